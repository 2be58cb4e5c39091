// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/month_outputs.h"

#include "core/reports/month_files.h"
#include "ui/print/month_pdf.h"
#include "ui/print/pdf.h"

#include <QDir>
#include <QFile>
#include <QStringBuilder>

#include <functional>

namespace casegrip::ui
{
namespace
{

struct PackFile {
    QString name;
    std::function<Done(const QString &path)> write;
};

// `pack` lives as long as they are written.
std::vector<PackFile> filesOf(const reports::MonthPack &pack)
{
    std::vector<PackFile> files;
    for (reports::NamedFile &file : reports::monthCsv(pack)) {
        files.push_back({QString::fromStdString(file.first),
                         [bytes = QByteArray::fromStdString(file.second)](const QString &path) {
                             return writeFile(path, bytes);
                         }});
    }
    const QString name = QString::fromStdString(pack.name());
    files.push_back({name % QStringLiteral(".html"), [&pack](const QString &path) {
                         return writeFile(path, QByteArray::fromStdString(reports::monthHtml(pack)));
                     }});
    files.push_back({name % QStringLiteral(".xlsx"), [&pack](const QString &path) {
                         return reports::writeMonthXlsx(pack, path.toStdString());
                     }});
    files.push_back({name % QStringLiteral(".pdf"),
                     [&pack](const QString &path) { return writeFile(path, monthPdf(pack)); }});
    return files;
}

Done checkFree(const QDir &folder, const std::vector<PackFile> &files)
{
    for (const PackFile &file : files) {
        if (QFile::exists(folder.filePath(file.name)))
            return failure(ErrorKind::Refused,
                           "The folder has the file " + file.name.toStdString() + " already.",
                           "Choose another folder: nothing is written over.");
    }
    return {};
}

Error stopped()
{
    return {ErrorKind::Cancelled, "The pack was stopped.", "Nothing of it was kept."};
}

// A part of a pack is none: what was written is taken away again unless all of it was.
class WholeOrNothing
{
public:
    explicit WholeOrNothing(const QDir &folder) : m_folder(folder), m_isOurs(!folder.exists()) {}
    ~WholeOrNothing()
    {
        if (m_isWhole)
            return;
        for (const QString &name : m_written)
            QFile::remove(m_folder.filePath(name));
        if (m_isOurs)
            QDir().rmdir(m_folder.path());
    }
    WholeOrNothing(const WholeOrNothing &) = delete;
    WholeOrNothing &operator=(const WholeOrNothing &) = delete;

    Done write(const std::vector<PackFile> &files, Progress &progress)
    {
        for (const PackFile &file : files) {
            if (!progress.advance(Progress::Step::Writing, std::ssize(m_written), std::ssize(files)))
                return failure(stopped());
            m_written << file.name;
            if (auto written = file.write(m_folder.filePath(file.name)); !written)
                return written;
        }
        m_isWhole = true;
        return {};
    }

private:
    const QDir m_folder;
    const bool m_isOurs; // the folder was not there
    QStringList m_written;
    bool m_isWhole = false;
};

std::size_t listedRows(const reports::MonthPack &pack)
{
    std::size_t rows = 0;
    for (const reports::PackRows &each : pack.rows)
        rows += each.rows.size();
    return rows;
}

} // namespace

std::string restatedText(const reports::Restatement &restated)
{
    if (!restated.isOne())
        return {};
    // The three rates come first.
    std::string text = reports::toText(restated.changes.front());
    if (restated.changes.size() > 1)
        text += ", and " + std::to_string(restated.changes.size() - 1) + " more";
    text += ".";
    for (const std::string &why : restated.why)
        text += ' ' + why;
    return text;
}

Result<WrittenPack> writeMonthPack(workspace::Workspace &workspace, figures::Month month, const QString &folder, const std::string &why,
                                   Progress &progress)
{
    const auto pack = workspace.monthPack(month, progress);
    if (!pack)
        return failure(pack.error());
    const QDir place(folder);
    const std::vector<PackFile> files = filesOf(*pack);
    if (auto free = checkFree(place, files); !free)
        return failure(free.error());
    WholeOrNothing output(place);
    if (!QDir().mkpath(place.path()))
        return failure(ErrorKind::Io, "The folder could not be made.", "Choose another one.");
    if (!progress.advance(Progress::Step::Writing, 0, std::ssize(files)))
        return failure(stopped());
    const workspace::Listed listed{"monthly pack " + figures::monthText(month), std::int64_t(listedRows(*pack)), "pdf, html, xlsx and csv", why, {}};
    if (auto told = workspace.recordListed(listed); !told)
        return failure(told.error());
    if (auto written = output.write(files, progress); !written)
        return failure(written.error());
    return WrittenPack{int(files.size()), pack->closed.has_value(), restatedText(pack->restated)};
}

} // namespace casegrip::ui
