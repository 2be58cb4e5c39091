// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/permission.h"
#include "core/access/person.h"
#include "core/framework/framework.h"
#include "core/workspace/status.h"

#include <optional>
#include <string>
#include <vector>

namespace casegrip::workspace
{
class Workspace;
}

namespace casegrip::ui
{

// What the window has to know before it shows anything: who works, with what, how old it is. A value, read on
// a worker.
struct Briefing {
    std::optional<Error> closed; // nobody works here: the policy is not to be believed, or has nobody with this login; nothing else is read
    workspace::Actor actor;
    access::Person person;         // the same, with the post and since when
    std::vector<std::string> duty; // the teams that the person answers for; sorted
    struct Covered {
        std::string officerId, name;
        Instant until;
        std::vector<std::string> teams; // that are the person's for that time; none: the officer's own cases alone
    };
    std::vector<Covered> covered; // whom the person covers now
    access::Permissions standing; // what the person may do at all
    bool countsEveryTeam = true;  // otherwise figures are of the teams that the person answers for
    bool asksWorkReason = false; // for a case that was found outside the queue
    workspace::Status status;
    std::vector<workspace::Unit> units;
    std::vector<workspace::ExportRecord> exports; // oldest first
    std::vector<std::string> ranks;               // that the frameworks ask something of
    framework::FrameworkSet frameworks;
    workspace::BackupStatus backup;
    std::size_t approvalsWaiting = 0; // in the actor's own teams and those covered, that somebody of this rank may decide on
    bool hasBatchDraft = false; // cases that were begun to be reviewed together
    std::int64_t staleAfterHours = 26; // workspace::staleAfterHoursSetting
    int tourStartMinutes = 7 * 60;     // workspace::tourStartSetting: after local midnight
    int idleLockMinutes = 5;   // workspace::idleLockSetting
    int clipboardSeconds = 30; // workspace::clipboardSetting
    Instant now;
};

Result<Briefing> readBriefing(workspace::Workspace &workspace);
// Whether anybody works here: Briefing::closed.
Done mayUse(workspace::Workspace &workspace);

// Whether there are data and nothing says whose work to show: no policy, a login that no roster names, nobody chosen.
bool asksWho(const Briefing &briefing);
// Whether so much of the open work is overdue that the framework had better begin today.
bool startsLate(std::int64_t open, std::int64_t overdue);

// When the next export may be expected: the newest one plus the usual time between the last few. Nothing
// before there are two full ones.
std::optional<Instant> nextExport(const std::vector<workspace::ExportRecord> &exports);

enum class Age { Fresh, Ageing, Stale };
// Ageing from half of the setting on.
Age ageOf(Instant exportedAt, Instant now, std::int64_t staleAfterHours);

} // namespace casegrip::ui
