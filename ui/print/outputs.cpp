// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/outputs.h"

#include "ui/print/poster.h"

namespace casegrip::ui
{

Result<QByteArray> posterPdf(workspace::Workspace &workspace, const QString &address)
{
    const auto status = workspace.status();
    if (!status)
        return failure(status.error());
    const auto set = workspace.setting(posterAddressSetting);
    if (!set)
        return failure(set.error());
    const auto &frameworks = workspace.frameworks();
    const Instant now = workspace.now();
    return posterPdf(reports::frameworkSheet(frameworks.versions[frameworks.inForceAt(now)]),
                     {QString::fromStdString(status->marking), address.isEmpty() ? QString::fromStdString(*set) : address,
                      now});
}

} // namespace casegrip::ui
