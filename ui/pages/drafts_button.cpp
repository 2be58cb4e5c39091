// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drafts_button.h"

#include "ui/desk.h"
#include "ui/text/visible_text.h"

#include <QMenu>

namespace casegrip::ui
{

DraftsButton::DraftsButton(const Desk &desk, QueueSource &source, QWidget *parent)
    : QPushButton(parent), m_desk(desk), m_source(source), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("myDrafts"));
    setAccessibleName(tr("My drafts"));
    setProperty("role", QStringLiteral("chip"));
    m_menu->setObjectName(QStringLiteral("draftsMenu"));
    setMenu(m_menu);
    hide();
}

void DraftsButton::reload()
{
    m_source.drafts(this, [this](const Result<std::vector<workspace::DraftRow>> &drafts) {
        if (drafts) // else what reads the queue says why
            show(*drafts);
    });
}

void DraftsButton::show(const std::vector<workspace::DraftRow> &drafts)
{
    if (m_menu->isVisible())
        return; // it is being chosen from
    m_menu->clear();
    for (const workspace::DraftRow &draft : drafts) {
        const std::string &form = draft.title.empty() ? draft.templateId : draft.title;
        QAction *action = m_menu->addAction(QString());
        setActionText(action, tr("%1: %2, saved %3", "case, form, when")
                                  .arg(QString::fromStdString(draft.caseNo), QString::fromStdString(form),
                                       m_desk.words.moment(draft.savedAt, m_desk.clock.now())));
        connect(action, &QAction::triggered, this, [this, draft] { emit wanted({draft.caseNo, {}, draft.templateId}); });
    }
    setText(tr("My drafts  %1").arg(m_desk.words.count(std::int64_t(drafts.size()))));
    setVisible(!drafts.empty());
}

} // namespace casegrip::ui
