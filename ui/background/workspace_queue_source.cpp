// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/workspace_queue_source.h"

#include "ui/background/workspace_thread.h"

namespace casegrip::ui
{
namespace
{

using workspace::Workspace;

Result<QueueList> readList(Workspace &workspace, const QueueRequest &request, Work known)
{
    if (!known) {
        due::QueueQuery query = request.query;
        query.withSnoozed = true;
        auto read = workspace.openWork(query);
        if (!read)
            return failure(read.error());
        if (!read->empty())
            workspace.sortQueue(*read);
        known = std::make_shared<const std::vector<due::OpenWork>>(std::move(*read));
    }
    const TimeZone &zone = workspace.frameworks().zone();
    QueueList list = arrange(std::move(known), request.view,
                             deadlinesAt(workspace.now(), zone, request.tourStartMinutes));
    if (const auto column = textColumn(request.view)) {
        std::vector<due::OpenWork> shown;
        shown.reserve(list.shown.size());
        for (const std::uint32_t position : list.shown)
            shown.push_back((*list.work)[position]);
        const auto places = workspace.queuePlaces(shown, *column);
        if (!places)
            return failure(places.error());
        sortByPlaces(list, *places, request.view.descending);
    }
    return list;
}

Result<CasePaper> readPaper(Workspace &workspace, const std::string &caseNo)
{
    auto view = workspace.readCase(caseNo);
    if (!view)
        return failure(view.error());
    auto obligations = workspace.explain(caseNo);
    if (!obligations)
        return failure(obligations.error());
    auto reviews = workspace.reviewsOf(caseNo);
    if (!reviews)
        return failure(reviews.error());
    return CasePaper{std::move(*view), std::move(*obligations), std::move(*reviews)};
}

} // namespace

void WorkspaceQueueSource::list(QObject *context, const QueueRequest &request, Work known,
                                Then<QueueList> then)
{
    m_reader.runLatest(
        m_lists.next(), context,
        [request, known = std::move(known)](Workspace &workspace) {
            return readList(workspace, request, known);
        },
        std::move(then));
}

void WorkspaceQueueSource::rows(QObject *context, std::vector<due::OpenWork> work,
                                Then<std::vector<due::QueueRow>> then)
{
    m_reader.run(
        context,
        [work = std::move(work)](Workspace &workspace) {
            return workspace.queueRows(work.data(), work.size());
        },
        std::move(then));
}

void WorkspaceQueueSource::readCase(QObject *context, const std::string &caseNo, Then<CasePaper> then)
{
    m_reader.runLatest(
        m_cases.next(), context, [caseNo](Workspace &workspace) { return readPaper(workspace, caseNo); },
        std::move(then));
}

void WorkspaceQueueSource::caseNos(QObject *context, std::vector<due::OpenWork> work,
                                   Then<std::vector<std::string>> then)
{
    m_reader.run(
        context, [work = std::move(work)](Workspace &workspace) { return caseNosOf(workspace, work); },
        std::move(then));
}

void WorkspaceQueueSource::directions(QObject *context, Then<std::vector<workspace::DirectionOfCase>> then)
{
    m_reader.runLatest(
        m_directions.next(), context, [](Workspace &workspace) { return workspace.directions({}); }, std::move(then));
}

void WorkspaceQueueSource::change(QObject *context, std::vector<workspace::Operation> operations,
                                  std::shared_ptr<SharedProgress> progress, Then<EachChange> then)
{
    m_writer.run(
        context,
        [operations = std::move(operations), progress](Workspace &workspace) {
            return changeEach(workspace, operations, *progress);
        },
        [this, then = std::move(then)](Result<EachChange> outcome) {
            m_reader.reopen(); // it knows the red boxes made by hand from its opening
            then(std::move(outcome));
        });
}

} // namespace casegrip::ui
