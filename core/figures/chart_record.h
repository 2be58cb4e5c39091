// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/chart_entries.h"
#include "core/journal/fold.h"

#include <optional>
#include <string>
#include <vector>

// What the entries about charts amount to. Pure, like the fold of the journal: a function of the set of
// entries in (hybrid clock, id) order. An entry that an undo or a withdrawal takes back is left out, and one
// whose content was erased.
namespace casegrip::figures
{

struct AnnotationState {
    journal::EntryId entry{};
    Instant at; // when it was typed in
    std::string author;
    Annotation made;

    bool operator==(const AnnotationState &) const = default;
};

struct TargetState {
    journal::EntryId entry{};
    Instant at;
    std::string author;
    Target set;

    bool operator==(const TargetState &) const = default;
};

struct ChartRecord {
    std::vector<AnnotationState> annotations; // by day; those of one day as they were typed in
    std::vector<TargetState> targets;         // by rate, by the day from which they hold, as they were set

    // In force on that day, per mille; of several from one day the one that was set last.
    std::optional<int> targetOn(TargetRate rate, Day day) const;
    bool operator==(const ChartRecord &) const = default;
};

// Of the entries of our work that are about no case.
ChartRecord foldChartRecord(std::vector<journal::Entry> entries);

// Whether an annotation belongs on the charts of a place: its own unit, and all that is below it. `area`: of
// the team, when a team is shown; both empty: the whole force.
bool concerns(const Annotation &annotation, const std::string &area, const std::string &team);

} // namespace casegrip::figures
