// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review_desk.h"

#include <functional>
#include <map>
#include <string>

// What is different from when a case was last reviewed. Pure.
namespace casegrip::workspace
{

// What a review keeps of the case that it was signed about (SignedReview::caseFacts): all that an export says of it, and the red box.
std::map<std::string, forms::Value> caseFactsOf(const forms::CaseFacts &facts);

// What the answer is made of.
struct SinceAsked {
    const CaseNow &now;
    const forms::CaseFacts &facts; // now
    Instant moment;
    const framework::FrameworkSet &frameworks;
    std::map<std::int64_t, Instant> exports;                          // by export id: when it was made
    std::function<std::string(const std::string &)> officer, team; // names by officer_id and code; what has no name keeps its code
};
// Nothing: the case was not reviewed before.
std::optional<SinceLastReview> sinceLastReview(const SinceAsked &since);

} // namespace casegrip::workspace
