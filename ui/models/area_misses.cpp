// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_misses.h"

#include "core/figures/rare_chart.h"
#include "ui/models/area_events.h"

namespace casegrip::ui
{
namespace
{

Day yearBefore(Day day)
{
    return day - std::chrono::days{364};
}

// Of every stage.
Chosen ofYear(const AreaChoice &choice)
{
    return {choice.place, Period{yearBefore(choice.period.to), choice.period.to}, choice.rank};
}

// `at`: within the group of gaps that `rare` is of.
void addGap(AreaChart &chart, Trend &trend, Day miss, const figures::RareChart &rare, std::size_t at, const QString &happened,
            const AreaWords &words)
{
    const double days = rare.values[at];
    AreaChoice choice = words.choice();
    choice.period = {miss, miss};
    choice.stage.clear();
    const QString label = words.words().date(dateOf(miss));
    const QString says =
        rare.isOutside[at] ? days > rare.centre ? AreaWords::tr("longer without a miss than chance explains")
                                                : AreaWords::tr("sooner than chance explains")
                           : AreaWords::tr("no sign of a change");
    const auto number = [&](double value) {
        return words.text(words.words().locale().toString(value, 'f', 0));
    };
    QString text = AreaWords::tr("%1: %2 days after the miss before, %3", "a day, days, what it shows")
                       .arg(label, number(days).text, says);
    if (!happened.isEmpty())
        text += AreaWords::tr("; events: %1", "numbers of the list").arg(happened);
    const int mark =
        chart.mark(selectionOf(choice, figures::Figure::Missed), AreaWords::tr("Late or missed, due on %1").arg(label));
    const Trend::Turn turn = !rare.isOutside[at]  ? Trend::Turn::Common
                             : days > rare.centre ? Trend::Turn::Improvement
                                                  : Trend::Turn::Concern;
    trend.points.push_back({label,
                            days,
                            rare.centre,
                            rare.lower,
                            rare.upper,
                            rare.isOutside[at] ? Trend::Signal::Outside : Trend::Signal::None,
                            turn,
                            text,
                            happened,
                            false});
    chart.table.rows.push_back({words.text(label, mark), number(days), number(rare.centre),
                                number(rare.lower), number(rare.upper), words.text(says)});
}

} // namespace

Result<MissesReading> readMisses(workspace::Workspace &workspace, const AreaChoice &choice)
{
    figures::ComplianceQuery query{yearBefore(choice.period.to),
                                   choice.period.to,
                                   {},
                                   choice.rank,
                                   choice.place.area,
                                   choice.place.team};
    auto days = workspace.missDays(query);
    if (!days)
        return failure(days.error());
    auto record = workspace.chartRecord();
    if (!record)
        return failure(record.error());
    return MissesReading{std::move(*days), workspace.now(), std::move(*record)};
}

AreaChart missesChart(const MissesReading &reading, const AreaWords &words)
{
    AreaChart chart;
    std::int64_t misses = 0;
    std::vector<Day> all;
    for (const workspace::MissDay &day : reading.days) {
        misses += day.misses;
        if (misses <= figures::rareAtMost)
            all.insert(all.end(), std::size_t(day.misses), day.day);
    }
    Trend trend;
    trend.unit = Trend::Unit::Days;
    trend.reading = AreaWords::tr("%1 were late or missed in the year that ends with the period. The higher "
                                  "a point, the longer it went well.")
                        .arg(words.count(misses));
    chart.notes = words.notes(AreaWords::tr("Days between misses"), {"days_between_misses"}, trend.reading, ofYear(words.choice()));
    chart.table.titles = {AreaWords::tr("Missed"),      AreaWords::tr("Days since the one before"),
                          AreaWords::tr("Middle"),      AreaWords::tr("Lower limit"),
                          AreaWords::tr("Upper limit"), AreaWords::tr("What it shows")};
    if (misses > figures::rareAtMost)
        chart.nothing =
            AreaWords::tr("%1 were late or missed in the year that ends with the period. Days between them "
                          "are counted where there are no more than %2: until then the trend says more.")
                .arg(words.count(misses), words.count(figures::rareAtMost));
    else if (misses < figures::fewestForGaps)
        chart.nothing = AreaWords::tr("%1 were late or missed in the year that ends with the period: too few "
                                      "for days between them.")
                            .arg(words.count(misses));
    if (!chart.nothing.isEmpty())
        return chart;
    const std::vector<double> gaps = figures::gapsOf(all);
    std::vector<PointDays> points; // of each gap
    for (std::size_t at = 0; at < gaps.size(); ++at)
        points.push_back({all[at], all[at + 1]});
    points.back().to = std::max(points.back().to, words.choice().period.to);
    const AreaEvents events(reading.record, words.choice().place, points);
    for (const figures::ChartGroup &group : figures::groupsOf(gaps.size(), events.rebases())) {
        const figures::RareChart rare = figures::daysBetween(std::span(gaps).subspan(group.from, group.count));
        for (std::size_t at = 0; at < group.count; ++at)
            addGap(chart, trend, all[group.from + at + 1], rare, at, events.numbersAt(group.from + at), words);
    }
    addEventColumn(chart.table, events);
    addEvents(chart, trend.reading, events, words);
    chart.drawing = std::move(trend);
    return chart;
}

} // namespace casegrip::ui
