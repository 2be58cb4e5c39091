// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/due/queue_row.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace casegrip::ui
{

// Times and durations in the words of the person's language, in the framework's time zone. A value; cheap to
// copy by reference, to be replaced when another framework is installed.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    explicit Words(TimeZone zone, QLocale locale = QLocale());

    const TimeZone &zone() const { return m_zone; }
    const QLocale &locale() const { return m_locale; }

    // "14:05" today, "Tue 3 Mar, 14:05"; with the year when it is not the year of `now`.
    QString moment(Instant at, Instant now) const;
    // "3 Mar"; with the year when it is not the year of `now`.
    QString shortDay(Instant at, Instant now) const;
    // "Tue 3 Mar 2026"
    QString day(Instant at) const;
    // "Tuesday 3 March 2026, 14:05:09 (2026-03-03T14:05:09Z)": for tips and screen readers.
    QString exact(Instant at) const;
    // "35 min", "5 h", "3 days", "14 weeks": one unit, rounded down.
    QString span(Seconds length) const;
    QString ago(Instant at, Instant now) const;
    QString count(std::int64_t number) const { return m_locale.toString(qlonglong(number)); }
    QString percent(int whole) const;        // "88 %"
    QString percentTenths(int perMille) const; // "57.2 %"
    QString date(QDate day) const;           // "3 Mar 2026"
    QString month(QDate inMonth) const;      // "March 2026"

    // The words of a due chip: "3 h left", "2 days over", "paused", "no due time".
    QString due(const due::OpenWork &work, Instant now) const;

private:
    LocalTime local(Instant at) const { return m_zone.toLocal(at); }

    TimeZone m_zone;
    QLocale m_locale;
};

QDate dateOf(Day day);
Day dayOf(QDate date);

Instant toInstant(std::uint32_t packed);
std::uint32_t toPacked(Instant instant); // clamped to what a packed instant can hold
// How pressing it is at `now` (due-rules "Order of a queue").
due::Band bandAt(const due::OpenWork &work, Instant now);

} // namespace casegrip::ui
