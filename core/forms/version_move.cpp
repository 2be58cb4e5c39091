// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/version_move.h"

#include <algorithm>

namespace casegrip::forms
{
namespace
{

class Moving
{
public:
    Moving(const Template &next, const Template &current, const Answers &answers)
        : m_next(next), m_current(current), m_answers(answers)
    {
    }

    VersionMove run()
    {
        for (const auto &[place, answer] : m_answers.given)
            moveAnswer(place, answer);
        moveRows();
        moveOverrides();
        for (const Question &question : m_next.questions) {
            if (!m_current.find(question.id))
                m_move.added.push_back(question.id);
        }
        return std::move(m_move);
    }

private:
    const Section *sectionIn(const Template &form, const std::string &question) const
    {
        const Question *found = form.find(question);
        return found ? &form.sectionOf(*found) : nullptr;
    }

    // Rows go with the section in which the question was, under its name now.
    bool hasRoom(const Place &place, const Answer &answer) const
    {
        const Question *was = m_current.find(place.id);
        const Question *is = m_next.find(place.id);
        if (!was || !is || was->type != is->type)
            return false;
        const Section &before = m_current.sectionOf(*was);
        const Section &after = m_next.sectionOf(*is);
        if (before.repeat.has_value() != after.repeat.has_value() || (after.repeat && before.id != after.id))
            return false;
        return hasOptions(*is, answer.value);
    }

    static bool hasOptions(const Question &question, const Value &value)
    {
        if (question.options.empty())
            return true;
        const auto *words = std::get_if<Words>(&value);
        const Words chosen = words ? *words : Words{std::get<std::string>(value)};
        return std::all_of(chosen.begin(), chosen.end(),
                           [&](const auto &word) { return optionOf(question, word); });
    }

    // An option that has other words is another answer: whoever chose among them did not read these.
    static bool isReworded(const Question &is, const Question &was)
    {
        return is.label != was.label || std::any_of(was.options.begin(), was.options.end(), [&](const Option &before) {
                   const Option *after = optionOf(is, before.value);
                   return after && after->label != before.label;
               });
    }

    void moveAnswer(const Place &place, const Answer &answer)
    {
        if (!hasRoom(place, answer)) {
            m_move.dropped.push_back(place);
            return;
        }
        m_move.answers.given[place] = answer;
        auto &reworded = m_move.reworded;
        const bool isKnown = std::find(reworded.begin(), reworded.end(), place.id) != reworded.end();
        if (!isKnown && isReworded(*m_next.find(place.id), *m_current.find(place.id)))
            reworded.push_back(place.id);
    }

    void moveRows()
    {
        for (const auto &[section, rows] : m_answers.rows) {
            const auto isSame = [&](const Section &one) { return one.id == section && one.repeat; };
            if (std::any_of(m_next.sections.begin(), m_next.sections.end(), isSame))
                m_move.answers.rows[section] = rows;
        }
    }

    void moveOverrides()
    {
        for (const auto &[place, reason] : m_answers.overrides) {
            const auto isSection = [&](const Section &one) { return one.id == place.id; };
            const bool isThere = m_next.find(place.id) ||
                                 std::any_of(m_next.sections.begin(), m_next.sections.end(), isSection);
            if (isThere)
                m_move.answers.overrides[place] = reason;
        }
    }

    const Template &m_next;
    const Template &m_current;
    const Answers &m_answers;
    VersionMove m_move;
};

} // namespace

VersionMove moveTo(const Template &next, const Template &current, const Answers &answers)
{
    return Moving(next, current, answers).run();
}

} // namespace casegrip::forms
