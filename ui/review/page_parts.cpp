// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/page_parts.h"

#include "ui/review/form_view.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>

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

QString savedText(const Words &words, Instant at)
{
    const qint64 local = words.zone().toLocal(at).time_since_epoch().count();
    const QTime time = QDateTime::fromSecsSinceEpoch(local, Qt::UTC).time();
    return QCoreApplication::translate("review", "saved %1").arg(words.locale().toString(time, QStringLiteral("HH:mm:ss")));
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

void layOutQuestion(QWidget &page, Card &card, std::initializer_list<QPushButton *> answers)
{
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : answers) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    (*answers.begin())->setProperty("role", QStringLiteral("primary"));
    buttons->addStretch();
    card.body()->addLayout(buttons);
    auto *layout = new QVBoxLayout(&page);
    layout->addStretch(1);
    layout->addWidget(&card, 0, Qt::AlignHCenter);
    layout->addStretch(2);
}

} // namespace casegrip::ui
