// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/engine.h"
#include "core/figures/compliance_groups.h"
#include "core/figures/what_if.h"

#include <memory>

namespace casegrip::figures
{

// Counts case after case under both. Borrows everything; one thread at a time, several counters may share what they borrow.
class WhatIfCounter
{
public:
    WhatIfCounter(const WhatIfQuery &query, const framework::FrameworkSet &present, const framework::FrameworkSet &candidate,
                  const std::vector<due::Classification> &classifications, const UnitCalendar &units, Instant now);

    // Of any case, each once.
    void add(const due::CaseHistory &history);

private:
    friend WhatIf sumOf(const WhatIfQuery &query, const std::vector<std::unique_ptr<WhatIfCounter>> &counters,
                        const TimeZone &zone, Instant now);
    struct Side {
        Side(const framework::FrameworkSet &frameworks, const std::vector<due::Classification> &classifications,
             const ComplianceQuery &fine, const UnitCalendar &units, const std::vector<std::string> &ranks, Day today);
        const framework::FrameworkSet &frameworks;
        due::Engine engine;
        ComplianceGroups groups;
    };
    void add(const due::CaseHistory &history, Side &side);

    const ComplianceQuery m_fine; // by the keys asked for, and by post
    const std::vector<std::string> m_ranks;
    const Instant m_now, m_first, m_last; // the period as instants
    Side m_present, m_candidate;
    due::Dues m_dues;
};

// What several counters counted of one query, together.
WhatIf sumOf(const WhatIfQuery &query, const std::vector<std::unique_ptr<WhatIfCounter>> &counters, const TimeZone &zone, Instant now);

} // namespace casegrip::figures
