// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/encoding.h"

#include <array>
#include <cstdint>

namespace casegrip::sync
{
namespace
{

constexpr char undecodable = '\xFF';

// Bytes 80 to 9F; 0: not defined.
constexpr std::array<char16_t, 32> windows1252High = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned at(std::string_view text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}
bool isContinuation(std::string_view text, std::size_t i)
{
    return i < text.size() && (at(text, i) & 0xC0U) == 0x80U;
}
bool isBetween(unsigned value, unsigned low, unsigned high)
{
    return value >= low && value <= high;
}

// The bytes of the character of two or more bytes at `i` (RFC 3629, section 4); 0: it is none.
std::size_t multiByteLength(std::string_view text, std::size_t i)
{
    const unsigned lead = at(text, i);
    if (!isContinuation(text, i + 1))
        return 0;
    if (isBetween(lead, 0xC2, 0xDF))
        return 2;
    const unsigned second = at(text, i + 1);
    if (isBetween(lead, 0xE0, 0xEF)) {
        const bool isShortest = lead != 0xE0 || second >= 0xA0;
        const bool isSurrogate = lead == 0xED && second >= 0xA0;
        return isShortest && !isSurrogate && isContinuation(text, i + 2) ? 3 : 0;
    }
    if (isBetween(lead, 0xF0, 0xF4)) {
        const bool isInRange = (lead != 0xF0 || second >= 0x90) && (lead != 0xF4 || second < 0x90);
        return isInRange && isContinuation(text, i + 2) && isContinuation(text, i + 3) ? 4 : 0;
    }
    return 0;
}

// The first byte at or after `i` that is not ASCII.
std::size_t passAscii(std::string_view text, std::size_t i)
{
    constexpr std::uint64_t highBits = 0x8080808080808080U;
    std::uint64_t word = 0;
    for (; i + sizeof word <= text.size(); i += sizeof word) {
        std::memcpy(&word, text.data() + i, sizeof word);
        if ((word & highBits) != 0)
            break;
    }
    while (i < text.size() && at(text, i) < 0x80)
        ++i;
    return i;
}

void appendUtf8(std::string &to, char32_t c)
{
    const auto put = [&to](char32_t byte) { to += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

void decodeWindows1252(std::string_view bytes, std::string &to)
{
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t ascii = passAscii(bytes, i);
        to += bytes.substr(i, ascii - i);
        i = ascii;
        if (i == bytes.size())
            return;
        const unsigned byte = at(bytes, i++);
        const char32_t c = byte < 0xA0 ? windows1252High[byte - 0x80] : byte;
        if (c == 0)
            to += undecodable;
        else
            appendUtf8(to, c);
    }
}

bool isHighSurrogate(unsigned unit)
{
    return isBetween(unit, 0xD800, 0xDBFF);
}
bool isLowSurrogate(unsigned unit)
{
    return isBetween(unit, 0xDC00, 0xDFFF);
}

// Decodes whole characters and says how many bytes they were; at the end of the file everything is decoded.
std::size_t decodeUtf16(std::string_view bytes, bool bigEndian, bool atEnd, std::string &to)
{
    const auto unitAt = [&](std::size_t i) {
        return bigEndian ? at(bytes, i) << 8U | at(bytes, i + 1) : at(bytes, i + 1) << 8U | at(bytes, i);
    };
    std::size_t i = 0;
    for (; i + 2 <= bytes.size(); i += 2) {
        const unsigned unit = unitAt(i);
        if (!isHighSurrogate(unit)) {
            if (isLowSurrogate(unit))
                to += undecodable;
            else
                appendUtf8(to, unit);
            continue;
        }
        if (i + 4 > bytes.size() && !atEnd)
            return i;
        const unsigned low = i + 4 <= bytes.size() ? unitAt(i + 2) : 0;
        if (!isLowSurrogate(low)) {
            to += undecodable;
            continue;
        }
        appendUtf8(to, 0x10000U + ((unit - 0xD800U) << 10U) + (low - 0xDC00U));
        i += 2;
    }
    if (atEnd && i < bytes.size()) {
        to += undecodable;
        return bytes.size();
    }
    return i;
}

// UTF-16 without a mark: the header is nearly all ASCII, so every second byte of the first line is zero.
std::optional<Encoding> utf16ByZeroBytes(std::string_view start)
{
    const std::string_view line = start.substr(0, std::min<std::size_t>(start.find('\n'), 4096));
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < line.size(); ++i)
        zeros[i % 2] += line[i] == '\0' ? 1 : 0;
    const std::size_t most = line.size() / 2 * 9 / 10;
    if (line.size() < 4 || std::max(zeros[0], zeros[1]) < std::max<std::size_t>(most, 2))
        return {};
    if (std::min(zeros[0], zeros[1]) > 1)
        return {};
    return zeros[1] > zeros[0] ? Encoding::Utf16Le : Encoding::Utf16Be;
}

bool isEqualIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

const char *encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "UTF-8";
    case Encoding::Utf16Le:
        return "UTF-16LE";
    case Encoding::Utf16Be:
        return "UTF-16BE";
    case Encoding::Windows1252:
        return "Windows-1252";
    }
    return "";
}

