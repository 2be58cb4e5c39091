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

} // namespace casegrip::ui
