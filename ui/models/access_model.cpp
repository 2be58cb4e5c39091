// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/access_model.h"

#include "ui/text/access_words.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"

namespace casegrip::ui
{

AccessModel::AccessModel(const Words &words, QObject *parent) : QAbstractTableModel(parent), m_words(words) {}

void AccessModel::show(workspace::AccessPage page, Instant now)
{
    beginResetModel();
    m_rows = std::move(page.rows);
    m_hasMore = page.hasMore;
    m_now = now;
    m_isWaiting = false;
    endResetModel();
}

void AccessModel::append(workspace::AccessPage page)
{
    m_isWaiting = false;
    m_hasMore = page.hasMore;
    if (page.rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(page.rows.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(page.rows.begin()), std::make_move_iterator(page.rows.end()));
    endInsertRows();
}

int AccessModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AccessModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool AccessModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isWaiting;
}

void AccessModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isWaiting = true;
    emit moreWanted();
}

QString AccessModel::textOf(const workspace::AccessRow &row, int column) const
{
    switch (Column(column)) {
    case When:
        return m_words.moment(row.at, m_now);
    case Who:
        return whoText(row);
    case Action:
        return label::accessAction(row.action);
    case Case:
        return visibleText(row.caseNo);
    case Reason:
        return reasonText(row.reason, m_words, m_now);
    case What:
        return whatText(row, m_words);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AccessModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const workspace::AccessRow &row = m_rows[std::size_t(index.row())];
    const QString text = textOf(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return tipText(index.column() == When ? m_words.exact(row.at) : text);
    case Qt::AccessibleTextRole:
        return index.column() == When ? m_words.exact(row.at) : text.isEmpty() ? tr("empty", "of a cell") : text;
    default:
        return {};
    }
}

QVariant AccessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[ColumnCount] = {tr("When"), tr("Who"), tr("What was done"), tr("Case"), tr("Work reason"), tr("What it was")};
    return section >= 0 && section < ColumnCount ? titles[section] : QVariant();
}

} // namespace casegrip::ui
