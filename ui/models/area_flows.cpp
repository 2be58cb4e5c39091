// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_flows.h"

#include "core/base/spoken.h"
#include "core/figures/definitions.h"
#include "core/forms/template.h"
#include "ui/models/area_events.h"
#include "ui/text/visible_text.h"

#include <set>

namespace casegrip::ui
{
namespace
{

using figures::Figure;
using figures::FlowRow;

// What happened, and our own work, are of no rank and no stage.
Chosen ofPeriod(const AreaWords &words)
{
    return {words.choice().place, words.choice().period};
}

// The months, and the period beside them.
Chosen ofMonths(const QualityReading &reading, const AreaWords &words)
{
    Period days = words.choice().period;
    for (const auto &[month, quality] : reading.months)
        days = {std::min(days.from, month.from), std::max(days.to, month.to)};
    return {words.choice().place, days};
}

int outcomesMark(AreaChart &chart, const QString &what, const std::vector<std::string> &codes,
                 const AreaWords &words)
{
    figures::Selection selection = selectionOf(words.choice(), Figure::Outcomes);
    selection.outcomes = codes;
    return chart.mark(selection, what);
}

void addCount(AreaChart &chart, const QString &what, std::int64_t count, Figure figure,
              const AreaWords &words)
{
    const int mark = count == 0 ? -1 : chart.mark(selectionOf(words.choice(), figure), what);
    chart.table.rows.push_back(
        {words.text(what, mark), words.number(count, mark), words.text({}), words.text({})});
}

// `mark`: what opens the part; `wholeMark`: what opens that which it is a part of.
void addRate(AreaChart &chart, const QString &what, const figures::Rate &rate, int mark, int wholeMark,
             const AreaWords &words)
{
    ChartCell whole = words.text({});
    if (rate.whole > 0)
        whole = {AreaWords::tr("of %1").arg(words.count(rate.whole)), std::to_string(rate.whole), wholeMark, false, {}, -1};
    chart.table.rows.push_back({words.text(what, mark), words.number(rate.part, rate.part == 0 ? -1 : mark),
                                words.rate(rate.part, rate.whole, false, mark), whole});
}

// Opens the filings that it is the time of.
void addDays(AreaChart &chart, const QString &what, const std::optional<double> &days, const AreaWords &words)
{
    const QString text = days ? words.words().locale().toString(*days, 'f', 0) : AreaWords::tr("no data");
    const int mark = days ? chart.mark(selectionOf(words.choice(), Figure::Filed), AreaWords::tr("Filed")) : -1;
    chart.table.rows.push_back({words.text(what, mark),
                                {text, days ? std::to_string(*days) : std::string(), mark, true, {}, -1},
                                words.text({}),
                                words.text({})});
}

// A number that is no percentage, and of how many it is. Audits are no rows of a list: each stands with its case.
void addMean(AreaChart &chart, const QString &what, const std::optional<double> &value, std::int64_t of, const QString &ofWhat,
             const AreaWords &words)
{
    const bool isFew = isTooFew(of);
    QString text = value ? words.words().locale().toString(*value, 'f', 1) : AreaWords::tr("no data");
    if (value && isFew)
        text = AreaWords::tr("%1, few", "a number of few").arg(text);
    chart.table.rows.push_back({words.text(what),
                                words.text({}),
                                {text, value ? QByteArray::number(*value, 'f', 2).toStdString() : std::string(), -1, true, {}, -1, {}, isFew},
                                words.text(of == 0 ? QString() : ofWhat.arg(words.count(of)))});
}

} // namespace

AreaChart outcomeTable(const FlowsReading &reading, const AreaWords &words)
{
    const FlowRow &all = reading.all;
    const figures::OutcomeRates rates = figures::outcomeRates(all, reading.positive);
    AreaChart chart;
    chart.table.titles = {AreaWords::tr("In the period"), AreaWords::tr("Count"), AreaWords::tr("Share"),
                          AreaWords::tr("Of what")};
    addCount(chart, AreaWords::tr("Crimes recorded"), all.recorded, Figure::Recorded, words);
    addCount(chart, AreaWords::tr("Filed"), all.filed, Figure::Filed, words);
    addCount(chart, AreaWords::tr("Reopened"), all.reopened, Figure::Reopened, words);
    addCount(chart, AreaWords::tr("Arrests"), all.arrests, Figure::Arrested, words);
    const QString positive = AreaWords::tr("Positive outcomes"),
                  charged = AreaWords::tr("Charged or summonsed"),
                  withdrawn = AreaWords::tr("Victim withdraws (14, 16)"),
                  noSuspect = AreaWords::tr("No suspect (18)");
    const int assigned = outcomesMark(chart, AreaWords::tr("Outcomes assigned"), {}, words), // no codes: every outcome
        recorded = chart.mark(selectionOf(words.choice(), Figure::Recorded), AreaWords::tr("Crimes recorded"));
    addRate(chart, positive, rates.positive, outcomesMark(chart, positive, reading.positive.codes, words),
            reading.positive.ofAssigned ? assigned : recorded, words);
    addRate(chart, charged, rates.charged, outcomesMark(chart, charged, figures::chargedCodes(), words), assigned,
            words);
    addRate(chart, withdrawn, rates.withdrawn,
            outcomesMark(chart, withdrawn, figures::withdrawnCodes(), words), assigned, words);
    addRate(chart, noSuspect, rates.noSuspect,
            outcomesMark(chart, noSuspect, figures::noSuspectCodes(), words), assigned, words);
    addDays(chart, AreaWords::tr("Days to file: half within"), all.medianDays(), words);
    addDays(chart, AreaWords::tr("Days to file: nine in ten within"), all.ninetiethDays(), words);
    if (all.recorded + all.filed + all.outcomesAssigned() == 0)
        chart.nothing = AreaWords::tr("Nothing was recorded or filed here in this period.");
    chart.notes = words.notes(AreaWords::tr("Outcomes"),
                              {"recorded", "filed", "reopened", "arrests", "positive_rate", "charge_rate", "withdrawn_rate",
                               "no_suspect_rate", "time_to_file"},
                              AreaWords::tr("Positive: %1.").arg(visibleText(reading.positive.text())), ofPeriod(words));
    listEvents(chart, reading.record, ofPeriod(words), words);
    return chart;
}

AreaChart outcomeMix(const FlowsReading &reading, const AreaWords &words)
{
    const std::vector<std::string> &charged = figures::chargedCodes(), &withdrawn = figures::withdrawnCodes(),
                                   &noSuspect = figures::noSuspectCodes();
    std::set<std::string> named(charged.begin(), charged.end());
    named.insert(withdrawn.begin(), withdrawn.end());
    named.insert(noSuspect.begin(), noSuspect.end());
    std::vector<std::string> positive, rest;
    for (const auto &[code, count] : reading.all.outcomes) {
        if (!named.contains(code))
            (reading.positive.has(code) ? positive : rest).push_back(code);
    }
    const struct {
        QString name;
        Fill fill;
        const std::vector<std::string> &codes;
    } parts[] = {{AreaWords::tr("charged"), Fill::Blue, charged},
                 {AreaWords::tr("other positive"), Fill::BlueLight, positive},
                 {AreaWords::tr("victim withdraws"), Fill::Orange, withdrawn},
                 {AreaWords::tr("no suspect"), Fill::Grey, noSuspect},
                 {AreaWords::tr("all others"), Fill::GreyLight, rest}};
    const std::int64_t assigned = reading.all.outcomesAssigned();
    AreaChart chart;
    Stack stack;
    Stack::Bar bar;
    bar.label = words.place(words.choice().place);
    bar.isTooFew = isTooFew(assigned);
    bar.end =
        bar.isTooFew ? AreaWords::tr("too few to judge") : AreaWords::tr("of %1").arg(words.count(assigned));
    chart.table.titles = {AreaWords::tr("Outcome"), AreaWords::tr("Count"), AreaWords::tr("Share"),
                          AreaWords::tr("Codes")};
    for (const auto &part : parts) {
        std::int64_t count = 0;
        QStringList codes;
        for (const std::string &code : part.codes) {
            const auto found = reading.all.outcomes.find(code);
            count += found == reading.all.outcomes.end() ? 0 : found->second;
            codes << visibleText(code);
        }
        stack.parts.push_back({part.name, part.fill});
        bar.counts.push_back(count);
        bar.texts.push_back(
            AreaWords::tr("%1: %2 of %3 outcomes (%4)")
                .arg(part.name, words.count(count), words.count(assigned), words.rateText(count, assigned)));
        // No codes would ask for every outcome.
        const int mark =
            part.codes.empty()
                ? chart.mark({}, part.name)
                : outcomesMark(chart, AreaWords::tr("Outcomes: %1").arg(part.name), part.codes, words);
        chart.table.rows.push_back({words.text(part.name), words.number(count, mark),
                                    words.rate(count, assigned, false, mark),
                                    words.text(codes.join(QStringLiteral(", ")))});
    }
    stack.bars.push_back(std::move(bar));
    stack.reading = AreaWords::tr("%1 outcomes were assigned in the period.").arg(words.count(assigned));
    if (assigned == 0)
        chart.nothing = AreaWords::tr("No outcome was assigned here in this period.");
    chart.notes = words.notes(AreaWords::tr("Outcomes assigned"), {"outcome_mix"}, stack.reading, ofPeriod(words));
    listEvents(chart, reading.record, ofPeriod(words), words);
    chart.drawing = std::move(stack);
    return chart;
}

AreaChart qualityTable(const QualityReading &reading, const AreaWords &words)
{
    const figures::Quality &all = reading.period;
    AreaChart chart;
    chart.table.titles = {AreaWords::tr("In the period"), AreaWords::tr("Count"), AreaWords::tr("Share"),
                          AreaWords::tr("Of what")};
    const int submitted = chart.mark(selectionOf(words.choice(), Figure::Submitted), AreaWords::tr("Reviews submitted")),
              directions = chart.mark(selectionOf(words.choice(), Figure::DirectionsDue), AreaWords::tr("Directions due"));
    const auto add = [&](const QString &what, const figures::Rate &rate, int whole, Figure figure, const std::string &code) {
        figures::Selection selection = selectionOf(words.choice(), figure);
        selection.code = code;
        addRate(chart, what, rate, chart.mark(selection, what), whole, words);
    };
    add(AreaWords::tr("Reviews returned"), {all.returned, all.submitted}, submitted, Figure::Returned, {});
    for (const auto &[code, count] : all.returnedBy)
        add(AreaWords::tr("Returned: %1").arg(visibleText(spoken(code))), {count, all.submitted}, submitted,
            Figure::Returned, code);
    add(AreaWords::tr("Directions done by their time"), {all.directionsDone, all.directionsDue}, directions,
        Figure::DirectionsDone, {});
    const figures::AuditRow &audits = reading.audits;
    addMean(chart, AreaWords::tr("Mean score of audits, 0 to 3"), audits.meanScore(), audits.audits, AreaWords::tr("audits: %1"), words);
    addMean(chart, AreaWords::tr("Agreement of two auditors, at most 1"), audits.agreement(), audits.pairs, AreaWords::tr("pairs of audits: %1"),
            words);
    if (all.submitted + all.directionsDue + audits.audits == 0)
        chart.nothing = AreaWords::tr("No review of cases here was submitted in Casegrip, no direction fell due and no case was audited, in this period.");
    chart.notes = words.notes(AreaWords::tr("Returns and directions"), {"return_rate", "direction_rate", "audit_score", "audit_agreement"},
                              AreaWords::tr("Reviews, directions and audits made in Casegrip."), ofPeriod(words));
    listEvents(chart, reading.record, ofPeriod(words), words);
    return chart;
}

AreaChart themeTable(const QualityReading &reading, const AreaWords &words)
{
    AreaChart chart;
    chart.table.titles = {AreaWords::tr("Theme")};
    std::vector<PointDays> months;
    for (const auto &[period, quality] : reading.months)
        months.push_back({period.from, period.to});
    const AreaEvents events(reading.record, words.choice().place, months);
    for (std::size_t at = 0; at < months.size(); ++at) {
        const QString month = words.month(months[at].from), happened = events.numbersAt(at);
        chart.table.titles << (happened.isEmpty() ? month : AreaWords::tr("%1 (%2)", "a month, the numbers of what happened").arg(month, happened));
    }
    chart.table.titles << AreaWords::tr("In the period");
    const auto cellOf = [&](const figures::Quality &quality, const Period &period, const std::string &theme,
                            const QString &name) -> ChartCell {
        const auto found = quality.themes.find(theme);
        const std::int64_t count = found == quality.themes.end() ? 0 : found->second;
        if (count == 0)
            return {QStringLiteral("–"), "0", -1, true, {}, -1};
        AreaChoice choice = words.choice();
        choice.period = period;
        figures::Selection selection = selectionOf(choice, Figure::Themes);
        selection.code = theme;
        const int mark = chart.mark(selection, name);
        return {isTooFew(quality.reviews)
                    ? AreaWords::tr("%1, few").arg(words.count(count))
                    : AreaWords::tr("%1 (%2 in 100)", "how many, in each 100 reviews")
                          .arg(words.count(count),
                               words.count((200 * count + quality.reviews) / (2 * quality.reviews))),
                std::to_string(count),
                mark,
                true,
                {},
                -1};
    };
    std::set<std::string> seen;
    for (const auto &[period, quality] : reading.months) {
        for (const auto &[theme, count] : quality.themes)
            seen.insert(theme);
    }
    for (const auto &[theme, count] : reading.period.themes)
        seen.insert(theme);
    for (const std::string &theme : seen) {
        const QString name = visibleText(std::string(forms::labelOf(forms::themes(), theme)));
        std::vector<ChartCell> cells{words.text(name)};
        for (const auto &[period, quality] : reading.months)
            cells.push_back(cellOf(quality, period, theme, name));
        cells.push_back(cellOf(reading.period, words.choice().period, theme, name));
        chart.table.rows.push_back(std::move(cells));
    }
    if (seen.empty())
        chart.nothing = AreaWords::tr("No theme was raised by a review made in Casegrip here.");
    chart.notes = words.notes(AreaWords::tr("Themes over time"), {"themes"},
                              AreaWords::tr("How often reviews raised a theme, and in each 100 reviews."), ofMonths(reading, words));
    chart.notes.events = events.lines(words); // and not in the reading: it stands above them
    return chart;
}

} // namespace casegrip::ui
