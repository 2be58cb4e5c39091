// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "ui/actions/actions.h"

#include <initializer_list>

class QPushButton;
class QWidget;

// What the page of one review and that of several have in common.
namespace casegrip::ui
{

class Card;
class FormView;
class PlainLabel;
class Words;

// Moves about the form and its rows; false: the action is the page's own.
bool actOnForm(FormView &form, ActionId id);
// "saved 14:05:09", by the force's clock.
QString savedText(const Words &words, Instant at);
// The line at the foot: how far it is, and the buttons, the last of them the main one.
QWidget *makeFoot(PlainLabel *progress, std::initializer_list<QPushButton *> buttons, QWidget *parent);
// A question that stands alone in the middle of `page`: a card with its texts, and the answers below.
void layOutQuestion(QWidget &page, Card &card, std::initializer_list<QPushButton *> answers);

} // namespace casegrip::ui
