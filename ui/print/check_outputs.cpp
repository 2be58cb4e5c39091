// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/check_outputs.h"

#include "core/reports/access_csv.h"
#include "core/reports/certificate.h"
#include "ui/print/pdf.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace casegrip::ui
{
namespace
{

using workspace::Disclosed;
using workspace::Workspace;

constexpr int rowsAtOnce = 1000;

Error notWritten(const QSaveFile &file)
{
    return {ErrorKind::Io, "The access log was not saved: " + file.errorString().toStdString() + ".", "Choose another folder, or free space on the disk."};
}

bool write(QSaveFile &file, const std::string &text)
{
    return file.write(text.data(), qint64(text.size())) == qint64(text.size());
}

std::string nameOf(const workspace::Actor &actor)
{
    return actor.officerId.empty() ? actor.login : actor.name + " (" + actor.officerId + ")";
}

} // namespace

Result<std::int64_t> writeAccessLog(Workspace &workspace, workspace::AccessQuery query, const QString &path)
{
    if (auto recorded = workspace.recordReport({{}, "access log", Disclosed::As::Csv, {}}); !recorded)
        return failure(recorded.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !write(file, reports::accessCsvHead()))
        return failure(notWritten(file));
    std::int64_t count = 0;
    for (bool hasMore = true; hasMore;) {
        const auto page = workspace.accessLog(query, rowsAtOnce);
        if (!page)
            return failure(page.error());
        if (!write(file, reports::accessCsv(page->rows)))
            return failure(notWritten(file));
        count += std::int64_t(page->rows.size());
        hasMore = page->hasMore;
        if (hasMore)
            query.before = page->rows.back().position;
    }
    if (!file.commit())
        return failure(notWritten(file));
    return count;
}

Done writeCertificate(Workspace &workspace, const workspace::VerifyReport &report, const QString &path)
{
    const auto status = workspace.status();
    if (!status)
        return failure(status.error());
    if (auto recorded = workspace.recordReport({{}, "certificate of a check", Disclosed::As::Pdf, {}}); !recorded)
        return recorded;
    const reports::CheckedFolder folder{status->dataDir,
                                        nameOf(workspace.actor()),
                                        "casegrip " + QCoreApplication::applicationVersion().toStdString(),
                                        status->frameworkTitle,
                                        status->lastExport ? status->lastExport->name : std::string(),
                                        status->marking};
    return writeFile(path, pdfOf(reports::certificate(report, folder, workspace.frameworks().zone())));
}

} // namespace casegrip::ui
