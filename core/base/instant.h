// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace casegrip
{

// A moment in UTC, to the second (due-rules "Time"). A local moment is a wall-clock reading with no zone; a Day
// is a calendar date with no zone. The three do not convert into each other without a TimeZone.
using Instant = std::chrono::sys_seconds;
using LocalTime = std::chrono::local_seconds;
using Day = std::chrono::local_days;
using Seconds = std::chrono::seconds;

class TimeZone;

constexpr Instant fromEpoch(std::int64_t seconds) { return Instant{Seconds{seconds}}; }
constexpr std::int64_t toEpoch(Instant instant) { return instant.time_since_epoch().count(); }
constexpr Day toDay(int year, unsigned month, unsigned day)
{
    return Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

// ISO 8601: "2025-01-31T23:59:59Z", "2025-01-31 23:59", "...+01:00", a fraction of a second is cut off; a date
// alone is local midnight. Without an offset the text is civil time in `zone` (due-rules "Time"). Nothing for
// anything else, for a date that does not exist, and outside years 1900 to 2999.
std::optional<Instant> parseInstant(std::string_view text, const TimeZone &zone);
// "2025-01-31".
std::optional<Day> parseDay(std::string_view text);

// "2025-01-31T23:59:59Z"
std::string formatInstant(Instant instant);
// "2025-01-31"
std::string formatDay(Day day);

} // namespace casegrip
