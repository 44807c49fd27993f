// The yardstick: a plain ncurses program that copies whole rows of a dumped frame and lets ncurses find what changed.
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "CellDump.h"

#include <curses.h>
#include <locale.h>
#include <stdlib.h>

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

static void fill(cchar_t *drawn, struct cell cell) {
  attr_t attributes = (cell.attributes & 1 ? A_BOLD : 0) | (cell.attributes & 2 ? A_DIM : 0) |
                      (cell.attributes & 4 ? A_REVERSE : 0) | (cell.attributes & 8 ? A_UNDERLINE : 0);
  wchar_t text[2] = {(wchar_t)cell.glyph, 0};
  short pair = pair_of(cell.colours & 1 ? cell.foreground : -1, cell.colours & 2 ? cell.background : -1);
  setcchar(drawn, text, attributes, pair, NULL);
}

static void show(const struct dump *dump, int frame, cchar_t *drawn) {
  for (int row = 0; row < dump->rows; row++) {
    const struct cell *cells = row_of(dump, frame, row);
    for (int column = 0; column < dump->columns; column++) fill(&drawn[column], cells[column]);
    mvadd_wchnstr(row, 0, drawn, dump->columns);
  }
  refresh();
}

int main(int count, char **arguments) {
  struct dump dump = open_dump(count, arguments);
  cchar_t *drawn = calloc((size_t)dump.columns + 1, sizeof *drawn);
  if (!drawn) return 1;
  setlocale(LC_ALL, "");
  initscr();
  start_color();
  use_default_colors();
  raw();
  noecho();
  nonl();
  curs_set(0);
  keypad(stdscr, TRUE);
  int frame = 0;
  for (int key = 0; key != 'q'; key = getch()) {
    frame = frame_after(&dump, frame, key);
    show(&dump, frame, drawn);
  }
  endwin();
  free(drawn);
  return 0;
}
