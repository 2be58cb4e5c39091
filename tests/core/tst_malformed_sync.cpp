// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of tests/data/malformed in its place in a good export, brought through the front door: what is wrong is named by
// file and line, and what is stored stays as it was.
#include "tests/support/small_sync.h"

#include <QFile>

using namespace casegrip;
using namespace casegrip::test;

class TestMalformedSync : public QObject, private SmallSync
{
    Q_OBJECT

    const QDir m_corpus{QStringLiteral(TEST_DATA_DIR "/malformed")};
    std::string m_folder;
    std::optional<Workspace> m_opened;
    std::string m_before;

    // What is stored, and which files hold it.
    std::string state()
    {
        return picture(*m_opened) + std::to_string(m_opened->exports()->size()) + ' ' + std::to_string(m_opened->quarantine()->rows.size()) + ' ' +
               filesOf(m_folder).join(QLatin1Char(' ')).toStdString();
    }
    // A good export of the next day with the file in the place of one of its own; a zip is an export by itself.
    std::string exportWith(const QString &name)
    {
        const QString from = m_corpus.filePath(name);
        if (name.endsWith(QStringLiteral(".zip")))
            return from.toStdString();
        auto tables = force();
        tables.exportedAt = "2025-02-02T06:00:00Z";
        const auto folder = fresh("export");
        if (!tables.write(folder))
            qFatal("not written");
        const QString place = QString::fromStdString(folder + "/" + fileFor(name));
        QFile::remove(place);
        if (!QFile::copy(from, place))
            qFatal("not copied");
        return folder;
    }
    static std::string fileFor(const QString &name) { return name.endsWith(QStringLiteral(".json")) ? "manifest.json" : "events.csv"; }
    // Whether the sentence says which file it is about; of a folder also where in it.
    static bool names(const QString &name, const std::string &sentence)
    {
        if (name.endsWith(QStringLiteral(".zip")))
            return sentence.find(name.toStdString()) != std::string::npos || sentence.find(".csv") != std::string::npos;
        return sentence.find(fileFor(name)) != std::string::npos && sentence.find("line ") != std::string::npos;
    }
    static void looksAtPlan(const QString &name, const sync::PlanReport &plan)
    {
        for (const auto &refusal : plan.refusals)
            QVERIFY2(refusal.file.ends_with(".csv") && refusal.line > 0 && !refusal.reason.empty(), qPrintable(name));
        QVERIFY(!plan.objections.empty()); // it is not what the manifest says, or is none
        for (const auto &objection : plan.objections) {
            QVERIFY2(objection.sentence.find(".csv") != std::string::npos || objection.sentence.find("manifest.json") != std::string::npos ||
                         objection.code == Objection::Code::FewerCases || objection.code == Objection::Code::OlderExport,
                     objection.sentence.c_str());
            QVERIFY2(objection.code != Objection::Code::MissingColumn || objection.sentence.find(", line 1: ") != std::string::npos,
                     objection.sentence.c_str());
        }
    }

private slots:
    void initTestCase()
    {
        m_folder = fresh("data");
        m_opened.emplace(open(m_folder));
        take(*m_opened, force());
        m_before = state();
    }
    void isRefusedByFileAndLine_data()
    {
        QTest::addColumn<QString>("name");
        QStringList files = m_corpus.entryList(QDir::Files, QDir::Name);
        files.removeOne(QStringLiteral("expected.txt"));
        QVERIFY(files.size() >= 90);
        for (const QString &name : files)
            QTest::newRow(qPrintable(name)) << name;
    }
    void isRefusedByFileAndLine()
    {
        QFETCH(QString, name);
        const auto plan = m_opened->planSync(exportWith(name), m_silent);
        if (!plan) {
            QVERIFY2(names(name, plan.error().what), plan.error().what.c_str());
        } else {
            looksAtPlan(name, *plan);
            QVERIFY(!m_opened->applySync(false, m_silent));
        }
        m_opened->dropPlan();
        QCOMPARE(state(), m_before);
    }
    void whatIsStoredIsSound() { isSound(*m_opened); }
};

QTEST_GUILESS_MAIN(TestMalformedSync)
#include "tst_malformed_sync.moc"
