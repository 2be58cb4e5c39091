// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace casegrip::ui
{

class PlainLabel;

// A line across the page that says what is wrong and what to do; it stays until closed or settled.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent);
    void say(const QString &text); // empty: hides it
    QString text() const;

private:
    PlainLabel *m_text;
};

} // namespace casegrip::ui
