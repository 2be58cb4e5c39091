// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/due_store.h"

#include <algorithm>

namespace casegrip::due
{
namespace
{

using Cells = std::unordered_map<TallyChanges::Cell, TallyChanges::Counts, TallyChanges::Hash>;

// The cells that become one when `change` is made to each.
template <typename Change>
Cells summed(const Cells &cells, Change change)
{
    Cells sums;
    for (const auto &[cell, counts] : cells) {
        auto changed = cell;
        change(changed);
        auto &sum = sums[changed];
        sum.due += counts.due;
        sum.completed += counts.completed;
        sum.onTime += counts.onTime;
        sum.pending += counts.pending;
        sum.batched += counts.batched;
    }
    return sums;
}

storage::Statement &operator<<(storage::Statement &statement, const TallyChanges::Cell &cell)
{
    return statement << std::int64_t(cell.period) << std::int64_t(cell.stage) << std::int64_t(cell.rank)
                     << std::int64_t(cell.team) << std::int64_t(cell.reviewerTeam);
}

// In the order of the table's key, so that the writes go through the tree once. What becomes empty is dropped.
void addSorted(storage::Database &facts, const std::string &table, const Cells &cells)
{
    using Row = std::pair<TallyChanges::Cell, TallyChanges::Counts>;
    std::vector<Row> rows(cells.begin(), cells.end());
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        const auto key = [](const TallyChanges::Cell &c) {
            return std::tuple(c.period, c.stage, c.rank, c.team, c.reviewerTeam);
        };
        return key(a.first) < key(b.first);
    });
    storage::Statement upsert(facts, "due/add_" + table);
    storage::Statement drop(facts, "due/drop_empty_" + table);
    for (const auto &[cell, counts] : rows) {
        upsert << cell << counts.due << counts.completed << counts.onTime << counts.pending << counts.batched;
        upsert.run();
        if (counts.due < 0 || counts.pending < 0) {
            drop << cell;
            drop.run();
        }
    }
}

} // namespace

std::size_t TallyChanges::Hash::operator()(const Cell &cell) const
{
    auto value = std::uint64_t(std::uint32_t(cell.period)) << 32 ^ std::uint64_t(cell.team) << 20 ^
                 std::uint64_t(cell.reviewerTeam) << 8 ^ std::uint64_t(cell.stage) << 4 ^ cell.rank;
    value *= 0x9e3779b97f4a7c15ULL;
    return std::size_t(value ^ (value >> 32));
}

void TallyChanges::add(std::int64_t caseId, const std::vector<Counted> &counted, const std::vector<Flow> &flows, int sign)
{
    m_teamMonths.add(caseId, counted, flows, sign);
    for (const auto &item : counted) {
        auto &counts = m_days[{std::int32_t(item.dueDay.time_since_epoch().count()), std::uint32_t(item.team),
                               std::uint32_t(item.reviewerTeam), std::uint8_t(item.stage), item.rank}];
        counts.due += item.pending ? 0 : sign;
        counts.completed += item.completed ? sign : 0;
        counts.onTime += item.onTime ? sign : 0;
        counts.pending += item.pending ? sign : 0;
        counts.batched += item.batched ? sign : 0;
    }
}

void TallyChanges::add(TallyChanges other)
{
    m_teamMonths.add(std::move(other.m_teamMonths));
    if (m_days.size() < other.m_days.size())
        m_days.swap(other.m_days);
    for (const auto &[cell, more] : other.m_days) {
        auto &counts = m_days[cell];
        counts.due += more.due;
        counts.completed += more.completed;
        counts.onTime += more.onTime;
        counts.pending += more.pending;
        counts.batched += more.batched;
    }
}

void TallyChanges::flush(storage::Database &facts)
{
    m_teamMonths.flush(facts);
    std::erase_if(m_days, [](const auto &cell) { return cell.second == Counts{}; });
    if (m_days.empty())
        return;
    addSorted(facts, "tally_day", m_days);
    const auto months = summed(m_days, [](Cell &cell) { cell.period = monthNumber(Day{std::chrono::days{cell.period}}); });
    m_days.clear();
    addSorted(facts, "tally_reviewer_month", months);
    addSorted(facts, "tally_month", summed(months, [](Cell &cell) { cell.reviewerTeam = 0; }));
}

