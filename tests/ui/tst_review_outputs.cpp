// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/log_text.h"
#include "tests/support/eventually.h"
#include "tests/support/reviewed_force.h"
#include "tests/ui/desk_fixture.h"
#include "ui/background/workspace_queue_source.h"
#include "ui/background/workspace_thread.h"
#include "ui/pages/case_panel.h"
#include "ui/pages/review_outputs.h"
#include "ui/print/outputs.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QListWidget>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;
using Access = workspace::OpenOptions::Access;
using As = workspace::Disclosed::As;

// A signed review leaves as text, PDF and files, and the access log knows it before.
class ReviewOutputsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everythingThatLeavesIsLogged();
    void withoutTheRowNothingLeaves();
    void disclosureCanBeChecked();
    void anUnknownReviewIsSaid();
    void thePanelShowsWhatTheRecordsSystemHas();
    void copiedAndSavedFromTheWindow();
    void thePosterKeepsItsAddress();

private:
    static constexpr const char *caseNo = ReviewedForce::burglary;

    // What the access log has about the case, the newest last.
    QStringList logged(const std::string &type)
    {
        QStringList texts;
        for (const auto &row : must(m_force.open("pi300", Access::Read).log(caseNo, 1000))) {
            if (row.chain == "access" && row.type == type)
                texts << QString::fromStdString(row.text);
        }
        return texts;
    }
    QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ReviewedForce m_force;
    std::string m_ref;
    QTemporaryDir m_folder;
};

void ReviewOutputsTest::initTestCase()
{
    m_force.sync();
    auto opened = m_force.open("pi300");
    const auto begun = must(opened.beginReview({caseNo, {}, {}}));
    must(opened.run(workspace::SubmitReview{completed(begun.fresh, *begun.form), {}, {}}));
    m_ref = must(opened.reviewsOf(caseNo)).here.reviews.front().ref;
}

void ReviewOutputsTest::everythingThatLeavesIsLogged()
{
    auto opened = m_force.open("pi300");
    const auto paper = must(ui::takeReview(opened, m_ref, As::Pdf, {"CPS"}));
    QCOMPARE(paper.marking, std::string("OFFICIAL-SENSITIVE"));
    must(ui::takeReview(opened, m_ref, As::Print));
    const auto text = must(ui::takeLogText(opened, m_ref, As::Clipboard));
    QVERIFY(text.find("REVIEW " + m_ref) == 0);
    const QString what = QStringLiteral("review ") + QString::fromStdString(m_ref);
    QCOMPARE(logged("exported"), (QStringList{what + QStringLiteral(", as pdf, for CPS"), what + QStringLiteral(", as clipboard")}));
    QCOMPARE(logged("printed"), QStringList{what + QStringLiteral(", as print")});
}

void ReviewOutputsTest::withoutTheRowNothingLeaves()
{
    auto reader = m_force.open("pi300", Access::Read);
    const auto before = logged("exported");
    QVERIFY(ui::takeReview(reader, m_ref, As::Pdf).error().kind == ErrorKind::Refused);
    QVERIFY(ui::takeLogText(reader, m_ref, As::Text).error().kind == ErrorKind::Refused);
    const QString folder = m_folder.filePath(QStringLiteral("never"));
    QVERIFY(ui::writeDisclosure(reader, caseNo, folder, {}).error().kind == ErrorKind::Refused);
    QVERIFY(QDir(folder).isEmpty());
    QCOMPARE(logged("exported"), before);
}

void ReviewOutputsTest::disclosureCanBeChecked()
{
    auto opened = m_force.open("pi300");
    const QString folder = m_folder.filePath(QStringLiteral("disclosure"));
    QCOMPARE(must(ui::writeDisclosure(opened, caseNo, folder, {"Disclosure officer"})), std::size_t(1));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 4);
    QProcess check;
    check.setWorkingDirectory(folder);
    check.start(QStringLiteral("sha256sum"), {QStringLiteral("-c"), QStringLiteral("SHA256SUMS")});
    QVERIFY(check.waitForFinished());
    QCOMPARE(check.exitCode(), 0);
    QCOMPARE(check.readAllStandardOutput().count("OK"), 3);
    QVERIFY(bytesOf(folder + QStringLiteral("/disclosure.csv")).contains(m_ref.c_str()));
    QVERIFY(bytesOf(folder + QStringLiteral("/disclosure.pdf")).startsWith("%PDF"));
    QCOMPARE(logged("exported").constLast(), QStringLiteral("all reviews of the case, as pdf, csv and json, for Disclosure officer"));
    const auto rows = logged("exported").size();
    QVERIFY(ui::writeDisclosure(opened, caseNo, folder, {}).error().kind == ErrorKind::Refused); // nothing is written over
    QCOMPARE(logged("exported").size(), rows);
}

