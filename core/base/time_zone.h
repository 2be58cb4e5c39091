// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"

#include <string>
#include <vector>

namespace casegrip
{

// Civil time of one zone, from a table of offset changes made once (years 1900 to 2200), so that a conversion is
// a binary search and not a calendar call. Immutable after load(): share it freely between threads.
class TimeZone
{
public:
    // `id` as in the IANA database ("Europe/London").
    static Result<TimeZone> load(const std::string &id);
    static TimeZone utc();

    const std::string &id() const { return m_id; }

    LocalTime toLocal(Instant instant) const;
    // In a repeated hour the earlier instant; in a skipped hour the same wall time read with the offset in force
    // before the change (due-rules "Time").
    Instant toInstant(LocalTime local) const;

    Day dayOf(Instant instant) const { return std::chrono::floor<std::chrono::days>(toLocal(instant)); }
    // 23:59:59 local on that date.
    Instant endOfDay(Day day) const;
    // 00:00:00 local on that date.
    Instant startOfDay(Day day) const { return toInstant(LocalTime{day}); }

    bool operator==(const TimeZone &other) const { return m_id == other.m_id; }

private:
    struct Change {
        std::int64_t at;     // UTC seconds from which `offset` holds
        std::int64_t offset; // seconds east of Greenwich
    };
    const Change &changeAt(std::int64_t utc) const;

    std::string m_id;
    std::vector<Change> m_changes; // ascending; the first holds since ever
};

// By when something is due: a date means its last moment; else as parseInstant().
std::optional<Instant> parseDeadline(std::string_view text, const TimeZone &zone);

} // namespace casegrip
