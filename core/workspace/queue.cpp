// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/cases/words.h"
#include "core/due/queue_order.h"
#include "core/reviews/approval_store.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

// The queue: which open work there is, in what order, and the texts of a page of it.
namespace casegrip::workspace
{
namespace
{

due::State stateOf(const due::OpenWork &work, Instant now)
{
    if (work.paused)
        return due::State::Paused;
    const bool overdue = work.dueAt != due::OpenWork::noDueAt && unpackInstant(work.dueAt) < now;
    return overdue ? due::State::Overdue : due::State::Open;
}

// A QueueQuery with its texts resolved to the numbers of the store.
struct Filter {
    std::optional<std::uint8_t> rank;
    std::optional<std::unordered_set<std::uint32_t>> teams;
    std::optional<std::int64_t> oic;
    const due::QueueQuery &query;
    Instant now;
    bool nothing = false; // a name that nobody bears

    bool takes(const due::OpenWork &work) const
    {
        const auto has = [](const auto &list, auto value) {
            return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
        };
        return (!rank || work.rank == *rank) && (!teams || teams->contains(work.team)) &&
               (!query.redBoxOnly || work.redBox) && (!query.unattendedOnly || work.unattended) && has(query.stages, work.stage) &&
               has(query.states, stateOf(work, now)) &&
               (query.withSnoozed || work.snoozedUntil == 0 || unpackInstant(work.snoozedUntil) <= now);
    }
};

bool containsAll(std::string_view text, const std::vector<std::string> &words)
{
    return std::all_of(words.begin(), words.end(), [&](const std::string &word) { return text.find(word) != std::string_view::npos; });
}

// Cases whose number, offence, summary or officer hold every word.
std::unordered_set<std::uint32_t> casesWith(storage::Database &facts, const std::vector<std::string> &words)
{
    std::unordered_map<std::int64_t, std::string> officers;
    storage::Statement officer(facts, "workspace/officer_words");
    while (officer.step())
        officers.emplace(officer.number(0), cases::foldedWords(officer.text(1)));
    std::unordered_set<std::uint32_t> found;
    storage::Statement rows(facts, "workspace/open_words");
    std::string text;
    while (rows.step()) {
        text.assign(rows.text(2));
        if (const auto at = officers.find(rows.number(1)); at != officers.end())
            text.append(1, ' ').append(at->second);
        if (containsAll(text, words))
            found.insert(std::uint32_t(rows.number(0)));
    }
    return found;
}

Filter resolve(const due::QueueQuery &query, storage::Database &facts, const std::vector<std::string> &ranks,
               const cases::Names &names, Instant now, Day today)
{
    Filter filter{{}, {}, {}, query, now};
    if (!query.rank.empty()) {
        const auto at = std::find(ranks.begin(), ranks.end(), query.rank);
        filter.nothing = at == ranks.end();
        filter.rank = std::uint8_t(at - ranks.begin());
    }
    if (!query.teams.empty()) {
        auto &teams = filter.teams.emplace();
        for (const auto &code : query.teams) {
            if (const auto id = names.findTeam(code))
                teams.insert(std::uint32_t(*id));
        }
    }
    if (!query.area.empty()) {
        const auto calendar = figures::readUnits(facts);
        std::unordered_set<std::uint32_t> inArea;
        for (std::uint32_t team = 0; team < names.teamCount(); ++team) {
            if (calendar.areaName(calendar.areaAt(team, today)) == query.area && (!filter.teams || filter.teams->contains(team)))
                inArea.insert(team);
        }
        filter.teams = std::move(inArea);
    }
    if (!query.oicId.empty()) {
        const auto id = names.findOfficer(query.oicId);
        filter.nothing = filter.nothing || !id;
        filter.oic = id ? std::int64_t(*id) : -1;
    }
    return filter;
}

// The stage that a kind of review is for.
std::optional<due::Stage> stageOf(const std::string &kind)
{
    return kind == "initial_standard" || kind == "initial_enhanced" ? std::optional(due::Stage::Initial) : due::parseStage(kind);
}

} // namespace

std::vector<due::OpenWork> Workspace::Private::toOpenWork(std::int64_t caseId, const cases::CaseColumns &columns,
                                                          const due::CaseDues &dues) const
{
    std::vector<due::OpenWork> all;
    for (const auto &item : dues.open) {
        due::OpenWork one;
        one.caseId = std::uint32_t(caseId);
        one.recordedAt = packInstant(columns.recordedAt);
        one.opensAt = packInstant(item.opensAt);
        one.dueAt = item.dueAt ? packInstant(*item.dueAt) : due::OpenWork::noDueAt;
        one.team = std::uint16_t(dues.team);
        one.cycle = std::uint16_t(item.cycle);
        one.episode = item.episode;
        one.stage = item.stage;
        one.variant = item.variant;
        one.rank = item.rank;
        one.redBox = dues.redBox != 0;
        one.paused = item.paused;
        all.push_back(one);
    }
    return all;
}

void Workspace::Private::loadPeople()
{
    if (!people.empty())
        return;
    people.resize(names.officerCount());
    storage::Statement officer(*facts, "workspace/people");
    while (officer.step()) {
        if (const auto id = std::size_t(officer.number(0)); id < people.size())
            people[id] = {std::string(officer.text(1)), std::string(officer.text(2))};
    }
    unitNames.resize(names.teamCount());
    storage::Statement unit(*facts, "workspace/unit_names");
    while (unit.step()) {
        if (const auto id = std::size_t(unit.number(0)); id < unitNames.size())
            unitNames[id] = unit.text(1);
    }
}

int Workspace::Private::openCasesOf(std::size_t officer, const SeenWork *seenBy)
{
    const auto [at, isNew] = openCases.try_emplace(officer, 0);
    if (isNew && !seenBy) {
        storage::Statement count(*facts, "workspace/count_open_cases_of_officer");
        count << std::int64_t(officer);
        at->second = count.step() ? int(count.number(0)) : 0;
    } else if (isNew) {
        storage::Statement open(*facts, "workspace/open_cases_of_officer");
        open << std::int64_t(officer);
        while (open.step())
            at->second += seenBy->sees(std::uint32_t(open.number(0)), std::uint32_t(open.number(1))) ? 1 : 0;
    }
    return at->second;
}

void Workspace::Private::forget()
{
    people.clear();
    unitNames.clear();
    openCases.clear();
    workOfTeam.clear();
    tallies.clear();
    openStock.clear();
    cellRows.reset();
    restatements.clear();
    seenWork.reset();
}

Done Workspace::Private::follow()
{
    return storage::guarded(factsPath, [&]() -> Done {
        followFacts();
        return {};
    });
}

void Workspace::Private::followFacts()
{
    if (!usesCaches && !writes())
        catchUp();
    followChanges();
}

void Workspace::Private::followChanges()
{
    const auto version = facts->dataVersion();
    if (version == seenVersion)
        return;
    seenVersion = version;
    forget();
    if (!writes())
        readChangedFacts();
}

// What a query takes of the work that goes by.
struct Workspace::Private::Taking {
    Filter filter;
    const SeenWork *seen = nullptr; // null: everything is
    std::unordered_map<std::uint32_t, std::uint32_t> snoozed = {}; // until when, by case
    std::unordered_multimap<std::uint32_t, due::Stage> returned = {}; // to the actor, by case
    Attendance attendance = {};
    std::vector<due::OpenWork> found = {};

