#pragma once

// What processors can do that Swift has no words for.

#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

// A bit for each of the 64 bytes at `text`, the lowest for the first: whether it equals one of three.
static inline uint64_t bytes_equal_to_any(const uint8_t *text, uint8_t a, uint8_t b, uint8_t c) {
  typedef uint8_t Bytes __attribute__((ext_vector_type(64), aligned(1)));
  typedef _Bool Equal __attribute__((ext_vector_type(64)));
  Bytes bytes = *(const Bytes *)text;
  Equal found = __builtin_convertvector((bytes == a) | (bytes == b) | (bytes == c), Equal);
  uint64_t bits;
  memcpy(&bits, &found, sizeof bits);
  return bits;
}

// Asks for memory that will be written to soon, and does not wait for it. Any address will do.
static inline void prefetch_for_writing(const void *address) { __builtin_prefetch(address, 1); }

#ifdef __cplusplus
}
#endif
