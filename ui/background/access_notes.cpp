// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/access_notes.h"

#include "ui/background/workspace_thread.h"

#include <utility>

namespace casegrip::ui
{
namespace
{

constexpr int restMs = 1500;

} // namespace

AccessNotes::AccessNotes(WorkspaceThread &writer, QObject *parent) : QObject(parent), m_writer(writer)
{
    m_rest.setObjectName(QStringLiteral("searchRest"));
    m_rest.setParent(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { tell(std::exchange(m_search, {})); });
}

void AccessNotes::searchLed()
{
    if (!m_rest.isActive())
        return;
    m_rest.stop();
    tell(std::exchange(m_search, {}));
}

void AccessNotes::searched(const std::string &words, std::int64_t found)
{
    m_rest.stop();
    m_search = {words, found};
    if (!words.empty())
        m_rest.start();
}

void AccessNotes::tell(workspace::Searched note)
{
    m_untold.push_back(std::move(note));
    // The writer's thread takes away what it has told; then they are this thread's again.
    auto notes = std::make_shared<Notes>(std::exchange(m_untold, {}));
    m_writer.run(
        this, [notes](workspace::Workspace &workspace) { return tellAll(workspace, *notes); },
        [this, notes](const Done &told) {
            m_untold.insert(m_untold.begin(), notes->begin(), notes->end());
            if (told)
                m_hasFailed = false;
            else if (!std::exchange(m_hasFailed, true))
                emit failed(told.error());
        });
}

Done AccessNotes::tellAll(workspace::Workspace &workspace, Notes &notes)
{
    while (!notes.empty()) {
        if (const Done told = workspace.recordSearched(notes.front()); !told)
            return told;
        notes.erase(notes.begin());
    }
    return {};
}

} // namespace casegrip::ui
