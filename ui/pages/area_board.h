// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/figures/compliance.h"
#include "ui/models/area_chart.h"

#include <QScrollArea>

#include <array>

class QGridLayout;

namespace casegrip::ui
{

class AreaWords;
class ChartFrame;
class FigureTile;
class PlainLabel;
class Theme;

// The numbers and charts of the area page, two abreast where there is room. Shows what it is given; a plot is
// made when it is first needed.
class AreaBoard : public QScrollArea
{
    Q_OBJECT
public:
    // In the order in which they are read.
    enum class Card {
        Ranks,
        Units,
        Trend,
        Funnel,
        Summary,
        Forecast,
        Posts,
        Heat,
        Watch,
        Caseload,
        Ages,
        Misses,
        Outcomes,
        Quality,
        Mix,
        Themes
    };
    static constexpr int cardCount = 16;
    enum class Tile { Due, Completed, OnTime, OnTimeOfDue, NotCompleted, Overdue };
    static constexpr int tileCount = 6;

    AreaBoard(const Theme &theme, QWidget *parent);

    void show(Card card, AreaChart chart);
    // What was due in the period; opens the rows of the choice.
    void showSum(const figures::ComplianceRow &sum, const AreaWords &words);
    // Of one whole past month, beside the rates of now: how they stood when it ended; null: nothing is said.
    void showMonthEnd(const figures::ComplianceRow *sum, const AreaWords &words);
    // What is shown is never that of another question.
    void dropSum();
    void showOverdue(std::int64_t overdue, const AreaWords &words);
    void say(Card card, const QString &text);
    // Of a card that is drawn in two ways, which one is chosen: TrendKind of the trend, FunnelLimitKind of the funnel.
    int kind(Card card) const;
    void addKinds(Card card, const QString &what, const QStringList &kinds, int chosen);
    void reveal(Card card); // into view
    // Reviews are counted by team: of an officer there are open cases alone.
    void setOfficer(bool isOfficer);
    ChartFrame &frame(Card card) { return *m_frames[std::size_t(card)]; }
    FigureTile &tile(Tile tile) { return *m_tiles[std::size_t(tile)]; }

signals:
    void opened(const casegrip::ui::AreaTarget &target, const QString &what);
    void kindChosen(int card, int kind);
    void happened(const QString &what);
    void failed(const casegrip::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTiles();
    void showMeaning(int tile, bool isShown);
    void buildFrames();
    void arrange(int columns);
    void openMark(Card card, int mark);

    const Theme &m_theme;
    QWidget *m_sheet;
    QGridLayout *m_grid;
    std::array<ChartFrame *, cardCount> m_frames{};
    std::array<FigureTile *, tileCount> m_tiles{};
    PlainLabel *m_meaning; // of one of the tiles, below them
    std::array<AreaChart::Opens, tileCount> m_tileOpens;
    std::array<std::vector<AreaChart::Opens>, cardCount> m_marks;
    int m_columns = 0;
};

} // namespace casegrip::ui

Q_DECLARE_METATYPE(casegrip::ui::AreaTarget)
