// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/system.h"

#include <optional>
#include <string>

namespace casegrip::reports
{

// The folder of an export, written aside as "<name>.part" and put in place in one step. Whatever stops it,
// under its own name lies a whole export, the one before, or nothing. Removes what it wrote aside unless
// put() was reached.
class StarFolder
{
public:
    // Refused: the folder holds something else than an earlier export, or is no folder. Busy: another export
    // is on its way there. What a stopped attempt left aside goes.
    static Result<StarFolder> prepare(const std::string &folder);
    StarFolder(StarFolder &&other) noexcept;
    StarFolder &operator=(StarFolder &&) = delete;
    ~StarFolder();

    const std::string &folder() const { return m_folder; } // absolute
    const std::string &aside() const { return m_aside; }   // there, empty, mode 0700
    // In the place of what was there, which goes; durable on return. Its files are on the disk already. aside() is
    // empty from then on. Busy: somebody is at work in the folder.
    Done put();

private:
    StarFolder() = default;
    Done exchange();

    std::string m_folder, m_aside;
    std::optional<system::File> m_lock;
};

} // namespace casegrip::reports
