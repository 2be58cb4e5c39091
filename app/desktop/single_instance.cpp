// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"

#include <QLocalSocket>

namespace casegrip::desktop
{
namespace
{
constexpr int answerMs = 500; // a living window answers at once; a dead one's socket refuses at once
}

SingleInstance::SingleInstance(QString socket, QObject *parent) : QObject(parent), m_socket(std::move(socket))
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
            connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
            emit raiseRequested();
        }
    });
}

bool SingleInstance::raiseOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    return socket.waitForConnected(answerMs);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socket); // of a window that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_socket);
}

} // namespace casegrip::desktop
