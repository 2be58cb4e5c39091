// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_file.h"
#include "tests/support/eventually.h"
#include "tests/ui/review_window.h"
#include "ui/pages/verify_page.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>

using namespace casegrip;
using namespace casegrip::test;

// The page that checks everything: what it says when all is well, and when it is not.
class VerifyPageTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void saysThatEverythingAgrees();
    void workGoesOnMeanwhile();
    void canBeStopped();
    void saysWhatWhereSinceWhenAndWhatToDo();
    void makesAnewWhatCanBe();
    void theCertificateIsSaved();
    void theKeysLeadThere();

private:
    ui::VerifyPage &page() { return m_window->window().verifyPage(); }
    template <typename T>
    T *part(const char *name)
    {
        return page().findChild<T *>(QString::fromLatin1(name));
    }
    QString said(const char *name) { return part<QLabel>(name)->text(); }
    void open()
    {
        m_window = std::make_unique<ReviewWindow>(*m_force, "pi300");
        m_window->window().showPage(ui::MainWindow::Verify);
    }
    void check(const char *button)
    {
        part<QPushButton>(button)->click();
        EVENTUALLY(!page().isBusy());
    }
    // Behind the program's back.
    void change(const char *sql)
    {
        const QString folder = QString::fromStdString(m_force->data());
        const QString name = QDir(folder).entryList({QStringLiteral("facts-*.db")}, QDir::Files).constFirst();
        auto facts = cases::openFacts(QDir(folder).filePath(name).toStdString(), storage::Database::Mode::ReadWrite);
        QVERIFY(facts.has_value());
        facts->exec(sql);
    }

    std::unique_ptr<ReviewedForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;
};

void VerifyPageTest::init()
{
    m_force = std::make_unique<ReviewedForce>();
    m_force->sync();
}

void VerifyPageTest::saysThatEverythingAgrees()
{
    open();
    QVERIFY(said("verifyResult").startsWith(QStringLiteral("Nothing has been checked")));
    QVERIFY(!part<QPushButton>("saveCertificate")->isEnabled());
    check("verifyAll");
    QVERIFY2(said("verifyResult").startsWith(QStringLiteral("Everything agrees, as of ")), qPrintable(said("verifyResult")));
    QVERIFY(said("verifyCounts").contains(QStringLiteral("3 cases")));
    QVERIFY(said("verifyEnds").contains(QString::fromStdString(page().report()->ends.back().id)));
    QVERIFY(!part<QWidget>("verifyFindings")->isVisible());
    QVERIFY(part<QPushButton>("saveCertificate")->isEnabled());
    check("verifyChains");
    QVERIFY(said("verifyResult").startsWith(QStringLiteral("The chains are whole")));
}

// What is written while it is being checked is no fault.
void VerifyPageTest::workGoesOnMeanwhile()
{
    open();
    EVENTUALLY(m_window->hasRow(ReviewedForce::burglary));
    for (int i = 0; i < 10; ++i) {
        part<QPushButton>("verifyAll")->click();
        auto made = m_window->fixture().desk.briefing.actor; // the window is alive
        QCOMPARE(made.login, std::string("pi300"));
        m_window->window().findChild<QAction *>(QStringLiteral("refresh"))->trigger();
        EVENTUALLY(!page().isBusy());
        QVERIFY(page().report() && page().report()->findings.empty());
    }
}

void VerifyPageTest::canBeStopped()
{
    open();
    part<QPushButton>("verifyAll")->setFocus();
    QTest::keyClick(part<QPushButton>("verifyAll"), Qt::Key_Return);
    QVERIFY(page().isBusy());
    QVERIFY(part<QPushButton>("verifyCancel")->isVisible() && part<QPushButton>("verifyCancel")->hasFocus());
    QVERIFY(!part<QPushButton>("verifyAll")->isVisible());
    QTest::keyClick(part<QPushButton>("verifyCancel"), Qt::Key_Return);
    EVENTUALLY(!page().isBusy());
    QVERIFY(part<QPushButton>("verifyAll")->hasFocus());
    check("verifyAll"); // and again
    QVERIFY(page().report().has_value());
}

void VerifyPageTest::saysWhatWhereSinceWhenAndWhatToDo()
{
    change("UPDATE cases SET summary = 'Something else.' WHERE id = 1");
    open();
    check("verifyAll");
    QVERIFY2(said("verifyResult").contains(QStringLiteral("1 thing")), qPrintable(said("verifyResult")));
    QCOMPARE(part<QLabel>("verifyResult")->property("role").toString(), QStringLiteral("red"));
    auto *table = part<ui::TableView>("verifyFindings");
    QVERIFY(table->isVisible());
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(cell(0).startsWith(QStringLiteral("The facts of a case (row 1)")));
    QVERIFY(cell(1).endsWith(QStringLiteral(".db, case in row 1")));
    QVERIFY2(cell(2).startsWith(QStringLiteral("After ")) && cell(2).endsWith(QStringLiteral("was applied")), qPrintable(cell(2)));
    QVERIFY(cell(3).contains(QStringLiteral("casegrip rebuild")));
    table->setFocus();
    EVENTUALLY(said("verifyFinding").contains(QStringLiteral("Since when: After ")));
}

void VerifyPageTest::makesAnewWhatCanBe()
{
    change("UPDATE tally_day SET due = due + 1");
    open();
    m_window->fixture().answer = false;
    part<QPushButton>("verifyRebuild")->click();
    QVERIFY(!page().isBusy()); // asked first
    m_window->fixture().answer = true;
    check("verifyRebuild");
    QVERIFY2(said("verifyResult").contains(QStringLiteral("made anew")), qPrintable(said("verifyResult")));
    QVERIFY(part<ui::TableView>("verifyFindings")->model()->rowCount() > 0);
    check("verifyAll");
    QVERIFY(said("verifyResult").startsWith(QStringLiteral("Everything agrees")));
}

void VerifyPageTest::theCertificateIsSaved()
{
    open();
    check("verifyAll");
    const QString path = QString::fromStdString(m_force->path() + "/certificate.pdf");
    const QSignalSpy saved(&page(), &ui::VerifyPage::happened);
    page().saveAs(path);
    EVENTUALLY(saved.size() == 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    workspace::AccessQuery takenOut;
    takenOut.action = "exported";
    const auto rows = must(m_force->open("ps200", workspace::OpenOptions::Access::Read).accessLog(takenOut)).rows;
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows.front().text, std::string("certificate of a check, as pdf"));
}

void VerifyPageTest::theKeysLeadThere()
{
    m_window = std::make_unique<ReviewWindow>(*m_force, "pi300");
    EVENTUALLY(m_window->hasRow(ReviewedForce::burglary));
    m_window->queue().table().setFocus();
    m_window->key(Qt::Key_G);
    m_window->key(Qt::Key_V);
    EVENTUALLY(page().isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("verifyAll"));
    m_window->key(Qt::Key_Return);
    EVENTUALLY(page().report().has_value());
}

QTEST_MAIN(VerifyPageTest)
#include "tst_verify_page.moc"
