// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/what_if_charts.h"

#include "core/figures/funnel.h"
#include "ui/models/area_events.h"
#include "ui/models/framework_words.h"
#include "ui/text/labels.h"

#include <algorithm>
#include <cstdlib>

namespace casegrip::ui
{
namespace
{

using figures::WhatIfCounts;
using figures::WhatIfRow;

enum KeyAt { RankKey, StageKey }; // of a row of the table

QString nameOf(const WhatIfRow &row)
{
    const QString stage = FrameworkWords::stage(due::parseStage(row.keys[StageKey]).value_or(due::Stage::Audit));
    return AreaWords::tr("%1 (%2)", "a review, the rank that does it").arg(stage, label::rank(row.keys[RankKey]).toLower());
}

struct Load {
    std::optional<std::int64_t> now, then; // per post per week, in hundredths
};

Load loadOf(const WhatIfRow &row, std::int64_t days)
{
    return {figures::perPostWeek(row.now.due, row.posts, days), figures::perPostWeek(row.then.due, row.posts, days)};
}

QString number(double value, int decimals, const AreaWords &words)
{
    return words.words().locale().toString(value, 'f', decimals);
}

// "+3", "-3", "0": in the person's digits.
QString withSign(double value, int decimals, const AreaWords &words)
{
    return (value > 0 ? QStringLiteral("+") : QString()) % number(value, decimals, words);
}

ChartCell cell(const QString &text, const std::string &value)
{
    return {text, value, -1, true, {}, -1};
}

ChartCell loadCell(const std::optional<std::int64_t> &load, const AreaWords &words)
{
    return load ? cell(number(double(*load) / 100, 2, words), figures::hundredths(*load)) : cell(AreaWords::tr("no data"), {});
}

ChartCell changedLoad(const Load &load, const AreaWords &words)
{
    if (!load.now || !load.then)
        return cell(AreaWords::tr("no data"), {});
    const std::int64_t by = *load.then - *load.now;
    return cell(withSign(double(by) / 100, 2, words), (by < 0 ? "-" : "") + figures::hundredths(std::abs(by)));
}

ChartCell changedCount(std::int64_t now, std::int64_t then, const AreaWords &words)
{
    return cell(withSign(double(then - now), 0, words), std::to_string(then - now));
}

struct Share {
    std::int64_t part, whole;
};

// Percentage points, of the percentages as they are shown.
ChartCell changedRate(const Share &now, const Share &then, bool tenths, const AreaWords &words)
{
    if (now.whole == 0 || then.whole == 0)
        return cell(AreaWords::tr("no data"), {});
    const auto shown = [tenths](const Share &share) {
        return tenths ? *figures::perMille(share.part, share.whole) : *figures::percent(share.part, share.whole) * 10;
    };
    const int by = shown(then) - shown(now);
    const std::string value = (by < 0 ? "-" : "") + std::to_string(std::abs(by) / 10) + '.' + std::to_string(std::abs(by) % 10);
    return cell(AreaWords::tr("%1 points", "a difference of percentages").arg(withSign(double(by) / 10, tenths ? 1 : 0, words)), value);
}

struct LineMarks {
    int due = -1, completed = -1, onTime = -1;
};

std::vector<ChartCell> line(const QString &name, const QString &when, const WhatIfCounts &counts, const std::optional<std::int64_t> &load,
                            const AreaWords &words, const LineMarks &marks = {})
{
    return {words.text(name),
            words.text(when),
            words.number(counts.due, marks.due),
            loadCell(load, words),
            words.number(counts.completed, marks.completed),
            words.rate(counts.completed, counts.due, false, marks.completed),
            words.number(counts.onTime, marks.onTime),
            words.rate(counts.onTime, counts.completed, false, marks.onTime),
            words.rate(counts.onTime, counts.due, true, marks.onTime)};
}

// The rows of now are those of the figures; of then there are none.
int nowMark(AreaChart &chart, const WhatIfRow &row, figures::Figure figure, const QString &what, const AreaWords &words)
{
    figures::Selection selection = selectionOf(words.choice(), figure);
    selection.rank = row.keys[RankKey];
    if (row.keys.size() > StageKey)
        selection.stage = row.keys[StageKey];
    return chart.mark(selection, what);
}

LineMarks lineMarks(AreaChart &chart, const WhatIfRow &row, const QString &name, const AreaWords &words)
{
    using figures::Figure;
    return {nowMark(chart, row, Figure::Due, AreaWords::tr("%1, now: due").arg(name), words),
            nowMark(chart, row, Figure::Completed, AreaWords::tr("%1, now: completed").arg(name), words),
            nowMark(chart, row, Figure::OnTime, AreaWords::tr("%1, now: on time").arg(name), words)};
}

std::vector<ChartCell> difference(const QString &name, const WhatIfRow &row, const Load &load, const AreaWords &words)
{
    const auto &[keys, now, then, posts] = row;
    return {words.text(name),
            words.text(AreaWords::tr("difference")),
            changedCount(now.due, then.due, words),
            changedLoad(load, words),
            changedCount(now.completed, then.completed, words),
            changedRate({now.completed, now.due}, {then.completed, then.due}, false, words),
            changedCount(now.onTime, then.onTime, words),
            changedRate({now.onTime, now.completed}, {then.onTime, then.completed}, false, words),
            changedRate({now.onTime, now.due}, {then.onTime, then.due}, true, words)};
}

// As stages and ranks follow each other; never by a percentage.
std::vector<WhatIfRow> inOrder(std::vector<WhatIfRow> rows, const AreaWords &words)
{
    const auto &ranks = words.briefing().ranks;
    const auto placeOf = [&](const WhatIfRow &row) {
        const auto stage = row.keys.size() > StageKey ? due::parseStage(row.keys[StageKey]) : std::nullopt;
        const auto rank = std::find(ranks.begin(), ranks.end(), row.keys[RankKey]) - ranks.begin();
        return std::pair(stage ? int(*stage) : 0, rank);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const WhatIfRow &a, const WhatIfRow &b) { return placeOf(a) < placeOf(b); });
    return rows;
}

WhatIfRow sumOf(const figures::WhatIf &found)
{
    WhatIfRow sum;
    for (const WhatIfRow &row : found.ranks) {
        sum.now += row.now;
        sum.then += row.then;
    }
    return sum;
}

QString readingOf(const WhatIfReading &reading, const AreaWords &words)
{
    const WhatIfRow sum = sumOf(reading.found);
    const QString changed = reading.differences.isEmpty() ? AreaWords::tr("The candidate asks the same as the framework in force.")
                                                          : reading.differences.join(QStringLiteral("; ")) % QLatin1Char('.');
    return changed % QLatin1Char(' ') %
           AreaWords::tr("Now %1 fell due, %2 of them on time; then %3 would have, and if people had reviewed as they did, %4 of them on time.")
               .arg(words.count(sum.now.due), words.rateText(sum.now.onTime, sum.now.due, true), words.count(sum.then.due),
                    words.rateText(sum.then.onTime, sum.then.due, true));
}

ChartNotes notesOf(const QString &title, const WhatIfReading &reading, const AreaWords &words)
{
    ChartNotes notes = words.notes(title, {"what_if", "completed_rate", "on_time_rate", "on_time_of_due_rate"}, readingOf(reading, words),
                                   chosenOf(words.choice()));
    notes.filter += QStringLiteral("; ") % AreaWords::tr("now: %1; then: %2", "names of two frameworks").arg(reading.now, reading.then);
    return notes;
}

QString nothingOf(const WhatIfReading &reading)
{
    const WhatIfRow sum = sumOf(reading.found);
    return sum.now.due + sum.then.due > 0
               ? QString()
               : AreaWords::tr("Nothing fell due in this period here, now or then. Choose other days, or a wider place above.");
}

// The common share, beside which a bar may be too few to be coloured.
double onTimeOf(const WhatIfCounts &all)
{
    return all.due == 0 ? 0 : double(all.onTime) / double(all.due);
}

// `row`: of now; null: of then, which has no rows to open. `theta`: on time of due, of all bars of its kind together.
void addBar(AreaChart &chart, Stack &stack, const QString &name, const WhatIfRow *row, const WhatIfCounts &counts,
            const std::optional<std::int64_t> &load, double theta, const AreaWords &words)
{
    using figures::Figure;
    const struct {
        QString what;
        std::int64_t count;
        Figure figure;
    } parts[] = {{AreaWords::tr("%1: on time").arg(name), counts.onTime, Figure::OnTime},
                 {AreaWords::tr("%1: completed late").arg(name), counts.completed - counts.onTime, Figure::Late},
                 {AreaWords::tr("%1: not completed").arg(name), counts.due - counts.completed, Figure::NotCompleted}};
    Stack::Bar bar;
    bar.label = name;
    bar.isTooFew = figures::isTooFewToColour(counts.due, theta);
    bar.end = load ? AreaWords::tr("%1 per post a week").arg(number(double(*load) / 100, 2, words)) : AreaWords::tr("no data");
    for (const auto &[what, count, figure] : parts) {
        if (row)
            nowMark(chart, *row, figure, what, words);
        else
            chart.mark({}, what);
        bar.counts.push_back(count);
        bar.texts.push_back(AreaWords::tr("%1: %2 of %3 due (%4)")
                                .arg(what, words.count(count), words.count(counts.due), words.rateText(count, counts.due, bar.texts.empty()))); // on time of due comes first
    }
    stack.bars.push_back(bar);
}

// A line below the bars. `first`: the first mark of its bar, of now; below 0: of then.
void addSide(AreaChart &chart, const WhatIfRow &row, int first, const std::optional<std::int64_t> &load, const AreaWords &words)
{
    const bool isNow = first >= 0;
    const WhatIfCounts &counts = isNow ? row.now : row.then;
    const QString rank = label::rank(row.keys[RankKey]);
    const int due = isNow ? nowMark(chart, row, figures::Figure::Due, AreaWords::tr("%1, now: due").arg(rank), words) : -1;
    const auto part = [&](int at) { return isNow ? first + at : -1; };
    chart.table.rows.push_back({words.text(rank), words.text(isNow ? AreaWords::tr("now") : AreaWords::tr("then")), words.number(counts.due, due),
                                loadCell(load, words), words.number(row.posts), words.number(counts.onTime, part(0)),
                                words.number(counts.completed - counts.onTime, part(1)), words.number(counts.due - counts.completed, part(2))});
}

} // namespace

