// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/figure_tile.h"

#include "ui/charts/chart_colours.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace casegrip::ui
{
namespace
{
constexpr int rim = 12, above = 8; // pixels
}

FigureTile::FigureTile(const QString &name, const QString &objectName, QWidget *parent)
    : QAbstractButton(parent), m_name(name), m_about(new QToolButton(this))
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(name);
    m_about->setObjectName(objectName + QStringLiteral("Definition"));
    m_about->setText(QStringLiteral("?"));
    m_about->setAccessibleName(tr("Definition: %1", "of a figure").arg(name));
    m_about->setToolTip(tr("What it means"));
    m_about->setCheckable(true);
    m_about->setAutoRaise(true);
    m_about->setFocusPolicy(Qt::StrongFocus);
}

void FigureTile::resizeEvent(QResizeEvent *)
{
    const QSize size = m_about->sizeHint();
    m_about->setGeometry(QRect(QPoint(width() - size.width() - 4, 4), size));
}

QFont FigureTile::largeFont() const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setWeight(QFont::DemiBold);
    return large;
}

QSize FigureTile::sizeHint() const
{
    return {176, QFontMetrics(largeFont()).height() + (m_beside.isEmpty() ? 3 : 5) * fontMetrics().height() + 2 * above};
}

void FigureTile::show(const QString &number, const QString &counts, const QString &interval, bool isMuted)
{
    m_number = number;
    m_counts = counts;
    m_interval = interval;
    m_isMuted = isMuted;
    nameIt();
}

void FigureTile::setBeside(const QString &text, const QString &counts)
{
    if (text == m_beside && counts == m_besideCounts)
        return;
    m_beside = text;
    m_besideCounts = counts;
    updateGeometry();
    nameIt();
}

void FigureTile::nameIt()
{
    QStringList parts{m_name, m_number, m_counts, m_interval};
    if (!m_beside.isEmpty())
        parts << m_beside << m_besideCounts;
    setAccessibleName(parts.join(QStringLiteral(", ")));
    update();
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartColours colours = chartColours(palette());
    painter.setPen(hasFocus() ? QPen(colours.blue, 2) : QPen(colours.line, 1));
    painter.setBrush(underMouse() ? palette().color(QPalette::Midlight) : colours.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    int y = above;
    const int room = width() - 2 * rim;
    const auto line = [&](const QString &text, const QFont &face, const QColor &ink, int wide) {
        const QFontMetrics metrics(face);
        painter.setFont(face);
        painter.setPen(ink);
        painter.drawText(QRect(rim, y, wide, metrics.height()), Qt::AlignLeft | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, wide));
        y += metrics.height();
    };
    line(m_name, font(), colours.muted, m_about->x() - rim); // it gives way to the button
    line(m_number, largeFont(), m_isMuted ? colours.muted : colours.text, room);
    line(m_counts, font(), colours.text, room);
    line(m_interval, font(), colours.muted, room);
    if (!m_beside.isEmpty()) {
        line(m_beside, font(), colours.text, room);
        line(m_besideCounts, font(), colours.muted, room);
    }
}

void FigureTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace casegrip::ui
