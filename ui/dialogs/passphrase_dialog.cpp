// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passphrase_dialog.h"

#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int shortest = 12; // characters

QLineEdit *secretField(const char *name, const QString &label, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(label);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

} // namespace

PassphraseDialog::PassphraseDialog(const QString &title, const QString &explanation, QWidget *parent)
    : QDialog(parent), m_first(secretField("passphrase", tr("Passphrase"), this)),
      m_second(secretField("passphraseAgain", tr("Again"), this)), m_hint(new PlainLabel(this))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new PlainLabel(explanation, this);
    text->setWordWrap(true);
    text->setRole("muted");
    m_hint->setRole("muted");
    auto *form = new QFormLayout;
    form->addRow(tr("Passphrase"), m_first);
    form->addRow(tr("Again"), m_second);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_yes = buttons->addButton(tr("Use this passphrase"), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("passphraseYes"));
    m_yes->setProperty("role", QStringLiteral("primary"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit *field : {m_first, m_second})
        connect(field, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    setMinimumWidth(440);
    check();
}

std::string PassphraseDialog::passphrase() const
{
    return m_first->text().toStdString();
}

void PassphraseDialog::check()
{
    const bool isLong = m_first->text().size() >= shortest;
    const bool isSame = m_first->text() == m_second->text();
    m_yes->setEnabled(isLong && isSame);
    m_hint->setText(
        !isLong   ? tr("At least %n characters.", nullptr, shortest)
        : !isSame ? tr("The two are not the same yet.")
                  : tr("Write it down and keep it somewhere else: without it the backups cannot be read."));
}

} // namespace casegrip::ui