AreaChart whatIfTable(const WhatIfReading &reading, const AreaWords &words)
{
    AreaChart chart;
    chart.table.titles = {AreaWords::tr("Review and rank"), AreaWords::tr("When", "now or then"),
                          AreaWords::tr("Due"),             AreaWords::tr("Per post a week"),
                          AreaWords::tr("Completed"),       AreaWords::tr("Completed %"),
                          AreaWords::tr("On time"),         AreaWords::tr("On time %"),
                          AreaWords::tr("On time of due %")};
    for (const WhatIfRow &row : inOrder(reading.found.rows, words)) {
        const QString name = nameOf(row);
        const Load load = loadOf(row, reading.found.days);
        chart.table.rows.push_back(line(name, AreaWords::tr("now"), row.now, load.now, words, lineMarks(chart, row, name, words)));
        chart.table.rows.push_back(line(name, AreaWords::tr("then"), row.then, load.then, words));
        chart.table.rows.push_back(difference(name, row, load, words));
    }
    chart.notes = notesOf(AreaWords::tr("Load and compliance, now and then"), reading, words);
    chart.notes.reading.clear(); // the bars, which stand above it, say it
    listEvents(chart, reading.record, chosenOf(words.choice()), words);
    chart.nothing = nothingOf(reading);
    return chart;
}

