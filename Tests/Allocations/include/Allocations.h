// Counts what a program takes from the heap.
#pragma once

#include <stdbool.h>
#include <stddef.h>

// Whether the count is kept here: only glibc says how, and a sanitizer needs the heap for itself.
bool counts_allocations(void);

// How many bytes the program has asked the heap for since it started, whatever it gave back.
size_t allocated_bytes(void);
