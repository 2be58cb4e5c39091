// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/each_change.h"

#include <set>

namespace casegrip::ui
{
namespace
{

std::string caseOf(const workspace::Operation &operation)
{
    return std::visit(
        [](const auto &each) {
            if constexpr (requires { each.caseNo; })
                return each.caseNo;
            else
                return std::string();
        },
        operation);
}

// Whether it is about this one change; any other failure would meet the next one too.
bool isAboutOne(const Error &error)
{
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Invalid;
}

} // namespace

std::vector<workspace::Operation> EachChange::undo() const
{
    std::vector<workspace::Operation> operations;
    for (auto id = entryIds.rbegin(); id != entryIds.rend(); ++id)
        operations.emplace_back(workspace::Undo{*id});
    return operations;
}

Result<EachChange> changeEach(workspace::Workspace &workspace, const std::vector<workspace::Operation> &operations,
                              Progress &progress)
{
    EachChange outcome;
    const auto total = std::int64_t(operations.size());
    for (std::int64_t done = 0; done < total; ++done) {
        if (!progress.advance(Progress::Step::Writing, done, total)) {
            outcome.stopped = true;
            break;
        }
        const auto &operation = operations[std::size_t(done)];
        const auto changes = workspace.run(operation);
        if (changes) {
            outcome.entryIds.push_back(changes->entryId);
            outcome.changes.everything |= changes->everything;
            outcome.changes.caseNos.insert(outcome.changes.caseNos.end(), changes->caseNos.begin(), changes->caseNos.end());
            continue;
        }
        if (!isAboutOne(changes.error()) && outcome.entryIds.empty())
            return failure(changes.error());
        outcome.refused.push_back({caseOf(operation), changes.error()});
        if (!isAboutOne(changes.error()))
            break;
    }
    return outcome;
}

Result<std::vector<std::string>> caseNosOf(workspace::Workspace &workspace, const std::vector<due::OpenWork> &work)
{
    constexpr std::size_t page = 100;
    std::vector<std::string> caseNos;
    std::set<std::string> known;
    for (std::size_t first = 0; first < work.size(); first += page) {
        const auto rows = workspace.queueRows(work.data() + first, std::min(page, work.size() - first));
        if (!rows)
            return failure(rows.error());
        for (const due::QueueRow &row : *rows) {
            if (known.insert(row.caseNo).second)
                caseNos.push_back(row.caseNo);
        }
    }
    return caseNos;
}

} // namespace casegrip::ui
