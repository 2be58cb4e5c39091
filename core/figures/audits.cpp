// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/audits.h"

#include "core/figures/figure_keys.h"
#include "core/figures/period.h"

#include <cmath>
#include <numeric>

namespace casegrip::figures
{
namespace
{

constexpr std::array<std::string_view, 3> keys = {"area", "team", "month"};

} // namespace

Done check(const AuditQuery &query)
{
    if (query.from > query.to)
        return failure(ErrorKind::Invalid, "The period ends before it begins.",
                       "Name the first day, then the last.");
    return checkKeys(query.by, keys);
}

std::optional<int> auditScore(const std::string &answer)
{
    const bool isGrade = answer.size() == 1 && answer[0] >= '0' && answer[0] < '0' + auditGrades;
    return isGrade ? std::optional(answer[0] - '0') : std::nullopt;
}

std::optional<double> AuditRow::meanScore() const
{
    return audits == 0 ? std::nullopt : std::optional(sumOfMeans / double(audits));
}

// Both auditors are alike: each pair is counted either way round.
std::optional<double> AuditRow::agreement() const
{
    std::array<double, auditGrades> share = {};
    double total = 0, seen = 0;
    for (std::size_t i = 0; i < auditGrades; ++i) {
        for (std::size_t j = 0; j < auditGrades; ++j) {
            const double count = double(both[i][j]);
            share[i] += count / 2;
            share[j] += count / 2;
            total += count;
            seen += count * std::abs(double(i) - double(j));
        }
    }
    double byChance = 0;
    for (std::size_t i = 0; i < auditGrades; ++i) {
        for (std::size_t j = 0; j < auditGrades; ++j)
            byChance += share[i] * share[j] * std::abs(double(i) - double(j));
    }
    if (total == 0 || byChance == 0)
        return {};
    return 1 - seen * total / byChance;
}

AuditCounter::AuditCounter(const AuditQuery &query, const UnitCalendar &units, const AsOf &asOf)
    : m_query(query), m_units(units), m_byUnit(query.area, query.team, units, asOf)
{
    if (query.by.empty())
        m_rows[{}];
}

void AuditCounter::add(const AuditMarks &audit)
{
    if (audit.scores.empty() || !m_byUnit.takesToday(audit.team))
        return;
    std::vector<std::string> values;
    for (const std::string &key : m_query.by)
        values.push_back(key == "area"   ? m_units.areaName(m_byUnit.areaOf(audit.team, m_byUnit.today()))
                         : key == "team" ? m_units.teamCode(audit.team)
                                         : monthText(monthOf(audit.day)));
    AuditRow &row = m_rows[values];
    row.keys = values;
    ++row.audits;
    const int sum = std::accumulate(audit.scores.begin(), audit.scores.end(), 0,
                                    [](int all, const auto &one) { return all + one.second; });
    row.sumOfMeans += double(sum) / double(audit.scores.size());
    auto &before = m_ofCase[audit.caseNo];
    for (const AuditMarks &other : before) {
        if (other.auditor == audit.auditor)
            continue;
        ++row.pairs;
        for (const auto &[question, score] : other.scores) {
            if (const auto same = audit.scores.find(question); same != audit.scores.end())
                ++row.both[std::size_t(score)][std::size_t(same->second)];
        }
    }
    before.push_back(audit);
}

std::vector<AuditRow> AuditCounter::rows() const
{
    std::vector<AuditRow> rows;
    for (const auto &[values, row] : m_rows)
        rows.push_back(row);
    return rows;
}

} // namespace casegrip::figures
