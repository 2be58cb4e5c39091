// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/access_log.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace casegrip::workspace
{
class Workspace;
}

namespace casegrip::ui
{

class WorkspaceThread;

// Tells the access log what was searched for in the end, when the typing has rested or the search has led to a case; what it began
// with is told by whoever answers it (QueueSource). What could not be told is kept and told with the next.
class AccessNotes : public QObject
{
    Q_OBJECT
public:
    AccessNotes(WorkspaceThread &writer, QObject *parent);

    // A case is looked at: it was found by the search that is typed.
    void searchLed();
    // `words` empty: nothing is searched for any more.
    void searched(const std::string &words, std::int64_t found);

signals:
    void failed(const casegrip::Error &error); // once, until it works again

private:
    using Notes = std::vector<workspace::Searched>;
    void tell(workspace::Searched note);
    static Done tellAll(workspace::Workspace &workspace, Notes &notes); // takes away what was told

    WorkspaceThread &m_writer;
    workspace::Searched m_search;          // waits for the typing to rest
    QTimer m_rest;
    Notes m_untold;
    bool m_hasFailed = false;
};

} // namespace casegrip::ui
