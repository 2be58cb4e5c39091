// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <atomic>

namespace casegrip::ui
{

// Progress that the working thread writes and the window reads when it paints: no signal per step.
// Thread-safe.
class SharedProgress final : public Progress
{
public:
    struct Reading {
        Step step = Step::Reading;
        std::int64_t done = 0;
        std::int64_t total = 0; // 0: unknown
    };

    bool advance(Step step, std::int64_t done, std::int64_t total) override
    {
        m_step = step;
        m_done = done;
        m_total = total;
        return !m_cancelled;
    }

    Reading read() const { return {m_step, m_done, m_total}; }
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }

private:
    std::atomic<Step> m_step = Step::Reading;
    std::atomic<std::int64_t> m_done = 0;
    std::atomic<std::int64_t> m_total = 0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace casegrip::ui
