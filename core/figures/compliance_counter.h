// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance_groups.h"
#include "core/framework/framework.h"

namespace casegrip::figures
{

// What of an obligation is counted (due-rules "State at now" and "Compliance"). The one place that says so:
// the tallies of the facts file, replays and verify all ask here. Nothing when it is not counted as due: no
// due time, a state that does not count, or a stage that its framework leaves out. `reviewerTeam` is the
// reviewer's team at completed_at; it is ignored when the obligation is not completed.
std::optional<Counted> countedAs(const due::Obligation &obligation, std::uint32_t reviewerTeam,
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
    void add(const due::Obligation &obligation, std::uint32_t reviewerTeam);
    std::vector<ComplianceRow> rows() const { return m_groups.rows(); }

private:
    const ComplianceQuery &m_query;
    const framework::FrameworkSet &m_frameworks;
    const std::vector<std::string> &m_ranks;
    ComplianceGroups m_groups;
};

} // namespace casegrip::figures
