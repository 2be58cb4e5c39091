// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <sys/stat.h>

using namespace casegrip;
using namespace casegrip::app;

namespace
{

Variable environment(std::map<std::string, std::string> variables)
{
    return [variables = std::move(variables)](const std::string &name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

unsigned modeOf(const std::string &path)
{
    struct stat status {
    };
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

} // namespace

class TestPaths : public QObject
{
    Q_OBJECT
private slots:
    void followsHomeWithoutXdg()
    {
        const auto paths = pathsFor({}, environment({{"HOME", "/home/ps4417"}})).value();
        QCOMPARE(paths.dataFolder, std::string("/home/ps4417/.local/share/casegrip"));
        QCOMPARE(paths.configFolder, std::string("/home/ps4417/.config/casegrip"));
        QCOMPARE(paths.logFile, std::string("/home/ps4417/.local/share/casegrip/log/casegrip.log"));
        QCOMPARE(paths.policyFolder, std::string("/etc/casegrip"));
    }
    void followsXdgAndIgnoresARelativeOne()
    {
        const auto paths = pathsFor({}, environment({{"HOME", "/home/a"},
                                                     {"XDG_DATA_HOME", "/srv/data/"},
                                                     {"XDG_CONFIG_HOME", "config"},
                                                     {"XDG_RUNTIME_DIR", "/run/user/1000"}}))
                               .value();
        QCOMPARE(paths.dataFolder, std::string("/srv/data/casegrip"));
        QCOMPARE(paths.configFolder, std::string("/home/a/.config/casegrip"));
        QVERIFY(QString::fromStdString(paths.socket).startsWith(QStringLiteral("/run/user/1000/casegrip-")));
    }
    void dataOptionWins()
    {
        const auto home = environment({{"HOME", "/home/a"}, {"XDG_DATA_HOME", "/srv"}});
        QCOMPARE(pathsFor("/mnt/force/", home).value().dataFolder, std::string("/mnt/force"));
        QCOMPARE(pathsFor("a/../b", home).value().dataFolder,
                 QDir(QDir::currentPath()).filePath(QStringLiteral("b")).toStdString());
        QCOMPARE(pathsFor("/d", environment({})).value().configFolder, std::string("/d/config"));
    }
    void withoutAHomeItSaysSo()
    {
        const auto paths = pathsFor({}, environment({}));
        QVERIFY(!paths.has_value());
        QCOMPARE(paths.error().kind, ErrorKind::Invalid);
        QVERIFY(!paths.error().todo.empty());
    }
    void oneSocketForOneFolderHoweverItIsNamed()
    {
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("data")));
        QVERIFY(QFile::link(dir.filePath(QStringLiteral("data")), dir.filePath(QStringLiteral("link"))));
        const auto home = environment({{"HOME", "/home/a"}, {"XDG_RUNTIME_DIR", "/run/user/1"}});
        const auto socket = [&](const char *name) {
            return pathsFor(dir.filePath(QString::fromLatin1(name)).toStdString(), home).value().socket;
        };
        QCOMPARE(socket("link"), socket("data"));
        QVERIFY(socket("other") != socket("data"));
        QVERIFY(socket(std::string(300, 'd').c_str()).size() <= 107);
    }
    void foldersArePrivate()
    {
        QTemporaryDir dir;
        const std::string folder = dir.filePath(QStringLiteral("a/b")).toStdString();
        QVERIFY(makePrivateFolder(folder).has_value());
        QVERIFY(makePrivateFolder(folder).has_value());
        QCOMPARE(modeOf(folder), 0700U);
        QCOMPARE(modeOf(dir.filePath(QStringLiteral("a")).toStdString()), 0700U);

        QCOMPARE(::chmod(folder.c_str(), 0755), 0);
        QVERIFY(makePrivateFolder(folder).has_value());
        QCOMPARE(modeOf(folder), 0700U);
    }
    void aFileInTheWayIsRefused()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(makePrivateFolder(file.fileName().toStdString()).error().kind, ErrorKind::Refused);
        QCOMPARE(makePrivateFolder(file.fileName().toStdString() + "/below").error().kind, ErrorKind::Io);
    }
};

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
