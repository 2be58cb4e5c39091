// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_run.h"
#include "tests/support/eventually.h"
#include "tests/support/reviewed_force.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSize>
#include <QTest>
#include <QtEndian>

using namespace casegrip;
using namespace casegrip::test;

// The commands that draw: handed from casegrip to casegrip-desktop, without a display.
class PrintsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aPosterNeedsNoData();
    void aReviewAsPdf();
    void aDisclosure();
    void anOpenWindowDoesIt();
    void refusedWithAReason();
    void picturesOfTheSizesAskedFor();
    void picturesWithAPlan();
    void aPageThatIsNotShownFails();
    void picturesWronglyAskedFor();

private:
    QStringList onData(QStringList arguments) const
    {
        return QStringList{QStringLiteral("--data"), QString::fromStdString(m_force.data()), QStringLiteral("--as"),
                           QStringLiteral("pi300")} +
               arguments;
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QByteArray bytesOf(const QString &file) const
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    CommandRun pictures(const char *login, const char *folder, const QStringList &arguments) const
    {
        return runCommand(QStringList{QStringLiteral("--data"), QString::fromStdString(m_force.data()), QStringLiteral("--as"),
                                      QString::fromLatin1(login), QStringLiteral("pictures"), path(folder)} +
                          arguments);
    }
    // As its header says.
    QSize sizeOf(const QString &png) const
    {
        const QByteArray header = bytesOf(png).mid(16, 8);
        return header.size() < 8 ? QSize() : QSize(qFromBigEndian<int>(header.constData()), qFromBigEndian<int>(header.constData() + 4));
    }
    QStringList filesOf(const char *folder) const { return QDir(path(folder)).entryList(QDir::Files); }

    ReviewedForce m_force;
    QString m_ref;
    QTemporaryDir m_folder;
};

void PrintsTest::initTestCase()
{
    m_force.sync();
    auto opened = m_force.open("pi300");
    const auto begun = must(opened.beginReview({ReviewedForce::burglary, {}, {}}));
    must(opened.run(workspace::SubmitReview{completed(begun.fresh, *begun.form), {}, {}}));
    m_ref = QString::fromStdString(must(opened.reviewsOf(ReviewedForce::burglary)).here.reviews.front().ref);
}

void PrintsTest::aPosterNeedsNoData()
{
    const CommandRun run = runCommand({QStringLiteral("--data"), path("nowhere"), QStringLiteral("poster"), path("poster.pdf"),
                                       QStringLiteral("--address"), QStringLiteral("https://intranet.example")});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(bytesOf(path("poster.pdf")).startsWith("%PDF"));
    QVERIFY(!QFile::exists(path("nowhere")));
    const CommandRun over = runCommand({QStringLiteral("--data"), path("nowhere"), QStringLiteral("poster"), path("poster.pdf")});
    QCOMPARE(over.exitCode, 1);
    QVERIFY2(over.err.contains("nothing is written over"), over.err.constData());
    const CommandRun astray = runCommand({QStringLiteral("--data"), path("nowhere"), QStringLiteral("poster"), path("astray.pdf"),
                                          QStringLiteral("--address"), QStringLiteral("intranet")});
    QCOMPARE(astray.exitCode, 1);
    QVERIFY(!QFile::exists(path("astray.pdf")));
}

void PrintsTest::aReviewAsPdf()
{
    const CommandRun run = runCommand(onData({QStringLiteral("review"), QStringLiteral("pdf"), m_ref, path("review.pdf")}));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(bytesOf(path("review.pdf")).startsWith("%PDF"));
    const CommandRun log = runCommand(onData({QStringLiteral("log"), QStringLiteral("--format"), QStringLiteral("csv")}));
    QVERIFY2(log.out.contains(QByteArray("\"review ").append(m_ref.toUtf8()).append(", as pdf\"")), log.out.constData());
    const CommandRun again = runCommand(onData({QStringLiteral("review"), QStringLiteral("pdf"), m_ref, path("again.pdf")}));
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(bytesOf(path("again.pdf")), bytesOf(path("review.pdf")));
    const auto rows = [this] {
        return runCommand(onData({QStringLiteral("log"), QStringLiteral("--format"), QStringLiteral("csv")})).out.count("as pdf");
    };
    const auto before = rows();
    const CommandRun over = runCommand(onData({QStringLiteral("review"), QStringLiteral("pdf"), m_ref, path("again.pdf")}));
    QVERIFY2(over.exitCode == 1 && over.err.contains("nothing is written over"), over.err.constData());
    QCOMPARE(rows(), before); // nothing left
}

