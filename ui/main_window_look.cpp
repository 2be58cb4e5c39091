// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/actions/actions.h"
#include "ui/desk.h"
#include "ui/status_line.h"
#include "ui/style/theme.h"

#include <QActionGroup>
#include <QLocale>
#include <QSettings>

#include <algorithm>

// Light or dark, and the language.
namespace casegrip::ui
{
namespace
{

const auto themeSetting = QStringLiteral("window/theme");
const auto languageSetting = QStringLiteral("window/language");

} // namespace

void MainWindow::handleThemes()
{
    auto *group = new QActionGroup(this);
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        const auto id = ActionId(int(ActionId::ThemeSystem) + int(choice));
        group->addAction(m_actions->handle(id, this, [this, choice] { setTheme(int(choice)); }));
    }
    const int kept = m_desk.settings.value(themeSetting, int(m_desk.theme.choice())).toInt();
    setTheme(std::clamp(kept, 0, int(ThemeChoice::Dark)));
}

void MainWindow::setTheme(int choice)
{
    m_desk.theme.choose(ThemeChoice(choice));
    m_desk.settings.setValue(themeSetting, choice);
    m_actions->get(ActionId(int(ActionId::ThemeSystem) + choice))->setChecked(true);
}

void MainWindow::showContrast(const QPalette &desktops)
{
    m_desk.theme.showContrast(desktops);
}

void MainWindow::handleLanguages()
{
    auto *group = new QActionGroup(this);
    const QString now = m_desk.settings.value(languageSetting, QLocale().name().left(2)).toString();
    const std::pair<ActionId, QString> languages[] = {{ActionId::LanguageEnglish, QStringLiteral("en")},
                                                      {ActionId::LanguageWelsh, QStringLiteral("cy")}};
    for (const auto &[id, language] : languages) {
        QAction *action = m_actions->handle(id, this, [this, language = language] {
            m_desk.settings.setValue(languageSetting, language);
            m_status->say(tr("The language changes when Casegrip is started again."));
        });
        action->setChecked(now == language ||
                           (language == QLatin1String("en") && now != QLatin1String("cy")));
        group->addAction(action);
    }
}

} // namespace casegrip::ui
