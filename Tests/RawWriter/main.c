// The limit: writes what differs between two dumped frames in as few bytes as it can, one write a frame.
//
// A terminal with the sequences of ECMA-48 that fills erased cells with the background of the pen (xterm and its kin).
#define _DEFAULT_SOURCE 1
#include "CellDump.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { bold = 1, dim = 2, reverse = 4, underline = 8, shows_on_blank = reverse | underline };

// What the terminal writes with: a cell without its glyph.
struct pen {
  int foreground, background, attributes;
};

struct writer {
  char *bytes;
  size_t length;
  struct pen pen;
  int column, row;
};

// MARK: The pen

static struct pen pen_of(struct cell cell) {
  return (struct pen){cell.colours & 1 ? cell.foreground : -1, cell.colours & 2 ? cell.background : -1, cell.attributes};
}

static bool is_blank(struct cell cell) { return cell.glyph == ' ' && !(cell.attributes & shows_on_blank); }

static bool same_cell(struct cell one, struct cell other) {
  if (is_blank(one) && is_blank(other)) return pen_of(one).background == pen_of(other).background;
  struct pen first = pen_of(one), second = pen_of(other);
  return one.glyph == other.glyph && memcmp(&first, &second, sizeof first) == 0;
}

// Whether a cell can be written without another pen.
static bool suits(struct pen pen, struct cell cell) {
  struct pen wanted = pen_of(cell);
  if (is_blank(cell)) return pen.background == wanted.background && !(pen.attributes & shows_on_blank);
  return memcmp(&pen, &wanted, sizeof pen) == 0;
}

static char *add_colour(char *codes, int colour, int base, int bright) {
  if (colour < 0) return codes + sprintf(codes, "%d;", base + 9);
  if (colour < 8) return codes + sprintf(codes, "%d;", base + colour);
  if (colour < 16) return codes + sprintf(codes, "%d;", bright + colour - 8);
  return codes + sprintf(codes, "%d;5;%d;", base + 8, colour);
}

// The codes from one pen to another without a reset in between; each ends in a semicolon.
static void change(char *codes, struct pen from, struct pen to) {
  int gone = from.attributes & ~to.attributes, come = to.attributes & ~from.attributes;
  if (gone & (bold | dim)) {
    codes += sprintf(codes, "22;");
    come |= to.attributes & (bold | dim);
  }
  if (gone & underline) codes += sprintf(codes, "24;");
  if (gone & reverse) codes += sprintf(codes, "27;");
  if (come & bold) codes += sprintf(codes, "1;");
  if (come & dim) codes += sprintf(codes, "2;");
  if (come & underline) codes += sprintf(codes, "4;");
  if (come & reverse) codes += sprintf(codes, "7;");
  if (from.foreground != to.foreground) codes = add_colour(codes, to.foreground, 30, 90);
  if (from.background != to.background) codes = add_colour(codes, to.background, 40, 100);
  *codes = 0;
}

// The shortest sequence from one pen to another; gives its length.
static int pen_sequence(char *sequence, struct pen from, struct pen to) {
  char direct[64], anew[64] = ";";
  change(direct, from, to);
  change(anew + 1, (struct pen){-1, -1, 0}, to);
  const char *shortest = strlen(direct) <= strlen(anew) ? direct : anew;
  size_t length = strlen(shortest);
  if (length == 0) return 0;
  // The last semicolon is one too many, and a reset alone needs no number.
  return sprintf(sequence, "\033[%.*sm", (int)length - 1, shortest);
}

// The pen that a cell needs, with no more change than a blank one asks for.
static struct pen pen_for(struct pen now, struct cell cell) {
  struct pen wanted = pen_of(cell);
  if (!is_blank(cell)) return wanted;
  now.background = wanted.background;
  now.attributes &= ~shows_on_blank;
  return now;
}

static int pen_cost(struct pen pen, struct cell cell) {
  char unused[80];
  return suits(pen, cell) ? 0 : pen_sequence(unused, pen, pen_for(pen, cell));
}

static void take_pen(struct writer *writer, struct cell cell) {
  if (suits(writer->pen, cell)) return;
  struct pen wanted = pen_for(writer->pen, cell);
  writer->length += (size_t)pen_sequence(writer->bytes + writer->length, writer->pen, wanted);
  writer->pen = wanted;
}

// MARK: Moving and writing

static void put(struct writer *writer, const char *text, int length) {
  memcpy(writer->bytes + writer->length, text, (size_t)length);
  writer->length += (size_t)length;
}

static void put_glyph(struct writer *writer, uint32_t glyph) {
  unsigned char bytes[4];
  int length = 1;
  if (glyph < 0x80) {
    bytes[0] = (unsigned char)glyph;
  } else if (glyph < 0x800) {
    length = 2;
    bytes[0] = (unsigned char)(0xC0 | glyph >> 6);
  } else if (glyph < 0x10000) {
    length = 3;
    bytes[0] = (unsigned char)(0xE0 | glyph >> 12);
  } else {
    length = 4;
    bytes[0] = (unsigned char)(0xF0 | glyph >> 18);
  }
  for (int at = length - 1, rest = (int)glyph; at > 0; at--, rest >>= 6) bytes[at] = (unsigned char)(0x80 | (rest & 0x3F));
  put(writer, (const char *)bytes, length);
}

