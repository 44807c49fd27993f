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
static const int frontline_key_f0 = KEY_F0;

// What the marks around a pasted text are read as; beyond every key that ncurses numbers by itself.
static const int frontline_key_paste_starts = 0x3F00;
static const int frontline_key_paste_ends = 0x3F01;
// The same for the beginning of a mouse's report, in the present form and in the one with three bytes.
static const int frontline_key_mouse = 0x3F02;
static const int frontline_key_old_mouse = 0x3F03;

// <term.h> defines common words such as `columns` as macros; this is all that is needed of it.
extern char *tigetstr(const char *name);

// The window of the whole screen, which newterm makes.
static inline WINDOW *frontline_whole_screen(void) { return stdscr; }

// A text of the terminal's description with a number put in; null where it lacks the text.
const char *frontline_expand(const char *name, int number);

// What ended a wait, as bits.
enum {
  frontline_input = 1,      // bytes can be read
  frontline_resized = 2,    // the window changed its size, or the process came back to the foreground
  frontline_suspend = 4,    // somebody asked the program to stop (TSTP)
  frontline_terminated = 8, // somebody asked the program to end (INT, TERM, HUP), or the terminal is gone
};

// Reads the size of the window on a descriptor; false where it is not a terminal or does not know its size.
bool frontline_window_size(int descriptor, int *columns, int *rows);

// Takes over WINCH, CONT, TSTP, INT, TERM and HUP, and the signals of a crash; `leave`, `show_cursor`, `plain_keys`,
// `plain_paste` and `no_mouse` are what puts the screen, the cursor, the keypad, pasting and the mouse back, each may be null. Call after newterm, with
// the modes that the terminal had before it.
bool frontline_take_signals(
    const struct termios *before, const char *leave, const char *show_cursor, const char *plain_keys,
    const char *plain_paste, const char *no_mouse);

// Writes a terminal string at once, past ncurses' own buffer.
void frontline_write(const char *text);

// Opens a file that is only in memory; -1 where the system has none.
int frontline_memory_file(void);

// Gives back every signal that was taken.
void frontline_release_signals(void);

// Waits for input or a signal, at most `milliseconds`, without end where that is negative.
int frontline_wait(int milliseconds);

// The last signal that asked the program to end, or 0.
int frontline_ending_signal(void);

// Stops the process as ^Z does and returns when it is continued.
void frontline_stop_self(void);
