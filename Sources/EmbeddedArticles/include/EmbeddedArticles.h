// The articles of the user's manual, which `frontline help TOPIC` prints.
#pragma once

#include <stddef.h>

// An article in Markdown; no byte after the last.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} embedded_article;

// The number of articles, and each in the order in which the help lists them.
extern const size_t embedded_article_count;
embedded_article embedded_article_at(size_t position);
