// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/month_pdf.h"

#include "ui/print/month_layout.h"
#include "ui/print/pdf.h"

namespace casegrip::ui
{

QByteArray monthPdf(const reports::MonthPack &pack)
{
    const QString title = QStringLiteral("Monthly pack, ") + QString::fromStdString(reports::monthName(pack.month));
    return makePdf(title, pack.cover.asOf, [&](QPagedPaintDevice &device, QPainter &painter) { MonthLayout(pack, device).draw(painter); });
}

} // namespace casegrip::ui
