// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/cycle.h"

#include <algorithm>

namespace casegrip::forms
{
namespace
{

// The questions that decide whether `question` is asked and with which options.
std::vector<std::size_t> dependsOn(const Template &form, const Question &question)
{
    std::vector<std::size_t> found;
    const auto note = [&found](const Comparison &comparison) {
        if (!comparison.isFact && std::find(found.begin(), found.end(), comparison.subject) == found.end())
            found.push_back(comparison.subject);
    };
    forEachComparison(form.sectionOf(question).relevant, note);
    forEachComparison(question.relevant, note);
    for (const Option &option : question.options)
        forEachComparison(option.relevant, note);
    return found;
}

// Depth first without recursion: a form of many questions may depend in one long chain.
class Search
{
public:
    explicit Search(const Template &form) : m_form(form), m_marks(form.questions.size(), Mark::New) {}

    std::vector<std::vector<std::size_t>> run()
    {
        for (std::size_t i = 0; i < m_form.questions.size(); ++i) {
            if (m_marks[i] == Mark::New)
                follow(i);
        }
        return std::move(m_cycles);
    }

private:
    enum class Mark : std::uint8_t { New, OnPath, Done };
    struct Step {
        std::size_t question;
        std::vector<std::size_t> open; // not followed yet, last first
    };

    void enter(std::size_t question)
    {
        auto open = dependsOn(m_form, m_form.questions[question]);
        std::reverse(open.begin(), open.end());
        m_path.push_back({question, std::move(open)});
        m_marks[question] = Mark::OnPath;
    }

    void follow(std::size_t start)
    {
        enter(start);
        while (!m_path.empty()) {
            Step &step = m_path.back();
            if (step.open.empty()) {
                m_marks[step.question] = Mark::Done;
                m_path.pop_back();
                continue;
            }
            const std::size_t next = step.open.back();
            step.open.pop_back();
            if (m_marks[next] == Mark::OnPath)
                noteCycle(next);
            else if (m_marks[next] == Mark::New)
                enter(next);
        }
    }

    void noteCycle(std::size_t from)
    {
        constexpr std::size_t most = 50; // enough to mend; each can be as long as the form
        if (m_cycles.size() == most)
            return;
        std::vector<std::size_t> cycle;
        for (auto step = m_path.rbegin(); step != m_path.rend(); ++step) {
            cycle.insert(cycle.begin(), step->question);
            if (step->question == from)
                break;
        }
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
        m_cycles.push_back(std::move(cycle));
    }

    const Template &m_form;
    std::vector<Mark> m_marks;
    std::vector<Step> m_path;
    std::vector<std::vector<std::size_t>> m_cycles;
};

} // namespace

std::vector<std::vector<std::size_t>> findCycles(const Template &form)
{
    return Search(form).run();
}

} // namespace casegrip::forms
