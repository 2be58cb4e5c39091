// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/unit_filter.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

// Quality by audit: how well the audits signed here score what they looked at, and how far two auditors of
// one case agree. Pure.
namespace casegrip::figures
{

constexpr int auditGrades = 4; // 0 absent, 1 poor, 2 adequate, 3 good

struct AuditQuery {
    Day from; // both inside; the day on which the audit was signed
    Day to;
    std::vector<std::string> by; // of area, team, month, each at most once; empty: one row
    std::string area;            // of the team today
    std::string team;            // that owns the case now
};
// As check(FlowQuery).
Done check(const AuditQuery &query);

// One audit: its scores by question, without those that did not apply.
struct AuditMarks {
    std::string caseNo;
    std::string auditor; // officer_id
    std::uint32_t team = 0;
    Day day;
    std::map<std::string, int> scores; // each 0 to auditGrades - 1
};
// What an answer of an audit scores; none: it is no score, or the question did not apply.
std::optional<int> auditScore(const std::string &answer);

// How often one auditor gave the grade of the row and the other that of the column, to the same question of
// the same case.
using AuditPairs = std::array<std::array<std::int64_t, auditGrades>, auditGrades>;

struct AuditRow {
    std::vector<std::string> keys; // as `by`
    std::int64_t audits = 0;       // that have a score
    double sumOfMeans = 0;         // over them, of the mean of each one's scores
    std::int64_t pairs = 0; // of two audits of one case by two people; it belongs to the later one's row
    AuditPairs both = {};

    // Of the audits' means, 0 to 3; none: no audits.
    std::optional<double> meanScore() const;
    // Cohen's kappa with linear weights: 1 is full agreement, 0 what chance would give. None: no pairs, or
    // all grades are alike.
    std::optional<double> agreement() const;
};

class AuditCounter
{
public:
    // Everything is borrowed; `query` was checked.
    AuditCounter(const AuditQuery &query, const UnitCalendar &units, const AsOf &asOf);
    // In the order in which they were signed, all of the period.
    void add(const AuditMarks &audit);
    std::vector<AuditRow> rows() const; // by their keys

private:
    const AuditQuery &m_query;
    const UnitCalendar &m_units;
    UnitFilter m_byUnit;
    std::map<std::vector<std::string>, AuditRow> m_rows;
    std::map<std::string, std::vector<AuditMarks>> m_ofCase; // by its number
};

} // namespace casegrip::figures
