// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/period.h"
#include "tests/support/payload_force.h"
#include "tests/ui/text_inspection.h"
#include "tests/ui/review_window.h"
#include "ui/actions/actions.h"
#include "ui/pages/access_page.h"
#include "ui/pages/approvals_page.h"
#include "ui/models/cell_row_model.h"
#include "ui/pages/area_notes.h"
#include "ui/pages/area_page.h"
#include "ui/pages/candidate_form.h"
#include "ui/pages/compliance_page.h"
#include "ui/pages/cover_page.h"
#include "ui/pages/directions_view.h"
#include "ui/pages/first_start_page.h"
#include "ui/pages/guidance_page.h"
#include "ui/pages/protection_page.h"
#include "ui/pages/rows_view.h"
#include "ui/pages/sync_page.h"
#include "ui/pages/verify_page.h"
#include "ui/pages/what_if_page.h"
#include "ui/print/check_outputs.h"
#include "ui/print/outputs.h"
#include "ui/print/pdf.h"
#include "ui/background/sync_runner.h"
#include "ui/review/batch_page.h"
#include "ui/scope_bar.h"

#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QStackedWidget>

#include <set>
#include <sys/inotify.h>
#include <unistd.h>

using namespace casegrip;
using namespace casegrip::test;
using Page = ui::MainWindow::Page;

// A data folder in which every text and every name is something else than words (payload_force.h). Every page, every box, every
// menu and every print of the window is looked at: nothing opens the file that they name, nothing is taken for markup, and
// what cannot be seen is marked.
class PayloadTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theControlsFail();
    void everyRowOfTheQueue();
    void everyBoxAndMenu();
    void directions();
    void everyPage();
    void rowsBehindAFigure();
    void dialogsOfTheArea();
    void coverAndAbsence();
    void interests();
    void approvals();
    void aPlanAndItsRefusedRows();
    void severalAtOnce();
    void aForm();
    void actionsSayWhatWasTyped();
    void everyPageWasLookedAt();
    void prints();
    void noNetwork();

private:
    bool wasOpened() const
    {
        QCoreApplication::processEvents();
        char events[4096];
        return ::read(m_notify, events, sizeof events) > 0;
    }
    ui::MainWindow &window() { return m_window->window(); }
    ui::QueuePage &queue() { return m_window->queue(); }
    void look(QWidget &widget, const QString &where)
    {
        m_inspection.look(widget, where);
        if (wasOpened())
            m_opened << where;
    }
    void look(const QString &where)
    {
        look(window(), where);
        m_seen.insert(pages().currentWidget());
    }
    QStackedWidget &pages() { return *window().centralWidget()->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly); }
    // What shows a page; a page that is new does not compile without its line.
    const QWidget *widgetOf(Page page);
    // The dialog that is in front, when it has come.
    QDialog *inFront() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }
    // Everything that is in front of the window, and closes it.
    void lookAtBoxes(const QString &where);
    void isGuarded()
    {
        const QStringList faults = m_inspection.faults();
        QVERIFY2(m_opened.isEmpty(), qPrintable(QStringLiteral("the file was opened: ") + m_opened.join(u'\n')));
        QVERIFY2(faults.isEmpty(), qPrintable(QString::number(faults.size()) + QStringLiteral(" texts are not shown as they are:\n") + faults.mid(0, 60).join(u'\n')));
    }

    QTemporaryDir m_folder;
    int m_notify = -1;
    std::unique_ptr<PayloadForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;
    TextInspection m_inspection;
    QStringList m_opened;
    std::set<const QWidget *> m_seen; // pages
};

void PayloadTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("canary.png"));
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(path));
    m_notify = ::inotify_init1(IN_NONBLOCK);
    QVERIFY(m_notify >= 0);
    QVERIFY(::inotify_add_watch(m_notify, path.toUtf8().constData(), IN_OPEN) >= 0);
    m_force = std::make_unique<PayloadForce>(path.toStdString());
    QVERIFY2(m_force->entries > 90, qPrintable(QString::number(m_force->entries)));
    m_window = std::make_unique<ReviewWindow>(m_force->force, "pi300");
    m_window->fixture().answer = false;
    window().resize(1366, 768);
}

void PayloadTest::cleanupTestCase()
{
    m_window.reset();
    ::close(m_notify);
}

