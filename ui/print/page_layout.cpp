// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_layout.h"

#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

using Kind = reports::Block::Kind;

// Millimetres.
constexpr qreal sideMargin = 18, topMargin = 20, bottomMargin = 30;
constexpr qreal numberColumn = 20, nameColumn = 46;
constexpr qreal markingAt = 9, footAt = 22; // from the edges
constexpr qreal hairline = 0.15, ruleRoom = 1.2;

const QColor ink(0x14, 0x18, 0x1c), grey(0x55, 0x5b, 0x61), line(0xb5, 0xba, 0xbf);

// How a kind of block looks. Sizes in points, distances in millimetres.
struct Style {
    qreal size = 10;
    bool bold = false;
    bool isCode = false;
    QColor colour = ink;
    qreal before = 0, after = 0;
    qreal column = numberColumn; // where the text begins; the lead stands before it
    bool ruled = false, staysWithNext = false, beginsPage = false;
};

Style styleOf(Kind kind)
{
    switch (kind) {
    case Kind::Title:
        return {.size = 17, .bold = true, .after = 3, .column = 0, .staysWithNext = true};
    case Kind::Subtitle:
        return {.size = 13, .bold = true, .after = 3, .column = 0, .ruled = true, .staysWithNext = true, .beginsPage = true};
    case Kind::Heading:
        return {.size = 11, .bold = true, .before = 5, .after = 1.5, .column = 0, .ruled = true, .staysWithNext = true};
    case Kind::Field:
        return {.size = 9.5, .after = 0.8, .column = nameColumn};
    case Kind::Question:
        return {.size = 9, .colour = grey, .before = 1.8, .staysWithNext = true};
    case Kind::Answer:
        return {.size = 10, .before = 0.3, .after = 0.6};
    case Kind::Note:
        return {.size = 8, .colour = grey, .after = 0.6};
    case Kind::Item:
        return {.size = 10, .before = 0.8, .after = 0.8};
    case Kind::Code:
        return {.size = 7.5, .isCode = true, .after = 0.6, .column = nameColumn};
    }
    return {};
}

// References are longer than the column of numbers.
qreal columnOf(const reports::Block &block, const Style &style)
{
    return block.kind == Kind::Item && block.lead.size() > 8 ? nameColumn : style.column;
}

} // namespace

qreal PageLayout::Set::height() const
{
    qreal sum = before + after;
    for (const Row &row : rows)
        sum += row.height;
    return sum;
}

PageLayout::PageLayout(const reports::Paper &paper, QPagedPaintDevice &device) : m_paper(paper), m_device(device)
{
    m_left = mm(sideMargin);
    m_top = mm(topMargin);
    m_width = device.width() - 2 * mm(sideMargin);
    m_bottom = device.height() - mm(bottomMargin);
    std::vector<Set> sets;
    for (const reports::Block &block : paper.blocks)
        sets.push_back(measure(block));
    beginPage();
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const bool isFresh = m_y == m_top;
        const bool fits = m_y + neededWith(sets, i) <= m_bottom;
        if (!isFresh && (sets[i].beginsPage || !fits))
            beginPage();
        place(sets[i]);
    }
}

qreal PageLayout::mm(qreal length) const
{
    return length * m_device.logicalDpiX() / 25.4;
}

std::optional<std::size_t> PageLayout::addColumn(const std::string &text, const QFont &font, const QColor &colour,
                                                 qreal left, qreal width)
{
    if (text.empty())
        return {};
    m_columns.push_back({TextLines(QString::fromStdString(text), font, width, m_device), m_left + left, colour});
    return m_columns.size() - 1;
}

PageLayout::Set PageLayout::measure(const reports::Block &block)
{
    const Style style = styleOf(block.kind);
    const qreal column = mm(columnOf(block, style));
    const qreal gap = mm(2);
    Set set;
    set.before = mm(style.before);
    set.after = mm(style.after);
    set.ruled = style.ruled;
    set.after += style.ruled ? mm(ruleRoom) : 0;
    set.staysWithNext = style.staysWithNext;
    set.beginsPage = style.beginsPage;
    const QFont leadFont = printFont(block.kind == Kind::Question || style.isCode ? 7.5 : 9);
    if (column > 0)
        set.lead = addColumn(block.lead, leadFont, grey, 0, column - gap);
    set.text = addColumn(block.text, style.isCode ? printCodeFont(style.size) : printFont(style.size, style.bold), style.colour,
                         column, m_width - column);
    const int leads = set.lead ? m_columns[*set.lead].lines.count() : 0;
    const int texts = set.text ? m_columns[*set.text].lines.count() : 0;
    for (int i = 0; i < std::max(leads, texts); ++i) {
        Row row;
        if (i < leads) {
            row.lead = i;
            row.height = m_columns[*set.lead].lines.heightOf(i);
        }
        if (i < texts) {
            row.text = i;
            row.height = std::max(row.height, m_columns[*set.text].lines.heightOf(i));
        }
        set.rows.push_back(row);
    }
    return set;
}

