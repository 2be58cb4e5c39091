// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reviewed_force.h"

#include <QtTest>

#include <set>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

// Team 2 has no inspector, the chief inspector serves in a command unit; the south has an inspector and a superintendent.
constexpr const char *secondTeam = "99260000050";

struct Force : ReviewedForce {
    Force()
    {
        const auto unit = [this](const char *team, const char *area, const char *kind) {
            tables.units.add({{"team", team}, {"name", team}, {"area", area}, {"force", "99"}, {"kind", kind}});
        };
        unit("T2", "North", "team");
        unit("CMD", "North", "command");
        unit("T3", "South", "team");
        const auto officer = [this](const char *id, const char *rank, const char *team) {
            tables.officers.add({{"officer_id", id}, {"name", id}, {"rank", rank}, {"team", team}, {"login", id}, {"active", "yes"}});
        };
        officer("S201", "sergeant", "T2");
        officer("H401", "chief_inspector", "CMD");
        officer("U501", "superintendent", "CMD");
        officer("P601", "chief_superintendent", "CMD");
        officer("I303", "inspector", "T3");
        officer("U503", "superintendent", "T3");
        addOpenCase(secondTeam, "2026-03-05T09:00:00Z");
        for (auto &[name, value] : tables.cases.rows.back()) {
            if (name == "team" || name == "first_team")
                value = "T2";
        }
        sync();
    }
    // The logins in whose list a direction to that role is.
    std::set<std::string> whoHas(const std::string &role, const std::string &caseNo)
    {
        const std::string text = "For the " + role + " of " + caseNo;
        {
            auto giver = open("S201");
            must(giver.run(workspace::GiveDirection{caseNo, text, role, {}, clock.now()}));
        }
        std::set<std::string> found;
        for (const char *login : {"ps200", "pi300", "ci400", "su500", "S201", "H401", "U501", "P601", "I303", "U503"}) {
            auto opened = open(login, workspace::OpenOptions::Access::Read);
            for (const auto &one : must(opened.directions({}))) {
                if (one.text == text)
                    found.insert(login);
            }
        }
        return found;
    }
};

using Logins = std::set<std::string>;

} // namespace

class WhoseDirectionTest : public QObject
{
    Q_OBJECT

private slots:
    void ranksAboveTheTeamHaveTheirs()
    {
        Force force;
        QCOMPARE(force.whoHas("chief_inspector", secondTeam), (Logins{"S201", "ci400", "H401"}));
        QCOMPARE(force.whoHas("superintendent", secondTeam), (Logins{"S201", "su500", "U501"}));
        QCOMPARE(force.whoHas("chief_officer", secondTeam), (Logins{"S201", "su500", "U501", "P601"}));
    }
    void aDutyInspectorIsOneOfTheArea()
    {
        Force force;
        QCOMPARE(force.whoHas("duty_inspector", secondTeam), (Logins{"S201", "pi300"}));
        QCOMPARE(force.whoHas("duty_inspector", ReviewedForce::stalking), (Logins{"S201", "pi300"}));
    }
    // Not of every team: only where there is none who answers for it.
    void aTeamWithoutTheRankFallsToTheArea()
    {
        Force force;
        QCOMPARE(force.whoHas("inspector", secondTeam), (Logins{"S201", "pi300"}));
        QCOMPARE(force.whoHas("sergeant", ReviewedForce::stalking), (Logins{"S201", "ps200"}));
        QCOMPARE(force.whoHas("sergeant", secondTeam), (Logins{"S201"}));
    }
    void whatNoRankActsInStaysWithTheGiver()
    {
        Force force;
        QCOMPARE(force.whoHas("specialist", secondTeam), (Logins{"S201"}));
    }
};

QTEST_GUILESS_MAIN(WhoseDirectionTest)
#include "tst_whose_direction.moc"
