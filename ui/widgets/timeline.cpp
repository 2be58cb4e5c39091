// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include "ui/style/theme.h"
#include "ui/text/visible_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

namespace casegrip::ui
{
namespace
{
constexpr int margin = 8, reachOfTip = 6;
}

Timeline::Timeline(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMinimumHeight(32);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Timeline::show(std::vector<Mark> marks, Instant now)
{
    m_marks = std::move(marks);
    m_now = now;
    m_from = m_to = now;
    for (const Mark &mark : m_marks) {
        m_from = std::min(m_from, mark.at);
        m_to = std::max(m_to, mark.at);
    }
    update();
}

int Timeline::xOf(Instant at) const
{
    const double length = std::max<double>(1, double((m_to - m_from).count()));
    return margin + int(double((at - m_from).count()) / length * (width() - 2 * margin));
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look &look = m_theme.look();
    const int middle = height() / 2;
    painter.setPen(QPen(look.line, 2));
    painter.drawLine(margin, middle, width() - margin, middle);
    painter.setPen(QPen(look.accent, 2));
    painter.drawLine(xOf(m_now), middle - 10, xOf(m_now), middle + 10);
    for (const Mark &mark : m_marks)
        paintMark(painter, mark);
}

void Timeline::paintMark(QPainter &painter, const Mark &mark) const
{
    const Look &look = m_theme.look();
    const QPoint at(xOf(mark.at), height() / 2);
    painter.setPen(QPen(mark.kind == Kind::Due && mark.at < m_now ? look.overdue : look.muted, 2));
    switch (mark.kind) {
    case Kind::Event:
        painter.setBrush(look.muted);
        painter.drawEllipse(at, 2, 2);
        break;
    case Kind::Review:
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accent);
        painter.drawRect(QRect(at - QPoint(4, 4), QSize(8, 8)));
        break;
    case Kind::Due:
        painter.setBrush(look.raised);
        painter.drawEllipse(at, 5, 5);
        break;
    }
}

bool Timeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QStringList texts;
    for (const Mark &mark : m_marks) {
        if (std::abs(xOf(mark.at) - help->pos().x()) <= reachOfTip)
            texts << mark.text;
    }
    QToolTip::showText(help->globalPos(), tipText(texts.mid(0, 12).join(QLatin1Char('\n'))), this);
    return true;
}

} // namespace casegrip::ui
