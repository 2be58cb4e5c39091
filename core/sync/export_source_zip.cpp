// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/sync/export_source_kinds.h"

#include <QIODevice>
#include <algorithm>
#include <map>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipfileinfo.h>

namespace casegrip::sync
{
namespace
{

constexpr std::uint64_t mostBytes = 16ULL << 30U;
constexpr std::uint64_t mostRatio = 200;
constexpr int mostEntries = 10'000;
constexpr int stored = 0;
constexpr int deflated = 8;

// The zip as the library wants to see it. Each has its own position, so that several can read one open file.
class ZipDevice final : public QIODevice
{
public:
    explicit ZipDevice(const OpenFile &file) : m_file(file) {}
    bool open(OpenMode mode) override { return QIODevice::open(mode | Unbuffered); }
    bool isSequential() const override { return false; }
    qint64 size() const override { return m_file.size(); }

protected:
    qint64 readData(char *to, qint64 size) override
    {
        const auto count = m_file.readAt(to, static_cast<std::size_t>(size), pos());
        return count ? static_cast<qint64>(*count) : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const OpenFile &m_file;
};

// One file of the zip.
struct Entry {
    int index = 0; // in the zip
    std::int64_t size = 0;
};

bool goTo(QuaZip &zip, int index)
{
    bool isThere = zip.goToFirstFile();
    for (int i = 0; i < index && isThere; ++i)
        isThere = zip.goToNextFile();
    return isThere;
}

class ZipBytes final : public ByteSource
{
public:
    ZipBytes(const OpenFile &file, Entry entry, std::string name)
        : m_device(file), m_zip(&m_device), m_file(&m_zip), m_entry(entry), m_name(std::move(name))
    {
    }
    ~ZipBytes() override
    {
        if (m_file.isOpen())
            m_file.close();
        if (m_zip.isOpen())
            m_zip.close();
    }
    Done open()
    {
        if (!m_zip.open(QuaZip::mdUnzip) || !goTo(m_zip, m_entry.index) || !m_file.open(QIODevice::ReadOnly))
            return damaged();
        return {};
    }
    Result<std::size_t> read(char *to, std::size_t size) override
    {
        if (!m_file.isOpen())
            return 0;
        const qint64 count = m_file.read(to, static_cast<qint64>(size));
        if (count < 0)
            return damaged();
        m_done += count;
        if (count == 0)
            return atEnd();
        return static_cast<std::size_t>(count);
    }

private:
    // The checksum is compared when the file is closed.
    Result<std::size_t> atEnd()
    {
        m_file.close();
        if (m_file.getZipError() != UNZ_OK || m_done != m_entry.size)
            return damaged();
        return 0;
    }
    tl::unexpected<Error> damaged() const
    {
        return failure(ErrorKind::Invalid, m_name + " in the zip is damaged.", "Copy the export again.");
    }

    ZipDevice m_device;
    QuaZip m_zip;
    QuaZipFile m_file;
    Entry m_entry;
    std::string m_name;
    std::int64_t m_done = 0;
};

class ZipExport final : public ExportSource
{
public:
    using Entries = std::map<std::string, Entry, std::less<>>;

    ZipExport(OpenFile zip, std::string name, Entries entries, std::vector<ExportFile> listed)
        : ExportSource(std::move(listed)), m_zip(std::move(zip)), m_name(std::move(name)),
          m_entries(std::move(entries))
    {
    }
    bool seekable() const override { return false; }

