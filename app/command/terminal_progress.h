// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <chrono>

namespace casegrip::command
{

// Shows what is being done on standard error, on one line that is written over, and stops on Ctrl+C.
class TerminalProgress final : public Progress
{
public:
    // `shown` false: only stops.
    explicit TerminalProgress(bool shown) : m_shown(shown) {}
    ~TerminalProgress() override;

    bool advance(Step step, std::int64_t done, std::int64_t total) override;
    // Takes the line away, before something else is written.
    void clear();

private:
    const bool m_shown;
    bool m_dirty = false;
    Step m_step = Step::Reading;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace casegrip::command
