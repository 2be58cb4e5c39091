// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/evaluation.h"
#include "ui/text/words.h"

#include <QWidget>

namespace casegrip::ui
{

struct Desk;

// What a question is answered with: one class for each kind of question. Shows the answer it is given and tells of
// another; whether it counts is not its business.
class AnswerEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    // `options`: those to choose from now, as indexes into Question::options.
    virtual void show(const forms::Value &value, const std::vector<std::size_t> &options) = 0;
    // Where the keys go; changes with the answer.
    virtual QWidget *focusPlace() = 0;
    // How it is answered by keys, in one line; empty: as everybody knows.
    virtual QString keysHint() const { return {}; }

signals:
    void answered(const casegrip::forms::Value &value);
    void done(); // answered with one key, or Enter: on to the next question
};

// `name`: what screen readers call it.
AnswerEditor *makeEditor(const forms::Question &question, const QString &name, const Desk &desk, QWidget *parent);

} // namespace casegrip::ui
