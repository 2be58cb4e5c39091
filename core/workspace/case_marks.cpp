// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/month_reading.h"

#include "core/journal/bytes.h"

#include <QByteArray>
#include <algorithm>

// What cases had in a month, ten bytes each.
namespace casegrip::workspace
{
namespace
{

constexpr std::size_t keyBytes = 6, hashBytes = 4, markBytes = keyBytes + hashBytes;

std::uint64_t number(const unsigned char *bytes, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | bytes[i];
    return value;
}

void append(QByteArray &bytes, std::uint64_t value, std::size_t count)
{
    for (std::size_t i = count; i-- > 0;)
        bytes.append(static_cast<char>(value >> (8 * i) & 0xff));
}

} // namespace

std::uint64_t CaseMarks::keyOf(std::string_view caseNo)
{
    return number(journal::hash("month case ", caseNo).data(), keyBytes);
}

std::uint32_t CaseMarks::hashOf(std::string_view items)
{
    return std::uint32_t(number(journal::hash("month items ", items).data(), hashBytes));
}

void CaseMarks::add(std::string_view caseNo, std::string_view items)
{
    if (!items.empty())
        m_marks[keyOf(caseNo)] = hashOf(items);
}

std::string CaseMarks::packed() const
{
    if (m_marks.size() > most)
        return {};
    std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted(m_marks.begin(), m_marks.end());
    std::sort(sorted.begin(), sorted.end());
    QByteArray bytes;
    bytes.reserve(qsizetype(sorted.size() * markBytes));
    for (const auto &[key, hash] : sorted) {
        append(bytes, key, keyBytes);
        append(bytes, hash, hashBytes);
    }
    return bytes.toBase64().toStdString();
}

std::optional<CaseMarks> CaseMarks::unpack(const std::string &text)
{
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(text));
    if (std::size_t(bytes.size()) % markBytes != 0)
        return {};
    CaseMarks marks;
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
    for (std::size_t i = 0; i < std::size_t(bytes.size()); i += markBytes)
        marks.m_marks[number(at + i, keyBytes)] = std::uint32_t(number(at + i + keyBytes, hashBytes));
    return marks;
}

} // namespace casegrip::workspace
