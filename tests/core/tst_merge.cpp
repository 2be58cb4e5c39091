// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/merge.h"

#include <QTest>

using namespace casegrip;
using cases::EventRecord;
using cases::ReviewRecord;
using cases::StoredCase;
using sync::CaseRows;
using sync::ExportScope;
using sync::merge;

namespace
{

Instant at(int hour) { return fromEpoch(1'700'000'000 + std::int64_t(hour) * 3600); }

EventRecord contact(int hour, std::uint32_t exportId)
{
    EventRecord made;
    made.kind = due::EventKind::Contacted;
    made.at = at(hour);
    made.exportId = exportId;
    return made;
}

ReviewRecord review(std::string_view ref, int hour, std::uint32_t exportId)
{
    ReviewRecord made;
    made.ref = ref;
    made.completedAt = at(hour);
    made.exportId = exportId;
    return made;
}

CaseRows rowsOf(std::vector<EventRecord> events, std::vector<ReviewRecord> reviews)
{
    CaseRows rows;
    rows.columns.emplace();
    rows.columns->caseNo = "99250000001";
    rows.columns->status = "open";
    rows.events = std::move(events);
    rows.reviews = std::move(reviews);
    return rows;
}

ExportScope full(std::uint32_t id)
{
    ExportScope scope;
    scope.exportId = id;
    scope.exportedAt = at(int(id) * 100);
    return scope;
}

// Two classifications that differ in their risk alone.
const sync::Classifications &known()
{
    static const sync::Classifications all = {{}, {"8Q", {}, {}, "medium"}, {"8Q", {}, {}, "high"}};
    return all;
}

StoredCase first(const CaseRows &rows)
{
    StoredCase stored;
    (void)merge(stored, rows, full(1), known());
    stored.id = 1;
    return stored;
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private slots:
    void theSameAgainChangesNothingAndKeepsWhoBroughtIt()
    {
        auto stored = first(rowsOf({contact(1, 1)}, {review("R1", 2, 1)}));
        QVERIFY(!merge(stored, rowsOf({contact(1, 2)}, {review("R1", 2, 2)}), full(2), known()).changed);
        QCOMPARE(stored.history.events.at(0).exportId, 1U);
        QCOMPARE(stored.history.reviews.at(0).exportId, 1U);
    }
    void theSameEventTwiceIsOne()
    {
        QCOMPARE(first(rowsOf({contact(1, 1), contact(1, 1), contact(2, 1)}, {})).history.events.size(), std::size_t(2));
    }
    void aFullExportReplacesEventsAndADeltaAdds()
    {
        auto stored = first(rowsOf({contact(1, 1)}, {}));
        auto delta = full(2);
        delta.full = false;
        QVERIFY(merge(stored, rowsOf({contact(2, 2)}, {}), delta, known()).changed);
        QCOMPARE(stored.history.events.size(), std::size_t(2));
        QVERIFY(merge(stored, rowsOf({contact(2, 3)}, {}), full(3), known()).changed);
        QCOMPARE(stored.history.events.size(), std::size_t(1));
        QCOMPARE(stored.history.events.at(0).exportId, 2U);
    }
    void aReviewNoLongerSentIsKeptAndComesBack()
    {
        auto stored = first(rowsOf({}, {review("R1", 2, 1), review("R2", 3, 1)}));
        QCOMPARE(merge(stored, rowsOf({}, {review("R1", 2, 2)}), full(2), known()).reviewsGone, 1);
        QCOMPARE(stored.history.reviews.size(), std::size_t(2));
        QVERIFY(!stored.history.reviews.at(1).inExport);
        QCOMPARE(merge(stored, rowsOf({}, {review("R1", 2, 3)}), full(3), known()).reviewsGone, 0);
        QVERIFY(merge(stored, rowsOf({}, {review("R1", 2, 4), review("R2", 3, 4)}), full(4), known()).changed);
        QVERIFY(stored.history.reviews.at(1).inExport);
    }
    void anAbsentFileSaysNothing()
    {
        auto stored = first(rowsOf({contact(1, 1)}, {review("R1", 2, 1)}));
        auto scope = full(2);
        scope.hasEvents = scope.hasReviews = false;
        const auto result = merge(stored, rowsOf({}, {}), scope, known());
        QVERIFY(!result.changed);
        QCOMPARE(result.reviewsGone, 0);
        QCOMPARE(stored.history.events.size(), std::size_t(1));
    }
    void aRefusedRowTakesNothingAway()
    {
        auto stored = first(rowsOf({contact(1, 1)}, {review("R1", 2, 1)}));
        auto rows = rowsOf({contact(5, 2)}, {});
        rows.eventsComplete = rows.reviewsComplete = false;
        QCOMPARE(merge(stored, rows, full(2), known()).reviewsGone, 0);
        QCOMPARE(stored.history.events.size(), std::size_t(2));
        QVERIFY(stored.history.reviews.at(0).inExport);
    }
    void aChangedColumnNamesItsExportAndTheCaseIsNoLongerAbsent()
    {
        auto stored = first(rowsOf({}, {}));
        stored.absentSince = at(5);
        auto rows = rowsOf({}, {});
        rows.columns->summary = "new";
        QVERIFY(merge(stored, rows, full(2), known()).changed);
        QVERIFY(!stored.absentSince);
        QCOMPARE(stored.columnExports[27], 2U);
        QCOMPARE(stored.columnExports[13], 1U);
    }
    // Whatever events say, and also when they are sent anew or nobody has the case for a while.
    void whoeverHadTheCaseIsRemembered()
    {
        constexpr cases::OfficerId x{3}, y{4}, none{};
        using Officers = std::vector<cases::OfficerId>;
        auto rows = rowsOf({contact(1, 1)}, {});
        rows.columns->oic = x;
        auto stored = first(rows);
        QVERIFY(stored.history.formerOfficers.empty());
        std::uint32_t exportId = 1;
        const auto next = [&](cases::OfficerId oic, bool hasEvents) {
            rows.columns->oic = oic;
            auto scope = full(++exportId);
            scope.hasEvents = hasEvents;
            (void)merge(stored, rows, scope, known());
            return stored.history.formerOfficers;
        };
        QVERIFY(next(none, false) == Officers{x});
        QVERIFY(next(y, false) == Officers{x});
        QVERIFY(next(y, true) == Officers{x});
        QVERIFY(next(x, true) == (Officers{x, y}));
        QVERIFY(next(none, true) == (Officers{x, y})); // each once
        QVERIFY(!merge(stored, rows, full(++exportId), known()).changed);
    }
    void ofAClassificationOnlyTheColumnThatDiffersNamesTheExport()
    {
        auto rows = rowsOf({}, {});
        rows.columns->classification = due::ClassificationId{1};
        auto stored = first(rows);
        rows.columns->classification = due::ClassificationId{2};
        QVERIFY(merge(stored, rows, full(2), known()).changed);
        QCOMPARE(stored.columnExports[11], 2U);
        for (const int column : {7, 9, 10})
            QCOMPARE(stored.columnExports[std::size_t(column)], 1U);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
