// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/case_dues.h"
#include "core/due/engine.h"
#include "tests/support/naive_due.h"
#include "tests/support/random_case.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <map>

using namespace casegrip;
using namespace casegrip::due;
using namespace casegrip::test;

// The naive evaluator against hand-made answers, then the engine against the naive evaluator.
class DueSecondOpinionTest : public QObject
{
    Q_OBJECT
private slots:
    void naiveKnowsTheTimeTable_data();
    void naiveKnowsTheTimeTable();
    void naiveKnowsTheStages();
    void randomFrameworksAreLegal();
    void engineAgrees();
    void nothingChangesBeforeItSaysSo();
};

namespace
{

Instant london(const char *text)
{
    return *parseInstant(text, *TimeZone::load("Europe/London"));
}

// A crime recorded at 1 January noon and looked at a month later.
DueCase plainCase()
{
    DueCase made;
    framework::Framework version;
    version.zone = *TimeZone::load("Europe/London");
    version.redBox = {{"stalking", {"8Q"}, "", {}}};
    version.categories = {"stalking", "manual"};
    version.periodic = {{ReviewKind::Inspector, Stage::Inspector, "inspector", 30, {}}};
    made.frameworks.versions = {version};
    made.classifications = {{"1", {}, {}, ""}, {"8Q", {}, {}, ""}};
    made.recordedAt = london("2026-01-01T12:00");
    made.now = london("2026-02-01T12:00");
    return made;
}

std::vector<Obligation> naive(const DueCase &due)
{
    return naiveDues(due.frameworks, due.classifications, due.history(), due.now);
}

// One line for each obligation: "initial standard 1 overdue 2026-01-05T12:00:00Z".
std::string brief(const std::vector<Obligation> &obligations)
{
    std::string lines;
    for (const Obligation &each : obligations)
        lines += std::string(toWord(each.stage)) + ' ' + std::string(toWord(each.variant)) + ' ' +
                 std::to_string(each.episode) + '.' + std::to_string(each.cycle) + ' ' +
                 std::string(toWord(each.state)) + ' ' + (each.dueAt ? formatInstant(*each.dueAt) : "-") +
                 '\n';
    return lines;
}

// CASEGRIP_CASES and CASEGRIP_SEED ask for more or other cases.
std::uint64_t setting(const char *name, std::uint64_t otherwise)
{
    bool given = false;
    const std::uint64_t value = qEnvironmentVariable(name).toULongLong(&given);
    return given ? value : otherwise;
}
std::uint64_t firstSeed()
{
    return setting("CASEGRIP_SEED", 1);
}
std::uint64_t caseCount()
{
    return setting("CASEGRIP_CASES", 100'000);
}

Dues duesAt(const DueCase &due, Instant now)
{
    Engine engine(due.frameworks, due.classifications);
    Dues dues;
    engine.evaluate(due.history(), now, dues);
    std::sort(dues.obligations.begin(), dues.obligations.end(), [](const Obligation &a, const Obligation &b) {
        return std::tie(a.stage, a.episode, a.cycle) < std::tie(b.stage, b.episode, b.cycle);
    });
    return dues;
}

// What an obligation adds to the counts "due", "done" and "on time", as the table of the rules says it.
using Counts = std::array<bool, 3>;
Counts byTheTable(const Obligation &each, const framework::Framework &version)
{
    const auto &leftOut = version.excludedFromCounting;
    if (!each.dueAt || std::find(leftOut.begin(), leftOut.end(), each.stage) != leftOut.end())
        return {};
    const std::string_view state = toWord(each.state);
    if (state == "done_on_time")
        return {true, true, true};
    if (state == "done_late")
        return {true, true, false};
    return {state == "overdue" || state == "lapsed" || state == "missed", false, false};
}
Counts asCounted(const Obligation &each, const framework::Framework &version, Instant now)
{
    const auto counted = countedAs(each, version, 0, each.team, false);
    if (!counted)
        return {};
    return {!counted->pending || *each.dueAt < now, counted->completed, counted->onTime};
}

bool disagree(const DueCase &due)
{
    return duesAt(due, due.now).obligations != naive(due);
}

// Some instants up to the one at which the engine says that the result may change.
std::vector<Instant> quietInstants(const DueCase &due, const Dues &dues, std::uint64_t seed)
{
    Dice dice(seed);
    const auto day = std::chrono::hours{24};
    const Instant end = dues.nextChangeAt.value_or(due.now + 200 * day);
    const auto length = static_cast<std::size_t>((end - due.now).count());
    std::vector<Instant> instants = {end - Seconds{1}};
    for (int i = 0; i < 3 && length > 1; ++i)
        instants.push_back(due.now + Seconds{static_cast<std::int64_t>(dice.below(length))});
    for (const Obligation &each : dues.obligations)
        if (each.dueAt)
            instants.insert(instants.end(), {*each.dueAt, *each.dueAt + Seconds{1}});
    instants.erase(std::remove_if(instants.begin(), instants.end(),
                                  [&](Instant at) { return at <= due.now || at >= end; }),
                   instants.end());
    return instants;
}

// The result at `now` as it has to look later while nothing but time passes.
std::vector<Obligation> aged(std::vector<Obligation> obligations, Instant later)
{
    for (Obligation &each : obligations)
        if (each.state == State::Open && each.dueAt && *each.dueAt < later)
            each.state = State::Overdue;
    return obligations;
}

// The first instant at which the result has changed although the engine said that it would not yet.
std::optional<Instant> earlyChange(const DueCase &due, std::uint64_t seed)
{
    const Dues dues = duesAt(due, due.now);
    if (dues.nextChangeAt && *dues.nextChangeAt <= due.now)
        return due.now;
    for (const Instant later : quietInstants(due, dues, seed))
        if (duesAt(due, later).obligations != aged(dues.obligations, later))
            return later;
    return {};
}

} // namespace

void DueSecondOpinionTest::naiveKnowsTheTimeTable_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *name, const char *start, int hours, int days, const char *due) {
        QTest::newRow(name) << QString::fromLatin1(start) << hours << days << QString::fromLatin1(due);
    };
    row("spring forward", "2026-03-28 12:00", 24, 0, "2026-03-29 13:00");
    row("autumn back", "2026-10-24 12:00", 24, 0, "2026-10-25 11:00");
    row("96 h across the change", "2026-03-27 09:00", 96, 0, "2026-03-31 10:00");
    row("30 days", "2026-01-31 08:30", 0, 30, "2026-03-02 23:59:59");
    row("120 days, leap year", "2028-02-29 00:00", 0, 120, "2028-06-28 23:59:59");
}

