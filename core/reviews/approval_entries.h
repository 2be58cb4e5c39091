// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framework/approvals.h"
#include "core/journal/journal_writer.h"
#include "core/reviews/signed_review.h"

#include <QJsonArray>
#include <string>
#include <vector>

// The entries of the journal that decide on a review that was put before somebody, version 1 each. A decision is bound to
// the content hash of the version that was read; what it amounts to is the fold's business (review_fold.h).
namespace casegrip::reviews
{

namespace type
{
constexpr std::string_view approved = "review.approved";
constexpr std::string_view returned = "review.returned";
} // namespace type

enum class Verdict : std::uint8_t { Approved, Returned };
std::string_view toWord(Verdict verdict); // "approved"

// What was looked at before deciding, with the wording of then.
struct CheckSaid {
    std::string question; // id
    std::string label;
    bool isMet = false;   // yes

    bool operator==(const CheckSaid &) const = default;
};
std::string_view wordOf(const CheckSaid &check); // "yes"
QJsonArray toJson(const std::vector<CheckSaid> &checks);

struct Decided {
    Verdict verdict = Verdict::Approved;
    std::string ref;
    journal::Hash hash{};      // of the version decided on
    std::string askedOf;       // the rank that was asked
    Reviewer by;               // with the rank held then
    std::string onBehalfOf;    // officer_id; empty: in their own right
    std::string onBehalfOfName;
    framework::ReturnReason reason; // Returned: as it was worded then
    std::string note;          // Returned: what has to be put right; Approved: may be empty
    std::optional<Batch> batch; // approved in one step with others
    std::vector<CheckSaid> checks = {}; // those that were answered, in the order of the form

    bool operator==(const Decided &) const = default;
};

// `submission`: the entry of that version. `seen`: other decisions on it that the author knew of. A return needs a reason
// and a note.
Result<journal::NewEntry> decidedEntry(const std::string &caseNo, const Decided &decided, const journal::EntryId &submission,
                                       const std::vector<journal::EntryId> &seen = {});

// Nothing for what decidedEntry() would not have made.
std::optional<Decided> readDecided(Verdict verdict, const QJsonObject &payload);

} // namespace casegrip::reviews
