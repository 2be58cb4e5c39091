// SPDX-License-Identifier: GPL-3.0-or-later
// Every action by everybody in every situation: tests/data/access/permissions.csv, one line for each action in a situation,
// one column for each kind of person. "yes", "yes, for PX" (cover), or the reason why not. Written by the program when
// CASEGRIP_WRITE_SAMPLES names a folder; what the file has to say is then checked apart from the program that wrote it.
#include "core/access/permission.h"

#include "tests/support/permission_scene.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <map>
#include <set>

using namespace casegrip;
using namespace casegrip::access;
using namespace casegrip::test::scene;
using casegrip::test::inDays;

namespace
{

std::string line(Action action, const std::string &askedRank, const Situation &situation)
{
    std::string name(toWord(action));
    std::string text = name + (askedRank.empty() ? "" : " (" + askedRank + ")") + ",\"" + situation.name + '"';
    for (const Doer &doer : doers()) {
        Scene scene;
        situation.play(scene);
        doer.play(scene);
        text += ',' + cell(decide(std::move(scene), action, askedRank));
    }
    return text + '\n';
}

std::string table()
{
    std::string text = "action,situation";
    for (const Doer &doer : doers())
        text += std::string(",") + doer.name;
    text += '\n';
    for (std::size_t i = 0; i < actionCount; ++i) {
        const auto action = Action(i);
        const auto situations = isAboutCase(action)     ? situationsOfCases()
                                : isAboutPeople(action) ? situationsOfPeople()
                                : action == Action::Annotate ? situationsOfUnits()
                                                        : std::vector<Situation>{{"-", [](Scene &) {}}};
        for (const auto &rank : askedRanks(action)) {
            for (const Situation &situation : situations)
                text += line(action, rank, situation);
        }
    }
    return text;
}

// The file again, as somebody reads it.
struct Row {
    QString action, situation;
    std::map<QString, QString> cells; // by the name of the doer
};

std::vector<Row> readTable()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/access/permissions.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Row> rows;
    const QStringList header = QString::fromUtf8(file.readLine()).trimmed().split(u',');
    while (!file.atEnd()) {
        const QStringList parts = QString::fromUtf8(file.readLine()).trimmed().split(u'"'); // action, situation, the rest
        const bool isQuoted = parts.size() == 3;
        const QStringList cells = (isQuoted ? parts[2].mid(1) : parts[0]).split(u',');
        Row row{isQuoted ? parts[0].chopped(1) : cells[0], isQuoted ? parts[1] : cells[1], {}};
        const qsizetype first = isQuoted ? 0 : 2;
        for (qsizetype i = first; i < cells.size(); ++i)
            row.cells[header[i - first + 2]] = cells[i];
        rows.push_back(row);
    }
    return rows;
}

bool isYes(const QString &cell)
{
    return cell.startsWith(u"yes");
}

bool isOpenFolder(const QString &doer)
{
    return doer.startsWith(u"open_folder");
}

// Reviews and approvals of every kind.
bool isJudging(const QString &action)
{
    for (const char *word : {"review", "audit", "approve", "return"}) {
        if (action.startsWith(QLatin1String(word)))
            return true;
    }
    return false;
}

QByteArray nameOf(const Row &row, const QString &doer)
{
    return (row.action + u", " + row.situation + u": " + doer).toUtf8();
}

} // namespace

