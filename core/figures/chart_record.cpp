// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/chart_record.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace casegrip::figures
{
namespace
{

using journal::Entry;
using journal::EntryId;

bool is(const Entry &entry, std::string_view type)
{
    return entry.envelope.type == type && entry.envelope.typeVersion == 1;
}

bool isWithdrawal(const Entry &entry)
{
    return is(entry, type::annotationWithdrawn) || is(entry, type::targetWithdrawn);
}

// By an undo, or by a withdrawal that no undo takes back.
std::set<EntryId> takenBack(const std::vector<Entry> &ordered)
{
    const std::set<EntryId> undone = journal::undoneBy(ordered);
    std::set<EntryId> all = undone;
    for (const Entry &entry : ordered) {
        if (!isWithdrawal(entry) || undone.contains(entry.id))
            continue;
        if (const auto of = readWithdrawn(entry.payload()))
            all.insert(*of);
    }
    return all;
}

} // namespace

std::optional<int> ChartRecord::targetOn(TargetRate rate, Day day) const
{
    std::optional<int> perMille;
    for (const TargetState &target : targets) {
        if (target.set.rate == rate && target.set.from <= day)
            perMille = target.set.perMille;
    }
    return perMille;
}

ChartRecord foldChartRecord(std::vector<Entry> entries)
{
    journal::putInOrder(entries);
    const auto gone = takenBack(entries);
    ChartRecord record;
    for (const Entry &entry : entries) {
        if (gone.contains(entry.id))
            continue;
        const journal::Envelope &envelope = entry.envelope;
        if (auto made = is(entry, type::annotated) ? readAnnotation(entry.payload()) : std::nullopt)
            record.annotations.push_back({entry.id, envelope.authoredAt, envelope.author, std::move(*made)});
        else if (const auto set = is(entry, type::targetSet) ? readTarget(entry.payload()) : std::nullopt)
            record.targets.push_back({entry.id, envelope.authoredAt, envelope.author, *set});
    }
    std::stable_sort(
        record.annotations.begin(), record.annotations.end(),
        [](const AnnotationState &a, const AnnotationState &b) { return a.made.day < b.made.day; });
    std::stable_sort(record.targets.begin(), record.targets.end(),
                     [](const TargetState &a, const TargetState &b) {
                         return std::tie(a.set.rate, a.set.from) < std::tie(b.set.rate, b.set.from);
                     });
    return record;
}

bool concerns(const Annotation &annotation, const std::string &area, const std::string &team)
{
    if (!annotation.team.empty())
        return annotation.team == team;
    return annotation.area.empty() || annotation.area == area;
}

} // namespace casegrip::figures
