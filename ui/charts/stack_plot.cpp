// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stack_plot.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <numeric>

namespace casegrip::ui
{
namespace
{

constexpr double barWidth = 0.66;        // of the room that a bar has
constexpr int barHeight = 28, rest = 64; // pixels
constexpr int widestName = 184;          // pixels
constexpr int uprightHeight = 220;
constexpr int endGap = 4; // pixels: between a bar or a line and the text at its end
constexpr int leastForBars = 200; // pixels: texts at the ends are short where the full ones would leave less

const QString &endOf(const Stack::Bar &bar, bool isInFull)
{
    return isInFull && !bar.endInFull.isEmpty() ? bar.endInFull : bar.end;
}

std::int64_t sumOf(const Stack::Bar &bar)
{
    return std::accumulate(bar.counts.begin(), bar.counts.end(), std::int64_t(0));
}

} // namespace

void StackPlot::show(Stack stack)
{
    m_stack = std::move(stack);
    fillSeries();
    std::vector<QString> marks;
    std::vector<LegendItem> legend;
    int name = 0;
    for (const Stack::Bar &bar : m_stack.bars) {
        marks.insert(marks.end(), bar.texts.begin(), bar.texts.end());
        name = std::max(name, fontMetrics().horizontalAdvance(bar.label));
    }
    m_nameWidth = std::min(name, widestName);
    if (m_stack.parts.size() > 1) {
        for (const Stack::Part &part : m_stack.parts)
            legend.push_back({part.fill, part.name});
    }
    if (!m_stack.limitName.isEmpty())
        legend.push_back({Qt::DashLine, m_stack.limitName});
    fitEnds();
    setLegend(std::move(legend));
    setMarks(std::move(marks), m_stack.reading);
    updateGeometry();
}

int StackPlot::widestEnd(bool isInFull) const
{
    int widest = 0;
    for (const Stack::Bar &bar : m_stack.bars)
        widest = std::max(widest, fontMetrics().horizontalAdvance(endOf(bar, isInFull)));
    return widest;
}

void StackPlot::fitEnds()
{
    m_isInFull = !isUpright() && width() - m_nameWidth - widestEnd(true) >= leastForBars;
    const int end = widestEnd(m_isInFull);
    setRoom(isUpright() ? QMargins(4, 20, 12, fontMetrics().height() + 4)
                        : QMargins(m_nameWidth + 8, 4, end == 0 ? 16 : end + 16, 2));
}

const QString &StackPlot::endText(int bar) const
{
    return endOf(m_stack.bars[std::size_t(bar)], m_isInFull);
}

void StackPlot::resizeEvent(QResizeEvent *event)
{
    fitEnds();
    Plot::resizeEvent(event);
}

QSize StackPlot::sizeHint() const
{
    return {360, isUpright() ? uprightHeight : int(m_stack.bars.size()) * barHeight + rest};
}

double StackPlot::value(const Stack::Bar &bar, int part) const
{
    const double count = double(bar.counts[std::size_t(part)]);
    if (m_stack.scale == Stack::Scale::Count)
        return count;
    const std::int64_t sum = sumOf(bar);
    return sum == 0 ? 0 : 100 * count / double(sum);
}

// Bars that lie are counted from below; ours are read from above.
double StackPlot::place(int bar) const
{
    return isUpright() ? bar : double(m_stack.bars.size()) - 1 - bar;
}

void StackPlot::fillSeries()
{
    chart()->removeAllSeries();
    m_sets.clear();
    for (QAbstractAxis *axis : chart()->axes())
        chart()->removeAxis(axis);
    delete m_names;
    delete m_values;
    m_series = isUpright() ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries(chart()))
                           : new QHorizontalStackedBarSeries(chart());
    m_series->setBarWidth(barWidth);
    const int bars = int(m_stack.bars.size());
    for (int part = 0; part < int(m_stack.parts.size()); ++part) {
        auto *set = new QBarSet(m_stack.parts[std::size_t(part)].name, m_series);
        for (int row = 0; row < bars; ++row)
            *set << value(m_stack.bars[std::size_t(isUpright() ? row : bars - 1 - row)], part);
        m_series->append(set);
        m_sets.push_back(set);
    }
    chart()->addSeries(m_series);
    fitAxes();
}

void StackPlot::fitAxes()
{
    m_names = new QBarCategoryAxis(this);
    m_values = new QValueAxis(this);
    const int bars = int(m_stack.bars.size());
    // The names of bars are painted as plain text: Qt Charts would take them for markup.
    for (int row = 0; row < bars; ++row)
        m_names->append(QString::number(row));
    m_names->setLabelsVisible(false);
    m_names->setGridLineVisible(false);
    double highest = 1;
    for (const Stack::Bar &bar : m_stack.bars)
        highest = std::max({highest, double(sumOf(bar)), bar.limit});
    const bool share = m_stack.scale == Stack::Scale::Share;
    m_values->setRange(0, share ? 100 : highest);
    m_values->setLabelFormat(share ? QStringLiteral("%d %%") : QStringLiteral("%d"));
    if (share)
        m_values->setTickCount(3); // 0, 50, 100 %: more have no room beside long names
    else
        m_values->applyNiceNumbers();
    chart()->addAxis(m_names, isUpright() ? Qt::AlignBottom : Qt::AlignLeft);
    chart()->addAxis(m_values, isUpright() ? Qt::AlignLeft : Qt::AlignBottom);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_values);
}

