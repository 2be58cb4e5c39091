// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace casegrip::ui
{

class PlainLabel;

// What stands in the window while it is locked: that it is, what that means, and the way back. No person, no case.
class LockPage : public QWidget
{
    Q_OBJECT
public:
    explicit LockPage(QWidget *parent = nullptr);
    QPushButton &button() { return *m_open; }
    // It cannot be opened now, and why.
    void sayClosed(const QString &why);

signals:
    void openWanted();

private:
    QPushButton *m_open;
    PlainLabel *m_kept = nullptr, *m_meaning = nullptr;
};

} // namespace casegrip::ui
