// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyed_button.h"

#include "ui/style/theme.h"
#include "ui/text/visible_text.h"

#include <QPainter>
#include <QPainterPath>

#include <type_traits>

namespace casegrip::ui
{
namespace
{

constexpr int markSize = 14, capWidth = 18, capHeight = 16, gap = 8, padding = 6, leastHeight = 24;

void paintDot(QPainter &painter, const QRectF &box, bool checked, const Look &look)
{
    painter.drawEllipse(box);
    if (!checked)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.accent);
    painter.drawEllipse(box.adjusted(3.5, 3.5, -3.5, -3.5));
}

void paintTick(QPainter &painter, const QRectF &box, bool checked, const Look &look)
{
    painter.drawRoundedRect(box, 2, 2);
    if (!checked)
        return;
    QPainterPath tick(box.topLeft() + QPointF(3, 7));
    tick.lineTo(box.topLeft() + QPointF(6, 10));
    tick.lineTo(box.topLeft() + QPointF(11, 4));
    painter.setPen(QPen(look.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

} // namespace

template <typename Button>
KeyedButton<Button>::KeyedButton(const Theme &theme, const QString &text, QChar key, QWidget *parent)
    : Button(buttonText(text), parent), m_theme(theme), m_text(visibleText(text)), m_key(key)
{
    this->setAccessibleName(m_text);
    this->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    this->setAttribute(Qt::WA_Hover);
}

template <typename Button>
QSize KeyedButton<Button>::sizeHint() const
{
    const QFontMetrics metrics = this->fontMetrics();
    const int cap = m_key.isNull() ? 0 : gap + capWidth;
    return {2 * padding + markSize + gap + metrics.horizontalAdvance(m_text) + cap,
            std::max(metrics.height() + 8, leastHeight)};
}

template <typename Button>
void KeyedButton<Button>::paintEvent(QPaintEvent *)
{
    const Look &look = m_theme.look();
    const bool checked = this->isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(this->rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(this->hasFocus() ? QPen(look.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(checked ? QBrush(look.selection) : this->underMouse() ? QBrush(look.hover) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const QRectF mark(padding + 0.5, (this->height() - markSize) / 2 + 0.5, markSize - 1, markSize - 1);
    painter.setPen(QPen(checked ? look.accent : look.muted, 1.5));
    painter.setBrush(look.base);
    if constexpr (std::is_same_v<Button, QRadioButton>)
        paintDot(painter, mark, checked, look);
    else
        paintTick(painter, mark, checked, look);

    const int textLeft = padding + markSize + gap;
    painter.setPen(checked ? look.selectionText : look.text);
    painter.drawText(QRect(textLeft, 0, this->width() - textLeft, this->height()), Qt::AlignVCenter | Qt::AlignLeft, m_text);
    if (!m_key.isNull())
        paintCap(painter, checked ? look.selectionText : look.muted);
}

template <typename Button>
void KeyedButton<Button>::paintCap(QPainter &painter, const QColor &color) const
{
    QFont small = this->font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    const QRectF cap(this->width() - padding - capWidth + 0.5, (this->height() - capHeight) / 2 + 0.5, capWidth - 1,
                     capHeight - 1);
    painter.drawRoundedRect(cap, 3, 3);
    painter.drawText(cap, Qt::AlignCenter, QString(m_key));
}

template class KeyedButton<QRadioButton>;
template class KeyedButton<QCheckBox>;

} // namespace casegrip::ui
