// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/file_hash.h"

#include <array>
#include <openssl/evp.h>
#include <vector>
#include <xxhash.h>

namespace casegrip::sync
{
namespace
{

constexpr std::size_t blocksAhead = 4;

std::string hex(const unsigned char *bytes, std::size_t count)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(count * 2);
    for (std::size_t i = 0; i < count; ++i)
        text += {digits[bytes[i] >> 4U], digits[bytes[i] & 15U]};
    return text;
}

struct FreeSha256 {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
struct FreeXxh3 {
    void operator()(XXH3_state_t *state) const { XXH3_freeState(state); }
};

} // namespace

struct FileHasher::State {
    std::int64_t size = 0;
    std::unique_ptr<EVP_MD_CTX, FreeSha256> sha256; // null: not asked for
    std::unique_ptr<XXH3_state_t, FreeXxh3> xxh3{XXH3_createState()};
};

FileHasher::FileHasher(Digests digests) : m_state(std::make_unique<State>())
{
    XXH3_128bits_reset(m_state->xxh3.get());
    if (digests == Digests::Both) {
        m_state->sha256.reset(EVP_MD_CTX_new());
        EVP_DigestInit_ex(m_state->sha256.get(), EVP_sha256(), nullptr);
    }
}

FileHasher::~FileHasher() = default;
FileHasher::FileHasher(FileHasher &&) noexcept = default;
FileHasher &FileHasher::operator=(FileHasher &&) noexcept = default;

void FileHasher::add(std::string_view bytes)
{
    m_state->size += static_cast<std::int64_t>(bytes.size());
    XXH3_128bits_update(m_state->xxh3.get(), bytes.data(), bytes.size());
    if (m_state->sha256)
        EVP_DigestUpdate(m_state->sha256.get(), bytes.data(), bytes.size());
}

FileHash FileHasher::finish()
{
    FileHash hash;
    hash.size = m_state->size;
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(m_state->xxh3.get()));
    hash.xxh3 = hex(canonical.digest, sizeof canonical.digest);
    if (m_state->sha256) {
        std::array<unsigned char, 32> digest{};
        EVP_DigestFinal_ex(m_state->sha256.get(), digest.data(), nullptr);
        hash.sha256 = hex(digest.data(), digest.size());
    }
    return hash;
}

HashingSource::HashingSource(std::unique_ptr<ByteSource> bytes, Digests digests)
    : m_bytes(std::move(bytes)), m_hasher(digests), m_passed(blocksAhead), m_hashed(blocksAhead + 2), m_thread([this] {
          while (auto block = m_passed.take()) {
              m_hasher.add(*block);
              m_hashed.put(std::move(*block));
          }
      })
{
}

HashingSource::~HashingSource()
{
    m_passed.close();
    m_hashed.close();
    if (m_thread.joinable())
        m_thread.join();
}

Result<std::size_t> HashingSource::read(char *to, std::size_t size)
{
    auto count = m_bytes->read(to, size);
    if (count && *count > 0) {
        auto block = m_hashed.tryTake().value_or(std::string());
        block.assign(to, *count);
        m_passed.put(std::move(block));
    }
    return count;
}

FileHash HashingSource::finish()
{
    m_passed.close();
    m_thread.join();
    return m_hasher.finish();
}

Result<FileHash> hashOf(ByteSource &bytes, Digests digests)
{
    FileHasher hasher(digests);
    std::vector<char> buffer(256U << 10U);
    while (true) {
        const auto count = bytes.read(buffer.data(), buffer.size());
        if (!count)
            return failure(count.error());
        if (*count == 0)
            return hasher.finish();
        hasher.add({buffer.data(), *count});
    }
}

} // namespace casegrip::sync
