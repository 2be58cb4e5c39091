// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/action.h"
#include "core/access/person.h"
#include "core/base/error.h"

#include <array>
#include <string>
#include <string_view>

// The one answer to "may this person do that?", for the window, the command and everything done to many cases at once.
//
// Two kinds of rules, asked in this order, so that nobody learns of a case by being refused:
//  1. Access: who is known, which cases are seen, what is permitted to rank, roles and name. An open folder has none.
//  2. The record: whatever the policy, whoever is or was the officer in a case, or declared an interest in it, neither reviews
//     nor approves it, and nobody does who comes to it by covering such a person; nobody approves their own work, nor by
//     cover that of whom they cover; nobody but its author takes work back, wherever the case has gone since; what is
//     signed for a rank is signed by somebody who holds it or acts in it. An open folder keeps these: they are about what
//     a record says, not about who may see it.
namespace casegrip::access
{

// How the person comes to see a case; of several ways the first of Duty, Cover, Role, LapsedCover.
enum class Through : std::uint8_t {
    Nothing,
    LapsedCover, // by a cover that is over: that gives nothing
    Role,        // sees it, and does not work on it by rank
    Cover,       // works on it for somebody else
    Duty,        // works on it: own teams, own case, or a restricted case that names the person
};

// What the person is to the case, the piece of work or the other person that an action is about. relationTo() (scope.h) fills
// in what is about the case.
struct Relation {
    Through through = Through::Nothing;
    std::string onBehalfOf;  // Cover: officer_id of whoever is covered
    bool isForParty = false; // Cover: that person is or was the officer in the case, or declared an interest in it
    bool isRestricted = false;
    bool isNamed = false; // for that restricted case
    bool isOic = false;   // now
    bool wasOic = false;
    bool hasInterest = false;

    bool isOwnWork = false;   // the person wrote the review or made the entry
    bool isForAuthor = false; // Cover: whoever is covered did
    std::string askedRank;  // that the framework, the form or the approval asks for; empty or "any": none
    // The action is about the person: absence, interest, figures, a cover that is ended. A cover that is given is about the
    // one who is covered alone, or anybody could let themselves in.
    bool isSelf = false;
    bool isLineManager = false; // of the person that it is about
    bool isOwnUnit = false;     // the person answers for every team of the unit that it is about
};

enum class Reason : std::uint8_t {
    None, // it is allowed
    NotInRoster,
    SharedLogin,
    NotActive,
    NoSuchCase, // restricted, and the person is not named: as if it were not there
    OtherTeam,
    CoverEnded,
    NotPermitted,
    SeenByRole, // the rank would do, but this case is only seen
    LowRank,    // for the action as such
    NotInLine,
    OtherUnit,
    NobodySigns, // an open folder, and the login is nobody of the roster
    OwnCase,
    Interest,
    CoversParty,
    OwnWork,
    OthersWork,
    LowRankForThis, // for what is asked of that rank
};
constexpr std::size_t reasonCount = std::size_t(Reason::LowRankForThis) + 1;
// "own_case"; None: "yes".
std::string_view toWord(Reason reason);
// The one clear sentence, and what to do. A case that is not to be seen is told as one that is not there (NotFound), all
// others as Refused. Not of None.
Error toError(Reason reason);

struct Decision {
    Reason reason = Reason::None;
    std::string onBehalfOf; // officer_id that goes on the record beside the person's; empty: in the person's own right

    bool isAllowed() const { return reason == Reason::None; }
    // For early return.
    Done asDone() const { return isAllowed() ? Done() : Done(failure(toError(reason))); }
};

// What holds of each action.
struct Permissions {
    std::array<Reason, actionCount> whyNot{}; // by Action; None: it is allowed

    Reason why(Action action) const { return whyNot[std::size_t(action)]; }
    bool operator==(const Permissions &) const = default;
};

// Pure. Of an action that is not about a case, `relation` tells only what is about work or people; so does Undo of an entry
// about none, which has nothing but isOwnWork.
Decision may(const Person &person, Action action, const Relation &relation = {});

// Whether the action is about one case, so that relationTo() has to be asked first.
bool isAboutCase(Action action);

} // namespace casegrip::access
