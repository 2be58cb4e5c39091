// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/access_log.h"

#include <QAbstractTableModel>

#include <vector>

namespace casegrip::ui
{

class Words;

// The access log, the newest row first, a page at a time: when the last row comes into sight it wants more.
class AccessModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Who, Action, Case, Reason, What, ColumnCount };

    AccessModel(const Words &words, QObject *parent);

    // In place of what is shown; times are said as seen from `now`.
    void show(workspace::AccessPage page, Instant now);
    void append(workspace::AccessPage page);
    bool hasMore() const { return m_hasMore; }
    const std::vector<workspace::AccessRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted(); // once; then append() or show()

private:
    QString textOf(const workspace::AccessRow &row, int column) const;

    const Words &m_words;
    std::vector<workspace::AccessRow> m_rows;
    Instant m_now;
    bool m_hasMore = false;
    bool m_isWaiting = false;
};

} // namespace casegrip::ui
