// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/envelope.h"

#include "core/base/time_zone.h"

#include <QJsonDocument>
#include <charconv>

namespace casegrip::journal
{
namespace
{

// Writes `text` as a JSON string with the fewest escapes: quote, backslash, and control characters as \u00xx.
void addString(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            out += "\\u00";
            out += toHex({&byte, 1});
            continue;
        }
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    out += '"';
}

void addKey(std::string &out, std::string_view key)
{
    out += out.empty() ? "{\"" : ",\"";
    out += key;
    out += "\":";
}

void addText(std::string &out, std::string_view key, std::string_view text)
{
    addKey(out, key);
    addString(out, text);
}

void addHex(std::string &out, std::string_view key, std::span<const unsigned char> bytes)
{
    addText(out, key, toHex(bytes));
}

void addNumber(std::string &out, std::string_view key, std::uint64_t number)
{
    addKey(out, key);
    out += std::to_string(number);
}

void addParents(std::string &out, const std::vector<EntryId> &parents)
{
    addKey(out, "parents");
    out += '[';
    for (const EntryId &parent : parents) {
        if (out.back() != '[')
            out += ',';
        addString(out, toHex(parent));
    }
    out += ']';
}

void addBasis(std::string &out, const std::optional<Basis> &basis)
{
    addKey(out, "basis");
    if (!basis) {
        out += "null";
        return;
    }
    std::string inner;
    addText(inner, "export_id", basis->exportId);
    addHex(inner, "case_version_hash", basis->caseVersion);
    out += inner + '}';
}

// Length of the UTF-8 sequence at `text`, 0 when it is not one (overlong, surrogate, above U+10FFFF, cut
// short).
std::size_t sequenceLength(std::string_view text)
{
    const auto at = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto follows = [&at](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
        return at(i) >= low && at(i) <= high;
    };
    const unsigned first = at(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF)
        return follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (first >= 0xF0 && first <= 0xF4)
        return follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && follows(2) &&
                       follows(3)
                   ? 4
                   : 0;
    return 0;
}

// Reads an envelope from left to right. The first thing that is not as written stops it; the rest reads as
// empty.
class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes), m_rest(bytes) {}

    bool failed() const { return m_failed; }
    std::size_t offset() const { return m_bytes.size() - m_rest.size(); }

    bool take(std::string_view text)
    {
        if (m_failed || !m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    void expect(std::string_view text)
    {
        if (!take(text))
            m_failed = true;
    }
    void expectEnd() { m_failed = m_failed || !m_rest.empty(); }

    std::string string()
    {
        std::string text;
        expect("\"");
        while (!m_failed && !take("\""))
            character(text);
        return text;
    }
    template <std::size_t N>
    Bytes<N> hex()
    {
        Bytes<N> bytes{};
        expect("\"");
        m_failed = m_failed || !readHex(m_rest.substr(0, N * 2), bytes);
        if (!m_failed)
            m_rest.remove_prefix(N * 2);
        expect("\"");
        return bytes;
    }
    template <typename Number>
    Number number()
    {
        Number value = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        const auto length = static_cast<std::size_t>(end - m_rest.data());
        if (m_failed || error != std::errc() || m_rest[0] == '-' || (length > 1 && m_rest[0] == '0')) {
            m_failed = true;
            return 0;
        }
        m_rest.remove_prefix(length);
        return value;
    }
    std::uint64_t decimalString()
    {
        expect("\"");
        const auto value = number<std::uint64_t>();
        expect("\"");
        return value;
    }
    Instant instant()
    {
        static const TimeZone utc = TimeZone::utc();
        const std::string text = string();
        const auto value = parseInstant(text, utc);
        if (!value || formatInstant(*value) != text) {
            m_failed = true;
            return {};
        }
        return *value;
    }

private:
    void character(std::string &out)
    {
        if (take("\\\"")) {
            out += '"';
        } else if (take("\\\\")) {
            out += '\\';
        } else if (take("\\u00")) {
            unsigned char byte = 0xFF;
            m_failed = !readHex(m_rest.substr(0, 2), {&byte, 1}) || byte >= 0x20;
            if (m_failed)
                return;
            out += static_cast<char>(byte);
            m_rest.remove_prefix(2);
        } else {
            plain(out);
        }
    }
    void plain(std::string &out)
    {
        const std::size_t length = sequenceLength(m_rest);
        const bool isPlain = length > 0 && !m_rest.empty() && static_cast<unsigned char>(m_rest[0]) >= 0x20 &&
                             m_rest[0] != '\\';
        if (!isPlain) {
            m_failed = true;
            return;
        }
        out += m_rest.substr(0, length);
        m_rest.remove_prefix(length);
    }

    std::string_view m_bytes;
    std::string_view m_rest;
    bool m_failed = false;
};

std::vector<EntryId> readParents(Reader &reader)
{
    std::vector<EntryId> parents;
    reader.expect("[");
    while (!reader.failed() && !reader.take("]")) {
        if (!parents.empty())
            reader.expect(",");
        parents.push_back(reader.hex<32>());
    }
    return parents;
}

std::optional<Basis> readBasis(Reader &reader)
{
    if (reader.take("null"))
        return {};
    Basis basis;
    reader.expect("{\"export_id\":");
    basis.exportId = reader.string();
    reader.expect(",\"case_version_hash\":");
    basis.caseVersion = reader.hex<32>();
    reader.expect("}");
    return basis;
}

bool readFlag(Reader &reader)
{
    if (reader.take("1"))
        return true;
    reader.expect("0");
    return false;
}

Envelope readFields(Reader &reader)
{
    Envelope e;
    const auto key = [&reader](std::string_view text) { reader.expect(text); };
    key("{\"v\":1,\"type\":"), e.type = reader.string();
    key(",\"type_v\":"), e.typeVersion = reader.number<int>();
    key(",\"force\":"), e.force = reader.string();
    key(",\"station\":"), e.station = reader.hex<16>();
    key(",\"seq\":"), e.seq = reader.decimalString();
    key(",\"prev\":"), e.prev = reader.hex<32>();
    key(",\"hlc\":"), e.hlc = reader.decimalString();
    key(",\"authored_at\":"), e.authoredAt = reader.instant();
    key(",\"author\":"), e.author = reader.string();
    key(",\"key\":"), e.key = reader.hex<8>();
    key(",\"case\":"), e.caseNo = reader.string();
    key(",\"area\":"), e.area = reader.string();
    key(",\"sensitivity\":"), e.isSensitive = readFlag(reader);
    key(",\"parents\":"), e.parents = readParents(reader);
    key(",\"basis\":"), e.basis = readBasis(reader);
    key(",\"payload_hash\":"), e.payloadHash = reader.hex<32>();
    key(",\"payload_len\":"), e.payloadLength = reader.number<std::uint32_t>();
    key("}");
    return e;
}

} // namespace

