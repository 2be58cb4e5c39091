// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/work_findings.h"

#include "core/journal/work_file.h"
#include "core/storage/backup.h"

#include <algorithm>
#include <set>

namespace casegrip::workspace
{
namespace
{

constexpr std::size_t mostBackups = 8;
using Texts = std::set<std::string>; // of findings

Finding toFinding(const journal::Finding &found)
{
    Finding finding{found.what, {}, "work.db", {}};
    if (found.chain) // "Journal of station 1f03a9c2, entry 17: it is not what was written."
        finding.where += ", " + found.what.substr(0, found.what.find(':'));
    if (found.soundAt)
        finding.since = Since{*found.soundAt, Since::Known::Written};
    finding.todo = "Close Casegrip, keep a copy of work.db for whoever looks into it, and restore a backup from before.";
    return finding;
}

// Nothing when the backup cannot be read: then it tells nothing.
Result<std::optional<Texts>> findingsOf(const std::string &backup, journal::Depth depth, Progress &progress)
{
    auto opened = storage::Database::open(backup, storage::Database::Mode::ReadOnly, journal::workApplicationId);
    if (!opened)
        return std::optional<Texts>();
    const auto verified = journal::verifyJournal(*opened, depth, progress);
    if (!verified && verified.error().kind == ErrorKind::Cancelled)
        return failure(verified.error());
    if (!verified)
        return std::optional<Texts>();
    Texts texts;
    for (const auto &finding : verified->findings)
        texts.insert(finding.what);
    return std::optional(std::move(texts));
}

bool isLater(Instant at, const std::optional<Since> &than)
{
    return !than || at > than->at;
}

} // namespace

std::string toText(const Since &since)
{
    const std::string at = "after " + formatInstant(since.at);
    switch (since.by) {
    case Since::Known::Written:
        return at + ", when it was written";
    case Since::Known::Backup:
        return at + ", when a backup was made that does not show it";
    case Since::Known::Export:
        return at + ", when the export that brought it was applied";
    }
    return at;
}

Result<std::vector<Finding>> workFindings(const std::vector<journal::Finding> &found, const std::string &dataDir,
                                          journal::Depth depth, Progress &progress)
{
    std::vector<Finding> findings;
    std::transform(found.begin(), found.end(), std::back_inserter(findings), toFinding);
    std::vector<Finding *> open;
    for (Finding &finding : findings)
        open.push_back(&finding);
    const auto backups = storage::Backups(dataDir).list();
    for (std::size_t i = 0; i < std::min(backups.size(), mostBackups) && !open.empty(); ++i) {
        const auto there = findingsOf(backups[i].path, depth, progress);
        if (!there)
            return failure(there.error());
        if (!*there)
            continue;
        std::erase_if(open, [&](Finding *finding) {
            if ((*there)->contains(finding->what))
                return false;
            if (isLater(backups[i].at, finding->since))
                finding->since = Since{backups[i].at, Since::Known::Backup};
            return true;
        });
    }
    return findings;
}

std::vector<ChainEnd> chainEnds(const std::vector<journal::ChainEnd> &ends)
{
    std::vector<ChainEnd> told;
    for (const journal::ChainEnd &end : ends)
        told.push_back({end.chain == journal::Chain::Work ? "journal" : "access", journal::toHex(end.station),
                        std::int64_t(end.seq), journal::toHex(end.id), end.writtenAt});
    return told;
}

} // namespace casegrip::workspace
