// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/encoding.h"
#include "core/sync/export_source.h"
#include "core/sync/file_hash.h"

namespace casegrip::sync
{

// One file of an export, read once as UTF-8 while its bytes are hashed.
struct HashedText {
    std::unique_ptr<TextSource> text;
    HashingSource *hasher = nullptr; // part of `text`; complete when that has been read to its end
};
Result<HashedText> openHashed(const ExportSource &source, const std::string &name);

} // namespace casegrip::sync
