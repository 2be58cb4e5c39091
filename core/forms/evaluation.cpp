// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/evaluation.h"

#include <algorithm>

namespace casegrip::forms
{
namespace
{

// The part of an answer that counts when only these options are relevant, in the order of the options.
Value among(const Value &value, const Question &question, const std::vector<std::size_t> &options)
{
    const auto *words = std::get_if<Words>(&value);
    Words kept;
    for (const std::size_t i : options) {
        const std::string &option = question.options[i].value;
        const bool isChosen = words ? std::find(words->begin(), words->end(), option) != words->end()
                                    : std::get<std::string>(value) == option;
        if (isChosen)
            kept.push_back(option);
    }
    if (kept.empty())
        return {};
    return words ? Value{std::move(kept)} : Value{std::move(kept.front())};
}

// Whether something that was given does not count.
bool losesSomething(const Value &given, const Value &counting)
{
    const auto *words = std::get_if<Words>(&given);
    const auto *kept = std::get_if<Words>(&counting);
    if (!words || !kept)
        return !isEmpty(given) && isEmpty(counting);
    return std::any_of(words->begin(), words->end(), [kept](const auto &word) {
        return std::find(kept->begin(), kept->end(), word) == kept->end();
    });
}

Instant dueOf(const Within &within, const Moment &moment)
{
    switch (within.unit) {
    case Within::Unit::Hours:
        return moment.now + std::chrono::hours{within.amount};
    case Within::Unit::Days:
        return moment.zone.endOfDay(moment.today() + std::chrono::days{within.amount});
    case Within::Unit::Today:
        return moment.zone.endOfDay(moment.today());
    case Within::Unit::None:
    case Within::Unit::Now:
        break;
    }
    return moment.now;
}

class Evaluating
{
public:
    Evaluating(const Template &form, const Answers &answers, const CaseFacts &facts, const Moment &moment)
        : m_form(form), m_answers(answers), m_facts(facts), m_moment(moment),
          m_statesOf(form.questions.size())
    {
        m_result.sections.resize(form.sections.size());
    }

    Evaluation run()
    {
        layOut();
        for (std::size_t i = 0; i < m_form.sections.size(); ++i)
            m_result.sections[i].isRelevant = isSectionRelevant(i);
        for (std::size_t i = 0; i < m_result.questions.size(); ++i)
            settle(i);
        for (std::size_t i = 0; i < m_result.questions.size(); ++i)
            judge(i);
        noteRowCounts();
        return std::move(m_result);
    }

private:
    enum class Progress : std::uint8_t { New, Settled };

    // How the form looks from one place of it.
    class Here : public Surroundings
    {
    public:
        Here(Evaluating &form, std::size_t section, int row)
            : m_evaluating(form), m_section(section), m_row(row)
        {
        }
        bool anyAnswer(std::size_t question, const std::function<bool(const Value &)> &take) const override
        {
            const bool isOwnRow = m_row != 0 && m_evaluating.m_form.questions[question].section == m_section;
            for (const std::size_t state : m_evaluating.m_statesOf[question]) {
                if ((!isOwnRow || m_evaluating.m_result.questions[state].row == m_row) &&
                    take(m_evaluating.settle(state)))
                    return true;
            }
            return false;
        }
        const Value &fact(std::size_t fact) const override { return m_evaluating.m_facts.at(fact); }
        const Moment &moment() const override { return m_evaluating.m_moment; }

    private:
        Evaluating &m_evaluating;
        std::size_t m_section;
        int m_row;
    };

    bool holdsAt(const Condition &condition, std::size_t section, int row)
    {
        return condition.isAlways() || holds(condition, Here(*this, section, row));
    }

    std::vector<int> rowsOf(const Section &section) const
    {
        if (!section.repeat)
            return {0};
        const auto found = m_answers.rows.find(section.id);
        return found == m_answers.rows.end() ? std::vector<int>() : found->second;
    }

