// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"

#include "core/base/json.h"
#include "core/demo/block.h"
#include "core/demo/block_line.h"
#include "core/demo/export_writer.h"

#include <QDir>

namespace casegrip::demo
{
namespace
{

constexpr std::int64_t fullYear = 185'000; // crimes a year of a force of the size described in docs/demo.md
constexpr std::int64_t daysInPeriodAtLeast = 548; // a year to count, and what was open when it began

Instant firstDay(const DemoOptions &options)
{
    const auto days = std::max(daysInPeriodAtLeast, options.cases * 36525 / (fullYear * 100));
    return options.asOf - Seconds{days * 86'400};
}

Done prepareFolder(const std::string &dir)
{
    const QDir folder(toQString(dir));
    if (folder.exists() && !folder.isEmpty())
        return failure(ErrorKind::Refused, "The folder " + dir + " is not empty.",
                       "Choose a new or an empty folder.");
    if (!QDir().mkpath(folder.path()))
        return failure(ErrorKind::Io, "The folder " + dir + " cannot be made.",
                       "Choose a folder that you may write to.");
    return {};
}

Done checkOptions(const DemoOptions &options)
{
    if (options.cases < 1 || options.cases > 9'000'000)
        return failure(ErrorKind::Invalid, "The number of cases is " + std::to_string(options.cases) + ".",
                       "Ask for 1 to 9000000 cases.");
    if (options.threads < 1 || options.changedPercent < 0 || options.changedPercent > 100)
        return failure(ErrorKind::Invalid,
                       "The number of threads or the share of changed cases is out of range.");
    return {};
}

// The five CSV files, open together.
struct Files {
    ExportFile officers, units, cases, events, reviews;

    static Result<Files> create(const std::string &dir)
    {
        auto officers = ExportFile::create(dir, "officers.csv", officerColumns);
        auto units = ExportFile::create(dir, "units.csv", unitColumns);
        auto cases = ExportFile::create(dir, "cases.csv", caseColumns);
        auto events = ExportFile::create(dir, "events.csv", eventColumns);
        auto reviews = ExportFile::create(dir, "reviews.csv", reviewColumns);
        for (auto *file : {&officers, &units, &cases, &events, &reviews}) {
            if (!*file)
                return failure(file->error());
        }
        return Files{std::move(*officers), std::move(*units), std::move(*cases), std::move(*events),
                     std::move(*reviews)};
    }
};

Done writeForce(const Force &force, Files &files)
{
    if (auto done = files.units.write(force.unitRows(), std::int64_t(force.units().size())); !done)
        return done;
    return files.officers.write(force.officerRows(), std::int64_t(force.officers().size()));
}

Done writeBlock(const BlockRows &rows, Files &files)
{
    if (auto done = files.cases.write(rows.cases, rows.caseCount); !done)
        return done;
    if (auto done = files.events.write(rows.events, rows.eventCount); !done)
        return done;
    return files.reviews.write(rows.reviews, rows.reviewCount);
}

Done writeBlocks(const DemoOptions &options, BlockMaker &maker, Files &files, Progress &progress)
{
    const int threads = int(std::min<std::int64_t>(options.threads, maker.blocks()));
    BlockLine<BlockRows> line(maker.blocks(), threads,
                              [&maker](std::int64_t block) { return maker.make(block); });
    for (std::int64_t block = 0; block < maker.blocks(); ++block) {
        if (!progress.advance(Progress::Step::Writing, block * casesInBlock, options.cases))
            return failure(ErrorKind::Cancelled, "Writing the demo export was stopped.");
        if (auto done = writeBlock(line.take(), files); !done)
            return done;
    }
    return {};
}

Result<DemoSummary> finish(const DemoOptions &options, Files &files)
{
    DemoSummary summary;
    std::vector<FileEntry> entries;
    for (auto *file : {&files.officers, &files.units, &files.cases, &files.events, &files.reviews}) {
        auto entry = file->close();
        if (!entry)
            return failure(entry.error());
        summary.bytes += entry->bytes;
        entries.push_back(std::move(*entry));
    }
    summary.officers = entries[0].rows;
    summary.units = entries[1].rows;
    summary.cases = entries[2].rows;
    summary.events = entries[3].rows;
    summary.reviews = entries[4].rows;
    const Instant exportedAt = options.changedPercent > 0 ? options.asOf + Seconds{86'400} : options.asOf;
    if (auto done = writeManifest(options.dir, exportedAt, entries); !done)
        return failure(done.error());
    return summary;
}

void removeFiles(const std::string &dir)
{
    for (const char *name :
         {"officers.csv", "units.csv", "cases.csv", "events.csv", "reviews.csv", "manifest.json"})
        QFile::remove(toQString(dir + "/" + name));
}

Result<DemoSummary> writeInto(const DemoOptions &options, Progress &progress)
{
    auto files = Files::create(options.dir);
    if (!files)
        return failure(files.error());
    const auto framework = framework::shippedDefault();
    const Instant from = firstDay(options);
    const auto days = (options.asOf - from).count() / 86'400;
    const Force force(options.seed, options.cases * 365 / days, options.asOf);
    const RedBox redBox(framework);
    const World world{framework.zone, force, redBox, options.asOf};
    const Register registered(options, framework.zone, from);
    BlockMaker maker(options, world, framework, registered);
    if (auto done = writeForce(force, *files); !done)
        return failure(done.error());
    if (auto done = writeBlocks(options, maker, *files, progress); !done)
        return failure(done.error());
    auto summary = finish(options, *files);
    if (summary)
        summary->firstRecorded = registered.recordedAt(0);
    return summary;
}

} // namespace

Result<DemoSummary> writeDemo(const DemoOptions &options, Progress &progress)
{
    if (auto done = checkOptions(options); !done)
        return failure(done.error());
    if (auto done = prepareFolder(options.dir); !done)
        return failure(done.error());
    auto summary = writeInto(options, progress);
    if (!summary)
        removeFiles(options.dir);
    return summary;
}

} // namespace casegrip::demo
