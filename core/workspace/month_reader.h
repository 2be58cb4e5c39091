// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance_groups.h"
#include "core/figures/figure_store.h"
#include "core/figures/own_work_store.h"
#include "core/figures/unit_filter.h"
#include "core/workspace/private.h"
#include "core/workspace/rows_behind.h"

#include <optional>
#include <unordered_map>

namespace casegrip::workspace
{

// Goes through every case once and counts what the monthly pack needs, as of one moment. The figures are those that the same
// questions give through the front door at that moment. Throws SQLite::Exception; for one month.
class Workspace::Private::MonthReader
{
public:
    MonthReader(Private &d, int month, Instant asOf, const MonthBefore *then, figures::ChartRecord record);
    Result<MonthReading> read(const figures::WatchLimits &limits, const figures::PositiveSet &positive, Progress &progress);

private:
    using Evaluated = due::CaseDues;

    void prepareQueries();
    void readNames();
    void readOwnWork();
    bool isHidden(const cases::StoredCase &stored, const Evaluated &dues) const;
    void countDues(const cases::StoredCase &stored, const due::CaseEvaluator &each);
    void countMonthEnd(const due::CaseEvaluator &each);
    void addReview(const cases::StoredCase &stored, const figures::Counted &counted);
    void addMiss(const cases::StoredCase &stored, const figures::Counted &counted);
    reports::PackRows missRows();
    void countFlows(const cases::StoredCase &stored, const std::vector<due::Flow> &flows);
    void countStock(const cases::StoredCase &stored, const Evaluated &dues);
    void countOpenWork(const cases::StoredCase &stored, const Evaluated &dues);
    void addForecastCells(std::vector<std::string> &cells, Day day, const std::string &rank, const std::string &team,
                          bool isRedBox) const;
    void compareMark(const cases::StoredCase &stored);
    std::int64_t lastChange(const cases::StoredCase &stored) const; // an export since then; 0: none
    void noteOwnCase(const cases::StoredCase &stored);
    void finish();
    const std::string &rank(std::uint8_t number) const { return m_d.ranks.at(number); }
    std::string team(due::TeamId id) const { return m_units.teamCode(std::uint32_t(id)); }

    Private &m_d;
    const MonthBefore *m_then;
    MonthReading m_reading;
    const Day m_from, m_to, m_today;
    const figures::UnitCalendar m_units;
    const std::vector<figures::OfficerNote> m_officers;
    const figures::AsOf m_asOf;
    const figures::UnitFilter m_byUnit;
    std::optional<SeenWork> m_seen; // none: everything is
    figures::ComplianceQuery m_rankQuery, m_teamQuery, m_monthsQuery, m_yearQuery;
    std::optional<figures::ComplianceGroups> m_byRank, m_byTeam, m_atEnd, m_months;
    std::optional<figures::MissFilter> m_misses;
    figures::FlowQuery m_flowQuery;
    std::optional<figures::FlowCounter> m_flows;
    figures::StockQuery m_stockQuery, m_allQuery;
    std::optional<figures::StockFilter> m_stockFilter;
    std::optional<figures::WatchRule> m_watch;
    std::optional<figures::StockCounter> m_stock, m_allStock;
    std::optional<figures::ForecastCounter> m_forecast;
    RowsBehind m_reviewRows, m_happenedRows, m_openRows, m_dueRows, m_ownRows, m_missRows;
    std::int64_t m_yearMisses = 0;
    bool m_isHiddenInYear = false; // something that fell due in the year of the misses is of a case that the actor does not see
    std::unordered_map<std::uint32_t, std::vector<figures::OwnItem>> m_ownItems; // by case
    std::vector<std::pair<std::int64_t, Instant>> m_exportsSince;                // id, exported_at; since m_then
    std::size_t m_metMarks = 0;
    // Of the case that is looked at.
    bool m_isHidden = false;
    std::string m_items; // for its mark
};

} // namespace casegrip::workspace
