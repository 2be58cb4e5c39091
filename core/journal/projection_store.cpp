// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/projection_store.h"

#include "core/journal/columns.h"

#include <algorithm>
#include <limits>
#include <set>

namespace casegrip::journal
{
namespace
{

using storage::Database;

// How far a facts file has folded.
struct Mark {
    std::int64_t position = 0;
    EntryId entry{};
    StationId station{};

    bool operator==(const Mark &) const = default;
};

// With nothing to fold, the mark stays where it is until so many entries of the access log lie behind it.
constexpr std::int64_t markEvery = 10'000;

Mark readMark(Database &facts)
{
    auto query = facts.query("journal/folded");
    if (!query->executeStep())
        return {};
    return {query->getColumn(0).getInt64(), bytesOf<32>(query->getColumn(1)),
            bytesOf<16>(query->getColumn(2))};
}

void setMark(Database &facts, const Mark &mark)
{
    auto query = facts.query("journal/set_folded");
    query->bind(1, mark.position);
    bindBlob(*query, 2, mark.entry);
    bindBlob(*query, 3, mark.station);
    query->exec();
}

// Where the journal ends now.
Mark endOf(Database &work)
{
    Mark end;
    if (auto query = work.query("journal/last_entry"); query->executeStep()) {
        end.position = query->getColumn(0).getInt64();
        end.entry = bytesOf<32>(query->getColumn(1));
    }
    if (auto query = work.query("journal/current_station"); query->executeStep())
        end.station = bytesOf<16>(query->getColumn(0));
    return end;
}

bool isIn(Database &work, const Mark &mark, const Mark &end)
{
    if (mark.position == 0)
        return true;
    auto query = work.query("journal/entry_at");
    query->bind(1, mark.position);
    return mark.station == end.station && query->executeStep() &&
           bytesOf<32>(query->getColumn(0)) == mark.entry;
}

CaseNumbers readNames(SQLite::Statement &query)
{
    CaseNumbers names;
    while (query.executeStep())
        names.push_back(query.getColumn(0).getString());
    return names;
}

CaseNumbers touchedCases(Database &work, std::int64_t after, std::int64_t upTo)
{
    auto query = work.query("journal/touched_cases");
    query->bind(1, after);
    query->bind(2, upTo);
    return readNames(*query);
}

CaseNumbers projectedCases(Database &facts)
{
    return readNames(*facts.query("journal/projected_cases"));
}

CaseNumbers allCases(Database &facts, Database &work, Projections more)
{
    CaseNumbers names = touchedCases(work, 0, std::numeric_limits<std::int64_t>::max());
    const CaseNumbers stored = projectedCases(facts);
    std::set<std::string> all(names.begin(), names.end());
    all.insert(stored.begin(), stored.end());
    for (const Projection *projection : more) {
        const CaseNumbers others = projection->cases(facts);
        all.insert(others.begin(), others.end());
    }
    return {all.begin(), all.end()};
}

void clearCase(Database &facts, const std::string &caseNo)
{
    for (const char *name :
         {"journal/delete_manual_red_box", "journal/delete_snooze", "journal/delete_note"}) {
        auto query = facts.query(name);
        query->bind(1, caseNo);
        query->exec();
    }
}

void insertRedBox(Database &facts, const std::string &caseNo, const RedBoxSpan &span)
{
    auto query = facts.query("journal/insert_manual_red_box");
    bindBlob(*query, 1, span.entry);
    query->bind(2, caseNo);
    query->bind(3, toEpoch(span.from));
    if (span.until)
        query->bind(4, toEpoch(*span.until));
    query->bind(5, span.author);
    query->bind(6, span.reason);
    query->exec();
}

void insertSnooze(Database &facts, const std::string &caseNo, const SnoozeInForce &snooze)
{
    auto query = facts.query("journal/insert_snooze");
    query->bind(1, caseNo);
    query->bind(2, snooze.author);
    query->bind(3, toEpoch(snooze.until));
    query->bind(4, snooze.reason);
    bindBlob(*query, 5, snooze.entry);
    query->exec();
}

void insertNote(Database &facts, const std::string &caseNo, const Note &note, int place)
{
    auto query = facts.query("journal/insert_note");
    bindBlob(*query, 1, note.entry);
    query->bind(2, caseNo);
    query->bind(3, toEpoch(note.at));
    query->bind(4, note.author);
    query->bind(5, note.text);
    query->bind(6, place);
    query->exec();
}

void storeCase(Database &facts, const std::string &caseNo, const CaseWork &work)
{
    clearCase(facts, caseNo);
    for (const RedBoxSpan &span : work.redBoxes)
        insertRedBox(facts, caseNo, span);
    for (const SnoozeInForce &snooze : work.snoozes)
        insertSnooze(facts, caseNo, snooze);
    int place = 0;
    for (const Note &note : work.notes)
        insertNote(facts, caseNo, note, place++);
}

// Folds these cases from all their entries and moves the mark.
Result<CaseNumbers> foldCases(Database &facts, Journal &journal, CaseNumbers cases, const Mark &end, Projections more)
{
    for (const std::string &caseNo : cases) {
        auto entries = journal.workOfCase(caseNo);
        if (!entries)
            return failure(entries.error());
        for (const Projection *projection : more)
            projection->store(facts, caseNo, *entries);
        storeCase(facts, caseNo, fold(std::move(*entries)));
    }
    setMark(facts, end);
    return cases;
}

CaseWork loadCase(Database &facts, const std::string &caseNo)
{
    CaseWork work;
    auto boxes = facts.query("journal/manual_red_boxes");
    boxes->bind(1, caseNo);
    while (boxes->executeStep()) {
        const auto until = boxes->getColumn(2);
        work.redBoxes.push_back({bytesOf<32>(boxes->getColumn(0)), fromEpoch(boxes->getColumn(1).getInt64()),
                                 until.isNull() ? std::nullopt : std::optional(fromEpoch(until.getInt64())),
                                 boxes->getColumn(3).getString(), boxes->getColumn(4).getString()});
    }
    auto snoozes = facts.query("journal/snoozes");
    snoozes->bind(1, caseNo);
    while (snoozes->executeStep())
        work.snoozes.push_back({snoozes->getColumn(0).getString(),
                                fromEpoch(snoozes->getColumn(1).getInt64()),
                                snoozes->getColumn(2).getString(), bytesOf<32>(snoozes->getColumn(3))});
    auto notes = facts.query("journal/notes");
    notes->bind(1, caseNo);
    while (notes->executeStep())
        work.notes.push_back({bytesOf<32>(notes->getColumn(0)), fromEpoch(notes->getColumn(1).getInt64()),
                              notes->getColumn(2).getString(), notes->getColumn(3).getString()});
    return work;
}

} // namespace

Result<CaseNumbers> foldNewEntries(Database &facts, Journal &journal, Projections more)
{
    return storage::guarded(facts.path(), [&]() -> Result<CaseNumbers> {
        const Mark mark = readMark(facts);
        const Mark end = endOf(journal.work());
        if (!isIn(journal.work(), mark, end))
            return refold(facts, journal, more);
        CaseNumbers touched = touchedCases(journal.work(), mark.position, end.position);
        if (touched.empty() && end.position - mark.position < markEvery)
            return touched;
        return foldCases(facts, journal, std::move(touched), end, more);
    });
}

Result<CaseNumbers> refold(Database &facts, Journal &journal, Projections more)
{
    return storage::guarded(facts.path(), [&]() -> Result<CaseNumbers> {
        const Mark end = endOf(journal.work());
        return foldCases(facts, journal, allCases(facts, journal.work(), more), end, more);
    });
}

Result<CaseNumbers> catchUp(Database &facts, Journal &journal, Projections more)
{
    return storage::guarded(facts.path(), [&]() -> Result<CaseNumbers> {
        storage::Transaction transaction(facts);
        auto touched = foldNewEntries(facts, journal, more);
        if (touched)
            transaction.commit();
        return touched;
    });
}

Result<CaseWork> readCaseWork(Database &facts, const std::string &caseNo)
{
    return storage::guarded(facts.path(), [&]() -> Result<CaseWork> { return loadCase(facts, caseNo); });
}

Result<CaseNumbers> differingCases(Database &facts, Journal &journal, Projections more)
{
    return storage::guarded(facts.path(), [&]() -> Result<CaseNumbers> {
        CaseNumbers differing;
        const Mark mark = readMark(facts);
        const bool isOfThisJournal = isIn(journal.work(), mark, endOf(journal.work()));
        for (const std::string &caseNo : allCases(facts, journal.work(), more)) {
            auto entries = journal.workOfCase(caseNo);
            if (!entries)
                return failure(entries.error());
            if (isOfThisJournal)
                std::erase_if(*entries, [&](const Entry &entry) { return entry.position > mark.position; });
            const bool differs = std::any_of(more.begin(), more.end(), [&](const Projection *projection) {
                return projection->differs(facts, caseNo, *entries);
            });
            if (differs || fold(std::move(*entries)) != loadCase(facts, caseNo))
                differing.push_back(caseNo);
        }
        return differing;
    });
}

Result<bool> isFoldedMarkSound(Database &facts, Journal &journal)
{
    return storage::guarded(facts.path(), [&]() -> Result<bool> {
        const Mark mark = readMark(facts);
        const Mark end = endOf(journal.work());
        if (mark.position == 0)
            return mark.entry == EntryId{};
        if (mark.station == end.station)
            return isIn(journal.work(), mark, end);
        auto stations = journal.work().query("journal/stations");
        while (stations->executeStep()) {
            if (bytesOf<16>(stations->getColumn(0)) == mark.station)
                return true;
        }
        return false;
    });
}

} // namespace casegrip::journal
