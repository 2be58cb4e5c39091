// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/answer_editor.h"

#include "ui/review/choice_editors.h"
#include "ui/review/text_editors.h"

namespace casegrip::ui
{
namespace
{

constexpr std::size_t mostButtons = 16; // more are a list

} // namespace

AnswerEditor *makeEditor(const forms::Question &question, const QString &name, const Desk &desk, QWidget *parent)
{
    using enum forms::QuestionType;
    switch (question.type) {
    case Text:
        return new TextEditor(name, parent);
    case Number:
    case Date:
    case DateTime:
        return new LineEditor(question.type, name, desk, parent);
    case Choices:
        return new ButtonsEditor(question, name, true, desk, parent);
    case YesNo:
    case YesNoNa:
    case Choice:
    case Confirm:
        break;
    }
    if (question.options.size() > mostButtons)
        return new ListEditor(question, name, desk, parent);
    return new ButtonsEditor(question, name, false, desk, parent);
}

} // namespace casegrip::ui
