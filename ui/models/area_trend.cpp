// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_trend.h"

#include "core/figures/chart_events.h"
#include "core/figures/chart_verdict.h"
#include "core/figures/period.h"
#include "core/figures/proportion_chart.h"
#include "ui/models/area_events.h"

#include <map>

namespace casegrip::ui
{
namespace
{

using figures::ComplianceRow;
using figures::Figure;
using figures::Signal;

enum KeyAt { AreaKey, TeamKey, MonthKey, StageKey }; // of MonthsReading::rows

using figures::Share;

Share shareOf(const ComplianceRow &row, Measure measure)
{
    switch (measure) {
    case Measure::Completed:
        return {row.completed, row.due};
    case Measure::OnTime:
        return {row.onTime, row.completed};
    case Measure::OnTimeOfDue:
        break;
    }
    return {row.onTime, row.due};
}

// A month with something to divide by. Others have no point.
struct MonthOf {
    figures::Month month = 0;
    ComplianceRow sum;
    Share share;
};

struct Series {
    std::vector<MonthOf> months;
    figures::ChartResult chart;
    AreaEvents events;
    std::vector<std::optional<int>> targets; // of each month, per mille
    bool isSmall = false;                    // some month has too few
    bool offersPrime = false;
    bool isPrime = false;

    std::optional<int> target() const { return targets.empty() ? std::nullopt : targets.back(); }
    bool hasTargets() const
    {
        return std::any_of(targets.begin(), targets.end(), [](const auto &target) { return target.has_value(); });
    }
};

figures::TargetRate rateOf(Measure measure)
{
    switch (measure) {
    case Measure::Completed:
        return figures::TargetRate::Completed;
    case Measure::OnTime:
        return figures::TargetRate::OnTime;
    case Measure::OnTimeOfDue:
        break;
    }
    return figures::TargetRate::OnTimeOfDue;
}

using Takes = std::function<bool(const ComplianceRow &)>;

// The limits, by what was typed in beside the charts of that place. A month has the target that holds on its last day. Months before
// those that are shown are there for limits that were fixed on them, and are left out again.
void addLimits(Series &series, const MonthsReading &reading, Measure measure, TrendKind kind, const AreaPlace &place)
{
    std::vector<PointDays> points;
    std::vector<Share> shares;
    std::vector<double> values;
    const figures::Month shown = figures::monthOf(reading.period.from);
    std::size_t before = 0;
    for (const MonthOf &month : series.months) {
        before += month.month < shown ? 1 : 0;
        points.push_back({figures::firstDay(month.month), figures::lastDay(month.month)});
        shares.push_back(month.share);
        values.push_back(100.0 * double(month.share.part) / double(month.share.whole));
        if (month.month >= shown)
            series.targets.push_back(reading.record.targetOn(rateOf(measure), points.back().to));
    }
    series.events = AreaEvents(figures::trendEvents(reading.record, place.area, place.team, points, shown));
    figures::ChartOptions options;
    options.rebases = series.events.rebases();
    series.offersPrime = figures::denominatorsVary(std::span(shares).subspan(before));
    series.isPrime = series.offersPrime && kind == TrendKind::Prime;
    series.chart = series.isPrime ? figures::primeChart(shares, options) : figures::controlChart(values, options);
    figures::leaveFewUnjudged(series.chart, shares);
    figures::showFrom(series.chart, before);
    series.months.erase(series.months.begin(), series.months.begin() + std::ptrdiff_t(before));
}

// `place`: of the unit that it is about.
Series seriesOf(const MonthsReading &reading, Measure measure, TrendKind kind, const AreaChoice &choice, const AreaPlace &place, const Takes &takes)
{
    std::map<std::string, ComplianceRow> byMonth;
    for (const ComplianceRow &row : reading.rows) {
        if ((choice.stage.empty() || row.keys[StageKey] == choice.stage) && takes(row))
            byMonth[row.keys[MonthKey]] += row;
    }
    Series series;
    const figures::Month shown = figures::monthOf(reading.period.from);
    for (auto month = figures::firstMonth(reading.record, place.area, place.team, shown); month <= figures::monthOf(reading.period.to);
         ++month) {
        const ComplianceRow &sum = byMonth[figures::monthText(month)];
        const Share share = shareOf(sum, measure);
        if (share.whole == 0)
            continue;
        series.isSmall |= month >= shown && isTooFew(share.whole);
        series.months.push_back({month, sum, share});
    }
    addLimits(series, reading, measure, kind, place);
    return series;
}

Takes inPlace(const AreaPlace &place)
{
    return [place](const ComplianceRow &row) {
        return place.team.empty() ? place.area.empty() || row.keys[AreaKey] == place.area
                                  : row.keys[TeamKey] == place.team;
    };
}

Trend::Signal signalOf(Signal signal)
{
    switch (signal) {
    case Signal::Outside:
        return Trend::Signal::Outside;
    case Signal::Trend:
        return Trend::Signal::Run;
    case Signal::TwoInThree:
        return Trend::Signal::TwoInThree;
    case Signal::Shift:
        return Trend::Signal::Shift;
    case Signal::None:
        break;
    }
    return Trend::Signal::None;
}

Trend::Turn turnOf(figures::Variation variation)
{
    switch (variation) {
    case figures::Variation::Improvement:
        return Trend::Turn::Improvement;
    case figures::Variation::Concern:
        return Trend::Turn::Concern;
    default:
        return Trend::Turn::Common;
    }
}

QString signalText(const figures::ChartPoint &point)
{
    if (!point.isJudged)
        return AreaWords::tr("too few to judge");
    const bool up = point.direction > 0;
    switch (point.signal) {
    case Signal::Outside:
        return up ? AreaWords::tr("above the upper limit") : AreaWords::tr("below the lower limit");
    case Signal::Trend:
        return up ? AreaWords::tr("one of 7 that rise") : AreaWords::tr("one of 7 that fall");
    case Signal::TwoInThree:
        return up ? AreaWords::tr("2 of 3 near the upper limit")
                  : AreaWords::tr("2 of 3 near the lower limit");
    case Signal::Shift:
        return up ? AreaWords::tr("one of 7 above the mean") : AreaWords::tr("one of 7 below the mean");
    case Signal::None:
        break;
    }
    return AreaWords::tr("no sign of a change");
}

QString variationText(figures::Variation variation, const figures::ChartPoint &last)
{
    switch (variation) {
    case figures::Variation::Improvement:
        return AreaWords::tr("better: %1").arg(signalText(last));
    case figures::Variation::Concern:
        return AreaWords::tr("worse: %1").arg(signalText(last));
    default:
        return AreaWords::tr("no real change");
    }
}

MarkStyle variationIcon(figures::Variation variation)
{
    switch (variation) {
    case figures::Variation::Improvement:
        return {MarkShape::Triangle, Ink::Blue};
    case figures::Variation::Concern:
        return {MarkShape::Diamond, Ink::Orange};
    default:
        return {MarkShape::Dot, Ink::Grey};
    }
}

Figure numerator(Measure measure)
{
    return measure == Measure::Completed ? Figure::Completed : Figure::OnTime;
}

// On time of due is printed with one decimal.
bool hasTenths(Measure measure)
{
    return measure == Measure::OnTimeOfDue;
}

// Of a chart with too few months to be compared.
QString aloneText(const figures::ChartResult &chart)
{
    if (chart.groups.back().count > 1)
        return chart.groups.size() == 1 ? AreaWords::tr("Two months: too few to compare them.")
                                        : AreaWords::tr("Two months since the limits began anew: too few to compare them.");
    return chart.groups.size() == 1 ? AreaWords::tr("One month: there is nothing to compare it with yet.")
                                    : AreaWords::tr("One month since the limits began anew: there is nothing to compare it with yet.");
}

QString assuranceText(const Series &series, const AreaWords &words)
{
    if (!series.target())
        return AreaWords::tr("no target set");
    const QString target = words.words().percentTenths(*series.target());
    switch (figures::assuranceOf(series.chart, double(*series.target()) / 10, figures::Wanted::Up)) {
    case figures::Assurance::Passes:
        return AreaWords::tr("expected to reach %1", "a target").arg(target);
    case figures::Assurance::HitAndMiss:
        return AreaWords::tr("may reach %1 or miss it, by chance", "a target").arg(target);
    case figures::Assurance::Fails:
        return AreaWords::tr("expected to miss %1", "a target").arg(target);
    case figures::Assurance::None:
        break;
    }
    return aloneText(series.chart);
}

MarkStyle assuranceIcon(const Series &series)
{
    switch (figures::assuranceOf(series.chart, double(*series.target()) / 10, figures::Wanted::Up)) {
    case figures::Assurance::Passes:
        return {MarkShape::Triangle, Ink::Blue};
    case figures::Assurance::Fails:
        return {MarkShape::Diamond, Ink::Orange};
    default:
        return {MarkShape::Dot, Ink::Grey};
    }
}

ChartCell assuranceCell(const Series &series, const AreaWords &words)
{
    ChartCell cell = words.text(assuranceText(series, words));
    if (series.target() && figures::isComparable(series.chart))
        cell.icon = assuranceIcon(series);
    return cell;
}

double clipped(double percent)
{
    return std::clamp(percent, 0.0, 100.0);
}

void addPoint(AreaChart &chart, Trend &trend, const Series &series, std::size_t at, Measure measure,
              const AreaWords &words)
{
    const MonthOf &month = series.months[at];
    const figures::ChartPoint &point = series.chart.points[at];
    const figures::Limits &limits = series.chart.limitsAt(at);
    AreaChoice choice = words.choice();
    choice.period = {figures::firstDay(month.month), figures::lastDay(month.month)};
    const QString label = words.month(choice.period.from);
    const QString says = signalText(point);
    const Figure whole = measure == Measure::OnTime ? Figure::Completed : Figure::Due;
    const int mark =
        chart.mark(selectionOf(choice, whole),
                   AreaWords::tr("%1: %2").arg(label, measure == Measure::OnTime ? AreaWords::tr("completed")
                                                                                 : AreaWords::tr("due")));
    QString text = AreaWords::tr("%1: %2 (%3 of %4), %5", "month, percentage, counts, what it shows")
                       .arg(label, words.rateText(month.share.part, month.share.whole, hasTenths(measure)), words.count(month.share.part),
                            words.count(month.share.whole), says);
    const QString happened = series.events.numbersAt(at);
    if (!happened.isEmpty())
        text += AreaWords::tr("; events: %1", "numbers of the list").arg(happened);
    const std::optional<int> target = series.targets[at];
    const bool hasLimits = series.chart.groups[point.group].isComparable();
    trend.points.push_back({label,
                            point.value,
                            limits.mean,
                            hasLimits ? clipped(limits.lower) : Trend::none,
                            hasLimits ? clipped(limits.upper) : Trend::none,
                            signalOf(point.signal),
                            turnOf(figures::variationOf(point, figures::Wanted::Up)),
                            text,
                            happened,
                            !point.isJudged,
                            target ? double(*target) / 10 : Trend::none});
    const auto percent = [&](double value) {
        return words.text(hasTenths(measure) ? words.words().percentTenths(int(clipped(value) * 10 + 0.5))
                                             : words.words().percent(int(clipped(value) + 0.5)));
    };
    const ChartCell none = words.text({});
    chart.table.rows.push_back(
        {words.text(label), words.number(month.share.whole, mark), words.number(month.share.part),
         words.rate(month.share.part, month.share.whole, hasTenths(measure), mark), percent(limits.mean),
         hasLimits ? percent(limits.lower) : none, hasLimits ? percent(limits.upper) : none, words.text(says)});
    if (series.hasTargets())
        chart.table.rows.back().push_back(words.text(target ? words.words().percentTenths(*target) : QString()));
}

const char *definitionOf(Measure measure)
{
    switch (measure) {
    case Measure::Completed:
        return "completed_rate";
    case Measure::OnTime:
        return "on_time_rate";
    case Measure::OnTimeOfDue:
        break;
    }
    return "on_time_of_due_rate";
}

struct SummaryUnit {
    QString name;
    AreaPlace place;
    std::string key;
};

std::vector<SummaryUnit> summaryUnits(const MonthsReading &reading, const AreaWords &words)
{
    const AreaPlace &place = words.choice().place;
    const bool isForce = place.level() == AreaPlace::Level::Force;
    const Takes isIn = inPlace(place);
    const std::string shown = figures::monthText(figures::monthOf(reading.period.from));
    std::map<std::pair<QString, std::string>, SummaryUnit> units;
    for (const ComplianceRow &row : reading.rows) {
        const std::string &key = row.keys[isForce ? AreaKey : TeamKey];
        if (!isIn(row) || key.empty() || row.keys[MonthKey] < shown)
            continue;
        const QString name = isForce ? words.area(key) : words.team(key);
        const AreaPlace down = isForce ? AreaPlace{key, {}, {}} : AreaPlace{row.keys[AreaKey], key, {}};
        units[{name, key}] = {name, place.level() == AreaPlace::Level::Team ? place : down, key};
    }
    std::vector<SummaryUnit> list;
    for (auto &[name, unit] : units)
        list.push_back(std::move(unit));
    return list;
}

void addSummary(AreaChart &chart, const SummaryUnit &unit, const Series &series, Measure measure, const AreaWords &words)
{
    const int mark = unit.place == words.choice().place ? -1 : chart.mark(unit.place, unit.name);
    const QString name = unit.name;
    if (series.months.empty()) {
        chart.table.rows.push_back({words.text(name, mark), words.rate(0, 0, false),
                                    words.text(AreaWords::tr("no data")),
                                    words.text(AreaWords::tr("no data")), words.number(0)});
        return;
    }
    const MonthOf &last = series.months.back();
    AreaChoice choice = words.choice();
    choice.place = unit.place;
    choice.period = {figures::firstDay(last.month), figures::lastDay(last.month)};
    const QString month = words.month(choice.period.from);
    const bool ofCompleted = measure == Measure::OnTime;
    const int rows = chart.mark(selectionOf(choice, ofCompleted ? Figure::Completed : Figure::Due),
                                ofCompleted ? AreaWords::tr("%1, %2: completed", "unit, month").arg(name, month)
                                            : AreaWords::tr("%1, %2: due", "unit, month").arg(name, month));
    const figures::Variation variation =
        figures::variationOf(series.chart, figures::Wanted::Up).value_or(figures::Variation::Common);
    const figures::ChartPoint &point = series.chart.points.back();
    const bool isJudged = point.isJudged && figures::isComparable(series.chart);
    ChartCell says = words.text(!point.isJudged ? signalText(point) : isJudged ? variationText(variation, point) : aloneText(series.chart), mark);
    if (isJudged)
        says.icon = variationIcon(variation);
    chart.table.rows.push_back(
        {words.text(name, mark), words.rateOf(last.share.part, last.share.whole, hasTenths(measure), rows), says,
         assuranceCell(series, words), words.number(std::int64_t(series.months.size()))});
}

} // namespace

QString measureName(Measure measure)
{
    switch (measure) {
    case Measure::Completed:
        return AreaWords::tr("Completed of due");
    case Measure::OnTime:
        return AreaWords::tr("On time of completed");
    case Measure::OnTimeOfDue:
        break;
    }
    return AreaWords::tr("On time of due");
}

QString readingOf(const figures::ChartResult &chart, const QStringList &labels, const AreaWords &words)
{
    if (chart.points.empty())
        return AreaWords::tr("There is nothing to show yet.");
    if (!figures::isComparable(chart))
        return aloneText(chart);
    const figures::Limits &limits = chart.limitsAt(chart.points.size() - 1);
    const auto percent = [&](double value) { return words.words().percent(int(clipped(value) + 0.5)); };
    const figures::ChartNews news = figures::newsOf(chart);
    QString said;
    if (!news.isLastJudged)
        said = AreaWords::tr("%1: too few to judge.", "a month").arg(labels.back());
    if (news.judged == 0)
        return said;
    if (!said.isEmpty())
        said += QLatin1Char(' ');
    if (news.isNow) {
        said += AreaWords::tr("A real change: %1 is %2. Ask why before acting.", "month, what it shows")
                    .arg(labels[qsizetype(*news.signal)], signalText(chart.points[*news.signal]));
    } else if (news.signal) {
        said += AreaWords::tr("No real change since %1.", "a month").arg(labels[qsizetype(*news.signal)]);
    } else {
        said += AreaWords::tr("No real change in %n month(s).", nullptr, int(news.judged));
    }
    said += QLatin1Char(' ') % AreaWords::tr("As things are, expect %1 to %2 in a month.", "percentages")
                                   .arg(percent(limits.lower), percent(limits.upper));
    if (chart.groups.back().isFixed())
        said += QLatin1Char(' ') % AreaWords::tr("Limits are fixed: those of %n month(s) from where they began.", nullptr, int(chart.groups.back().limitCount()));
    if (chart.groups.back().isTrial)
        said += QLatin1Char(' ') % AreaWords::tr("Trial limits: fewer than %1 months.")
                                       .arg(words.count(std::int64_t(figures::fewestForLimits)));
    return said;
}

namespace
{

QStringList trendTitles(const Series &series, Measure measure)
{
    QStringList titles{AreaWords::tr("Month"),
                       measure == Measure::OnTime ? AreaWords::tr("Completed") : AreaWords::tr("Due"),
                       measure == Measure::Completed ? AreaWords::tr("Completed") : AreaWords::tr("On time"),
                       measureName(measure),
                       AreaWords::tr("Mean"),
                       series.isPrime ? AreaWords::tr("Lower limit (p′)") : AreaWords::tr("Lower limit"),
                       series.isPrime ? AreaWords::tr("Upper limit (p′)") : AreaWords::tr("Upper limit"),
                       AreaWords::tr("What it shows")};
    if (series.hasTargets())
        titles << AreaWords::tr("Target");
    return titles;
}

// Users find wavy limits odd: say why.
QString kindText(bool isPrime)
{
    return isPrime ? AreaWords::tr("p′ chart: the mean of all months together, and limits that allow for how many there were in each month and "
                                   "for more spread than chance gives; they are wavy because the numbers differ.")
                   : AreaWords::tr("XmR chart: the mean of the months, and limits 2.66 times the mean step from one month to the next away from it.");
}

QString kindsOffText(const Series &series)
{
    return series.offersPrime ? QString() : AreaWords::tr("p′ is offered where some month has more than twice as many as another.");
}

QString trendReading(const Series &series, const QStringList &labels, const AreaWords &words)
{
    QString said = readingOf(series.chart, labels, words);
    if (series.isSmall)
        said += QLatin1Char(' ') % AreaWords::tr("Rings: too few to judge.");
    if (series.target() && figures::isComparable(series.chart))
        said += QLatin1Char(' ') % AreaWords::tr("If nothing changes: %1.", "what is to be expected of the target").arg(assuranceText(series, words));
    if (series.isPrime)
        said += QLatin1Char(' ') % AreaWords::tr("Limits by p′: they wave because the months differ in how many there were.");
    return said;
}

// After the marks of the points.
void addNumerators(AreaChart &chart, const Series &series, Measure measure, const QStringList &labels, const AreaWords &words)
{
    for (std::size_t at = 0; at < series.months.size(); ++at) {
        AreaChoice choice = words.choice();
        choice.period = {figures::firstDay(series.months[at].month), figures::lastDay(series.months[at].month)};
        chart.table.rows[at][2].mark = chart.mark(
            selectionOf(choice, numerator(measure)), AreaWords::tr("%1: %2").arg(labels[qsizetype(at)], chart.table.titles[2].toLower()));
    }
}

} // namespace

QStringList trendKindNames()
{
    return {AreaWords::tr("XmR", "a kind of control chart"), AreaWords::tr("p′", "a kind of control chart")};
}

AreaChart trendChart(const MonthsReading &reading, Measure measure, const AreaWords &words, TrendKind kind)
{
    const AreaPlace &place = words.choice().place;
    const Series series = seriesOf(reading, measure, kind, words.choice(), place, inPlace(place));
    AreaChart chart;
    Trend trend;
    chart.table.titles = trendTitles(series, measure);
    chart.kindsOff = kindsOffText(series);
    QStringList labels;
    for (std::size_t at = 0; at < series.months.size(); ++at) {
        addPoint(chart, trend, series, at, measure, words);
        labels << trend.points.back().label;
    }
    addNumerators(chart, series, measure, labels, words);
    addEventColumn(chart.table, series.events);
    if (series.months.empty())
        chart.nothing = AreaWords::tr("No whole month with anything due here in the last %n month(s).",
                                      nullptr, trendMonths);
    trend.reading = trendReading(series, labels, words);
    const QString name = measureName(measure).toLower();
    chart.notes = words.notes(series.isPrime ? AreaWords::tr("Month by month: %1 (p′)", "a percentage's name").arg(name)
                                             : AreaWords::tr("Month by month: %1", "a percentage's name").arg(name),
                              {definitionOf(measure)}, trend.reading, chosenOf(words.choice(), reading.period));
    chart.notes.definition += QLatin1Char(' ') % kindText(series.isPrime);
    addEvents(chart, trend.reading, series.events, words);
    chart.drawing = std::move(trend);
    return chart;
}

AreaChart trendSummary(const MonthsReading &reading, Measure measure, const AreaWords &words, TrendKind kind)
{
    const bool isForce = words.choice().place.level() == AreaPlace::Level::Force;
    AreaChart chart;
    chart.table.titles = {isForce ? AreaWords::tr("Area") : AreaWords::tr("Team"),
                          AreaWords::tr("Last month"), AreaWords::tr("Variation"), AreaWords::tr("Assurance"),
                          AreaWords::tr("Months")};
    bool isPrime = false;
    for (const SummaryUnit &unit : summaryUnits(reading, words)) {
        const Series series = seriesOf(reading, measure, kind, words.choice(), unit.place, [&](const ComplianceRow &row) {
            return inPlace(words.choice().place)(row) && row.keys[isForce ? AreaKey : TeamKey] == unit.key;
        });
        isPrime |= series.isPrime;
        addSummary(chart, unit, series, measure, words);
    }
    if (chart.table.rows.empty())
        chart.nothing = AreaWords::tr("Nothing fell due here in the last %n month(s).", nullptr, trendMonths);
    chart.notes = words.notes(
        AreaWords::tr("Each unit's trend: %1", "a percentage's name").arg(measureName(measure).toLower()),
        {definitionOf(measure)},
        AreaWords::tr("A diamond: worse than chance explains; a triangle: better; a dot: no real change. "
                      "Open a unit to see its chart."),
        chosenOf(words.choice(), reading.period));
    listEvents(chart, reading.record, chosenOf(words.choice(), reading.period), words);
    chart.notes.definition += QLatin1Char(' ') % AreaWords::tr("Assurance: the target that holds, against the limits of the last month.");
    if (kind == TrendKind::Prime)
        chart.notes.definition += QLatin1Char(' ') % (isPrime ? AreaWords::tr("Limits by p′ where the months of a unit differ enough, else XmR.")
                                                              : kindText(false));
    return chart;
}

} // namespace casegrip::ui
