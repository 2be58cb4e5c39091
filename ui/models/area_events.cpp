// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_events.h"

#include "ui/text/visible_text.h"

#include <algorithm>

namespace casegrip::ui
{
namespace
{

AreaPlace placeOf(const figures::Annotation &annotation)
{
    return {annotation.area, annotation.team, {}};
}

} // namespace

AreaEvents::AreaEvents(const figures::ChartRecord &record, const AreaPlace &place,
                       std::span<const PointDays> points)
{
    if (points.empty())
        return;
    for (const figures::AnnotationState &annotation : record.annotations) {
        const figures::Annotation &made = annotation.made;
        const bool isShown = points.front().from <= made.day && made.day <= points.back().to;
        if (!isShown || !figures::concerns(made, place.area, place.team))
            continue;
        const auto at = std::find_if(points.begin(), points.end(),
                                     [&](const PointDays &days) { return made.day <= days.to; });
        m_events.push_back({made, std::size_t(at - points.begin())});
        const auto anew = std::find_if(points.begin(), points.end(),
                                       [&](const PointDays &days) { return made.day <= days.from; });
        if (made.rebases() && anew != points.end())
            m_rebases.push_back({std::size_t(anew - points.begin()), made.rebaseReason});
    }
}

QString AreaEvents::numbersAt(std::size_t point) const
{
    QStringList numbers;
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (m_events[i].at == point)
            numbers << QString::number(i + 1);
    }
    return numbers.join(QStringLiteral(", "));
}

QStringList AreaEvents::lines(const AreaWords &words) const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const figures::Annotation &made = m_events[i].made;
        QString line = AreaWords::tr("%1: %2, %3: %4", "number, day, place, what happened")
                           .arg(QString::number(i + 1), words.words().date(dateOf(made.day)),
                                words.place(placeOf(made)), visibleText(made.text));
        if (made.rebases())
            line +=
                QLatin1Char(' ') %
                AreaWords::tr("(limits begin anew: %1)", "the reason").arg(visibleText(made.rebaseReason));
        lines << line;
    }
    return lines;
}

QString AreaEvents::reading(const AreaWords &words) const
{
    return m_events.empty() ? QString()
                            : AreaWords::tr("Events: %1.").arg(lines(words).join(QStringLiteral("; ")));
}

void addEventColumn(ChartTable &table, const AreaEvents &events)
{
    if (events.isEmpty())
        return;
    table.titles << AreaWords::tr("Events");
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        table.rows[row].push_back({events.numbersAt(row), {}, -1, false, {}, -1});
}

void addEvents(AreaChart &chart, QString &reading, const AreaEvents &events, const AreaWords &words)
{
    if (events.isEmpty())
        return;
    reading += QLatin1Char(' ') % events.reading(words);
    chart.notes.events = events.lines(words);
}

} // namespace casegrip::ui
