// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot.h"

class QLineSeries;
class QValueAxis;

namespace casegrip::ui
{

// Rates of units of different sizes, with the limits between which chance alone would put them. Mine are
// marked and named, and so are those beyond the outer limits; nobody is ranked.
struct FunnelChart {
    enum class Place { Within, Beyond95, Beyond998, TooFew };
    struct Unit {
        QString label;
        double size = 0; // the denominator
        double rate = 0; // percent
        Place place = Place::Within;
        bool isMine = false;
        QString text; // what its mark says
    };
    struct Limit { // at a denominator; percent
        double size = 0, lower998 = 0, lower95 = 0, upper95 = 100, upper998 = 100;
    };
    std::vector<Unit> units;
    std::vector<Limit> limits; // by size
    std::vector<Limit> others; // by chance when the limits are adjusted, and the other way round: 99.8 % alone; may be none
    QString othersName;
    double mean = 0;           // percent
    QString sizeName;          // "due"
    QString reading;
};

class FunnelPlot : public Plot
{
    Q_OBJECT
public:
    explicit FunnelPlot(QWidget *parent);

    void show(FunnelChart funnel);
    QRectF markRect(int mark) const override;
    // Where the name of a unit stands, clear of points and of the names before it; null: it has none.
    std::vector<QRectF> nameRects() const;

protected:
    void recolour() override;
    void paintMarks(QPainter &painter) const override;

private:
    QLineSeries *addLine();
    std::vector<LegendItem> legend() const;
    bool isNamed(int mark) const;
    QRectF nameRect(int mark, const std::vector<QRectF> &taken) const;

    FunnelChart m_funnel;
    QLineSeries *m_mean, *m_lower998, *m_lower95, *m_upper95, *m_upper998, *m_lowerOther, *m_upperOther;
    QValueAxis *m_sizes, *m_rates;
};

} // namespace casegrip::ui
