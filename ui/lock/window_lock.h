// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lock/clipboard_care.h"
#include "ui/lock/idle_watch.h"
#include "ui/lock/shelf.h"

class QMainWindow;

namespace casegrip::ui
{

// Locks the window: by hand, after a while without a touch, or because the screen is locked or the computer goes to sleep
// (somebody who hears of that calls lock()). While it is locked a page without any data stands in it.
class WindowLock : public QObject
{
    Q_OBJECT
public:
    explicit WindowLock(QMainWindow &window, IdleWatch::Now now = IdleWatch::steadyTime());

    void setLimits(std::chrono::minutes idle, std::chrono::seconds clipboard);
    bool isLocked() const { return m_shelf.isFull(); }
    void lock(); // does nothing when it is
    void unlock(); // does nothing while it is closed
    // Locks it until allow(), and says why: the policy of the computer is not to be believed.
    void close(const QString &why);
    void allow();
    IdleWatch &idleWatch() { return m_idle; }

signals:
    void locking();  // what is being written is to be saved now
    void locked();
    void unlocked(); // the window shows its work again

private:
    QMainWindow &m_window;
    Shelf m_shelf;
    bool m_isClosed = false, m_wasLocked = false;
    IdleWatch m_idle;
    ClipboardCare m_clipboard;
};

} // namespace casegrip::ui
