// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/seen_work.h"

#include "core/cases/case_store.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <map>

namespace casegrip::workspace
{
namespace
{

using CaseIds = std::unordered_set<std::uint32_t>;

std::vector<bool> numbersOf(const access::Teams &teams, const cases::Names &names)
{
    std::vector<bool> numbers(names.teamCount());
    for (const std::string &code : teams.codes) {
        if (const auto team = names.findTeam(code))
            numbers[std::size_t(*team)] = true;
    }
    return numbers;
}

CaseIds casesOf(const std::vector<std::string> &officers, storage::Database &facts, const cases::Names &names, bool openOnly)
{
    CaseIds ids;
    storage::Statement cases(facts, openOnly ? "workspace/open_cases_of" : "workspace/cases_of");
    for (const std::string &officer : officers) {
        const auto number = names.findOfficer(officer);
        if (!number)
            continue;
        cases << std::int64_t(*number);
        while (cases.step())
            ids.insert(std::uint32_t(cases.number(0)));
    }
    return ids;
}

// By number: what the export restricts, and what the policy does beside it.
std::map<std::string, std::uint32_t> restrictedCases(const access::Sight &sight, storage::Database &facts)
{
    std::map<std::string, std::uint32_t> found;
    storage::Statement restricted(facts, "workspace/restricted_cases");
    while (restricted.step())
        found.emplace(restricted.text(1), std::uint32_t(restricted.number(0)));
    cases::CaseStore store(facts);
    for (const auto *caseNos : {&sight.named, &sight.hidden}) {
        for (const std::string &caseNo : *caseNos) {
            if (const auto id = store.findId(caseNo))
                found.emplace(caseNo, std::uint32_t(*id));
        }
    }
    return found;
}

} // namespace

SeenWork::SeenWork(const access::Sight &sight, storage::Database &facts, const cases::Names &names, bool openOnly)
    : m_isAll(sight.teams.isAll), m_teams(numbersOf(sight.teams, names)),
      m_own(casesOf(sight.officers, facts, names, openOnly))
{
    if (sight.isNothing) {
        m_isAll = false;
        return;
    }
    for (const auto &[caseNo, id] : restrictedCases(sight, facts)) {
        const bool isNamed =
            sight.seesEveryRestricted || std::binary_search(sight.named.begin(), sight.named.end(), caseNo);
        (isNamed ? m_named : m_hidden).insert(id);
    }
}

} // namespace casegrip::workspace
