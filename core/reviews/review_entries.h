// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_writer.h"
#include "core/reviews/signed_review.h"

// The entries of the journal that reviews and directions are made of, version 1 each. Those that make one
// refuse what the fold would not understand; those that read one give nothing for such a payload.
namespace casegrip::reviews
{

namespace type
{
constexpr std::string_view submitted = "review.submitted";
constexpr std::string_view addendum = "review.addendum";
constexpr std::string_view withdrawn = "review.withdrawn";
constexpr std::string_view directionGiven = "direction.given";
constexpr std::string_view directionClosed = "direction.closed";
} // namespace type

constexpr std::size_t maxText = 20'000; // characters of an addendum or a direction

// {"review": {...}, "hash": "..."}: the content hash is that of the canonical bytes of "review".
// `previous`: the entry of the version before, when this is a further one; `returns`: the entries that returned it.
Result<journal::NewEntry> submittedEntry(const SignedReview &review, const std::optional<journal::EntryId> &previous,
                                         const std::vector<journal::EntryId> &returns = {});
// A correction or addition to a signed review, by its author or somebody else; the review stays as it is.
Result<journal::NewEntry> addendumEntry(const std::string &caseNo, const std::string &ref,
                                        const journal::EntryId &review, const std::string &text);
// The review no longer counts; it stays in the history.
Result<journal::NewEntry> withdrawnEntry(const std::string &caseNo, const std::string &ref,
                                         const journal::EntryId &review, const std::string &reason);

// `ref` of the review that gives it; empty: given by hand.
Result<journal::NewEntry> directionEntry(const std::string &caseNo, const std::string &ref,
                                         const PlannedDirection &direction);

// What became of a direction. Overdue with a further time leaves it open until then; without one it is
// closed.
enum class Closing : std::uint8_t { Done, Overdue, NotNeeded };
std::string_view toWord(Closing closing); // "done", "overdue", "not_needed"
std::optional<Closing> parseClosing(std::string_view word);

// Overdue and NotNeeded need a reason.
Result<journal::NewEntry> directionClosedEntry(const std::string &caseNo, const journal::EntryId &direction,
                                               Closing closing, const std::string &reason,
                                               const std::optional<Instant> &newDueAt);

// Who makes an entry, beside the login: who that is in the list of officers at that time, with the rank held. Nothing is kept
// of somebody who is not in it; a review says it itself.
void keepOfficer(journal::NewEntry &entry, const Reviewer &officer);
Reviewer officerOf(const QJsonObject &payload); // an empty id: was not in the list

struct Submitted {
    SignedReview review;
    journal::Hash hash{};
};
struct AboutReview { // an addendum's text, a withdrawal's reason
    std::string ref;
    std::string text;
};
struct GivenDirection {
    std::string ref;
    PlannedDirection direction;
};
struct ClosedDirection {
    journal::EntryId direction{};
    Closing closing = Closing::Done;
    std::string reason;
    std::optional<Instant> newDueAt;
};
// Nothing also when the hash is not that of the review.
std::optional<Submitted> readSubmitted(const QJsonObject &payload);
std::optional<AboutReview> readAddendum(const QJsonObject &payload);
std::optional<AboutReview> readWithdrawn(const QJsonObject &payload);
std::optional<GivenDirection> readDirectionGiven(const QJsonObject &payload);
std::optional<ClosedDirection> readDirectionClosed(const QJsonObject &payload);

} // namespace casegrip::reviews
