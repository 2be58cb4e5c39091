// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"

#include <initializer_list>

class QPushButton;
class QStackedWidget;
class QWidget;

// What the page of one review and that of several have in common.
namespace casegrip::ui
{

class Card;
class FormView;
class PlainLabel;

// Moves about the form and its rows; false: the action is the page's own.
bool actOnForm(FormView &form, ActionId id);
// Head, what is shown at present, foot.
void layOutPage(QWidget &page, QWidget *head, QStackedWidget &stack, QWidget *foot);
// What is said while something is being opened.
PlainLabel *makeWaiting(const char *name, QWidget *parent);
// The line at the foot: how far it is, and the buttons, the last of them the main one.
QWidget *makeFoot(PlainLabel *progress, std::initializer_list<QPushButton *> buttons, QWidget *parent);
// What to do with a draft that was found, alone in the middle of `page`: a card with its texts, the answers below, the first
// of them the main one, and far from them the one that drops what was written.
void layOutQuestion(QWidget &page, Card &card, std::initializer_list<QPushButton *> answers, QPushButton &dropping);

} // namespace casegrip::ui
