// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include "ui/style/icon.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace casegrip::ui
{

StatusLine::StatusLine(QWidget *parent)
    : QFrame(parent), m_what(new PlainLabel(this)), m_standing(new PlainLabel(this)),
      m_undo(new QPushButton(tr("Undo"), this)), m_offers(new QHBoxLayout)
{
    setObjectName(QStringLiteral("statusLine"));
    m_what->setObjectName(QStringLiteral("happened"));
    m_standing->setRole("muted");
    m_standing->setObjectName(QStringLiteral("standing"));
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_undo->setProperty("role", QStringLiteral("link"));
    m_undo->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(8);
    layout->addWidget(m_what);
    layout->addWidget(m_undo);
    layout->addLayout(m_offers);
    layout->addStretch();
    layout->addWidget(m_standing);
    setMinimumHeight(32);
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoRequested);
}

void StatusLine::say(const QString &what, bool undo)
{
    offer({});
    m_what->setText(what);
    m_undo->setVisible(undo);
    m_undo->setAccessibleName(tr("Undo: %1").arg(what));
    QAccessibleEvent event(m_what, QAccessible::Alert); // so that a screen reader says it
    QAccessible::updateAccessibility(&event);
}

// A button with the key that does the same.
void StatusLine::offer(const QList<QAction *> &actions)
{
    while (QLayoutItem *old = m_offers->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater(); // it may be the one that was pressed
        delete old;
    }
    for (QAction *action : actions) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *button = new QPushButton(keys.isEmpty() ? action->iconText() : tr("%1  (%2)", "action, its keys").arg(action->iconText(), keys), this);
        button->setObjectName(QStringLiteral("offer-") % action->objectName());
        button->setProperty("role", QStringLiteral("link"));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_offers->addWidget(button);
    }
}

void StatusLine::setStanding(const QString &standing)
{
    m_standing->setText(standing);
}

} // namespace casegrip::ui
