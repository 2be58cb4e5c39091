// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QTimeZone>
#include <cstdint>
#include <map>
#include <string>

namespace casegrip::test
{

// Civil time by Qt's calendar, as a second opinion on TimeZone. Slow questions are asked once and remembered.
class CivilTime
{
public:
    explicit CivilTime(const std::string &zone);

    // Days since 1970-01-01 of the local date.
    std::int64_t dayOf(Instant instant);
    // 23:59:59 local on that day: the earlier instant when there are two, and when there is none the wall
    // time read with the offset before the change.
    Instant endOfDay(std::int64_t day);

private:
    std::int64_t offsetAt(std::int64_t utc);
    std::int64_t toUtc(std::int64_t wall);

    QTimeZone m_zone;
    std::map<std::int64_t, std::int64_t> m_offsets;
    std::map<std::int64_t, std::int64_t> m_endsOfDay;
};

} // namespace casegrip::test
