// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace casegrip::test
{

// A disk that can lose power. While one exists, SQLite's files go through it: the real files get every write,
// and beside each it remembers what the last sync made durable and what was written since. After a cut every
// call fails; restart() then leaves in the real files what a disk might hold: each write since the last sync
// kept (45 %), dropped (35 %) or torn at 512 bytes (20 %), each new file that was never synced there or not,
// each deletion done or not. It can also refuse writes for a while, as a full disk does. One at a time, one
// thread.
class PowerCutDisk
{
public:
    explicit PowerCutDisk(unsigned seed);
    ~PowerCutDisk();
    PowerCutDisk(const PowerCutDisk &) = delete;
    PowerCutDisk &operator=(const PowerCutDisk &) = delete;

    // The power goes at the n-th write from now on.
    void cutAfter(int writes) { m_untilCut = writes; }
    bool isCut() const { return m_isCut; }
    // From the n-th write on, `count` writes fail with this SQLite code.
    void refuseAfter(int writes, int code, int count);
    int refused() const { return m_refused; }

    // After a cut, with all connections closed: writes what survived and switches the power on.
    void restart();

    // What the file operations tell it; SQLite result codes.
    int opened(const std::string &path);
    int beforeWrite(const std::string &path, std::int64_t offset, const void *bytes, int size);
    int beforeTruncate(const std::string &path, std::int64_t size);
    int beforeSync(const std::string &path);
    int beforeDelete(const std::string &path, bool syncFolder);

private:
    struct Change {
        std::int64_t offset;
        std::string bytes;
        bool isTruncation; // to `offset`
    };
    struct File {
        std::optional<std::string> durable; // none: no durable file of that name
        std::vector<Change> since;
        bool isDeleted = false; // not yet durably
    };
    bool chance(int percent) { return static_cast<int>(m_random() % 100) < percent; }
    void apply(std::string &content, const Change &change, bool isTorn);
    std::optional<std::string> survivorOf(const File &file);

    std::mt19937 m_random;
    std::map<std::string, File> m_files;
    int m_untilCut = -1;
    bool m_isCut = false;
    int m_untilRefusal = -1;
    int m_refusals = 0;
    int m_refusalCode = 0;
    int m_refused = 0;
};

} // namespace casegrip::test
