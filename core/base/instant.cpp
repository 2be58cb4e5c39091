// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"

#include "core/base/time_zone.h"

#include <cstdio>

namespace casegrip
{
namespace
{

// Reads exactly `count` digits at `pos`; -1 when one is not a digit.
int digits(std::string_view text, std::size_t pos, std::size_t count)
{
    if (pos + count > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = pos; i < pos + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool has(std::string_view text, std::size_t pos, char c) { return pos < text.size() && text[pos] == c; }

std::optional<Day> dayAt(std::string_view text)
{
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (year < 1900 || year > 2999 || month < 1 || day < 1 || !has(text, 4, '-') || !has(text, 7, '-'))
        return {};
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                                           std::chrono::day{unsigned(day)}};
    if (!date.ok())
        return {};
    return Day{date};
}

// Seconds of the day at "hh:mm[:ss[.fff]]", moving `pos` behind it; -1 when it is none.
int timeOfDay(std::string_view text, std::size_t &pos)
{
    const int hour = digits(text, pos, 2);
    const int minute = digits(text, pos + 3, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || !has(text, pos + 2, ':'))
        return -1;
    pos += 5;
    int second = 0;
    if (has(text, pos, ':')) {
        second = digits(text, pos + 1, 2);
        if (second < 0 || second > 59)
            return -1;
        pos += 3;
        if (has(text, pos, '.') || has(text, pos, ',')) {
            const std::size_t start = ++pos;
            while (pos < text.size() && text[pos] >= '0' && text[pos] <= '9')
                ++pos;
            if (pos == start)
                return -1;
        }
    }
    return hour * 3600 + minute * 60 + second;
}

// "Z", "+01:00", "+0100", "+01" up to the end of the text, in seconds east of Greenwich.
std::optional<int> offset(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    if (text.size() < 3 || (text[0] != '+' && text[0] != '-'))
        return {};
    const int hours = digits(text, 1, 2);
    int minutes = 0;
    if (text.size() == 6 && text[3] == ':')
        minutes = digits(text, 4, 2);
    else if (text.size() == 5)
        minutes = digits(text, 3, 2);
    else if (text.size() != 3)
        return {};
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59)
        return {};
    const int seconds = hours * 3600 + minutes * 60;
    return text[0] == '-' ? -seconds : seconds;
}

} // namespace

std::optional<Day> parseDay(std::string_view text)
{
    return text.size() == 10 ? dayAt(text) : std::nullopt;
}

std::optional<Instant> parseInstant(std::string_view text, const TimeZone &zone)
{
    if (text.size() < 10)
        return {};
    const auto day = dayAt(text);
    if (!day)
        return {};
    if (text.size() == 10)
        return zone.toInstant(LocalTime{*day});
    if (text[10] != 'T' && text[10] != ' ' && text[10] != 't')
        return {};
    std::size_t pos = 11;
    const int seconds = timeOfDay(text, pos);
    if (seconds < 0)
        return {};
    const LocalTime local = LocalTime{*day} + Seconds{seconds};
    if (pos == text.size())
        return zone.toInstant(local);
    const auto east = offset(text.substr(pos));
    if (!east)
        return {};
    return Instant{local.time_since_epoch() - Seconds{*east}};
}

std::string formatDay(Day day)
{
    const std::chrono::year_month_day date{day};
    char text[16];
    const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                                     unsigned(date.day()));
    return {text, std::size_t(length)};
}

std::string formatInstant(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const auto rest = int((instant - day).count());
    std::string text = formatDay(Day{day.time_since_epoch()});
    const auto two = [&text](char before, int value) {
        text += before;
        text += char('0' + value / 10);
        text += char('0' + value % 10);
    };
    two('T', rest / 3600);
    two(':', rest / 60 % 60);
    two(':', rest % 60);
    text += 'Z';
    return text;
}

} // namespace casegrip
