// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/infer.h"

#include <QTest>

using namespace casegrip;
using cases::CaseColumns;
using cases::EventRecord;
using due::EventKind;
using sync::inferEvents;

namespace
{

Instant at(int hour) { return fromEpoch(1'700'000'000 + std::int64_t(hour) * 3600); }
constexpr int exported = 100;

CaseColumns open()
{
    CaseColumns columns;
    columns.caseNo = "99250000001";
    columns.recordedAt = at(0);
    columns.team = due::TeamId{1};
    columns.status = "open";
    return columns;
}

EventRecord known(EventKind kind, int hour)
{
    EventRecord made;
    made.kind = kind;
    made.at = at(hour);
    return made;
}

std::vector<EventRecord> infer(const CaseColumns *before, const CaseColumns &after, const std::vector<EventRecord> &earlier = {})
{
    return inferEvents(before, after, earlier, at(exported), 7);
}

} // namespace

class TestInfer : public QObject
{
    Q_OBJECT

private slots:
    void nothingChangedGivesNothing()
    {
        const auto columns = open();
        QVERIFY(infer(&columns, columns).empty());
        QVERIFY(infer(nullptr, columns).empty());
    }
    void aChangedClassIsAnEventAtUpdatedAtAndSaysHowItWas()
    {
        const auto before = open();
        auto after = open();
        after.classification = due::ClassificationId{3};
        after.updatedAt = at(20);
        const auto events = infer(&before, after);
        QCOMPARE(events.size(), std::size_t(2));
        QCOMPARE(toEpoch(events[0].at), toEpoch(at(0)));
        QVERIFY(events[0].classification == before.classification);
        QCOMPARE(toEpoch(events[1].at), toEpoch(at(20)));
        QVERIFY(events[1].classification == after.classification);
        for (const auto &one : events) {
            QVERIFY(one.inferred);
            QCOMPARE(one.exportId, 7U);
            QVERIFY(one.kind == EventKind::Classified);
        }
        after.updatedAt.reset();
        QCOMPARE(toEpoch(infer(&before, after).back().at), toEpoch(at(exported)));
    }
    void aChangedTeamAndOfficer()
    {
        auto before = open();
        before.oic = cases::OfficerId{4};
        before.allocatedAt = at(2);
        auto after = before;
        after.team = due::TeamId{2};
        after.oic = cases::OfficerId{5};
        after.updatedAt = at(30);
        const auto events = infer(&before, after);
        QCOMPARE(events.size(), std::size_t(4));
        QVERIFY(events[0].kind == EventKind::Transferred && events[0].team == before.team && events[0].at == at(0));
        QVERIFY(events[1].kind == EventKind::Allocated && events[1].officer == before.oic && events[1].at == at(2));
        QVERIFY(events[2].kind == EventKind::Transferred && events[2].team == after.team && events[2].at == at(30));
        QVERIFY(events[3].kind == EventKind::Allocated && events[3].officer == after.oic && events[3].at == at(30));
        // With an event known already, only the change is new.
        QCOMPARE(infer(&before, after, events).size(), std::size_t(2));
    }
    void closingTakesTheFirstTimeThatIsThere_data()
    {
        QTest::addColumn<QString>("status");
        for (const auto *const status : {"filed", "cancelled", "transferred_out"})
            QTest::newRow(status) << QString::fromLatin1(status);
    }
    void closingTakesTheFirstTimeThatIsThere()
    {
        QFETCH(QString, status);
        auto after = open();
        after.status = status.toStdString();
        const auto filedAt = [&] {
            const auto events = infer(nullptr, after);
            return events.size() == 1 && events[0].kind == EventKind::Filed && events[0].inferred ? toEpoch(events[0].at) : 0;
        };
        QCOMPARE(filedAt(), toEpoch(at(exported)));
        after.updatedAt = at(50);
        QCOMPARE(filedAt(), toEpoch(at(50)));
        after.outcomeAt = at(40);
        QCOMPARE(filedAt(), toEpoch(at(40)));
        after.statusAt = at(30);
        QCOMPARE(filedAt(), toEpoch(at(30)));
    }
    void filedOnceIsNotFiledAgain()
    {
        auto after = open();
        after.status = "filed";
        QVERIFY(infer(&after, after, {known(EventKind::Filed, 10)}).empty());
        const auto again = infer(&after, after, {known(EventKind::Filed, 10), known(EventKind::Reopened, 11)});
        QCOMPARE(again.size(), std::size_t(1));
        QVERIFY(again[0].kind == EventKind::Filed);
    }
    void openAfterFiledIsReopened()
    {
        const auto after = open();
        const auto events = infer(&after, after, {known(EventKind::Filed, 10)});
        QCOMPARE(events.size(), std::size_t(1));
        QVERIFY(events[0].kind == EventKind::Reopened);
        QCOMPARE(toEpoch(events[0].at), toEpoch(at(exported)));
    }
    void suspendedAndResumed()
    {
        const auto before = open();
        auto after = open();
        after.status = "suspended";
        after.statusAt = at(15);
        const auto suspended = infer(&before, after);
        QCOMPARE(suspended.size(), std::size_t(1));
        QVERIFY(suspended[0].kind == EventKind::Suspended && suspended[0].at == at(15));
        const auto resumed = infer(&after, before, suspended);
        QCOMPARE(resumed.size(), std::size_t(1));
        QVERIFY(resumed[0].kind == EventKind::Resumed);
    }
};

QTEST_GUILESS_MAIN(TestInfer)
#include "tst_infer.moc"
