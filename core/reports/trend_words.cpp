// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/trend_words.h"

#include <algorithm>
#include <array>

namespace casegrip::reports
{
namespace
{

using figures::Signal;

struct Said {
    Signal signal;
    int direction;
    std::string_view text;
};
constexpr std::array<Said, 8> words = {{
    {Signal::Outside, 1, "above the upper limit"},
    {Signal::Outside, -1, "below the lower limit"},
    {Signal::Trend, 1, "one of 7 that rise"},
    {Signal::Trend, -1, "one of 7 that fall"},
    {Signal::TwoInThree, 1, "2 of 3 near the upper limit"},
    {Signal::TwoInThree, -1, "2 of 3 near the lower limit"},
    {Signal::Shift, 1, "one of 7 above the mean"},
    {Signal::Shift, -1, "one of 7 below the mean"},
}};
constexpr std::string_view tooFew = "too few to judge", nothing = "no sign of a change";

} // namespace

std::string says(const figures::ChartPoint &point)
{
    if (!point.isJudged)
        return std::string(tooFew);
    const auto found = std::find_if(words.begin(), words.end(), [&](const Said &said) { return said.signal == point.signal && said.direction == point.direction; });
    return std::string(found == words.end() ? nothing : found->text);
}

figures::ChartPoint pointThatSays(std::string_view text)
{
    figures::ChartPoint point;
    point.isJudged = text != tooFew;
    const auto found = std::find_if(words.begin(), words.end(), [&](const Said &said) { return said.text == text; });
    if (found != words.end()) {
        point.signal = found->signal;
        point.direction = found->direction;
    }
    return point;
}

} // namespace casegrip::reports
