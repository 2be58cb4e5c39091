// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/scope.h"
#include "core/storage/database.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace casegrip::workspace
{

// Who works here, and what that lets them see and do, as of one moment: every function of the front door asks it. In an open
// folder it reads nothing but the covers, and those only once somebody does something.
class Gate
{
public:
    Gate() = default; // open, for nobody
    // The policy of the computer and its roster. An Error closes the program: no data folder may be opened. Refused: the
    // login was chosen where nobody may choose one.
    static Result<Gate> make(const OpenOptions &options);

    // Looks whether the policy or its roster was written since they were read, and reads them again; a few stats. Whether it
    // did. What is not to be believed closes everything: broken() says why, until it has been put right.
    bool readAgain(const OpenOptions &options);
    const std::optional<Error> &broken() const { return m_broken; }

    bool isOpen() const { return m_directory.isOpen(); }
    const access::Policy *policy() const { return isOpen() ? nullptr : &*m_directory.policy; }
    const access::Directory &directory() const { return m_directory; }
    const std::string &login() const { return m_login; }

    // In an open folder: what its own facts say. Under a policy nobody asks them.
    void setPerson(access::Person person); // of other facts than before: their roster is not known yet
    void setRoster(access::Roster roster);
    bool needsRoster() const; // it is asked who answers for what, or somebody is covered or absent, and it is not known
    void wantRoster() { m_wantsRoster = true; } // of whoever asks, before follow()

    // Brings everything up to that moment. Entries that cannot be read give nothing: there is no cover then.
    void follow(storage::Database *work, Instant now, Day today);
    // After a commit of our own to work.db; `anew`: also what was read before may have changed.
    void noteCommit(bool anew = false);

    const access::Person &person() const { return m_person; }
    const access::Arrangements &arrangements() const { return m_arrangements; }
    const access::Reach &reach() const { return m_reach; }
    const access::Sight &sight() const { return m_sight; }
    Day today() const { return m_today; }
    // Another one than before: what is seen may be another.
    int turn() const { return m_turn; }

private:
    // Of a file that is there: another one after it was written, replaced or given to somebody else.
    using Mark = std::optional<system::FileFacts>;
    static std::vector<Mark> marksOf(const std::vector<std::string> &files);
    Done readDirectory(const OpenOptions &options);
    bool readEntries(storage::Database &work); // whether there are new ones
    void lookAgain(Instant now, Day today);

    std::string m_login;
    std::vector<std::string> m_files; // of the policy and its roster
    std::vector<Mark> m_marks;        // of these, from before they were read
    std::optional<Error> m_broken;
    access::Directory m_directory;
    bool m_hasRoster = false, m_wantsRoster = false;
    access::Person m_person;
    std::vector<journal::Entry> m_entries; // of our work, about no case
    std::int64_t m_readUpTo = 0;           // position
    std::int64_t m_workVersion = -1;       // of work.db, see Database::dataVersion
    bool m_isStale = true;
    access::Arrangements m_arrangements;
    access::Reach m_reach;
    access::Sight m_sight;
    Instant m_now;
    Day m_today;
    std::optional<Instant> m_nextChange;
    int m_turn = 0;
};

} // namespace casegrip::workspace
