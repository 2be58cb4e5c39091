// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/qr_code.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace casegrip::ui
{
namespace
{

constexpr qsizetype longest = 300;
constexpr int quietEdge = 4; // squares, as the standard asks for

} // namespace

std::optional<QrCode> QrCode::of(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > longest)
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!made)
        return {};
    QrCode code;
    code.m_side = made->width;
    for (int i = 0; i < made->width * made->width; ++i)
        code.m_squares.append(char(made->data[i] & 1)); // the other bits say what a square is for
    return code;
}

// Dark squares of a row that touch are one rectangle: no hairlines between them.
void QrCode::draw(QPainter &painter, const QRectF &square) const
{
    const qreal size = square.width() / (m_side + 2 * quietEdge);
    painter.fillRect(square, Qt::white);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            const int from = x;
            while (x < m_side && isDark(x, y))
                ++x;
            if (x > from)
                painter.fillRect(QRectF(square.x() + (from + quietEdge) * size, square.y() + (y + quietEdge) * size,
                                        (x - from) * size, size),
                                 Qt::black);
        }
    }
}

} // namespace casegrip::ui
