// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_stock.h"

#include "core/figures/other_officers.h"
#include "ui/models/area_events.h"
#include "ui/models/area_posts.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"

#include <map>

namespace casegrip::ui
{
namespace
{

using figures::Figure;
using figures::StockRow;
using figures::WatchItem;
using Level = AreaPlace::Level;

struct OpenUnit {
    QString name;
    AreaPlace place;
    const StockRow *row = nullptr;
    bool opens = true;
};

// What is of now is not counted by the days chosen; what happened in them is said with it all the same.
Chosen ofDays(const AreaWords &words)
{
    return {words.choice().place, words.choice().period};
}

QString officerName(const StockReading &reading, const std::string &key)
{
    if (key.empty())
        return AreaWords::tr("nobody yet");
    const auto officer = reading.officers.find(key);
    if (officer != reading.officers.end())
        return visibleText(officer->second.empty() ? key : officer->second);
    return key == figures::otherOfficers ? AreaWords::tr("all others", "officers") : visibleText(key);
}

// By name.
std::vector<OpenUnit> openUnits(const StockReading &reading, const AreaWords &words)
{
    const AreaPlace &here = words.choice().place;
    std::map<std::pair<QString, std::string>, OpenUnit> units;
    for (const StockRow &row : reading.parts) {
        const std::string &key = row.keys.front();
        OpenUnit unit{{}, here, &row, !key.empty() && !(reading.isByOfficer && key == figures::otherOfficers)};
        if (here.level() == Level::Force) {
            unit.place.area = key;
            unit.name = words.area(key);
        } else if (!reading.isByOfficer) {
            unit.place.team = key;
            unit.name = words.team(key);
        } else {
            unit.place.oic = key;
            unit.name = officerName(reading, key);
        }
        units[{unit.name, key}] = unit;
    }
    std::vector<OpenUnit> list;
    for (auto &[name, unit] : units)
        list.push_back(std::move(unit));
    return list;
}

AreaTarget openOf(const AreaWords &words, const OpenUnit &unit, Figure figure)
{
    if (!unit.opens)
        return {};
    AreaChoice choice = words.choice();
    choice.place = unit.place;
    return selectionOf(choice, figure);
}

QString caseloadText(const StockRow &row, const AreaWords &words)
{
    if (row.availableOfficers == 0)
        return words.count(row.open);
    return AreaWords::tr("%1; %2 each for %3", "open cases, per officer, officers")
        .arg(words.count(row.open),
             words.words().locale().toString(double(row.open) / double(row.availableOfficers), 'f', 1),
             words.count(row.availableOfficers));
}

// How many there may be by the setting; none: there is none, or nobody is there to have them.
std::optional<std::int64_t> mostOf(const StockReading &reading, const StockRow &row)
{
    const std::string &key = row.keys.front();
    const bool isPerson = reading.isByOfficer && key != figures::otherOfficers;
    if (!reading.caseloadLimit || (isPerson ? key.empty() : row.availableOfficers == 0))
        return {};
    return *reading.caseloadLimit * (isPerson ? 1 : row.availableOfficers);
}

bool isOverLimit(const StockReading &reading, const StockRow &row)
{
    const auto most = mostOf(reading, row);
    return most && !isTooFew(row.open) && row.open > *most;
}

void addOpenUnit(AreaChart &chart, Stack &stack, const OpenUnit &unit, const StockReading &reading, const AreaWords &words)
{
    const StockRow &row = *unit.row;
    Stack::Bar bar;
    bar.label = unit.name;
    bar.counts = {row.redBox, row.open - row.redBox};
    bar.isTooFew = isTooFew(row.open);
    bar.end = reading.isByOfficer ? words.count(row.open) : caseloadText(row, words);
    if (bar.isTooFew)
        bar.end = AreaWords::tr("%1, too few to judge", "open cases").arg(bar.end);
    if (const auto most = mostOf(reading, row))
        bar.limit = double(*most);
    bar.texts = {AreaWords::tr("%1: %2 red-box cases").arg(unit.name, words.count(row.redBox)),
                 AreaWords::tr("%1: %2 open cases, %3 without red box")
                     .arg(unit.name, words.count(row.open), words.count(row.open - row.redBox))};
    chart.mark(openOf(words, unit, Figure::OpenRedBox),
               AreaWords::tr("%1: open red-box cases").arg(unit.name));
    chart.mark(openOf(words, unit, Figure::Open), AreaWords::tr("%1: open cases").arg(unit.name));
    stack.bars.push_back(std::move(bar));
}

std::vector<ChartCell> openCells(AreaChart &chart, const OpenUnit &unit, int bar, const StockReading &reading, const AreaWords &words)
{
    const StockRow &row = *unit.row;
    const bool further = unit.opens && !(unit.place == words.choice().place);
    const int name = further ? chart.mark(unit.place, unit.name) : -1;
    const bool some = row.availableOfficers > 0;
    std::vector<ChartCell> cells{words.text(unit.name, name),
                                 words.number(row.open, bar * 2 + 1),
                                 words.number(row.redBox, bar * 2),
                                 words.rate(row.redBox, row.open, false, bar * 2),
                                 words.number(row.availableOfficers),
                                 words.text(some ? words.words().locale().toString(
                                                       double(row.open) / double(row.availableOfficers), 'f', 1)
                                                 : AreaWords::tr("no data"))};
    if (reading.caseloadLimit)
        cells.push_back(words.text(isOverLimit(reading, row) ? AreaWords::tr("more than %1 for each officer").arg(words.count(*reading.caseloadLimit))
                                                             : QString()));
    return cells;
}

// By name, whoever has more than the setting says; empty: nothing is set.
QString limitText(const StockReading &reading, const std::vector<OpenUnit> &units, const AreaWords &words)
{
    if (!reading.caseloadLimit)
        return {};
    QStringList names;
    for (const OpenUnit &unit : units) {
        if (isOverLimit(reading, *unit.row))
            names << unit.name;
    }
    const QString limit = words.count(*reading.caseloadLimit);
    return names.isEmpty() ? AreaWords::tr("None has more than %1 for each officer.").arg(limit)
                           : AreaWords::tr("More than %1 for each officer, by name: %2.", "a limit, units or officers").arg(limit, names.join(QStringLiteral(", ")));
}

QString ageText(std::size_t band)
{
    const QString word =
        QString::fromUtf8(figures::ageBandWord(band).data(), qsizetype(figures::ageBandWord(band).size()));
    return band + 1 == figures::ageBandCount ? AreaWords::tr("over 365", "days")
                                             : QString(word).replace(QLatin1Char('-'), QChar(0x2013));
}

} // namespace

AreaChart caseloadBars(const StockReading &reading, const AreaWords &words)
{
    AreaChart chart;
    Stack stack;
    stack.scale = Stack::Scale::Count;
    stack.parts = {{AreaWords::tr("red box"), Fill::Orange},
                   {AreaWords::tr("other open cases"), Fill::BlueLight}};
    const std::vector<OpenUnit> units = openUnits(reading, words);
    for (const OpenUnit &unit : units)
        addOpenUnit(chart, stack, unit, reading, words);
    chart.table.titles = {reading.isByOfficer                            ? AreaWords::tr("Officer")
                          : words.choice().place.level() == Level::Force ? AreaWords::tr("Area")
                                                                         : AreaWords::tr("Team"),
                          AreaWords::tr("Open"),
                          AreaWords::tr("Red box"),
                          AreaWords::tr("Red box %"),
                          AreaWords::tr("Available officers"),
                          AreaWords::tr("Cases each")};
    if (reading.caseloadLimit) {
        chart.table.titles << AreaWords::tr("What it shows");
        stack.limitName = AreaWords::tr("%1 for each officer", "a limit").arg(words.count(*reading.caseloadLimit));
    }
    for (int bar = 0; bar < int(units.size()); ++bar)
        chart.table.rows.push_back(openCells(chart, units[std::size_t(bar)], bar, reading, words));
    const StockRow &all = reading.all;
    stack.reading =
        all.availableOfficers == 0
            ? AreaWords::tr("%1 open cases, %2 of them red box (%3).")
                  .arg(words.count(all.open), words.count(all.redBox), words.rateInText(all.redBox, all.open))
            : AreaWords::tr("%1 open cases, %2 of them red box (%3); %4 for each of %5 available officers.")
                  .arg(words.count(all.open), words.count(all.redBox), words.rateInText(all.redBox, all.open),
                       words.words().locale().toString(double(all.open) / double(all.availableOfficers), 'f',
                                                       1),
                       words.count(all.availableOfficers));
    if (const QString limit = limitText(reading, units, words); !limit.isEmpty())
        stack.reading += QLatin1Char(' ') % limit;
    if (all.open == 0)
        chart.nothing = AreaWords::tr("No case is open here.");
    chart.notes = words.notes(reading.isByOfficer ? AreaWords::tr("Open cases by officer, by name")
                                       : AreaWords::tr("Open cases and caseload"),
                              {"caseload", "open", "red_box_share"}, stack.reading, {words.choice().place, {}});
    listEvents(chart, reading.record, ofDays(words), words);
    chart.drawing = std::move(stack);
    return chart;
}

AreaChart ageBars(const StockReading &reading, const AreaWords &words)
{
    AreaChart chart;
    Stack stack;
    stack.scale = Stack::Scale::Count;
    stack.lie = Stack::Lie::Upright;
    stack.parts = {{AreaWords::tr("open cases"), Fill::Blue}};
    chart.table.titles = {AreaWords::tr("Age in days"), AreaWords::tr("Open"), AreaWords::tr("Share")};
    std::int64_t old = 0;
    for (std::size_t band = 0; band < figures::ageBandCount; ++band) {
        const std::int64_t count = reading.all.ageBands[band];
        figures::Selection selection = selectionOf(words.choice(), Figure::OpenOfAge);
        selection.ageBand = band;
        const QString name = ageText(band);
        const int mark = chart.mark(selection, AreaWords::tr("Open for %1 days").arg(name));
        stack.bars.push_back({name,
                              {count},
                              words.count(count),
                              {AreaWords::tr("Open for %1 days: %2 cases (%3)")
                                   .arg(name, words.count(count), words.rateText(count, reading.all.open))},
                              isTooFew(reading.all.open),
                              -1});
        chart.table.rows.push_back(
            {words.text(name), words.number(count, mark), words.rate(count, reading.all.open, false, mark)});
        if (band >= 4)
            old += count;
    }
    stack.reading =
        AreaWords::tr("%1 of %2 open cases were recorded more than 120 days ago (%3).")
            .arg(words.count(old), words.count(reading.all.open), words.rateInText(old, reading.all.open));
    if (reading.all.open == 0)
        chart.nothing = AreaWords::tr("No case is open here.");
    chart.notes =
        words.notes(AreaWords::tr("How old open cases are, in days"), {"age_bands"}, stack.reading, {words.choice().place, {}});
    listEvents(chart, reading.record, ofDays(words), words);
    chart.drawing = std::move(stack);
    return chart;
}

namespace
{

QString watchText(WatchItem item, const figures::WatchLimits &limits)
{
    switch (item) {
    case WatchItem::Unallocated:
        return AreaWords::tr("Without an officer for more than %n hour(s)", nullptr, limits.unallocatedHours);
    case WatchItem::PlanMissing:
        return AreaWords::tr("Plan missing for more than %n day(s)", nullptr, limits.planDays);
    case WatchItem::SuspectOutstanding:
        return AreaWords::tr("Suspect outstanding for more than %n day(s)", nullptr, limits.suspectDays);
    case WatchItem::BailExpired:
        return AreaWords::tr("Bail has expired");
    case WatchItem::Old:
        return AreaWords::tr("Open for more than %n month(s)", nullptr, limits.oldMonths);
    case WatchItem::ContactOverdue:
        return AreaWords::tr("Victim contact overdue");
    case WatchItem::TimeLimit:
        break;
    }
    return AreaWords::tr("Time limit within %n day(s), or over", nullptr, limits.timeLimitDays);
}

} // namespace

AreaChart watchTable(const WatchReading &reading, const AreaWords &words)
{
    AreaChart chart;
    chart.table.titles = {AreaWords::tr("What needs an eye"), AreaWords::tr("Cases")};
    const auto add = [&](const QString &name, std::int64_t count, const figures::Selection &selection) {
        const int mark = count == 0 ? -1 : chart.mark(selection, name);
        chart.table.rows.push_back({words.text(name, mark), words.number(count, mark)});
    };
    for (std::size_t item = 0; item < figures::watchItemCount; ++item) {
        figures::Selection selection = selectionOf(words.choice(), Figure::Watched);
        selection.watch = WatchItem(item);
        add(watchText(WatchItem(item), reading.watch.limits), reading.watch.items[item], selection);
    }
    for (const auto &[rank, count] : reading.watch.overdueByRank) {
        figures::Selection selection = selectionOf(words.choice(), Figure::Overdue);
        selection.rank = rank;
        selection.stage.clear();
        add(AreaWords::tr("Reviews overdue: %1", "a rank").arg(label::rank(rank).toLower()), count,
            selection);
    }
    chart.notes = words.notes(AreaWords::tr("Watch list"),
                              {"unallocated", "plan_missing", "suspect_outstanding", "bail_expired", "old", "contact_overdue",
                               "time_limit", "overdue_by_rank"},
                              {}, {words.choice().place, {}});
    listEvents(chart, reading.record, ofDays(words), words);
    return chart;
}

namespace
{

struct WeekAhead {
    std::int64_t due = 0, redBox = 0;
};

void addWeek(AreaChart &chart, Stack &stack, const WeekAhead &week, const Period &days, double capacity,
             const AreaWords &words)
{
    AreaChoice choice = words.choice();
    choice.period = days;
    const QString name =
        AreaWords::tr("from %1", "a day")
            .arg(words.words().locale().toString(dateOf(days.from), QStringLiteral("d MMM")));
    const int mark = chart.mark(selectionOf(choice, Figure::FallsDue),
                                AreaWords::tr("Falls due: %1").arg(words.days(days)));
    chart.table.rows.push_back({words.text(words.days(days)), words.number(week.due, mark),
                                words.number(week.redBox), words.number(std::int64_t(capacity + 0.5))});
    stack.bars.push_back({name,
                          {week.due},
                          words.count(week.due),
                          {AreaWords::tr("%1: %2 reviews fall due, %3 of them red box; %4 can be done")
                               .arg(words.days(days), words.count(week.due), words.count(week.redBox),
                                    words.words().locale().toString(capacity, 'f', 0))},
                          false,
                          capacity});
}

// After the marks of the bars.
void markRedBoxes(AreaChart &chart, const std::vector<PointDays> &weeks, const AreaWords &words)
{
    for (std::size_t week = 0; week < weeks.size(); ++week) {
        AreaChoice choice = words.choice();
        choice.period = {weeks[week].from, weeks[week].to};
        chart.table.rows[week][2].mark =
            chart.mark(selectionOf(choice, Figure::FallsDueRedBox), AreaWords::tr("Falls due, red box: %1").arg(words.days(choice.period)));
    }
}

} // namespace

AreaChart forecastBars(const ForecastReading &reading, const AreaWords &words)
{
    constexpr int weekCount = forecastDays / 7;
    std::array<WeekAhead, weekCount> weeks;
    for (const figures::ForecastRow &row : reading.rows) {
        const auto week = (row.day - reading.today).count() / 7;
        if (!isChosen(row, words.choice()) || week < 0 || week >= weekCount)
            continue;
        weeks[std::size_t(week)].due += row.due;
        weeks[std::size_t(week)].redBox += row.redBox;
    }
    double capacity = 0;
    std::int64_t set = 0;
    for (const figures::Capacity &post : reading.capacity) {
        capacity += post.perWeek;
        set += post.isSet ? 1 : 0;
    }
    AreaChart chart;
    Stack stack;
    stack.scale = Stack::Scale::Count;
    stack.lie = Stack::Lie::Upright;
    stack.parts = {{AreaWords::tr("falls due"), Fill::Blue}};
    stack.limitName = AreaWords::tr("what the posts do in a week");
    chart.table.titles = {AreaWords::tr("Days"), AreaWords::tr("Falls due"), AreaWords::tr("Red box"),
                          AreaWords::tr("Capacity")};
    std::int64_t over = 0, all = 0;
    std::vector<PointDays> days;
    for (int week = 0; week < weekCount; ++week) {
        const Day from = reading.today + std::chrono::days{7 * week};
        const WeekAhead &ahead = weeks[std::size_t(week)];
        days.push_back({from, from + std::chrono::days{6}});
        addWeek(chart, stack, ahead, {from, from + std::chrono::days{6}}, capacity, words);
        all += ahead.due;
        over += !reading.capacity.empty() && double(ahead.due) > capacity ? 1 : 0;
    }
    markRedBoxes(chart, days, words);
    stack.reading = AreaWords::tr("%1 reviews fall due in 28 days. ").arg(words.count(all));
    stack.reading +=
        over == 0 ? AreaWords::tr("No week holds more than the posts do in a week (%1).")
                        .arg(words.words().locale().toString(capacity, 'f', 0))
                  : AreaWords::tr("%n week(s) hold more than the posts do in a week", nullptr, int(over)) %
                        QStringLiteral(" (") % words.words().locale().toString(capacity, 'f', 0) %
                        QStringLiteral(").");
    if (set < std::int64_t(reading.capacity.size()))
        stack.reading +=
            QLatin1Char(' ') %
            AreaWords::tr("Where no capacity is set: the median of the last 8 full weeks of each post.");
    if (const QString posts = overloadedPosts(reading, words); !posts.isEmpty())
        stack.reading += QLatin1Char(' ') % posts;
    if (!words.choice().stage.empty())
        stack.reading += QLatin1Char(' ') % AreaWords::tr("The capacity is that for all stages.");
    chart.notes = words.notes(AreaWords::tr("What falls due, against what can be done"), {"forecast", "capacity"}, stack.reading,
                              chosenOf(words.choice(), {days.front().from, days.back().to}));
    const AreaEvents events(reading.record, words.choice().place, days);
    for (std::size_t week = 0; week < stack.bars.size(); ++week) {
        if (const QString happened = events.numbersAt(week); !happened.isEmpty())
            stack.bars[week].label = AreaWords::tr("%1 (%2)", "days, the numbers of what happens").arg(stack.bars[week].label, happened);
    }
    addEventColumn(chart.table, events);
    addEvents(chart, stack.reading, events, words);
    chart.drawing = std::move(stack);
    return chart;
}

} // namespace casegrip::ui
