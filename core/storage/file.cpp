// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/file.h"

#include "core/base/system.h"

#include <cstdio>
#include <filesystem>

namespace casegrip::storage
{
namespace
{

constexpr std::size_t blockSize = 1024 * 1024;

Error writeError(const std::string &path, std::error_code why)
{
    if (why == std::errc::no_space_on_device)
        return {ErrorKind::DiskFull, "The disk is full: " + nameOf(path) + " could not be written.",
                "Free some space and try again; nothing was changed."};
    return {ErrorKind::Io, nameOf(path) + " could not be written.",
            "Check that the folder exists and that you may write there."};
}

Done written(const std::string &path, std::error_code why)
{
    return why ? Done(failure(writeError(path, why))) : Done();
}

} // namespace

std::string folderOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash);
}

std::string nameOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

Result<NewFile> NewFile::create(const std::string &path)
{
    (void)system::removeFile(path); // making it says what is wrong
    auto file = system::File::create(path);
    if (!file)
        return failure(writeError(path, file.error()));
    return NewFile(path, std::move(*file));
}

NewFile::NewFile(std::string path, system::File file) : m_path(std::move(path)), m_file(std::move(file)) {}

NewFile::NewFile(NewFile &&other) noexcept : m_path(std::move(other.m_path)), m_file(std::exchange(other.m_file, std::nullopt)) {}

NewFile::~NewFile()
{
    if (!m_file)
        return;
    m_file.reset();
    (void)system::removeFile(m_path); // what is left is replaced by the next attempt
}

Done NewFile::write(std::string_view bytes)
{
    return written(m_path, m_file->write(bytes));
}

Done NewFile::finish()
{
    auto done = written(m_path, m_file->flush());
    if (done)
        m_file.reset();
    return done;
}

Done syncPath(const std::string &path)
{
    auto file = system::File::open(path, system::Links::Follow);
    if (!file)
        return failure(ErrorKind::Io, nameOf(path) + " cannot be opened.");
    if (file->flush())
        return failure(ErrorKind::Io, nameOf(path) + " could not be flushed to the disk.", "Check the disk.");
    return {};
}

Done makeFolder(const std::string &path)
{
    const auto found = system::factsOf(path, system::Links::Follow);
    if (found && found->kind == system::FileFacts::Kind::Folder)
        return {};
    const std::string above = folderOf(path).empty() ? "/" : folderOf(path);
    if (auto made = makeFolder(above); !made)
        return made;
    if (auto made = written(path, system::makeFolder(path)); !made)
        return made;
    return syncPath(above);
}

Done moveInto(const std::string &from, const std::string &to)
{
    std::error_code failed;
    std::filesystem::rename(from, to, failed);
    if (failed)
        return failure(writeError(to, failed));
    return syncPath(folderOf(to));
}

Done copyFile(const std::string &from, const std::string &to)
{
    auto source = system::File::open(from, system::Links::Follow);
    if (!source)
        return failure(ErrorKind::NotFound, nameOf(from) + " cannot be opened.", "Check its name and permissions.");
    auto target = NewFile::create(to);
    if (!target)
        return failure(target.error());
    std::string block(blockSize, '\0');
    while (true) {
        const auto count = source->read(block.data(), block.size());
        if (!count)
            return failure(ErrorKind::Io, nameOf(from) + " could not be read.", "Check the disk.");
        if (*count == 0)
            return target->finish();
        if (auto done = target->write({block.data(), *count}); !done)
            return done;
    }
}

Done removeFile(const std::string &path)
{
    if (system::removeFile(path))
        return failure(ErrorKind::Io, nameOf(path) + " could not be removed.", "Check the permissions of its folder.");
    return {};
}

bool fileExists(const std::string &path)
{
    return system::factsOf(path, system::Links::Follow).has_value();
}

bool hasLog(const std::string &database)
{
    const auto log = system::factsOf(database + "-wal", system::Links::Follow);
    return log && log->size > 0;
}

} // namespace casegrip::storage
