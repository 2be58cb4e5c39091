// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/case_export.h"

#include <algorithm>

namespace casegrip::test
{
namespace
{

using namespace casegrip::due;

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ";") + word;
    return text;
}

std::string nameOf(TeamId team)
{
    return team == TeamId{} ? std::string() : "T" + std::to_string(static_cast<unsigned>(team));
}

void addClassification(ExportRow &row, const Classification &snapshot)
{
    row.insert(row.end(), {{"class", snapshot.principal},
                           {"included_classes", joined(snapshot.included)},
                           {"flags", joined(snapshot.flags)},
                           {"risk", snapshot.risk}});
}

// "filed" when the last filed or reopened that changed anything was a filed.
std::string statusOf(const DueCase &due)
{
    std::vector<std::pair<Instant, EventKind>> turns;
    for (const Event &event : due.events)
        if (event.at >= due.recordedAt &&
            (event.kind == EventKind::Filed || event.kind == EventKind::Reopened))
            turns.emplace_back(event.at, event.kind);
    std::sort(turns.begin(), turns.end());
    return !turns.empty() && turns.back().second == EventKind::Filed ? "filed" : "open";
}

void cover(ExportTables &tables, Instant fact)
{
    tables.exportedAt =
        std::max(tables.exportedAt, formatInstant(fact)); // both UTC, so text order is time order
}

ExportRow eventRow(const std::string &caseNo, const DueCase &due, const Event &event)
{
    ExportRow row = {
        {"case_no", caseNo}, {"at", formatInstant(event.at)}, {"kind", std::string(toWord(event.kind))}};
    if (event.kind == EventKind::Transferred)
        row.emplace_back("team", nameOf(event.team));
    if (event.kind == EventKind::Classified)
        addClassification(row, due.classifications[static_cast<std::size_t>(event.classification)]);
    return row;
}

} // namespace

void addCase(ExportTables &tables, const std::string &caseNo, const DueCase &due)
{
    ExportRow row = {{"case_no", caseNo},
                     {"recorded_at", formatInstant(due.recordedAt)},
                     {"allocated_at", due.allocatedAt ? formatInstant(*due.allocatedAt) : std::string()},
                     {"first_team", nameOf(due.firstTeam)},
                     {"team", nameOf(due.team)},
                     {"status", statusOf(due)}};
    addClassification(row, due.classifications[static_cast<std::size_t>(due.classification)]);
    tables.cases.add(row);
    cover(tables, std::max(due.now, due.recordedAt));
    for (const Event &event : due.events) {
        tables.events.add(eventRow(caseNo, due, event));
        cover(tables, event.at);
    }
    for (const Review &review : due.reviews) {
        if (!review.counts || (review.returnedAt && *review.returnedAt <= due.now))
            continue;
        tables.reviews.add({{"review_ref", caseNo + '-' + std::string(review.ref)},
                            {"case_no", caseNo},
                            {"kind", std::string(toWord(review.kind))},
                            {"completed_at", formatInstant(review.completedAt)}});
        cover(tables, review.completedAt);
    }
}

} // namespace casegrip::test
