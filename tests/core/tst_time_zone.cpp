// SPDX-License-Identifier: GPL-3.0-or-later
// The table of offset changes against Qt's own calendar, and the due rules on the days when clocks change.
#include "core/due/engine.h"

#include <QTest>
#include <QTimeZone>

using namespace casegrip;

namespace
{

QDateTime utc(Instant instant)
{
    return QDateTime::fromSecsSinceEpoch(toEpoch(instant), Qt::UTC);
}

TimeZone london()
{
    return TimeZone::load("Europe/London").value();
}

// Both changes of each of ten years.
std::vector<Instant> changes()
{
    std::vector<Instant> found;
    const QTimeZone zone("Europe/London");
    const auto between = zone.transitions(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC),
                                          QDateTime(QDate(2029, 12, 31), QTime(0, 0), Qt::UTC));
    for (const auto &change : between)
        found.push_back(fromEpoch(change.atUtc.toSecsSinceEpoch()));
    return found;
}

// 23:59:59 on a date, asked of Qt.
Instant endOfDay(QDate date)
{
    return fromEpoch(QDateTime(date, QTime(23, 59, 59), QTimeZone("Europe/London")).toSecsSinceEpoch());
}

QDate dateOf(Instant instant)
{
    return utc(instant).toTimeZone(QTimeZone("Europe/London")).date();
}

std::optional<Instant> dueOf(const due::Dues &dues, due::Stage stage)
{
    for (const auto &obligation : dues.obligations) {
        if (obligation.stage == stage)
            return obligation.dueAt;
    }
    return {};
}

} // namespace

class TestTimeZone : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithQt_data()
    {
        QTest::addColumn<QByteArray>("id");
        // London; a change of half an hour; a day that was left out; changes around Ramadan; none at all.
        for (const char *id :
             {"Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "UTC"})
            QTest::newRow(id) << QByteArray(id);
    }
    void agreesWithQt()
    {
        QFETCH(QByteArray, id);
        const QTimeZone reference(id);
        const TimeZone zone = TimeZone::load(id.toStdString()).value();
        const Instant from = fromEpoch(-631152000); // 1950
        const Instant to = fromEpoch(4102444800);   // 2100
        for (Instant at = from; at < to; at += Seconds{27 * 3600 + 1117}) {
            const LocalTime local = zone.toLocal(at);
            const auto east = (local.time_since_epoch() - at.time_since_epoch()).count();
            QCOMPARE(qint64(east), qint64(reference.offsetFromUtc(utc(at))));
            const Instant back = zone.toInstant(local);
            QVERIFY(back <= at && zone.toLocal(back) == local);
        }
    }
    void aroundEachChange_data() { agreesWithQt_data(); }
    void aroundEachChange()
    {
        QFETCH(QByteArray, id);
        const QTimeZone reference(id);
        const TimeZone zone = TimeZone::load(id.toStdString()).value();
        const auto list = reference.transitions(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC),
                                                QDateTime(QDate(2060, 1, 1), QTime(0, 0), Qt::UTC));
        for (const auto &change : list) {
            const Instant at = fromEpoch(change.atUtc.toSecsSinceEpoch());
            const int before = reference.offsetFromUtc(change.atUtc.addSecs(-1));
            const int after = change.offsetFromUtc;
            QCOMPARE(toEpoch(at - Seconds{1}) + before,
                     zone.toLocal(at - Seconds{1}).time_since_epoch().count());
            QCOMPARE(toEpoch(at) + after, zone.toLocal(at).time_since_epoch().count());
            // A wall time that the change skips or repeats is read with the offset before it.
            const int step = std::max(1, std::abs(after - before) / 4);
            for (int past = 0; past < std::abs(after - before); past += step) {
                const auto wall = LocalTime{Seconds{toEpoch(at) + std::min(before, after) + past}};
                QCOMPARE(toEpoch(zone.toInstant(wall)), wall.time_since_epoch().count() - before);
            }
        }
    }
    void dueTimesOverTenYearsOfChanges()
    {
        const auto frameworks = framework::makeSet({framework::shippedDefault()}).value();
        const std::vector<due::Classification> classifications = {{"28A", {}, {}, ""}, {"8Q", {}, {}, ""}};
        due::Engine engine(frameworks, classifications);
        QCOMPARE(changes().size(), std::size_t(20));
        for (const Instant change : changes()) {
            // From 31 days before to a day after: every start whose 24 h or 30 days meet the change.
            for (Instant start = change - Seconds{31 * 86400}; start < change + Seconds{86400};
                 start += Seconds{5003}) {
                due::CaseHistory history;
                history.recordedAt = start;
                history.allocatedAt = start;
                history.classification = due::ClassificationId{1};
                due::Dues dues;
                engine.evaluate(history, start, dues);
                QCOMPARE(dueOf(dues, due::Stage::Initial), start + Seconds{24 * 3600});
                QCOMPARE(dueOf(dues, due::Stage::Plan), endOfDay(dateOf(start)));
                QCOMPARE(dueOf(dues, due::Stage::Inspector), endOfDay(dateOf(start).addDays(30)));
                QCOMPARE(dueOf(dues, due::Stage::Superintendent), endOfDay(dateOf(start).addDays(120)));
                history.classification = due::ClassificationId{0};
                engine.evaluate(history, start, dues);
                QCOMPARE(dueOf(dues, due::Stage::Initial), start + Seconds{96 * 3600});
            }
        }
    }
    void daysOfChangeAre23And25HoursLong()
    {
        const TimeZone zone = london();
        const auto length = [&zone](Day day) {
            return (zone.endOfDay(day) - zone.startOfDay(day) + Seconds{1}).count() / 3600;
        };
        for (const Instant change : changes()) {
            const Day day = zone.dayOf(change);
            const bool spring = std::chrono::year_month_day{day}.month() == std::chrono::March;
            QCOMPARE(length(day), spring ? 23 : 25);
            QCOMPARE(length(day + std::chrono::days{1}), 24);
        }
    }
};

QTEST_GUILESS_MAIN(TestTimeZone)
#include "tst_time_zone.moc"
