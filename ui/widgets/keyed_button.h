// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QRadioButton>

namespace casegrip::ui
{

class Theme;

// A button to choose with that shows the digit which chooses it, after its text, like the cap of a key. Painted here: the
// marks of the style cannot be seen in the dark.
template <typename Button>
class KeyedButton : public Button
{
public:
    KeyedButton(const Theme &theme, const QString &text, QChar key, QWidget *parent); // a null key: none

    QChar key() const { return m_key; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &at) const override { return this->rect().contains(at); }

private:
    void paintCap(QPainter &painter, const QColor &color) const;

    const Theme &m_theme;
    const QString m_text;
    const QChar m_key;
};

extern template class KeyedButton<QRadioButton>;
extern template class KeyedButton<QCheckBox>;

} // namespace casegrip::ui
