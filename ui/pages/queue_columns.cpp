// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queue_columns.h"

#include "ui/desk.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QHeaderView>
#include <QSettings>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

struct ColumnLook {
    QueueModel::Column column;
    int width;
    bool shown;
    SortKey sort;
};
const ColumnLook columnLooks[] = {
    {QueueModel::Due, 132, true, SortKey::Urgency}, {QueueModel::CaseNo, 104, true, SortKey::CaseNo},
    {QueueModel::Offence, 192, true, SortKey::Offence},     {QueueModel::RedBox, 124, true, SortKey::RedBox},
    {QueueModel::Officer, 148, true, SortKey::Officer},     {QueueModel::StageName, 132, true, SortKey::Stage},
    {QueueModel::LastReview, 152, true, SortKey::LastReview},  {QueueModel::Status, 120, true, SortKey::Status},
    {QueueModel::Team, 140, false, SortKey::Team},       {QueueModel::Recorded, 116, false, SortKey::RecordedAt},
};

const auto columnsSetting = QStringLiteral("queue/columns");

} // namespace

QueueColumns::QueueColumns(const Desk &desk, TableView &table, QObject *parent)
    : QObject(parent), m_desk(desk), m_table(table), m_header(*table.horizontalHeader())
{
    m_header.setSectionsMovable(true);
    m_header.setSectionsClickable(true);
    m_header.setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const ColumnLook &look : columnLooks) {
        const QString name = m_table.model()->headerData(look.column, Qt::Horizontal, Qt::DisplayRole).toString();
        auto *shown = new QAction(name, &m_header);
        shown->setCheckable(true);
        shown->setObjectName(QStringLiteral("column%1").arg(int(look.column)));
        connect(shown, &QAction::toggled, this, [this, look](bool on) { m_table.setColumnHidden(look.column, !on); });
        m_header.addAction(shown);
    }
    connect(&m_header, &QHeaderView::sectionClicked, this, [this](int column) { emit orderChosen(columnLooks[column].sort); });
    for (const auto changed : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(&m_header, changed, this, &QueueColumns::save);
}

void QueueColumns::restore()
{
    const QByteArray columns = m_desk.settings.value(columnsSetting).toByteArray(); // resetting writes them anew
    reset();
    m_header.restoreState(columns);
    for (const ColumnLook &look : columnLooks)
        action(look.column)->setChecked(!m_table.isColumnHidden(look.column));
}

void QueueColumns::reset()
{
    for (const ColumnLook &look : columnLooks) {
        m_header.moveSection(m_header.visualIndex(look.column), int(look.column));
        m_header.resizeSection(look.column, look.width);
        action(look.column)->setChecked(look.shown);
        m_table.setColumnHidden(look.column, !look.shown);
    }
    save();
}

void QueueColumns::show(QueueModel::Column column, bool shown)
{
    action(column)->setChecked(shown);
}

void QueueColumns::showOrder(const QueueView &view)
{
    const auto sorted = std::find_if(std::begin(columnLooks), std::end(columnLooks),
                                     [&](const ColumnLook &look) { return look.sort == view.sortKey; });
    m_header.setSortIndicatorShown(sorted != std::end(columnLooks));
    if (sorted != std::end(columnLooks))
        m_header.setSortIndicator(sorted->column, view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QAction *QueueColumns::action(int column) const
{
    return m_header.findChild<QAction *>(QStringLiteral("column%1").arg(column));
}

void QueueColumns::save()
{
    m_desk.settings.setValue(columnsSetting, m_header.saveState());
}

} // namespace casegrip::ui
