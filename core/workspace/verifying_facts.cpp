// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/cases/facts_file.h"
#include "core/cases/table_seals.h"
#include "core/journal/projection_store.h"
#include "core/storage/file.h"
#include "core/workspace/cache_check.h"

#include <map>

// Verify, the facts file: what an export brought against its seals, our own work against the journal, the caches against both.
namespace casegrip::workspace
{
namespace
{

const std::string workOut = "Work it out again: casegrip verify --rebuild.";
const std::string makeAnew = "Make the facts anew from the kept exports: casegrip rebuild.";

// What a table holds, in words.
std::string contentOf(const std::string &table)
{
    static const std::map<std::string, std::string> words = {
        {"classification", "classifications"}, {"export", "exports"}, {"export_file", "files of the exports"}, {"meta", "state of the file"},
        {"officer", "officers"}, {"officer_team", "officers' teams"}, {"quarantine", "refused rows"}, {"team", "teams"}, {"unit", "units"}};
    return words.at(table);
}

// When each export was applied, by its id.
std::map<std::int64_t, Instant> appliedAt(storage::Database &facts)
{
    std::map<std::int64_t, Instant> times;
    storage::Statement rows(facts, "workspace/exports");
    while (rows.step())
        times.emplace(rows.number(0), rows.instant(4));
    return times;
}

class FactsVerifier
{
public:
    FactsVerifier(storage::Database &facts, VerifyReport &report)
        : m_facts(facts), m_report(report), m_file(storage::nameOf(facts.path()) + ", "), m_applied(appliedAt(facts)),
          m_seal(facts, "workspace/read_seal")
    {
    }

    void checkFile()
    {
        if (auto ours = cases::checkFactsSchema(m_facts); !ours)
            find(ours.error().what, {}, "the file", makeAnew);
    }
    // The last sync wrote them all; of the state of the file nobody knows.
    void checkTables()
    {
        const auto last = m_applied.empty() ? std::nullopt : std::optional(Since{m_applied.rbegin()->second, Since::Known::Export});
        for (const std::string &table : cases::unsealedTables(m_facts))
            find("The " + contentOf(table) + " are not what was stored.", table == "meta" ? std::nullopt : last, contentOf(table), makeAnew);
    }
    void checkCounts()
    {
        storage::Statement counts(m_facts, "workspace/verify_counts");
        if (!counts.step())
            return;
        for (int i = 1; i < counts.columns(); ++i) {
            if (counts.number(i) != counts.number(0))
                find("Of " + std::to_string(counts.number(0)) + " cases " + std::to_string(counts.number(i)) + " have all their parts.", {}, "cases", makeAnew);
        }
        counts.reset();
    }
    Done checkOwnWork(journal::Journal &entries, journal::Projections projections)
    {
        const auto differing = journal::differingCases(m_facts, entries, projections);
        if (!differing)
            return failure(differing.error());
        if (!differing->empty())
            find("Our own work on " + std::to_string(differing->size()) + " cases is not the fold of its entries.", {}, "own work", workOut);
        storage::Statement places(m_facts, "workspace/verify_places");
        if (places.step())
            find("The order of our own work on a case is not that of its entries.", {}, "own work", workOut);
        places.reset();
        const auto isSound = journal::isFoldedMarkSound(m_facts, entries);
        if (!isSound)
            return failure(isSound.error());
        if (!*isSound)
            find("How far the journal was folded is not a place in this journal.", {}, "own work", workOut);
        return {};
    }
    // Whether it is what was sealed. Fills in `source`.
    bool checkSeal(cases::StoredCase &stored)
    {
        m_seal << stored.id;
        bool isRight = m_seal.step();
        if (isRight) {
            stored.source = cases::digestFrom(m_seal.text(2));
            isRight = cases::digestFrom(m_seal.text(0)) == cases::CaseStore::sealOf(stored) && m_seal.text(0).size() == stored.source.size() &&
                      m_seal.text(2).size() == stored.source.size() && m_seal.number(1) == cases::caseKey(stored.columns.caseNo);
            m_seal.reset();
        }
        if (isRight)
            return true;
        const auto at = m_applied.find(stored.exportId);
        find("The facts of a case (row " + std::to_string(stored.id) + ") are not what the export brought.",
             at == m_applied.end() ? std::nullopt : std::optional(Since{at->second, Since::Known::Export}),
             "case in row " + std::to_string(stored.id), makeAnew);
        return false;
    }

private:
    void find(std::string what, const std::optional<Since> &since, const std::string &where, const std::string &todo)
    {
        if (m_report.findings.size() < CacheCheck::maxFindings)
            m_report.findings.push_back({std::move(what), since, m_file + where, todo});
    }

    storage::Database &m_facts;
    VerifyReport &m_report;
    const std::string m_file; // "facts-1.db, "
    const std::map<std::int64_t, Instant> m_applied;
    storage::Statement m_seal;
};

} // namespace

Done Workspace::Private::verifyFacts(VerifyReport &report, Progress &progress)
{
    return storage::guarded(factsPath, [&]() -> Done {
        if (auto sound = facts->check(true); !sound)
            report.findings.push_back({sound.error().what, {}, storage::nameOf(factsPath) + ", the file", makeAnew});
        followChanges();
        const storage::Snapshot view(*facts); // somebody may be writing meanwhile
        FactsVerifier verifier(*facts, report);
        verifier.checkFile();
        verifier.checkTables();
        verifier.checkCounts();
        journal::Journal entries(*work);
        if (auto checked = verifier.checkOwnWork(entries, projections()); !checked)
            return checked;
        CacheCheck caches(*facts, report, isSameFramework(), std::max(now(), computedAt()));
        auto engine = evaluator();
        bool goOn = true;
        (void)allOwnWork();
        cases::CaseStore(*facts).forEach([&](cases::StoredCase &stored) {
            ++report.cases;
            if (verifier.checkSeal(stored))
                caches.check(stored, engine, ownWorkOf(stored.columns.caseNo));
            else
                caches.passOver(stored);
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