// The room that a block wants on this page: all of a short one, two lines of a long one, and with a heading or a question
// what it belongs to. What would not fit on any page wants nothing.
qreal PageLayout::neededWith(const std::vector<Set> &sets, std::size_t at) const
{
    constexpr std::size_t few = 4;
    qreal needed = 0;
    for (; at < sets.size(); ++at) {
        const Set &set = sets[at];
        if (!set.staysWithNext) {
            needed += set.rows.size() <= few ? set.height() : set.before + set.rows[0].height + set.rows[1].height;
            break;
        }
        needed += set.height();
    }
    return needed <= m_bottom - m_top ? needed : 0;
}

void PageLayout::beginPage()
{
    m_pages.emplace_back();
    m_y = m_top;
}

void PageLayout::place(const Set &set)
{
    if (m_y > m_top)
        m_y += set.before;
    for (const Row &row : set.rows)
        placeRow(set, row);
    if (set.ruled)
        m_pages.back().rules.push_back(m_y + mm(ruleRoom / 2));
    m_y += set.after;
}

void PageLayout::placeRow(const Set &set, const Row &row)
{
    if (m_y + row.height > m_bottom && m_y > m_top)
        beginPage();
    const auto put = [&](const std::optional<std::size_t> &column, const std::optional<int> &line) {
        if (!column || !line)
            return;
        // On one base line, also when the sizes differ.
        const Column &from = m_columns[*column];
        const qreal lower = (row.height - from.lines.heightOf(*line)) * 0.8;
        m_pages.back().lines.push_back({*column, *line, {from.x, m_y + lower}});
    };
    put(set.lead, row.lead);
    put(set.text, row.text);
    m_y += row.height;
}

void PageLayout::draw(QPainter &painter) const
{
    for (int i = 0; i < pageCount(); ++i) {
        if (i > 0)
            m_device.newPage();
        const Page &page = m_pages[std::size_t(i)];
        painter.setPen(QPen(line, mm(hairline)));
        for (const qreal y : page.rules)
            painter.drawLine(QPointF(m_left, y), QPointF(m_left + m_width, y));
        for (const Placed &placed : page.lines) {
            const Column &column = m_columns[placed.column];
            painter.setPen(column.colour);
            column.lines.draw(painter, placed.line, placed.at);
        }
        drawFrame(painter, i);
    }
}

void PageLayout::drawFrame(QPainter &painter, int page) const
{
    const auto put = [&](const QString &text, const QFont &font, qreal y, Qt::Alignment alignment) {
        TextLines(text, font, m_width, m_device, alignment).draw(painter, 0, {m_left, y});
    };
    const QString marking = QString::fromStdString(m_paper.marking);
    const qreal foot = m_device.height() - mm(footAt);
    painter.setPen(ink);
    put(marking, printFont(9, true), mm(markingAt), Qt::AlignHCenter);
    put(marking, printFont(9, true), m_device.height() - mm(markingAt) - mm(3), Qt::AlignHCenter);
    painter.setPen(QPen(line, mm(hairline)));
    painter.drawLine(QPointF(m_left, foot - mm(1)), QPointF(m_left + m_width, foot - mm(1)));
    painter.setPen(grey);
    put(QString::fromStdString(m_paper.name), printFont(8), foot, Qt::AlignLeft);
    put(QStringLiteral("Page %1 of %2").arg(QString::number(page + 1), QString::number(pageCount())), printFont(8), foot, Qt::AlignRight);
    put(QStringLiteral("Hash ") + QString::fromStdString(m_paper.hash), printCodeFont(7), foot + mm(4.5), Qt::AlignLeft);
}

} // namespace casegrip::ui
