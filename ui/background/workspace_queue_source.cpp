// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/workspace_queue_source.h"

#include "ui/background/workspace_thread.h"

namespace casegrip::ui
{
namespace
{

using workspace::Workspace;

Result<Work> inOrder(Workspace &workspace, Result<std::vector<due::OpenWork>> read)
{
    if (!read)
        return failure(read.error());
    if (!read->empty())
        workspace.sortQueue(*read);
    return std::make_shared<const std::vector<due::OpenWork>>(std::move(*read));
}

Result<std::vector<due::OpenWork>> broughtUpToDate(Workspace &workspace, const due::QueueQuery &query, const KnownWork &known)
{
    const auto now = workspace.openWork(query, known.changed);
    if (!now)
        return failure(now.error());
    std::vector<due::OpenWork> work;
    work.reserve(known.work->size() + now->work.size());
    std::copy_if(known.work->begin(), known.work->end(), std::back_inserter(work),
                 [&](const due::OpenWork &piece) { return !now->cases.contains(piece.caseId); });
    work.insert(work.end(), now->work.begin(), now->work.end());
    return work;
}

Result<Work> readWork(Workspace &workspace, due::QueueQuery query, const KnownWork &known)
{
    if (known.work && known.changed.empty())
        return known.work;
    query.withSnoozed = true;
    query.search.clear(); // chooses from the work that is read
    return inOrder(workspace, known.work ? broughtUpToDate(workspace, query, known) : workspace.openWork(query));
}

// What is typed on finds nothing that the shorter words had not found: it is on record, and what was meant is told when the typing has
// rested (AccessNotes).
bool isTold(const due::QueueQuery &query, const due::QueueQuery &told)
{
    const bool isSameWork = query.rank == told.rank && query.oicId == told.oicId && query.teams == told.teams && query.area == told.area;
    return query.search.empty() || (isSameWork && !told.search.empty() && query.search.starts_with(told.search));
}

Result<QueueList> readList(Workspace &workspace, const QueueRequest &request, const KnownWork &known)
{
    auto work = readWork(workspace, request.query, known);
    if (!work)
        return failure(work.error());
    const auto among = workspace.casesHolding(request.query.search);
    if (!among)
        return failure(among.error());
    const TimeZone &zone = workspace.frameworks().zone();
    QueueList list = arrange(std::move(*work), request.view,
                             deadlinesAt(workspace.now(), zone, request.tourStartMinutes), *among ? &**among : nullptr);
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

} // namespace

Result<CasePaper> readPaper(Workspace &workspace, const CaseWanted &wanted)
{
    const std::string &caseNo = wanted.caseNo;
    if (auto told = wanted.row ? workspace.recordViewed(*wanted.row) : Done(); !told)
        return failure(told.error());
    auto view = workspace.readCase(caseNo);
    if (!view)
        return failure(view.error());
    auto obligations = workspace.explain(caseNo);
    if (!obligations)
        return failure(obligations.error());
    auto reviews = workspace.reviewsOf(caseNo);
    if (!reviews)
        return failure(reviews.error());
    const auto standing = workspace.standing(caseNo, wanted.askedRank);
    if (!standing)
        return failure(standing.error());
    auto interests = workspace.interests(caseNo);
    if (!interests)
        return failure(interests.error());
    return CasePaper{std::move(*view), std::move(*obligations), std::move(*reviews), *standing, std::move(*interests)};
}

void WorkspaceQueueSource::list(QObject *context, const QueueRequest &request, KnownWork known,
                                Then<QueueList> then)
{
    const bool tells = !isTold(request.query, m_told);
    if (request.query.search.empty())
        m_told = {};
    m_reader.runLatest(
        m_lists.next(), context,
        [request, tells, known = std::move(known)](Workspace &workspace) -> Result<QueueList> {
            auto list = readList(workspace, request, known);
            if (!list || !tells)
                return list;
            const auto found = list->counts[std::size_t(Chip::All)];
            const Done told = workspace.recordSearched({request.query.search, std::int64_t(found)});
            return told ? std::move(list) : failure(told.error());
        },
        [this, query = request.query, tells, then = std::move(then)](Result<QueueList> list) {
            if (list && tells)
                m_told = query;
            then(std::move(list));
        });
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

void WorkspaceQueueSource::readCase(QObject *context, const CaseWanted &wanted, Then<CasePaper> then)
{
    m_reader.runLatest(
        m_cases.next(), context, [wanted](Workspace &workspace) { return readPaper(workspace, wanted); },
        std::move(then));
}

void WorkspaceQueueSource::caseNos(QObject *context, std::vector<due::OpenWork> work,
                                   Then<std::vector<std::string>> then)
{
    m_reader.run(
        context, [work = std::move(work)](Workspace &workspace) { return caseNosOf(workspace, work); },
        std::move(then));
}

void WorkspaceQueueSource::takeCaseNos(QObject *context, std::vector<due::OpenWork> work,
                                       Then<std::vector<std::string>> then)
{
    m_reader.run(
        context,
        [work = std::move(work)](Workspace &workspace) -> Result<std::vector<std::string>> {
            const auto decision = workspace.may(access::Action::ExportRows);
            if (!decision)
                return failure(decision.error());
            if (const Done allowed = decision->asDone(); !allowed)
                return failure(allowed.error());
            auto caseNos = caseNosOf(workspace, work);
            if (!caseNos)
                return caseNos;
            const Done told = workspace.recordListed({"case numbers", std::int64_t(caseNos->size()), "clipboard"});
            return told ? std::move(caseNos) : failure(told.error());
        },
        std::move(then));
}

void WorkspaceQueueSource::directions(QObject *context, Then<std::vector<workspace::DirectionOfCase>> then)
{
    m_reader.runLatest(
        m_directions.next(), context, [](Workspace &workspace) { return workspace.directions({}); }, std::move(then));
}

// On the thread that saves them, after what it was given.
void WorkspaceQueueSource::drafts(QObject *context, Then<std::vector<workspace::DraftRow>> then)
{
    m_writer.runLatest(
        m_drafts.next(), context, [](Workspace &workspace) { return workspace.drafts(); }, std::move(then));
}

void WorkspaceQueueSource::forms(QObject *context, const std::string &caseNo, Then<std::vector<workspace::OfferedForm>> then)
{
    m_reader.run(
        context, [caseNo](Workspace &workspace) { return workspace.formsFor(caseNo); }, std::move(then));
}

void WorkspaceQueueSource::officers(QObject *context, Then<std::vector<workspace::Officer>> then)
{
    m_reader.run(
        context, [](Workspace &workspace) { return workspace.officers(); }, std::move(then));
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
