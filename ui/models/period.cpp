// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/period.h"

namespace casegrip::ui
{
namespace
{

using Month = std::chrono::year_month;

Period months(Month first, Month last)
{
    return {Day{first / std::chrono::day{1}}, Day{last / std::chrono::last}};
}

} // namespace

Period periodOf(Preset preset, Day today)
{
    const std::chrono::year_month_day date{today};
    const Month now = date.year() / date.month();
    const std::chrono::months one{1};
    switch (preset) {
    case Preset::TwelveMonths:
        return months(now - 12 * one, now - one);
    case Preset::ThisMonth:
        return months(now, now);
    case Preset::LastMonth:
        return months(now - one, now - one);
    }
    return months(now, now);
}

} // namespace casegrip::ui
