// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plain_table_model.h"

#include "ui/text/visible_text.h"

namespace casegrip::ui
{

void PlainTableModel::setRows(std::vector<QStringList> rows)
{
    for (QStringList &row : rows) {
        for (QString &text : row)
            text = visibleText(text);
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PlainTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlainTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant PlainTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const QString text = m_rows[std::size_t(index.row())].value(index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::AccessibleTextRole)
        return text.isEmpty() ? tr("empty", "of a cell") : text;
    return role == Qt::ToolTipRole ? tipText(text.left(2000)) : QVariant();
}

QVariant PlainTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_titles.value(section) : QVariant();
}

} // namespace casegrip::ui
