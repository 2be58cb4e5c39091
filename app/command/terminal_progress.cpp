// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/terminal_progress.h"

#include "app/command/interrupt.h"

#include <cstdio>

namespace casegrip::command
{
namespace
{

const char *textOf(Progress::Step step)
{
    using Step = Progress::Step;
    switch (step) {
    case Step::Reading:
        return "Reading the export";
    case Step::Checking:
        return "Checking";
    case Step::Comparing:
        return "Comparing with what is stored";
    case Step::Writing:
        return "Writing";
    case Step::Computing:
        return "Working out what is due";
    case Step::Indexing:
        return "Indexing";
    case Step::Keeping:
        return "Keeping the export";
    case Step::Verifying:
        return "Verifying";
    case Step::Copying:
        return "Copying";
    }
    return "Working";
}

constexpr int barWidth = 20;

} // namespace

TerminalProgress::~TerminalProgress()
{
    clear();
}

bool TerminalProgress::advance(Step step, std::int64_t done, std::int64_t total)
{
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    if (m_shown && (!m_dirty || step != m_step || now - m_last >= 100ms)) {
        m_step = step;
        m_last = now;
        m_dirty = true;
        if (total > 0) {
            const int filled = static_cast<int>(done * barWidth / total);
            std::fprintf(stderr, "\r\x1b[K%-30s [%-*.*s] %3d %%", textOf(step), barWidth, filled,
                         "####################", static_cast<int>(done * 100 / total));
        } else {
            std::fprintf(stderr, "\r\x1b[K%s", textOf(step));
        }
        std::fflush(stderr);
    }
    return !isInterrupted();
}

void TerminalProgress::clear()
{
    if (m_dirty)
        std::fputs("\r\x1b[K", stderr);
    m_dirty = false;
}

} // namespace casegrip::command