// The same texts in widgets that guess: the file is opened, and each kind of fault is found.
void PayloadTest::theControlsFail()
{
    QWidget control;
    QLabel label(QString::fromStdString(m_force->texts[0].text), &control);
    QPushButton button(QStringLiteral("&Mnemonic"), &control);
    button.setToolTip(QString::fromStdString(m_force->texts[1].text));
    QLabel unseen(QString::fromStdString(m_force->texts[12].text), &control);
    control.show();
    TextInspection inspection;
    inspection.look(control, QStringLiteral("control"));
    QVERIFY(wasOpened());
    QVERIFY(!wasOpened());
    const QString faults = inspection.faults().join(u'\n');
    for (const char *fault : {"guesses whether", "takes an ampersand", "is taken for markup", "cannot be seen"})
        QVERIFY2(faults.contains(QLatin1String(fault)), qPrintable(QLatin1String(fault) + QStringLiteral(" not in ") + faults));
}

void PayloadTest::everyRowOfTheQueue()
{
    window().showPage(Page::Queue);
    EVENTUALLY(!queue().model().isLoading() && queue().model().rowCount() > 0);
    queue().table().setFocus();
    std::set<std::string> seen;
    for (int row = 0; row < queue().model().rowCount(); ++row) {
        m_window->key(row == 0 ? Qt::Key_Home : Qt::Key_Down);
        EVENTUALLY(!queue().currentCase().empty() && queue().shownCase() == queue().currentCase());
        if (seen.insert(queue().shownCase()).second)
            look(QStringLiteral("queue"));
    }
    QVERIFY2(seen.size() >= 5, qPrintable(QString::number(seen.size())));
    isGuarded();
}

void PayloadTest::lookAtBoxes(const QString &where)
{
    QCoreApplication::processEvents();
    for (QWidget *front : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(front);
        auto *menu = qobject_cast<QMenu *>(front);
        if ((!dialog && !menu) || !front->isVisible())
            continue;
        look(*front, where);
        if (dialog)
            dialog->reject();
        else
            menu->close();
    }
    QCoreApplication::processEvents();
}

// Whatever can be asked for beside the queue, but for what goes at once, and for files that are chosen.
void PayloadTest::everyBoxAndMenu()
{
    using enum ui::ActionId;
    window().showPage(Page::Queue);
    queue().table().setFocus();
    m_window->key(Qt::Key_Home);
    EVENTUALLY(!queue().currentCase().empty() && queue().shownCase() == queue().currentCase());
    int boxes = 0;
    for (const auto id : {Snooze, Note, RedBox, LiftRedBox, GiveDirection, Peek, Palette, Keys, ChangeKeys, About, SaveView}) {
        const char *name = std::find_if(ui::actionSpecs().begin(), ui::actionSpecs().end(), [id](const auto &spec) { return spec.id == id; })->name;
        auto *action = window().findChild<QAction *>(QLatin1String(name));
        QVERIFY2(action, name);
        if (!action->isEnabled())
            continue;
        action->trigger();
        for (const QWidget *front : QApplication::topLevelWidgets())
            boxes += qobject_cast<const QDialog *>(front) && front->isVisible() ? 1 : 0;
        lookAtBoxes(QLatin1String(name));
    }
    QVERIFY(boxes >= 8);
    const QRect row = queue().table().visualRect(queue().model().index(0, 1));
    emit queue().table().customContextMenuRequested(row.center());
    lookAtBoxes(QStringLiteral("menu of a row"));
    for (QMenu *menu : window().findChildren<QMenu *>())
        look(*menu, QStringLiteral("menu"));
    isGuarded();
}

void PayloadTest::directions()
{
    window().showPage(Page::Queue);
    queue().showDirections(true);
    EVENTUALLY(queue().directions().count() > 5);
    look(QStringLiteral("directions"));
    for (const auto closing : {reviews::Closing::Overdue, reviews::Closing::NotNeeded}) {
        auto *button = queue().directions().findChild<QPushButton *>(QStringLiteral("closing%1").arg(int(closing)));
        if (!button->isEnabled())
            continue;
        button->click();
        lookAtBoxes(QStringLiteral("closing a direction"));
    }
    queue().showDirections(false);
    isGuarded();
}

