// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/form_choice.h"

#include "ui/actions/actions.h"
#include "ui/dialogs/form_dialog.h"

namespace casegrip::ui
{

FormChoice::FormChoice(QueueSource &source, Actions &actions, std::function<std::string()> caseNo, QWidget *page)
    : QObject(page), m_source(source), m_caseNo(std::move(caseNo)), m_page(page)
{
    actions.handle(ActionId::OtherForm, this, &FormChoice::ask);
}

void FormChoice::ask()
{
    const std::string caseNo = m_caseNo();
    if (caseNo.empty())
        return;
    m_source.forms(this, caseNo, [this, caseNo](const Result<std::vector<workspace::OfferedForm>> &forms) {
        if (!forms) {
            emit failed(forms.error());
            return;
        }
        auto *dialog = new FormDialog(caseNo, *forms, m_page);
        connect(dialog, &QDialog::accepted, this, [this, dialog, caseNo] { emit wanted({caseNo, {}, dialog->templateId()}); });
        dialog->open();
    });
}

} // namespace casegrip::ui
