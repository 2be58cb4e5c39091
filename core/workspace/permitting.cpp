// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/storage/statement.h"

#include <algorithm>

// May this person do that, and which cases do they see: the front door's way to core/access.
namespace casegrip::workspace
{
namespace
{

Actor actorOf(const access::Person &person)
{
    return {person.login, person.officerId, person.name, person.rank, person.actingRank, person.team, person.area};
}

access::Person openPerson(const Actor &actor)
{
    access::Person person;
    person.standing = access::Standing::Open;
    person.login = actor.login;
    person.officerId = actor.officerId;
    person.name = actor.name;
    person.rank = actor.rank;
    person.actingRank = actor.actingRank;
    person.team = actor.team;
    person.area = actor.area;
    if (!actor.team.empty())
        person.teams = {actor.team};
    return person;
}

sync::OfficerRow rowOf(const Officer &officer)
{
    return {officer.officerId, officer.collar, officer.name,       officer.rank,
            officer.team,      officer.login,  officer.actingRank, officer.active};
}

sync::UnitRow rowOf(const Unit &unit)
{
    return {unit.team, unit.name, unit.area, unit.force, unit.kind, unit.validFrom, unit.validTo};
}

template <typename Row, typename From>
std::vector<Row> rowsOf(const std::vector<From> &all)
{
    std::vector<Row> rows;
    std::transform(all.begin(), all.end(), std::back_inserter(rows), [](const From &one) { return rowOf(one); });
    return rows;
}

} // namespace

Error noSuchCase()
{
    return access::toError(access::Reason::NoSuchCase);
}

Done Workspace::Private::openGate()
{
    auto made = Gate::make(options);
    if (!made)
        return failure(made.error());
    gate = std::move(*made);
    return {};
}

// A policy that was changed has its effect at once; one that is not to be believed closes what was open.
Done Workspace::Private::followPolicy()
{
    if (gate.readAgain(options)) {
        forgetSight();
        const auto known = storage::guarded(factsPath, [&]() -> Done {
            if (gate.isOpen())
                loadActor();
            else
                look();
            return {};
        });
        if (!known)
            return known;
    }
    return gate.broken() ? Done(failure(*gate.broken())) : Done();
}

// What was kept of what somebody sees.
void Workspace::Private::forgetSight()
{
    seenWork.reset();
    cellRows.reset();
    openCases.clear();
}

// Brings up to now who works here and what they see.
void Workspace::Private::look()
{
    const int before = gate.turn();
    const Day today = frameworks.zone().dayOf(now());
    gate.follow(work ? &*work : nullptr, now(), today);
    if (facts && gate.needsRoster()) {
        auto officers = readOfficers();
        auto units = readUnits();
        if (officers && units)
            gate.setRoster({rowsOf<sync::OfficerRow>(*officers), rowsOf<sync::UnitRow>(*units)});
        gate.follow(work ? &*work : nullptr, now(), today);
    }
    if (gate.turn() == before)
        return;
    forgetSight();
    if (!gate.isOpen())
        actor = actorOf(gate.person());
}

void Workspace::Private::takeActor(Actor found)
{
    if (!gate.isOpen())
        return look();
    actor = std::move(found);
    gate.setPerson(openPerson(actor));
}

Result<access::CaseInQuestion> Workspace::Private::inQuestion(const std::string &caseNo)
{
    if (auto has = noFacts(); !has)
        return failure(has.error());
    return storage::guarded(factsPath, [&]() -> Result<access::CaseInQuestion> {
        storage::Statement row(*facts, "workspace/case_in_question");
        row << caseNo;
        if (!row.step())
            return failure(noSuchCase());
        access::CaseInQuestion about;
        about.caseNo = caseNo;
        about.team = names.teamCode(due::TeamId(row.number(1)));
        about.oicId = names.officerCode(cases::OfficerId(row.number(2)));
        about.isRestricted = row.number(3) != 0;
        return about;
    });
}

// Who was the officer in the case, and who declared an interest in it.
Done Workspace::Private::addParties(access::CaseInQuestion &about)
{
    if (work) {
        auto entries = journal::Journal(*work).workOfCase(about.caseNo);
        if (!entries)
            return failure(entries.error());
        for (const access::InterestState &interest : access::foldInterests(std::move(*entries)))
            about.interested.push_back(interest.declared.officer.id);
    }
    return storage::guarded(factsPath, [&]() -> Done {
        cases::CaseStore store(*facts);
        cases::StoredCase stored;
        if (const auto id = store.findId(about.caseNo); !id || !store.read(*id, stored))
            return failure(noSuchCase());
        for (const cases::EventRecord &event : stored.history.events) {
            if (event.kind == due::EventKind::Allocated && event.officer != cases::OfficerId{})
                about.oicsBefore.push_back(names.officerCode(event.officer));
        }
        for (const cases::OfficerId officer : stored.history.formerOfficers)
            about.oicsBefore.push_back(names.officerCode(officer));
        return {};
    });
}

Result<access::Relation> Workspace::Private::relationTo(const Matter &matter)
{
    access::Relation relation;
    const access::Person &person = gate.person();
    if (!matter.caseNo.empty()) {
        auto about = inQuestion(matter.caseNo);
        if (!about)
            return failure(about.error());
        if (auto added = addParties(*about); !added)
            return failure(added.error());
        relation = access::relationTo(gate.reach(), *about);
    }
    relation.askedRank = matter.askedRank;
    if (!matter.authorId.empty())
        access::aboutReview(relation, person, matter.authorId);
    if (!matter.authorLogin.empty())
        access::aboutEntry(relation, person, matter.authorLogin);
    if (!matter.officerId.empty()) {
        relation.isSelf = matter.isSelf || matter.officerId == person.officerId;
        relation.isLineManager = access::isLineManager(gate.directory(), person, matter.officerId, gate.today());
    }
    if (matter.isAboutUnit)
        relation.isOwnUnit = access::answersFor(gate.directory(), gate.reach().duty, matter.area, matter.team, gate.today());
    return relation;
}

Result<access::Decision> Workspace::Private::decide(access::Action action, const Matter &matter)
{
    if (auto followed = followPolicy(); !followed)
        return failure(followed.error());
    const bool isOfPerson = matter.caseNo.empty() && matter.officerId.empty();
    if (!gate.isOpen() || !isOfPerson) // an open folder asks for covers only when somebody does something
        look();
    if (!gate.person().isKnown()) // does not even learn which cases there are
        return access::may(gate.person(), action);
    const auto relation = relationTo(matter);
    if (!relation)
        return failure(relation.error());
    return access::may(gate.person(), action, *relation);
}

Done Workspace::Private::permit(access::Action action, const Matter &matter)
{
    const auto decision = decide(action, matter);
    return decision ? decision->asDone() : failure(decision.error());
}

Done Workspace::Private::permitSeeing(const std::string &caseNo)
{
    if (auto followed = followPolicy(); !followed)
        return followed;
    if (gate.isOpen())
        return {};
    look();
    if (!gate.person().isKnown())
        return access::may(gate.person(), access::Action::SeeCase).asDone();
    const auto about = inQuestion(caseNo);
    if (!about)
        return failure(about.error());
    return access::may(gate.person(), access::Action::SeeCase, access::relationTo(gate.reach(), *about)).asDone();
}

bool Workspace::Private::sees(const std::string &caseNo)
{
    if (!followPolicy())
        return false;
    if (gate.isOpen())
        return true;
    look();
    const auto about = inQuestion(caseNo);
    return about && gate.sight().sees(*about);
}

const SeenWork *Workspace::Private::seen()
{
    (void)followPolicy(); // a broken one lets nobody see anything
    if (gate.isOpen())
        return nullptr;
    look();
    if (!seenWork)
        seenWork.emplace(gate.sight(), *facts, names, usesCaches);
    return &*seenWork;
}

const std::vector<std::string> *Workspace::Private::teamsCounted()
{
    if (gate.isOpen())
        return nullptr;
    look();
    const access::Teams &counted = gate.sight().teams;
    return counted.isAll ? nullptr : &counted.codes;
}

// Both names go on the record.
Done Workspace::Private::keepCovered(std::span<journal::NewEntry> entries, const access::Decision &decision)
{
    if (decision.onBehalfOf.empty())
        return {};
    const auto covered = officerOf(decision.onBehalfOf);
    if (!covered)
        return failure(covered.error());
    for (journal::NewEntry &entry : entries)
        access::keepCovered(entry, *covered);
    return {};
}

Done Workspace::mayOpen(const OpenOptions &options)
{
    const auto made = Gate::make(options);
    return made ? Done() : failure(made.error());
}

Done Workspace::mayWork()
{
    return d->followPolicy();
}

// As decide() for each action, which asks for what an action adds as its own front door does.
Result<access::Permissions> Workspace::standing(const std::string &caseNo, const std::string &askedRank)
{
    if (auto followed = d->followPolicy(); !followed)
        return failure(followed.error());
    d->look();
    access::Relation relation;
    relation.through = access::Through::Duty; // of no case: what holds for those that the person works on
    if (!caseNo.empty() && d->gate.person().isKnown()) {
        auto found = d->relationTo({.caseNo = caseNo, .askedRank = askedRank});
        if (!found)
            return failure(found.error());
        relation = *found;
    }
    relation.isSelf = true;
    relation.isOwnUnit = true;
    access::Permissions standing;
    for (std::size_t i = 0; i < access::actionCount; ++i) {
        const auto action = access::Action(i);
        const bool isOwnWork = action == access::Action::Withdraw || action == access::Action::Undo;
        relation.isOwnWork = isOwnWork;
        standing.whyNot[i] = access::may(d->gate.person(), action, relation).reason;
    }
    return standing;
}

const access::Person &Workspace::person()
{
    (void)d->followPolicy();
    if (!d->gate.isOpen())
        d->look();
    return d->gate.person();
}

const access::Reach &Workspace::reach()
{
    (void)d->followPolicy();
    d->look(); // in an open folder too: covers run there as well
    return d->gate.reach();
}

Result<access::Decision> Workspace::may(access::Action action, const std::string &caseNo, const std::string &askedRank)
{
    return d->decide(action, {.caseNo = caseNo, .askedRank = askedRank});
}

} // namespace casegrip::workspace
