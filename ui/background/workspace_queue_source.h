// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/background/latest.h"
#include "ui/models/queue_source.h"

namespace casegrip::ui
{

class WorkspaceThread;

// A case as panels show it; first the row of the access log: without it nothing is read. On any thread.
Result<CasePaper> readPaper(workspace::Workspace &workspace, const CaseWanted &wanted);

// The queue of the workspace: reads on the reading thread, changes on the writing one.
class WorkspaceQueueSource final : public QueueSource
{
public:
    WorkspaceQueueSource(WorkspaceThread &reader, WorkspaceThread &writer)
        : m_reader(reader), m_writer(writer)
    {
    }

    void list(QObject *context, const QueueRequest &request, KnownWork known, Then<QueueList> then) override;
    std::string searchTold() const override { return m_told.search; }
    void rows(QObject *context, std::vector<due::OpenWork> work,
              Then<std::vector<due::QueueRow>> then) override;
    void readCase(QObject *context, const CaseWanted &wanted, Then<CasePaper> then) override;
    void caseNos(QObject *context, std::vector<due::OpenWork> work, Then<std::vector<std::string>> then) override;
    void takeCaseNos(QObject *context, std::vector<due::OpenWork> work, Then<std::vector<std::string>> then) override;
    void drafts(QObject *context, Then<std::vector<workspace::DraftRow>> then) override;
    void forms(QObject *context, const std::string &caseNo, Then<std::vector<workspace::OfferedForm>> then) override;
    void directions(QObject *context, Then<std::vector<workspace::DirectionOfCase>> then) override;
    void officers(QObject *context, Then<std::vector<workspace::Officer>> then) override;
    void change(QObject *context, std::vector<workspace::Operation> operations,
                std::shared_ptr<SharedProgress> progress, Then<EachChange> then) override;

private:
    WorkspaceThread &m_reader;
    WorkspaceThread &m_writer;
    due::QueueQuery m_told; // the search on record; on the window's thread
    Latest m_lists, m_cases, m_directions, m_drafts;
};

} // namespace casegrip::ui
