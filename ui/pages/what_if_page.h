// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/models/period.h"
#include "ui/models/scope.h"
#include "ui/models/what_if_charts.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QBoxLayout;
class QDateEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace casegrip::ui
{

class CandidateForm;
class Card;
class ChartFrame;
class PlainLabel;
class RowsView;
class SharedProgress;
class WorkspaceThread;
struct Desk;

// What would a year have been under another framework? The candidate is changed here or comes from a file; history is replayed
// under both on a thread of its own, and load and compliance stand side by side, now and then. Nothing is written to the data.
class WhatIfPage : public QWidget
{
    Q_OBJECT
public:
    // `reader` gives its like, on which history is replayed.
    WhatIfPage(const Desk &desk, WorkspaceThread &reader, QWidget *parent);
    ~WhatIfPage() override;

    // Of officers there are no figures: "my cases" counts the team.
    void setScope(const Scope &scope);
    // Another framework may be in force, the person may see other figures.
    void refresh();

    void setPeriod(const Period &period);
    void run();
    void cancel();
    bool isBusy() const { return m_progress != nullptr; }
    // What is shown; none: nothing has been replayed, or it was not to be had.
    const std::optional<WhatIfReading> &reading() const { return m_reading; }
    void load(const QString &path);
    void saveAs(const QString &path);
    CandidateForm &form() { return *m_form; }
    QWidget &firstField();
    RowsView &rows() { return *m_rows; }
    bool showsRows() const; // behind a number of now
    void back();            // from them

signals:
    void viewed(const std::string &caseNo);
    void caseWanted(const std::string &caseNo);
    void replayed(); // run() has come to its end, also when it was stopped
    void happened(const QString &what);
    void failed(const casegrip::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Replay {
        figures::WhatIf found;
        Instant now;
        figures::ChartRecord record;
    };

    QLayout *buildTop();
    QLayout *buildRun();
    Card *buildCandidate();
    QLayout *buildBars();
    QWidget *buildRows();
    using Marks = std::vector<AreaChart::Opens>;
    ChartFrame *makeFrame(const char *name, const QString &title, Marks &marks);
    void open(const Marks &marks, int mark);
    void askLoad();
    void askSave();
    Period period() const;
    void showPreset();
    AreaPlace place() const;
    void take(const AreaChoice &choice, WhatIfReading reading, const Result<Replay> &replay);
    void show(const WhatIfReading &reading, const AreaWords &words);
    void sayInstead(const QString &text);
    void sayHow();
    void dropForbidden();
    void onEdited();
    void outdate(); // what is shown is not of what is chosen
    void showState();
    void showProgress();
    void say(const QString &fault);

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    Scope m_scope;
    QDateEdit *m_from, *m_to;
    QPushButton *m_preset, *m_run, *m_cancel;
    PlainLabel *m_doing;
    QProgressBar *m_bar;
    CandidateForm *m_form = nullptr;
    PlainLabel *m_fault = nullptr, *m_stale = nullptr;
    ChartFrame *m_table = nullptr, *m_bars = nullptr;
    Marks m_tableMarks, m_barMarks;
    QStackedWidget *m_stack = nullptr; // the replay, and rows behind its numbers
    RowsView *m_rows = nullptr;
    QPushButton *m_back = nullptr;
    QBoxLayout *m_halves = nullptr; // beside each other, or below on a narrow window
    QTimer m_timer;
    bool m_isPeriodChosen = false; // otherwise it is that of today
    bool m_isForbidden = false;    // the person sees no figures
    std::shared_ptr<SharedProgress> m_progress; // none: nothing is being replayed
    std::unique_ptr<WorkspaceThread> m_replayer; // while it is
    std::optional<WhatIfReading> m_reading;
};

} // namespace casegrip::ui
