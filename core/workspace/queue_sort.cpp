// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/cases/words.h"
#include "core/storage/statement.h"

#include <algorithm>

// Sorting a queue by a column whose texts are in the facts file. SQLite sorts; what stays here is one number for each
// case.
namespace casegrip::workspace
{
namespace
{

using CaseIds = std::vector<std::uint32_t>;   // ascending, each once
using Places = std::vector<std::uint32_t>;    // beside them
using Numbers = std::vector<std::uint64_t>;   // beside them

CaseIds caseIdsOf(const std::vector<due::OpenWork> &work)
{
    CaseIds ids;
    ids.reserve(work.size());
    for (const auto &piece : work)
        ids.push_back(piece.caseId);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::size_t indexOf(const CaseIds &ids, std::uint32_t id)
{
    return std::size_t(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
}

std::string jsonOf(const CaseIds &ids)
{
    std::string text;
    for (const auto id : ids)
        text.append(text.empty() ? "[" : ",").append(std::to_string(id));
    return text.append(text.empty() ? "[]" : "]");
}

// From a query that gives ids in the order of the column, each with what makes alike ones alike.
Places placesByQuery(storage::Database &facts, const char *query, const CaseIds &ids)
{
    Places places(ids.size(), 0);
    const std::string json = jsonOf(ids);
    storage::Statement rows(facts, query);
    rows << std::string_view(json);
    std::string before;
    std::uint32_t place = 0;
    while (rows.step()) {
        if (rows.text(1) != before) {
            before = rows.text(1);
            ++place;
        }
        places[indexOf(ids, std::uint32_t(rows.number(0)))] = place;
    }
    return places;
}

// Of the columns that SQLite sorts; null: sorted by a number of each case.
const char *sortQuery(QueueColumn column)
{
    switch (column) {
    case QueueColumn::CaseNo:
        return "workspace/sort_case_no";
    case QueueColumn::Offence:
        return "workspace/sort_offence";
    case QueueColumn::Officer:
        return "workspace/sort_officer";
    case QueueColumn::Status:
        return "workspace/sort_status";
    default:
        return nullptr;
    }
}

Numbers numbersByQuery(storage::Database &facts, const char *query, const CaseIds &ids)
{
    Numbers numbers(ids.size(), 0);
    const std::string json = jsonOf(ids);
    storage::Statement rows(facts, query);
    rows << std::string_view(json);
    while (rows.step())
        numbers[indexOf(ids, std::uint32_t(rows.number(0)))] = std::uint64_t(rows.number(1));
    return numbers;
}

Places placesOf(const Numbers &numbers)
{
    Numbers sorted = numbers;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    Places places;
    places.reserve(numbers.size());
    for (const auto number : numbers)
        places.push_back(std::uint32_t(std::lower_bound(sorted.begin(), sorted.end(), number) - sorted.begin()));
    return places;
}

// A mask of categories as a number to sort by: the framework's first category first, no red box last.
std::uint64_t redBoxOrder(std::uint64_t mask)
{
    std::uint64_t reversed = 0;
    for (int bit = 0; bit < 64; ++bit)
        reversed = reversed << 1 | (mask >> bit & 1);
    return ~reversed;
}

} // namespace

// Red boxes and last reviews are caches: where they do not hold, they are worked out from the facts.
std::vector<std::uint64_t> Workspace::Private::numbersOf(const CaseIds &ids, QueueColumn column)
{
    const bool red = column == QueueColumn::RedBox;
    Numbers numbers;
    if (usesCaches) {
        numbers = numbersByQuery(*facts, red ? "workspace/red_boxes" : "workspace/last_reviews", ids);
    } else {
        auto evaluate = evaluator();
        cases::CaseStore store(*facts);
        cases::StoredCase stored;
        for (const auto id : ids) {
            due::CaseDues dues;
            if (store.read(id, stored))
                evaluate.evaluate(stored.columns, stored.history, ownWorkOf(stored.columns.caseNo), now(), dues);
            numbers.push_back(red ? std::uint64_t(dues.redBox)
                                  : std::uint64_t(dues.lastReviewAt ? toEpoch(*dues.lastReviewAt) : 0));
        }
    }
    if (red)
        std::transform(numbers.begin(), numbers.end(), numbers.begin(), redBoxOrder);
    return numbers;
}

Result<std::vector<std::uint32_t>> Workspace::queuePlaces(const std::vector<due::OpenWork> &work, QueueColumn column)
{
    Places ofPieces;
    if (!d->facts || work.empty())
        return ofPieces;
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<std::uint32_t>> {
        ofPieces.reserve(work.size());
        if (column == QueueColumn::Team) {
            const auto places = d->placesOfTeams();
            for (const auto &piece : work)
                ofPieces.push_back(piece.team < places.size() ? places[piece.team] : 0);
            return ofPieces;
        }
        const CaseIds ids = caseIdsOf(work);
        const char *query = sortQuery(column);
        const Places places = query ? placesByQuery(*d->facts, query, ids) : placesOf(d->numbersOf(ids, column));
        for (const auto &piece : work)
            ofPieces.push_back(places[indexOf(ids, piece.caseId)]);
        return ofPieces;
    });
}

// By the names that the column shows.
std::vector<std::uint32_t> Workspace::Private::placesOfTeams()
{
    loadPeople();
    std::vector<std::string> shown(unitNames.size());
    for (std::size_t team = 0; team < shown.size(); ++team)
        shown[team] = cases::foldedWords(
            unitNames[team].empty() ? names.teamCode(due::TeamId{std::uint32_t(team)}) : unitNames[team]);
    std::vector<std::string> sorted = shown;
    std::sort(sorted.begin(), sorted.end());
    Places places;
    for (const auto &name : shown)
        places.push_back(std::uint32_t(std::lower_bound(sorted.begin(), sorted.end(), name) - sorted.begin()));
    return places;
}

} // namespace casegrip::workspace
