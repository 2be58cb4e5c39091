// SPDX-License-Identifier: GPL-3.0-or-later
// The literals of this test are ASCII; what the project forbids elsewhere keeps its command lines readable.
#undef QT_NO_CAST_FROM_ASCII
#include "tests/app/command_run.h"
#include "tests/support/reviewed_force.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace casegrip::test;

// Reviews and directions by command: three reviews from start to end, each from a file.
class TestReviewCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReviewedForce> m_force;
    QString m_now = QStringLiteral("2026-03-05T14:05:00Z");

    QString path(const char *name) const { return QString::fromStdString(m_force->path()) + '/' + name; }
    static QString journey(const char *name) { return QStringLiteral(TEST_DATA_DIR "/journeys/") + name; }
    CommandRun casegrip(const QString &login, const QStringList &arguments) const
    {
        return runCommand(QStringList{"--data", path("data"), "--as", login, "--now", m_now} + arguments);
    }
    QByteArray must(const QString &login, const QStringList &arguments) const
    {
        const CommandRun run = casegrip(login, arguments);
        if (run.exitCode != 0)
            throw std::runtime_error(run.err.toStdString());
        return run.out;
    }
    QJsonArray list(const QString &login, const QStringList &arguments) const
    {
        return QJsonDocument::fromJson(must(login, QStringList{"--format", "json"} + arguments)).array();
    }
    // Whether the rank's queue holds the first round of the case's review.
    bool isQueued(const char *caseNo, const QString &rank) const
    {
        for (const auto &row : list("pi300", {"queue", "--rank", rank})) {
            if (row.toObject().value("case_no").toString() == caseNo && row.toObject().value("cycle").toInt() == 1)
                return true;
        }
        return false;
    }
    int completed(const QString &rank) const
    {
        int sum = 0;
        for (const auto &row : list("pi300", {"compliance", "--from", "2026-03-01", "--to", "2026-03-31", "--by", "rank"})) {
            if (row.toObject().value("rank").toString() == rank)
                sum += row.toObject().value("completed").toInt();
        }
        return sum;
    }
    QString stateOf(const char *caseNo, const QString &stage, const QString &ref) const
    {
        for (const auto &row : list("pi300", {"obligations", "--case", caseNo})) {
            const auto one = row.toObject();
            if (one.value("stage").toString() == stage && one.value("review_ref").toString() == ref)
                return one.value("state").toString();
        }
        return {};
    }
    void goThrough(const QString &login, const QString &rank, const char *caseNo, const QString &stage, const char *file)
    {
        QVERIFY(isQueued(caseNo, rank));
        const int before = completed(rank);
        const CommandRun checked = casegrip(login, {"--format", "json", "review", "check", journey(file)});
        QVERIFY2(checked.exitCode == 0, checked.err.constData());
        for (const auto &row : checked.json().array())
            QVERIFY2(row.toObject().value("finding").toString() == "left_out" || row.toObject().value("finding").toString() == "unanswered",
                     checked.out.constData());
        const QString ref = QString::fromLatin1(must(login, {"review", "submit", journey(file)})).trimmed();
        QVERIFY(!isQueued(caseNo, rank));
        QCOMPARE(completed(rank), before + 1);
        QCOMPARE(stateOf(caseNo, stage, ref), QStringLiteral("done_on_time"));
        QVERIFY(must(login, {"explain", caseNo}).contains(ref.toLatin1()) ||
                must(login, {"--format", "csv", "explain", caseNo}).contains(ref.toLatin1()));
        QCOMPARE(casegrip(login, {"review", "submit", journey(file)}).exitCode, 1);
        const QByteArray text = must(login, {"review", "text", ref});
        const QByteArray name = ref.toLatin1();
        QVERIFY(text.startsWith(QByteArray("REVIEW ").append(name)) && text.endsWith(QByteArray("END OF REVIEW ").append(name).append('\n')));
        const QJsonObject shown = QJsonDocument::fromJson(must(login, {"--format", "json", "review", "show", ref})).object();
        QCOMPARE(shown.value("case_no").toString(), QString(caseNo));
        QCOMPARE(shown.value("seen").toString(), QStringLiteral("not_pasted"));
        QCOMPARE(shown.value("versions").toArray().size(), 1);
        QCOMPARE(casegrip(login, {"verify"}).exitCode, 0);
    }

