// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/known_settings.h"
#include "core/workspace/workspace.h"
#include "ui/models/briefing.h"

#include <QString>

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

workspace::ApprovalQuery waitingFor(const workspace::Actor &actor)
{
    workspace::ApprovalQuery query;
    query.rank = actor.rankNow();
    if (!actor.team.empty())
        query.teams = {actor.team};
    return query;
}

} // namespace

Result<Briefing> readBriefing(workspace::Workspace &workspace)
{
    Briefing briefing;
    std::optional<Error> failed;
    take(workspace.status(), briefing.status, failed);
    take(workspace.standing(), briefing.standing, failed);
    take(workspace.units(), briefing.units, failed);
    take(workspace.exports(), briefing.exports, failed);
    take(workspace.backupStatus(), briefing.backup, failed);
    std::optional<workspace::BatchDraft> batch;
    take(workspace.batchDraft(), batch, failed);
    std::vector<workspace::ApprovalOfCase> waiting;
    take(workspace.approvals(waitingFor(workspace.actor())), waiting, failed);
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
    briefing.actor = workspace.actor();
    briefing.ranks = workspace.ranks();
    briefing.frameworks = workspace.frameworks();
    briefing.now = workspace.now();
    return briefing;
}

} // namespace casegrip::ui
