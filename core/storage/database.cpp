// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/base/system.h"
#include "core/storage/file.h"
#include "core/storage/sql_file.h"

#include <sqlite3.h>

namespace casegrip::storage
{
namespace
{

std::string fileNameOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

void configure(sqlite3 *db)
{
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, 5000);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // The history of a case is one value, with the texts of all its reviews, each of 1 MiB at most.
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
}

// Which journal a connection keeps. The order matters for a file that is new, or was when its making was
// stopped: with synchronous FULL a power cut just after the change to WAL could revive the old rollback
// journal and empty the file; EXTRA also syncs the folder.
void setJournal(SQLite::Database &db, Database::Mode mode)
{
    if (mode == Database::Mode::Build) {
        db.exec("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA "
                "locking_mode=EXCLUSIVE;"
                "PRAGMA cache_size=-40960");
        return;
    }
    db.exec("PRAGMA cache_size=-16384");
    if (mode == Database::Mode::ReadOnly) {
        db.exec("PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0");
        sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return;
    }
    db.exec("PRAGMA secure_delete=ON"); // what is erased must not stay in a free place of the file
    db.exec("PRAGMA synchronous=EXTRA");
    db.exec("PRAGMA journal_mode=WAL");
    db.exec("PRAGMA synchronous=FULL");
    // 16 MiB. With SQLite's 1,000 pages every twentieth review would wait for a checkpoint.
    db.exec("PRAGMA wal_autocheckpoint=4000");
}

// Failed writes that SQLite does not tell from a disk without space: a quota, a flush, the index of a log.
bool isWriting(int extendedCode)
{
    return extendedCode == SQLITE_IOERR_WRITE || extendedCode == SQLITE_IOERR_FSYNC || extendedCode == SQLITE_IOERR_TRUNCATE ||
           extendedCode == SQLITE_IOERR_SHMOPEN || extendedCode == SQLITE_IOERR_SHMSIZE;
}

int pragmaInt(SQLite::Database &db, const char *sql)
{
    SQLite::Statement query(db, sql);
    return query.executeStep() ? query.getColumn(0).getInt() : 0;
}

} // namespace

Error toError(const SQLite::Exception &exception, const std::string &fileName)
{
    const std::string where = "The file " + fileNameOf(fileName);
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_FULL:
        return {ErrorKind::DiskFull, "The disk is full: " + fileNameOf(fileName) + " could not be written.",
                "Free some space and try again; nothing was changed."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, where + " is in use by another program.", "Try again in a moment."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::Damaged, where + " is damaged.",
                "Restore a backup (casegrip backups, casegrip restore) "
                "or, for a facts file, run casegrip rebuild."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::Io, where + " cannot be written: it is read-only.",
                "Check the permissions of the data folder."};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Io, where + " cannot be opened.",
                "Check that the data folder exists and is yours."};
    case SQLITE_IOERR:
        if (isWriting(exception.getExtendedErrorCode()))
            return {ErrorKind::Io, where + " could not be written.", "Check the disk and the space on it, then try again."};
        return {ErrorKind::Io, where + " could not be read or written.", "Check the disk and try again."};
    case SQLITE_TOOBIG:
        return {ErrorKind::Invalid, "A value is larger than a file of ours may hold (64 MiB).", {}};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled, "Stopped.", {}};
    default:
        return {ErrorKind::Damaged,
                where + " gave an unexpected answer (SQLite code " +
                    std::to_string(exception.getExtendedErrorCode()) + ": " + exception.getErrorStr() + ").",
                "Run casegrip verify."};
    }
}

Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&other) noexcept
{
    m_statements = std::move(other.m_statements);
    m_idle = std::move(other.m_idle);
    m_db = std::move(other.m_db);
    m_path = std::move(other.m_path);
    return *this;
}
Database::~Database()
{
    m_statements.clear();
    m_idle.reset();
}

Database::Idle::~Idle() { clear(); }

void Database::Idle::clear()
{
    for (const auto &[name, statements] : m_statements) {
        for (auto *const statement : statements)
            sqlite3_finalize(statement);
    }
    m_statements.clear();
}

sqlite3_stmt *Database::Idle::take(const std::string &name)
{
    const auto at = m_statements.find(name);
    if (at == m_statements.end() || at->second.empty())
        return nullptr;
    auto *const statement = at->second.back();
    at->second.pop_back();
    return statement;
}

void Database::Idle::giveBack(const std::string &name, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_statements[name].push_back(statement);
}

std::int64_t Database::dataVersion()
{
    Use row = query("storage/data_version");
    return row->executeStep() ? row->getColumn(0).getInt64() : 0;
}

