// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/workspace/access_log.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <variant>
#include <vector>

namespace casegrip::workspace
{
class Workspace;
}

namespace casegrip::ui
{

class WorkspaceThread;

// Tells the access log which cases were looked at and what was searched for. A case that is still being looked at is told
// once, and a search when the typing has rested. What could not be told is kept and told with the next.
class AccessNotes : public QObject
{
    Q_OBJECT
public:
    AccessNotes(WorkspaceThread &writer, const Clock &clock, QObject *parent);

    void viewed(const workspace::Viewed &viewed);
    // `words` empty: nothing is searched for any more.
    void searched(const std::string &words, std::int64_t found);

signals:
    void failed(const casegrip::Error &error); // once, until it works again

private:
    using Note = std::variant<workspace::Viewed, workspace::Searched>;
    void tell(Note note);
    static Done tellAll(workspace::Workspace &workspace, std::vector<Note> &notes); // takes away what was told

    WorkspaceThread &m_writer;
    const Clock &m_clock;
    std::map<std::string, Instant> m_seen; // by case: when it was told
    workspace::Searched m_search;          // waits for the typing to rest
    QTimer m_rest;
    std::vector<Note> m_untold;
    bool m_hasFailed = false;
};

} // namespace casegrip::ui
