// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/export_source_kinds.h"

#include <algorithm>
#include <map>

namespace casegrip::sync
{
namespace
{

tl::unexpected<Error> becameShorter(std::string_view name)
{
    return failure(ErrorKind::Io, std::string(name) + " became shorter while it was read.",
                   "Sync again when the export is complete.");
}

// Reads a file as long as it was when it was opened.
class FileBytes final : public ByteSource
{
public:
    FileBytes(const OpenFile &file, std::string_view name) : m_file(file), m_name(name) {}
    Result<std::size_t> read(char *to, std::size_t size) override
    {
        const std::int64_t left = m_file.size() - m_offset;
        if (left == 0)
            return 0;
        auto count = m_file.readAt(to, std::min(size, static_cast<std::size_t>(left)), m_offset);
        if (count && *count == 0)
            return becameShorter(m_name);
        m_offset += static_cast<std::int64_t>(count.value_or(0));
        return count;
    }

private:
    const OpenFile &m_file;
    std::string m_name;
    std::int64_t m_offset = 0;
};

class FolderExport final : public ExportSource
{
public:
    using Files = std::map<std::string, OpenFile, std::less<>>;

    FolderExport(Files files, std::vector<ExportFile> listed)
        : ExportSource(std::move(listed)), m_open(std::move(files))
    {
    }
    bool seekable() const override { return true; }

    Result<std::unique_ptr<ByteSource>> read(std::string_view name) const override
    {
        const auto file = m_open.find(name);
        if (file == m_open.end())
            return failure(ErrorKind::NotFound, "The export has no " + std::string(name) + ".");
        file->second.adviseSequential();
        return std::make_unique<FileBytes>(file->second, name);
    }

    Result<std::string> readAt(std::string_view name, std::int64_t offset, std::size_t size) const override
    {
        const auto file = m_open.find(name);
        if (file == m_open.end())
            return failure(ErrorKind::NotFound, "The export has no " + std::string(name) + ".");
        std::string bytes(size, '\0');
        for (std::size_t done = 0; done < size;) {
            const auto count = file->second.readAt(bytes.data() + done, size - done,
                                                   offset + static_cast<std::int64_t>(done));
            if (!count)
                return failure(count.error());
            if (*count == 0)
                return becameShorter(name);
            done += *count;
        }
        return bytes;
    }

    Done checkUnchanged() const override
    {
        for (const auto &[name, file] : m_open)
            if (!file.isUnchanged())
                return failure(ErrorKind::Refused, name + " was written to while it was read.",
                               "Sync again when the export is complete.");
        return {};
    }

private:
    Files m_open;
};

} // namespace

Result<std::unique_ptr<ExportSource>> openFolderExport(const std::string &path, const std::string &name,
                                                       const ExportSource::NameFilter &isWanted)
{
    const auto folder = system::File::openFolder(path, system::Links::Follow);
    const auto names = folder.and_then([](const system::File &opened) { return opened.names(); });
    if (!names)
        return failure(ErrorKind::Io, name + " cannot be listed.", "Check that you may read the folder.");
    FolderExport::Files files;
    std::vector<ExportFile> listed;
    for (const std::string &file : *names) {
        if (!isWanted(file))
            continue;
        auto opened = OpenFile::openIn(*folder, file);
        if (!opened)
            return failure(opened.error());
        listed.push_back({file, opened->size(), opened->modified()});
        files.emplace(file, std::move(*opened));
    }
    return std::make_unique<FolderExport>(std::move(files), std::move(listed));
}

} // namespace casegrip::sync
