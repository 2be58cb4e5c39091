// SPDX-License-Identifier: GPL-3.0-or-later
// As in tst_command.cpp, the literals are ASCII.
#undef QT_NO_CAST_FROM_ASCII
#include "tests/app/command_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip::test;

namespace
{

const QString shipped = QStringLiteral(CASEGRIP_SOURCE "/resources/templates/waiting-review.json");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

// casegrip template, by the built program.
class TestTemplateCommand : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_dir.isValid()); }
    void listedAndChecked()
    {
        const CommandRun list = runCommand({"template", "list", "--format", "csv"});
        QCOMPARE(list.exitCode, 0);
        QVERIFY(list.lines().size() > 15 && list.out.contains("enhanced-initial,1,initial_enhanced,sergeant,"));
        const QString inspector = QStringLiteral(CASEGRIP_SOURCE "/resources/templates/inspector-30-day.json");
        const CommandRun valid = runCommand({"template", "check", inspector, "--format", "csv"});
        QCOMPARE(valid.exitCode, 0);
        QCOMPARE(valid.out, QByteArray("path,fault\n"));
        QVERIFY(valid.err.contains("inspector-30-day 1, "));
        const QString faulty = path("broken_template.json");
        put(faulty, "{\"id\": \"x y\", \"version\": 1, \"colour\": 1}");
        const CommandRun broken = runCommand({"template", "check", faulty, "--format", "json"});
        QCOMPARE(broken.exitCode, 1);
        QCOMPARE(broken.err.count('\n'), 1);
        QVERIFY(broken.err.contains("6 faults"));
        const auto faults = broken.json().array();
        QCOMPARE(faults.size(), 6);
        QCOMPARE(faults[0].toObject().value(u"path").toString(), QStringLiteral("/colour"));
        QVERIFY(faults[1].toObject().value(u"fault").toString().startsWith(u"is \"x y\""));
    }
    // A file in the data folder takes part at once; one with a fault is named with it, and the others are listed all the same.
    void ofTheForce()
    {
        const QString folder = makeFolder("force");
        const QByteArray bytes = contentOf(shipped);
        put(folder + "/ours.json", QByteArray(bytes).replace("\"version\": 1,", "\"version\": 1001,"));
        put(folder + "/taken.json", QByteArray(bytes).replace("\"title\": \"Waiting", "\"title\": \"Our waiting"));
        put(folder + "/broken.json", "{\"id\": \"x y\", \"version\": 1, \"colour\": 1}");
        const QStringList data{"--data", path("force")};
        const CommandRun list = runCommand(data + QStringList{"template", "list", "--format", "csv"});
        QCOMPARE(list.exitCode, 0);
        QVERIFY(list.lines().front().endsWith(",language,state,file,note"));
        QVERIFY2(list.out.contains("\nwaiting-review,1,periodic,any,Waiting review,"), list.out.constData());
        QVERIFY(list.out.contains(",en,superseded,,version 1001 is in force\n"));
        QVERIFY(list.out.contains("\nwaiting-review,1001,periodic,"));
        QVERIFY(list.out.contains(",en,in_force,templates/ours.json,\n"));
        QVERIFY2(list.out.contains("\n,,,,,,,,not_used,templates/broken.json,\"/colour is not known;"), list.out.constData());
        QVERIFY(list.out.contains(", and 5 more\"\n"));
        QVERIFY(list.out.contains("\n,,,,,,,,not_used,templates/taken.json,\"/version is 1, which the shipped \"\"waiting-review\"\" has with"));
        const CommandRun text = runCommand(data + QStringList{"template", "list"});
        QVERIFY(text.exitCode == 0 && text.out.contains("templates/broken.json"));
        const CommandRun check = runCommand(data + QStringList{"template", "check", folder + "/taken.json"});
        QCOMPARE(check.exitCode, 0);
        QVERIFY2(check.err.contains("But waiting-review 1 is installed with other content"), check.err.constData());
        const CommandRun older = runCommand(data + QStringList{"template", "check", shipped});
        QVERIFY2(older.err.contains("But version 1001 is installed"), older.err.constData());
        QVERIFY(!runCommand(data + QStringList{"template", "check", folder + "/ours.json"}).err.contains("But "));
    }
    // Red-box categories are those of the framework in force, not those that are shipped.
    void categoriesAreThoseInForce()
    {
        const QString folder = makeFolder("other");
        const QStringList data{"--data", path("other")};
        const QByteArray burglary = contentOf(shipped).replace("\"version\": 1,", "\"version\": 1002, \"suits\": {\"fact\": \"red_box\", \"has_any\": [\"stalking\", \"burglary\"]},");
        put(folder + "/burglary.json", burglary);
        const QStringList checked{"template", "check", folder + "/burglary.json", "--format", "csv"};
        const CommandRun unknown = runCommand(data + checked);
        QVERIFY(unknown.exitCode == 1 && unknown.out.count('\n') == 2);
        QVERIFY2(unknown.out.contains("/suits/has_any/1,\"is \"\"burglary\"\", which is not a red-box category of the framework in force; known are stalking,"), unknown.out.constData());
        put(folder + "/framework.txt", contentOf(QStringLiteral(CASEGRIP_SOURCE "/resources/framework/cmf-1.json")).replace("\"category\": \"rape\"", "\"category\": \"burglary\""));
        const CommandRun known = runCommand(data + QStringList{"--framework", folder + "/framework.txt"} + checked);
        QVERIFY2(known.exitCode == 0, known.err.constData());
        const CommandRun rape = runCommand(data + QStringList{"--framework", folder + "/framework.txt", "template", "check",
                                                              QStringLiteral(CASEGRIP_SOURCE "/resources/templates/enhanced-initial.json")});
        QVERIFY(rape.exitCode == 1 && rape.out.contains("is \"rape\", which is not a red-box category"));
    }

private:
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    // Of the templates of a data folder.
    QString makeFolder(const char *data) const
    {
        const QString folder = path(data) + "/templates";
        QDir().mkpath(folder);
        return folder;
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestTemplateCommand)
#include "tst_template_command.moc"