    void operator()(due::OpenWork piece)
    {
        if (filter.nothing || (seen && !seen->sees(piece)))
            return;
        if (const auto at = snoozed.find(piece.caseId); at != snoozed.end())
            piece.snoozedUntil = at->second;
        const auto [first, last] = returned.equal_range(piece.caseId);
        piece.returned = std::any_of(first, last, [&](const auto &one) { return one.second == piece.stage; });
        piece.unattended = attendance.isUnattended(piece);
        if (filter.takes(piece))
            found.push_back(piece);
    }
};

Workspace::Private::Taking Workspace::Private::taking(const due::QueueQuery &query)
{
    Attendance attendance = readAttendance(); // looks, so before what is seen is asked for
    Taking taking{resolve(query, *facts, ranks, names, now(), frameworks.zone().dayOf(now())), seen()};
    if (!actor.officerId.empty())
        reviews::forEachOfAuthor(*facts, actor.officerId, reviews::ApprovalState::Returned, [&](reviews::ListedApproval &&one) {
            if (const auto stage = stageOf(one.review.kind))
                taking.returned.emplace(std::uint32_t(one.caseId), *stage);
        });
    taking.attendance = std::move(attendance);
    storage::Statement snooze(*facts, "workspace/snoozed_cases");
    snooze << std::string_view(actor.login) << now();
    while (snooze.step())
        taking.snoozed.emplace(std::uint32_t(snooze.number(0)), packInstant(snooze.instant(1)));
    return taking;
}

std::vector<due::OpenWork> Workspace::Private::found(Taking &&taking)
{
    if (const auto words = cases::searchWords(taking.filter.query.search); !words.empty() && !taking.found.empty()) {
        const auto matching = casesWith(*facts, words);
        std::erase_if(taking.found, [&](const due::OpenWork &piece) { return !matching.contains(piece.caseId); });
    }
    return std::move(taking.found);
}

// Without caches: of one case, or (nothing) of every case.
void Workspace::Private::evaluateWork(const std::optional<std::int64_t> &caseId, Taking &taking)
{
    auto evaluator = this->evaluator();
    due::CaseDues dues;
    const auto evaluate = [&](const cases::StoredCase &stored) {
        if (taking.filter.oic && std::int64_t(stored.columns.oic) != *taking.filter.oic)
            return true;
        evaluator.evaluate(stored.columns, stored.history, ownWorkOf(stored.columns.caseNo), now(), dues);
        for (const auto &piece : toOpenWork(stored.id, stored.columns, dues))
            taking(piece);
        return true;
    };
    cases::CaseStore store(*facts);
    if (!caseId) {
        (void)allOwnWork();
        store.forEach(evaluate);
    } else if (cases::StoredCase stored; store.read(*caseId, stored)) {
        evaluate(stored);
    }
}

void Workspace::Private::readWork(Taking &taking)
{
    const Filter &filter = taking.filter;
    if (!usesCaches) {
        evaluateWork({}, taking);
    } else if (filter.oic) {
        forEachWorkOfOfficer(*facts, *filter.oic, std::ref(taking));
    } else if (filter.teams && filter.teams->size() == 1) {
        for (const auto &piece : workOfTeam.read(*facts, *filter.teams->begin()))
            taking(piece);
    } else {
        forEachWork(*facts, std::ref(taking));
    }
}

Result<std::vector<due::OpenWork>> Workspace::openWork(const due::QueueQuery &query)
{
    if (auto allowed = d->permit(access::Action::Search); !allowed)
        return failure(allowed.error());
    if (!d->facts)
        return std::vector<due::OpenWork>();
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<due::OpenWork>> {
        d->followFacts();
        const storage::Snapshot snapshot(*d->facts);
        auto taking = d->taking(query);
        if (!taking.filter.nothing)
            d->readWork(taking);
        return d->found(std::move(taking));
    });
}

