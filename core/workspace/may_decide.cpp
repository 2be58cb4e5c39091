// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/may_decide.h"

#include "core/forms/template.h"

#include <algorithm>

namespace casegrip::workspace
{
namespace
{

bool isOrWasOfficerInCase(const std::string &officerId, const cases::CaseView &view)
{
    return officerId == view.oicId || std::any_of(view.events.begin(), view.events.end(), [&](const cases::EventView &event) {
               return event.kind == due::EventKind::Allocated && event.officerId == officerId;
           });
}

bool isAuthor(const Actor &actor, const reviews::ReviewState &review)
{
    return std::any_of(review.versions.begin(), review.versions.end(), [&](const reviews::ReviewVersion &version) {
        return version.review.author.id == actor.officerId || version.login == actor.login;
    });
}

} // namespace

Result<Authority> mayDecide(const Actor &actor, const cases::CaseView &view, const reviews::ReviewState &review)
{
    if (actor.officerId.empty())
        return failure(ErrorKind::Refused, "Nobody in the roster has this login, so nobody would have decided.",
                       "Ask for the login to be put into officers.csv.");
    if (isAuthor(actor, review))
        return failure(ErrorKind::Refused, "Nobody decides on their own review.", "It waits for somebody else of that rank.");
    if (isOrWasOfficerInCase(actor.officerId, view))
        return failure(ErrorKind::Refused, "Who is or was the officer in the case does not decide on its reviews.",
                       "It waits for somebody else of that rank.");
    const auto &asked = review.latest().review.approval;
    if (asked && !forms::isRankOrAbove(actor.rankNow(), asked->rank))
        return failure(ErrorKind::Refused, "The approval was asked of a higher rank.",
                       "It is given by somebody who holds that rank or acts in it.");
    return Authority{};
}

} // namespace casegrip::workspace
