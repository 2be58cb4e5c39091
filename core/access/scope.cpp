// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/scope.h"

#include "core/forms/template.h"

#include <algorithm>

namespace casegrip::access
{
namespace
{

using Words = std::vector<std::string>;

void sort(Words &words)
{
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool holds(const Words &sorted, const std::string &word)
{
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool isAmong(const Words &words, const std::string &word)
{
    return !word.empty() && std::find(words.begin(), words.end(), word) != words.end();
}

// That the policy gives the person whole.
Words givenAreas(const Directory &directory, const Person &person)
{
    const PolicyPerson *said = directory.isOpen() ? nullptr : directory.policy->find(person.officerId);
    return said ? said->areas : Words();
}

Words areasOf(const Directory &directory, const Person &person, Day day)
{
    Words areas = givenAreas(directory, person);
    for (const auto &team : person.teams)
        areas.push_back(directory.roster.areaOf(team, day));
    sort(areas);
    return areas;
}

Words commandsOf(const Directory &directory, const Words &areas)
{
    Words all = areas;
    for (const Command &command : directory.isOpen() ? std::vector<Command>() : directory.policy->commands) {
        const bool isOwn = std::any_of(command.areas.begin(), command.areas.end(),
                                       [&](const auto &area) { return holds(areas, area); });
        if (isOwn)
            all.insert(all.end(), command.areas.begin(), command.areas.end());
    }
    sort(all);
    return all;
}

// Own teams are among them also when units.csv has them in no area.
Teams teamsIn(const Directory &directory, const Words &areas, Words own, Day day)
{
    for (const auto &area : areas) {
        const Words teams = directory.roster.teamsIn(area, day);
        own.insert(own.end(), teams.begin(), teams.end());
    }
    sort(own);
    return {false, std::move(own)};
}

Teams asFarAs(Breadth breadth, const Directory &directory, const Person &person, Day day)
{
    const Words areas = areasOf(directory, person, day);
    switch (breadth) {
    case Breadth::Rank:
        return {};
    case Breadth::Area:
        return teamsIn(directory, areas, person.teams, day);
    case Breadth::Command:
        return teamsIn(directory, commandsOf(directory, areas), person.teams, day);
    case Breadth::Force:
        return {true, {}};
    }
    return {};
}

// What somebody has by covering: teams only with a rank that has teams.
std::vector<Reach::Covering> coverings(const Directory &directory, const Person &person, const Words &covered,
                                       Day day)
{
    std::vector<Reach::Covering> all;
    for (const auto &officerId : covered) {
        all.push_back({officerId, {}});
        if (forms::isRankOrAbove(person.rankNow(), "sergeant"))
            all.back().duty = dutyOf(directory, personOf(directory, officerId, day), day);
    }
    return all;
}

bool reaches(const Teams &duty, const std::string &officerId, const CaseInQuestion &about)
{
    return duty.has(about.team) || (!officerId.empty() && about.oicId == officerId);
}

bool isParty(const std::string &officerId, const CaseInQuestion &about)
{
    return !officerId.empty() && (about.oicId == officerId || isAmong(about.oicsBefore, officerId) ||
                                  isAmong(about.interested, officerId));
}

// Of several whom the person covers: one for whom a decision may be taken, if there is one.
const Reach::Covering *coveringOf(const std::vector<Reach::Covering> &all, const CaseInQuestion &about)
{
    const Reach::Covering *found = nullptr;
    for (const Reach::Covering &one : all) {
        if (reaches(one.duty, one.officerId, about) && (!found || isParty(found->officerId, about)))
            found = &one;
    }
    return found;
}

void findWay(Relation &relation, const Reach &reach, const CaseInQuestion &about)
{
    const auto *covered = coveringOf(reach.covering, about);
    const bool isForParty = covered && isParty(covered->officerId, about);
    if (reaches(reach.duty, reach.officerId, about) ||
        (!reach.isOpen && relation.isRestricted && relation.isNamed)) {
        relation.through = Through::Duty;
    } else if (covered && !(reach.isOpen && isForParty)) { // an open folder asks for nobody's right
        relation.through = Through::Cover;
        relation.onBehalfOf = covered->officerId;
        relation.isForParty = isForParty;
    } else if (reach.isOpen) {
        relation.through = Through::Duty;
    } else if (reach.byRole.has(about.team)) {
        relation.through = Through::Role;
    } else if (coveringOf(reach.lapsed, about)) {
        relation.through = Through::LapsedCover;
    }
}

} // namespace

bool Teams::has(const std::string &team) const
{
    return isAll || (!team.empty() && holds(codes, team));
}

Teams dutyOf(const Directory &directory, const Person &person, Day day)
{
    if (!person.isKnown() || !forms::isRankOrAbove(person.rankNow(), "sergeant"))
        return {};
    if (!forms::isRankOrAbove(person.rankNow(), "chief_inspector"))
        return teamsIn(directory, givenAreas(directory, person), person.teams, day);
    const bool isOfArea = !forms::isRankOrAbove(person.rankNow(), "superintendent");
    return asFarAs(isOfArea ? Breadth::Area : Breadth::Command, directory, person, day);
}

bool answersFor(const Directory &directory, const Teams &duty, const std::string &area, const std::string &team, Day day)
{
    if (!team.empty())
        return duty.has(team);
    const Words teams = area.empty() ? directory.roster.teams() : directory.roster.teamsIn(area, day);
    return !teams.empty() && std::all_of(teams.begin(), teams.end(), [&duty](const auto &one) { return duty.has(one); });
}

Teams roleSightOf(const Directory &directory, const Person &person, Day day)
{
    if (person.isOpen() || !person.isKnown())
        return {};
    Teams all;
    for (const Role role : person.roles) {
        const Teams one = asFarAs(directory.policy->breadth[std::size_t(role)], directory, person, day);
        all.isAll = all.isAll || one.isAll;
        all.codes.insert(all.codes.end(), one.codes.begin(), one.codes.end());
    }
    sort(all.codes);
    return all;
}

bool Reach::isNamed(const std::string &caseNo) const
{
    return isOpen || isNamedForEvery || holds(named, caseNo);
}

Reach reachOf(const Directory &directory, const Person &person, const Arrangements &arrangements, Instant now,
              Day today)
{
    Reach reach;
    reach.officerId = person.officerId;
    reach.isOpen = person.isOpen();
    reach.isKnown = person.isKnown();
    if (!reach.isKnown)
        return reach;
    reach.duty = dutyOf(directory, person, today);
    reach.covering = coverings(directory, person, arrangements.coveredBy(person.officerId, now), today);
    if (reach.isOpen)
        return reach;
    reach.lapsed = coverings(directory, person, arrangements.coveredBefore(person.officerId, now), today);
    reach.byRole = roleSightOf(directory, person, today);
    reach.isNamedForEvery = isAmong(directory.policy->namedForEvery, person.officerId);
    for (const RestrictedCase &one : directory.policy->restricted) {
        reach.policyCases.push_back(one.caseNo);
        if (isAmong(one.people, person.officerId))
            reach.named.push_back(one.caseNo);
    }
    sort(reach.policyCases);
    if (reach.isNamedForEvery)
        reach.named = reach.policyCases;
    sort(reach.named);
    return reach;
}

Relation relationTo(const Reach &reach, const CaseInQuestion &about)
{
    Relation relation;
    relation.isRestricted = about.isRestricted || holds(reach.policyCases, about.caseNo);
    relation.isNamed = reach.isNamed(about.caseNo);
    relation.isOic = !reach.officerId.empty() && about.oicId == reach.officerId;
    relation.wasOic = isAmong(about.oicsBefore, reach.officerId);
    relation.hasInterest = isAmong(about.interested, reach.officerId);
    if (reach.isKnown)
        findWay(relation, reach, about);
    return relation;
}

void aboutReview(Relation &relation, const Person &person, const std::string &authorId)
{
    relation.isOwnWork = !authorId.empty() && authorId == person.officerId;
    relation.isForAuthor = !authorId.empty() && authorId == relation.onBehalfOf;
}

void aboutEntry(Relation &relation, const Person &person, const std::string &authorLogin)
{
    relation.isOwnWork = !authorLogin.empty() && authorLogin == person.login;
}

Sight sightOf(const Reach &reach)
{
    Sight sight;
    sight.isNothing = !reach.isKnown;
    if (sight.isNothing)
        return sight;
    sight.teams.isAll = reach.isOpen;
    sight.seesEveryRestricted = reach.isOpen || reach.isNamedForEvery;
    const auto add = [&sight](const Teams &teams, const std::string &officerId) {
        sight.teams.isAll = sight.teams.isAll || teams.isAll;
        sight.teams.codes.insert(sight.teams.codes.end(), teams.codes.begin(), teams.codes.end());
        if (!officerId.empty())
            sight.officers.push_back(officerId);
    };
    add(reach.duty, reach.officerId);
    add(reach.byRole, {});
    for (const Reach::Covering &one : reach.covering)
        add(one.duty, one.officerId);
    sort(sight.teams.codes);
    sort(sight.officers);
    sight.named = reach.named;
    std::copy_if(reach.policyCases.begin(), reach.policyCases.end(), std::back_inserter(sight.hidden),
                 [&](const auto &caseNo) { return !reach.isNamed(caseNo); });
    return sight;
}

bool Sight::sees(const CaseInQuestion &about) const
{
    if (isNothing)
        return false;
    const bool isRestricted = about.isRestricted || holds(named, about.caseNo) || holds(hidden, about.caseNo);
    const bool isNamed = seesEveryRestricted || holds(named, about.caseNo);
    if (isRestricted)
        return isNamed;
    return teams.has(about.team) || isAmong(officers, about.oicId);
}

} // namespace casegrip::access
