// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/area_board.h"

#include "ui/charts/chart_frame.h"
#include "ui/models/area_words.h"
#include "ui/pages/figure_tile.h"
#include "ui/pages/shown_chart.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollBar>
#include <QToolButton>

namespace casegrip::ui
{
namespace
{

constexpr int fromTwoAbreast = 960; // pixels
using Card = AreaBoard::Card;
using Tile = AreaBoard::Tile;
using figures::Figure;

bool isOfOfficers(Card card)
{
    return card == Card::Watch || card == Card::Caseload || card == Card::Ages;
}

// Many columns, or one long bar.
bool isWide(Card card)
{
    return card == Card::Summary || card == Card::Posts || card == Card::Heat || card == Card::Mix || card == Card::Themes;
}

// Counts of what fell due are told by what they are part of.
const char *definitionOf(Tile tile)
{
    switch (tile) {
    case Tile::Due:
    case Tile::Completed:
    case Tile::NotCompleted:
        return "completed_rate";
    case Tile::OnTime:
        return "on_time_rate";
    case Tile::OnTimeOfDue:
        return "on_time_of_due_rate";
    case Tile::Overdue:
        break;
    }
    return "overdue_by_rank";
}

} // namespace

AreaBoard::AreaBoard(const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_sheet(new QWidget(this)), m_grid(new QGridLayout(m_sheet)), m_meaning(new PlainLabel(m_sheet))
{
    setObjectName(QStringLiteral("areaBoard"));
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Figures and charts"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_sheet->setObjectName(QStringLiteral("areaSheet"));
    m_grid->setContentsMargins(16, 0, 16, 16);
    m_grid->setSpacing(8);
    m_meaning->setObjectName(QStringLiteral("tileMeaning"));
    m_meaning->setWordWrap(true);
    m_meaning->setRole("muted");
    m_meaning->hide();
    buildTiles();
    buildFrames();
    arrange(2);
    setWidget(m_sheet);
}

void AreaBoard::buildTiles()
{
    const std::pair<QString, const char *> names[tileCount] = {{tr("Reviews due"), "tileDue"},
                                                               {tr("Completed, of due"), "tileCompleted"},
                                                               {tr("On time, of completed"), "tileOnTime"},
                                                               {tr("On time, of due"), "tileOnTimeOfDue"},
                                                               {tr("Not completed"), "tileNotCompleted"},
                                                               {tr("Overdue now"), "tileOverdue"}};
    for (int tile = 0; tile < tileCount; ++tile) {
        auto *made = new FigureTile(names[tile].first, QString::fromLatin1(names[tile].second), m_sheet);
        m_tiles[std::size_t(tile)] = made;
        connect(&made->about(), &QToolButton::toggled, this, [this, tile](bool isShown) { showMeaning(tile, isShown); });
        connect(made, &FigureTile::clicked, this, [this, tile] {
            const AreaChart::Opens &opens = m_tileOpens[std::size_t(tile)];
            if (!std::holds_alternative<std::monostate>(opens.target))
                emit opened(opens.target, opens.what);
        });
    }
}

// Of one tile at a time.
void AreaBoard::showMeaning(int tile, bool isShown)
{
    if (isShown) {
        for (int other = 0; other < tileCount; ++other) {
            if (other != tile)
                m_tiles[std::size_t(other)]->about().setChecked(false);
        }
        m_meaning->setText(tr("%1: %2", "a figure, what it means").arg(m_tiles[std::size_t(tile)]->title(), AreaWords::definition({definitionOf(Tile(tile))})));
    }
    m_meaning->setVisible(isShown);
}

void AreaBoard::buildFrames()
{
    const std::pair<QString, const char *> names[cardCount] = {
        {tr("Reviews by rank"), "ranks"},
        {tr("Reviews by team"), "units"},
        {tr("Month by month"), "trend"},
        {tr("Teams side by side"), "funnel"},
        {tr("Each unit's trend"), "summary"},
        {tr("What falls due"), "forecast"},
        {tr("Each post, against what it can do"), "posts"},
        {tr("Where it is late, by stage"), "heat"},
        {tr("Watch list"), "watch"},
        {tr("Open cases and caseload"), "caseload"},
        {tr("How old open cases are"), "ages"},
        {tr("Days between misses"), "misses"},
        {tr("Outcomes"), "outcomes"},
        {tr("Returns and directions"), "quality"},
        {tr("Outcomes assigned"), "mix"},
        {tr("Themes over time"), "themes"},
    };
    for (int card = 0; card < cardCount; ++card) {
        auto *frame =
            new ChartFrame(m_theme, QString::fromLatin1(names[card].second), names[card].first, m_sheet);
        frame->say(tr("Counting…"));
        m_frames[std::size_t(card)] = frame;
        connect(frame, &ChartFrame::markActivated, this,
                [this, card](int mark) { openMark(Card(card), mark); });
        connect(frame, &ChartFrame::happened, this, &AreaBoard::happened);
        connect(frame, &ChartFrame::failed, this, &AreaBoard::failed);
    }
}

void AreaBoard::addKinds(Card card, const QString &what, const QStringList &kinds, int chosen)
{
    frame(card).addKinds(what, kinds, chosen);
    connect(&frame(card), &ChartFrame::kindChosen, this, [this, card](int kind) { emit kindChosen(int(card), kind); });
}

int AreaBoard::kind(Card card) const
{
    return m_frames[std::size_t(card)]->kind();
}

void AreaBoard::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const int perTile = 6 / (columns == 2 ? 6 : 3); // six tiles in a row, or three
    for (int tile = 0; tile < tileCount; ++tile) {
        m_grid->addWidget(m_tiles[std::size_t(tile)], columns == 2 ? 0 : tile / 3,
                          columns == 2 ? tile : tile % 3 * perTile, 1, perTile);
    }
    m_grid->addWidget(m_meaning, 2, 0, 1, 6);
    int row = 3, column = 0;
    for (int card = 0; card < cardCount; ++card) {
        const bool isAlone = column % 6 == 0 && (card + 1 == cardCount || isWide(Card(card + 1))); // nothing comes beside it
        const int width = isWide(Card(card)) || isAlone ? 6 : 6 / columns;
        if (column + width > 6) {
            column = 0;
            ++row;
        }
        m_grid->addWidget(m_frames[std::size_t(card)], row, column, 1, width);
        column += width;
    }
    for (int each = 0; each < 6; ++each)
        m_grid->setColumnStretch(each, 1);
}

void AreaBoard::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange(event->size().width() >= fromTwoAbreast ? 2 : 1);
}

