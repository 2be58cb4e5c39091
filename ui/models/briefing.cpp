// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/briefing.h"

#include <algorithm>

namespace casegrip::ui
{

bool asksWho(const Briefing &briefing)
{
    return briefing.status.hasData && briefing.status.isOpenFolder && briefing.actor.officerId.empty();
}

bool startsLate(std::int64_t open, std::int64_t overdue)
{
    constexpr int percent = 20;
    return open > 0 && overdue * 100 > open * percent;
}

std::optional<Instant> nextExport(const std::vector<workspace::ExportRecord> &exports)
{
    std::vector<Instant> times;
    for (const auto &record : exports)
        times.push_back(record.exportedAt);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    if (times.size() < 2)
        return {};
    std::vector<Seconds> gaps;
    for (std::size_t i = std::max<std::size_t>(1, times.size() - std::min<std::size_t>(times.size(), 5));
         i < times.size(); ++i)
        gaps.push_back(times[i] - times[i - 1]);
    std::sort(gaps.begin(), gaps.end());
    return times.back() + gaps[gaps.size() / 2];
}

Age ageOf(Instant exportedAt, Instant now, std::int64_t staleAfterHours)
{
    const auto age = now - exportedAt;
    if (age > std::chrono::hours{staleAfterHours})
        return Age::Stale;
    return age * 2 > std::chrono::hours{staleAfterHours} ? Age::Ageing : Age::Fresh;
}

} // namespace casegrip::ui
