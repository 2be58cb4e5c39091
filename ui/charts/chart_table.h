// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/interval.h"
#include "ui/charts/mark_shape.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace casegrip::ui
{

// The numbers of a chart, as a table.
struct ChartCell {
    QString text;      // as people read it: "88 %, few"
    std::string value; // as a file has it: "88"; empty: the text
    int mark = -1;     // of the chart, which opens its rows; -1: nothing to open
    bool isNumber = false;
    std::optional<MarkStyle> icon; // stands before the text and says the same
    double heat = -1;              // from 0 to 1: how strongly the cell is tinted; below: not at all
    std::optional<figures::PercentRange> interval = {}; // of a rate
    bool isMuted = false;          // too few to judge
};
// "88 % (87–89)": with its interval, in one column that stays narrow.
QString shownText(const ChartCell &cell);
struct ChartTable {
    QStringList titles;
    std::vector<std::vector<ChartCell>> rows; // as many cells as titles
};

// What a file says above its numbers.
struct ChartNotes {
    QString title;
    QString filter;     // "Northbrook; 1 Mar 2025 to 28 Feb 2026; inspector"
    QString asOf;       // "As of ...; from the export of ..., 2 h old"
    QString definition; // what is counted
    QString reading;    // what it means
    QStringList events = {}; // "1: 3 Apr 2025, Whole force: New framework": what the numbers in the chart stand for
    QString below = {};      // the names of marks, where they are too many for the reading
};

// Said with every table that has intervals; empty: it has none.
QString intervalNote(const ChartTable &table);

// RFC 4180: the notes, a line each and an empty one, then titles and rows. A column of rates is followed by one
// of their intervals.
std::string chartCsv(const ChartNotes &notes, const ChartTable &table);

class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { MarkRole = Qt::UserRole + 1 };

    explicit ChartTableModel(QObject *parent) : QAbstractTableModel(parent) {}

    void show(ChartTable table);
    const ChartTable &table() const { return m_table; }
    const ChartCell &cell(const QModelIndex &index) const
    {
        return m_table.rows[std::size_t(index.row())][std::size_t(index.column())];
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartTable m_table;
};

} // namespace casegrip::ui
