// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace casegrip::storage
{

// A SQLite failure. Storage code inside core lets SQLite::Exception travel and turns it into a Result at the area's
// public functions with guarded(): one place decides what a SQLite code means for a caller.
Error toError(const SQLite::Exception &exception, const std::string &fileName);

// Runs `work` (returning Result<T>) and turns a SQLite::Exception into its Error.
template <typename Work>
auto guarded(const std::string &fileName, Work &&work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return failure(toError(exception, fileName));
    }
}

// One connection with the open rules that all our files share: extended codes, DEFENSIVE, no double-quoted
// strings, foreign keys, cell_size_check, untrusted schema, temp in memory, no mmap, LENGTH 64 MiB (.cpp), and for
// a writer WAL with synchronous FULL (a new file is first EXTRA, so that the switch to WAL itself is durable).
// Prepared statements are kept by the name of their .sql file. One thread at a time.
class Database
{
public:
    enum class Mode {
        ReadOnly,  // never checkpoints, sees the committed state
        ReadWrite, // the one writer: creates the file if need be, and alone checkpoints
        Build,     // a new file made aside: no journal, nothing is durable before finishBuild()
    };

    // Opens `path` (mode 0600 when made). Checks application_id: ErrorKind::Damaged for a file that is not ours.
    static Result<Database> open(const std::string &path, Mode mode, int applicationId);

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    SQLite::Database &raw() { return *m_db; }
    sqlite3 *handle() { return m_db->getHandle(); }
    const std::string &path() const { return m_path; }

    // A prepared statement, reset and without bindings, from the resource /sql/<name>.sql. Kept for the life of
    // the connection; do not use two at once for one name. The Use resets it when it goes out of scope, so that no
    // read transaction stays open.
    class Use
    {
    public:
        explicit Use(SQLite::Statement &statement) : m_statement(statement) {}
        ~Use() noexcept;
        Use(const Use &) = delete;
        Use &operator=(const Use &) = delete;
        SQLite::Statement *operator->() { return &m_statement; }
        SQLite::Statement &operator*() { return m_statement; }

    private:
        SQLite::Statement &m_statement;
    };
    Use query(const std::string &name);

    // Statements that storage::Statement has prepared and that nobody uses now, by the name of their .sql; taken out for
    // use, so that one name may be in use several times. Stays where it is when the Database is moved.
    class Idle
    {
    public:
        ~Idle();
        sqlite3_stmt *take(const std::string &name); // null: none
        void giveBack(const std::string &name, sqlite3_stmt *statement);
        void clear();

    private:
        std::unordered_map<std::string, std::vector<sqlite3_stmt *>> m_statements;
    };
    Idle &idle() { return *m_idle; }

    // Another value than before: another connection has committed to the file since. What this one commits does not count.
    std::int64_t dataVersion();

    // Runs the statements of the resource /sql/<name>.sql (schema, migrations).
    void script(const std::string &name);
    void exec(const char *sql) { m_db->exec(sql); }

    int userVersion();
    void setUserVersion(int version);

    // Build: syncs the file and its folder and leaves WAL mode set for the next open.
    Done finishBuild();
    // Brings the write-ahead log into the file and cuts it to nothing (writer only). Busy while somebody else reads.
    Done emptyLog();
    // quick_check, or integrity_check when `full`. Ok, or ErrorKind::Damaged with SQLite's first finding.
    Done check(bool full);

private:
    Database() = default;
    std::string m_path;
    std::unique_ptr<SQLite::Database> m_db;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
    std::unique_ptr<Idle> m_idle = std::make_unique<Idle>();
};

// One transaction: BEGIN IMMEDIATE now, ROLLBACK when it goes out of scope without commit(). After a failed
// statement SQLite may already have rolled back and would run the next one on its own: run every statement of the
// transaction before asking stillOpen(), and never swallow an exception between begin and commit.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    bool stillOpen() const;
    // Throws SQLite::Exception; also when SQLite rolled back by itself after an earlier error.
    void commit();

private:
    Database &m_database;
    bool m_done = false;
};

// One view of the file for several questions, and one lock instead of one for each. Does nothing inside a transaction.
class Snapshot
{
public:
    explicit Snapshot(Database &database);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    sqlite3 *m_db = nullptr; // null: the transaction is somebody else's
};

} // namespace casegrip::storage
