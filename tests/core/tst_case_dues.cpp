// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/case_dues.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::due;

// The columns "counted", "completed" and "on time" of "State at now" (docs/due-rules.md), one row for each state.
class TestCaseDues : public QObject
{
    Q_OBJECT

    static constexpr TeamId owing{4}, reviewers{9};
    static constexpr std::uint8_t rank = 2;

    static Instant at(const char *text) { return *parseInstant(text, TimeZone::utc()); }
    // Due at half past midnight on 1 July in London, which is still June in UTC.
    static Obligation obligation(State state)
    {
        Obligation made;
        made.stage = Stage::Inspector;
        made.state = state;
        made.opensAt = at("2025-06-01T00:00:00Z");
        made.dueAt = at("2025-06-30T23:30:00Z");
        if (isDone(state))
            made.completedAt = at(state == State::DoneOnTime ? "2025-06-30T23:30:00Z" : "2025-06-30T23:30:01Z");
        made.team = owing;
        return made;
    }
    static std::optional<Counted> counted(const Obligation &obligation, bool batched = false)
    {
        static const auto version = framework::shippedDefault();
        return countedAs(obligation, version, rank, reviewers, batched);
    }

private slots:
    void stateAtNow_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<bool>("isCounted");
        QTest::addColumn<bool>("completed");
        QTest::addColumn<bool>("onTime");
        QTest::addColumn<bool>("pending"); // counted as due once its time has passed
        QTest::newRow("done on time") << State::DoneOnTime << true << true << true << false;
        QTest::newRow("done late") << State::DoneLate << true << true << false << false;
        QTest::newRow("open") << State::Open << true << false << false << true;
        QTest::newRow("overdue") << State::Overdue << true << false << false << true;
        QTest::newRow("lapsed") << State::Lapsed << true << false << false << false;
        QTest::newRow("missed") << State::Missed << true << false << false << false;
        QTest::newRow("cancelled") << State::Cancelled << false << false << false << false;
        QTest::newRow("paused") << State::Paused << false << false << false << false;
    }
    void stateAtNow()
    {
        QFETCH(State, state);
        QFETCH(bool, isCounted);
        QFETCH(bool, completed);
        QFETCH(bool, onTime);
        QFETCH(bool, pending);
        const auto found = counted(obligation(state), true);
        QCOMPARE(found.has_value(), isCounted);
        if (!found)
            return;
        QCOMPARE(found->completed, completed);
        QCOMPARE(found->onTime, onTime);
        QCOMPARE(found->pending, pending);
        QCOMPARE(found->batched, completed);
        QVERIFY(found->dueDay == toDay(2025, 7, 1));
        QVERIFY(found->stage == Stage::Inspector && found->rank == rank);
        QVERIFY(found->team == owing);
        QVERIFY(found->reviewerTeam == (completed ? reviewers : owing));
    }
    // A review without a due time is in no month; a pause takes the due time away, a plan of a standard case has none.
    void withoutADueTimeNothingCounts()
    {
        for (int state = 0; state <= int(State::Paused); ++state) {
            auto timeless = obligation(State(state));
            timeless.dueAt.reset();
            QVERIFY(!counted(timeless));
        }
    }
    void aStageThatTheFrameworkLeavesOutDoesNotCount()
    {
        auto version = framework::shippedDefault();
        version.excludedFromCounting = {Stage::Plan, Stage::Inspector};
        for (int stage = 0; stage < stageCount; ++stage) {
            auto one = obligation(State::DoneOnTime);
            one.stage = Stage(stage);
            const bool isLeftOut = one.stage == Stage::Plan || one.stage == Stage::Inspector;
            QCOMPARE(countedAs(one, version, rank, reviewers, false).has_value(), !isLeftOut);
        }
    }
    // What the due_case table keeps of it is all of it.
    void packedAndBack()
    {
        std::vector<Counted> all, back;
        for (int state = 0; state <= int(State::Paused); ++state) {
            if (const auto one = counted(obligation(State(state)), state % 2 == 0))
                all.push_back(*one);
        }
        QCOMPARE(all.size(), std::size_t(6));
        std::string packed;
        pack(all, packed);
        QVERIFY(unpack(packed, back) && back == all);
        packed.pop_back();
        QVERIFY(!unpack(packed, back));
    }
};

QTEST_APPLESS_MAIN(TestCaseDues)
#include "tst_case_dues.moc"
