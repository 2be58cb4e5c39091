// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace casegrip::ui
{

class Actions;

// Ctrl+K: type some letters of what is to be done, Enter does it. Every action that works now is there.
class Palette : public QDialog
{
    Q_OBJECT
public:
    Palette(const Actions &actions, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMatches(const QString &typed);
    void runCurrent();

    const Actions &m_actions;
    QLineEdit *m_typed;
    QListWidget *m_matches;
};

// "?": every key and what it does.
class KeySheet : public QDialog
{
    Q_OBJECT
public:
    KeySheet(const Actions &actions, QWidget *parent);
};

} // namespace casegrip::ui
