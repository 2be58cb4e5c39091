// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

namespace casegrip::ui
{

// "The latest request wins": each next() makes all earlier tickets stale. Work looks at its ticket before it
// begins and again before it delivers. Tickets may be asked from any thread; next() is for one.
class Latest
{
public:
    class Ticket
    {
    public:
        bool isCurrent() const { return !m_newest || *m_newest == m_number; }

    private:
        friend class Latest;
        std::shared_ptr<const std::atomic<std::uint64_t>> m_newest; // none: never stale
        std::uint64_t m_number = 0;
    };

    Ticket next()
    {
        Ticket ticket;
        ticket.m_number = ++*m_newest;
        ticket.m_newest = m_newest;
        return ticket;
    }

private:
    std::shared_ptr<std::atomic<std::uint64_t>> m_newest = std::make_shared<std::atomic<std::uint64_t>>(0);
};

} // namespace casegrip::ui
