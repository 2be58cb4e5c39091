// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/actions/actions.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/dialogs/pack_dialog.h"
#include "ui/dialogs/star_dialog.h"
#include "ui/navigation.h"
#include "ui/pages/access_page.h"
#include "ui/pages/approvals_page.h"
#include "ui/pages/area_notes.h"
#include "ui/pages/area_page.h"
#include "ui/pages/cover_page.h"
#include "ui/pages/first_start_page.h"
#include "ui/pages/guidance_page.h"
#include "ui/pages/protection_page.h"
#include "ui/pages/queue_page.h"
#include "ui/pages/review_outputs.h"
#include "ui/pages/review_withdrawal.h"
#include "ui/pages/sync_page.h"
#include "ui/pages/verify_page.h"
#include "ui/pages/what_if_page.h"
#include "ui/review/batch_page.h"
#include "ui/review/review_page.h"
#include "ui/scope_bar.h"
#include "ui/status_line.h"
#include "ui/widgets/table_view.h"

#include <QLineEdit>
#include <QStackedWidget>

// The pages of the window: each is made when it is first shown, and what it says goes on from here.
namespace casegrip::ui
{

// Where the keys go when a page has been opened. Not a focus proxy: Tab would go there at once, past what comes before.
QWidget *MainWindow::firstFocus(Page page)
{
    switch (page) {
    case Queue:
        return &m_queuePage->firstFocus();
    case Approvals:
        return &approvalsPage().firstFocus();
    case Review:
        return &reviewPage();
    case Batch:
        return &batchPage();
    case Area:
        return &areaPage().firstField();
    case Guidance:
        return &guidancePage().searchField();
    case Sync:
        return &syncPage().firstButton();
    case DataProtection:
        return &protectionPage().table();
    case AccessLog:
        return &accessPage().firstField();
    case Verify:
        return &verifyPage().firstButton();
    case Cover:
        return &coverPage().firstFocus();
    case WhatIf:
        return &whatIfPage().firstField();
    case FirstStart:
        break;
    }
    return &firstStartPage();
}

QWidget *MainWindow::pageWidget(Page page)
{
    switch (page) {
    case Queue:
        return m_queuePage;
    case Approvals:
        return &approvalsPage();
    case Review:
        return &reviewPage();
    case Batch:
        return &batchPage();
    case Area:
        return &areaPage();
    case Sync:
        return &syncPage();
    case Guidance:
        return &guidancePage();
    case DataProtection:
        return &protectionPage();
    case AccessLog:
        return &accessPage();
    case Verify:
        return &verifyPage();
    case Cover:
        return &coverPage();
    case WhatIf:
        return &whatIfPage();
    case FirstStart:
        break;
    }
    return &firstStartPage();
}

void MainWindow::makePages()
{
    approvalsPage();
    syncPage();
}

SyncPage &MainWindow::syncPage()
{
    if (m_sync)
        return *m_sync;
    m_sync = new SyncPage(m_desk, *m_runner, m_writer, *m_actions, m_pages);
    m_pages->addWidget(m_sync);
    connect(m_sync, &SyncPage::settingsChanged, this, [this] { readBriefing(m_writer, false); });
    connect(m_sync, &SyncPage::foundChanged, this, [this](const QString &what) {
        m_navigation->setCount(Sync, what.isEmpty() ? QString() : tr("new", "mark at Sync: there is an export that was not read"), what);
        if (!what.isEmpty())
            m_status->say(what);
    });
    m_sync->refresh();
    return *m_sync;
}

ApprovalsPage &MainWindow::approvalsPage()
{
    if (m_approvals)
        return *m_approvals;
    m_approvals = new ApprovalsPage(m_desk, m_reader, m_writer, *m_actions, m_pages);
    m_pages->addWidget(m_approvals);
    connect(m_approvals, &ApprovalsPage::countsChanged, this, [this](std::size_t waiting, std::size_t returned) {
        const std::size_t count = waiting + returned;
        m_navigation->setCount(Approvals, count == 0 ? QString() : m_desk.words.count(std::int64_t(count)));
    });
    connect(m_approvals, &ApprovalsPage::chosenChanged, m_withdrawal, &ReviewWithdrawal::refresh);
    connect(m_approvals, &ApprovalsPage::reviewWanted, this, &MainWindow::beginReview);
    connect(m_approvals, &ApprovalsPage::saving, m_status, [this] { m_status->say(tr("Saving…")); });
    connect(m_approvals, &ApprovalsPage::changed, this, &MainWindow::afterChanges);
    connect(m_approvals, &ApprovalsPage::happened, this, &MainWindow::say);
    connect(m_approvals, &ApprovalsPage::failed, this, &MainWindow::complain);
    connect(m_approvals, &ApprovalsPage::notSaved, this, &MainWindow::notSaved);
    m_approvals->setScope(m_scopeBar->scope());
    return *m_approvals;
}

// Empty: no page is in front that is about one.
std::string MainWindow::caseInFront() const
{
    const QWidget *page = m_pages->currentWidget();
    if (m_review && page == m_review)
        return m_review->caseNo();
    return page == m_queuePage ? m_queuePage->currentCase() : std::string();
}

// The same.
std::string MainWindow::ownReviewInFront() const
{
    const QWidget *page = m_pages->currentWidget();
    if (m_approvals && page == m_approvals)
        return m_approvals->ownReview();
    return page == m_queuePage ? m_queuePage->ownReview() : std::string();
}

void MainWindow::connectWithdrawal()
{
    connect(m_queuePage, &QueuePage::reviewChosen, m_withdrawal, &ReviewWithdrawal::refresh);
    connect(m_withdrawal, &ReviewWithdrawal::saving, m_status, [this] { m_status->say(tr("Saving…")); });
    connect(m_withdrawal, &ReviewWithdrawal::changed, this, &MainWindow::afterChanges);
    connect(m_withdrawal, &ReviewWithdrawal::happened, this, &MainWindow::say);
    connect(m_withdrawal, &ReviewWithdrawal::notSaved, this, &MainWindow::notSaved);
}

AreaPage &MainWindow::areaPage()
{
    if (m_area)
        return *m_area;
    m_area = new AreaPage(m_desk, m_reader, m_writer, *m_actions, m_pages);
    m_pages->addWidget(m_area);
    connect(m_area, &AreaPage::caseWanted, this, &MainWindow::showInQueue);
    connect(m_area, &AreaPage::happened, m_status, [this](const QString &what) { m_status->say(what); });
    connect(m_area, &AreaPage::failed, this, &MainWindow::complain);
    connect(&m_area->notes(), &AreaNotes::saving, m_status, [this] { m_status->say(tr("Saving…")); });
    connect(&m_area->notes(), &AreaNotes::changed, this, &MainWindow::afterChanges);
    connect(&m_area->notes(), &AreaNotes::happened, this, &MainWindow::say);
    connect(&m_area->notes(), &AreaNotes::failed, this, &MainWindow::complain);
    connect(&m_area->notes(), &AreaNotes::notSaved, this, &MainWindow::notSaved);
    connect(m_area, &AreaPage::packWanted, this, [this](int month) {
        auto *dialog = new PackDialog(m_desk, m_reader, m_writer, month, this);
        connect(dialog, &PackDialog::happened, m_status, [this](const QString &what) { m_status->say(what); });
        connect(dialog, &PackDialog::changed, this, &MainWindow::afterChanges);
        connect(dialog, &PackDialog::closed, this, &MainWindow::say);
        dialog->open();
    });
    connect(m_area, &AreaPage::exportWanted, this, &MainWindow::askExport);
    m_area->setScope(m_scopeBar->scope());
    return *m_area;
}

void MainWindow::askExport()
{
    auto *dialog = new StarDialog(m_desk, m_reader, this);
    connect(dialog, &StarDialog::happened, m_status, [this](const QString &what) { m_status->say(what); });
    dialog->open();
}

// Wherever it is: the widest scope that the person chooses from.
void MainWindow::showInQueue(const std::string &caseNo)
{
    Scope scope = m_scopeBar->scope();
    for (const Scope &known : scopesFor(m_desk.briefing)) {
        if (known.reach != Reach::Covered && (scope.reach == Reach::Covered || known.reach > scope.reach))
            scope = known;
    }
    showPage(Queue);
    m_scopeBar->choose(scope, {}, QString::fromStdString(caseNo));
}

ReviewPage &MainWindow::reviewPage()
{
    if (m_review)
        return *m_review;
    m_review = new ReviewPage(m_desk, m_reader, m_writer, *m_actions, m_pages);
    m_pages->addWidget(m_review);
    connect(m_review, &ReviewPage::left, this, [this] { showPage(Queue); });
    connect(m_review, &ReviewPage::guidanceWanted, this, [this](const QString &question) {
        showPage(Guidance);
        guidancePage().visit(question.isEmpty() ? QString::fromStdString(guidance::frameworkPage) : question);
    });
    connect(m_review, &ReviewPage::readWanted, m_outputs, &ReviewOutputs::readWhole);
    connect(m_review, &ReviewPage::changed, this, &MainWindow::afterChanges);
    connect(m_review, &ReviewPage::happened, this, &MainWindow::say);
    connect(m_review, &ReviewPage::failed, this, &MainWindow::complain);
    connect(m_review, &ReviewPage::submitted, this, &MainWindow::afterReview);
    return *m_review;
}

BatchPage &MainWindow::batchPage()
{
    if (m_batch)
        return *m_batch;
    m_batch = new BatchPage(m_desk, m_reader, m_writer, *m_actions, m_pages);
    m_pages->addWidget(m_batch);
    connect(m_batch, &BatchPage::readWanted, m_outputs, &ReviewOutputs::readWhole);
    connect(m_batch, &BatchPage::left, this, [this] { showPage(Queue); });
    connect(m_batch, &BatchPage::kept, m_queuePage, &QueuePage::setBatchWaits);
    connect(m_batch, &BatchPage::changed, this, &MainWindow::afterChanges);
    connect(m_batch, &BatchPage::happened, this, &MainWindow::say);
    connect(m_batch, &BatchPage::failed, this, &MainWindow::complain);
    connect(m_batch, &BatchPage::submitted, this,
            [this](const workspace::Changes &changes, const QString &what) { afterReview(changes, what, {}, false); });
    return *m_batch;
}

GuidancePage &MainWindow::guidancePage()
{
    if (!m_guidance) {
        m_guidance = new GuidancePage(m_desk, m_reader, *m_actions, m_pages);
        m_pages->addWidget(m_guidance);
        connect(m_guidance, &GuidancePage::reviewWanted, this, &MainWindow::backToReview);
        connect(m_guidance, &GuidancePage::failed, this, &MainWindow::complain);
    }
    return *m_guidance;
}

FirstStartPage &MainWindow::firstStartPage()
{
    if (m_firstStart)
        return *m_firstStart;
    m_firstStart = new FirstStartPage(m_desk, *m_runner, m_writer, m_pages);
    m_pages->addWidget(m_firstStart);
    connect(m_firstStart, &FirstStartPage::finished, this, [this] {
        readBriefing(m_writer, false);
        showPage(Queue);
    });
    connect(m_firstStart, &FirstStartPage::actorChosen, this, [this] {
        m_reader.reopen();
        m_writer.reopen();
    });
    return *m_firstStart;
}

ProtectionPage &MainWindow::protectionPage()
{
    if (!m_protection) {
        m_protection = new ProtectionPage(m_desk, "/sys", m_pages);
        m_pages->addWidget(m_protection);
        m_protection->refresh();
    }
    return *m_protection;
}

AccessPage &MainWindow::accessPage()
{
    if (!m_access) {
        m_access = new AccessPage(m_desk, m_reader, m_writer, *m_actions, m_pages);
        m_pages->addWidget(m_access);
        connect(m_access, &AccessPage::happened, m_status, [this](const QString &what) { m_status->say(what); });
        connect(m_access, &AccessPage::failed, this, &MainWindow::complain);
    }
    return *m_access;
}

VerifyPage &MainWindow::verifyPage()
{
    if (!m_verify) {
        m_verify = new VerifyPage(m_desk, m_reader, m_writer, *m_actions, m_pages);
        m_pages->addWidget(m_verify);
        connect(m_verify, &VerifyPage::changed, this, &MainWindow::afterChanges);
        connect(m_verify, &VerifyPage::happened, m_status, [this](const QString &what) { m_status->say(what); });
        connect(m_verify, &VerifyPage::failed, this, &MainWindow::complain);
    }
    return *m_verify;
}

WhatIfPage &MainWindow::whatIfPage()
{
    if (!m_whatIf) {
        m_whatIf = new WhatIfPage(m_desk, m_reader, m_pages);
        m_pages->addWidget(m_whatIf);
        connect(m_whatIf, &WhatIfPage::happened, m_status, [this](const QString &what) { m_status->say(what); });
        connect(m_whatIf, &WhatIfPage::caseWanted, this, &MainWindow::showInQueue);
        connect(m_whatIf, &WhatIfPage::failed, this, &MainWindow::complain);
        m_whatIf->setScope(m_scopeBar->scope());
    }
    return *m_whatIf;
}

CoverPage &MainWindow::coverPage()
{
    if (!m_cover) {
        m_cover = new CoverPage(m_desk, m_reader, m_writer, m_pages);
        m_pages->addWidget(m_cover);
        connect(m_cover, &CoverPage::saving, m_status, [this] { m_status->say(tr("Saving…")); });
        connect(m_cover, &CoverPage::changed, this, &MainWindow::afterChanges);
    connect(m_cover, &CoverPage::changed, this, [this] { readBriefing(m_writer, false); }); // it may be the person who covers
        connect(m_cover, &CoverPage::happened, this, &MainWindow::say);
        connect(m_cover, &CoverPage::failed, this, &MainWindow::complain);
        connect(m_cover, &CoverPage::notSaved, this, &MainWindow::notSaved);
        connect(m_cover, &CoverPage::workWanted, this, [this] {
            showPage(Queue);
            m_queuePage->showUnattended();
        });
    }
    return *m_cover;
}

} // namespace casegrip::ui
