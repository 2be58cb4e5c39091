// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cover_paper.h"

#include "ui/text/words.h"

#include <algorithm>

namespace casegrip::ui
{
namespace
{

Result<WorkOfOfficer> workOf(workspace::Workspace &workspace, const std::string &officerId)
{
    due::QueueQuery query;
    query.oicId = officerId;
    const auto work = workspace.openWork(query);
    if (!work)
        return failure(work.error());
    const auto isOverdue = [now = workspace.now()](const due::OpenWork &piece) { return bandAt(piece, now) == due::Band::Overdue; };
    return WorkOfOfficer{std::int64_t(work->size()), std::count_if(work->begin(), work->end(), isOverdue)};
}

} // namespace

Result<CoverPaper> readCoverPaper(workspace::Workspace &workspace)
{
    CoverPaper paper;
    paper.now = workspace.now();
    auto all = workspace.arrangements();
    if (!all)
        return failure(all.error());
    auto arranging = workspace.arranging();
    if (!arranging)
        return failure(arranging.error());
    auto officers = workspace.officers();
    if (!officers)
        return failure(officers.error());
    std::erase_if(*officers, [](const workspace::Officer &officer) { return !officer.active; });
    for (const access::AbsenceState &absence : all->absences) {
        const std::string &officerId = absence.given.officer.id;
        if (!absence.isRunning(paper.now) || paper.work.contains(officerId))
            continue;
        auto work = workOf(workspace, officerId);
        if (!work)
            return failure(work.error());
        paper.work.emplace(officerId, *work);
    }
    due::QueueQuery nobodyThere;
    nobodyThere.unattendedOnly = true;
    const auto unattended = workspace.openWork(nobodyThere);
    if (!unattended)
        return failure(unattended.error());
    paper.unattended = std::int64_t(unattended->size());
    paper.all = std::move(*all);
    paper.arranging = std::move(*arranging);
    paper.officers = std::move(*officers);
    return paper;
}

} // namespace casegrip::ui
