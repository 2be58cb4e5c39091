// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyed_button.h"

#include "ui/style/theme.h"
#include "ui/text/visible_text.h"

#include <QPainter>

namespace casegrip::ui
{
namespace
{

constexpr int capWidth = 18, capHeight = 16, capGap = 8, leastHeight = 24;

} // namespace

template <typename Button>
KeyedButton<Button>::KeyedButton(const Theme &theme, const QString &text, QChar key, QWidget *parent)
    : Button(buttonText(text), parent), m_theme(theme), m_key(key)
{
    this->setAccessibleName(visibleText(text));
    this->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

template <typename Button>
QSize KeyedButton<Button>::sizeHint() const
{
    const QSize base = Button::sizeHint();
    return {base.width() + (m_key.isNull() ? 0 : capGap + capWidth), std::max(base.height(), leastHeight)};
}

template <typename Button>
void KeyedButton<Button>::paintEvent(QPaintEvent *event)
{
    Button::paintEvent(event);
    if (m_key.isNull())
        return;
    const Look &look = m_theme.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = this->font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    const QRectF cap(this->width() - capWidth - 0.5, (this->height() - capHeight) / 2 + 0.5, capWidth - 1, capHeight - 1);
    painter.setPen(look.muted);
    painter.drawRoundedRect(cap, 3, 3);
    painter.drawText(cap, Qt::AlignCenter, QString(m_key));
}

template class KeyedButton<QRadioButton>;
template class KeyedButton<QCheckBox>;

} // namespace casegrip::ui
