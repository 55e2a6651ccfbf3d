#include "freed_memory.h"

#include <malloc.h>

void keep_freed_memory(void) {
#if defined(__GLIBC__)
  // Up to the largest size the library grants; larger blocks are still mapped one by one.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}
