// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/actions/actions.h"
#include "ui/actions/key_editor.h"
#include "ui/actions/palette.h"
#include "ui/actions/permissions.h"
#include "ui/background/access_notes.h"
#include "ui/background/policy_watch.h"
#include "ui/background/sync_runner.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/dialogs/about.h"
#include "ui/lock/window_lock.h"
#include "ui/models/queue_model.h"
#include "ui/navigation.h"
#include "ui/pages/access_page.h"
#include "ui/pages/approvals_page.h"
#include "ui/pages/area_notes.h"
#include "ui/pages/area_page.h"
#include "ui/pages/compliance_page.h"
#include "ui/pages/cover_page.h"
#include "ui/pages/direction_giving.h"
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
#include "ui/saved_views.h"
#include "ui/scope_bar.h"
#include "ui/status_line.h"
#include "ui/style/theme.h"
#include "ui/text/backup_words.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int minuteMs = 60 * 1000;
constexpr int patienceMs = 1000;
const auto geometrySetting = QStringLiteral("window/geometry");

// What a minute has brought.
struct Minute {
    workspace::Changes changes;
    workspace::BackupStatus backup;
};

// An inspector's day begins with what waits for approval, that of those above with how their area does.
MainWindow::Page firstPage(const Desk &desk)
{
    if (FirstStartPage::isWanted(desk))
        return MainWindow::FirstStart;
    const Briefing &briefing = desk.briefing;
    const std::string &rank = briefing.actor.rankNow();
    const bool isAbove = rank == "chief_inspector" || rank == "superintendent";
    if (isAbove && whyNot(briefing.standing, access::Action::SeeFigures).isEmpty())
        return MainWindow::Area;
    const bool decides = rank == "inspector" && briefing.approvalsWaiting > 0;
    return decides ? MainWindow::Approvals : MainWindow::Queue;
}

} // namespace

