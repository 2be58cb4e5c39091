// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/kept_export.h"

#include "core/base/json.h"
#include "core/storage/database.h"
#include "core/storage/file.h"
#include "core/sync/run_reader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <functional>
#include <numeric>
#include <zstd.h>

namespace casegrip::sync
{
namespace
{

// Fast rather than small: the copy is made while somebody waits.
constexpr int compression = 1;
constexpr int compressingThreads = 2;
constexpr std::size_t blockSize = 1U << 20U;
constexpr const char *metaName = "kept.json";
constexpr const char *waitingName = "waiting.json";
constexpr const char *asideSuffix = ".copying-"; // and a number: of a folder that is no copy yet
constexpr unsigned lookEveryMs = 50;

QString q(const std::string &text) { return QString::fromStdString(text); }

std::string folderOf(const std::string &dataDir, std::int64_t id)
{
    return dataDir + "/exports/" + std::to_string(id);
}

// One compressed file being written.
class ZstdFile
{
public:
    explicit ZstdFile(const std::string &path) : m_file(q(path)), m_stream(ZSTD_createCStream()), m_out(ZSTD_CStreamOutSize(), '\0')
    {
        ZSTD_initCStream(m_stream, compression);
        ZSTD_CCtx_setParameter(m_stream, ZSTD_c_nbWorkers, compressingThreads); // a library without threads stays at one
    }
    ~ZstdFile() { ZSTD_freeCStream(m_stream); }
    ZstdFile(const ZstdFile &) = delete;
    ZstdFile &operator=(const ZstdFile &) = delete;

    bool open()
    {
        return m_file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
               m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    bool write(std::string_view bytes) { return compress(bytes, ZSTD_e_continue); }
    bool close()
    {
        const bool written = compress({}, ZSTD_e_end) && m_file.flush();
        m_file.close();
        return written && storage::syncPath(m_file.fileName().toStdString()).has_value();
    }

private:
    bool compress(std::string_view bytes, ZSTD_EndDirective how)
    {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        for (;;) {
            ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
            const auto left = ZSTD_compressStream2(m_stream, &out, &in, how);
            if (ZSTD_isError(left) != 0 || m_file.write(m_out.data(), qint64(out.pos)) != qint64(out.pos))
                return false;
            if (how == ZSTD_e_continue ? in.pos == in.size : left == 0)
                return true;
        }
    }
    QFile m_file;
    ZSTD_CStream *m_stream;
    std::string m_out;
};

class ZstdSource final : public ByteSource
{
public:
    explicit ZstdSource(const std::string &path) : m_file(q(path)), m_stream(ZSTD_createDStream()), m_in(ZSTD_DStreamInSize(), '\0')
    {
        ZSTD_initDStream(m_stream);
    }
    ~ZstdSource() override { ZSTD_freeDStream(m_stream); }
    bool open() { return m_file.open(QIODevice::ReadOnly); }

    Result<std::size_t> read(char *to, std::size_t size) override
    {
        ZSTD_outBuffer out{to, size, 0};
        while (out.pos == 0) {
            if (m_at == m_size) {
                m_size = std::size_t(std::max<qint64>(0, m_file.read(m_in.data(), qint64(m_in.size()))));
                m_at = 0;
                if (m_size == 0 && m_complete)
                    return std::size_t{0};
                if (m_size == 0)
                    return damaged();
            }
            ZSTD_inBuffer in{m_in.data(), m_size, m_at};
            const auto left = ZSTD_decompressStream(m_stream, &out, &in);
            m_at = in.pos;
            if (ZSTD_isError(left) != 0)
                return damaged();
            m_complete = left == 0;
        }
        return out.pos;
    }

private:
    static tl::unexpected<Error> damaged()
    {
        return failure(ErrorKind::Damaged, "A kept export is damaged.", "Sync the export itself again.");
    }
    QFile m_file;
    ZSTD_DStream *m_stream;
    std::string m_in;
    std::size_t m_at = 0, m_size = 0;
    bool m_complete = false;
};

class KeptSource final : public ExportSource
{
public:
    KeptSource(std::string folder, std::vector<ExportFile> files) : ExportSource(std::move(files)), m_folder(std::move(folder)) {}

