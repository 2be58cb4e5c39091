// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/demo/demo.h"

#include "core/demo/force.h"
#include "core/demo/offences.h"
#include "core/framework/framework.h"
#include "tests/support/read_export.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <set>

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

// 50,000 cases as `casegrip demo` writes them, read once for all tests of their shares.
struct Read {
    std::unique_ptr<test::ExportRows> officers, units, cases, events, reviews;
    std::unique_ptr<test::Histories> histories;
    std::unique_ptr<framework::FrameworkSet> frameworks;
};

double percentOf(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? -1 : 100.0 * double(part) / double(whole);
}

bool isNear(double found, double wanted, double tolerance, const char *what)
{
    qInfo("%s: %.2f (%.2f +- %.2f)", what, found, wanted, tolerance);
    return std::abs(found - wanted) <= tolerance;
}

bool isPublished(const std::array<test::Counts, due::stageCount> &counts)
{
    const std::array<std::tuple<due::Stage, double, double>, 4> published = {
        {{due::Stage::Initial, 88, 65},
         {due::Stage::Inspector, 45, 40},
         {due::Stage::ChiefInspector, 8, 24},
         {due::Stage::Superintendent, 12, 47}}};
    return std::all_of(published.begin(), published.end(), [&counts](const auto &rank) {
        const auto &[stage, completed, onTime] = rank;
        const auto &count = counts[std::size_t(stage)];
        return isNear(percentOf(count.completed, count.due), completed, 0.5, "completed") &&
               isNear(percentOf(count.onTime, count.completed), onTime, 0.5, "on time");
    });
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
    void initTestCase()
    {
        NoProgress progress;
        const auto options = optionsFor(m_root, "force", 50000);
        QVERIFY(demo::writeDemo(options, progress));
        const auto read = [&options](const char *name) {
            return std::make_unique<test::ExportRows>(options.dir, name);
        };
        m_read.officers = read("officers.csv");
        m_read.units = read("units.csv");
        m_read.cases = read("cases.csv");
        m_read.events = read("events.csv");
        m_read.reviews = read("reviews.csv");
        for (const auto *rows : {m_read.officers.get(), m_read.units.get(), m_read.cases.get(),
                                 m_read.events.get(), m_read.reviews.get()})
            QCOMPARE(rows->fault(), std::string());
        m_read.frameworks = std::make_unique<framework::FrameworkSet>(
            framework::makeSet({framework::shippedDefault()}).value());
        m_read.histories = std::make_unique<test::Histories>(*m_read.cases, *m_read.events, *m_read.reviews);
    }
    // Sergeant 88/65, inspector 45/40, chief inspector 8/24, superintendent 12/47 over the last twelve
    // months.
    void complianceIsAsPublished()
    {
        const auto counts = test::complianceOf(*m_read.histories, *m_read.frameworks, toDay(2025, 4, 1),
                                               toDay(2026, 3, 31), asOf);
        QVERIFY(isPublished(counts));
        const auto &plans = counts[std::size_t(due::Stage::Plan)];
        QVERIFY(isNear(percentOf(plans.completed, plans.due), 85, 10, "plans"));
    }
    void complianceHoldsForOtherSeedsAndDays()
    {
        const QTemporaryDir root;
        NoProgress progress;
        auto options = optionsFor(root, "other", 50000);
        options.seed = 4711;
        options.asOf = fromEpoch(1'795'348'800); // 2026-11-22T12:00:00Z
        QVERIFY(demo::writeDemo(options, progress));
        const test::ExportRows cases(options.dir, "cases.csv");
        const test::ExportRows events(options.dir, "events.csv");
        const test::ExportRows reviews(options.dir, "reviews.csv");
        const test::Histories histories(cases, events, reviews);
        QVERIFY(isPublished(test::complianceOf(histories, *m_read.frameworks, toDay(2025, 11, 23),
                                               toDay(2026, 11, 22), options.asOf)));
    }
    // What a case more than once lives through is what reviews are about.
    void casesHaveALife()
    {
        std::map<std::string, std::int64_t> byKind;
        std::set<std::string> classified;
        for (std::size_t row = 0; row < m_read.events->size(); ++row) {
            const auto &kind = m_read.events->at(row, "kind");
            const bool isAgain = kind == "classified" && !classified.insert(m_read.events->at(row, "case_no")).second;
            ++byKind[isAgain ? "reclassified" : kind];
        }
        // Of a hundred cases.
        const std::array<std::tuple<const char *, double, double>, 10> expected = {{{"classified", 100, 0.001},
                                                                                   {"reclassified", 8.2, 1},
                                                                                   {"allocated", 105.5, 2},
                                                                                   {"transferred", 9.6, 1},
                                                                                   {"filed", 92, 2},
                                                                                   {"reopened", 2, 0.4},
                                                                                   {"suspended", 0.7, 0.2},
                                                                                   {"resumed", 0.35, 0.15},
                                                                                   {"arrested", 17, 2},
                                                                                   {"contacted", 148, 6}}};
        QCOMPARE(byKind.size(), expected.size());
        for (const auto &[kind, share, tolerance] : expected)
            QVERIFY(isNear(percentOf(byKind[kind], 50000), share, tolerance, kind));
    }
    // "~28,000" of 185,000 crimes a year, of which these are 33,302.
    void openStockIsAsPublished()
    {
        std::int64_t open = 0;
        for (std::size_t row = 0; row < m_read.cases->size(); ++row) {
            const auto &status = m_read.cases->at(row, "status");
            open += status == "open" || status == "suspended";
        }
        constexpr double share = 33302.0 / 185000;
        QVERIFY(isNear(double(open), 28000 * share, 500 * share, "open stock"));
    }
    void complianceHoldsWhenDense()
    {
        const QTemporaryDir root;
        NoProgress progress;
        auto options = optionsFor(root, "dense", 50000);
        options.dense = true;
        QVERIFY(demo::writeDemo(options, progress));
        const test::ExportRows cases(options.dir, "cases.csv");
        const test::ExportRows events(options.dir, "events.csv");
        const test::ExportRows reviews(options.dir, "reviews.csv");
        const test::Histories histories(cases, events, reviews);
        QVERIFY(isPublished(test::complianceOf(histories, *m_read.frameworks, toDay(2025, 4, 1), toDay(2026, 3, 31), asOf)));
    }
    void offenceMixIsAsPublished()
    {
        std::array<std::int64_t, demo::groupCount> found = {};
        for (std::size_t row = 0; row < m_read.cases->size(); ++row) {
            const int offence = demo::offenceIndex(m_read.cases->at(row, "class"));
            QVERIFY(offence >= 0);
            ++found[std::size_t(demo::offences()[std::size_t(offence)].group)];
        }
        // The published shares add up to 101; printed whole or to a tenth.
        const std::array<std::pair<double, double>, demo::groupCount> published = {{{15, .5},
                                                                                    {13, .5},
                                                                                    {12, .5},
                                                                                    {8, .5},
                                                                                    {9, .5},
                                                                                    {12, .5},
                                                                                    {9, .5},
                                                                                    {7, .5},
                                                                                    {5, .5},
                                                                                    {3.6, .05},
                                                                                    {1.4, .05},
                                                                                    {4, .5},
                                                                                    {1, .5},
                                                                                    {1, .5}}};
        for (std::size_t group = 0; group < found.size(); ++group) {
            const auto [share, tolerance] = published[group];
            QVERIFY(isNear(percentOf(found[group], 50000), share, tolerance, "group"));
        }
    }
    void domesticAbuseAndRedBoxAreAsPublished()
    {
        due::Engine engine(*m_read.frameworks, m_read.histories->classifications());
        std::int64_t domestic = 0;
        std::int64_t red = 0;
        std::map<std::string, std::int64_t> byRisk;
        for (std::size_t row = 0; row < m_read.cases->size(); ++row) {
            red += engine.redBoxAt(m_read.histories->at(row), asOf) != 0;
            if (m_read.cases->at(row, "flags").find("domestic_abuse") == std::string::npos)
                continue;
            ++domestic;
            ++byRisk[m_read.cases->at(row, "risk")];
        }
        QVERIFY(isNear(percentOf(domestic, 50000), 16, 0.5, "domestic abuse"));
        QVERIFY(isNear(percentOf(byRisk["standard"], domestic), 50, 0.5, "standard"));
        QVERIFY(isNear(percentOf(byRisk["medium"], domestic), 38, 0.5, "medium"));
        QVERIFY(isNear(percentOf(byRisk["high"], domestic), 12, 0.5, "high"));
        QVERIFY(isNear(percentOf(red, 50000), 15, 1, "red box")); // "about 14 to 16 %"
    }
    void survivalIsAsPublished()
    {
        std::map<std::string, Instant> filed;
        for (std::size_t row = 0; row < m_read.events->size(); ++row) {
            if (m_read.events->at(row, "kind") == "filed")
                filed.emplace(m_read.events->at(row, "case_no"), m_read.events->instant(row, "at"));
        }
        const std::array<std::tuple<int, double, double>, 5> published = {
            {{14, 50, .5}, {30, 33, .5}, {90, 16, .5}, {120, 12.5, .05}, {360, 3, .5}}};
        for (const auto &[days, share, tolerance] : published) {
            std::int64_t old = 0;
            std::int64_t open = 0;
            for (std::size_t row = 0; row < m_read.cases->size(); ++row) {
                const Instant then = m_read.cases->instant(row, "recorded_at") + Seconds{days * 86'400};
                if (then > asOf)
                    break;
                const auto found = filed.find(m_read.cases->at(row, "case_no"));
                ++old;
                open += found == filed.end() || found->second > then;
            }
            QVERIFY(isNear(percentOf(open, old), share, tolerance, "still open"));
        }
    }
    void outcomesAreAsPublished()
    {
        std::map<std::string, std::int64_t> byOutcome;
        std::int64_t all = 0;
        for (std::size_t row = 0; row < m_read.cases->size(); ++row) {
            const auto &outcome = m_read.cases->at(row, "outcome");
            QCOMPARE(outcome.empty(), m_read.cases->at(row, "status") != "filed");
            all += !outcome.empty();
            ++byOutcome[outcome];
        }
        QVERIFY(isNear(percentOf(byOutcome["18"], all), 39, 0.5, "no suspect"));
        QVERIFY(isNear(percentOf(byOutcome["1"], all), 5, 1, "charged")); // "4 to 6 %"
        QVERIFY(
            isNear(percentOf(byOutcome["16"], all), 22.5, 2.5, "victim does not support")); // "20 to 25 %"
    }
    void forceIsAsDescribed()
    {
        std::set<std::string> areas;
        std::set<std::string> teams;
        for (std::size_t row = 0; row < m_read.units->size(); ++row) {
            const auto &kind = m_read.units->at(row, "kind");
            if (kind == "command")
                areas.insert(m_read.units->at(row, "area"));
            else if (kind != "headquarters")
                teams.insert(m_read.units->at(row, "team"));
        }
        QCOMPARE(areas.size(), std::size_t(11));
        QCOMPARE(teams.size(), std::size_t(88));
        std::set<std::string> ids;
        std::set<std::string> logins;
        std::map<std::string, int> ranks;
        for (std::size_t row = 0; row < m_read.officers->size(); ++row) {
            QVERIFY(ids.insert(m_read.officers->at(row, "officer_id")).second);
            QVERIFY(logins.insert(m_read.officers->at(row, "login")).second);
            ++ranks[m_read.officers->at(row, "rank")];
        }
        // 33,311 crimes a year need 18 % of the officers that 185,000 do.
        QCOMPARE(ranks["constable"], 3850 * 33302 / 185000);
        QVERIFY(ranks["sergeant"] > ranks["inspector"] && ranks["inspector"] > ranks["chief_inspector"]);
        QVERIFY(ranks["chief_inspector"] >= 11 && ranks["superintendent"] >= 11);
    }
    // 185,000 crimes a year: "3,850 / 775 / 240 / 80 / 38", within half of the last printed place.
    void ranksAreAsPublished()
    {
        const demo::Force force(1, 185'000, asOf);
        std::map<demo::Rank, int> found;
        for (const demo::Officer &officer : force.officers())
            ++found[officer.rank];
        using enum demo::Rank;
        const std::array<std::tuple<demo::Rank, double, double>, 5> published = {
            {{Constable, 3850, 5}, {Sergeant, 775, .5}, {Inspector, 240, 5}, {ChiefInspector, 80, 5}, {Superintendent, 38, .5}}};
        for (const auto &[rank, count, tolerance] : published)
            QVERIFY(isNear(found[rank], count, tolerance, std::string(toWord(rank)).c_str()));
    }
    void everyRowIsValid()
    {
        std::map<std::string, Instant> recorded;
        for (std::size_t row = 0; row < m_read.cases->size(); ++row) {
            const auto &number = m_read.cases->at(row, "case_no");
            QCOMPARE(number.size(), std::size_t(11));
            QVERIFY(number.starts_with("99"));
            QVERIFY(recorded.emplace(number, m_read.cases->instant(row, "recorded_at")).second);
            QVERIFY(m_read.cases->instant(row, "updated_at") <= asOf);
            const std::set<std::string> states = {"open", "suspended", "filed", "cancelled",
                                                  "transferred_out"};
            QVERIFY(states.contains(m_read.cases->at(row, "status")));
        }
        for (std::size_t row = 0; row < m_read.events->size(); ++row) {
            const auto at = m_read.events->instant(row, "at");
            QVERIFY(at <= asOf && at >= recorded.at(m_read.events->at(row, "case_no")));
        }
        std::set<std::string> refs;
        for (std::size_t row = 0; row < m_read.reviews->size(); ++row) {
            const auto at = m_read.reviews->instant(row, "completed_at");
            QVERIFY(at <= asOf && at > recorded.at(m_read.reviews->at(row, "case_no")));
            QVERIFY(refs.insert(m_read.reviews->at(row, "review_ref")).second);
        }
    }
    // The columns of a case say what its events say.
    void columnsAgreeWithEvents()
    {
        std::map<std::string, std::string> classes;
        std::map<std::string, std::string> teams;
        std::map<std::string, bool> open;
        std::map<std::string, std::string> officers;
        for (std::size_t row = 0; row < m_read.events->size(); ++row) {
            const auto &number = m_read.events->at(row, "case_no");
            const auto &kind = m_read.events->at(row, "kind");
            if (kind == "classified")
                classes[number] = m_read.events->at(row, "class") + m_read.events->at(row, "flags") +
                                  m_read.events->at(row, "risk");
            if (kind == "transferred")
                teams[number] = m_read.events->at(row, "team");
            if (kind == "allocated")
                officers[number] = m_read.events->at(row, "officer_id");
            if (kind == "filed" || kind == "reopened")
                open[number] = kind == "reopened";
        }
        for (std::size_t row = 0; row < m_read.cases->size(); ++row) {
            const auto &number = m_read.cases->at(row, "case_no");
            const auto &status = m_read.cases->at(row, "status");
            QCOMPARE(m_read.cases->at(row, "class") + m_read.cases->at(row, "flags") +
                         m_read.cases->at(row, "risk"),
                     classes[number]);
            QCOMPARE(m_read.cases->at(row, "team"),
                     teams.contains(number) ? teams[number] : m_read.cases->at(row, "first_team"));
            QCOMPARE(status == "open" || status == "suspended", !open.contains(number) || open[number]);
            QCOMPARE(m_read.cases->at(row, "oic_id"), officers[number]);
        }
    }
    void sizeIsAsDescribed()
    {
        QVERIFY(isNear(double(m_read.reviews->size()) / 50000, 2.6, 0.3, "reviews a case"));
        const QTemporaryDir root;
        NoProgress progress;
        auto options = optionsFor(root, "dense", 5000);
        options.dense = true;
        const auto summary = demo::writeDemo(options, progress);
        QVERIFY(summary);
        const test::ExportRows reviews(options.dir, "reviews.csv");
        std::map<std::string, int> byCase;
        for (std::size_t row = 0; row < reviews.size(); ++row)
            ++byCase[reviews.at(row, "case_no")];
        std::int64_t few = 5000 - std::int64_t(byCase.size());
        for (const auto &[number, count] : byCase)
            few += count < 6;
        QVERIFY2(few < 10, "only the cases of the last hour may have fewer than six");
        // A million cases are 2.3 GB.
        QVERIFY(isNear(double(summary->bytes) / 5000, 2300, 100, "bytes a case"));
    }
    void nextDayChangesAShareOfTheCases()
    {
        const QTemporaryDir root;
        NoProgress progress;
        const auto today = optionsFor(root, "today", 20000);
        auto tomorrow = optionsFor(root, "tomorrow", 20000);
        tomorrow.changedPercent = 1;
        QVERIFY(demo::writeDemo(today, progress));
        const auto summary = demo::writeDemo(tomorrow, progress);
        QVERIFY(summary);
        const auto before = bytesOf(today.dir, "cases.csv").split('\n');
        const auto after = bytesOf(tomorrow.dir, "cases.csv").split('\n');
        QCOMPARE(before.size(), after.size());
        int changed = 0;
        for (qsizetype i = 0; i < before.size(); ++i)
            changed += before[i] != after[i];
        QVERIFY(isNear(changed, 200, 60, "changed cases"));
        QVERIFY(bytesOf(tomorrow.dir, "manifest.json").contains("2026-04-01T06:00:00Z"));
        const test::ExportRows reviewsBefore(today.dir, "reviews.csv");
        QCOMPARE(summary->reviews, std::int64_t(reviewsBefore.size()) + changed);
    }
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

private:
    QTemporaryDir m_root;
    Read m_read;
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
