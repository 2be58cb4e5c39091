// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace casegrip
{

// A word of a contract or of a force's own list as people read it: "chief_inspector" is "chief inspector", "dara" is
// "DARA". What is no such word - something with capitals, blanks or other letters - stays as it is.
std::string spoken(std::string_view word);
// The first letter, a to z.
std::string capitalised(std::string text);

} // namespace casegrip