void ReviewOutputsTest::anUnknownReviewIsSaid()
{
    auto opened = m_force.open("pi300");
    QVERIFY(ui::takeReview(opened, "CG-00000-00000", As::Pdf).error().kind == ErrorKind::NotFound);
    QVERIFY(ui::writeDisclosure(opened, "1", m_folder.filePath(QStringLiteral("none")), {}).error().kind == ErrorKind::NotFound);
}

void ReviewOutputsTest::thePanelShowsWhatTheRecordsSystemHas()
{
    DeskFixture fixture;
    ui::WorkspaceThread writer(QStringLiteral("writer"), m_force.options("pi300", Access::Write));
    ui::WorkspaceThread reader(QStringLiteral("reader"), m_force.options("pi300", Access::Read), writer);
    ui::WorkspaceQueueSource source(reader, writer);
    ui::CasePanel panel(fixture.desk, fixture.actions, nullptr);
    panel.resize(360, 900);
    panel.show();
    QCOMPARE(panel.chosenReview(), std::string());
    QSignalSpy chosen(&panel, &ui::CasePanel::reviewChosen);
    source.readCase(&panel, {caseNo}, [&](Result<ui::CasePaper> paper) { panel.showCase(must(std::move(paper)), nullptr); });
    EVENTUALLY_IS(chosen.size(), 1);
    QCOMPARE(panel.chosenReview(), m_ref);
    QCOMPARE(panel.caseNo(), std::string(caseNo));
    auto *list = panel.findChild<QListWidget *>(QStringLiteral("reviewList"));
    QCOMPARE(list->count(), 2); // and the one that is only there
    QVERIFY(list->item(0)->text().contains(QStringLiteral("not pasted yet")));
    QVERIFY(list->item(1)->text().contains(QStringLiteral("only in the records system")));
    list->setCurrentRow(1);
    QCOMPARE(panel.chosenReview(), std::string());
    QCOMPARE(chosen.size(), 2);
    panel.showNothing({});
    QCOMPARE(panel.caseNo(), std::string());
}

void ReviewOutputsTest::copiedAndSavedFromTheWindow()
{
    DeskFixture fixture;
    ui::WorkspaceThread writer(QStringLiteral("writer"), m_force.options("pi300", Access::Write));
    QWidget window;
    ui::ReviewOutputs::Chosen now;
    ui::ReviewOutputs outputs(fixture.desk, writer, fixture.actions, [&now] { return now; }, &window);
    QVERIFY(!fixture.actions.get(ui::ActionId::CopyLogText)->isEnabled());
    now = {caseNo, m_ref};
    outputs.refresh();
    QVERIFY(fixture.actions.get(ui::ActionId::PrintReview)->isEnabled());
    QSignalSpy happened(&outputs, &ui::ReviewOutputs::happened), failed(&outputs, &ui::ReviewOutputs::failed);
    fixture.actions.get(ui::ActionId::CopyLogText)->trigger();
    EVENTUALLY_IS(happened.size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("REVIEW ") + QString::fromStdString(m_ref)));
    const QString text = m_folder.filePath(QStringLiteral("log.txt")), pdf = m_folder.filePath(QStringLiteral("review.pdf"));
    outputs.saveText(m_ref, text);
    outputs.savePdf(m_ref, pdf);
    outputs.disclose(caseNo, m_folder.filePath(QStringLiteral("from the window")), {});
    EVENTUALLY_IS(happened.size(), 4);
    QCOMPARE(QString::fromUtf8(bytesOf(text)), QGuiApplication::clipboard()->text());
    QVERIFY(bytesOf(pdf).startsWith("%PDF"));
    outputs.savePdf(m_ref, m_folder.filePath(QStringLiteral("no folder/review.pdf")));
    EVENTUALLY_IS(failed.size(), 1);
}

void ReviewOutputsTest::thePosterKeepsItsAddress()
{
    DeskFixture fixture;
    const QString address = QStringLiteral("https://intranet.example/reviews");
    {
        ui::WorkspaceThread writer(QStringLiteral("writer"), m_force.options("pi300", Access::Write));
        QWidget window;
        ui::ReviewOutputs outputs(fixture.desk, writer, fixture.actions, [] { return ui::ReviewOutputs::Chosen(); }, &window);
        QSignalSpy happened(&outputs, &ui::ReviewOutputs::happened);
        outputs.savePoster(m_folder.filePath(QStringLiteral("poster.pdf")), address);
        EVENTUALLY_IS(happened.size(), 1);
    }
    auto opened = m_force.open("pi300", Access::Read);
    QCOMPARE(QString::fromStdString(must(opened.setting(ui::posterAddressSetting))), address);
    QVERIFY(must(ui::posterPdf(opened)).startsWith("%PDF"));
}

QTEST_MAIN(ReviewOutputsTest)
#include "tst_review_outputs.moc"
