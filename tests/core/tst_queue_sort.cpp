// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/words.h"
#include "tests/support/small_force.h"

#include <QTemporaryDir>
#include <QTest>
#include <map>

using namespace casegrip;
using namespace casegrip::test;
using workspace::QueueColumn;

// Sorting by a column, compared with sorting the texts of all rows.
class QueueSortTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void placesFollowTheTexts_data();
    void placesFollowTheTexts();
    void aReplaySortsAlike();
    void nothingHasNoPlaces();

private:
    using Key = std::pair<std::int64_t, std::string>;
    Key keyOf(const due::QueueRow &row, QueueColumn column) const;
    void compare(workspace::Workspace &opened, QueueColumn column);

    QTemporaryDir m_folder;
    std::unique_ptr<SmallForce> m_force;
};

void QueueSortTest::initTestCase()
{
    m_force = std::make_unique<SmallForce>(m_folder.path().toStdString(), 3000);
    auto opened = m_force->open();
    m_force->sync(opened, m_force->first());
    m_force->sync(opened, m_force->next());
}

// What a column sorts by, from the texts that it shows.
QueueSortTest::Key QueueSortTest::keyOf(const due::QueueRow &row, QueueColumn column) const
{
    switch (column) {
    case QueueColumn::CaseNo:
        return {0, row.caseNo};
    case QueueColumn::Offence:
        return {0, cases::foldedWords(row.classTitle)};
    case QueueColumn::RedBox: {
        const auto &categories = framework::shippedDefault().categories;
        std::string order;
        for (const auto &category : categories)
            order += std::find(row.redBox.begin(), row.redBox.end(), category) == row.redBox.end() ? '1' : '0';
        return {row.redBox.empty(), order};
    }
    case QueueColumn::Officer:
        return {row.oicId.empty(), cases::foldedWords(row.oicName.empty() ? row.oicId : row.oicName)};
    case QueueColumn::LastReview:
        return {row.lastReviewAt ? toEpoch(*row.lastReviewAt) : 0, {}};
    case QueueColumn::Status:
        return {row.absentSince ? toEpoch(*row.absentSince) : 0, row.absentSince ? "" : row.status + char('0' + row.restricted)};
    case QueueColumn::Team:
        return {0, cases::foldedWords(row.teamName.empty() ? row.team : row.teamName)};
    }
    return {};
}

void QueueSortTest::compare(workspace::Workspace &opened, QueueColumn column)
{
    const auto work = must(opened.openWork({}));
    QVERIFY(work.size() > 500);
    const auto places = must(opened.queuePlaces(work, column));
    QCOMPARE(places.size(), work.size());
    const auto rows = must(opened.queueRows(work.data(), work.size()));
    QCOMPARE(rows.size(), work.size());
    std::map<Key, std::pair<std::uint32_t, std::uint32_t>> span; // smallest and largest place of each text
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto [at, added] = span.emplace(keyOf(rows[i], column), std::pair(places[i], places[i]));
        at->second = {std::min(at->second.first, places[i]), std::max(at->second.second, places[i])};
    }
    QVERIFY(span.size() > 1);
    std::int64_t before = -1;
    for (const auto &[key, place] : span) {
        QVERIFY2(std::int64_t(place.first) > before, key.second.c_str());
        // Officers of one name are told apart; every other text has one place.
        QVERIFY2(place.first == place.second || column == QueueColumn::Officer, key.second.c_str());
        before = place.second;
    }
}

void QueueSortTest::placesFollowTheTexts_data()
{
    QTest::addColumn<int>("column");
    const std::pair<const char *, QueueColumn> columns[] = {
        {"case", QueueColumn::CaseNo},     {"offence", QueueColumn::Offence},
        {"red box", QueueColumn::RedBox},  {"officer", QueueColumn::Officer},
        {"review", QueueColumn::LastReview}, {"status", QueueColumn::Status},
        {"team", QueueColumn::Team},
    };
    for (const auto &[name, column] : columns)
        QTest::newRow(name) << int(column);
}

void QueueSortTest::placesFollowTheTexts()
{
    QFETCH(int, column);
    auto opened = m_force->open();
    compare(opened, QueueColumn(column));
}

// With another now nothing comes from the caches.
void QueueSortTest::aReplaySortsAlike()
{
    const FixedClock earlier(*parseInstant("2025-04-01T08:00:00Z", TimeZone::utc()));
    workspace::OpenOptions options;
    options.dataDir = m_force->data();
    options.clock = &earlier;
    options.replay = true;
    options.login = "tester";
    auto opened = must(workspace::Workspace::open(options));
    for (const auto column : {QueueColumn::CaseNo, QueueColumn::Offence, QueueColumn::RedBox, QueueColumn::Officer, QueueColumn::LastReview, QueueColumn::Status})
        compare(opened, column);
}

void QueueSortTest::nothingHasNoPlaces()
{
    auto opened = m_force->open();
    QVERIFY(must(opened.queuePlaces({}, QueueColumn::Offence)).empty());
}

QTEST_GUILESS_MAIN(QueueSortTest)
#include "tst_queue_sort.moc"
