// SPDX-License-Identifier: GPL-3.0-or-later
// Who somebody is, and what rank and roles let somebody see. What they may do: tst_permission.
#include "core/access/scope.h"
#include "tests/support/people_of_force.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::access;
using test::today;

namespace
{

using Words = std::vector<std::string>;

// One officer of each rank in ASH1, and what the test makes of it.
struct Force {
    std::vector<sync::OfficerRow> officers = {
        test::officer("PC", "constable", "ASH1"),       test::officer("ST", "staff", "ASH1"),
        test::officer("PS", "sergeant", "ASH1"),        test::officer("IN", "inspector", "ASH1"),
        test::officer("CI", "chief_inspector", "ASH1"), test::officer("SU", "superintendent", "ASH1"),
        test::officer("CS", "chief_superintendent", "ASH1"), test::officer("BS", "sergeant", "BIR1")};
    std::optional<Policy> policy = test::policyOfForce();

    sync::OfficerRow &row(const std::string &id)
    {
        return *std::find_if(officers.begin(), officers.end(), [&](const auto &one) { return one.officerId == id; });
    }
    PolicyPerson &said(const std::string &id) { return test::saidOf(*policy, id); }
    Directory directory() const { return {Roster(officers, test::unitsOfForce()), policy}; }
    Person of(const std::string &login, Day day = today) const { return identify(directory(), login, day); }
    Words duty(const std::string &id, Day day = today) const
    {
        const Teams teams = dutyOf(directory(), personOf(directory(), id, day), day);
        return teams.isAll ? Words{"all"} : teams.codes;
    }
    Words roleSight(const std::string &id) const
    {
        const Teams teams = roleSightOf(directory(), personOf(directory(), id, today), today);
        return teams.isAll ? Words{"all"} : teams.codes;
    }
    bool isLine(const std::string &manager, const std::string &officer) const
    {
        return isLineManager(directory(), personOf(directory(), manager, today), officer, today);
    }
};

} // namespace

