// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/cache_check.h"

#include "core/figures/period.h"
#include "core/figures/stock_store.h"
#include "core/storage/file.h"

#include <algorithm>
#include <climits>
#include <limits>
#include <utility>

namespace casegrip::workspace
{
namespace
{

std::string caseRow(std::int64_t id)
{
    return "case in row " + std::to_string(id);
}

// A number that cannot be right stays one that is not: what does not fit is the largest that does.
template <typename Number>
Number fitted(std::int64_t stored)
{
    return std::in_range<Number>(stored) ? Number(stored) : std::numeric_limits<Number>::max();
}

due::TallySums::Row tallyRow(const storage::Statement &row)
{
    const auto count = [&row](int column) { return fitted<std::int32_t>(row.number(column)); };
    return {{count(0), fitted<std::uint8_t>(row.number(1)), fitted<std::uint8_t>(row.number(2)), fitted<std::uint32_t>(row.number(3)),
             fitted<std::uint32_t>(row.number(4))},
            {count(5), count(6), count(7), count(8), count(9)}};
}

} // namespace

CacheCheck::CacheCheck(storage::Database &facts, VerifyReport &report, bool isSameFramework, Instant latest)
    : m_facts(facts), m_report(report), m_isSameFramework(isSameFramework), m_latest(latest), m_kept(facts, "workspace/verify_due_case"),
      m_openCase(facts, "workspace/verify_open_case")
{
    readOpenWork();
    figures::forEachStock(facts, [this](const figures::StockCase &open) { m_stock.emplace(open.caseId, open); });
    if (!isSameFramework)
        find("The obligations and figures that are stored were made with another framework than the one in use, so they "
             "cannot be compared with it.",
             "obligations and figures");
}

void CacheCheck::readOpenWork()
{
    storage::Statement row(m_facts, "workspace/verify_open_work");
    while (row.step()) {
        const WorkKey key{row.number(0), int(row.number(1)), int(row.number(2)), int(row.number(3)), row.number(4)};
        m_open.emplace(key, WorkRow{row.number(5), row.isNull(6) ? -1 : row.number(6), row.number(7), row.number(8), row.number(9), row.number(10),
                                    row.number(11), row.number(12), row.number(13), row.number(14), row.number(15)});
    }
}

void CacheCheck::check(const cases::StoredCase &stored, due::CaseEvaluator &evaluator, const due::OwnWork &own)
{
    const auto kept = read(stored.id);
    if (!m_isSameFramework) {
        sum(stored.id, kept);
        return;
    }
    evaluator.evaluate(stored.columns, stored.history, own, lastMoment(kept), m_dues);
    compare(stored, kept);
}

void CacheCheck::passOver(const cases::StoredCase &stored)
{
    sum(stored.id, read(stored.id));
    for (auto at = m_open.lower_bound(WorkKey{stored.id, INT_MIN, INT_MIN, INT_MIN, INT64_MIN}); at != m_open.end() && std::get<0>(at->first) == stored.id;)
        at = m_open.erase(at);
    m_openCase << stored.id;
    if (m_openCase.step()) {
        ++m_openCases;
        m_openCase.reset();
    }
    m_stock.erase(stored.id);
}

void CacheCheck::finish()
{
    if (m_isSameFramework && !m_open.empty())
        find(std::to_string(m_open.size()) + " rows of open work belong to nothing that is owed.", "open work");
    storage::Statement openCases(m_facts, "workspace/count_open_cases");
    if (m_isSameFramework && openCases.step() && openCases.number(0) != m_openCases)
        find(std::to_string(openCases.number(0)) + " cases are noted as open, and " + std::to_string(m_openCases) + " are.", "open cases");
    if (m_isSameFramework && !m_stock.empty())
        find(std::to_string(m_stock.size()) + " rows of open stock belong to no open case.", "open stock");
    compareDays();
    compareTeamMonths();
    storage::Statement months(m_facts, "workspace/verify_months");
    while (months.step())
        find("The tally of a month (" + std::to_string(months.number(0) / 12) + "-" + std::to_string(months.number(0) % 12 + 1) +
                 ") is not the sum of its days.",
             "tallies of the months");
}

CacheCheck::KeptDues CacheCheck::read(std::int64_t id)
{
    KeptDues kept;
    m_kept << id;
    if (m_kept.step()) {
        kept = {true, std::string(m_kept.text(0)), std::string(m_kept.text(2)), m_kept.optionalInstant(1)};
        m_kept.reset();
    }
    return kept;
}

// What is stored about a case holds until the case changes by itself; then it waits for somebody who writes. So it is
// compared as of now, or of just before that change.
Instant CacheCheck::lastMoment(const KeptDues &kept) const
{
    return kept.nextChangeAt ? std::min(m_latest, *kept.nextChangeAt - Seconds{1}) : m_latest;
}

void CacheCheck::compare(const cases::StoredCase &stored, const KeptDues &kept)
{
    const auto settled = std::count_if(m_dues.counted.begin(), m_dues.counted.end(), [](const auto &item) { return !item.pending; });
    m_report.obligations += settled + std::int64_t(m_dues.open.size());
    m_tallies.add(stored.id, m_dues.counted, m_dues.flows, 1);
    if (!kept.isThere || kept.counted != m_dues.packedCounted || kept.flows != m_dues.packedFlows || kept.nextChangeAt != m_dues.nextChangeAt)
        find("The figures that a case adds (row " + std::to_string(stored.id) + ") are not what its facts give.", caseRow(stored.id));
    m_openCases += m_dues.isOpen ? 1 : 0;
    if (!isOpenCaseRight(stored))
        find("What the queue knows of a case (row " + std::to_string(stored.id) + ") is not what its facts give.", caseRow(stored.id));
    compareWork(stored);
    compareStock(stored);
}

void CacheCheck::compareWork(const cases::StoredCase &stored)
{
    for (const auto &item : m_dues.open) {
        const WorkKey key{stored.id, int(item.stage), int(item.episode), int(item.cycle), toEpoch(item.opensAt)};
        const WorkRow row{std::int64_t(m_dues.team), item.dueAt ? toEpoch(*item.dueAt) : -1, std::int64_t(m_dues.redBox),
                          std::int64_t(item.dueTeam), std::int64_t(item.variant), std::int64_t(item.paused),
                          std::int64_t(item.rank), std::int64_t(item.framework), std::int64_t(item.counted),
                          toEpoch(stored.columns.recordedAt), std::int64_t(stored.columns.oic)};
        const auto at = m_open.find(key);
        if (at == m_open.end() || !(at->second == row))
            find("Open work of a case (row " + std::to_string(stored.id) + ") is not what its facts give.", caseRow(stored.id));
        if (at != m_open.end())
            m_open.erase(at);
    }
}

bool CacheCheck::isOpenCaseRight(const cases::StoredCase &stored)
{
    m_openCase << stored.id;
    if (!m_openCase.step())
        return !m_dues.isOpen;
    const std::int64_t lastKind = m_dues.lastReviewAt ? std::int64_t(m_dues.lastReviewKind) : -1;
    const bool isRight = m_dues.isOpen && m_openCase.number(0) == std::int64_t(m_dues.team) &&
                         m_openCase.number(1) == std::int64_t(stored.columns.oic) &&
                         m_openCase.instant(2) == stored.columns.recordedAt && m_openCase.number(3) == std::int64_t(m_dues.redBox) &&
                         m_openCase.optionalInstant(4) == m_dues.lastReviewAt &&
                         (m_openCase.isNull(5) ? -1 : m_openCase.number(5)) == lastKind &&
                         m_openCase.text(6) == due::DueStore::wordsOf(stored.columns) && m_openCase.text(7) == stored.columns.caseNo &&
                         m_openCase.text(8) == cases::foldedWords(stored.columns.classTitle) && m_openCase.text(9) == stored.columns.status &&
                         m_openCase.number(10) == std::int64_t(stored.columns.restricted);
    m_openCase.reset();
    return isRight;
}

void CacheCheck::compareStock(const cases::StoredCase &stored)
{
    const auto at = m_stock.find(stored.id);
    const bool isThere = at != m_stock.end();
    if (isThere != m_dues.isOpen || (isThere && at->second != figures::stockCase(stored.id, stored.columns, m_dues)))
        find("What the figures of open stock ask of a case (row " + std::to_string(stored.id) + ") is not what its facts give.",
             caseRow(stored.id));
    if (isThere)
        m_stock.erase(at);
}

// What happened in each month, and which cases have anything in it.
void CacheCheck::compareTeamMonths()
{
    const auto differs = [this](std::int32_t month) {
        find("What a team's month (" + figures::monthText(month) + ") holds is not the sum of its cases.", "what the months hold");
    };
    const auto expected = m_tallies.teamMonths().rows();
    auto wanted = expected.begin();
    storage::Statement rows(m_facts, "workspace/verify_team_months");
    while (rows.step()) {
        ++m_report.tallies;
        const due::TeamMonthChanges::Row row{{std::int32_t(rows.number(0)), std::uint32_t(rows.number(1))},
                                             std::string(rows.text(2)), std::string(rows.text(3))};
        while (wanted != expected.end() && wanted->at < row.at)
            differs((wanted++)->at.month);
        const bool isWanted = wanted != expected.end() && wanted->at == row.at;
        if (!isWanted || *wanted != row)
            differs(row.at.month);
        if (isWanted)
            ++wanted;
    }
    for (; wanted != expected.end(); ++wanted)
        differs(wanted->at.month);
}

void CacheCheck::sum(std::int64_t id, const KeptDues &kept)
{
    if (kept.isThere && due::unpack(kept.counted, m_counted) && due::unpack(kept.flows, m_flows))
        m_tallies.add(id, m_counted, m_flows, 1);
    else
        find("The figures that a case adds (row " + std::to_string(id) + ") are missing or damaged.", caseRow(id));
}

void CacheCheck::compareDays()
{
    const auto differs = [this](std::int32_t day) {
        find("The tally of " + formatDay(Day{std::chrono::days{day}}) + " is not the sum of its cases.", "tallies of the days");
    };
    const auto &expected = m_tallies.days();
    auto wanted = expected.begin();
    storage::Statement rows(m_facts, "workspace/verify_tallies");
    while (rows.step()) {
        ++m_report.tallies;
        const due::TallySums::Row row = tallyRow(rows);
        while (wanted != expected.end() && wanted->cell < row.cell)
            differs((wanted++)->cell.period);
        const bool isWanted = wanted != expected.end() && wanted->cell == row.cell;
        if (!isWanted || *wanted != row)
            differs(row.cell.period);
        if (isWanted)
            ++wanted;
    }
    for (; wanted != expected.end(); ++wanted)
        differs(wanted->cell.period);
}

// Since when: nobody knows, it is worked out whenever something changes.
void CacheCheck::find(std::string what, const std::string &where)
{
    if (m_report.findings.size() < maxFindings)
        m_report.findings.push_back({std::move(what), {}, storage::nameOf(m_facts.path()) + ", " + where, "Work it out again: casegrip verify --rebuild."});
}

} // namespace casegrip::workspace
