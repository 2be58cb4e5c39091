// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_label.h"

#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStyle>
#include <QVariant>

namespace casegrip::ui
{

PlainLabel::PlainLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    QLabel::setText(visibleText(text, true));
}

void PlainLabel::setRole(const char *role)
{
    const QString wanted = QString::fromLatin1(role);
    if (property("role").toString() == wanted)
        return;
    setProperty("role", wanted);
    style()->unpolish(this);
    style()->polish(this);
    QEvent changed(QEvent::StyleChange); // the frame takes its padding from the style then
    QCoreApplication::sendEvent(this, &changed);
}

void PlainLabel::setTip(const QString &plain)
{
    setToolTip(tipText(visibleText(plain, true)));
}

void PlainLabel::setSelectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

} // namespace casegrip::ui
