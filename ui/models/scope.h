// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/queue_row.h"
#include "ui/models/area_choice.h"
#include "ui/models/briefing.h"

#include <QString>

namespace casegrip::ui
{

// How far a queue reaches.
enum class Reach { Mine, Team, Area, Force, Covered };

struct Scope {
    Reach reach = Reach::Force;
    std::string code; // of the team or area; Covered: of the officer whose own cases these are; else empty
    QString title;    // "Northbrook ICR 2"
    std::vector<std::string> teams = {}; // Covered: the person's own and those of whoever is covered

    bool sameAs(const Scope &other) const { return reach == other.reach && code == other.code; }
};

// The name of a team, or its code while it has none; safe to show.
QString teamTitle(const Briefing &briefing, const std::string &code);

// What a person may choose from, the first being where the person's work is: with what is covered while somebody is
// covered; a constable his own cases, then the team; a sergeant or inspector the team, then the area; above that area and force. Somebody whom the
// roster does not know, and staff, may look at everything.
std::vector<Scope> scopesFor(const Briefing &briefing);

// Where the person's own work is: a team, or an area; nothing of either for who has none, and for staff.
AreaPlace ownPlace(const Briefing &briefing);

// The open work of `rank` ("": of every rank) in a scope. Mine: of the cases that the actor is the officer
// of; Covered without teams: that whoever is covered is.
due::QueueQuery queryFor(const Scope &scope, const std::string &rank, const QString &search,
                         const workspace::Actor &actor);

// Codes of the teams in it; empty: any. Mine: the actor's own.
std::vector<std::string> teamsOf(const Scope &scope, const Briefing &briefing);

} // namespace casegrip::ui
