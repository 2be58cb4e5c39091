// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/figures/period.h"
#include "tests/support/eventually.h"
#include "tests/ui/review_window.h"
#include "ui/lock/window_lock.h"
#include "ui/dialogs/return_dialog.h"
#include "ui/pages/access_page.h"
#include "ui/pages/approvals_page.h"
#include "ui/pages/area_page.h"
#include "ui/pages/cover_page.h"
#include "ui/pages/verify_page.h"
#include "ui/pages/what_if_page.h"
#include "ui/print/month_outputs.h"
#include "ui/print/outputs.h"
#include "ui/print/page_layout.h"
#include "ui/print/pdf.h"
#include "ui/review/batch_page.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPushButton>
#include <QWindow>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

// In every name and free text of this run.
const QString canary = QStringLiteral("Zyxcanary");
QStringList messages;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    messages << text;
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

bool holds(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().toLower().contains(canary.toLower().toUtf8());
}

// Files in and below a folder that hold it, but for those whose names begin so.
QStringList holders(const QString &folder, const QStringList &except = {})
{
    QStringList found;
    const QDir top(folder);
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next(), name = top.relativeFilePath(path);
        const bool isExcepted = std::any_of(except.begin(), except.end(), [&](const QString &beginning) { return name.startsWith(beginning); });
        if (!isExcepted && (holds(path) || name.contains(canary, Qt::CaseInsensitive)))
            found << name;
    }
    return found;
}

// Files that were removed while they are open: temporary ones have no name any more.
QStringList namelessHolders()
{
    QStringList found;
    const QDir open(QStringLiteral("/proc/self/fd"));
    for (const QFileInfo &one : open.entryInfoList(QDir::Files | QDir::System)) {
        const QString target = QFile::symLinkTarget(one.filePath());
        if (target.endsWith(QLatin1String("(deleted)")) && holds(one.filePath()))
            found << target;
    }
    return found;
}

} // namespace

// A whole run of the window, and of the names and texts in it nothing is where others could come across it: in no log, no
// title of a window, no temporary file, no settings of the window, no message of the program.
class CanaryTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void theSearchFindsWhatItShould();
    void aWholeRunLeavesNothing();
    void whatGoesOutLeavesNothingElse();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::WindowTitleChange)
            noteTitles();
        return QObject::eventFilter(watched, event);
    }

private:
    void noteTitles()
    {
        for (const QWidget *widget : QApplication::topLevelWidgets())
            m_titles << widget->windowTitle() << widget->windowIconText();
        for (const QWindow *window : QApplication::topLevelWindows())
            m_titles << window->title();
    }
    QString data() const { return m_folder.filePath(QStringLiteral("force/data")); }
    void write(const char *action, const char *objectName)
    {
        ui::MainWindow &window = m_window->window();
        EVENTUALLY(window.findChild<QAction *>(QString::fromLatin1(action))->isEnabled());
        window.findChild<QAction *>(QString::fromLatin1(action))->trigger();
        const auto all = m_window->queue().findChildren<QDialog *>(QString::fromLatin1(objectName)); // one that is done goes later
        const auto dialog = std::find_if(all.begin(), all.end(), [](const QDialog *one) { return one->isVisible(); });
        QVERIFY(dialog != all.end());
        (*dialog)->findChild<QPlainTextEdit *>()->setPlainText(canary);
        (*dialog)->findChild<QPushButton *>(QStringLiteral("reasonYes"))->click();
    }
    void nothingIsLeft(const char *after)
    {
        noteTitles();
        m_window->fixture().settings.sync();
        QVERIFY2(holders(m_temporary).isEmpty(), qPrintable(QString::fromLatin1(after) + holders(m_temporary).join(QLatin1Char(' '))));
        QVERIFY2(namelessHolders().isEmpty(), qPrintable(QString::fromLatin1(after) + namelessHolders().join(QLatin1Char(' '))));
        QVERIFY2(m_titles.filter(canary, Qt::CaseInsensitive).isEmpty(), after);
        QVERIFY2(messages.filter(canary, Qt::CaseInsensitive).isEmpty(), after);
        QVERIFY2(!holds(m_window->fixture().settings.fileName()), after);
        const QStringList others =
            holders(data(), {QStringLiteral("work.db"), QStringLiteral("facts-"), QStringLiteral("backups/"), QStringLiteral("exports/")});
        QVERIFY2(others.isEmpty(), qPrintable(QString::fromLatin1(after) + others.join(QLatin1Char(' '))));
        for (const QString &title : std::as_const(m_titles))
            QVERIFY2(!title.contains(QLatin1String("99260000")), qPrintable(title)); // nor the number of a case
    }

    void approvalsCoverAndWhatIf();
    void severalAtOnce();
    // In the dialog that is in front: types the word into every text, and says yes.
    void say(const char *button)
    {
        EVENTUALLY(QApplication::activeModalWidget() != nullptr);
        QWidget *dialog = QApplication::activeModalWidget();
        for (auto *text : dialog->findChildren<QPlainTextEdit *>())
            text->setPlainText(canary);
        for (auto *text : dialog->findChildren<QLineEdit *>()) {
            if (!text->isReadOnly() && text->isVisible() && text->objectName() != QLatin1String("qt_spinbox_lineedit"))
                text->setText(canary);
        }
        auto *yes = dialog->findChild<QPushButton *>(QString::fromLatin1(button));
        QVERIFY(yes);
        EVENTUALLY(yes->isEnabled());
        yes->click();
        EVENTUALLY(QApplication::activeModalWidget() == nullptr);
    }

    QTemporaryDir m_folder;
    QString m_temporary;
    std::unique_ptr<ReviewedForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;
    QStringList m_titles;
    std::string m_signed; // reference of a review
};