void PayloadTest::everyPage()
{
    window().showPage(Page::Area);
    EVENTUALLY(window().areaPage().isShown());
    look(QStringLiteral("area"));
    window().areaPage().showView(ui::AreaPage::Table);
    for (const auto key : ui::CompliancePage::keys) {
        for (const auto other : ui::CompliancePage::keys)
            window().areaPage().compliance().setKey(other, other == key);
        EVENTUALLY(!window().areaPage().compliance().isCounting());
        look(QStringLiteral("compliance"));
    }
    window().showPage(Page::WhatIf);
    for (const auto &payload : m_force->texts) {
        framework::Framework candidate = framework::shippedDefault();
        candidate.id = candidate.version = payload.text;
        candidate.redBox.push_back({payload.text, {"28E"}, {}, {}});
        window().whatIfPage().form().setCandidate(candidate);
        window().whatIfPage().run();
        EVENTUALLY(!window().whatIfPage().isBusy());
        look(QStringLiteral("what if"));
    }
    window().showPage(Page::Guidance);
    look(QStringLiteral("guidance"));
    window().guidancePage().searchField().setText(QString::fromStdString(m_force->texts[0].text));
    look(QStringLiteral("guidance, searched"));
    window().showPage(Page::AccessLog);
    EVENTUALLY(!window().accessPage().isReading());
    look(QStringLiteral("access log"));
    window().showPage(Page::DataProtection);
    look(QStringLiteral("data protection"));
    window().showPage(Page::FirstStart);
    look(QStringLiteral("first start"));
    window().showPage(Page::Verify);
    window().verifyPage().check(false);
    EVENTUALLY(!window().verifyPage().isBusy());
    QVERIFY(window().verifyPage().report()->findings.empty());
    look(QStringLiteral("verify"));
    isGuarded();
}

void PayloadTest::rowsBehindAFigure()
{
    window().showPage(Page::Area);
    EVENTUALLY(window().areaPage().isShown());
    ui::AreaPage &area = window().areaPage();
    const QString title = QString::fromStdString(m_force->texts[0].text);
    figures::Selection selection;
    selection.figure = figures::Figure::Open;
    area.showView(ui::AreaPage::Rows);
    area.rows().open(selection, title);
    EVENTUALLY(!area.rows().isReading());
    const int rows = area.rows().model().rowCount();
    QVERIFY2(rows > 10, qPrintable(QString::number(rows)));
    for (int row = 0; row < std::min(rows, 8); ++row) {
        area.rows().table().setCurrentIndex(area.rows().model().index(row, 0));
        EVENTUALLY(!area.rows().isReading());
        look(QStringLiteral("rows behind a figure"));
    }
    area.showView(ui::AreaPage::Charts);
    isGuarded();
}

void PayloadTest::dialogsOfTheArea()
{
    window().showPage(Page::Area);
    EVENTUALLY(window().areaPage().isShown());
    ui::AreaPage &area = window().areaPage();
    const auto lookAtOne = [this](const char *where, const auto &open) {
        open();
        EVENTUALLY(inFront() != nullptr);
        lookAtBoxes(QLatin1String(where));
        EVENTUALLY(inFront() == nullptr);
    };
    lookAtOne("annotations", [&] { area.notes().askAnnotation(); });
    lookAtOne("targets", [&] { area.notes().askTarget(); });
    emit area.packWanted(figures::monthOf(toDay(2026, 2, 1)));
    EVENTUALLY(inFront() != nullptr);
    auto *close = inFront()->findChild<QPushButton *>(QStringLiteral("packClose"));
    EVENTUALLY(close->isEnabled()); // what is known of the month is read
    close->click();                 // which asks first; nothing is closed
    lookAtBoxes(QStringLiteral("monthly pack"));
    for (const ui::Question &question : m_window->fixture().asked)
        QVERIFY2(!hasHidden(question.text), qPrintable(question.text));
    isGuarded();
}

void PayloadTest::coverAndAbsence()
{
    window().showPage(Page::Cover);
    ui::CoverPage &page = window().coverPage();
    EVENTUALLY(!page.isReading());
    QVERIFY(page.covers().model()->rowCount() > 0 && page.absences().model()->rowCount() > 0);
    look(QStringLiteral("cover"));
    for (const char *button : {"coverRecord", "absenceRecord"}) {
        page.findChild<QPushButton *>(QLatin1String(button))->click();
        EVENTUALLY(inFront() != nullptr);
        lookAtBoxes(QLatin1String(button));
    }
    isGuarded();
}

