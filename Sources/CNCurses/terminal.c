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

static const int notices[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ};
enum { notice_count = sizeof notices / sizeof *notices, crash_count = sizeof crashes / sizeof *crashes };

static struct sigaction notices_before[notice_count], crashes_before[crash_count];
static int pipe_ends[2] = {-1, -1};
static struct termios modes_before;
static char farewell[512];
static size_t farewell_length;
static char crash_stack[16384];
static int ending_signal;

static void note(int signal_number) {
  int saved = errno;
  char byte = (char)signal_number;
  (void)!write(pipe_ends[1], &byte, 1);
  errno = saved;
}

static void restore_and_die(int signal_number) {
  (void)!write(STDOUT_FILENO, farewell, farewell_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

// Copies a terminal string without its padding marks, "$<5>".
static void append(const char *text) {
  for (; text && *text && farewell_length < sizeof farewell; text++) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end) {
        text = end;
        continue;
      }
    }
    farewell[farewell_length++] = *text;
  }
}

void frontline_write(const char *text) {
  if (text) (void)!write(STDOUT_FILENO, text, strlen(text));
}

const char *frontline_expand(const char *name, int number) {
  const char *text = tigetstr(name);
  return text && text != (char *)-1 ? tiparm(text, number) : NULL;
}

int frontline_memory_file(void) { return memfd_create("frontline", MFD_CLOEXEC); }

bool frontline_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

bool frontline_take_signals(
    const struct termios *before, const char *leave, const char *show_cursor, const char *plain_keys,
    const char *plain_paste, const char *no_mouse) {
  if (pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return false;
  modes_before = *before;
  farewell_length = 0;
  append("\033[0m");
  append(plain_keys);
  append(plain_paste);
  append(no_mouse);
  append(show_cursor);
  append(leave);
  append("\r\n");
  struct sigaction action = {.sa_handler = note, .sa_flags = 0};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < notice_count; i++) sigaction(notices[i], &action, &notices_before[i]);
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  action.sa_handler = restore_and_die;
  action.sa_flags = SA_ONSTACK | SA_NODEFER | SA_RESETHAND;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &crashes_before[i]);
  return true;
}

void frontline_release_signals(void) {
  for (int i = 0; i < notice_count; i++) sigaction(notices[i], &notices_before[i], NULL);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &crashes_before[i], NULL);
  for (int end = 0; end < 2; end++) {
    if (pipe_ends[end] >= 0) close(pipe_ends[end]);
    pipe_ends[end] = -1;
  }
}

// What the signals that came since the last wait ask for.
static int noted(void) {
  int asked = 0;
  char bytes[64];
  for (ssize_t count; (count = read(pipe_ends[0], bytes, sizeof bytes)) > 0;) {
    for (ssize_t i = 0; i < count; i++) {
      switch (bytes[i]) {
        case SIGWINCH:
        case SIGCONT: asked |= frontline_resized; break;
        case SIGTSTP: asked |= frontline_suspend; break;
        default:
          asked |= frontline_terminated;
          ending_signal = bytes[i];
      }
    }
  }
  return asked;
}

int frontline_wait(int milliseconds) {
  struct pollfd waited[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = pipe_ends[0], .events = POLLIN}};
  if (poll(waited, 2, milliseconds) < 0 && errno != EINTR) return frontline_terminated;
  int asked = waited[1].revents & POLLIN ? noted() : 0;
  if (waited[0].revents & POLLIN) {
    asked |= frontline_input;
  } else if (waited[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
    asked |= frontline_terminated;
  }
  return asked;
}

int frontline_ending_signal(void) { return ending_signal; }

void frontline_stop_self(void) {
  struct sigaction taken, plain = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &plain, &taken);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &taken, NULL);
}