    // One state for each question and row.
    void layOut()
    {
        for (const Section &section : m_form.sections) {
            for (const int row : rowsOf(section)) {
                for (std::size_t i = 0; i < section.questionCount; ++i) {
                    QuestionState state;
                    state.question = section.firstQuestion + i;
                    state.row = row;
                    m_statesOf[state.question].push_back(m_result.questions.size());
                    m_result.questions.push_back(std::move(state));
                }
            }
        }
        m_progress.resize(m_result.questions.size(), Progress::New);
        m_sectionRelevant.resize(m_form.sections.size());
    }

    bool isSectionRelevant(std::size_t index)
    {
        auto &known = m_sectionRelevant[index];
        if (!known)
            known = holdsAt(m_form.sections[index].relevant, index, 0);
        return *known;
    }

    // Finds out whether the question is asked and what its answer counts for, first of all the questions that
    // this depends on. Ends, because a template with a cycle is not read.
    const Value &settle(std::size_t index)
    {
        QuestionState &state = m_result.questions[index];
        if (m_progress[index] == Progress::Settled)
            return state.answer;
        const Question &question = m_form.questions[state.question];
        const int row = state.row;
        state.isRelevant =
            isSectionRelevant(question.section) && holdsAt(question.relevant, question.section, row);
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (holdsAt(question.options[i].relevant, question.section, row))
                state.options.push_back(i);
        }
        const Value &given = m_answers.at({question.id, row});
        if (state.isRelevant)
            state.answer = counting(given, question, state.options);
        state.isLeftOut = losesSomething(given, state.answer);
        m_progress[index] = Progress::Settled;
        return state.answer;
    }

    static Value counting(const Value &given, const Question &question,
                          const std::vector<std::size_t> &options)
    {
        if (isEmpty(given) || !hasType(given, valueTypeOf(question.type)))
            return {};
        return question.options.empty() ? given : among(given, question, options);
    }

    // A row that nobody has begun.
    bool isBlankRow(const Section &section, int row) const
    {
        for (std::size_t i = 0; row != 0 && i < section.questionCount; ++i) {
            if (!isEmpty(m_answers.at({m_form.questions[section.firstQuestion + i].id, row})))
                return false;
        }
        return row != 0;
    }

    // Required, constraint, progress and effects, once every answer is settled.
    void judge(std::size_t index)
    {
        QuestionState &state = m_result.questions[index];
        if (!state.isRelevant)
            return;
        const Question &question = m_form.questions[state.question];
        const Place place{question.id, state.row};
        state.isInBlankRow = isBlankRow(m_form.sections[question.section], state.row);
        state.isRequired = question.required && holdsAt(*question.required, question.section, state.row);
        SectionState &section = m_result.sections[question.section];
        ++section.asked;
        section.answered += state.isAnswered() ? 1 : 0;
        if (state.isAnswered()) {
            state.isViolated = !holdsAt(question.constraint.must, question.section, state.row);
            if (state.isViolated)
                m_result.problems.push_back(
                    {Problem::Kind::Constraint, place, question.gate, question.constraint.message});
        } else if (state.isRequired && !state.isInBlankRow) {
            m_result.problems.push_back(
                {Problem::Kind::Missing, place, question.gate, "This needs an answer."});
        }
        // A row that nobody has begun is not there: nothing follows from it, not even from having no answer.
        if (!state.isInBlankRow)
            addEffects(question, place);
    }

    void addEffects(const Question &question, const Place &place)
    {
        for (const Trigger &trigger : question.triggers) {
            if (!holdsAt(trigger.when, question.section, place.row))
                continue;
            Effect effect{place, trigger.consequence, trigger.owner, trigger.text,
                          {},    trigger.theme,       trigger.reason};
            if (trigger.ownerOf)
                effect.owner = answeredText(*trigger.ownerOf, question.section, place.row);
            if (trigger.textOf)
                effect.text = answeredText(*trigger.textOf, question.section, place.row);
            if (trigger.consequence != Consequence::Theme)
                effect.dueAt = trigger.by ? endOf(*trigger.by, question.section, place.row)
                                          : dueOf(trigger.within, m_moment);
            m_result.effects.push_back(std::move(effect));
        }
    }

    Value answerAt(std::size_t question, std::size_t section, int row)
    {
        Value found;
        Here(*this, section, row).anyAnswer(question, [&found](const Value &value) {
            found = value;
            return !isEmpty(value);
        });
        return found;
    }

