// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/storage/database.h"

#include <cstdint>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace casegrip::storage
{

// A prepared statement for the bulk paths, straight on the C interface: binds are numbered by the order of the calls,
// texts and blobs are not copied (they must live until run() or the last step()). Errors throw SQLite::Exception, like
// the rest of storage. Reset with the object, which must not outlive the Database; the Database keeps what was prepared
// for the next one of that name.
class Statement
{
public:
    // From the resource /sql/<name>.sql.
    Statement(Database &database, const std::string &name);
    ~Statement();
    Statement(Statement &&) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &operator<<(std::int64_t value)
    {
        sqlite3_bind_int64(m_stmt, ++m_bound, value);
        return *this;
    }
    Statement &operator<<(std::string_view text)
    {
        sqlite3_bind_text(m_stmt, ++m_bound, text.empty() ? "" : text.data(), int(text.size()), SQLITE_STATIC);
        return *this;
    }
    Statement &operator<<(Instant instant) { return *this << toEpoch(instant); }
    template <typename T>
    Statement &operator<<(const std::optional<T> &value)
    {
        if (value)
            return *this << *value;
        return null();
    }
    Statement &operator<<(Day day) { return *this << std::int64_t(day.time_since_epoch().count()); }
    Statement &blob(std::string_view bytes)
    {
        sqlite3_bind_blob(m_stmt, ++m_bound, bytes.empty() ? "" : bytes.data(), int(bytes.size()), SQLITE_STATIC);
        return *this;
    }
    Statement &null()
    {
        sqlite3_bind_null(m_stmt, ++m_bound);
        return *this;
    }

    // Runs a statement that gives no rows, and makes it ready for the next binds.
    void run();
    // The next row; false at the end, and then ready for the next binds.
    bool step();
    // Leaves before the last row.
    void reset();

    int columns() const { return sqlite3_column_count(m_stmt); }
    std::int64_t number(int column) const { return sqlite3_column_int64(m_stmt, column); }
    bool isNull(int column) const { return sqlite3_column_type(m_stmt, column) == SQLITE_NULL; }
    std::string_view text(int column) const // also for blobs; valid until the next step
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_stmt, column));
        return {bytes, std::size_t(sqlite3_column_bytes(m_stmt, column))};
    }
    Instant instant(int column) const { return fromEpoch(number(column)); }
    std::optional<Instant> optionalInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    std::optional<Day> optionalDay(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(Day{std::chrono::days{int(number(column))}});
    }

private:
    [[noreturn]] void fail();
    sqlite3 *m_db = nullptr;
    Database::Idle *m_idle = nullptr;
    std::string m_name;
    sqlite3_stmt *m_stmt = nullptr;
    int m_bound = 0;
};

} // namespace casegrip::storage
