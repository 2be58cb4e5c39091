// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/published_table.h"

#include "core/framework/framework.h"
#include "tests/support/read_export.h"

#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;

class TestPublishedTable : public QObject
{
    Q_OBJECT
private slots:
    void countsAreExact()
    {
        const QTemporaryDir root;
        const std::string dir = root.filePath(QStringLiteral("table")).toStdString();
        QVERIFY(test::writePublishedTable(dir));
        const test::ExportRows cases(dir, "cases.csv");
        const test::ExportRows events(dir, "events.csv");
        const test::ExportRows reviews(dir, "reviews.csv");
        QCOMPARE(cases.size(), std::size_t(10000));
        const test::Histories histories(cases, events, reviews);
        const auto frameworks = framework::makeSet({framework::shippedDefault()}).value();
        const auto counts = test::complianceOf(histories, frameworks, test::publishedFrom, test::publishedTo,
                                               test::publishedNow);
        const auto is = [&counts](due::Stage stage, test::Counts wanted) {
            return counts[std::size_t(stage)] == wanted;
        };
        QVERIFY(is(due::Stage::Plan, {0, 0, 0}));
        QVERIFY(is(due::Stage::Initial, {2500, 2200, 1430}));
        QVERIFY(is(due::Stage::Inspector, {2500, 1125, 450}));
        QVERIFY(is(due::Stage::ChiefInspector, {2500, 200, 48}));
        QVERIFY(is(due::Stage::Superintendent, {2500, 300, 141}));
    }
};

QTEST_GUILESS_MAIN(TestPublishedTable)
#include "tst_published_table.moc"
