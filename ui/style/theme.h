// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace casegrip::ui
{

enum class ThemeChoice { System, Light, Dark };

// Keeps the program in the chosen theme. System follows the desktop: the portal's org.freedesktop.appearance
// where there is one, else the lightness of the palette that the program was started with. With the desktop
// in high contrast its own palette stays as it is.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);

    const Look &look() const { return m_look; }
    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    // As with a desktop in high contrast that has this palette; until another theme is chosen.
    void showContrast(const QPalette &desktops);
    // Asks the desktop, without waiting, and listens from then on.
    void followDesktop();

signals:
    void changed();

private slots:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void readDesktop(const QString &key);
    void take(const QString &key, const QVariant &value);
    void apply();

    struct Applied {
        bool dark = false, own = false; // own: our palette and not the desktop's
        bool operator==(const Applied &) const = default;
    };

    QPalette m_desktopPalette; // that the program was started with
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_desktopDark = false;
    bool m_highContrast = false;
    std::optional<Applied> m_applied;
    Look m_look;
};

} // namespace casegrip::ui
