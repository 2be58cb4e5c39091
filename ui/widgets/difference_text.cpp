// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/difference_text.h"

#include "ui/style/theme.h"
#include "ui/text/visible_text.h"

#include <QPainter>
#include <QStringList>
#include <QTextLayout>

#include <cmath>

namespace casegrip::ui
{
namespace
{

using Kind = reviews::Piece::Kind;

QString textOf(const reviews::Piece &piece)
{
    return visibleText(piece.text, true).replace(QLatin1Char('\n'), QChar::LineSeparator);
}

QTextCharFormat formatOf(Kind kind, const Look &look)
{
    QTextCharFormat format;
    format.setForeground(kind == Kind::Removed ? look.muted : look.text);
    format.setFontStrikeOut(kind == Kind::Removed);
    format.setFontUnderline(kind == Kind::Added);
    format.setFontWeight(kind == Kind::Added ? QFont::DemiBold : QFont::Normal);
    return format;
}

} // namespace

DifferenceText::DifferenceText(const Theme &theme, std::vector<reviews::Piece> pieces, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_pieces(std::move(pieces))
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(spoken(m_pieces));
}

QString DifferenceText::spoken(const std::vector<reviews::Piece> &pieces)
{
    QStringList parts;
    for (const reviews::Piece &piece : pieces) {
        const QString text = visibleText(piece.text).simplified();
        if (text.isEmpty() || piece.kind == Kind::Same)
            continue;
        parts << (piece.kind == Kind::Removed ? tr("removed: %1").arg(text) : tr("added: %1").arg(text));
    }
    return parts.join(QStringLiteral("; "));
}

int DifferenceText::layOut(QTextLayout &layout, int width) const
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const reviews::Piece &piece : m_pieces) {
        const QString part = textOf(piece);
        formats << QTextLayout::FormatRange{int(text.size()), int(part.size()),
                                            formatOf(piece.kind, m_theme.look())};
        text += part;
    }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setText(text);
    layout.setTextOption(option);
    layout.setFormats(formats);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return int(std::ceil(height));
}

int DifferenceText::heightForWidth(int width) const
{
    QTextLayout layout(QString(), font());
    return layOut(layout, width);
}

QSize DifferenceText::sizeHint() const
{
    const int width = 320;
    return {width, heightForWidth(width)};
}

QSize DifferenceText::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void DifferenceText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QTextLayout layout(QString(), font());
    layOut(layout, width());
    layout.draw(&painter, {0, 0});
}

} // namespace casegrip::ui
