// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/channel.h"
#include "core/sync/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <thread>

namespace casegrip::sync
{

// Which bytes a file held. `sha256` is what a manifest promises; `xxh3` is for the quick question whether a
// file is the one that was read before (not against forgery).
struct FileHash {
    std::int64_t size = 0;
    std::string sha256; // 64 lower-case hex digits; empty when only the quick one was asked for
    std::string xxh3;   // 32 lower-case hex digits: XXH3, 128 bits, canonical order

    bool operator==(const FileHash &) const = default;
};

enum class Digests { Both, QuickOnly };

// Hashes a file in one pass.
class FileHasher
{
public:
    explicit FileHasher(Digests digests = Digests::Both);
    ~FileHasher();
    FileHasher(FileHasher &&) noexcept;
    FileHasher &operator=(FileHasher &&) noexcept;

    void add(std::string_view bytes);
    // Of all that was added; nothing may be added afterwards.
    FileHash finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Hashes what passes through, on a thread of its own; wraps the bytes of a file below their decoding. Reading and
// finish() belong to one thread.
class HashingSource final : public ByteSource
{
public:
    explicit HashingSource(std::unique_ptr<ByteSource> bytes, Digests digests = Digests::Both);
    ~HashingSource() override;
    Result<std::size_t> read(char *to, std::size_t size) override;
    // Complete once read() has returned 0; call it once.
    FileHash finish();

private:
    std::unique_ptr<ByteSource> m_bytes;
    FileHasher m_hasher;
    Channel<std::string> m_passed; // to be hashed ...
    Channel<std::string> m_hashed; // ... and back, to be filled again
    std::thread m_thread;
};

// Reads the source to its end.
Result<FileHash> hashOf(ByteSource &bytes, Digests digests = Digests::Both);

} // namespace casegrip::sync
