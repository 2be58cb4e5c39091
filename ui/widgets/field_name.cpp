// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_name.h"

#include <QAbstractSpinBox>
#include <QLineEdit>

namespace casegrip::ui
{

void setFieldName(QAbstractSpinBox &field, const QString &name)
{
    field.setAccessibleName(name);
    if (auto *line = field.findChild<QLineEdit *>())
        line->setAccessibleName(name);
}

} // namespace casegrip::ui
