// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_row_model.h"

#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/text/words.h"

namespace casegrip::ui
{

void CellRowModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_hasMore = false;
    m_isWaiting = false;
    endResetModel();
}

void CellRowModel::append(figures::CellPage page)
{
    m_isWaiting = false;
    const int first = int(m_rows.size()), count = int(page.rows.size());
    m_hasMore = page.isDrillable && count > 0 && first + count < page.total - page.notShown;
    if (count == 0)
        return;
    beginInsertRows({}, first, first + count - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(page.rows.begin()),
                  std::make_move_iterator(page.rows.end()));
    endInsertRows();
}

int CellRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CellRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CellRowModel::textOf(const figures::CellRow &row, int column) const
{
    switch (column) {
    case Case:
        return visibleText(row.caseNo);
    case Day:
        return m_words.date(dateOf(row.day));
    case Stage:
        return row.stage ? label::shortStage(*row.stage, due::Variant::None) : QString();
    case Offence:
        return visibleText(row.classTitle);
    case Team: {
        const auto unit = std::find_if(m_briefing.units.begin(), m_briefing.units.end(),
                                       [&](const workspace::Unit &known) { return known.team == row.team; });
        return visibleText(unit == m_briefing.units.end() || unit->name.empty() ? row.team : unit->name);
    }
    case Oic:
        return visibleText(row.oicId);
    default:
        return {};
    }
}

QVariant CellRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return textOf(m_rows[std::size_t(index.row())], index.column());
}

QVariant CellRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Case"), tr("Day"), tr("Stage"), tr("Offence"), tr("Team"), tr("Officer")};
    return section >= 0 && section < ColumnCount ? titles[section] : QVariant();
}

bool CellRowModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isWaiting;
}

void CellRowModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isWaiting = true;
    emit moreWanted();
}

} // namespace casegrip::ui
