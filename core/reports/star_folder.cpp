// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/star_folder.h"

#include "core/base/json.h"
#include "core/reports/star_files.h"
#include "core/storage/database.h"
#include "core/storage/file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
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
Result<system::File> lockFolder(const std::string &folder)
{
    auto file = system::File::openFolder(folder, system::Links::Refuse);
    if (!file)
        return failure(ErrorKind::Io, storage::nameOf(folder) + " cannot be opened.",
                       "Check the permissions of the folder that it is in.");
    if (file->lock()) {
        const auto opened = file->facts(), named = system::factsOf(folder, system::Links::Refuse);
        if (opened && named && opened->device == named->device && opened->number == named->number)
            return std::move(*file);
    }
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
    auto lock = lockFolder(aside);
    if (!lock)
        return failure(lock.error());
    made.m_lock = std::move(*lock);
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
      m_lock(std::exchange(other.m_lock, std::nullopt))
{
}

StarFolder::~StarFolder()
{
    if (!m_aside.empty())
        removeFiles(m_aside);
}

// The earlier export lies aside after the exchange, under the name that the next one takes: locked until it is gone.
Done StarFolder::exchange()
{
    const auto earlier = lockFolder(m_folder);
    if (!earlier)
        return failure(earlier.error());
    Done put;
    if (!system::exchange(m_aside, m_folder)) {
        put = storage::syncPath(storage::folderOf(m_folder));
        removeFiles(std::exchange(m_aside, {}));
    } else {
        put = failure(ErrorKind::Io, "The export could not be put into its place.",
                      "Name a new folder, or check the permissions of the folder that it is in.");
    }
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
    std::error_code taken;
    fs::rename(m_aside, m_folder, taken);
    if (!taken) {
        m_aside.clear();
        put = storage::syncPath(storage::folderOf(m_folder));
    } else {
        put = exchange();
    }
    if (m_aside.empty())
        m_lock.reset();
    return put;
}

} // namespace casegrip::reports
