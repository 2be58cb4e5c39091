// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace casegrip::ui
{

class PlainLabel;

// In place of a queue without rows: why it is empty, and a button that does something about it, so that the keys have a
// place to be.
class EmptyQueue : public QWidget
{
    Q_OBJECT
public:
    enum class Why { NoMatch, OtherChip, NothingOpen };

    explicit EmptyQueue(QWidget *parent);

    void say(Why why);
    QPushButton &button() { return *m_button; }

signals:
    void wanted(casegrip::ui::EmptyQueue::Why why); // what the button says

private:
    PlainLabel *m_text;
    QPushButton *m_button;
    Why m_why = Why::NothingOpen;
};

} // namespace casegrip::ui
