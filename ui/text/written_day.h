// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>

#include <optional>

namespace casegrip::ui
{

// A day as people type it, seen from `today`: "3 Apr", "3 April 2026", "3/4", "3.4.26", "2026-04-03", "today",
// "tomorrow", "+7" (days ahead), "-2". Without a year: this year. Month names are those of the locale and the English
// ones. Nothing for anything else.
std::optional<QDate> writtenDay(const QString &text, QDate today, const QLocale &locale);

// A day followed by a time of day: "3 Apr 14:05", "today 9:30"; "now". Civil time without a zone (as UTC).
std::optional<QDateTime> writtenMoment(const QString &text, const QDateTime &now, const QLocale &locale);

} // namespace casegrip::ui