private slots:
    void init()
    {
        m_force = std::make_unique<ReviewedForce>();
        m_force->tables.exportedAt = "2026-03-05T06:00:00Z";
        QVERIFY(m_force->tables.write(m_force->exportPath()).has_value());
        const CommandRun run = casegrip("nobody", {"sync", path("export")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
    void aSergeantsEnhancedReviewOfAStalkingCase()
    {
        goThrough("ps200", "sergeant", ReviewedForce::stalking, "initial", "enhanced-stalking.json");
        const auto directions = list("pc100", {"direction", "list"});
        QVERIFY(!directions.isEmpty());
        const auto theirs = list("ps200", {"review", "list", ReviewedForce::stalking});
        QVERIFY(theirs.size() == 1 && theirs[0].toObject().value("counts").toBool());
    }
    // An answer to a question that is not asked was in the file, and is not in the review.
    void whatIsNotAskedIsNotSigned()
    {
        const auto findings = list("ps200", {"review", "check", journey("enhanced-stalking.json")});
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const auto &row) {
            return row.toObject().value("finding").toString() == "left_out" && row.toObject().value("place").toString() == "ESR-03";
        }));
        const QString ref = QString::fromLatin1(must("ps200", {"review", "submit", journey("enhanced-stalking.json")})).trimmed();
        for (const auto &row : list("ps200", {"review", "list", ReviewedForce::stalking}))
            QCOMPARE(row.toObject().value("ref").toString(), ref);
        QVERIFY(!must("ps200", {"--format", "csv", "review", "show", ref}).contains("ESR-03"));
    }
    void anInspectorsReviewAfterThirtyDays()
    {
        goThrough("pi300", "inspector", ReviewedForce::burglary, "inspector", "inspector-30-day.json");
        const auto given = list("pi300", {"direction", "list", "--case", ReviewedForce::burglary});
        QCOMPARE(given.size(), 1);
        QCOMPARE(given[0].toObject().value("due_at").toString(), QStringLiteral("2026-03-12T23:59:59Z"));
        must("pi300", {"direction", "close", ReviewedForce::burglary, "1", "--how", "overdue", "--reason", "On leave", "--until", "2026-03-20"});
        QCOMPARE(list("pi300", {"direction", "list"})[0].toObject().value("times_overdue").toInt(), 1);
        must("pi300", {"direction", "close", ReviewedForce::burglary, "1", "--how", "done"});
        QVERIFY(list("pi300", {"direction", "list"}).isEmpty());
        QCOMPARE(casegrip("pi300", {"direction", "close", ReviewedForce::burglary, "1", "--how", "done"}).exitCode, 1);
        QCOMPARE(casegrip("pi300", {"direction", "close", ReviewedForce::burglary, "1", "--how", "soon"}).exitCode, 2);
    }
    void aClosureWithOutcome16()
    {
        goThrough("pi300", "inspector", ReviewedForce::assault, "inspector", "closure-outcome-16.json");
    }
    void aFileThatNewPrintsIsSubmitted()
    {
        QFile file(path("review.json"));
        const QByteArray printed = must("pi300", {"review", "new", ReviewedForce::burglary, "--template", "inspector-30-day"});
        QJsonObject review = QJsonDocument::fromJson(printed).object();
        QVERIFY(!review.value("questions").toArray().isEmpty());
        const auto filled = QJsonDocument::fromJson([] {
                                QFile answers(journey("inspector-30-day.json"));
                                return answers.open(QIODevice::ReadOnly) ? answers.readAll() : QByteArray();
                            }()).object();
        review["form"] = QJsonObject{{"answers", filled.value("answers")}, {"rows", filled.value("rows")}};
        review["give"] = QJsonArray{QJsonObject{{"text", "Speak to the owner."}, {"owner", "sergeant"}}};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(review).toJson()) > 0);
        file.close();
        const QString ref = QString::fromLatin1(must("pi300", {"review", "submit", file.fileName()})).trimmed();
        QCOMPARE(ref, review.value("ref").toString());
        QCOMPARE(list("pi300", {"direction", "list"}).size(), 2);
        must("pi300", {"review", "addendum", ref, "--text", "The footage came today."});
        QVERIFY(must("pi300", {"review", "show", ref}).contains("The footage came today."));
        must("pi300", {"review", "withdraw", ref, "--reason", "Signed for the wrong case."});
        QVERIFY(isQueued(ReviewedForce::burglary, "inspector"));
        must("pi300", {"undo"});
        QVERIFY(!isQueued(ReviewedForce::burglary, "inspector"));
        must("pi300", {"undo", QJsonDocument::fromJson(must("pi300", {"--format", "json", "review", "show", ref}))
                                   .object().value("versions").toArray()[0].toObject().value("entry").toString()});
        QVERIFY(isQueued(ReviewedForce::burglary, "inspector"));
        QVERIFY(list("pi300", {"direction", "list"}).isEmpty());
    }
    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no json") << QByteArray("{") << QByteArray("review.json");
        QTest::newRow("case") << QByteArray("{\"case_no\": \"1\", \"template\": \"inspector-30-day\"}") << QByteArray("no case with that number");
        QTest::newRow("template") << QByteArray("{\"case_no\": \"99260000002\", \"template\": \"weekly\"}") << QByteArray("no template weekly");
        QTest::newRow("answer") << QByteArray("{\"case_no\": \"99260000002\", \"answers\": {\"INR-14\": \"maybe\"}}") << QByteArray("INR-14");
        QTest::newRow("missing") << QByteArray("{\"case_no\": \"99260000002\", \"answers\": {}}") << QByteArray("needs an answer");
        QTest::newRow("owner") << QByteArray("{\"case_no\": \"99260000002\", \"give\": [{\"text\": \"Go.\", \"owner\": \"mayor\"}]}") << QByteArray("/give/0/owner");
        QTest::newRow("close") << QByteArray("{\"case_no\": \"99260000002\", \"close\": [{\"number\": 7, \"how\": \"gone\"}]}") << QByteArray("/close/0/how");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, said);
        QFile written(path("review.json"));
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(file) > 0);
        written.close();
        const CommandRun run = casegrip("pi300", {"review", "submit", written.fileName()});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(said), run.err.constData());
        QVERIFY(isQueued(ReviewedForce::burglary, "inspector"));
    }
};

QTEST_GUILESS_MAIN(TestReviewCommand)
#include "tst_review_command.moc"
