// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/eventually.h"
#include "tests/support/reviewed_force.h"
#include "tests/ui/desk_fixture.h"
#include "ui/background/workspace_queue_source.h"
#include "ui/background/workspace_thread.h"
#include "ui/main_window.h"
#include "ui/pages/area_page.h"
#include "ui/pages/queue_page.h"
#include "ui/review/form_view.h"
#include "ui/review/review_page.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <map>

namespace casegrip::test
{

// The real window of one person of a small force, and a pair of hands that have nothing but the keyboard.
class ReviewWindow
{
public:
    using Access = workspace::OpenOptions::Access;

    ReviewWindow(const ReviewedForce &force, const std::string &login)
        : ReviewWindow(force.clock.now(), [&](Access access) { return force.options(login, access); })
    {
    }
    // Of any data folder, opened as `options` says.
    template <typename Options>
    ReviewWindow(Instant now, Options options)
        : m_writer(QStringLiteral("writer"), options(Access::Write)), m_reader(QStringLiteral("reader"), options(Access::Read), m_writer),
          m_source(m_reader, m_writer)
    {
        m_fixture.clock.set(now);
        m_fixture.desk.briefing = {};
        m_window = std::make_unique<ui::MainWindow>(m_fixture.desk, m_reader, m_writer, m_source);
        m_window->show();
        m_window->activateWindow();
        QSignalSpy briefed(m_window.get(), &ui::MainWindow::briefed);
        m_window->start();
        EVENTUALLY(briefed.size() > 0);
        EVENTUALLY(QApplication::activeWindow() == m_window.get());
        const auto *area = m_window->findChild<ui::AreaPage *>();
        m_opensOnArea = area && area->isVisible();
        if (m_opensOnArea)
            m_window->showPage(ui::MainWindow::Queue); // where most tests begin
        EVENTUALLY(!queue().model().isLoading());
    }

    ui::MainWindow &window() { return *m_window; }
    bool opensOnArea() const { return m_opensOnArea; }
    ui::QueuePage &queue() { return m_window->queuePage(); }
    ui::ReviewPage &page() { return m_window->reviewPage(); }
    // The one that is shown.
    ui::FormView &form();
    DeskFixture &fixture() { return m_fixture; }
    ui::WorkspaceThread &writer() { return m_writer; }
    ui::WorkspaceThread &reader() { return m_reader; }
    const std::string &caseNo() { return page().caseNo(); }

    // Without a window manager nobody gives the focus back when a box has closed.
    void activate()
    {
        if (!QApplication::activeWindow())
            m_window->activateWindow();
        EVENTUALLY(QApplication::activeWindow() != nullptr);
    }
    // One key to whatever has the focus, as a keyboard would.
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        activate();
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : QApplication::activeWindow(), Qt::Key(key), modifiers);
    }
    void type(const QString &text)
    {
        activate();
        QTest::keyClicks(QApplication::focusWidget(), text);
    }

    // The first round of its review is owed.
    bool hasRow(const std::string &caseNo)
    {
        for (int row = 0; row < queue().model().rowCount(); ++row) {
            const due::QueueRow *texts = queue().model().textsAt(row);
            if (texts && texts->caseNo == caseNo && texts->cycle == 1)
                return true;
        }
        return false;
    }
    bool isOnRow(const std::string &caseNo)
    {
        const due::QueueRow *texts = queue().model().textsAt(queue().table().currentIndex().row());
        return texts && texts->caseNo == caseNo;
    }
    // With the arrow keys to the row of the case: whether that is where it ends. The list may be read again meanwhile.
    bool goesToRow(const std::string &caseNo)
    {
        key(Qt::Key_Home);
        for (int i = 0; i < queue().model().rowCount() && !isOnRow(caseNo); ++i)
            key(Qt::Key_Down);
        return isOnRow(caseNo);
    }
    // To its row, then Enter.
    void startReview(const std::string &caseNo)
    {
        EVENTUALLY(hasRow(caseNo));
        EVENTUALLY(goesToRow(caseNo));
        key(Qt::Key_Return);
        EVENTUALLY(page().isOpen());
    }

    // What is to be answered to some questions: the value of an option, or a text. Others get the good answer, the first
    // option, or a text of their own.
    using Given = std::map<std::string, QString>;
    // Goes through the whole form as Tab and Enter lead, from the question in focus to its end.
    void fillIn(const Given &given);
    // Submits; goes back to what stands against it until it can be signed.
    void sign(const Given &given);
    // From the row in the queue to the signature.
    void review(const std::string &caseNo, const Given &given = {})
    {
        startReview(caseNo);
        fillIn(given);
        sign(given);
    }

    // On the writer of the window, which is not told: as if somebody else had done it meanwhile.
    void doMeanwhile(const workspace::Operation &operation)
    {
        bool isDone = false;
        m_writer.run(
            m_window.get(), [operation](workspace::Workspace &workspace) { return workspace.run(operation); },
            [&](const Result<workspace::Changes> &changes) { isDone = bool(changes); });
        EVENTUALLY(isDone);
    }

private:
    void step(const Given &given);
    void answer(const forms::Place &place, const Given &given);
    void choose(const forms::Question &question, const forms::Place &place, const Given &given);

    DeskFixture m_fixture;
    ui::WorkspaceThread m_writer, m_reader;
    ui::WorkspaceQueueSource m_source;
    std::unique_ptr<ui::MainWindow> m_window; // goes first
    bool m_opensOnArea = false;
};

} // namespace casegrip::test
