// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/month_figures.h"

#include "core/forms/template.h"
#include "core/reports/words.h"

#include <algorithm>
#include <numeric>

// What became of cases in the month, and of our own reviews and directions.
namespace casegrip::reports
{
namespace
{

using workspace::MonthReading;
using Kind = PackColumn::Kind;

PackFigure outcomes(const MonthReading &reading)
{
    const figures::FlowRow &flows = reading.flows;
    const figures::OutcomeRates rates = figures::outcomeRates(flows, reading.positive);
    PackFigure figure{"outcomes", "What happened to cases", "Positive: " + reading.positive.text() + ".",
                      {"recorded", "filed", "reopened", "arrests", "positive_rate", "charge_rate", "withdrawn_rate", "no_suspect_rate"},
                      Drawing::None, {}, {}, 1, true, {"happened"}};
    figure.columns = {{"what", "In the month", Kind::Text, -1},
                      {"count", "Number", Kind::Number, -1},
                      {"of", "Out of", Kind::Number, -1},
                      {"percent", "Percent", Kind::Percent, 2},
                      {"interval", "95 % interval", Kind::Text, -1}};
    const auto count = [&](const char *name, std::int64_t number) { figure.rows.push_back({name, std::to_string(number), "", "", ""}); };
    const auto rate = [&](const char *name, const figures::Rate &of) {
        figure.rows.push_back({name, std::to_string(of.part), std::to_string(of.whole), wholePercent(of.part, of.whole),
                               intervalText(of.part, of.whole)});
    };
    count("Crimes recorded", flows.recorded);
    count("Filed", flows.filed);
    count("Reopened", flows.reopened);
    count("Arrests", flows.arrests);
    count("Outcomes assigned", flows.outcomesAssigned());
    rate("Positive outcomes", rates.positive);
    rate("Charged or summonsed (1, 1A)", rates.charged);
    rate("Victim withdraws (14, 16)", rates.withdrawn);
    rate("No suspect (18)", rates.noSuspect);
    return figure;
}

PackFigure outcomeMix(const MonthReading &reading)
{
    PackFigure figure{"outcome_mix", "Outcomes assigned, by code", {}, {"outcome_mix"}, Drawing::Counts, {}, {}, 1, true, {"happened"}};
    figure.columns = {{"code", "Code", Kind::Text, -1},
                      {"count", "Number", Kind::Number, -1},
                      {"of", "Out of", Kind::Number, -1},
                      {"percent", "Percent", Kind::Percent, 2},
                      {"interval", "95 % interval", Kind::Text, -1}};
    const std::int64_t all = reading.flows.outcomesAssigned();
    for (const auto &[code, number] : reading.flows.outcomes)
        figure.rows.push_back({code, std::to_string(number), std::to_string(all), wholePercent(number, all), intervalText(number, all)});
    figure.sentence = all == 0 ? "No outcome was assigned in the month." : counted(all, "outcome was", "outcomes were") + " assigned in the month.";
    return figure;
}

PackFigure timeToFile(const MonthReading &reading)
{
    PackFigure figure{"time_to_file", "Time to finalise", "Days from recording to each filing in the month.", {"time_to_file"}, Drawing::None, {}, {}, 1, true, {"happened"}};
    figure.columns = {{"what", "What", Kind::Text, -1}, {"days", "Days", Kind::Number, -1}, {"filings", "Filings", Kind::Number, -1}};
    const auto filings = std::to_string(figures::total(reading.flows.daysToFile));
    const auto add = [&](const char *name, const std::optional<double> &days) {
        figure.rows.push_back({name, days ? decimal(*days) : std::string(), filings});
    };
    add("Half within (median)", reading.flows.medianDays());
    add("Nine in ten within (90th percentile)", reading.flows.ninetiethDays());
    return figure;
}

PackFigure returns(const MonthReading &reading)
{
    const figures::Quality &quality = reading.quality;
    PackFigure figure{"returns", "Reviews returned", "Of the versions of reviews that were put before somebody in Casegrip in the month; some of the last may still be returned.",
                      {"return_rate"}, Drawing::None, {}, {}, 1, false, {"own_work"}};
    figure.columns = {{"reason", "Reason", Kind::Text, -1},
                      {"count", "Returned", Kind::Number, -1},
                      {"of", "Put forward", Kind::Number, -1},
                      {"percent", "Percent", Kind::Percent, 2},
                      {"interval", "95 % interval", Kind::Text, -1}};
    const auto add = [&](const std::string &reason, std::int64_t number) {
        figure.rows.push_back({reason, std::to_string(number), std::to_string(quality.submitted), wholePercent(number, quality.submitted),
                               intervalText(number, quality.submitted)});
    };
    add("Any reason", quality.returned);
    for (const auto &[code, number] : quality.returnedBy)
        add(capitalised(spoken(code)), number);
    return figure;
}

PackFigure directions(const MonthReading &reading)
{
    const figures::Quality &quality = reading.quality;
    PackFigure figure{"directions", "Directions", "Whose time fell in the month and is over.", {"direction_rate"}, Drawing::None, {}, {}, 1, false, {"own_work"}};
    figure.columns = {{"what", "What", Kind::Text, -1},
                      {"count", "Done by their time", Kind::Number, -1},
                      {"of", "Due", Kind::Number, -1},
                      {"percent", "Percent", Kind::Percent, 2},
                      {"interval", "95 % interval", Kind::Text, -1}};
    figure.rows.push_back({"Directions", std::to_string(quality.directionsDone), std::to_string(quality.directionsDue),
                           wholePercent(quality.directionsDone, quality.directionsDue), intervalText(quality.directionsDone, quality.directionsDue)});
    return figure;
}

PackFigure themes(const MonthReading &reading)
{
    const figures::Quality &quality = reading.quality;
    PackFigure figure{"themes", "Themes", counted(quality.reviews, "review that counts was", "reviews that count were") + " signed in Casegrip in the month.", {"themes"}, Drawing::Counts, {}, {}, 1, false, {"own_work"}};
    figure.columns = {{"theme", "Theme", Kind::Text, -1}, {"count", "Times", Kind::Number, -1}, {"per_100", "In each 100 reviews", Kind::Number, -1}};
    for (const auto &[theme, number] : quality.themes)
        figure.rows.push_back({std::string(forms::labelOf(forms::themes(), theme)), std::to_string(number),
                               quality.reviews == 0 ? std::string() : decimal(100.0 * double(number) / double(quality.reviews))});
    if (figure.rows.empty())
        figure.sentence += " None raised a theme.";
    return figure;
}

} // namespace

void addOutcomes(std::vector<PackFigure> &figures, const MonthReading &reading)
{
    for (const auto make : {outcomes, outcomeMix, timeToFile})
        figures.push_back(make(reading));
}

void addOwnWork(std::vector<PackFigure> &figures, const MonthReading &reading)
{
    for (const auto make : {returns, directions, themes})
        figures.push_back(make(reading));
}

} // namespace casegrip::reports
