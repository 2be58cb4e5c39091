// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/cases/facts_file.h"
#include "core/journal/projection_store.h"
#include "core/journal/verify.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <map>

// Verify: everything is read again, computed again and compared with what is stored.
namespace casegrip::workspace
{
namespace
{

constexpr std::size_t maxFindings = 100;

using WorkKey = std::tuple<std::int64_t, int, int, int, std::int64_t>; // case, stage, episode, cycle, opens at

struct WorkRow {
    std::int64_t team = 0, dueAt = -1, redBox = 0, dueTeam = 0, variant = 0, paused = 0;
    bool operator==(const WorkRow &) const = default;
};

std::multimap<WorkKey, WorkRow> readOpenWork(storage::Database &facts)
{
    std::multimap<WorkKey, WorkRow> rows;
    storage::Statement row(facts, "workspace/verify_open_work");
    while (row.step())
        rows.emplace(WorkKey{row.number(0), int(row.number(1)), int(row.number(2)), int(row.number(3)), row.number(4)},
                     WorkRow{row.number(5), row.isNull(6) ? -1 : row.number(6), row.number(7), row.number(8), row.number(9), row.number(10)});
    return rows;
}

// Compares the stored caches with what the engine gives now.
class CacheCheck
{
public:
    CacheCheck(storage::Database &facts, VerifyReport &report) : m_facts(facts), m_report(report), m_open(readOpenWork(facts)) {}

    void check(const cases::StoredCase &stored, const due::CaseDues &dues)
    {
        const auto settled = std::count_if(dues.counted.begin(), dues.counted.end(), [](const auto &item) { return !item.pending; });
        m_report.obligations += settled + std::int64_t(dues.open.size());
        m_tallies.add(dues.counted, 1);
        m_counted << stored.id;
        const bool has = m_counted.step();
        if (!has || m_counted.text(0) != dues.packedCounted)
            find("The figures that a case adds (row " + std::to_string(stored.id) + ") are not what its facts give.");
        m_counted.reset();
        for (const auto &item : dues.open) {
            const WorkKey key{stored.id, int(item.stage), int(item.episode), int(item.cycle), toEpoch(item.opensAt)};
            const WorkRow row{std::int64_t(dues.team), item.dueAt ? toEpoch(*item.dueAt) : -1, std::int64_t(dues.redBox),
                              std::int64_t(item.dueTeam), std::int64_t(item.variant), std::int64_t(item.paused)};
            const auto at = m_open.find(key);
            if (at == m_open.end() || !(at->second == row))
                find("Open work of a case (row " + std::to_string(stored.id) + ") is not what its facts give.");
            if (at != m_open.end())
                m_open.erase(at);
        }
    }
    void finish()
    {
        if (!m_open.empty())
            find(std::to_string(m_open.size()) + " rows of open work belong to nothing that is owed.");
        storage::Statement rows(m_facts, "workspace/verify_tallies");
        auto expected = m_tallies.days();
        while (rows.step()) {
            ++m_report.tallies;
            const due::TallyChanges::Cell cell{std::int32_t(rows.number(0)), std::uint32_t(rows.number(3)),
                                               std::uint32_t(rows.number(4)), std::uint8_t(rows.number(1)),
                                               std::uint8_t(rows.number(2))};
            const auto at = expected.find(cell);
            const due::TallyChanges::Counts counts{rows.number(5), rows.number(6), rows.number(7), rows.number(8), rows.number(9)};
            if (at == expected.end() || !(at->second == counts))
                find("The tally of " + formatDay(Day{std::chrono::days{int(rows.number(0))}}) + " is not the sum of its cases.");
            if (at != expected.end())
                expected.erase(at);
        }
        if (!expected.empty())
            find(std::to_string(expected.size()) + " tallies are missing.");
        storage::Statement months(m_facts, "workspace/verify_months");
        while (months.step())
            find("The tally of a month (" + std::to_string(months.number(0) / 12) + "-" +
                 std::to_string(months.number(0) % 12 + 1) + ") is not the sum of its days.");
    }

private:
    void find(std::string what)
    {
        if (m_report.findings.size() < maxFindings)
            m_report.findings.push_back({std::move(what), {}});
    }
    storage::Database &m_facts;
    VerifyReport &m_report;
    std::multimap<WorkKey, WorkRow> m_open;
    due::TallyChanges m_tallies;
    storage::Statement m_counted{m_facts, "due/read_counted"};
};

} // namespace

Result<VerifyReport> Workspace::verify(bool chainsOnly, bool rebuildCaches, Progress &progress)
{
    const auto start = std::chrono::steady_clock::now();
    VerifyReport report;
    if (d->work) {
        auto chains = journal::verifyJournal(*d->work, chainsOnly ? journal::Depth::Chains : journal::Depth::Everything, progress);
        if (!chains)
            return failure(chains.error());
        report.entries = chains->entries;
        for (const auto &finding : chains->findings)
            report.findings.push_back({finding.what, {}});
    }
    const auto done = [&]() -> Result<VerifyReport> {
        report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return report;
    };
    if (chainsOnly || !d->facts)
        return done();
    return storage::guarded(d->factsPath, [&]() -> Result<VerifyReport> {
        if (rebuildCaches) {
            if (auto may = d->mayWrite(); !may)
                return failure(may.error());
            {
                storage::Transaction transaction(*d->facts);
                journal::Journal entries(*d->work);
                if (auto folded = journal::refold(*d->facts, entries, Private::projections()); !folded)
                    return failure(folded.error());
                transaction.commit();
            }
            d->forgetOwnWork();
            d->recomputeAll(progress);
        }
        if (auto sound = d->facts->check(true); !sound)
            report.findings.push_back({sound.error().what, {}});
        journal::Journal entries(*d->work);
        auto differing = journal::differingCases(*d->facts, entries, Private::projections());
        if (!differing)
            return failure(differing.error());
        if (!differing->empty())
            report.findings.push_back({"Our own work on " + std::to_string(differing->size()) + " cases is not the fold of its entries.", {}});
        storage::Statement seal(*d->facts, "workspace/read_seal");
        CacheCheck caches(*d->facts, report);
        auto evaluator = d->evaluator();
        due::CaseDues dues;
        bool goOn = true;
        (void)d->allOwnWork();
        cases::CaseStore(*d->facts).forEach([&](const cases::StoredCase &stored) {
            ++report.cases;
            const auto expected = cases::CaseStore::sealOf(stored);
            seal << stored.id;
            const bool has = seal.step();
            if ((!has || seal.text(0) != std::string_view(reinterpret_cast<const char *>(expected.data()), expected.size())) &&
                report.findings.size() < maxFindings)
                report.findings.push_back({"The facts of a case (row " + std::to_string(stored.id) + ") are not what the export brought.", {}});
            seal.reset();
            evaluator.evaluate(stored.columns, stored.history, d->ownWorkOf(stored.columns.caseNo), now(), dues);
            if (d->usesCaches)
                caches.check(stored, dues);
            goOn = (report.cases & 0x3ff) != 0 || progress.advance(Progress::Step::Verifying, report.cases, 0);
            return goOn;
        });
        if (!goOn)
            return failure(ErrorKind::Cancelled, "Stopped.");
        if (d->usesCaches)
            caches.finish();
        return done();
    });
}

} // namespace casegrip::workspace
