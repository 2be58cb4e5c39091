// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_compliance.h"

#include "core/figures/funnel.h"
#include "ui/models/area_events.h"
#include "ui/models/scope.h"
#include "ui/text/labels.h"

#include <map>

namespace casegrip::ui
{
namespace
{

using figures::ComplianceRow;
using figures::Figure;

enum KeyAt { AreaKey, TeamKey, RankKey, StageKey }; // of PeriodReading::rows

bool isIn(const ComplianceRow &row, const AreaPlace &place)
{
    return (place.team.empty() || row.keys[TeamKey] == place.team) &&
           (!place.team.empty() || place.area.empty() || row.keys[AreaKey] == place.area);
}

bool isChosen(const ComplianceRow &row, const AreaChoice &choice, bool anyStage = false)
{
    return (choice.rank.empty() || row.keys[RankKey] == choice.rank) &&
           (anyStage || choice.stage.empty() || row.keys[StageKey] == choice.stage);
}

// A row of a table of counts and its bar, with all that opens.
struct Named {
    QString name;
    AreaPlace place; // further down; where one stands already: not to be opened
    AreaChoice choice;
    ComplianceRow sum;
    std::string key = {}; // of the unit, as the rows have it
    bool opens = true;    // false: nothing can be asked of what has no area or team
};

AreaTarget targetOf(const Named &named, Figure figure)
{
    return named.opens ? AreaTarget(selectionOf(named.choice, figure)) : AreaTarget();
}

// The common share, beside which a bar or a cell may be too few to be coloured.
double onTimeOf(const ComplianceRow &all)
{
    return all.due == 0 ? 0 : double(all.onTime) / double(all.due);
}

// `theta`: on time of due, of all bars together.
void addBar(AreaChart &chart, Stack &stack, const Named &named, double theta, const AreaWords &words)
{
    const ComplianceRow &sum = named.sum;
    const auto target = [&](Figure figure) { return targetOf(named, figure); };
    const struct {
        Figure figure;
        std::int64_t count;
        QString what;
    } parts[] = {
        {Figure::OnTime, sum.onTime, AreaWords::tr("%1: on time").arg(named.name)},
        {Figure::Late, sum.completed - sum.onTime, AreaWords::tr("%1: completed late").arg(named.name)},
        {Figure::NotCompleted, sum.due - sum.completed, AreaWords::tr("%1: not completed").arg(named.name)}};
    Stack::Bar bar;
    bar.label = named.name;
    bar.isTooFew = figures::isTooFewToColour(sum.due, theta);
    bar.end = sum.due == 0   ? AreaWords::tr("no data")
              : bar.isTooFew ? AreaWords::tr("too few to judge")
                             : AreaWords::tr("%1, of those %2 on time")
                                   .arg(words.rateText(sum.completed, sum.due),
                                        words.rateText(sum.onTime, sum.completed));
    if (sum.due > 0 && !bar.isTooFew)
        bar.endInFull = AreaWords::tr("%1 of %2 (%3), of those %4 on time (%5)", "completed, due, on time")
                            .arg(words.count(sum.completed), words.count(sum.due), words.rateText(sum.completed, sum.due),
                                 words.count(sum.onTime), words.rateText(sum.onTime, sum.completed));
    for (const auto &part : parts) {
        bar.counts.push_back(part.count);
        bar.texts.push_back(AreaWords::tr("%1: %2 of %3 due (%4)")
                                .arg(part.what, words.count(part.count), words.count(sum.due),
                                     words.rateText(part.count, sum.due, part.figure == Figure::OnTime)));
        chart.mark(target(part.figure), part.what);
    }
    stack.bars.push_back(bar);
}

// After the marks of all bars: those of the table's own cells.
std::vector<ChartCell> countCells(AreaChart &chart, const Named &named, int bar, const AreaWords &words)
{
    const ComplianceRow &sum = named.sum;
    const bool isFurther = named.opens && !(named.place == words.choice().place);
    const int name = isFurther ? chart.mark(named.place, named.name) : -1;
    const int due = chart.mark(targetOf(named, Figure::Due), AreaWords::tr("%1: due").arg(named.name));
    const int completed =
        chart.mark(targetOf(named, Figure::Completed), AreaWords::tr("%1: completed").arg(named.name));
    const int onTime = bar * 3;
    return {words.text(named.name, name),
            words.number(sum.due, due),
            words.number(sum.completed, completed),
            words.rate(sum.completed, sum.due, false, completed),
            words.number(sum.onTime, onTime),
            words.rate(sum.onTime, sum.completed, false, onTime),
            words.rate(sum.onTime, sum.due, true, onTime),
            words.number(sum.due - sum.completed, bar * 3 + 2)};
}

AreaChart barsOf(const std::vector<Named> &rows, const QString &first, const QString &title,
                 const AreaWords &words)
{
    AreaChart chart;
    Stack stack;
    stack.parts = {{AreaWords::tr("on time"), Fill::Blue},
                   {AreaWords::tr("completed late"), Fill::BlueLight},
                   {AreaWords::tr("not completed"), Fill::Open}};
    ComplianceRow all;
    for (const Named &row : rows)
        all += row.sum;
    for (const Named &row : rows)
        addBar(chart, stack, row, onTimeOf(all), words);
    chart.table.titles = {first,
                          AreaWords::tr("Due"),
                          AreaWords::tr("Completed"),
                          AreaWords::tr("Completed %"),
                          AreaWords::tr("On time"),
                          AreaWords::tr("On time %"),
                          AreaWords::tr("On time of due %"),
                          AreaWords::tr("Not completed")};
    for (int bar = 0; bar < int(rows.size()); ++bar)
        chart.table.rows.push_back(countCells(chart, rows[std::size_t(bar)], bar, words));
    if (all.due == 0)
        chart.nothing =
            AreaWords::tr("Nothing fell due in this period here. Choose other days, or a wider place.");
    stack.reading =
        AreaWords::tr("%1 due; %2 completed (%3); %4 on time (%5 of those completed, %6 of what was due).")
            .arg(words.count(all.due), words.count(all.completed), words.rateText(all.completed, all.due),
                 words.count(all.onTime), words.rateText(all.onTime, all.completed),
                 words.rateText(all.onTime, all.due, true));
    chart.notes = words.notes(title, {"completed_rate", "on_time_rate", "on_time_of_due_rate"}, stack.reading, chosenOf(words.choice()));
    chart.drawing = std::move(stack);
    return chart;
}

// The units one level down, by name; of a team the team itself.
std::vector<Named> unitsOf(const PeriodReading &reading, const AreaWords &words, bool anyStage)
{
    const AreaChoice &choice = words.choice();
    const bool isForce = choice.place.level() == AreaPlace::Level::Force;
    std::map<QString, Named> units;
    for (const ComplianceRow &row : reading.rows) {
        if (!isIn(row, choice.place) || !isChosen(row, choice, anyStage))
            continue;
        AreaPlace place{row.keys[AreaKey], {}, {}};
        if (!isForce)
            place.team = row.keys[TeamKey];
        if (choice.place.level() == AreaPlace::Level::Team)
            place = choice.place;
        const QString name = isForce ? words.area(place.area) : words.team(place.team);
        Named &unit =
            units[name + QChar(0) +
                  QString::fromStdString(isForce ? place.area : place.team)]; // two units may bear one name
        unit.name = name;
        unit.place = place;
        unit.choice = choice;
        unit.choice.place = place;
        unit.key = row.keys[isForce ? AreaKey : TeamKey];
        unit.opens = !unit.key.empty();
        unit.sum += row;
    }
    std::vector<Named> list;
    for (auto &[key, unit] : units)
        list.push_back(std::move(unit));
    return list;
}

QString levelName(const AreaPlace &place)
{
    return place.level() == AreaPlace::Level::Force ? AreaWords::tr("Area") : AreaWords::tr("Team");
}

// The stages that anything was due in, as they follow each other.
std::vector<std::string> stagesIn(const PeriodReading &reading, const AreaChoice &choice)
{
    std::map<due::Stage, std::string> stages;
    for (const ComplianceRow &row : reading.rows) {
        const auto stage = due::parseStage(row.keys[StageKey]);
        if (stage && isIn(row, choice.place) && isChosen(row, choice))
            stages[*stage] = row.keys[StageKey];
    }
    std::vector<std::string> list;
    for (const auto &[stage, word] : stages)
        list.push_back(word);
    return list;
}

ChartCell heatCell(AreaChart &chart, const Named &unit, const std::string &stage, double theta,
                   const PeriodReading &reading, const AreaWords &words)
{
    ComplianceRow sum;
    for (const ComplianceRow &row : reading.rows) {
        const bool isForce = words.choice().place.level() == AreaPlace::Level::Force;
        if (row.keys[StageKey] == stage && isIn(row, words.choice().place) && isChosen(row, words.choice()) &&
            row.keys[isForce ? AreaKey : TeamKey] == unit.key)
            sum += row;
    }
    if (sum.due == 0)
        return {QStringLiteral("–"), "", -1, true, {}, -1};
    Named ofStage = unit;
    ofStage.choice.stage = stage;
    const int mark =
        chart.mark(targetOf(ofStage, Figure::Due),
                   AreaWords::tr("%1, %2: due", "unit, stage").arg(unit.name, words.stage(stage)));
    ChartCell cell = words.rateOf(sum.onTime, sum.due, true, mark);
    cell.isMuted = figures::isTooFewToColour(sum.due, theta);
    if (!cell.isMuted)
        cell.heat = 1 - double(sum.onTime) / double(sum.due);
    return cell;
}

} // namespace

ComplianceRow sumOf(const PeriodReading &reading, const AreaChoice &choice)
{
    ComplianceRow sum;
    for (const ComplianceRow &row : reading.rows) {
        if (isIn(row, choice.place) && isChosen(row, choice))
            sum += row;
    }
    return sum;
}

AreaChart rankBars(const PeriodReading &reading, const AreaWords &words)
{
    std::vector<Named> rows;
    for (const std::string &rank : reading.ranks) {
        if (!words.choice().rank.empty() && rank != words.choice().rank)
            continue;
        Named row{label::rank(rank), words.choice().place, words.choice(), {}};
        row.choice.rank = rank;
        row.sum = sumOf(reading, row.choice);
        if (row.sum.due > 0)
            rows.push_back(std::move(row));
    }
    AreaChart chart = barsOf(rows, AreaWords::tr("Rank"), AreaWords::tr("Reviews by rank"), words);
    listEvents(chart, reading.record, chosenOf(words.choice()), words);
    return chart;
}

AreaChart unitBars(const PeriodReading &reading, const AreaWords &words)
{
    const QString title = words.choice().place.level() == AreaPlace::Level::Force
                              ? AreaWords::tr("Reviews by area")
                              : AreaWords::tr("Reviews by team");
    AreaChart chart = barsOf(unitsOf(reading, words, false), levelName(words.choice().place), title, words);
    listEvents(chart, reading.record, chosenOf(words.choice()), words);
    return chart;
}

AreaChart stageHeat(const PeriodReading &reading, const AreaWords &words)
{
    AreaChart chart;
    const std::vector<std::string> stages = stagesIn(reading, words.choice());
    chart.table.titles << levelName(words.choice().place);
    for (const std::string &stage : stages)
        chart.table.titles << words.stage(stage);
    const double theta = onTimeOf(sumOf(reading, words.choice()));
    for (const Named &unit : unitsOf(reading, words, false)) {
        const bool isFurther = unit.opens && !(unit.place == words.choice().place);
        std::vector<ChartCell> cells{
            words.text(unit.name, isFurther ? chart.mark(unit.place, unit.name) : -1)};
        for (const std::string &stage : stages)
            cells.push_back(heatCell(chart, unit, stage, theta, reading, words));
        chart.table.rows.push_back(std::move(cells));
    }
    if (stages.empty())
        chart.nothing = AreaWords::tr("Nothing fell due in this period here.");
    chart.notes = words.notes(
        AreaWords::tr("Where it is late, by stage"), {"on_time_of_due_rate"},
        AreaWords::tr("On time of what was due. The darker a cell, the more was late or not done."),
        chosenOf(words.choice()));
    listEvents(chart, reading.record, chosenOf(words.choice()), words);
    return chart;
}

namespace
{

using figures::FunnelPlace;

FunnelChart::Place placeOf(FunnelPlace place)
{
    switch (place) {
    case FunnelPlace::NoData:
    case FunnelPlace::TooFew:
        return FunnelChart::Place::TooFew;
    case FunnelPlace::Within:
        return FunnelChart::Place::Within;
    case FunnelPlace::Beyond95:
        return FunnelChart::Place::Beyond95;
    case FunnelPlace::Beyond998:
        break;
    }
    return FunnelChart::Place::Beyond998;
}

QString verdictOf(const figures::FunnelPoint &point, FunnelLimitKind kind)
{
    const bool isAdjusted = kind == FunnelLimitKind::Adjusted;
    switch (placeOf(isAdjusted ? point.adjustedPlace : point.place)) {
    case FunnelChart::Place::TooFew:
        return AreaWords::tr("too few to judge");
    case FunnelChart::Place::Within:
        return isAdjusted ? AreaWords::tr("as teams differ anyway") : AreaWords::tr("as chance alone would have it");
    default:
        if (isAdjusted)
            return point.side > 0 ? AreaWords::tr("higher, allowing for how teams differ") : AreaWords::tr("lower, allowing for how teams differ");
        return point.side > 0 ? AreaWords::tr("higher than chance explains")
                              : AreaWords::tr("lower than chance explains");
    }
}

// Closer together where the limits bend.
std::vector<FunnelChart::Limit> limitsUpTo(std::int64_t largest, const figures::Funnel &funnel, FunnelLimitKind limitKind)
{
    const auto kind = limitKind == FunnelLimitKind::Adjusted ? figures::FunnelKind::Arcsine : figures::FunnelKind::Exact;
    constexpr int steps = 48;
    std::vector<FunnelChart::Limit> limits;
    for (int step = 1; step <= steps; ++step) {
        const auto size =
            std::max<std::int64_t>(1, std::int64_t(double(largest) * step * step / (steps * steps)));
        if (!limits.empty() && limits.back().size >= double(size))
            continue;
        const auto at = figures::funnelLimits(kind, funnel.theta, size, funnel.dispersion.tauSquared);
        limits.push_back(
            {double(size), at.lower998 * 100, at.lower95 * 100, at.upper95 * 100, at.upper998 * 100});
    }
    return limits;
}

struct FunnelTeam {
    std::string code;
    ComplianceRow sum;
    bool isMine = false;
};

// By name; those of whom nothing was due are left out.
std::vector<FunnelTeam> funnelTeams(const PeriodReading &reading, const AreaWords &words)
{
    const AreaChoice &choice = words.choice();
    const AreaPlace mine = choice.place.level() == AreaPlace::Level::Force ? ownPlace(words.briefing()) : choice.place;
    std::map<std::pair<QString, std::string>, FunnelTeam> teams;
    for (const ComplianceRow &row : reading.rows) {
        if (!isChosen(row, choice) || row.keys[TeamKey].empty() || row.due == 0)
            continue;
        FunnelTeam &team = teams[{words.team(row.keys[TeamKey]), row.keys[TeamKey]}];
        team.code = row.keys[TeamKey];
        team.sum += row;
        team.isMine |= mine.level() != AreaPlace::Level::Force && isIn(row, mine);
    }
    std::vector<FunnelTeam> list;
    for (auto &[name, team] : teams)
        list.push_back(std::move(team));
    return list;
}

// `kind`: what the team is held against; `hasBoth`: the other stands beside it.
void addFunnelTeam(AreaChart &chart, FunnelChart &drawing, const FunnelTeam &team, const figures::FunnelPoint &point,
                   FunnelLimitKind kind, bool hasBoth, const AreaWords &words)
{
    const bool isAdjusted = kind == FunnelLimitKind::Adjusted;
    const QString name = words.team(team.code), says = verdictOf(point, kind);
    AreaChoice choice = words.choice();
    choice.place = {{}, team.code, {}};
    const int mark = chart.mark(selectionOf(choice, Figure::Due), AreaWords::tr("%1: due").arg(name));
    const QString text = AreaWords::tr("%1: %2 of %3 due on time (%4), %5")
                             .arg(name, words.count(team.sum.onTime), words.count(team.sum.due),
                                  words.rateText(team.sum.onTime, team.sum.due, true), says);
    drawing.units.push_back(
        {name, double(team.sum.due), point.share * 100, placeOf(isAdjusted ? point.adjustedPlace : point.place), team.isMine, text});
    const auto percent = [&](double share) { return words.count(std::int64_t(share * 100 + 0.5)); };
    const auto interval = [&](const figures::FunnelLimits &limits) {
        return words.text(AreaWords::tr("%1 to %2 %", "an interval").arg(percent(limits.lower95), percent(limits.upper95)));
    };
    chart.table.rows.push_back({words.text(name), words.number(team.sum.due, mark),
                                words.rate(team.sum.onTime, team.sum.due, true, mark), interval(point.limits),
                                words.text(verdictOf(point, FunnelLimitKind::Chance)),
                                words.text(team.isMine ? AreaWords::tr("mine") : QString())});
    if (hasBoth) {
        chart.table.rows.back().push_back(interval(point.adjusted));
        chart.table.rows.back().push_back(words.text(verdictOf(point, FunnelLimitKind::Adjusted)));
    }
}

constexpr int mostNamed = 5; // in a sentence; more stand below the chart

QString outliersText(const QStringList &outliers, bool isAdjusted)
{
    if (outliers.isEmpty() && isAdjusted)
        return AreaWords::tr("All teams lie within the adjusted limits (99.8 %).");
    if (outliers.isEmpty())
        return AreaWords::tr("All teams lie where chance alone could put them (99.8 % limits).");
    if (outliers.size() > mostNamed)
        return AreaWords::tr("Beyond the 99.8 % limits: %n team(s), marked in the chart and named below it. Ask what is different there.",
                             nullptr, int(outliers.size()));
    return AreaWords::tr("Beyond the 99.8 % limits, by name: %1. Ask what is different there.").arg(outliers.join(QStringLiteral(", ")));
}

QString phiText(const figures::Dispersion &dispersion, const AreaWords &words)
{
    return words.words().locale().toString(dispersion.phi, 'f', 1);
}

// By name, as the teams are.
QStringList outliersOf(const FunnelChart &drawing)
{
    QStringList outliers;
    for (const FunnelChart::Unit &unit : drawing.units) {
        if (unit.place == FunnelChart::Place::Beyond998)
            outliers << unit.label;
    }
    return outliers;
}

QString funnelReading(const FunnelChart &drawing, const figures::Dispersion &dispersion, bool isAdjusted, const AreaWords &words)
{
    const auto isNotJudged = [](const FunnelChart::Unit &unit) { return unit.place == FunnelChart::Place::TooFew; };
    if (std::all_of(drawing.units.begin(), drawing.units.end(), isNotJudged))
        return AreaWords::tr("No team has enough to judge.");
    const QString said = outliersText(outliersOf(drawing), isAdjusted);
    if (!dispersion.isOver())
        return said;
    return said % QLatin1Char(' ') %
           AreaWords::tr("Teams differ more than chance explains (φ %1): judge none by this alone.")
               .arg(phiText(dispersion, words));
}

// On the definition card, in the table's file and on paper.
QString funnelDefinition(const figures::Dispersion &dispersion, bool isAdjusted, const AreaWords &words)
{
    if (isAdjusted)
        return AreaWords::tr("Limits adjusted for how much teams differ beyond chance (φ %1, on the arcsine scale, the ends winsorised).")
            .arg(phiText(dispersion, words));
    return AreaWords::tr("Limits by chance alone (exact binomial); φ %1: above 1 teams differ more than that.").arg(phiText(dispersion, words));
}

QStringList funnelTitles(bool hasBoth)
{
    QStringList titles{AreaWords::tr("Team"),          AreaWords::tr("Due"),          AreaWords::tr("On time of due %"),
                       AreaWords::tr("Limits (95 %)"), AreaWords::tr("What it says"), AreaWords::tr("Mine")};
    if (hasBoth)
        titles << AreaWords::tr("Adjusted limits (95 %)") << AreaWords::tr("What these say");
    return titles;
}

// It shows the teams of everywhere: where one stands is marked among them.
Chosen ofAllTeams(const AreaChoice &choice)
{
    Chosen chosen = chosenOf(choice);
    chosen.place = {};
    return chosen;
}

} // namespace

QStringList funnelKindNames()
{
    return {AreaWords::tr("By chance", "limits of a funnel"), AreaWords::tr("Adjusted", "limits of a funnel")};
}

AreaChart teamFunnel(const PeriodReading &reading, const AreaWords &words, FunnelLimitKind wanted)
{
    const std::vector<FunnelTeam> teams = funnelTeams(reading, words);
    std::vector<figures::FunnelUnit> units;
    std::int64_t largest = 1;
    for (const FunnelTeam &team : teams) {
        units.push_back({team.sum.onTime, team.sum.due});
        largest = std::max(largest, team.sum.due);
    }
    const figures::Funnel funnel = figures::funnelOf(units);
    const bool hasBoth = funnel.dispersion.isOver() && funnel.dispersion.tauSquared > 0;
    const bool isAdjusted = hasBoth && wanted == FunnelLimitKind::Adjusted;
    const FunnelLimitKind kind = isAdjusted ? FunnelLimitKind::Adjusted : FunnelLimitKind::Chance;
    AreaChart chart;
    FunnelChart drawing;
    drawing.mean = funnel.theta * 100;
    drawing.sizeName = AreaWords::tr("reviews due");
    drawing.limits = limitsUpTo(largest, funnel, kind);
    if (hasBoth) {
        drawing.others = limitsUpTo(largest, funnel, isAdjusted ? FunnelLimitKind::Chance : FunnelLimitKind::Adjusted);
        drawing.othersName = isAdjusted ? AreaWords::tr("99.8 % by chance") : AreaWords::tr("99.8 % adjusted");
    } else {
        chart.kindsOff = AreaWords::tr("Teams differ no more than chance explains (φ %1): there is nothing to adjust.")
                             .arg(phiText(funnel.dispersion, words));
    }
    chart.table.titles = funnelTitles(hasBoth);
    for (std::size_t at = 0; at < teams.size(); ++at)
        addFunnelTeam(chart, drawing, teams[at], funnel.points[at], kind, hasBoth, words);
    for (std::size_t at = 0; at < teams.size();
         ++at) // names lead down; their marks come after those of the points
        chart.table.rows[at].front().mark =
            chart.mark(AreaPlace{{}, teams[at].code, {}}, words.team(teams[at].code));
    if (teams.empty())
        chart.nothing = AreaWords::tr("Nothing fell due in this period here.");
    drawing.reading = funnelReading(drawing, funnel.dispersion, isAdjusted, words);
    chart.notes = words.notes(isAdjusted ? AreaWords::tr("Teams side by side: on time of due (adjusted limits)")
                                         : AreaWords::tr("Teams side by side: on time of due"),
                              {"on_time_of_due_rate"}, drawing.reading, ofAllTeams(words.choice()));
    listEvents(chart, reading.record, ofAllTeams(words.choice()), words);
    if (const QStringList outliers = outliersOf(drawing); outliers.size() > mostNamed)
        chart.notes.below = AreaWords::tr("Beyond the 99.8 % limits, by name: %1.").arg(outliers.join(QStringLiteral("; ")));
    chart.notes.definition += QLatin1Char(' ') % funnelDefinition(funnel.dispersion, isAdjusted, words);
    chart.drawing = std::move(drawing);
    return chart;
}

} // namespace casegrip::ui
