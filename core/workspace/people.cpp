// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include <algorithm>

// Cover, absence and declared interests.
namespace casegrip::workspace
{
namespace
{

tl::unexpected<Error> nothingSuch(const std::string &what)
{
    return failure(ErrorKind::NotFound, "There is no such " + what + ".", "casegrip " + what + " list shows them.");
}

tl::unexpected<Error> overAlready(const std::string &what)
{
    return failure(ErrorKind::Refused, "The " + what + " is over already.", "Nothing has to be done about it.");
}

// Of covers or absences.
template <typename State>
const State *find(const std::vector<State> &all, const std::string &entryId)
{
    const auto id = journal::fromHex<32>(entryId);
    const auto found = std::find_if(all.begin(), all.end(), [&](const State &one) { return id && one.entry == *id; });
    return found == all.end() ? nullptr : &*found;
}

Done checkIsToCome(const std::optional<Instant> &until, Instant now)
{
    if (!until || *until > now)
        return {};
    return failure(ErrorKind::Refused, "It would be over before it begins.", "Choose a later end.");
}

// Who sees what, and what has nobody, is another matter from now on.
Result<Changes> ofEverything(Result<Changes> made)
{
    if (made)
        made->everything = true;
    return made;
}

} // namespace

Result<access::Officer> Workspace::Private::officerOf(const std::string &officerId)
{
    Actor found;
    if (!gate.isOpen()) {
        const access::Person person = access::personOf(gate.directory(), officerId, gate.today());
        found = {{}, person.officerId, person.name, person.rank, person.actingRank, {}, {}};
    } else if (facts && !officerId.empty()) {
        auto read = storage::guarded(factsPath, [&]() -> Result<std::optional<Actor>> { return readActor({}, officerId); });
        if (!read)
            return failure(read.error());
        found = read->value_or(Actor());
    }
    if (found.officerId.empty())
        return failure(ErrorKind::NotFound, "The roster has nobody with the number " + officerId + ".",
                       "Name an officer_id of officers.csv.");
    return access::Officer{found.officerId, found.name, found.rankNow()};
}

Result<Changes> Workspace::Private::give(const GiveCover &given)
{
    if (auto allowed = permit(access::Action::GiveCover, {.officerId = given.coveredId}); !allowed)
        return failure(allowed.error());
    if (auto isToCome = checkIsToCome(given.until, now()); !isToCome)
        return failure(isToCome.error());
    const auto covered = officerOf(given.coveredId);
    if (!covered)
        return failure(covered.error());
    const auto by = officerOf(given.byId);
    if (!by)
        return failure(by.error());
    return ofEverything(commitEntry(access::coverEntry({*covered, *by, given.from, given.until, given.reason})));
}

Result<Changes> Workspace::Private::end(const EndCover &ended)
{
    look();
    const auto *cover = find(gate.arrangements().covers, ended.entryId);
    if (!cover || !gate.person().isKnown())
        return nothingSuch("cover");
    const bool isBySelf = cover->given.by.id == gate.person().officerId;
    if (auto allowed = permit(access::Action::EndCover, {.officerId = cover->given.covered.id, .isSelf = isBySelf}); !allowed)
        return failure(allowed.error());
    if (cover->isOver(now()))
        return overAlready("cover");
    return ofEverything(commitEntry(access::coverEndedEntry({cover->entry, now()})));
}

Result<Changes> Workspace::Private::record(const RecordAbsence &recorded)
{
    if (auto allowed = permit(access::Action::RecordAbsence, {.officerId = recorded.officerId}); !allowed)
        return failure(allowed.error());
    if (auto isToCome = checkIsToCome(recorded.until, now()); !isToCome)
        return failure(isToCome.error());
    const auto officer = officerOf(recorded.officerId);
    if (!officer)
        return failure(officer.error());
    return ofEverything(commitEntry(access::absenceEntry({*officer, recorded.from, recorded.until})));
}

Result<Changes> Workspace::Private::end(const EndAbsence &ended)
{
    look();
    const auto *absence = find(gate.arrangements().absences, ended.entryId);
    if (!absence || !gate.person().isKnown())
        return nothingSuch("absence");
    if (auto allowed = permit(access::Action::RecordAbsence, {.officerId = absence->given.officer.id}); !allowed)
        return failure(allowed.error());
    if (absence->isOver(now()))
        return overAlready("absence");
    return ofEverything(commitEntry(access::absenceEndedEntry({absence->entry, now()})));
}

Result<Changes> Workspace::Private::declare(const DeclareInterest &declared)
{
    const std::string officerId = declared.officerId.empty() ? actor.officerId : declared.officerId;
    if (auto allowed = permit(access::Action::DeclareInterest, {.caseNo = declared.caseNo, .officerId = officerId}); !allowed)
        return failure(allowed.error());
    const auto officer = officerOf(officerId);
    if (!officer)
        return failure(officer.error());
    return commitEntry(access::interestEntry(declared.caseNo, {*officer, declared.reason}));
}

// Why somebody is covered is their own business and that of the line management.
Result<access::Arrangements> Workspace::arrangements()
{
    if (auto allowed = d->permit(access::Action::Search); !allowed)
        return failure(allowed.error());
    d->look();
    access::Arrangements all = d->gate.arrangements();
    for (access::CoverState &cover : all.covers) {
        const bool isBySelf = cover.given.by.id == d->gate.person().officerId;
        if (!d->permit(access::Action::EndCover, {.officerId = cover.given.covered.id, .isSelf = isBySelf}))
            cover.given.reason.clear();
    }
    return all;
}

Result<Workspace::Arranging> Workspace::arranging()
{
    const auto roster = officers();
    if (!roster)
        return failure(roster.error());
    const auto all = arrangements();
    if (!all)
        return failure(all.error());
    Arranging arranging;
    std::copy_if(roster->begin(), roster->end(), std::back_inserter(arranging.forWhom), [&](const Officer &officer) {
        return officer.active && d->permit(access::Action::GiveCover, {.officerId = officer.officerId});
    });
    for (const access::CoverState &cover : all->covers) {
        const bool isBySelf = cover.given.by.id == d->gate.person().officerId;
        if (!cover.isOver(now()) && d->permit(access::Action::EndCover, {.officerId = cover.given.covered.id, .isSelf = isBySelf}))
            arranging.endable.push_back(journal::toHex(cover.entry));
    }
    for (const access::AbsenceState &absence : all->absences) {
        if (!absence.isOver(now()) && d->permit(access::Action::RecordAbsence, {.officerId = absence.given.officer.id}))
            arranging.endable.push_back(journal::toHex(absence.entry));
    }
    return arranging;
}

Result<std::vector<access::InterestState>> Workspace::interests(const std::string &caseNo)
{
    std::vector<access::InterestState> shown;
    if (auto allowed = d->permitSeeing(caseNo); !allowed)
        return failure(allowed.error());
    if (auto is = d->known(caseNo); !is)
        return failure(is.error());
    auto entries = journal::Journal(*d->work).workOfCase(caseNo);
    if (!entries)
        return failure(entries.error());
    for (access::InterestState &interest : access::foldInterests(std::move(*entries))) {
        if (d->permit(access::Action::SeeInterest, {.caseNo = caseNo, .officerId = interest.declared.officer.id}))
            shown.push_back(std::move(interest));
    }
    return shown;
}

} // namespace casegrip::workspace
