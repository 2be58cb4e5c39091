// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace casegrip::ui
{

// A label that never takes its text for rich text: the only label that may show data. Its text is made
// visible (see visibleText) and can be selected with the mouse when asked for.
class PlainLabel : public QLabel
{
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    // "title", "heading", "muted", "marking", "amber", "red" of the style sheet; empty: ordinary.
    void setRole(const char *role);
    void setTip(const QString &plain);
    void setSelectable();
};

} // namespace casegrip::ui
