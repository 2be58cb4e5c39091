// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance_counter.h"

#include <algorithm>

namespace casegrip::figures
{
namespace
{

bool countsAsDue(due::State state)
{
    using due::State;
    return due::isDone(state) || state == State::Overdue || state == State::Lapsed || state == State::Missed;
}

std::uint8_t rankIndex(const std::vector<std::string> &ranks, const std::string &rank)
{
    return static_cast<std::uint8_t>(std::find(ranks.begin(), ranks.end(), rank) - ranks.begin());
}

} // namespace

std::optional<Counted> countedAs(const due::Obligation &obligation, std::uint32_t reviewerTeam,
                                 const framework::FrameworkSet &frameworks,
                                 const std::vector<std::string> &ranks)
{
    const auto &framework = frameworks.versions[obligation.framework];
    if (!obligation.dueAt || !countsAsDue(obligation.state) || !framework.counts(obligation.stage))
        return {};
    const bool done = due::isDone(obligation.state);
    Counted counted;
    counted.day = frameworks.zone().dayOf(*obligation.dueAt);
    counted.stage = obligation.stage;
    counted.rank = rankIndex(ranks, framework.rankOf(obligation.stage));
    counted.team = static_cast<std::uint32_t>(obligation.team);
    counted.reviewerTeam = done ? reviewerTeam : counted.team;
    counted.due = 1;
    counted.completed = done ? 1 : 0;
    counted.onTime = obligation.state == due::State::DoneOnTime ? 1 : 0;
    return counted;
}

ComplianceCounter::ComplianceCounter(const ComplianceQuery &query, const framework::FrameworkSet &frameworks,
                                     const UnitCalendar &units, const std::vector<std::string> &ranks,
                                     Instant now)
    : m_query(query), m_frameworks(frameworks), m_ranks(ranks),
      m_groups(query, units, ranks, frameworks.zone().dayOf(now))
{
}

void ComplianceCounter::add(const due::Obligation &obligation, std::uint32_t reviewerTeam)
{
    const auto counted = countedAs(obligation, reviewerTeam, m_frameworks, m_ranks);
    if (counted && m_query.from <= counted->day && counted->day <= m_query.to)
        m_groups.add(*counted);
}

} // namespace casegrip::figures
