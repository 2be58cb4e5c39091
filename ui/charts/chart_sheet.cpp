// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_sheet.h"

#include "ui/charts/chart_colours.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace casegrip::ui
{
namespace
{

constexpr int rim = 16, between = 8, finer = 2;
const auto pngTitle = QStringLiteral("Title"), pngDescription = QStringLiteral("Description"); // words of the format
constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

struct Line {
    QString text;
    QFont font;
    bool isMuted = false;
};

// What it is of, as of when and how it was counted stand before the picture: nobody who sees it can miss them.
std::vector<Line> linesAbove(const ChartSheet &sheet)
{
    QFont bold = sheet.font;
    bold.setBold(true);
    std::vector<Line> lines{{sheet.notes.title, bold}};
    for (const QString &note : {sheet.notes.filter, sheet.notes.asOf, sheet.notes.definition})
        lines.push_back({note, sheet.font, true});
    lines.push_back({sheet.notes.reading, sheet.font});
    return lines;
}

std::vector<Line> linesBelow(const ChartSheet &sheet)
{
    std::vector<Line> lines{{sheet.notes.below, sheet.font}}; // empty: it has no height
    for (const QString &event : sheet.notes.events)
        lines.push_back({event, sheet.font});
    return lines;
}

double heightOf(const std::vector<Line> &lines, double width)
{
    double height = 0;
    for (const Line &line : lines) {
        if (!line.text.isEmpty())
            height += QFontMetricsF(line.font)
                          .boundingRect(QRectF(0, 0, width, 10000), wrapped, line.text)
                          .height() +
                      between;
    }
    return height;
}

double paintLines(QPainter &painter, const std::vector<Line> &lines, double y, double width)
{
    const ChartColours colours = paperColours();
    for (const Line &line : lines) {
        if (line.text.isEmpty())
            continue;
        const double high = heightOf({line}, width);
        painter.setFont(line.font);
        painter.setPen(line.isMuted ? colours.muted : colours.text);
        painter.drawText(QRectF(rim, y, width, high), wrapped, line.text);
        y += high;
    }
    return y;
}

QSize sizeOf(const ChartSheet &sheet)
{
    const int width = std::max(sheet.picture.width(), 480);
    return {width + 2 * rim, int(heightOf(linesAbove(sheet), width) + heightOf(linesBelow(sheet), width)) +
                                 sheet.picture.height() + between + 2 * rim};
}

void paintSheet(QPainter &painter, const ChartSheet &sheet)
{
    const QSize size = sizeOf(sheet);
    const double width = size.width() - 2 * rim;
    painter.fillRect(QRect(QPoint(), size), paperColours().ground);
    double y = paintLines(painter, linesAbove(sheet), rim, width);
    sheet.paint(painter, QRectF(rim, y, sheet.picture.width(), sheet.picture.height()));
    y += sheet.picture.height() + between;
    paintLines(painter, linesBelow(sheet), y, width);
}

QByteArray svgOf(const ChartSheet &sheet)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sizeOf(sheet));
    generator.setViewBox(QRect(QPoint(), sizeOf(sheet)));
    generator.setResolution(96);
    QPainter painter(&generator);
    paintSheet(painter, sheet);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(const ChartSheet &sheet)
{
    QImage image(sizeOf(sheet) * finer, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setText(pngTitle, sheet.notes.title);
    image.setText(pngDescription,
                  sheet.notes.filter % QStringLiteral("; ") % sheet.notes.asOf);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(finer, finer);
    paintSheet(painter, sheet);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray bytesOf(const ChartSheet &sheet, const QString &path)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return QByteArray::fromStdString(chartCsv(sheet.notes, sheet.table));
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return svgOf(sheet);
    return pngOf(sheet);
}

} // namespace

Done saveSheet(const ChartSheet &sheet, const QString &path)
{
    const QByteArray bytes = bytesOf(sheet, path);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorKind::Io, "The chart was not saved: " + file.errorString().toStdString() + ".",
                   "Choose another folder, or free space on the disk.");
}

} // namespace casegrip::ui
