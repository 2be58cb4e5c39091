// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/written_day.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace casegrip::ui
{
namespace
{

bool isWord(const QString &text, const char *english)
{
    return text == QLatin1String(english) || text == QCoreApplication::translate("days", english).toLower();
}

std::optional<QDate> relative(const QString &text, QDate today)
{
    if (isWord(text, QT_TRANSLATE_NOOP("days", "today")))
        return today;
    if (isWord(text, QT_TRANSLATE_NOOP("days", "tomorrow")))
        return today.addDays(1);
    if (isWord(text, QT_TRANSLATE_NOOP("days", "yesterday")))
        return today.addDays(-1);
    static const QRegularExpression days(QStringLiteral("^([+-]\\d{1,4})\\s*d?$"));
    const auto match = days.match(text);
    return match.hasMatch() ? std::optional(today.addDays(match.captured(1).toInt())) : std::nullopt;
}

// 0: no such month. "apr", "april".
int monthNamed(const QString &name, const QLocale &locale)
{
    for (int month = 1; month <= 12; ++month) {
        for (const QLocale &names : {locale, QLocale(QLocale::English)}) {
            if (name.size() >= 3 && names.monthName(month).toLower().startsWith(name))
                return month;
        }
    }
    return 0;
}

int fullYear(const QString &year, QDate today)
{
    if (year.isEmpty())
        return today.year();
    return year.toInt() + (year.size() == 2 ? 2000 : 0);
}

std::optional<QDate> valid(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<QDate> writtenDay(const QString &written, QDate today, const QLocale &locale)
{
    const QString text = written.simplified().toLower();
    if (const auto day = relative(text, today))
        return day;
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
    static const QRegularExpression numbers(QStringLiteral("^(\\d{1,2})[./ ](\\d{1,2})(?:[./ ](\\d{4}|\\d{2}))?\\.?$"));
    static const QRegularExpression named(
        QStringLiteral("^(?:\\p{L}+,? )?(\\d{1,2})\\.? ?(\\p{L}{3,})\\.?,?(?: (\\d{4}|\\d{2}))?$"));
    if (const auto match = iso.match(text); match.hasMatch())
        return valid(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto match = numbers.match(text); match.hasMatch())
        return valid(fullYear(match.captured(3), today), match.captured(2).toInt(), match.captured(1).toInt());
    if (const auto match = named.match(text); match.hasMatch())
        return valid(fullYear(match.captured(3), today), monthNamed(match.captured(2), locale), match.captured(1).toInt());
    return {};
}

std::optional<QDateTime> writtenMoment(const QString &written, const QDateTime &now, const QLocale &locale)
{
    const QString text = written.simplified().toLower();
    if (isWord(text, QT_TRANSLATE_NOOP("days", "now")))
        return now;
    static const QRegularExpression parts(QStringLiteral("^(.+?),? (\\d{1,2})[:.](\\d{2})$"));
    const auto match = parts.match(text);
    const QTime time(match.captured(2).toInt(), match.captured(3).toInt());
    const auto day = writtenDay(match.captured(1), now.date(), locale);
    if (!match.hasMatch() || !time.isValid() || !day)
        return {};
    return QDateTime(*day, time, Qt::UTC);
}

} // namespace casegrip::ui
