// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace casegrip
{

// How long work reports and is stopped. Called on the thread that does the work, at most a few hundred times a
// second; an implementation must be quick and must not call back into core.
class Progress
{
public:
    // What is being done now; a screen shows a sentence for each.
    enum class Step { Reading, Checking, Comparing, Writing, Computing, Indexing, Keeping, Verifying, Copying };

    virtual ~Progress() = default;
    // `done` of `total` units of this step (total 0: unknown). False: stop; the work then returns
    // ErrorKind::Cancelled and has changed nothing.
    [[nodiscard]] virtual bool advance(Step step, std::int64_t done, std::int64_t total) = 0;
};

// For callers that neither show nor stop.
class NoProgress final : public Progress
{
public:
    bool advance(Step, std::int64_t, std::int64_t) override { return true; }
};

} // namespace casegrip
