// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot.h"

#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace casegrip::ui
{
namespace
{

constexpr int swatch = 14, gap = 6, between = 16, rim = 8; // pixels
constexpr double reach = 4;                                // how near the mouse has to come to a mark

} // namespace

Plot::Plot(QWidget *parent) : QChartView(parent), m_colours(chartColours(palette()))
{
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing);
    // What is painted over the chart reaches everywhere; a part of it alone is never painted anew.
    setViewportUpdateMode(FullViewportUpdate);
    viewport()->setMouseTracking(true);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->setFont(font());
}

Plot::~Plot() = default;

void Plot::setMarks(std::vector<QString> marks, const QString &reading)
{
    m_marks = std::move(marks);
    m_opening.clear();
    m_reading = reading;
    m_current = m_marks.empty() ? -1 : std::clamp(m_current, 0, markCount() - 1);
    setAccessibleDescription(m_reading);
    apply(chartColours(palette()));
}

void Plot::setOpening(std::vector<bool> opening)
{
    m_opening = std::move(opening);
    m_opening.resize(m_marks.size(), false);
}

void Plot::setLegend(std::vector<LegendItem> legend)
{
    m_legend = std::move(legend);
    fitMargins();
}

void Plot::setRoom(const QMargins &around)
{
    m_room = around;
    fitMargins();
}

void Plot::fitMargins()
{
    chart()->setMargins(m_room + QMargins(0, m_legend.empty() ? 0 : layLegend(nullptr), 0, 0));
}

void Plot::dress(QAbstractAxis &axis)
{
    axis.setLabelsColor(m_colours.text);
    axis.setLabelsFont(font());
    axis.setTitleBrush(m_colours.muted);
    axis.setTitleFont(font());
    axis.setGridLineColor(m_colours.line);
    axis.setLinePen(QPen(m_colours.muted, 1));
}

void Plot::apply(const ChartColours &colours)
{
    m_colours = colours;
    chart()->setBackgroundBrush(m_colours.ground);
    setBackgroundBrush(m_colours.ground);
    recolour();
    viewport()->update();
}

void Plot::setCurrentMark(int mark)
{
    if (mark == m_current || mark < 0 || mark >= markCount())
        return;
    m_current = mark;
    viewport()->update();
    setAccessibleDescription(markText(mark)); // screen readers are told that it has changed
    emit currentMarkChanged(mark);
}

int Plot::markAt(QPointF place) const
{
    int nearest = -1;
    double distance = 0;
    for (int mark = 0; mark < markCount(); ++mark) {
        const QRectF rect = markRect(mark);
        if (!rect.adjusted(-reach, -reach, reach, reach).contains(place))
            continue;
        const double away = rect.contains(place) ? 0 : QLineF(rect.center(), place).length();
        if (nearest < 0 || away < distance) {
            nearest = mark;
            distance = away;
        }
    }
    return nearest;
}

int Plot::neighbour(int mark, int key) const
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return std::max(0, mark - 1);
    case Qt::Key_Right:
    case Qt::Key_Down:
        return std::min(markCount() - 1, mark + 1);
    default:
        return -1;
    }
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_current < 0 || event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier)) {
        event->ignore();
        return;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        open(m_current);
    else if (key == Qt::Key_Home)
        setCurrentMark(0);
    else if (key == Qt::Key_End)
        setCurrentMark(markCount() - 1);
    else if (const int next = neighbour(m_current, key); next >= 0)
        setCurrentMark(next);
    else
        event->ignore();
}

void Plot::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void Plot::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    if (m_current >= 0)
        setAccessibleDescription(m_reading);
    viewport()->update();
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    const int mark = markAt(event->position());
    viewport()->setCursor(mark >= 0 && opens(mark) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Plot::mousePressEvent(QMouseEvent *event)
{
    const int mark = event->button() == Qt::LeftButton ? markAt(event->position()) : -1;
    if (mark < 0)
        return;
    setCurrentMark(mark);
    open(mark);
}

void Plot::open(int mark)
{
    if (opens(mark))
        emit markActivated(mark);
}

// The page scrolls.
void Plot::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void Plot::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_marks.empty())
        apply(chartColours(palette()));
}

void Plot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    fitMargins();
}

bool Plot::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int mark = markAt(help->pos());
    QToolTip::showText(help->globalPos(), mark < 0 ? QString() : tipText(markText(mark)), this);
    return true;
}

void Plot::drawForeground(QPainter *painter, const QRectF &exposed)
{
    QChartView::drawForeground(painter, exposed);
    painter->setFont(font());
    layLegend(painter);
    paintMarks(*painter);
    if (m_isExporting || !hasFocus() || m_current < 0)
        return;
    painter->save();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_colours.text, 2));
    painter->drawRect(markRect(m_current).adjusted(-3, -3, 3, 3));
    painter->restore();
}

int Plot::layLegend(QPainter *painter) const
{
    const QFontMetrics metrics(font());
    const int height = std::max(metrics.height(), swatch) + 4;
    int x = rim, y = 2;
    for (const LegendItem &item : m_legend) {
        const int wide = swatch + gap + metrics.horizontalAdvance(item.text);
        if (x > rim && x + wide > width() - rim) {
            x = rim;
            y += height;
        }
        if (painter) {
            const QRectF sample(x, y + (height - swatch) / 2, swatch, swatch);
            painter->save();
            if (const auto *fill = std::get_if<Fill>(&item.sample)) {
                const FillStyle style = fillStyle(*fill, m_colours);
                painter->setPen(style.outline);
                painter->setBrush(style.inside);
                painter->drawRect(sample.adjusted(1, 1, -1, -1));
            } else if (const auto *shape = std::get_if<MarkStyle>(&item.sample)) {
                paintMark(*painter, *shape, sample.center(), m_colours);
            } else {
                painter->setPen(QPen(m_colours.muted, 1.5, std::get<Qt::PenStyle>(item.sample)));
                painter->drawLine(QPointF(sample.left(), sample.center().y()),
                                  QPointF(sample.right(), sample.center().y()));
            }
            painter->setPen(m_colours.text);
            painter->drawText(QRectF(x + swatch + gap, y, wide, height),
                              Qt::AlignVCenter | Qt::TextSingleLine, item.text);
            painter->restore();
        }
        x += wide + between;
    }
    return y + height;
}

void Plot::paintOn(QPainter &painter, const QRectF &place)
{
    m_isExporting = true;
    apply(paperColours());
    render(&painter, place, viewport()->rect());
    m_isExporting = false;
    apply(chartColours(palette()));
}

} // namespace casegrip::ui
