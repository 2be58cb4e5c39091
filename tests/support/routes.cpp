// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/routes.h"

#include <algorithm>

namespace casegrip::test
{
namespace
{

using workspace::Workspace;

Cases casesOf(const std::vector<due::QueueRow> &rows)
{
    Cases found;
    for (const due::QueueRow &row : rows)
        found.insert(row.caseNo);
    return found;
}

Cases textsOf(Workspace &opened, const std::vector<due::OpenWork> &work)
{
    return casesOf(must(opened.queueRows(work.data(), work.size())));
}

// Those of several queues together.
Cases inQueues(Workspace &opened, const std::vector<due::QueueQuery> &queries)
{
    Cases found;
    for (const due::QueueQuery &query : queries)
        found.merge(inQueue(opened, query));
    return found;
}

Cases typedSearch(Workspace &opened)
{
    due::QueueQuery query;
    query.search = "found every";
    return inQueue(opened, query);
}

Cases byTeam(Workspace &opened)
{
    std::vector<due::QueueQuery> queries;
    for (const std::string &team : teamsOfForce)
        queries.emplace_back().teams = {team};
    return inQueues(opened, queries);
}

Cases byOfficer(Workspace &opened)
{
    std::vector<due::QueueQuery> queries;
    for (const char *oic : {"PC", "PC2", "PC-A2", "PC-B1", "PC-C1"})
        queries.emplace_back().oicId = oic;
    return inQueues(opened, queries);
}

// Those about which a question has an answer.
template <typename Ask>
std::function<Cases(Workspace &)> oneByOne(Ask ask)
{
    return [ask](Workspace &opened) {
        Cases found;
        std::copy_if(everyCase.begin(), everyCase.end(), std::inserter(found, found.end()),
                     [&](const std::string &caseNo) { return ask(opened, caseNo); });
        return found;
    };
}

bool maySee(Workspace &opened, const std::string &caseNo)
{
    const auto decision = opened.may(access::Action::SeeCase, caseNo);
    return decision && decision->isAllowed();
}

bool hasStanding(Workspace &opened, const std::string &caseNo)
{
    const auto standing = opened.standing(caseNo);
    return standing && standing->why(access::Action::SeeCase) == access::Reason::None;
}

// `caseNos` one after the other; an empty one: all.
std::function<Cases(Workspace &)> owed(std::vector<std::string> caseNos)
{
    return [caseNos = std::move(caseNos)](Workspace &opened) {
        Cases found;
        for (const auto &caseNo : caseNos)
            must(opened.forEachObligation(caseNo, {}, [&](const workspace::ObligationRow &row) { return found.emplace(row.caseNo), true; }));
        return found;
    };
}

Cases logged(Workspace &opened)
{
    Cases found;
    for (const workspace::LogRow &row : must(opened.log({}, 1000)))
        found.insert(row.caseNo);
    found.erase(std::string());
    return found;
}

Cases directed(Workspace &opened)
{
    Cases found;
    for (const auto &one : must(opened.directions({false, {}, false, 1000})))
        found.insert(one.caseNo);
    return found;
}

// A row says itself of which team it is: that is not believed.
Cases guessed(Workspace &opened)
{
    Cases found;
    std::vector<due::OpenWork> rows(20);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].caseId = std::uint32_t(i);
    for (std::uint16_t team = 0; team < 7; ++team) {
        for (auto &one : rows)
            one.team = team;
        found.merge(textsOf(opened, rows));
    }
    return found;
}

} // namespace

Cases inQueue(Workspace &opened, const due::QueueQuery &query)
{
    return textsOf(opened, must(opened.openWork(query)));
}

std::string joined(const Cases &cases)
{
    std::string text;
    for (const auto &caseNo : cases)
        text += caseNo.substr(caseNo.size() - 1) + ' ';
    return text;
}

const std::vector<Route> &routes()
{
    static const std::vector<Route> all = {
        {"queue", [](Workspace &opened) { return inQueue(opened); }},
        {"typed search", typedSearch},
        {"queue of one team", byTeam},
        {"queue of one officer", byOfficer},
        {"work of some cases", [](Workspace &opened) { return textsOf(opened, must(opened.openWork({}, everyCase)).work); }},
        {"panel", oneByOne([](Workspace &opened, const auto &no) { return opened.readCase(no).has_value(); })},
        {"explain", oneByOne([](Workspace &opened, const auto &no) { return opened.explain(no).has_value(); })},
        {"reviews", oneByOne([](Workspace &opened, const auto &no) { return opened.reviewsOf(no).has_value(); })},
        {"interests", oneByOne([](Workspace &opened, const auto &no) { return opened.interests(no).has_value(); })},
        {"may", oneByOne(maySee)},
        {"standing", oneByOne(hasStanding)},
        {"a row of the access log", oneByOne([](Workspace &opened, const auto &no) { return opened.recordViewed({no, {}}).has_value(); })},
        {"obligations", owed({std::string()})},
        {"obligations of one case", owed(everyCase)},
        {"log", logged},
        {"log of one case", oneByOne([](Workspace &opened, const auto &no) { return !must(opened.log(no, 1000)).empty(); })},
        {"directions", directed},
        {"rows that another has read", guessed},
    };
    return all;
}

} // namespace casegrip::test
