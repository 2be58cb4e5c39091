// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/star_dimensions.h"

#include "core/figures/interval.h"
#include "core/figures/period.h"

#include <algorithm>

namespace casegrip::reports
{
namespace
{

// Titles come from the export: were each case's another one, they would not be titles, and would be kept by
// nobody.
constexpr std::size_t mostTitles = 64;

template <typename Map, typename Key>
std::int64_t keyOf(Map &keys, const Key &key)
{
    return keys.try_emplace(key, std::int64_t(keys.size()) + 1).first->second;
}

// By key, so that the rows are in their order.
template <typename Map>
std::vector<const typename Map::value_type *> byKey(const Map &keys)
{
    std::vector<const typename Map::value_type *> sorted;
    for (const auto &entry : keys)
        sorted.push_back(&entry);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto *a, const auto *b) { return a->second < b->second; });
    return sorted;
}

// The line that holds on the last day that the team belonged to the area.
const workspace::Unit *unitOf(const std::vector<workspace::Unit> &units, const std::string &team,
                              const std::string &area)
{
    const workspace::Unit *found = nullptr;
    for (const workspace::Unit &unit : units) {
        if (unit.team == team && unit.area == area && (!found || found->validFrom <= unit.validFrom))
            found = &unit;
    }
    return found;
}

} // namespace

StarDimensions::StarDimensions(const figures::UnitCalendar &units, Day today,
                               const framework::FrameworkSet &frameworks, const cases::Names &names,
                               const Pseudonyms &pseudonyms)
    : m_units(units), m_today(today), m_frameworks(frameworks), m_names(names), m_pseudonyms(pseudonyms)
{
}

std::int64_t StarDimensions::unit(std::uint32_t team, Day day)
{
    return keyOf(m_unitKeys, UnitKey{team, m_units.areaAt(team, std::min(day, m_today))});
}

std::int64_t StarDimensions::stage(std::uint8_t framework, due::Stage stage)
{
    return keyOf(m_stageKeys, std::pair(framework, stage));
}

std::int64_t StarDimensions::offence(due::ClassificationId classification, const std::string &title)
{
    const std::string &principal = m_names.classification(classification).principal;
    const auto [at, isNew] = m_offences.try_emplace(principal);
    if (isNew)
        at->second.key = std::int64_t(m_offences.size());
    auto &titles = at->second.titles;
    if (!title.empty() && (titles.size() < mostTitles || titles.contains(title)))
        ++titles[title];
    return at->second.key;
}

std::string StarDimensions::Offence::title() const
{
    const auto most = std::max_element(titles.begin(), titles.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == titles.end() || most->second < figures::fewestToJudge ? std::string() : most->first;
}

const std::string &StarDimensions::officer(cases::OfficerId officer)
{
    return this->officer(m_names.officerCode(officer));
}

const std::string &StarDimensions::officer(const std::string &officerId)
{
    static const std::string nobody;
    if (officerId.empty())
        return nobody;
    const auto [at, isNew] = m_officerKeys.try_emplace(officerId);
    if (isNew)
        at->second = m_pseudonyms.of(officerId);
    return at->second;
}

void StarDimensions::write(StarFiles &files, const std::vector<workspace::Unit> &units,
                           const std::vector<workspace::Officer> &officers) const
{
    writeUnits(files, units);
    writeOfficers(files, officers);
    writeStages(files);
    std::vector<std::pair<const std::string *, const Offence *>> offences;
    for (const auto &[principal, offence] : m_offences)
        offences.emplace_back(&principal, &offence);
    std::sort(offences.begin(), offences.end(),
              [](const auto &a, const auto &b) { return a.second->key < b.second->key; });
    for (const auto &[principal, offence] : offences) {
        files.row(StarTable::Offence) << offence->key << *principal << offence->title();
        files.endRow();
    }
    writeDays(files);
}

void StarDimensions::writeUnits(StarFiles &files, const std::vector<workspace::Unit> &units) const
{
    static const workspace::Unit unknown;
    for (const auto *entry : byKey(m_unitKeys)) {
        const std::string &team = m_units.teamCode(entry->first.team);
        const std::string &area = m_units.areaName(entry->first.area);
        const workspace::Unit *found = unitOf(units, team, area);
        const workspace::Unit &unit = found ? *found : unknown;
        files.row(StarTable::Unit) << entry->second << team << unit.name << area << unit.force << unit.kind;
        files.endRow();
    }
}

// In the order of the pseudonyms: that of the officer numbers would tell of them.
void StarDimensions::writeOfficers(StarFiles &files, const std::vector<workspace::Officer> &officers) const
{
    static const workspace::Officer unknown{{}, {}, {}, {}, {}, {}, {}, false};
    std::map<std::string, const workspace::Officer *> rows;
    for (const auto &[officerId, key] : m_officerKeys)
        rows.emplace(key, &unknown);
    for (const workspace::Officer &officer : officers) {
        const auto key = m_officerKeys.find(officer.officerId);
        if (key != m_officerKeys.end())
            rows[key->second] = &officer;
    }
    for (const auto &[key, officer] : rows) {
        files.row(StarTable::Officer) << key << officer->rank << (officer->active ? 1 : 0);
        files.endRow();
    }
}

void StarDimensions::writeStages(StarFiles &files) const
{
    for (const auto *entry : byKey(m_stageKeys)) {
        const auto &[framework, stage] = entry->first;
        const auto &version = m_frameworks.versions[framework];
        files.row(StarTable::Stage) << entry->second << due::toWord(stage) << version.rankOf(stage)
                                    << version.id << version.version << (version.counts(stage) ? 1 : 0);
        files.endRow();
    }
}

void StarDimensions::writeDays(StarFiles &files)
{
    const auto days = files.days();
    if (!days)
        return;
    for (Day day = days->first; day <= days->second; day += std::chrono::days(1)) {
        const std::chrono::year_month_day date(day);
        const unsigned month = unsigned(date.month());
        const std::chrono::weekday weekday(day);
        files.row(StarTable::Date) << day << int(date.year()) << (month + 2) / 3
                                   << figures::monthText(figures::monthOf(day))
                                   << figures::weekText(figures::mondayOf(day)) << weekday.iso_encoding();
        files.endRow();
    }
}

} // namespace casegrip::reports