Result<std::optional<std::unordered_set<std::uint32_t>>> Workspace::casesHolding(const std::string &search)
{
    using Chosen = std::optional<std::unordered_set<std::uint32_t>>;
    if (auto allowed = d->permit(access::Action::Search); !allowed)
        return failure(allowed.error());
    const auto words = cases::searchWords(search);
    if (words.empty() || !d->facts)
        return Chosen();
    return storage::guarded(d->factsPath, [&]() -> Result<Chosen> {
        d->followFacts();
        return Chosen(casesWith(*d->facts, words));
    });
}

Result<Workspace::WorkOfCases> Workspace::openWork(const due::QueueQuery &query, const std::vector<std::string> &caseNos)
{
    WorkOfCases asked;
    if (auto allowed = d->permit(access::Action::Search); !allowed)
        return failure(allowed.error());
    if (!d->facts)
        return asked;
    return storage::guarded(d->factsPath, [&]() -> Result<WorkOfCases> {
        d->followFacts();
        const storage::Snapshot snapshot(*d->facts);
        auto taking = d->taking(query);
        for (const std::int64_t id : d->idsOf(caseNos)) {
            asked.cases.insert(std::uint32_t(id));
            if (d->usesCaches && !taking.filter.oic)
                forEachWorkOfCase(*d->facts, id, std::ref(taking));
            else
                d->evaluateWork(id, taking); // an officer's cases are few
        }
        asked.work = d->found(std::move(taking));
        return asked;
    });
}

void Workspace::sortQueue(std::vector<due::OpenWork> &work)
{
    if (!d->facts || work.empty())
        return;
    const storage::Snapshot snapshot(*d->facts);
    storage::Statement first(*d->facts, "workspace/case_no");
    storage::Statement second(*d->facts, "workspace/case_no");
    const auto caseNoLess = [&](std::uint32_t a, std::uint32_t b) {
        first << std::int64_t(a);
        second << std::int64_t(b);
        const bool both = first.step() && second.step();
        const bool less = both && first.text(0) < second.text(0);
        first.reset();
        second.reset();
        return less;
    };
    due::sortQueue(work, now(), caseNoLess);
}

// The texts of rows, one after the other. Throws SQLite::Exception.
class Workspace::Private::RowReader
{
public:
    RowReader(Private &d, Instant now) : m_d(d), m_now(now), m_seen(d.seen()), m_read(*d.facts, "workspace/queue_row")
    {
        d.loadPeople();
    }

