// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actions.h"
#include "ui/actions/permissions.h"
#include "ui/background/access_notes.h"
#include "ui/background/policy_watch.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/lock/window_lock.h"
#include "ui/main_window.h"
#include "ui/models/briefing.h"
#include "ui/models/queue_model.h"
#include "ui/models/queue_source.h"
#include "ui/navigation.h"
#include "ui/pages/approvals_page.h"
#include "ui/pages/area_page.h"
#include "ui/pages/queue_page.h"
#include "ui/pages/review_outputs.h"
#include "ui/pages/rows_view.h"
#include "ui/pages/what_if_page.h"
#include "ui/review/batch_page.h"
#include "ui/review/review_page.h"
#include "ui/status_line.h"
#include "ui/text/sentences.h"

#include <QStatusTipEvent>

// Who may do what in the window, and what of it goes on the record.
namespace casegrip::ui
{

// What is searched for in the end is told to the access log; whoever answers a search, or shows a case, has told that first
// (QueueSource, LookedAt).
void MainWindow::connectNotes()
{
    connect(m_queuePage, &QueuePage::viewed, m_notes, &AccessNotes::searchLed);
    connect(m_queuePage, &QueuePage::countsChanged, m_notes,
            [this](std::int64_t open) {
                const std::string &words = m_queuePage->model().request().query.search;
                m_notes->searched(words == m_queue.searchTold() ? std::string() : words, open);
            });
    connect(m_notes, &AccessNotes::failed, this, &MainWindow::complain);
}

void MainWindow::connectPolicy()
{
    connect(m_policy, &PolicyWatch::changed, this, &MainWindow::followPolicy);
}

// A policy that was changed has its effect with the next question that is asked; here the questions are asked again. One
// that is not to be believed closes the window's work, and so does one that has nobody with this login.
void MainWindow::followPolicy()
{
    m_reader.run(
        this, [](workspace::Workspace &workspace) { return mayUse(workspace); },
        [this](const Done &allowed) {
            if (!allowed) {
                m_lock->close(sentence(allowed.error()).joined());
                return;
            }
            m_lock->allow();
            readBriefing(m_writer, true);
            m_queuePage->reload();
            if (m_area)
                m_area->reload();
            if (m_approvals)
                m_approvals->reload();
            leaveUnseen();
        });
}

// A cover has ended, the policy or the facts are others: what was read before stays on no page and in no dialog.
void MainWindow::leaveUnseen()
{
    if (m_review)
        m_review->leaveUnseen();
    if (m_batch)
        m_batch->leaveUnseen();
    m_outputs->closeUnseen();
    if (m_area)
        m_area->rows().reload();
    if (m_whatIf)
        m_whatIf->rows().reload();
}

void MainWindow::showStanding()
{
    followStanding(*m_actions, m_desk.briefing.standing);
    m_actions->get(ActionId::WhoIAm)->setEnabled(m_desk.briefing.status.hasData); // else there is nobody to choose from
    m_actions->forbid(ActionId::WhoIAm, m_desk.briefing.status.isOpenFolder ? QString() : tr("Your login says who you are here."));
    const std::pair<Page, ActionId> pages[] = {{Area, ActionId::GoArea}, {AccessLog, ActionId::GoAccessLog},
                                               {Verify, ActionId::GoVerify},         {Cover, ActionId::GoCover},
                                               {WhatIf, ActionId::GoWhatIf}};
    for (const auto &[page, id] : pages)
        m_navigation->setForbidden(page, m_actions->whyForbidden(id));
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        if (const QString tip = static_cast<QStatusTipEvent *>(event)->tip(); !tip.isEmpty())
            m_status->say(tip);
        return true;
    }
    return QMainWindow::event(event);
}

} // namespace casegrip::ui
