// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

class QAction;

namespace casegrip::ui
{

// As core/base/visible_text.h: what cannot be seen is marked, and nothing is taken for markup.
QString visibleText(std::string_view utf8, bool multiLine = false);
QString visibleText(const QString &text, bool multiLine = false);

// The text of a tool tip: Qt takes tips for rich text when they look like it, so they are always escaped.
QString tipText(const QString &plain);

// The text of a button: an ampersand is shown, not taken for the mark of a key.
QString buttonText(const QString &text);

// Gives an action a text that somebody has typed, in menus, on buttons and in its tool tip as it was typed. `pattern`: what is
// said around it, with %1 where it stands and the mark of its key: "&Undo: %1".
void setActionText(QAction *action, const QString &text, const QString &pattern = QStringLiteral("%1"));

} // namespace casegrip::ui
