// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/system.h"

#include <optional>
#include <string>
#include <string_view>

// Files beside the databases, written so that a stop or a power cut leaves them whole or not there.
namespace casegrip::storage
{

// A file being written under a name of its own, mode 0600. Removed again unless finish() was reached.
class NewFile
{
public:
    // Replaces what a stopped attempt left under that name.
    static Result<NewFile> create(const std::string &path);

    NewFile(NewFile &&other) noexcept;
    NewFile &operator=(NewFile &&) = delete;
    ~NewFile();

    // DiskFull or Io.
    Done write(std::string_view bytes);
    // Flushes it to the disk and closes it.
    Done finish();

private:
    NewFile(std::string path, system::File file);

    std::string m_path;
    std::optional<system::File> m_file; // until it is finished
};

// Flushes a file, or a folder's entries, to the disk.
Done syncPath(const std::string &path);
// A folder and those above it that are missing, each mode 0700 and durable on return: what is flushed into a folder whose
// own name was never flushed goes with it. Nothing to do when it is there.
Done makeFolder(const std::string &path);
// Under another name in the same folder in one step, replacing a file of that name; durable on return.
Done moveInto(const std::string &from, const std::string &to);
// A durable copy, mode 0600; `to` is written under its own name.
Done copyFile(const std::string &from, const std::string &to);
// Nothing to do when it is not there.
Done removeFile(const std::string &path);
bool fileExists(const std::string &path);
// The log beside a database holds something: whoever wrote last has not closed it.
bool hasLog(const std::string &database);
std::string folderOf(const std::string &path);
std::string nameOf(const std::string &path);

} // namespace casegrip::storage
