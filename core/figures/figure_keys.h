// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <span>
#include <string>
#include <string_view>

namespace casegrip::figures
{

// Refuses a key by which a figure cannot be told apart, and one that is asked for twice.
Done checkKeys(std::span<const std::string> by, std::span<const std::string_view> known);

} // namespace casegrip::figures
