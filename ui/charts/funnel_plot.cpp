// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/funnel_plot.h"

#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>

namespace casegrip::ui
{
namespace
{

using Place = FunnelChart::Place;

constexpr double nameGap = 4; // pixels

MarkStyle styleOf(const FunnelChart::Unit &unit)
{
    if (unit.place == Place::TooFew)
        return {MarkShape::Ring, Ink::Muted};
    const Ink ink = unit.isMine ? Ink::Blue : unit.place == Place::Beyond998 ? Ink::Orange : Ink::Grey;
    switch (unit.place) {
    case Place::Beyond998:
        return {MarkShape::Diamond, ink};
    case Place::Beyond95:
        return {MarkShape::Triangle, ink};
    default:
        return {unit.isMine ? MarkShape::Target : MarkShape::Dot, ink};
    }
}

} // namespace

FunnelPlot::FunnelPlot(QWidget *parent)
    : Plot(parent), m_mean(addLine()), m_lower998(addLine()), m_lower95(addLine()), m_upper95(addLine()),
      m_upper998(addLine()), m_lowerOther(addLine()), m_upperOther(addLine()), m_sizes(new QValueAxis(this)), m_rates(new QValueAxis(this))
{
    chart()->addAxis(m_sizes, Qt::AlignBottom);
    chart()->addAxis(m_rates, Qt::AlignLeft);
    m_sizes->setLabelFormat(QStringLiteral("%d"));
    m_rates->setLabelFormat(QStringLiteral("%d %%"));
    m_rates->setRange(0, 100);
    m_sizes->setGridLineVisible(false);
    for (QLineSeries *line : {m_mean, m_lower998, m_lower95, m_upper95, m_upper998, m_lowerOther, m_upperOther}) {
        line->attachAxis(m_sizes);
        line->attachAxis(m_rates);
    }
}

QLineSeries *FunnelPlot::addLine()
{
    auto *line = new QLineSeries(chart());
    chart()->addSeries(line);
    return line;
}

void FunnelPlot::show(FunnelChart funnel)
{
    m_funnel = std::move(funnel);
    QList<QPointF> lower998, lower95, upper95, upper998, lowerOther, upperOther;
    double largest = 1;
    for (const FunnelChart::Limit &limit : m_funnel.limits) {
        lower998 << QPointF(limit.size, limit.lower998);
        lower95 << QPointF(limit.size, limit.lower95);
        upper95 << QPointF(limit.size, limit.upper95);
        upper998 << QPointF(limit.size, limit.upper998);
        largest = std::max(largest, limit.size);
    }
    for (const FunnelChart::Limit &limit : m_funnel.others) {
        lowerOther << QPointF(limit.size, limit.lower998);
        upperOther << QPointF(limit.size, limit.upper998);
    }
    m_lowerOther->replace(lowerOther);
    m_upperOther->replace(upperOther);
    m_lower998->replace(lower998);
    m_lower95->replace(lower95);
    m_upper95->replace(upper95);
    m_upper998->replace(upper998);
    std::vector<QString> marks;
    for (const FunnelChart::Unit &unit : m_funnel.units) {
        marks.push_back(unit.text);
        largest = std::max(largest, unit.size);
    }
    m_sizes->setRange(0, largest);
    m_sizes->setTickCount(5);
    m_sizes->applyNiceNumbers();
    m_sizes->setTitleText(m_funnel.sizeName);
    m_mean->replace(QList<QPointF>{{0, m_funnel.mean}, {m_sizes->max(), m_funnel.mean}});
    setLegend(legend());
    setMarks(std::move(marks), m_funnel.reading);
}

std::vector<LegendItem> FunnelPlot::legend() const
{
    std::vector<LegendItem> items{{Qt::SolidLine, tr("all together")},
                                  {Qt::DashLine, tr("95 % limits")},
                                  {Qt::DotLine, tr("99.8 % limits")}};
    if (!m_funnel.others.empty())
        items.push_back({Qt::DashDotLine, m_funnel.othersName});
    items.push_back({MarkStyle{MarkShape::Target, Ink::Blue}, tr("mine")});
    items.push_back({MarkStyle{MarkShape::Triangle, Ink::Grey}, tr("beyond 95 %")});
    items.push_back({MarkStyle{MarkShape::Diamond, Ink::Orange}, tr("beyond 99.8 %")});
    items.push_back({MarkStyle{MarkShape::Ring, Ink::Muted}, tr("too few to judge")});
    return items;
}

void FunnelPlot::recolour()
{
    m_mean->setPen(QPen(colours().text, 1.5));
    for (QLineSeries *line : {m_lower95, m_upper95})
        line->setPen(QPen(colours().muted, 1.2, Qt::DashLine));
    for (QLineSeries *line : {m_lower998, m_upper998})
        line->setPen(QPen(colours().muted, 1.2, Qt::DotLine));
    for (QLineSeries *line : {m_lowerOther, m_upperOther})
        line->setPen(QPen(colours().grey, 1, Qt::DashDotLine));
    dress(*m_sizes);
    dress(*m_rates);
}

QRectF FunnelPlot::markRect(int mark) const
{
    const FunnelChart::Unit &unit = m_funnel.units[std::size_t(mark)];
    const QPointF at = chart()->mapToPosition(QPointF(unit.size, unit.rate), m_mean);
    return {at.x() - 6, at.y() - 6, 12, 12};
}

void FunnelPlot::paintMarks(QPainter &painter) const
{
    for (int mark = 0; mark < markCount(); ++mark)
        paintMark(painter, styleOf(m_funnel.units[std::size_t(mark)]), markRect(mark).center(), colours());
    painter.setPen(colours().text);
    const std::vector<QRectF> names = nameRects();
    for (std::size_t mark = 0; mark < names.size(); ++mark) {
        if (!names[mark].isNull())
            painter.drawText(names[mark], Qt::TextSingleLine | Qt::TextDontClip, m_funnel.units[mark].label);
    }
}

bool FunnelPlot::isNamed(int mark) const
{
    const FunnelChart::Unit &unit = m_funnel.units[std::size_t(mark)];
    return unit.place != Place::TooFew && (unit.isMine || unit.place == Place::Beyond998);
}

// Mine first; a name that has no room is left to the table and the keys.
std::vector<QRectF> FunnelPlot::nameRects() const
{
    std::vector<QRectF> names(m_funnel.units.size()), taken;
    for (int mark = 0; mark < markCount(); ++mark)
        taken.push_back(markRect(mark));
    for (const bool mine : {true, false}) {
        for (int mark = 0; mark < markCount(); ++mark) {
            if (m_funnel.units[std::size_t(mark)].isMine != mine || !isNamed(mark))
                continue;
            names[std::size_t(mark)] = nameRect(mark, taken);
            taken.push_back(names[std::size_t(mark)]);
        }
    }
    return names;
}

// To the right of its point, or on one of the other sides.
QRectF FunnelPlot::nameRect(int mark, const std::vector<QRectF> &taken) const
{
    const QFontMetricsF metrics(font());
    const QRectF dot = markRect(mark), area = chart()->plotArea();
    const QSizeF size(metrics.horizontalAdvance(m_funnel.units[std::size_t(mark)].label), metrics.height());
    const double middle = dot.center().x() - size.width() / 2, level = dot.center().y() - size.height() / 2;
    for (const QPointF &corner :
         {QPointF(dot.right() + nameGap, level), QPointF(dot.left() - nameGap - size.width(), level),
          QPointF(middle, dot.top() - size.height()), QPointF(middle, dot.bottom())}) {
        const QRectF room(corner, size);
        const bool isFree = std::none_of(taken.begin(), taken.end(),
                                         [&room](const QRectF &other) { return other.intersects(room); });
        if (isFree && area.contains(room))
            return room;
    }
    return {};
}

} // namespace casegrip::ui
