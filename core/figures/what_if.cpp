// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/what_if.h"

#include "core/figures/compliance_groups.h"

namespace casegrip::figures
{

Done check(const WhatIfQuery &query)
{
    for (const Key key : query.by) {
        if (key != Key::Rank && key != Key::Stage && key != Key::Area && key != Key::Team)
            return failure(ErrorKind::Invalid, "A replay is not counted by " + std::string(toWord(key)) + ".",
                           "Choose of rank, stage, area and team.");
    }
    return check(ComplianceQuery{query.from, query.to, query.by, {}, {}, {}});
}

WhatIfCounts &WhatIfCounts::operator+=(const WhatIfCounts &other)
{
    due += other.due;
    completed += other.completed;
    onTime += other.onTime;
    return *this;
}

std::optional<std::int64_t> perPostWeek(std::int64_t due, std::int64_t posts, std::int64_t days)
{
    constexpr std::int64_t weekInHundredths = 700;
    const std::int64_t whole = posts * days;
    if (whole <= 0)
        return {};
    return (2 * due * weekInHundredths + whole) / (2 * whole);
}

std::string hundredths(std::int64_t number)
{
    const std::string part = std::to_string(number % 100);
    return std::to_string(number / 100) + (part.size() < 2 ? ".0" : ".") + part;
}

Result<framework::FrameworkSet> candidateSet(framework::Framework candidate, const framework::FrameworkSet &present)
{
    if (!(candidate.zone == present.zone()))
        return failure(ErrorKind::Invalid,
                       "The candidate's /timezone is \"" + candidate.zone.id() + "\", and the framework in use has \"" +
                           present.zone().id() + "\".",
                       "Give both the same time zone: otherwise their days cannot be compared.");
    candidate.effectiveFrom = present.goLive();
    return framework::makeSet({std::move(candidate)});
}

} // namespace casegrip::figures
