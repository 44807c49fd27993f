// The frames that `frontline export cells` writes, for the programs that the bench sets beside it.
//
// Four words of 32 bits: "FLC1", the columns, the rows, and how many frames follow; then eight bytes a cell, row by row.
#pragma once

#include <stdint.h>

struct cell {
  uint32_t glyph;
  uint8_t foreground, background; // of a palette of 256, where `colours` says that there is one
  uint8_t attributes;             // 1 bold, 2 dim, 4 reverse, 8 underline
  uint8_t colours;                // 1 a foreground, 2 a background
};

struct dump {
  int columns, rows, frames;
  const struct cell *cells;
};

// Maps the file that a command line's first argument names; ends the program where that cannot be done.
struct dump open_dump(int count, char **arguments);

// The first cell of a row of a frame.
static inline const struct cell *row_of(const struct dump *dump, int frame, int row) {
  return dump->cells + ((long)frame * dump->rows + row) * dump->columns;
}

// The frame that a key leads to from another: `.` the next, `,` the one before.
static inline int frame_after(const struct dump *dump, int frame, int key) {
  if (key == '.' && frame + 1 < dump->frames) return frame + 1;
  if (key == ',' && frame > 0) return frame - 1;
  return frame;
}
