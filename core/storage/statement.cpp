// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/storage/sql_file.h"

#include <utility>

namespace casegrip::storage
{

Statement::Statement(Database &database, const std::string &name)
    : m_db(database.handle()), m_idle(&database.idle()), m_name(name), m_stmt(m_idle->take(name))
{
    if (m_stmt != nullptr)
        return;
    const auto &sql = sqlFile(name);
    if (sqlite3_prepare_v3(m_db, sql.c_str(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_stmt, nullptr) != SQLITE_OK)
        fail();
}

Statement::~Statement()
{
    if (m_stmt != nullptr)
        m_idle->giveBack(m_name, m_stmt);
}

Statement::Statement(Statement &&other) noexcept
    : m_db(other.m_db), m_idle(other.m_idle), m_name(std::move(other.m_name)), m_stmt(std::exchange(other.m_stmt, nullptr)), m_bound(other.m_bound)
{
}

void Statement::run()
{
    while (step()) {
    }
}

bool Statement::step()
{
    const int code = sqlite3_step(m_stmt);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail();
    reset();
    return false;
}

void Statement::reset()
{
    sqlite3_reset(m_stmt);
    m_bound = 0;
}

void Statement::fail()
{
    const SQLite::Exception exception(m_db, sqlite3_extended_errcode(m_db));
    if (m_stmt != nullptr)
        reset();
    throw exception;
}

} // namespace casegrip::storage
