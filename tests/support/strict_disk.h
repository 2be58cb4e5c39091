// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

// A disk that keeps its word and nothing more, as POSIX has it: what was written to a file is there after a power cut
// when the file was flushed, and a name that was made, changed or removed when its folder was. While one exists it
// writes down, in order, what this process does to the files of one folder (SQLite, Qt and our own code alike: the calls
// of the C library are taken over, so the source file belongs to the test program itself). Afterwards any number of
// power cuts can be played on what was written down. One at a time; any thread.
namespace casegrip::test
{

class StrictDisk
{
public:
    enum class Flushes { Count, OfFoldersAreLost, AreLost }; // the last two: controls, which must lose something

    // What lies in the folder now is durable. The folder itself always is.
    explicit StrictDisk(std::string folder);
    ~StrictDisk();
    StrictDisk(const StrictDisk &) = delete;
    StrictDisk &operator=(const StrictDisk &) = delete;

    // From here on the program has promised this.
    void promise(const std::string &what);
    // Ends the writing down.
    void stop();

    std::size_t steps() const { return m_steps.size(); }
    // A step after which a cut is worth a look: half of them among all, half where names and flushes are.
    std::size_t someStep(std::mt19937 &random) const;
    // The step after which everything had been promised.
    std::size_t lastPromise() const;
    // Leaves in `to` what might be there after a cut behind `step`: each write that was not flushed kept (45 %), dropped
    // (35 %) or torn at 512 bytes (20 %); of the names that were not flushed none, all, the first few or any. Returns what
    // had been promised.
    std::vector<std::string> cut(std::size_t step, std::mt19937 &random, const std::string &to,
                                 Flushes flushes = Flushes::Count) const;

    // What the calls of the C library tell. Inodes are numbers of our own; 0 is the folder itself.
    void opened(int descriptor, const std::string &path, bool isMade, bool isEmptied);
    void openedWithoutName(int descriptor);
    void named(int descriptor, const std::string &path);
    void closed(int descriptor);
    void written(int descriptor, std::int64_t offset, const void *bytes, std::size_t size);
    void resized(int descriptor, std::int64_t size);
    void flushed(int descriptor);
    void folderMade(const std::string &path);
    void removed(const std::string &path);
    void renamed(const std::string &from, const std::string &to);
    bool isOurs(const std::string &path) const { return path.starts_with(m_folder + '/') || path == m_folder; }

private:
    enum class Kind { Name, Unname, Rename, Write, Resize, Flush, Promise };
    struct Step {
        Kind kind;
        int inode = 0;  // which file or folder is named, written or flushed
        int folder = 0; // where the name is
        std::string name;
        int toFolder = 0;
        std::string toName;
        std::int64_t offset = 0;
        std::string bytes; // or the promise
    };
    struct Place {
        int folder;
        std::string name;
    };
    struct Inode {
        bool isFolder = false;
        std::string content;               // as it was at the beginning
        std::map<std::string, int> names; // of a folder: live while it is written down
    };
    class Replay;

    int addInode(bool isFolder) { return m_inodes.push_back({isFolder, {}, {}}), static_cast<int>(m_inodes.size()) - 1; }
    void readFolder(int inode, const std::string &path);
    std::optional<Place> placeOf(const std::string &path) const;
    std::optional<int> inodeAt(const Place &place) const;
    std::optional<int> inodeOf(int descriptor) const;

    std::string m_folder;
    std::vector<Inode> m_inodes;
    std::vector<std::map<std::string, int>> m_namesAtStart; // by inode
    std::map<int, int> m_open;                              // descriptor to inode
    std::vector<Step> m_steps;
};

} // namespace casegrip::test
