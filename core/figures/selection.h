// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/case_dues.h"
#include "core/figures/flows.h"
#include "core/figures/stock.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// One mark of a chart, one cell of a table, one number: what is counted, and of which. The same value gives the count and the
// rows behind it, so that the two cannot differ.
namespace casegrip::figures
{

enum class Figure : std::uint8_t {
    // Obligations that fell due in the period (due-rules "Compliance").
    Due,
    Completed,
    OnTime,
    Late,         // completed after the due time
    NotCompleted, // lapsed, missed, or overdue now
    Missed,       // due and not on time: Late and NotCompleted
    Batched,      // completed by a review signed here in a batch
    // What happened in the period.
    Recorded,
    Filed,
    Reopened,
    Arrested,
    Outcomes, // assigned; those of Selection::outcomes
    // Cases open now.
    Open,
    OpenRedBox,
    OpenOfAge, // in Selection::ageBand
    Watched,   // on the watch list by Selection::watch
    // Open work now.
    Overdue,
    FallsDue, // from now on, on a day of the period
    FallsDueRedBox,
    // Our own work in the period (quality.h).
    Submitted,
    Returned, // by Selection::code; empty: any reason
    DirectionsDue,
    DirectionsDone,
    Themes, // Selection::code; empty: any
};
constexpr std::size_t figureCount = 24;
std::string_view toWord(Figure figure); // "due", ..., "open_of_age"
std::optional<Figure> parseFigure(std::string_view word);

enum class Source : std::uint8_t { Obligations, Flows, Stock, OpenWork, OwnWork };
Source sourceOf(Figure figure);
bool hasPeriod(Figure figure);       // it counts what lies in Selection::from and to
bool hasRankAndStage(Figure figure); // it counts by Selection::rank and stage

// Texts that are empty mean "any". What a figure does not have is not looked at.
struct Selection {
    Figure figure = Figure::Due;
    Day from; // both inside; not for stock and Overdue
    Day to;
    std::string rank;  // obligations, open work
    std::string stage; // obligations, open work: "initial"
    std::string area;  // of the team: obligations on the due day, flows on the day, all others today
    std::string team;  // obligations: that owed it; flows: that owned the case then; all others: that owns it now
    std::string oic;   // stock, open work: officer_id of the officer in the case
    std::vector<std::string> outcomes; // Outcomes: codes; empty: all
    std::size_t ageBand = 0;
    WatchItem watch = WatchItem::Unallocated;
    std::string code;

    bool operator==(const Selection &) const = default;
};
// Invalid: a period that is asked for ends before it begins, a stage or an age band that there is not.
Done check(const Selection &selection);

// Whether an obligation or a flow is counted by a selection, apart from team and area. `isOverdue` is asked of what is pending,
// which counts as due once its time has passed: its day alone does not say that.
bool takes(const Selection &selection, const due::Counted &counted, const std::vector<std::string> &ranks,
           const std::function<bool(const due::Counted &)> &isOverdue);
bool takes(const Selection &selection, const due::Flow &flow);

// One row behind a figure: a case, and which of its obligations or happenings.
struct CellRow {
    std::uint32_t caseId = 0;
    Day day;   // due, happened, recorded; of own work: submitted, due, raised
    std::optional<due::Stage> stage;
    std::string caseNo;     // as all below, filled in for the rows of a page
    std::string classTitle;
    std::string team;       // code, that owns the case now
    std::string oicId;

    bool operator==(const CellRow &) const = default;
};

constexpr std::size_t cellPage = 100;
// A cell with fewer than 5 rows, one of which is not seen, would tell who is restricted.
constexpr std::int64_t fewestWithHidden = 5;

struct CellPage {
    std::int64_t total = 0;    // the figure: equal to all rows, shown or not
    std::int64_t notShown = 0; // "and n not shown": rows of cases that the actor does not see
    bool isDrillable = true;   // false: too few, and one is not seen: there are no rows
    std::vector<CellRow> rows; // from the offset asked for, the newest case first
};

} // namespace casegrip::figures