void AreaBoard::show(Card card, AreaChart chart)
{
    m_marks[std::size_t(card)] = showChart(frame(card), std::move(chart));
}

void AreaBoard::say(Card card, const QString &text)
{
    frame(card).say(text);
}

void AreaBoard::reveal(Card card)
{
    ChartFrame &wanted = frame(card);
    m_grid->activate(); // it may have been made just now
    ensureWidgetVisible(&wanted, 0, 16);
}

void AreaBoard::openMark(Card card, int mark)
{
    const auto &marks = m_marks[std::size_t(card)];
    if (mark < 0 || mark >= int(marks.size()))
        return;
    const AreaChart::Opens opens = marks[std::size_t(mark)]; // a copy: what is shown may change with it
    if (!std::holds_alternative<std::monostate>(opens.target))
        emit opened(opens.target, opens.what);
}

void AreaBoard::showSum(const figures::ComplianceRow &sum, const AreaWords &words)
{
    const auto set = [&](Tile tile, Figure figure, const QString &number, const QString &counts,
                         const QString &interval, bool muted) {
        this->tile(tile).show(number, counts, interval, muted);
        m_tileOpens[std::size_t(tile)] = {selectionOf(words.choice(), figure), this->tile(tile).title()};
    };
    const auto rate = [&](Tile tile, Figure figure, std::int64_t part, std::int64_t whole, bool tenths) {
        QString interval = whole == 0 ? QString() : tr("%1 (95 %)", "an interval").arg(words.intervalText(part, whole));
        if (whole > 0 && isTooFew(whole))
            interval = tr("too few to judge") % QStringLiteral(", ") % interval;
        set(tile, figure, words.rateText(part, whole, tenths),
            tr("%1 of %2", "counts").arg(words.count(part), words.count(whole)), interval, isTooFew(whole));
    };
    set(Tile::Due, Figure::Due, words.count(sum.due), words.days(words.choice().period), {}, false);
    rate(Tile::Completed, Figure::Completed, sum.completed, sum.due, false);
    rate(Tile::OnTime, Figure::OnTime, sum.onTime, sum.completed, false);
    rate(Tile::OnTimeOfDue, Figure::OnTime, sum.onTime, sum.due, true);
    set(Tile::NotCompleted, Figure::NotCompleted, words.count(sum.due - sum.completed),
        tr("of %1 due").arg(words.count(sum.due)), {}, false);
}

void AreaBoard::showMonthEnd(const figures::ComplianceRow *sum, const AreaWords &words)
{
    const auto set = [&](Tile tile, std::int64_t figures::ComplianceRow::*part, std::int64_t figures::ComplianceRow::*whole, bool tenths) {
        if (!sum) {
            this->tile(tile).setBeside({}, {});
            return;
        }
        const QString counts = tr("%1 of %2", "counts").arg(words.count(sum->*part), words.count(sum->*whole)),
                      range = words.intervalText(sum->*part, sum->*whole);
        this->tile(tile).setBeside(tr("at month end: %1", "a percentage").arg(words.rateText(sum->*part, sum->*whole, tenths)),
                                   range.isEmpty() ? counts : tr("%1; %2", "counts, an interval").arg(counts, range));
    };
    using Row = figures::ComplianceRow;
    set(Tile::Completed, &Row::completed, &Row::due, false);
    set(Tile::OnTime, &Row::onTime, &Row::completed, false);
    set(Tile::OnTimeOfDue, &Row::onTime, &Row::due, true);
}

void AreaBoard::dropSum()
{
    for (const Tile tile :
         {Tile::Due, Tile::Completed, Tile::OnTime, Tile::OnTimeOfDue, Tile::NotCompleted}) {
        this->tile(tile).show(QStringLiteral("–"), tr("could not be counted"), {}, true);
        m_tileOpens[std::size_t(tile)] = {};
    }
}

void AreaBoard::showOverdue(std::int64_t overdue, const AreaWords &words)
{
    const std::string &stage = words.choice().stage;
    tile(Tile::Overdue).show(words.count(overdue), stage.empty() ? tr("reviews of all stages") : words.stage(stage), {}, false);
    m_tileOpens[std::size_t(Tile::Overdue)] = {selectionOf(words.choice(), Figure::Overdue), tr("Overdue now")};
}

void AreaBoard::setOfficer(bool isOfficer)
{
    for (int card = 0; card < cardCount; ++card)
        m_frames[std::size_t(card)]->setVisible(!isOfficer || isOfOfficers(Card(card)));
    for (FigureTile *tile : m_tiles)
        tile->setVisible(!isOfficer);
    if (isOfficer) {
        for (FigureTile *tile : m_tiles)
            tile->about().setChecked(false);
    }
}

} // namespace casegrip::ui
