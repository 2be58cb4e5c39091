// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/approval_checks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casegrip::reviews
{
namespace
{

constexpr const char *subject = "APR-00"; // what is approved: known from the review, so it is not asked
constexpr std::array<std::string_view, 3> closing = {"file", "refer_closure", "close"};

class Checking
{
public:
    Checking(const forms::Template &form, const SignedReview &review, const forms::CaseFacts &facts, const forms::Moment &moment)
        : m_form(form), m_facts(facts), m_moment(moment)
    {
        const bool isClosure = std::find(closing.begin(), closing.end(), review.content.decision) != closing.end();
        if (form.find(subject))
            m_known.set({subject}, std::string(isClosure ? "closure" : "plan"));
    }

    std::vector<ApprovalCheck> run() const
    {
        std::vector<ApprovalCheck> checks;
        const auto evaluation = forms::evaluate(m_form, m_known, m_facts, m_moment);
        for (const forms::QuestionState &state : evaluation.questions) {
            const forms::Question &question = m_form.questions[state.question];
            if (state.isRelevant && state.row == 0 && question.type == forms::QuestionType::YesNo)
                checks.push_back(checkOf(question, decisionsIn(evaluation)));
        }
        return checks;
    }

private:
    std::size_t decisionsIn(const forms::Evaluation &evaluation) const
    {
        const auto *state = m_form.decision ? evaluation.find(m_form, {m_form.questions[*m_form.decision].id, 0}) : nullptr;
        return state ? state->options.size() : 0;
    }

    ApprovalCheck checkOf(const forms::Question &question, std::size_t decisions) const
    {
        forms::Answers answers = m_known;
        answers.set({question.id}, std::string("no"));
        const auto evaluation = forms::evaluate(m_form, answers, m_facts, m_moment);
        ApprovalCheck check{question.id, question.label, question.why, question.help, {}, {}, decisionsIn(evaluation) < decisions};
        for (const forms::Effect &effect : evaluation.effects) {
            if (effect.place.id != question.id || effect.text.empty())
                continue;
            if (check.toPutRight.empty())
                check.toPutRight = effect.text;
            if (effect.consequence == forms::Consequence::ReturnToOic)
                check.reasonCode = effect.reason;
        }
        return check;
    }

    const forms::Template &m_form;
    const forms::CaseFacts &m_facts;
    const forms::Moment &m_moment;
    forms::Answers m_known;
};

} // namespace

std::vector<ApprovalCheck> approvalChecks(const forms::Template &form, const SignedReview &review, const forms::CaseFacts &facts,
                                          const forms::Moment &moment)
{
    return Checking(form, review, facts, moment).run();
}

} // namespace casegrip::reviews
