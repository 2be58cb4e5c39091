// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/sync/byte_source.h"

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace casegrip::sync
{

// The files of the canonical export; nothing else in a folder or zip is looked at.
inline constexpr std::array<std::string_view, 6> exportFileNames = {
    "officers.csv", "units.csv", "cases.csv", "events.csv", "reviews.csv", "manifest.json"};
bool isExportFileName(std::string_view name);

// One file of an export.
struct ExportFile {
    std::string name; // without any folder
    std::int64_t size = 0;
    Instant modified; // as the file system or the zip says it
};

// An export as it was handed over: a folder, or a zip of one (its files at the top or all in one top folder).
// Read only. Nothing is unpacked to disk; names inside a zip never become paths. Refused: symbolic links and
// other things that are not files under a name of the format; in a zip the same name twice, encrypted files,
// more than 16 GiB in all, and files that would unpack to more than 200 times their size. Files stay open
// from open() on, so a file that is replaced meanwhile is read as it was. Different files, or the same file
// twice, may be read at once by different threads, each with its own ByteSource, which must not outlive this.
class ExportSource
{
public:
    // Which file names to look for; a mapping profile gives its own.
    using NameFilter = std::function<bool(std::string_view)>;

    // NotFound: no such folder or file, or no file of the format in it. Invalid: not a zip, or half of one.
    // Refused: see above. Messages call the export by the last part of `path`.
    static Result<std::unique_ptr<ExportSource>> open(const std::string &path,
                                                      const NameFilter &isWanted = isExportFileName);
    virtual ~ExportSource() = default;

    // What the export has, sorted by name.
    const std::vector<ExportFile> &files() const { return m_files; }
    // Null when the export does not have it.
    const ExportFile *find(std::string_view name) const;

    // The bytes of a file, from its start. Invalid, while reading: a zip whose bytes are not what it
    // promises. Io: a file that became shorter. NotFound: no such file in the export.
    virtual Result<std::unique_ptr<ByteSource>> read(std::string_view name) const = 0;
    // Whether readAt() works: for folders.
    virtual bool seekable() const = 0;
    // `size` bytes of a file from `offset`, exactly. Io when the file has become shorter. Thread-safe.
    virtual Result<std::string> readAt(std::string_view name, std::int64_t offset,
                                       std::size_t size) const = 0;
    // Refused when a file was written to since open(): what was read may be half old and half new.
    virtual Done checkUnchanged() const = 0;

protected:
    explicit ExportSource(std::vector<ExportFile> files);

private:
    std::vector<ExportFile> m_files;
};

// The whole of a small file (manifest.json); Invalid when it is larger than `limit` bytes.
Result<std::string> readWhole(const ExportSource &source, std::string_view name, std::size_t limit);

} // namespace casegrip::sync
