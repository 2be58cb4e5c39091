// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace casegrip::ui
{

// A small table of texts (refused rows, exports, officers): all of it in memory. Texts are made visible when
// they are set.
class PlainTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    PlainTableModel(QStringList titles, QObject *parent)
        : QAbstractTableModel(parent), m_titles(std::move(titles))
    {
    }

    void setRows(std::vector<QStringList> rows);
    const QStringList &textsAt(int row) const { return m_rows[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_titles;
    std::vector<QStringList> m_rows;
};

} // namespace casegrip::ui
