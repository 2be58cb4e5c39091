// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_events.h"

#include "ui/text/visible_text.h"

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
    : m_events(figures::chartEvents(record, place.area, place.team, points))
{
}

QString AreaEvents::numbersAt(std::size_t point) const
{
    QStringList numbers;
    for (std::size_t i = 0; i < m_events.list.size(); ++i) {
        if (m_events.list[i].at == point)
            numbers << QString::number(i + 1);
    }
    return numbers.join(QStringLiteral(", "));
}

QStringList AreaEvents::lines(const AreaWords &words) const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_events.list.size(); ++i) {
        const figures::Annotation &made = m_events.list[i].annotation.made;
        QString line = AreaWords::tr("%1: %2, %3: %4", "number, day, place, what happened")
                           .arg(QString::number(i + 1), words.words().date(dateOf(made.day)),
                                words.place(placeOf(made)), visibleText(made.text));
        if (made.rebases())
            line +=
                QLatin1Char(' ') %
                AreaWords::tr("(limits begin anew: %1)", "the reason").arg(visibleText(made.rebaseReason));
        if (made.baselineMonths > 0)
            line += QLatin1Char(' ') % AreaWords::tr("(fixed after %n month(s))", "limits", made.baselineMonths);
        lines << line;
    }
    return lines;
}

QString AreaEvents::reading(const AreaWords &words) const
{
    return isEmpty() ? QString()
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

void listEvents(AreaChart &chart, const figures::ChartRecord &record, const Chosen &chosen, const AreaWords &words)
{
    const PointDays days[] = {{chosen.period->from, chosen.period->to}};
    chart.notes.events = AreaEvents(record, chosen.place, days).lines(words);
}

void addEvents(AreaChart &chart, QString &reading, const AreaEvents &events, const AreaWords &words)
{
    if (events.isEmpty())
        return;
    reading += QLatin1Char(' ') % events.reading(words);
    chart.notes.events = events.lines(words);
}

} // namespace casegrip::ui
