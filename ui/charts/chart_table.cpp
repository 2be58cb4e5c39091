// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table.h"

#include "core/base/csv_text.h"
#include "ui/text/visible_text.h"

namespace casegrip::ui
{
namespace
{

void addNote(std::string &csv, const QString &name, const QString &text)
{
    CsvRow row(csv);
    row.text(name.toStdString()).text(text.toStdString()).end();
}

void addCell(CsvRow &row, const ChartCell &cell)
{
    if (cell.value.empty())
        row.text(cell.text.toStdString());
    else
        row.made(cell.value);
}

} // namespace

std::string chartCsv(const ChartNotes &notes, const ChartTable &table)
{
    std::string csv;
    addNote(csv, ChartTableModel::tr("Title"), notes.title);
    addNote(csv, ChartTableModel::tr("Chosen"), notes.filter);
    addNote(csv, ChartTableModel::tr("As of"), notes.asOf);
    addNote(csv, ChartTableModel::tr("Definition"), notes.definition);
    addNote(csv, ChartTableModel::tr("Reading"), notes.reading);
    for (const QString &event : notes.events)
        addNote(csv, ChartTableModel::tr("Event"), event);
    csv += '\n';
    CsvRow titles(csv);
    for (const QString &title : table.titles)
        titles.text(title.toStdString());
    titles.end();
    for (const std::vector<ChartCell> &cells : table.rows) {
        CsvRow row(csv);
        for (const ChartCell &cell : cells)
            addCell(row, cell);
        row.end();
    }
    return csv;
}

void ChartTableModel::show(ChartTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.titles.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ChartCell &shown = cell(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return visibleText(shown.text);
    case Qt::TextAlignmentRole:
        return int((shown.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole: // what is shown may be cut
        return tipText(visibleText(shown.text));
    case MarkRole:
        return shown.mark;
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.titles.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_table.titles[section];
    if (role == Qt::TextAlignmentRole && !m_table.rows.empty() &&
        m_table.rows.front()[std::size_t(section)].isNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace casegrip::ui
