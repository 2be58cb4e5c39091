// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QString>

// What an auditor takes out: the access log as a table, and the certificate of a check. The access log is told first, so the
// workspace has to be open for writing. On any thread.
namespace casegrip::ui
{

// Every row that matches, as CSV. Returns how many.
Result<std::int64_t> writeAccessLog(workspace::Workspace &workspace, workspace::AccessQuery query, const QString &path);
// As PDF.
Done writeCertificate(workspace::Workspace &workspace, const workspace::VerifyReport &report, const QString &path);

} // namespace casegrip::ui
