// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trend_plot.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <cmath>

namespace casegrip::ui
{
namespace
{

constexpr int labelWidth = 72; // pixels; further labels would touch

MarkStyle styleOf(const Trend::Point &point)
{
    using Signal = Trend::Signal;
    const Ink ink = point.isTooFew                           ? Ink::Muted
                    : point.turn == Trend::Turn::Improvement ? Ink::Blue
                    : point.turn == Trend::Turn::Concern     ? Ink::Orange
                                                             : Ink::Grey;
    switch (point.signal) {
    case Signal::Outside:
        return {MarkShape::Diamond, ink};
    case Signal::Shift:
        return {MarkShape::Square, ink};
    case Signal::Run:
        return {MarkShape::Triangle, ink};
    case Signal::TwoInThree:
        return {MarkShape::Target, ink};
    case Signal::None:
        break;
    }
    return {point.isTooFew ? MarkShape::Ring : MarkShape::Dot, ink};
}

} // namespace

TrendPlot::TrendPlot(QWidget *parent)
    : Plot(parent), m_values(addLine()), m_mean(addLine()), m_lower(addLine()), m_upper(addLine()),
      m_times(new QCategoryAxis(this)), m_heights(new QValueAxis(this))
{
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_times->setGridLineVisible(false);
    chart()->addAxis(m_times, Qt::AlignBottom);
    chart()->addAxis(m_heights, Qt::AlignLeft);
    for (QLineSeries *line : {m_values, m_mean, m_lower, m_upper}) {
        line->attachAxis(m_times);
        line->attachAxis(m_heights);
    }
}

QLineSeries *TrendPlot::addLine()
{
    auto *line = new QLineSeries(chart());
    chart()->addSeries(line);
    return line;
}

void TrendPlot::show(Trend trend)
{
    m_trend = std::move(trend);
    fillLines();
    fitAxes();
    std::vector<QString> marks;
    for (const Trend::Point &point : m_trend.points)
        marks.push_back(point.text);
    setLegend(legend());
    setMarks(std::move(marks), m_trend.reading);
}

// Lines of limits are steps: each point has its own.
void TrendPlot::fillLines()
{
    QList<QPointF> values, mean, lower, upper;
    const auto step = [](QList<QPointF> &line, std::size_t at, double height) {
        if (!std::isnan(height))
            line << QPointF(double(at) - 0.5, height) << QPointF(double(at) + 0.5, height);
    };
    for (std::size_t at = 0; at < m_trend.points.size(); ++at) {
        const Trend::Point &point = m_trend.points[at];
        if (!std::isnan(point.value))
            values << QPointF(double(at), point.value);
        step(mean, at, point.mean);
        step(lower, at, point.lower);
        step(upper, at, point.upper);
    }
    m_values->replace(values);
    m_mean->replace(mean);
    m_lower->replace(lower);
    m_upper->replace(upper);
}

void TrendPlot::fitAxes()
{
    for (const QString &label : m_times->categoriesLabels())
        m_times->remove(label);
    const int count = int(m_trend.points.size());
    const int every = std::max(1, (count * labelWidth + 480) / 560);
    for (int at = 0; at < count; at += every)
        m_times->append(m_trend.points[std::size_t(at)].label, at);
    m_times->setRange(-0.5, std::max(0.5, count - 0.5));

    double low = 1e9, high = -1e9;
    const auto reach = [&](double height) {
        if (!std::isnan(height)) {
            low = std::min(low, height);
            high = std::max(high, height);
        }
    };
    for (const Trend::Point &point : m_trend.points) {
        for (const double height : {point.value, point.lower, point.upper, point.target})
            reach(height);
    }
    const bool percent = m_trend.unit == Trend::Unit::Percent;
    if (low > high)
        low = 0, high = percent ? 100 : 1;
    const double room = std::max(1.0, (high - low) * 0.08);
    m_heights->setRange(std::max(0.0, low - room), percent ? std::min(100.0, high + room) : high + room);
    m_heights->setTickCount(5);
    m_heights->applyNiceNumbers();
    if (percent && m_heights->max() > 100)
        m_heights->setMax(100);
    m_heights->setLabelFormat(percent ? QStringLiteral("%d %%") : QStringLiteral("%d"));
}

std::vector<LegendItem> TrendPlot::legend() const
{
    using Signal = Trend::Signal;
    std::vector<LegendItem> items;
    const bool hasMean = !m_mean->points().isEmpty();
    if (hasMean) {
        items.push_back({Qt::SolidLine, tr("mean")});
        items.push_back({Qt::DashLine, tr("limits")});
    }
    if (std::any_of(m_trend.points.begin(), m_trend.points.end(), [](const Trend::Point &point) { return !std::isnan(point.target); }))
        items.push_back({Qt::DotLine, tr("target")});
    const std::pair<Signal, QString> signals_[] = {{Signal::Outside, tr("outside the limits")},
                                                   {Signal::Run, tr("7 that rise or fall")},
                                                   {Signal::TwoInThree, tr("2 of 3 near a limit")},
                                                   {Signal::Shift, tr("7 on one side")}};
    for (const auto &[signal, text] : signals_) {
        const auto found =
            std::find_if(m_trend.points.begin(), m_trend.points.end(),
                         [signal = signal](const Trend::Point &point) { return point.signal == signal; });
        if (found != m_trend.points.end())
            items.push_back({styleOf(*found), text});
    }
    return items;
}

void TrendPlot::recolour()
{
    m_values->setPen(QPen(colours().grey, 1.5));
    m_mean->setPen(QPen(colours().text, 1.5));
    m_lower->setPen(QPen(colours().muted, 1.2, Qt::DashLine));
    m_upper->setPen(QPen(colours().muted, 1.2, Qt::DashLine));
    dress(*m_times);
    dress(*m_heights);
}

QRectF TrendPlot::markRect(int mark) const
{
    const Trend::Point &point = m_trend.points[std::size_t(mark)];
    const double height = std::isnan(point.value) ? m_heights->min() : point.value;
    const QPointF at = chart()->mapToPosition(QPointF(mark, height), m_values);
    return {at.x() - 6, at.y() - 6, 12, 12};
}

void TrendPlot::paintMarks(QPainter &painter) const
{
    paintTarget(painter);
    paintNotes(painter);
    for (int mark = 0; mark < markCount(); ++mark) {
        const Trend::Point &point = m_trend.points[std::size_t(mark)];
        if (!std::isnan(point.value))
            paintMark(painter, styleOf(point), markRect(mark).center(), colours());
    }
}

// Not a series: where no target holds there is no line.
void TrendPlot::paintTarget(QPainter &painter) const
{
    const auto place = [this](double at, double height) { return chart()->mapToPosition(QPointF(at, height), m_values); };
    painter.save();
    painter.setPen(QPen(colours().text, 1.5, Qt::DotLine));
    double before = Trend::none;
    for (std::size_t at = 0; at < m_trend.points.size(); ++at) {
        const double target = m_trend.points[at].target;
        if (!std::isnan(target)) {
            const QPointF from = place(double(at) - 0.5, target);
            if (!std::isnan(before))
                painter.drawLine(place(double(at) - 0.5, before), from);
            painter.drawLine(from, place(double(at) + 0.5, target));
        }
        before = target;
    }
    painter.restore();
}

void TrendPlot::paintNotes(QPainter &painter) const
{
    const QRectF area = chart()->plotArea();
    painter.save();
    for (int mark = 0; mark < markCount(); ++mark) {
        const QString &note = m_trend.points[std::size_t(mark)].note;
        if (note.isEmpty())
            continue;
        const double x = markRect(mark).center().x();
        painter.setPen(QPen(colours().muted, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const QFontMetrics metrics = painter.fontMetrics();
        const double wide = std::max(metrics.horizontalAdvance(note) + 8, metrics.height());
        QRectF box(x - wide / 2, area.top(), wide, metrics.height());
        box.moveLeft(std::clamp(box.left(), area.left(), std::max(area.left(), area.right() - wide)));
        painter.setPen(QPen(colours().text, 1));
        painter.setBrush(colours().ground);
        painter.drawRect(box);
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, note);
    }
    painter.restore();
}

} // namespace casegrip::ui
