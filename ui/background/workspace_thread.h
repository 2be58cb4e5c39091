// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "ui/background/latest.h"
#include "ui/background/worker.h"

#include <QPointer>

#include <memory>
#include <optional>
#include <type_traits>

namespace casegrip::ui
{

// A thread with a workspace of its own: the window has one that reads and one that writes. The workspace is
// opened by the first work, stays on its thread, and is closed there.
//
//   reader.run(this, [](Workspace &w) { return w.readCase("99"); }, [this](Result<CaseView> view) { ... });
//
// `work` runs on the thread and owns copies of all that it needs. `then` runs on the window's thread, and
// only while `context` lives. When the workspace cannot be opened, `then` gets that error and the next work
// tries again. At the end a writer still does what it was given (nothing is lost), a reader drops it.
class WorkspaceThread
{
public:
    WorkspaceThread(const QString &name, workspace::OpenOptions options);
    // A reader, whose rows of the access log are written by `writer`, which outlives it.
    WorkspaceThread(const QString &name, workspace::OpenOptions options, WorkspaceThread &writer);
    ~WorkspaceThread();
    WorkspaceThread(const WorkspaceThread &) = delete;
    WorkspaceThread &operator=(const WorkspaceThread &) = delete;

    template <typename Work, typename Then>
    void run(QObject *context, Work work, Then then)
    {
        runLatest(Latest::Ticket(), context, std::move(work), std::move(then));
    }

    // As run(), but once `ticket` is stale the work is not begun and its result not delivered.
    template <typename Work, typename Then>
    void runLatest(Latest::Ticket ticket, QObject *context, Work work, Then then)
    {
        using Answer = std::invoke_result_t<Work, workspace::Workspace &>;
        m_worker.post([this, ticket, guard = QPointer<QObject>(context), work = std::move(work),
                       then = std::move(then)]() mutable {
            if (!ticket.isCurrent())
                return;
            auto answer = std::make_shared<Answer>(answerOf<Answer>(work));
            deliver([ticket, guard, then = std::move(then), answer]() mutable {
                if (guard && ticket.isCurrent())
                    then(std::move(*answer));
            });
        });
    }

    // Runs work on this thread and waits for it: for a thread that is not the window's, and not this one.
    Done wait(const std::function<Done(workspace::Workspace &)> &work);
    // One more thread on the same data folder, for work that takes long.
    std::unique_ptr<WorkspaceThread> another(const QString &name) const { return std::make_unique<WorkspaceThread>(name, m_options); }
    const std::string &dataDir() const { return m_options.dataDir; }
    const std::string &policyFolder() const { return m_options.policyFolder; }
    // Opens now and not with the first work, so that it is done while something else is going on. What stands against it
    // is said by the first work.
    void open();
    // The same, once the writer has opened, which repairs, folds and may make other facts.
    void openAfter(WorkspaceThread &writer);
    // Opens anew before the next work: another facts file or another framework may be in use now.
    void reopen();

private:
    template <typename Answer, typename Work>
    Answer answerOf(Work &work)
    {
        if (Done opened = ensureOpen(); !opened)
            return failure(opened.error());
        return work(*m_workspace);
    }
    Done ensureOpen();
    void deliver(std::function<void()> answer);

    const workspace::OpenOptions m_options;
    std::optional<workspace::Workspace> m_workspace; // touched on the worker's thread only
    QObject m_home;                                  // on the window's thread; answers are its events
    Worker m_worker;
};

} // namespace casegrip::ui
