// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessible_role.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace casegrip::ui
{
namespace
{

constexpr const char *roleProperty = "accessibleRole";

QAccessibleInterface *describe(const QString &, QObject *object)
{
    const QVariant role = object && object->isWidgetType() ? object->property(roleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Role(role.toInt()))
                          : nullptr;
}

} // namespace

void setAccessibleRole(QWidget &widget, QAccessible::Role role)
{
    QAccessible::installFactory(describe); // does nothing the second time
    widget.setProperty(roleProperty, int(role));
}

} // namespace casegrip::ui