class TestAccessPeople : public QObject
{
    Q_OBJECT
private slots:
    void aLoginOfTheRosterIsItsOfficer()
    {
        const Person person = Force().of("login-PS");
        QVERIFY(person.standing == Standing::Known && person.isKnown() && !person.isOpen());
        QVERIFY(person.officerId == "PS" && person.name == "Name of PS" && person.login == "login-PS");
        QVERIFY(person.rank == "sergeant" && person.actingRank.empty() && person.rankNow() == "sergeant");
        QVERIFY(person.team == "ASH1" && person.area == "Ash" && person.teams == Words{"ASH1"});
        QVERIFY(person.roles.empty() && person.post.empty());
    }
    void whoIsUnknownIsToldWhy()
    {
        Force force;
        QVERIFY(force.of("somebody").standing == Standing::NotInRoster);
        QVERIFY(force.of("").standing == Standing::NotInRoster);
        force.row("IN").login = "login-PS";
        QVERIFY(force.of("login-PS").standing == Standing::Shared);
        QVERIFY(force.of("login-PS").officerId.empty());
        force.row("CI").active = false;
        QVERIFY(force.of("login-CI").standing == Standing::Inactive);
        QVERIFY(!force.of("login-CI").isKnown());
        force.said("NOT").login = "somebody";
        QVERIFY(force.of("somebody").standing == Standing::NotInRoster);
    }
    void aLoginLeftBehindIsTheNextOnes()
    {
        Force force;
        force.row("PC").login = force.row("IN").login = "shared";
        force.row("PC").active = false;
        QCOMPARE(force.of("shared").officerId, std::string("IN"));
        force.row("IN").active = false;
        QVERIFY(force.of("shared").standing == Standing::Shared);
    }
    void anOfficerInTwoRowsIsNobody()
    {
        Force force;
        force.officers.push_back(test::officer("PS", "superintendent", "CED1"));
        force.officers.back().login = "other";
        QVERIFY(force.directory().roster.find("PS") == nullptr);
        force.said("PS").login = "somebody";
        QVERIFY(force.of("somebody").standing == Standing::NotInRoster);
    }
    void thePolicysLoginGoesBeforeTheRosters()
    {
        Force force;
        force.said("PS").login = "smith.j";
        QCOMPARE(force.of("smith.j").officerId, std::string("PS"));
        QVERIFY(force.of("login-PS").standing == Standing::NotInRoster);
        force.said("IN").login = "login-PC"; // of somebody else in the roster
        QCOMPARE(force.of("login-PC").officerId, std::string("IN"));
    }
    void actingRankHasItsDays()
    {
        Force force;
        force.said("PS").acting = {{"inspector", toDay(2026, 3, 2), toDay(2026, 3, 15)}, {"chief_inspector", toDay(2026, 4, 1), toDay(2026, 4, 1)}};
        const auto rankOn = [&](int month, int day) { return force.of("login-PS", toDay(2026, unsigned(month), unsigned(day))).rankNow(); };
        QCOMPARE(rankOn(3, 1), std::string("sergeant"));
        QCOMPARE(rankOn(3, 2), std::string("inspector"));
        QCOMPARE(rankOn(3, 15), std::string("inspector"));
        QCOMPARE(rankOn(3, 16), std::string("sergeant"));
        QCOMPARE(rankOn(4, 1), std::string("chief_inspector"));
        QCOMPARE(force.of("login-PS").rank, std::string("sergeant"));
    }
    void theRostersActingRankHoldsUnlessThePolicyHasDays()
    {
        Force force;
        force.row("PS").actingRank = "inspector";
        QCOMPARE(force.of("login-PS").rankNow(), std::string("inspector"));
        force.said("PS").acting = {{"inspector", toDay(2026, 4, 1), toDay(2026, 4, 30)}};
        QCOMPARE(force.of("login-PS").rankNow(), std::string("sergeant"));
    }
    void anOpenFolderIsOpenToAnybody()
    {
        Force force;
        force.policy.reset();
        const Person known = force.of("login-PS");
        QVERIFY(known.isOpen() && known.isKnown() && known.officerId == "PS");
        const Person unknown = force.of("somebody");
        QVERIFY(unknown.isOpen() && unknown.isKnown() && unknown.officerId.empty());
        const Person chosen = identify(force.directory(), "somebody", today, "IN");
        QVERIFY(chosen.isOpen() && chosen.officerId == "IN" && chosen.login == "somebody" && chosen.area == "Ash");
        const CaseInQuestion anywhere{"1", "CED1", "", {}, true, {}};
        const Reach reach = reachOf(force.directory(), unknown, {}, test::noon, today);
        QVERIFY(sightOf(reach).sees(anywhere) && relationTo(reach, anywhere).through == Through::Duty);
    }
    void underAPolicyNobodyChoosesWhoHeIs()
    {
        Force force;
        QCOMPARE(identify(force.directory(), "login-PC", today, "SU").officerId, std::string("PC"));
        QVERIFY(identify(force.directory(), "somebody", today, "SU").standing == Standing::NotInRoster);
    }
    void scopeByRank_data()
    {
        QTest::addColumn<QString>("officer");
        QTest::addColumn<QString>("teams");
        QTest::newRow("constable") << QStringLiteral("PC") << QString();
        QTest::newRow("staff") << QStringLiteral("ST") << QString();
        QTest::newRow("sergeant") << QStringLiteral("PS") << QStringLiteral("ASH1");
        QTest::newRow("inspector") << QStringLiteral("IN") << QStringLiteral("ASH1");
        QTest::newRow("chief inspector") << QStringLiteral("CI") << QStringLiteral("ASH1 ASH2");
        QTest::newRow("superintendent") << QStringLiteral("SU") << QStringLiteral("ASH1 ASH2 BIR1 BIR2");
        QTest::newRow("chief superintendent") << QStringLiteral("CS") << QStringLiteral("ASH1 ASH2 BIR1 BIR2");
    }
    void scopeByRank()
    {
        QFETCH(QString, officer);
        QFETCH(QString, teams);
        QStringList found;
        for (const auto &team : Force().duty(officer.toStdString()))
            found << QString::fromStdString(team);
        QCOMPARE(found.join(u' '), teams);
    }
    void theScopeOfWhatHeActsAs()
    {
        Force force;
        force.said("PS").acting = {{"chief_inspector", today, today}};
        QVERIFY((force.duty("PS") == Words{"ASH1", "ASH2"}));
        QVERIFY(force.duty("PS", today + std::chrono::days{1}) == Words{"ASH1"});
    }
    void whatThePolicyAdds()
    {
        Force force;
        force.said("PS").teams = {"CED2"};
        QVERIFY((force.duty("PS") == Words{"ASH1", "CED2"}));
        force.said("CI").teams = {"CED2"};
        QVERIFY((force.duty("CI") == Words{"ASH1", "ASH2", "CED1", "CED2"}));
        force.said("IN").areas = {"Cedar"};
        QVERIFY((force.duty("IN") == Words{"ASH1", "CED1", "CED2"}));
        force.said("PC").teams = {"CED2"};
        QVERIFY(force.duty("PC").empty()); // a constable has the own cases
    }
    void anAreaInNoCommandIsOneOfItsOwn()
    {
        Force force;
        force.row("SU").team = "CED1";
        QVERIFY((force.duty("SU") == Words{"CED1", "CED2"}));
    }
    void aTeamInNoArea()
    {
        Force force;
        for (const char *id : {"PS", "CI", "SU"}) {
            force.row(id).team = "NEW1";
            QVERIFY(force.duty(id) == Words{"NEW1"});
        }
        force.row("SU").team.clear();
        QVERIFY(force.duty("SU").empty());
    }
    void anAreaIsThatOfTheDay()
    {
        auto units = test::unitsOfForce();
        units[1].validTo = toDay(2026, 3, 9); // ASH2
        units.push_back({"ASH2", "Team", "Cedar", "43", "response", toDay(2026, 3, 10), {}});
        const Directory directory{Roster(Force().officers, units), test::policyOfForce()};
        const auto dutyOn = [&](Day day) { return dutyOf(directory, personOf(directory, "CI", day), day).codes; };
        QVERIFY((dutyOn(toDay(2026, 3, 9)) == Words{"ASH1", "ASH2"}));
        QVERIFY(dutyOn(toDay(2026, 3, 10)) == Words{"ASH1"});
    }
    void rolesSeeAsFarAsThePolicyLets()
    {
        Force force;
        QVERIFY(force.roleSight("PS").empty());
        force.said("PS").roles = {Role::Iq};
        QVERIFY(force.roleSight("PS") == Words{"all"});
        QVERIFY(force.duty("PS") == Words{"ASH1"}); // and works no further
        force.policy->breadth[std::size_t(Role::Iq)] = Breadth::Area;
        QVERIFY((force.roleSight("PS") == Words{"ASH1", "ASH2"}));
        force.policy->breadth[std::size_t(Role::Iq)] = Breadth::Command;
        QVERIFY((force.roleSight("PS") == Words{"ASH1", "ASH2", "BIR1", "BIR2"}));
        force.policy->breadth[std::size_t(Role::Iq)] = Breadth::Rank;
        QVERIFY(force.roleSight("PS").empty());
        force.said("ST").roles = {Role::Administrator};
        QVERIFY(force.roleSight("ST").empty());
        force.said("ST").roles = {Role::Administrator, Role::Auditor};
        QVERIFY(force.roleSight("ST") == Words{"all"});
    }
    void whoIsUnknownSeesNothing()
    {
        Force force;
        force.row("SU").active = false;
        force.said("SU").roles = {Role::Auditor};
        QVERIFY(force.duty("SU").empty() && force.roleSight("SU").empty());
        const Person person = force.of("login-SU");
        const Sight sight = sightOf(reachOf(force.directory(), person, {}, test::noon, today));
        QVERIFY(sight.isNothing && sight.teams == Teams{} && sight.officers.empty());
        QVERIFY(!sight.sees({"1", "ASH1", "SU", {}, false, {}}));
    }
    void lineManagement()
    {
        const Force force;
        for (const char *manager : {"PS", "IN", "CI", "SU"})
            QVERIFY2(force.isLine(manager, "PC"), manager);
        QVERIFY(force.isLine("SU", "BS"));   // of the same command
        QVERIFY(!force.isLine("IN", "BS"));  // of another team
        QVERIFY(!force.isLine("PS", "IN"));  // of a higher rank
        QVERIFY(!force.isLine("PS", "PS") && !force.isLine("PC", "ST")); // oneself, of the same rank
        QVERIFY(!force.isLine("PS", "NOT"));
    }
    void lineManagementThatThePolicyNames()
    {
        Force force;
        force.said("PC").lineManager = "BS";
        QVERIFY(force.isLine("BS", "PC"));
        QVERIFY(!force.isLine("IN", "PC")); // has the team, and is not named
        QVERIFY(force.isLine("SU", "PC"));  // above the one who is
        force.said("BS").lineManager = "ST";
        QVERIFY(force.isLine("ST", "PC") && force.isLine("SU", "PC"));
        force.said("ST").lineManager = "PC"; // in a circle
        QVERIFY(!force.isLine("SU", "PC") && !force.isLine("IN", "PC"));
        QVERIFY(!force.isLine("PC", "PC"));
    }
    void whatQueriesApply()
    {
        Force force;
        force.said("PS").roles = {Role::Iq};
        force.policy->breadth[std::size_t(Role::Iq)] = Breadth::Area;
        force.policy->restricted = {{"7", {"PS"}}, {"8", {"IN"}}, {"6", {"PS", "IN"}}};
        Arrangements arrangements;
        arrangements.covers = {test::cover("BS", "PS", test::inDays(-1), test::inDays(1)),
                               test::cover("SU", "PS", test::inDays(-9), test::inDays(-1))};
        const Sight sight = sightOf(reachOf(force.directory(), force.of("login-PS"), arrangements, test::noon, today));
        QVERIFY((sight.teams == Teams{false, {"ASH1", "ASH2", "BIR1"}}));
        QVERIFY((sight.officers == Words{"BS", "PS"}));
        QVERIFY((sight.named == Words{"6", "7"}));
        QVERIFY(sight.hidden == Words{"8"});
        QVERIFY(!sight.seesEveryRestricted && !sight.isNothing);
    }
    // Also in an open folder, so that both names go on the record.
    void coverIsActedByOutsideTheOwnTeams()
    {
        for (const bool isOpen : {false, true}) {
            Force force;
            if (isOpen)
                force.policy.reset();
            Arrangements arrangements;
            arrangements.covers = {test::cover("BS", "PS", test::inDays(-1), test::inDays(1))};
            const auto way = [&](const char *login, const CaseInQuestion &about) {
                return relationTo(reachOf(force.directory(), force.of(login), arrangements, test::noon, today), about);
            };
            QVERIFY(way("login-PS", {"1", "ASH1", "", {}, false, {}}).through == Through::Duty);
            const Relation relation = way("login-PS", {"1", "BIR1", "", {}, false, {}});
            QVERIFY(relation.through == Through::Cover && relation.onBehalfOf == "BS");
            QVERIFY(way("login-BS", {"1", "BIR1", "", {}, false, {}}).through == Through::Duty);
        }
    }
    void coverGivesTeamsToRanksThatHaveTeams()
    {
        Force force;
        Arrangements arrangements;
        arrangements.covers = {test::cover("BS", "PC", test::inDays(-1), test::inDays(1))};
        const auto sees = [&](const CaseInQuestion &about) {
            return sightOf(reachOf(force.directory(), force.of("login-PC"), arrangements, test::noon, today)).sees(about);
        };
        QVERIFY(!sees({"1", "BIR1", "", {}, false, {}}));
        QVERIFY(sees({"1", "BIR1", "BS", {}, false, {}})); // the covered officer's own case
        force.said("PC").acting = {{"sergeant", today, today}};
        QVERIFY(sees({"1", "BIR1", "", {}, false, {}}));
    }
    void namedForEveryRestrictedCase()
    {
        Force force;
        force.policy->restricted = {{"7", {}}};
        force.policy->namedForEvery = {"PC"};
        const Sight sight = sightOf(reachOf(force.directory(), force.of("login-PC"), {}, test::noon, today));
        QVERIFY(sight.seesEveryRestricted && sight.hidden.empty() && sight.named == Words{"7"});
        QVERIFY(sight.sees({"7", "CED1", "", {}, false, {}}));
        QVERIFY(sight.sees({"9", "CED1", "", {}, true, {}}));
        QVERIFY(!sight.sees({"9", "CED1", "", {}, false, {}}));
    }
};

QTEST_GUILESS_MAIN(TestAccessPeople)
#include "tst_access_people.moc"
