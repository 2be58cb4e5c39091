// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/power_cut_vfs.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <new>
#include <sqlite3.h>
#include <stdexcept>
#include <unistd.h>

// SQLite calls these functions with its own types; the casts are its way of deriving from them.
namespace casegrip::test
{
namespace
{

constexpr std::size_t sector = 512;

PowerCutDisk *disk = nullptr;
sqlite3_vfs *realVfs = nullptr;
sqlite3_vfs cuttingVfs = {};

struct CuttingFile {
    sqlite3_file base;
    std::string *path;
    sqlite3_file *real; // lies behind this struct
};

CuttingFile *ours(sqlite3_file *file)
{
    return reinterpret_cast<CuttingFile *>(file);
}
sqlite3_file *real(sqlite3_file *file)
{
    return ours(file)->real;
}

int closeFile(sqlite3_file *file)
{
    const int code = real(file)->pMethods->xClose(real(file));
    delete ours(file)->path;
    return code;
}
int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return disk->isCut() ? SQLITE_IOERR_READ : real(file)->pMethods->xRead(real(file), to, size, offset);
}
int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    const int code = disk->beforeWrite(*ours(file)->path, offset, from, size);
    return code == SQLITE_OK ? real(file)->pMethods->xWrite(real(file), from, size, offset) : code;
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int code = disk->beforeTruncate(*ours(file)->path, size);
    return code == SQLITE_OK ? real(file)->pMethods->xTruncate(real(file), size) : code;
}
int syncFile(sqlite3_file *file, int)
{
    return disk->beforeSync(*ours(file)->path);
} // the real disk need not spin
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}
int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
int checkLock(sqlite3_file *file, int *out)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), out);
}
int control(sqlite3_file *file, int op, void *arg)
{
    return real(file)->pMethods->xFileControl(real(file), op, arg);
}
int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
}
int shmLock(sqlite3_file *file, int offset, int n, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
}
void shmBarrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}
int shmUnmap(sqlite3_file *file, int isDeleted)
{
    return real(file)->pMethods->xShmUnmap(real(file), isDeleted);
}

