// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reviews/signed_review.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace casegrip::ui
{

class LineEditor;
class PlainLabel;
struct Desk;

// A direction that is being given: what, for whom, by which day. Without words there is none; with words a line below says
// while the day is wanting.
class DirectionFields : public QWidget
{
    Q_OBJECT
public:
    DirectionFields(const Desk &desk, const QString &name, QWidget *parent);

    void show(const reviews::PlannedDirection &direction);
    const reviews::PlannedDirection &direction() const { return m_direction; }
    QWidget *focusPlace();
    QWidget *dayPlace();
    QString problem() const; // empty: it can be given, or there is none

signals:
    void changed();
    void finished(); // Enter in the last field

private:
    void onDay(const forms::Value &value);
    void onChanged();
    void showProblem();

    const Desk &m_desk;
    QLineEdit *m_text;
    QComboBox *m_owner;
    LineEditor *m_day;
    PlainLabel *m_problem;
    reviews::PlannedDirection m_direction;
};

} // namespace casegrip::ui
