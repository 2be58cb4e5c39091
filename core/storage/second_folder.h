// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/storage/seal.h"

#include <optional>
#include <string>

namespace casegrip::storage
{

// Where sealed copies of the backups go, and with which key: the file second-backup of a data folder (mode
// 0600).
struct SecondFolder {
    std::string folder;
    SealKey key;
    std::optional<Instant> lastCopied;
};

// None when no folder was chosen.
Result<std::optional<SecondFolder>> readSecondFolder(const std::string &dataFolder);
Done writeSecondFolder(const std::string &dataFolder, const SecondFolder &second);
Done removeSecondFolder(const std::string &dataFolder);

} // namespace casegrip::storage
