// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/open_file.h"

namespace casegrip::sync
{
namespace
{

using system::File;

tl::unexpected<Error> refusedBySystem(const std::string &name, std::error_code why)
{
    if (why == std::errc::no_such_file_or_directory || why == std::errc::not_a_directory)
        return failure(ErrorKind::NotFound, name + " does not exist.", "Check the path.");
    if (why == std::errc::too_many_symbolic_link_levels)
        return failure(ErrorKind::Refused, name + " is a symbolic link.", "Put the file itself into the export.");
    return failure(ErrorKind::Io, name + " cannot be read: " + why.message() + ".");
}

} // namespace

Result<OpenFile> OpenFile::open(const std::string &path, const std::string &shownName)
{
    return checked(File::open(path, system::Links::Follow), shownName);
}

Result<OpenFile> OpenFile::openIn(const File &folder, const std::string &name)
{
    return checked(folder.openIn(name), name);
}

Result<OpenFile> OpenFile::checked(system::Answer<File> file, const std::string &name)
{
    if (!file)
        return refusedBySystem(name, file.error());
    const auto facts = file->facts();
    if (!facts)
        return refusedBySystem(name, facts.error());
    if (facts->kind != system::FileFacts::Kind::File)
        return failure(ErrorKind::Refused, name + " is not a file.");
    return OpenFile(std::move(*file), name, *facts);
}

Result<std::size_t> OpenFile::readAt(char *to, std::size_t size, std::int64_t offset) const
{
    const auto count = m_file.readAt(to, size, offset);
    if (!count)
        return refusedBySystem(m_name, count.error());
    return *count;
}

void OpenFile::adviseSequential() const
{
    m_file.adviseSequential();
}

bool OpenFile::isUnchanged() const
{
    const auto now = m_file.facts();
    return now && now->size == m_opened.size && now->modified == m_opened.modified;
}

} // namespace casegrip::sync
