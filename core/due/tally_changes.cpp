// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/tally_changes.h"

#include "core/storage/statement.h"

#include <algorithm>

namespace casegrip::due
{
namespace
{

constexpr std::size_t fewestNew = 1 << 16; // 2.5 MB

storage::Statement &operator<<(storage::Statement &statement, const TallySums::Cell &cell)
{
    return statement << std::int64_t(cell.period) << std::int64_t(cell.stage) << std::int64_t(cell.rank) << std::int64_t(cell.team)
                     << std::int64_t(cell.reviewerTeam);
}

// In the order of the table's key, so that the writes go through the tree once. What becomes empty is dropped.
void write(storage::Database &facts, const std::string &table, const std::vector<TallySums::Row> &rows)
{
    storage::Statement upsert(facts, "due/add_" + table);
    storage::Statement drop(facts, "due/drop_empty_" + table);
    for (const auto &[cell, counts] : rows) {
        upsert << cell << std::int64_t(counts.due) << std::int64_t(counts.completed) << std::int64_t(counts.onTime)
               << std::int64_t(counts.pending) << std::int64_t(counts.batched);
        upsert.run();
        if (counts.due < 0 || counts.pending < 0) {
            drop << cell;
            drop.run();
        }
    }
}

bool isBefore(const TallySums::Row &a, const TallySums::Row &b)
{
    return a.cell < b.cell;
}

// Rows of one cell follow each other, and become one; nothing stays of what adds up to nothing.
void sumUp(std::vector<TallySums::Row> &rows)
{
    auto to = rows.begin();
    for (auto at = rows.begin(); at != rows.end();) {
        TallySums::Row sum = *at;
        for (++at; at != rows.end() && at->cell == sum.cell; ++at)
            sum.counts += at->counts;
        if (sum.counts != TallySums::Counts{})
            *to++ = sum;
    }
    rows.erase(to, rows.end());
}

} // namespace

TallySums::Counts &TallySums::Counts::operator+=(const Counts &more)
{
    due += more.due;
    completed += more.completed;
    onTime += more.onTime;
    pending += more.pending;
    batched += more.batched;
    return *this;
}

void TallySums::add(const Cell &cell, const Counts &counts)
{
    m_new.push_back({cell, counts});
    if (m_new.size() >= std::max(fewestNew, m_sums.size() / 2))
        merge();
}

void TallySums::add(TallySums other)
{
    if (m_sums.size() < other.m_sums.size())
        std::swap(*this, other);
    for (const auto *const rows : {&other.m_sums, &other.m_new}) {
        for (const Row &row : *rows)
            add(row.cell, row.counts);
    }
}

const std::vector<TallySums::Row> &TallySums::rows()
{
    merge();
    return m_sums;
}

void TallySums::merge()
{
    std::sort(m_new.begin(), m_new.end(), isBefore);
    sumUp(m_new);
    std::vector<Row> all;
    all.reserve(m_sums.size() + m_new.size());
    std::merge(m_sums.begin(), m_sums.end(), m_new.begin(), m_new.end(), std::back_inserter(all), isBefore);
    sumUp(all);
    m_sums = std::move(all);
    m_new.clear();
}

void TallyChanges::add(std::int64_t caseId, const std::vector<Counted> &counted, const std::vector<Flow> &flows, int sign)
{
    m_teamMonths.add(caseId, counted, flows, sign);
    for (const auto &item : counted) {
        const auto times = [sign](bool counts) { return counts ? sign : 0; };
        m_days.add({std::int32_t(item.dueDay.time_since_epoch().count()), std::uint8_t(item.stage), item.rank,
                    std::uint32_t(item.team), std::uint32_t(item.reviewerTeam)},
                   {times(!item.pending), times(item.completed), times(item.onTime), times(item.pending), times(item.batched)});
    }
}

void TallyChanges::add(TallyChanges other)
{
    m_teamMonths.add(std::move(other.m_teamMonths));
    m_days.add(std::move(other.m_days));
}

void TallyChanges::flush(storage::Database &facts)
{
    m_teamMonths.flush(facts);
    TallySums reviewerMonths;
    TallySums months;
    for (const auto &[day, counts] : m_days.rows()) {
        auto cell = day;
        cell.period = monthNumber(Day{std::chrono::days{day.period}});
        reviewerMonths.add(cell, counts);
        cell.reviewerTeam = 0;
        months.add(cell, counts);
    }
    write(facts, "tally_day", m_days.rows());
    write(facts, "tally_reviewer_month", reviewerMonths.rows());
    write(facts, "tally_month", months.rows());
    m_days = {};
}

} // namespace casegrip::due
