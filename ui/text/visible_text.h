// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace casegrip::ui
{

// As core/base/visible_text.h: what cannot be seen is marked, and nothing is taken for markup.
QString visibleText(std::string_view utf8, bool multiLine = false);
QString visibleText(const QString &text, bool multiLine = false);

// The text of a tool tip: Qt takes tips for rich text when they look like it, so they are always escaped.
QString tipText(const QString &plain);

// The text of a button: an ampersand is shown, not taken for the mark of a key.
QString buttonText(const QString &text);

} // namespace casegrip::ui
