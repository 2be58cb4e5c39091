// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How many reviews a post can do in a week. A post is a rank in a team.
namespace casegrip::figures
{

constexpr std::size_t capacityWeeks = 8;

struct Capacity {
    std::string rank;
    std::string team;
    double perWeek = 0;
    bool isSet = false; // by the setting; otherwise the median of `weeks`, which is to be said
    std::array<std::int64_t, capacityWeeks> weeks = {}; // reviews completed in the last full weeks, the latest last

    bool operator==(const Capacity &) const = default;
};

inline constexpr std::string_view fromPast = "from_past"; // nothing is set

// The setting: fromPast, or "sergeant=20; inspector@ASH1=8": reviews a week of every post of a rank, or of that of one team.
class CapacitySetting
{
public:
    // Nothing: it cannot be read.
    static std::optional<CapacitySetting> parse(std::string_view text);
    std::optional<int> of(std::string_view rank, std::string_view team) const;
    // With one post's own; none: as its rank's, or from the past.
    void put(std::string_view rank, std::string_view team, std::optional<int> perWeek);
    std::string text() const; // as parse() reads it

private:
    struct Line {
        std::string rank, team;
        int perWeek = 0;
    };
    std::vector<Line> m_lines;
};

// The Mondays of the last full weeks before `today`, the latest last.
std::array<Day, capacityWeeks> lastFullWeeks(Day today);
double medianOf(std::array<std::int64_t, capacityWeeks> weeks);

} // namespace casegrip::figures
