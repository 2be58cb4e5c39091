// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reviews/signing.h"
#include "tests/support/random_form.h"

// Reviews signed on the small form of tests/data/forms.
namespace casegrip::test
{

inline const std::string reviewedCase = "99250012345";

// Everything that the small form has to hold, ready to be signed.
inline forms::Answers completeAnswers(const std::string &line = "Doorbell camera at 14 Broad Street.")
{
    forms::Answers answers;
    answers.set({"Q1"}, std::string("yes"));
    answers.set(
        {"Q2"},
        std::string("The neighbour at 16 saw the car and will give a statement tomorrow after work."));
    answers.set({"Q6"}, std::string("go_on"));
    const int row = answers.addRow("lines");
    answers.set({"L1", row}, line);
    answers.set({"L2", row}, someMoment().today() + std::chrono::days{4});
    answers.set({"L3", row}, std::string("oic"));
    return answers;
}

inline reviews::Signing signing(const std::string &ref)
{
    reviews::Signing signing;
    signing.ref = ref;
    signing.caseNo = reviewedCase;
    signing.author = {"P4417", "A. Example", "inspector"};
    signing.occasion = reviews::Occasion{due::Stage::Inspector, 2, someMoment().now + std::chrono::hours{3}};
    return signing;
}

inline reviews::SignedReview signedReview(const std::string &ref,
                                          const forms::Answers &answers = completeAnswers())
{
    forms::CaseFacts facts;
    facts.set("reviewer_rank", {std::string("inspector"), forms::FactSource::Reviewer, {}, false});
    facts.set("red_box", {forms::Words{"stalking"}, forms::FactSource::Rules,
                          someMoment().now - std::chrono::hours{8}, false});
    return reviews::sign(formFrom(QStringLiteral("small")), answers, facts, someMoment(), signing(ref))
        .value();
}

} // namespace casegrip::test
