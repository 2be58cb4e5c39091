// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scope.h"

#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

// "constable" 0 ... "superintendent" and above 4; not in the ladder: as the highest.
int heightOf(const std::string &rank)
{
    static const std::vector<std::string> ladder = {"constable", "sergeant", "inspector", "chief_inspector"};
    return int(std::find(ladder.begin(), ladder.end(), rank) - ladder.begin());
}

std::vector<std::string> areasOf(const Briefing &briefing)
{
    std::vector<std::string> areas;
    for (const workspace::Unit &unit : briefing.units)
        areas.push_back(unit.area);
    std::sort(areas.begin(), areas.end());
    areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
    return areas;
}

// Own work and covered work together, for whoever has teams; the own cases of whoever is covered and has none.
std::vector<Scope> coveredScopes(const Briefing &briefing)
{
    std::vector<std::string> teams;
    QStringList names;
    std::vector<Scope> scopes;
    for (const Briefing::Covered &one : briefing.covered) {
        const QString name = visibleText(one.name);
        if (one.teams.empty()) {
            scopes.push_back({Reach::Covered, one.officerId, QCoreApplication::translate("scope", "Covered: cases of %1").arg(name)});
            continue;
        }
        teams.insert(teams.end(), one.teams.begin(), one.teams.end());
        names << name;
    }
    if (teams.empty())
        return scopes;
    teams.insert(teams.end(), briefing.duty.begin(), briefing.duty.end());
    std::sort(teams.begin(), teams.end());
    teams.erase(std::unique(teams.begin(), teams.end()), teams.end());
    const QString title = QCoreApplication::translate("scope", "Mine and covered: %1").arg(names.join(QStringLiteral(", ")));
    scopes.insert(scopes.begin(), {Reach::Covered, {}, title, std::move(teams)});
    return scopes;
}

} // namespace

QString teamTitle(const Briefing &briefing, const std::string &code)
{
    const auto unit = std::find_if(briefing.units.begin(), briefing.units.end(),
                                   [&](const workspace::Unit &known) { return known.team == code; });
    return visibleText(unit == briefing.units.end() || unit->name.empty() ? code : unit->name);
}

std::vector<Scope> scopesFor(const Briefing &briefing)
{
    const workspace::Actor &actor = briefing.actor;
    const Scope force{Reach::Force, {}, briefing.countsEveryTeam ? QCoreApplication::translate("scope", "Whole force")
                                                                 : QCoreApplication::translate("scope", "The teams that you answer for")};
    const int height = actor.officerId.empty() ? 4 : heightOf(actor.rankNow());
    std::vector<Scope> scopes = coveredScopes(briefing);
    const std::size_t covered = scopes.size();
    if (height == 0)
        scopes.push_back({Reach::Mine, {}, QCoreApplication::translate("scope", "My cases")});
    if (height <= 2 && !actor.team.empty())
        scopes.push_back({Reach::Team, actor.team, teamTitle(briefing, actor.team)});
    if (height >= 4)
        scopes.push_back(force);
    if (height >= 1 && !actor.area.empty())
        scopes.push_back({Reach::Area, actor.area, visibleText(actor.area)});
    if (height == 2 || height == 3)
        scopes.push_back(force);
    if (height >= 4) {
        for (const std::string &area : areasOf(briefing)) {
            if (!area.empty() && area != actor.area)
                scopes.push_back({Reach::Area, area, visibleText(area)});
        }
    }
    if (scopes.size() == covered)
        scopes.push_back(force);
    if (height == 0 && covered > 0) // a constable's own come first
        std::rotate(scopes.begin(), scopes.begin() + std::ptrdiff_t(covered), scopes.begin() + std::ptrdiff_t(covered) + 1);
    return scopes;
}

AreaPlace ownPlace(const Briefing &briefing)
{
    const workspace::Actor &actor = briefing.actor;
    if (actor.officerId.empty())
        return {};
    return heightOf(actor.rankNow()) <= 2 && !actor.team.empty() ? AreaPlace{{}, actor.team, {}} : AreaPlace{actor.area, {}, {}};
}

due::QueueQuery queryFor(const Scope &scope, const std::string &rank, const QString &search,
                         const workspace::Actor &actor)
{
    due::QueueQuery query;
    query.rank = rank;
    query.search = search.simplified().toStdString();
    switch (scope.reach) {
    case Reach::Mine:
        query.oicId = actor.officerId;
        break;
    case Reach::Team:
        query.teams = {scope.code};
        break;
    case Reach::Area:
        query.area = scope.code;
        break;
    case Reach::Covered:
        query.teams = scope.teams;
        query.oicId = scope.code;
        break;
    case Reach::Force:
        break;
    }
    return query;
}

std::vector<std::string> teamsOf(const Scope &scope, const Briefing &briefing)
{
    std::vector<std::string> teams;
    switch (scope.reach) {
    case Reach::Mine:
        if (!briefing.actor.team.empty())
            teams.push_back(briefing.actor.team);
        break;
    case Reach::Team:
        teams.push_back(scope.code);
        break;
    case Reach::Area:
        for (const workspace::Unit &unit : briefing.units) {
            if (unit.area == scope.code)
                teams.push_back(unit.team);
        }
        break;
    case Reach::Covered:
        teams = scope.teams;
        break;
    case Reach::Force:
        break;
    }
    return teams;
}

} // namespace casegrip::ui