    Result<std::unique_ptr<ByteSource>> read(std::string_view name) const override
    {
        auto source = std::make_unique<ZstdSource>(m_folder + "/" + std::string(name) + ".zst");
        if (!source->open())
            return failure(ErrorKind::NotFound, "A file of a kept export is missing.", "Sync the export itself again.");
        return source;
    }
    bool seekable() const override { return false; }
    Result<std::string> readAt(std::string_view, std::int64_t, std::size_t) const override
    {
        return failure(ErrorKind::Io, "A kept export can only be read from its start.");
    }
    Done checkUnchanged() const override { return {}; }

private:
    std::string m_folder;
};

QJsonObject toJson(const KeptExport &kept)
{
    QJsonArray absent;
    for (const auto &caseNo : kept.absent)
        absent.append(q(caseNo));
    QJsonArray rows;
    for (const auto count : kept.rows)
        rows.append(qint64(count));
    QJsonArray files;
    for (const auto &file : kept.files)
        files.append(QJsonObject{{QStringLiteral("name"), q(file.name)},
                                 {QStringLiteral("size"), qint64(file.hash.size)},
                                 {QStringLiteral("sha256"), q(file.hash.sha256)},
                                 {QStringLiteral("xxh3"), q(file.hash.xxh3)}});
    return {{QStringLiteral("files"), files},
            {QStringLiteral("id"), qint64(kept.id)},
            {QStringLiteral("name"), q(kept.name)},
            {QStringLiteral("kind"), q(kept.kind)},
            {QStringLiteral("exported_at"), qint64(toEpoch(kept.exportedAt))},
            {QStringLiteral("applied_at"), qint64(toEpoch(kept.appliedAt))},
            {QStringLiteral("base"), kept.isBase},
            {QStringLiteral("test"), kept.isTest},
            {QStringLiteral("events"), kept.hasEvents},
            {QStringLiteral("reviews"), kept.hasReviews},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("absent"), absent}};
}

std::optional<KeptExport> fromFolder(const std::string &folder)
{
    QFile file(q(folder + "/" + metaName));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto text = file.readAll().toStdString();
    const auto object = parseJsonObject(text, metaName);
    if (!object)
        return {};
    KeptExport kept;
    kept.folder = folder;
    kept.id = object->value(QStringLiteral("id")).toInteger();
    kept.name = toStd(object->value(QStringLiteral("name")).toString());
    kept.kind = toStd(object->value(QStringLiteral("kind")).toString());
    kept.exportedAt = fromEpoch(object->value(QStringLiteral("exported_at")).toInteger());
    kept.appliedAt = fromEpoch(object->value(QStringLiteral("applied_at")).toInteger());
    kept.isBase = object->value(QStringLiteral("base")).toBool();
    kept.isTest = object->value(QStringLiteral("test")).toBool();
    kept.hasEvents = object->value(QStringLiteral("events")).toBool();
    kept.hasReviews = object->value(QStringLiteral("reviews")).toBool();
    const auto rows = object->value(QStringLiteral("rows")).toArray();
    for (std::size_t i = 0; i < kept.rows.size(); ++i)
        kept.rows[i] = rows.at(qsizetype(i)).toInteger();
    for (const auto &value : object->value(QStringLiteral("files")).toArray()) {
        const auto one = value.toObject();
        kept.files.push_back({toStd(one.value(QStringLiteral("name")).toString()),
                              {one.value(QStringLiteral("size")).toInteger(), toStd(one.value(QStringLiteral("sha256")).toString()),
                               toStd(one.value(QStringLiteral("xxh3")).toString())}});
    }
    for (const auto &caseNo : object->value(QStringLiteral("absent")).toArray())
        kept.absent.push_back(toStd(caseNo.toString()));
    return kept;
}

Done cannotKeep()
{
    return failure(ErrorKind::Io, "The copy of the export could not be kept.", "Free some space on the disk of the data folder.");
}

// Makes the folder anew and hands over a way to finish it.
Done beginFolder(const std::string &folder)
{
    QDir(q(folder)).removeRecursively();
    return storage::makeFolder(folder) ? Done() : cannotKeep();
}

Done finishFolder(const KeptExport &kept, const std::string &folder)
{
    const std::string path = folder + "/" + waitingName;
    QFile file(q(path));
    const auto text = QJsonDocument(toJson(kept)).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(text) != text.size() || !file.flush())
        return cannotKeep();
    file.close();
    if (auto synced = storage::syncPath(path); !synced)
        return synced;
    return storage::syncPath(folder);
}

bool hasFile(const std::string &folder, const char *name) { return storage::fileExists(folder + "/" + name); }

// Asked after each block, with its size. False: stop.
using GoOn = std::function<bool(std::size_t)>;

Done copyFile(const ExportSource &source, const std::string &name, const std::string &folder, const GoOn &goOn)
{
    auto bytes = source.read(name);
    if (!bytes)
        return failure(bytes.error());
    ZstdFile into(folder + "/" + name + ".zst");
    if (!into.open())
        return cannotKeep();
    std::string block(blockSize, '\0');
    for (;;) {
        const auto got = (*bytes)->read(block.data(), block.size());
        if (!got)
            return failure(got.error());
        if (*got == 0)
            break;
        if (!into.write(std::string_view(block).substr(0, *got)))
            return cannotKeep();
        if (!goOn(*got))
            return failure(ErrorKind::Cancelled, "Stopped.");
    }
    return into.close() ? Done() : cannotKeep();
}

} // namespace

