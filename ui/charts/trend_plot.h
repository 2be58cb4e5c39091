// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot.h"

#include <limits>

class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace casegrip::ui
{

// Values in the order of time with the mean and the limits that hold for each: an XmR chart, or one of days
// between misses. What a point shows is said by its shape; its ink only says whether that is what one would
// wish.
struct Trend {
    enum class Signal { None, Outside, Shift, Run, TwoInThree };
    enum class Turn { Common, Improvement, Concern };
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    struct Point {
        QString label;       // "Mar 2025"
        double value = none; // none: nothing to divide by
        double mean = none, lower = none, upper = none;
        Signal signal = Signal::None;
        Turn turn = Turn::Common;
        QString text; // what its mark says
        QString note; // the numbers of what happened then: "1, 2"
        bool isTooFew = false;
        double target = none;
    };
    std::vector<Point> points;
    enum class Unit { Percent, Days, Number } unit = Unit::Percent;
    QString reading;
};

class TrendPlot : public Plot
{
    Q_OBJECT
public:
    explicit TrendPlot(QWidget *parent);

    void show(Trend trend);
    QRectF markRect(int mark) const override;

protected:
    void recolour() override;
    void paintMarks(QPainter &painter) const override;

private:
    QLineSeries *addLine();
    void fillLines();
    void fitAxes();
    std::vector<LegendItem> legend() const;
    void paintNotes(QPainter &painter) const;
    void paintTarget(QPainter &painter) const;

    Trend m_trend;
    QLineSeries *m_values, *m_mean, *m_lower, *m_upper;
    QCategoryAxis *m_times;
    QValueAxis *m_heights;
};

} // namespace casegrip::ui
