// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include "ui/style/icon.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

namespace casegrip::ui
{

StatusLine::StatusLine(QWidget *parent)
    : QFrame(parent), m_what(new PlainLabel(this)), m_standing(new PlainLabel(this)),
      m_undo(new QPushButton(tr("Undo"), this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_what->setObjectName(QStringLiteral("happened"));
    m_standing->setRole("muted");
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_undo->setProperty("role", QStringLiteral("link"));
    m_undo->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(8);
    layout->addWidget(m_what);
    layout->addWidget(m_undo);
    layout->addStretch();
    layout->addWidget(m_standing);
    setMinimumHeight(32);
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoRequested);
}

void StatusLine::say(const QString &what, bool undo)
{
    m_what->setText(what);
    m_undo->setVisible(undo);
    m_undo->setAccessibleName(tr("Undo: %1").arg(what));
    QAccessibleEvent event(m_what, QAccessible::Alert); // so that a screen reader says it
    QAccessible::updateAccessibility(&event);
}

void StatusLine::setStanding(const QString &standing)
{
    m_standing->setText(standing);
}

} // namespace casegrip::ui