DueStore::DueStore(storage::Database &facts)
    : m_facts(facts), m_readCounted(facts, "due/read_counted"), m_putCase(facts, "due/put_due_case"),
      m_deleteCase(facts, "due/delete_due_case"), m_putWork(facts, "due/put_open_work"),
      m_deleteWork(facts, "due/delete_open_work"), m_putOpenCase(facts, "due/put_open_case"),
      m_deleteOpenCase(facts, "due/delete_open_case"), m_putStock(facts, "due/put_stock"),
      m_deleteStock(facts, "due/delete_stock"), m_comeDue(facts, "due/come_due")
{
}

std::string DueStore::wordsOf(const cases::CaseColumns &columns)
{
    return cases::foldedWords(columns.caseNo + ' ' + columns.classTitle + ' ' + columns.summary);
}

void DueStore::put(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, bool isNew)
{
    const auto words = dues.isOpen ? wordsOf(columns) : std::string();
    putUntallied(caseId, columns, dues, words, isNew);
    m_tallies.add(caseId, dues.counted, dues.flows, 1);
}

void DueStore::putUntallied(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, std::string_view words,
                            bool isNew)
{
    if (!isNew)
        remove(caseId);
    m_putCase << caseId << dues.nextChangeAt;
    m_putCase.blob(dues.packedCounted);
    m_putCase.blob(dues.packedFlows);
    m_putCase.run();
    for (const auto &item : dues.open) {
        m_putWork << std::int64_t(dues.team) << caseId << std::int64_t(item.stage) << std::int64_t(item.episode)
                  << std::int64_t(item.cycle) << std::int64_t(item.variant) << std::int64_t(item.rank)
                  << std::int64_t(item.framework) << item.opensAt << item.dueAt << std::int64_t(item.paused)
                  << std::int64_t(item.counted) << std::int64_t(dues.redBox) << std::int64_t(item.dueTeam)
                  << columns.recordedAt << std::int64_t(columns.oic);
        m_putWork.run();
    }
    if (dues.isOpen)
        putOpen(caseId, columns, dues, words);
}

void DueStore::putOpen(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, std::string_view words)
{
    m_putOpenCase << caseId << std::int64_t(dues.team) << std::int64_t(columns.oic) << columns.recordedAt
                  << std::int64_t(dues.redBox) << dues.lastReviewAt;
    if (dues.lastReviewAt)
        m_putOpenCase << std::int64_t(dues.lastReviewKind);
    else
        m_putOpenCase.null();
    m_putOpenCase << words;
    m_putOpenCase.run();
    m_putStock << caseId << std::int64_t(dues.team) << std::int64_t(columns.oic) << columns.recordedAt
               << std::int64_t(dues.redBox != 0) << dues.planSince << columns.wantedSince << columns.bailUntil
               << dues.contactDueAt << columns.timeLimitOn;
    m_putStock.run();
}

void DueStore::remove(std::int64_t caseId)
{
    m_readCounted << caseId;
    if (m_readCounted.step()) {
        if (unpack(m_readCounted.text(0), m_old) && unpack(m_readCounted.text(1), m_oldFlows))
            m_tallies.add(caseId, m_old, m_oldFlows, -1);
        m_readCounted.reset();
    }
    m_deleteCase << caseId;
    m_deleteCase.run();
    m_deleteWork << caseId;
    m_deleteWork.run();
    m_deleteOpenCase << caseId;
    m_deleteOpenCase.run();
    m_deleteStock << caseId;
    m_deleteStock.run();
}

std::vector<std::int64_t> DueStore::comeDue(Instant now)
{
    std::vector<std::int64_t> ids;
    m_comeDue << now;
    while (m_comeDue.step())
        ids.push_back(m_comeDue.number(0));
    return ids;
}

} // namespace casegrip::due
