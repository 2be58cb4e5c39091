// SPDX-License-Identifier: GPL-3.0-or-later
// Every action by everybody in every situation: tests/data/access/permissions.csv, one line for each action in a situation,
// one column for each kind of person. "yes", "yes, for PX" (cover), or the reason why not. Written by the program when
// CASEGRIP_WRITE_SAMPLES names a folder; what the file has to say is then checked apart from the program that wrote it.
#include "core/access/permission.h"

#include "core/access/scope.h"
#include "tests/support/people_of_force.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <functional>
#include <map>
#include <rapidcheck.h>
#include <set>

using namespace casegrip;
using namespace casegrip::access;
using test::inDays;
using test::noon;
using test::today;

namespace
{

const std::string me = "P1";
const std::string caseNo = "43/0017/26";
// Officers of Cedar, which is in nobody's reach: a sergeant, another who covers him, a constable.
const std::string sergeantElsewhere = "PX", hisCover = "PZ", constableElsewhere = "PC";
const std::string constableOfMine = "PA";

// Everything that a decision depends on.
struct Scene {
    Directory directory{Roster(), test::policyOfForce()};
    std::vector<sync::OfficerRow> officers = {
        test::officer(me, "constable", "ASH1"), test::officer(sergeantElsewhere, "sergeant", "CED1"),
        test::officer(hisCover, "sergeant", "CED2"), test::officer(constableElsewhere, "constable", "CED1"),
        test::officer(constableOfMine, "constable", "ASH1")};
    std::string login = "login-P1";
    Arrangements arrangements;
    CaseInQuestion about{caseNo, "ASH1", "PA", {}, false, {}};
    std::string aboutOfficer = me;
    std::string author; // officer_id: of the review or entry

