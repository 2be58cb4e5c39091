// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/cover_fold.h"
#include "core/access/permission.h"
#include "core/access/person.h"

#include <string>
#include <vector>

// What a person sees and works on, as plain values: functions say it of one case, queries apply the same to all.
namespace casegrip::access
{

// Teams by their codes.
struct Teams {
    bool isAll = false;
    std::vector<std::string> codes; // sorted; not looked at when all

    bool has(const std::string &team) const; // no team ("") is in no set but that of all
    bool operator==(const Teams &) const = default;
};

// The teams that a rank answers for: constables and staff for none (they have their own cases), sergeants and inspectors for
// their own and those of areas that the policy gives them whole, a chief inspector for every team of the own areas, a
// superintendent and above for every team of the own commands. In an open folder too: it decides who is whose line management,
// and whether somebody acts by cover.
Teams dutyOf(const Directory &directory, const Person &person, Day day);
// Whether these are every team of a unit on that day: of a team, an area, or (both empty) the whole force. A unit that there is
// not has none, and so does a force without units.
bool answersFor(const Directory &directory, const Teams &duty, const std::string &area, const std::string &team, Day day);
// How far the roles let somebody see; none when there is none that widens it.
Teams roleSightOf(const Directory &directory, const Person &person, Day day);

// Everything that decides what somebody sees. As of one moment: it is asked for anew when the day, a cover or the policy
// changes.
struct Reach {
    struct Covering {
        std::string officerId; // who is covered
        Teams duty;            // the covered one's own, cover is not passed on; none when the person's rank has no teams
    };
    std::string officerId; // the person's; empty: none
    bool isOpen = false;
    bool isKnown = false;
    Teams duty;   // dutyOf()
    Teams byRole; // roleSightOf()
    std::vector<Covering> covering; // that run now
    std::vector<Covering> lapsed;   // that are over: they give nothing but the reason
    // Restricted cases.
    bool isNamedForEvery = false;
    std::vector<std::string> named;        // case numbers that the person is named for; sorted
    std::vector<std::string> policyCases;  // that the policy restricts, whatever the export says; sorted

    // Cover apart, nobody is named for a case by anybody else.
    bool isNamed(const std::string &caseNo) const;
};
Reach reachOf(const Directory &directory, const Person &person, const Arrangements &arrangements, Instant now, Day today);

// What access looks at of a case.
struct CaseInQuestion {
    std::string caseNo;
    std::string team;                    // that owns it now
    std::string oicId;                   // now; empty: unallocated
    std::vector<std::string> oicsBefore; // officer_ids
    bool isRestricted = false;           // as the export says
    std::vector<std::string> interested; // officer_ids with a declared interest in force
};

// What the person is to a case, for may(). What the action adds (the rank that is asked, self and line manager) is put in by
// whoever asks; so is whose work it is about: a review is an officer's, an entry of the journal a login's.
Relation relationTo(const Reach &reach, const CaseInQuestion &about);
void aboutReview(Relation &relation, const Person &person, const std::string &authorId);
void aboutEntry(Relation &relation, const Person &person, const std::string &authorLogin);

// The same for queries. A case is seen when it is named, or when it is not restricted and its team or its officer is
// among these.
struct Sight {
    bool isNothing = false;
    Teams teams;
    std::vector<std::string> officers; // officer_ids: of whose own cases; sorted
    bool seesEveryRestricted = false;
    std::vector<std::string> named;  // case numbers; sorted
    std::vector<std::string> hidden; // restricted by the policy and not named; sorted

    bool sees(const CaseInQuestion &about) const;
};
Sight sightOf(const Reach &reach);

} // namespace casegrip::access