void PrintsTest::aDisclosure()
{
    const CommandRun run =
        runCommand(onData({QStringLiteral("disclosure"), QString::fromLatin1(ReviewedForce::burglary), QStringLiteral("--out"),
                           path("disclosure"), QStringLiteral("--recipient"), QStringLiteral("The prosecutor")}));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(QDir(path("disclosure")).entryList(QDir::Files).size(), 4);
    QVERIFY(bytesOf(path("disclosure/disclosure.json")).contains("The prosecutor"));
}

// The window writes; the command asks it, so that one process tells the access log.
void PrintsTest::anOpenWindowDoesIt()
{
    QProcess window;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    window.setProcessEnvironment(environment);
    window.start(QFileInfo(commandProgram()).dir().filePath(QStringLiteral("casegrip-desktop")), onData({}));
    QVERIFY(window.waitForStarted());
    const auto isWriting = [this] {
        const auto opened = workspace::Workspace::open(m_force.options("pi300", workspace::OpenOptions::Access::Write));
        return !opened && opened.error().kind == ErrorKind::Busy;
    };
    EVENTUALLY(isWriting());
    const QStringList asked{QStringLiteral("review"), QStringLiteral("pdf"), m_ref, path("from-window.pdf")};
    const auto isWritten = [&] {
        const QString file = path("from-window.pdf");
        return QFile::exists(file) || (runCommand(onData(asked)).exitCode == 0 && QFile::exists(file));
    };
    EVENTUALLY(isWritten()); // it listens soon
    QVERIFY(bytesOf(path("from-window.pdf")).startsWith("%PDF"));
    const CommandRun other = runCommand({QStringLiteral("--data"), QString::fromStdString(m_force.data()), QStringLiteral("--as"),
                                         QStringLiteral("ps200"), QStringLiteral("review"), QStringLiteral("pdf"), m_ref, path("other.pdf")});
    QCOMPARE(other.exitCode, 1);
    QVERIFY2(other.err.contains("another login"), other.err.constData());
    QVERIFY(!QFile::exists(path("other.pdf")));
    // A pack takes long, and is made beside what the window writes.
    const CommandRun pack = runCommand(onData({QStringLiteral("pack"), QStringLiteral("2026-02"),
                                               QStringLiteral("--out"), path("packed-by-window")}));
    QVERIFY2(pack.exitCode == 0, pack.err.constData());
    QVERIFY(bytesOf(path("packed-by-window/pack-2026-02.pdf")).startsWith("%PDF"));
    const CommandRun log =
        runCommand(onData({QStringLiteral("log"), QStringLiteral("--format"), QStringLiteral("csv")}));
    QCOMPARE(log.out.count("monthly pack 2026-02"), 1);
    // What a command shows beside it is on record as well: the window writes the row.
    const auto looks = [this] { return runCommand(onData({QStringLiteral("log"), QStringLiteral("--format"), QStringLiteral("csv")})).out.count(",viewed,"); };
    const auto before = looks();
    QCOMPARE(runCommand(onData({QStringLiteral("explain"), QString::fromLatin1(ReviewedForce::stalking)})).exitCode, 0);
    QCOMPARE(looks(), before + 1);
    window.terminate();
    QVERIFY(window.waitForFinished());
}