void CanaryTest::initTestCase()
{
    m_temporary = m_folder.filePath(QStringLiteral("tmp"));
    QVERIFY(QDir().mkpath(m_temporary) && QDir().mkpath(m_folder.filePath(QStringLiteral("force"))));
    for (const char *variable : {"TMPDIR", "SQLITE_TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"})
        qputenv(variable, m_temporary.toUtf8());
    qInstallMessageHandler(keepMessage);
    qApp->installEventFilter(this);
    m_force = std::make_unique<ReviewedForce>(m_folder.filePath(QStringLiteral("force")).toStdString());
    const std::string word = canary.toStdString();
    for (ExportTable *table : {&m_force->tables.cases, &m_force->tables.officers, &m_force->tables.units}) {
        for (ExportRow &row : table->rows) {
            for (auto &[column, value] : row) {
                if (column == "summary" || column == "name" || column == "class_title")
                    value += " " + word;
            }
        }
    }
    m_force->sync();
    {
        auto opened = m_force->open("ps200"); // a review that waits for an approval
        reviews::Draft draft = begunAndCompleted(opened, ReviewedForce::stalking);
        must(opened.run(workspace::SubmitReview{draft, {}, {}}));
        m_signed = draft.ref;
    }
    must(log::start(data().toStdString() + "/log/casegrip.log"));
    m_window = std::make_unique<ReviewWindow>(*m_force, "pi300");
}

void CanaryTest::cleanupTestCase()
{
    m_window.reset();
    log::stop();
    qInstallMessageHandler(nullptr);
}

