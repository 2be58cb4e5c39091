// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace casegrip::ui
{

Card::Card(const QString &title, QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(title);
    m_body->setContentsMargins(16, 12, 16, 12);
    m_body->setSpacing(8);
    auto *heading = new PlainLabel(title, this);
    heading->setRole("heading");
    m_body->addWidget(heading);
}

void layOutAlone(QWidget &page, Card &card)
{
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(&card);
    row->addStretch();
    auto *layout = new QVBoxLayout(&page);
    layout->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(2);
}

} // namespace casegrip::ui
