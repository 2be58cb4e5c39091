// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/stock.h"

#include "core/figures/figure_keys.h"

#include <algorithm>
#include <array>

namespace casegrip::figures
{
namespace
{

constexpr std::array<std::string_view, watchItemCount> watchWords = {
    "unallocated", "plan_missing", "suspect_outstanding", "bail_expired", "old", "contact_overdue", "time_limit"};
constexpr std::array<std::int64_t, ageBandCount - 1> lastDayOf = {7, 30, 90, 120, 180, 365};
constexpr std::array<std::string_view, ageBandCount> bandWords = {"0-7", "8-30", "31-90", "91-120", "121-180", "181-365", "over_365"};

// The same day some months before; the last of its month where there is none.
Day monthsBefore(Day day, int months)
{
    const std::chrono::year_month_day date{day};
    const auto month = date.year() / date.month() - std::chrono::months(months);
    const auto last = std::chrono::year_month_day_last(month.year(), std::chrono::month_day_last(month.month()));
    return Day{std::chrono::year_month_day(month.year(), month.month(), std::min(date.day(), last.day()))};
}

constexpr std::array<std::string_view, 3> keys = {"oic", "team", "area"};

const std::string nobody;

} // namespace

std::string_view toWord(WatchItem item)
{
    return watchWords[std::size_t(item)];
}

std::optional<WatchItem> parseWatchItem(std::string_view word)
{
    const auto at = std::find(watchWords.begin(), watchWords.end(), word);
    return at == watchWords.end() ? std::nullopt : std::optional(WatchItem(at - watchWords.begin()));
}

std::size_t ageBandOf(std::int64_t days)
{
    return std::size_t(std::lower_bound(lastDayOf.begin(), lastDayOf.end(), days) - lastDayOf.begin());
}

std::string_view ageBandWord(std::size_t band)
{
    return bandWords.at(band);
}

WatchRule::WatchRule(const WatchLimits &limits, const TimeZone &zone, Instant now)
    : m_limits(limits), m_now(now), m_today(zone.dayOf(now)), m_oldBefore(monthsBefore(m_today, limits.oldMonths)), m_zone(zone)
{
}

bool WatchRule::shows(WatchItem item, const StockCase &open) const
{
    const auto isLonger = [this](const std::optional<Instant> &since, auto than) { return since && m_now - *since > than; };
    switch (item) {
    case WatchItem::Unallocated:
        return open.oic == 0 && isLonger(open.recordedAt, std::chrono::hours(m_limits.unallocatedHours));
    case WatchItem::PlanMissing:
        return isLonger(open.planSince, std::chrono::days(m_limits.planDays));
    case WatchItem::SuspectOutstanding:
        return isLonger(open.wantedSince, std::chrono::days(m_limits.suspectDays));
    case WatchItem::BailExpired:
        return open.bailUntil && *open.bailUntil < m_now;
    case WatchItem::Old:
        return m_zone.dayOf(open.recordedAt) < m_oldBefore;
    case WatchItem::ContactOverdue:
        return open.contactDueAt && *open.contactDueAt < m_now;
    case WatchItem::TimeLimit:
        return open.limitOn && *open.limitOn <= m_today + std::chrono::days(m_limits.timeLimitDays);
    }
    return false;
}

StockFilter::StockFilter(const StockQuery &query, const UnitCalendar &units, const std::vector<OfficerNote> &officers, const AsOf &asOf)
    : m_query(query), m_officers(officers), m_ownOfficers(asOf.officers),
      m_byUnit(query.area, query.team, units, {asOf.zone, asOf.ranks, asOf.now}), m_among(asOf.among, units)
{
}

const std::string &StockFilter::officerOf(const StockCase &open) const
{
    return open.oic < m_officers.size() ? m_officers[open.oic].id : nobody;
}

bool StockFilter::takes(const StockCase &open) const
{
    const std::string &oic = officerOf(open);
    if (!m_query.oic.empty() && oic != m_query.oic)
        return false;
    if (!m_byUnit.takesToday(open.team))
        return false;
    return m_among.has(open.team) ||
           (m_ownOfficers && !oic.empty() && std::find(m_ownOfficers->begin(), m_ownOfficers->end(), oic) != m_ownOfficers->end());
}

Result<StockCounter> StockCounter::make(const StockQuery &query, const WatchLimits &limits, const UnitCalendar &units,
                                        const std::vector<OfficerNote> &officers, const AsOf &asOf)
{
    if (const auto checked = checkKeys(query.by, keys); !checked)
        return failure(checked.error());
    return StockCounter(query, limits, units, officers, asOf);
}

StockCounter::StockCounter(const StockQuery &query, const WatchLimits &limits, const UnitCalendar &units,
                           const std::vector<OfficerNote> &officers, const AsOf &asOf)
    : m_query(query), m_units(units), m_officers(officers), m_zone(asOf.zone), m_filter(query, units, officers, asOf),
      m_rule(limits, asOf.zone, asOf.now)
{
    if (query.by.empty())
        m_groups[{}] = {};
}

std::vector<std::string> StockCounter::keysOf(const StockCase &open) const
{
    std::vector<std::string> keys;
    for (const std::string &word : m_query.by) {
        if (word == "oic")
            keys.push_back(open.oic < m_officers.size() ? m_officers[open.oic].id : nobody);
        else if (word == "team")
            keys.push_back(m_units.teamCode(open.team));
        else
            keys.push_back(m_units.areaName(m_units.areaAt(open.team, m_filter.byUnit().today())));
    }
    return keys;
}

void StockCounter::add(const StockCase &open)
{
    if (!m_filter.takes(open))
        return;
    Group &group = m_groups[keysOf(open)];
    StockRow &row = group.row;
    ++row.open;
    row.redBox += open.redBox ? 1 : 0;
    row.unallocated += open.oic == 0 ? 1 : 0;
    ++row.ageBands[ageBandOf((m_filter.byUnit().today() - m_zone.dayOf(open.recordedAt)).count())];
    for (std::size_t item = 0; item < watchItemCount; ++item)
        row.watch[item] += m_rule.shows(WatchItem(item), open) ? 1 : 0;
    if (open.oic >= m_officers.size() || !m_officers[open.oic].isAvailable)
        return;
    if (group.officers.empty())
        group.officers.resize(m_officers.size());
    if (!group.officers[open.oic]) {
        group.officers[open.oic] = true;
        ++row.availableOfficers;
    }
}

std::vector<StockRow> StockCounter::rows() const
{
    std::vector<StockRow> rows;
    for (const auto &[keys, group] : m_groups) {
        rows.push_back(group.row);
        rows.back().keys = keys;
    }
    return rows;
}

} // namespace casegrip::figures
