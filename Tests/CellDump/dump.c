#include "CellDump.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

static _Noreturn void give_up(const char *why) {
  fprintf(stderr, "%s: write the file with `frontline export cells`\n", why);
  exit(65);
}

struct dump open_dump(int count, char **arguments) {
  struct stat status;
  int file = count > 1 ? open(arguments[1], O_RDONLY) : -1;
  if (file < 0 || fstat(file, &status) != 0 || status.st_size < 16) give_up("no frames to draw");
  const char *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED) give_up("the frames cannot be read");
  uint32_t header[4];
  memcpy(header, bytes, sizeof header);
  uint64_t cells = (uint64_t)header[1] * header[2] * header[3];
  if (memcmp(header, "FLC1", 4) != 0 || cells == 0 || 16 + cells * sizeof(struct cell) > (uint64_t)status.st_size)
    give_up("these are not frames");
  return (struct dump){
      .columns = (int)header[1], .rows = (int)header[2], .frames = (int)header[3],
      .cells = (const struct cell *)(bytes + 16)};
}