void CanaryTest::theSearchFindsWhatItShould()
{
    QFile file(m_temporary + QStringLiteral("/control"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write(canary.toUtf8()) > 0 && file.flush());
    QCOMPARE(holders(m_temporary), QStringList{QStringLiteral("control")});
    QVERIFY(file.remove()); // closed with it
    QFile nameless(m_temporary + QStringLiteral("/nameless"));
    QVERIFY(nameless.open(QIODevice::ReadWrite) && nameless.write(canary.toUtf8()) > 0 && nameless.flush());
    QCOMPARE(::remove(nameless.fileName().toUtf8().constData()), 0);
    QCOMPARE(namelessHolders().size(), 1);
    nameless.close();
    QVERIFY(!holders(data()).isEmpty()); // the facts
    QFile log(data() + QStringLiteral("/log/casegrip.log"));
    log::info("control");
    EVENTUALLY(log.exists());
}

// What was decided, and why.
void CanaryTest::approvalsCoverAndWhatIf()
{
    ui::MainWindow &window = m_window->window();
    window.showPage(ui::MainWindow::Approvals);
    ui::ApprovalsPage &page = window.approvalsPage();
    EVENTUALLY(!page.shown().empty());
    page.act(ui::ActionId::ReturnReview);
    auto *dialog = page.findChild<ui::ReturnDialog *>();
    QVERIFY(dialog);
    dialog->activateWindow();
    EVENTUALLY(QApplication::activeWindow() == dialog && dialog->isAncestorOf(QApplication::focusWidget()));
    m_window->key(Qt::Key_2); // a reason
    say("returnYes");
    EVENTUALLY_IS(page.model().rowCount(), 0);
    nothingIsLeft("a return ");

    window.showPage(ui::MainWindow::Cover);
    EVENTUALLY(!window.coverPage().isReading());
    window.coverPage().findChild<QPushButton *>(QStringLiteral("coverRecord"))->click();
    EVENTUALLY(QApplication::activeModalWidget() != nullptr);
    for (const char *box : {"arrangeWho", "arrangeBy"}) {
        auto *people = QApplication::activeModalWidget()->findChild<QComboBox *>(QString::fromLatin1(box));
        people->setCurrentIndex(people->findText(QString::fromLatin1(box == std::string_view("arrangeWho") ? "Bo" : "Cai"), Qt::MatchStartsWith));
    }
    auto *why = QApplication::activeModalWidget()->findChild<QLineEdit *>(QStringLiteral("arrangeReason"));
    QVERIFY(why);
    why->setText(canary);
    QApplication::activeModalWidget()->findChild<QPushButton *>(QStringLiteral("arrangeYes"))->click();
    EVENTUALLY_IS(window.coverPage().covers().model()->rowCount(), 1);
    nothingIsLeft("a cover ");

    window.showPage(ui::MainWindow::WhatIf);
    window.whatIfPage().run();
    EVENTUALLY(!window.whatIfPage().isBusy());
    nothingIsLeft("what if ");
}

// A batch that is begun, and kept for later.
void CanaryTest::severalAtOnce()
{
    ui::MainWindow &window = m_window->window();
    window.showPage(ui::MainWindow::Queue);
    emit m_window->queue().togetherWanted({ReviewedForce::burglary, ReviewedForce::assault});
    EVENTUALLY(window.batchPage().isVisible());
    nothingIsLeft("several cases ");
    window.batchPage().save();
    window.showPage(ui::MainWindow::Queue);
    nothingIsLeft("several cases kept ");
}

// Every way out writes what it is asked for where it is asked for, and nowhere else.
void CanaryTest::whatGoesOutLeavesNothingElse()
{
    const QString out = m_folder.filePath(QStringLiteral("out"));
    QVERIFY(QDir().mkpath(out));
    auto opened = m_force->open("su500");
    const auto nothingBeside = [&](const char *after) {
        QVERIFY2(holders(m_temporary).isEmpty(), qPrintable(QString::fromLatin1(after) + holders(m_temporary).join(QLatin1Char(' '))));
        QVERIFY2(namelessHolders().isEmpty(), qPrintable(QString::fromLatin1(after) + namelessHolders().join(QLatin1Char(' '))));
        QVERIFY2(messages.filter(canary, Qt::CaseInsensitive).isEmpty(), after);
        const QStringList top = QDir(out).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY2(top.filter(QStringLiteral(".tmp")).isEmpty() && top.filter(QStringLiteral(".part")).isEmpty(), qPrintable(top.join(QLatin1Char(' '))));
    };
    const auto paper = must(ui::takeReview(opened, m_signed, workspace::Disclosed::As::Pdf));
    must(ui::writeFile(out + QStringLiteral("/review.pdf"), ui::pdfOf(paper)));
    nothingBeside("a PDF ");
    {
        const auto printed = must(ui::takeReview(opened, m_signed, workspace::Disclosed::As::Print));
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(out + QStringLiteral("/printed.pdf"));
        printer.setDocName(QStringLiteral("Casegrip"));
        QPainter painter(&printer);
        ui::PageLayout(printed, printer).draw(painter);
    }
    nothingBeside("a print ");
    must(ui::writeDisclosure(opened, ReviewedForce::stalking, out, {canary.toStdString()}));
    nothingBeside("a disclosure ");
    NoProgress silent;
    must(ui::writeMonthPack(opened, figures::monthOf(toDay(2026, 2, 1)), out + QStringLiteral("/pack"), canary.toStdString(), silent));
    nothingBeside("the monthly pack, with its workbook ");
    must(opened.exportStar({QString(out + QStringLiteral("/star")).toStdString()}, silent));
    nothingBeside("a star export ");
    QVERIFY(!holders(out).isEmpty()); // where it belongs
}

void CanaryTest::aWholeRunLeavesNothing()
{
    ui::MainWindow &window = m_window->window();
    EVENTUALLY(window.approvalsPage().isVisible()); // the day of an inspector begins with what waits
    window.showPage(ui::MainWindow::Queue);
    EVENTUALLY(m_window->hasRow(ReviewedForce::burglary));
    m_window->key(Qt::Key_Home);
    EVENTUALLY(!m_window->queue().shownCase().empty());
    nothingIsLeft("the queue ");

    auto *search = window.findChild<QLineEdit *>(QStringLiteral("search"));
    search->setFocus();
    m_window->type(canary);
    EVENTUALLY(!m_window->queue().model().isLoading() && m_window->queue().model().request().query.search == canary.toStdString());
    QVERIFY(m_window->queue().model().rowCount() > 0);
    nothingIsLeft("a search ");
    search->clear();
    EVENTUALLY(!m_window->queue().model().isLoading() && m_window->hasRow(ReviewedForce::burglary));

    m_window->queue().table().setFocus();
    m_window->key(Qt::Key_Home);
    EVENTUALLY(!m_window->queue().currentCase().empty());
    write("note", "reasonDialog");
    write("red-box", "reasonDialog");
    write("snooze", "reasonDialog");
    auto *undo = window.findChild<QAction *>(QStringLiteral("undo"));
    EVENTUALLY(undo->isEnabled() && undo->text().contains(QStringLiteral("Snoozed")));
    nothingIsLeft("notes and snoozes ");
    undo->trigger();
    EVENTUALLY(!undo->isEnabled());

    m_window->startReview(ReviewedForce::burglary);
    // In the first step that has a text to be written.
    const auto text = [&]() -> QPlainTextEdit * {
        for (auto *editor : m_window->form().findChildren<QPlainTextEdit *>()) {
            if (editor->isVisible() && !editor->isReadOnly())
                return editor;
        }
        return nullptr;
    };
    for (int i = 0; i < m_window->form().steps() && !text(); ++i)
        m_window->window().findChild<QAction *>(QStringLiteral("next-step"))->trigger();
    QVERIFY(text() != nullptr);
    text()->setFocus();
    m_window->type(canary);
    nothingIsLeft("a review ");
    window.windowLock().lock();
    nothingIsLeft("the lock ");
    window.windowLock().unlock();
    m_window->key(Qt::Key_Escape);
    EVENTUALLY(m_window->queue().isVisible());

    window.showPage(ui::MainWindow::Area);
    EVENTUALLY(window.areaPage().isShown());
    for (const auto page : {ui::MainWindow::Guidance, ui::MainWindow::Sync, ui::MainWindow::DataProtection, ui::MainWindow::AccessLog})
        window.showPage(page);
    EVENTUALLY(!window.accessPage().isReading());
    window.showPage(ui::MainWindow::Verify);
    window.verifyPage().check(false);
    EVENTUALLY(!window.verifyPage().isBusy());
    QVERIFY(window.verifyPage().report()->findings.empty());
    nothingIsLeft("every page ");
    approvalsCoverAndWhatIf();
    severalAtOnce();
    window.close();
    m_window = nullptr;
    log::stop();
    QVERIFY(holders(data() + QStringLiteral("/log")).isEmpty());
    auto opened = m_force->open("pi300", workspace::OpenOptions::Access::Read);
    const auto rows = must(opened.log({}, 1000)); // the notes are where they belong
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto &row) {
        return QString::fromStdString(row.text).contains(canary, Qt::CaseInsensitive);
    }));
}

QTEST_MAIN(CanaryTest)
#include "tst_canary.moc"
