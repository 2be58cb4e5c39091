// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/random_form.h"

#include <optional>
#include <vector>

namespace casegrip::test
{

inline const forms::Library &shipped()
{
    static const forms::Library library = forms::Library::shipped();
    return library;
}

// A shipped form with some answers and facts, and what follows from them.
struct Begun {
    const forms::Template &form;
    forms::CaseFacts facts = {};
    forms::Answers answers = {};

    explicit Begun(const char *id) : form(*shipped().find(id, 1)) {}
    void say(const char *question, const char *word, int row = 0) { answers.set({question, row}, std::string(word)); }
    void choose(const char *question, forms::Words words) { answers.set({question}, std::move(words)); }
    void inDays(const char *question, int days, int row = 0)
    {
        answers.set({question, row}, someMoment().today() + std::chrono::days{days});
    }
    void bailEndsInDays(int days) { facts.set("bail_until", someMoment().now + std::chrono::days{days}); }
    forms::Evaluation now() const { return forms::evaluate(form, answers, facts, someMoment()); }
    bool asks(const char *question, int row = 0) const
    {
        const forms::Evaluation evaluation = now();
        const forms::QuestionState *state = evaluation.find(form, {question, row});
        return state && state->isRelevant;
    }
    std::optional<forms::Problem> violated(const char *question) const
    {
        for (const forms::Problem &problem : now().problems) {
            if (problem.place.id == question && problem.kind == forms::Problem::Kind::Constraint)
                return problem;
        }
        return {};
    }
    // Of all directions whose text has these words.
    std::vector<forms::Effect> directions(const char *words) const
    {
        std::vector<forms::Effect> found;
        for (const forms::Effect &effect : now().effects) {
            if (effect.text.find(words) != std::string::npos)
                found.push_back(effect);
        }
        return found;
    }
    std::size_t count(const char *words) const { return directions(words).size(); }
};

} // namespace casegrip::test
