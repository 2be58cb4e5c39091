// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/directory.h"

#include <optional>
#include <string>
#include <vector>

// Who is working. Pure: a login, a directory and a day give a person.
namespace casegrip::access
{

// Whether, and why, somebody sees anything at all.
enum class Standing : std::uint8_t {
    Open,        // an open folder: no policy stands in anybody's way
    Known,       // an active officer of the roster
    NotInRoster, // nobody has this login, or the officer that the policy gives it to is not in the roster
    Shared,      // several officers have this login
    Inactive,    // the officer is no longer active
};

struct Person {
    Standing standing = Standing::NotInRoster;
    std::string login;
    std::string officerId; // empty: not an officer of the roster
    std::string name;
    std::string rank;       // held
    std::string actingRank; // on the day; empty: none
    std::optional<Day> actingUntil; // that day is the last; none: nobody says
    std::string post;       // in words; empty: none is named
    std::string team;       // code, of the roster
    std::string area;       // of that team on the day
    std::vector<std::string> teams; // of the roster and of the policy; sorted
    Roles roles;
    Grants grants = standardGrants(); // what is permitted to whom

    bool isOpen() const { return standing == Standing::Open; }
    bool isKnown() const { return isOpen() || standing == Standing::Known; }
    // The rank that counts: acting counts.
    const std::string &rankNow() const { return actingRank.empty() ? rank : actingRank; }
    bool operator==(const Person &) const = default;
};

// The person of a login on that day. In an open folder everybody is Open, known to the roster or not; `chosenId` is then the
// officer whom the person chose to be (empty: by the login). Under a policy it is not looked at.
Person identify(const Directory &directory, const std::string &login, Day day, const std::string &chosenId = {});
// The same for somebody else, by officer_id: whoever is covered, or acted on an earlier day.
Person personOf(const Directory &directory, const std::string &officerId, Day day);

// Whether `manager` is of the line management of an officer: whom the policy names for that officer, and whom it names for
// those; where it names nobody, whoever holds a higher rank and has the officer's team (core/access/scope.h). Nobody is
// their own.
bool isLineManager(const Directory &directory, const Person &manager, const std::string &officerId, Day day);

} // namespace casegrip::access
