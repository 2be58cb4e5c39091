// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QTextLayout>

#include <memory>

class QPaintDevice;
class QPainter;

namespace casegrip::ui
{

// Plain text in lines of at most a width, in the device's units: words that are longer are broken, every script is
// shaped, nothing is read as markup, and characters that cannot be seen are marked (visibleText).
class TextLines
{
public:
    TextLines(const QString &text, const QFont &font, qreal width, QPaintDevice &device,
              Qt::Alignment alignment = Qt::AlignLeft);

    int count() const { return m_layout->lineCount(); }
    qreal heightOf(int line) const { return m_layout->lineAt(line).height(); }
    qreal height() const;
    // One line with its top left at `at`, in the painter's pen.
    void draw(QPainter &painter, int line, QPointF at) const;
    void draw(QPainter &painter, QPointF at) const;

private:
    std::shared_ptr<QTextLayout> m_layout; // shared by copies; never changed after it was made
};

// The letters of prints: the same on every computer that has them.
QFont printFont(qreal points, bool bold = false);
QFont printCodeFont(qreal points); // every character alike

} // namespace casegrip::ui
