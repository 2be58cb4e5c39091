// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/columns.h"
#include "core/due/types.h"

#include <string>
#include <string_view>
#include <vector>

// A case's events and reviews as one value, and its packed form in the history table. Packed because a million cases
// have ten million of them: one row a case is written, compared and replaced as a whole.
namespace casegrip::cases
{

// Texts are views into the packed body (after unpack) or into the reader's rows (before pack).
struct EventRecord {
    Instant at;
    due::EventKind kind = due::EventKind::Allocated;
    bool inferred = false;
    due::ClassificationId classification{}; // Classified
    OfficerId officer{};
    due::TeamId team{};
    std::uint32_t exportId = 0;
    std::string_view outcome;
    std::string_view note;

    // The same event, whichever export brought it (export-format: "the same row twice is one event").
    bool isSame(const EventRecord &other) const
    {
        return at == other.at && kind == other.kind && classification == other.classification &&
               officer == other.officer && team == other.team && outcome == other.outcome && note == other.note;
    }
};

struct ReviewRecord {
    std::string_view ref;
    due::ReviewKind kind = due::ReviewKind::Plan;
    bool inExport = true; // false: no longer in the export; kept, does not count
    OfficerId reviewer{};
    Instant completedAt;
    std::uint32_t exportId = 0; // that brought it, in its present content
    std::string_view decision;
    std::string_view text;

    bool isSame(const ReviewRecord &other) const
    {
        return ref == other.ref && kind == other.kind && reviewer == other.reviewer &&
               completedAt == other.completedAt && decision == other.decision && text == other.text;
    }
};

struct History {
    std::vector<EventRecord> events;   // file order
    std::vector<ReviewRecord> reviews; // by completedAt, then ref
    // Whom the column oic_id named before, each once, in the order in which they left it: events need not name them, and a
    // full export replaces the events. No due time depends on them.
    std::vector<OfficerId> formerOfficers;

    void clear()
    {
        events.clear();
        reviews.clear();
        formerOfficers.clear();
    }
};

// Replaces `into`.
void pack(const History &history, std::string &into);
// Views point into `body`. False: the body is damaged; `into` is then not to be used.
[[nodiscard]] bool unpack(std::string_view body, History &into);

} // namespace casegrip::cases
