// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/poster.h"

#include "ui/print/pdf.h"
#include "ui/print/qr_code.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QUrl>

#include <array>

namespace casegrip::ui
{
namespace
{

// Millimetres.
constexpr qreal sideMargin = 16, topMargin = 18, codeSide = 34, footHeight = 50, markingAt = 8;
constexpr std::array<qreal, 4> columns = {0, 0.3, 0.5, 0.76}; // of the width
// From large to what can still be read at arm's length.
constexpr qreal largest = 1.2, smallest = 0.5, step = 0.04;

const QColor ink(0x14, 0x18, 0x1c), grey(0x4a, 0x50, 0x56), line(0xb5, 0xba, 0xbf), accent(0x1f, 0x5f, 0xa8);

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

Poster::Poster(const reports::FrameworkSheet &sheet, const PosterFrame &frame, QPagedPaintDevice &device)
    : m_sheet(sheet), m_frame(frame), m_device(device)
{
    m_left = mm(sideMargin);
    m_width = device.width() - 2 * mm(sideMargin);
}

qreal Poster::mm(qreal length) const
{
    return length * m_device.logicalDpiX() / 25.4;
}

void Poster::draw(QPainter &painter)
{
    const qreal bottom = m_device.height() - mm(footHeight);
    qreal scale = largest;
    while (scale > smallest && lay(nullptr, scale) > bottom)
        scale -= step;
    lay(&painter, scale);
    addFoot(painter);
}

qreal Poster::lay(QPainter *painter, qreal scale)
{
    m_painter = painter;
    m_scale = scale;
    m_y = mm(topMargin);
    addTitle();
    addRows();
    addCategories();
    addNotes();
    return m_y;
}

qreal Poster::put(const QString &words, qreal points, bool bold, const QColor &colour, QPointF at, qreal width,
                  Qt::Alignment alignment)
{
    const TextLines lines(words, printFont(points * m_scale, bold), width, m_device, alignment);
    if (m_painter) {
        m_painter->setPen(colour);
        lines.draw(*m_painter, at);
    }
    return lines.height();
}

void Poster::rule()
{
    if (m_painter) {
        m_painter->setPen(QPen(line, mm(0.2)));
        m_painter->drawLine(QPointF(m_left, m_y), QPointF(m_left + m_width, m_y));
    }
}

void Poster::addTitle()
{
    m_y += put(text(m_sheet.title), 22, true, ink, {m_left, m_y}, m_width);
    m_y += put(text(m_sheet.version), 9.5, false, grey, {m_left, m_y}, m_width) + mm(4 * m_scale);
}

void Poster::addHeading(const QString &words)
{
    m_y += mm(4 * m_scale);
    m_y += put(words, 13, true, accent, {m_left, m_y}, m_width) + mm(1.5 * m_scale);
}

void Poster::addRows()
{
    addRow({QString(), QStringLiteral("What"), QStringLiteral("Red box: by when"), QStringLiteral("Others: by when")}, true);
    for (const reports::SheetRow &row : m_sheet.rows)
        addRow({text(row.who), text(row.what), text(row.redBox), text(row.other)}, false);
    rule();
}

void Poster::addRow(const std::array<QString, 4> &cells, bool isHead)
{
    rule();
    const qreal top = m_y + mm(1.8 * m_scale);
    qreal height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].isEmpty())
            continue;
        const qreal end = i == 3 ? 1 : columns[i + 1];
        const bool bold = i == 0 || (!isHead && i == 2);
        height = std::max(height, put(cells[i], isHead ? 9 : 11.5, bold, isHead ? grey : ink,
                                      {m_left + columns[i] * m_width, top}, (end - columns[i]) * m_width - mm(3)));
    }
    m_y = top + height + mm(1.8 * m_scale);
}

void Poster::addCategories()
{
    addHeading(QStringLiteral("What is red box"));
    const qreal gap = mm(6), width = (m_width - gap) / 2;
    for (std::size_t i = 0; i < m_sheet.redBox.size(); i += 2) {
        qreal height = addCategory(m_sheet.redBox[i], {m_left, m_y}, width);
        if (i + 1 < m_sheet.redBox.size())
            height = std::max(height, addCategory(m_sheet.redBox[i + 1], {m_left + width + gap, m_y}, width));
        m_y += height + mm(2 * m_scale);
    }
}

qreal Poster::addCategory(const reports::SheetCategory &category, QPointF at, qreal width)
{
    const qreal top = at.y();
    at.ry() += put(text(category.name), 11.5, true, ink, at, width);
    for (const std::string &when : category.when)
        at.ry() += put(text(when), 8.5, false, grey, at, width);
    return at.y() - top;
}

void Poster::addNotes()
{
    addHeading(QStringLiteral("How it counts"));
    const qreal indent = mm(4 * m_scale);
    for (const std::string &note : m_sheet.notes) {
        put(QString(QChar(0x2022)), 9.5, false, ink, {m_left, m_y}, indent);
        m_y += put(text(note), 9.5, false, ink, {m_left + indent, m_y}, m_width - indent) + mm(0.8 * m_scale);
    }
}

void Poster::addFoot(QPainter &painter)
{
    m_painter = &painter;
    m_scale = 1;
    m_y = m_device.height() - mm(footHeight - 2);
    rule();
    const auto code = QrCode::of(QString::fromLatin1(QUrl(m_frame.address).toEncoded())); // readers guess at other letters
    const QRectF square(m_left, m_y + mm(2), mm(codeSide), mm(codeSide));
    qreal x = m_left;
    if (code) {
        code->draw(painter, square);
        x = square.right() + mm(6);
    }
    qreal y = m_y + mm(6);
    const qreal width = m_left + m_width - x;
    if (code) {
        y += put(QStringLiteral("More, and the forms:"), 10, true, ink, {x, y}, width);
        y += put(m_frame.address, 9, false, grey, {x, y}, width) + mm(2);
    } else {
        y += put(m_frame.address.isEmpty() ? QStringLiteral("No address is set for a code on this poster.")
                                           : QStringLiteral("The address is too long for a code: ") + m_frame.address,
                 9, false, grey, {x, y}, width) +
             mm(2);
    }
    put(QStringLiteral("Every figure is from the framework that is installed. Why a review is due: ask Casegrip, case by case."),
        9, false, grey, {x, y}, width);
    const qreal whole = m_width;
    put(m_frame.marking, 9, true, ink, {m_left, mm(markingAt)}, whole, Qt::AlignHCenter);
    put(m_frame.marking, 9, true, ink, {m_left, m_device.height() - mm(markingAt + 3)}, whole, Qt::AlignHCenter);
}

Done checkPosterAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool leads = url.isValid() && !url.host().isEmpty() &&
                       (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    if (address.isEmpty() || leads)
        return {};
    return failure(ErrorKind::Invalid, "The address for the code on the poster is not one that a telephone can open.",
                   "Write all of it, such as https://intranet.example/reviews, or leave it out.");
}

QByteArray posterPdf(const reports::FrameworkSheet &sheet, const PosterFrame &frame)
{
    return makePdf(text(sheet.title), frame.madeAt, [&](QPagedPaintDevice &device, QPainter &painter) {
        Poster(sheet, frame, device).draw(painter);
    });
}

} // namespace casegrip::ui
