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

std::optional<std::size_t> findIndex(const CaseIds &ids, std::int64_t id)
{
    const auto at = std::lower_bound(ids.begin(), ids.end(), id);
    return at == ids.end() || *at != id ? std::nullopt : std::optional(std::size_t(at - ids.begin()));
}

std::string jsonOf(const CaseIds &ids)
{
    std::string text;
    for (const auto id : ids)
        text.append(text.empty() ? "[" : ",").append(std::to_string(id));
    return text.append(text.empty() ? "[]" : "]");
}

// Rows of a query that gives ids in the order of a column, each with what makes alike ones alike. A row comes after those
// before it, also when its case had a place already.
class PlacesInOrder
{
public:
    explicit PlacesInOrder(const CaseIds &ids) : m_ids(ids), m_places(ids.size(), 0) {}

    void read(storage::Statement rows)
    {
        std::string before;
        for (bool isFirst = true; rows.step(); isFirst = false) {
            if (isFirst || rows.text(1) != before) {
                before = rows.text(1);
                ++m_place;
            }
            if (const auto at = findIndex(m_ids, rows.number(0)))
                m_places[*at] = m_place;
        }
    }
    Places take() { return std::move(m_places); }

private:
    const CaseIds &m_ids;
    Places m_places;
    std::uint32_t m_place = 0;
};

// From the caches every open case, which reads one index from end to end; else the cases of a JSON array, from the facts.
// `json` (none: from the caches) outlives it.
storage::Statement rowsOf(storage::Database &facts, const char *ofOpenCases, const char *ofCases, const std::optional<std::string> &json)
{
    storage::Statement rows(facts, json ? ofCases : ofOpenCases);
    if (json)
        rows << std::string_view(*json);
    return rows;
}

Numbers numbersFrom(storage::Statement rows, const CaseIds &ids)
{
    Numbers numbers(ids.size(), 0);
    while (rows.step()) {
        if (const auto at = findIndex(ids, rows.number(0)))
            numbers[*at] = std::uint64_t(rows.number(1));
    }
    return numbers;
}

Places inOrder(const Numbers &numbers)
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

// Where each of the texts comes when they are sorted.
Places placesOfTexts(const std::vector<std::string> &texts)
{
    std::vector<std::string> sorted = texts;
    std::sort(sorted.begin(), sorted.end());
    Places places;
    for (const auto &text : texts)
        places.push_back(std::uint32_t(std::lower_bound(sorted.begin(), sorted.end(), text) - sorted.begin()));
    return places;
}

// Of the cases of a JSON array, as open_case keeps them.
std::vector<std::string> offencesOf(storage::Database &facts, const CaseIds &ids, const std::string &json)
{
    std::vector<std::string> offences(ids.size());
    storage::Statement rows(facts, "workspace/offences_of_cases");
    rows << std::string_view(json);
    while (rows.step()) {
        if (const auto at = findIndex(ids, rows.number(0)))
            offences[*at] = cases::foldedWords(rows.text(1));
    }
    return offences;
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

// Red boxes and last reviews where they are not kept.
std::vector<std::uint64_t> Workspace::Private::evaluatedNumbers(const CaseIds &ids, QueueColumn column)
{
    auto evaluate = evaluator();
    cases::CaseStore store(*facts);
    cases::StoredCase stored;
    Numbers numbers;
    for (const auto id : ids) {
        due::CaseDues dues;
        if (store.read(id, stored))
            evaluate.evaluate(stored.columns, stored.history, ownWorkOf(stored.columns.caseNo), now(), dues);
        const auto lastReview = std::uint64_t(dues.lastReviewAt ? toEpoch(*dues.lastReviewAt) : 0);
        numbers.push_back(column == QueueColumn::RedBox ? std::uint64_t(dues.redBox) : lastReview);
    }
    return numbers;
}

// A number of each case to sort by.
std::vector<std::uint64_t> Workspace::Private::numbersOf(const CaseIds &ids, QueueColumn column)
{
    if (column == QueueColumn::Officer) {
        const auto places = placesOfOfficers();
        const auto json = usesCaches ? std::nullopt : std::optional(jsonOf(ids));
        auto numbers = numbersFrom(rowsOf(*facts, "workspace/officers_of_open_cases", "workspace/officers_of_cases", json), ids);
        for (auto &number : numbers)
            number = number != 0 && number < places.size() ? places[number] : UINT64_MAX; // who is not allocated comes last
        return numbers;
    }
    const bool red = column == QueueColumn::RedBox;
    auto numbers = usesCaches ? numbersFrom({*facts, red ? "workspace/red_boxes" : "workspace/last_reviews"}, ids) : evaluatedNumbers(ids, column);
    if (red)
        std::transform(numbers.begin(), numbers.end(), numbers.begin(), redBoxOrder);
    return numbers;
}

// Of the cases, beside their ids.
std::vector<std::uint32_t> Workspace::Private::placesOf(const CaseIds &ids, QueueColumn column)
{
    PlacesInOrder places(ids);
    const auto json = usesCaches ? std::nullopt : std::optional(jsonOf(ids));
    const auto read = [&](const char *ofOpenCases, const char *ofCases) { places.read(rowsOf(*facts, ofOpenCases, ofCases, json)); };
    switch (column) {
    case QueueColumn::CaseNo:
        read("workspace/sort_open_case_no", "workspace/sort_case_no");
        break;
    case QueueColumn::Offence:
        if (json)
            return placesOfTexts(offencesOf(*facts, ids, *json));
        places.read({*facts, "workspace/sort_open_offence"});
        break;
    case QueueColumn::Status:
        read("workspace/sort_open_status", "workspace/sort_status");
        places.read({*facts, "workspace/sort_absent"});
        break;
    default:
        return inOrder(numbersOf(ids, column));
    }
    return places.take();
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
        const Places places = d->placesOf(ids, column);
        for (const auto &piece : work)
            ofPieces.push_back(places[*findIndex(ids, piece.caseId)]);
        return ofPieces;
    });
}

// By the names that the column shows.
std::vector<std::uint32_t> Workspace::Private::placesOfTeams()
{
    loadPeople();
    std::vector<std::string> shown(unitNames.size());
    for (std::size_t team = 0; team < shown.size(); ++team)
        shown[team] = cases::foldedWords(unitNames[team].empty() ? names.teamCode(due::TeamId{std::uint32_t(team)}) : unitNames[team]);
    return placesOfTexts(shown);
}

// The same; those of one name one after the other.
std::vector<std::uint32_t> Workspace::Private::placesOfOfficers()
{
    loadPeople();
    std::vector<std::string> shown(people.size());
    for (std::size_t officer = 0; officer < shown.size(); ++officer) {
        const std::string &code = names.officerCode(cases::OfficerId{std::uint32_t(officer)});
        shown[officer] = cases::foldedWords(people[officer].name.empty() ? code : people[officer].name) + '\0' + code;
    }
    return placesOfTexts(shown);
}

} // namespace casegrip::workspace
