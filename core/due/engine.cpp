// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/engine.h"

#include "core/due/ruling.h"

namespace casegrip::due
{

Engine::Engine(const framework::FrameworkSet &frameworks, const std::vector<Classification> &classifications)
    : m_ruling(std::make_unique<Ruling>(frameworks, classifications))
{
}

Engine::~Engine() = default;

void Engine::evaluate(const CaseHistory &history, Instant now, Dues &into)
{
    m_ruling->rule(history, now, into, nullptr);
}

std::uint64_t Engine::redBoxAt(const CaseHistory &history, Instant at, Instant now)
{
    return m_ruling->redBoxAt(history, at, now);
}

TeamId Engine::teamAt(const CaseHistory &history, Instant at)
{
    return m_ruling->teamAt(history, at);
}

std::vector<std::vector<Reason>> Engine::explain(const CaseHistory &history, Instant now)
{
    Dues dues;
    std::vector<std::vector<Reason>> reasons;
    m_ruling->rule(history, now, dues, &reasons);
    return reasons;
}

} // namespace casegrip::due
