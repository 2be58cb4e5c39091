// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace casegrip::ui
{

// The squares of a QR code.
class QrCode
{
public:
    // None when the text is empty or too long for a code that can be read from a wall (300 bytes).
    static std::optional<QrCode> of(const QString &text);

    int side() const { return m_side; }
    bool isDark(int x, int y) const { return m_squares[y * m_side + x] != 0; }
    // Black on white with the quiet edge that readers need, into a square.
    void draw(QPainter &painter, const QRectF &square) const;

private:
    int m_side = 0;
    QByteArray m_squares;
};

} // namespace casegrip::ui
