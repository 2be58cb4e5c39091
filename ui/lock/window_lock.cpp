// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/window_lock.h"

#include "ui/lock/lock_page.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QPushButton>

#include <utility>

namespace casegrip::ui
{

WindowLock::WindowLock(QMainWindow &window, IdleWatch::Now now)
    : QObject(&window), m_window(window), m_shelf(window), m_idle(std::move(now)), m_clipboard(*QGuiApplication::clipboard())
{
    setObjectName(QStringLiteral("windowLock"));
    connect(&m_idle, &IdleWatch::idle, this, &WindowLock::lock);
}

void WindowLock::setLimits(std::chrono::minutes idle, std::chrono::seconds clipboard)
{
    m_idle.setLimit(idle);
    m_clipboard.setLimit(clipboard);
}

void WindowLock::lock()
{
    if (isLocked())
        return;
    emit locking();
    auto *page = new LockPage;
    connect(page, &LockPage::openWanted, this, &WindowLock::unlock, Qt::QueuedConnection); // it deletes the page
    m_shelf.take(page);
    m_window.setWindowTitle(tr("Casegrip - locked"));
    m_clipboard.clearSelection();
    page->button().setFocus();
    emit locked();
}

void WindowLock::close(const QString &why)
{
    if (!m_isClosed)
        m_wasLocked = isLocked();
    lock();
    m_isClosed = true;
    if (auto *page = m_window.findChild<LockPage *>())
        page->sayClosed(why);
}

// What was locked by being closed opens again; what had been locked before stays so.
void WindowLock::allow()
{
    if (!std::exchange(m_isClosed, false))
        return;
    if (!m_wasLocked) {
        unlock();
    } else if (isLocked()) { // by hand or by time, before: a page that can be opened
        m_shelf.giveBack();
        lock();
    }
}

void WindowLock::unlock()
{
    if (!isLocked() || m_isClosed)
        return;
    m_shelf.giveBack();
    m_idle.begin();
    emit unlocked();
}

} // namespace casegrip::ui
