// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/look.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <utility>

namespace casegrip::ui
{
namespace
{

QColor rgb(unsigned value)
{
    return QColor(QRgb(0xff000000u | value));
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF())) +
           0.0722 * linear(double(color.blueF()));
}

} // namespace

Look lightLook()
{
    Look look;
    look.window = rgb(0xf3f4f6);
    look.base = rgb(0xffffff);
    look.raised = rgb(0xfafbfc);
    look.text = rgb(0x1b1f24);
    look.muted = rgb(0x57606a);
    look.line = rgb(0xd8dce1);
    look.accent = rgb(0x1f5fae);
    look.accentText = rgb(0xffffff);
    look.selection = rgb(0xd6e5f7);
    look.selectionText = rgb(0x0d2138);
    look.hover = rgb(0xe8ebef);
    look.overdue = rgb(0xad3b00);
    look.overdueText = rgb(0xffffff);
    look.over = rgb(0xfbe0d3);
    look.overText = rgb(0x8a2e00);
    look.soon = rgb(0xfde9d3);
    look.soonText = rgb(0x7a3c00);
    look.calm = rgb(0xeceff3);
    look.calmText = rgb(0x2b3a4d);
    look.warning = rgb(0xfdf0dc);
    look.warningText = rgb(0x5f3200);
    return look;
}

Look darkLook()
{
    Look look;
    look.dark = true;
    look.window = rgb(0x1d2025);
    look.base = rgb(0x16181c);
    look.raised = rgb(0x24282e);
    look.text = rgb(0xe3e6ea);
    look.muted = rgb(0xa2abb6);
    look.line = rgb(0x363c45);
    look.accent = rgb(0x76aef2);
    look.accentText = rgb(0x0b1622);
    look.selection = rgb(0x20406a);
    look.selectionText = rgb(0xf2f6fb);
    look.hover = rgb(0x2b3038);
    look.overdue = rgb(0xf08c4e);
    look.overdueText = rgb(0x1c0d03);
    look.over = rgb(0x4d2613);
    look.overText = rgb(0xffbd94);
    look.soon = rgb(0x47300f);
    look.soonText = rgb(0xf6c48a);
    look.calm = rgb(0x2a3038);
    look.calmText = rgb(0xcdd6e1);
    look.warning = rgb(0x3d2c12);
    look.warningText = rgb(0xf6d7a6);
    return look;
}

QPalette paletteOf(const Look &look)
{
    QPalette palette;
    palette.setColor(QPalette::Window, look.window);
    palette.setColor(QPalette::WindowText, look.text);
    palette.setColor(QPalette::Base, look.base);
    palette.setColor(QPalette::AlternateBase, look.raised);
    palette.setColor(QPalette::Text, look.text);
    palette.setColor(QPalette::Button, look.raised);
    palette.setColor(QPalette::ButtonText, look.text);
    palette.setColor(QPalette::BrightText, look.overdueText);
    palette.setColor(QPalette::Highlight, look.selection);
    palette.setColor(QPalette::HighlightedText, look.selectionText);
    palette.setColor(QPalette::Link, look.accent);
    palette.setColor(QPalette::LinkVisited, look.accent);
    palette.setColor(QPalette::ToolTipBase, look.raised);
    palette.setColor(QPalette::ToolTipText, look.text);
    palette.setColor(QPalette::PlaceholderText, look.muted);
    palette.setColor(QPalette::Light, look.raised);
    palette.setColor(QPalette::Midlight, look.hover);
    palette.setColor(QPalette::Mid, look.line);
    palette.setColor(QPalette::Dark, look.line);
    palette.setColor(QPalette::Shadow, look.dark ? QColor(Qt::black) : look.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, look.muted);
    return palette;
}

QString styleSheetOf(const Look &look)
{
    QFile file(QStringLiteral(":/resources/style/casegrip.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first: @accent is the beginning of @accentText.
    const std::pair<const char *, QColor> names[] = {
        {"@selectionText", look.selectionText},
        {"@warningText", look.warningText},
        {"@accentText", look.accentText},
        {"@overdueText", look.overdueText},
        {"@selection", look.selection},
        {"@warning", look.warning},
        {"@overdue", look.overdue},
        {"@accent", look.accent},
        {"@window", look.window},
        {"@raised", look.raised},
        {"@hover", look.hover},
        {"@muted", look.muted},
        {"@base", look.base},
        {"@text", look.text},
        {"@line", look.line},
    };
    for (const auto &[name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    sheet.replace(QLatin1String("@chevron"), QLatin1String(look.dark ? "chevron-dark" : "chevron-light"));
    sheet.replace(QLatin1String("@tick"), QLatin1String(look.dark ? "tick-dark" : "tick-light"));
    return sheet;
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace casegrip::ui