std::optional<Encoding> encodingNamed(std::string_view name)
{
    for (const Encoding encoding :
         {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252})
        if (isEqualIgnoringCase(name, encodingName(encoding)))
            return encoding;
    return {};
}

std::size_t utf8Prefix(std::string_view text)
{
    std::size_t i = passAscii(text, 0);
    while (i < text.size()) {
        const std::size_t length = multiByteLength(text, i);
        if (length == 0)
            return i;
        i += length;
        if (i < text.size() && at(text, i) < 0x80)
            i = passAscii(text, i);
    }
    return text.size();
}

bool isUtf8(std::string_view text)
{
    return utf8Prefix(text) == text.size();
}

Encoding detectEncoding(std::string_view start)
{
    if (start.starts_with(byteOrderMark))
        return Encoding::Utf8;
    if (start.starts_with("\xFF\xFE"))
        return Encoding::Utf16Le;
    if (start.starts_with("\xFE\xFF"))
        return Encoding::Utf16Be;
    if (const auto utf16 = utf16ByZeroBytes(start))
        return *utf16;
    bool hasBadBytes = false;
    for (std::size_t i = passAscii(start, 0); i < start.size(); i = passAscii(start, i)) {
        if (multiByteLength(start, i) > 0)
            return Encoding::Utf8;
        // The last character of a start that was cut off may lack its end.
        hasBadBytes = hasBadBytes || i + 3 < start.size() || start.size() < detectionSize;
        ++i;
    }
    return hasBadBytes ? Encoding::Windows1252 : Encoding::Utf8;
}

TextSource::TextSource(std::unique_ptr<ByteSource> bytes) : m_bytes(std::move(bytes)) {}

Result<std::unique_ptr<TextSource>> TextSource::open(std::unique_ptr<ByteSource> bytes,
                                                     std::optional<Encoding> encoding)
{
    std::unique_ptr<TextSource> source(new TextSource(std::move(bytes)));
    if (encoding) {
        source->m_encoding = *encoding;
        return source;
    }
    if (auto done = source->readStart(); !done)
        return failure(done.error());
    source->m_encoding = detectEncoding(source->m_start);
    source->m_guessed = source->m_encoding != Encoding::Utf8;
    return source;
}

Done TextSource::readStart()
{
    constexpr std::size_t step = 64U << 10U;
    std::size_t size = 0;
    while (size < detectionSize) {
        m_start.resize(size + step);
        const auto count = m_bytes->read(m_start.data() + size, std::min(step, detectionSize - size));
        if (!count)
            return failure(count.error());
        if (*count == 0)
            break;
        size += *count;
    }
    m_start.resize(size);
    return {};
}

// The bytes of the file: what was read ahead, then the rest.
Result<std::size_t> TextSource::readBytes(char *to, std::size_t size)
{
    if (m_startTaken == m_start.size())
        return m_bytes->read(to, size);
    const std::size_t count = m_start.copy(to, size, m_startTaken);
    m_startTaken += count;
    if (m_startTaken == m_start.size()) {
        m_start = std::string();
        m_startTaken = 0;
    }
    return count;
}

Result<std::size_t> TextSource::read(char *to, std::size_t size)
{
    if (m_encoding == Encoding::Utf8)
        return readBytes(to, size);
    while (m_decodedTaken == m_decoded.size() && !m_ended)
        if (auto done = decodeMore(); !done)
            return failure(done.error());
    const std::size_t count = m_decoded.copy(to, size, m_decodedTaken);
    m_decodedTaken += count;
    return count;
}

Done TextSource::decodeMore()
{
    constexpr std::size_t step = 64U << 10U;
    const std::size_t kept = m_undecoded.size();
    m_undecoded.resize(kept + step);
    const auto count = readBytes(m_undecoded.data() + kept, step);
    if (!count)
        return failure(count.error());
    m_undecoded.resize(kept + *count);
    m_ended = *count == 0;
    m_decoded.clear();
    m_decodedTaken = 0;
    if (m_encoding == Encoding::Windows1252) {
        decodeWindows1252(m_undecoded, m_decoded);
        m_undecoded.clear();
    } else {
        m_undecoded.erase(0, decodeUtf16(m_undecoded, m_encoding == Encoding::Utf16Be, m_ended, m_decoded));
    }
    return {};
}

} // namespace casegrip::sync
