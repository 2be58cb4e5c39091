// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/gate.h"

#include "core/access/policy_file.h"
#include "core/base/log.h"
#include "core/journal/entry_types.h"
#include "core/journal/journal.h"

#include <algorithm>

namespace casegrip::workspace
{
namespace
{

access::Owners ownersOf(const access::Policy &policy)
{
    access::Owners owners = access::rootAlone;
    if (const auto exporter = access::uidOf(policy.exporter))
        owners.push_back(*exporter);
    return owners;
}

} // namespace

Result<Gate> Gate::make(const OpenOptions &options)
{
    Gate gate;
    gate.m_login = options.login;
    if (options.policyFolder.empty())
        return gate;
    auto policy = access::readPolicy(options.policyFolder, options.look);
    if (!policy)
        return failure(policy.error());
    if (!*policy)
        return gate;
    auto roster = access::readRoster((*policy)->roster, ownersOf(**policy), options.look);
    if (!roster)
        return failure(roster.error());
    gate.m_directory = {std::move(*roster), std::move(*policy)};
    gate.m_hasRoster = true;
    if (options.isLoginChosen && !access::mayChooseLogin(gate.m_directory))
        return failure(ErrorKind::Refused, "On this computer everybody works as who they logged in as.",
                       "Leave --as out: it is for data folders that are open, and for the demonstration.");
    return gate;
}

void Gate::setPerson(access::Person person)
{
    m_person = std::move(person);
    m_hasRoster = false;
    m_today = {}; // looks again
}

void Gate::setRoster(access::Roster roster)
{
    m_directory.roster = std::move(roster);
    m_hasRoster = true;
    m_today = {};
}

bool Gate::needsRoster() const
{
    return !m_hasRoster && !m_arrangements.covers.empty();
}

void Gate::noteCommit(bool anew)
{
    m_isStale = true;
    if (!anew)
        return;
    m_entries.clear();
    m_readUpTo = 0;
}

bool Gate::readEntries(storage::Database &work)
{
    const auto version = work.dataVersion();
    if (version == m_workVersion && !m_isStale)
        return false;
    auto fresh = journal::Journal(work).workOfNoCase(m_readUpTo);
    if (!fresh) {
        log::warn("covers cannot be read", toString(fresh.error().kind));
        return false;
    }
    m_workVersion = version;
    const bool wasEmptied = m_isStale && m_readUpTo == 0;
    m_isStale = false;
    if (fresh->empty())
        return wasEmptied;
    m_readUpTo = fresh->back().position;
    const bool hasErased = std::any_of(fresh->begin(), fresh->end(),
                                       [](const auto &entry) { return entry.envelope.type == journal::type::erased; });
    if (hasErased && !m_entries.empty()) { // something read before says nothing any more
        noteCommit(true);
        return readEntries(work);
    }
    std::move(fresh->begin(), fresh->end(), std::back_inserter(m_entries));
    return true;
}

void Gate::follow(storage::Database *work, Instant now, Day today)
{
    bool isNew = false;
    if (work) {
        const auto read = storage::guarded(work->path(), [&]() -> Result<bool> { return readEntries(*work); });
        isNew = read && *read;
    }
    if (isNew)
        m_arrangements = access::foldArrangements(m_entries);
    const bool isOver = now < m_now || (m_nextChange && now >= *m_nextChange);
    m_now = now;
    if (isNew || isOver || today != m_today)
        lookAgain(now, today);
}

void Gate::lookAgain(Instant now, Day today)
{
    m_today = today;
    m_nextChange = m_arrangements.nextChange(now);
    if (!isOpen())
        m_person = access::identify(m_directory, m_login, today);
    m_reach = access::reachOf(m_directory, m_person, m_arrangements, now, today);
    m_sight = access::sightOf(m_reach);
    ++m_turn;
}

} // namespace casegrip::workspace
