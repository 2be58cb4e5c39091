// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStyle>
#include <QStyleFactory>

namespace casegrip::ui
{
namespace
{

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interfaceName = QStringLiteral("org.freedesktop.portal.Settings");
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto colorScheme = QStringLiteral("color-scheme"); // 0 no preference, 1 dark, 2 light
const auto contrastKey = QStringLiteral("contrast");     // 1 high

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent), m_desktopPalette(QApplication::palette()), m_desktopDark(isDark(m_desktopPalette)),
      m_look(lightLook())
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::showContrast(const QPalette &desktops)
{
    m_desktopPalette = desktops;
    m_desktopDark = isDark(desktops);
    m_highContrast = true;
    m_applied.reset();
    choose(ThemeChoice::System);
}

void Theme::followDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interfaceName, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    readDesktop(colorScheme);
    readDesktop(contrastKey);
}

void Theme::readDesktop(const QString &key)
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(service, path, interfaceName, QStringLiteral("Read"));
    question << appearance << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(key, reply.value().variant());
        watcher->deleteLater();
    });
}

void Theme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance)
        take(key, value.variant());
}

void Theme::take(const QString &key, const QVariant &value)
{
    // Read() wraps the value once more than SettingChanged does.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    if (key == colorScheme && inner.toUInt() != 0)
        m_desktopDark = inner.toUInt() == 1;
    else if (key == contrastKey)
        m_highContrast = inner.toUInt() == 1;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::System ? m_desktopDark : m_choice == ThemeChoice::Dark;
    m_look = dark ? darkLook() : lightLook();
    const bool own = !m_highContrast || m_choice != ThemeChoice::System;
    const Applied wanted{dark, own};
    if (m_applied == wanted) // a style sheet is costly: every widget there is would be polished anew
        return;
    m_applied = wanted;
    QApplication::setPalette(own ? paletteOf(m_look) : m_desktopPalette);
    qApp->setStyleSheet(own ? styleSheetOf(m_look) : QString());
    emit changed();
}

} // namespace casegrip::ui
