// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/reports/month_pack.h"
#include "core/workspace/workspace.h"

#include <QString>

#include <string>

// The monthly pack as it leaves Casegrip. The access log is told first: without the row nothing is written. On any thread, with a
// workspace that reads or writes.
namespace casegrip::ui
{

struct WrittenPack {
    int files = 0;
    bool isClosed = false;
    std::string restated; // what the first change is, "restated 88 % to 87 %", and how many more; empty: none
};

// PDF, HTML, Excel and CSV into a folder that is made if need be. Refused when one of the files is there:
// nothing is written over. Cancelled, also between two files: then, as after every error, none of them is
// left. `why`: the work reason; may be empty.
Result<WrittenPack> writeMonthPack(workspace::Workspace &workspace, figures::Month month, const QString &folder, const std::string &why,
                                   Progress &progress);

// In a sentence, for the command and the window.
std::string restatedText(const reports::Restatement &restated);

} // namespace casegrip::ui