void StackPlot::recolour()
{
    if (!m_series)
        return;
    for (std::size_t part = 0; part < m_sets.size(); ++part) {
        const FillStyle style = fillStyle(m_stack.parts[part].fill, colours());
        m_sets[part]->setBrush(style.inside);
        m_sets[part]->setPen(QPen(style.outline, 1));
    }
    dress(*m_names);
    dress(*m_values);
}

QPointF StackPlot::pointOf(double along, double across) const
{
    return chart()->mapToPosition(isUpright() ? QPointF(across, along) : QPointF(along, across), m_series);
}

QRectF StackPlot::markRect(int mark) const
{
    const int parts = int(m_stack.parts.size());
    const Stack::Bar &bar = m_stack.bars[std::size_t(mark / parts)];
    double before = 0;
    for (int part = 0; part < mark % parts; ++part)
        before += value(bar, part);
    const double across = place(mark / parts);
    return QRectF(pointOf(before, across - barWidth / 2),
                  pointOf(before + value(bar, mark % parts), across + barWidth / 2))
        .normalized();
}

int StackPlot::neighbour(int mark, int key) const
{
    const int parts = int(m_stack.parts.size());
    const int previousBar = isUpright() ? Qt::Key_Left : Qt::Key_Up,
              nextBar = isUpright() ? Qt::Key_Right : Qt::Key_Down;
    if (key == previousBar)
        return mark - parts >= 0 ? mark - parts : mark;
    if (key == nextBar)
        return mark + parts < markCount() ? mark + parts : mark;
    const bool back = key == (isUpright() ? Qt::Key_Down : Qt::Key_Left);
    const bool on = key == (isUpright() ? Qt::Key_Up : Qt::Key_Right);
    if (!back && !on)
        return -1;
    const int first = mark / parts * parts;
    return std::clamp(mark + (on ? 1 : -1), first, first + parts - 1);
}

void StackPlot::paintMarks(QPainter &painter) const
{
    if (!m_series)
        return;
    for (int bar = 0; bar < int(m_stack.bars.size()); ++bar) {
        paintTooFew(painter, bar);
        paintName(painter, bar);
        paintEnd(painter, bar);
        paintLimit(painter, bar);
    }
}

void StackPlot::paintName(QPainter &painter, int bar) const
{
    const QFontMetrics metrics(font());
    const QRectF area = chart()->plotArea();
    const QPointF at = pointOf(0, place(bar));
    const double slot = area.width() / double(m_stack.bars.size());
    const QRectF room =
        isUpright()
            ? QRectF(at.x() - slot / 2, area.bottom() + metrics.height() / 4.0, slot, metrics.height())
            : QRectF(4, at.y() - metrics.height() / 2.0, area.left() - 12, metrics.height());
    painter.setPen(colours().text);
    painter.drawText(
        room, (isUpright() ? Qt::AlignHCenter : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(m_stack.bars[std::size_t(bar)].label, Qt::ElideMiddle, int(room.width()))); // teams differ at the end
}

QRectF StackPlot::endRect(int bar) const
{
    const Stack::Bar &shown = m_stack.bars[std::size_t(bar)];
    const bool share = m_stack.scale == Stack::Scale::Share;
    const QPointF at = pointOf(share ? 100 : double(sumOf(shown)), place(bar));
    const QFontMetrics metrics(font());
    const double wide = metrics.horizontalAdvance(endText(bar)), high = metrics.height();
    QRectF room = isUpright() ? QRectF(at.x() - wide / 2, at.y() - endGap - high, wide, high)
                              : QRectF(at.x() + 2 * endGap, at.y() - high / 2, wide, high);
    const QLineF line = limitLine(bar);
    if (line.isNull())
        return room;
    if (isUpright() && line.y1() > room.top() - endGap && line.y1() < room.bottom() + endGap)
        room.moveBottom(line.y1() - endGap);
    else if (!isUpright() && line.x1() > room.left() - endGap && line.x1() < room.right() + endGap)
        room.moveLeft(line.x1() + endGap);
    return room;
}

void StackPlot::paintEnd(QPainter &painter, int bar) const
{
    const Stack::Bar &shown = m_stack.bars[std::size_t(bar)];
    const QString &text = endText(bar);
    if (text.isEmpty())
        return;
    painter.fillRect(endRect(bar).adjusted(-1, 0, 1, 0), colours().ground); // no line of the grid runs through it
    painter.setPen(shown.isTooFew ? colours().muted : colours().text);
    painter.drawText(endRect(bar), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
}

void StackPlot::paintTooFew(QPainter &painter, int bar) const
{
    if (!m_stack.bars[std::size_t(bar)].isTooFew)
        return;
    const int parts = int(m_stack.parts.size());
    painter.save();
    painter.setPen(QPen(colours().grey, 1));
    painter.setBrush(colours().greyLight);
    for (int part = 0; part < parts; ++part) {
        if (const QRectF rect = markRect(bar * parts + part); rect.width() > 0)
            painter.drawRect(rect);
    }
    painter.restore();
}

QLineF StackPlot::limitLine(int bar) const
{
    const double limit = m_stack.bars[std::size_t(bar)].limit;
    return limit < 0 ? QLineF()
                     : QLineF(pointOf(limit, place(bar) - 0.48), pointOf(limit, place(bar) + 0.48));
}

void StackPlot::paintLimit(QPainter &painter, int bar) const
{
    const QLineF line = limitLine(bar);
    if (line.isNull())
        return;
    painter.save();
    painter.setPen(QPen(colours().text, 2, Qt::DashLine));
    painter.drawLine(line);
    painter.restore();
}

} // namespace casegrip::ui
