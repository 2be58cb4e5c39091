// SPDX-License-Identifier: GPL-3.0-or-later
// The policy file: what is in it, what is wrong with it, and from whom it is believed.
#include "core/access/policy_file.h"

#include "core/access/directory.h"
#include "core/forms/template.h"
#include "tests/support/json_schema.h"
#include "tests/support/people_of_force.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <map>

using namespace casegrip;
using namespace casegrip::access;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray shipped(const char *name)
{
    return contentOf(QStringLiteral(CASEGRIP_SOURCE "/packaging/policy/") + QLatin1String(name));
}

QJsonObject schema()
{
    return QJsonDocument::fromJson(shipped("policy.schema.json")).object();
}

QByteArray least()
{
    return "{\"format\":\"casegrip-policy\",\"version\":1,\"force\":\"43\",\"exports\":[\"/srv/export\"],\"roster\":\"/srv/roster\"}";
}

// The least policy with one more key, or another value of one.
QByteArray with(const QByteArray &key, const QByteArray &value)
{
    QJsonObject object = QJsonDocument::fromJson(least()).object();
    const QJsonObject more = QJsonDocument::fromJson("{\"" + key + "\":" + value + "}").object();
    object.insert(QString::fromUtf8(key), more.begin().value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray faultsOf(const QByteArray &json)
{
    QByteArray found;
    for (const forms::Fault &fault : checkPolicy(json.toStdString()).faults)
        found += QByteArray::fromStdString(fault.path + ' ' + fault.what + '\n');
    return found.trimmed();
}

// A file system on which everything is root's, except for what is changed.
struct Disk {
    QTemporaryDir dir;
    std::string folder = dir.path().toStdString() + "/etc/casegrip";
    std::map<std::string, std::function<void(system::FileFacts &)>> changes; // by path
    std::string unreadable;

    Disk() { QDir().mkpath(QString::fromStdString(folder)); }
    std::string file(const std::string &name = policyFileName) const { return folder + '/' + name; }
    void write(const QByteArray &text, const std::string &name = policyFileName) const
    {
        QFile out(QString::fromStdString(file(name)));
        if (out.open(QIODevice::WriteOnly))
            out.write(text);
    }
    Look look() const
    {
        return [this](const std::string &path) -> Result<std::optional<system::FileFacts>> {
            if (path == unreadable)
                return failure(ErrorKind::Io, path + " cannot be looked at.");
            auto seen = lookAt(path);
            if (seen && *seen) {
                (*seen)->owner = 0;
                (*seen)->mode = (*seen)->kind == system::FileFacts::Kind::Folder ? 0755 : 0644;
                if (const auto change = changes.find(path); change != changes.end())
                    change->second(**seen);
            }
            return seen;
        };
    }
    Result<std::optional<Policy>> read() const { return readPolicy(folder, look()); }
};

void owned(system::FileFacts &seen)
{
    seen.owner = 1000;
}
void writtenByGroup(system::FileFacts &seen)
{
    seen.mode |= 0020;
}
void writtenByOthers(system::FileFacts &seen)
{
    seen.mode |= 0002;
}
void sticky(system::FileFacts &seen)
{
    seen.mode = 01777;
}

} // namespace

class TestAccessPolicy : public QObject
{
    Q_OBJECT
private slots:
    void theExampleIsAsTheSchemaSays()
    {
        const QByteArray json = shipped("policy.example.json");
        QCOMPARE(test::refusedBy(schema(), QJsonDocument::fromJson(json).object()), QString());
        const auto checked = checkPolicy(json.toStdString());
        QCOMPARE(faultsOf(json), QByteArray());
        QVERIFY(checked.policy.has_value());
    }
    void theExampleIsRead()
    {
        const Policy policy = checkPolicy(shipped("policy.example.json").toStdString()).policy.value();
        QCOMPARE(policy.force, std::string("99"));
        QVERIFY(policy.exports == std::vector<std::string>{"/srv/casegrip/export"});
        QCOMPARE(policy.roster, std::string("/srv/casegrip/roster"));
        QCOMPARE(policy.exporter, std::string("casegrip-export"));
        QCOMPARE(policy.people.size(), std::size_t(5));
        const PolicyPerson &inspector = *policy.find("P2290");
        QCOMPARE(inspector.post, std::string("Duty inspector, Aldermarsh"));
        QVERIFY(inspector.areas == std::vector<std::string>{"Aldermarsh"});
        const PolicyPerson &sergeant = *policy.find("P4417");
        QVERIFY(sergeant.login == "smith.j" && sergeant.lineManager == "P2290");
        QVERIFY((sergeant.acting == std::vector<ActingRank>{{"inspector", toDay(2026, 3, 2), toDay(2026, 3, 15)}}));
        QVERIFY(policy.find("P3108")->roles == Roles{Role::Iq});
        QVERIFY(policy.find("P0") == nullptr);
        QVERIFY((policy.commands == std::vector<Command>{{"North", {"Aldermarsh", "Brackenfold"}}}));
        QVERIFY((policy.breadth == std::array{Breadth::Force, Breadth::Force, Breadth::Rank}));
        QVERIFY((policy.restricted == std::vector<RestrictedCase>{{"99260000017", {"P2290", "P4417"}}}));
        QVERIFY(policy.namedForEvery == std::vector<std::string>{"P3555"});
        QVERIFY((policy.grants[std::size_t(Action::Sync)] == Grant{"sergeant", {Role::Administrator}, {}}));
        QVERIFY((policy.grants[std::size_t(Action::Disclose)] == Grant{"inspector", {}, {"P4417"}}));
        QVERIFY(policy.grants[std::size_t(Action::Erase)] == standardGrants()[std::size_t(Action::Erase)]);
        QVERIFY(policy.asksWorkReason && policy.idleLockMinutes == 5 && !policy.batchRedBox);
        QVERIFY(policy.keptExportsMib == 4096 && policy.marking == "OFFICIAL-SENSITIVE");
    }
    void theLeastPolicyHasTheStandards()
    {
        const Policy policy = checkPolicy(least().toStdString()).policy.value();
        Policy standard;
        standard.force = "43";
        standard.exports = {"/srv/export"};
        standard.roster = "/srv/roster";
        QVERIFY(policy == standard);
    }
    void otherValues()
    {
        const auto read = [](const QByteArray &key, const QByteArray &value) { return checkPolicy(with(key, value).toStdString()).policy.value(); };
        QVERIFY(!read("ask_work_reason", "false").asksWorkReason);
        QCOMPARE(read("idle_lock_minutes", "15").idleLockMinutes, 15);
        QVERIFY(read("batch_red_box", "true").batchRedBox);
        QCOMPARE(read("kept_exports_mib", "1").keptExportsMib, 1);
        QCOMPARE(read("marking", "\"OFFICIAL\"").marking, std::string("OFFICIAL"));
        QVERIFY(read("permissions", "{\"restore\":{}}").grants[std::size_t(Action::Restore)] == Grant{});
        QVERIFY((read("roles", "{\"iq\":\"command\",\"auditor\":\"area\"}").breadth ==
                 std::array{Breadth::Command, Breadth::Area, Breadth::Rank}));
    }
    // Each with what is said of it, and whether the schema refuses it too.
    void faults_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("faults");
        QTest::addColumn<bool>("isShape");
        const auto row = [](const char *name, const QByteArray &json, const QByteArray &faults, bool isShape = true) {
            QTest::newRow(name) << json << faults << isShape;
        };
        row("nothing", "{}", "/format is missing\n/version is missing\n/force is missing\n/exports must be a list of words\n/roster is missing");
        row("unknown key", with("colour", "1"),
            "/colour is not known; known are $schema, format, version, force, exports, roster, exporter, people, commands, roles, restricted, "
            "permissions, ask_work_reason, idle_lock_minutes, batch_red_box, kept_exports_mib, marking");
        row("another format", with("format", "\"framework\""), "/format is \"framework\"; known are casegrip-policy");
        row("newer", with("version", "2"), "/version must be a whole number from 1 to 1");
        row("no exports", with("exports", "[]"), "/exports must be a list of words");
        row("export in short", with("exports", "[\"/srv/a\",\"export\"]"),
            "/exports/1 is \"export\"; a folder is written in full, without \"..\" and without a slash at its end");
        row("export with dots", with("exports", "[\"/srv/../home\"]"),
            "/exports/0 is \"/srv/../home\"; a folder is written in full, without \"..\" and without a slash at its end", false);
        row("roster with a slash", with("roster", "\"/srv/roster/\""),
            "/roster is \"/srv/roster/\"; a folder is written in full, without \"..\" and without a slash at its end");
        row("no officer", with("people", "[{\"post\":\"x\"}]"), "/people/0/officer_id is missing");
        row("unknown key of a person", with("people", "[{\"officer_id\":\"P1\",\"rank\":\"inspector\"}]"),
            "/people/0/rank is not known; known are officer_id, login, post, roles, teams, areas, line_manager, acting");
        row("unknown role", with("people", "[{\"officer_id\":\"P1\",\"roles\":[\"chief\"]}]"),
            "/people/0/roles has \"chief\"; known are iq, auditor, administrator");
        row("officer twice", with("people", "[{\"officer_id\":\"P1\"},{\"officer_id\":\"P1\"}]"),
            "/people/1/officer_id is \"P1\" a second time", false);
        row("login twice", with("people", "[{\"officer_id\":\"P1\",\"login\":\"a\"},{\"officer_id\":\"P2\",\"login\":\"a\"}]"),
            "/people/1/login is \"a\" a second time", false);
        row("acting as nothing", with("people", "[{\"officer_id\":\"P1\",\"acting\":[{\"rank\":\"any\",\"from\":\"2026-03-01\",\"to\":\"2026-03-02\"}]}]"),
            "/people/0/acting/0/rank is \"any\"; known are constable, sergeant, inspector, chief_inspector, superintendent, chief_superintendent, staff");
        row("acting backwards", with("people", "[{\"officer_id\":\"P1\",\"acting\":[{\"rank\":\"inspector\",\"from\":\"2026-03-02\",\"to\":\"2026-03-01\"}]}]"),
            "/people/0/acting/0/to is before \"from\"", false);
        row("no such day", with("people", "[{\"officer_id\":\"P1\",\"acting\":[{\"rank\":\"inspector\",\"from\":\"2026-02-30\",\"to\":\"2026-03-01\"}]}]"),
            "/people/0/acting/0/from is \"2026-02-30\"; write it like 2026-03-31", false);
        row("area in two commands", with("commands", "[{\"name\":\"N\",\"areas\":[\"A\"]},{\"name\":\"S\",\"areas\":[\"A\"]}]"),
            "/commands/1/areas has \"A\", which belongs to a command already", false);
        row("command twice", with("commands", "[{\"name\":\"N\",\"areas\":[\"A\"]},{\"name\":\"N\",\"areas\":[\"B\"]}]"),
            "/commands/1/name is \"N\" a second time", false);
        row("breadth", with("roles", "{\"iq\":\"country\"}"), "/roles/iq is \"country\"; known are rank, area, command, force");
        row("role of none", with("roles", "{\"chief\":\"force\"}"), "/roles/chief is not known; known are iq, auditor, administrator");
        row("roles in a list", with("roles", "[]"), "/roles must be an object");
        row("restricted in short", with("restricted", "{\"cases\":[{\"people\":[\"P1\"]}]}"), "/restricted/cases/0/case_no is missing");
        row("restricted twice", with("restricted", "{\"cases\":[{\"case_no\":\"1\"},{\"case_no\":\"1\"}]}"),
            "/restricted/cases/1/case_no is \"1\" a second time", false);
        row("key of restricted", with("restricted", "{\"people\":[\"P1\"]}"), "/restricted/people is not known; known are every_case, cases");
        row("people in a text", with("restricted", "{\"every_case\":\"P1\"}"), "/restricted/every_case must be a list of words");
        row("key of a permission", with("permissions", "{\"sync\":{\"rank\":\"sergeant\"}}"),
            "/permissions/sync/rank is not known; known are from_rank, roles, people");
        row("permission for a rank that is none", with("permissions", "{\"sync\":{\"from_rank\":\"boss\"}}"),
            "/permissions/sync/from_rank is \"boss\"; known are constable, sergeant, inspector, chief_inspector, superintendent, chief_superintendent, staff");
        row("permission that is none", with("permissions", "{\"sync\":true}"), "/permissions/sync must be an object");
        row("reason", with("ask_work_reason", "\"yes\""), "/ask_work_reason must be true or false");
        row("no lock", with("idle_lock_minutes", "0"), "/idle_lock_minutes must be a whole number from 1 to 15");
        row("late lock", with("idle_lock_minutes", "16"), "/idle_lock_minutes must be a whole number from 1 to 15");
        row("kept", with("kept_exports_mib", "0.5"), "/kept_exports_mib must be a whole number from 1 to 1000000");
        row("marking", with("marking", "\"SECRET\\u202e\""), "/marking must be one line of visible text of at most 200 bytes", false);
    }
    void faults()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, faults);
        QFETCH(bool, isShape);
        QVERIFY(!checkPolicy(json.toStdString()).policy.has_value());
        QCOMPARE(faultsOf(json), faults);
        QCOMPARE(!test::refusedBy(schema(), QJsonDocument::fromJson(json).object()).isEmpty(), isShape);
    }
    void whatIsSeenIsNoPermission()
    {
        const QByteArray json = with("permissions", "{\"see_case\":{\"from_rank\":\"constable\"}}");
        QVERIFY(faultsOf(json).startsWith("/permissions/see_case is not known; known are search, see_figures, "));
        QVERIFY(!test::refusedBy(schema(), QJsonDocument::fromJson(json).object()).isEmpty());
    }
    void aKeyTwiceIsAFault()
    {
        const std::string json = "{\"permissions\":{\"sync\":{}},\"permissions\":{}}";
        QVERIFY(!checkPolicy(json).policy.has_value());
        QCOMPARE(checkPolicy(json).faults.front().path, std::string("/"));
        QVERIFY(!checkPolicy("exports: all").policy.has_value());
    }
    // The words of the schema are those of the program.
    void theSchemaKnowsTheSameWords()
    {
        const QJsonObject properties = schema().value(u"properties").toObject(), defs = schema().value(u"$defs").toObject();
        QStringList actions;
        for (const auto &word : actionWords())
            actions << QString::fromStdString(word);
        actions.removeOne(QStringLiteral("see_case"));
        actions.sort();
        QCOMPARE(properties.value(u"permissions").toObject().value(u"properties").toObject().keys(), actions);
        const auto words = [](const QJsonObject &object) {
            std::vector<std::string> all;
            for (const auto &word : object.value(u"enum").toArray())
                all.push_back(word.toString().toStdString());
            return all;
        };
        auto ranks = forms::ranks();
        std::erase(ranks, "any");
        QVERIFY(words(defs.value(u"rank").toObject()) == ranks);
        QVERIFY(words(defs.value(u"roles").toObject().value(u"items").toObject()) == roleWords());
        for (const auto &word : actionWords())
            QCOMPARE(toWord(parseAction(word).value()), std::string_view(word));
        QVERIFY(!parseAction("everything").has_value() && !parseRole("everybody").has_value());
    }

    // Each permission is in the administrator's table, once.
    void theManualKnowsEveryPermission()
    {
        const QByteArray manual = contentOf(QStringLiteral(CASEGRIP_SOURCE "/docs/administration.md"));
        const QByteArray table = manual.mid(manual.indexOf("| permission | standard |"));
        for (const auto &word : actionWords()) {
            const QByteArray quoted = QByteArray::fromStdString("`" + word + "`");
            const auto times = table.count(QByteArray(quoted + ", `")) + table.count(QByteArray(quoted + " |"));
            QCOMPARE(times, word == "see_case" ? 0 : 1);
        }
    }

    // From whom it is believed.
    void withoutAFileTheFolderIsOpen()
    {
        const Disk disk;
        QVERIFY(!disk.read().value().has_value());
        QVERIFY(!readPolicy(disk.folder + "/not/there", disk.look()).value().has_value());
    }
    void aFileOfRootIsBelieved()
    {
        const Disk disk;
        disk.write(least());
        QCOMPARE(disk.read().value().value().force, std::string("43"));
    }
    void aFileWithFaultsClosesTheProgram()
    {
        const Disk disk;
        disk.write(with("colour", "1"));
        const Error one = disk.read().error();
        QCOMPARE(one.kind, ErrorKind::Invalid);
        QVERIFY(QByteArray::fromStdString(one.what).contains("/policy.json: /colour is not known"));
        QVERIFY(!one.todo.empty());
        disk.write("{}");
        QVERIFY(QByteArray::fromStdString(disk.read().error().what).endsWith("is missing (and 4 more)."));
        disk.write("");
        QCOMPARE(disk.read().error().kind, ErrorKind::Invalid);
    }
    void whoElseCouldHaveWrittenIt_data()
    {
        QTest::addColumn<int>("up"); // folders above the file
        QTest::addColumn<int>("what");
        for (int up = 0; up < 4; ++up) {
            for (int what = 0; what < 4; ++what)
                QTest::addRow("%d up, %d", up, what) << up << what;
        }
    }
    void whoElseCouldHaveWrittenIt()
    {
        QFETCH(int, up);
        QFETCH(int, what);
        Disk disk;
        disk.write(least());
        std::filesystem::path path = disk.file();
        for (int i = 0; i < up; ++i)
            path = path.parent_path();
        const std::array changes = {owned, writtenByGroup, writtenByOthers, sticky};
        disk.changes[path.string()] = changes[std::size_t(what)];
        const auto read = disk.read();
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::Refused);
        QVERIFY(read.error().what.starts_with(path.string() + " "));
    }
    void theRootFolderIsLookedAtToo()
    {
        Disk disk;
        disk.write(least());
        disk.changes["/"] = writtenByOthers;
        QCOMPARE(disk.read().error().kind, ErrorKind::Refused);
    }
    void aLinkIsRefused()
    {
        const Disk disk;
        disk.write(least(), "other.json");
        QVERIFY(QFile::link(QString::fromStdString(disk.file("other.json")), QString::fromStdString(disk.file())));
        QCOMPARE(disk.read().error().kind, ErrorKind::Refused);
        const std::string link = disk.dir.path().toStdString() + "/link";
        disk.write(least(), "policy2.json");
        QVERIFY(QFile::link(QString::fromStdString(disk.folder), QString::fromStdString(link)));
        QCOMPARE(checkTrusted(link + "/policy2.json", rootAlone, disk.look()).error().kind, ErrorKind::Refused);
        QVERIFY(checkTrusted(disk.file("policy2.json"), rootAlone, disk.look()).has_value());
        // Also one that leads nowhere: it is there, and does not open anything.
        const Disk other;
        QVERIFY(QFile::link(QStringLiteral("/nowhere"), QString::fromStdString(other.file())));
        QCOMPARE(other.read().error().kind, ErrorKind::Refused);
    }
    void aFolderOfThatNameIsNoPolicy()
    {
        const Disk disk;
        QVERIFY(QDir().mkpath(QString::fromStdString(disk.file())));
        QVERIFY(!disk.read().has_value());
    }
    void whatCannotBeLookedAtClosesTheProgram()
    {
        Disk disk;
        disk.unreadable = disk.file();
        QCOMPARE(disk.read().error().kind, ErrorKind::Io);
        disk.write(least());
        disk.unreadable = disk.folder;
        QCOMPARE(disk.read().error().kind, ErrorKind::Io);
    }
    // With the real file system: the folder for temporary files is everybody's.
    void aFileInTheTemporaryFolderIsNotBelieved()
    {
        const Disk disk;
        disk.write(least());
        QCOMPARE(readPolicy(disk.folder).error().kind, ErrorKind::Refused);
    }
    void pathsAreFullAndPlain()
    {
        const Disk disk;
        for (const char *path : {"etc/policy.json", "/etc/../etc/passwd", "/etc/./passwd", "/etc/", ""})
            QCOMPARE(checkTrusted(path, rootAlone, disk.look()).error().kind, ErrorKind::Refused);
        QCOMPARE(checkTrusted("/nowhere/at/all", rootAlone, disk.look()).error().kind, ErrorKind::NotFound);
    }

    // What follows from it.
    void exportsArePermittedByFolder()
    {
        Policy policy;
        policy.exports = {"/srv/export", "/mnt/rms"};
        for (const char *path : {"/srv/export", "/srv/export/2026-03-10", "/srv/export/a/b.zip", "/mnt/rms"})
            QVERIFY2(isPermittedExport(policy, path), path);
        for (const char *path : {"/srv", "/srv/export2", "/srv/exports/x", "/home/a/export", "/", ""})
            QVERIFY2(!isPermittedExport(policy, path), path);
    }
    void theRosterIsReadFromItsFolder()
    {
        Disk disk;
        disk.write("officer_id,name,rank,team,login,active\nP1,Asha,sergeant,A1,asha,yes\nP2,Ben,inspector,A2,ben,perhaps\n", "officers.csv");
        disk.write("team,area,force,valid_from\nA1,Ash,43,2015-04-01\nA2,Ash,43,\n", "units.csv");
        const Roster roster = readRoster(disk.folder, rootAlone, disk.look()).value();
        QCOMPARE(roster.officers().size(), std::size_t(1)); // the other row is refused
        QCOMPARE(roster.ofLogin("asha")->officerId, std::string("P1"));
        QCOMPARE(roster.areaOf("A2", test::today), std::string("Ash"));
        QVERIFY((roster.teamsIn("Ash", test::today) == std::vector<std::string>{"A1", "A2"}));
        QVERIFY(roster.isAllOf("43") && !roster.isAllOf("99"));
        disk.changes[disk.file("units.csv")] = writtenByOthers;
        QCOMPARE(readRoster(disk.folder, rootAlone, disk.look()).error().kind, ErrorKind::Refused);
        disk.changes[disk.file("units.csv")] = owned;
        QCOMPARE(readRoster(disk.folder, rootAlone, disk.look()).error().kind, ErrorKind::Refused);
        QVERIFY(readRoster(disk.folder, {0, 1000}, disk.look()).has_value()); // the exporter's
        disk.changes.clear();
        QVERIFY(QFile::remove(QString::fromStdString(disk.file("units.csv"))));
        QCOMPARE(readRoster(disk.folder, rootAlone, disk.look()).error().kind, ErrorKind::NotFound);
    }
    // Whoever could write the folder could have taken the policy out of it.
    void aFolderOfOthersWithoutAPolicyIsRefused()
    {
        for (const auto change : {owned, writtenByGroup, writtenByOthers, sticky}) {
            Disk disk;
            disk.changes[disk.folder] = change;
            const auto read = disk.read();
            QVERIFY(!read && read.error().kind == ErrorKind::Refused);
            QVERIFY(read.error().what.find(disk.folder) != std::string::npos);
        }
    }
    // One that nobody asks is one that no policy can keep.
    void everyActionIsAsked()
    {
        QByteArray sources;
        QDir folder(QStringLiteral(CASEGRIP_SOURCE "/core/workspace"));
        for (const QString &name : folder.entryList({QStringLiteral("*.cpp")}))
            sources += contentOf(folder.filePath(name));
        QVERIFY(sources.size() > 100'000);
        std::vector<std::string> unasked;
        for (std::size_t i = 0; i < actionCount; ++i) {
            const std::string word(toWord(Action(i)));
            QByteArray name; // see_case: SeeCase
            for (std::size_t at = 0; at < word.size(); ++at) {
                if (word[at] != '_')
                    name += at == 0 || word[at - 1] == '_' ? char(word[at] - 'a' + 'A') : word[at];
            }
            if (!QRegularExpression(QStringLiteral("Action::%1\\b").arg(QLatin1String(name))).match(QString::fromUtf8(sources)).hasMatch())
                unasked.push_back(word);
        }
        QCOMPARE(unasked, std::vector<std::string>());
    }
    void aRosterOfNobodyIsRefused()
    {
        const Disk disk;
        disk.write("team,area\nA1,Ash\n", "units.csv");
        for (const char *officers : {"officer_id,name,rank\n", "officer_id,name\nP1,Asha\n"}) {
            disk.write(officers, "officers.csv");
            QCOMPARE(readRoster(disk.folder, rootAlone, disk.look()).error().kind, ErrorKind::Invalid);
        }
    }
    void whoMayWorkAsAnother()
    {
        const std::vector<sync::OfficerRow> officers = {test::officer("P1", "sergeant", "ASH1")};
        const auto directory = [&](const std::string &policyForce, const std::string &unitForce) {
            Directory made{Roster(officers, test::unitsOfForce(unitForce)), test::policyOfForce()};
            made.policy->force = policyForce;
            return made;
        };
        QVERIFY(mayChooseLogin(Directory{Roster(officers, test::unitsOfForce("43")), {}}));
        QVERIFY(mayChooseLogin(directory("99", "99")));
        QVERIFY(!mayChooseLogin(directory("43", "99")));
        QVERIFY(!mayChooseLogin(directory("99", "43")));
        Directory noUnits{Roster(officers, {}), test::policyOfForce()};
        noUnits.policy->force = "99";
        QVERIFY(!mayChooseLogin(noUnits));
    }
};

QTEST_GUILESS_MAIN(TestAccessPolicy)
#include "tst_access_policy.moc"
