// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/prints.h"

#include "ui/print/outputs.h"
#include "ui/print/pdf.h"
#include "ui/print/poster.h"

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
    return ui::posterPdf(reports::frameworkSheet(*framework),
                         {text(workspace::defaultMarking), text(options.print.address), now});
}

Done drawPoster(const Options &options, const app::Paths &paths, const Clock &clock)
{
    auto opened = Workspace::open(openOptions(options, paths, clock, Access::Read));
    if (!opened && opened.error().kind != ErrorKind::NotFound)
        return failure(opened.error());
    const auto pdf = opened ? ui::posterPdf(*opened, text(options.print.address)) : posterWithoutData(options, clock.now());
    if (!pdf)
        return failure(pdf.error());
    return ui::writeFile(text(options.print.poster), *pdf);
}

// For writing, because of the access log; but no new folder is made for it.
Result<Workspace> openToTake(const Options &options, const app::Paths &paths, const Clock &clock)
{
    if (auto there = Workspace::open(openOptions(options, paths, clock, Access::Read)); !there)
        return failure(there.error());
    return Workspace::open(openOptions(options, paths, clock, Access::Write));
}

Done writeReview(Workspace &workspace, const PrintWanted &wanted)
{
    const auto paper = ui::takeReview(workspace, wanted.review, workspace::Disclosed::As::Pdf, wanted.recipient);
    if (!paper)
        return failure(paper.error());
    return ui::writeFile(text(wanted.out), ui::pdfOf(*paper));
}

Done writeDisclosure(Workspace &workspace, const PrintWanted &wanted)
{
    const auto written = ui::writeDisclosure(workspace, wanted.disclosure, text(wanted.out), wanted.recipient);
    if (!written)
        return failure(written.error());
    if (*written == 0)
        std::fputs("No review of this case was made here: the files say so.\n", stderr);
    return {};
}

} // namespace

Done print(const Options &options, const app::Paths &paths, const Clock &clock)
{
    if (!options.print.poster.empty())
        return drawPoster(options, paths, clock);
    auto workspace = openToTake(options, paths, clock);
    if (!workspace)
        return failure(workspace.error());
    return options.print.review.empty() ? writeDisclosure(*workspace, options.print) : writeReview(*workspace, options.print);
}

} // namespace casegrip::desktop
