// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/cover_fold.h"
#include "core/access/directory.h"

#include <string>
#include <vector>

// A small force for tests of access: the areas Ash and Birch, one command called North, and Cedar apart; two teams each.
namespace casegrip::test
{

constexpr Day today = toDay(2026, 3, 10);
constexpr Instant noon = fromEpoch(1'773'144'000); // 2026-03-10T12:00:00Z
constexpr Instant inDays(int days)
{
    return noon + std::chrono::days{days};
}

inline const std::vector<std::string> teamsOfForce = {"ASH1", "ASH2", "BIR1", "BIR2", "CED1", "CED2"};

inline std::vector<sync::UnitRow> unitsOfForce(const std::string &force = "43")
{
    std::vector<sync::UnitRow> units;
    for (const auto &team : teamsOfForce) {
        const std::string area = team.starts_with("ASH") ? "Ash" : team.starts_with("BIR") ? "Birch" : "Cedar";
        units.push_back({team, "Team " + team, area, force, "response", toDay(2015, 4, 1), {}});
    }
    return units;
}

inline sync::OfficerRow officer(const std::string &id, const std::string &rank, const std::string &team)
{
    return {id, id.substr(1), "Name of " + id, rank, team, "login-" + id, "", true};
}

inline access::Policy policyOfForce()
{
    access::Policy policy;
    policy.force = "43";
    policy.exports = {"/srv/export"};
    policy.roster = "/srv/roster";
    policy.commands = {{"North", {"Ash", "Birch"}}};
    policy.breadth[std::size_t(access::Role::Iq)] = access::Breadth::Force;
    policy.breadth[std::size_t(access::Role::Auditor)] = access::Breadth::Force;
    return policy;
}

// What is said of an officer; added when nothing is yet.
inline access::PolicyPerson &saidOf(access::Policy &policy, const std::string &officerId)
{
    for (auto &person : policy.people) {
        if (person.officerId == officerId)
            return person;
    }
    policy.people.push_back({});
    policy.people.back().officerId = officerId;
    return policy.people.back();
}

inline access::CoverState cover(const std::string &covered, const std::string &by, Instant from, Instant until)
{
    access::CoverState state;
    state.given = {{covered, "Name of " + covered, "sergeant"}, {by, "Name of " + by, "sergeant"}, from, until, {}};
    return state;
}

} // namespace casegrip::test
