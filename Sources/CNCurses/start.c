// What has to happen before the Swift runtime starts, which asks /proc for the program's path and arguments and aborts
// where that is not mounted.
#define _GNU_SOURCE 1
#include <stdlib.h>
#include <unistd.h>

// Swift's own door for whoever knows the arguments better; missing where the runtime is linked dynamically without it.
extern void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count) __attribute__((weak));

// The lowest priority that is not the compiler's: before every initializer of the runtime.
__attribute__((constructor(101))) static void start_without_proc(int count, char **arguments) {
  if (access("/proc/self/exe", F_OK) == 0) return;
  setenv("SWIFT_ROOT", "/", 0);
  if (_swift_stdlib_overrideUnsafeArgvArgc) _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}