class TestPermission : public QObject
{
    Q_OBJECT
private slots:
    void theTable()
    {
        const std::string text = table();
        const auto folder = qEnvironmentVariable("CASEGRIP_WRITE_SAMPLES");
        if (!folder.isEmpty()) {
            QFile out(folder + QStringLiteral("/permissions.csv"));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QByteArray::fromStdString(text));
        }
        QFile golden(QStringLiteral(TEST_DATA_DIR "/access/permissions.csv"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const auto expected = golden.readAll().split('\n');
        const auto found = QByteArray::fromStdString(text).split('\n');
        for (qsizetype i = 0; i < std::min(expected.size(), found.size()); ++i)
            QCOMPARE(found[i], expected[i]);
        QCOMPARE(found.size(), expected.size());
    }
    void theTableHasEveryActionForEverybody()
    {
        const auto rows = readTable();
        std::set<std::string> actions;
        for (const Row &row : rows) {
            actions.insert(row.action.section(u' ', 0, 0).toStdString());
            QCOMPARE(row.cells.size(), doers().size());
        }
        QCOMPARE(actions.size(), actionCount);
        QVERIFY(rows.size() > 700);
    }
    void nobodyJudgesACaseOfTheirOwn()
    {
        static const QStringList parties = {
            QStringLiteral("officer in the case"),         QStringLiteral("was officer in the case"),
            QStringLiteral("officer in a case elsewhere"), QStringLiteral("declared an interest"),
            QStringLiteral("covers the officer in the case"), QStringLiteral("covers somebody with an interest"),
            QStringLiteral("cover, and was officer in the case"),
            QStringLiteral("restricted, officer in the case, named"), QStringLiteral("own work as officer in the case")};
        int looked = 0;
        for (const Row &row : readTable()) {
            if (!isJudging(row.action) || !parties.contains(row.situation))
                continue;
            for (const auto &[doer, said] : row.cells) {
                // Somebody who covers such a person and does not need that cover.
                const bool needsNoCover = isOpenFolder(doer) || doer == u"auditor";
                const bool isInOwnRight = needsNoCover && row.situation.startsWith(u"covers") && said == u"yes";
                QVERIFY2(!isYes(said) || isInOwnRight, nameOf(row, doer).constData());
                ++looked;
            }
        }
        QVERIFY(looked > 1000);
    }
    void whoIsNotNamedLearnsOfNoRestrictedCase()
    {
        int looked = 0;
        for (const Row &row : readTable()) {
            const bool isHidden = row.situation.startsWith(u"restricted") && (row.situation.endsWith(u"not named") || row.situation.endsWith(u"who is named"));
            if (!isHidden && row.situation != u"own work, restricted since")
                continue;
            for (const auto &[doer, said] : row.cells) {
                if (isOpenFolder(doer))
                    continue;
                const bool isUnknown = said == u"not_in_roster" || said == u"shared_login" || said == u"not_active";
                QVERIFY2(said == u"no_such_case" || isUnknown, nameOf(row, doer).constData());
                ++looked;
            }
        }
        QVERIFY(looked > 1000);
    }
    void aCoverThatDoesNotRunGivesNothing()
    {
        std::map<QString, Row> without;
        for (const Row &row : readTable()) {
            if (row.situation == u"other command")
                without[row.action] = row;
        }
        int looked = 0;
        for (const Row &row : readTable()) {
            if (row.situation != u"cover has ended" && row.situation != u"cover has not begun" && row.situation != u"covers somebody who covers")
                continue;
            for (const auto &[doer, said] : row.cells) {
                QVERIFY2(isYes(said) == isYes(without[row.action].cells[doer]), nameOf(row, doer).constData());
                ++looked;
            }
        }
        QVERIFY(looked > 1000);
    }
    void nobodyApprovesOwnWorkNorByCoverTheAuthors()
    {
        int looked = 0;
        for (const Row &row : readTable()) {
            const bool isDecision = row.action.startsWith(u"approve") || row.action.startsWith(u"return");
            if (!isDecision || (!row.situation.startsWith(u"own work") && row.situation != u"cover of the author"))
                continue;
            for (const auto &[doer, said] : row.cells) {
                QVERIFY2(!isYes(said), nameOf(row, doer).constData());
                ++looked;
            }
        }
        QVERIFY(looked > 200);
    }
    void whoSignedTakesItBackWhereverTheCaseIs()
    {
        int looked = 0;
        for (const Row &row : readTable()) {
            if ((row.action != u"withdraw" && row.action != u"undo") || !row.situation.startsWith(u"own work") || row.situation.endsWith(u"since"))
                continue;
            for (const char *doer : {"constable", "sergeant", "inspector", "superintendent", "auditor", "open_folder_sergeant"}) {
                QVERIFY2(isYes(row.cells.at(QLatin1String(doer))), nameOf(row, QLatin1String(doer)).constData());
                ++looked;
            }
        }
        QCOMPARE(looked, 36);
    }
    void whoIsUnknownMayNothing()
    {
        for (const Row &row : readTable()) {
            for (const char *doer : {"not_in_roster", "shared_login", "not_active"})
                QCOMPARE(row.cells.at(QLatin1String(doer)), QLatin1String(doer));
        }
    }
    void anOpenFolderLeavesOnlyTheRulesOfTheRecord()
    {
        static const QStringList record = {
            QStringLiteral("nobody_signs"), QStringLiteral("own_case"),    QStringLiteral("interest"),         QStringLiteral("not_by_cover"),
            QStringLiteral("own_work"),     QStringLiteral("others_work"), QStringLiteral("low_rank_for_this")};
        for (const Row &row : readTable()) {
            for (const char *doer : {"open_folder_sergeant", "open_folder_nobody"}) {
                const QString said = row.cells.at(QLatin1String(doer));
                QVERIFY2(isYes(said) || record.contains(said), nameOf(row, QLatin1String(doer)).constData());
            }
        }
    }
    void everyReasonIsMetAndSaysOneThing()
    {
        std::set<QString> met;
        for (const Row &row : readTable()) {
            for (const auto &[doer, said] : row.cells)
                met.insert(said.section(u' ', 0, 0));
        }
        std::set<std::string> sentences;
        for (std::size_t i = 1; i < reasonCount; ++i) {
            const Error error = toError(Reason(i));
            QVERIFY2(met.contains(QString::fromUtf8(toWord(Reason(i)).data())), toWord(Reason(i)).data());
            QVERIFY(sentences.insert(error.what).second);
            QVERIFY(error.what.ends_with('.') && error.todo.ends_with('.'));
            QCOMPARE(error.kind, Reason(i) == Reason::NoSuchCase ? ErrorKind::NotFound : ErrorKind::Refused);
        }
        QCOMPARE(met.size(), reasonCount); // yes among them
    }
    // A rank writes under the charts of its own units; whoever commands all of them under those of the force.
    void aRankAnnotatesTheUnitsItAnswersFor()
    {
        const auto ofUnit = [](const char *rank, const char *area, const char *team) {
            Scene scene;
            scene.myRow().rank = rank;
            scene.area = area;
            scene.team = team;
            return std::string(toWord(decide(std::move(scene), Action::Annotate, {}).reason));
        };
        QCOMPARE(ofUnit("constable", "", "ASH1"), std::string("low_rank"));
        QCOMPARE(ofUnit("sergeant", "", "ASH1"), std::string("yes"));
        QCOMPARE(ofUnit("sergeant", "", "ASH2"), std::string("other_unit"));
        QCOMPARE(ofUnit("inspector", "Ash", ""), std::string("other_unit"));
        QCOMPARE(ofUnit("chief_inspector", "Ash", ""), std::string("yes"));
        QCOMPARE(ofUnit("chief_inspector", "Birch", ""), std::string("other_unit"));
        QCOMPARE(ofUnit("superintendent", "Birch", ""), std::string("yes"));
        QCOMPARE(ofUnit("superintendent", "", ""), std::string("other_unit")); // Cedar is of another command
        QCOMPARE(ofUnit("superintendent", "Dale", ""), std::string("other_unit"));
        Scene whole;
        whole.myRow().rank = "superintendent";
        whole.policy().commands = {{"All", {"Ash", "Birch", "Cedar"}}};
        QVERIFY(decide(whole, Action::Annotate, {}).isAllowed());
        Scene role; // wherever it is
        casegrip::test::saidOf(role.policy(), me).roles = {Role::Iq};
        role.area = "Cedar";
        QVERIFY(decide(role, Action::Annotate, {}).isAllowed());
    }
    // A policy may permit more than the standard, or less.
    void aPolicyPermits()
    {
        Scene scene;
        scene.myRow().rank = "inspector";
        QCOMPARE(toWord(decide(scene, Action::Erase, {}).reason), std::string_view("not_permitted"));
        scene.policy().grants[std::size_t(Action::Erase)] = {"chief_inspector", {}, {}};
        QCOMPARE(toWord(decide(scene, Action::Erase, {}).reason), std::string_view("low_rank"));
        scene.policy().grants[std::size_t(Action::Erase)].people = {"P7", me};
        QVERIFY(decide(scene, Action::Erase, {}).isAllowed());
        scene.policy().grants[std::size_t(Action::Review)] = {};
        QCOMPARE(toWord(decide(scene, Action::Review, "inspector").reason), std::string_view("not_permitted"));
        // A permission helps nobody to judge their own case, nor to a rank that they do not hold.
        scene.policy().grants[std::size_t(Action::Review)] = {{}, {}, {me}};
        QCOMPARE(toWord(decide(scene, Action::Review, "superintendent").reason), std::string_view("low_rank_for_this"));
        scene.about.oicId = me;
        QCOMPARE(toWord(decide(scene, Action::Review, "inspector").reason), std::string_view("own_case"));
    }
    void anyRankIsNoRank()
    {
        Scene scene;
        scene.myRow().rank = "sergeant";
        QVERIFY(decide(scene, Action::Review, "any").isAllowed());
    }
    // How somebody stands to a case is nothing to what is about none.
    void whatIsAboutNoCaseAsksForNone()
    {
        Scene scene;
        scene.myRow().rank = "superintendent";
        scene.directory.roster = Roster(scene.officers, test::unitsOfForce());
        const Person person = identify(scene.directory, scene.login, casegrip::test::today);
        Relation relation;
        relation.isRestricted = true;
        for (const auto through : {Through::Nothing, Through::LapsedCover, Through::Role}) {
            relation.through = through;
            QVERIFY(may(person, Action::SeeFigures, relation).isAllowed());
        }
    }
    // Of two who are covered, the one who may decide.
    void coverInTheRightOfSomebodyWhoMayDecide()
    {
        for (const bool isTurned : {false, true}) {
            Scene scene;
            scene.myRow().rank = "sergeant";
            scene.officers.push_back(test::officer("PY", "sergeant", "CED1"));
            scene.about = {caseNo, "CED1", {}, {}, false, {isTurned ? "PY" : sergeantElsewhere}};
            scene.arrangements.covers = {test::cover(sergeantElsewhere, me, inDays(-1), inDays(1)),
                                         test::cover("PY", me, inDays(-1), inDays(1))};
            const Decision decision = decide(scene, Action::Review, "sergeant");
            QCOMPARE(cell(decision), isTurned ? std::string("yes for PX") : std::string("yes for PY"));
        }
    }
};

QTEST_GUILESS_MAIN(TestPermission)
#include "tst_permission.moc"
