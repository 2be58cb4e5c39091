// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/log_text_dialog.h"

#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace casegrip::ui
{

LogTextDialog::LogTextDialog(const QString &title, const QString &text, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("logTextDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *label = new PlainLabel(text, this);
    label->setObjectName(QStringLiteral("logText"));
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop);
    label->setContentsMargins(12, 8, 12, 8);
    auto *scroll = new QScrollArea(this); // its arrow keys move the text
    scroll->setObjectName(QStringLiteral("logTextScroll"));
    setAccessibleRole(*scroll, QAccessible::Document);
    scroll->setAccessibleName(title);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setWidget(label);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::AcceptRole);
    copy->setObjectName(QStringLiteral("copyLogText"));
    copy->setProperty("role", QStringLiteral("primary"));
    copy->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(640, 520);
    scroll->setFocus();
}

} // namespace casegrip::ui
