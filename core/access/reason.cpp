// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/permission.h"

// What is said of each reason.
namespace casegrip::access
{
namespace
{

struct Words {
    Reason reason;
    std::string_view word;
    std::string_view what;
    std::string_view todo;
};

// In the order of Reason.
constexpr std::array<Words, reasonCount> reasons = {{
    {Reason::None, "yes", "", ""},
    {Reason::NotInRoster, "not_in_roster", "Nobody in the roster has this login, so it sees nothing.",
     "Ask an administrator to put the login into officers.csv or into the policy."},
    {Reason::SharedLogin, "shared_login",
     "Several officers of the roster have this login, so it sees nothing.",
     "Ask an administrator to give each officer a login of their own."},
    {Reason::NotActive, "not_active", "The roster says that this officer is no longer active.",
     "Ask an administrator if that is wrong."},
    // To the letter what is said of a number that no case has.
    {Reason::NoSuchCase, "no_such_case", "There is no case with that number.",
     "Check the number; leading zeros count."},
    {Reason::OtherTeam, "other_team", "The case is of a team that you do not answer for.",
     "Ask its supervisor, or have cover recorded."},
    {Reason::CoverEnded, "cover_ended", "The cover that let you work on this case has ended.",
     "Have it recorded again if it goes on."},
    {Reason::NotPermitted, "not_permitted", "The policy of this computer does not permit you to do that.",
     "Ask an administrator, or somebody whose role it is."},
    {Reason::SeenByRole, "seen_by_role", "Your role lets you see this case; its own supervisors work on it.",
     "Ask its supervisor."},
    {Reason::LowRank, "low_rank", "That is for a higher rank than yours.",
     "Ask somebody who holds that rank or acts in it."},
    {Reason::NotInLine, "not_in_line", "That is for the officer concerned and the line management.",
     "Ask one of them."},
    {Reason::OtherUnit, "other_unit", "That concerns teams that you do not answer for.",
     "Name a unit of yours, or ask whoever answers for all of them."},
    {Reason::NobodySigns, "nobody_signs", "Nobody in the roster has this login, so nobody would have signed.",
     "Ask for the login to be put into officers.csv."},
    {Reason::OwnCase, "own_case",
     "Whoever is or was the officer in the case neither reviews it nor approves work on it.",
     "Ask another supervisor."},
    {Reason::Interest, "interest", "You have declared an interest in this case.", "Ask another supervisor."},
    // The same whether the one who is covered is the officer in the case, wrote the review or declared an interest, which is private.
    {Reason::CoversParty, "not_by_cover", "This is not decided on behalf of the person whom you cover.",
     "Ask another supervisor."},
    {Reason::OwnWork, "own_work", "Nobody approves or returns their own work.", "Ask another supervisor."},
    {Reason::OthersWork, "others_work", "This is the work of somebody else.",
     "Only who made it takes it back."},
    {Reason::LowRankForThis, "low_rank_for_this", "This is asked of a higher rank than yours.",
     "It is done by somebody who holds that rank or acts in it."},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < reasonCount; ++i) {
        if (reasons[i].reason != Reason(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

} // namespace

std::string_view toWord(Reason reason)
{
    return reasons[std::size_t(reason)].word;
}

Error toError(Reason reason)
{
    const Words &words = reasons[std::size_t(reason)];
    const auto kind = reason == Reason::NoSuchCase ? ErrorKind::NotFound : ErrorKind::Refused;
    return {kind, std::string(words.what), std::string(words.todo)};
}

} // namespace casegrip::access
