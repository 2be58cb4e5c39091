// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>

namespace casegrip::desktop
{

// Hears on D-Bus that the screen is being locked or that the computer goes to sleep. It asks for a moment before the sleep, so
// that the window is locked before and not after it. Where nobody answers it hears nothing, and the window locks itself when
// it is not used.
class SessionWatch : public QObject
{
    Q_OBJECT
public:
    // `system`: where logind is; `session`: where the screen saver is. A test hands in connections of its own.
    SessionWatch(QDBusConnection system, QDBusConnection session, QObject *parent = nullptr);

    // Listens from now on.
    void start();
    bool holdsSleep() const { return m_sleepHold.isValid(); }

signals:
    void lockWanted(); // what it leads to is done when the signal returns

private slots:
    void onPrepareForSleep(bool begins);
    void onSessionLock(const QDBusMessage &message);
    void onScreenSaver(bool isActive);

private:
    void holdSleep();
    void findSession();

    QDBusConnection m_system, m_session;
    QDBusUnixFileDescriptor m_sleepHold; // the sleep waits while it is open, a few seconds at most
    QString m_path;                      // of this login's session in logind; empty: not known
};

} // namespace casegrip::desktop
