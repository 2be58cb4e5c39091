// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/capacity.h"

#include "core/figures/period.h"

#include <algorithm>
#include <charconv>

namespace casegrip::figures
{
namespace
{

constexpr int mostPerWeek = 10000;

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::optional<CapacitySetting> CapacitySetting::parse(std::string_view text)
{
    CapacitySetting setting;
    if (text == fromPast)
        return setting;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(';', at), text.size());
        const auto line = trimmed(text.substr(at, end - at));
        const auto equals = line.rfind('=');
        if (equals == std::string_view::npos)
            return {};
        const auto post = trimmed(line.substr(0, equals)), number = trimmed(line.substr(equals + 1));
        const auto sign = post.find('@');
        Line made{std::string(trimmed(post.substr(0, sign))), {}, 0};
        if (sign != std::string_view::npos)
            made.team = trimmed(post.substr(sign + 1));
        const auto [stopped, error] = std::from_chars(number.data(), number.data() + number.size(), made.perWeek);
        const bool isNumber = error == std::errc() && stopped == number.data() + number.size();
        if (made.rank.empty() || (sign != std::string_view::npos && made.team.empty()) || !isNumber || made.perWeek < 0 ||
            made.perWeek > mostPerWeek)
            return {};
        setting.m_lines.push_back(std::move(made));
        at = end + 1;
    }
    return setting;
}

std::optional<int> CapacitySetting::of(std::string_view rank, std::string_view team) const
{
    std::optional<int> ofRank;
    for (const Line &line : m_lines) {
        if (line.rank != rank)
            continue;
        if (line.team.empty())
            ofRank = line.perWeek;
        else if (line.team == team)
            return line.perWeek;
    }
    return ofRank;
}

void CapacitySetting::put(std::string_view rank, std::string_view team, std::optional<int> perWeek)
{
    std::erase_if(m_lines, [&](const Line &line) { return line.rank == rank && line.team == team; });
    if (perWeek)
        m_lines.push_back({std::string(rank), std::string(team), *perWeek});
}

std::string CapacitySetting::text() const
{
    std::string text;
    for (const Line &line : m_lines)
        text += (text.empty() ? "" : "; ") + line.rank + (line.team.empty() ? "" : "@" + line.team) + '=' + std::to_string(line.perWeek);
    return text.empty() ? std::string(fromPast) : text;
}

std::array<Day, capacityWeeks> lastFullWeeks(Day today)
{
    constexpr std::chrono::days week(7);
    std::array<Day, capacityWeeks> weeks;
    for (std::size_t i = 0; i < capacityWeeks; ++i)
        weeks[i] = mondayOf(today) - week * int(capacityWeeks - i);
    return weeks;
}

double medianOf(std::array<std::int64_t, capacityWeeks> weeks)
{
    std::sort(weeks.begin(), weeks.end());
    return double(weeks[capacityWeeks / 2 - 1] + weeks[capacityWeeks / 2]) / 2;
}

} // namespace casegrip::figures
