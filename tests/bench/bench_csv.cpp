// SPDX-License-Identifier: GPL-3.0-or-later
// How fast an export is read, on one core, from memory: bytes_per_second is what counts.
#include "core/sync/csv_reader.h"
#include "core/sync/encoding.h"
#include "core/sync/file_hash.h"

#include <benchmark/benchmark.h>

using namespace casegrip::sync;

namespace
{

constexpr std::size_t textSize = 64U << 20U;

// cases.csv as records systems write it: 28 columns, many empty, nothing quoted.
const std::string &plainRows()
{
    static const std::string text = [] {
        std::string rows =
            "case_no,recorded_at,allocated_at,oic_id,supervisor_id,first_team,team,class,class_title,"
            "included_classes,flags,risk,risk_tool,status,status_at,outcome,outcome_at,victim_type,"
            "victim_supports,suspect,bail_until,rui_since,wanted_since,time_limit_on,last_contact_at,"
            "contact_interval_days,restricted,updated_at\n";
        for (int i = 0; rows.size() < textSize; ++i)
            rows += std::to_string(99'250'000'000 + i) +
                    ",2025-03-01T09:15:00Z,2025-03-01T11:02:00Z,P01234,P00321,LPA02-CID1,LPA02-CID1,VIOLENCE_"
                    "WITH_INJURY,"
                    "Assault occasioning actual bodily "
                    "harm,,domestic;repeat,medium,DARA,open,2025-03-02T00:00:00Z,,,"
                    "person,1,named,,2025-03-04T10:00:00Z,,2025-09-01,2025-03-20T15:30:00Z,28,0,2025-03-"
                    "21T02:00:00Z\n";
        return rows;
    }();
    return text;
}

// reviews.csv with a quoted text of some sentences; `accent` stands in each of them.
std::string reviewRows(const std::string &accent)
{
    std::string rows = "review_ref,case_no,kind,reviewer_id,completed_at,decision,text\n";
    for (int i = 0; rows.size() < textSize; ++i)
        rows +=
            "R" + std::to_string(i) + "," + std::to_string(99'250'000'000 + i) +
            ",initial_standard,P01234,2025-03-01T09:15:00Z,continue,\"All lines pursued, CCTV seized" +
            accent +
            "; statement, MG11, obtained.\nSuspect to be \"\"interviewed\"\" by 12 March, then to CPS.\"\n";
    return rows;
}

void readRows(benchmark::State &state, const std::string &text)
{
    std::int64_t fields = 0;
    for (auto _ : state) {
        MemorySource source(text);
        CsvReader reader(source, "t.csv");
        if (!reader.readHeader())
            state.SkipWithError("no header");
        while (reader.next() == CsvReader::Next::Row)
            fields += static_cast<std::int64_t>(reader.row().fields.size());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) *
                            static_cast<std::int64_t>(state.iterations()));
    state.counters["fields/s"] = benchmark::Counter(static_cast<double>(fields), benchmark::Counter::kIsRate);
}

void plain(benchmark::State &state)
{
    readRows(state, plainRows());
}
void quoted(benchmark::State &state)
{
    static const std::string text = reviewRows("");
    readRows(state, text);
}
void quotedWithAccents(benchmark::State &state)
{
    static const std::string text = reviewRows(" at the caf\xC3\xA9");
    readRows(state, text);
}

void peekAndSkip(benchmark::State &state)
{
    for (auto _ : state) {
        MemorySource source(plainRows());
        CsvReader reader(source, "t.csv");
        if (!reader.readHeader())
            state.SkipWithError("no header");
        while (reader.peekLine())
            reader.skip();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(plainRows().size()) *
                            static_cast<std::int64_t>(state.iterations()));
}

void windows1252(benchmark::State &state)
{
    const std::string &text = plainRows();
    std::string buffer(256U << 10U, '\0');
    for (auto _ : state) {
        auto source = TextSource::open(std::make_unique<MemorySource>(text), Encoding::Windows1252).value();
        while (source->read(buffer.data(), buffer.size()).value() > 0) {
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) *
                            static_cast<std::int64_t>(state.iterations()));
}

void hash(benchmark::State &state, Digests digests)
{
    const std::string &text = plainRows();
    for (auto _ : state) {
        MemorySource source(text);
        benchmark::DoNotOptimize(hashOf(source, digests).value());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) *
                            static_cast<std::int64_t>(state.iterations()));
}
void hashBoth(benchmark::State &state)
{
    hash(state, Digests::Both);
}
void hashQuick(benchmark::State &state)
{
    hash(state, Digests::QuickOnly);
}

} // namespace

BENCHMARK(plain)->Unit(benchmark::kMillisecond);
BENCHMARK(quoted)->Unit(benchmark::kMillisecond);
BENCHMARK(quotedWithAccents)->Unit(benchmark::kMillisecond);
BENCHMARK(peekAndSkip)->Unit(benchmark::kMillisecond);
BENCHMARK(windows1252)->Unit(benchmark::kMillisecond);
BENCHMARK(hashBoth)->Unit(benchmark::kMillisecond);
BENCHMARK(hashQuick)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
