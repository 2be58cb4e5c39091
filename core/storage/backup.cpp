// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "core/base/time_zone.h"
#include "core/storage/file.h"
#include "core/storage/second_folder.h"

#include <QDir>
#include <SQLiteCpp/Backup.h>
#include <set>

namespace casegrip::storage
{
namespace
{

constexpr std::string_view plainEnding = ".db";
constexpr auto oldAfter = std::chrono::days{7};

// "20260115T090000Z"
std::string stampOf(Instant at)
{
    std::string text = formatInstant(at);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

std::optional<Instant> instantOf(std::string_view stamp)
{
    if (stamp.size() != 16)
        return {};
    std::string text(stamp);
    for (const std::size_t at : {13U, 11U})
        text.insert(at, ":");
    for (const std::size_t at : {6U, 4U})
        text.insert(at, "-");
    const auto instant = parseInstant(text, TimeZone::utc());
    return instant && stampOf(*instant) == stamp ? instant : std::nullopt;
}

// What a stopped attempt left: a log of a file that is no more would be played into the next of that name.
Done removeLeftovers(const std::string &aside)
{
    for (const char *ending : {"-journal", "-wal", "-shm", ""}) {
        if (auto removed = removeFile(aside + ending); !removed)
            return removed;
    }
    return {};
}

void removeLeftoversIn(const std::string &folder)
{
    QDir dir(QString::fromStdString(folder));
    const auto names = dir.entryList({QStringLiteral("work-*.part*")}, QDir::Files);
    for (const QString &name : names)
        dir.remove(name);
}

// The copy becomes one file (no log) and is checked before anybody relies on it.
Done copyInto(Database &from, const std::string &aside)
{
    return guarded(aside, [&]() -> Done {
        SQLite::Database copy(aside, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        copy.exec("PRAGMA synchronous=OFF"); // flushed as a whole below
        SQLite::Backup(copy, from.raw()).executeStep(-1);
        copy.exec("PRAGMA journal_mode=DELETE");
        const std::string answer = copy.execAndGet("PRAGMA quick_check(1)").getString();
        if (answer != "ok")
            return failure(ErrorKind::Damaged,
                           "The backup of " + nameOf(from.path()) + " is damaged: " + answer + ".",
                           "Run casegrip verify, and check the disk.");
        return {};
    });
}

// Where the newest kept period of each kind begins; equal numbers are one period.
std::int64_t dayOf(Instant at)
{
    return std::chrono::floor<std::chrono::days>(at).time_since_epoch().count();
}
std::int64_t weekOf(Instant at)
{
    return (dayOf(at) + 3) / 7;
} // 1 January 1970 was a Thursday
std::int64_t monthOf(Instant at)
{
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(at)};
    return int{date.year()} * 12 + static_cast<int>(unsigned{date.month()});
}

} // namespace

std::vector<Instant> backupsToKeep(std::vector<Instant> made, Instant now)
{
    struct Rule {
        std::int64_t (*periodOf)(Instant);
        std::size_t count;
        std::set<std::int64_t> periods;
    };
    Rule rules[] = {{dayOf, 12, {}}, {weekOf, 10, {}}, {monthOf, 9, {}}};
    std::sort(made.begin(), made.end(), std::greater<>());
    std::vector<Instant> keep;
    for (const Instant at : made) {
        bool stays = dayOf(at) >= dayOf(now) - 1;
        for (Rule &rule : rules) {
            if (rule.periods.size() < rule.count)
                stays = rule.periods.insert(rule.periodOf(at)).second || stays;
        }
        if (stays)
            keep.push_back(at);
    }
    return keep;
}

std::string backupName(Instant at, std::string_view ending)
{
    return "work-" + stampOf(at) + std::string(ending);
}

std::vector<BackupFile> listBackups(const std::string &folder, std::string_view ending)
{
    std::vector<BackupFile> files;
    const auto entries = QDir(QString::fromStdString(folder)).entryInfoList(QDir::Files);
    for (const QFileInfo &entry : entries) {
        const std::string name = entry.fileName().toStdString();
        if (!name.starts_with("work-") || !name.ends_with(ending) || name.size() < 5 + ending.size())
            continue;
        if (const auto at = instantOf(std::string_view(name).substr(5, name.size() - 5 - ending.size())))
            files.push_back({folder + '/' + name, *at, entry.size()});
    }
    std::sort(files.begin(), files.end(),
              [](const BackupFile &a, const BackupFile &b) { return a.at > b.at; });
    return files;
}

Done thinBackups(const std::string &folder, std::string_view ending, Instant now)
{
    const auto files = listBackups(folder, ending);
    std::vector<Instant> made;
    for (const BackupFile &file : files)
        made.push_back(file.at);
    const auto keep = backupsToKeep(made, now);
    for (const BackupFile &file : files) {
        if (std::find(keep.begin(), keep.end(), file.at) != keep.end())
            continue;
        if (auto removed = removeFile(file.path); !removed)
            return removed;
    }
    return {};
}

Done copyDatabase(Database &from, const std::string &to)
{
    if (fileExists(to))
        return failure(ErrorKind::Refused, nameOf(to) + " exists already.", "Give another name.");
    const std::string aside = to + ".part";
    if (auto removed = removeLeftovers(aside); !removed)
        return removed;
    // Made first, so that it has mode 0600 from the beginning and goes again unless all went well.
    auto file = NewFile::create(aside);
    if (!file)
        return failure(file.error());
    if (auto copied = copyInto(from, aside); !copied) {
        (void)removeLeftovers(aside); // with what SQLite made beside it
        return copied;
    }
    if (auto flushed = file->finish(); !flushed)
        return flushed;
    return moveInto(aside, to);
}

Done writeBackup(Database &from, const std::string &to, const std::optional<SealKey> &key)
{
    if (!key)
        return copyDatabase(from, to);
    if (fileExists(to))
        return failure(ErrorKind::Refused, nameOf(to) + " exists already.", "Give another name.");
    // The plain copy stays inside the data folder: nothing unsealed touches the place where the backup goes.
    const std::string plain = folderOf(from.path()) + "/backup-to-seal";
    if (auto removed = removeFile(plain); !removed)
        return removed;
    if (auto copied = copyDatabase(from, plain); !copied)
        return copied;
    auto done = sealFile(plain, to + ".part", *key);
    if (done)
        done = moveInto(to + ".part", to);
    if (auto removed = removeFile(plain); !removed)
        return removed;
    return done;
}

Done migrateWithBackup(Database &database, std::span<const Migration> list, const std::string &folder)
{
    return guarded(database.path(), [&]() -> Done {
        const int found = database.userVersion();
        if (found == 0 || found >= list.back().version)
            return migrate(database, list);
        if (auto made = makeFolder(folder); !made)
            return made;
        const std::string copy = folder + "/work-version-" + std::to_string(found) + ".db";
        if (auto removed = removeFile(copy); !removed)
            return removed;
        if (auto copied = copyDatabase(database, copy); !copied)
            return copied;
        return migrate(database, list);
    });
}

Result<std::optional<BackupFile>> Backups::ensure(Database &work, BackupReason reason, Instant now)
{
    // One from the future, of a clock that was wrong, says nothing about today.
    const auto existing = list();
    const auto isToday = [now](const BackupFile &file) { return dayOf(file.at) == dayOf(now); };
    if (reason == BackupReason::Daily && std::any_of(existing.begin(), existing.end(), isToday))
        return std::optional<BackupFile>();
    if (auto made = makeFolder(folder()); !made)
        return failure(made.error());
    removeLeftoversIn(folder());
    Instant at = now;
    while (fileExists(folder() + '/' + backupName(at, plainEnding)))
        at += Seconds{1};
    if (auto copied = copyDatabase(work, folder() + '/' + backupName(at, plainEnding)); !copied)
        return failure(copied.error());
    if (auto thinned = thinBackups(folder(), plainEnding, now); !thinned)
        return failure(thinned.error());
    return std::optional(list().front());
}

std::vector<BackupFile> Backups::list() const
{
    return listBackups(folder(), plainEnding);
}

BackupStatus Backups::status(Instant now) const
{
    BackupStatus status;
    const auto here = list();
    if (here.empty())
        status.warnings.push_back(BackupWarning::NoneHere);
    else if (*(status.lastHere = here.front().at) + oldAfter < now)
        status.warnings.push_back(BackupWarning::OldHere);
    const auto second = readSecondFolder(m_data);
    if (!second || !*second) {
        status.warnings.push_back(BackupWarning::NoSecondFolder);
        return status;
    }
    status.secondFolder = (*second)->folder;
    status.lastInSecond = (*second)->lastCopied;
    if (!status.lastInSecond)
        status.warnings.push_back(BackupWarning::NoneInSecond);
    else if (*status.lastInSecond + oldAfter < now)
        status.warnings.push_back(BackupWarning::OldInSecond);
    return status;
}

} // namespace casegrip::storage
