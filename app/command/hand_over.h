// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/session.h"

#include <string>
#include <vector>

namespace casegrip::command
{

// Becomes casegrip-desktop, which draws without a display, with these arguments and the common options. Returns only when
// that failed.
Error handOver(const Session &session, std::vector<std::string> arguments);

} // namespace casegrip::command
