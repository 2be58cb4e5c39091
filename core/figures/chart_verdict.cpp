// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/chart_verdict.h"

#include <array>

namespace casegrip::figures
{

Variation variationOf(const ChartPoint &point, Wanted wanted)
{
    if (point.signal == Signal::None)
        return Variation::Common;
    if (wanted == Wanted::Neither)
        return Variation::Neutral;
    return (point.direction > 0) == (wanted == Wanted::Up) ? Variation::Improvement : Variation::Concern;
}

std::optional<Variation> variationOf(const ChartResult &chart, Wanted wanted)
{
    if (chart.points.empty())
        return {};
    return variationOf(chart.points.back(), wanted);
}

bool isComparable(const ChartResult &chart)
{
    return !chart.groups.empty() && chart.groups.back().isComparable();
}

ChartNews newsOf(const ChartResult &chart)
{
    ChartNews news;
    if (chart.points.empty())
        return news;
    news.isLastJudged = chart.points.back().isJudged;
    news.signal = lastSignal(chart);
    for (std::size_t at = chart.groups.back().from; at < chart.points.size(); ++at) {
        if (!chart.points[at].isJudged)
            continue;
        ++news.judged;
        news.isNow = news.signal == at;
    }
    return news;
}

std::string_view toWord(Variation variation)
{
    constexpr std::array<std::string_view, 4> words = {"common", "improvement", "concern", "neutral"};
    return words[std::size_t(variation)];
}

Assurance assuranceOf(const ChartResult &chart, std::optional<double> target, Wanted wanted)
{
    if (!target || wanted == Wanted::Neither || !isComparable(chart))
        return Assurance::None;
    const Limits &limits = chart.limitsAt(chart.points.size() - 1);
    if (*target > limits.upper)
        return wanted == Wanted::Up ? Assurance::Fails : Assurance::Passes;
    if (*target < limits.lower)
        return wanted == Wanted::Up ? Assurance::Passes : Assurance::Fails;
    return Assurance::HitAndMiss;
}

std::string_view toWord(Assurance assurance)
{
    constexpr std::array<std::string_view, 4> words = {"none", "passes", "hit_and_miss", "fails"};
    return words[std::size_t(assurance)];
}

} // namespace casegrip::figures