const sqlite3_io_methods methods = {2,          closeFile,  readFile,        writeFile,  truncateFile,
                                    syncFile,   fileSize,   lockFile,        unlockFile, checkLock,
                                    control,    sectorSize, characteristics, shmMap,     shmLock,
                                    shmBarrier, shmUnmap,   nullptr,         nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *own = new (file) CuttingFile{};
    own->real = reinterpret_cast<sqlite3_file *>(own + 1);
    if (disk->isCut())
        return SQLITE_CANTOPEN;
    const bool isNamed = name != nullptr;
    if (isNamed) {
        if (const int code = disk->opened(name); code != SQLITE_OK)
            return code;
    }
    const int code = realVfs->xOpen(realVfs, name, own->real, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    own->path = new std::string(isNamed ? name : "");
    own->base.pMethods = &methods;
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    const int code = disk->beforeDelete(name, syncFolder != 0);
    return code == SQLITE_OK ? realVfs->xDelete(realVfs, name, syncFolder) : code;
}

void registerVfs()
{
    realVfs = sqlite3_vfs_find(nullptr);
    cuttingVfs = *realVfs;
    cuttingVfs.zName = "power-cut";
    cuttingVfs.szOsFile = static_cast<int>(sizeof(CuttingFile)) + realVfs->szOsFile;
    cuttingVfs.xOpen = openFile;
    cuttingVfs.xDelete = deleteFile;
    cuttingVfs.pNext = nullptr;
    sqlite3_vfs_register(&cuttingVfs, 1);
}

std::optional<std::string> contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return {};
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace

PowerCutDisk::PowerCutDisk(unsigned seed) : m_random(seed)
{
    if (disk)
        throw std::logic_error("one disk at a time");
    disk = this;
    registerVfs();
}

PowerCutDisk::~PowerCutDisk()
{
    sqlite3_vfs_unregister(&cuttingVfs);
    sqlite3_vfs_register(realVfs, 1);
    disk = nullptr;
}

void PowerCutDisk::refuseAfter(int writes, int code, int count)
{
    m_untilRefusal = writes;
    m_refusalCode = code;
    m_refusals = count;
}

int PowerCutDisk::opened(const std::string &path)
{
    if (m_isCut)
        return SQLITE_CANTOPEN;
    const auto [file, isNew] = m_files.try_emplace(path);
    if (isNew)
        file->second.durable = contentOf(path);
    if (file->second.isDeleted) { // made again before the deletion was durable
        file->second.isDeleted = false;
        file->second.since.push_back({0, {}, true});
    }
    return SQLITE_OK;
}

int PowerCutDisk::beforeWrite(const std::string &path, std::int64_t offset, const void *bytes, int size)
{
    if (m_isCut)
        return SQLITE_IOERR_WRITE;
    if (m_untilRefusal >= 0 && m_untilRefusal-- == 0) {
        m_untilRefusal = --m_refusals > 0 ? 0 : -1;
        ++m_refused;
        return m_refusalCode;
    }
    m_files[path].since.push_back(
        {offset, std::string(static_cast<const char *>(bytes), static_cast<std::size_t>(size)), false});
    if (m_untilCut >= 0 && m_untilCut-- == 0) {
        m_isCut = true;
        return SQLITE_IOERR_WRITE;
    }
    return SQLITE_OK;
}

int PowerCutDisk::beforeTruncate(const std::string &path, std::int64_t size)
{
    if (m_isCut)
        return SQLITE_IOERR_TRUNCATE;
    m_files[path].since.push_back({size, {}, true});
    return SQLITE_OK;
}

int PowerCutDisk::beforeSync(const std::string &path)
{
    if (m_isCut)
        return SQLITE_IOERR_FSYNC;
    File &file = m_files[path];
    std::string content = file.durable.value_or(std::string());
    for (const Change &change : file.since)
        apply(content, change, false);
    file.durable = std::move(content);
    file.since.clear();
    return SQLITE_OK;
}

int PowerCutDisk::beforeDelete(const std::string &path, bool syncFolder)
{
    if (m_isCut)
        return SQLITE_IOERR_DELETE;
    const auto file = m_files.find(path);
    if (file == m_files.end())
        return SQLITE_OK;
    if (syncFolder)
        m_files.erase(file);
    else
        file->second.isDeleted = true;
    return SQLITE_OK;
}

void PowerCutDisk::apply(std::string &content, const Change &change, bool isTorn)
{
    const auto offset = static_cast<std::size_t>(change.offset);
    if (change.isTruncation) {
        content.resize(offset, '\0');
        return;
    }
    for (std::size_t at = 0; at < change.bytes.size();) {
        const std::size_t length = std::min(change.bytes.size() - at, sector - (offset + at) % sector);
        if (!isTorn || chance(50)) {
            if (content.size() < offset + at + length)
                content.resize(offset + at + length, '\0');
            content.replace(offset + at, length, change.bytes, at, length);
        }
        at += length;
    }
}

// What of it a disk might hold. None: no file.
std::optional<std::string> PowerCutDisk::survivorOf(const File &file)
{
    if (!file.durable && chance(50))
        return {};
    if (file.isDeleted && chance(50))
        return {};
    std::string content = file.durable.value_or(std::string());
    for (const Change &change : file.since) {
        const auto fate = m_random() % 100;
        if (fate < 45)
            apply(content, change, false);
        else if (fate >= 80)
            apply(content, change, true);
    }
    return content;
}

void PowerCutDisk::restart()
{
    for (const auto &[path, file] : m_files) {
        ::unlink(path.c_str());
        ::unlink((path + "-shm").c_str());
        if (const auto content = survivorOf(file))
            std::ofstream(path, std::ios::binary) << *content;
    }
    m_files.clear();
    m_isCut = false;
    m_untilCut = -1;
}

} // namespace casegrip::test
