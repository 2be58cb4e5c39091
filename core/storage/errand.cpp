// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/errand.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace casegrip::storage
{

using SteadyClock = std::chrono::steady_clock;

struct Errand::State {
    std::mutex mutex;
    std::condition_variable ended;
    bool hasEnded = false;
    bool goesOn = true;
    SteadyClock::time_point lastSign = SteadyClock::now();
    std::optional<Done> outcome;

    bool sign()
    {
        const std::lock_guard lock(mutex);
        lastSign = SteadyClock::now();
        return goesOn;
    }
    void end(Done done)
    {
        const std::lock_guard lock(mutex);
        outcome = std::move(done);
        hasEnded = true;
        ended.notify_all();
    }
};

Errand::~Errand()
{
    if (!m_thread.joinable())
        return;
    if (settle()) {
        m_thread.join();
        return;
    }
    stop();
    m_thread.detach();
}

bool Errand::begin(Work work)
{
    if (isUnderWay())
        return false;
    if (m_thread.joinable())
        m_thread.join();
    m_state = std::make_shared<State>();
    m_thread = std::thread([state = m_state, work = std::move(work)] { state->end(work([&state] { return state->sign(); })); });
    return true;
}

bool Errand::isUnderWay() const
{
    if (!m_state)
        return false;
    const std::lock_guard lock(m_state->mutex);
    return !m_state->hasEnded;
}

std::optional<Done> Errand::outcome()
{
    if (!m_state)
        return {};
    const std::lock_guard lock(m_state->mutex);
    return std::exchange(m_state->outcome, std::nullopt);
}

bool Errand::settle()
{
    if (!m_state)
        return true;
    std::unique_lock lock(m_state->mutex);
    while (!m_state->hasEnded && SteadyClock::now() < m_state->lastSign + m_patience)
        m_state->ended.wait_until(lock, m_state->lastSign + m_patience);
    return m_state->hasEnded;
}

void Errand::stop()
{
    if (!m_state)
        return;
    const std::lock_guard lock(m_state->mutex);
    m_state->goesOn = false;
}

} // namespace casegrip::storage
