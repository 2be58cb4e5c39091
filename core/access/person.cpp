// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/person.h"

#include "core/access/scope.h"
#include "core/forms/template.h"

#include <algorithm>

namespace casegrip::access
{
namespace
{

// The login of the policy goes before the roster's: an officer who has one there has no other.
const sync::OfficerRow *ofLogin(const Directory &directory, const std::string &login)
{
    const auto &people = directory.policy->people;
    const auto named =
        std::find_if(people.begin(), people.end(), [&](const auto &one) { return one.login == login; });
    if (named != people.end() && !login.empty())
        return directory.roster.find(named->officerId);
    const sync::OfficerRow *officer = directory.roster.ofLogin(login);
    const PolicyPerson *said = officer ? directory.policy->find(officer->officerId) : nullptr;
    return said && !said->login.empty() ? nullptr : officer;
}

void actOn(Day day, Person &person, const sync::OfficerRow &officer, const PolicyPerson *said)
{
    if (!said || said->acting.empty()) {
        person.actingRank = officer.actingRank;
        return;
    }
    const auto found = std::find_if(said->acting.begin(), said->acting.end(), [day](const ActingRank &one) {
        return one.from <= day && day <= one.to;
    });
    if (found == said->acting.end())
        return;
    person.actingRank = found->rank;
    person.actingUntil = found->to;
}

std::vector<std::string> teamsOf(const sync::OfficerRow &officer, const PolicyPerson *said)
{
    std::vector<std::string> teams = said ? said->teams : std::vector<std::string>();
    if (!officer.team.empty())
        teams.push_back(officer.team);
    std::sort(teams.begin(), teams.end());
    teams.erase(std::unique(teams.begin(), teams.end()), teams.end());
    return teams;
}

void describe(Person &person, const Directory &directory, const sync::OfficerRow &officer, Day day)
{
    const PolicyPerson *said = directory.isOpen() ? nullptr : directory.policy->find(officer.officerId);
    person.officerId = officer.officerId;
    person.name = officer.name;
    person.rank = officer.rank;
    actOn(day, person, officer, said);
    person.team = officer.team;
    person.area = directory.roster.areaOf(officer.team, day);
    person.teams = teamsOf(officer, said);
    if (said) {
        person.post = said->post;
        person.roles = said->roles;
    }
}

Person openPerson(const Directory &directory, const sync::OfficerRow *officer, Day day)
{
    Person person;
    person.standing = Standing::Open;
    if (officer)
        describe(person, directory, *officer, day);
    return person;
}

Person policyPerson(const Directory &directory, const sync::OfficerRow *officer, Day day)
{
    Person person;
    person.grants = directory.policy->grants;
    if (!officer)
        return person;
    person.standing = officer->active ? Standing::Known : Standing::Inactive;
    describe(person, directory, *officer, day);
    return person;
}

bool isAbove(const std::string &rank, const std::string &other)
{
    return !forms::isRankOrAbove(other, rank);
}

constexpr int longestLine = 10; // managers of managers; ends a circle too

bool isInLine(const Directory &directory, const Person &manager, const std::string &officerId, Day day,
              int left)
{
    const PolicyPerson *said = directory.isOpen() ? nullptr : directory.policy->find(officerId);
    if (said && !said->lineManager.empty())
        return said->lineManager == manager.officerId ||
               (left > 0 && isInLine(directory, manager, said->lineManager, day, left - 1));
    const Person officer = personOf(directory, officerId, day);
    return !officer.officerId.empty() && isAbove(manager.rankNow(), officer.rankNow()) &&
           dutyOf(directory, manager, day).has(officer.team);
}

} // namespace

Person identify(const Directory &directory, const std::string &login, Day day, const std::string &chosenId)
{
    const Roster &roster = directory.roster;
    Person person =
        directory.isOpen()
            ? openPerson(directory, chosenId.empty() ? roster.ofLogin(login) : roster.find(chosenId), day)
            : policyPerson(directory, ofLogin(directory, login), day);
    person.login = login;
    if (person.standing == Standing::NotInRoster && roster.isShared(login))
        person.standing = Standing::Shared;
    return person;
}

Person personOf(const Directory &directory, const std::string &officerId, Day day)
{
    const sync::OfficerRow *officer = directory.roster.find(officerId);
    Person person =
        directory.isOpen() ? openPerson(directory, officer, day) : policyPerson(directory, officer, day);
    if (officer)
        person.login = officer->login;
    return person;
}

bool isLineManager(const Directory &directory, const Person &manager, const std::string &officerId, Day day)
{
    if (manager.officerId.empty() || manager.officerId == officerId)
        return false;
    return isInLine(directory, manager, officerId, day, longestLine);
}

} // namespace casegrip::access
