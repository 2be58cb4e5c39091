// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/star_tables.h"

#include "core/base/csv_text.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace casegrip::test
{
namespace
{

const std::vector<std::string> names = {"dim_date",       "dim_unit",         "dim_officer", "dim_stage",
                                        "dim_offence",    "fact_obligation",  "fact_review", "fact_outcome",
                                        "fact_direction", "fact_counted_only"};

std::string unguarded(const std::string &text)
{
    return text.size() > 1 && text[0] == '\'' && looksLikeFormula(std::string_view(text).substr(1))
               ? text.substr(1)
               : text;
}

bool isWholeMonths(Day from, Day to)
{
    const std::chrono::year_month_day first(from), after(to + std::chrono::days(1));
    return unsigned(first.day()) == 1 && unsigned(after.day()) == 1;
}

std::vector<std::string> keysOf(const std::map<std::string, std::string> &row,
                                const std::vector<std::string> &by)
{
    std::vector<std::string> keys;
    for (const std::string &word : by)
        keys.push_back(row.at(word));
    return keys;
}

bool isIn(const std::string &day, Day from, Day to)
{
    return formatDay(from) <= day && day <= formatDay(to);
}

} // namespace

std::size_t StarRows::column(const std::string &name) const
{
    const auto at = std::find(columns.begin(), columns.end(), name);
    if (at == columns.end())
        throw std::runtime_error("no column " + name);
    return std::size_t(at - columns.begin());
}

std::string readWhole(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::vector<std::string>> csvRows(const std::string &text, bool raw)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string cell;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && isQuoted && i + 1 < text.size() && text[i + 1] == '"') {
            cell += text[++i];
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == ',' || c == '\n')) {
            row.push_back(raw ? cell : unguarded(cell));
            cell.clear();
            if (c == '\n')
                rows.push_back(std::exchange(row, {}));
        } else {
            cell += c;
        }
    }
    return rows;
}

StarTables StarTables::ofCsv(const std::string &folder)
{
    StarTables tables;
    for (const std::string &name : names) {
        auto rows = csvRows(readWhole(folder + '/' + name + ".csv"));
        StarRows &table = tables.m_tables[name];
        table.columns = rows.at(0);
        table.rows.assign(rows.begin() + 1, rows.end());
    }
    tables.index();
    return tables;
}

StarTables StarTables::ofSqlite(const std::string &folder)
{
    StarTables tables;
    SQLite::Database db(folder + "/casegrip-star.sqlite", SQLite::OPEN_READONLY);
    for (const std::string &name : names) {
        StarRows &table = tables.m_tables[name];
        SQLite::Statement rows(db, "SELECT * FROM " + name + " ORDER BY rowid");
        for (int i = 0; i < rows.getColumnCount(); ++i)
            table.columns.emplace_back(rows.getColumnName(i));
        while (rows.executeStep()) {
            auto &row = table.rows.emplace_back();
            for (int i = 0; i < rows.getColumnCount(); ++i)
                row.push_back(rows.isColumnNull(i) ? std::string() : rows.getColumn(i).getString());
        }
    }
    tables.index();
    return tables;
}

void StarTables::index()
{
    for (const auto &[name, table] : m_tables) {
        if (!name.starts_with("dim_"))
            continue;
        for (const auto &row : table.rows) {
            Row &entry = m_byKey[name][row.at(0)];
            for (std::size_t i = 0; i < row.size(); ++i)
                entry[table.columns[i]] = row[i];
        }
    }
    join("fact_obligation", "due_on");
    join("fact_outcome", "happened_on");
    join("fact_counted_only", "month_on");
}

// Each fact with its unit, stage, reviewer's unit and day.
void StarTables::join(const std::string &table, const std::string &day)
{
    const StarRows &rows = m_tables.at(table);
    for (const auto &cells : rows.rows) {
        Row &row = m_joined[table].emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i)
            row[rows.columns[i]] = cells[i];
        const Row &unit = m_byKey.at("dim_unit").at(row.at("unit_key"));
        row["team"] = unit.at("team");
        row["area"] = unit.at("area");
        row["day"] = row.at(day);
        if (row.contains("stage_key") && !row["stage_key"].empty()) {
            const Row &stage = m_byKey.at("dim_stage").at(row["stage_key"]);
            row["stage"] = stage.at("stage");
            row["rank"] = stage.at("rank");
            row["reviewer_unit"] = m_byKey.at("dim_unit").at(row.at("reviewer_unit_key")).at("team");
        }
        if (row["day"].empty())
            continue;
        const Row &date = m_byKey.at("dim_date").at(row["day"]);
        row["month"] = date.at("month");
        row["week"] = date.at("week");
    }
}

