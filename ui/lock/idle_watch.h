// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace casegrip::ui
{

// Tells when nobody has touched the keyboard, the mouse or the screen for a while, in whatever window of the program.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    using Milliseconds = std::chrono::milliseconds;
    // A time that only goes forward; a test hands in its own.
    using Now = std::function<Milliseconds()>;

    explicit IdleWatch(Now now, QObject *parent = nullptr);
    static Now steadyTime();

    void setLimit(Milliseconds limit);
    // As if somebody had touched something.
    void begin();
    // Is it so far? Asked by a timer.
    void look();

signals:
    void idle(); // again only after begin()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Now m_now;
    Milliseconds m_limit{std::chrono::minutes{5}};
    Milliseconds m_touched;
    QTimer m_timer;
};

} // namespace casegrip::ui
