// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/visible_text.h"

namespace casegrip::ui
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

bool needsWork(const QString &text)
{
    for (const QChar c : text) {
        if (c.isSurrogate() || isHidden(c.unicode()))
            return true;
    }
    return false;
}

} // namespace

QString visibleText(const QString &text, bool multiLine)
{
    if (!needsWork(text))
        return text;
    QString shown;
    shown.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (isBreak(c))
            shown += c == '\n' && multiLine ? QLatin1Char('\n') : QLatin1Char(' ');
        else if (isHidden(c))
            shown += markOf(c);
        else
            shown += QString::fromUcs4(&c, 1);
    }
    return shown;
}

QString visibleText(std::string_view utf8, bool multiLine)
{
    return visibleText(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())), multiLine);
}

QString tipText(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    return QStringLiteral("<qt>%1</qt>")
        .arg(plain.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

QString buttonText(const QString &text)
{
    return visibleText(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace casegrip::ui
