// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

// The tables that `casegrip export` writes for BI tools, as data: the heads of the csv files, the tables of
// the SQLite file, dictionary.csv and docs/star-export.md all come from here.
namespace casegrip::reports
{

enum class StarType : std::uint8_t {
    Text,
    Number, // whole
    Bool,   // 0 or 1
    Date,   // 2025-01-31, local; a row of dim_date
    Instant // 2025-01-31T23:59:59Z
};
std::string_view toWord(StarType type);

// All texts are constants of the program.
struct StarColumn {
    std::string_view name;
    StarType type = StarType::Text;
    std::string_view refersTo; // "dim_unit.unit_key"; empty: to nothing
    bool mayBeEmpty = false;   // csv: nothing between the commas; SQLite: NULL
    std::string_view meaning;
    std::string_view source;
};

// In the order in which they are documented.
enum class StarTable : std::uint8_t {
    Date,
    Unit,
    Officer,
    Stage,
    Offence,
    Obligation,
    Review,
    Outcome,
    Direction,
    CountedOnly,
};
constexpr std::size_t starTableCount = std::size_t(StarTable::CountedOnly) + 1;

struct StarTableSchema {
    StarTable table = StarTable::Date;
    std::string_view name; // "fact_obligation"
    std::string_view row;  // what one row is
    bool hasKey = false;   // the first column is the key: every value once
    std::span<const StarColumn> columns;
};
const std::array<StarTableSchema, starTableCount> &starSchema();
const StarTableSchema &schemaOf(StarTable table);

// The text of a table's definition, and of the statement that adds one row, for SQLite.
std::string starTableSql(const StarTableSchema &schema);
std::string starRowSql(const StarTableSchema &schema);

// dictionary.csv: one line for each column of each table.
std::string starDictionary();
// docs/star-export.md
std::string starMarkdown();

constexpr int starVersion = 1; // of the tables; columns may be added at the end without another one
inline constexpr std::string_view starFormat = "casegrip-star"; // in manifest.json

} // namespace casegrip::reports
