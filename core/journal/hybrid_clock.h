// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace casegrip::journal
{

// A clock that never runs back: 48 bits of milliseconds since 1970 and 16 bits of counter. Follows the system
// clock while that goes forward, counts on while it stands or was set back, and never falls behind an entry
// of another station once seen, so that whoever has seen an entry writes after it. A full counter carries
// into the milliseconds.
class HybridClock
{
public:
    // `last`: the highest reading known, from the journal.
    explicit HybridClock(std::uint64_t last = 0) : m_last(last) {}

    // The reading for a new entry: higher than all given out and seen before.
    std::uint64_t next(std::int64_t nowMs) { return m_last = std::max(m_last + 1, fromMs(nowMs)); }
    // A reading on an entry that came from elsewhere.
    void observe(std::uint64_t reading) { m_last = std::max(m_last, reading); }

    static std::uint64_t fromMs(std::int64_t ms)
    {
        return static_cast<std::uint64_t>(std::max<std::int64_t>(ms, 0)) << 16;
    }
    static std::int64_t toMs(std::uint64_t reading) { return static_cast<std::int64_t>(reading >> 16); }

private:
    std::uint64_t m_last;
};

} // namespace casegrip::journal
