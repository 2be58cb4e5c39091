// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background/access_notes.h"

#include "ui/background/workspace_thread.h"

#include <utility>

namespace casegrip::ui
{
namespace
{

constexpr auto oneLook = std::chrono::minutes{15}; // as long as this it is the same look at a case
constexpr int restMs = 1500;

} // namespace

AccessNotes::AccessNotes(WorkspaceThread &writer, const Clock &clock, QObject *parent)
    : QObject(parent), m_writer(writer), m_clock(clock)
{
    m_rest.setObjectName(QStringLiteral("searchRest"));
    m_rest.setParent(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { tell(std::exchange(m_search, {})); });
}

void AccessNotes::viewed(const workspace::Viewed &viewed)
{
    if (m_rest.isActive()) { // it was found by this search
        m_rest.stop();
        tell(std::exchange(m_search, {}));
    }
    const Instant now = m_clock.now();
    const auto [seen, isNew] = m_seen.try_emplace(viewed.caseNo, now);
    if (!isNew && now - seen->second < oneLook && now >= seen->second)
        return;
    seen->second = now;
    tell(viewed);
}

void AccessNotes::searched(const std::string &words, std::int64_t found)
{
    m_rest.stop();
    m_search = {words, found};
    if (!words.empty())
        m_rest.start();
}

void AccessNotes::tell(Note note)
{
    m_untold.push_back(std::move(note));
    // The writer's thread takes away what it has told; then they are this thread's again.
    auto notes = std::make_shared<std::vector<Note>>(std::exchange(m_untold, {}));
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

Done AccessNotes::tellAll(workspace::Workspace &workspace, std::vector<Note> &notes)
{
    while (!notes.empty()) {
        const auto *viewed = std::get_if<workspace::Viewed>(&notes.front());
        const Done told = viewed ? workspace.recordViewed(*viewed) : workspace.recordSearched(std::get<workspace::Searched>(notes.front()));
        if (!told)
            return told;
        notes.erase(notes.begin());
    }
    return {};
}

} // namespace casegrip::ui
