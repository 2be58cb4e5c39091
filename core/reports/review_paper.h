// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/reports/paper.h"
#include "core/reviews/review_fold.h"

namespace casegrip::reports
{

// One review as it is printed: the version that holds, in full, with what was added to it or took it back, and the hashes
// of all versions. A function of the review alone: the same review gives the same paper.
Paper reviewPaper(const reviews::ReviewState &review, const TimeZone &zone, const std::string &marking);

// One version in full, without a title: for papers that hold several.
void addVersion(Paper &paper, const reviews::ReviewVersion &version, const TimeZone &zone);
// What was decided about a review and added to it later, and its withdrawal.
void addLater(Paper &paper, const reviews::ReviewState &review, const TimeZone &zone);

// Whose a direction is: "officer in the case", "Bo Sergeant (S200)".
std::string ownerText(const reviews::PlannedDirection &direction);
// Who made an entry: "Bo Sergeant (S200), sergeant"; "ps200 (not in the roster)".
std::string whoText(const std::string &login, const reviews::Reviewer &officer);

// "holds", "replaced by version 2", "undone", "returned", "withdrawn"
std::string standing(const reviews::ReviewState &review, const reviews::ReviewVersion &version);
// "Returned by C. Example (I300), inspector", with whom it was on behalf of.
std::string deciderText(const reviews::Decided &said);
// Why a decision has no effect: "the version had been replaced"; empty: it holds.
std::string withoutEffect(const reviews::Decision &decision);

} // namespace casegrip::reports
