// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/known_settings.h"
#include "core/workspace/workspace.h"
#include "ui/models/scope.h"

#include <QString>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

// Puts the value of `answer` into `into`, or keeps its error as the first.
template <typename T>
void take(Result<T> answer, T &into, std::optional<Error> &failed)
{
    if (answer)
        into = std::move(*answer);
    else if (!failed)
        failed = answer.error();
}

// Of the first scope: what the approvals page opens on.
workspace::ApprovalQuery waitingFor(const Briefing &briefing)
{
    workspace::ApprovalQuery query;
    query.rank = briefing.actor.rankNow();
    const Scope scope = scopesFor(briefing).front();
    if (scope.reach == Reach::Covered)
        query.teams = teamsOf(scope, briefing);
    else if (!briefing.actor.team.empty())
        query.teams = {briefing.actor.team};
    return query;
}

// With the names and the ends of the covers that give them.
std::vector<Briefing::Covered> coveredBy(const access::Reach &reach, const access::Arrangements &arrangements, Instant now)
{
    std::vector<Briefing::Covered> covered;
    for (const access::Reach::Covering &one : reach.covering) {
        Briefing::Covered &made = covered.emplace_back(Briefing::Covered{one.officerId, one.officerId, now, one.duty.codes});
        for (const access::CoverState &cover : arrangements.covers) {
            if (cover.given.by.id != reach.officerId || cover.given.covered.id != one.officerId || !cover.isRunning(now))
                continue;
            made.until = std::max(made.until, cover.endsAt());
            if (!cover.given.covered.name.empty())
                made.name = cover.given.covered.name;
        }
    }
    return covered;
}

} // namespace

Done mayUse(workspace::Workspace &workspace)
{
    if (auto works = workspace.mayWork(); !works)
        return works;
    const access::Person &person = workspace.person();
    return person.isKnown() ? Done() : access::may(person, access::Action::Search).asDone();
}

Result<Briefing> readBriefing(workspace::Workspace &workspace)
{
    Briefing briefing;
    if (auto may = mayUse(workspace); !may) {
        briefing.closed = may.error();
        return briefing;
    }
    std::optional<Error> failed;
    briefing.actor = workspace.actor();
    briefing.person = workspace.person();
    briefing.now = workspace.now();
    briefing.duty = workspace.reach().duty.codes;
    access::Arrangements arrangements;
    take(workspace.arrangements(), arrangements, failed);
    briefing.covered = coveredBy(workspace.reach(), arrangements, briefing.now);
    take(workspace.status(), briefing.status, failed);
    take(workspace.standing(), briefing.standing, failed);
    take(workspace.units(), briefing.units, failed);
    take(workspace.exports(), briefing.exports, failed);
    take(workspace.backupStatus(), briefing.backup, failed);
    std::optional<workspace::BatchDraft> batch;
    take(workspace.batchDraft(), batch, failed);
    std::vector<workspace::ApprovalOfCase> waiting;
    take(workspace.approvals(waitingFor(briefing)), waiting, failed);
    std::string stale, tour, idle, clipboard;
    take(workspace.settingInForce(workspace::staleAfterHoursSetting), stale, failed);
    take(workspace.settingInForce(workspace::tourStartSetting), tour, failed);
    take(workspace.settingInForce(workspace::idleLockSetting), idle, failed);
    take(workspace.settingInForce(workspace::clipboardSetting), clipboard, failed);
    if (failed)
        return failure(*failed);
    briefing.staleAfterHours = QString::fromStdString(stale).toLongLong();
    briefing.tourStartMinutes = workspace::minutesOfDay(tour).value_or(briefing.tourStartMinutes);
    briefing.approvalsWaiting = waiting.size();
    briefing.idleLockMinutes = QString::fromStdString(idle).toInt();
    briefing.clipboardSeconds = QString::fromStdString(clipboard).toInt();
    briefing.hasBatchDraft = batch.has_value();
    briefing.countsEveryTeam = workspace.countsEveryTeam();
    briefing.asksWorkReason = workspace.asksWorkReason();
    briefing.ranks = workspace.ranks();
    briefing.frameworks = workspace.frameworks();
    return briefing;
}

} // namespace casegrip::ui
