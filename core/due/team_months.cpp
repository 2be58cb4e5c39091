// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/team_months.h"

#include "core/base/packing.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace casegrip::due
{
namespace
{

constexpr unsigned kindBits = 3;
constexpr std::uint64_t kindMask = (1U << kindBits) - 1;
constexpr std::uint32_t none = 0xffffffff;

// After the kinds of flows: a review or plan was completed; the code is the rank and the day of the month.
constexpr std::uint64_t completedKind = flowKindCount;
constexpr unsigned dayBits = 5;
static_assert(completedKind <= kindMask);

std::uint64_t keyOf(FlowKind kind, std::uint64_t code)
{
    return code << kindBits | std::uint64_t(kind);
}

std::uint64_t keyOf(const Counted &completed)
{
    const std::chrono::year_month_day date{completed.completedDay};
    return (std::uint64_t(completed.rank) << dayBits | unsigned(date.day())) << kindBits | completedKind;
}

// How often, by what.
using KeyCounts = std::vector<std::pair<std::uint64_t, std::int64_t>>;

std::string packKeys(const KeyCounts &counts)
{
    std::string body;
    Packer out(body);
    for (const auto &[key, count] : counts) {
        out.number(key);
        out.number(std::uint64_t(count));
    }
    return body;
}

bool unpackKeys(std::string_view body, KeyCounts &into)
{
    into.clear();
    Unpacker in(body);
    while (!in.atEnd() && in.good()) {
        const auto key = in.number();
        into.emplace_back(key, std::int64_t(in.number()));
        if ((key & kindMask) > completedKind)
            return false;
    }
    return in.good();
}

using Ids = std::vector<std::uint32_t>;

// What `a` has more often than `b`. Both in order.
Ids without(const Ids &a, const Ids &b)
{
    Ids left;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(left));
    return left;
}

Ids together(const Ids &a, const Ids &b)
{
    Ids all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

std::int32_t monthNumber(Day day)
{
    const std::chrono::year_month_day date{day};
    return int(date.year()) * 12 + int(unsigned(date.month())) - 1;
}

std::string packCases(const std::vector<std::uint32_t> &ids)
{
    std::string body;
    Packer out(body);
    std::uint32_t before = 0;
    for (const auto id : ids) {
        out.number(id - before);
        before = id;
    }
    return body;
}

bool unpackCases(std::string_view body, std::vector<std::uint32_t> &into)
{
    Unpacker in(body);
    std::uint32_t id = 0;
    while (!in.atEnd() && in.good()) {
        id += std::uint32_t(in.number());
        into.push_back(id);
    }
    return in.good();
}

std::string packFlowCounts(const std::vector<FlowCount> &counts)
{
    KeyCounts keys;
    for (const FlowCount &count : counts)
        keys.emplace_back(keyOf(count.kind, count.code), count.count);
    return packKeys(keys);
}

bool unpackFlowCounts(std::string_view body, std::vector<FlowCount> &into)
{
    into.clear();
    KeyCounts keys;
    if (!unpackKeys(body, keys))
        return false;
    for (const auto &[key, count] : keys) {
        if ((key & kindMask) != completedKind)
            into.push_back({FlowKind(key & kindMask), key >> kindBits, count});
    }
    return true;
}

bool unpackCompletedCounts(std::string_view body, std::int32_t month, std::vector<CompletedCount> &into)
{
    into.clear();
    KeyCounts keys;
    if (!unpackKeys(body, keys))
        return false;
    const Day first{std::chrono::year{month / 12} / (month % 12 + 1) / 1};
    for (const auto &[key, count] : keys) {
        const auto code = key >> kindBits;
        if ((key & kindMask) == completedKind)
            into.push_back({std::uint8_t(code >> dayBits), first + std::chrono::days(int(code & ((1U << dayBits) - 1)) - 1), count});
    }
    return true;
}

void TeamMonthChanges::Change::add(std::uint32_t id)
{
    if (id <= lastPacked) {
        added.push_back(id);
        return;
    }
    Packer(packed).number(id - lastPacked);
    lastPacked = id;
}

void TeamMonthChanges::Change::settle()
{
    std::erase_if(flows, [](const auto &one) { return one.second == 0; });
    if (removed.empty() && added.empty())
        return;
    (void)unpackCases(packed, added);
    packed.clear();
    lastPacked = UINT32_MAX;
    std::sort(added.begin(), added.end());
    std::sort(removed.begin(), removed.end());
    Ids more = without(added, removed);
    removed = without(removed, added);
    added = std::move(more);
}

void TeamMonthChanges::Change::count(std::uint64_t key, std::int64_t times)
{
    const auto at = std::lower_bound(flows.begin(), flows.end(), key, [](const auto &one, std::uint64_t value) { return one.first < value; });
    if (at != flows.end() && at->first == key)
        at->second += times;
    else
        flows.insert(at, {key, times});
}

std::size_t TeamMonthChanges::slotOf(TeamMonth at) const
{
    const std::size_t mask = m_slots.size() - 1;
    const auto mixed = (std::uint64_t(std::uint32_t(at.month)) << 32 | at.team) * 0x9e3779b97f4a7c15ULL;
    std::size_t slot = std::size_t(mixed >> 32) & mask;
    while (m_slots[slot] != none && m_changes[m_slots[slot]].where != at)
        slot = (slot + 1) & mask;
    return slot;
}

void TeamMonthChanges::grow()
{
    m_slots.assign(std::max<std::size_t>(64, m_slots.size() * 2), none);
    for (std::uint32_t i = 0; i < m_changes.size(); ++i)
        m_slots[slotOf(m_changes[i].where)] = i;
}

TeamMonthChanges::Change &TeamMonthChanges::changeOf(TeamMonth at)
{
    if (m_changes.size() * 2 >= m_slots.size())
        grow();
    std::uint32_t &index = m_slots[slotOf(at)];
    if (index == none) {
        index = std::uint32_t(m_changes.size());
        m_changes.emplace_back().where = at;
    }
    return m_changes[index];
}

void TeamMonthChanges::add(std::int64_t caseId, const std::vector<Counted> &counted, const std::vector<Flow> &flows, int sign)
{
    ++m_named;
    const auto name = [&](Change &change) -> Change & {
        if (std::exchange(change.lastNamed, m_named) == m_named)
            return change;
        if (sign > 0)
            change.add(std::uint32_t(caseId));
        else
            change.removed.push_back(std::uint32_t(caseId));
        return change;
    };
    for (const Counted &item : counted) {
        name(changeOf(item.dueDay, item.team));
        if (item.completed)
            name(changeOf(item.completedDay, item.team)).count(keyOf(item), sign);
    }
    for (const Flow &flow : flows)
        name(changeOf(flow.day, flow.team)).count(keyOf(flow.kind, flow.code), sign);
}

void TeamMonthChanges::add(TeamMonthChanges other)
{
    if (m_changes.size() < other.m_changes.size())
        std::swap(*this, other);
    for (Change &more : other.m_changes) {
        Change &change = changeOf(more.where);
        (void)unpackCases(more.packed, change.added);
        change.added.insert(change.added.end(), more.added.begin(), more.added.end());
        change.removed.insert(change.removed.end(), more.removed.begin(), more.removed.end());
        for (const auto &[key, times] : more.flows)
            change.count(key, times);
    }
}

TeamMonthChanges::Row TeamMonthChanges::changed(Row row, Change change)
{
    KeyCounts counts;
    std::vector<std::uint32_t> ids;
    // What cannot be read is made anew by what is added; verify finds it.
    if (!unpackKeys(row.flows, counts) || !unpackCases(row.cases, ids)) {
        counts.clear();
        ids.clear();
    }
    for (const auto &[key, times] : counts)
        change.count(key, times);
    counts.clear();
    for (const auto &count : change.flows) {
        if (count.second > 0)
            counts.push_back(count);
    }
    const auto kindAndCode = [](std::uint64_t key) { return std::pair(key & kindMask, key >> kindBits); };
    std::sort(counts.begin(), counts.end(), [&](const auto &a, const auto &b) { return kindAndCode(a.first) < kindAndCode(b.first); });
    row.flows = packKeys(counts);
    if (ids.empty() && !change.packed.empty()) {
        row.cases = std::move(change.packed);
        return row;
    }
    (void)unpackCases(change.packed, change.added);
    row.cases = packCases(without(together(ids, change.added), change.removed));
    return row;
}

void TeamMonthChanges::flush(storage::Database &facts)
{
    m_slots.clear();
    std::sort(m_changes.begin(), m_changes.end(), [](const Change &a, const Change &b) { return a.where < b.where; });
    storage::Statement read(facts, "due/read_team_month");
    storage::Statement put(facts, "due/put_team_month");
    storage::Statement drop(facts, "due/delete_team_month");
    for (Change &change : m_changes) {
        const TeamMonth at = change.where;
        change.settle();
        if (change.isNothing()) // what a case had and has again
            continue;
        Row row{at, {}, {}};
        read << std::int64_t(at.month) << std::int64_t(at.team);
        if (read.step()) {
            row.flows = read.text(0);
            row.cases = read.text(1);
            read.reset();
        }
        row = changed(std::move(row), std::move(change)); // whose memory is not needed any more
        if (row.cases.empty()) {
            drop << std::int64_t(at.month) << std::int64_t(at.team);
            drop.run();
            continue;
        }
        put << std::int64_t(at.month) << std::int64_t(at.team);
        put.blob(row.flows);
        put.blob(row.cases);
        put.run();
    }
    m_changes.clear();
}

std::vector<TeamMonthChanges::Row> TeamMonthChanges::rows() const
{
    std::vector<Row> rows;
    for (const Change &change : m_changes) {
        Change settled = change;
        settled.settle();
        Row row = changed({change.where, {}, {}}, std::move(settled));
        if (!row.cases.empty())
            rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.at < b.at; });
    return rows;
}

} // namespace casegrip::due
