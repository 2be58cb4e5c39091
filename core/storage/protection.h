// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <string>
#include <vector>

// How what lies on the disk is protected, as far as the system tells. Reads only.
namespace casegrip::storage
{

enum class Encryption {
    Whole,   // every disk below is encrypted
    None,    // at least one is not
    Unknown, // the system does not say on which disk it lies (a share, a container, btrfs)
};

struct Volume {
    Encryption encryption = Encryption::Unknown;
    std::string device; // its name in the system: "luks-6f1c…", "sda2"; empty when unknown
};

// Of what lies on this device (system::FileFacts::device); written for each system in app/system. Linux: the block device
// with this number and those below it; dm-crypt's are called CRYPT-. `sysfs` is injected for tests.
Volume volumeOf(std::uint64_t device, const std::string &sysfs = "/sys");

// A file or folder of the data folder, with its modes.
struct StoredFile {
    std::string name; // in the folder; "" is the folder itself
    std::int64_t bytes = 0; // a folder's: of all that is in it
    unsigned mode = 0;      // 0600
    bool isFolder = false;
    // Whether another login may read or change it, or something in it.
    bool isOpen = false;
};

struct Protection {
    Volume volume;
    std::vector<StoredFile> files; // the folder first, then by name
};

// NotFound or Io. Other logins cannot reach what is inside a folder that is closed to them: files count as open all the
// same, because a copy of the folder may not be.
Result<Protection> protectionOf(const std::string &folder, const std::string &sysfs = "/sys");

} // namespace casegrip::storage
