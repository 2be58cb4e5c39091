// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/background/workspace_thread.h"

#include <QCoreApplication>
#include <QStringList>
#include <QWheelEvent>
#include <QWidget>

#include <future>

namespace casegrip::test
{

// What Tab comes to from `first` on, once around: the names of what has one.
inline QStringList tabChain(const QWidget &first)
{
    QStringList names;
    const QWidget *at = &first;
    do {
        if (at->focusPolicy() & Qt::TabFocus && !at->focusProxy() && !at->objectName().isEmpty())
            names << at->objectName();
        at = at->nextInFocusChain();
    } while (at != &first);
    return names;
}

// Whether Tab comes to these one after the other, whatever lies between them; what is wrong.
inline QString outOfOrder(const QWidget &first, const QStringList &wanted)
{
    const QStringList chain = tabChain(first);
    qsizetype last = -1;
    for (const QString &name : wanted) {
        const qsizetype at = chain.indexOf(name);
        if (at <= last)
            return QStringLiteral("%1 in %2").arg(name, chain.join(QLatin1Char(' ')));
        last = at;
    }
    return {};
}

// One notch over the field; whether it was left to what scrolls.
inline bool isWheelPassedOn(QWidget &field)
{
    const QPointF middle = QRectF(field.rect()).center();
    QWheelEvent wheel(middle, field.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&field, &wheel);
    return !wheel.isAccepted() && !(field.focusPolicy() & ~Qt::StrongFocus);
}

// A thread that is busy with something else as long as this lives.
class Held
{
public:
    explicit Held(ui::WorkspaceThread &thread)
    {
        thread.run(
            &m_context,
            [released = m_promise.get_future().share()](workspace::Workspace &) -> Done {
                released.wait();
                return {};
            },
            [](const Done &) {});
    }
    ~Held() { m_promise.set_value(); }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;

private:
    QObject m_context;
    std::promise<void> m_promise;
};

} // namespace casegrip::test
