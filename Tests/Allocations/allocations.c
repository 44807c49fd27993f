#include "Allocations.h"

#include <errno.h>
#include <features.h>
#include <stdatomic.h>
#include <stdlib.h>

static atomic_size_t allocated;

size_t allocated_bytes(void) { return atomic_load_explicit(&allocated, memory_order_relaxed); }

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define HEAP_IS_TAKEN 1
#endif
#endif

#if defined(__GLIBC__) && !defined(HEAP_IS_TAKEN)

// The C library's own functions. A program's functions of the same names come before those of every library it loads.
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

bool counts_allocations(void) { return true; }

static void count_bytes(size_t size) { atomic_fetch_add_explicit(&allocated, size, memory_order_relaxed); }

void *malloc(size_t size) {
  count_bytes(size);
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  count_bytes(count * size);
  return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
  count_bytes(size);
  return __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count_bytes(size);
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
  count_bytes(size);
  void *found = __libc_memalign(alignment, size);
  if (!found) return ENOMEM;
  *block = found;
  return 0;
}

#else

bool counts_allocations(void) { return false; }

#endif
