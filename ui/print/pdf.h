// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/reports/paper.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace casegrip::ui
{

// A PDF file, A4, of what `draw` draws. The same drawing with the same date gives the same bytes, as long as the fonts and
// Qt are the same.
QByteArray makePdf(const QString &title, Instant madeAt,
                   const std::function<void(QPagedPaintDevice &device, QPainter &painter)> &draw);
QByteArray pdfOf(const reports::Paper &paper);

// Whole and durable, or not at all. Io, with the reason.
Done writeFile(const QString &path, const QByteArray &bytes);

} // namespace casegrip::ui
