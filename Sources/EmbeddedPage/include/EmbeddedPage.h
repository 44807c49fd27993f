// The style sheet and the scripts of the page that `frontline export html` writes.
#pragma once

#include <stddef.h>

// A file of the page; no byte after the last.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} page_file;

page_file page_style(void);

// The number of scripts, and each in the order in which they run.
extern const size_t page_script_count;
page_file page_script_at(size_t position);
