// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form_dialog.h"

#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{

FormDialog::FormDialog(const std::string &caseNo, std::vector<workspace::OfferedForm> forms, QWidget *parent)
    : QDialog(parent), m_forms(std::move(forms)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("formDialog"));
    setWindowTitle(tr("Review with another form"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new PlainLabel(tr("Form for the review of %1").arg(visibleText(caseNo)), this);
    heading->setRole("heading");
    auto *explanation = new PlainLabel(m_forms.empty() ? tr("There is no form that you may begin on this case.")
                                                       : tr("What you may begin on this case now, whether it is asked for or not."),
                                       this);
    explanation->setObjectName(QStringLiteral("formExplanation"));
    explanation->setWordWrap(true);
    explanation->setRole("muted");
    m_list->setObjectName(QStringLiteral("formList"));
    m_list->setAccessibleName(tr("Forms"));
    m_list->setTabKeyNavigation(false);
    for (const workspace::OfferedForm &form : m_forms)
        m_list->addItem(visibleText(form.title));
    m_list->setCurrentRow(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *yes = buttons->addButton(tr("Begin"), QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("formYes"));
    yes->setProperty("role", QStringLiteral("primary"));
    yes->setDefault(true);
    yes->setEnabled(!m_forms.empty());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{heading, explanation, m_list, buttons})
        layout->addWidget(part);
    resize(440, 360);
    m_list->setFocus();
}

std::string FormDialog::templateId() const
{
    const int row = m_list->currentRow();
    return row < 0 ? std::string() : m_forms[std::size_t(row)].templateId;
}

} // namespace casegrip::ui
