// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_list.h"
#include "ui/models/scope.h"

#include <QObject>

#include <optional>

namespace casegrip::ui
{

class Actions;
class QueuePage;
class ScopeBar;
struct Desk;

// Up to nine named views of the queue (scope, rank, search, chip, order), kept in the settings; Alt+1 to
// Alt+9.
class SavedViews : public QObject
{
    Q_OBJECT
public:
    SavedViews(const Desk &desk, Actions &actions, ScopeBar &scopeBar, QueuePage &page, QWidget *window);

signals:
    void happened(const QString &what);

private:
    void askName();
    void save(int place, const QString &name);
    void show(int place);
    void nameActions();
    std::optional<int> freePlace() const;
    QString key(int place, const char *field) const;

    const Desk &m_desk;
    Actions &m_actions;
    ScopeBar &m_scopeBar;
    QueuePage &m_page;
    QWidget *m_window;
};

} // namespace casegrip::ui