namespace
{

// SQLite would count every allocation under one lock for the whole process, and nobody asks for the count. Too late once
// it is in use elsewhere, which does no harm.
void countNoMemory()
{
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(configured);
}

} // namespace

Result<Database> Database::open(const std::string &path, Mode mode, int applicationId)
{
    countNoMemory();
    return guarded(path, [&]() -> Result<Database> {
        const auto there = system::factsOf(path, system::Links::Follow);
        const bool isNew = !there || there->size == 0;
        if (isNew && mode == Mode::ReadOnly)
            return failure(ErrorKind::NotFound,
                           "There is no file " + fileNameOf(path) + " in the data folder.");
        Database database;
        database.m_path = path;
        // One thread uses a connection at a time, so SQLite's own locks would only cost.
        const int flags = SQLite::OPEN_NOMUTEX |
                          (mode == Mode::ReadOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        {
            const system::PrivateFiles ours;
            database.m_db = std::make_unique<SQLite::Database>(path, flags);
        }
        auto &db = *database.m_db;
        configure(db.getHandle());
        db.exec("PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF; PRAGMA "
                "cell_size_check=ON");
        setJournal(db, mode);
        db.exec("PRAGMA foreign_keys=ON");
        const int found = pragmaInt(db, "PRAGMA application_id");
        // Without a table it is new, or its making was stopped before it was marked as ours.
        const bool isBlank = found == 0 && pragmaInt(db, "PRAGMA schema_version") == 0;
        if (isBlank && mode != Mode::ReadOnly)
            db.exec("PRAGMA application_id=" + std::to_string(applicationId));
        else if (found != applicationId)
            return failure(ErrorKind::Damaged, fileNameOf(path) + " is not a file of Casegrip.",
                           "Move it away, then restore a backup.");
        return database;
    });
}

Database::Use::~Use() noexcept
{
    m_statement.tryReset();
    m_statement.clearBindings();
}

Database::Use Database::query(const std::string &name)
{
    auto &statement = m_statements[name];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(*m_db, sqlFile(name));
    return Use(*statement);
}

void Database::script(const std::string &name)
{
    m_db->exec(sqlFile(name));
}

int Database::userVersion()
{
    return pragmaInt(*m_db, "PRAGMA user_version");
}

void Database::setUserVersion(int version)
{
    m_db->exec("PRAGMA user_version=" + std::to_string(version));
}

Done Database::finishBuild()
{
    return guarded(m_path, [&]() -> Done {
        m_statements.clear();
        m_idle->clear();
        m_db.reset();
        if (auto synced = syncPath(m_path); !synced)
            return synced;
        // Reopened without the exclusive lock: the change to WAL writes the header, durably.
        SQLite::Database db(m_path, SQLite::OPEN_READWRITE);
        configure(db.getHandle());
        db.exec("PRAGMA synchronous=EXTRA; PRAGMA journal_mode=WAL");
        return syncPath(m_path.substr(0, m_path.rfind('/')));
    });
}

Done Database::emptyLog()
{
    return guarded(m_path, [&]() -> Done {
        if (pragmaInt(*m_db, "PRAGMA wal_checkpoint(TRUNCATE)") == 0)
            return {};
        return failure(ErrorKind::Busy, "The file " + fileNameOf(m_path) + " is being read by another program.", "Try again in a moment.");
    });
}

Done Database::check(bool full)
{
    return guarded(m_path, [&]() -> Done {
        SQLite::Statement query(*m_db, full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
        query.executeStep();
        const std::string answer = query.getColumn(0).getString();
        if (answer == "ok")
            return {};
        return failure(ErrorKind::Damaged, "The file " + fileNameOf(m_path) + " is damaged: " + answer + ".",
                       "Restore a backup or run casegrip rebuild.");
    });
}

Transaction::Transaction(Database &database) : m_database(database)
{
    database.exec("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_done && stillOpen())
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Transaction::stillOpen() const
{
    return sqlite3_get_autocommit(m_database.handle()) == 0;
}

void Transaction::commit()
{
    if (!stillOpen())
        throw SQLite::Exception("the transaction was already rolled back", SQLITE_ABORT_ROLLBACK);
    m_database.exec("COMMIT");
    m_done = true;
}

Snapshot::Snapshot(Database &database)
{
    if (sqlite3_get_autocommit(database.handle()) == 0)
        return;
    database.exec("BEGIN");
    m_db = database.handle();
}

Snapshot::~Snapshot()
{
    if (m_db != nullptr)
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace casegrip::storage
