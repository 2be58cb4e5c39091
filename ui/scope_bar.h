// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/scope.h"

#include <QFrame>
#include <QTimer>

#include <optional>
#include <string>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace casegrip::ui
{

class PlainLabel;
struct Desk;

// The top edge: whose work (scope and rank), search, how old the data are, who I am, and the marking.
class ScopeBar : public QFrame
{
    Q_OBJECT
public:
    explicit ScopeBar(const Desk &desk, QWidget *parent = nullptr);

    // The briefing has been read anew: choices, age and names follow.
    void refresh();
    void refreshAge();
    void focusSearch();
    void clearSearch();
    QWidget &lastField();
    // Which choices the page follows: the scope; whose work and the search.
    void showChoices(bool scope, bool work);

    Scope scope() const;
    std::string rank() const; // empty: every rank
    QString search() const;
    void choose(const Scope &scope, const std::string &rank, const QString &search);

signals:
    void changed();    // scope, rank or search
    void actorClicked(); // on who I am
    void searchLeft(); // Escape or Enter in the search: back to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString actorText() const;
    QString actorTip() const;
    void fillScopes();
    void fillRanks();

    const Desk &m_desk;
    QComboBox *m_scope;
    QComboBox *m_rank;
    QLineEdit *m_search;
    PlainLabel *m_marking;
    PlainLabel *m_age;
    QToolButton *m_actor;
    std::vector<Scope> m_scopes;
    QTimer m_typing; // waits for the next letter
    std::optional<std::string> m_filledFor; // officer; another one gets the first choices
};

} // namespace casegrip::ui
