// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/workspace_thread.h"

namespace casegrip::ui
{

WorkspaceThread::WorkspaceThread(const QString &name, workspace::OpenOptions options)
    : m_options(std::move(options)), m_worker(name)
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

void WorkspaceThread::reopen()
{
    m_worker.post([this] { m_workspace.reset(); });
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
