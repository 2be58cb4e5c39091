// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/post_load.h"

#include <algorithm>

namespace casegrip::figures
{

std::vector<PostLoad> postLoads(std::span<const ForecastRow> rows, std::size_t rankKey, std::size_t teamKey, std::span<const Capacity> capacity, Day today)
{
    std::vector<PostLoad> loads;
    for (const Capacity &post : capacity)
        loads.push_back({post.rank, post.team, 0, 0, 0, post.perWeek, post.isSet});
    const auto loadOf = [&](const std::string &rank, const std::string &team) -> PostLoad & {
        const auto found = std::find_if(loads.begin(), loads.end(), [&](const PostLoad &one) { return one.rank == rank && one.team == team; });
        return found == loads.end() ? loads.emplace_back(PostLoad{rank, team}) : *found;
    };
    for (const ForecastRow &row : rows) {
        const auto ahead = (row.day - today).count();
        if (ahead < 0 || ahead >= 28)
            continue;
        PostLoad &load = loadOf(row.keys[rankKey], row.keys[teamKey]);
        load.days7 += ahead < 7 ? row.due : 0;
        load.days14 += ahead < 14 ? row.due : 0;
        load.days28 += row.due;
    }
    return loads;
}

} // namespace casegrip::figures
