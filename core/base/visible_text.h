// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace casegrip
{

// Text from outside, made safe to look at on a screen or a terminal: characters that turn the direction of writing, that
// cannot be seen, or that control a terminal are replaced by a mark ("‹U+202E›"), so that a name reads as what it is.
// Line breaks and tabs become spaces; `multiLine` keeps the line breaks. Letters of every script stay as they are. What is
// not UTF-8 becomes U+FFFD. Stored text is never changed.
std::string visibleText(std::string_view utf8, bool multiLine = false);

// The text without those characters: two texts that look alike are alike in it.
std::string withoutHidden(std::string_view utf8);
// Nothing of it can be seen: it is no answer and no reason.
bool isBlank(std::string_view utf8);

} // namespace casegrip
