// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/month_layout.h"

#include "core/reports/month_files.h"
#include "core/reports/month_svg.h"
#include "ui/print/column_widths.h"

#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <memory>
#include <numeric>

namespace casegrip::ui
{
namespace
{

// Millimetres.
constexpr qreal sideMargin = 16, topMargin = 20, bottomMargin = 26, markingAt = 9, footAt = 19;
constexpr qreal cellGap = 1.6, leastGap = 2, rowGap = 0.9, narrowest = 9, headingRoom = 60, leastOfRow = 12;
constexpr qreal tablePoints = 7, footPoints = 8;
constexpr std::size_t rowsMeasured = 200;

const QColor ink(0x14, 0x18, 0x1c), muted(0x55, 0x5b, 0x61), rule(0xb5, 0xba, 0xbf);

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

MonthLayout::MonthLayout(const reports::MonthPack &pack, QPagedPaintDevice &device) : m_pack(pack), m_device(device)
{
    m_left = mm(sideMargin);
    m_top = mm(topMargin);
    m_width = device.width() - 2 * mm(sideMargin);
    m_bottom = device.height() - mm(bottomMargin);
    beginPage();
    addCover(pack);
    if (pack.restated.isOne())
        addRestatement(pack.restated);
    beginPage();
    for (const reports::PackFigure &figure : pack.figures)
        addFigure(pack, figure);
}

qreal MonthLayout::mm(qreal length) const
{
    return length * m_device.logicalDpiX() / 25.4;
}

void MonthLayout::beginPage()
{
    m_pages.emplace_back();
    m_y = m_top;
}

void MonthLayout::need(qreal height)
{
    if (m_y > m_top && m_y + height > m_bottom)
        beginPage();
}

void MonthLayout::addText(const QString &said, const Style &style)
{
    if (said.isEmpty())
        return;
    const TextLines lines(said, printFont(style.points, style.bold), m_width, m_device);
    for (int i = 0; i < lines.count(); ++i) {
        need(lines.heightOf(i));
        put([lines, i, at = QPointF(m_left, m_y), colour = style.isMuted ? muted : ink](QPainter &painter) {
            painter.setPen(colour);
            lines.draw(painter, i, at);
        });
        m_y += lines.heightOf(i);
    }
    m_y += mm(style.after);
}

void MonthLayout::addCover(const reports::MonthPack &pack)
{
    addText(QStringLiteral("Monthly pack"), {.points = 22, .bold = true, .after = 2});
    addText(text(reports::monthName(pack.month)), {.points = 17, .after = 8});
    std::vector<std::vector<QString>> rows;
    for (const auto &[name, said] : reports::coverLines(pack))
        rows.push_back({text(name), text(said)});
    addTable({QString(), QString()}, {false, false}, rows);
    m_y += mm(4);
    addText(QStringLiteral("Each figure says what it counts. Cases that the reader does not see are counted, and left out of the rows behind."), {.isMuted = true});
}

void MonthLayout::addRestatement(const reports::Restatement &restated)
{
    m_y += mm(6);
    addText(QStringLiteral("Restated"), {.points = 14, .bold = true});
    addText(QStringLiteral("The month was closed with the figures of this pack. As of the same moment they are now counted otherwise:"), {});
    std::vector<std::vector<QString>> rows;
    for (const reports::PackChange &change : restated.changes)
        rows.push_back({text(change.title), text(change.row + ": " + change.column), text(change.then), text(change.now)});
    addTable({QStringLiteral("Figure"), QStringLiteral("What"), QStringLiteral("Then"), QStringLiteral("Now")}, {false, false, false, false}, rows);
    addText(QStringLiteral("Why"), {.bold = true});
    for (const std::string &why : restated.why)
        addText(text(why), {});
}

void MonthLayout::addFigure(const reports::MonthPack &pack, const reports::PackFigure &figure)
{
    if (m_y > m_top)
        m_y += mm(7);
    need(mm(headingRoom)); // a heading is not alone at the foot of a page
    addText(text(figure.title), {.points = 13, .bold = true});
    addText(text(figure.sentence), {.after = 2});
    addDrawing(reports::figureSvg(figure));
    std::vector<QString> heads;
    std::vector<bool> areNumbers;
    for (const reports::PackColumn &column : figure.columns) {
        heads.push_back(text(column.name));
        areNumbers.push_back(column.kind != reports::PackColumn::Kind::Text);
    }
    std::vector<std::vector<QString>> rows;
    for (const reports::PackRow &row : reports::printedRows(figure)) {
        std::vector<QString> cells;
        for (std::size_t i = 0; i < row.size(); ++i)
            cells.push_back(text(reports::shown(figure, row, i)));
        rows.push_back(std::move(cells));
    }
    if (figure.rows.empty())
        addText(QStringLiteral("Nothing to count."), {.isMuted = true});
    else if (!rows.empty())
        addTable(heads, areNumbers, rows);
    addText(text(reports::notPrintedText(pack, figure)), {.isMuted = true});
    for (const std::string &id : figure.definitions)
        addText(text(reports::definitionText(id)), {.points = 7, .isMuted = true, .after = 0.4});
    addText(text(reports::behindText(pack, figure)), {.points = 7, .isMuted = true});
}

void MonthLayout::addDrawing(const std::string &svg)
{
    if (svg.empty())
        return;
    const auto drawing = std::make_shared<QSvgRenderer>(QByteArray::fromStdString(svg));
    const QSizeF size = drawing->viewBoxF().size();
    qreal wide = m_width, high = m_width * size.height() / size.width();
    if (high > m_bottom - m_top) { // one of very many bars is made smaller
        wide *= (m_bottom - m_top) / high;
        high = m_bottom - m_top;
    }
    need(high);
    put([drawing, place = QRectF(m_left, m_y, wide, high)](QPainter &painter) { drawing->render(&painter, place); });
    m_y += high + mm(3);
}

// Numbers are never broken, and of texts no word is while the page has the room.
std::vector<qreal> MonthLayout::widthsOf(const std::vector<QString> &heads, const std::vector<bool> &areNumbers,
                                         const std::vector<std::vector<QString>> &rows) const
{
    const QFontMetricsF metrics(printFont(tablePoints), &m_device), bold(printFont(tablePoints, true), &m_device);
    const auto longestWord = [](const QFontMetricsF &letters, const QString &said) {
        qreal width = 0;
        for (const QString &word : said.split(QLatin1Char(' ')))
            width = std::max(width, letters.horizontalAdvance(word));
        return width;
    };
    std::vector<ColumnNeed> needs;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        qreal word = longestWord(bold, heads[i]), whole = std::max(mm(narrowest), word);
        for (std::size_t row = 0; row < std::min(rows.size(), rowsMeasured); ++row) {
            const QString &said = rows[row][i];
            const qreal line = metrics.horizontalAdvance(said);
            whole = std::max(whole, line);
            word = std::max(word, areNumbers[i] ? line : longestWord(metrics, said));
        }
        const qreal least = std::min(word + mm(leastGap), m_width / 4); // one endless word leaves the others their room
        needs.push_back({least, std::max(least, whole + mm(2 * cellGap))});
    }
    return columnWidths(needs, m_width);
}

void MonthLayout::addTable(const std::vector<QString> &heads, const std::vector<bool> &areNumbers, const std::vector<std::vector<QString>> &rows)
{
    const std::vector<qreal> widths = widthsOf(heads, areNumbers, rows);
    const bool hasHead = std::any_of(heads.begin(), heads.end(), [](const QString &head) { return !head.isEmpty(); });
    if (hasHead)
        addRow(heads, areNumbers, widths, true, heads);
    for (const std::vector<QString> &row : rows)
        addRow(row, areNumbers, widths, false, hasHead ? heads : std::vector<QString>());
    m_y += mm(2);
}

// `heads` stand above the row again when it begins a page.
void MonthLayout::addRow(const std::vector<QString> &cells, const std::vector<bool> &areNumbers, const std::vector<qreal> &widths, bool isHead,
                         const std::vector<QString> &heads)
{
    std::vector<TextLines> columns;
    qreal height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        columns.emplace_back(cells[i], printFont(tablePoints, isHead), widths[i] - mm(cellGap), m_device, areNumbers[i] ? Qt::AlignRight : Qt::AlignLeft);
        height = std::max(height, columns.back().height());
    }
    const auto turnPage = [&] {
        beginPage();
        if (!isHead && !heads.empty())
            addRow(heads, areNumbers, widths, true, {});
    };
    const bool isOfOnePage = height + mm(rowGap) <= m_bottom - m_top;
    if (m_y > m_top && m_y + (isOfOnePage ? height : mm(leastOfRow)) + mm(rowGap) > m_bottom)
        turnPage();
    std::vector<int> next(columns.size(), 0);
    while (addLines(columns, widths, next))
        turnPage();
    m_y += mm(rowGap / 2);
    const qreal thick = mm(isHead ? 0.3 : 0.1);
    const qreal right = m_left + std::accumulate(widths.begin(), widths.end(), 0.0);
    put([=, y = m_y, left = m_left](QPainter &painter) {
        painter.setPen(QPen(rule, thick));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
    });
    m_y += mm(rowGap / 2);
}

