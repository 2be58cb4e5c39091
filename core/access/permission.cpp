// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/permission.h"

#include "core/forms/template.h"

#include <algorithm>

namespace casegrip::access
{
namespace
{

// What an action needs beside being permitted.
enum Need : unsigned {
    aboutCase = 1,   // a case, which the person must see
    signs = 2,       // an officer, whose name goes on the record
    noParty = 4,     // neither is nor was the officer in the case, no interest
    askedRank = 8,   // the rank of the relation
    ownWork = 16,    // only its author
    othersWork = 32, // never its author
    selfOrLine = 64, // the person that it is about, or the line management
    ownUnit = 128,   // a rank counts for the units that the person answers for; a role and a name for all
};

struct Rule {
    Action action;
    unsigned needs;
};

// In the order of Action.
constexpr std::array<Rule, actionCount> rules = {{
    {Action::SeeCase, aboutCase},
    {Action::Search, 0},
    {Action::SeeFigures, 0},
    {Action::SeePersonFigures, selfOrLine},
    {Action::SeeInterest, aboutCase | selfOrLine},
    {Action::SeeRefusedRows, 0},
    {Action::ReadLog, 0},
    {Action::Verify, 0},
    {Action::Annotate, ownUnit},
    {Action::SetTarget, 0},
    {Action::WritePlan, aboutCase | signs | askedRank},
    {Action::Review, aboutCase | signs | noParty | askedRank},
    {Action::ReviewTogether, aboutCase | signs | noParty | askedRank},
    {Action::ReviewPlanQuality, aboutCase | signs | noParty},
    {Action::Audit, aboutCase | signs | noParty},
    {Action::Approve, aboutCase | signs | noParty | askedRank | othersWork},
    {Action::Return, aboutCase | signs | noParty | askedRank | othersWork},
    {Action::AddAddendum, aboutCase},
    {Action::Withdraw, aboutCase | ownWork},
    {Action::GiveDirection, aboutCase},
    {Action::CloseDirection, aboutCase},
    {Action::AddNote, aboutCase},
    {Action::Snooze, aboutCase},
    {Action::SetRedBox, aboutCase},
    {Action::LiftRedBox, aboutCase},
    {Action::Undo, aboutCase | ownWork},
    {Action::DeclareInterest, aboutCase | signs | selfOrLine},
    {Action::PrintCase, aboutCase},
    {Action::Disclose, aboutCase},
    {Action::ExportRows, 0},
    {Action::CloseMonth, signs},
    {Action::GiveCover, signs | selfOrLine},
    {Action::EndCover, signs | selfOrLine},
    {Action::RecordAbsence, signs | selfOrLine},
    {Action::Sync, 0},
    {Action::UndoSync, 0},
    {Action::Force, 0},
    {Action::Rebuild, 0},
    {Action::InstallFramework, 0},
    {Action::ChangeSetting, 0},
    {Action::BackUp, 0},
    {Action::Restore, 0},
    {Action::Erase, 0},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < actionCount; ++i) {
        if (rules[i].action != Action(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

bool needs(Action action, Need need)
{
    return (rules[std::size_t(action)].needs & unsigned(need)) != 0;
}

Reason whyUnknown(const Person &person)
{
    if (person.standing == Standing::NotInRoster)
        return Reason::NotInRoster;
    if (person.standing == Standing::Shared)
        return Reason::SharedLogin;
    if (person.standing == Standing::Inactive)
        return Reason::NotActive;
    return Reason::None;
}

Reason whyUnseen(Action action, const Relation &relation)
{
    if (!needs(action, aboutCase))
        return Reason::None;
    if (relation.isRestricted && !relation.isNamed)
        return Reason::NoSuchCase;
    if (needs(action, ownWork) && relation.isOwnWork)
        return Reason::None;
    if (relation.through == Through::Nothing)
        return Reason::OtherTeam;
    if (relation.through == Through::LapsedCover)
        return Reason::CoverEnded;
    return Reason::None;
}

bool isGrantedAsSuch(const Person &person, const Grant &grant)
{
    const auto hasRole = [&](Role role) { return person.roles.contains(role); };
    if (std::any_of(grant.roles.begin(), grant.roles.end(), hasRole))
        return true;
    return std::find(grant.people.begin(), grant.people.end(), person.officerId) != grant.people.end();
}

Reason whyNotPermitted(const Person &person, Action action, const Relation &relation)
{
    if (needs(action, selfOrLine) && !relation.isSelf && !relation.isLineManager)
        return Reason::NotInLine;
    const Grant &grant = person.grants[std::size_t(action)];
    if (isGrantedAsSuch(person, grant))
        return Reason::None;
    if (grant.fromRank.empty())
        return Reason::NotPermitted;
    if (!forms::isRankOrAbove(person.rankNow(), grant.fromRank))
        return Reason::LowRank;
    if (needs(action, ownUnit) && !relation.isOwnUnit)
        return Reason::OtherUnit;
    if (needs(action, aboutCase) && relation.through == Through::Role)
        return Reason::SeenByRole;
    return Reason::None;
}

Reason whyNoAccess(const Person &person, Action action, const Relation &relation)
{
    if (person.isOpen())
        return Reason::None;
    if (const Reason reason = whyUnknown(person); reason != Reason::None)
        return reason;
    if (const Reason reason = whyUnseen(action, relation); reason != Reason::None)
        return reason;
    return whyNotPermitted(person, action, relation);
}

Reason whyParty(const Relation &relation)
{
    if (relation.isOic)
        return Reason::OwnCase;
    if (relation.wasOic)
        return Reason::OwnCase;
    if (relation.hasInterest)
        return Reason::Interest;
    if (relation.isForParty)
        return Reason::CoversParty;
    return Reason::None;
}

Reason whyNoRecord(const Person &person, Action action, const Relation &relation)
{
    if (needs(action, signs) && person.officerId.empty())
        return Reason::NobodySigns;
    if (needs(action, ownWork) && !relation.isOwnWork)
        return Reason::OthersWork;
    if (needs(action, othersWork) && relation.isOwnWork)
        return Reason::OwnWork;
    if (needs(action, othersWork) && relation.isForAuthor)
        return Reason::CoversParty;
    if (needs(action, noParty)) {
        if (const Reason reason = whyParty(relation); reason != Reason::None)
            return reason;
    }
    // Nobody is below no rank at all, and below "any".
    if (needs(action, askedRank) && !forms::isRankOrAbove(person.rankNow(), relation.askedRank))
        return Reason::LowRankForThis;
    return Reason::None;
}

} // namespace

Decision may(const Person &person, Action action, const Relation &relation)
{
    Reason reason = whyNoAccess(person, action, relation);
    if (reason == Reason::None)
        reason = whyNoRecord(person, action, relation);
    const bool isForOther =
        reason == Reason::None && needs(action, aboutCase) && relation.through == Through::Cover;
    return {reason, isForOther ? relation.onBehalfOf : std::string()};
}

bool isAboutCase(Action action)
{
    return needs(action, aboutCase);
}

} // namespace casegrip::access
