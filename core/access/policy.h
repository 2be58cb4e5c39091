// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/action.h"
#include "core/base/instant.h"

#include <array>
#include <string>
#include <vector>

// What an administrator sets for every login of a computer (docs/administration.md, "Access"): where it is read and from
// whom it is accepted, policy_file.h.
namespace casegrip::access
{

struct ActingRank {
    std::string rank;
    Day from, to; // both days belong to it

    bool operator==(const ActingRank &) const = default;
};

// What is said of an officer beyond the roster.
struct PolicyPerson {
    std::string officerId;
    std::string login; // instead of the roster's; empty: the roster's
    std::string post;  // "Duty inspector, Aldermarsh": in words, for people
    Roles roles;
    std::vector<std::string> teams; // beside the roster's
    std::vector<std::string> areas; // whole: all their teams
    std::string lineManager;        // officer_id; empty: whoever is above in the officer's team
    // When there is any, the roster's acting_rank, which has no dates, is not asked.
    std::vector<ActingRank> acting;

    bool operator==(const PolicyPerson &) const = default;
};

// Areas that one superintendent answers for. An area in none is a command of its own.
struct Command {
    std::string name;
    std::vector<std::string> areas;

    bool operator==(const Command &) const = default;
};

// How far a role lets somebody see.
enum class Breadth : std::uint8_t {
    Rank, // no further than the rank
    Area,
    Command,
    Force,
};

struct RestrictedCase {
    std::string caseNo; // restricted whether or not the export says so
    std::vector<std::string> people;

    bool operator==(const RestrictedCase &) const = default;
};

struct Policy {
    std::string force;                // code
    std::vector<std::string> exports; // folders: what lies in them may be read in, nothing else
    std::string roster;               // folder with officers.csv and units.csv: the only ones that count for access
    std::string exporter;             // login beside root whose files are believed; empty: root's alone
    std::vector<PolicyPerson> people;
    std::vector<Command> commands;
    std::array<Breadth, roleCount> breadth{}; // by Role
    std::vector<RestrictedCase> restricted;
    std::vector<std::string> namedForEvery; // officer_id: for every restricted case
    Grants grants = standardGrants();
    bool asksWorkReason = true; // outside the queue
    int idleLockMinutes = 5;
    bool batchRedBox = false;
    int keptExportsMib = 4096;
    std::string marking = "OFFICIAL-SENSITIVE";

    // Null: nothing is said of that officer.
    const PolicyPerson *find(const std::string &officerId) const;
    bool operator==(const Policy &) const = default;
};

// Whether an export may be read in: it is one of the folders or lies in one. Both as the file system knows them, without
// links, ".." or a slash at the end.
bool isPermittedExport(const Policy &policy, const std::string &canonicalPath);

} // namespace casegrip::access
