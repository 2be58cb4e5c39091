// SPDX-License-Identifier: GPL-3.0-or-later
// The permission function in forces, policies and covers put together by chance: what must hold whatever they are.
#include "core/access/permission.h"

#include "core/access/scope.h"
#include "tests/support/permission_scene.h"

#include <QTest>
#include <rapidcheck.h>

using namespace casegrip;
using namespace casegrip::access;
using test::inDays;
using test::noon;
using test::today;
using test::scene::cell;

namespace
{

template <typename T>
T anyOf(const std::vector<T> &all)
{
    return *rc::gen::elementOf(all);
}

bool coin()
{
    return *rc::gen::arbitrary<bool>();
}

const std::vector<std::string> ids = {"P1", "P2", "P3", "P4", "P5"};
const std::vector<std::string> ranks = {"constable", "staff", "sergeant", "inspector", "chief_inspector", "superintendent"};

std::vector<std::string> someIds()
{
    std::vector<std::string> some;
    for (const auto &id : ids) {
        if (coin() && coin())
            some.push_back(id);
    }
    return some;
}

Policy anyPolicy()
{
    Policy policy = test::policyOfForce();
    policy.namedForEvery = coin() ? someIds() : std::vector<std::string>();
    for (const auto &id : ids) {
        if (coin())
            continue;
        PolicyPerson &said = test::saidOf(policy, id);
        if (coin())
            said.roles = {anyOf<Role>({Role::Iq, Role::Auditor, Role::Administrator})};
        if (coin())
            said.teams = {anyOf(test::teamsOfForce)};
        if (coin())
            said.areas = {anyOf<std::string>({"Ash", "Birch", "Cedar"})};
    }
    for (Breadth &breadth : policy.breadth)
        breadth = Breadth(*rc::gen::inRange(0, 4));
    for (const char *number : {"1", "2", "3"}) {
        if (coin())
            policy.restricted.push_back({number, someIds()});
    }
    return policy;
}

// By P1, in a force of five.
struct Chance {
    Directory directory;
    Arrangements arrangements;
    CaseInQuestion about;

    Relation relation() const
    {
        const Person person = identify(directory, "login-P1", today);
        return relationTo(reachOf(directory, person, arrangements, noon, today), about);
    }
};

CoverState anyCover(const std::string &by)
{
    const int from = *rc::gen::inRange(-5, 5);
    std::string covered = by;
    while (covered == by)
        covered = anyOf(ids);
    return test::cover(covered, by, inDays(from), inDays(from + *rc::gen::inRange(1, 5)));
}

Chance anyChance(bool isOpen)
{
    std::vector<sync::OfficerRow> officers;
    for (const auto &id : ids)
        officers.push_back(test::officer(id, anyOf(ranks), anyOf(test::teamsOfForce)));
    Chance chance;
    chance.directory.roster = Roster(officers, test::unitsOfForce());
    if (!isOpen)
        chance.directory.policy = anyPolicy();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        chance.arrangements.covers.push_back(anyCover(anyOf(ids)));
    chance.about = {anyOf<std::string>({"1", "2", "3"}), anyOf(test::teamsOfForce), coin() ? anyOf(ids) : "", someIds(), coin(), someIds()};
    return chance;
}

Decision decide(const Chance &chance, Action action, bool isOwn, const std::string &askedRank)
{
    const Person person = identify(chance.directory, "login-P1", today);
    Relation relation = chance.relation();
    aboutReview(relation, person, isOwn ? "P1" : "P2");
    relation.askedRank = askedRank;
    relation.isSelf = isOwn;
    return may(person, action, relation);
}

Action anyAction()
{
    return Action(*rc::gen::inRange<int>(0, int(actionCount)));
}

bool isOfTheRecord(Reason reason)
{
    return reason == Reason::None || reason >= Reason::NobodySigns;
}

} // namespace

