// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <vector>

namespace casegrip::app
{

// What this process may leave behind, and how the two programs start one another. What core asks of
// the system is in app/system.

// To be called first in main(): files made from here on belong to this login alone (umask 077), the memory of
// the process, which holds personal data, goes into no core file and to no debugger of the same login, and a
// file that reaches its size limit is a failed write (an Error) instead of the end of the program.
void harden();

// The other program of this installation, beside the running one: "casegrip" or "casegrip-desktop". NotFound
// when it is not installed.
Result<std::string> siblingProgram(const std::string &name);

enum class Display {
    Needed, // a window is opened
    None,   // pictures and prints are drawn without one
};

// Becomes the sibling program with these arguments: same process, same terminal, its exit code is ours.
// Returns only when that failed. With Display::Needed and no display it is Refused.
Error becomeSibling(const std::string &name, const std::vector<std::string> &arguments, Display display);

// Whether a window can be shown here (DISPLAY, WAYLAND_DISPLAY, or a platform chosen in QT_QPA_PLATFORM).
bool hasDisplay();

} // namespace casegrip::app
