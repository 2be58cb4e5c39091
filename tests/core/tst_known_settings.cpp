// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/known_settings.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;
using namespace casegrip::workspace;

class KnownSettingsTest : public QObject
{
    Q_OBJECT
private slots:
    void standardsAreAllowed()
    {
        for (const KnownSetting &known : knownSettings()) {
            QCOMPARE(findSetting(known.name), &known);
            QVERIFY2(known.check(known.standard), known.name.c_str());
            QVERIFY(!known.meaning.empty());
        }
        QVERIFY(!findSetting("facts")); // which file is current is nobody's choice
        QVERIFY(!findSetting("test"));
    }
    void timesOfDay()
    {
        QCOMPARE(minutesOfDay("00:00"), std::optional(0));
        QCOMPARE(minutesOfDay("06:30"), std::optional(390));
        QCOMPARE(minutesOfDay("23:59"), std::optional(1439));
        for (const char *wrong : {"", "24:00", "6:30", "06:60", "06.30", "06:3x", "-6:30", "06:30:00"})
            QVERIFY2(!minutesOfDay(wrong), wrong);
    }
    void limitsOfCaseloads()
    {
        QCOMPARE(caseloadLimitOf("20"), std::optional(20));
        for (const char *none : {"none", "", "0", "-3", "1001", "20.5", "20 cases"})
            QVERIFY2(!caseloadLimitOf(none), none);
        const KnownSetting *known = findSetting(caseloadLimitSetting);
        QVERIFY(known && known->standard == "none");
        for (const char *allowed : {"none", "1", "1000"})
            QVERIFY2(known->check(allowed), allowed);
        for (const char *wrong : {"0", "1001", "many"})
            QVERIFY2(!known->check(wrong), wrong);
    }
    void whatIsSetHolds()
    {
        auto opened = open(OpenOptions::Access::Write);
        QVERIFY(opened);
        QCOMPARE(opened->settingInForce(markingSetting).value(), std::string("OFFICIAL-SENSITIVE"));
        QVERIFY(opened->setSetting(markingSetting, "OFFICIAL"));
        QCOMPARE(opened->status()->marking, std::string("OFFICIAL"));
        const Done refused = opened->setSetting(markingSetting, "two\nlines");
        QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid);
        QCOMPARE(opened->status()->marking, std::string("OFFICIAL"));
        QVERIFY(opened->setSetting(markingSetting, {}));
        QCOMPARE(opened->status()->marking, std::string("OFFICIAL-SENSITIVE"));
    }
    void readersChangeNothing()
    {
        QVERIFY(open(OpenOptions::Access::Write)); // makes the folder
        auto reading = open(OpenOptions::Access::Read);
        QVERIFY(reading);
        QVERIFY(!reading->setSetting(tourStartSetting, "06:30"));
        QCOMPARE(reading->settingInForce(tourStartSetting).value(), std::string("07:00"));
    }

private:
    Result<Workspace> open(OpenOptions::Access access) const
    {
        OpenOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("data")).toStdString();
        options.access = access;
        options.clock = &m_clock;
        options.login = "tester";
        return Workspace::open(options);
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{fromEpoch(1771935600)};
};

QTEST_GUILESS_MAIN(KnownSettingsTest)
#include "tst_known_settings.moc"
