// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/star_files.h"

#include "core/base/csv_text.h"
#include "core/storage/database.h"
#include "core/storage/file.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>

namespace casegrip::reports
{
namespace
{

constexpr std::size_t bufferSize = 256 * 1024;
// Without a journal before anything is written: one that a killed export left would be nobody's file. What it
// is is said by the file itself, so that `file` and a look into the header know it: "CGS1".
constexpr const char *sqliteOptions =
    "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA application_id=0x43475331; "
    "PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF";

class CsvFiles final : public StarFiles
{
public:
    Done open(const std::string &folder)
    {
        for (const StarTableSchema &schema : starSchema()) {
            auto file = storage::NewFile::create(folder + '/' + starCsvName(schema));
            if (!file)
                return failure(file.error());
            Part &part = *m_parts.emplace_back(std::make_unique<Part>(std::move(*file)));
            for (const StarColumn &one : schema.columns)
                part.row.made(one.name);
            part.row.end();
        }
        return {};
    }
    Done finish() override
    {
        for (const auto &part : m_parts) {
            flush(*part);
            if (auto written = status(); !written)
                return written;
            if (auto finished = part->file.finish(); !finished)
                return finished;
        }
        return {};
    }

private:
    struct Part {
        explicit Part(storage::NewFile opened) : file(std::move(opened)) {}
        storage::NewFile file;
        std::string text;
        CsvRow row{text};
    };
    Part &part() { return *m_parts[std::size_t(table())]; }
    void putText(std::string_view value) override { part().row.text(value); }
    void putMade(std::string_view value) override { part().row.made(value); }
    void putNumber(std::int64_t value) override { part().row.number(value); }
    void putNothing() override { part().row.made({}); }
    void putEnd() override
    {
        part().row.end();
        if (part().text.size() >= bufferSize)
            flush(part());
    }
    void flush(Part &part)
    {
        if (auto written = part.file.write(part.text); !written)
            fail(written.error());
        part.text.clear();
    }

    std::vector<std::unique_ptr<Part>> m_parts; // by table
};

// One transaction without a journal: the file is nobody's before it is finished.
class SqliteFile final : public StarFiles
{
public:
    Done open(const std::string &folder)
    {
        m_path = folder + '/' + starSqliteName;
        // The mode is that of a file of ours before anything is in it.
        auto made = storage::NewFile::create(m_path);
        if (!made)
            return failure(made.error());
        if (auto finished = made->finish(); !finished)
            return finished;
        return storage::guarded(m_path, [&]() -> Done {
            m_db = std::make_unique<SQLite::Database>(m_path, SQLite::OPEN_READWRITE);
            m_db->exec(sqliteOptions);
            m_transaction = std::make_unique<SQLite::Transaction>(*m_db);
            for (const StarTableSchema &schema : starSchema()) {
                m_db->exec(starTableSql(schema));
                m_rows.push_back(std::make_unique<SQLite::Statement>(*m_db, starRowSql(schema)));
            }
            return {};
        });
    }
    Done finish() override
    {
        if (auto written = status(); !written)
            return written;
        const auto closed = storage::guarded(m_path, [&]() -> Done {
            m_rows.clear();
            m_transaction->commit();
            m_transaction.reset();
            m_db.reset();
            return {};
        });
        return closed ? storage::syncPath(m_path) : closed;
    }

private:
    SQLite::Statement &statement() { return *m_rows[std::size_t(table())]; }
    void bind(std::string_view value)
    {
        guard([&] { statement().bind(column() + 1, std::string(value)); });
    }
    void putText(std::string_view value) override { bind(value); }
    void putMade(std::string_view value) override { bind(value); }
    void putNumber(std::int64_t value) override
    {
        guard([&] { statement().bind(column() + 1, value); });
    }
    void putNothing() override
    {
        guard([&] { statement().bind(column() + 1); });
    }
    void putEnd() override
    {
        guard([&] {
            statement().exec();
            statement().reset();
        });
    }
    template <typename Work>
    void guard(Work &&work)
    {
        if (!status())
            return;
        const auto done = storage::guarded(m_path, [&]() -> Done {
            work();
            return {};
        });
        if (!done)
            fail(done.error());
    }

    std::string m_path;
    std::unique_ptr<SQLite::Database> m_db;
    std::unique_ptr<SQLite::Transaction> m_transaction;
    std::vector<std::unique_ptr<SQLite::Statement>> m_rows; // by table
};

} // namespace

std::string_view toWord(StarKind kind)
{
    return kind == StarKind::Csv ? "csv" : "sqlite";
}

std::string starCsvName(const StarTableSchema &schema)
{
    return std::string(schema.name) + ".csv";
}

std::vector<std::string> starFileNames()
{
    std::vector<std::string> names = {starManifestName, starDictionaryName, starSqliteName};
    for (const StarTableSchema &schema : starSchema())
        names.push_back(starCsvName(schema));
    return names;
}

Result<std::unique_ptr<StarFiles>> StarFiles::make(StarKind kind, const std::string &folder)
{
    if (kind == StarKind::Csv) {
        auto files = std::make_unique<CsvFiles>();
        const auto opened = files->open(folder);
        return opened ? Result<std::unique_ptr<StarFiles>>(std::move(files)) : failure(opened.error());
    }
    auto file = std::make_unique<SqliteFile>();
    const auto opened = file->open(folder);
    return opened ? Result<std::unique_ptr<StarFiles>>(std::move(file)) : failure(opened.error());
}

StarFiles &StarFiles::row(StarTable table)
{
    m_table = table;
    m_column = 0;
    return *this;
}

StarFiles &StarFiles::operator<<(std::string_view value)
{
    if (value.empty())
        return nothing();
    putText(value);
    ++m_column;
    return *this;
}

StarFiles &StarFiles::operator<<(Day value)
{
    m_days = m_days ? std::pair(std::min(m_days->first, value), std::max(m_days->second, value))
                    : std::pair(value, value);
    return made(formatDay(value));
}

StarFiles &StarFiles::made(std::string_view value)
{
    putMade(value);
    ++m_column;
    return *this;
}

StarFiles &StarFiles::number(std::int64_t value)
{
    putNumber(value);
    ++m_column;
    return *this;
}

StarFiles &StarFiles::nothing()
{
    putNothing();
    ++m_column;
    return *this;
}

void StarFiles::endRow()
{
    putEnd();
    ++m_rows[std::size_t(m_table)];
}

void StarFiles::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

} // namespace casegrip::reports
