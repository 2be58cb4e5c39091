// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace casegrip::ui
{

class PlainLabel;

// The bottom edge: what just happened, with its undo.
class StatusLine : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    // `undo`: it can be taken back.
    void say(const QString &what, bool undo = false);
    void offer(const QList<QAction *> &actions); // what may be done next, until something else is said
    void setStanding(const QString &standing); // on the right, until the next

signals:
    void undoRequested();

private:
    PlainLabel *m_what;
    PlainLabel *m_standing;
    QPushButton *m_undo;
    QHBoxLayout *m_offers;
};

} // namespace casegrip::ui
