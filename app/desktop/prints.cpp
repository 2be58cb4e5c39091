// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/prints.h"

#include "ui/print/outputs.h"
#include "ui/print/pdf.h"
#include "ui/print/poster.h"

namespace casegrip::desktop
{
namespace
{

using Access = workspace::OpenOptions::Access;

// Without a data folder: what is shipped, or the file of --framework.
Result<QByteArray> posterWithoutData(const Options &options, Instant now)
{
    auto framework = options.frameworkFile.empty() ? Result<framework::Framework>(framework::shippedDefault())
                                                   : framework::load(options.frameworkFile);
    if (!framework)
        return failure(framework.error());
    return ui::posterPdf(reports::frameworkSheet(*framework),
                         {QString::fromStdString(workspace::defaultMarking), QString::fromStdString(options.print.address), now});
}

Done drawPoster(const Options &options, const app::Paths &paths, const Clock &clock)
{
    auto opened = workspace::Workspace::open(openOptions(options, paths, clock, Access::Read));
    if (!opened && opened.error().kind != ErrorKind::NotFound)
        return failure(opened.error());
    const auto pdf = opened ? ui::posterPdf(*opened, QString::fromStdString(options.print.address))
                            : posterWithoutData(options, clock.now());
    if (!pdf)
        return failure(pdf.error());
    return ui::writeFile(QString::fromStdString(options.print.poster), *pdf);
}

} // namespace

Done print(const Options &options, const app::Paths &paths, const Clock &clock)
{
    return drawPoster(options, paths, clock);
}

} // namespace casegrip::desktop
