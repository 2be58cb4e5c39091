// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/paper.h"
#include "ui/print/text_lines.h"

#include <QColor>
#include <QPointF>

#include <optional>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace casegrip::ui
{

// A paper laid out on pages, so that the number of pages is known before the first is drawn. On each page: the marking at
// the top and bottom, the name, the hash of the content, and "page 2 of 5".
class PageLayout
{
public:
    // Laid out for that device: its page size and resolution. The device outlives it.
    PageLayout(const reports::Paper &paper, QPagedPaintDevice &device);

    int pageCount() const { return int(m_pages.size()); }
    // All pages, onto the painter of the device.
    void draw(QPainter &painter) const;

private:
    struct Row { // of a block: a line of its lead and one of its text, side by side
        std::optional<int> lead, text;
        qreal height = 0;
    };
    struct Column {
        TextLines lines;
        qreal x;
        QColor colour;
    };
    struct Placed {
        std::size_t column; // of m_columns
        int line;
        QPointF at;
    };
    struct Set { // a block, measured
        std::optional<std::size_t> lead, text; // of m_columns
        std::vector<Row> rows;
        qreal before = 0, after = 0;
        bool ruled = false;        // a line below
        bool staysWithNext = false;
        bool beginsPage = false;
        qreal height() const;
    };
    struct Page {
        std::vector<Placed> lines;
        std::vector<qreal> rules;
    };

    qreal mm(qreal length) const;
    Set measure(const reports::Block &block);
    std::optional<std::size_t> addColumn(const std::string &text, const QFont &font, const QColor &colour, qreal left,
                                         qreal width);
    qreal neededWith(const std::vector<Set> &sets, std::size_t at) const;
    void place(const Set &set);
    void placeRow(const Set &set, const Row &row);
    void beginPage();
    void drawFrame(QPainter &painter, int page) const;

    const reports::Paper &m_paper;
    QPagedPaintDevice &m_device;
    qreal m_left = 0, m_top = 0, m_width = 0, m_bottom = 0; // of the text, in device units
    qreal m_y = 0;
    std::vector<Column> m_columns;
    std::vector<Page> m_pages;
};

} // namespace casegrip::ui
