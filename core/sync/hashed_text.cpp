// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hashed_text.h"

namespace casegrip::sync
{

Result<HashedText> openHashed(const ExportSource &source, const std::string &name)
{
    auto bytes = source.read(name);
    if (!bytes)
        return failure(bytes.error());
    auto hashing = std::make_unique<HashingSource>(std::move(*bytes));
    HashedText opened;
    opened.hasher = hashing.get();
    auto text = TextSource::open(std::move(hashing));
    if (!text)
        return failure(text.error());
    opened.text = std::move(*text);
    return opened;
}

} // namespace casegrip::sync
