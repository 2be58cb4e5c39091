// SPDX-License-Identifier: GPL-3.0-or-later
// The literals of this test are ASCII; what the project forbids elsewhere keeps its command lines readable.
#undef QT_NO_CAST_FROM_ASCII
#include "tests/app/command_run.h"
#include "tests/support/restricted_review.h"

#include <QTest>
#include <set>

using namespace casegrip::test;

// The command on a computer with a policy. The force has the code of the demonstration, so that a login may be chosen.
class TestAccessCommand : public QObject
{
    Q_OBJECT

    PolicedForce m_force{"99"};

    CommandRun casegrip(const QString &officer, const QStringList &arguments, const QString &policy = {}) const
    {
        const QString folder = policy.isEmpty() ? QString::fromStdString(m_force.policyFolder()) : policy;
        qputenv("CASEGRIP_TEST_POLICY", folder.toUtf8());
        QStringList all{"--data", QString::fromStdString(m_force.data())};
        if (!officer.isEmpty())
            all += {"--as", "login-" + officer, "--why", "Test"};
        return runProgram(QStringLiteral(CASEGRIP_POLICED), all + arguments);
    }
    // The last digits of the numbers in that column.
    static QByteArray cases(const CommandRun &run, qsizetype column)
    {
        std::set<QByteArray> found;
        for (const QByteArray &line : run.lines().mid(1)) {
            const QByteArray caseNo = line.split(',').value(column);
            if (!caseNo.isEmpty())
                found.insert(caseNo.right(1));
        }
        QByteArray text;
        for (const QByteArray &one : found)
            text += one;
        return text;
    }

private slots:
    void everyCommandShowsTheSame_data()
    {
        QTest::addColumn<QString>("officer");
        QTest::addColumn<QByteArray>("seen");
        for (const auto &[officer, seen] : {std::pair("PC", "1"), {"PS", "16"}, {"CI", "126"}, {"SU", "1236"}, {"PN", "45"}, {"IQ", "12346"}})
            QTest::newRow(officer) << QString(officer) << QByteArray(seen);
    }
    void everyCommandShowsTheSame()
    {
        QFETCH(QString, officer);
        QFETCH(QByteArray, seen);
        QCOMPARE(cases(casegrip(officer, {"--format", "csv", "queue"}), 0), seen);
        QCOMPARE(cases(casegrip(officer, {"--format", "csv", "obligations"}), 0), seen);
        QByteArray explained, noted;
        for (int i = 1; i <= 6; ++i) {
            const QString caseNo = "4326000000" + QString::number(i);
            if (casegrip(officer, {"explain", caseNo}).exitCode == 0)
                explained += QByteArray::number(i);
            if (casegrip(officer, {"who", "--case", caseNo}).exitCode == 0)
                noted += QByteArray::number(i);
        }
        QCOMPARE(explained, seen);
        QCOMPARE(noted, QByteArray(officer == "PN" ? "123456" : "12346")); // says why not, too
    }
    void aRestrictedCaseIsNotThere()
    {
        for (const QStringList &before : {QStringList{"explain"}, {"note", "--text", "x"}, {"red-box", "--reason", "x"}, {"interest", "list"},
                                          {"review", "new"}, {"review", "list"}, {"log", "--case"}, {"obligations", "--case"}, {"who", "--case"}}) {
            const auto hidden = casegrip("SU", before + QStringList{PolicedForce::restricted});
            const auto missing = casegrip("SU", before + QStringList{"43269999999"});
            QCOMPARE(hidden.exitCode, missing.exitCode);
            QCOMPARE(hidden.out, missing.out);
            QCOMPARE(hidden.err, missing.err);
        }
    }
    // A review that waits on it, by its reference and by the case.
    void norIsAReviewOfIt()
    {
        const RestrictedReview scene("99");
        qputenv("CASEGRIP_TEST_POLICY", QByteArray::fromStdString(scene.force.policyFolder()));
        const auto run = [&](const char *officer, QStringList command, const std::string &ref, const std::string &caseNo, const std::string &direction) {
            for (QString &word : command) {
                word.replace("REF", QString::fromStdString(ref)).replace("CASE", QString::fromStdString(caseNo));
                word.replace("ENTRY", QString::fromStdString(direction));
            }
            auto done = runProgram(QStringLiteral(CASEGRIP_POLICED), QStringList{"--data", QString::fromStdString(scene.force.data()), "--as",
                                                                                 "login-" + QString::fromLatin1(officer), "--why", "Test"} + command);
            for (QByteArray *text : {&done.out, &done.err}) {
                text->replace(QByteArray::fromStdString(ref), "REF").replace(QByteArray::fromStdString(caseNo), "CASE");
                text->replace(QByteArray::fromStdString(direction), "ENTRY");
            }
            return done;
        };
        for (const char *officer : {"PI", "SU", "IQ", "AD"}) {
            for (const QStringList &command : {QStringList{"review", "show", "REF"}, {"review", "text", "REF"}, {"review", "withdraw", "REF", "--reason", "x"},
                                               {"approve", "REF"}, {"return", "REF", "--reason", "victim", "--note", "x"}, {"direction", "list", "--case", "CASE"},
                                               {"direction", "close", "CASE", "1", "--how", "done"}, {"approvals", "--checks", "REF"}, {"undo", "ENTRY"}}) {
                const auto hidden = run(officer, command, scene.ref, PolicedForce::restricted, scene.direction);
                const auto missing = run(officer, command, "CG-7K3QX-9M2TD", "43269999999", std::string(64, '0'));
                const QByteArray what = QByteArray(officer) + ' ' + command.join(' ').toUtf8() + ": " + hidden.err + hidden.out;
                QVERIFY2(hidden.exitCode == missing.exitCode && hidden.out == missing.out && hidden.err == missing.err, what.constData());
                QVERIFY2(!hidden.out.contains("CASE"), what.constData());
            }
            QVERIFY(!run(officer, {"--format", "csv", "approvals"}, scene.ref, PolicedForce::restricted, scene.direction).out.contains("REF"));
        }
        QCOMPARE(run("PN", {"review", "show", "REF"}, scene.ref, PolicedForce::restricted, scene.direction).exitCode, 0);
    }
    // Before it prints: one row for a list, one for a case; and nothing is printed without it.
    void whatIsPrintedIsOnRecord_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("rows");
        const auto row = [](const QStringList &command, const char *type, const char *text, int rows = 1) {
            QTest::newRow(command.join(' ').toUtf8().constData()) << command << QByteArray(type) << QByteArray(text) << rows;
        };
        row({"queue"}, "searched", "because: Test");
        row({"obligations"}, "searched", "obligations that went out, %1 rows", 2);
        row({"obligations", "--state", "missed"}, "searched", "obligations that went out, 0 rows", 2);
        row({"obligations", "--case", PolicedForce::ash1}, "searched", "obligations, %1 rows, because: outside: Test");
        row({"approvals"}, "searched", "reviews that need an approval, 0 rows");
        row({"explain", PolicedForce::ash1}, "viewed", "outside: Test");
        row({"who", "--case", PolicedForce::ash1}, "viewed", "outside: Test");
        row({"interest", "list", PolicedForce::ash1}, "viewed", "outside: Test");
        row({"review", "list", PolicedForce::ash1}, "viewed", "outside: Test");
        row({"review", "new", PolicedForce::ash1}, "viewed", "review: Test");
    }
    void whatIsPrintedIsOnRecord()
    {
        QFETCH(QStringList, command);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, text);
        QFETCH(int, rows);
        const QStringList log{"--format", "csv", "log", "--chain", "access", "--person", "login-PI"};
        if (text.contains("%1")) // as many as there are
            text.replace("%1", QByteArray::number(casegrip("PI", QStringList{"--format", "csv"} + command).lines().size() - 1));
        const auto before = casegrip("AU", log).lines().size();
        const auto run = casegrip("PI", command);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const auto after = casegrip("AU", log).lines();
        QCOMPARE(after.size(), before + rows);
        QVERIFY2(after.back().contains(QByteArray(',' + type + ',')), after.back().constData());
        QVERIFY2(after.back().contains(text), after.back().constData());
        QVERIFY(rows == 1 || after[before].contains(QByteArray(',' + type + ',')));
    }
    void withoutTheRowNothingIsPrinted()
    {
        PolicedForce force{"99"};
        must(force.open("PI").run(casegrip::workspace::AddNote{PolicedForce::ash1, "Seen"})); // the journal has an entry
        const QString key = QString::fromStdString(force.data() + "/signing.key");
        QVERIFY(QFile::remove(key) && QDir().mkpath(key));
        qputenv("CASEGRIP_TEST_POLICY", QByteArray::fromStdString(force.policyFolder()));
        for (const QStringList &command : {QStringList{"queue"}, {"obligations"}, {"explain", PolicedForce::ash1}, {"log"}, {"who", "--case", PolicedForce::ash1},
                                           {"review", "list", PolicedForce::ash1}, {"approvals"}}) {
            const auto run = runProgram(QStringLiteral(CASEGRIP_POLICED),
                                        QStringList{"--data", QString::fromStdString(force.data()), "--as", "login-PI", "--why", "Test"} + command);
            QVERIFY2(run.exitCode == 1, qPrintable(command.join(QLatin1Char(' '))));
            QVERIFY2(run.out.isEmpty(), run.out.constData());
        }
    }
    void aReasonIsAskedFor()
    {
        qputenv("CASEGRIP_TEST_POLICY", QByteArray::fromStdString(m_force.policyFolder()));
        const auto without = [&](const QString &officer) {
            return runProgram(QStringLiteral(CASEGRIP_POLICED), {"--data", QString::fromStdString(m_force.data()), "--as", "login-" + officer, "explain", PolicedForce::ash1});
        };
        const auto refused = without("IQ"); // owes no review of it
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("--why"), refused.err.constData());
        QVERIFY(refused.out.isEmpty());
        QCOMPARE(without("PI").exitCode, 0); // the review that is owed is the reason
        QCOMPARE(casegrip("IQ", {"explain", PolicedForce::ash1}).exitCode, 0);
        QCOMPARE(casegrip("PI", {"--why", QString(201, 'x'), "queue"}).exitCode, 2);
    }
    // csv and json of cases are rows that leave; the text of a signed review leaves too.
    void whoMayTakeRowsOut()
    {
        PolicedForce force{"99"};
        std::string ref;
        {
            auto opened = force.open("PI");
            const auto begun = must(opened.beginReview({PolicedForce::ash1, casegrip::due::Stage::Inspector, {}}));
            must(opened.run(casegrip::workspace::SubmitReview{casegrip::test::completed(begun.fresh, *begun.form), {}, {}}));
            ref = begun.fresh.ref;
        }
        force.policy[u"permissions"] = PolicedForce::parsed(R"([{"export_rows": {"from_rank": "superintendent"}, "print_case": {"from_rank": "superintendent"}}])")[0];
        force.writePolicy();
        const auto run = [&](const char *officer, const QStringList &command) {
            qputenv("CASEGRIP_TEST_POLICY", QByteArray::fromStdString(force.policyFolder()));
            return runProgram(QStringLiteral(CASEGRIP_POLICED), QStringList{"--data", QString::fromStdString(force.data()), "--as",
                                                                            "login-" + QString::fromLatin1(officer), "--why", "Test"} + command);
        };
        const QString review = QString::fromStdString(ref);
        for (const QStringList &command : {QStringList{"queue"}, {"obligations"}, {"approvals"}, {"explain", PolicedForce::ash1},
                                           {"log", "--case", PolicedForce::ash1}, {"review", "show", review}}) {
            QCOMPARE(run("PI", command).exitCode, 0);
            const auto refused = run("PI", QStringList{"--format", "json"} + command);
            QVERIFY2(refused.exitCode == 1 && refused.out.isEmpty(), qPrintable(command.join(QLatin1Char(' '))));
            QCOMPARE(run("SU", QStringList{"--format", "json"} + command).exitCode, 0);
        }
        const auto text = run("PI", {"review", "text", review});
        QVERIFY(text.exitCode == 1 && text.out.isEmpty());
        QCOMPARE(run("SU", {"review", "text", review}).exitCode, 0);
        const auto rows = run("AU", {"--format", "csv", "log", "--chain", "access", "--person", "login-SU"});
        QCOMPARE(rows.exitCode, 1); // nor may the auditor
        const auto told = run("AU", {"log", "--chain", "access", "--person", "login-SU"});
        QVERIFY2(told.out.contains("as text") || told.out.contains("exported"), told.out.constData());
    }
    void approvalsOfAHigherRank()
    {
        QCOMPARE(casegrip("PS", {"approvals", "--rank", "superintendent"}).exitCode, 1);
        QCOMPARE(casegrip("SU", {"approvals", "--rank", "superintendent"}).exitCode, 0);
        QVERIFY(casegrip("SU", {"approvals", "--rank", "colonel"}).err.contains("no rank colonel"));
    }
    void figuresOfAPersonAreForTheLine()
    {
        const QStringList asked{"--format", "csv", "caseload", "--by", "oic"};
        QVERIFY(casegrip("PS", asked).out.contains("\nPC,2,"));
        const auto run = casegrip("AU", asked);
        QCOMPARE(run.lines().size(), 2);
        QVERIFY(run.out.contains("\nothers,6,"));
    }
    void anUnknownLoginIsToldWhy()
    {
        for (const QStringList &command : {QStringList{"queue"}, {"obligations"}, {"log"}, {"caseload"}, {"explain", PolicedForce::ash1}}) {
            const auto run = casegrip("NOBODY", command);
            QVERIFY2(run.exitCode == 1, qPrintable(command.join(QLatin1Char(' '))));
            QVERIFY2(run.err.contains("Nobody in the roster has this login"), run.err.constData());
            QVERIFY(run.out.isEmpty());
        }
        QVERIFY(casegrip("NOBODY", {"who"}).err.contains("Nobody in the roster has this login"));
    }
    void peopleByCommand()
    {
        const auto given = casegrip("PY", {"cover", "give", "PY", "--by", "PI", "--until", "2099-01-01", "--reason", "Leave"});
        QVERIFY2(given.exitCode == 0, given.err.constData());
        QCOMPARE(cases(casegrip("PI", {"--format", "csv", "queue"}), 0), QByteArray("146"));
        const auto listed = casegrip("PS", {"--format", "csv", "cover", "list"});
        QVERIFY(listed.out.contains("PY,Name of PY,PI,Name of PI,"));
        QVERIFY(!listed.out.contains("Leave"));
        QVERIFY(casegrip("PI", {"--format", "csv", "cover", "list"}).out.contains("Leave"));
        QCOMPARE(casegrip("PX", {"cover", "end", given.out.trimmed()}).exitCode, 1);
        QCOMPARE(casegrip("PI", {"cover", "end", given.out.trimmed()}).exitCode, 0);
        QCOMPARE(cases(casegrip("PI", {"--format", "csv", "queue"}), 0), QByteArray("16"));
        QCOMPARE(casegrip("PS", {"--format", "csv", "cover", "list"}).lines().size(), 1);
        QCOMPARE(casegrip("PS", {"--format", "csv", "cover", "list", "--past"}).lines().size(), 2);

        const auto away = casegrip("PI", {"absence", "record", "PC"});
        QVERIFY2(away.exitCode == 0, away.err.constData());
        QVERIFY(casegrip("PS", {"--format", "csv", "absence", "list"}).out.contains("PC,Name of PC,"));
        QCOMPARE(casegrip("PI", {"absence", "end", away.out.trimmed()}).exitCode, 0);

        QCOMPARE(casegrip("PI", {"interest", "declare", PolicedForce::ash1, "--reason", "A neighbour"}).exitCode, 0);
        QVERIFY(casegrip("CI", {"interest", "list", PolicedForce::ash1}).out.contains("A neighbour"));
        QVERIFY(!casegrip("PS", {"interest", "list", PolicedForce::ash1}).out.contains("A neighbour"));
        QVERIFY(casegrip("PI", {"review", "new", PolicedForce::ash1}).err.contains("declared an interest"));
    }
    void chartsByCommand()
    {
        const auto made = casegrip("CI", {"annotation", "add", "2026-02-02", "New framework", "--area", "Ash", "--rebase", "Other due times", "--baseline", "12"});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        const auto listed = casegrip("PS", {"--format", "csv", "annotation", "list"});
        QCOMPARE(listed.lines().size(), 2);
        QVERIFY(listed.lines()[1].startsWith("2026-02-02,Ash,,New framework,Other due times,12,"));
        QVERIFY(listed.lines()[1].endsWith(QByteArray("login-CI," + made.out.trimmed())));
        QVERIFY(casegrip("CI", {"annotation", "add", "2026-02-02", "x", "--area", "Birch"}).err.contains("do not answer for"));
        QVERIFY(casegrip("PC", {"annotation", "add", "2026-02-02", "x", "--team", "ASH1"}).err.contains("higher rank"));
        QCOMPARE(casegrip("CI", {"annotation", "add", "2026-02-02", "x", "--area", "Ash", "--team", "ASH1"}).exitCode, 2);
        QCOMPARE(casegrip("CI", {"annotation", "add", "2.2.2026", "x"}).exitCode, 2);
        QCOMPARE(casegrip("CI", {"annotation", "add", "2026-02-02", "x", "--area", "Ash", "--baseline", "12"}).exitCode, 2);
        QVERIFY(casegrip("CI", {"annotation", "add", "2026-02-02", "x", "--area", "Ash", "--rebase", "y", "--baseline", "11"}).err.contains("12 to 60 months"));
        QVERIFY(casegrip("PS", {"annotation", "withdraw", made.out.trimmed()}).err.contains("do not answer for"));
        QCOMPARE(casegrip("CI", {"annotation", "withdraw", made.out.trimmed()}).exitCode, 0);
        QCOMPARE(casegrip("PS", {"--format", "csv", "annotation", "list"}).lines().size(), 1);

        const QStringList set = {"target", "set", "on_time_of_due_rate", "85.5", "--from", "2026-04-01"};
        QVERIFY(casegrip("CI", set).err.contains("higher rank"));
        const auto target = casegrip("SU", set);
        QVERIFY2(target.exitCode == 0, target.err.constData());
        QCOMPARE(casegrip("SU", {"target", "set", "on_time_of_due_rate", "none", "--from", "2027-04-01"}).exitCode, 0);
        const auto targets = casegrip("PS", {"--format", "csv", "target", "list"}).lines();
        QCOMPARE(targets.size(), 3);
        QVERIFY(targets[1].startsWith("on_time_of_due_rate,2026-04-01,85.5,"));
        QVERIFY(targets[2].startsWith("on_time_of_due_rate,2027-04-01,,"));
        QVERIFY(casegrip("SU", {"target", "set", "on_time_rate", "85 %", "--from", "2026-04-01"}).err.contains("is no target"));
        QCOMPARE(casegrip("SU", {"target", "set", "red_box_share", "85", "--from", "2026-04-01"}).exitCode, 2);
        QCOMPARE(casegrip("SU", {"target", "withdraw", target.out.trimmed()}).exitCode, 0);
        QCOMPARE(casegrip("PS", {"--format", "csv", "target", "list"}).lines().size(), 2);
    }
    void whatIsForAdministrators()
    {
        for (const QStringList &command : {QStringList{"setting", "queue.tour_start", "06:00"}, {"rebuild"}, {"sync", "--undo"},
                                           {"backup", "--unsealed", QString::fromStdString(m_force.path("copy.db"))}, {"verify", "--rebuild"},
                                           {"sync", QString::fromStdString(m_force.path("etc"))}}) {
            const auto run = casegrip("SU", command);
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(run.err.contains("policy of this computer"), run.err.constData());
        }
        QCOMPARE(casegrip("AD", {"setting", "queue.tour_start", "06:00"}).exitCode, 0);
    }
    void aBrokenPolicyCloses()
    {
        const QString folder = QString::fromStdString(m_force.path("broken"));
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + "/policy.json");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        for (const QStringList &command : {QStringList{"queue"}, {"note", PolicedForce::ash1, "--text", "x"}, {"verify"}, {"who"}}) {
            const auto run = casegrip("SU", command, folder);
            QVERIFY2(run.exitCode == 1, qPrintable(command.join(QLatin1Char(' '))));
            QVERIFY2(run.err.contains("policy.json"), run.err.constData());
            QVERIFY(run.out.isEmpty());
        }
    }
    void theHelpSaysWhatAPolicyCannotStop()
    {
        const auto run = casegrip({}, {"--help"});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("Who can read the files of a data folder can read the data in them."), run.out.constData());
    }
    void anOpenFolderSaysSo()
    {
        const auto run = casegrip({}, {"who"}, QString::fromStdString(m_force.path("nowhere")));
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("has no policy"), run.err.constData());
    }
    // Not so in another force.
    void aLoginIsChosenOnlyInADemonstration()
    {
        const PolicedForce real;
        qputenv("CASEGRIP_TEST_POLICY", QByteArray::fromStdString(real.policyFolder()));
        const auto run = runProgram(QStringLiteral(CASEGRIP_POLICED), {"--data", QString::fromStdString(real.data()), "--as", "login-SU", "queue"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("--as"), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestAccessCommand)
#include "tst_access_command.moc"
