#define _DEFAULT_SOURCE 1
#include "EmbeddedMaps.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// The linker's names for the first byte of the program in memory and for the end of its code.
extern const char __executable_start[], etext[];

void forget_code(void) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = (uintptr_t)__executable_start / page * page, end = (uintptr_t)etext / page * page;
  if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
}
