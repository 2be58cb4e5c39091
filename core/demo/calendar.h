// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/demo/random.h"

#include <cstdint>
#include <vector>

// When things happen: the rhythm of recording by month, weekday and hour, office hours, and how long a case
// stays open.
namespace casegrip::demo
{

// Spreads `cases` recordings over [from, to) in proportion to how busy each hour is.
class Rhythm
{
public:
    Rhythm(const TimeZone &zone, Instant from, Instant to, std::int64_t cases);
    // Never earlier than that of a lower index. `jitter` 0 .. 1023 moves it inside its own place.
    Instant recordedAt(std::int64_t index, std::uint32_t jitter) const;

private:
    Instant m_from;
    std::uint64_t m_places;                // cases * 1024
    std::vector<std::uint64_t> m_weightTo; // sum of the weights up to the end of each hour
};

// A moment at which officers write things up, on the local day of `at`: mostly 07:00 to 22:00.
Instant workingMoment(const TimeZone &zone, Instant at, Stream &stream);

// For how long a case stays open that outlives all but `survivors` of a million: half of all cases are open
// after 14 days, 33 % after 30, 16 % after 90, 12.5 % after 120 and 3 % after 360.
Seconds timeToClose(std::uint32_t survivors);
constexpr std::uint32_t survivorsInAll = 1'000'000;

// From recording to the allocation of an officer; one in fourteen waits for more than two days.
Seconds timeToAllocate(bool red, Stream &stream);

} // namespace casegrip::demo