void DueSecondOpinionTest::naiveKnowsTheTimeTable()
{
    QFETCH(QString, start);
    QFETCH(int, hours);
    QFETCH(int, days);
    QFETCH(QString, due);
    DueCase one = plainCase();
    one.recordedAt = one.now = london(start.toLatin1());
    one.frameworks.versions[0].standardHours = hours;
    one.frameworks.versions[0].periodic[0].everyDays = days;
    const std::vector<Obligation> dues = naive(one);
    QCOMPARE(dues.size(), std::size_t{2}); // initial, inspector
    QCOMPARE(formatInstant(*dues[hours > 0 ? 0 : 1].dueAt), formatInstant(london(due.toLatin1())));
}

void DueSecondOpinionTest::naiveKnowsTheStages()
{
    DueCase one = plainCase();
    QCOMPARE(brief(naive(one)), std::string("initial standard 1.1 overdue 2026-01-05T12:00:00Z\n"
                                            "inspector  1.1 overdue 2026-01-31T23:59:59Z\n"));

    // A standard review, then red: a further one. The plan waits until the case turns red.
    one.allocatedAt = london("2026-01-02T09:00");
    one.reviews = {{"R1", london("2026-01-05T12:00"), ReviewKind::InitialStandard}};
    one.events = {{london("2026-01-09T10:00"), EventKind::Classified, {}, ClassificationId{1}},
                  {london("2025-12-31T10:00"), EventKind::Classified, {}, ClassificationId{0}}};
    QCOMPARE(brief(naive(one)), std::string("plan  1.1 overdue 2026-01-09T23:59:59Z\n"
                                            "initial standard 1.1 done_on_time 2026-01-05T12:00:00Z\n"
                                            "initial enhanced 1.2 overdue 2026-01-10T10:00:00Z\n"
                                            "inspector  1.1 overdue 2026-01-31T23:59:59Z\n"));

    // Filed before the inspector's time and opened again; the second episode counts from its own opening.
    one.events = {{london("2026-01-20T10:00"), EventKind::Filed},
                  {london("2026-01-25T10:00"), EventKind::Reopened}};
    one.allocatedAt.reset();
    QCOMPARE(brief(naive(one)), std::string("initial standard 1.1 done_on_time 2026-01-05T12:00:00Z\n"
                                            "initial standard 2.1 overdue 2026-01-29T10:00:00Z\n"
                                            "inspector  1.1 cancelled 2026-01-31T23:59:59Z\n"
                                            "inspector  2.1 open 2026-02-24T23:59:59Z\n"));

    // Two missed months lapse; the pause moves the third by its days.
    one.events = {{london("2026-03-10T10:00"), EventKind::Suspended},
                  {london("2026-03-20T09:00"), EventKind::Resumed}};
    one.reviews.clear();
    one.now = london("2026-04-11T00:00");
    one.frameworks.versions[0].pauseWhileSuspended = true;
    QCOMPARE(brief(naive(one)), std::string("initial standard 1.1 overdue 2026-01-05T12:00:00Z\n"
                                            "inspector  1.1 lapsed 2026-01-31T23:59:59Z\n"
                                            "inspector  1.2 overdue 2026-03-02T23:59:59Z\n"));
    one.now = london("2026-04-12T00:00"); // one second after the pause-moved due time of the third
    QCOMPARE(brief(naive(one)), std::string("initial standard 1.1 overdue 2026-01-05T12:00:00Z\n"
                                            "inspector  1.1 lapsed 2026-01-31T23:59:59Z\n"
                                            "inspector  1.2 lapsed 2026-03-02T23:59:59Z\n"
                                            "inspector  1.3 overdue 2026-04-11T22:59:59Z\n"));

    // Go-live raises no plan and no initial for what was open, and starts the inspector's clock.
    one.frameworks.versions[0].effectiveFrom = london("2026-04-01T00:00");
    QCOMPARE(brief(naive(one)), std::string("inspector  1.1 open 2026-05-01T22:59:59Z\n"));
}

