// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/selection.h"
#include "ui/models/briefing.h"

#include <QAbstractTableModel>

namespace casegrip::ui
{

class Words;

// The rows behind a number, a page at a time: when the last row comes into sight it wants more.
class CellRowModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Case, Day, Stage, Offence, Team, Oic, ColumnCount };

    CellRowModel(const Words &words, const Briefing &briefing, QObject *parent)
        : QAbstractTableModel(parent), m_words(words), m_briefing(briefing)
    {
    }

    void clear();
    void append(figures::CellPage page);
    bool hasMore() const { return m_hasMore; }
    const std::vector<figures::CellRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted(); // once; then append()

private:
    QString textOf(const figures::CellRow &row, int column) const;

    const Words &m_words;
    const Briefing &m_briefing;
    std::vector<figures::CellRow> m_rows;
    bool m_hasMore = false;
    bool m_isWaiting = false;
};

} // namespace casegrip::ui
