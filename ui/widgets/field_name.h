// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractSpinBox;

namespace casegrip::ui
{

// Names a field of a number, date or time for screen readers: Qt shows them the line inside as well, which
// would otherwise be nameless.
void setFieldName(QAbstractSpinBox &field, const QString &name);

} // namespace casegrip::ui
