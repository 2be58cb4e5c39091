// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/filled_form.h"

#include <algorithm>

namespace casegrip::ui
{

FilledForm::FilledForm(std::shared_ptr<const forms::Template> form, forms::CaseFacts facts, forms::Answers answers,
                       const Clock &clock, const TimeZone &zone, QObject *parent)
    : QObject(parent), m_form(std::move(form)), m_clock(clock), m_zone(zone), m_facts(std::move(facts)),
      m_answers(std::move(answers))
{
    judge();
    if (!m_answers.given.empty()) { // a draft: what was cleared in it stays cleared
        for (const auto &[place, prefill] : m_prefills)
            m_offered.insert(place);
    }
    takeFacts();
}

void FilledForm::judge()
{
    const forms::Moment now = moment();
    m_evaluation = forms::evaluate(*m_form, m_answers, m_facts, now);
    m_states.clear();
    for (std::size_t i = 0; i < m_evaluation.questions.size(); ++i) {
        const forms::QuestionState &state = m_evaluation.questions[i];
        m_states.emplace(forms::Place{m_form->questions[state.question].id, state.row}, i);
    }
    m_prefills.clear();
    for (forms::Prefill &prefill : forms::prefills(*m_form, m_evaluation, m_facts, now)) {
        const forms::Place place = prefill.place;
        m_prefills.emplace(place, std::move(prefill));
    }
    m_proposals = forms::proposals(*m_form, m_evaluation, m_facts, now);
}

// What the records system answers goes into questions that are asked for the first time. An answer can bring further
// questions, so it goes on until nothing is new.
void FilledForm::takeFacts()
{
    for (bool more = true; more;) {
        std::vector<forms::Prefill> fresh;
        for (const auto &[place, prefill] : m_prefills) {
            if (m_offered.insert(place).second)
                fresh.push_back(prefill);
        }
        const auto before = m_answers.given.size();
        m_answers = forms::withPrefills(std::move(m_answers), fresh, moment());
        more = m_answers.given.size() != before;
        if (more)
            judge();
    }
}

const forms::Question &FilledForm::question(const forms::Place &place) const
{
    return *m_form->find(place.id);
}

const forms::QuestionState *FilledForm::state(const forms::Place &place) const
{
    const auto found = m_states.find(place);
    return found == m_states.end() ? nullptr : &m_evaluation.questions[found->second];
}

const forms::Prefill *FilledForm::prefill(const forms::Place &place) const
{
    const auto found = m_prefills.find(place);
    return found == m_prefills.end() ? nullptr : &found->second;
}

const forms::Proposal *FilledForm::proposal(const forms::Place &place) const
{
    const auto found = std::find_if(m_proposals.begin(), m_proposals.end(),
                                    [&](const forms::Proposal &one) { return one.place == place; });
    return found == m_proposals.end() ? nullptr : &*found;
}

const forms::Problem *FilledForm::problem(const forms::Place &place) const
{
    const auto &problems = m_evaluation.problems;
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [&](const forms::Problem &one) { return one.place == place; });
    return found == problems.end() ? nullptr : &*found;
}

std::vector<const forms::Effect *> FilledForm::effects(const forms::Place &place) const
{
    std::vector<const forms::Effect *> found;
    for (const forms::Effect &effect : m_evaluation.effects) {
        if (effect.place == place)
            found.push_back(&effect);
    }
    return found;
}

const std::string &FilledForm::reason(const forms::Place &place) const
{
    static const std::string none;
    const auto found = m_answers.overrides.find(place);
    return found == m_answers.overrides.end() ? none : found->second;
}

std::vector<int> FilledForm::rows(std::size_t section) const
{
    const auto found = m_answers.rows.find(m_form->sections[section].id);
    return found == m_answers.rows.end() ? std::vector<int>() : found->second;
}

std::vector<forms::Place> FilledForm::asked() const
{
    std::vector<forms::Place> places;
    for (const forms::QuestionState &state : m_evaluation.questions) {
        if (state.isRelevant)
            places.push_back({m_form->questions[state.question].id, state.row});
    }
    return places;
}

FilledForm::Progress FilledForm::progress() const
{
    Progress progress;
    for (const forms::SectionState &section : m_evaluation.sections) {
        progress.answered += section.answered;
        progress.asked += section.asked;
    }
    progress.leftOut = forms::leftOut(m_evaluation).size();
    return progress;
}

void FilledForm::answer(const forms::Place &place, forms::Value value)
{
    if (m_answers.at(place) == value)
        return;
    m_answers.set(place, std::move(value));
    judge();
    takeFacts();
    emit changed();
}

void FilledForm::giveReason(const forms::Place &place, std::string reason)
{
    if (this->reason(place) == reason)
        return;
    if (reason.empty())
        m_answers.overrides.erase(place);
    else
        m_answers.overrides[place] = std::move(reason);
    emit changed();
}

int FilledForm::addRow(std::size_t section)
{
    const int row = m_answers.addRow(m_form->sections[section].id);
    judge();
    takeFacts();
    emit changed();
    return row;
}

void FilledForm::removeRow(std::size_t section, int row)
{
    m_answers.removeRow(m_form->sections[section], *m_form, row);
    judge();
    emit changed();
}

void FilledForm::setFacts(forms::CaseFacts facts)
{
    m_facts = std::move(facts);
    judge();
    takeFacts();
    emit changed();
}

} // namespace casegrip::ui
