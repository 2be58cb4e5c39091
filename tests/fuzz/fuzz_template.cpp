// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a template: refused with faults that name their paths, or a form that can be evaluated, filled
// and read again from its own JSON.
#include "core/forms/content.h"
#include "core/forms/template_file.h"

#include <cstdlib>

using namespace casegrip;
using namespace casegrip::forms;

namespace
{

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

// Every question gets its first option, or a value of its type; each repeated section two rows.
Answers answersOf(const Template &form)
{
    Answers answers;
    for (const Section &section : form.sections) {
        for (int i = 0; i < (section.repeat ? 2 : 1); ++i) {
            const int row = section.repeat ? answers.addRow(section.id) : 0;
            for (std::size_t q = 0; q < section.questionCount; ++q) {
                const Question &question = form.questions[section.firstQuestion + q];
                Value value = std::string("text");
                if (!question.options.empty())
                    value = question.options.front().value;
                if (question.type == QuestionType::Choices)
                    value = Words{question.options.front().value};
                else if (question.type == QuestionType::Number)
                    value = std::int64_t{3};
                else if (question.type == QuestionType::Date)
                    value = toDay(2026, 3, 5);
                else if (question.type == QuestionType::DateTime)
                    value = fromEpoch(1'772'719'500);
                answers.set({question.id, row}, value);
            }
        }
    }
    return answers;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const TimeZone zone = TimeZone::utc();
    const Moment moment{fromEpoch(1'772'719'500), zone};
    const auto checked = readTemplate({reinterpret_cast<const char *>(data), size}, {});
    expect(checked.form.has_value() == checked.faults.empty());
    for (const Fault &fault : checked.faults)
        expect(fault.path.starts_with('/') && !fault.what.empty());
    if (!checked.form)
        return 0;
    const auto again = readTemplate(checked.form->json, {});
    expect(again.form == checked.form);
    const Answers answers = answersOf(*checked.form);
    const auto read = readAnswers(toJson(answers, *checked.form), *checked.form, zone);
    expect(read.faults.empty() && read.answers == answers);
    for (const Answers &some : {Answers{}, answers}) {
        const Content content = contentOf(*checked.form, some, {}, moment);
        expect(content.answers.size() <= some.given.size());
    }
    return 0;
}
