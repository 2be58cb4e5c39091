// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace casegrip::storage
{

// Asked now and then by work that takes long: it says that the work is alive, and is told whether to go on.
using GoOn = std::function<bool()>;

// Work on a thread of its own that nobody has to wait for, one piece at a time. A call on a share may block for ever, and
// nothing ends it from outside: such a thread is left behind, with what it was given. So work owns copies of all that it
// needs, writes nothing of ours once it was told to stop, and throws nothing.
// For one thread at a time.
class Errand
{
public:
    using Work = std::function<Done(const GoOn &)>;

    // How long work may show no sign of life before it is given up.
    explicit Errand(std::chrono::milliseconds patience = std::chrono::seconds{20}) : m_patience(patience) {}
    // As settle(); what is then still held up is told to stop and left behind.
    ~Errand();
    Errand(const Errand &) = delete;
    Errand &operator=(const Errand &) = delete;

    // False when other work is still under way: then nothing is begun.
    bool begin(Work work);
    bool isUnderWay() const;
    // What came of the last work: once, when it has ended.
    std::optional<Done> outcome();
    // Waits for the end. False when it was given up: it is still under way.
    bool settle();
    // Tells the work to stop.
    void stop();

private:
    struct State;
    std::chrono::milliseconds m_patience;
    std::shared_ptr<State> m_state; // of the last work, shared with its thread
    std::thread m_thread;
};

} // namespace casegrip::storage
