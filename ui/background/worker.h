// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>

namespace casegrip::ui
{

// One thread that does jobs in the order in which they were given. Made and destroyed on the thread of the
// window.
class Worker
{
public:
    explicit Worker(const QString &name);
    // Does what was given, then ends; see drop().
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void post(std::function<void()> job);
    // Jobs that have not begun will not be done.
    void drop();
    // Does what was given before and this, ends the thread and waits. Later posts do nothing.
    void finish(std::function<void()> last);

private:
    QThread m_thread;
    QObject m_place; // lives on the thread; jobs are its events
    std::atomic<bool> m_dropping = false;
};

} // namespace casegrip::ui
