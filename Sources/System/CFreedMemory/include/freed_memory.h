#pragma once

// What the C library does with memory that was freed, which Swift's view of it does not show.

#ifdef __cplusplus
extern "C" {
#endif

// Keeps freed memory for the next use. A run is short and makes texts of many sizes; each large one would otherwise be
// mapped, cleared by the system at the first touch, and given back.
void keep_freed_memory(void);

#ifdef __cplusplus
}
#endif
