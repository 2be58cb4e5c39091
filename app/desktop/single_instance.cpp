// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"

#include "app/window_line.h"

#include <QLocalSocket>
#include <QPointer>
#include <sys/socket.h>
#include <unistd.h>

namespace casegrip::desktop
{
namespace
{

constexpr int connectMs = 500; // a living window lets in at once; a dead one's socket refuses at once
constexpr int answerMs = 10 * 60 * 1000; // it may have to finish a sync first
constexpr qint64 longestLine = 64 * 1024;
const QByteArray raise = QByteArrayLiteral("raise");

// The folder of the socket lets nobody else in; this holds where somebody has opened it to others.
bool isOfThisLogin(const QLocalSocket &visitor)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(visitor.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

} // namespace

SingleInstance::SingleInstance(QString socket, QObject *parent) : QObject(parent), m_socket(std::move(socket))
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
            if (!isOfThisLogin(*visitor)) {
                visitor->abort();
                visitor->deleteLater();
                continue;
            }
            connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
            connect(visitor, &QLocalSocket::readyRead, this, [this, visitor] { hear(visitor); });
            hear(visitor);
        }
    });
}

void SingleInstance::hear(QLocalSocket *visitor)
{
    if (!visitor->canReadLine()) {
        if (visitor->bytesAvailable() > longestLine)
            visitor->abort();
        return;
    }
    const QByteArray line = visitor->readLine(longestLine).trimmed();
    if (line == raise) {
        emit raiseRequested();
        return;
    }
    m_answer(line, [guard = QPointer<QLocalSocket>(visitor)](const QByteArray &reply) {
        if (!guard)
            return;
        guard->write(reply + '\n');
        guard->disconnectFromServer(); // once it has been written
    });
}

bool SingleInstance::raiseOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(connectMs))
        return false;
    socket.write(raise + '\n');
    socket.waitForBytesWritten(connectMs);
    return true;
}

std::optional<QByteArray> SingleInstance::ask(const QByteArray &line) const
{
    const auto answer = app::askWindow(m_socket.toStdString(), line.toStdString(), answerMs);
    return answer ? std::optional(QByteArray::fromStdString(*answer)) : std::nullopt;
}

void SingleInstance::listen(Answer answer)
{
    m_answer = std::move(answer);
    QLocalServer::removeServer(m_socket); // of a window that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_socket);
}

} // namespace casegrip::desktop
