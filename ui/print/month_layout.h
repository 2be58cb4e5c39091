// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/month_pack.h"
#include "ui/print/text_lines.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace casegrip::ui
{

// A monthly pack laid out on pages, so that their number is known before the first is drawn. On each page: the marking at the top
// and bottom, the month, as of when, and "page 2 of 9".
class MonthLayout
{
public:
    // The device outlives it.
    MonthLayout(const reports::MonthPack &pack, QPagedPaintDevice &device);

    int pageCount() const { return int(m_pages.size()); }
    void draw(QPainter &painter) const;

private:
    using Drawing = std::function<void(QPainter &)>;
    struct Style {
        qreal points = 9;
        bool bold = false;
        bool isMuted = false;
        qreal after = 1; // millimetres
    };

    void addCover(const reports::MonthPack &pack);
    void addRestatement(const reports::Restatement &restated);
    void addFigure(const reports::MonthPack &pack, const reports::PackFigure &figure);
    void addText(const QString &text, const Style &style);
    void addDrawing(const std::string &svg);
    void addTable(const std::vector<QString> &heads, const std::vector<bool> &areNumbers, const std::vector<std::vector<QString>> &rows);
    std::vector<qreal> widthsOf(const std::vector<QString> &heads, const std::vector<bool> &areNumbers, const std::vector<std::vector<QString>> &rows) const;
    void addRow(const std::vector<QString> &cells, const std::vector<bool> &areNumbers, const std::vector<qreal> &widths, bool isHead,
                const std::vector<QString> &heads);
    bool addLines(const std::vector<TextLines> &columns, const std::vector<qreal> &widths, std::vector<int> &next);
    void need(qreal height); // else a new page
    void beginPage();
    void put(Drawing drawing) { m_pages.back().push_back(std::move(drawing)); }
    void drawFrame(QPainter &painter, int page) const;
    qreal mm(qreal length) const;

    const reports::MonthPack &m_pack;
    QPagedPaintDevice &m_device;
    qreal m_left = 0, m_top = 0, m_width = 0, m_bottom = 0, m_y = 0; // of the text, in device units
    std::vector<std::vector<Drawing>> m_pages;
};

} // namespace casegrip::ui
