// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/page_parts.h"

#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace casegrip::ui
{

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
