// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casegrip::cases
{

// Text as the typed search compares it: case folded, composed (NFC), without invisible characters.
std::string foldedWords(std::string_view text);
// The words of what was typed, folded.
std::vector<std::string> searchWords(std::string_view typed);

} // namespace casegrip::cases
