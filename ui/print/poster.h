// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/reports/framework_sheet.h"
#include "ui/print/text_lines.h"

#include <QByteArray>
#include <QColor>
#include <QPointF>
#include <QString>

#include <array>

class QPagedPaintDevice;

namespace casegrip::ui
{

// What stands around the framework on its poster.
struct PosterFrame {
    QString marking;
    QString address; // that the code leads to; empty: no code, and the poster says so
    Instant madeAt;
};

// The framework on one page, to be hung up: as large as fits.
class Poster
{
public:
    Poster(const reports::FrameworkSheet &sheet, const PosterFrame &frame, QPagedPaintDevice &device);
    void draw(QPainter &painter);

private:
    // Draws at a scale, or with null only measures; returns where the text ends.
    qreal lay(QPainter *painter, qreal scale);
    void addTitle();
    void addRows();
    void addRow(const std::array<QString, 4> &cells, bool isHead);
    void addCategories();
    qreal addCategory(const reports::SheetCategory &category, QPointF at, qreal width);
    void addNotes();
    void addFoot(QPainter &painter);

    void addHeading(const QString &text);
    // Text at a place; returns its height.
    qreal put(const QString &text, qreal points, bool bold, const QColor &colour, QPointF at, qreal width,
              Qt::Alignment alignment = Qt::AlignLeft);
    void rule();
    qreal mm(qreal length) const;

    const reports::FrameworkSheet &m_sheet;
    const PosterFrame &m_frame;
    QPagedPaintDevice &m_device;
    QPainter *m_painter = nullptr;
    qreal m_scale = 1;
    qreal m_left = 0, m_width = 0, m_y = 0;
};

// Invalid when a code could not be followed: neither empty nor a whole address that begins with https:// or http://.
Done checkPosterAddress(const QString &address);

QByteArray posterPdf(const reports::FrameworkSheet &sheet, const PosterFrame &frame);

} // namespace casegrip::ui
