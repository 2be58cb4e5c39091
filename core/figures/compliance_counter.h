// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance_groups.h"
#include "core/framework/framework.h"

namespace casegrip::figures
{

// An obligation, evaluated now, as a figure counts it: what due::countedAs says, of which pending work counts once it is
// overdue. `reviewerTeam` is the reviewer's team at completed_at; `batched`: completed by a review signed in a batch.
std::optional<Counted> countedAs(const due::Obligation &obligation, std::uint32_t reviewerTeam, bool batched,
                                 const framework::FrameworkSet &frameworks,
                                 const std::vector<std::string> &ranks);

// Compliance from a stream of obligations: replays under --now and --framework, and verify. Borrows
// everything.
class ComplianceCounter
{
public:
    ComplianceCounter(const ComplianceQuery &query, const framework::FrameworkSet &frameworks,
                      const UnitCalendar &units, const std::vector<std::string> &ranks, Instant now);

    // Obligations of any cases, evaluated at `now`, in any order, also outside the query's period.
    void add(const due::Obligation &obligation, std::uint32_t reviewerTeam, bool batched);
    std::vector<ComplianceRow> rows() const { return m_groups.rows(); }

private:
    const ComplianceQuery &m_query;
    const framework::FrameworkSet &m_frameworks;
    const std::vector<std::string> &m_ranks;
    ComplianceGroups m_groups;
};

} // namespace casegrip::figures
