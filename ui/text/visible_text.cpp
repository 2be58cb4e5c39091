// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/visible_text.h"

#include "core/base/json.h"
#include "core/base/visible_text.h"

#include <QAction>

namespace casegrip::ui
{

QString visibleText(std::string_view utf8, bool multiLine)
{
    return toQString(casegrip::visibleText(utf8, multiLine));
}

QString visibleText(const QString &text, bool multiLine)
{
    return visibleText(toStd(text), multiLine);
}

QString tipText(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    return QStringLiteral("<qt>%1</qt>")
        .arg(plain.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

QString buttonText(const QString &text)
{
    return visibleText(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

void setActionText(QAction *action, const QString &text, const QString &pattern)
{
    action->setText(pattern.arg(buttonText(text)));
    QString around = pattern;
    action->setToolTip(tipText(around.remove(QLatin1Char('&')).arg(visibleText(text)))); // else Qt makes one of the text, and takes it for markup
}

} // namespace casegrip::ui
