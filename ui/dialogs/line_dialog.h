// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace casegrip::ui
{

// Asks for one line that may be left empty. Does not block: open() and wait for accepted().
class LineDialog : public QDialog
{
    Q_OBJECT
public:
    struct Asked {
        QString title;
        QString explanation;
        QString label; // of the line
        QString verb;  // on the button: "Choose a folder…"
    };

    LineDialog(const Asked &asked, const QString &preset, QWidget *parent);
    QString line() const;

private:
    QLineEdit *m_line;
};

} // namespace casegrip::ui
