// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/erasure.h"

#include "core/base/log.h"
#include "core/journal/columns.h"
#include "core/journal/work_file.h"
#include "core/storage/file.h"

#include <QDir>
#include <QFile>
#include <set>

namespace casegrip::journal
{
namespace
{

using storage::Database;

constexpr auto againReason = "Erased before; done again in a copy of an earlier time.";

std::string listPath(const std::string &folder)
{
    return folder + "/erasures";
}

std::vector<EntryId> erasedIn(Database &work)
{
    std::vector<EntryId> ids;
    auto rows = work.query("journal/erasures");
    while (rows->executeStep())
        ids.push_back(bytesOf<32>(rows->getColumn(0)));
    return ids;
}

// Those of `ids` that still say something in this journal.
Result<std::vector<EntryId>> notErased(Database &work, std::span<const EntryId> ids)
{
    std::vector<EntryId> left;
    const Journal journal(work);
    for (const EntryId &id : ids) {
        const auto entry = journal.find(id);
        if (!entry)
            return failure(entry.error());
        if (*entry && (*entry)->body)
            left.push_back(id);
    }
    return left;
}

Result<int> eraseIn(Database &work, JournalWriter &writer, std::span<const EntryId> ids)
{
    const auto left = notErased(work, ids);
    if (!left)
        return failure(left.error());
    if (left->empty())
        return 0;
    if (auto erased = writer.erase(*left, againReason); !erased)
        return failure(erased.error());
    return int(left->size());
}

std::vector<std::string> filesLike(const std::string &folder, const char *pattern)
{
    std::vector<std::string> files;
    const auto found = QDir(QFile::decodeName(folder.c_str())).entryInfoList({QLatin1String(pattern)}, QDir::Files);
    for (const QFileInfo &file : found)
        files.push_back(file.filePath().toStdString());
    return files;
}

// Every plain copy of work.db that this program makes, by its name.
std::vector<std::string> copiesIn(const std::string &folder)
{
    auto copies = filesLike(folder, "work-before-restore-*.db");
    const auto backups = filesLike(folder + "/backups", "work-*.db");
    copies.insert(copies.end(), backups.begin(), backups.end());
    return copies;
}

// What stopped attempts to make such a copy left.
Done removeHalfCopies(const std::string &folder)
{
    auto halves = filesLike(folder, "work-before-restore-*.part*");
    for (const auto &more : {filesLike(folder, "backup-to-seal*"), filesLike(folder + "/backups", "work-*.part*")})
        halves.insert(halves.end(), more.begin(), more.end());
    for (const std::string &half : halves) {
        if (auto removed = storage::removeFile(half); !removed)
            return removed;
    }
    return {};
}

Done removeCopy(const std::string &path)
{
    for (const char *ending : {"-wal", "-shm", "-journal", ""}) {
        if (auto removed = storage::removeFile(path + ending); !removed)
            return removed;
    }
    return storage::syncPath(storage::folderOf(path));
}

// Makes what `aside` holds of these entries say nothing, and one file of it again.
Result<int> eraseInside(const std::string &aside, std::span<const EntryId> ids, const SigningKey &key, const Clock &clock,
                        const Author &author)
{
    return storage::guarded(aside, [&]() -> Result<int> {
        auto copy = Database::open(aside, Database::Mode::ReadWrite, workApplicationId);
        if (!copy)
            return failure(copy.error());
        if (auto known = storage::checkVersion(*copy, workMigrations()); !known)
            return failure(known.error());
        const auto left = notErased(*copy, ids);
        if (!left || left->empty())
            return left ? Result<int>(0) : failure(left.error());
        {
            storage::Transaction transaction(*copy);
            startStation(*copy, clock.now());
            transaction.commit();
        }
        auto writer = JournalWriter::open(*copy, key, clock, author);
        if (!writer)
            return failure(writer.error());
        auto erased = eraseIn(*copy, *writer, ids);
        copy->exec("PRAGMA journal_mode=DELETE"); // one file, without a log
        return erased;
    });
}

// Not of a disk that is full or a file that is in use, which passes.
bool isUnreadable(const Error &error)
{
    return error.kind == ErrorKind::Damaged || error.kind == ErrorKind::Refused || error.kind == ErrorKind::TooOld || error.kind == ErrorKind::TooNew;
}

Done eraseInCopy(const std::string &path, std::span<const EntryId> ids, const SigningKey &key, const Clock &clock, const Author &author)
{
    const std::string aside = path + ".part";
    if (auto removed = removeCopy(aside); !removed) // of a stopped attempt
        return removed;
    if (auto copied = storage::copyFile(path, aside); !copied)
        return copied;
    // A damaged present file was kept with its log beside it.
    if (storage::fileExists(path + "-wal")) {
        if (auto copied = storage::copyFile(path + "-wal", aside + "-wal"); !copied)
            return copied;
    }
    const auto erased = eraseInside(aside, ids, key, clock, author);
    if (!erased || *erased == 0) {
        if (auto removed = removeCopy(aside); !removed)
            return removed;
        if (erased)
            return {};
        return isUnreadable(erased.error()) ? removeCopy(path) : failure(erased.error());
    }
    if (auto flushed = storage::syncPath(aside); !flushed)
        return flushed;
    if (auto removed = storage::removeFile(path + "-wal"); !removed)
        return removed;
    return storage::moveInto(aside, path);
}

} // namespace

Result<std::optional<EntryId>> lastErasure(Database &work)
{
    return storage::guarded(work.path(), [&]() -> Result<std::optional<EntryId>> {
        auto row = work.query("journal/last_erasure");
        if (!row->executeStep())
            return std::optional<EntryId>();
        return std::optional(bytesOf<32>(row->getColumn(0)));
    });
}

Result<std::vector<EntryId>> notedErasures(const std::string &dataFolder)
{
    std::vector<EntryId> ids;
    QFile file(QFile::decodeName(listPath(dataFolder).c_str()));
    if (!file.exists())
        return ids;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, "The file erasures in the data folder cannot be read.", "Check its permissions.");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (const auto id = fromHex<32>(line.toStdString()))
            ids.push_back(*id);
        else if (!line.isEmpty())
            log::warn("a line of the list of erasures cannot be read", {});
    }
    return ids;
}

