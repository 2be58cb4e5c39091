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

    // Without `line` each case has one of its own.
    QString writeBatch(const QStringList &cases, const QString &line) const
    {
        QJsonArray lines;
        for (const QString &number : cases)
            lines.append(QJsonObject{{"case_no", number}, {"line", line.isEmpty() ? "Phone of " + number + " is with the unit." : line}});
        const QJsonObject batch{{"answers", QJsonObject{{"SUR-01", "agree"}, {"SUR-02", "none"}, {"SUR-03", QJsonArray{"none"}},
                                                        {"SUR-06", QJsonArray{"delay_forensic_digital"}}, {"SUR-07", "A weekly list."}, {"SUR-07a", "no"},
                                                        {"SUR-08", "continue"}, {"SUR-08b", "2026-04-04"}}},
                                {"direction", QJsonObject{{"text", "Chase the unit each Monday."}, {"owner", "oic"}, {"due_at", "2026-03-20"}}},
                                {"lines", lines}};
        QFile file(path("batch.json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(batch).toJson()) <= 0)
            throw std::runtime_error("the batch cannot be written");
        return file.fileName();
    }

private slots:
    void init()
    {
        m_force = std::make_unique<ReviewedForce>();
        m_now = QStringLiteral("2026-03-05T14:05:00Z");
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
    // A draft is work too; of the access log it is told.
    void aRestoreOverADraftNeedsForce()
    {
        const auto run = [this](const QStringList &arguments) { return runCommand(QStringList{"--data", path("data")} + arguments); };
        const QString backup = path("kept.backup");
        const CommandRun made = run({"backup", "--unsealed", backup});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        const CommandRun nothing = run({"restore", "--dry-run", backup});
        QVERIFY2(nothing.exitCode == 0 && nothing.err.contains("No work would be lost"), nothing.err.constData());
        must("ps200", {"log", "--format", "csv"}); // a row of the access log
        {
            auto opened = m_force->open("ps200");
            const auto begun = ::casegrip::test::must(opened.beginReview({ReviewedForce::stalking, {}, {}}));
            ::casegrip::test::must(opened.saveDraft(begun.fresh));
        }
        const CommandRun refused = run({"restore", backup});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("1 draft as it is now"), refused.err.constData());
        QVERIFY2(refused.err.contains("of the access log"), refused.err.constData());
        QVERIFY(!refused.err.contains("No work would be lost"));
        const CommandRun forced = run({"restore", "--force", backup});
        QVERIFY2(forced.exitCode == 0, forced.err.constData());
    }
    // Beside the questions: what has become of the case.
    void whatChangedSinceTheLastReviewIsInTheFile()
    {
        m_force->tables.cases.rows[1].push_back({"bail_until", "2026-04-02T10:00:00Z"});
        m_force->tables.exportedAt = "2026-03-05T12:00:00Z";
        QVERIFY(m_force->tables.write(m_force->exportPath()).has_value());
        QCOMPARE(casegrip("nobody", {"sync", path("export")}).exitCode, 0);
        const QJsonObject begun = QJsonDocument::fromJson(must("pi300", {"review", "new", ReviewedForce::burglary})).object();
        const QJsonObject since = begun.value("since_last_review").toObject();
        QCOMPARE(since.value("ref").toString(), QString(ReviewedForce::burglary) + "-1");
        QCOMPARE(since.value("events").toArray().size(), 1);
        const QJsonArray changed = since.value("changed").toArray();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0].toObject(), (QJsonObject{{"fact", "bail_until"}, {"now", "2026-04-02T10:00:00Z"}, {"export", "2026-03-05T12:00:00Z"}}));
        QVERIFY(!QJsonDocument::fromJson(must("ps200", {"review", "new", ReviewedForce::stalking})).object().contains("since_last_review"));
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
    // Returned, revised from the printed file, approved: what each command prints, and what the outputs say afterwards.
    void aReviewIsReturnedRevisedAndApproved()
    {
        const QString ref = QString::fromLatin1(must("ps200", {"review", "submit", journey("enhanced-stalking.json")})).trimmed();
        const int before = completed("sergeant");
        const auto waiting = list("pi300", {"approvals"});
        QCOMPARE(waiting.size(), 1);
        const QJsonObject row = waiting[0].toObject();
        QCOMPARE(row.value("ref").toString(), ref);
        QCOMPARE(row.value("state").toString(), QStringLiteral("waiting"));
        QCOMPARE(row.value("asked_of").toString(), QStringLiteral("inspector"));
        QCOMPARE(row.value("version").toInt(), 1);
        QVERIFY(row.value("red_box").toBool() && row.value("author").toString() == "Bo Sergeant" && row.value("hours").toInt() == 0);
        QVERIFY(list("ps200", {"approvals"}).isEmpty() && list("pc100", {"approvals"}).isEmpty());
        QCOMPARE(list("ps200", {"approvals", "--on-others"}).size(), 1);
        QCOMPARE(list("pi300", {"approvals", "--reasons"}).size(), 11);
        QCOMPARE(casegrip("pi300", {"approvals", "--returned", "--on-others"}).exitCode, 2);
        const auto checks = list("pi300", {"approvals", "--checks", ref});
        QCOMPARE(checks.size(), 10);
        QCOMPARE(checks[1].toObject().value("question").toString(), QStringLiteral("APR-02"));
        QCOMPARE(checks[1].toObject().value("reason").toString(), QStringLiteral("perishable"));
        QVERIFY(!must("pi300", {"review", "text", ref}).contains("DECISION ON"));
        QVERIFY(must("pi300", {"review", "text", ref}).contains("Approval asked of: inspector (Enhanced initial review)"));

        QCOMPARE(casegrip("pi300", {"return", ref, "--reason", "because", "--note", "Shorter."}).exitCode, 1);
        QCOMPARE(casegrip("pi300", {"return", ref, "--reason", "wording"}).exitCode, 2);
        QCOMPARE(casegrip("pi300", {"approve", ref, "--check", "APR-02"}).exitCode, 1);
        QVERIFY(casegrip("pi300", {"approve", ref, "--check", "APR-02=yes,APR-02=no"}).err.contains("twice"));
        QVERIFY(casegrip("pi300", {"approve", ref, "CG-11111-1111Q", "--check", "APR-02=yes"}).err.contains("--check"));
        QVERIFY(casegrip("pi300", {"approve", ref, "--check", "APR-05=no"}).err.contains("cannot be approved"));
        const QByteArray own = casegrip("ps200", {"approve", ref}).err;
        QVERIFY2(own.contains("their own work"), own.constData());
        m_now = "2026-03-05T15:05:00Z";
        QCOMPARE(must("pi300", {"return", ref, "--reason", "perishable", "--note", "By when is the footage fetched?", "--check", "APR-02=no"}).trimmed().size(), 64);
        QCOMPARE(completed("sergeant"), before - 1);
        QVERIFY(isQueued(ReviewedForce::stalking, "sergeant"));
        const auto returned = list("ps200", {"approvals", "--returned"});
        QVERIFY(returned.size() == 1 && returned[0].toObject().value("reason").toString() == "perishable");
        QCOMPARE(returned[0].toObject().value("note").toString(), QStringLiteral("By when is the footage fetched?"));

        QFile file(path("revision.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(must("ps200", {"review", "new", "--revise", ref}));
        QCOMPARE(casegrip("ps200", {"review", "new"}).exitCode, 2);
        file.close();
        m_now = "2026-03-05T15:35:00Z";
        QCOMPARE(QString::fromLatin1(must("ps200", {"review", "submit", file.fileName()})).trimmed(), ref);
        QCOMPARE(casegrip("ps200", {"review", "submit", file.fileName()}).exitCode, 1);
        QCOMPARE(completed("sergeant"), before);
        const QString firstHash = row.value("hash").toString();
        const auto stale = casegrip("pi300", {"approve", ref, "--hash", firstHash}); // of the version before
        QVERIFY(stale.exitCode == 1 && stale.err.contains("Version 2 was submitted") && stale.out.trimmed().size() == 64);
        QVERIFY(casegrip("pi300", {"approve", ref, "CG-11111-1111Q"}).exitCode == 1);
        QVERIFY(list("pi300", {"approvals"}).isEmpty()); // the one that could be was
        QCOMPARE(casegrip("pi300", {"undo"}).exitCode, 0);
        must("pi300", {"approve", ref, "--note", "Thank you.", "--check", "APR-01=yes,APR-02=yes"});

        const QByteArray text = must("pi300", {"review", "text", ref});
        QVERIFY2(text.contains("Looked at: Perishable evidence has a time? Yes"), text.constData());
        QVERIFY(text.contains(QByteArray("REVIEW " + ref.toLatin1() + " version 2")) && text.contains("Approved by Cai Inspector (I300), inspector, 5 Mar 2026, 15:35"));
        const QJsonObject shown = QJsonDocument::fromJson(must("pi300", {"--format", "json", "review", "show", ref})).object();
        QCOMPARE(shown.value("approval").toString(), QStringLiteral("approved"));
        const auto decisions = shown.value("decisions").toArray();
        QCOMPARE(decisions.size(), 3);
        QCOMPARE(decisions[0].toObject().value("verdict").toString(), QStringLiteral("returned"));
        QCOMPARE(decisions[0].toObject().value("reason_words").toString(), QStringLiteral("Perishable evidence"));
        QCOMPARE(decisions[0].toObject().value("checks").toArray()[0].toObject().value("answer").toString(), QStringLiteral("no"));
        QCOMPARE(decisions[2].toObject().value("checks").toArray().size(), 2);
        QCOMPARE(decisions[1].toObject().value("effect").toString(), QStringLiteral("stale"));
        QCOMPARE(decisions[2].toObject().value("effect").toString(), QStringLiteral("holds"));
        QCOMPARE(decisions[2].toObject().value("decided_by").toObject().value("rank").toString(), QStringLiteral("inspector"));
        QCOMPARE(decisions[2].toObject().value("asked_of").toString(), QStringLiteral("inspector"));
        QVERIFY(must("pi300", {"review", "show", ref}).contains("the version had been replaced"));
        QCOMPARE(list("pi300", {"review", "list", ReviewedForce::stalking})[0].toObject().value("approval").toString(), QStringLiteral("approved"));
        QVERIFY(must("pi300", {"log", "--case", ReviewedForce::stalking}).contains("Perishable evidence: By when is the footage fetched?"));
        QCOMPARE(casegrip("pi300", {"verify"}).exitCode, 0);
    }
    // A file of one's own revises as well, and says only what is to be different.
    void aRevisionFromAFileOfOnesOwn()
    {
        const QString ref = QString::fromLatin1(must("ps200", {"review", "submit", journey("enhanced-stalking.json")})).trimmed();
        must("pi300", {"return", ref, "--reason", "wording", "--note", "Say who."});
        QFile file(path("own.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{"case_no", ReviewedForce::stalking}, {"revise", ref}, {"answers", QJsonObject{{"ESR-05a", "Officer 100 fetches it today."}}}}).toJson());
        file.close();
        m_now = "2026-03-05T14:35:00Z";
        QCOMPARE(QString::fromLatin1(must("ps200", {"review", "submit", file.fileName()})).trimmed(), ref);
        QCOMPARE(casegrip("ps200", {"review", "submit", file.fileName()}).exitCode, 1);
        QVERIFY(must("pi300", {"review", "text", ref}).contains("Officer 100 fetches it today."));
    }
    void anInspectorsReviewAfterThirtyDays()
    {
        goThrough("pi300", "inspector", ReviewedForce::burglary, "inspector", "inspector-30-day.json");
        const auto given = list("pi300", {"direction", "list", "--case", ReviewedForce::burglary});
        QCOMPARE(given.size(), 1);
        QCOMPARE(given[0].toObject().value("due_at").toString(), QStringLiteral("2026-03-12T23:59:59Z"));
        const QStringList overdue{"direction", "close", ReviewedForce::burglary, "1", "--how", "overdue", "--reason", "On leave", "--until", "2026-03-20"};
        const CommandRun early = casegrip("pi300", overdue);
        QVERIFY(early.exitCode == 1 && early.err.contains("is not overdue: it is due by 12 Mar 2026, 23:59"));
        QCOMPARE(list("pi300", {"direction", "list"})[0].toObject().value("times_overdue").toInt(), 0);
        m_now = "2026-03-13T09:00:00Z";
        must("pi300", overdue);
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
        auto answers = filled.value("answers").toObject();
        answers["INR-14"] = QJsonObject{{"value", answers.value("INR-14")}, {"origin", "prefilled"}, {"source", "records system, export of 99:99"}};
        review["form"] = QJsonObject{{"answers", answers}, {"rows", filled.value("rows")}};
        review["give"] = QJsonArray{QJsonObject{{"text", "Speak to the owner."}, {"owner", "sergeant"}, {"due_at", "2026-03-20"}}};
        const QString name = review.value("ref").toString();
        review["ref"] = name.toLower(); // another spelling is no other review
        auto timeless = review;
        timeless["give"] = QJsonArray{QJsonObject{{"text", "Speak to the owner."}, {"owner", "sergeant"}}};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(timeless).toJson()) > 0);
        file.close();
        const CommandRun noTime = casegrip("pi300", {"review", "submit", file.fileName()});
        QVERIFY2(noTime.exitCode != 0 && noTime.err.contains("due_at"), noTime.err.constData());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(review).toJson()) > 0);
        file.close();
        const QString ref = QString::fromLatin1(must("pi300", {"review", "submit", file.fileName()})).trimmed();
        QCOMPARE(ref, name);
        review["ref"] = name;
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(review).toJson()) > 0);
        file.close();
        const CommandRun again = casegrip("pi300", {"review", "submit", file.fileName()});
        QVERIFY2(again.exitCode == 1 && again.err.contains("was signed before"), again.err.constData());
        QVERIFY(!must("pi300", {"--format", "json", "review", "show", ref}).contains("99:99")); // only a fact has a source
        const auto directions = list("pi300", {"direction", "list"});
        QCOMPARE(directions.size(), 2);
        QVERIFY(std::any_of(directions.begin(), directions.end(), [](const auto &one) {
            return one.toObject().value("due_at").toString() == QStringLiteral("2026-03-20T23:59:59Z");
        }));
        QCOMPARE(casegrip("pi300", {"undo", ""}).exitCode, 2);
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
    // A proposal is printed, and is no answer: submitted as it is, the question stays open.
    void whatIsProposedIsNotAnswered()
    {
        const QJsonObject review = QJsonDocument::fromJson(must("ps200", {"review", "new", ReviewedForce::stalking})).object();
        QVERIFY(review.value("notice").toString().startsWith("Disclosable under the CPIA"));
        int proposed = 0;
        for (const auto &one : review.value("questions").toArray()) {
            if (!one.toObject().contains("proposed"))
                continue;
            ++proposed;
            QCOMPARE(one.toObject().value("id").toString(), QStringLiteral("ESR-25"));
            QCOMPARE(one.toObject().value("proposed").toString(), QStringLiteral("2026-03-12"));
            QCOMPARE(one.toObject().value("proposed_source").toString(), QStringLiteral("7 days from today, proposed by the form"));
        }
        QCOMPARE(proposed, 1);
        QVERIFY(!review.value("form").toObject().value("answers").toObject().contains("ESR-25"));
    }
    // Words of the records system: for people as people say them, in the contract as they are.
    void wordsOfTheContractAreForPrograms()
    {
        m_force->tables.reviews.rows.clear();
        m_force->tables.reviews.add({{"review_ref", "R-9"}, {"case_no", ReviewedForce::burglary}, {"kind", "initial_standard"},
                                     {"completed_at", "2026-02-05T10:00:00Z"}, {"reviewer_id", "S200"}, {"decision", "meets_standard"}});
        m_force->tables.exportedAt = "2026-03-05T07:00:00Z";
        QVERIFY(m_force->tables.write(m_force->exportPath()).has_value());
        must("nobody", {"sync", path("export")});
        const QByteArray text = must("pi300", {"review", "list", ReviewedForce::burglary});
        QVERIFY2(text.contains("Meets standard") && !text.contains("meets_standard"), text.constData());
        QVERIFY(must("pi300", {"--format", "csv", "review", "list", ReviewedForce::burglary}).contains("meets_standard"));
        const QString ref = QString::fromLatin1(must("pi300", {"review", "submit", journey("inspector-30-day.json")})).trimmed();
        const QByteArray shown = must("pi300", {"review", "show", ref});
        QVERIFY2(shown.contains("In the records system: not pasted"), shown.constData());
        QVERIFY(shown.contains("\nDisclosable under the CPIA: record facts"));
    }
    // The case has changed since the file was begun: what is written in it is kept.
    void aStaleFileIsRefreshed()
    {
        QFile file(path("review.json"));
        const auto write = [&file](const QByteArray &json) {
            const bool ok = file.open(QIODevice::WriteOnly) && file.write(json) > 0;
            file.close();
            return ok;
        };
        QJsonObject review = QJsonDocument::fromJson(must("pi300", {"review", "new", ReviewedForce::burglary, "--template", "inspector-30-day"})).object();
        QFile answers(journey("inspector-30-day.json"));
        QVERIFY(answers.open(QIODevice::ReadOnly));
        const auto filled = QJsonDocument::fromJson(answers.readAll()).object();
        review["form"] = QJsonObject{{"answers", filled.value("answers")}, {"rows", filled.value("rows")}};
        QVERIFY(write(QJsonDocument(review).toJson()));
        must("pi300", {"red-box", ReviewedForce::burglary, "--reason", "The same house as last week."});
        const CommandRun stale = casegrip("pi300", {"review", "submit", file.fileName()});
        QVERIFY2(stale.exitCode == 1 && stale.err.contains("review refresh"), stale.err.constData());
        const QByteArray refreshed = must("pi300", {"review", "refresh", file.fileName()});
        const QJsonObject now = QJsonDocument::fromJson(refreshed).object();
        QVERIFY(now.value("facts") != review.value("facts"));
        QCOMPARE(now.value("form"), review.value("form"));
        QCOMPARE(now.value("ref"), review.value("ref"));
        QVERIFY(write(refreshed));
        const QJsonArray findings = list("pi300", {"review", "check", file.fileName()});
        QVERIFY(std::none_of(findings.begin(), findings.end(), [](const auto &one) { return one.toObject().value("finding") == QStringLiteral("changed"); }));
    }
    void whatWaitsIsSaid()
    {
        goThrough("ps200", "sergeant", ReviewedForce::stalking, "initial", "enhanced-stalking.json");
        const CommandRun run = casegrip("ps200", {"review", "new", ReviewedForce::stalking, "--stage", "initial"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("No initial review is waiting for case") && run.err.contains("Waiting: "), run.err.constData());
    }
    // A superintendent's decision for three cases from a file: all or none, marked everywhere, one undo.
    void aBatchFromAFile()
    {
        const QStringList cases{"99250001001", "99250001002", "99250001003"};
        for (const QString &number : cases)
            m_force->addOpenCase(number.toStdString(), "2025-11-10T10:00:00Z");
        m_force->tables.exportedAt = "2026-03-05T07:00:00Z";
        QVERIFY(m_force->tables.write(m_force->exportPath()).has_value());
        must("nobody", {"sync", path("export"), "--force"});
        const QString file = writeBatch(cases, "Phone with the unit.");
        const auto rows = [](const CommandRun &run) { return run.json().array(); };
        const CommandRun tried = casegrip("su500", {"--format", "json", "review", "batch", "--dry-run", file});
        QCOMPARE(tried.exitCode, 1);
        QCOMPARE(rows(tried).size(), 3);
        QCOMPARE(rows(tried)[0].toObject().value("about").toString(), QString("line")); // all three say the same
        const CommandRun refused = casegrip("su500", {"--format", "json", "review", "batch", file});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("3 of 3 cases cannot be in the batch"), refused.err.constData());
        QVERIFY(rows(refused).size() == 3 && rows(refused)[2].toObject().value("ref").toString().isEmpty());
        QVERIFY(list("su500", {"review", "list", cases[0]}).isEmpty());

        writeBatch(cases, {});
        const CommandRun done = casegrip("su500", {"--format", "json", "review", "batch", file});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        for (const auto &row : rows(done)) {
            const QString ref = row.toObject().value("ref").toString();
            const QString caseNo = row.toObject().value("case_no").toString();
            QVERIFY(row.toObject().value("refused").toString().isEmpty());
            QVERIFY(!isQueued(caseNo.toLatin1().constData(), "superintendent"));
            QVERIFY(must("su500", {"review", "text", ref}).contains("batch of 3"));
            const auto shown = QJsonDocument::fromJson(must("su500", {"--format", "json", "review", "show", ref})).object();
            QCOMPARE(shown.value("versions").toArray()[0].toObject().value("review").toObject().value("batch").toObject().value("size").toInt(), 3);
            QCOMPARE(list("su500", {"review", "list", caseNo})[0].toObject().value("batch_size").toInt(), 3);
        }
        QCOMPARE(list("su500", {"direction", "list"}).size(), 3);
        QCOMPARE(casegrip("su500", {"review", "batch", file}).exitCode, 1); // signed before
        QCOMPARE(casegrip("su500", {"verify"}).exitCode, 0);
        const auto superintendent = [this] {
            const auto figures = list("su500", {"compliance", "--from", "2026-03-01", "--to", "2026-03-31", "--by", "rank", "--batched"});
            for (const auto &row : figures) {
                if (row.toObject().value("rank").toString() == "superintendent")
                    return row.toObject();
            }
            return QJsonObject();
        };
        QCOMPARE(superintendent().value("completed").toInt(), 3);
        QCOMPARE(superintendent().value("batched").toInt(), 3);
        must("su500", {"undo"});
        QCOMPARE(superintendent().value("batched").toInt(), 0);
        for (const QString &number : cases)
            QVERIFY(isQueued(number.toLatin1().constData(), "superintendent"));
        QVERIFY(list("su500", {"direction", "list"}).isEmpty());
        const CommandRun stale = casegrip("su500", {"review", "batch", file});
        QVERIFY2(stale.exitCode == 1 && stale.err.contains("Write the line of each case anew") && !stale.err.contains("review new"),
                 stale.err.constData());
    }
    void aFaultyBatchIsRefused()
    {
        QFile file(path("batch.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"answers\": {\"SUR-99\": \"x\"}, \"direction\": {\"text\": \"Go.\", \"owner\": \"mayor\"}, \"rank\": 1}") > 0);
        file.close();
        const CommandRun run = casegrip("su500", {"review", "batch", file.fileName()});
        QCOMPARE(run.exitCode, 1);
        for (const char *fault : {"/answers/SUR-99", "/direction/owner", "/rank", "/lines"})
            QVERIFY2(run.err.contains(fault), run.err.constData());
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
        QTest::newRow("no case") << QByteArray("{\"template\": \"inspector-30-day\"}") << QByteArray("/case_no is missing");
        QTest::newRow("type") << QByteArray("{\"case_no\": 99260000002}") << QByteArray("/case_no must be a text");
        QTest::newRow("template's type") << QByteArray("{\"case_no\": \"99260000002\", \"template\": 5}") << QByteArray("/template must be a text");
        QTest::newRow("unknown") << QByteArray("{\"case_no\": \"99260000002\", \"gives\": []}") << QByteArray("/gives is not known");
        QTest::newRow("no list") << QByteArray("{\"case_no\": \"99260000002\", \"give\": \"x\"}") << QByteArray("/give must be a list");
        QTest::newRow("due") << QByteArray("{\"case_no\": \"99260000002\", \"give\": [{\"text\": \"Go.\", \"owner\": \"oic\", \"due\": \"2026-12-01\"}]}") << QByteArray("/give/0/due is not known");
        QTest::newRow("due at") << QByteArray("{\"case_no\": \"99260000002\", \"give\": [{\"text\": \"Go.\", \"owner\": \"oic\", \"due_at\": \"soon\"}]}") << QByteArray("/give/0/due_at must be a date");
        QTest::newRow("no closing") << QByteArray("{\"case_no\": \"99260000002\", \"close\": {}}") << QByteArray("/close must be a list");
        QTest::newRow("control") << QByteArray("{\"case_no\": \"99260000002\", \"answers\": {\"INR-01a\": \"a\\u0000b\"}}") << QByteArray("/answers/INR-01a");
        QTest::newRow("no-break spaces") << QByteArray("{\"case_no\": \"99260000002\", \"answers\": {\"INR-01\": \"corrected\", \"INR-01a\": \"\\u00a0\\u200b\"}}") << QByteArray("needs an answer");
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
