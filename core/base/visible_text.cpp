// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/visible_text.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace casegrip
{
namespace
{

bool isHidden(char32_t c)
{
    return (c < 0x20) || (c >= 0x7f && c < 0xa0) || c == 0x061c || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
           (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
}

bool isBreak(char32_t c)
{
    return c == '\n' || c == '\r' || c == '\t';
}

QString markOf(char32_t c)
{
    return QStringLiteral("\u2039U+%1\u203a").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

bool isPlain(char c)
{
    return c >= 0x20 && c < 0x7f; // also where char has a sign
}

} // namespace

std::string visibleText(std::string_view utf8, bool multiLine)
{
    if (std::all_of(utf8.begin(), utf8.end(), isPlain))
        return std::string(utf8);
    QString shown;
    shown.reserve(qsizetype(utf8.size()));
    for (const char32_t c : QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toUcs4()) {
        if (isBreak(c))
            shown += c == '\n' && multiLine ? QLatin1Char('\n') : QLatin1Char(' ');
        else if (isHidden(c))
            shown += markOf(c);
        else
            shown += QString::fromUcs4(&c, 1);
    }
    return shown.toStdString();
}

std::string withoutHidden(std::string_view utf8)
{
    if (std::all_of(utf8.begin(), utf8.end(), isPlain))
        return std::string(utf8);
    QString kept;
    kept.reserve(qsizetype(utf8.size()));
    for (const char32_t c : QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toUcs4()) {
        if (isBreak(c) || !isHidden(c))
            kept += QString::fromUcs4(&c, 1);
    }
    return kept.toStdString();
}

bool isBlank(std::string_view utf8)
{
    if (std::any_of(utf8.begin(), utf8.end(), [](char c) { return c > 0x20 && c < 0x7f; }))
        return false; // most texts, without a copy of them
    const std::string left = withoutHidden(utf8);
    return QString::fromUtf8(left.data(), qsizetype(left.size())).trimmed().isEmpty(); // no-break spaces too
}

} // namespace casegrip
