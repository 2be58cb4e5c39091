// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/export_source.h"
#include "core/sync/open_file.h"

namespace casegrip::sync
{

// The two kinds of export; ExportSource::open() chooses. `name` is what messages call the export.
Result<std::unique_ptr<ExportSource>> openFolderExport(const std::string &path, const std::string &name,
                                                       const ExportSource::NameFilter &isWanted);
Result<std::unique_ptr<ExportSource>> openZipExport(OpenFile zip, const std::string &name,
                                                    const ExportSource::NameFilter &isWanted);

} // namespace casegrip::sync
