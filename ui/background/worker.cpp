// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/worker.h"

namespace casegrip::ui
{

Worker::Worker(const QString &name)
{
    m_thread.setObjectName(name);
    m_place.moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker()
{
    finish([] {});
}

void Worker::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(
        &m_place,
        [this, job = std::move(job)] {
            if (!m_dropping)
                job();
        },
        Qt::QueuedConnection);
}

void Worker::drop()
{
    m_dropping = true;
}

void Worker::finish(std::function<void()> last)
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        &m_place,
        [this, last = std::move(last)] {
            last();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace casegrip::ui
