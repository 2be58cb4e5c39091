// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/civil_time.h"

#include <QDateTime>

namespace casegrip::test
{
namespace
{
constexpr std::int64_t secondsADay = 86400;
constexpr std::int64_t farthestChange = 30 * 3600; // no offset change shows at a greater distance
} // namespace

CivilTime::CivilTime(const std::string &zone) : m_zone(QByteArray::fromStdString(zone)) {}

std::int64_t CivilTime::offsetAt(std::int64_t utc)
{
    const auto known = m_offsets.find(utc);
    if (known != m_offsets.end())
        return known->second;
    const int offset = m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC));
    return m_offsets[utc] = offset;
}

std::int64_t CivilTime::dayOf(Instant instant)
{
    const std::int64_t wall = toEpoch(instant) + offsetAt(toEpoch(instant));
    return (wall - ((wall % secondsADay) + secondsADay) % secondsADay) / secondsADay;
}

Instant CivilTime::endOfDay(std::int64_t day)
{
    const auto known = m_endsOfDay.find(day);
    if (known != m_endsOfDay.end())
        return fromEpoch(known->second);
    return fromEpoch(m_endsOfDay[day] = toUtc(day * secondsADay + secondsADay - 1));
}

// Tries every offset that is in force around the wall time; the greatest offset gives the earliest instant.
std::int64_t CivilTime::toUtc(std::int64_t wall)
{
    bool found = false;
    std::int64_t earliest = 0;
    std::int64_t offsetBefore = offsetAt(wall - farthestChange);
    for (std::int64_t utc = wall - farthestChange; utc <= wall + farthestChange; utc += 900) {
        const std::int64_t offset = offsetAt(utc);
        const std::int64_t candidate = wall - offset;
        if (offsetAt(candidate) == offset && (!found || candidate < earliest)) {
            found = true;
            earliest = candidate;
        }
        if (utc + offset < wall)
            offsetBefore = offset;
    }
    return found ? earliest : wall - offsetBefore;
}

} // namespace casegrip::test
