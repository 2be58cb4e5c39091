// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/cases/facts_file.h"
#include "core/journal/projection_store.h"
#include "core/journal/verify.h"
#include "core/storage/file.h"
#include "core/storage/statement.h"
#include "core/workspace/work_findings.h"

#include <algorithm>
#include <map>
#include <utility>

// Verify: everything is read again, computed again and compared with what is stored.
namespace casegrip::workspace
{
namespace
{

constexpr std::size_t maxFindings = 100;
const std::string workOut = "Work it out again: casegrip verify --rebuild.";
const std::string makeAnew = "Make the facts anew from the kept exports: casegrip rebuild.";

bool isIn(const std::vector<Finding> &findings, const Finding &one)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &other) { return other.what == one.what; });
}

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

// What the caches hold about one case by itself.
struct KeptDues {
    bool isThere = false;
    std::string counted; // packed
    std::optional<Instant> nextChangeAt;
};

// Compares the stored caches with what the engine gives. When they were made with another framework, that cannot be
// compared and is said; that they add up can be seen all the same.
class CacheCheck
{
public:
    // `latest`: see lastMoment().
    CacheCheck(storage::Database &facts, VerifyReport &report, bool isSameFramework, Instant latest)
        : m_facts(facts), m_report(report), m_isSameFramework(isSameFramework), m_latest(latest), m_open(readOpenWork(facts))
    {
        if (!isSameFramework)
            find("The obligations and figures that are stored were made with another framework than the one in use, so they "
                 "cannot be compared with it.",
                 "obligations and figures");
    }

    void check(const cases::StoredCase &stored, due::CaseEvaluator &evaluator, const due::OwnWork &own)
    {
        const auto kept = read(stored.id);
        if (!m_isSameFramework) {
            sum(stored.id, kept);
            return;
        }
        evaluator.evaluate(stored.columns, stored.history, own, lastMoment(kept), m_dues);
        compare(stored.id, kept);
    }
    void finish()
    {
        if (m_isSameFramework && !m_open.empty())
            find(std::to_string(m_open.size()) + " rows of open work belong to nothing that is owed.", "open work");
        compareDays();
        storage::Statement months(m_facts, "workspace/verify_months");
        while (months.step())
            find("The tally of a month (" + std::to_string(months.number(0) / 12) + "-" +
                 std::to_string(months.number(0) % 12 + 1) + ") is not the sum of its days.",
                 "tallies of the months");
    }

private:
    KeptDues read(std::int64_t id)
    {
        KeptDues kept;
        m_kept << id;
        if (m_kept.step()) {
            kept = {true, std::string(m_kept.text(0)), m_kept.optionalInstant(1)};
            m_kept.reset();
        }
        return kept;
    }
    // What is stored about a case holds until the case changes by itself; then it waits for somebody who writes. So it is
    // compared as of now, or of just before that change. (Now, or when it was computed, if the clock has been put back.)
    Instant lastMoment(const KeptDues &kept) const
    {
        return kept.nextChangeAt ? std::min(m_latest, *kept.nextChangeAt - Seconds{1}) : m_latest;
    }
    void compare(std::int64_t id, const KeptDues &kept)
    {
        const auto settled = std::count_if(m_dues.counted.begin(), m_dues.counted.end(), [](const auto &item) { return !item.pending; });
        m_report.obligations += settled + std::int64_t(m_dues.open.size());
        m_tallies.add(m_dues.counted, 1);
        if (!kept.isThere || kept.counted != m_dues.packedCounted || kept.nextChangeAt != m_dues.nextChangeAt)
            find("The figures that a case adds (row " + std::to_string(id) + ") are not what its facts give.", caseRow(id));
        for (const auto &item : m_dues.open) {
            const WorkKey key{id, int(item.stage), int(item.episode), int(item.cycle), toEpoch(item.opensAt)};
            const WorkRow row{std::int64_t(m_dues.team), item.dueAt ? toEpoch(*item.dueAt) : -1, std::int64_t(m_dues.redBox),
                              std::int64_t(item.dueTeam), std::int64_t(item.variant), std::int64_t(item.paused)};
            const auto at = m_open.find(key);
            if (at == m_open.end() || !(at->second == row))
                find("Open work of a case (row " + std::to_string(id) + ") is not what its facts give.", caseRow(id));
            if (at != m_open.end())
                m_open.erase(at);
        }
    }
    void sum(std::int64_t id, const KeptDues &kept)
    {
        if (kept.isThere && due::unpack(kept.counted, m_counted))
            m_tallies.add(m_counted, 1);
        else
            find("The figures that a case adds (row " + std::to_string(id) + ") are missing or damaged.", caseRow(id));
    }
    void compareDays()
    {
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
                find("The tally of " + formatDay(Day{std::chrono::days{int(rows.number(0))}}) + " is not the sum of its cases.",
                     "tallies of the days");
            if (at != expected.end())
                expected.erase(at);
        }
        if (!expected.empty())
            find(std::to_string(expected.size()) + " tallies are missing.", "tallies of the days");
    }
    static std::string caseRow(std::int64_t id) { return "case in row " + std::to_string(id); }
    // Since when: nobody knows, it is worked out whenever something changes.
    void find(std::string what, const std::string &where)
    {
        if (m_report.findings.size() < maxFindings)
            m_report.findings.push_back({std::move(what), {}, storage::nameOf(m_facts.path()) + ", " + where, workOut});
    }
    storage::Database &m_facts;
    VerifyReport &m_report;
    bool m_isSameFramework;
    Instant m_latest;
    std::multimap<WorkKey, WorkRow> m_open;
    due::TallyChanges m_tallies;
    storage::Statement m_kept{m_facts, "workspace/verify_due_case"};
    due::CaseDues m_dues;
    std::vector<due::Counted> m_counted;
};

} // namespace

