// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace casegrip::test
{

// Looks through a window for texts that are not shown as they are: taken for markup, with characters that cannot be seen, or
// with an ampersand that is taken for the mark of a key.
class TextInspection
{
public:
    // Paints the widget with all that is in it, points at each text, button and cell so that their tips are shown, and reads
    // every text that somebody could see or hear. `where`: said with what is found.
    void look(QWidget &widget, const QString &where);

    const QStringList &faults() const { return m_faults; } // each once
    int texts() const { return m_texts; }                  // that were read and show a payload

private:
    void read(const QWidget &widget, const QString &where);
    void readView(QWidget &widget, const QString &where);
    void check(const QString &text, const QString &what);    // as it is shown
    void checkTip(const QString &tip, const QString &what);  // Qt takes it for markup when it looks like it
    void checkMarks(const QString &text, const QString &what); // an ampersand marks a key
    void fault(const QString &what, const QString &text);

    QStringList m_faults;
    int m_texts = 0;
};

} // namespace casegrip::test
