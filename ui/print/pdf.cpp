// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf.h"

#include "ui/print/page_layout.h"

#include <QBuffer>
#include <QDateTime>
#include <QHash>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTimeZone>

namespace casegrip::ui
{
namespace
{

constexpr int dotsPerInch = 600;

// Qt writes the time of day into the file and has no other way: the date of the content takes its place, which is as long.
void setDate(QByteArray &pdf, Instant madeAt)
{
    const QByteArray key = "/CreationDate (D:";
    const QByteArray date = QDateTime::fromSecsSinceEpoch(toEpoch(madeAt), QTimeZone::utc())
                                .toString(QStringLiteral("yyyyMMddhhmmss"))
                                .toLatin1();
    const qsizetype at = pdf.indexOf(key);
    if (at >= 0)
        pdf.replace(at + key.size(), date.size(), date);
}

// Qt writes the fonts of a file in the order of a hash table, which is another one in each process. Tables that are made
// while this lives have the same order always; others are not touched.
struct SameOrder {
    SameOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SameOrder() { QHashSeed::resetRandomGlobalSeed(); }
    SameOrder(const SameOrder &) = delete;
    SameOrder &operator=(const SameOrder &) = delete;
};

} // namespace

QByteArray makePdf(const QString &title, Instant madeAt,
                   const std::function<void(QPagedPaintDevice &, QPainter &)> &draw)
{
    const SameOrder order;
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()});
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Casegrip"));
        QPainter painter(&writer);
        draw(writer, painter);
    }
    setDate(pdf, madeAt);
    return pdf;
}

QByteArray pdfOf(const reports::Paper &paper)
{
    return makePdf(QString::fromStdString(paper.title), paper.madeAt, [&](QPagedPaintDevice &device, QPainter &painter) {
        PageLayout(paper, device).draw(painter);
    });
}

Done writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorKind::Io, "The file was not written: " + file.errorString().toStdString() + ".",
                   "Choose another folder, or free space on the disk.");
}

} // namespace casegrip::ui
