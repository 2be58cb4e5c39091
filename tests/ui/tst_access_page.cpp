// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/write_lock.h"
#include "tests/support/eventually.h"
#include "tests/ui/review_window.h"
#include "ui/background/access_notes.h"
#include "ui/models/access_model.h"
#include "ui/pages/access_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace casegrip;
using namespace casegrip::test;
using From = workspace::WorkReason::From;

// The page of the access log, and what the window tells it.
class AccessPageTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void whatTheWindowShowsIsTold();
    void withoutTheRowNoCaseIsShown();
    void aSearchIsToldBeforeItIsAnswered();
    void aSearchIsToldOnceItRests();
    void whatCannotBeToldIsKept();
    void rowsAreReadAPageAtATime();
    void isNarrowedDownAndBack();
    void anEmptyLogSaysWhy();
    void theRowsAreSaved();
    void theKeysLeadThere();

private:
    ui::AccessPage &page() { return m_window->window().accessPage(); }
    ui::AccessModel &model() { return page().model(); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }
    template <typename T>
    T *part(const char *name)
    {
        return page().findChild<T *>(QString::fromLatin1(name));
    }
    void open()
    {
        m_window->window().showPage(ui::MainWindow::AccessLog);
        EVENTUALLY(!page().isReading());
    }
    int count(const char *action)
    {
        int found = 0;
        for (const auto &row : must(m_force->open("pi300", workspace::OpenOptions::Access::Read).accessLog({}, 100'000)).rows)
            found += row.action == action;
        return found;
    }

    std::unique_ptr<ReviewedForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;
};

void AccessPageTest::init()
{
    m_force = std::make_unique<ReviewedForce>();
    m_force->sync();
    m_window = std::make_unique<ReviewWindow>(*m_force, "pi300");
}

// The case beside the queue, once however often it is read again, with the work that led to it.
void AccessPageTest::whatTheWindowShowsIsTold()
{
    EVENTUALLY(m_window->hasRow(ReviewedForce::burglary));
    m_window->key(Qt::Key_Home);
    EVENTUALLY(count("viewed") == 1);
    m_window->window().findChild<QAction *>(QStringLiteral("refresh"))->trigger();
    m_window->key(Qt::Key_End);
    EVENTUALLY(count("viewed") == 2);
    m_window->key(Qt::Key_Home);
    EVENTUALLY(!m_window->queue().shownCase().empty());
    open();
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    EVENTUALLY(cell(0, ui::AccessModel::Action) == QLatin1String("Looked at"));
    QCOMPARE(cell(0, ui::AccessModel::Who), QStringLiteral("Cai Inspector (pi300)"));
    QVERIFY2(cell(0, ui::AccessModel::Reason).contains(QStringLiteral("due")), qPrintable(cell(0, ui::AccessModel::Reason)));
    QCOMPARE(count("viewed"), 2);
    QVERIFY(!model().index(0, ui::AccessModel::What).data(Qt::AccessibleTextRole).toString().isEmpty());
}

// The row is durable first: while it cannot be written the case stays unread.
void AccessPageTest::withoutTheRowNoCaseIsShown()
{
    m_window.reset();
    const QString key = QString::fromStdString(m_force->data() + "/signing.key");
    ui::WorkspaceThread writer(QStringLiteral("writer"), m_force->options("pi300", workspace::OpenOptions::Access::Write));
    ui::WorkspaceThread reader(QStringLiteral("reader"), m_force->options("pi300", workspace::OpenOptions::Access::Read), writer);
    ui::WorkspaceQueueSource source(reader, writer);
    const auto isRead = [&] {
        std::optional<bool> read;
        const workspace::Viewed row{ReviewedForce::burglary, {From::Queue, {}, 0, {}}};
        source.readCase(this, {ReviewedForce::burglary, "inspector", row}, [&](const Result<ui::CasePaper> &paper) { read = paper.has_value(); });
        return QTest::qWaitFor([&] { return read.has_value(); }, 120'000) && *read;
    };
    QVERIFY(QFile::rename(key, key + QStringLiteral("-away")) && QDir().mkpath(key));
    QVERIFY(!isRead());
    QVERIFY(QDir().rmdir(key) && QFile::rename(key + QStringLiteral("-away"), key));
    const int before = count("viewed");
    QVERIFY(isRead());
    QCOMPARE(count("viewed"), before + 1);
}

// The row is durable before anything that was found is shown; typing on finds no more than that, something else does.
void AccessPageTest::aSearchIsToldBeforeItIsAnswered()
{
    m_window.reset();
    const QString key = QString::fromStdString(m_force->data() + "/signing.key");
    ui::WorkspaceThread writer(QStringLiteral("writer"), m_force->options("pi300", workspace::OpenOptions::Access::Write));
    ui::WorkspaceThread reader(QStringLiteral("reader"), m_force->options("pi300", workspace::OpenOptions::Access::Read), writer);
    ui::WorkspaceQueueSource source(reader, writer);
    const auto isAnswered = [&](const char *words, const char *area = "") {
        std::optional<bool> answered;
        ui::QueueRequest request;
        request.query.search = words;
        request.query.area = area;
        source.list(this, request, {}, [&](const Result<ui::QueueList> &list) { answered = list.has_value(); });
        return QTest::qWaitFor([&] { return answered.has_value(); }, 120'000) && *answered;
    };
    const int before = count("searched");
    QVERIFY(QFile::rename(key, key + QStringLiteral("-away")) && QDir().mkpath(key));
    QVERIFY(!isAnswered("bur") && source.searchTold().empty());
    QVERIFY(QDir().rmdir(key) && QFile::rename(key + QStringLiteral("-away"), key));
    QVERIFY(isAnswered("") && isAnswered("bur"));
    QCOMPARE(count("searched"), before + 1);
    QCOMPARE(source.searchTold(), std::string("bur"));
    QVERIFY(isAnswered("burglary") && isAnswered("burg"));
    QCOMPARE(count("searched"), before + 1);
    QVERIFY(isAnswered("bu"));
    QCOMPARE(count("searched"), before + 2);
    QVERIFY(isAnswered("bu", "North")); // among other cases
    QCOMPARE(count("searched"), before + 3);
    QVERIFY(isAnswered("", "North") && isAnswered("bu", "North")); // looked for anew
    QCOMPARE(count("searched"), before + 4);
}

// What is typed in one go is told once.
void AccessPageTest::aSearchIsToldOnceItRests()
{
    auto *search = m_window->window().findChild<QLineEdit *>(QStringLiteral("search"));
    search->setFocus();
    m_window->type(QStringLiteral("burgl"));
    EVENTUALLY(count("searched") == 1);
    open();
    part<QComboBox>("accessAction")->setCurrentText(QStringLiteral("Searched"));
    EVENTUALLY(!page().isReading() && model().rowCount() == 2); // the newer one: that the log was opened
    QCOMPARE(cell(1, ui::AccessModel::What), QStringLiteral("Found: 1"));
    for (int column = 0; column < model().columnCount(); ++column)
        QVERIFY(!cell(1, column).contains(QStringLiteral("burgl")));
    QCOMPARE(count("searched"), 2); // once for all that is read while it is open
}

// While another program writes nothing can be told; that is said once, and the rows come when they can.
void AccessPageTest::whatCannotBeToldIsKept()
{
    m_window.reset();
    const int before = count("searched");
    auto lock = std::make_optional(must(storage::WriteLock::acquire(m_force->data())));
    ui::WorkspaceThread writer(QStringLiteral("writer"), m_force->options("pi300", workspace::OpenOptions::Access::Write));
    ui::AccessNotes notes(writer, nullptr);
    const QSignalSpy failed(&notes, &ui::AccessNotes::failed);
    const auto search = [&](const char *words) {
        notes.searched(words, 1);
        notes.searchLed();
    };
    const auto settle = [&] { // the writer has done what it was given
        bool isDone = false;
        writer.run(&notes, [](workspace::Workspace &) { return Done(); }, [&](const Done &) { isDone = true; });
        EVENTUALLY(isDone);
    };
    search("burglary");
    settle();
    QCOMPARE(failed.size(), 1);
    search("assault");
    settle();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(count("searched"), before);
    lock.reset();
    search("stalking");
    settle();
    QCOMPARE(count("searched"), before + 3);
}

void AccessPageTest::rowsAreReadAPageAtATime()
{
    m_window.reset();
    {
        auto opened = m_force->open("ps200");
        for (int i = 0; i < 230; ++i)
            must(opened.recordViewed({ReviewedForce::assault, {From::Direction, {}, 0, {}}}));
    }
    m_window = std::make_unique<ReviewWindow>(*m_force, "pi300");
    open(); // no model tester: it would fetch the pages itself
    part<QLineEdit>("accessPerson")->setText(QStringLiteral("bo serg"));
    EVENTUALLY(!page().isReading() && model().rowCount() == 100);
    QVERIFY(part<QLabel>("accessCount")->text().contains(QStringLiteral("more follow")));
    QCOMPARE(cell(0, ui::AccessModel::Reason), QStringLiteral("A direction on it"));
    for (const int rows : {200, 230}) {
        page().table().setFocus();
        QTest::keyClick(&page().table(), Qt::Key_End);
        EVENTUALLY_IS(model().rowCount(), rows);
        EVENTUALLY(!page().isReading());
    }
    QVERIFY(!model().hasMore());
    QVERIFY(part<QLabel>("accessCount")->text().contains(QStringLiteral("230")));
    QCOMPARE(std::int64_t(model().rows().size()), std::int64_t(230));
}

void AccessPageTest::isNarrowedDownAndBack()
{
    open();
    EVENTUALLY(model().rowCount() > 0);
    part<QLineEdit>("accessCase")->setText(QStringLiteral("no such case"));
    EVENTUALLY(!page().isReading() && model().rowCount() == 0);
    QVERIFY(part<QLabel>("accessEmpty")->isVisible());
    QVERIFY(part<QLabel>("accessEmpty")->text().contains(QStringLiteral("Choose less")));
    part<QPushButton>("accessEverything")->click();
    EVENTUALLY(!page().isReading() && model().rowCount() > 0);
    QVERIFY(part<QLineEdit>("accessCase")->text().isEmpty());
    auto *time = part<QComboBox>("accessTime");
    for (int i = 1; i < time->count(); ++i) {
        time->setCurrentIndex(i);
        EVENTUALLY(!page().isReading() && model().rowCount() > 0); // all of it is of today
    }
    auto *last = part<QWidget>("accessTo");
    QVERIFY(last->isVisible());
    QTest::keyClick(last, Qt::Key_Down); // yesterday
    EVENTUALLY(!page().isReading() && model().rowCount() == 0);
}

void AccessPageTest::anEmptyLogSaysWhy()
{
    m_window.reset();
    const ReviewedForce fresh;
    m_window = std::make_unique<ReviewWindow>(fresh, "pi300");
    open();
    EVENTUALLY(part<QLabel>("accessEmpty")->isVisible());
    QVERIFY(part<QLabel>("accessEmpty")->text().startsWith(QStringLiteral("Nothing has been")));
    QVERIFY(!part<QPushButton>("accessEverything")->isVisible());
    QVERIFY(!part<QPushButton>("saveAccessLog")->isEnabled());
    m_window.reset();
}

// Those that match, whether or not they were read; and the log is told.
void AccessPageTest::theRowsAreSaved()
{
    m_window.reset();
    {
        auto opened = m_force->open("ps200");
        for (int i = 0; i < 130; ++i)
            must(opened.recordViewed({ReviewedForce::assault, {}}));
    }
    m_window = std::make_unique<ReviewWindow>(*m_force, "pi300");
    open();
    part<QLineEdit>("accessPerson")->setText(QStringLiteral("ps200"));
    EVENTUALLY(!page().isReading() && model().rowCount() == 100);
    const QString path = QString::fromStdString(m_force->path() + "/rows.csv");
    const QSignalSpy saved(&page(), &ui::AccessPage::happened);
    page().saveAs(path);
    EVENTUALLY(saved.size() == 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QCOMPARE(csv.count('\n'), 131);
    QVERIFY(csv.startsWith("at,login,name,action,case_no,reason,text,id\n"));
    QCOMPARE(csv.count(",ps200,Bo Sergeant,viewed,"), 130);
    QCOMPARE(count("exported"), 1);
}

void AccessPageTest::theKeysLeadThere()
{
    EVENTUALLY(m_window->hasRow(ReviewedForce::burglary));
    m_window->queue().table().setFocus();
    m_window->key(Qt::Key_G);
    m_window->key(Qt::Key_L);
    EVENTUALLY(page().isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("accessPerson"));
    for (const char *name : {"accessCase", "accessAction", "accessTime", "accessTable"}) {
        m_window->key(Qt::Key_Tab);
        EVENTUALLY(!page().isReading());
        QCOMPARE(QApplication::focusWidget()->objectName(), QString::fromLatin1(name));
    }
}

QTEST_MAIN(AccessPageTest)
#include "tst_access_page.moc"