MainWindow::MainWindow(Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, QueueSource &queue)
    : m_desk(desk), m_reader(reader), m_writer(writer), m_queue(queue),
      m_actions(new Actions(desk.settings, this)), m_runner(new SyncRunner(writer, this)),
      m_centre(new QWidget(this)), m_scopeBar(new ScopeBar(desk, m_centre)), m_banner(new Banner(m_centre)),
      m_navigation(new Navigation(m_centre)), m_pages(new QStackedWidget(m_centre)),
      m_queuePage(new QueuePage(desk, queue, *m_actions, m_pages)),
      m_status(new StatusLine(m_centre)),
      m_outputs(new ReviewOutputs(
          desk, writer, *m_actions, [this] { return ReviewOutputs::Chosen{m_queuePage->shownCase(), m_queuePage->chosenReview()}; },
          this)),
      m_giving(new DirectionGiving(desk, queue, *m_actions, [this] { return caseInFront(); }, this)),
      m_withdrawal(new ReviewWithdrawal(queue, *m_actions, [this] { return ownReviewInFront(); }, this)),
      m_savedViews(new SavedViews(desk, *m_actions, *m_scopeBar, *m_queuePage, this)), m_notes(new AccessNotes(writer, this)),
      m_lock(new WindowLock(*this)), m_policy(new PolicyWatch(QString::fromStdString(reader.policyFolder()), this))
{
    setObjectName(QStringLiteral("mainWindow"));
    buildFrame();
    handleActions();
    handleThemes();
    handleLanguages();
    buildMenus();
    connectPages();
    connectNotes();
    connectWithdrawal();
    connectLock();
    connectPolicy();
    restoreLook();
    showTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame()
{
    m_navigation->add(Queue, tr("Queue"), QStringLiteral("queue"));
    m_navigation->add(Approvals, tr("Approvals"), QStringLiteral("approve"));
    m_navigation->add(Area, tr("Area"), QStringLiteral("compliance"));
    m_navigation->add(WhatIf, tr("What if"), QStringLiteral("clock"));
    m_navigation->add(Guidance, tr("Guidance"), QStringLiteral("book"));
    m_navigation->add(Sync, tr("Sync"), QStringLiteral("sync"));
    m_navigation->add(Cover, tr("Cover"), QStringLiteral("people"));
    m_navigation->add(AccessLog, tr("Access log"), QStringLiteral("person"));
    m_navigation->add(Verify, tr("Data check"), QStringLiteral("shield"));
    m_pages->addWidget(m_queuePage);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(m_centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scopeBar);
    layout->addWidget(m_banner);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
    setCentralWidget(m_centre);
    setMinimumSize(800, 480);
    m_actions->attach(m_centre, &m_queuePage->table()); // which goes with its keys when the window is locked
    orderFocus();
}

// The navigation after what is above it; the pages follow.
void MainWindow::orderFocus()
{
    QWidget *before = &m_scopeBar->lastField();
    for (QWidget *button : m_navigation->buttons()) {
        setTabOrder(before, button);
        before = button;
    }
}

void MainWindow::handleActions()
{
    using enum ActionId;
    m_actions->handle(GoQueue, this, [this] {
        m_queuePage->showDirections(false);
        showPage(Queue);
    });
    m_actions->handle(GoApprovals, this, [this] { showPage(Approvals); });
    for (const ActionId id : ApprovalsPage::actions())
        m_actions->handle(id, this, [this, id] { approvalsPage().act(id); })->setEnabled(false);
    m_actions->handle(MyDirections, this, [this] {
        showPage(Queue);
        m_queuePage->showDirections(true);
    });
    for (const auto ids : {ReviewPage::actions(), BatchPage::actions()}) {
        for (const ActionId id : ids) {
            if (!m_actions->isHandled(id))
                m_actions->handle(id, this, [this, id] { onForm(id); })->setEnabled(false);
        }
    }
    m_actions->handle(GoArea, this, [this] { showPage(Area); });
    m_actions->handle(GoThemes, this, [this] {
        showPage(Area);
        areaPage().reveal(AreaBoard::Card::Themes);
    });
    m_actions->handle(AnnotateCharts, this, [this] {
        showPage(Area);
        areaPage().notes().askAnnotation();
    });
    m_actions->handle(ChartTargets, this, [this] {
        showPage(Area);
        areaPage().notes().askTarget();
    });
    m_actions->handle(ExportForBi, this, [this] { askExport(); });
    m_actions->handle(SaveTable, this, [this] { areaPage().compliance().askFile(); })->setEnabled(false);
    m_actions->handle(GoGuidance, this, [this] { showPage(Guidance); });
    m_actions->handle(GuidanceBack, this, [this] { guidancePage().back(); })->setEnabled(false);
    m_actions->handle(GoSync, this, [this] { showPage(Sync); });
    m_actions->handle(WhoIAm, this, [this] {
        showPage(FirstStart);
        firstStartPage().showStep(FirstStartPage::PersonStep);
    });
    m_actions->handle(GoAccessLog, this, [this] { showPage(AccessLog); });
    m_actions->handle(GoVerify, this, [this] { showPage(Verify); });
    m_actions->handle(GoWhatIf, this, [this] { showPage(WhatIf); });
    m_actions->handle(GoCover, this, [this] { showPage(Cover); });
    m_actions->handle(CheckEverything, this, [this] {
        showPage(Verify);
        verifyPage().check(false);
    });
    m_actions->handle(SaveCertificate, this, [this] { verifyPage().askFile(); })->setEnabled(false);
    m_actions->handle(SaveAccessLog, this, [this] { accessPage().askFile(); })->setEnabled(false);
    m_actions->handle(Lock, m_lock, &WindowLock::lock);
    m_actions->handle(Search, this, [this] {
        if (m_guidance && m_pages->currentWidget() == m_guidance) {
            m_guidance->focusSearch();
            return;
        }
        showPage(Queue);
        m_scopeBar->focusSearch();
    });
    m_actions->handle(Palette, this, [this] { (new casegrip::ui::Palette(*m_actions, this))->open(); });
    m_actions->handle(Help, this, &MainWindow::showHelp);
    m_actions->handle(Keys, this, [this] { (new KeySheet(*m_actions, this))->open(); });
    m_actions->handle(ChangeKeys, this, [this] { (new KeyEditor(*m_actions, m_desk.theme, this))->open(); });
    m_actions->handle(Undo, this, &MainWindow::undo)->setEnabled(false);
    m_actions->handle(Refresh, this, &MainWindow::tick);
    m_actions->handle(Quit, this, &QWidget::close);
    m_actions->handle(ActionId::DataProtection, this, [this] { showPage(Page::DataProtection); });
    m_actions->handle(About, this, &MainWindow::showAbout);
    m_actions->handle(SingleKeys, m_actions, &Actions::setSingleKeys)->setChecked(m_actions->singleKeys());
}

void MainWindow::buildMenus()
{
    const std::pair<ActionMenu, QString> menus[] = {
        {ActionMenu::Data, tr("&Data")}, {ActionMenu::Case, tr("&Case")}, {ActionMenu::Review, tr("&Review")}, {ActionMenu::Edit, tr("&Edit")},
        {ActionMenu::View, tr("&View")}, {ActionMenu::Go, tr("&Go")},     {ActionMenu::Help, tr("&Help")},
    };
    for (const auto &[id, title] : menus) {
        QMenu *menu = menuBar()->addMenu(title);
        menu->setToolTipsVisible(true); // of what is off: why
        for (const ActionSpec &spec : m_actions->handled()) {
            if (spec.menu == id)
                menu->addAction(m_actions->get(spec.id));
        }
    }
}

void MainWindow::connectPages()
{
    connect(m_navigation, &Navigation::chosen, this, [this](int page) { showPage(Page(page)); });
    connect(m_scopeBar, &ScopeBar::changed, this, &MainWindow::showWork);
    connect(m_scopeBar, &ScopeBar::actorClicked, m_actions->get(ActionId::WhoIAm), &QAction::trigger);
    connect(m_scopeBar, &ScopeBar::searchLeft, this, [this] { m_queuePage->firstFocus().setFocus(); });
    connect(m_queuePage, &QueuePage::countsChanged, this, [this](std::int64_t open, std::int64_t) {
        m_navigation->setCount(Queue, m_desk.words.count(open));
    });
    connect(m_queuePage, &QueuePage::happened, this, &MainWindow::say);
    // Those that count, watch a folder and answer keys wherever one is: once the first rows are painted.
    connect(m_queuePage, &QueuePage::ready, this, &MainWindow::makePages);
    connect(m_queuePage, &QueuePage::reviewWanted, this, &MainWindow::beginReview);
    connect(m_queuePage, &QueuePage::togetherWanted, this, [this](const std::vector<std::string> &caseNos) {
        showPage(Batch);
        batchPage().begin(caseNos);
    });
    connect(m_queuePage, &QueuePage::nothingNext, this, [this] { showPage(Queue); });
    connect(m_queuePage, &QueuePage::everythingWanted, m_scopeBar, &ScopeBar::clearSearch);
    connect(m_queuePage, &QueuePage::reviewChosen, m_outputs, &ReviewOutputs::refresh);
    connect(m_outputs, &ReviewOutputs::happened, m_status, [this](const QString &what) { m_status->say(what); });
    connect(m_outputs, &ReviewOutputs::failed, this, &MainWindow::complain);
    connect(m_queuePage, &QueuePage::saving, m_status, [this] { m_status->say(tr("Saving…")); });
    connect(m_queuePage, &QueuePage::said, m_status, [this](const QString &why) { m_status->say(why); });
    connect(m_queuePage, &QueuePage::failed, this, &MainWindow::complain);
    connect(m_queuePage, &QueuePage::notSaved, this, &MainWindow::notSaved);
    connect(m_queuePage, &QueuePage::currentCaseChanged, m_giving, &DirectionGiving::refresh);
    connect(m_giving, &DirectionGiving::saving, m_status, [this] { m_status->say(tr("Saving…")); });
    connect(m_giving, &DirectionGiving::changed, this, &MainWindow::afterChanges);
    connect(m_giving, &DirectionGiving::happened, this, &MainWindow::say);
    connect(m_giving, &DirectionGiving::failed, this, &MainWindow::complain);
    connect(m_giving, &DirectionGiving::notSaved, this, &MainWindow::notSaved);
    connect(m_savedViews, &SavedViews::happened, m_status,
            [this](const QString &what) { m_status->say(what); });
    connect(m_status, &StatusLine::undoRequested, this, &MainWindow::undo);
    connect(m_runner, &SyncRunner::changed, this,
            [this](const workspace::Changes &changes, const QString &what) {
                m_status->say(what);
                afterChanges(changes);
                readBriefing(m_writer, false);
            });
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &MainWindow::tick);
}