static void put_cell(struct writer *writer, struct cell cell) {
  take_pen(writer, cell);
  put_glyph(writer, cell.glyph);
  writer->column++;
}

static int forward_sequence(char *text, int columns) {
  if (columns <= 0) return 0;
  return columns == 1 ? sprintf(text, "\033[C") : sprintf(text, "\033[%dC", columns);
}

// The shortest way to a place in another row, or to the left.
static void jump(struct writer *writer, int column, int row) {
  char absolute[32], down[32], start[32];
  int best = column == 0 ? (row == 0 ? sprintf(absolute, "\033[H") : sprintf(absolute, "\033[%dH", row + 1))
                         : sprintf(absolute, "\033[%d;%dH", row + 1, column + 1);
  const char *shortest = absolute;
  if (row == writer->row + 1) {
    int length = sprintf(start, "\r\n");
    length += forward_sequence(start + length, column);
    if (length < best) best = length, shortest = start;
    if (column >= writer->column) {
      length = sprintf(down, "\n");
      length += forward_sequence(down + length, column - writer->column);
      if (length < best) best = length, shortest = down;
    }
  }
  put(writer, shortest, best);
  writer->column = column;
  writer->row = row;
}

// Goes to a column of the row: over the cells between, written again where that is shorter.
static void reach(struct writer *writer, const struct cell *cells, int column, int row) {
  if (writer->row != row || writer->column > column) {
    jump(writer, column, row);
    return;
  }
  char move[32];
  int length = forward_sequence(move, column - writer->column), again = 0;
  struct pen pen = writer->pen;
  int most = length + pen_cost(writer->pen, cells[column]);
  for (int at = writer->column; at < column && again <= most; at++) {
    again += pen_cost(pen, cells[at]) + (cells[at].glyph < 0x80 ? 1 : 3);
    pen = pen_for(pen, cells[at]);
  }
  // What comes next may need another pen after the way there.
  if (again <= most && again + pen_cost(pen, cells[column]) <= most) {
    while (writer->column < column) put_cell(writer, cells[writer->column]);
  } else {
    put(writer, move, length);
    writer->column = column;
  }
}

// Where the blanks that follow and look alike end.
static int end_of_blanks(const struct cell *cells, int column, int columns) {
  int end = column;
  while (end < columns && is_blank(cells[end]) && pen_of(cells[end]).background == pen_of(cells[column]).background) end++;
  return end;
}

// Erases blanks where that is shorter than writing them; false where it is not.
static bool erase(struct writer *writer, const struct cell *cells, int column, int last_change, int columns) {
  int end = end_of_blanks(cells, column, columns);
  char text[32];
  if (end == columns && last_change - column >= 3) {
    take_pen(writer, cells[column]);
    put(writer, "\033[K", 3);
    return true;
  }
  int length = sprintf(text, "\033[%dX", end - column);
  if (end == columns || end <= last_change || end - column <= 2 * length) return false;
  take_pen(writer, cells[column]);
  put(writer, text, length);
  return true;
}

static void write_row(struct writer *writer, const struct cell *now, const struct cell *before, int row, int columns) {
  int last_change = -1;
  for (int column = 0; column < columns; column++)
    if (!before || !same_cell(now[column], before[column])) last_change = column;
  for (int column = 0; column <= last_change; column++) {
    if (before && same_cell(now[column], before[column])) continue;
    reach(writer, now, column, row);
    if (is_blank(now[column]) && erase(writer, now, column, last_change, columns)) {
      column = end_of_blanks(now, column, columns) - 1;
      continue;
    }
    put_cell(writer, now[column]);
  }
  // Beyond the last column the cursor's place is not the same everywhere.
  if (writer->column >= columns) writer->row = -1;
}

static void show(struct writer *writer, const struct dump *dump, int frame, int before) {
  writer->length = 0;
  for (int row = 0; row < dump->rows; row++)
    write_row(writer, row_of(dump, frame, row), before < 0 ? NULL : row_of(dump, before, row), row, dump->columns);
  if (writer->length > 0 && write(STDOUT_FILENO, writer->bytes, writer->length) < 0) exit(74);
}

int main(int count, char **arguments) {
  struct dump dump = open_dump(count, arguments);
  struct termios modes, before;
  if (tcgetattr(STDIN_FILENO, &before) != 0) return 1;
  struct writer writer = {.bytes = malloc((size_t)dump.columns * (size_t)dump.rows * 48 + 4096), .pen = {-1, -1, 0}};
  if (!writer.bytes) return 1;
  modes = before;
  cfmakeraw(&modes);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  const char enter[] = "\033[?1049h\033[?25l\033[m\033[H\033[2J", leave[] = "\033[m\033[?25h\033[?1049l";
  (void)!write(STDOUT_FILENO, enter, sizeof enter - 1);
  int frame = 0;
  show(&writer, &dump, frame, -1);
  for (char key; read(STDIN_FILENO, &key, 1) == 1 && key != 'q';) {
    int next = frame_after(&dump, frame, key);
    if (next != frame) show(&writer, &dump, next, frame);
    frame = next;
  }
  (void)!write(STDOUT_FILENO, leave, sizeof leave - 1);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
  free(writer.bytes);
  return 0;
}
