// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/workload.h"

#include <algorithm>

namespace casegrip::figures
{
namespace
{

using Keys = std::vector<std::string>;

Done checkKeys(const Keys &by, const Keys &known)
{
    for (auto word = by.begin(); word != by.end(); ++word) {
        if (std::find(known.begin(), known.end(), *word) == known.end())
            return failure(ErrorKind::Invalid, "This figure has no key " + *word + ".", "Leave it out.");
        if (std::find(by.begin(), word, *word) != word)
            return failure(ErrorKind::Invalid, "The key " + *word + " is asked for twice.",
                           "Name each key once.");
    }
    return {};
}

std::size_t ageBand(std::int64_t days)
{
    constexpr std::array<std::int64_t, 6> lastDayOf = {7, 30, 90, 120, 180, 365};
    return static_cast<std::size_t>(std::lower_bound(lastDayOf.begin(), lastDayOf.end(), days) -
                                    lastDayOf.begin());
}

} // namespace

Result<CaseloadCounter> CaseloadCounter::make(const Keys &by, const UnitCalendar &units, const AsOf &asOf)
{
    if (const auto checked = checkKeys(by, {"oic", "team", "area"}); !checked)
        return failure(checked.error());
    return CaseloadCounter(by, units, asOf);
}

CaseloadCounter::CaseloadCounter(const Keys &by, const UnitCalendar &units, const AsOf &asOf)
    : m_by(by), m_units(units), m_zone(asOf.zone), m_today(asOf.zone.dayOf(asOf.now)), m_among(asOf.among, units),
      m_officers(asOf.officers ? *asOf.officers : std::vector<std::string>())
{
    if (by.empty())
        m_rows[{}] = {};
}

void CaseloadCounter::add(const std::string &oic, std::uint32_t team, Instant recordedAt, bool redBox)
{
    if (!m_among.has(team) && std::find(m_officers.begin(), m_officers.end(), oic) == m_officers.end())
        return;
    Keys keys;
    for (const auto &word : m_by)
        keys.push_back(word == "oic"    ? oic
                       : word == "team" ? m_units.teamCode(team)
                                        : m_units.areaName(m_units.areaAt(team, m_today)));
    CaseloadRow &row = m_rows[keys];
    row.keys = std::move(keys);
    ++row.open;
    row.redBox += redBox ? 1 : 0;
    ++row.ageBands[ageBand((m_today - m_zone.dayOf(recordedAt)).count())];
}

std::vector<CaseloadRow> CaseloadCounter::rows() const
{
    std::vector<CaseloadRow> rows;
    for (const auto &[keys, row] : m_rows)
        rows.push_back(row);
    return rows;
}

Result<ForecastCounter> ForecastCounter::make(int days, const Keys &by, const UnitCalendar &units,
                                              const AsOf &asOf)
{
    if (const auto checked = checkKeys(by, {"rank", "stage", "area", "team"}); !checked)
        return failure(checked.error());
    if (days < 1)
        return failure(ErrorKind::Invalid, "A forecast is for one day or more.",
                       "Name a number of days from 1.");
    return ForecastCounter(days, by, units, asOf);
}

ForecastCounter::ForecastCounter(int days, const Keys &by, const UnitCalendar &units, const AsOf &asOf)
    : m_by(by), m_units(units), m_asOf(asOf), m_today(asOf.zone.dayOf(asOf.now)), m_among(asOf.among, units),
      m_last(asOf.zone.endOfDay(m_today + std::chrono::days(days - 1)))
{
}

void ForecastCounter::add(Instant dueAt, due::Stage stage, std::uint8_t rank, std::uint32_t team, bool redBox)
{
    if (dueAt < m_asOf.now || dueAt > m_last || !m_among.has(team))
        return;
    Keys keys;
    for (const auto &word : m_by)
        keys.push_back(word == "rank"    ? m_asOf.ranks.at(rank)
                       : word == "stage" ? std::string(due::toWord(stage))
                       : word == "team"  ? m_units.teamCode(team)
                                         : m_units.areaName(m_units.areaAt(team, m_today)));
    const Day day = m_asOf.zone.dayOf(dueAt);
    ForecastRow &row = m_rows[{day, keys}];
    row.keys = std::move(keys);
    row.day = day;
    ++row.due;
    row.redBox += redBox ? 1 : 0;
}

std::vector<ForecastRow> ForecastCounter::rows() const
{
    std::vector<ForecastRow> rows;
    for (const auto &[key, row] : m_rows)
        rows.push_back(row);
    return rows;
}

} // namespace casegrip::figures