    // None: the case is not there, or is not seen.
    std::optional<due::QueueRow> read(const due::OpenWork &work)
    {
        m_read << std::int64_t(work.caseId);
        std::optional<due::QueueRow> row;
        // Whose team it is says the facts, whatever the piece says.
        if (m_read.step() && (!m_seen || m_seen->sees(work.caseId, std::uint32_t(m_read.number(3))))) {
            row.emplace();
            addCase(*row);
            addOfficer(*row, std::size_t(m_read.number(2)));
        }
        auto redBox = row ? std::uint64_t(m_read.number(10)) : 0;
        m_read.reset();
        if (!row)
            return row;
        if (!m_d.usesCaches)
            redBox = evaluated(*row, work.caseId).value_or(redBox);
        row->redBox = m_d.frameworks.versions[m_d.frameworks.inForceAt(m_now)].categoriesIn(redBox);
        addWork(*row, work);
        return row;
    }

private:
    void addCase(due::QueueRow &row)
    {
        row.caseNo = m_read.text(0);
        row.classTitle = m_read.text(1);
        row.status = m_read.text(4);
        row.summary = m_read.text(5);
        row.restricted = m_read.number(6) != 0;
        row.absentSince = m_read.optionalInstant(7);
        row.lastReviewAt = m_read.optionalInstant(8);
        if (row.lastReviewAt)
            row.lastReviewKind = due::toWord(due::ReviewKind(m_read.number(9)));
    }

    void addOfficer(due::QueueRow &row, std::size_t oic)
    {
        if (oic == 0 || oic >= m_d.people.size())
            return;
        row.oicId = m_d.names.officerCode(cases::OfficerId{std::uint32_t(oic)});
        row.oicName = m_d.people[oic].name;
        row.oicRank = m_d.people[oic].rank;
        row.oicOpenCases = m_d.openCasesOf(oic, m_seen);
    }

    // The mask of its red box now, worked out from the facts; so is its last review.
    std::optional<std::uint64_t> evaluated(due::QueueRow &row, std::uint32_t caseId)
    {
        if (!m_live) {
            m_store.emplace(*m_d.facts);
            m_live.reset(new due::CaseEvaluator(m_d.evaluator())); // it cannot be moved
        }
        cases::StoredCase stored;
        if (!m_store->read(caseId, stored))
            return {};
        due::CaseDues dues;
        m_live->evaluate(stored.columns, stored.history, m_d.ownWorkOf(row.caseNo), m_now, dues);
        row.lastReviewAt = dues.lastReviewAt;
        row.lastReviewKind = dues.lastReviewAt ? std::string(due::toWord(dues.lastReviewKind)) : std::string();
        return dues.redBox;
    }

    void addWork(due::QueueRow &row, const due::OpenWork &work) const
    {
        row.team = m_d.names.teamCode(due::TeamId{work.team}); // that owns the case now
        if (work.team < m_d.unitNames.size())
            row.teamName = m_d.unitNames[work.team];
        row.stage = work.stage;
        row.cycle = work.cycle;
        row.variant = work.variant;
        row.opensAt = unpackInstant(work.opensAt);
        if (work.dueAt != due::OpenWork::noDueAt)
            row.dueAt = unpackInstant(work.dueAt);
        row.state = stateOf(work, m_now);
        row.band = due::bandOf(work, m_now);
        row.rank = work.rank < m_d.ranks.size() ? m_d.ranks[work.rank] : std::string();
        if (work.snoozedUntil != 0)
            row.snoozedUntil = unpackInstant(work.snoozedUntil);
    }

    Private &m_d;
    const Instant m_now;
    const SeenWork *m_seen; // null: everything is
    storage::Statement m_read;
    // Without caches, once a row has been read.
    std::optional<cases::CaseStore> m_store;
    std::unique_ptr<due::CaseEvaluator> m_live;
};

Result<std::vector<due::QueueRow>> Workspace::queueRows(const due::OpenWork *rows, std::size_t count)
{
    std::vector<due::QueueRow> texts;
    if (!d->facts)
        return texts;
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<due::QueueRow>> {
        d->followFacts();
        const storage::Snapshot snapshot(*d->facts);
        Private::RowReader reader(*d, now());
        for (std::size_t i = 0; i < count; ++i) {
            if (auto row = reader.read(rows[i]))
                texts.push_back(std::move(*row));
        }
        return texts;
    });
}

} // namespace casegrip::workspace