class TestPermissionChance : public QObject
{
    Q_OBJECT
private slots:
    // What a query would show is what the function allows.
    void whatIsSeenIsWhatMayBeSeen()
    {
        QVERIFY(rc::check([] {
            const Chance chance = anyChance(coin() && coin());
            const Person person = identify(chance.directory, "login-P1", today);
            const Sight sight = sightOf(reachOf(chance.directory, person, chance.arrangements, noon, today));
            RC_ASSERT(sight.sees(chance.about) == may(person, Action::SeeCase, chance.relation()).isAllowed());
        }));
    }
    void aRestrictedCaseIsNeverSeenByAnUnnamedPerson()
    {
        QVERIFY(rc::check([] {
            const Chance chance = anyChance(false);
            const Policy &policy = *chance.directory.policy;
            const auto has = [](const std::vector<std::string> &all) { return std::find(all.begin(), all.end(), "P1") != all.end(); };
            bool isRestricted = chance.about.isRestricted, isNamed = has(policy.namedForEvery);
            for (const RestrictedCase &one : policy.restricted) {
                isRestricted = isRestricted || one.caseNo == chance.about.caseNo;
                isNamed = isNamed || (one.caseNo == chance.about.caseNo && has(one.people));
            }
            RC_PRE(isRestricted && !isNamed);
            const Action action = anyAction();
            RC_PRE(isAboutCase(action));
            const Decision decision = decide(chance, action, coin(), anyOf(ranks));
            RC_ASSERT(decision.reason == Reason::NoSuchCase);
        }));
    }
    void aCoverThatIsOverOrToComeGivesNothing()
    {
        QVERIFY(rc::check([] {
            Chance chance = anyChance(false);
            Chance without = chance;
            std::erase_if(without.arrangements.covers, [](const CoverState &one) { return !one.isRunning(noon); });
            const Action action = anyAction();
            const bool isOwn = coin();
            const std::string rank = anyOf(ranks);
            const Decision with = decide(chance, action, isOwn, rank), then = decide(without, action, isOwn, rank);
            RC_ASSERT(with.isAllowed() == then.isAllowed());
            RC_ASSERT(with.onBehalfOf == then.onBehalfOf);
        }));
    }
    void coverNeverCascades()
    {
        QVERIFY(rc::check([] {
            Chance chance = anyChance(false);
            Chance more = chance;
            for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
                more.arrangements.covers.push_back(anyCover(anyOf<std::string>({"P2", "P3", "P4", "P5"})));
            const Action action = anyAction();
            const bool isOwn = coin();
            const std::string rank = anyOf(ranks);
            RC_ASSERT(cell(decide(chance, action, isOwn, rank)) == cell(decide(more, action, isOwn, rank)));
        }));
    }
    void thePersonCoveredMayStillAct()
    {
        QVERIFY(rc::check([] {
            Chance chance = anyChance(false);
            Chance covered = chance;
            covered.arrangements.covers.push_back(test::cover("P1", "P2", inDays(-1), inDays(1)));
            const Action action = anyAction();
            const std::string rank = anyOf(ranks);
            RC_ASSERT(cell(decide(chance, action, false, rank)) == cell(decide(covered, action, false, rank)));
        }));
    }
    void nobodyEverJudgesWhatIsTheirs()
    {
        QVERIFY(rc::check([] {
            Chance chance = anyChance(coin());
            const Action action = anyOf<Action>({Action::Review, Action::ReviewTogether, Action::ReviewPlanQuality, Action::Audit, Action::Approve, Action::Return});
            const int how = *rc::gen::inRange(0, 3);
            if (how == 0)
                chance.about.oicId = "P1";
            else
                (how == 1 ? chance.about.oicsBefore : chance.about.interested).push_back("P1");
            RC_ASSERT(!decide(chance, action, coin(), anyOf(ranks)).isAllowed());
        }));
    }
    void anOpenFolderAllowsWhateverTheRecordAllows()
    {
        QVERIFY(rc::check([] {
            const Chance chance = anyChance(true);
            RC_ASSERT(isOfTheRecord(decide(chance, anyAction(), coin(), anyOf(ranks)).reason));
        }));
    }
};

QTEST_GUILESS_MAIN(TestPermissionChance)
#include "tst_permission_chance.moc"