// After an unclean close, and not at once: the first rows come first.
Done Workspace::Private::checkFacts()
{
    if (factsCheck && !factsCheck->hasEnded())
        return {};
    journal::Settings settings(*work);
    const auto unchecked = settings.value(uncheckedSetting);
    if (!unchecked)
        return failure(unchecked.error());
    if (!*unchecked || **unchecked != storage::nameOf(factsPath))
        return {};
    if (!factsCheck) {
        auto reading = cases::openFacts(factsPath, storage::Database::Mode::ReadOnly);
        if (!reading)
            return failure(reading.error());
        factsCheck = std::make_unique<cases::FactsCheck>(std::move(*reading));
        return {};
    }
    if (const Done &sound = factsCheck->outcome(); !sound) {
        if (std::exchange(hasToldOfDamage, true))
            return {};
        return failure(sound.error().kind, sound.error().what, "Run casegrip rebuild with the window closed: it makes the facts anew from the kept exports.");
    }
    return settings.set(uncheckedSetting, {});
}

Result<VerifyReport> Workspace::verify(bool chainsOnly, bool rebuildCaches, Progress &progress)
{
    const auto start = std::chrono::steady_clock::now();
    if (auto allowed = d->permit(rebuildCaches ? access::Action::Rebuild : access::Action::Verify); !allowed)
        return failure(allowed.error());
    VerifyReport report;
    report.at = now();
    report.chainsOnly = chainsOnly;
    if (d->work) {
        if (auto checked = d->verifyWork(report, progress); !checked)
            return failure(checked.error());
    }
    if (!chainsOnly && d->facts) {
        if (auto checked = d->verifyFacts(report, progress); !checked)
            return failure(checked.error());
        if (rebuildCaches) {
            if (auto mended = d->mend(report, progress); !mended)
                return failure(mended.error());
        }
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

Done Workspace::Private::verifyWork(VerifyReport &report, Progress &progress)
{
    const auto depth = report.chainsOnly ? journal::Depth::Chains : journal::Depth::Everything;
    const auto chains = journal::verifyJournal(*work, depth, progress);
    if (!chains)
        return failure(chains.error());
    auto findings = workFindings(chains->findings, options.dataDir, depth, progress);
    if (!findings)
        return failure(findings.error());
    report.findings = std::move(*findings);
    report.entries = chains->entries;
    report.signatures = chains->signatures;
    report.erased = chains->erased;
    report.ends = chainEnds(chains->ends);
    return {};
}

// What differed is told, whether or not it differs any more: nothing is changed silently.
Done Workspace::Private::mend(VerifyReport &report, Progress &progress)
{
    if (auto may = mayWrite(); !may)
        return may;
    const auto again = storage::guarded(factsPath, [&]() -> Done {
        storage::Transaction transaction(*facts);
        journal::Journal entries(*work);
        if (auto folded = journal::refold(*facts, entries, projections()); !folded)
            return failure(folded.error());
        transaction.commit();
        forgetOwnWork();
        recomputeAll(progress);
        return {};
    });
    if (!again)
        return again;
    VerifyReport then;
    if (auto checked = verifyFacts(then, progress); !checked)
        return checked;
    const std::string ofFacts = storage::nameOf(factsPath) + ", ";
    std::vector<Finding> left;
    for (Finding &finding : report.findings) {
        const bool isMended = finding.where.starts_with(ofFacts) && !isIn(then.findings, finding);
        (isMended ? report.mended : left).push_back(std::move(finding));
    }
    std::copy_if(then.findings.begin(), then.findings.end(), std::back_inserter(left), [&](const Finding &finding) { return !isIn(left, finding); });
    report.findings = std::move(left);
    report.rebuilt = true;
    report.cases = then.cases;
    report.obligations = then.obligations;
    report.tallies = then.tallies;
    return {};
}

// When each export was applied, by its id.
std::map<std::int64_t, Instant> Workspace::Private::appliedAt()
{
    std::map<std::int64_t, Instant> times;
    storage::Statement rows(*facts, "workspace/exports");
    while (rows.step())
        times.emplace(rows.number(0), rows.instant(4));
    return times;
}

Done Workspace::Private::verifyFacts(VerifyReport &report, Progress &progress)
{
    return storage::guarded(factsPath, [&]() -> Done {
        const std::string file = storage::nameOf(factsPath);
        if (auto sound = facts->check(true); !sound)
            report.findings.push_back({sound.error().what, {}, file + ", the file", makeAnew});
        followFacts();
        const storage::Snapshot view(*facts); // somebody may be writing meanwhile
        journal::Journal entries(*work);
        auto differing = journal::differingCases(*facts, entries, projections());
        if (!differing)
            return failure(differing.error());
        if (!differing->empty())
            report.findings.push_back({"Our own work on " + std::to_string(differing->size()) + " cases is not the fold of its entries.",
                                       {}, file + ", own work", workOut});
        const auto applied = appliedAt();
        storage::Statement seal(*facts, "workspace/read_seal");
        CacheCheck caches(*facts, report, isSameFramework(), std::max(now(), computedAt()));
        auto engine = evaluator();
        bool goOn = true;
        (void)allOwnWork();
        cases::CaseStore(*facts).forEach([&](const cases::StoredCase &stored) {
            ++report.cases;
            const auto expected = cases::CaseStore::sealOf(stored);
            seal << stored.id;
            const bool has = seal.step();
            if ((!has || seal.text(0) != std::string_view(reinterpret_cast<const char *>(expected.data()), expected.size())) &&
                report.findings.size() < maxFindings) {
                const auto at = applied.find(stored.exportId);
                report.findings.push_back({"The facts of a case (row " + std::to_string(stored.id) + ") are not what the export brought.",
                                           at == applied.end() ? std::nullopt : std::optional(Since{at->second, Since::Known::Export}),
                                           file + ", case in row " + std::to_string(stored.id), makeAnew});
            }
            seal.reset();
            caches.check(stored, engine, ownWorkOf(stored.columns.caseNo));
            goOn = (report.cases & 0x3ff) != 0 || progress.advance(Progress::Step::Verifying, report.cases, 0);
            return goOn;
        });
        if (!goOn)
            return failure(ErrorKind::Cancelled, "Stopped.");
        caches.finish();
        return {};
    });
}

} // namespace casegrip::workspace