const std::vector<StarTables::Row> &StarTables::joined(const std::string &table) const
{
    static const std::vector<Row> none;
    const auto at = m_joined.find(table);
    return at == m_joined.end() ? none : at->second;
}

std::vector<figures::ComplianceRow> StarTables::compliance(const figures::ComplianceQuery &query) const
{
    std::vector<std::string> by;
    for (const figures::Key key : query.by)
        by.emplace_back(toWord(key));
    std::map<std::vector<std::string>, figures::ComplianceRow> sums;
    if (by.empty())
        sums[{}] = {};
    const auto isWanted = [&](const Row &row) {
        return isIn(row.at("day"), query.from, query.to) &&
               (query.rank.empty() || row.at("rank") == query.rank) &&
               (query.area.empty() || row.at("area") == query.area) &&
               (query.team.empty() || row.at("team") == query.team);
    };
    const auto sumOf = [&](const Row &row) -> figures::ComplianceRow & {
        auto keys = keysOf(row, by);
        figures::ComplianceRow &sum = sums[keys];
        sum.keys = std::move(keys);
        return sum;
    };
    for (const Row &row : joined("fact_obligation")) {
        if (row.at("due") != "1" || !isWanted(row))
            continue;
        figures::ComplianceRow &sum = sumOf(row);
        sum.due += 1;
        sum.completed += std::stoll(row.at("completed"));
        sum.onTime += std::stoll(row.at("on_time"));
        sum.batched += std::stoll(row.at("batched"));
    }
    const std::map<std::string, std::int64_t figures::ComplianceRow::*> measures = {
        {"due", &figures::ComplianceRow::due},
        {"completed", &figures::ComplianceRow::completed},
        {"on_time", &figures::ComplianceRow::onTime},
        {"batched", &figures::ComplianceRow::batched}};
    for (const Row &row : joined("fact_counted_only")) {
        const auto measure = measures.find(row.at("measure"));
        if (isWholeMonths(query.from, query.to) && measure != measures.end() && isWanted(row))
            sumOf(row).*(measure->second) += std::stoll(row.at("count"));
    }
    std::vector<figures::ComplianceRow> rows;
    for (const auto &[keys, row] : sums)
        rows.push_back(row);
    return rows;
}

std::map<std::vector<std::string>, std::map<std::string, std::int64_t>>
StarTables::flows(const figures::FlowQuery &query) const
{
    std::map<std::vector<std::string>, std::map<std::string, std::int64_t>> sums;
    const auto add = [&](const Row &row, const std::string &kind, std::int64_t count) {
        const bool isWanted = isIn(row.at("day"), query.from, query.to) &&
                              (query.area.empty() || row.at("area") == query.area) &&
                              (query.team.empty() || row.at("team") == query.team);
        if (isWanted)
            sums[keysOf(row, query.by)][kind == "outcome" ? "outcome " + row.at("outcome") : kind] += count;
    };
    for (const Row &row : joined("fact_outcome"))
        add(row, row.at("kind"), 1);
    for (const Row &row : joined("fact_counted_only")) {
        if (isWholeMonths(query.from, query.to))
            add(row, row.at("measure"), std::stoll(row.at("count")));
    }
    return sums;
}

std::int64_t StarTables::sum(const std::string &name, const std::string &column, const std::string &where,
                             const std::string &is) const
{
    const StarRows &rows = table(name);
    std::int64_t sum = 0;
    for (const auto &row : rows.rows) {
        if (where.empty() || row[rows.column(where)] == is)
            sum += row[rows.column(column)].empty() ? 0 : std::stoll(row[rows.column(column)]);
    }
    return sum;
}

} // namespace casegrip::test
