// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/write_lock.h"

#include <QFile>
#include <QLockFile>

namespace casegrip::storage
{
namespace
{

Error refusal(const QLockFile &file)
{
    if (file.error() != QLockFile::LockFailedError)
        return {ErrorKind::Io, "The data folder cannot be locked for writing: write.lock could not be made.",
                file.error() == QLockFile::PermissionError ? "Check that it exists and is yours."
                                                           : "Check that there is space on its disk."};
    qint64 process = 0;
    QString host;
    QString program;
    if (!file.getLockInfo(&process, &host, &program))
        return {ErrorKind::Busy, "Another Casegrip is writing to this data folder.",
                "Try again in a moment."};
    const bool isWindow = program.contains(QLatin1String("desktop"));
    const std::string what = isWindow ? "Casegrip's window is open" : "Another casegrip command is running";
    return {ErrorKind::Busy, what + " on this data folder (process " + std::to_string(process) + ").",
            isWindow ? "Close it, or do this in the window." : "Try again when it has finished."};
}

} // namespace

WriteLock::WriteLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}
WriteLock::WriteLock(WriteLock &&) noexcept = default;
WriteLock &WriteLock::operator=(WriteLock &&) noexcept = default;
WriteLock::~WriteLock() = default;

Result<WriteLock> WriteLock::acquire(const std::string &dataFolder, int patienceMs)
{
    auto file = std::make_unique<QLockFile>(QFile::decodeName((dataFolder + "/write.lock").c_str()));
    file->setStaleLockTime(0);
    if (!file->tryLock(patienceMs))
        return failure(refusal(*file));
    return WriteLock(std::move(file));
}

} // namespace casegrip::storage
