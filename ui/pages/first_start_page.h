// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/status.h"

#include <QWidget>

class QButtonGroup;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace casegrip::ui
{

class PlainLabel;
class PlainTableModel;
class PlanView;
class SyncRunner;
class TableView;
class WorkspaceThread;
struct Desk;

// The first start, in three steps that can each be skipped: data (a fictional force or an export, with its
// preview), from which day the framework applies, and who I am.
class FirstStartPage : public QWidget
{
    Q_OBJECT
public:
    FirstStartPage(const Desk &desk, SyncRunner &runner, WorkspaceThread &writer, QWidget *parent = nullptr);

    // Whether a start has something to ask: there are no data, or nobody knows who works with them, and it was not skipped.
    static bool isWanted(const Desk &desk);
    // Notes that who works with that data folder is not to be asked at a start.
    static void skip(QSettings &settings, const std::string &dataDir);
    // Shows the first step that nothing answers yet.
    void begin();
    enum Step { DataStep, DayStep, PersonStep };
    void showStep(Step step);
    void planExport(const QString &path);

signals:
    void actorChosen(); // the workspaces have to be opened anew
    void finished();

private:
    QWidget *buildDataStep();
    QWidget *buildDayStep();
    QWidget *buildPersonStep();
    QVBoxLayout *stepLayout(QWidget *step, const QString &question, const QString &explanation);

    void showState();
    void showStanding();
    Step lastStep() const;
    QWidget *firstOf(const QWidget &step) const;
    void onPlanned();
    void onChanged();
    void applyPlan();
    void chooseExport(bool folder);
    void presetDay();
    void applyDay();
    void readOfficers();
    void filterOfficers(const QString &typed);
    void keepActor();
    void next();

    const Desk &m_desk;
    SyncRunner &m_runner;
    WorkspaceThread &m_writer;
    PlainLabel *m_progress;
    PlainLabel *m_error;
    QStackedWidget *m_steps;
    QPushButton *m_another;
    QPushButton *m_skip;
    QPushButton *m_next;

    QScrollArea *m_plan = nullptr;
    PlanView *m_planView = nullptr;
    QWidget *m_choices = nullptr;
    QButtonGroup *m_days = nullptr;
    QDateEdit *m_day = nullptr;
    PlainLabel *m_dayHint = nullptr;
    PlainLabel *m_noSync = nullptr, *m_noFramework = nullptr; // why it is not permitted
    QLineEdit *m_filter = nullptr;
    PlainTableModel *m_officers = nullptr;
    TableView *m_officerTable = nullptr;
    std::vector<workspace::Officer> m_allOfficers;
    std::vector<std::string> m_shownOfficers;
    std::int64_t m_openAfter = 0, m_overdueAfter = 0;
    bool m_hasData = false; // this page has brought some
    bool m_active = false; // this page asked the runner, not the sync page
};

} // namespace casegrip::ui
