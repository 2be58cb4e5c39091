// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/byte_source.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace casegrip::sync
{

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

// "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252": for messages and mapping profiles.
const char *encodingName(Encoding encoding);
// The encoding of that name, whatever its letter case.
std::optional<Encoding> encodingNamed(std::string_view name);

inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF"; // in UTF-8

// Whether the text is UTF-8 as RFC 3629 has it (no surrogates, no overlong forms).
bool isUtf8(std::string_view text);
// The bytes before the first one that is not UTF-8.
std::size_t utf8Prefix(std::string_view text);

// What the first bytes of a file (detectionSize of them, or the whole file) say about its encoding:
// a byte order mark decides; else zero bytes at every second place of the first line make it UTF-16; else it
// is UTF-8, unless there are bytes that are not UTF-8 and not one character of two or more bytes that is:
// then Windows-1252. So a damaged byte does not turn a UTF-8 file with accents into another encoding: its row
// is refused. A file that is ASCII for its first MiB is UTF-8; where that is wrong a mapping profile names
// the encoding.
Encoding detectEncoding(std::string_view start);
inline constexpr std::size_t detectionSize = 1U << 20U;

// The text of a file as UTF-8. What cannot be decoded becomes the byte FF, which no UTF-8 has, so that the
// reader refuses that row: a surrogate without its other half, half a code unit at the end of the file, the
// five bytes that Windows-1252 does not define. A byte order mark is passed on as U+FEFF. UTF-8 passes
// unchanged and unchecked, so offsets in it are offsets in the file.
class TextSource final : public ByteSource
{
public:
    // Reads up to detectionSize bytes to find the encoding, or takes the one that a profile names.
    static Result<std::unique_ptr<TextSource>> open(std::unique_ptr<ByteSource> bytes,
                                                    std::optional<Encoding> encoding = {});
    Result<std::size_t> read(char *to, std::size_t size) override;
    Encoding encoding() const { return m_encoding; }
    // Found in the bytes, not named by a profile and not plain UTF-8: to be said.
    bool wasGuessed() const { return m_guessed; }

private:
    explicit TextSource(std::unique_ptr<ByteSource> bytes);
    Done readStart();
    Result<std::size_t> readBytes(char *to, std::size_t size);
    Done decodeMore();

    std::unique_ptr<ByteSource> m_bytes;
    Encoding m_encoding = Encoding::Utf8;
    bool m_guessed = false;
    std::string m_start; // read ahead, given out first
    std::size_t m_startTaken = 0;
    std::string m_undecoded;
    std::string m_decoded;
    std::size_t m_decodedTaken = 0;
    bool m_ended = false;
};

} // namespace casegrip::sync