Done noteErasures(const std::string &dataFolder, Database &work)
{
    const auto noted = notedErasures(dataFolder);
    if (!noted)
        return failure(noted.error());
    return storage::guarded(work.path(), [&]() -> Done {
        std::set<EntryId> all(noted->begin(), noted->end());
        const auto erased = erasedIn(work);
        all.insert(erased.begin(), erased.end());
        if (all.size() == noted->size())
            return {};
        std::string text;
        for (const EntryId &id : all)
            text += toHex(id) + '\n';
        const std::string path = listPath(dataFolder);
        auto file = storage::NewFile::create(path + ".new");
        if (!file)
            return failure(file.error());
        if (auto written = file->write(text); !written)
            return written;
        if (auto finished = file->finish(); !finished)
            return finished;
        return storage::moveInto(path + ".new", path);
    });
}

Result<int> eraseNoted(const std::string &dataFolder, Database &work, JournalWriter &writer)
{
    const auto noted = notedErasures(dataFolder);
    return noted ? eraseIn(work, writer, *noted) : failure(noted.error());
}

Done eraseInCopies(const std::string &dataFolder, Database &work, const Clock &clock, const Author &author)
{
    return storage::guarded(work.path(), [&]() -> Done {
        const auto key = SigningKey::loadOrMake(dataFolder);
        if (!key)
            return failure(key.error());
        if (auto removed = removeHalfCopies(dataFolder); !removed)
            return removed;
        const auto ids = erasedIn(work);
        for (const std::string &path : copiesIn(dataFolder)) {
            if (auto erased = eraseInCopy(path, ids, *key, clock, author); !erased)
                return erased;
        }
        return {};
    });
}

} // namespace casegrip::journal
