// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance.h"
#include "core/figures/flows.h"

#include <map>
#include <string>
#include <vector>

// A star export read again, by a reader of its own, and figures worked out from its tables alone: joins and
// sums, as a BI tool would make them.
namespace casegrip::test
{

struct StarRows {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; // "" is nothing

    std::size_t column(const std::string &name) const; // throws std::runtime_error: there is none
    bool operator==(const StarRows &) const = default;
};
// The fields of a csv text, row after row; the apostrophes of guarded texts are taken off unless they are
// wanted `raw`.
std::vector<std::vector<std::string>> csvRows(const std::string &text, bool raw = false);
std::string readWhole(const std::string &path);

class StarTables
{
public:
    static StarTables ofCsv(const std::string &folder);
    static StarTables ofSqlite(const std::string &folder);

    const std::map<std::string, StarRows> &all() const { return m_tables; }
    const StarRows &table(const std::string &name) const { return m_tables.at(name); }

    // Of a period of whole months with what is only counted; of any other without.
    std::vector<figures::ComplianceRow> compliance(const figures::ComplianceQuery &query) const;
    // keys of `by`, then of all kinds and, as "outcome 16", of codes: how many.
    std::map<std::vector<std::string>, std::map<std::string, std::int64_t>>
    flows(const figures::FlowQuery &query) const;
    std::int64_t sum(const std::string &table, const std::string &column, const std::string &where = {},
                     const std::string &is = {}) const;

    bool operator==(const StarTables &) const = default;

private:
    using Row = std::map<std::string, std::string>; // by column
    const std::vector<Row> &joined(const std::string &table) const;
    void index();
    void join(const std::string &table, const std::string &day);

    std::map<std::string, StarRows> m_tables;                  // by name, without the dictionary
    std::map<std::string, std::map<std::string, Row>> m_byKey; // dimensions
    std::map<std::string, std::vector<Row>> m_joined;          // facts with their dimensions
};

} // namespace casegrip::test
