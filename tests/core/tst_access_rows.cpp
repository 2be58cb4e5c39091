// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the access log are durable before anything is shown, whoever shows it.
#include "core/journal/work_file.h"
#include "core/storage/file.h"
#include "core/workspace/access_request.h"
#include "tests/support/policed_force.h"

#include <QFile>
#include <QTest>
#include <algorithm>

using namespace casegrip;
using namespace casegrip::test;
using namespace casegrip::workspace;
using Access = OpenOptions::Access;
using From = WorkReason::From;

class AccessRowsTest : public QObject
{
    Q_OBJECT

    std::optional<PolicedForce> m_force;

    Workspace read(const std::string &officer) { return must(Workspace::open(m_force->options("login-" + officer, true, Access::Read))); }
    std::vector<AccessRow> rows(const std::string &action = {})
    {
        AccessQuery query;
        query.action = action;
        auto opened = read("AU");
        return must(opened.accessLog(query, 100'000)).rows;
    }
    std::string findings()
    {
        NoProgress silent;
        std::string said;
        for (const auto &finding : must(m_force->open("AD").verify(false, false, silent)).findings)
            said += finding.what + '\n';
        return said;
    }

private slots:
    void init() { m_force.emplace(); }

    // As in the window, whose threads have a workspace each.
    void aReaderTellsTheWriter()
    {
        {
            auto writer = m_force->open("PI");
            auto options = m_force->options("login-PI", true, Access::Read);
            options.atWriter = [&writer](const auto &work) { return work(writer); };
            auto reader = must(Workspace::open(options));
            must(reader.recordViewed({PolicedForce::ash1, {From::Queue, {}, 0, {}}}));
            must(writer.run(AddNote{PolicedForce::ash1, "Seen"}));
            must(reader.recordViewed({PolicedForce::handed, {From::Direction, {}, 0, {}}, "csv"}));
            must(reader.recordListed({"queue", 7}));
        }
        const auto all = rows();
        QCOMPARE(all[0].text, std::string("queue, 7 rows"));
        QCOMPARE(all[0].action, std::string("searched"));
        QCOMPARE(all[1].text, std::string("direction, as csv"));
        QCOMPARE(all[2].action, std::string("changed"));
        QCOMPARE(all[3].caseNo, std::string(PolicedForce::ash1));
        QCOMPARE(findings(), std::string());
    }
    // As a command beside the open window, whose answers come through a socket as lines.
    void aCommandAsksTheOpenWindow()
    {
        auto window = m_force->open("PI");
        auto options = m_force->options("login-PI", true, Access::Read);
        options.askWindow = [&](const AccessRequest &request) -> std::optional<Done> {
            const auto read = readAccessRequest(lineOf(request));
            return readDone(lineOf(read ? carryOut(window, *read) : Done(failure(read.error()))));
        };
        auto command = must(Workspace::open(options));
        must(command.recordViewed({PolicedForce::ash1, {From::Queue, due::Stage::Initial, 1, m_force->clock.now(), "Asked."}, "json"}));
        must(command.recordListed({"queue", 7, "csv", "The table", {}}));
        const auto all = rows();
        QCOMPARE(all[0].text, std::string("queue, 7 rows, as csv, because: The table"));
        QCOMPARE(all[1].text, "queue: initial, round 1, due " + formatInstant(m_force->clock.now()) + ", Asked., as json");
        QCOMPARE(all[1].login, std::string("login-PI"));
        must(command.recordListed({"star export", {}, "sqlite", ""}));
        QCOMPARE(rows()[0].text, std::string("star export, as sqlite"));
        // Asked for so long ago that the command has given up: what was not shown is not put on record.
        const AccessRequest late{"login-PI", Listed{"queue", 7, "csv", "", {}}, m_force->clock.now() - std::chrono::seconds(1)};
        const auto refused = carryOut(window, must(readAccessRequest(lineOf(late))));
        QVERIFY(!refused && refused.error().kind == ErrorKind::Busy);
        QCOMPARE(rows().size(), all.size() + 1);
        must(carryOut(window, {"login-PI", Listed{"queue", 7, "csv", "", {}}, m_force->clock.now()}));
        // Whoever writes looks for itself whether it may: what the command is not shown it cannot put on record either.
        QVERIFY(!carryOut(window, {"login-PI", Viewed{PolicedForce::restricted, {}, {}}}));
        QCOMPARE(rows().size(), all.size() + 2);
    }
    // It speaks for its own login alone; then, and when it has gone, there is the lock as before.
    void aWindowOfSomebodyElseIsNoHelp()
    {
        std::optional<Workspace> window(m_force->open("PI"));
        auto options = m_force->options("login-PS", true, Access::Read);
        int asked = 0;
        options.askWindow = [&](const AccessRequest &request) -> std::optional<Done> {
            ++asked;
            return window ? std::optional(carryOut(*window, request)) : std::nullopt;
        };
        auto command = must(Workspace::open(options));
        const auto refused = command.recordListed({"queue", 1});
        QVERIFY(!refused && refused.error().kind == ErrorKind::Busy && asked == 1);
        window.reset();
        must(command.recordListed({"queue", 1}));
        must(command.recordListed({"queue", 1})); // it has the right to write now
        QCOMPARE(asked, 2);
    }
    void aRequestThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("no row") << QByteArray(R"({"access":{},"login":"x"})");
        QTest::newRow("no case") << QByteArray(R"({"access":{"from":"queue"},"login":"x"})");
        QTest::newRow("no such reason") << QByteArray(R"({"access":{"case_no":"1","from":"nowhere"},"login":"x"})");
        QTest::newRow("no such stage") << QByteArray(R"({"access":{"case_no":"1","from":"queue","stage":"x"},"login":"x"})");
        QTest::newRow("no format is that long")
            << QByteArray(R"({"access":{"listed":"queue","as":")").append(QByteArray(200, 'x')).append(R"("},"login":"x"})");
        QTest::newRow("too long") << QByteArray(R"({"access":{"listed":")").append(QByteArray(200, 'x')).append(R"("},"login":"x"})");
        QTest::newRow("too much why") << QByteArray(R"({"access":{"listed":"queue","why":")").append(QByteArray(900, 'x')).append(R"("},"login":"x"})");
    }
    void aRequestThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, line);
        const auto read = readAccessRequest(line.toStdString());
        QVERIFY(!read && read.error().kind == ErrorKind::Invalid);
        QVERIFY(readDone(lineOf(Done())).has_value());
        QCOMPARE(readDone("").error().kind, ErrorKind::Busy);
        QVERIFY(readDone(lineOf(Done(failure(ErrorKind::NotFound, "No.", "Look.")))).error() == (Error{ErrorKind::NotFound, "No.", "Look."}));
        QCOMPARE(readDone(R"({"kind":99,"what":"x"})").error().kind, ErrorKind::Io);
    }
    // Nobody writes beside whoever has the right to.
    void aReaderWaitsForTheRightToWrite()
    {
        auto reader = read("PS");
        {
            auto writer = m_force->open("PI");
            const auto refused = reader.recordViewed({PolicedForce::ash1, {}});
            QVERIFY(!refused && refused.error().kind == ErrorKind::Busy);
            QVERIFY(!refused.error().todo.empty());
        }
        const std::size_t before = rows("viewed").size();
        must(reader.recordViewed({PolicedForce::ash1, {}}));
        QCOMPARE(rows("viewed").size(), before + 1);
        QVERIFY(!Workspace::open(m_force->options("login-PI", true, Access::Write))); // until the reader is closed
    }
    // A log that is left says that a writer was stopped: the next one would check the whole file.
    void nothingIsLeftOpen()
    {
        {
            auto reader = read("PS");
            must(reader.recordListed({"queue", 1}));
        }
        QVERIFY(!storage::hasLog(journal::workPath(m_force->data())));
    }
    void withoutTheRowNothingIsTold()
    {
        auto reader = read("PS");
        const QString path = QString::fromStdString(m_force->data() + "/signing.key");
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir().mkpath(path)); // no key can be read or made there
        QVERIFY(!reader.recordViewed({PolicedForce::ash1, {}}));
        QVERIFY(!reader.recordListed({"queue", 1}));
    }
    void aListThatIsTakenOutIsExported()
    {
        auto reader = read("PS");
        must(reader.recordListed({"queue", 3, "csv", "The monthly table"}));
        const auto row = rows("exported").front();
        QCOMPARE(row.text, std::string("queue, 3 rows, as csv, because: The monthly table"));
    }
    // Under a policy nobody looks unseen by asking as of another time; the row has the true one.
    void aReplayIsToldUnderAPolicy()
    {
        auto options = m_force->options("login-PS", true, Access::Read);
        options.replay = true;
        const auto before = rows("viewed").size();
        {
            auto opened = must(Workspace::open(options));
            must(opened.recordViewed({PolicedForce::ash1, {}}));
        }
        const auto now = rows("viewed");
        QCOMPARE(now.size(), before + 1);
        QVERIFY(now.front().at > m_force->clock.now());
    }
    void theReasonIsTheReviewThatIsOwed()
    {
        auto opened = read("PI");
        const auto reason = must(opened.reasonOutside(PolicedForce::ash1, {}));
        QVERIFY(reason.from == From::Queue && reason.stage == due::Stage::Inspector && reason.dueAt);
        const auto told = must(opened.reasonOutside(PolicedForce::ash1, "Asked by CPS"));
        QVERIFY(told.from == From::Outside && told.words == "Asked by CPS");
        must(opened.recordViewed({PolicedForce::ash1, told}));
        QCOMPARE(rows("viewed").front().text, std::string("outside: Asked by CPS"));
        QCOMPARE(rows("viewed").front().reason->words, std::string("Asked by CPS"));
        QVERIFY(opened.reasonOutside(PolicedForce::ash1, std::string(longestWorkReason + 1, 'x')).error().kind == ErrorKind::Invalid);
    }
    void aReasonIsAskedWhereNothingSaysIt()
    {
        const auto ask = [this](const char *officer) {
            auto opened = read(officer);
            return opened.reasonOutside(PolicedForce::ash1, {});
        };
        const auto refused = ask("AU"); // owes no review
        QVERIFY(!refused && refused.error().kind == ErrorKind::Refused && refused.error().todo.find("--why") != std::string::npos);
        m_force->policy[u"ask_work_reason"] = false;
        m_force->writePolicy();
        QVERIFY(must(ask("AU")).from == From::Outside);
    }
    void anOpenFolderAsksNoReason()
    {
        auto opened = m_force->openBefore("nobody");
        QVERIFY(must(opened.reasonOutside(PolicedForce::ash1, {})).from == From::Outside);
        QVERIFY(!opened.asksWorkReason());
    }
    // What waits for a rank is for those who hold it, and for whom a role lets see more.
    void approvalsAreAskedForByTheirRank()
    {
        ApprovalQuery query;
        query.rank = "superintendent";
        const auto ask = [&](const char *officer) {
            auto opened = read(officer);
            return opened.approvals(query).has_value();
        };
        QVERIFY(!ask("PS"));
        QVERIFY(!ask("PI"));
        QVERIFY(ask("SU"));
        QVERIFY(ask("AU"));
        query.rank = "sergeant";
        QVERIFY(ask("PI"));
        QVERIFY(!read("NOBODY").approvals(query));
    }
};

QTEST_GUILESS_MAIN(AccessRowsTest)
#include "tst_access_rows.moc"
