// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/line_dialog.h"

#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{

LineDialog::LineDialog(const Asked &asked, const QString &preset, QWidget *parent)
    : QDialog(parent), m_line(new QLineEdit(preset, this))
{
    setObjectName(QStringLiteral("lineDialog"));
    setWindowTitle(asked.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *explanation = new PlainLabel(asked.explanation, this);
    explanation->setWordWrap(true);
    explanation->setRole("muted");
    m_line->setObjectName(QStringLiteral("lineText"));
    m_line->setAccessibleName(asked.label);
    m_line->setMaxLength(200);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    auto *label = new PlainLabel(asked.label, this);
    label->setBuddy(m_line);
    form->addRow(label, m_line);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *yes = buttons->addButton(asked.verb, QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("lineYes"));
    yes->setProperty("role", QStringLiteral("primary"));
    yes->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(440, 180);
    m_line->setFocus();
}

QString LineDialog::line() const
{
    return m_line->text().trimmed();
}

} // namespace casegrip::ui
