// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_text.h"
#include "tests/app/command_run.h"
#include "tests/support/payload_force.h"

#include <QTest>

#include <memory>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

// The cells of a csv, row after row. A quote that does not close ends the last one.
std::vector<std::string> cellsOf(const QByteArray &csv)
{
    std::vector<std::string> cells(1);
    bool isQuoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (c == '"' && isQuoted && i + 1 < csv.size() && csv[i + 1] == '"')
            cells.back() += csv[++i];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == ',' || c == '\n'))
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

bool isNumber(const std::string &cell)
{
    bool ok = false;
    (void)QByteArray::fromStdString(cell).toLongLong(&ok);
    return ok;
}

// What the program writes to a terminal.
QByteArray onTerminal(const QStringList &arguments)
{
    std::vector<QByteArray> texts = {commandProgram().toUtf8()};
    for (const QString &argument : arguments)
        texts.push_back(argument.toUtf8());
    std::vector<char *> words;
    for (QByteArray &text : texts)
        words.push_back(text.data());
    words.push_back(nullptr);
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        ::execv(words[0], words.data());
        ::_exit(127);
    }
    QByteArray shown;
    char bytes[4096];
    for (ssize_t count = 0; (count = ::read(terminal, bytes, sizeof bytes)) > 0;)
        shown.append(bytes, count);
    ::close(terminal);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? shown.replace("\r\n", "\n") : QByteArray();
}

} // namespace

// Whatever the commands print about a data folder in which every text is something else than words (payload_force.h): a
// spreadsheet finds no formula, a terminal nothing to obey, and json is json.
class TestPayloadCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<PayloadForce> m_force;

    QStringList whole(const QStringList &arguments, const char *format) const
    {
        const bool isSergeants = arguments.contains(QStringLiteral("--returned")) || arguments.contains(QStringLiteral("--on-others"));
        return QStringList{QStringLiteral("--quiet"), QStringLiteral("--data"), QString::fromStdString(m_force->force.data()), QStringLiteral("--as"),
                           isSergeants ? QStringLiteral("ps200") : QStringLiteral("pi300"), QStringLiteral("--now"),
                           QString::fromStdString(formatInstant(m_force->force.clock.now())), QStringLiteral("--format"), QLatin1String(format)} +
               arguments;
    }

private slots:
    void initTestCase() { m_force = std::make_unique<PayloadForce>("/nowhere/canary.png"); }

    void everyTable_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const QString &line) { QTest::newRow(qPrintable(line)) << line.split(u' '); };
        const std::string lines[] = {"queue", "obligations", "caseload --by oic", "caseload --by team", "caseload --by area",
                                     "forecast --days 30 --by team", "forecast --days 30 --by area", "framework show", "template list", "approvals",
                                     "approvals --returned", "approvals --on-others", "approvals --reasons", "direction list --closed",
                                     std::string("direction list --closed --case ") + ReviewedForce::assault, "cover list", "absence list", "annotation list", "target list",
                                     "interest list " + PayloadForce::caseNo(1), std::string("who --case ") + ReviewedForce::burglary, "log", "log --chain access",
                                     "verify", "backups", "setting", std::string("review list ") + ReviewedForce::burglary,
                                     std::string("explain ") + ReviewedForce::burglary, std::string("explain ") + ReviewedForce::stalking,
                                     "explain " + PayloadForce::caseNo(0), "explain " + PayloadForce::caseNo(12)};
        for (const std::string &line : lines)
            row(QString::fromStdString(line));
        for (const char *by : {"rank", "stage", "area", "team", "reviewer_unit"})
            row(QStringLiteral("compliance --from 2026-01-01 --to 2026-12-31 --by ") + QLatin1String(by));
        for (const char *by : {"area", "team"})
            QTest::addRow("what-if by %s", by) << QStringList{QStringLiteral("what-if"), QStringLiteral(CASEGRIP_SOURCE "/resources/framework/cmf-1.json"),
                                                              QStringLiteral("--from"), QStringLiteral("2026-01-01"), QStringLiteral("--to"),
                                                              QStringLiteral("2026-12-31"), QStringLiteral("--by"), QString::fromLatin1(by)};
    }
    void everyTable()
    {
        QFETCH(QStringList, arguments);
        const CommandRun csv = runCommand(whole(arguments, "csv"));
        QVERIFY2(csv.exitCode == 0, csv.err.constData());
        for (const std::string &cell : cellsOf(csv.out))
            QVERIFY2(isNumber(cell) || !looksLikeFormula(cell), cell.substr(0, 80).c_str());
        const CommandRun json = runCommand(whole(arguments, "json"));
        QVERIFY2(json.exitCode == 0 && !json.json().isNull(), QByteArray(json.err + json.out.left(500)).constData());
        const CommandRun text = runCommand(whole(arguments, "text"));
        QVERIFY2(text.exitCode == 0, text.err.constData());
        for (const char *format : {"text", "csv", "json"}) {
            const QByteArray shown = onTerminal(whole(arguments, format));
            QVERIFY(!shown.isEmpty() || text.out.isEmpty());
            for (const QByteArray &line : shown.split('\n'))
                QVERIFY2(!hasHidden(QString::fromUtf8(line)) && !line.contains('\x1b'), line.left(200).toHex(' ').constData());
        }
    }
    // As it is pasted into the records system, so as it is in a file; on a terminal it is made visible.
    void aReview()
    {
        for (const std::string &ref : m_force->refs) {
            for (const char *what : {"show", "text"}) {
                const QStringList arguments = {QStringLiteral("review"), QLatin1String(what), QString::fromStdString(ref)};
                const QByteArray shown = onTerminal(whole(arguments, "text"));
                QVERIFY(!shown.isEmpty());
                for (const QByteArray &line : shown.split('\n'))
                    QVERIFY2(!hasHidden(QString::fromUtf8(line)), line.left(200).toHex(' ').constData());
            }
            const CommandRun json = runCommand(whole({QStringLiteral("review"), QStringLiteral("show"), QString::fromStdString(ref)}, "json"));
            QVERIFY2(json.exitCode == 0 && !json.json().isNull(), json.err.constData());
        }
    }
    // A wrong word is said again, and nothing else comes of it.
    void errors()
    {
        for (const Payload &payload : m_force->texts) {
            if (payload.text.find('\0') != std::string::npos || payload.text.size() > 1000)
                continue;
            const CommandRun run = runCommand(whole({QStringLiteral("explain"), QString::fromStdString(payload.text)}, "text"));
            QVERIFY2(run.exitCode != 0 && run.exitCode != -1, payload.name);
            for (const QByteArray &line : run.err.split('\n'))
                QVERIFY2(!hasHidden(QString::fromUtf8(line)), payload.name);
        }
    }
    // The same texts raw: each of the looks above could find something.
    void theControlsFail()
    {
        QVERIFY(hasHidden(QString::fromStdString(m_force->texts[12].text)) && hasHidden(QString::fromStdString(m_force->texts[15].text)));
        const auto cells = cellsOf("a,\"b \"\"c\"\", =d\",=e\n'=f,-5\n");
        QCOMPARE(cells, (std::vector<std::string>{"a", "b \"c\", =d", "=e", "'=f", "-5", ""}));
        QVERIFY(looksLikeFormula(cells[2]) && !looksLikeFormula(cells[3]) && isNumber(cells[4]));
        const CommandRun log = runCommand(whole({QStringLiteral("log")}, "csv"));
        QVERIFY(log.out.contains("'=cmd|") && log.out.contains('\x1b')); // in a file as it is
    }
};

QTEST_GUILESS_MAIN(TestPayloadCommand)
#include "tst_payload_command.moc"