// Written as files and read back, the random frameworks are accepted and mean the same.
void DueSecondOpinionTest::randomFrameworksAreLegal()
{
    for (std::uint64_t seed = firstSeed(); seed < firstSeed() + caseCount() / 50; ++seed) {
        DueCase due = randomCase(seed);
        const std::vector<Obligation> before = naive(due);
        for (framework::Framework &version : due.frameworks.versions) {
            const Result<framework::Framework> read = framework::parse(framework::toJson(version), "random");
            QVERIFY2(read, read ? "" : toString(read.error()).c_str());
            version = *read;
        }
        const Result<framework::FrameworkSet> set = framework::makeSet(due.frameworks.versions);
        QVERIFY2(set, set ? "" : toString(set.error()).c_str());
        due.frameworks = *set;
        QVERIFY2(naive(due) == before, describe(due).c_str());
    }
}

void DueSecondOpinionTest::engineAgrees()
{
    std::map<std::string, int> seen; // what the random cases reached
    for (std::uint64_t seed = firstSeed(); seed < firstSeed() + caseCount(); ++seed) {
        const DueCase due = randomCase(seed);
        const std::vector<Obligation> expected = naive(due);
        if (duesAt(due, due.now).obligations != expected) {
            const DueCase small = shrunk(due, disagree);
            const std::string text = "seed " + std::to_string(seed) + '\n' + describe(small) + "naive:\n" +
                                     describe(naive(small)) + "engine:\n" +
                                     describe(duesAt(small, small.now).obligations);
            QFAIL(text.c_str());
        }
        for (const Obligation &each : expected) {
            const framework::Framework &version = due.frameworks.versions[each.framework];
            QVERIFY2(asCounted(each, version, due.now) == byTheTable(each, version), describe(due).c_str());
            ++seen[std::string(toWord(each.state))];
            ++seen[std::string(toWord(each.stage))];
            seen["later version"] += each.framework > 0 ? 1 : 0;
            seen["later episode"] += each.episode > 1 ? 1 : 0;
            seen["further enhanced"] += each.stage == Stage::Initial && each.cycle > 1 ? 1 : 0;
            seen["due second"] += each.dueAt && each.dueAt == each.completedAt ? 1 : 0;
        }
    }
    for (const auto &[what, count] : seen)
        qInfo("%s: %d", what.c_str(), count);
    QCOMPARE(seen.size(), std::size_t{8 + 7 + 4});
    for (const auto &[what, count] : seen)
        QVERIFY2(static_cast<std::uint64_t>(count) * 1000 > caseCount(), what.c_str());
}

void DueSecondOpinionTest::nothingChangesBeforeItSaysSo()
{
    for (std::uint64_t seed = firstSeed(); seed < firstSeed() + caseCount(); ++seed) {
        const DueCase due = randomCase(seed);
        if (!earlyChange(due, seed))
            continue;
        const DueCase small =
            shrunk(due, [&](const DueCase &one) { return earlyChange(one, seed).has_value(); });
        const Dues dues = duesAt(small, small.now);
        const Instant later = *earlyChange(small, seed);
        const std::string text = "seed " + std::to_string(seed) + '\n' + describe(small) + "next change " +
                                 (dues.nextChangeAt ? formatInstant(*dues.nextChangeAt) : "never") +
                                 "\nnow:\n" + describe(dues.obligations) + "at " + formatInstant(later) +
                                 ":\n" + describe(duesAt(small, later).obligations);
        QFAIL(text.c_str());
    }
}

QTEST_APPLESS_MAIN(DueSecondOpinionTest)
#include "tst_due_second_opinion.moc"
