// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_colours.h"
#include "ui/charts/mark_shape.h"

#include <QtCharts/QChartView>

#include <variant>
#include <vector>

class QAbstractAxis;

namespace casegrip::ui
{

// What a fill, a shape or a line of a plot means; stands above it.
struct LegendItem {
    std::variant<Fill, MarkStyle, Qt::PenStyle> sample;
    QString text;
};

// A drawing of numbers that have been worked out elsewhere. Its marks (bars, points) are numbered: the mouse
// and the keys reach each, Enter or a click opens it, and its text is what tips and screen readers say.
// Nothing moves by itself.
class Plot : public QChartView
{
    Q_OBJECT
public:
    ~Plot() override;

    int markCount() const { return int(m_marks.size()); }
    const QString &markText(int mark) const { return m_marks[std::size_t(mark)]; }
    // Which of the marks that are shown lead on; before, each does. The others are read, and that is all.
    void setOpening(std::vector<bool> opening);
    bool opens(int mark) const { return m_opening.empty() || m_opening[std::size_t(mark)]; }
    int currentMark() const { return m_current; } // -1: there is none
    void setCurrentMark(int mark);
    // Where it is, in the coordinates of the widget.
    virtual QRectF markRect(int mark) const = 0;
    // In the colours of paper, as large as fits.
    void paintOn(QPainter &painter, const QRectF &place);

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

signals:
    void markActivated(int mark);
    void currentMarkChanged(int mark);

protected:
    explicit Plot(QWidget *parent);

    // In place of what was drawn; `reading` says all of it in a sentence or two.
    void setMarks(std::vector<QString> marks, const QString &reading);
    void setLegend(std::vector<LegendItem> legend);
    void
    setRoom(const QMargins &around); // pixels for what is painted around the plot; the legend has its own
    void dress(QAbstractAxis &axis);
    const ChartColours &colours() const { return m_colours; }
    // Colours have changed: series and axes are given theirs.
    virtual void recolour() = 0;
    virtual void paintMarks(QPainter &painter) const = 0;
    // The mark that an arrow key leads to from the current one; -1: the key does nothing here.
    virtual int neighbour(int mark, int key) const;

    void drawForeground(QPainter *painter, const QRectF &exposed) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void apply(const ChartColours &colours);
    int markAt(QPointF place) const;
    void open(int mark);
    // Paints the legend, or only says how high it is at the present width.
    int layLegend(QPainter *painter) const;
    void fitMargins();

    std::vector<QString> m_marks;
    std::vector<bool> m_opening; // by mark; empty: all
    std::vector<LegendItem> m_legend;
    QString m_reading;
    ChartColours m_colours;
    int m_current = -1;
    QMargins m_room{4, 4, 8, 2};
    bool m_isExporting = false;
};

} // namespace casegrip::ui
