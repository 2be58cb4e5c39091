// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/month_outputs.h"

#include "core/reports/month_files.h"
#include "ui/print/month_pdf.h"
#include "ui/print/pdf.h"

#include <QDir>
#include <QFile>

namespace casegrip::ui
{
namespace
{

Done checkFree(const QDir &folder, const reports::MonthPack &pack, const std::vector<reports::NamedFile> &csv)
{
    QStringList names;
    for (const char *ending : {".pdf", ".html", ".xlsx"})
        names << QString(QString::fromStdString(pack.name()) % QLatin1String(ending));
    for (const reports::NamedFile &file : csv)
        names << QString::fromStdString(file.first);
    for (const QString &name : names) {
        if (QFile::exists(folder.filePath(name)))
            return failure(ErrorKind::Refused, "The folder has the file " + name.toStdString() + " already.", "Choose another folder: nothing is written over.");
    }
    return {};
}

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
    if (!QDir().mkpath(place.path()))
        return failure(ErrorKind::Io, "The folder could not be made.", "Choose another one.");
    const std::vector<reports::NamedFile> csv = reports::monthCsv(*pack);
    if (auto free = checkFree(place, *pack, csv); !free)
        return failure(free.error());
    const workspace::Listed listed{"monthly pack " + figures::monthText(month), std::int64_t(listedRows(*pack)), "pdf, html, xlsx and csv", why, {}};
    if (auto told = workspace.recordListed(listed); !told)
        return failure(told.error());
    const auto path = [&](const std::string &name) { return place.filePath(QString::fromStdString(name)); };
    for (const reports::NamedFile &file : csv) {
        if (auto written = writeFile(path(file.first), QByteArray::fromStdString(file.second)); !written)
            return failure(written.error());
    }
    if (auto written = writeFile(path(pack->name() + ".html"), QByteArray::fromStdString(reports::monthHtml(*pack))); !written)
        return failure(written.error());
    if (auto written = reports::writeMonthXlsx(*pack, path(pack->name() + ".xlsx").toStdString()); !written)
        return failure(written.error());
    if (auto written = writeFile(path(pack->name() + ".pdf"), monthPdf(*pack)); !written)
        return failure(written.error());
    return WrittenPack{int(csv.size()) + 3, pack->closed.has_value(), restatedText(pack->restated)};
}

} // namespace casegrip::ui
