// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/cover_fold.h"

#include <algorithm>

namespace casegrip::access
{
namespace
{

using journal::Entry;
using journal::EntryId;

bool is(const Entry &entry, std::string_view type)
{
    return entry.envelope.type == type && entry.envelope.typeVersion == 1;
}

// In the order of the fold, without those that were taken back.
std::vector<Entry> inForce(std::vector<Entry> entries)
{
    journal::putInOrder(entries);
    const auto undone = journal::undoneBy(entries);
    std::erase_if(entries, [&](const Entry &entry) { return undone.contains(entry.id); });
    return entries;
}

template <typename State>
void end(std::vector<State> &states, const std::optional<Ended> &ended)
{
    if (!ended)
        return;
    for (State &state : states) {
        if (state.entry == ended->entry)
            state.endedAt = std::min(state.endedAt.value_or(ended->at), ended->at);
    }
}

std::vector<std::string> sorted(std::vector<std::string> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

void keepNext(std::optional<Instant> &next, std::optional<Instant> at, Instant now)
{
    if (at && *at > now)
        next = std::min(next.value_or(*at), *at);
}

} // namespace

Instant CoverState::endsAt() const
{
    return std::min(given.until, endedAt.value_or(given.until));
}

bool AbsenceState::isRunning(Instant now) const
{
    return given.from <= now && !isOver(now);
}

bool AbsenceState::isOver(Instant now) const
{
    return (given.until && now >= *given.until) || (endedAt && now >= *endedAt);
}

std::vector<std::string> Arrangements::coveredBy(const std::string &officerId, Instant now) const
{
    std::vector<std::string> ids;
    for (const CoverState &cover : covers) {
        if (cover.given.by.id == officerId && cover.isRunning(now))
            ids.push_back(cover.given.covered.id);
    }
    return sorted(std::move(ids));
}

std::vector<std::string> Arrangements::coveredBefore(const std::string &officerId, Instant now) const
{
    const auto running = coveredBy(officerId, now);
    std::vector<std::string> ids;
    for (const CoverState &cover : covers) {
        const std::string &covered = cover.given.covered.id;
        const bool isBefore =
            cover.given.by.id == officerId && cover.isOver(now) && cover.given.from < cover.endsAt();
        if (isBefore && !std::binary_search(running.begin(), running.end(), covered))
            ids.push_back(covered);
    }
    return sorted(std::move(ids));
}

std::vector<std::string> Arrangements::coversOf(const std::string &officerId, Instant now) const
{
    std::vector<std::string> ids;
    for (const CoverState &cover : covers) {
        if (cover.given.covered.id == officerId && cover.isRunning(now))
            ids.push_back(cover.given.by.id);
    }
    return sorted(std::move(ids));
}

bool Arrangements::isAbsent(const std::string &officerId, Instant now) const
{
    return std::any_of(absences.begin(), absences.end(), [&](const AbsenceState &absence) {
        return absence.given.officer.id == officerId && absence.isRunning(now);
    });
}

std::optional<Instant> Arrangements::nextChange(Instant now) const
{
    std::optional<Instant> next;
    for (const CoverState &cover : covers) {
        keepNext(next, cover.given.from, now);
        keepNext(next, cover.endsAt(), now);
    }
    for (const AbsenceState &absence : absences) {
        keepNext(next, absence.given.from, now);
        keepNext(next, absence.given.until, now);
        keepNext(next, absence.endedAt, now);
    }
    return next;
}

// What is given first: on another station's clock its end may lie before it.
Arrangements foldArrangements(std::vector<Entry> entries)
{
    entries = inForce(std::move(entries));
    Arrangements result;
    for (const Entry &entry : entries) {
        const journal::Envelope &envelope = entry.envelope;
        const QJsonObject payload = entry.payload();
        if (auto cover = is(entry, type::coverGiven) ? readCover(payload) : std::nullopt)
            result.covers.push_back({entry.id, envelope.authoredAt, envelope.author, std::move(*cover), {}});
        else if (auto absence = is(entry, type::absenceRecorded) ? readAbsence(payload) : std::nullopt)
            result.absences.push_back(
                {entry.id, envelope.authoredAt, envelope.author, std::move(*absence), {}});
    }
    for (const Entry &entry : entries) {
        if (is(entry, type::coverEnded))
            end(result.covers, readCoverEnded(entry.payload()));
        else if (is(entry, type::absenceEnded))
            end(result.absences, readAbsenceEnded(entry.payload()));
    }
    return result;
}

std::vector<InterestState> foldInterests(std::vector<Entry> entries)
{
    std::vector<InterestState> result;
    for (const Entry &entry : inForce(std::move(entries))) {
        auto interest = is(entry, type::interestDeclared) ? readInterest(entry.payload()) : std::nullopt;
        if (interest)
            result.push_back(
                {entry.id, entry.envelope.authoredAt, entry.envelope.author, std::move(*interest)});
    }
    return result;
}

} // namespace casegrip::access
