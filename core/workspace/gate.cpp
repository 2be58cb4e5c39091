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
    if (const auto exporter = system::ownerOf(policy.exporter))
        owners.push_back(*exporter);
    return owners;
}

} // namespace

Result<Gate> Gate::make(const OpenOptions &options)
{
    Gate gate;
    gate.m_login = options.login;
    if (auto read = gate.readDirectory(options); !read)
        return failure(read.error());
    return gate;
}

std::vector<Gate::Mark> Gate::marksOf(const std::vector<std::string> &files)
{
    std::vector<Mark> marks;
    for (const std::string &file : files) {
        const auto found = system::factsOf(file, system::Links::Refuse);
        marks.push_back(found ? Mark(*found) : std::nullopt);
    }
    return marks;
}

// The files that are watched are known also when they are not to be believed.
Done Gate::readDirectory(const OpenOptions &options)
{
    if (options.policyFolder.empty())
        return {};
    m_files = {options.policyFolder + '/' + access::policyFileName};
    m_marks = marksOf(m_files);
    auto policy = access::readPolicy(options.policyFolder, options.look);
    if (!policy)
        return failure(policy.error());
    if (!*policy)
        return {};
    for (const char *name : {"/officers.csv", "/units.csv"})
        m_files.push_back((*policy)->roster + name);
    const auto ofRoster = marksOf({m_files[1], m_files[2]});
    m_marks.insert(m_marks.end(), ofRoster.begin(), ofRoster.end());
    auto roster = access::readRoster((*policy)->roster, ownersOf(**policy), options.look);
    if (!roster)
        return failure(roster.error());
    m_directory = {std::move(*roster), std::move(*policy)};
    m_hasRoster = true;
    if (options.isLoginChosen && !access::mayChooseLogin(m_directory))
        return failure(ErrorKind::Refused, "On this computer everybody works as who they logged in as.",
                       "Leave --as out: it is for data folders that are open, and for the demonstration.");
    return {};
}

bool Gate::readAgain(const OpenOptions &options)
{
    if (m_files.empty() || marksOf(m_files) == m_marks)
        return false;
    Gate anew;
    const Done read = anew.readDirectory(options);
    m_files = std::move(anew.m_files);
    m_marks = std::move(anew.m_marks);
    m_broken = read ? std::nullopt : std::optional(read.error());
    m_directory = read ? std::move(anew.m_directory) : access::Directory{{}, access::Policy()}; // which lets nobody in
    m_hasRoster = !read || anew.m_hasRoster;
    m_person = {};
    m_today = {}; // looks again
    return true;
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
    return !m_hasRoster && (m_wantsRoster || !m_arrangements.covers.empty() || !m_arrangements.absences.empty());
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
