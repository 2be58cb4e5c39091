// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace casegrip::ui
{

// An icon of our set (resources/icons/ui), drawn in the text colour of the palette at the time of painting,
// so that it follows the theme. The name is the file's, without ".svg".
QIcon icon(const QString &name);

} // namespace casegrip::ui
