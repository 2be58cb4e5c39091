// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance.h"
#include "core/figures/period.h"
#include "core/figures/unit_calendar.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::figures;

// The pure parts of the figures: rounding, months and weeks, and which area a team was in.
class TestFigureRules : public QObject
{
    Q_OBJECT
private slots:
    void roundsHalfUp()
    {
        QCOMPARE(percent(1, 8), std::optional<int>(13)); // 12.5
        QCOMPARE(percent(1, 3), std::optional<int>(33));
        QCOMPARE(percent(2, 3), std::optional<int>(67));
        QCOMPARE(percent(0, 5), std::optional<int>(0));
        QCOMPARE(percent(5, 5), std::optional<int>(100));
        QCOMPARE(percent(1, 200), std::optional<int>(1)); // 0.5
        QCOMPARE(percent(0, 0), std::optional<int>());
        QCOMPARE(perMille(48, 2500), std::optional<int>(19));  // 19.2
        QCOMPARE(perMille(141, 2500), std::optional<int>(56)); // 56.4
        QCOMPARE(perMille(1, 2000), std::optional<int>(1));    // 0.5
        QCOMPARE(perMille(1, 0), std::optional<int>());
    }
    void keysHaveWords()
    {
        for (int i = 0; i < keyCount; ++i)
            QVERIFY(parseKey(toWord(Key(i))) == Key(i));
        QCOMPARE(toWord(Key::ReviewerUnit), std::string_view("reviewer_unit"));
        QVERIFY(!parseKey("unit"));
    }
    void weeksAreIso()
    {
        const auto week = [](int year, unsigned month, unsigned day) {
            return QString::fromStdString(weekText(mondayOf(toDay(year, month, day))));
        };
        QCOMPARE(week(2024, 12, 29), QStringLiteral("2024-W52"));
        QCOMPARE(week(2024, 12, 30), QStringLiteral("2025-W01"));
        QCOMPARE(week(2025, 1, 5), QStringLiteral("2025-W01"));
        QCOMPARE(week(2027, 1, 3), QStringLiteral("2026-W53"));
        QCOMPARE(week(2021, 1, 1), QStringLiteral("2020-W53"));
        QCOMPARE(week(2023, 1, 1), QStringLiteral("2022-W52"));
        QCOMPARE(week(2025, 2, 1), QStringLiteral("2025-W05"));
    }
    void monthsRoundTrip()
    {
        QCOMPARE(monthOf(toDay(2024, 2, 29)), 2024 * 12 + 1);
        QVERIFY(firstDay(monthOf(toDay(2024, 2, 29))) == toDay(2024, 2, 1));
        QVERIFY(lastDay(monthOf(toDay(2024, 2, 1))) == toDay(2024, 2, 29));
        QCOMPARE(QString::fromStdString(monthText(2024 * 12 + 11)), QStringLiteral("2024-12"));
    }
    void periodsAreCutIntoMonthsAndDays()
    {
        const auto cut = [](Day from, Day to, Month byDay) {
            return runsOf(from, to, [byDay](Month month) { return month == byDay; });
        };
        const std::vector<Run> middle = {{false, toDay(2025, 1, 15), toDay(2025, 1, 31)},
                                         {true, toDay(2025, 2, 1), toDay(2025, 4, 30)},
                                         {false, toDay(2025, 5, 1), toDay(2025, 5, 3)}};
        QVERIFY(cut(toDay(2025, 1, 15), toDay(2025, 5, 3), 0) == middle);
        const std::vector<Run> whole = {{true, toDay(2025, 1, 1), toDay(2025, 12, 31)}};
        QVERIFY(cut(toDay(2025, 1, 1), toDay(2025, 12, 31), 0) == whole);
        const std::vector<Run> changed = {{true, toDay(2025, 1, 1), toDay(2025, 1, 31)},
                                          {false, toDay(2025, 2, 1), toDay(2025, 2, 28)},
                                          {true, toDay(2025, 3, 1), toDay(2025, 3, 31)}};
        QVERIFY(cut(toDay(2025, 1, 1), toDay(2025, 3, 31), 2025 * 12 + 1) == changed);
        const std::vector<Run> oneDay = {{false, toDay(2025, 1, 1), toDay(2025, 1, 1)}};
        QVERIFY(cut(toDay(2025, 1, 1), toDay(2025, 1, 1), 0) == oneDay);
        QVERIFY(cut(toDay(2025, 1, 2), toDay(2025, 1, 1), 0).empty());
    }
    void teamsChangeTheirArea()
    {
        const UnitCalendar units({{0, ""}, {1, "A1"}, {2, "B1"}, {3, "C1"}},
                                 {{1, "North", {}, toDay(2025, 3, 31)},
                                  {1, "South", toDay(2025, 4, 1), {}},
                                  {2, "South", toDay(2025, 1, 1), toDay(2025, 1, 31)}});
        const auto area = [&units](std::uint32_t team, Day day) {
            return QString::fromStdString(units.areaName(units.areaAt(team, day)));
        };
        QCOMPARE(area(1, toDay(2025, 3, 31)), QStringLiteral("North"));
        QCOMPARE(area(1, toDay(2025, 4, 1)), QStringLiteral("South"));
        QCOMPARE(area(2, toDay(2024, 6, 1)), QStringLiteral("South")); // before its first line
        QCOMPARE(area(2, toDay(2026, 6, 1)), QStringLiteral("South")); // after its last
        QCOMPARE(area(3, toDay(2025, 1, 1)), QString());               // in no line
        QCOMPARE(area(99, toDay(2025, 1, 1)), QString());
        QVERIFY(units.changesAfter(toDay(2025, 3, 1), toDay(2025, 4, 1)));
        QVERIFY(!units.changesAfter(toDay(2025, 4, 1), toDay(2025, 12, 31)));
        QVERIFY(!units.changesAfter(toDay(2025, 1, 1), toDay(2025, 3, 31)));
        QVERIFY(units.teamOf("B1") == 2u);
        QVERIFY(!units.teamOf("Z9"));
    }
    void ofOverlappingLinesTheLaterBegunHolds()
    {
        const UnitCalendar units({{1, "A1"}}, {{1, "South", toDay(2025, 3, 1), toDay(2025, 3, 31)},
                                               {1, "North", toDay(2025, 1, 1), toDay(2025, 12, 31)}});
        const auto area = [&units](Day day) {
            return QString::fromStdString(units.areaName(units.areaAt(1, day)));
        };
        QCOMPARE(area(toDay(2025, 2, 28)), QStringLiteral("North"));
        QCOMPARE(area(toDay(2025, 3, 15)), QStringLiteral("South"));
        QCOMPARE(area(toDay(2025, 4, 1)), QStringLiteral("North"));
        QVERIFY(units.changesAfter(toDay(2025, 3, 31), toDay(2025, 4, 1)));
    }
};

QTEST_GUILESS_MAIN(TestFigureRules)
#include "tst_figure_rules.moc"
