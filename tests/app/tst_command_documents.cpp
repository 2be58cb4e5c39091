// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/document.h"
#include "core/reports/star_schema.h"
#include "tests/app/command_run.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;

// What is written about the command is what the command is.
class TestCommandDocuments : public QObject
{
    Q_OBJECT
private slots:
    void commandsPageIsUpToDate()
    {
        compare(QStringLiteral("/docs/commands.md"), command::commandsMarkdown(command::CommandLine()),
                "markdown");
    }
    void manualPageIsUpToDate()
    {
        compare(QStringLiteral("/packaging/man/casegrip.1"), command::manualPage(command::CommandLine()),
                "man");
    }
    void starExportPageIsUpToDate()
    {
        compare(QStringLiteral("/docs/star-export.md"), reports::starMarkdown(), "star");
    }
    void everyColumnHasItsOwnName()
    {
        const command::CommandLine line;
        int tables = 0;
        for (const auto &command : line.commands()) {
            for (const auto &table : command->tables()) {
                ++tables;
                QStringList names;
                for (const auto &column : table.columns) {
                    const QString name = QString::fromUtf8(column.name.data(), qsizetype(column.name.size()));
                    QVERIFY2(!names.contains(name), qPrintable(name));
                    names.append(name);
                }
            }
        }
        QVERIFY(tables >= 8);
    }
    void bashCompletes_data()
    {
        QTest::addColumn<QString>("words"); // the last one is completed
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *words, const char *expected) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(expected);
        };
        add("casegrip obl", "obligations");
        add("casegrip --qui", "--quiet");
        add("casegrip queue --ra", "--rank");
        add("casegrip --quiet framework ch", "check");
        add("casegrip queue --format j", "json");
        add("casegrip sync /no/such", "");
    }
    void bashCompletes()
    {
        QFETCH(QString, words);
        QFETCH(QString, expected);
        if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty())
            QSKIP("bash is not installed");
        const CommandRun script = runCommand({QStringLiteral("completion"), QStringLiteral("bash")});
        QCOMPARE(script.exitCode, 0);
        const QString asked =
            QStringLiteral("\nCOMP_WORDS=(%1)\nCOMP_CWORD=%2\n_casegrip\necho \"${COMPREPLY[*]}\"\n")
                .arg(words)
                .arg(words.count(QLatin1Char(' ')));
        QProcess bash;
        bash.start(QStringLiteral("bash"), {QStringLiteral("--norc")});
        bash.write(script.out + asked.toUtf8());
        bash.closeWriteChannel();
        QVERIFY(bash.waitForFinished());
        QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()).trimmed(), expected);
        QCOMPARE(bash.readAllStandardError(), QByteArray());
    }
    void otherShellsAcceptTheirScripts_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::newRow("zsh") << QStringLiteral("zsh");
        QTest::newRow("fish") << QStringLiteral("fish");
    }
    void otherShellsAcceptTheirScripts()
    {
        QFETCH(QString, shell);
        const CommandRun script = runCommand({QStringLiteral("completion"), shell});
        QCOMPARE(script.exitCode, 0);
        for (const char *word : {"obligations", "dry-run", "json", "check"})
            QVERIFY2(script.out.contains(word), word);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("the shell is not installed: only the words were looked for");
        QProcess process;
        process.start(shell, {QStringLiteral("-n"), QStringLiteral("/dev/stdin")});
        process.write(script.out);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

private:
    static void compare(const QString &file, const std::string &expected, const char *kind)
    {
        QFile written(QStringLiteral(CASEGRIP_SOURCE) + file);
        QVERIFY2(written.open(QIODevice::ReadOnly), qPrintable(file));
        const QString advice = QStringLiteral("Make it again: build/dev/bin/casegrip_documents %1 > %2")
                                   .arg(QString::fromUtf8(kind), file.mid(1));
        QVERIFY2(written.readAll().toStdString() == expected, qPrintable(advice));
    }
};

QTEST_GUILESS_MAIN(TestCommandDocuments)
#include "tst_command_documents.moc"
