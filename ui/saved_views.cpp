// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved_views.h"

#include "ui/actions/actions.h"
#include "ui/desk.h"
#include "ui/dialogs/line_dialog.h"
#include "ui/pages/queue_page.h"
#include "ui/scope_bar.h"
#include "ui/text/visible_text.h"

#include <QSettings>

namespace casegrip::ui
{
namespace
{

constexpr int places = 9;

ActionId actionOf(int place)
{
    return ActionId(int(ActionId::View1) + place - 1);
}

} // namespace

SavedViews::SavedViews(const Desk &desk, Actions &actions, ScopeBar &scopeBar, QueuePage &page,
                       QWidget *window)
    : QObject(window), m_desk(desk), m_actions(actions), m_scopeBar(scopeBar), m_page(page), m_window(window)
{
    for (int place = 1; place <= places; ++place)
        m_actions.handle(actionOf(place), this, [this, place] { show(place); });
    m_actions.handle(ActionId::SaveView, this, &SavedViews::askName);
    nameActions();
}

QString SavedViews::key(int place, const char *field) const
{
    return QStringLiteral("views/%1-%2").arg(QString::number(place), QString::fromLatin1(field));
}

std::optional<int> SavedViews::freePlace() const
{
    for (int place = 1; place <= places; ++place) {
        if (m_desk.settings.value(key(place, "name")).toString().isEmpty())
            return place;
    }
    return {};
}

void SavedViews::askName()
{
    const int place = freePlace().value_or(places); // the ninth is written over
    auto *dialog = new LineDialog({tr("Save this view"), tr("It gets the key Alt+%1.").arg(place), tr("Name"), tr("Save")},
                                  m_scopeBar.scope().title, m_window);
    connect(dialog, &LineDialog::accepted, this, [this, place, dialog] {
        if (!dialog->line().isEmpty())
            save(place, dialog->line().left(60));
    });
    dialog->open();
}

void SavedViews::save(int place, const QString &name)
{
    QSettings &settings = m_desk.settings;
    const Scope scope = m_scopeBar.scope();
    settings.setValue(key(place, "name"), name);
    settings.setValue(key(place, "reach"), int(scope.reach));
    settings.setValue(key(place, "code"), QString::fromStdString(scope.code));
    settings.setValue(key(place, "rank"), QString::fromStdString(m_scopeBar.rank()));
    settings.setValue(key(place, "search"), m_scopeBar.search());
    settings.setValue(key(place, "view"), textOf(m_page.view()));
    nameActions();
    emit happened(tr("Saved the view \"%1\" as Alt+%2").arg(visibleText(name), QString::number(place)));
}

void SavedViews::show(int place)
{
    const QSettings &settings = m_desk.settings;
    Scope scope;
    scope.reach = Reach(std::clamp(settings.value(key(place, "reach")).toInt(), 0, int(Reach::Covered)));
    scope.code = settings.value(key(place, "code")).toString().toStdString();
    m_page.setView(viewFromText(settings.value(key(place, "view")).toString()));
    m_scopeBar.choose(scope, settings.value(key(place, "rank")).toString().toStdString(),
                      settings.value(key(place, "search")).toString());
}

void SavedViews::nameActions()
{
    for (int place = 1; place <= places; ++place) {
        const QString name = m_desk.settings.value(key(place, "name")).toString();
        QAction *action = m_actions.get(actionOf(place));
        action->setEnabled(!name.isEmpty());
        action->setVisible(!name.isEmpty());
        if (!name.isEmpty())
            setActionText(action, name);
    }
}

} // namespace casegrip::ui