// Read by the line management beside the case.
void PayloadTest::interests()
{
    window().showPage(Page::Queue);
    window().findChild<ui::ScopeBar *>()->choose({ui::Reach::Force, {}, {}}, {}, {});
    EVENTUALLY(!queue().model().isLoading() && m_window->hasRow(PayloadForce::caseNo(4)));
    queue().table().setFocus();
    EVENTUALLY(m_window->goesToRow(PayloadForce::caseNo(4)));
    window().findChild<QAction *>(QStringLiteral("open-case"))->trigger(); // the panel may have been put away
    EVENTUALLY(queue().shownCase() == PayloadForce::caseNo(4));
    EVENTUALLY(window().findChild<QLabel *>(QStringLiteral("interestReason")) != nullptr);
    look(QStringLiteral("a declared interest"));
    window().findChild<QAction *>(QStringLiteral("declare-interest"))->trigger();
    lookAtBoxes(QStringLiteral("declaring an interest"));
    isGuarded();
}

const QWidget *PayloadTest::widgetOf(Page page)
{
    switch (page) {
    case Page::Queue:
        return &queue();
    case Page::Approvals:
        return &window().approvalsPage();
    case Page::Review:
        return &window().reviewPage();
    case Page::Batch:
        return &window().batchPage();
    case Page::Area:
        return &window().areaPage();
    case Page::Guidance:
        return &window().guidancePage();
    case Page::Sync:
        return &window().syncPage();
    case Page::FirstStart:
        return &window().firstStartPage();
    case Page::DataProtection:
        return &window().protectionPage();
    case Page::AccessLog:
        return &window().accessPage();
    case Page::Verify:
        return &window().verifyPage();
    case Page::Cover:
        return &window().coverPage();
    case Page::WhatIf:
        return &window().whatIfPage();
    }
    return nullptr;
}

void PayloadTest::everyPageWasLookedAt()
{
    for (int page = Page::Queue; page <= Page::WhatIf; ++page) {
        const QWidget *widget = widgetOf(Page(page));
        QVERIFY2(widget && m_seen.contains(widget), qPrintable(QStringLiteral("nobody looked at page %1").arg(page)));
    }
    QCOMPARE(int(m_seen.size()), int(Page::WhatIf) + 1);
}

void PayloadTest::approvals()
{
    window().showPage(Page::Approvals);
    ui::ApprovalsPage &page = window().approvalsPage();
    int rows = 0;
    for (const auto which : {ui::ApprovalsPage::Which::Waiting, ui::ApprovalsPage::Which::OnOthers, ui::ApprovalsPage::Which::ReturnedToMe}) {
        page.showList(which);
        EVENTUALLY(page.isRead());
        rows += page.model().rowCount();
        for (int row = 0; row < page.model().rowCount(); ++row) {
            page.table().setCurrentIndex(page.model().index(row, 0));
            EVENTUALLY(page.isRead());
            look(QStringLiteral("approvals"));
        }
        if (which == ui::ApprovalsPage::Which::Waiting && page.model().rowCount() > 0) {
            page.act(ui::ActionId::ReturnReview);
            lookAtBoxes(QStringLiteral("returning"));
        }
    }
    QVERIFY(rows > 0);
    isGuarded();
}

void PayloadTest::aPlanAndItsRefusedRows()
{
    window().showPage(Page::Sync);
    look(QStringLiteral("sync"));
    QSignalSpy planned(&window().syncRunner(), &ui::SyncRunner::planned);
    window().syncRunner().planExport(QString::fromStdString(m_force->force.exportPath()));
    EVENTUALLY(planned.size() > 0 && !window().syncRunner().isBusy());
    QVERIFY(window().syncRunner().plan() && window().syncRunner().plan()->counts.refused > 20);
    look(QStringLiteral("a plan"));
    window().syncRunner().drop();
    EVENTUALLY(!window().syncRunner().isBusy());
    look(QStringLiteral("refused rows"));
    isGuarded();
}

void PayloadTest::severalAtOnce()
{
    window().showPage(Page::Queue);
    emit queue().togetherWanted({PayloadForce::caseNo(0), PayloadForce::caseNo(1), ReviewedForce::burglary});
    EVENTUALLY(window().batchPage().isVisible());
    look(QStringLiteral("several cases"));
    lookAtBoxes(QStringLiteral("several cases"));
    window().showPage(Page::Queue);
    isGuarded();
}

