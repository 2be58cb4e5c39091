// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/export_source.h"

#include "core/sync/export_source_kinds.h"

#include <algorithm>
#include <filesystem>

namespace casegrip::sync
{
namespace
{

std::string lastPart(std::string path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path.substr(path.rfind('/') + 1);
}

Result<std::unique_ptr<ExportSource>> openEither(const std::string &path, const std::string &name,
                                                 const ExportSource::NameFilter &isWanted)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return openFolderExport(path, name, isWanted);
    auto zip = OpenFile::open(path, name);
    if (!zip)
        return failure(zip.error());
    return openZipExport(std::move(*zip), name, isWanted);
}

} // namespace

bool isExportFileName(std::string_view name)
{
    return std::find(exportFileNames.begin(), exportFileNames.end(), name) != exportFileNames.end();
}

ExportSource::ExportSource(std::vector<ExportFile> files) : m_files(std::move(files))
{
    std::sort(m_files.begin(), m_files.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
}

Result<std::unique_ptr<ExportSource>> ExportSource::open(const std::string &path, const NameFilter &isWanted)
{
    const std::string name = lastPart(path);
    auto source = openEither(path, name, isWanted);
    if (source && (*source)->files().empty())
        return failure(ErrorKind::NotFound, name + " holds none of the files of an export.",
                       "Name the folder or zip that holds cases.csv.");
    return source;
}

const ExportFile *ExportSource::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_files.begin(), m_files.end(), [&](const auto &file) { return file.name == name; });
    return found == m_files.end() ? nullptr : &*found;
}

Result<std::string> readWhole(const ExportSource &source, std::string_view name, std::size_t limit)
{
    auto bytes = source.read(name);
    if (!bytes)
        return failure(bytes.error());
    std::string text(limit + 1, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        const auto count = (*bytes)->read(text.data() + size, text.size() - size);
        if (!count)
            return failure(count.error());
        if (*count == 0)
            break;
        size += *count;
    }
    if (size > limit)
        return failure(ErrorKind::Invalid,
                       std::string(name) + " is longer than " + std::to_string(limit) + " bytes.");
    text.resize(size);
    return text;
}

} // namespace casegrip::sync
