// Signals and crashes. A handler only writes a byte into a pipe that `frontline_wait` polls; everything else happens in
// the loop. A crash restores the terminal with nothing but async-signal-safe calls, then dies as it would have.
#define _GNU_SOURCE 1
#include "CNCurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

static const int notices[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGQUIT, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ};
enum { notice_count = sizeof notices / sizeof *notices, crash_count = sizeof crashes / sizeof *crashes };

static struct sigaction notices_before[notice_count], crashes_before[crash_count], alarm_before;
static int pipe_ends[2] = {-1, -1};
static struct termios modes_before;
static char farewell[512];
static size_t farewell_length;
static char crash_stack[16384];
static volatile sig_atomic_t ending_signal, is_ending, was_continued;
// What the signals that came since the last wait ask for. The pipe only wakes; without a descriptor for it a signal that
// comes just before a wait is heard with the next one.
static volatile sig_atomic_t noted;

// How many seconds the program may take to end; a terminal that takes no output would hold it for ever. A slow line has
// time for what is left where nobody asked for the end by a signal.
enum { patience_with_signal = 1, patience_with_line = 3 };

// Lets the program end within some seconds, wherever it waits; once is enough.
static void hurry(unsigned seconds) {
  if (!is_ending) alarm(seconds);
  is_ending = 1;
}

static void note(int signal_number) {
  int saved = errno;
  switch (signal_number) {
    case SIGWINCH: noted |= frontline_resized; break;
    case SIGCONT: noted |= frontline_continued; break;
    case SIGTSTP: noted |= frontline_suspend; break;
    default:
      noted |= frontline_terminated;
      ending_signal = signal_number;
      hurry(patience_with_signal);
  }
  (void)!write(pipe_ends[1], "", 1);
  errno = saved;
}

// Writes the farewell without waiting. What the terminal has not taken so far is dropped where there is no room.
static void say_farewell(void) {
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags < 0) return;
  fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
  for (int turn = 0; turn < 2; turn++) {
    ssize_t count = write(STDOUT_FILENO, farewell, farewell_length);
    if (count == (ssize_t)farewell_length) break;
    tcflush(STDOUT_FILENO, TCOFLUSH);
  }
  fcntl(STDOUT_FILENO, F_SETFL, flags);
}

static void restore_and_die(int signal_number) {
  say_farewell();
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

// Ends a program that did not end by itself in time.
static void lose_patience(int signal_number) {
  if (ending_signal || !is_ending) restore_and_die(ending_signal ? ending_signal : signal_number);
  say_farewell();
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
  _exit(0);
}

void frontline_begin_end(void) { hurry(patience_with_line); }

void frontline_set_farewell(const char *text) {
  size_t length = strlen(text);
  farewell_length = length < sizeof farewell ? length : 0;
  memcpy(farewell, text, farewell_length);
}

void frontline_write(const char *text) {
  if (text) (void)!write(STDOUT_FILENO, text, strlen(text));
}

const char *frontline_expand(const char *name, int first, int second) {
  const char *text = tigetstr(name);
  return text && text != (char *)-1 ? tiparm(text, first, second) : NULL;
}

int frontline_decode(const unsigned char *bytes, long count, unsigned *character) {
  wchar_t decoded = 0;
  mbstate_t state = {0};
  int used = (int)mbrtowc(&decoded, (const char *)bytes, (size_t)count, &state);
  *character = (unsigned)decoded;
  return used;
}

int frontline_memory_file(void) { return memfd_create("frontline", MFD_CLOEXEC); }

bool frontline_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

void frontline_take_signals(const struct termios *before) {
  if (pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) pipe_ends[0] = pipe_ends[1] = -1;
  modes_before = *before;
  struct sigaction action = {.sa_handler = note, .sa_flags = 0};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < notice_count; i++) sigaction(notices[i], &action, &notices_before[i]);
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  action.sa_flags = SA_ONSTACK | SA_NODEFER | SA_RESETHAND;
  action.sa_handler = lose_patience;
  sigaction(SIGALRM, &action, &alarm_before);
  action.sa_handler = restore_and_die;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &crashes_before[i]);
  // Whoever started the program may have held them back.
  sigset_t taken;
  sigemptyset(&taken);
  for (int i = 0; i < notice_count; i++) sigaddset(&taken, notices[i]);
  sigaddset(&taken, SIGALRM);
  sigaddset(&taken, SIGQUIT);
  sigprocmask(SIG_UNBLOCK, &taken, NULL);
}

void frontline_release_signals(void) {
  alarm(0);
  for (int i = 0; i < notice_count; i++) sigaction(notices[i], &notices_before[i], NULL);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &crashes_before[i], NULL);
  sigaction(SIGALRM, &alarm_before, NULL);
  for (int end = 0; end < 2; end++) {
    if (pipe_ends[end] >= 0) close(pipe_ends[end]);
    pipe_ends[end] = -1;
  }
}

// Takes what has been noted, with all signals held back meanwhile.
static int take_noted(void) {
  char bytes[64];
  while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {
  }
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &before);
  int asked = noted;
  noted = 0;
  sigprocmask(SIG_SETMASK, &before, NULL);
  return asked;
}

int frontline_wait(int milliseconds) {
  enum { input, notices, output, count };
  const short gone = POLLHUP | POLLERR | POLLNVAL;
  struct pollfd waited[count] = {
      [input] = {.fd = STDIN_FILENO, .events = POLLIN},
      [notices] = {.fd = pipe_ends[0], .events = POLLIN},
      [output] = {.fd = STDOUT_FILENO},
  };
  int found = noted ? 0 : poll(waited, count, milliseconds);
  if (found < 0 && errno != EINTR) return frontline_terminated;
  int asked = noted || (found > 0 && waited[notices].revents) ? take_noted() : 0;
  if (found <= 0) return asked;
  // Whatever else there is: with a terminal that is gone there is always something to read.
  if ((waited[input].revents | waited[output].revents) & gone) return asked | frontline_terminated;
  return waited[input].revents & POLLIN ? asked | frontline_input : asked;
}

int frontline_ending_signal(void) { return ending_signal; }

static void note_continued(int signal_number) {
  (void)signal_number;
  was_continued = 1;
}

// Stops the process group by a signal; whether it was continued afterwards, which nobody does for one without a shell.
static bool stop_by(int signal_number) {
  struct sigaction taken, continued, plain = {.sa_handler = SIG_DFL}, watching = {.sa_handler = note_continued};
  was_continued = 0;
  sigaction(SIGCONT, &watching, &continued);
  sigaction(signal_number, &plain, &taken);
  kill(0, signal_number);
  sigaction(signal_number, &taken, NULL);
  sigaction(SIGCONT, &continued, NULL);
  return was_continued;
}

bool frontline_await_foreground(void) {
  // Of a terminal that is not the session's nobody says whose turn it is, nor across a namespace of processes, as a
  // container has it: there the other group has no number.
  for (pid_t group; (group = tcgetpgrp(STDIN_FILENO)) > 0 && group != getpgrp();) {
    if (!stop_by(SIGTTIN)) return false;
  }
  return true;
}

bool frontline_stop_self(void) {
  stop_by(SIGTSTP);
  return frontline_await_foreground();
}