std::vector<KeptExport> readKeptExports(const std::string &dataDir)
{
    std::vector<KeptExport> all;
    const QDir folder(q(dataDir + "/exports"));
    for (const auto &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (auto kept = fromFolder(folder.filePath(name).toStdString()))
            all.push_back(std::move(*kept));
    }
    std::sort(all.begin(), all.end(), [](const KeptExport &a, const KeptExport &b) { return a.id < b.id; });
    return all;
}

KeptCopy::KeptCopy(const ExportSource &source, const std::string &dataDir, std::int64_t id)
    : m_folder(folderOf(dataDir, id)), m_aside(m_folder + asideSuffix)
{
    static std::atomic<int> made = 0; // plans for one place may live side by side, and only one of them is applied
    m_aside += std::to_string(++made);
    for (const auto &file : source.files())
        m_total += file.size;
    m_thread.reset(QThread::create([this, &source] { m_made = copy(source); }));
    m_thread->start(QThread::IdlePriority);
}

KeptCopy::~KeptCopy()
{
    m_stop = true;
    m_thread->wait();
    QDir(q(m_aside)).removeRecursively();
}

Done KeptCopy::copy(const ExportSource &source)
{
    if (auto begun = beginFolder(m_aside); !begun)
        return begun;
    for (const auto &file : source.files()) {
        const auto goOn = [this](std::size_t bytes) {
            m_done += std::int64_t(bytes);
            return !m_stop;
        };
        if (auto copied = copyFile(source, file.name, m_aside, goOn); !copied)
            return copied;
    }
    return {};
}

Done KeptCopy::finish(const KeptExport &kept, Progress &progress)
{
    while (!m_thread->wait(lookEveryMs)) {
        if (!progress.advance(Progress::Step::Keeping, m_done, m_total))
            m_stop = true;
    }
    if (!m_made)
        return m_made;
    if (auto finished = finishFolder(kept, m_aside); !finished)
        return finished;
    QDir(q(m_folder)).removeRecursively();
    return storage::moveInto(m_aside, m_folder);
}