std::string writeEnvelope(const Envelope &envelope)
{
    std::string out;
    out.reserve(700);
    addNumber(out, "v", 1);
    addText(out, "type", envelope.type);
    addNumber(out, "type_v", static_cast<std::uint64_t>(envelope.typeVersion));
    addText(out, "force", envelope.force);
    addHex(out, "station", envelope.station);
    addText(out, "seq", std::to_string(envelope.seq));
    addHex(out, "prev", envelope.prev);
    addText(out, "hlc", std::to_string(envelope.hlc));
    addText(out, "authored_at", formatInstant(envelope.authoredAt));
    addText(out, "author", envelope.author);
    addHex(out, "key", envelope.key);
    addText(out, "case", envelope.caseNo);
    addText(out, "area", envelope.area);
    addNumber(out, "sensitivity", envelope.isSensitive ? 1 : 0);
    addParents(out, envelope.parents);
    addBasis(out, envelope.basis);
    addHex(out, "payload_hash", envelope.payloadHash);
    addNumber(out, "payload_len", envelope.payloadLength);
    return out + '}';
}

Result<Envelope> readEnvelope(std::string_view bytes)
{
    Reader reader(bytes);
    Envelope envelope = readFields(reader);
    reader.expectEnd();
    if (reader.failed())
        return failure(ErrorKind::Damaged,
                       "A journal entry cannot be read at byte " + std::to_string(reader.offset()) + ".",
                       "Run casegrip verify.");
    return envelope;
}

std::string writePayload(const QJsonObject &content, const Bytes<16> &salt)
{
    QJsonObject rest = content;
    rest.remove(QLatin1String("salt"));
    const std::string json = QJsonDocument(rest).toJson(QJsonDocument::Compact).toStdString();
    std::string out = "{\"salt\":\"" + toHex(salt) + '"';
    if (!rest.isEmpty())
        out += ',';
    return out + json.substr(1);
}

EntryId entryIdOf(std::string_view envelope)
{
    return hash("CASEGRIP-1", envelope);
}

} // namespace casegrip::journal
