// The files of Maps/syria-2024, compiled into the program so that it runs from anywhere.
#pragma once

#include <stddef.h>

typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} embedded_file;

// The number of files.
extern const size_t embedded_file_count;

// The file at a position from 0 on.
embedded_file embedded_file_at(size_t position);

// The campaign and its territory as the program keeps them, so that starting needs no parsing.
extern const embedded_file embedded_packed_map;
