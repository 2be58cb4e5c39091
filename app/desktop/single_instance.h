// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace casegrip::desktop
{

// One window for each data folder: a later start tells the first to come to the front, and ends. The socket is in a
// folder that only this login can enter.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(QString socket, QObject *parent = nullptr);

    // True when a window is open already; it has been told to come to the front.
    bool raiseOther() const;
    // From now on this is the window that later starts find.
    void listen();

signals:
    void raiseRequested();

private:
    const QString m_socket;
    QLocalServer m_server;
};

} // namespace casegrip::desktop
