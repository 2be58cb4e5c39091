// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/workspace.h"
#include "ui/background/latest.h"
#include "ui/models/area_choice.h"
#include "ui/models/area_reading.h"
#include "ui/models/scope.h"
#include "ui/pages/area_board.h"

#include <QTimer>
#include <QWidget>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace casegrip::ui
{

class Actions;
class AreaBar;
class AreaBoard;
class AreaNotes;
class AreaWords;
class CompliancePage;
class PlainLabel;
class RowsView;
class WorkspaceThread;
struct Desk;

// How an area does: figures and charts for what is chosen in one bar, further down from the force to an
// officer and to the rows behind each number, and the table of the same counts by keys of one's own choice.
// Everything is read on the reading thread when the page is looked at; each chart appears when its numbers
// are there.
class AreaPage : public QWidget
{
    Q_OBJECT
public:
    enum View { Charts, Rows, Table };

    AreaPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions, QWidget *parent);
    ~AreaPage() override;

    // Where the person works: the place that is shown first. Later ones change nothing: the page has its own
    // choice.
    void setScope(const Scope &scope);
    // Something has changed or time has passed.
    void reload();
    // The same, and another facts file may be in use.
    void follow(const workspace::Changes &changes);
    void showView(View view);
    View view() const;
    // Among the charts, into view and with the keys on it.
    void reveal(AreaBoard::Card card);
    // Opens what a mark leads to: rows, or a place further down.
    void open(const AreaTarget &target, const QString &what);
    // From the rows or the table to the charts, then one place up.
    void back();

    AreaBar &bar() { return *m_bar; }
    AreaBoard &board() { return *m_board; }
    RowsView &rows() { return *m_rows; }
    CompliancePage &compliance() { return *m_compliance; }
    AreaNotes &notes() { return *m_notes; }
    QWidget &firstField();
    // Everything that is chosen is shown.
    bool isShown() const { return m_reading == 0 && !m_isReadingNotes && m_waiting.empty() && !m_isStale; }

signals:
    void shown();
    void viewed(const std::string &caseNo);
    void caseWanted(const std::string &caseNo);
    void packWanted(int month); // figures::Month
    void exportWanted();        // of everything, for BI tools
    void happened(const QString &what);
    void failed(const casegrip::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *buildTop();
    void connectParts();
    void request();
    void readFigures(const AreaChoice &choice);
    void readRest(const AreaChoice &choice);
    void readNotes(const AreaChoice &choice);
    // What takes long to count, and nothing else waits for.
    struct Slow {
        std::vector<reports::MonthNote> notes;
        std::optional<MonthEndReading> monthEnd;
    };
    void showMonthEnd(const AreaChoice &choice);
    void showNotes(const Result<Slow> &read, const AreaChoice &choice);
    template <typename Reading>
    void read(const AreaChoice &choice,
              Result<Reading> (*reading)(workspace::Workspace &, const AreaChoice &), std::vector<int> cards,
              std::function<void(const Reading &, const AreaWords &)> take);
    void addKinds();
    void later(std::function<void()> drawing);
    void drawNext();
    void revealAgain();
    void showTrail();
    void addCrumb(const QString &text, const AreaPlace &place, bool isHere);

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    Latest m_latest, m_latestNotes;
    Latest::Ticket m_ticket;
    QPushButton *m_back; // parts are made as they are read, for Tab
    QWidget *m_trail;
    PlainLabel *m_asOf;
    AreaNotes *m_notes;
    QPushButton *m_toCharts, *m_toTable, *m_pack, *m_export;
    AreaBar *m_bar;
    PlainLabel *m_months;
    QStackedWidget *m_stack;
    AreaBoard *m_board;
    RowsView *m_rows;
    CompliancePage *m_compliance;
    std::function<void()> m_drawTrends, m_drawFunnel; // again, from what was read last; empty: nothing was
    QString m_rowsTitle;
    View m_rowsFrom = Charts; // where the rows were opened
    bool m_isPlaced = false; // where the person works has been said
    bool m_isStale = true;   // what is shown is not what is chosen
    int m_reading = 0;       // readings under way
    bool m_isReadingNotes = false; // under way, or to be begun when the page is looked at again
    std::unique_ptr<WorkspaceThread>
        m_counter; // closed months are counted on it, for which nothing else waits
    std::optional<AreaBoard::Card> m_revealed; // before its chart was there, which moves it
    std::optional<MonthEndReading> m_monthEnd; // the last one that was counted
    // One chart is drawn in each turn of the event loop, so that none waits for all.
    std::deque<std::function<void()>> m_waiting;
    QTimer m_turn;
};

} // namespace casegrip::ui