// The lines of a row that the page has room for, of each column from `next` on; one at least. True: some are left.
bool MonthLayout::addLines(const std::vector<TextLines> &columns, const std::vector<qreal> &widths, std::vector<int> &next)
{
    qreal x = m_left, end = m_y;
    bool areLeft = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const TextLines &lines = columns[i];
        const int first = next[i];
        qreal y = m_y;
        for (int &line = next[i]; line < lines.count() && (line == first || y + lines.heightOf(line) <= m_bottom); ++line) {
            put([lines, line, at = QPointF(x, y)](QPainter &painter) {
                painter.setPen(ink);
                lines.draw(painter, line, at);
            });
            y += lines.heightOf(line);
        }
        areLeft = areLeft || next[i] < lines.count();
        end = std::max(end, y);
        x += widths[i];
    }
    m_y = end;
    return areLeft;
}

void MonthLayout::draw(QPainter &painter) const
{
    for (int page = 0; page < pageCount(); ++page) {
        if (page > 0)
            m_device.newPage();
        for (const Drawing &drawing : m_pages[std::size_t(page)])
            drawing(painter);
        drawFrame(painter, page);
    }
}

void MonthLayout::drawFrame(QPainter &painter, int page) const
{
    const auto line = [&](const QString &said, qreal points, bool bold, qreal y, Qt::Alignment alignment) {
        TextLines(said, printFont(points, bold), m_width, m_device, alignment).draw(painter, 0, {m_left, y});
    };
    painter.setPen(ink);
    line(text(m_pack.cover.marking), 9, true, mm(markingAt), Qt::AlignHCenter);
    line(text(m_pack.cover.marking), 9, true, m_device.height() - mm(markingAt) - mm(3), Qt::AlignHCenter);
    const qreal foot = m_device.height() - mm(footAt);
    painter.setPen(muted);
    line(QStringLiteral("%1, as of %2").arg(text(reports::monthName(m_pack.month)), text(m_pack.cover.asOfText)), footPoints, false, foot, Qt::AlignLeft);
    line(QStringLiteral("Page %1 of %2").arg(QString::number(page + 1), QString::number(pageCount())), footPoints, false, foot, Qt::AlignRight);
}

} // namespace casegrip::ui
