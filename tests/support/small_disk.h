// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <stdexcept>
#include <string>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <sched.h>

namespace casegrip::test
{

// A real disk of a size that can be changed while it is in use: a tmpfs, mounted for this process alone. Needs root.
class SmallDisk
{
public:
    // Once, before any other: from then on mounts of this process are its own. False: not permitted here.
    static bool isPermitted()
    {
        return ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }
    explicit SmallDisk(const QString &folder) : m_folder(folder.toStdString())
    {
        if (::mount("tmpfs", m_folder.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, "size=64m") != 0)
            throw std::runtime_error("the tmpfs cannot be mounted");
    }
    ~SmallDisk() { ::umount2(m_folder.c_str(), MNT_DETACH); }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    const std::string &folder() const { return m_folder; }
    // From now on so much is free; tmpfs counts in pages of 4 KiB.
    void leave(int kibibytes) const { resize(usedKibibytes() + kibibytes); }
    void grow() const { resize(64 * 1024); }

private:
    long usedKibibytes() const
    {
        struct statvfs disk = {};
        ::statvfs(m_folder.c_str(), &disk);
        return long((disk.f_blocks - disk.f_bfree) * disk.f_bsize / 1024);
    }
    void resize(long kibibytes) const
    {
        const std::string size = "size=" + std::to_string(std::max(kibibytes, 4L)) + "k";
        if (::mount(nullptr, m_folder.c_str(), nullptr, MS_REMOUNT | MS_NOSUID | MS_NODEV, size.c_str()) != 0)
            throw std::runtime_error("the tmpfs cannot be resized");
    }
    std::string m_folder;
};

} // namespace casegrip::test
