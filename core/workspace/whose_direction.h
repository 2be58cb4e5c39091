// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/scope.h"

#include <optional>
#include <string>
#include <vector>

namespace casegrip::workspace
{

// Whether a direction to a role ("inspector", "chief_officer") falls to a person: who has the rank and answers for the team of
// the case; a duty inspector is any inspector of its area; where nobody of the rank answers for the team, anybody of that rank
// in its area. What no rank acts in (a specialist team) stays with whoever gave it. As of one moment; borrows.
class WhoseDirection
{
public:
    WhoseDirection(const access::Directory &directory, const access::Person &person, const access::Teams &duty, Day today)
        : m_directory(directory), m_person(person), m_duty(duty), m_today(today)
    {
    }

    bool isMine(const std::string &role, const std::string &team);

private:
    bool isOfMyArea(const std::string &team) const;
    bool hasOwn(const std::string &team); // somebody of the person's rank answers for it

    const access::Directory &m_directory;
    const access::Person &m_person;
    const access::Teams &m_duty;
    const Day m_today;
    std::optional<std::vector<access::Teams>> m_colleagues; // what they answer for; read when it is first asked
};

} // namespace casegrip::workspace
