// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/review_entries.h"

#include "core/base/json.h"
#include "core/base/json_values.h"
#include "core/journal/new_entry.h"
#include "core/reviews/review_ref.h"

#include <array>

namespace casegrip::reviews
{
namespace
{

using journal::checkText;
using journal::EntryId;
using journal::maxReason;
using journal::NewEntry;
using journal::newEntry;

constexpr std::array<std::string_view, 3> closingWords = {"done", "overdue", "not_needed"};

// An entry about a review of ours, with one text.
Result<NewEntry> aboutReview(std::string_view type, const std::string &caseNo, const std::string &ref,
                             const EntryId &review, const char *key, const std::string &text)
{
    if (caseNo.empty() || !isRef(ref))
        return failure(ErrorKind::Invalid, "No review made here is named.",
                       "Name a review by its reference, such as CG-7K3QX-9M2TD.");
    NewEntry entry = newEntry(
        type, caseNo, {{QStringLiteral("ref"), toQString(ref)}, {QLatin1String(key), toQString(text)}});
    entry.parents = {review};
    return entry;
}

std::optional<AboutReview> readAbout(const QJsonObject &payload, const char *key)
{
    AboutReview about{wordsAt(payload, "ref"), wordsAt(payload, key)};
    return isRef(about.ref) && !about.text.empty() ? std::optional(std::move(about)) : std::nullopt;
}

Done checkReview(const SignedReview &review, const std::optional<EntryId> &previous)
{
    if (!isRef(review.ref) || review.caseNo.empty() || review.author.id.empty())
        return failure(ErrorKind::Invalid, "The review lacks its reference, its case or its author.");
    if (review.version < 1 || (review.version > 1) != previous.has_value() ||
        previous.has_value() != review.previous.has_value())
        return failure(ErrorKind::Invalid, "The version of the review does not follow the one before.");
    if (review.content.answers.empty())
        return failure(ErrorKind::Invalid, "The review says nothing.", "Answer the questions first.");
    return {};
}

} // namespace

std::string_view toWord(Closing closing)
{
    return closingWords[std::size_t(closing)];
}

std::optional<Closing> parseClosing(std::string_view word)
{
    const auto found = std::find(closingWords.begin(), closingWords.end(), word);
    return found == closingWords.end() ? std::nullopt : std::optional(Closing(found - closingWords.begin()));
}

Result<NewEntry> submittedEntry(const SignedReview &review, const std::optional<EntryId> &previous,
                                const std::vector<EntryId> &returns)
{
    if (auto ok = checkReview(review, previous); !ok)
        return failure(ok.error());
    const QJsonObject json = toJson(review);
    NewEntry entry = newEntry(type::submitted, review.caseNo,
                             {{QStringLiteral("review"), json},
                              {QStringLiteral("hash"), toQString(journal::toHex(contentHash(json)))}});
    if (previous)
        entry.parents = {*previous};
    entry.parents.insert(entry.parents.end(), returns.begin(), returns.end());
    return entry;
}

Result<NewEntry> addendumEntry(const std::string &caseNo, const std::string &ref, const EntryId &review,
                               const std::string &text)
{
    if (auto ok = checkText(text, maxText, "addendum"); !ok)
        return failure(ok.error());
    return aboutReview(type::addendum, caseNo, ref, review, "text", text);
}

Result<NewEntry> withdrawnEntry(const std::string &caseNo, const std::string &ref, const EntryId &review,
                                const std::string &reason)
{
    if (auto ok = checkText(reason, maxReason, "reason"); !ok)
        return failure(ok.error());
    return aboutReview(type::withdrawn, caseNo, ref, review, "reason", reason);
}

Result<NewEntry> directionEntry(const std::string &caseNo, const std::string &ref,
                                const PlannedDirection &direction)
{
    if (caseNo.empty() || direction.number < 1 || (!ref.empty() && !isRef(ref)))
        return failure(ErrorKind::Invalid, "The direction lacks its case or its number.");
    if (auto ok = checkText(direction.text, maxText, "direction"); !ok)
        return failure(ok.error());
    QJsonObject payload{{QStringLiteral("number"), direction.number},
                        {QStringLiteral("text"), toQString(direction.text)}};
    const auto add = [&payload](const char *key, const std::string &value) {
        if (!value.empty())
            payload.insert(QLatin1String(key), toQString(value));
    };
    add("ref", ref);
    add("owner", direction.owner);
    add("owner_id", direction.ownerId);
    add("owner_name", direction.ownerName);
    add("due_at", direction.dueAt ? formatInstant(*direction.dueAt) : std::string());
    add("question", direction.question);
    return newEntry(type::directionGiven, caseNo, std::move(payload));
}

Result<NewEntry> directionClosedEntry(const std::string &caseNo, const EntryId &direction, Closing closing,
                                      const std::string &reason, const std::optional<Instant> &newDueAt)
{
    if (caseNo.empty())
        return failure(ErrorKind::Invalid, "No case is named.");
    if (closing != Closing::Done || !reason.empty()) {
        if (auto ok = checkText(reason, maxReason, "reason"); !ok)
            return failure(ok.error());
    }
    if (newDueAt && closing != Closing::Overdue)
        return failure(ErrorKind::Invalid, "Only an overdue direction gets a further time.");
    QJsonObject payload{{QStringLiteral("direction"), toQString(journal::toHex(direction))},
                        {QStringLiteral("how"), toQString(toWord(closing))},
                        {QStringLiteral("reason"), toQString(reason)}};
    if (newDueAt)
        payload[u"due_at"] = toQString(formatInstant(*newDueAt));
    NewEntry entry = newEntry(type::directionClosed, caseNo, std::move(payload));
    entry.parents = {direction};
    return entry;
}

void keepOfficer(NewEntry &entry, const Reviewer &officer)
{
    if (officer.id.empty() || entry.type == type::submitted)
        return;
    entry.payload[u"by"] = journal::toJson(officer);
}

Reviewer officerOf(const QJsonObject &payload)
{
    return journal::readOfficer(payload.value(u"by").toObject());
}

std::optional<Submitted> readSubmitted(const QJsonObject &payload)
{
    const QJsonObject json = payload.value(u"review").toObject();
    const auto hash = journal::fromHex<32>(wordsAt(payload, "hash"));
    auto review = readReview(json);
    if (!review || !hash || contentHash(json) != *hash || !isRef(review->ref))
        return {};
    return Submitted{std::move(*review), *hash};
}

std::optional<AboutReview> readAddendum(const QJsonObject &payload)
{
    return readAbout(payload, "text");
}

std::optional<AboutReview> readWithdrawn(const QJsonObject &payload)
{
    return readAbout(payload, "reason");
}

std::optional<GivenDirection> readDirectionGiven(const QJsonObject &payload)
{
    GivenDirection given{wordsAt(payload, "ref"),
                         {payload.value(u"number").toInt(), wordsAt(payload, "text"), wordsAt(payload, "owner"),
                          wordsAt(payload, "owner_id"), instantAt(payload, "due_at"),
                          wordsAt(payload, "question"), wordsAt(payload, "owner_name")}};
    if (given.direction.number < 1 || given.direction.text.empty() ||
        (!given.ref.empty() && !isRef(given.ref)))
        return {};
    return given;
}

std::optional<ClosedDirection> readDirectionClosed(const QJsonObject &payload)
{
    const auto direction = journal::fromHex<32>(wordsAt(payload, "direction"));
    const auto closing = parseClosing(wordsAt(payload, "how"));
    if (!direction || !closing)
        return {};
    return ClosedDirection{*direction, *closing, wordsAt(payload, "reason"), instantAt(payload, "due_at")};
}

} // namespace casegrip::reviews
