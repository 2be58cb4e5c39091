// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/directory.h"

#include "core/sync/export_source.h"

#include <algorithm>

namespace casegrip::access
{
namespace
{

constexpr std::size_t several = std::size_t(-1); // rows have the same key

using Places = std::map<std::string, std::size_t>;

Places byId(const std::vector<sync::OfficerRow> &officers)
{
    Places found;
    for (std::size_t i = 0; i < officers.size(); ++i) {
        if (!found.emplace(officers[i].officerId, i).second)
            found[officers[i].officerId] = several;
    }
    return found;
}

// A login that somebody left behind may be another's now.
Places byLogin(const std::vector<sync::OfficerRow> &officers)
{
    Places found, left;
    for (std::size_t i = 0; i < officers.size(); ++i) {
        const std::string &login = officers[i].login;
        Places &into = officers[i].active ? found : left;
        if (!login.empty() && !into.emplace(login, i).second)
            into[login] = several;
    }
    found.merge(left);
    return found;
}

std::vector<std::string> teamsOf(const std::vector<sync::UnitRow> &units)
{
    std::vector<std::string> teams;
    for (const auto &unit : units)
        teams.push_back(unit.team);
    std::sort(teams.begin(), teams.end());
    teams.erase(std::unique(teams.begin(), teams.end()), teams.end());
    return teams;
}

figures::UnitCalendar calendarOf(const std::vector<sync::UnitRow> &units)
{
    const auto teams = teamsOf(units);
    std::vector<figures::UnitCalendar::Team> numbered = {{0, {}}};
    for (const auto &team : teams)
        numbered.push_back({std::uint32_t(numbered.size()), team});
    std::vector<figures::UnitCalendar::Unit> lines;
    for (const auto &unit : units) {
        const auto at = std::lower_bound(teams.begin(), teams.end(), unit.team);
        lines.push_back({std::uint32_t(at - teams.begin()) + 1, unit.area, unit.validFrom, unit.validTo});
    }
    return {numbered, std::move(lines)};
}

} // namespace

Roster::Roster(std::vector<sync::OfficerRow> officers, const std::vector<sync::UnitRow> &units)
    : m_officers(std::move(officers)), m_byId(byId(m_officers)), m_byLogin(byLogin(m_officers)),
      m_calendar(calendarOf(units)), m_teams(teamsOf(units))
{
    for (const auto &unit : units)
        m_forces.push_back(unit.force);
}

const sync::OfficerRow *Roster::find(const std::string &officerId) const
{
    const auto found = m_byId.find(officerId);
    return found == m_byId.end() || found->second == several ? nullptr : &m_officers[found->second];
}

const sync::OfficerRow *Roster::ofLogin(const std::string &login) const
{
    const auto found = m_byLogin.find(login);
    return found == m_byLogin.end() || found->second == several ? nullptr : &m_officers[found->second];
}

bool Roster::isShared(const std::string &login) const
{
    const auto found = m_byLogin.find(login);
    return found != m_byLogin.end() && found->second == several;
}

std::string Roster::areaOf(const std::string &team, Day day) const
{
    const auto number = m_calendar.teamOf(team);
    return number ? m_calendar.areaName(m_calendar.areaAt(*number, day)) : std::string();
}

std::vector<std::string> Roster::teamsIn(const std::string &area, Day day) const
{
    std::vector<std::string> found;
    std::copy_if(m_teams.begin(), m_teams.end(), std::back_inserter(found),
                 [&](const std::string &team) { return !area.empty() && areaOf(team, day) == area; });
    return found;
}

bool Roster::isAllOf(const std::string &force) const
{
    return !m_forces.empty() &&
           std::all_of(m_forces.begin(), m_forces.end(), [&](const auto &one) { return one == force; });
}

Result<Roster> readRoster(const std::string &folder, const Owners &owners, const Look &look)
{
    const auto isRoster = [](std::string_view name) { return name == "officers.csv" || name == "units.csv"; };
    for (const char *name : {"/officers.csv", "/units.csv"}) {
        if (auto trusted = checkTrusted(folder + name, owners, look); !trusted)
            return failure(trusted.error());
    }
    const auto source = sync::ExportSource::open(folder, isRoster);
    if (!source)
        return failure(source.error());
    auto files = sync::readRosterFiles(**source);
    if (!files)
        return failure(files.error());
    if (!files->officersFile.present || !files->unitsFile.present || files->officers.empty())
        return failure(ErrorKind::Invalid,
                       "The roster in " + folder + " lacks a required column, or names nobody.",
                       "Ask an administrator to put officers.csv and units.csv right.");
    return Roster(std::move(files->officers), files->units);
}

bool mayChooseLogin(const Directory &directory)
{
    return directory.isOpen() ||
           (directory.policy->force == demonstrationForce && directory.roster.isAllOf(demonstrationForce));
}

} // namespace casegrip::access
