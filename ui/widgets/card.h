// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace casegrip::ui
{

// A titled part of a page.
class Card : public QFrame
{
    Q_OBJECT
public:
    Card(const QString &title, QWidget *parent);
    QVBoxLayout *body() const { return m_body; }

private:
    QVBoxLayout *m_body;
};

// Lays out a page that shows nothing but the card: in the middle, as high as its texts need at its width. (An alignment in the
// layout would ask them for their height at the width of the page.)
void layOutAlone(QWidget &page, Card &card);

} // namespace casegrip::ui