Done keepRows(const ExportSource &source, const Scan &scan, const std::vector<std::uint32_t> &touched, KeptExport kept,
              const std::string &dataDir)
{
    const auto folder = folderOf(dataDir, kept.id);
    if (auto begun = beginFolder(folder); !begun)
        return begun;
    for (const auto *const name : {"officers.csv", "units.csv", "manifest.json"}) {
        if (source.find(name) == nullptr)
            continue;
        if (auto copied = copyFile(source, name, folder, [](std::size_t) { return true; }); !copied)
            return copied;
    }
    for (std::size_t i = 0; i < caseFileCount; ++i) {
        const auto &file = scan.files[i];
        if (!file.present)
            continue;
        ZstdFile into(folder + "/" + std::string(fileName(CaseFile(i))) + ".zst");
        if (!into.open() || !into.write(file.headerText + "\n"))
            return cannotKeep();
        RunReader reader(source, scan, CaseFile(i),
                         [&touched](std::uint32_t number) { return std::binary_search(touched.begin(), touched.end(), number); });
        bool written = true;
        for (const auto number : touched) {
            auto read = reader.rowsOf(number, [&](const FoundRow &row) {
                written = written && into.write(row.raw) && into.write("\n");
            });
            if (!read)
                return read;
        }
        if (!written || !into.close())
            return cannotKeep();
    }
    return finishFolder(kept, folder);
}

Done doubtExport(const std::string &dataDir, std::int64_t id)
{
    const auto folder = folderOf(dataDir, id);
    if (!hasFile(folder, metaName))
        return {};
    return storage::moveInto(folder + "/" + metaName, folder + "/" + waitingName);
}

Done settleExports(const std::string &dataDir, std::optional<std::int64_t> lastApplied)
{
    QDir exports(q(dataDir + "/exports"));
    for (const auto &name : exports.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (name.contains(QLatin1String(asideSuffix))) {
            QDir(exports.filePath(name)).removeRecursively();
            continue;
        }
        const std::int64_t id = name.toLongLong();
        const auto folder = folderOf(dataDir, id);
        const bool waits = hasFile(folder, waitingName);
        if (waits && lastApplied && id <= *lastApplied) {
            if (auto moved = storage::moveInto(folder + "/" + waitingName, folder + "/" + metaName); !moved)
                return moved;
        } else if (waits || !hasFile(folder, metaName) || (lastApplied && id > *lastApplied)) {
            forgetExport(dataDir, id);
        }
    }
    return {};
}

void forgetExport(const std::string &dataDir, std::int64_t id)
{
    const auto folder = folderOf(dataDir, id);
    QFile::remove(q(folder + "/" + metaName)); // first: without it the rest is no copy
    QDir(q(folder)).removeRecursively();
}

namespace
{

std::int64_t sizeOf(const KeptExport &kept)
{
    std::int64_t bytes = 0;
    QDirIterator files(q(kept.folder), QDir::Files);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

std::int64_t sizeOf(const std::vector<KeptExport> &all)
{
    return std::accumulate(all.begin(), all.end(), std::int64_t(0),
                           [](std::int64_t bytes, const KeptExport &kept) { return bytes + sizeOf(kept); });
}

} // namespace

void thinKeptExports(const std::string &dataDir, std::int64_t budget)
{
    auto all = readKeptExports(dataDir);
    std::int64_t total = sizeOf(all);
    while (total > budget && all.size() > 2) {
        const auto last = all.end() - 1;
        const auto end = std::find_if(all.begin() + 1, last, [](const KeptExport &kept) { return kept.isBase; });
        if (end == last)
            return;
        for (auto at = all.begin(); at != end; ++at) {
            total -= sizeOf(*at);
            forgetExport(dataDir, at->id);
        }
        all.erase(all.begin(), end);
    }
}

bool needsBase(const std::string &dataDir, std::int64_t budget)
{
    const auto all = readKeptExports(dataDir);
    const bool hasFurther = !all.empty() && std::any_of(all.begin() + 1, all.end(), [](const KeptExport &kept) { return kept.isBase; });
    return !hasFurther && sizeOf(all) > budget;
}

Result<std::unique_ptr<ExportSource>> openKept(const KeptExport &kept)
{
    std::vector<ExportFile> files;
    for (const auto name : exportFileNames) {
        const QFileInfo info(q(kept.folder + "/" + std::string(name) + ".zst"));
        if (info.exists())
            files.push_back({std::string(name), info.size(), kept.exportedAt});
    }
    return std::unique_ptr<ExportSource>(std::make_unique<KeptSource>(kept.folder, std::move(files)));
}

} // namespace casegrip::sync
