// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/base/json.h"
#include "core/journal/access_reading.h"
#include "core/journal/columns.h"
#include "core/journal/entry_types.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <limits>
#include <set>

namespace casegrip::journal
{
namespace
{

using Entries = Result<std::vector<Entry>>;

Result<Entry> readRow(SQLite::Statement &row)
{
    Entry entry;
    entry.position = row.getColumn(0).getInt64();
    entry.chain = static_cast<Chain>(row.getColumn(1).getInt());
    entry.id = bytesOf<32>(row.getColumn(2));
    auto envelope = readEnvelope(blobOf(row.getColumn(3)));
    if (!envelope)
        return failure(envelope.error());
    entry.envelope = std::move(*envelope);
    if (!row.getColumn(4).isNull())
        entry.body = blobOf(row.getColumn(4));
    return entry;
}

Entries readAll(SQLite::Statement &rows)
{
    std::vector<Entry> entries;
    while (rows.executeStep()) {
        auto entry = readRow(rows);
        if (!entry)
            return failure(entry.error());
        entries.push_back(std::move(*entry));
    }
    return entries;
}

Entries readCase(storage::Database &work, const char *name, const std::string &caseNo)
{
    return storage::guarded(work.path(), [&]() -> Entries {
        auto query = work.query(name);
        query->bind(1, caseNo);
        return readAll(*query);
    });
}

// The newest of `newestFirst` that no undo in force takes back. `undone` goes on from one page to the next.
const Entry *newestInForce(const std::vector<Entry> &newestFirst, std::set<EntryId> &undone)
{
    for (const Entry &entry : newestFirst) {
        if (undone.contains(entry.id) || !entry.body || entry.envelope.type == type::erased)
            continue;
        if (entry.envelope.type != type::undo)
            return &entry;
        if (const auto target = undoTarget(entry.payload()))
            undone.insert(*target);
    }
    return nullptr;
}

} // namespace

QJsonObject Entry::payload() const
{
    if (!body)
        return {};
    return QJsonDocument::fromJson(QByteArray(body->data(), qsizetype(body->size()))).object();
}

Entries Journal::after(std::int64_t position, int limit) const
{
    return storage::guarded(m_work.path(), [&]() -> Entries {
        auto query = m_work.query("journal/entries_after");
        query->bind(1, position);
        query->bind(2, limit);
        return readAll(*query);
    });
}

Entries Journal::ofCase(const std::string &caseNo) const
{
    return readCase(m_work, "journal/entries_of_case", caseNo);
}

Entries Journal::workOfCase(const std::string &caseNo) const
{
    return readCase(m_work, "journal/work_of_case", caseNo);
}

Entries Journal::workOfNoCase(std::int64_t position) const
{
    return storage::guarded(m_work.path(), [&]() -> Entries {
        auto query = m_work.query("journal/work_of_no_case");
        query->bind(1, position);
        return readAll(*query);
    });
}

Result<std::optional<Entry>> Journal::find(const EntryId &id) const
{
    return storage::guarded(m_work.path(), [&]() -> Result<std::optional<Entry>> {
        auto query = m_work.query("journal/entry_by_id");
        query->bind(1, id.data(), static_cast<int>(id.size()));
        auto found = readAll(*query);
        if (!found)
            return failure(found.error());
        if (found->empty())
            return std::optional<Entry>();
        return std::optional(std::move(found->front()));
    });
}

Result<std::optional<Entry>> Journal::lastUndoable(const std::string &author) const
{
    return storage::guarded(m_work.path(), [&]() -> Result<std::optional<Entry>> {
        std::set<EntryId> undone;
        std::int64_t before = std::numeric_limits<std::int64_t>::max();
        while (true) {
            auto query = m_work.query("journal/work_before");
            query->bind(1, author);
            query->bind(2, before);
            auto page = readAll(*query);
            if (!page)
                return failure(page.error());
            if (page->empty())
                return std::optional<Entry>();
            if (const Entry *found = newestInForce(*page, undone))
                return std::optional(*found);
            before = page->back().position;
        }
    });
}

Entries readAccess(storage::Database &work, const AccessQuery &query, int limit)
{
    QJsonArray authors;
    for (const std::string &author : query.authors)
        authors.append(toQString(author));
    const std::string list = authors.isEmpty() ? std::string() : QJsonDocument(authors).toJson(QJsonDocument::Compact).toStdString();
    return storage::guarded(work.path(), [&]() -> Entries {
        auto rows = work.query(query.caseNo.empty() ? "journal/access_page" : "journal/access_page_of_case");
        rows->bind(1, query.before);
        rows->bind(2, list);
        rows->bind(3, query.type);
        rows->bind(4, query.from ? formatInstant(*query.from) : std::string());
        rows->bind(5, query.to ? formatInstant(*query.to) : std::string());
        rows->bind(6, limit);
        if (!query.caseNo.empty())
            rows->bind(7, query.caseNo);
        return readAll(*rows);
    });
}

} // namespace casegrip::journal
