// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/text_lines.h"

#include "ui/text/visible_text.h"

#include <QPaintDevice>
#include <QPainter>
#include <algorithm>

namespace casegrip::ui
{

namespace
{

// Looking for the end of a word from every line anew, Qt takes minutes over one of a million letters.
constexpr qsizetype longestWord = 2000;

bool hasEndlessWord(const QString &text)
{
    qsizetype length = 0;
    return std::any_of(text.begin(), text.end(), [&length](QChar c) {
        length = c.isSpace() ? 0 : length + 1;
        return length > longestWord;
    });
}

} // namespace

TextLines::TextLines(const QString &text, const QFont &font, qreal width, QPaintDevice &device, Qt::Alignment alignment)
{
    QString shown = visibleText(text, true);
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    m_layout = std::make_shared<QTextLayout>(shown, font, &device);
    QTextOption option(alignment);
    option.setWrapMode(hasEndlessWord(shown) ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
        line.setLineWidth(width);
    m_layout->endLayout();
}

qreal TextLines::height() const
{
    qreal sum = 0;
    for (int i = 0; i < count(); ++i)
        sum += heightOf(i);
    return sum;
}

void TextLines::draw(QPainter &painter, int line, QPointF at) const
{
    m_layout->lineAt(line).draw(&painter, at);
}

void TextLines::draw(QPainter &painter, QPointF at) const
{
    for (int i = 0; i < count(); ++i) {
        draw(painter, i, at);
        at.ry() += heightOf(i);
    }
}

QFont printFont(qreal points, bool bold)
{
    QFont font({QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    font.setBold(bold);
    // Too little to be seen, but then "ffi" stays three letters: who searches the file for "officer" finds it.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

QFont printCodeFont(qreal points)
{
    QFont font({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    font.setPointSizeF(points);
    return font;
}

} // namespace casegrip::ui
