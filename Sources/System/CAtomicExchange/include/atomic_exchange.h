#pragma once

// What the file system can do that Swift's view of the C library does not show.

#ifdef __cplusplus
extern "C" {
#endif

// Exchanges what stands at two paths of one file system: at no moment is either absent.
// Returns 0, or the system's error number: ENOSYS where the kernel, EINVAL where the file system cannot do it.
int exchange_paths(const char *one, const char *other);

// Waits until everything written so far to the file system of an open file or folder is on the disk.
// Returns 0, or the system's error number: ENOSYS where the kernel cannot do it.
int flush_file_system(int descriptor);

#ifdef __cplusplus
}
#endif
