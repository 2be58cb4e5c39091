// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/published_table.h"
#include "ui/background/workspace_thread.h"

#include <QTemporaryDir>

namespace casegrip::test
{

// A data folder of somebody at the moment of the published table, and the thread that pages read it on.
class ReadFolder
{
public:
    Result<workspace::Workspace> openToWrite() { return workspace::Workspace::open(options(Access::Write)); }
    // Made at the first call, when the folder is there.
    ui::WorkspaceThread &reader()
    {
        if (!m_reader)
            m_reader = std::make_unique<ui::WorkspaceThread>(QStringLiteral("reader"), options(Access::Read));
        return *m_reader;
    }
    // Made at the first call; nobody else has the folder to write then.
    ui::WorkspaceThread &writer()
    {
        if (!m_writer)
            m_writer = std::make_unique<ui::WorkspaceThread>(QStringLiteral("writer"), options(Access::Write));
        return *m_writer;
    }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    FixedClock clock{publishedNow};

private:
    using Access = workspace::OpenOptions::Access;
    workspace::OpenOptions options(Access access) const
    {
        return {m_folder.filePath(QStringLiteral("data")).toStdString(), access, &clock, false, {}, "somebody"};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ui::WorkspaceThread> m_reader, m_writer;
};

} // namespace casegrip::test
