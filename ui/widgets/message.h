// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace casegrip::ui
{

// What is asked or told in a box of its own: plain text only. `yes` is a verb ("Apply anyway"); empty: only
// "Close".
struct Question {
    QString title;
    QString text;
    QString detail;
    QString yes;
};

// The seam for questions: opens a box that does not block; `answered` gets true for yes. A test hands in its
// own.
using Ask =
    std::function<void(QWidget *parent, const Question &question, std::function<void(bool)> answered)>;

// The real one.
void message(QWidget *parent, const Question &question, std::function<void(bool)> answered);

} // namespace casegrip::ui
