// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace casegrip::ui
{

class PlainLabel;

// Asks for a passphrase that seals something, twice, so that a slip of the finger does not lock it for ever.
class PassphraseDialog : public QDialog
{
    Q_OBJECT
public:
    PassphraseDialog(const QString &title, const QString &explanation, QWidget *parent);

    std::string passphrase() const;

private:
    void check();

    QLineEdit *m_first;
    QLineEdit *m_second;
    PlainLabel *m_hint;
    QPushButton *m_yes;
};

} // namespace casegrip::ui
