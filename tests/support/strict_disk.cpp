// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strict_disk.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <stdexcept>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace casegrip::test
{
namespace
{

constexpr std::size_t sector = 512;

StrictDisk *disk = nullptr;
std::mutex guard;

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

// --- Writing down --------------------------------------------------------------------------------------------------

StrictDisk::StrictDisk(std::string folder) : m_folder(std::move(folder))
{
    if (disk)
        throw std::logic_error("one disk at a time");
    addInode(true);
    readFolder(0, m_folder);
    for (const Inode &inode : m_inodes)
        m_namesAtStart.push_back(inode.names);
    disk = this;
}

StrictDisk::~StrictDisk()
{
    stop();
}

void StrictDisk::stop()
{
    const std::lock_guard lock(guard);
    if (disk == this)
        disk = nullptr;
}

void StrictDisk::readFolder(int inode, const std::string &path)
{
    const auto entries = QDir(q(path)).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const auto &entry : entries) {
        const int child = addInode(entry.isDir());
        m_inodes[std::size_t(inode)].names[entry.fileName().toStdString()] = child;
        if (entry.isDir()) {
            readFolder(child, entry.filePath().toStdString());
            continue;
        }
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("cannot read " + entry.filePath().toStdString());
        m_inodes[std::size_t(child)].content = file.readAll().toStdString();
    }
}

std::optional<StrictDisk::Place> StrictDisk::placeOf(const std::string &path) const
{
    if (!isOurs(path) || path == m_folder)
        return {};
    Place place{0, {}};
    for (std::size_t at = m_folder.size(); at < path.size();) {
        const auto begin = path.find_first_not_of('/', at);
        if (begin == std::string::npos)
            break;
        if (!place.name.empty()) {
            const auto inner = inodeAt(place);
            if (!inner)
                return {};
            place.folder = *inner;
        }
        at = std::min(path.find('/', begin), path.size());
        place.name = path.substr(begin, at - begin);
    }
    return place;
}

std::optional<int> StrictDisk::inodeAt(const Place &place) const
{
    const auto &names = m_inodes[std::size_t(place.folder)].names;
    const auto found = names.find(place.name);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> StrictDisk::inodeOf(int descriptor) const
{
    const auto found = m_open.find(descriptor);
    return found == m_open.end() ? std::nullopt : std::optional(found->second);
}

void StrictDisk::opened(int descriptor, const std::string &path, bool isMade, bool isEmptied)
{
    if (path == m_folder) {
        m_open[descriptor] = 0;
        return;
    }
    const auto place = placeOf(path);
    if (!place)
        return;
    if (const auto inode = inodeAt(*place)) {
        m_open[descriptor] = *inode;
        if (isEmptied)
            resized(descriptor, 0);
        return;
    }
    if (!isMade)
        return;
    m_open[descriptor] = addInode(false);
    named(descriptor, path);
}

void StrictDisk::openedWithoutName(int descriptor)
{
    m_open[descriptor] = addInode(false);
}

void StrictDisk::named(int descriptor, const std::string &path)
{
    const auto place = placeOf(path);
    if (!place)
        return;
    const auto opened = inodeOf(descriptor);
    if (!opened)
        throw std::logic_error("a second name for " + path);
    const int inode = *opened;
    m_inodes[std::size_t(place->folder)].names[place->name] = inode;
    m_steps.push_back({Kind::Name, inode, place->folder, place->name, 0, {}, 0, {}});
}

void StrictDisk::closed(int descriptor)
{
    m_open.erase(descriptor);
}

void StrictDisk::written(int descriptor, std::int64_t offset, const void *bytes, std::size_t size)
{
    if (const auto inode = inodeOf(descriptor))
        m_steps.push_back({Kind::Write, *inode, 0, {}, 0, {}, offset, std::string(static_cast<const char *>(bytes), size)});
}

void StrictDisk::resized(int descriptor, std::int64_t size)
{
    if (const auto inode = inodeOf(descriptor))
        m_steps.push_back({Kind::Resize, *inode, 0, {}, 0, {}, size, {}});
}

void StrictDisk::flushed(int descriptor)
{
    if (const auto inode = inodeOf(descriptor))
        m_steps.push_back({Kind::Flush, *inode, 0, {}, 0, {}, 0, {}});
}

void StrictDisk::folderMade(const std::string &path)
{
    const auto place = placeOf(path);
    if (!place)
        return;
    const int inode = addInode(true);
    m_inodes[std::size_t(place->folder)].names[place->name] = inode;
    m_steps.push_back({Kind::Name, inode, place->folder, place->name, 0, {}, 0, {}});
}

void StrictDisk::removed(const std::string &path)
{
    const auto place = placeOf(path);
    if (!place || m_inodes[std::size_t(place->folder)].names.erase(place->name) == 0)
        return;
    m_steps.push_back({Kind::Unname, 0, place->folder, place->name, 0, {}, 0, {}});
}

void StrictDisk::renamed(const std::string &from, const std::string &to)
{
    if (!isOurs(from) && !isOurs(to))
        return;
    const auto source = placeOf(from);
    const auto target = placeOf(to);
    const auto inode = source ? inodeAt(*source) : std::nullopt;
    if (!target || !inode)
        throw std::logic_error("renamed into or out of the folder: " + from + " to " + to);
    m_inodes[std::size_t(source->folder)].names.erase(source->name);
    m_inodes[std::size_t(target->folder)].names[target->name] = *inode;
    m_steps.push_back({Kind::Rename, *inode, source->folder, source->name, target->folder, target->name, 0, {}});
}

void StrictDisk::promise(const std::string &what)
{
    const std::lock_guard lock(guard);
    m_steps.push_back({Kind::Promise, 0, 0, {}, 0, {}, 0, what});
}

// --- Power cuts ----------------------------------------------------------------------------------------------------

// The disk while steps are played on it: what is durable, and what has been done since.
class StrictDisk::Replay
{
public:
    explicit Replay(const StrictDisk &disk)
        : m_contents(disk.m_inodes.size()), m_pending(disk.m_inodes.size()), m_names(disk.m_namesAtStart)
    {
        for (std::size_t i = 0; i < disk.m_inodes.size(); ++i)
            m_contents[i] = disk.m_inodes[i].content;
        m_names.resize(disk.m_inodes.size());
    }
    void play(const Step &step, const StrictDisk &disk, Flushes flushes)
    {
        switch (step.kind) {
        case Kind::Name:
        case Kind::Unname:
        case Kind::Rename:
            m_pendingNames.push_back(&step);
            break;
        case Kind::Write:
        case Kind::Resize:
            m_pending[std::size_t(step.inode)].push_back(&step);
            break;
        case Kind::Flush:
            if (flushes == Flushes::AreLost)
                break;
            if (!disk.m_inodes[std::size_t(step.inode)].isFolder)
                flushFile(step.inode);
            else if (flushes == Flushes::Count)
                flushFolder(step.inode);
            break;
        case Kind::Promise:
            break;
        }
    }
    void loseThePower(std::mt19937 &random)
    {
        const auto count = m_pendingNames.size();
        const auto fate = random() % 4;
        const auto first = count == 0 ? 0 : random() % (count + 1);
        for (std::size_t i = 0; i < count; ++i) {
            if (fate == 1 || (fate == 2 && i < first) || (fate == 3 && random() % 2 == 0))
                apply(*m_pendingNames[i]);
        }
        for (std::size_t inode = 0; inode < m_pending.size(); ++inode) {
            for (const Step *step : m_pending[inode]) {
                const auto chance = random() % 100;
                if (chance < 45 || chance >= 80)
                    change(m_contents[inode], *step, chance >= 80 ? &random : nullptr);
            }
        }
    }
    void writeFolder(const StrictDisk &disk, int inode, const std::string &to) const
    {
        QDir().mkpath(q(to));
        for (const auto &[name, child] : m_names[std::size_t(inode)]) {
            const std::string path = to + '/' + name;
            if (disk.m_inodes[std::size_t(child)].isFolder) {
                writeFolder(disk, child, path);
                continue;
            }
            QFile file(q(path));
            const auto &content = m_contents[std::size_t(child)];
            if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), qint64(content.size())) != qint64(content.size()))
                throw std::runtime_error("cannot write " + path);
        }
    }