    Result<std::unique_ptr<ByteSource>> read(std::string_view name) const override
    {
        const auto entry = m_entries.find(name);
        if (entry == m_entries.end())
            return failure(ErrorKind::NotFound, "The export has no " + std::string(name) + ".");
        auto bytes = std::make_unique<ZipBytes>(m_zip, entry->second, entry->first);
        if (auto done = bytes->open(); !done)
            return failure(done.error());
        return bytes;
    }
    Result<std::string> readAt(std::string_view name, std::int64_t, std::size_t) const override
    {
        return failure(ErrorKind::Invalid,
                       std::string(name) + " is in a zip, which is only read from its start.");
    }
    Done checkUnchanged() const override
    {
        if (!m_zip.isUnchanged())
            return failure(ErrorKind::Refused, m_name + " was written to while it was read.",
                           "Sync again when the export is complete.");
        return {};
    }

private:
    OpenFile m_zip;
    std::string m_name;
    Entries m_entries;
};

// The names in a zip that count: at the top, or in one folder at the top.
struct PlaceInZip {
    std::string folder; // empty: at the top
    std::string name;   // empty: does not count
};
PlaceInZip placeOf(const std::string &path)
{
    const std::size_t slash = path.find('/');
    if (slash == std::string::npos)
        return {"", path};
    PlaceInZip place{path.substr(0, slash), path.substr(slash + 1)};
    if (place.folder.empty() || place.folder == "." || place.folder == ".." ||
        place.name.find('/') != std::string::npos)
        return {};
    return place;
}

// Walks a zip once and takes what an export may have, or says why it is refused.
class ZipListing
{
public:
    ZipListing(std::int64_t zipSize, const std::string &zipName)
        : m_zipSize(static_cast<std::uint64_t>(zipSize)), m_zipName(zipName)
    {
    }
    Done add(const QuaZipFileInfo64 &entry, int index, const PlaceInZip &place)
    {
        if (m_entries.contains(place.name))
            return refused(place.name + " is in it twice");
        if (!m_entries.empty() && place.folder != m_folder)
            return refused("its files are in more than one folder");
        if (auto done = check(entry, place.name); !done)
            return done;
        const auto size = static_cast<std::int64_t>(entry.uncompressedSize);
        const QDateTime utc = entry.getExtModTime();
        m_folder = place.folder;
        m_entries[place.name] = {index, size};
        m_listed.push_back(
            {place.name, size, fromEpoch((utc.isValid() ? utc : entry.dateTime).toSecsSinceEpoch())});
        return {};
    }
    ZipExport::Entries &entries() { return m_entries; }
    std::vector<ExportFile> &listed() { return m_listed; }

private:
    Done check(const QuaZipFileInfo64 &entry, const std::string &name)
    {
        constexpr quint32 fileType = 0170000;
        constexpr quint32 symbolicLink = 0120000;
        constexpr quint16 anyEncryption = 0x2041;
        if ((entry.flags & anyEncryption) != 0)
            return refused(name + " is encrypted");
        if (((entry.externalAttr >> 16U) & fileType) == symbolicLink)
            return refused(name + " is a symbolic link");
        if (entry.method != stored && entry.method != deflated)
            return refused(name + " is compressed in a way that is not read; deflate is");
        if (entry.uncompressedSize > mostRatio * entry.compressedSize)
            return refused(name + " would unpack to more than 200 times its size");
        m_unpacked += entry.uncompressedSize;
        m_packed += entry.compressedSize;
        if (entry.uncompressedSize > mostBytes || m_unpacked > mostBytes)
            return refused("its files would unpack to more than 16 GiB");
        if (entry.compressedSize > m_zipSize || m_packed > m_zipSize)
            return refused("its files are larger than the zip itself");
        return {};
    }
    tl::unexpected<Error> refused(const std::string &reason) const
    {
        return failure(ErrorKind::Refused, m_zipName + " is refused: " + reason + ".",
                       "Ask for a new export.");
    }

    std::uint64_t m_zipSize;
    std::string m_zipName;
    std::string m_folder;
    ZipExport::Entries m_entries;
    std::vector<ExportFile> m_listed;
    std::uint64_t m_unpacked = 0;
    std::uint64_t m_packed = 0;
};

// Whether the record that ends every zip is there with all its bytes and nothing after it. The library alone
// would take a zip that lacks its last byte.
bool hasItsEnd(const OpenFile &file)
{
    constexpr std::size_t recordSize = 22;
    constexpr std::size_t longestComment = 0xFFFF;
    std::string tail(std::min(static_cast<std::size_t>(file.size()), recordSize + longestComment), '\0');
    const auto count =
        file.readAt(tail.data(), tail.size(), file.size() - static_cast<std::int64_t>(tail.size()));
    if (!count || *count != tail.size())
        return false;
    for (std::size_t at = tail.rfind("PK\5\6"); at != std::string::npos;
         at = at == 0 ? std::string::npos : tail.rfind("PK\5\6", at - 1)) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(tail[at + i]); };
        if (at + recordSize <= tail.size() &&
            at + recordSize + (byte(20) | static_cast<std::size_t>(byte(21)) << 8U) == tail.size())
            return true;
    }
    return false;
}

tl::unexpected<Error> notAZip(const std::string &name)
{
    return failure(ErrorKind::Invalid, name + " is not a complete zip file.",
                   "Copy the export again, or name the folder that holds it.");
}

} // namespace

Result<std::unique_ptr<ExportSource>> openZipExport(OpenFile file, const std::string &name,
                                                    const ExportSource::NameFilter &isWanted)
{
    ZipDevice device(file);
    QuaZip zip(&device);
    if (!hasItsEnd(file) || !zip.open(QuaZip::mdUnzip))
        return notAZip(name);
    const int count = zip.getEntriesCount();
    if (count < 0 || count > mostEntries)
        return failure(ErrorKind::Refused, name + " is refused: it has more than 10,000 entries.");
    ZipListing listing(file.size(), name);
    for (int i = 0; i < count; ++i) {
        QuaZipFileInfo64 entry;
        if (!(i == 0 ? zip.goToFirstFile() : zip.goToNextFile()) || !zip.getCurrentFileInfo(&entry))
            return notAZip(name);
        const PlaceInZip place = placeOf(toStd(entry.name));
        if (place.name.empty() || !isWanted(place.name))
            continue;
        if (auto done = listing.add(entry, i, place); !done)
            return failure(done.error());
    }
    zip.close();
    return std::make_unique<ZipExport>(std::move(file), name, std::move(listing.entries()),
                                       std::move(listing.listed()));
}

} // namespace casegrip::sync
