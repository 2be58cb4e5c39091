// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/period.h"

#include <algorithm>
#include <cstdio>

namespace casegrip::figures
{
namespace
{

using std::chrono::days;
using std::chrono::year_month_day;

std::string numbered(const char *format, int year, int number)
{
    char text[32];
    std::snprintf(text, sizeof text, format, year, number);
    return text;
}

} // namespace

Month monthOf(Day day)
{
    const year_month_day date(day);
    return int(date.year()) * 12 + static_cast<int>(unsigned(date.month())) - 1;
}

Day firstDay(Month month)
{
    return toDay(month / 12, static_cast<unsigned>(month % 12) + 1, 1);
}

Day lastDay(Month month)
{
    return firstDay(month + 1) - days(1);
}

std::string monthText(Month month)
{
    return numbered("%04d-%02d", month / 12, month % 12 + 1);
}

Day mondayOf(Day day)
{
    return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

std::string weekText(Day monday)
{
    // A week belongs to the year of its Thursday.
    const Day thursday = monday + days(3);
    const auto year = year_month_day(thursday).year();
    const auto dayOfYear = (thursday - toDay(int(year), 1, 1)).count();
    return numbered("%04d-W%02d", int(year), static_cast<int>(dayOfYear / 7) + 1);
}

std::vector<Run> runsOf(Day from, Day to, const std::function<bool(Month)> &byDay)
{
    std::vector<Run> runs;
    while (from <= to) {
        const Month month = monthOf(from);
        const Day end = std::min(lastDay(month), to);
        const bool whole = from == firstDay(month) && end == lastDay(month) && !byDay(month);
        if (!runs.empty() && runs.back().months == whole)
            runs.back().to = end;
        else
            runs.push_back({whole, from, end});
        from = end + days(1);
    }
    return runs;
}

} // namespace casegrip::figures
