// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/policy.h"
#include "core/access/trusted_file.h"
#include "core/figures/unit_calendar.h"
#include "core/sync/roster_files.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// Who there is: the officers and units that access goes by.
namespace casegrip::access
{

// One state of officers.csv and units.csv. Immutable after construction.
class Roster
{
public:
    Roster() : Roster({}, {}) {}
    Roster(std::vector<sync::OfficerRow> officers, const std::vector<sync::UnitRow> &units);

    const std::vector<sync::OfficerRow> &officers() const { return m_officers; }
    // Null: no such officer, or one whose id stands in two rows, so that nobody can say which is meant.
    const sync::OfficerRow *find(const std::string &officerId) const;
    // Null: nobody has that login, or several have (`isShared` tells). One who is active goes before those who are not.
    const sync::OfficerRow *ofLogin(const std::string &login) const;
    bool isShared(const std::string &login) const;

    // Empty: the team is in no area, or is not known.
    std::string areaOf(const std::string &team, Day day) const;
    std::vector<std::string> teamsIn(const std::string &area, Day day) const; // sorted
    const std::vector<std::string> &teams() const { return m_teams; }         // all, sorted
    // Every unit is of that force, and there is one.
    bool isAllOf(const std::string &force) const;

private:
    std::vector<sync::OfficerRow> m_officers;
    std::map<std::string, std::size_t> m_byId, m_byLogin; // twice: noOfficer
    figures::UnitCalendar m_calendar;
    std::vector<std::string> m_teams; // sorted, without repeats; team i is number i + 1 of the calendar
    std::vector<std::string> m_forces;
};

// The officers.csv and units.csv of a folder, each believed as checkTrusted() says. Invalid: a required column is missing,
// or there is no officer in it. Rows that cannot be read are left out: who stands in one sees nothing.
Result<Roster> readRoster(const std::string &folder, const Owners &owners, const Look &look = lookAt);

// The people of a computer: without a policy, those of the data folder that was opened.
struct Directory {
    Roster roster;
    std::optional<Policy> policy; // none: an open folder

    bool isOpen() const { return !policy; }
};

// The code that no force has: of the demonstration.
inline const std::string demonstrationForce = "99";
// Whether somebody may work as another login (--as, "who I am"): in an open folder, or when policy and roster are those of
// the demonstration. Never by what the data folder says, which its owner could write.
bool mayChooseLogin(const Directory &directory);

} // namespace casegrip::access
