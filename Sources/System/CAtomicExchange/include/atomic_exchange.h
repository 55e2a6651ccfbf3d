#pragma once

// What the file system can do in one step that Swift's view of the C library does not show.

#ifdef __cplusplus
extern "C" {
#endif

// Exchanges what stands at two paths of one file system: at no moment is either absent.
// Returns 0, or the system's error number: ENOSYS where the kernel, EINVAL where the file system cannot do it.
int exchange_paths(const char *one, const char *other);

#ifdef __cplusplus
}
#endif
