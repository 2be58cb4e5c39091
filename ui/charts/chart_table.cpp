// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table.h"

#include "core/base/csv_text.h"
#include "ui/text/visible_text.h"

#include <algorithm>

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

bool hasIntervals(const ChartTable &table, std::size_t column)
{
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [column](const auto &cells) { return cells[column].interval.has_value(); });
}

QString rangeText(const ChartCell &cell)
{
    return cell.interval
               ? ChartTableModel::tr("%1 to %2 %", "an interval")
                     .arg(QString::number(cell.interval->lower), QString::number(cell.interval->upper))
               : QString();
}

} // namespace

QString shownText(const ChartCell &cell)
{
    if (!cell.interval)
        return cell.text;
    return ChartTableModel::tr("%1 (%2–%3)", "a percentage, its interval from, to")
        .arg(cell.text, QString::number(cell.interval->lower), QString::number(cell.interval->upper));
}

QString intervalNote(const ChartTable &table)
{
    for (std::size_t column = 0; column < std::size_t(table.titles.size()); ++column) {
        if (hasIntervals(table, column))
            return ChartTableModel::tr("In brackets after a percentage: its 95 % interval (Wilson), within "
                                       "which it lies but for chance.");
    }
    return {};
}

std::string chartCsv(const ChartNotes &notes, const ChartTable &table)
{
    std::string csv;
    addNote(csv, ChartTableModel::tr("Title"), notes.title);
    addNote(csv, ChartTableModel::tr("Chosen"), notes.filter);
    addNote(csv, ChartTableModel::tr("As of"), notes.asOf);
    addNote(csv, ChartTableModel::tr("Definition"), notes.definition);
    addNote(csv, ChartTableModel::tr("Reading"), notes.reading);
    if (!notes.below.isEmpty())
        addNote(csv, ChartTableModel::tr("Named"), notes.below);
    for (const QString &event : notes.events)
        addNote(csv, ChartTableModel::tr("Event"), event);
    csv += '\n';
    CsvRow titles(csv);
    for (std::size_t column = 0; column < std::size_t(table.titles.size()); ++column) {
        const QString &title = table.titles[qsizetype(column)];
        titles.text(title.toStdString());
        if (hasIntervals(table, column))
            titles.text(ChartTableModel::tr("%1: interval (95 %)", "a column").arg(title).toStdString());
    }
    titles.end();
    for (const std::vector<ChartCell> &cells : table.rows) {
        CsvRow row(csv);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            addCell(row, cells[column]);
            if (hasIntervals(table, column))
                row.text(rangeText(cells[column]).toStdString());
        }
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
        return visibleText(shownText(shown));
    case Qt::TextAlignmentRole:
        return int((shown.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole: // what is shown may be cut
        return tipText(visibleText(shownText(shown)));
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
