// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/forms/evaluation.h"
#include "core/forms/prefill.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>

namespace casegrip::ui
{

// A form that is being filled in: answers, and what they amount to, judged anew at each change. Keeps nothing on disk.
class FilledForm : public QObject
{
    Q_OBJECT
public:
    // `clock` outlives it. A new form takes over what the facts can answer; see forms::withPrefills.
    FilledForm(std::shared_ptr<const forms::Template> form, forms::CaseFacts facts, forms::Answers answers,
               const Clock &clock, const TimeZone &zone, QObject *parent);

    const forms::Template &form() const { return *m_form; }
    const forms::Answers &answers() const { return m_answers; }
    const forms::CaseFacts &facts() const { return m_facts; }
    const forms::Evaluation &evaluation() const { return m_evaluation; }
    const TimeZone &zone() const { return m_zone; }
    forms::Moment moment() const { return {m_clock.now(), m_zone}; }

    const forms::Question &question(const forms::Place &place) const;
    const forms::QuestionState *state(const forms::Place &place) const; // null: there is no such row
    const forms::Prefill *prefill(const forms::Place &place) const;     // null: no fact belongs to it
    const forms::Proposal *proposal(const forms::Place &place) const;   // null: answered, or nothing is proposed
    const forms::Problem *problem(const forms::Place &place) const;     // null: nothing is wrong
    std::vector<const forms::Effect *> effects(const forms::Place &place) const;
    const std::string &reason(const forms::Place &place) const; // for going on in spite of a warning

    // The numbers of the rows of a repeated section, in their order.
    std::vector<int> rows(std::size_t section) const;
    // Relevant questions in the order of the form.
    std::vector<forms::Place> asked() const;
    // What still stands against signing.
    std::vector<forms::Problem> blocking() const { return forms::blocking(m_evaluation, m_answers); }

    struct Progress {
        std::size_t answered = 0;
        std::size_t asked = 0;
        std::size_t leftOut = 0; // answers that will not be part of the review
    };
    Progress progress() const;

    void answer(const forms::Place &place, forms::Value value); // an empty value takes it away
    void giveReason(const forms::Place &place, std::string reason);
    int addRow(std::size_t section); // its number
    void removeRow(std::size_t section, int row);
    // Other facts than before: the export has changed.
    void setFacts(forms::CaseFacts facts);

signals:
    void changed();

private:
    void judge();
    void takeFacts();

    const std::shared_ptr<const forms::Template> m_form;
    const Clock &m_clock;
    const TimeZone m_zone;
    forms::CaseFacts m_facts;
    forms::Answers m_answers;
    forms::Evaluation m_evaluation;
    std::map<forms::Place, std::size_t> m_states;     // into m_evaluation.questions
    std::map<forms::Place, forms::Prefill> m_prefills; // of relevant questions
    std::vector<forms::Proposal> m_proposals;
    std::set<forms::Place> m_offered; // a fact is taken over once: who clears an answer does not get it again
};

} // namespace casegrip::ui
