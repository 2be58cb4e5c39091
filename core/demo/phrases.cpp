// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

#include <array>

namespace casegrip::demo
{
namespace
{

using due::ReviewKind;
using Phrases = std::array<std::string_view, 8>;

constexpr Phrases planLines = {
    "House-to-house on both sides of the road, cameras requested for the hour before and after.",
    "Account to be taken from the victim, then from two named witnesses.",
    "Footage to be seized before it is overwritten on day 14.",
    "Suspect to be invited for a voluntary interview; arrest is not necessary at present.",
    "Forensic recovery considered: swabs taken and submitted.",
    "Number plate and till records requested from the store.",
    "Points to prove are listed, with what supports and what undermines each of them.",
    "Bank and phone enquiries are not proportionate at this stage, for the reasons in the log."};
constexpr Phrases initialLines = {
    "Plan seen and agreed; lines of enquiry are reasonable and in the right order.",
    "Victim contact agreed, preferred way and interval recorded.",
    "Camera footage still to be viewed; do this within seven days.",
    "Risk assessment checked against earlier reports, grade confirmed.",
    "Safeguarding in place tonight and handed over to the next shift.",
    "Outstanding witness to be seen on the next set of shifts.",
    "Victims' code module completed, needs assessment attached.",
    "Evidence-led prosecution considered from the outset."};
constexpr Phrases middleLines = {
    "Two of the four directions are done, the others are late for a stated reason.",
    "Forensic result chased today, expected within ten days.",
    "Progress is slow but safe; the victim was told on the last contact.",
    "No new lines of enquiry; consider closing at the next review.",
    "Bail date is in good time, conditions remain necessary.",
    "File to be sent for early advice once the statement is signed.",
    "Download of the device is still outstanding with the digital unit.",
    "Workload of the officer discussed with the supervisor."};
constexpr Phrases seniorLines = {"Age of the case is explained by the laboratory and not by the team.",
                                 "Continue with an end date; if nothing new arrives, file.",
                                 "Same delay seen in several cases of this team: taken up with the partner.",
                                 "Quality of the plan is good, victim contact is not at the agreed interval.",
                                 "Should have been decided at the second inspector's review.",
                                 "Resources agreed for the remaining enquiries.",
                                 "Proportionality reconsidered in view of harm and public interest.",
                                 "No theme beyond those already reported this quarter."};
constexpr Phrases auditLines = {"Dip sample: initial account, scene and early evidence are well recorded.",
                                "Good practice: the officer explained the decision to the victim in writing.",
                                "To improve: lines of enquiry not pursued lack a reason.",
                                "Outcome matches the evidence on file.",
                                "Supervision is visible and gives direction.",
                                "To improve: the needs assessment was completed late.",
                                "Feedback given to the officer in person and to the supervisor.",
                                "Recording is within the standard, classification is right."};

// Sentences in a review; with six reviews a case, a million cases come to 2.3 GB.
constexpr std::array<std::uint32_t, 14> sentenceCounts = {2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5};

const Phrases &linesFor(ReviewKind kind)
{
    switch (kind) {
    case ReviewKind::Plan:
        return planLines;
    case ReviewKind::InitialStandard:
    case ReviewKind::InitialEnhanced:
        return initialLines;
    case ReviewKind::Inspector:
        return middleLines;
    case ReviewKind::ChiefInspector:
    case ReviewKind::Superintendent:
        return seniorLines;
    case ReviewKind::IqPlan:
    case ReviewKind::Audit:
        break;
    }
    return auditLines;
}

} // namespace

std::string_view decisionOf(ReviewKind kind, Stream &stream)
{
    const auto share = stream.below(100);
    switch (kind) {
    case ReviewKind::Plan:
        return "";
    case ReviewKind::InitialStandard:
    case ReviewKind::InitialEnhanced:
        return share < 78 ? "accept_plan" : share < 92 ? "return_plan" : "close";
    case ReviewKind::Audit:
    case ReviewKind::IqPlan:
        return share < 70 ? "meets_standard" : "improve";
    default:
        return share < 72 ? "continue" : share < 86 ? "redirect" : share < 96 ? "close" : "escalate";
    }
}

void appendReviewText(ReviewKind kind, Stream &stream, std::string &text)
{
    const auto &lines = linesFor(kind);
    const auto first = stream.below(std::uint32_t(lines.size()));
    const auto count = sentenceCounts[stream.below(std::uint32_t(sentenceCounts.size()))];
    for (std::uint32_t i = 0; i < count; ++i) {
        if (i > 0)
            text += stream.chance(40) ? '\n' : ' ';
        text += lines[(first + i * 3) % lines.size()];
    }
    if (stream.chance(20))
        text += " See the entry marked \"for the reviewer\".";
}

} // namespace casegrip::demo