void PayloadTest::aForm()
{
    window().showPage(Page::Queue);
    emit queue().reviewWanted({PayloadForce::caseNo(0), {}, {}});
    EVENTUALLY(m_window->page().isShown());
    look(QStringLiteral("a draft that was found"));
    m_window->page().findChild<QPushButton *>(QStringLiteral("goOn"))->click();
    EVENTUALLY(m_window->page().isOpen());
    m_window->page().act(ui::ActionId::CoachMode);
    for (int step = 1; step <= m_window->form().steps(); ++step) {
        look(QStringLiteral("a form"));
        m_window->form().moveSection(1);
    }
    const auto box = [&] { return m_window->page().findChild<QDialog *>(QStringLiteral("checkDialog")); };
    QSignalSpy submitted(&m_window->page(), &ui::ReviewPage::submitted);
    m_window->page().act(ui::ActionId::Submit);
    EVENTUALLY(submitted.size() > 0 || (box() && box()->isVisible()));
    lookAtBoxes(QStringLiteral("before signing"));
    if (submitted.isEmpty())
        m_window->page().act(ui::ActionId::LeaveReview);
    EVENTUALLY(queue().isVisible());
    isGuarded();
}

// What somebody has typed is in menus as it was typed: undo names the case, a saved view has a name of its own.
void PayloadTest::actionsSayWhatWasTyped()
{
    window().findChild<QAction *>(QStringLiteral("save-view"))->trigger();
    auto *dialog = window().findChild<QDialog *>(QStringLiteral("lineDialog"));
    QVERIFY(dialog != nullptr);
    const QString name = QStringLiteral("&Mnemonic && <img src='file:///x'> &amp;");
    dialog->findChild<QLineEdit *>(QStringLiteral("lineText"))->setText(name);
    dialog->findChild<QPushButton *>(QStringLiteral("lineYes"))->click();
    auto *view = window().findChild<QAction *>(QStringLiteral("view-1"));
    EVENTUALLY(view->isEnabled());
    QCOMPARE(ui::Actions::plainText(view), name);
    QVERIFY(!view->toolTip().contains(QLatin1String("<img")));
    for (QMenu *menu : window().findChildren<QMenu *>())
        look(*menu, QStringLiteral("menu"));
    look(QStringLiteral("with a saved view"));
    isGuarded();
}

void PayloadTest::prints()
{
    m_window.reset(); // one program writes at a time
    auto opened = m_force->force.open("pi300");
    for (const std::string &ref : m_force->refs) {
        const auto paper = must(ui::takeReview(opened, ref, workspace::Disclosed::As::Pdf));
        const QString path = m_folder.filePath(QStringLiteral("review.pdf"));
        QVERIFY(ui::writeFile(path, ui::pdfOf(paper)).has_value());
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        QVERIFY(reader.waitForFinished());
        QString text = QString::fromUtf8(reader.readAllStandardOutput()).remove(QLatin1Char('\f'));
        QVERIFY(showsPayload(text));
        QVERIFY2(!hasHidden(text), qPrintable(QString::fromStdString(ref)));
    }
    QVERIFY(ui::posterPdf(opened).has_value());
    const QString folder = m_folder.filePath(QStringLiteral("disclosure"));
    QVERIFY(QDir().mkpath(folder));
    must(ui::writeDisclosure(opened, ReviewedForce::burglary, folder, {m_force->texts[0].text}));
    must(ui::writeAccessLog(opened, {}, m_folder.filePath(QStringLiteral("access.csv"))));
    NoProgress silent;
    must(ui::writeCertificate(opened, must(opened.verify(false, false, silent)), m_folder.filePath(QStringLiteral("certificate.pdf"))));
    QVERIFY(!wasOpened());
    qInfo("%d texts with a payload were looked at", m_inspection.texts());
    QVERIFY(m_inspection.texts() > 1000);
}

// Nothing of the window can ask for anything: the library that could is not even loaded.
void PayloadTest::noNetwork()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    const QByteArray loaded = maps.readAll();
    QVERIFY(loaded.contains("libQt6Widgets") && !loaded.contains("libQt6Network"));
}

QTEST_MAIN(PayloadTest)
#include "tst_payload.moc"