private:
    void flushFile(int inode)
    {
        for (const Step *step : m_pending[std::size_t(inode)])
            change(m_contents[std::size_t(inode)], *step, nullptr);
        m_pending[std::size_t(inode)].clear();
    }
    void flushFolder(int inode)
    {
        std::erase_if(m_pendingNames, [&](const Step *step) {
            if (step->folder != inode && (step->kind != Kind::Rename || step->toFolder != inode))
                return false;
            apply(*step);
            return true;
        });
    }
    void apply(const Step &step)
    {
        auto &names = m_names[std::size_t(step.folder)];
        if (step.kind != Kind::Name)
            names.erase(step.name);
        if (step.kind == Kind::Name)
            names[step.name] = step.inode;
        else if (step.kind == Kind::Rename)
            m_names[std::size_t(step.toFolder)][step.toName] = step.inode;
    }
    // `torn`: each sector of it arrived or not.
    static void change(std::string &content, const Step &step, std::mt19937 *torn)
    {
        const auto offset = std::size_t(step.offset);
        if (step.kind == Kind::Resize) {
            content.resize(offset, '\0');
            return;
        }
        for (std::size_t at = 0; at < step.bytes.size();) {
            const std::size_t length = std::min(step.bytes.size() - at, sector - (offset + at) % sector);
            if (!torn || (*torn)() % 2 == 0) {
                if (content.size() < offset + at + length)
                    content.resize(offset + at + length, '\0');
                content.replace(offset + at, length, step.bytes, at, length);
            }
            at += length;
        }
    }

    std::vector<std::string> m_contents;               // durable, by inode
    std::vector<std::vector<const Step *>> m_pending;  // since, by inode
    std::vector<std::map<std::string, int>> m_names;   // durable, by folder
    std::vector<const Step *> m_pendingNames;          // since
};

