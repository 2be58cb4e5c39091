// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/month_pack.h"

#include <QByteArray>

namespace casegrip::ui
{

// The monthly pack on A4: the cover, what was restated, then each figure with its drawing, table and definition. Everything is
// lines and letters, so that it can be enlarged and searched. The same pack gives the same bytes. On any thread.
QByteArray monthPdf(const reports::MonthPack &pack);

} // namespace casegrip::ui
