// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/prints.h"

#include "app/desktop/single_instance.h"
#include "core/reports/month_pack.h"
#include "ui/print/month_outputs.h"
#include "ui/print/outputs.h"
#include "ui/print/pdf.h"
#include "ui/print/poster.h"

#include <QFileInfo>

#include <cstdio>

namespace casegrip::desktop
{
namespace
{

using Access = workspace::OpenOptions::Access;
using workspace::Workspace;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

// Without a data folder: what is shipped, or the file of --framework.
Result<QByteArray> posterWithoutData(const Options &options, Instant now)
{
    auto framework = options.frameworkFile.empty() ? Result<framework::Framework>(framework::shippedDefault())
                                                   : framework::load(options.frameworkFile);
    if (!framework)
        return failure(framework.error());
    if (auto ok = ui::checkPosterAddress(text(options.print.address)); !ok)
        return failure(ok.error());
    return ui::posterPdf(reports::frameworkSheet(*framework),
                         {text(workspace::defaultMarking), text(options.print.address), now});
}

// A dialog asks before it writes over a file; a command does not do it.
Done refuseFile(const std::string &path)
{
    if (!QFileInfo::exists(text(path)))
        return {};
    return failure(ErrorKind::Refused, "The file " + path + " is there already.", "Choose another name: nothing is written over.");
}

Done drawPoster(const Options &options, const app::Paths &paths, const Clock &clock)
{
    if (auto free = refuseFile(options.print.poster); !free)
        return free;
    auto opened = Workspace::open(openOptions(options, paths, clock, Access::Read));
    if (!opened && opened.error().kind != ErrorKind::NotFound)
        return failure(opened.error());
    const auto pdf = opened ? ui::posterPdf(*opened, text(options.print.address)) : posterWithoutData(options, clock.now());
    if (!pdf)
        return failure(pdf.error());
    return ui::writeFile(text(options.print.poster), *pdf);
}

// For writing, because of the access log; but no new folder is made for it. Figures alone can be replayed.
Result<Workspace> openToTake(const Options &options, const app::Paths &paths, const Clock &clock)
{
    auto there = Workspace::open(openOptions(options, paths, clock, Access::Read));
    if (!there || (options.isReplay() && !options.print.pack.empty()))
        return there;
    return Workspace::open(openOptions(options, paths, clock, Access::Write));
}

Remark writeReview(Workspace &workspace, const PrintWanted &wanted)
{
    if (auto free = refuseFile(wanted.out); !free)
        return failure(free.error());
    const auto paper = ui::takeReview(workspace, wanted.review, workspace::Disclosed::As::Pdf, {wanted.recipient, wanted.why});
    if (!paper)
        return failure(paper.error());
    const Done written = ui::writeFile(text(wanted.out), ui::pdfOf(*paper));
    return written ? Remark() : failure(written.error());
}

Remark writeDisclosure(Workspace &workspace, const PrintWanted &wanted)
{
    const auto written = ui::writeDisclosure(workspace, wanted.disclosure, text(wanted.out), {wanted.recipient, wanted.why});
    if (!written)
        return failure(written.error());
    return *written == 0 ? "No review of this case was made here: the files say so." : "";
}

// What is restated is said, also where nobody opens the files.
Remark writePack(Workspace &workspace, const PrintWanted &wanted, Progress &progress)
{
    const auto month = reports::parseMonth(wanted.pack);
    if (!month)
        return failure(ErrorKind::Invalid, wanted.pack + " is not a month.", "Write it like 2025-03.");
    const auto written = ui::writeMonthPack(workspace, *month, text(wanted.out), wanted.why, progress);
    if (!written)
        return failure(written.error());
    return written->restated.empty() ? "" : "The month is restated. " + written->restated;
}

// Nothing: no window is open.
std::optional<Remark> askWindow(const Options &options, const app::Paths &paths)
{
    PrintRequest request{options.login.empty() ? systemLogin() : options.login, options.print};
    request.wanted.out = QFileInfo(text(request.wanted.out)).absoluteFilePath().toStdString(); // the window has another folder
    const auto answer = SingleInstance(text(paths.socket)).ask(lineOf(request));
    return answer ? std::optional(readAnswer(*answer)) : std::nullopt;
}

Remark takeOutHere(const Options &options, const app::Paths &paths, const Clock &clock)
{
    auto workspace = openToTake(options, paths, clock);
    NoProgress silent;
    if (workspace)
        return takeOut(*workspace, options.print, silent);
    if (workspace.error().kind == ErrorKind::Busy && !options.isReplay()) {
        if (auto answer = askWindow(options, paths))
            return *std::move(answer);
    }
    return failure(workspace.error());
}

} // namespace

Remark takeOut(Workspace &workspace, const PrintWanted &wanted, Progress &progress)
{
    if (!wanted.pack.empty())
        return writePack(workspace, wanted, progress);
    return wanted.review.empty() ? writeDisclosure(workspace, wanted) : writeReview(workspace, wanted);
}

Done print(const Options &options, const app::Paths &paths, const Clock &clock)
{
    if (!options.print.poster.empty())
        return drawPoster(options, paths, clock);
    const Remark taken = takeOutHere(options, paths, clock);
    if (!taken)
        return failure(taken.error());
    if (!taken->empty())
        std::fprintf(stderr, "%s\n", taken->c_str());
    return {};
}

} // namespace casegrip::desktop
