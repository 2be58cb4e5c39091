// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/star_folder.h"

#include "core/base/json.h"
#include "core/reports/star_files.h"
#include "core/storage/database.h"
#include "core/storage/file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace casegrip::reports
{
namespace
{

namespace fs = std::filesystem;

// A file that may be the manifest of an export is small.
constexpr std::uintmax_t longestManifest = 1024 * 1024;

Error notOurs(const std::string &folder)
{
    return {ErrorKind::Refused,
            "The folder " + storage::nameOf(folder) + " holds something else than an earlier export.",
            "Name a new or an empty folder, or one that holds an export and nothing beside it."};
}

bool hasManifest(const fs::path &folder)
{
    const fs::path path = folder / starManifestName;
    std::error_code error;
    if (fs::file_size(path, error) > longestManifest || error)
        return false;
    std::ifstream file(path, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    const auto manifest = parseJsonObject(content, starManifestName);
    return manifest && manifest->value(u"format").toString() == toQString(starFormat);
}

// Whether every entry of the folder is a file that an export writes.
bool hasOnlyOurNames(const fs::path &folder, bool &isEmpty)
{
    const auto names = starFileNames();
    isEmpty = true;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        isEmpty = false;
        const bool isFile = entry->is_regular_file(error) && !entry->is_symlink(error);
        if (error || !isFile ||
            std::find(names.begin(), names.end(), entry->path().filename().string()) == names.end())
            return false;
    }
    return !error;
}

Done mayReplace(const std::string &folder)
{
    std::error_code error;
    const auto found = fs::status(folder, error);
    if (found.type() == fs::file_type::not_found)
        return {};
    if (found.type() != fs::file_type::directory)
        return failure(ErrorKind::Refused,
                       storage::nameOf(folder) + " is no folder, or cannot be looked into.",
                       "Name a new or an empty folder.");
    bool isEmpty = false;
    if (!hasOnlyOurNames(folder, isEmpty) || (!isEmpty && !hasManifest(folder)))
        return failure(notOurs(folder));
    return {};
}

void removeFiles(const std::string &folder)
{
    std::error_code error;
    for (const std::string &name : starFileNames())
        fs::remove(fs::path(folder) / name, error);
    fs::remove(folder, error); // stays when something else is in it
}

// Open and locked, and the folder that has this name still: another export may have put it elsewhere before it was locked.
Result<int> lockFolder(const std::string &folder)
{
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
        return failure(ErrorKind::Io, storage::nameOf(folder) + " cannot be opened.",
                       "Check the permissions of the folder that it is in.");
    struct stat opened = {}, named = {};
    const bool isOurs = ::flock(file, LOCK_EX | LOCK_NB) == 0 && ::fstat(file, &opened) == 0 &&
                        ::lstat(folder.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
                        opened.st_ino == named.st_ino;
    if (isOurs)
        return file;
    ::close(file);
    return failure(ErrorKind::Busy, "Another export into this folder is under way.",
                   "Wait for it, or name another folder.");
}

// With the link at its end followed, so that a link stays one.
std::string placeOf(const std::string &folder)
{
    std::error_code error;
    auto path = fs::weakly_canonical(fs::absolute(folder, error), error).lexically_normal();
    if (!path.has_filename())
        path = path.parent_path();
    return path.string();
}

} // namespace

Result<StarFolder> StarFolder::prepare(const std::string &folder)
{
    StarFolder made;
    const std::string place = placeOf(folder);
    if (place.empty() || place == "/")
        return failure(ErrorKind::Refused, "That is no folder to export into.",
                       "Name a new or an empty folder.");
    if (auto may = mayReplace(place); !may)
        return failure(may.error());
    const std::string aside = place + ".part";
    if (auto there = storage::makeFolder(aside); !there)
        return failure(there.error());
    const auto lock = lockFolder(aside);
    if (!lock)
        return failure(lock.error());
    made.m_lock = *lock;
    bool isEmpty = false;
    if (!hasOnlyOurNames(aside, isEmpty))
        return failure(ErrorKind::Refused,
                       "Beside the folder lies " + storage::nameOf(aside) +
                           ", which is no export that was stopped.",
                       "Move it away or name another folder.");
    std::error_code error;
    for (const std::string &name : starFileNames())
        fs::remove(fs::path(aside) / name, error);
    made.m_folder = place;
    made.m_aside = aside;
    return made;
}

StarFolder::StarFolder(StarFolder &&other) noexcept
    : m_folder(std::move(other.m_folder)), m_aside(std::exchange(other.m_aside, {})),
      m_lock(std::exchange(other.m_lock, -1))
{
}

StarFolder::~StarFolder()
{
    if (!m_aside.empty())
        removeFiles(m_aside);
    if (m_lock >= 0)
        ::close(m_lock);
}

// The earlier export lies aside after the exchange, under the name that the next one takes: locked until it is gone.
Done StarFolder::exchange()
{
    const auto earlier = lockFolder(m_folder);
    if (!earlier)
        return failure(earlier.error());
    Done put;
    if (::renameat2(AT_FDCWD, m_aside.c_str(), AT_FDCWD, m_folder.c_str(), RENAME_EXCHANGE) == 0) {
        put = storage::syncPath(storage::folderOf(m_folder));
        removeFiles(std::exchange(m_aside, {}));
    } else {
        put = failure(ErrorKind::Io, "The export could not be put into its place.",
                      "Name a new folder, or check the permissions of the folder that it is in.");
    }
    ::close(*earlier);
    return put;
}

Done StarFolder::put()
{
    if (auto synced = storage::syncPath(m_aside); !synced)
        return synced;
    if (auto may = mayReplace(m_folder); !may) // somebody may have put something there meanwhile
        return may;
    // Over nothing or an empty folder; else the two change places, and the earlier export lies aside and
    // goes. From then on the name aside is another's, and what is in place is nobody's to lock.
    Done put;
    if (std::rename(m_aside.c_str(), m_folder.c_str()) == 0) {
        m_aside.clear();
        put = storage::syncPath(storage::folderOf(m_folder));
    } else {
        put = exchange();
    }
    if (m_aside.empty())
        ::close(std::exchange(m_lock, -1));
    return put;
}

} // namespace casegrip::reports
