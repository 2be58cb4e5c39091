// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace casegrip::app
{

// One line to the window that is open for a data folder, and its answer, for programs that link core alone. Nothing: no window
// listens at `socket` (Paths::socket), or another login does. Empty: it has not answered within `patienceMs`.
std::optional<std::string> askWindow(const std::string &socket, const std::string &line, int patienceMs);

} // namespace casegrip::app
