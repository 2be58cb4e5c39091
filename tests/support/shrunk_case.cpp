// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_case.h"

#include <sstream>

namespace casegrip::test
{
namespace
{

using namespace casegrip::due;
using framework::Framework;
using framework::Periodic;

using Tries = std::vector<DueCase>;

template <typename List>
void tryWithoutEach(const DueCase &from, Tries &tries, List &&listOf)
{
    DueCase whole = from;
    const std::size_t count = listOf(whole).size();
    for (std::size_t i = 0; i < count; ++i) {
        tries.push_back(from);
        auto &list = listOf(tries.back());
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

template <typename Change>
void tryChanged(const DueCase &from, Tries &tries, Change &&change)
{
    tries.push_back(from);
    if (!change(tries.back()))
        tries.pop_back();
}

void trySimplerVersion(const DueCase &from, std::size_t index, Tries &tries)
{
    tryWithoutEach(
        from, tries, [&](DueCase & c) -> auto & { return c.frameworks.versions[index].redBox; });
    tryWithoutEach(
        from, tries, [&](DueCase & c) -> auto & { return c.frameworks.versions[index].periodic; });
    const auto plain = [&](auto Framework::*member, auto value) {
        tryChanged(from, tries, [&](DueCase &c) {
            return std::exchange(c.frameworks.versions[index].*member, value) != value;
        });
    };
    plain(&Framework::onReopen, framework::OnReopen::Restart);
    plain(&Framework::missedCycle, framework::MissedCycle::Hold);
    plain(&Framework::pauseWhileSuspended, false);
    plain(&Framework::excludedFromCounting, std::vector<Stage>{});
    for (std::size_t i = 0; i < from.frameworks.versions[index].periodic.size(); ++i)
        tryWithoutEach(
            from, tries, [&](DueCase & c) -> auto & {
                return c.frameworks.versions[index].periodic[i].alsoSatisfiedBy;
            });
}

Tries smaller(const DueCase &from)
{
    Tries tries;
    tryWithoutEach(
        from, tries, [](DueCase & c) -> auto & { return c.events; });
    tryWithoutEach(
        from, tries, [](DueCase & c) -> auto & { return c.reviews; });
    tryWithoutEach(
        from, tries, [](DueCase & c) -> auto & { return c.manualRedBoxes; });
    if (from.frameworks.versions.size() > 1)
        tryWithoutEach(
            from, tries, [](DueCase & c) -> auto & { return c.frameworks.versions; });
    tryChanged(from, tries,
               [](DueCase &c) { return std::exchange(c.allocatedAt, std::nullopt).has_value(); });
    tryChanged(from, tries, [](DueCase &c) {
        return std::exchange(c.frameworks.versions.front().effectiveFrom, std::nullopt).has_value();
    });
    for (std::size_t i = 0; i < from.reviews.size(); ++i)
        tryChanged(from, tries, [i](DueCase &c) { return std::exchange(c.reviews[i].returnedAt, std::nullopt).has_value(); });
    for (std::size_t i = 0; i < from.frameworks.versions.size(); ++i)
        trySimplerVersion(from, i, tries);
    return tries;
}

std::string text(std::optional<Instant> instant)
{
    return instant ? formatInstant(*instant) : "-";
}

void describe(std::ostream &out, const Classification &classification)
{
    out << "class '" << classification.principal << "' included";
    for (const std::string &word : classification.included)
        out << ' ' << word;
    out << " flags";
    for (const std::string &word : classification.flags)
        out << ' ' << word;
    out << " risk '" << classification.risk << "'\n";
}

void describe(std::ostream &out, const Periodic &entry)
{
    out << "    " << toWord(entry.kind) << " every " << entry.everyDays << " days, also satisfied by";
    for (const ReviewKind kind : entry.alsoSatisfiedBy)
        out << ' ' << toWord(kind);
    out << '\n';
}

void describe(std::ostream &out, const Framework &version)
{
    out << "  version " << version.version << " zone " << version.zone.id() << " effective from "
        << text(version.effectiveFrom) << " hours " << version.enhancedHours << '/' << version.standardHours
        << (version.onReopen == framework::OnReopen::None ? " on_reopen none" : "")
        << (version.missedCycle == framework::MissedCycle::Hold ? " hold" : " lapse")
        << (version.pauseWhileSuspended ? " pause_while_suspended" : "") << '\n';
    for (const framework::RedBoxRule &rule : version.redBox) {
        out << "    red " << rule.category << " classes";
        for (const std::string &word : rule.classes)
            out << ' ' << word;
        out << " flag '" << rule.flag << "' risk";
        for (const std::string &word : rule.risk)
            out << " '" << word << '\'';
        out << '\n';
    }
    for (const Periodic &entry : version.periodic)
        describe(out, entry);
}

} // namespace

DueCase shrunk(DueCase start, const std::function<bool(const DueCase &)> &fails)
{
    for (bool smallerFound = true; smallerFound;) {
        smallerFound = false;
        for (DueCase &candidate : smaller(start)) {
            if (!fails(candidate))
                continue;
            start = std::move(candidate);
            smallerFound = true;
            break;
        }
    }
    return start;
}

std::string describe(const DueCase &due)
{
    std::ostringstream out;
    out << "now " << formatInstant(due.now) << " recorded " << formatInstant(due.recordedAt)
        << " allocated_at " << text(due.allocatedAt) << " first team " << static_cast<unsigned>(due.firstTeam)
        << " team " << static_cast<unsigned>(due.team) << ' ';
    describe(out, due.classifications[static_cast<std::size_t>(due.classification)]);
    for (const Event &event : due.events) {
        out << "  event " << formatInstant(event.at) << ' ' << toWord(event.kind) << " team "
            << static_cast<unsigned>(event.team) << ' ';
        describe(out, due.classifications[static_cast<std::size_t>(event.classification)]);
    }
    for (std::size_t i = 0; i < due.reviews.size(); ++i)
        out << "  review " << i << ' ' << formatInstant(due.reviews[i].completedAt) << ' '
            << due.reviews[i].ref << ' ' << toWord(due.reviews[i].kind)
            << (due.reviews[i].counts ? "" : " does not count") << " returned " << text(due.reviews[i].returnedAt) << '\n';
    for (const ManualRedBox &box : due.manualRedBoxes)
        out << "  manual red box " << formatInstant(box.from) << " until " << text(box.until) << '\n';
    for (const Framework &version : due.frameworks.versions)
        describe(out, version);
    return out.str();
}

std::string describe(const std::vector<Obligation> &obligations)
{
    std::ostringstream out;
    for (const Obligation &each : obligations)
        out << "  " << toWord(each.stage) << ' ' << toWord(each.variant) << " episode " << each.episode
            << " cycle " << each.cycle << " version " << each.framework + 1 << ' ' << toWord(each.state)
            << " opens " << formatInstant(each.opensAt) << " due " << text(each.dueAt) << " completed "
            << text(each.completedAt) << " review " << each.review << " team "
            << static_cast<unsigned>(each.team) << " red " << each.redBox << '\n';
    return out.str();
}

} // namespace casegrip::test