AreaChart whatIfBars(const WhatIfReading &reading, const AreaWords &words)
{
    AreaChart chart;
    Stack stack;
    stack.scale = Stack::Scale::Count;
    stack.parts = {{AreaWords::tr("on time"), Fill::Blue},
                   {AreaWords::tr("completed late"), Fill::BlueLight},
                   {AreaWords::tr("not completed"), Fill::Open}};
    chart.table.titles = {AreaWords::tr("Rank"),      AreaWords::tr("When", "now or then"), AreaWords::tr("Due"), AreaWords::tr("Per post a week"),
                          AreaWords::tr("Posts"),     AreaWords::tr("On time"), AreaWords::tr("Completed late"), AreaWords::tr("Not completed")};
    const std::vector<WhatIfRow> ranks = inOrder(reading.found.ranks, words);
    const WhatIfRow sum = sumOf(reading.found);
    for (const WhatIfRow &row : ranks) {
        const QString rank = label::rank(row.keys[RankKey]);
        const Load load = loadOf(row, reading.found.days);
        addBar(chart, stack, AreaWords::tr("%1, now", "a rank").arg(rank), &row, row.now, load.now, onTimeOf(sum.now), words);
        addBar(chart, stack, AreaWords::tr("%1, then", "a rank").arg(rank), nullptr, row.then, load.then, onTimeOf(sum.then), words);
    }
    for (std::size_t at = 0; at < ranks.size(); ++at) { // after the marks of all bars
        const Load load = loadOf(ranks[at], reading.found.days);
        addSide(chart, ranks[at], int(at) * 2 * 3, load.now, words);
        addSide(chart, ranks[at], -1, load.then, words);
    }
    chart.notes = notesOf(AreaWords::tr("What falls due, by rank"), reading, words);
    listEvents(chart, reading.record, chosenOf(words.choice()), words);
    stack.reading = readingOf(reading, words);
    chart.nothing = nothingOf(reading);
    chart.drawing = std::move(stack);
    return chart;
}

} // namespace casegrip::ui
