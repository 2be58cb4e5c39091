// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/what_if_counter.h"

#include "core/due/case_dues.h"
#include "core/figures/compliance_counter.h"

#include <algorithm>
#include <map>
#include <set>

namespace casegrip::figures
{
namespace
{

bool has(const std::vector<Key> &keys, Key key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

ComplianceQuery fineQuery(const WhatIfQuery &query)
{
    ComplianceQuery fine{query.from, query.to, query.by, {}, query.area, query.team, query.among};
    for (const Key key : {Key::Rank, Key::Team}) {
        if (!has(fine.by, key))
            fine.by.push_back(key);
    }
    return fine;
}

// Both sides number the ranks alike.
std::vector<std::string> ranksOf(const framework::FrameworkSet &present, const framework::FrameworkSet &candidate)
{
    auto ranks = due::rankNames(present);
    for (const auto &rank : due::rankNames(candidate)) {
        if (std::find(ranks.begin(), ranks.end(), rank) == ranks.end())
            ranks.push_back(rank);
    }
    return ranks;
}

// Rows by post, gathered into those of some keys.
class Gathering
{
public:
    // `fine`: the keys of what comes, with those of a post; `by`: some of them.
    Gathering(const std::vector<Key> &fine, const std::vector<Key> &by) : m_rank(placeOf(fine, Key::Rank)), m_team(placeOf(fine, Key::Team))
    {
        for (const Key key : by)
            m_by.push_back(placeOf(fine, key));
        if (by.empty())
            m_groups[{}] = {};
    }

    void add(const std::vector<ComplianceRow> &rows, WhatIfCounts WhatIfRow::*side)
    {
        for (const ComplianceRow &fine : rows) {
            std::vector<std::string> keys;
            for (const std::size_t place : m_by)
                keys.push_back(fine.keys[place]);
            Group &group = m_groups[keys];
            group.row.keys = std::move(keys);
            group.row.*side += WhatIfCounts{fine.due, fine.completed, fine.onTime};
            if (!fine.keys[m_team].empty()) // without a team there is no post
                group.posts.emplace(fine.keys[m_rank], fine.keys[m_team]);
        }
    }

    std::vector<WhatIfRow> rows() const
    {
        std::vector<WhatIfRow> rows;
        for (const auto &[keys, group] : m_groups) {
            rows.push_back(group.row);
            rows.back().posts = std::int64_t(group.posts.size());
        }
        return rows;
    }

private:
    struct Group {
        WhatIfRow row;
        std::set<std::pair<std::string, std::string>> posts; // rank, team
    };
    static std::size_t placeOf(const std::vector<Key> &keys, Key key)
    {
        return std::size_t(std::find(keys.begin(), keys.end(), key) - keys.begin());
    }

    const std::size_t m_rank, m_team; // among the keys of a fine row
    std::vector<std::size_t> m_by;
    std::map<std::vector<std::string>, Group> m_groups;
};

} // namespace

WhatIfCounter::Side::Side(const framework::FrameworkSet &set, const std::vector<due::Classification> &classifications,
                          const ComplianceQuery &fine, const UnitCalendar &units, const std::vector<std::string> &ranks, Day today)
    : frameworks(set), engine(set, classifications), groups(fine, units, ranks, today)
{
}

WhatIfCounter::WhatIfCounter(const WhatIfQuery &query, const framework::FrameworkSet &present, const framework::FrameworkSet &candidate,
                             const std::vector<due::Classification> &classifications, const UnitCalendar &units, Instant now)
    : m_fine(fineQuery(query)), m_ranks(ranksOf(present, candidate)), m_now(now), m_first(present.zone().startOfDay(query.from)),
      m_last(present.zone().endOfDay(query.to)),
      m_present(present, classifications, m_fine, units, m_ranks, present.zone().dayOf(now)),
      m_candidate(candidate, classifications, m_fine, units, m_ranks, present.zone().dayOf(now))
{
}

void WhatIfCounter::add(const due::CaseHistory &history)
{
    add(history, m_present);
    add(history, m_candidate);
}

void WhatIfCounter::add(const due::CaseHistory &history, Side &side)
{
    side.engine.evaluate(history, m_now, m_dues);
    for (const due::Obligation &obligation : m_dues.obligations) {
        if (!obligation.dueAt || *obligation.dueAt < m_first || *obligation.dueAt > m_last)
            continue;
        if (const auto counted = countedAs(obligation, std::uint32_t(obligation.team), false, side.frameworks, m_ranks))
            side.groups.add(*counted);
    }
}

WhatIf sumOf(const WhatIfQuery &query, const std::vector<std::unique_ptr<WhatIfCounter>> &counters, const TimeZone &zone, Instant now)
{
    const std::vector<Key> fine = fineQuery(query).by;
    Gathering asked(fine, query.by), ranks(fine, {Key::Rank});
    const auto add = [&](const ComplianceGroups &groups, WhatIfCounts WhatIfRow::*side) {
        const auto rows = groups.rows();
        asked.add(rows, side);
        ranks.add(rows, side);
    };
    for (const auto &counter : counters) {
        add(counter->m_present.groups, &WhatIfRow::now);
        add(counter->m_candidate.groups, &WhatIfRow::then);
    }
    const Day last = std::min(query.to, zone.dayOf(now));
    return {asked.rows(), ranks.rows(), std::max<std::int64_t>(0, (last - query.from).count() + 1)};
}

} // namespace casegrip::figures
