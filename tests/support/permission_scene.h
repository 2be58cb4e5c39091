// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/permission.h"
#include "core/access/scope.h"
#include "tests/support/people_of_force.h"

#include <functional>
#include <set>

// Somebody before a case, a piece of work or another person: everything that a decision depends on.
namespace casegrip::test::scene
{

using namespace access;

inline const std::string me = "P1";
inline const std::string caseNo = "43/0017/26";
// Officers of Cedar, which is in nobody's reach: a sergeant, the one who covers that sergeant, a constable.
inline const std::string sergeantElsewhere = "PX", coverElsewhere = "PZ", constableElsewhere = "PC";
inline const std::string constableOfMine = "PA";

// Everything that a decision depends on.
struct Scene {
    Directory directory{Roster(), policyOfForce()};
    std::vector<sync::OfficerRow> officers = {
        officer(me, "constable", "ASH1"), officer(sergeantElsewhere, "sergeant", "CED1"),
        officer(coverElsewhere, "sergeant", "CED2"), officer(constableElsewhere, "constable", "CED1"),
        officer(constableOfMine, "constable", "ASH1")};
    std::string login = "login-P1";
    Arrangements arrangements;
    CaseInQuestion about{caseNo, "ASH1", "PA", {}, false, {}};
    std::string aboutOfficer = me;
    std::string author; // officer_id: of the review or entry
    std::string area, team; // the unit that it is about; none: the whole force

