// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/status.h"

#include <QString>

namespace casegrip::ui
{

class Words;

// When the last backups were made and where they are.
QString backupText(const workspace::BackupStatus &backup, const Words &words, Instant now);
// What is wrong with them, a sentence for each; empty: nothing.
QString backupWarnings(const workspace::BackupStatus &backup);

} // namespace casegrip::ui
