// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace casegrip
{

void releaseFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace casegrip
