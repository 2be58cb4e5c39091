// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review_withdrawal.h"

#include "ui/actions/actions.h"
#include "ui/dialogs/reason_dialog.h"
#include "ui/text/visible_text.h"

namespace casegrip::ui
{

ReviewWithdrawal::ReviewWithdrawal(QueueSource &source, Actions &actions, std::function<std::string()> chosen, QWidget *window)
    : QObject(window), m_source(source), m_actions(actions), m_chosen(std::move(chosen)), m_window(window)
{
    actions.handle(ActionId::WithdrawReview, this, &ReviewWithdrawal::ask)->setIconText(tr("Withdraw"));
    refresh();
}

void ReviewWithdrawal::refresh()
{
    m_actions.get(ActionId::WithdrawReview)->setEnabled(!m_chosen().empty());
}

void ReviewWithdrawal::ask()
{
    const std::string ref = m_chosen();
    if (ref.empty())
        return;
    auto *dialog = new ReasonDialog({tr("Withdraw the review %1").arg(visibleText(ref)),
                                     tr("It no longer counts, and what was due is due again. It stays on the record with the reason; "
                                        "the directions that it gave live on."),
                                     tr("Reason"), tr("Withdraw it")},
                                    m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ref] { withdraw({ref, dialog->reason()}); });
    dialog->open();
}

void ReviewWithdrawal::withdraw(const workspace::WithdrawReview &withdrawn)
{
    emit saving();
    const QString what = tr("Withdrawn: review %1").arg(visibleText(withdrawn.ref));
    m_source.change(this, {withdrawn}, std::make_shared<SharedProgress>(), [this, what](const Result<EachChange> &outcome) {
        if (!outcome || !outcome->refused.empty()) {
            emit notSaved(outcome ? outcome->refused.front().why : outcome.error());
            return;
        }
        emit changed(outcome->changes);
        emit happened(what, outcome->undo());
    });
}

} // namespace casegrip::ui
