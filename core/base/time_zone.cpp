// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_zone.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>
#include <limits>
#include <mutex>
#include <unordered_map>

namespace casegrip
{

namespace
{

// Qt lists only the changes that the zone's file spells out, mostly up to 2037. Those that follow from its closing
// rule have to be asked for one by one, and not from the very instant of the last one that is listed.
QTimeZone::OffsetDataList transitions(const QTimeZone &zone, const QDateTime &from, const QDateTime &to)
{
    auto list = zone.transitions(from, to);
    QDateTime last = list.isEmpty() ? from : list.last().atUtc;
    for (;;) {
        const auto next = zone.nextTransition(last.addSecs(1));
        if (!next.atUtc.isValid() || next.atUtc <= last || next.atUtc > to)
            return list;
        list.append(next);
        last = next.atUtc;
    }
}

} // namespace

TimeZone TimeZone::utc()
{
    TimeZone zone;
    zone.m_id = "UTC";
    zone.m_changes.push_back({std::numeric_limits<std::int64_t>::min(), 0});
    return zone;
}

Result<TimeZone> TimeZone::load(const std::string &id)
{
    // Making a table takes milliseconds, and a program uses one or two zones.
    static std::mutex mutex;
    static std::unordered_map<std::string, TimeZone> tables;
    const std::lock_guard lock(mutex);
    if (const auto known = tables.find(id); known != tables.end())
        return known->second;
    const QTimeZone source(QByteArray::fromStdString(id));
    if (id.empty() || !source.isValid())
        return failure(ErrorKind::Invalid, "The time zone \"" + id + "\" is not known on this computer.",
                       "Use a name of the IANA database, such as Europe/London.");
    const QDateTime from(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime to(QDate(2200, 1, 1), QTime(0, 0), Qt::UTC);
    TimeZone zone;
    zone.m_id = id;
    zone.m_changes.push_back({std::numeric_limits<std::int64_t>::min(), source.offsetFromUtc(from)});
    for (const auto &transition : transitions(source, from, to)) {
        if (transition.offsetFromUtc != zone.m_changes.back().offset)
            zone.m_changes.push_back({transition.atUtc.toSecsSinceEpoch(), transition.offsetFromUtc});
    }
    tables.emplace(id, zone);
    return zone;
}

const TimeZone::Change &TimeZone::changeAt(std::int64_t utc) const
{
    const auto after = std::upper_bound(m_changes.begin() + 1, m_changes.end(), utc,
                                        [](std::int64_t at, const Change &change) { return at < change.at; });
    return *(after - 1);
}

LocalTime TimeZone::toLocal(Instant instant) const
{
    const auto utc = toEpoch(instant);
    return LocalTime{Seconds{utc + changeAt(utc).offset}};
}

Instant TimeZone::toInstant(LocalTime local) const
{
    const auto wall = local.time_since_epoch().count();
    // The last change that a clock on the wall has passed when read with the offset in force before it. Reading
    // with the earlier offset gives the earlier instant of a repeated hour, and is the rule for a skipped hour;
    // it stops holding once the instant it gives lies at or after the change and the wall time exists after it.
    const auto first = m_changes.begin();
    auto after = std::upper_bound(first + 1, m_changes.end(), wall, [](std::int64_t w, const Change &change) {
        return w < change.at + (&change - 1)->offset;
    });
    const auto &current = *(after - 1);
    if (after - 1 != first) {
        const auto &before = *(after - 2);
        const bool skipped = current.offset > before.offset && wall < current.at + current.offset;
        if (skipped)
            return fromEpoch(wall - before.offset);
    }
    return fromEpoch(wall - current.offset);
}

Instant TimeZone::endOfDay(Day day) const
{
    return toInstant(LocalTime{day} + std::chrono::hours{24} - Seconds{1});
}

std::optional<Instant> parseDeadline(std::string_view text, const TimeZone &zone)
{
    if (const auto day = parseDay(text))
        return zone.endOfDay(*day);
    return parseInstant(text, zone);
}

} // namespace casegrip
