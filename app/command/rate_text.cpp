// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/rate_text.h"

#include "core/figures/compliance.h"
#include "core/figures/interval.h"

namespace casegrip::command
{
namespace
{

std::string withInterval(const std::string &rate, std::int64_t part, std::int64_t whole)
{
    const auto range = figures::percentRange(part, whole);
    const std::string interval =
        range ? " (" + std::to_string(range->lower) + '-' + std::to_string(range->upper) + ')'
              : std::string();
    return rate + interval + (whole < figures::fewestToJudge ? " (few)" : "");
}

} // namespace

std::string wholeRate(std::int64_t part, std::int64_t whole)
{
    const auto percent = figures::percent(part, whole);
    return percent ? withInterval(std::to_string(*percent), part, whole) : "no data";
}

std::string exactRate(std::int64_t part, std::int64_t whole)
{
    const auto rate = figures::perMille(part, whole);
    return rate ? withInterval(std::to_string(*rate / 10) + '.' + std::to_string(*rate % 10), part, whole)
                : "no data";
}

} // namespace casegrip::command
