// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/direction_giving.h"

#include "ui/actions/actions.h"
#include "ui/desk.h"
#include "ui/dialogs/direction_dialog.h"
#include "ui/text/visible_text.h"

namespace casegrip::ui
{

DirectionGiving::DirectionGiving(const Desk &desk, QueueSource &source, Actions &actions, std::function<std::string()> caseNo,
                                 QWidget *window)
    : QObject(window), m_desk(desk), m_source(source), m_actions(actions), m_caseNo(std::move(caseNo)), m_window(window)
{
    actions.handle(ActionId::GiveDirection, this, &DirectionGiving::ask)->setIconText(tr("Give a direction"));
    refresh();
}

void DirectionGiving::refresh()
{
    m_actions.get(ActionId::GiveDirection)->setEnabled(!m_caseNo().empty());
}

void DirectionGiving::ask()
{
    const std::string caseNo = m_caseNo();
    if (caseNo.empty())
        return;
    auto *dialog = new DirectionDialog(m_desk, caseNo, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { give(dialog->direction()); });
    m_source.officers(dialog, [this, dialog](Result<std::vector<workspace::Officer>> officers) {
        if (officers)
            dialog->setOfficers(std::move(*officers));
        else
            emit failed(officers.error());
    });
    dialog->open();
}

void DirectionGiving::give(const workspace::GiveDirection &direction)
{
    emit saving();
    const QString what = tr("Direction given on %1").arg(visibleText(direction.caseNo));
    m_source.change(this, {direction}, std::make_shared<SharedProgress>(), [this, what](const Result<EachChange> &outcome) {
        if (!outcome || !outcome->refused.empty()) {
            emit notSaved(outcome ? outcome->refused.front().why : outcome.error());
            return;
        }
        emit changed(outcome->changes);
        emit happened(what, outcome->undo());
    });
}

} // namespace casegrip::ui
