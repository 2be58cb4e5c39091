// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reviews/difference.h"

#include <QWidget>

#include <vector>

class QTextLayout;

namespace casegrip::ui
{

class Theme;

// A text with what has changed in it, word by word: what is gone is struck through and quieter, what is new
// is underlined and bold. All of it is plain text, wrapped to the width. A screen reader is told what was
// removed and what was added.
class DifferenceText : public QWidget
{
    Q_OBJECT
public:
    DifferenceText(const Theme &theme, std::vector<reviews::Piece> pieces, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    // "removed: by Monday; added: by Friday"
    static QString spoken(const std::vector<reviews::Piece> &pieces);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int layOut(QTextLayout &layout, int width) const; // its height

    const Theme &m_theme;
    const std::vector<reviews::Piece> m_pieces;
};

} // namespace casegrip::ui
