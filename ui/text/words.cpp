// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/words.h"

#include "ui/text/visible_text.h"

#include <QDateTime>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr qint64 minute = 60, hour = 3600, dayLength = 86400;
constexpr qint64 julianEpoch = 2440588; // 1 January 1970

QDate dateOf(LocalTime local)
{
    return ui::dateOf(std::chrono::floor<std::chrono::days>(local));
}
QTime timeOf(LocalTime local)
{
    const auto inDay = local - std::chrono::floor<std::chrono::days>(local);
    return QTime::fromMSecsSinceStartOfDay(int(inDay.count() * 1000));
}

} // namespace

Words::Words(TimeZone zone, QLocale locale) : m_zone(std::move(zone)), m_locale(std::move(locale)) {}

QString Words::moment(Instant at, Instant now) const
{
    const LocalTime then = local(at);
    const QDate date = dateOf(then), today = dateOf(local(now));
    const QString time = timeOf(then).toString(QStringLiteral("HH:mm"));
    if (date == today)
        return time;
    const QString format =
        date.year() == today.year() ? QStringLiteral("ddd d MMM") : QStringLiteral("ddd d MMM yyyy");
    return m_locale.toString(date, format) % QStringLiteral(", ") % time;
}

QString Words::shortDay(Instant at, Instant now) const
{
    const QDate date = dateOf(local(at));
    const bool thisYear = date.year() == dateOf(local(now)).year();
    return m_locale.toString(date, thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString Words::day(Instant at) const
{
    return m_locale.toString(dateOf(local(at)), QStringLiteral("ddd d MMM yyyy"));
}

QString Words::exact(Instant at) const
{
    const LocalTime then = local(at);
    return m_locale.toString(dateOf(then), QStringLiteral("dddd d MMMM yyyy")) % QStringLiteral(", ") %
           timeOf(then).toString(QStringLiteral("HH:mm:ss")) % QStringLiteral(" (") %
           QString::fromStdString(formatInstant(at)) % QLatin1Char(')');
}

QString Words::span(Seconds length) const
{
    const qint64 seconds = std::max<qint64>(0, length.count());
    if (seconds < 2 * hour)
        return tr("%n min", "a duration, for example \"35 min\"", int(seconds / minute));
    if (seconds < 2 * dayLength)
        return tr("%n h", "a duration in hours, for example \"5 h\"", int(seconds / hour));
    if (seconds < 60 * dayLength)
        return tr("%n day(s)", "a duration", int(seconds / dayLength));
    return tr("%n week(s)", "a duration", int(seconds / (7 * dayLength)));
}

QString Words::ago(Instant at, Instant now) const
{
    return tr("%1 ago", "for example \"2 h ago\"").arg(span(now - at));
}

QString Words::percent(int whole) const
{
    return tr("%1 %", "a percentage").arg(m_locale.toString(whole));
}

QString Words::percentTenths(int perMille) const
{
    return tr("%1 %", "a percentage").arg(m_locale.toString(perMille / 10.0, 'f', 1));
}

QString Words::date(QDate day) const
{
    return m_locale.toString(day, QStringLiteral("d MMM yyyy"));
}

QString Words::month(QDate inMonth) const
{
    return m_locale.toString(inMonth, QStringLiteral("MMMM yyyy"));
}

QString Words::due(const due::OpenWork &work, Instant now) const
{
    if (work.paused)
        return tr("paused");
    if (work.dueAt == due::OpenWork::noDueAt)
        return tr("no due time");
    const Instant at = toInstant(work.dueAt);
    if (now > at)
        return tr("%1 over", "for example \"2 days over\"").arg(span(now - at));
    return tr("%1 left", "for example \"3 h left\"").arg(span(at - now));
}

QDate dateOf(Day day)
{
    return QDate::fromJulianDay(day.time_since_epoch().count() + julianEpoch);
}

Day dayOf(QDate date)
{
    return Day{std::chrono::days{date.toJulianDay() - julianEpoch}};
}

Instant toInstant(std::uint32_t packed)
{
    return fromEpoch(due::OpenWork::epoch + std::int64_t(packed));
}

std::uint32_t toPacked(Instant instant)
{
    const std::int64_t seconds = toEpoch(instant) - due::OpenWork::epoch;
    return std::uint32_t(std::clamp<std::int64_t>(seconds, 0, due::OpenWork::noDueAt - 1));
}

due::Band bandAt(const due::OpenWork &work, Instant now)
{
    if (work.paused)
        return due::Band::Paused;
    if (work.dueAt == due::OpenWork::noDueAt)
        return due::Band::NoDueTime;
    const std::int64_t length = std::int64_t(work.dueAt) - std::int64_t(work.opensAt);
    const std::int64_t used = toEpoch(now) - due::OpenWork::epoch - std::int64_t(work.opensAt);
    if (used > length)
        return due::Band::Overdue;
    if (length <= 0 || used * 4 >= length * 3)
        return due::Band::Under100;
    return used * 2 >= length ? due::Band::Under75 : due::Band::Under50;
}

} // namespace casegrip::ui