std::size_t StrictDisk::someStep(std::mt19937 &random) const
{
    const std::size_t any = random() % m_steps.size();
    if (random() % 2 == 0)
        return any;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const std::size_t at = (any + i) % m_steps.size();
        if (m_steps[at].kind != Kind::Write)
            return at;
    }
    return any;
}

std::size_t StrictDisk::lastPromise() const
{
    for (std::size_t at = m_steps.size(); at > 0; --at) {
        if (m_steps[at - 1].kind == Kind::Promise)
            return at - 1;
    }
    throw std::logic_error("nothing was promised");
}

std::vector<std::string> StrictDisk::cut(std::size_t step, std::mt19937 &random, const std::string &to, Flushes flushes) const
{
    std::vector<std::string> promises;
    Replay replay(*this);
    for (std::size_t at = 0; at <= step; ++at) {
        replay.play(m_steps[at], *this, flushes);
        if (m_steps[at].kind == Kind::Promise)
            promises.push_back(m_steps[at].bytes);
    }
    replay.loseThePower(random);
    QDir(q(to)).removeRecursively();
    replay.writeFolder(*this, 0, to);
    return promises;
}

} // namespace casegrip::test

// --- The calls of the C library -------------------------------------------------------------------------------------

namespace
{

using casegrip::test::StrictDisk;

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

std::string absolute(int folder, const char *path)
{
    if (path[0] == '/')
        return path;
    const std::string link = folder == AT_FDCWD ? std::string("/proc/self/cwd") : "/proc/self/fd/" + std::to_string(folder);
    char target[PATH_MAX];
    const auto size = ::readlink(link.c_str(), target, sizeof target);
    return size > 0 ? std::string(target, std::size_t(size)) + '/' + path : path;
}

// Hands a call that went well to the disk, if there is one.
template <typename Number, typename Tell>
Number told(Number result, Tell &&tell)
{
    const int error = errno;
    if (result >= 0) {
        const std::lock_guard lock(casegrip::test::guard);
        if (casegrip::test::disk)
            tell(*casegrip::test::disk);
    }
    errno = error;
    return result;
}

int openAt(int folder, const char *path, int flags, mode_t mode)
{
    static const auto real = next<int(int, const char *, int, ...)>("openat");
    const int descriptor = real(folder, path, flags, mode);
    return told(descriptor, [&](StrictDisk &it) {
        if ((flags & O_TMPFILE) == O_TMPFILE)
            it.openedWithoutName(descriptor);
        else
            it.opened(descriptor, absolute(folder, path), (flags & O_CREAT) != 0, (flags & O_TRUNC) != 0);
    });
}

// The mode is given only when a file may be made.
mode_t modeOf(int flags, va_list rest)
{
    return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? mode_t(va_arg(rest, int)) : 0;
}

// A link to what a descriptor has open gives a file without a name its name; others are not made here.
int descriptorIn(const char *path)
{
    constexpr std::string_view own = "/proc/self/fd/";
    const std::string_view text(path);
    return text.starts_with(own) ? std::atoi(path + own.size()) : -1;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openAt(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openAt(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openAt(folder, path, flags, mode);
}
// Told beforehand: another thread may get the number at once.
int close(int descriptor)
{
    static const auto real = next<int(int)>("close");
    told(0, [&](StrictDisk &it) { it.closed(descriptor); });
    return real(descriptor);
}
ssize_t write(int descriptor, const void *bytes, size_t size)
{
    static const auto real = next<ssize_t(int, const void *, size_t)>("write");
    const auto count = real(descriptor, bytes, size);
    return told(count, [&](StrictDisk &it) {
        it.written(descriptor, ::lseek(descriptor, 0, SEEK_CUR) - count, bytes, std::size_t(count));
    });
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    static const auto real = next<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    const auto count = real(descriptor, bytes, size, offset);
    return told(count, [&](StrictDisk &it) { it.written(descriptor, offset, bytes, std::size_t(count)); });
}
int ftruncate64(int descriptor, off64_t size) noexcept
{
    static const auto real = next<int(int, off64_t)>("ftruncate64");
    return told(real(descriptor, size), [&](StrictDisk &it) { it.resized(descriptor, size); });
}
int ftruncate(int descriptor, off_t size) noexcept
{
    return ftruncate64(descriptor, size);
}
int fsync(int descriptor)
{
    static const auto real = next<int(int)>("fsync");
    return told(real(descriptor), [&](StrictDisk &it) { it.flushed(descriptor); });
}
int fdatasync(int descriptor)
{
    static const auto real = next<int(int)>("fdatasync");
    return told(real(descriptor), [&](StrictDisk &it) { it.flushed(descriptor); });
}
int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto real = next<int(const char *, mode_t)>("mkdir");
    return told(real(path, mode), [&](StrictDisk &it) { it.folderMade(absolute(AT_FDCWD, path)); });
}
int rmdir(const char *path) noexcept
{
    static const auto real = next<int(const char *)>("rmdir");
    return told(real(path), [&](StrictDisk &it) { it.removed(absolute(AT_FDCWD, path)); });
}
int unlink(const char *path) noexcept
{
    static const auto real = next<int(const char *)>("unlink");
    return told(real(path), [&](StrictDisk &it) { it.removed(absolute(AT_FDCWD, path)); });
}
int remove(const char *path) noexcept
{
    static const auto real = next<int(const char *)>("remove");
    return told(real(path), [&](StrictDisk &it) { it.removed(absolute(AT_FDCWD, path)); });
}
int rename(const char *from, const char *to) noexcept
{
    static const auto real = next<int(const char *, const char *)>("rename");
    return told(real(from, to), [&](StrictDisk &it) { it.renamed(absolute(AT_FDCWD, from), absolute(AT_FDCWD, to)); });
}
int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto real = next<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return told(real(fromFolder, from, toFolder, to, flags),
                [&](StrictDisk &it) { it.renamed(absolute(fromFolder, from), absolute(toFolder, to)); });
}
int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static const auto real = next<int(int, const char *, int, const char *, int)>("linkat");
    return told(real(fromFolder, from, toFolder, to, flags),
                [&](StrictDisk &it) { it.named(descriptorIn(from), absolute(toFolder, to)); });
}

} // extern "C"
