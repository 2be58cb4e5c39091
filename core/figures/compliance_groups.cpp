// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance_groups.h"

#include "core/figures/period.h"

#include <algorithm>

namespace casegrip::figures
{
namespace
{

bool asks(const ComplianceQuery &query, Key key)
{
    return std::find(query.by.begin(), query.by.end(), key) != query.by.end();
}

Day dayOfWeekNumber(std::uint32_t number)
{
    return Day{std::chrono::days(number)};
}

} // namespace

ComplianceGroups::ComplianceGroups(const ComplianceQuery &query, const UnitCalendar &units,
                                   const std::vector<std::string> &ranks, Day today)
    : m_query(query), m_units(units), m_ranks(ranks), m_today(today),
      m_needsArea(asks(query, Key::Area) || !query.area.empty()), m_area(units.areaOf(query.area)),
      m_team(units.teamOf(query.team)), m_among(query.among, units), m_day(Day::min())
{
    if (query.by.empty())
        m_counts[Group{}] = {};
}

std::size_t ComplianceGroups::Hash::operator()(const Group &group) const
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const std::uint32_t value : group)
        hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 32);
}

bool ComplianceGroups::wanted(const Counted &counted, UnitCalendar::AreaId area) const
{
    return (m_query.rank.empty() || m_ranks[counted.rank] == m_query.rank) &&
           (m_query.team.empty() || m_team == counted.team) && (m_query.area.empty() || m_area == area);
}

void ComplianceGroups::readCalendar(Day day)
{
    m_day = day;
    m_month = static_cast<std::uint32_t>(monthOf(day));
    m_week = static_cast<std::uint32_t>(mondayOf(day).time_since_epoch().count());
}

void ComplianceGroups::add(const Counted &counted)
{
    if (!m_among.has(counted.team))
        return;
    if (counted.day != m_day)
        readCalendar(counted.day);
    const auto area = m_needsArea ? m_units.areaAt(counted.team, std::min(counted.day, m_today)) : 0;
    if (!wanted(counted, area))
        return;
    Group group = {};
    for (std::size_t i = 0; i < m_query.by.size(); ++i)
        group[i] = valueOf(m_query.by[i], counted, area);
    Counts &counts = m_counts[group];
    counts.due += counted.due;
    counts.completed += counted.completed;
    counts.onTime += counted.onTime;
    counts.batched += counted.batched;
}

std::uint32_t ComplianceGroups::valueOf(Key key, const Counted &counted, UnitCalendar::AreaId area) const
{
    switch (key) {
    case Key::Rank:
        return counted.rank;
    case Key::Stage:
        return static_cast<std::uint32_t>(counted.stage);
    case Key::Area:
        return area;
    case Key::Team:
        return counted.team;
    case Key::DueMonth:
        return m_month;
    case Key::DueWeek:
        return m_week;
    case Key::ReviewerUnit:
        return counted.reviewerTeam;
    }
    return 0;
}

std::string ComplianceGroups::textOf(Key key, std::uint32_t value) const
{
    switch (key) {
    case Key::Rank:
        return m_ranks[value];
    case Key::Stage:
        return std::string(due::toWord(static_cast<due::Stage>(value)));
    case Key::Area:
        return m_units.areaName(value);
    case Key::DueMonth:
        return monthText(static_cast<Month>(value));
    case Key::DueWeek:
        return weekText(dayOfWeekNumber(value));
    case Key::Team:
    case Key::ReviewerUnit:
        return m_units.teamCode(value);
    }
    return {};
}

std::vector<ComplianceRow> ComplianceGroups::rows() const
{
    std::vector<ComplianceRow> rows;
    rows.reserve(m_counts.size());
    for (const auto &[group, counts] : m_counts) {
        ComplianceRow &row = rows.emplace_back();
        for (std::size_t i = 0; i < m_query.by.size(); ++i)
            row.keys.push_back(textOf(m_query.by[i], group[i]));
        row.due = counts.due;
        row.completed = counts.completed;
        row.onTime = counts.onTime;
        row.batched = counts.batched;
    }
    std::sort(rows.begin(), rows.end(),
              [](const ComplianceRow &a, const ComplianceRow &b) { return a.keys < b.keys; });
    return rows;
}

Done check(const ComplianceQuery &query)
{
    if (query.from > query.to)
        return failure(ErrorKind::Invalid, "The period ends before it begins.",
                       "Name the first day, then the last.");
    for (auto key = query.by.begin(); key != query.by.end(); ++key) {
        if (std::find(query.by.begin(), key, *key) != key)
            return failure(ErrorKind::Invalid,
                           "The key " + std::string(toWord(*key)) + " is asked for twice.",
                           "Name each key once.");
    }
    return {};
}

} // namespace casegrip::figures
