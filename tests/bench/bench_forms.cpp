// SPDX-License-Identifier: GPL-3.0-or-later
// What one keystroke in the largest form costs, and reading the templates at start.
#include "core/forms/content.h"
#include "core/forms/library.h"

#include <algorithm>
#include <benchmark/benchmark.h>

using namespace casegrip;
using namespace casegrip::forms;

namespace
{

const Library &shipped()
{
    static const Library library = Library::shipped();
    return library;
}

const Template &largest()
{
    const auto &all = shipped().templates();
    return *std::max_element(all.begin(), all.end(), [](const Template &a, const Template &b) { return a.questions.size() < b.questions.size(); });
}

// Everything answered with the first option or a sentence; three rows in each repeated section.
Answers filled(const Template &form)
{
    Answers answers;
    for (const Section &section : form.sections) {
        for (int i = 0; i < (section.repeat ? 3 : 1); ++i) {
            const int row = section.repeat ? answers.addRow(section.id) : 0;
            for (std::size_t q = 0; q < section.questionCount; ++q) {
                const Question &question = form.questions[section.firstQuestion + q];
                if (question.type == QuestionType::Choices)
                    answers.set({question.id, row}, Words{question.options.front().value});
                else if (!question.options.empty())
                    answers.set({question.id, row}, question.options.front().value);
                else if (question.type == QuestionType::Text)
                    answers.set({question.id, row}, std::string("Seen and agreed; the next step is named below."));
            }
        }
    }
    return answers;
}

const TimeZone &london()
{
    static const TimeZone zone = TimeZone::load("Europe/London").value();
    return zone;
}

void evaluateLargest(benchmark::State &state)
{
    const Answers answers = filled(largest());
    CaseFacts facts;
    facts.set("red_box", Words{"stalking"});
    const Moment moment{fromEpoch(1'772'719'500), london()};
    for (auto _ : state)
        benchmark::DoNotOptimize(evaluate(largest(), answers, facts, moment));
    state.SetLabel(largest().id + ", " + std::to_string(largest().questions.size()) + " questions");
}
BENCHMARK(evaluateLargest)->Unit(benchmark::kMicrosecond);

void signLargest(benchmark::State &state)
{
    const Answers answers = filled(largest());
    const Moment moment{fromEpoch(1'772'719'500), london()};
    for (auto _ : state)
        benchmark::DoNotOptimize(contentOf(largest(), answers, {}, moment));
}
BENCHMARK(signLargest)->Unit(benchmark::kMicrosecond);

void readShipped(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Library::shipped());
}
BENCHMARK(readShipped)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
