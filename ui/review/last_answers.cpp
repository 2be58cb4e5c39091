// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/last_answers.h"

#include "ui/text/visible_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace casegrip::ui
{
namespace
{

constexpr int longestName = 40;

// What a row was about: the answer to the first question of its section. Empty for that question itself.
QString rowName(const workspace::BegunReview &begun, const forms::Template &form, const forms::Place &place)
{
    const forms::Question *question = place.row > 0 ? form.find(place.id) : nullptr;
    if (!question)
        return {};
    const forms::Question &first = form.questions[form.sections[question->section].firstQuestion];
    const auto named = begun.lastAnswers.find({first.id, place.row});
    if (&first == question || named == begun.lastAnswers.end())
        return {};
    const QString name = visibleText(named->second.words);
    return name.size() > longestName ? QString(name.left(longestName) % QChar(0x2026)) : name;
}

} // namespace

LastAnswers lastAnswersOf(const workspace::BegunReview &begun, const forms::Template &form, const Words &words, Instant now)
{
    LastAnswers lines;
    for (const auto &[place, answer] : begun.lastAnswers) {
        const QString name = rowName(begun, form, place);
        const QString said = visibleText(answer.words), who = visibleText(answer.reviewer), day = words.shortDay(answer.at, now);
        lines.emplace(place, name.isEmpty()
                                 ? QCoreApplication::translate("last answers", "%1 (%2, %3)", "answer, who, when").arg(said, who, day)
                                 : QCoreApplication::translate("last answers", "%1, of \"%2\" (%3, %4)",
                                                               "answer, what the row was about, who, when")
                                       .arg(said, name, who, day));
    }
    return lines;
}

} // namespace casegrip::ui
