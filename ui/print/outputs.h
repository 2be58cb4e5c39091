// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/paper.h"
#include "core/workspace/workspace.h"

#include <QByteArray>
#include <QString>

// What leaves Casegrip on paper and as files. What is about a case is told to the access log first, so the workspace has to
// be open for writing: without the row nothing leaves. On any thread.
namespace casegrip::ui
{

// Where the code of the poster leads to; a setting of the data folder.
inline const std::string posterAddressSetting = "poster.address";

// The framework that is in force, on one page. `address` empty: the one that is set.
Result<QByteArray> posterPdf(workspace::Workspace &workspace, const QString &address = {});

// For the access log; empty: not said.
struct Asked {
    std::string recipient;
    std::string why = {}; // the work reason
};

// The version of a review that holds, to be printed or written as PDF.
Result<reports::Paper> takeReview(workspace::Workspace &workspace, const std::string &ref, workspace::Disclosed::As as,
                                  const Asked &asked = {});
// The same as text for the records system's enquiry log.
Result<std::string> takeLogText(workspace::Workspace &workspace, const std::string &ref, workspace::Disclosed::As as);

// All reviews and directions of a case: disclosure.pdf, .csv and .json with SHA256SUMS, in a folder that is made if need
// be. Refused when one of them is there. Returns how many reviews were made here.
Result<std::size_t> writeDisclosure(workspace::Workspace &workspace, const std::string &caseNo, const QString &folder,
                                    const Asked &asked);

} // namespace casegrip::ui