void MainWindow::connectLock()
{
    connect(m_lock, &WindowLock::locking, this, &MainWindow::saveDrafts);
    connect(m_lock, &WindowLock::unlocked, this, &MainWindow::showTitle);
}

void MainWindow::restoreLook()
{
    resize(1366, 768);
    restoreGeometry(m_desk.settings.value(geometrySetting).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_desk.settings.setValue(geometrySetting, saveGeometry());
    m_runner->cancel(); // a sync under way changes nothing
    saveDrafts();
    if (m_verify)
        m_verify->cancel();
    if (m_whatIf)
        m_whatIf->cancel();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveDrafts()
{
    if (m_review)
        m_review->save();
    if (m_batch)
        m_batch->save();
}

void MainWindow::start()
{
    readBriefing(m_writer, true);
    // Facts of another version are made anew first.
    QTimer::singleShot(patienceMs, this, [this] {
        if (m_started || m_lock->isLocked())
            return;
        m_status->say(tr("Getting the data ready. After an upgrade this can take a minute."));
        connect(this, &MainWindow::briefed, m_status, [this] { m_status->say(tr("Ready.")); }, Qt::SingleShotConnection);
    });
}

// The writer first: it repairs, folds and computes what has come due, so that the reader finds its answers
// ready. When another program writes, reading goes on beside it.
void MainWindow::readBriefing(WorkspaceThread &from, bool orReader)
{
    from.run(
        this, [](workspace::Workspace &workspace) { return ui::readBriefing(workspace); },
        [this, orReader](Result<Briefing> briefing) {
            if (briefing) {
                takeBriefing(std::move(*briefing));
                return;
            }
            complain(briefing.error());
            if (orReader)
                readBriefing(m_reader, false);
        });
}

void MainWindow::takeBriefing(Briefing briefing)
{
    if (briefing.closed) {
        m_lock->close(sentence(*briefing.closed).joined());
        emit briefed();
        return;
    }
    m_lock->allow();
    m_desk.briefing = std::move(briefing);
    showStanding();
    if (!(m_desk.briefing.frameworks.zone() == m_desk.words.zone()))
        m_desk.words = Words(m_desk.briefing.frameworks.zone());
    m_scopeBar->refresh();
    m_navigation->setWarning(Sync, backupWarnings(m_desk.briefing.backup));
    if (m_sync)
        m_sync->refresh();
    if (m_guidance)
        m_guidance->refresh();
    if (m_protection)
        m_protection->refresh();
    if (m_whatIf)
        m_whatIf->refresh();
    m_lock->setLimits(std::chrono::minutes{m_desk.briefing.idleLockMinutes}, std::chrono::seconds{m_desk.briefing.clipboardSeconds});
    showTitle();
    m_queuePage->setBatchWaits(m_desk.briefing.hasBatchDraft);
    showWork();
    if (!m_started) {
        m_started = true;
        const Page first = firstPage(m_desk);
        showPage(first);
        if (first == FirstStart) {
            firstStartPage().begin();
            syncPage(); // its keys; there may be no queue to wait for
        }
        m_minute.start();
    }
    emit briefed();
}

void MainWindow::tick()
{
    m_scopeBar->refreshAge();
    m_writer.run(
        this,
        [](workspace::Workspace &workspace) -> Result<Minute> {
            auto changes = workspace.refresh();
            if (!changes)
                return failure(changes.error());
            auto backup = workspace.backupStatus();
            if (!backup)
                return failure(backup.error());
            return Minute{std::move(*changes), std::move(*backup)};
        },
        [this](const Result<Minute> &minute) {
            if (!minute) {
                complain(minute.error());
                followPolicy(); // it may be that one
                return;
            }
            afterChanges(minute->changes);
            if (minute->changes.everything || !(minute->backup == m_desk.briefing.backup))
                readBriefing(m_writer, false);
        });
}

void MainWindow::afterChanges(const workspace::Changes &changes)
{
    if (changes.everything || !changes.caseNos.empty())
        m_reader.reopen(); // another facts file may be in use, or what was computed is newer
    m_queuePage->follow(changes);
    if (m_approvals)
        m_approvals->reload();
    if (m_review)
        m_review->follow(changes);
    if (m_area)
        m_area->follow(changes);
    if (m_cover)
        m_cover->reload();
    if (changes.everything)
        leaveUnseen();
}

void MainWindow::showWork()
{
    if (!m_desk.briefing.status.hasData)
        return;
    const Scope scope = m_scopeBar->scope();
    m_queuePage->showTeam(scope.reach == Reach::Area || scope.reach == Reach::Force || scope.reach == Reach::Covered);
    m_queuePage->setWork(queryFor(scope, m_scopeBar->rank(), m_scopeBar->search(), m_desk.briefing.actor));
    if (m_area)
        m_area->setScope(scope);
    if (m_whatIf)
        m_whatIf->setScope(scope);
    if (m_approvals)
        m_approvals->setScope(scope);
}

void MainWindow::beginReview(const workspace::ReviewWanted &wanted)
{
    showPage(Review);
    reviewPage().begin(wanted);
    m_giving->refresh();
}

void MainWindow::showPage(Page page)
{
    const bool first = page == FirstStart;
    m_navigation->setVisible(!first && page != Review && page != Batch); // a form needs the width
    m_scopeBar->setVisible(!first);
    m_scopeBar->showChoices(page == Queue || page == Approvals || page == WhatIf, page == Queue);
    m_pages->setCurrentWidget(pageWidget(page));
    m_giving->refresh();
    m_withdrawal->refresh();
    m_navigation->setCurrent(page);
    firstFocus(page)->setFocus();
}

void MainWindow::openGuidance(const QString &guidanceId)
{
    showPage(Guidance);
    guidancePage().open(guidanceId);
}

void MainWindow::backToReview()
{
    showPage(Review);
    reviewPage().focusQuestion();
}

// With the question that is being answered; anywhere else the library.
void MainWindow::showHelp()
{
    if (m_review && m_pages->currentWidget() == m_review && m_review->isOpen())
        m_review->helpWithQuestion();
    else
        showPage(Guidance);
}

void MainWindow::onForm(ActionId id)
{
    if (m_batch && m_pages->currentWidget() == m_batch)
        m_batch->act(id);
    else
        reviewPage().act(id);
}

// It has gone from the queue: the next row stands where it was. `ref`: empty for several at once.
void MainWindow::afterReview(const workspace::Changes &changes, const QString &what, const std::string &ref, bool next)
{
    m_outputs->offer(ref);
    say(what, {workspace::Undo{changes.entryId}});
    if (!ref.empty())
        m_status->offer({m_actions->get(ActionId::CopySignedText), m_actions->get(ActionId::ReadSignedText)});
    if (next)
        m_queuePage->startNext();
    afterChanges(changes);
    if (!next)
        showPage(Queue);
}

void MainWindow::showTitle()
{
    if (m_lock->isLocked())
        return;
    const workspace::Status &status = m_desk.briefing.status;
    QStringList parts{QStringLiteral("Casegrip")};
    if (!status.marking.empty())
        parts << visibleText(status.marking);
    if (status.isTest)
        parts << tr("test folder");
    if (status.isDemo)
        parts << tr("fictional force");
    setWindowTitle(parts.join(QStringLiteral(" - ")));
    QStringList standing;
    if (status.isTest || status.isDemo)
        standing << (status.isTest ? tr("Test folder: figures are not real") : tr("Fictional force: nobody here is real"));
    if (status.isOpenFolder)
        standing << tr("Open folder: everybody sees and may do everything");
    m_status->setStanding(standing.join(QStringLiteral(". ")));
}

void MainWindow::say(const QString &what, const std::vector<workspace::Operation> &undo)
{
    m_banner->say({});
    m_status->say(what, !undo.empty());
    setUndo(what, undo);
}

void MainWindow::setUndo(const QString &what, std::vector<workspace::Operation> undo)
{
    m_undoText = what;
    m_undo = std::move(undo);
    QAction *action = m_actions->get(ActionId::Undo);
    action->setEnabled(!m_undo.empty());
    action->setText(tr("&Undo"));
    action->setToolTip(QString());
    if (!m_undo.empty())
        setActionText(action, what, tr("&Undo: %1"));
}

// One undo for all that was done at once; what could not be undone is said.
void MainWindow::undo()
{
    if (m_undo.empty())
        return;
    m_status->say(tr("Undoing…"));
    m_queue.change(this, std::exchange(m_undo, {}), std::make_shared<SharedProgress>(),
                   [this, what = m_undoText](const Result<EachChange> &outcome) {
                       setUndo({}, {});
                       m_outputs->offer({});
                       if (outcome)
                           afterChanges(outcome->changes);
                       if (outcome && outcome->refused.empty())
                           m_status->say(tr("Undone: %1").arg(what));
                       else
                           complain(outcome ? outcome->refused.front().why : outcome.error());
                   });
}

void MainWindow::complain(const Error &error)
{
    m_banner->say(sentence(error).joined());
}

void MainWindow::notSaved(const Error &error)
{
    m_status->say(tr("Nothing was changed."));
    complain(error);
}

void MainWindow::showAbout()
{
    (new casegrip::ui::About(this))->open();
}

} // namespace casegrip::ui
