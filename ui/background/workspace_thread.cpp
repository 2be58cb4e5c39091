// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/workspace_thread.h"

#include <future>

namespace casegrip::ui
{
namespace
{

workspace::OpenOptions tellingTo(WorkspaceThread &writer, workspace::OpenOptions options)
{
    options.atWriter = [&writer](const auto &work) { return writer.wait(work); };
    return options;
}

} // namespace

WorkspaceThread::WorkspaceThread(const QString &name, workspace::OpenOptions options)
    : m_options(std::move(options)), m_worker(name)
{
}

WorkspaceThread::WorkspaceThread(const QString &name, workspace::OpenOptions options, WorkspaceThread &writer)
    : WorkspaceThread(name, tellingTo(writer, std::move(options)))
{
}

WorkspaceThread::~WorkspaceThread()
{
    if (m_options.access == workspace::OpenOptions::Access::Read)
        m_worker.drop();
    m_worker.finish([this] { m_workspace.reset(); });
}

void WorkspaceThread::open()
{
    m_worker.post([this] { (void)ensureOpen(); });
}

void WorkspaceThread::openAfter(WorkspaceThread &writer)
{
    m_worker.post([this, &writer] {
        (void)writer.wait([](workspace::Workspace &) { return Done(); });
        (void)ensureOpen();
    });
}

void WorkspaceThread::reopen()
{
    m_worker.post([this] { m_workspace.reset(); });
}

Done WorkspaceThread::wait(const std::function<Done(workspace::Workspace &)> &work)
{
    auto promise = std::make_shared<std::promise<Done>>();
    auto done = promise->get_future();
    m_worker.post([this, work, promise = std::move(promise)] {
        const Done opened = ensureOpen();
        promise->set_value(opened ? work(*m_workspace) : opened);
    });
    return done.get();
}

Done WorkspaceThread::ensureOpen()
{
    if (m_workspace)
        return {};
    auto opened = workspace::Workspace::open(m_options);
    if (!opened)
        return failure(opened.error());
    m_workspace.emplace(std::move(*opened));
    return {};
}

void WorkspaceThread::deliver(std::function<void()> answer)
{
    QMetaObject::invokeMethod(&m_home, std::move(answer), Qt::QueuedConnection);
}

} // namespace casegrip::ui
