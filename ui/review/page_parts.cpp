// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/page_parts.h"

#include "ui/review/form_view.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace casegrip::ui
{

bool actOnForm(FormView &form, ActionId id)
{
    using enum ActionId;
    switch (id) {
    case NextUnanswered:
        form.nextUnanswered();
        return true;
    case NextQuestion:
    case PreviousQuestion:
        form.moveQuestion(id == NextQuestion ? 1 : -1);
        return true;
    case NextStep:
    case PreviousStep:
        form.moveSection(id == NextStep ? 1 : -1);
        return true;
    case NextFormRow:
    case PreviousFormRow:
        form.moveRow(id == NextFormRow ? 1 : -1);
        return true;
    case AddRow:
        form.addRow();
        return true;
    case RemoveRow:
        form.removeRow();
        return true;
    default:
        return false;
    }
}

void layOutPage(QWidget &page, QWidget *head, QStackedWidget &stack, QWidget *foot)
{
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(&stack, 1);
    layout->addWidget(foot);
}

PlainLabel *makeWaiting(const char *name, QWidget *parent)
{
    auto *waiting = new PlainLabel(parent);
    waiting->setObjectName(QString::fromLatin1(name));
    waiting->setRole("muted");
    waiting->setAlignment(Qt::AlignCenter);
    return waiting;
}

QWidget *makeFoot(PlainLabel *progress, std::initializer_list<QPushButton *> buttons, QWidget *parent)
{
    auto *foot = new QFrame(parent);
    foot->setObjectName(QStringLiteral("reviewFoot"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(progress);
    layout->addStretch();
    for (QPushButton *button : buttons) {
        button->setAutoDefault(true);
        layout->addWidget(button);
    }
    (*(buttons.end() - 1))->setProperty("role", QStringLiteral("primary"));
    return foot;
}

void layOutQuestion(QWidget &page, Card &card, std::initializer_list<QPushButton *> answers, QPushButton &dropping)
{
    auto *buttons = new QHBoxLayout;
    const auto add = [buttons](QPushButton *button) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    };
    std::for_each(answers.begin(), answers.end(), add);
    buttons->addStretch();
    add(&dropping);
    const QString loses = QCoreApplication::translate("review", "What was written is dropped for good.");
    dropping.setToolTip(tipText(loses));
    dropping.setAccessibleDescription(loses);
    (*answers.begin())->setProperty("role", QStringLiteral("primary"));
    card.body()->addLayout(buttons);
    layOutAlone(page, card);
}

} // namespace casegrip::ui
