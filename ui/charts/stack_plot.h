// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot.h"

class QAbstractBarSeries;
class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

namespace casegrip::ui
{

// Bars of several parts: what was done on time, late and not; the mix of outcomes; what falls due against
// what can be done.
struct Stack {
    struct Part {
        QString name;
        Fill fill = Fill::Blue;
    };
    struct Bar {
        QString label;
        std::vector<std::int64_t> counts; // by part
        QString end;                      // stands at its end: "88 %"
        std::vector<QString> texts;       // by part, what its mark says
        bool isTooFew = false;            // grey, whatever its parts are
        double limit = -1;                // a line across it; below 0: none
        QString endInFull = {};           // in place of `end` where there is room; empty: `end` always
    };
    std::vector<Part> parts;
    std::vector<Bar> bars;
    enum class Scale { Share, Count } scale = Scale::Share; // of the bar's sum, or the numbers themselves
    enum class Lie { Across, Upright } lie = Lie::Across;
    QString limitName; // empty: there is no limit
    QString reading;
};

// Marks are numbered by bar, then by part. Up and down lead to other bars, left and right along one; upright
// the other way round.
class StackPlot : public Plot
{
    Q_OBJECT
public:
    explicit StackPlot(QWidget *parent) : Plot(parent) {}

    void show(Stack stack);
    int markOf(int bar, int part) const { return bar * int(m_stack.parts.size()) + part; }
    QRectF markRect(int mark) const override;
    // Where the text at the end of a bar stands, clear of the line across the bar.
    QRectF endRect(int bar) const;
    QLineF limitLine(int bar) const; // null: there is none
    const QString &endText(int bar) const; // that is shown
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void recolour() override;
    void paintMarks(QPainter &painter) const override;
    int neighbour(int mark, int key) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isUpright() const { return m_stack.lie == Stack::Lie::Upright; }
    double place(int bar) const; // on the axis of the bars
    double value(const Stack::Bar &bar, int part) const;
    QPointF pointOf(double along, double across) const;
    int widestEnd(bool isInFull) const; // pixels
    void fitEnds();
    void fillSeries();
    void fitAxes();
    void paintName(QPainter &painter, int bar) const;
    void paintEnd(QPainter &painter, int bar) const;
    void paintTooFew(QPainter &painter, int bar) const;
    void paintLimit(QPainter &painter, int bar) const;

    Stack m_stack;
    int m_nameWidth = 0; // pixels
    bool m_isInFull = false; // the texts at the ends
    QAbstractBarSeries *m_series = nullptr;
    std::vector<QBarSet *> m_sets;
    QBarCategoryAxis *m_names = nullptr;
    QValueAxis *m_values = nullptr;
};

} // namespace casegrip::ui
