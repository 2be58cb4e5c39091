// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace casegrip::ui
{

// Text from outside, made safe to look at: characters that turn the direction of writing, that cannot be
// seen, or that control a terminal are replaced by a mark ("‹U+202E›"), so that a name reads as what it is.
// Line breaks and tabs become spaces unless `multiLine`. Letters of every script stay as they are. Stored
// text is never changed.
QString visibleText(std::string_view utf8, bool multiLine = false);
QString visibleText(const QString &text, bool multiLine = false);

// The text of a tool tip: Qt takes tips for rich text when they look like it, so they are always escaped.
QString tipText(const QString &plain);

// The text of a button: an ampersand is shown, not taken for the mark of a key.
QString buttonText(const QString &text);

} // namespace casegrip::ui
