// The yardstick: a plain ncurses program that draws the cells of a file, waits for a key, and ends.
//
// A cell is 16 bytes: the glyph, the foreground and the background (-1 for the terminal's own), and the attributes
// (1 bold, 2 dim, 4 reverse, 8 underline), each an int32_t. The first 8 bytes are the columns and the rows.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct cell {
  int32_t glyph, foreground, background, attributes;
};

static short pairs[257][257];
static short pair_count;

static short pair_of(int foreground, int background) {
  if (foreground < 0 && background < 0) return 0;
  short *pair = &pairs[foreground + 1][background + 1];
  if (!*pair) {
    *pair = ++pair_count;
    init_pair(*pair, (short)foreground, (short)background);
  }
  return *pair;
}

int main(int count, char **arguments) {
  FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
  int32_t size[2];
  if (!file || fread(size, sizeof size, 1, file) != 1) return 1;
  size_t cells = (size_t)size[0] * (size_t)size[1];
  struct cell *frame = malloc(cells * sizeof *frame);
  if (!frame || fread(frame, sizeof *frame, cells, file) != cells) return 1;
  fclose(file);
  setlocale(LC_ALL, "");
  initscr();
  start_color();
  use_default_colors();
  raw();
  noecho();
  curs_set(0);
  keypad(stdscr, TRUE);
  for (int row = 0; row < size[1]; row++) {
    for (int column = 0; column < size[0]; column++) {
      struct cell cell = frame[row * size[0] + column];
      attr_t attributes = (cell.attributes & 1 ? A_BOLD : 0) | (cell.attributes & 2 ? A_DIM : 0) |
                          (cell.attributes & 4 ? A_REVERSE : 0) | (cell.attributes & 8 ? A_UNDERLINE : 0);
      wchar_t text[2] = {cell.glyph, 0};
      cchar_t drawn;
      setcchar(&drawn, text, attributes, pair_of(cell.foreground, cell.background), NULL);
      mvadd_wch(row, column, &drawn);
    }
  }
  refresh();
  getch();
  endwin();
  return 0;
}
