// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <memory>
#include <string>

class QLockFile;

namespace casegrip::storage
{

// The right to write into a data folder: one program has it at a time, from acquire() until this goes. It is
// a file (write.lock) that names its owner's process; one left by a program that no longer runs is taken
// over, whatever the clocks say. Readers need none.
class WriteLock
{
public:
    // Busy, naming the process, when another program holds it after waiting `patienceMs`.
    static Result<WriteLock> acquire(const std::string &dataFolder, int patienceMs = 0);

    WriteLock(WriteLock &&) noexcept;
    WriteLock &operator=(WriteLock &&) noexcept;
    ~WriteLock();

private:
    explicit WriteLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace casegrip::storage
