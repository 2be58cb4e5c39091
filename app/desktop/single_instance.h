// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QLocalSocket;

namespace casegrip::desktop
{

// One window for each data folder: a later start tells the first to come to the front, and ends; a command asks it to do
// what only one process may. The socket is in a folder that only this login can enter.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(const QByteArray &line)>;
    using Answer = std::function<void(const QByteArray &line, Reply reply)>;

    explicit SingleInstance(QString socket, QObject *parent = nullptr);

    // True when a window is open already; it has been told to come to the front.
    bool raiseOther() const;
    // The window's answer to a line; nothing: no window is open; empty: it has closed meanwhile. Waits for it.
    std::optional<QByteArray> ask(const QByteArray &line) const;
    // From now on this is the window that later starts find. `answer` replies to what is asked, at once or later.
    void listen(Answer answer);

signals:
    void raiseRequested();

private:
    void hear(QLocalSocket *visitor);

    const QString m_socket;
    QLocalServer m_server;
    Answer m_answer;
};

} // namespace casegrip::desktop
