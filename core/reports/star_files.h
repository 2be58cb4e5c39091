// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/reports/star_schema.h"

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace casegrip::reports
{

enum class StarKind : std::uint8_t { Csv, Sqlite };
std::string_view toWord(StarKind kind); // "csv", "sqlite"

inline const std::string starManifestName = "manifest.json";
inline const std::string starDictionaryName = "dictionary.csv";
inline const std::string starSqliteName = "casegrip-star.sqlite";
std::string starCsvName(const StarTableSchema &schema); // "fact_review.csv"
// Every file that an export may consist of.
std::vector<std::string> starFileNames();

// The tables being written: `files.row(StarTable::Review) << ref << caseNo ...`, as many values as there are
// columns, each of its column's type; then endRow(). One row at a time, tables in any order. After a failure
// the rest is dropped: look at status() now and then. In memory are a few hundred KiB of each table, however
// many rows there are.
class StarFiles
{
public:
    // `folder` is there and empty.
    static Result<std::unique_ptr<StarFiles>> make(StarKind kind, const std::string &folder);
    virtual ~StarFiles() = default;
    StarFiles(const StarFiles &) = delete;
    StarFiles &operator=(const StarFiles &) = delete;

    StarFiles &row(StarTable table);
    StarFiles &operator<<(std::string_view value); // empty: nothing
    StarFiles &operator<<(Day value);
    StarFiles &operator<<(Instant value) { return made(formatInstant(value)); }
    template <std::integral T>
    StarFiles &operator<<(T value)
    {
        return number(std::int64_t(value));
    }
    template <typename T>
    StarFiles &operator<<(const std::optional<T> &value)
    {
        return value ? *this << *value : nothing();
    }
    StarFiles &nothing();
    void endRow();

    Done status() const { return m_error ? Done(failure(*m_error)) : Done(); }
    std::int64_t rowsOf(StarTable table) const { return m_rows[std::size_t(table)]; }
    // The first and the last day that were written; none: no day was.
    std::optional<std::pair<Day, Day>> days() const { return m_days; }
    // Everything is on the disk.
    virtual Done finish() = 0;

protected:
    StarFiles() = default;
    virtual void putText(std::string_view value) = 0;
    virtual void putMade(std::string_view value) = 0; // by the program: a date, an instant
    virtual void putNumber(std::int64_t value) = 0;
    virtual void putNothing() = 0;
    virtual void putEnd() = 0;
    void fail(Error error);
    StarTable table() const { return m_table; }
    int column() const { return m_column; }

private:
    StarFiles &made(std::string_view value);
    StarFiles &number(std::int64_t value);

    StarTable m_table = StarTable::Date;
    int m_column = 0; // that comes next
    std::array<std::int64_t, starTableCount> m_rows = {};
    std::optional<std::pair<Day, Day>> m_days;
    std::optional<Error> m_error;
};

} // namespace casegrip::reports