    sync::OfficerRow &myRow() { return officers.front(); }
    Policy &policy() { return *directory.policy; }
    void nameMe(const std::string &officerId = me) { policy().restricted.push_back({caseNo, {officerId}}); }
};

struct Doer {
    const char *name;
    std::function<void(Scene &)> play;
};

inline Doer ofRank(const char *rank)
{
    return {rank, [rank](Scene &scene) { scene.myRow().rank = rank; }};
}

inline Doer withRole(const char *name, const char *rank, Role role)
{
    return {name, [=](Scene &scene) {
                scene.myRow().rank = rank;
                saidOf(scene.policy(), me).roles = {role};
            }};
}

inline std::vector<Doer> doers()
{
    std::vector<Doer> all;
    for (const char *rank : {"constable", "staff", "sergeant", "inspector", "chief_inspector", "superintendent", "chief_superintendent"})
        all.push_back(ofRank(rank));
    all.push_back({"acting_inspector", [](Scene &scene) {
                       scene.myRow().rank = "sergeant";
                       saidOf(scene.policy(), me).acting = {{"inspector", today, today}};
                   }});
    all.push_back(withRole("iq_sergeant", "sergeant", Role::Iq));
    all.push_back(withRole("auditor", "staff", Role::Auditor));
    all.push_back(withRole("administrator", "staff", Role::Administrator));
    all.push_back({"not_in_roster", [](Scene &scene) { scene.login = "nobody"; }});
    all.push_back({"shared_login", [](Scene &scene) {
                       scene.myRow().rank = "superintendent";
                       scene.officers.back().login = scene.login;
                   }});
    all.push_back({"not_active", [](Scene &scene) {
                       scene.myRow().rank = "superintendent";
                       scene.myRow().active = false;
                   }});
    all.push_back({"open_folder_sergeant", [](Scene &scene) {
                       scene.myRow().rank = "sergeant";
                       scene.directory.policy.reset();
                   }});
    all.push_back({"open_folder_nobody", [](Scene &scene) {
                       scene.login = "nobody";
                       scene.directory.policy.reset();
                   }});
    return all;
}

struct Situation {
    const char *name;
    std::function<void(Scene &)> play; // before the doer, who may take the policy away
};

inline std::vector<Situation> situationsOfCases()
{
    const auto elsewhere = [](Scene &scene) { scene.about.team = "CED1"; scene.about.oicId = constableElsewhere; };
    return {
        {"own team", [](Scene &) {}},
        {"other team of the area", [](Scene &scene) { scene.about.team = "ASH2"; }},
        {"other area of the command", [](Scene &scene) { scene.about.team = "BIR1"; }},
        {"other command", elsewhere},
        {"case of no team", [](Scene &scene) { scene.about.team.clear(); }},
        {"officer in the case", [](Scene &scene) { scene.about.oicId = me; }},
        {"was officer in the case", [](Scene &scene) { scene.about.oicsBefore = {"PB", me}; }},
        {"officer in a case elsewhere", [=](Scene &scene) { elsewhere(scene); scene.about.oicId = me; }},
        {"declared an interest", [](Scene &scene) { scene.about.interested = {me}; }},
        {"somebody else declared one", [](Scene &scene) { scene.about.interested = {"PB"}; }},
        {"cover", [=](Scene &scene) { elsewhere(scene); scene.arrangements.covers = {cover(sergeantElsewhere, me, inDays(-1), inDays(1))}; }},
        {"cover has ended", [=](Scene &scene) { elsewhere(scene); scene.arrangements.covers = {cover(sergeantElsewhere, me, inDays(-9), noon)}; }},
        {"cover has not begun", [=](Scene &scene) { elsewhere(scene); scene.arrangements.covers = {cover(sergeantElsewhere, me, inDays(1), inDays(9))}; }},
        {"covers somebody who covers", [=](Scene &scene) {
             elsewhere(scene);
             scene.arrangements.covers = {cover(coverElsewhere, me, inDays(-1), inDays(1)),
                                          cover(sergeantElsewhere, coverElsewhere, inDays(-1), inDays(1))};
         }},
        {"covers the officer in the case", [=](Scene &scene) {
             elsewhere(scene);
             scene.arrangements.covers = {cover(constableElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"cover, and was officer in the case", [=](Scene &scene) {
             elsewhere(scene);
             scene.about.oicsBefore = {me};
             scene.arrangements.covers = {cover(sergeantElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"covers somebody with an interest", [=](Scene &scene) {
             elsewhere(scene);
             scene.about.interested = {sergeantElsewhere};
             scene.arrangements.covers = {cover(sergeantElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"restricted, not named", [](Scene &scene) { scene.about.isRestricted = true; }},
        {"restricted, named", [](Scene &scene) { scene.about.isRestricted = true; scene.nameMe(); }},
        {"restricted elsewhere, named", [=](Scene &scene) { elsewhere(scene); scene.about.isRestricted = true; scene.nameMe(); }},
        {"restricted by the policy alone, not named", [](Scene &scene) { scene.nameMe("PB"); }},
        {"restricted by the policy alone, named", [](Scene &scene) { scene.nameMe(); }},
        {"restricted, named for every case", [](Scene &scene) { scene.about.isRestricted = true; scene.policy().namedForEvery = {me}; }},
        {"restricted, officer in the case, not named", [](Scene &scene) { scene.about.isRestricted = true; scene.about.oicId = me; }},
        {"restricted, officer in the case, named", [](Scene &scene) { scene.about.isRestricted = true; scene.about.oicId = me; scene.nameMe(); }},
        {"restricted, cover of somebody who is named", [=](Scene &scene) {
             elsewhere(scene);
             scene.about.isRestricted = true;
             scene.nameMe(sergeantElsewhere);
             scene.arrangements.covers = {cover(sergeantElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"cover of the author", [=](Scene &scene) {
             elsewhere(scene);
             scene.author = sergeantElsewhere;
             scene.arrangements.covers = {cover(sergeantElsewhere, me, inDays(-1), inDays(1))};
         }},
        {"own work", [](Scene &scene) { scene.author = me; }},
        {"own work on a case elsewhere", [=](Scene &scene) { elsewhere(scene); scene.author = me; }},
        {"own work as officer in the case", [](Scene &scene) { scene.author = me; scene.about.oicId = me; }},
        {"own work, restricted since", [](Scene &scene) { scene.author = me; scene.about.isRestricted = true; }},
        {"about an officer of the own team", [](Scene &scene) { scene.aboutOfficer = constableOfMine; }},
        {"about an officer elsewhere", [](Scene &scene) { scene.aboutOfficer = constableElsewhere; }},
    };
}

inline std::vector<Situation> situationsOfPeople()
{
    return {{"about oneself", [](Scene &) {}},
            {"about an officer of the own team", [](Scene &scene) { scene.aboutOfficer = constableOfMine; }},
            {"about an officer elsewhere", [](Scene &scene) { scene.aboutOfficer = constableElsewhere; }}};
}

inline std::vector<Situation> situationsOfUnits()
{
    return {{"about the own team", [](Scene &scene) { scene.team = "ASH1"; }},
            {"about another team of the area", [](Scene &scene) { scene.team = "ASH2"; }},
            {"about the own area", [](Scene &scene) { scene.area = "Ash"; }},
            {"about another area of the command", [](Scene &scene) { scene.area = "Birch"; }},
            {"about an area of another command", [](Scene &scene) { scene.area = "Cedar"; }},
            {"about an area that there is not", [](Scene &scene) { scene.area = "Dale"; }},
            {"about the whole force", [](Scene &) {}},
            {"about the whole force, commanding all of it", [](Scene &scene) { scene.policy().commands = {{"All", {"Ash", "Birch", "Cedar"}}}; }}};
}

// The ranks that the framework asks for that action.
inline std::vector<std::string> askedRanks(Action action)
{
    switch (action) {
    case Action::Review:
        return {"sergeant", "inspector", "chief_inspector", "superintendent"};
    case Action::ReviewTogether:
        return {"superintendent"};
    case Action::Approve:
    case Action::Return:
        return {"inspector", "chief_inspector"};
    case Action::WritePlan:
        return {"constable", "sergeant"};
    default:
        return {""};
    }
}

inline bool isAboutPeople(Action action)
{
    static const std::set<Action> all = {Action::SeePersonFigures, Action::GiveCover, Action::EndCover, Action::RecordAbsence};
    return all.contains(action);
}

inline Decision decide(Scene scene, Action action, const std::string &askedRank)
{
    scene.directory.roster = Roster(scene.officers, unitsOfForce());
    const Person person = identify(scene.directory, scene.login, today);
    const Reach reach = reachOf(scene.directory, person, scene.arrangements, noon, today);
    Relation relation = isAboutCase(action) ? relationTo(reach, scene.about) : Relation();
    if (action == Action::Undo)
        aboutEntry(relation, person, scene.author == me ? scene.login : "login-" + scene.author);
    else
        aboutReview(relation, person, scene.author);
    relation.askedRank = askedRank;
    relation.isSelf = scene.aboutOfficer == person.officerId;
    relation.isLineManager = isLineManager(scene.directory, person, scene.aboutOfficer, today);
    relation.isOwnUnit = answersFor(scene.directory, reach.duty, scene.area, scene.team, today);
    return may(person, action, relation);
}

inline std::string cell(const Decision &decision)
{
    return std::string(toWord(decision.reason)) + (decision.onBehalfOf.empty() ? "" : " for " + decision.onBehalfOf);
}

} // namespace casegrip::test::scene
