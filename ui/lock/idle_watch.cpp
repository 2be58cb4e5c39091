// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace casegrip::ui
{
namespace
{

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(Now now, QObject *parent) : QObject(parent), m_now(std::move(now)), m_touched(m_now())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    qApp->installEventFilter(this);
    begin();
}

IdleWatch::Now IdleWatch::steadyTime()
{
    return [] { return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch()); };
}

void IdleWatch::setLimit(Milliseconds limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    look();
}

void IdleWatch::begin()
{
    m_touched = m_now();
    m_timer.start(m_limit);
}

// The timer is not set anew at each touch: there are many.
void IdleWatch::look()
{
    const Milliseconds idleFor = m_now() - m_touched;
    if (idleFor < m_limit) {
        m_timer.start(m_limit - idleFor);
        return;
    }
    m_timer.stop();
    emit idle();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    if (isTouch(event->type()))
        m_touched = m_now();
    return false;
}

} // namespace casegrip::ui
