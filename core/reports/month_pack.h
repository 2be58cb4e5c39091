// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/figures/compliance.h"
#include "core/figures/period.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The monthly pack as plain values: what a cover says, figures as tables of texts, and the rows behind them. In English, as all
// reports. Nothing here knows a file: month_html.h, month_csv.h, month_xlsx.h and ui/print write it.
namespace casegrip::reports
{

struct PackColumn {
    enum class Kind { Text, Number, Percent }; // Percent: "57.2" without its sign; empty: nothing to divide by
    std::string key;  // in files: "on_time_of_due_percent"
    std::string name; // for people: "On time of due"
    Kind kind = Kind::Text;
    int of = -1; // Percent: the column with the number that it is a share of; fewer than 5 there are too few to judge

    bool operator==(const PackColumn &) const = default;
};
// A cell for each column, as files have it.
using PackRow = std::vector<std::string>;

// How a figure is drawn beside its table. A drawing takes its numbers from the columns with the keys that are named.
enum class Drawing {
    None,
    Rates,  // due, completed, on_time: a bar for each row
    Counts, // count: a bar for each row
    Days,   // count: upright, many
    Trend,  // part, of: XmR, by month
    Funnel, // on_time, due: a dot for each row
    Gaps,   // days, middle, lower_limit, upper_limit: T, by miss
};

struct PackFigure {
    std::string id; // "by_rank"
    std::string title;
    std::string sentence; // what it says; may be empty
    std::vector<std::string> definitions; // ids of figures::definitions()
    Drawing drawing = Drawing::None;
    std::vector<PackColumn> columns;
    std::vector<PackRow> rows;
    int keys = 1; // so many columns from the left name a row
    // Of what happened in the month itself: a later export may change it, and then the month is restated. What is not, is of
    // the moment alone (open cases), or of more than the month (trends).
    bool isRestated = false;
    std::vector<std::string> behind; // ids of PackRows

    bool operator==(const PackFigure &) const = default;
    // -1: there is none.
    int column(std::string_view key) const;
};

// The cases behind figures: one row for each thing that was counted. Those of cases that the reader does not see are left out,
// and with them every cell of a figure that has fewer than 5 and one of these.
struct PackRows {
    std::string id; // "reviews"
    std::string title;
    std::vector<std::string> columns;
    std::vector<PackRow> rows;
    std::int64_t total = 0; // with those that are not shown
    std::int64_t notShown = 0;
    std::string whyNone; // why they cannot be had any more; empty: they can
    std::string digest = {}; // of all of them, also those that are not shown, in any order; hex

    bool operator==(const PackRows &) const = default;
};

// Whether these rows are of what happened in the month itself, as PackFigure::isRestated has it.
bool areOfTheMonth(std::string_view rowsId);

struct PackCover {
    std::string force;   // "Force 99"
    std::string scope;   // "The whole force"
    std::string marking; // "OFFICIAL-SENSITIVE"
    std::string framework;
    std::string kind;    // "Test data, ..."; mostly empty
    std::string asOfText, exportText; // for people
    std::string exportName; // the last one that was applied; empty: none
    std::optional<Instant> exportedAt;
    Instant asOf;

    bool operator==(const PackCover &) const = default;
};

// One cell that is not what it was when the month was closed. Empty: there was, or is, no such row.
struct PackChange {
    std::string figure; // id
    std::string title;  // of the figure
    std::string row;
    std::string column; // for people
    std::string then, now; // for people

    bool operator==(const PackChange &) const = default;
};
struct Restatement {
    std::vector<PackChange> changes; // empty: it is as it was
    std::vector<std::string> why;    // a sentence each

    bool isOne() const { return !changes.empty(); }
    bool operator==(const Restatement &) const = default;
};

struct ClosedMonth {
    figures::Month month = 0;
    std::string entry; // that closed it, hex
    std::string by;    // "Alex Morgan (4417)"
    Instant at;        // closed then, which is the as-of of its figures
    std::string digest; // of the stored figures, hex
    PackCover cover;
    std::vector<PackFigure> figures;
    std::vector<std::pair<std::string, std::int64_t>> totals; // of the rows behind, by their ids
    std::map<std::string, std::string> rowDigests = {}; // as PackRows::digest; those that were closed early have none
    std::string marks; // packed CaseMarks; empty: too many cases, or none
};

// What a page says of a closed month.
struct MonthNote {
    figures::Month month = 0;
    Instant closedAt;
    std::string by;
    Restatement restated;
};

struct MonthPack {
    figures::Month month = 0;
    PackCover cover;
    std::vector<PackFigure> figures;
    std::vector<PackRows> rows;
    std::optional<ClosedMonth> closed;
    Restatement restated; // of a closed month
    std::string digest;   // of cover and figures, hex: the same figures have the same

    const PackFigure *find(std::string_view id) const;
    std::string name() const; // "pack-2025-03", what its files begin with
};

std::string monthName(figures::Month month); // "March 2025"
// "2025-03"; nothing for anything else.
std::optional<figures::Month> parseMonth(std::string_view text);

// A cell for people: "57.2 %", "60 % (few)", "no data".
std::string shown(const PackFigure &figure, const PackRow &row, std::size_t column);
// The sentence of one definition, with its parts.
std::string definitionText(std::string_view id);
// "restated 88 % to 87 %", of the changes those of one figure and column.
std::string toText(const PackChange &change);
// What differs between two tellings of the same figures: only of those that can be restated, and of columns that both have.
std::vector<PackChange> changesBetween(const std::vector<PackFigure> &then, const std::vector<PackFigure> &now);
// Whether a figure that can be restated has not the columns that it had: another version of the program counted it.
bool haveOtherColumns(const std::vector<PackFigure> &then, const std::vector<PackFigure> &now);

} // namespace casegrip::reports
