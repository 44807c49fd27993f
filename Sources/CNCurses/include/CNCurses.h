// The one door to ncurses: wide characters on, its macros as constants, and what has to be C: signals and crashes.
#pragma once

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <signal.h>
#include <stdbool.h>
#include <termios.h>

static const attr_t frontline_bold = A_BOLD;
static const attr_t frontline_dim = A_DIM;
static const attr_t frontline_reverse = A_REVERSE;
static const attr_t frontline_underline = A_UNDERLINE;

// <term.h> defines common words such as `columns` as macros; this is all that is needed of it.
extern char *tigetstr(const char *name);

// The window of the whole screen, which newterm makes.
static inline WINDOW *frontline_whole_screen(void) { return stdscr; }

// A text of the terminal's description with one or two numbers put in; null where it lacks the text.
const char *frontline_expand(const char *name, int first, int second);

// What ended a wait, as bits.
enum {
  frontline_input = 1,      // bytes can be read
  frontline_resized = 2,    // the window changed its size
  frontline_suspend = 4,    // somebody asked the program to stop (TSTP)
  frontline_terminated = 8, // somebody asked the program to end (INT, TERM, HUP), or the terminal is gone
  frontline_continued = 16, // the process was stopped and goes on
};

// Reads the size of the window on a descriptor; false where it is not a terminal or does not know its size.
bool frontline_window_size(int descriptor, int *columns, int *rows);

// Takes over WINCH, CONT, TSTP, INT, TERM and HUP, and the signals of a crash. Call after newterm, with the modes that
// the terminal had before it, and once the farewell is set.
void frontline_take_signals(const struct termios *before);

// Sets what is written last where the program dies: it puts screen, cursor, keypad, pasting and mouse back.
void frontline_set_farewell(const char *text);

// Has the program die, with its farewell, where it does not end within some seconds: the terminal may take no output.
void frontline_begin_end(void);

// Writes a terminal string at once, past ncurses' own buffer.
void frontline_write(const char *text);

// Decodes the locale's first character: how many bytes it takes, -1 where it is none, -2 where it is not whole.
int frontline_decode(const unsigned char *bytes, long count, unsigned *character);

// Opens a file that is only in memory; -1 where the system has none.
int frontline_memory_file(void);

// Gives back every signal that was taken.
void frontline_release_signals(void);

// Waits for input or a signal, at most `milliseconds`, without end where that is negative.
int frontline_wait(int milliseconds);

// The last signal that asked the program to end, or 0.
int frontline_ending_signal(void);

// Stops the process as ^Z does and returns when it is continued and has the terminal; false where nobody gives it.
bool frontline_stop_self(void);

// Waits, stopped, until the terminal is the process's to read and write; false where nobody gives it.
bool frontline_await_foreground(void);
