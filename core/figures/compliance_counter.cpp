// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance_counter.h"

#include "core/due/case_dues.h"

#include <algorithm>

namespace casegrip::figures
{
namespace
{

std::uint8_t rankIndex(const std::vector<std::string> &ranks, const std::string &rank)
{
    return static_cast<std::uint8_t>(std::find(ranks.begin(), ranks.end(), rank) - ranks.begin());
}

} // namespace

std::optional<Counted> countedAs(const due::Obligation &obligation, std::uint32_t reviewerTeam, bool batched,
                                 const framework::FrameworkSet &frameworks,
                                 const std::vector<std::string> &ranks)
{
    const auto &version = frameworks.versions[obligation.framework];
    const auto tallied = due::countedAs(obligation, version, rankIndex(ranks, version.rankOf(obligation.stage)),
                                        due::TeamId{reviewerTeam}, batched);
    if (!tallied || (tallied->pending && obligation.state != due::State::Overdue))
        return {};
    return Counted{tallied->dueDay, tallied->stage, tallied->rank, std::uint32_t(tallied->team), std::uint32_t(tallied->reviewerTeam),
                   1, tallied->completed ? 1 : 0, tallied->onTime ? 1 : 0, tallied->batched ? 1 : 0};
}

ComplianceCounter::ComplianceCounter(const ComplianceQuery &query, const framework::FrameworkSet &frameworks,
                                     const UnitCalendar &units, const std::vector<std::string> &ranks,
                                     Instant now)
    : m_query(query), m_frameworks(frameworks), m_ranks(ranks),
      m_groups(query, units, ranks, frameworks.zone().dayOf(now))
{
}

void ComplianceCounter::add(const due::Obligation &obligation, std::uint32_t reviewerTeam, bool batched)
{
    const auto counted = countedAs(obligation, reviewerTeam, batched, m_frameworks, m_ranks);
    if (counted && m_query.from <= counted->day && counted->day <= m_query.to)
        m_groups.add(*counted);
}

} // namespace casegrip::figures
