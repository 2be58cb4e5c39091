// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/area_choice.h"
#include "ui/models/area_trend.h"
#include "ui/models/period.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;

namespace casegrip::ui
{

struct Desk;

// The one bar of the area page: place, period, rank, stage, and what the trends show. Remembers all but the
// place.
class AreaBar : public QWidget
{
    Q_OBJECT
public:
    AreaBar(const Desk &desk, QWidget *parent);

    // The briefing has been read anew: places, ranks and the days of a preset follow.
    void refresh();
    AreaChoice choice() const;
    Measure measure() const;
    void setPlace(const AreaPlace &place);
    void setPeriod(const Period &period);
    void setRank(const std::string &rank);
    void setStage(const std::string &stage);
    // The widest place that the person chooses from.
    const AreaPlace &root() const { return m_root; }
    // All that the person chooses from, as they stand in the list.
    const std::vector<AreaPlace> &places() const { return m_known; }
    // With its area, when only the team is said.
    AreaPlace whole(AreaPlace place) const;
    QWidget &firstField();

signals:
    void changed();

private:
    QComboBox *makeChoice(const QString &name, const char *objectName);
    QDateEdit *makeDay(const QString &name, const char *objectName);
    void fillPlaces();
    void fillRanks();
    void fillStages();
    void showPlace();
    void showPeriod();
    void keep();
    std::optional<Preset> preset() const;

    const Desk &m_desk;
    QComboBox *m_places, *m_periods, *m_ranks, *m_stages, *m_measures;
    QDateEdit *m_from, *m_to;
    std::vector<AreaPlace> m_known; // by the rows of m_places
    AreaPlace m_root, m_place;
};

} // namespace casegrip::ui
