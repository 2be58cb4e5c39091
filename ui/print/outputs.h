// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QByteArray>
#include <QString>

// What leaves Casegrip on paper and as files. What is about a case is told to the access log first, so the workspace is
// open for writing. On any thread.
namespace casegrip::ui
{

// Where the code of the poster leads to; a setting of the data folder.
inline const std::string posterAddressSetting = "poster.address";

// The framework that is in force, on one page. `address` empty: the one that is set.
Result<QByteArray> posterPdf(workspace::Workspace &workspace, const QString &address = {});

} // namespace casegrip::ui
