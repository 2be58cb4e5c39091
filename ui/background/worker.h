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
    // Jobs not yet begun are dropped; waits for the one that runs.
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void post(std::function<void()> job);
    // The last job: drops what has not begun, does this, ends the thread and waits. Later posts do nothing.
    void finish(std::function<void()> last);

private:
    QThread m_thread;
    QObject m_place; // lives on the thread; jobs are its events
    std::atomic<bool> m_dropping = false;
};

} // namespace casegrip::ui
