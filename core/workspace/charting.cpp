// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include <algorithm>

// What is written beside charts: annotations and targets.
namespace casegrip::workspace
{
namespace
{

Matter unitOf(const figures::Annotation &annotation)
{
    Matter matter;
    matter.isAboutUnit = true;
    matter.area = annotation.area;
    matter.team = annotation.team;
    return matter;
}

// Of annotations or targets.
template <typename State>
const State *find(const std::vector<State> &all, const std::string &entryId)
{
    const auto id = journal::fromHex<32>(entryId);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const State &one) { return id && one.entry == *id; });
    return found == all.end() ? nullptr : &*found;
}

tl::unexpected<Error> nothingSuch(const std::string &what)
{
    return failure(ErrorKind::NotFound, "There is no such " + what + ".",
                   "casegrip " + what + " list shows them.");
}

// Whether it is of the whole force, or any of these teams is in its unit.
bool isAmong(const figures::Annotation &annotation, const std::vector<std::string> &teams,
             const std::vector<Unit> &units)
{
    if (figures::concerns(annotation, {}, {}))
        return true;
    return std::any_of(teams.begin(), teams.end(), [&](const std::string &team) {
        const auto isConcerned = [&](const Unit &unit) {
            return unit.team == team && figures::concerns(annotation, unit.area, team);
        };
        return figures::concerns(annotation, {}, team) ||
               std::any_of(units.begin(), units.end(), isConcerned);
    });
}

} // namespace

Result<figures::ChartRecord> Workspace::Private::readChartRecord()
{
    if (!work)
        return figures::ChartRecord();
    auto entries = journal::Journal(*work).workOfNoCase(0);
    return entries ? Result<figures::ChartRecord>(figures::foldChartRecord(std::move(*entries)))
                   : failure(entries.error());
}

Done Workspace::Private::permitAnnotation(const figures::Annotation &annotation)
{
    return permit(access::Action::Annotate, unitOf(annotation));
}

// A unit that there is not would stand under no chart.
Result<Changes> Workspace::Private::annotate(const Annotate &made)
{
    if (auto allowed = permitAnnotation(made.annotation); !allowed)
        return failure(allowed.error());
    const auto units = readUnits();
    if (!units)
        return failure(units.error());
    const std::string &area = made.annotation.area, &team = made.annotation.team;
    const auto is = [&](const Unit &unit) { return team.empty() ? unit.area == area : unit.team == team; };
    const bool isWhole = area.empty() && team.empty();
    if (!isWhole && std::none_of(units->begin(), units->end(), is))
        return failure(ErrorKind::NotFound, "There is no unit " + (team.empty() ? area : team) + ".",
                       "Name a team or an area of units.csv.");
    return commitEntry(figures::annotationEntry(made.annotation));
}

Result<Changes> Workspace::Private::withdraw(const WithdrawAnnotation &withdrawn)
{
    const auto record = readChartRecord();
    if (!record)
        return failure(record.error());
    const auto *annotation = find(record->annotations, withdrawn.entryId);
    if (!annotation)
        return nothingSuch("annotation");
    if (auto allowed = permitAnnotation(annotation->made); !allowed)
        return failure(allowed.error());
    return commitEntry(figures::annotationWithdrawnEntry(annotation->entry));
}

Result<Changes> Workspace::Private::set(const SetTarget &set)
{
    if (auto allowed = permit(access::Action::SetTarget); !allowed)
        return failure(allowed.error());
    return commitEntry(figures::targetEntry(set.target));
}

Result<Changes> Workspace::Private::withdraw(const WithdrawTarget &withdrawn)
{
    if (auto allowed = permit(access::Action::SetTarget); !allowed)
        return failure(allowed.error());
    const auto record = readChartRecord();
    if (!record)
        return failure(record.error());
    const auto *target = find(record->targets, withdrawn.entryId);
    if (!target)
        return nothingSuch("target");
    return commitEntry(figures::targetWithdrawnEntry(target->entry));
}

Result<figures::ChartRecord> Workspace::chartRecord()
{
    if (auto allowed = d->permit(access::Action::SeeFigures); !allowed)
        return failure(allowed.error());
    auto record = d->readChartRecord();
    const auto *teams = d->teamsCounted();
    if (!record || !teams)
        return record;
    const auto units = d->readUnits();
    if (!units)
        return failure(units.error());
    std::erase_if(record->annotations, [&](const figures::AnnotationState &annotation) {
        return !isAmong(annotation.made, *teams, *units);
    });
    return record;
}

Result<std::vector<std::string>> Workspace::withdrawable(const figures::ChartRecord &record)
{
    std::vector<std::string> entries;
    for (const figures::AnnotationState &annotation : record.annotations) {
        if (d->permitAnnotation(annotation.made))
            entries.push_back(journal::toHex(annotation.entry));
    }
    if (!record.targets.empty() && d->permit(access::Action::SetTarget)) {
        for (const figures::TargetState &target : record.targets)
            entries.push_back(journal::toHex(target.entry));
    }
    return entries;
}

} // namespace casegrip::workspace
