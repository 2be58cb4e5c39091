// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/demo/demo.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;

namespace
{

const Instant asOf = fromEpoch(1'774'936'800); // 2026-03-31T06:00:00Z

demo::DemoOptions optionsFor(const QTemporaryDir &root, const char *name, std::int64_t cases)
{
    demo::DemoOptions options;
    options.dir = root.filePath(QLatin1String(name)).toStdString();
    options.cases = cases;
    options.asOf = asOf;
    return options;
}

QByteArray bytesOf(const std::string &dir, const char *name)
{
    QFile file(toQString(dir + "/" + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Stops at the second report.
class Impatient final : public Progress
{
public:
    bool advance(Step, std::int64_t, std::int64_t) override { return ++m_calls < 2; }

private:
    int m_calls = 0;
};

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT
private slots:
    void sameOptionsGiveTheSameBytes()
    {
        const QTemporaryDir root;
        NoProgress progress;
        auto first = optionsFor(root, "first", 20000);
        auto second = optionsFor(root, "second", 20000);
        second.threads = 1;
        auto other = optionsFor(root, "other", 20000);
        other.seed = 2;
        for (const auto *options : {&first, &second, &other})
            QVERIFY(demo::writeDemo(*options, progress));
        for (const char *name :
             {"cases.csv", "events.csv", "reviews.csv", "units.csv", "officers.csv", "manifest.json"}) {
            QVERIFY(!bytesOf(first.dir, name).isEmpty());
            QCOMPARE(bytesOf(first.dir, name), bytesOf(second.dir, name));
        }
        QVERIFY(bytesOf(first.dir, "cases.csv") != bytesOf(other.dir, "cases.csv"));
    }
    void writesOnlyIntoAnEmptyFolder()
    {
        const QTemporaryDir root;
        NoProgress progress;
        const auto options = optionsFor(root, "one", 100);
        QVERIFY(demo::writeDemo(options, progress));
        const auto again = demo::writeDemo(options, progress);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Refused);
        QVERIFY(!bytesOf(options.dir, "manifest.json").isEmpty());
    }
    void refusesImpossibleSizes()
    {
        const QTemporaryDir root;
        NoProgress progress;
        const auto none = demo::writeDemo(optionsFor(root, "none", 0), progress);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Invalid);
    }
    void cancelLeavesNothing()
    {
        const QTemporaryDir root;
        Impatient progress;
        const auto options = optionsFor(root, "stopped", 30000);
        const auto stopped = demo::writeDemo(options, progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(QDir(toQString(options.dir)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