void PrintsTest::refusedWithAReason()
{
    const CommandRun unknown = runCommand(onData({QStringLiteral("disclosure"), QStringLiteral("1"), QStringLiteral("--out"), path("none")}));
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY(unknown.err.contains("no case with that number"));
    QVERIFY(!QFile::exists(path("none")));
    QCOMPARE(runCommand(onData({QStringLiteral("disclosure"), QStringLiteral("1")})).exitCode, 2); // without --out
    const CommandRun later = runCommand(onData({QStringLiteral("--now"), QStringLiteral("2026-03-07T10:00:00Z"), QStringLiteral("review"),
                                                QStringLiteral("pdf"), m_ref, path("later.pdf")}));
    QCOMPARE(later.exitCode, 1); // nothing can be written, so nothing leaves
    QVERIFY(!QFile::exists(path("later.pdf")));
}

void PrintsTest::picturesOfTheSizesAskedFor()
{
    const CommandRun run = pictures("pi300", "sizes",
                                    {QStringLiteral("--size"), QStringLiteral("960x540"), QStringLiteral("--size"),
                                     QStringLiteral("1366x768"), QStringLiteral("--theme"), QStringLiteral("dark")});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(filesOf("sizes").size(), 38); // nineteen each
    QCOMPARE(sizeOf(path("sizes/review-dark-960x540.png")), QSize(960, 540));
    QCOMPARE(sizeOf(path("sizes/review-dark-1366x768.png")), QSize(1366, 768));
    QVERIFY(bytesOf(path("sizes/review-dark-960x540.png")) != bytesOf(path("sizes/queue-dark-960x540.png")));
    QVERIFY(bytesOf(path("sizes/review-dark-1366x768.png")) != bytesOf(path("sizes/coach-dark-1366x768.png")));
    QVERIFY(sizeOf(path("sizes/check-dark-1366x768.png")).width() < 1366); // the box alone
}

void PrintsTest::picturesWithAPlan()
{
    m_force.addOpenCase("99260000009", "2026-03-01T10:00:00Z");
    m_force.tables.exportedAt = "2026-03-20T05:00:00Z";
    const std::string next = path("next").toStdString();
    must(m_force.tables.write(next));
    const QStringList light{QStringLiteral("--theme"), QStringLiteral("light")};
    const CommandRun without = pictures("pi300", "idle", light);
    QVERIFY2(without.exitCode == 0, without.err.constData());
    const CommandRun run = pictures("pi300", "planned", light + QStringList{QStringLiteral("--plan"), path("next")});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(filesOf("planned").size(), 19); // of the usual size, which is not part of the name
    QCOMPARE(sizeOf(path("planned/sync-light.png")), QSize(1366, 768));
    QVERIFY(bytesOf(path("planned/sync-light.png")) != bytesOf(path("idle/sync-light.png")));
    const CommandRun nowhere = pictures("pi300", "unplanned", light + QStringList{QStringLiteral("--plan"), path("no such export")});
    QCOMPARE(nowhere.exitCode, 1);
    QVERIFY2(nowhere.err.contains("The page sync is not shown"), nowhere.err.constData());
    QVERIFY(!filesOf("unplanned").contains(QStringLiteral("sync-light.png")));
}

// Never a picture of another page: somebody outside the roster reviews nothing.
void PrintsTest::aPageThatIsNotShownFails()
{
    const CommandRun run = pictures("stranger", "stranger", {QStringLiteral("--theme"), QStringLiteral("light")});
    QCOMPARE(run.exitCode, 1);
    const QByteArray said = run.err.trimmed().split('\n').last();
    QVERIFY2(said.startsWith("casegrip-desktop: The page review is not shown") && said.contains("--as"), run.err.constData());
    QCOMPARE(filesOf("stranger").size(), 16);
    QVERIFY(!filesOf("stranger").contains(QStringLiteral("review-light.png")));
}

void PrintsTest::picturesWronglyAskedFor()
{
    for (const char *size : {"960", "10x10", "960x540x2", "99999x540", "-960x540"})
        QCOMPARE(pictures("pi300", "wrong", {QStringLiteral("--size"), QString::fromLatin1(size)}).exitCode, 2);
    QCOMPARE(pictures("pi300", "wrong", {QStringLiteral("--theme"), QStringLiteral("pink")}).exitCode, 2);
    QVERIFY(!QFile::exists(path("wrong")));
}

QTEST_GUILESS_MAIN(PrintsTest)
#include "tst_prints.moc"
