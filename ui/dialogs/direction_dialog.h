// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/operation.h"
#include "core/workspace/status.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace casegrip::ui
{

class LineEditor;
class PlainLabel;
struct Desk;

// Asks for a direction that is given without a review: what is to be done, by whom (a role, or one person found by name), by
// which day. While something is wanting the button is off, and a line below says why. Does not block: open() and wait for
// accepted().
class DirectionDialog : public QDialog
{
    Q_OBJECT
public:
    DirectionDialog(const Desk &desk, const std::string &caseNo, QWidget *parent);

    // Whom the search finds: those who serve. Before, there are roles alone.
    void setOfficers(std::vector<workspace::Officer> officers);
    workspace::GiveDirection direction() const;
    // What is wrong with the day by which something is to be done, as it was typed and read; empty: nothing.
    static QString dayProblem(const QString &typed, const std::optional<Day> &day, Day today);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // the keys of the search go through what it found

private:
    QWidget *buildPerson();
    QWidget *buildButtons();
    void search(const QString &typed);
    void choose(int row);
    const workspace::Officer *chosen() const; // null: whoever has the role
    QString problem() const;                  // empty: it can be given
    void check();

    const Desk &m_desk;
    const std::string m_caseNo;
    QPlainTextEdit *m_text;
    QComboBox *m_owner;
    QLineEdit *m_search;
    QListWidget *m_found;
    LineEditor *m_day;
    PlainLabel *m_problem;
    QPushButton *m_yes = nullptr;
    std::vector<workspace::Officer> m_officers;
    std::vector<std::size_t> m_shown; // in m_officers, by row of m_found
    std::optional<Day> m_dueOn;
};

} // namespace casegrip::ui