    sync::OfficerRow &myRow() { return officers.front(); }
    Policy &policy() { return *directory.policy; }
    void nameMe(const std::string &officerId = me) { policy().restricted.push_back({caseNo, {officerId}}); }
};

struct Doer {
    const char *name;
    std::function<void(Scene &)> play;
};

Doer ofRank(const char *rank)
{
    return {rank, [rank](Scene &scene) { scene.myRow().rank = rank; }};
}

Doer withRole(const char *name, const char *rank, Role role)
{
    return {name, [=](Scene &scene) {
                scene.myRow().rank = rank;
                test::saidOf(scene.policy(), me).roles = {role};
            }};
}

std::vector<Doer> doers()
{
    std::vector<Doer> all;
    for (const char *rank : {"constable", "staff", "sergeant", "inspector", "chief_inspector", "superintendent", "chief_superintendent"})
        all.push_back(ofRank(rank));
    all.push_back({"acting_inspector", [](Scene &scene) {
                       scene.myRow().rank = "sergeant";
                       test::saidOf(scene.policy(), me).acting = {{"inspector", today, today}};
                   }});
    all.push_back(withRole("iq_sergeant", "sergeant", Role::Iq));
    all.push_back(withRole("auditor", "staff", Role::Auditor));
    all.push_back(withRole("administrator", "staff", Role::Administrator));
    all.push_back({"not_in_roster", [](Scene &scene) { scene.login = "nobody"; }});
    all.push_back({"shared_login", [](Scene &scene) {
                       scene.myRow().rank = "superintendent";
                       scene.officers.back().login = scene.login;
                   }});
    all.push_back({"not_active", [](Scene &scene) {
                       scene.myRow().rank = "superintendent";
                       scene.myRow().active = false;
                   }});
    all.push_back({"open_folder_sergeant", [](Scene &scene) {
                       scene.myRow().rank = "sergeant";
                       scene.directory.policy.reset();
                   }});
    all.push_back({"open_folder_nobody", [](Scene &scene) {
                       scene.login = "nobody";
                       scene.directory.policy.reset();
                   }});
    return all;
}

struct Situation {
    const char *name;
    std::function<void(Scene &)> play; // before the doer, who may take the policy away
};

std::vector<Situation> situationsOfCases()
{
    const auto elsewhere = [](Scene &scene) { scene.about.team = "CED1"; scene.about.oicId = constableElsewhere; };
    return {
        {"own team", [](Scene &) {}},
        {"other team of the area", [](Scene &scene) { scene.about.team = "ASH2"; }},
        {"other area of the command", [](Scene &scene) { scene.about.team = "BIR1"; }},
        {"other command", elsewhere},
        {"case of no team", [](Scene &scene) { scene.about.team.clear(); }},
        {"officer in the case", [](Scene &scene) { scene.about.oicId = me; }},
        {"was officer in the case", [](Scene &scene) { scene.about.oicsBefore = {"PB", me}; }},
        {"officer in a case elsewhere", [=](Scene &scene) { elsewhere(scene); scene.about.oicId = me; }},
        {"declared an interest", [](Scene &scene) { scene.about.interested = {me}; }},
        {"somebody else declared one", [](Scene &scene) { scene.about.interested = {"PB"}; }},
        {"cover", [=](Scene &scene) { elsewhere(scene); scene.arrangements.covers = {test::cover(sergeantElsewhere, me, inDays(-1), inDays(1))}; }},
        {"cover has ended", [=](Scene &scene) { elsewhere(scene); scene.arrangements.covers = {test::cover(sergeantElsewhere, me, inDays(-9), noon)}; }},
        {"cover has not begun", [=](Scene &scene) { elsewhere(scene); scene.arrangements.covers = {test::cover(sergeantElsewhere, me, inDays(1), inDays(9))}; }},
        {"covers somebody who covers", [=](Scene &scene) {
             elsewhere(scene);
             scene.arrangements.covers = {test::cover(hisCover, me, inDays(-1), inDays(1)),
                                          test::cover(sergeantElsewhere, hisCover, inDays(-1), inDays(1))};
         }},
        {"covers the officer in the case", [=](Scene &scene) {
             elsewhere(scene);
             scene.arrangements.covers = {test::cover(constableElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"cover, and was officer in the case", [=](Scene &scene) {
             elsewhere(scene);
             scene.about.oicsBefore = {me};
             scene.arrangements.covers = {test::cover(sergeantElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"covers somebody with an interest", [=](Scene &scene) {
             elsewhere(scene);
             scene.about.interested = {sergeantElsewhere};
             scene.arrangements.covers = {test::cover(sergeantElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"restricted, not named", [](Scene &scene) { scene.about.isRestricted = true; }},
        {"restricted, named", [](Scene &scene) { scene.about.isRestricted = true; scene.nameMe(); }},
        {"restricted elsewhere, named", [=](Scene &scene) { elsewhere(scene); scene.about.isRestricted = true; scene.nameMe(); }},
        {"restricted by the policy alone, not named", [](Scene &scene) { scene.nameMe("PB"); }},
        {"restricted by the policy alone, named", [](Scene &scene) { scene.nameMe(); }},
        {"restricted, named for every case", [](Scene &scene) { scene.about.isRestricted = true; scene.policy().namedForEvery = {me}; }},
        {"restricted, officer in the case, not named", [](Scene &scene) { scene.about.isRestricted = true; scene.about.oicId = me; }},
        {"restricted, officer in the case, named", [](Scene &scene) { scene.about.isRestricted = true; scene.about.oicId = me; scene.nameMe(); }},
        {"restricted, cover of somebody who is named", [=](Scene &scene) {
             elsewhere(scene);
             scene.about.isRestricted = true;
             scene.nameMe(sergeantElsewhere);
             scene.arrangements.covers = {test::cover(sergeantElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"cover of the author", [=](Scene &scene) {
             elsewhere(scene);
             scene.author = sergeantElsewhere;
             scene.arrangements.covers = {test::cover(sergeantElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"own work", [](Scene &scene) { scene.author = me; }},
        {"own work on a case elsewhere", [=](Scene &scene) { elsewhere(scene); scene.author = me; }},
        {"own work as officer in the case", [](Scene &scene) { scene.author = me; scene.about.oicId = me; }},
        {"own work, restricted since", [](Scene &scene) { scene.author = me; scene.about.isRestricted = true; }},
        {"about an officer of the own team", [](Scene &scene) { scene.aboutOfficer = constableOfMine; }},
        {"about an officer elsewhere", [](Scene &scene) { scene.aboutOfficer = constableElsewhere; }},
    };
}

std::vector<Situation> situationsOfPeople()
{
    return {{"about himself", [](Scene &) {}},
            {"about an officer of the own team", [](Scene &scene) { scene.aboutOfficer = constableOfMine; }},
            {"about an officer elsewhere", [](Scene &scene) { scene.aboutOfficer = constableElsewhere; }}};
}

// The ranks that the framework asks for that action.
std::vector<std::string> askedRanks(Action action)
{
    switch (action) {
    case Action::Review:
        return {"sergeant", "inspector", "chief_inspector", "superintendent"};
    case Action::ReviewTogether:
        return {"superintendent"};
    case Action::Approve:
    case Action::Return:
        return {"inspector", "chief_inspector"};
    case Action::WritePlan:
        return {"constable"};
    default:
        return {""};
    }
}

bool isAboutPeople(Action action)
{
    static const std::set<Action> all = {Action::SeePersonFigures, Action::GiveCover, Action::EndCover, Action::RecordAbsence};
    return all.contains(action);
}

Decision decide(Scene scene, Action action, const std::string &askedRank)
{
    scene.directory.roster = Roster(scene.officers, test::unitsOfForce());
    const Person person = identify(scene.directory, scene.login, today);
    const Reach reach = reachOf(scene.directory, person, scene.arrangements, noon, today);
    Relation relation = isAboutCase(action) ? relationTo(reach, scene.about) : Relation();
    if (action == Action::Undo)
        aboutEntry(relation, person, scene.author == me ? scene.login : "login-" + scene.author);
    else
        aboutReview(relation, person, scene.author);
    relation.askedRank = askedRank;
    relation.isSelf = scene.aboutOfficer == person.officerId;
    relation.isLineManager = isLineManager(scene.directory, person, scene.aboutOfficer, today);
    return may(person, action, relation);
}

std::string cell(const Decision &decision)
{
    return std::string(toWord(decision.reason)) + (decision.onBehalfOf.empty() ? "" : " for " + decision.onBehalfOf);
}

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

// Chance ------------------------------------------------------------------------------------------------------------

template <typename T>
T anyOf(const std::vector<T> &all)
{
    return *rc::gen::elementOf(all);
}

bool coin()
{
    return *rc::gen::arbitrary<bool>();
}

const std::vector<std::string> ids = {"P1", "P2", "P3", "P4", "P5"};
const std::vector<std::string> ranks = {"constable", "staff", "sergeant", "inspector", "chief_inspector", "superintendent"};

std::vector<std::string> someIds()
{
    std::vector<std::string> some;
    for (const auto &id : ids) {
        if (coin() && coin())
            some.push_back(id);
    }
    return some;
}

Policy anyPolicy()
{
    Policy policy = test::policyOfForce();
    policy.namedForEvery = coin() ? someIds() : std::vector<std::string>();
    for (const auto &id : ids) {
        if (coin())
            continue;
        PolicyPerson &said = test::saidOf(policy, id);
        if (coin())
            said.roles = {anyOf<Role>({Role::Iq, Role::Auditor, Role::Administrator})};
        if (coin())
            said.teams = {anyOf(test::teamsOfForce)};
        if (coin())
            said.areas = {anyOf<std::string>({"Ash", "Birch", "Cedar"})};
    }
    for (Breadth &breadth : policy.breadth)
        breadth = Breadth(*rc::gen::inRange(0, 4));
    for (const char *number : {"1", "2", "3"}) {
        if (coin())
            policy.restricted.push_back({number, someIds()});
    }
    return policy;
}

// By P1, in a force of five.
struct Chance {
    Directory directory;
    Arrangements arrangements;
    CaseInQuestion about;

    Relation relation() const
    {
        const Person person = identify(directory, "login-P1", today);
        return relationTo(reachOf(directory, person, arrangements, noon, today), about);
    }
};

CoverState anyCover(const std::string &by)
{
    const int from = *rc::gen::inRange(-5, 5);
    std::string covered = by;
    while (covered == by)
        covered = anyOf(ids);
    return test::cover(covered, by, inDays(from), inDays(from + *rc::gen::inRange(1, 5)));
}

Chance anyChance(bool isOpen)
{
    std::vector<sync::OfficerRow> officers;
    for (const auto &id : ids)
        officers.push_back(test::officer(id, anyOf(ranks), anyOf(test::teamsOfForce)));
    Chance chance;
    chance.directory.roster = Roster(officers, test::unitsOfForce());
    if (!isOpen)
        chance.directory.policy = anyPolicy();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        chance.arrangements.covers.push_back(anyCover(anyOf(ids)));
    chance.about = {anyOf<std::string>({"1", "2", "3"}), anyOf(test::teamsOfForce), coin() ? anyOf(ids) : "", someIds(), coin(), someIds()};
    return chance;
}

Decision decide(const Chance &chance, Action action, bool isOwn, const std::string &askedRank)
{
    const Person person = identify(chance.directory, "login-P1", today);
    Relation relation = chance.relation();
    aboutReview(relation, person, isOwn ? "P1" : "P2");
    relation.askedRank = askedRank;
    relation.isSelf = isOwn;
    return may(person, action, relation);
}

Action anyAction()
{
    return Action(*rc::gen::inRange<int>(0, int(actionCount)));
}

bool isOfTheRecord(Reason reason)
{
    return reason == Reason::None || reason >= Reason::NobodySigns;
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
    void nobodyJudgesACaseThatIsHisOwn()
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
    void nobodyApprovesHisOwnWorkNorThatOfWhomHeCovers()
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
            QStringLiteral("nobody_signs"), QStringLiteral("own_case"),    QStringLiteral("interest"),         QStringLiteral("covers_party"),
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
        // A permission helps nobody to judge his own case, nor a rank that he does not hold.
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
    // Of two whom he covers, the one who may decide himself.
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
    // Property: what a query would show is what the function allows.
    void whatIsSeenIsWhatMayBeSeen()
    {
        QVERIFY(rc::check([] {
            const Chance chance = anyChance(coin() && coin());
            const Person person = identify(chance.directory, "login-P1", today);
            const Sight sight = sightOf(reachOf(chance.directory, person, chance.arrangements, noon, today));
            RC_ASSERT(sight.sees(chance.about) == may(person, Action::SeeCase, chance.relation()).isAllowed());
        }));
    }
    void aRestrictedCaseIsNeverSeenByAnUnnamedPerson()
    {
        QVERIFY(rc::check([] {
            const Chance chance = anyChance(false);
            const Policy &policy = *chance.directory.policy;
            const auto has = [](const std::vector<std::string> &all) { return std::find(all.begin(), all.end(), "P1") != all.end(); };
            bool isRestricted = chance.about.isRestricted, isNamed = has(policy.namedForEvery);
            for (const RestrictedCase &one : policy.restricted) {
                isRestricted = isRestricted || one.caseNo == chance.about.caseNo;
                isNamed = isNamed || (one.caseNo == chance.about.caseNo && has(one.people));
            }
            RC_PRE(isRestricted && !isNamed);
            const Action action = anyAction();
            RC_PRE(isAboutCase(action));
            const Decision decision = decide(chance, action, coin(), anyOf(ranks));
            RC_ASSERT(decision.reason == Reason::NoSuchCase);
        }));
    }
    void aCoverThatIsOverOrToComeGivesNothing()
    {
        QVERIFY(rc::check([] {
            Chance chance = anyChance(false);
            Chance without = chance;
            std::erase_if(without.arrangements.covers, [](const CoverState &one) { return !one.isRunning(noon); });
            const Action action = anyAction();
            const bool isOwn = coin();
            const std::string rank = anyOf(ranks);
            const Decision with = decide(chance, action, isOwn, rank), then = decide(without, action, isOwn, rank);
            RC_ASSERT(with.isAllowed() == then.isAllowed());
            RC_ASSERT(with.onBehalfOf == then.onBehalfOf);
        }));
    }
    void coverNeverCascades()
    {
        QVERIFY(rc::check([] {
            Chance chance = anyChance(false);
            Chance more = chance;
            for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
                more.arrangements.covers.push_back(anyCover(anyOf<std::string>({"P2", "P3", "P4", "P5"})));
            const Action action = anyAction();
            const bool isOwn = coin();
            const std::string rank = anyOf(ranks);
            RC_ASSERT(cell(decide(chance, action, isOwn, rank)) == cell(decide(more, action, isOwn, rank)));
        }));
    }
    void thePersonCoveredMayStillAct()
    {
        QVERIFY(rc::check([] {
            Chance chance = anyChance(false);
            Chance covered = chance;
            covered.arrangements.covers.push_back(test::cover("P1", "P2", inDays(-1), inDays(1)));
            const Action action = anyAction();
            const std::string rank = anyOf(ranks);
            RC_ASSERT(cell(decide(chance, action, false, rank)) == cell(decide(covered, action, false, rank)));
        }));
    }
    void nobodyEverJudgesWhatIsHis()
    {
        QVERIFY(rc::check([] {
            Chance chance = anyChance(coin());
            const Action action = anyOf<Action>({Action::Review, Action::ReviewTogether, Action::ReviewPlanQuality, Action::Audit, Action::Approve, Action::Return});
            const int how = *rc::gen::inRange(0, 3);
            if (how == 0)
                chance.about.oicId = "P1";
            else
                (how == 1 ? chance.about.oicsBefore : chance.about.interested).push_back("P1");
            RC_ASSERT(!decide(chance, action, coin(), anyOf(ranks)).isAllowed());
        }));
    }
    void anOpenFolderAllowsWhateverTheRecordAllows()
    {
        QVERIFY(rc::check([] {
            const Chance chance = anyChance(true);
            RC_ASSERT(isOfTheRecord(decide(chance, anyAction(), coin(), anyOf(ranks)).reason));
        }));
    }
};

QTEST_GUILESS_MAIN(TestPermission)
#include "tst_permission.moc"
