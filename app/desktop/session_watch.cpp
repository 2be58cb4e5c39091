// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session_watch.h"

#include <QCoreApplication>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace casegrip::desktop
{
namespace
{

const auto logind = QStringLiteral("org.freedesktop.login1");
const auto logindPath = QStringLiteral("/org/freedesktop/login1");
const auto managerInterface = QStringLiteral("org.freedesktop.login1.Manager");
const auto sessionInterface = QStringLiteral("org.freedesktop.login1.Session");

} // namespace

SessionWatch::SessionWatch(QDBusConnection system, QDBusConnection session, QObject *parent)
    : QObject(parent), m_system(std::move(system)), m_session(std::move(session))
{
}

void SessionWatch::start()
{
    if (m_system.isConnected()) {
        m_system.connect(logind, logindPath, managerInterface, QStringLiteral("PrepareForSleep"), this, SLOT(onPrepareForSleep(bool)));
        m_system.connect(logind, QString(), sessionInterface, QStringLiteral("Lock"), this, SLOT(onSessionLock(QDBusMessage)));
        findSession();
        holdSleep();
    }
    if (!m_session.isConnected())
        return;
    for (const QString &saver : {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        m_session.connect(saver, QString(), saver, QStringLiteral("ActiveChanged"), this, SLOT(onScreenSaver(bool)));
}

void SessionWatch::onPrepareForSleep(bool begins)
{
    if (!begins) {
        holdSleep();
        return;
    }
    emit lockWanted();
    m_sleepHold = QDBusUnixFileDescriptor(); // closes it: the sleep may begin
}

// Of another login's session too, as long as it is not known which one is ours.
void SessionWatch::onSessionLock(const QDBusMessage &message)
{
    if (m_path.isEmpty() || message.path() == m_path)
        emit lockWanted();
}

void SessionWatch::onScreenSaver(bool isActive)
{
    if (isActive)
        emit lockWanted();
}

void SessionWatch::holdSleep()
{
    QDBusMessage wanted = QDBusMessage::createMethodCall(logind, logindPath, managerInterface, QStringLiteral("Inhibit"));
    wanted << QStringLiteral("sleep") << QStringLiteral("Casegrip") << QStringLiteral("Hides the case work first") << QStringLiteral("delay");
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(wanted), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (!reply.isError())
            m_sleepHold = reply.value();
        watcher->deleteLater();
    });
}

void SessionWatch::findSession()
{
    QDBusMessage question = QDBusMessage::createMethodCall(logind, logindPath, managerInterface, QStringLiteral("GetSessionByPID"));
    question << quint32(QCoreApplication::applicationPid());
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (!reply.isError())
            m_path = reply.value().path();
        watcher->deleteLater();
    });
}

} // namespace casegrip::desktop
