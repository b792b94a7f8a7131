// What Swift's module of GNU's C library leaves out: the settings of the heap, and a rename that replaces nothing.
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#ifdef __GLIBC__
int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath, unsigned int flags);
#endif