    std::string answeredText(std::size_t question, std::size_t section, int row)
    {
        const Value value = answerAt(question, section, row);
        return isEmpty(value) ? std::string() : std::get<std::string>(value);
    }

    std::optional<Instant> endOf(std::size_t question, std::size_t section, int row)
    {
        const Value value = answerAt(question, section, row);
        if (const auto *day = std::get_if<Day>(&value))
            return m_moment.zone.endOfDay(*day);
        const auto *at = std::get_if<Instant>(&value);
        return at ? std::optional(*at) : std::nullopt;
    }

    void noteRowCounts()
    {
        for (std::size_t i = 0; i < m_form.sections.size(); ++i) {
            const Section &section = m_form.sections[i];
            if (!section.repeat || !m_result.sections[i].isRelevant)
                continue;
            const auto rows = rowsOf(section);
            const auto begun =
                std::count_if(rows.begin(), rows.end(), [&](int row) { return !isBlankRow(section, row); });
            if (begun < section.repeat->least)
                m_result.problems.push_back(
                    {Problem::Kind::TooFewRows,
                     {section.id, 0},
                     Gate::Stop,
                     "This needs " + std::to_string(section.repeat->least) + " or more."});
            if (begun > section.repeat->most)
                m_result.problems.push_back(
                    {Problem::Kind::TooManyRows,
                     {section.id, 0},
                     Gate::Stop,
                     "This takes at most " + std::to_string(section.repeat->most) + "."});
        }
    }

    const Template &m_form;
    const Answers &m_answers;
    const CaseFacts &m_facts;
    const Moment &m_moment;
    Evaluation m_result;
    std::vector<std::vector<std::size_t>> m_statesOf; // by question
    std::vector<Progress> m_progress;                 // by state
    std::vector<std::optional<bool>> m_sectionRelevant;
};

class FactsAlone : public Surroundings
{
public:
    FactsAlone(const CaseFacts &facts, const Moment &moment) : m_facts(facts), m_moment(moment) {}
    bool anyAnswer(std::size_t, const std::function<bool(const Value &)> &) const override { return false; }
    const Value &fact(std::size_t fact) const override { return m_facts.at(fact); }
    const Moment &moment() const override { return m_moment; }

private:
    const CaseFacts &m_facts;
    const Moment &m_moment;
};

std::vector<const QuestionState *> select(const Evaluation &evaluation,
                                          bool (*isWanted)(const QuestionState &))
{
    std::vector<const QuestionState *> found;
    for (const QuestionState &state : evaluation.questions) {
        if (isWanted(state))
            found.push_back(&state);
    }
    return found;
}

} // namespace

const QuestionState *Evaluation::find(const Template &form, const Place &place) const
{
    const auto found = std::find_if(questions.begin(), questions.end(), [&](const QuestionState &state) {
        return state.row == place.row && form.questions[state.question].id == place.id;
    });
    return found == questions.end() ? nullptr : &*found;
}

Evaluation evaluate(const Template &form, const Answers &answers, const CaseFacts &facts,
                    const Moment &moment)
{
    return Evaluating(form, answers, facts, moment).run();
}

std::vector<const QuestionState *> unanswered(const Evaluation &evaluation)
{
    return select(evaluation,
                  [](const QuestionState &state) { return state.isRelevant && !state.isAnswered() && !state.isInBlankRow; });
}

std::vector<const QuestionState *> leftOut(const Evaluation &evaluation)
{
    return select(evaluation, [](const QuestionState &state) { return state.isLeftOut; });
}

std::vector<Problem> blocking(const Evaluation &evaluation, const Answers &answers)
{
    std::vector<Problem> left;
    for (const Problem &problem : evaluation.problems) {
        const auto reason = answers.overrides.find(problem.place);
        const bool isOverridden =
            problem.gate == Gate::Warn && reason != answers.overrides.end() && !isEmpty(reason->second);
        if (!isOverridden)
            left.push_back(problem);
    }
    return left;
}

bool holds(const Condition &condition, const CaseFacts &facts, const Moment &moment)
{
    return holds(condition, FactsAlone(facts, moment));
}

} // namespace casegrip::forms
