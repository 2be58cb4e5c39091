// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/outputs.h"

#include "core/reports/disclosure.h"
#include "core/reports/review_paper.h"
#include "core/reviews/log_text.h"
#include "ui/print/pdf.h"
#include "ui/print/poster.h"

#include <QDir>
#include <QFile>

namespace casegrip::ui
{
namespace
{

using Files = std::vector<std::pair<std::string, std::string>>; // name, bytes
using workspace::Disclosed;
using workspace::Workspace;

constexpr const char *listName = "SHA256SUMS";

Result<workspace::FoundReview> take(Workspace &workspace, const std::string &ref, Disclosed::As as, const Asked &asked)
{
    auto found = workspace.findReview(ref);
    if (!found)
        return failure(found.error());
    const std::string what = "review " + reviews::nameOf(found->state.latest().review);
    if (auto recorded = workspace.recordDisclosure({found->caseNo, what, as, asked.recipient, asked.why}); !recorded)
        return failure(recorded.error());
    return std::move(*found);
}

std::string nameOf(const workspace::Actor &actor)
{
    return actor.officerId.empty() ? actor.login : actor.name + " (" + actor.officerId + ")";
}

Done checkFolder(const QDir &folder)
{
    if (!QDir().mkpath(folder.path()))
        return failure(ErrorKind::Io, "The folder could not be made.", "Choose another one.");
    for (const char *name : {"disclosure.pdf", "disclosure.csv", "disclosure.json", listName}) {
        if (QFile::exists(folder.filePath(QString::fromLatin1(name))))
            return failure(ErrorKind::Refused, "The folder has a disclosure already.", "Choose another one: nothing is written over.");
    }
    return {};
}

Files filesOf(const reports::Disclosure &disclosure, const TimeZone &zone, const std::string &marking)
{
    const std::string json = reports::disclosureJson(disclosure);
    const std::string hash = journal::toHex(journal::hash(json));
    return {{"disclosure.pdf", pdfOf(reports::disclosurePaper(disclosure, hash, zone, marking)).toStdString()},
            {"disclosure.csv", reports::disclosureCsv(disclosure)},
            {"disclosure.json", json}};
}

} // namespace

Result<QByteArray> posterPdf(Workspace &workspace, const QString &address)
{
    const auto status = workspace.status();
    if (!status)
        return failure(status.error());
    const auto set = workspace.setting(posterAddressSetting);
    if (!set)
        return failure(set.error());
    const QString leadsTo = address.isEmpty() ? QString::fromStdString(*set) : address;
    if (auto ok = checkPosterAddress(leadsTo); !ok)
        return failure(ok.error());
    const auto &frameworks = workspace.frameworks();
    const Instant now = workspace.now();
    return posterPdf(reports::frameworkSheet(frameworks.versions[frameworks.inForceAt(now)]),
                     {QString::fromStdString(status->marking), leadsTo, now});
}

Result<reports::Paper> takeReview(Workspace &workspace, const std::string &ref, Disclosed::As as, const Asked &asked)
{
    const auto status = workspace.status();
    if (!status)
        return failure(status.error());
    const auto found = take(workspace, ref, as, asked);
    if (!found)
        return failure(found.error());
    return reports::reviewPaper(found->state, workspace.frameworks().zone(), status->marking);
}

Result<std::string> takeLogText(Workspace &workspace, const std::string &ref, Disclosed::As as)
{
    const auto found = take(workspace, ref, as, {});
    if (!found)
        return failure(found.error());
    return reviews::logText(found->state, workspace.frameworks().zone());
}

Result<std::size_t> writeDisclosure(Workspace &workspace, const std::string &caseNo, const QString &folder,
                                    const Asked &asked)
{
    auto all = workspace.reviewsOf(caseNo);
    if (!all)
        return failure(all.error());
    const auto status = workspace.status();
    if (!status)
        return failure(status.error());
    const QDir place(folder);
    if (auto free = checkFolder(place); !free)
        return failure(free.error());
    const reports::Disclosure disclosure{caseNo, workspace.now(), nameOf(workspace.actor()), asked.recipient, std::move(all->here),
                                         std::move(all->seen)};
    if (auto recorded = workspace.recordDisclosure({caseNo, "all reviews of the case", Disclosed::As::Files, asked.recipient, asked.why}); !recorded)
        return failure(recorded.error());
    Files files = filesOf(disclosure, workspace.frameworks().zone(), status->marking);
    files.emplace_back(listName, reports::hashList(files));
    for (const auto &[name, bytes] : files) {
        if (auto written = writeFile(place.filePath(QString::fromStdString(name)), QByteArray::fromStdString(bytes)); !written)
            return failure(written.error());
    }
    return disclosure.here.reviews.size();
}

} // namespace casegrip::ui
