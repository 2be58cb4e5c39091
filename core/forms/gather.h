// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_view.h"
#include "core/due/types.h"
#include "core/forms/case_facts.h"

#include <map>

namespace casegrip::forms
{

// Everything that the facts of a case are made of.
struct Situation {
    const cases::CaseView &view;
    std::map<std::int64_t, Instant> exports;   // by export id: when it was made
    std::optional<due::Obligation> obligation; // that the form answers
    std::optional<std::int64_t> oicOpenCases;
    std::int64_t directionsOpen = 0;
    std::int64_t directionsOverdue = 0;
    std::int64_t directionsOverdueTwice = 0;
    std::int64_t returnsSoFar = 0; // of a plan or closure of this case
    std::string reviewerId;        // officer_id
    std::string reviewerRank;      // held now, acting rank included
    std::int64_t reviewsOfThisKindByReviewer = 0;
};
CaseFacts gather(const Situation &situation, const Moment &moment);

} // namespace casegrip::forms
