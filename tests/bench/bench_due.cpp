// SPDX-License-Identifier: GPL-3.0-or-later
// How many cases a second the due engine computes on one core (goal: a million in 3 s), and how fast half a
// million rows of open work are put in the order of a queue.
#include "core/due/engine.h"
#include "core/due/queue_order.h"

#include <benchmark/benchmark.h>
#include <random>

namespace
{

using namespace casegrip;
using namespace casegrip::due;

constexpr std::int64_t day = 86400;
const Instant now = fromEpoch(1'775'000'000); // 2026-03-31

const std::vector<Classification> classifications = {{"28A", {}, {}, ""},
                                                     {"105A", {}, {"domestic_abuse"}, "standard"},
                                                     {"105A", {}, {"domestic_abuse"}, "high"},
                                                     {"8Q", {"8N"}, {}, ""}};

struct Case {
    CaseHistory history;
    std::vector<Event> events;
    std::vector<Review> reviews;
};

// A typical case: allocated, classified, sometimes regraded, transferred or filed; three to six reviews in
// its life of up to three years.
Case typicalCase(std::mt19937 &random)
{
    const auto upTo = [&random](std::int64_t most) { return std::int64_t(random() % std::uint64_t(most)); };
    Case one;
    const Instant recorded = now - Seconds{day / 2 + upTo(1000 * day)};
    const std::int64_t life = std::min(toEpoch(now) - toEpoch(recorded), 30 * day + upTo(150 * day));
    one.history.recordedAt = recorded;
    one.history.team = TeamId(1 + random() % 88);
    const auto add = [&one, recorded](std::int64_t after, EventKind kind, std::uint32_t id) {
        one.events.push_back({recorded + Seconds{after}, kind, TeamId(id), ClassificationId(id % 4)});
    };
    add(upTo(2 * day), EventKind::Allocated, 0);
    add(0, EventKind::Classified, std::uint32_t(random()));
    if (random() % 2 == 0)
        add(upTo(life), EventKind::Classified, std::uint32_t(random()));
    if (random() % 2 == 0)
        add(upTo(life), EventKind::Transferred, std::uint32_t(1 + random() % 88));
    if (random() % 3 != 0)
        add(life, EventKind::Filed, 0);
    const std::array kinds = {
        ReviewKind::InitialStandard, ReviewKind::InitialEnhanced, ReviewKind::Plan,
        ReviewKind::Inspector,       ReviewKind::Inspector,       ReviewKind::Superintendent};
    const std::size_t reviews = 3 + random() % 4;
    for (std::size_t i = 0; i < reviews; ++i)
        one.reviews.push_back({"R", recorded + Seconds{i < 3 ? upTo(4 * day) : upTo(life)}, kinds[i], true});
    return one;
}

std::vector<Case> typicalCases(std::size_t count)
{
    std::mt19937 random(20260331);
    std::vector<Case> cases;
    cases.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        cases.push_back(typicalCase(random));
    for (Case &one : cases) {
        one.history.events = one.events;
        one.history.reviews = one.reviews;
    }
    return cases;
}

void dueEngine(benchmark::State &state)
{
    const auto frameworks = framework::makeSet({framework::shippedDefault()}).value();
    const auto cases = typicalCases(100'000);
    Engine engine(frameworks, classifications);
    Dues dues;
    std::int64_t obligations = 0;
    for (auto _ : state) {
        for (const Case &one : cases) {
            engine.evaluate(one.history, now, dues);
            obligations += std::int64_t(dues.obligations.size());
        }
    }
    const auto computed = state.iterations() * std::int64_t(cases.size());
    state.SetItemsProcessed(computed);
    state.counters["obligations_a_case"] = double(obligations) / double(computed);
    state.counters["seconds_a_million"] =
        benchmark::Counter(double(computed) / 1e6, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(dueEngine)->Unit(benchmark::kMillisecond);

void queueOrderOfHalfAMillion(benchmark::State &state)
{
    std::mt19937 random(1);
    std::vector<OpenWork> work(500'000);
    for (std::size_t i = 0; i < work.size(); ++i) {
        work[i].caseId = std::uint32_t(i);
        work[i].opensAt =
            std::uint32_t(toEpoch(now) - OpenWork::epoch) - std::uint32_t(random() % (60 * day));
        work[i].dueAt = work[i].opensAt + std::uint32_t(day) + std::uint32_t(random() % (90 * day));
        work[i].redBox = random() % 5 == 0;
    }
    const CaseNoLess byRow = [](std::uint32_t a, std::uint32_t b) { return a < b; };
    for (auto _ : state)
        benchmark::DoNotOptimize(queueOrder(work, now, byRow));
    state.SetItemsProcessed(state.iterations() * std::int64_t(work.size()));
}
BENCHMARK(queueOrderOfHalfAMillion)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
