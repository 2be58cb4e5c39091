// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/reviewing.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QStackedWidget;

namespace casegrip::ui
{

enum class ActionId;
class AccessNotes;
class AccessPage;
class Actions;
class ApprovalsPage;
class AreaPage;
class Banner;
class BatchPage;
class CoverPage;
class DirectionGiving;
class FirstStartPage;
class GuidancePage;
class Navigation;
class PolicyWatch;
class ProtectionPage;
class QueuePage;
class QueueSource;
class ReviewPage;
class ReviewOutputs;
class ReviewWithdrawal;
class SavedViews;
class ScopeBar;
class StatusLine;
class SyncPage;
class SyncRunner;
class VerifyPage;
class WhatIfPage;
class WindowLock;
class WorkspaceThread;
struct Briefing;
struct Desk;

// The one window: navigation, scope, pages, status line. It switches pages and passes on what they say; the
// pages do the work.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum Page { Queue, Approvals, Review, Batch, Area, Guidance, Sync, FirstStart, DataProtection, AccessLog, Verify, Cover, WhatIf };

    // All outlive the window. `queue` reads on `reader` and changes on `writer`.
    MainWindow(Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, QueueSource &queue);
    ~MainWindow() override;

    // Reads who, what and how old; then shows the queue, or the first steps when there are no data.
    void start();
    void showPage(Page page);
    QueuePage &queuePage() { return *m_queuePage; }
    // Made when first asked for: most starts show none of them.
    SyncPage &syncPage();
    ApprovalsPage &approvalsPage();
    AreaPage &areaPage();
    void askExport(); // for BI tools
    GuidancePage &guidancePage();
    ReviewPage &reviewPage();
    BatchPage &batchPage();
    FirstStartPage &firstStartPage();
    ProtectionPage &protectionPage();
    AccessPage &accessPage();
    VerifyPage &verifyPage();
    CoverPage &coverPage();
    WhatIfPage &whatIfPage();
    WindowLock &windowLock() { return *m_lock; }
    SyncRunner &syncRunner() { return *m_runner; }
    void setTheme(int choice); // ThemeChoice
    void showContrast(const QPalette &desktops); // as a desktop in high contrast would have it
    // An article, or a question that the forms ask (GuidancePage::open).
    void openGuidance(const QString &guidanceId);
    void backToReview(); // which is as it was left

signals:
    void briefed(); // start() has shown its page, or a later reading has been taken

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override; // the status tip of what is off is said in the status line

private:
    void buildFrame();
    void buildMenus();
    void handleActions();
    void handleThemes();
    void handleLanguages();
    void connectPages();
    void connectNotes();
    void connectLock();
    void connectWithdrawal();
    void connectPolicy();
    void restoreLook();
    void followPolicy();
    void leaveUnseen(); // what is open and not seen any more
    void showStanding();

    void readBriefing(WorkspaceThread &from, bool orReader);
    void takeBriefing(Briefing briefing);
    void tick();
    void afterChanges(const workspace::Changes &changes);
    void onForm(ActionId id); // an action of the form that is shown
    void afterReview(const workspace::Changes &changes, const QString &what, const std::string &ref, bool next);

    void orderFocus();
    QWidget *firstFocus(Page page);
    QWidget *pageWidget(Page page);
    void showWork();
    // The pages that have something to say before anybody opens them.
    void makePages();
    void beginReview(const workspace::ReviewWanted &wanted);
    void showInQueue(const std::string &caseNo);
    void showTitle();
    void saveDrafts();
    void say(const QString &what, const std::vector<workspace::Operation> &undo);
    void undo();
    void setUndo(const QString &what, std::vector<workspace::Operation> undo);
    void complain(const Error &error);
    void notSaved(const Error &error);
    std::string caseInFront() const;
    std::string ownReviewInFront() const;
    void showAbout();
    void showHelp();

    Desk &m_desk;
    WorkspaceThread &m_reader;
    WorkspaceThread &m_writer;
    QueueSource &m_queue;
    Actions *m_actions;
    SyncRunner *m_runner;
    // What is in the window has its place from the start: a widget that moves to another parent is polished anew.
    QWidget *m_centre;
    ScopeBar *m_scopeBar; // made in the order in which one reads: Tab and screen readers follow it
    Banner *m_banner;
    Navigation *m_navigation;
    QStackedWidget *m_pages;
    QueuePage *m_queuePage;
    AreaPage *m_area = nullptr;
    ApprovalsPage *m_approvals = nullptr; // made once the queue is there
    ReviewPage *m_review = nullptr; // see reviewPage()
    BatchPage *m_batch = nullptr;
    GuidancePage *m_guidance = nullptr;
    SyncPage *m_sync = nullptr; // the same as m_approvals
    FirstStartPage *m_firstStart = nullptr;
    ProtectionPage *m_protection = nullptr;
    AccessPage *m_access = nullptr;
    VerifyPage *m_verify = nullptr;
    CoverPage *m_cover = nullptr;
    WhatIfPage *m_whatIf = nullptr;
    StatusLine *m_status;
    ReviewOutputs *m_outputs;
    DirectionGiving *m_giving;
    ReviewWithdrawal *m_withdrawal;
    SavedViews *m_savedViews;
    AccessNotes *m_notes;
    WindowLock *m_lock;
    PolicyWatch *m_policy;
    QTimer m_minute;
    bool m_started = false;
    QString m_undoText;
    std::vector<workspace::Operation> m_undo;
};

} // namespace casegrip::ui
