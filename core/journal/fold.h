// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/journal/journal.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

// What the entries about one case amount to. Pure: a function of the set of entries, taken in (hybrid clock,
// id) order, so that neither the order of arrival nor an entry that came twice makes a difference.
namespace casegrip::journal
{

struct RedBoxSpan {
    EntryId entry{};
    Instant from;
    std::optional<Instant> until; // none: not lifted; equal to `from` when it was lifted before it began
    std::string author;
    std::string reason;

    bool operator==(const RedBoxSpan &) const = default;
};

// The one snooze in force of an author: his last.
struct SnoozeInForce {
    std::string author;
    Instant until;
    std::string reason;
    EntryId entry{};

    bool operator==(const SnoozeInForce &) const = default;
};

struct Note {
    EntryId entry{};
    Instant at;
    std::string author;
    std::string text;

    bool operator==(const Note &) const = default;
};

struct CaseWork {
    std::vector<RedBoxSpan> redBoxes;   // by from, entry
    std::vector<SnoozeInForce> snoozes; // by author
    std::vector<Note> notes;            // in the order of the fold

    bool operator==(const CaseWork &) const = default;
};

// Into the order of the fold, each entry once.
void putInOrder(std::vector<Entry> &entries);
// The entries that an undo in force takes back; `ordered` as putInOrder() leaves them.
std::set<EntryId> undoneBy(const std::vector<Entry> &ordered);

// Entries of our work about one case. Left out: an entry that an undo in force takes back, one whose content
// was erased, and one of a type or type version that this program does not know (a newer one will fold it).
CaseWork fold(std::vector<Entry> entries);

} // namespace casegrip::journal
