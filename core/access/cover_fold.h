// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/cover_entries.h"
#include "core/journal/fold.h"

#include <optional>
#include <string>
#include <vector>

// What the entries about people amount to. Pure, like the fold of the journal: a function of the set of entries in (hybrid
// clock, id) order. An entry that an undo takes back, one whose content was erased, and an end of something that is not
// there are left out.
namespace casegrip::access
{

// Of several ends the earliest counts: the safe side.
struct CoverState {
    journal::EntryId entry{};
    Instant at;
    std::string author; // who gave it: the one covered, or line management
    Cover given;
    std::optional<Instant> endedAt;

    // From then on it gives nothing.
    Instant endsAt() const;
    bool isRunning(Instant now) const { return given.from <= now && now < endsAt(); }
    bool isOver(Instant now) const { return now >= endsAt(); }
    bool operator==(const CoverState &) const = default;
};

struct AbsenceState {
    journal::EntryId entry{};
    Instant at;
    std::string author;
    Absence given;
    std::optional<Instant> endedAt;

    bool isRunning(Instant now) const;
    bool isOver(Instant now) const;
    bool operator==(const AbsenceState &) const = default;
};

// Everything arranged between people, in the order of the fold.
struct Arrangements {
    std::vector<CoverState> covers;
    std::vector<AbsenceState> absences;

    // Whom that officer covers now, and whom no longer (but did): officer_ids, sorted. Those alone that were named: whom they
    // in turn cover is not among them.
    std::vector<std::string> coveredBy(const std::string &officerId, Instant now) const;
    std::vector<std::string> coveredBefore(const std::string &officerId, Instant now) const;
    // Who covers that officer now.
    std::vector<std::string> coversOf(const std::string &officerId, Instant now) const;
    bool isAbsent(const std::string &officerId, Instant now) const;
    // The next instant after `now` at which an answer differs: what is seen has to be looked at again.
    std::optional<Instant> nextChange(Instant now) const;
    bool operator==(const Arrangements &) const = default;
};

// Of the entries of our work that are about no case.
Arrangements foldArrangements(std::vector<journal::Entry> entries);

struct InterestState {
    journal::EntryId entry{};
    Instant at;
    std::string author;
    Interest declared;

    bool operator==(const InterestState &) const = default;
};
// In force, in the order of the fold. Of the entries of our work about one case.
std::vector<InterestState> foldInterests(std::vector<journal::Entry> entries);

} // namespace casegrip::access
