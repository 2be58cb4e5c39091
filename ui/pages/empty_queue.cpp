// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/empty_queue.h"

#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{

EmptyQueue::EmptyQueue(QWidget *parent) : QWidget(parent), m_text(new PlainLabel(this)), m_button(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("queueEmpty"));
    m_text->setRole("muted");
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_button->setObjectName(QStringLiteral("queueEmptyDo"));
    m_button->setAutoDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, [this] { emit wanted(m_why); });
    say(m_why);
}

void EmptyQueue::say(Why why)
{
    m_why = why;
    switch (why) {
    case Why::NoMatch:
        m_text->setText(tr("Nothing in this queue matches the search. Clear it, or widen the scope above."));
        m_button->setText(tr("Clear the search"));
        return;
    case Why::OtherChip:
        m_text->setText(tr("Nothing here. Other work is open: choose All to see it."));
        m_button->setText(tr("Show all open work"));
        return;
    case Why::NothingOpen:
        m_text->setText(tr("No open work in this scope. When an export brings some, it appears here."));
        m_button->setText(tr("Go to sync"));
    }
}

} // namespace casegrip::ui
