// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <tl/expected.hpp>
#include <vector>

// What the operating system does for core: declared here, written once for each system in app/system. Core calls nothing
// of the system but through this, the standard library, Qt and SQLite, so that a port to another system changes no core
// code. Paths are UTF-8. Thread-safe, but for one File on several threads, where readAt() alone is.
namespace casegrip::system
{

// Why the system refused; errors in std::generic_category(). A disk that is full, a quota or a size limit that is
// reached is always std::errc::no_space_on_device.
template <typename T>
using Answer = tl::expected<T, std::error_code>;

// What the system says of a name or of an open file.
struct FileFacts {
    enum class Kind : std::uint8_t { Folder, File, Link, Other } kind = Kind::Other;
    std::uint64_t device = 0, number = 0; // two names of one file have both alike
    std::uint32_t owner = 0;              // uid
    std::uint32_t mode = 0;               // permission bits: 0600
    std::int64_t size = 0;                // bytes
    std::int64_t modified = 0;            // nanoseconds since 1970: the content
    std::int64_t changed = 0;             // the same: the content, or anything above

    bool operator==(const FileFacts &) const = default;
};

// What to do about a symbolic link at the end of a path.
enum class Links : std::uint8_t { Follow, Refuse };

// With Links::Refuse a link is told of as one.
Answer<FileFacts> factsOf(const std::string &path, Links links);

// An open file or folder; closes itself.
class File
{
public:
    // To read. Never waits for somebody to write into a pipe. errc::too_many_symbolic_link_levels: a link that is refused.
    static Answer<File> open(const std::string &path, Links links);
    static Answer<File> openFolder(const std::string &path, Links links);
    // To write, mode 0600. Refused when the name is there, also as a link.
    static Answer<File> create(const std::string &path);
    // Something in this open folder, to read, wherever the folder's own name leads by now. Links are refused.
    Answer<File> openIn(const std::string &name) const;

    File(File &&other) noexcept;
    File &operator=(File &&other) noexcept;
    ~File();

    Answer<FileFacts> facts() const;
    // The names in this open folder, in no order, without "." and "..".
    Answer<std::vector<std::string>> names() const;
    // Up to `size` bytes; 0 at the end.
    Answer<std::size_t> read(char *to, std::size_t size);
    Answer<std::size_t> readAt(char *to, std::size_t size, std::int64_t offset) const;
    // All of it, or an error.
    std::error_code write(std::string_view bytes);
    // To the disk. No error where a folder cannot be flushed because its file system has no such thing.
    std::error_code flush();
    // Says that it is about to be read from its start to its end.
    void adviseSequential() const;
    // Until it is closed; false: another process has it.
    bool lock();

private:
    explicit File(std::intptr_t handle) : m_handle(handle) {}
    std::intptr_t m_handle;
};

// Mode 0700. No error when there is something of that name.
std::error_code makeFolder(const std::string &path);
// No error when there is no file of that name.
std::error_code removeFile(const std::string &path);
// Two names of one file system change places in one step.
std::error_code exchange(const std::string &one, const std::string &other);
// Of a login of this computer; none: there is no such login.
std::optional<std::uint32_t> ownerOf(const std::string &login);

// While it lives, files that this process makes belong to its login alone, whoever makes them.
class PrivateFiles
{
public:
    PrivateFiles();
    ~PrivateFiles();
    PrivateFiles(const PrivateFiles &) = delete;
    PrivateFiles &operator=(const PrivateFiles &) = delete;

private:
    unsigned m_before;
};

} // namespace casegrip::system
