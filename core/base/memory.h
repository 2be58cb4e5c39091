// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace casegrip
{

// Gives memory that was freed back to the system, where its library keeps it. After work that needed far more than what
// follows. Any thread; takes some milliseconds.
void releaseFreedMemory();

} // namespace casegrip
