// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/answers.h"
#include "core/forms/case_facts.h"
#include "core/reviews/signed_review.h"

// A review that is being written: one author's, on one version of one template, on the facts as they were
// when it was opened. Never leaves the machine and never counts.
namespace casegrip::reviews
{

struct Draft {
    std::string ref; // that the review will have: a draft is signed once
    int version = 1; // that it will be; above 1: of a review that was returned
    int saves = 0;   // how often it was given to be saved: of two copies the one with more is the newer
    std::string caseNo;
    std::string author; // officer_id
    std::string templateId;
    int templateVersion = 1;
    journal::Hash templateContent{}; // so that a changed file is noticed
    std::optional<Occasion> occasion;
    Instant begunAt;
    Instant savedAt;
    forms::CaseFacts facts; // when it was opened: compared before signing (forms::changesBetween)
    forms::Answers answers;

    bool operator==(const Draft &) const = default;
};

QJsonObject toJson(const Draft &draft, const forms::Template &form);

// The template that a stored draft was begun on, to be found before the draft is read.
struct DraftTemplate {
    std::string id;
    int version = 0;
    journal::Hash content{};
};
std::optional<DraftTemplate> templateOf(const QJsonObject &draft);
// Damaged when it is not what toJson() made. Answers that the template does not have are left out.
Result<Draft> readDraft(const QJsonObject &json, const forms::Template &form);

} // namespace casegrip::reviews
