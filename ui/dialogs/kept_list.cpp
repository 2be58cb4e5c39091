// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/kept_list.h"

#include "ui/actions/permissions.h"
#include "ui/delegates/row_delegate.h"
#include "ui/models/plain_table_model.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{

KeptList::KeptList(const Theme &theme, const QString &name, const QString &title, const QStringList &columns,
                   QWidget *parent)
    : QWidget(parent), m_model(new PlainTableModel(columns, this)), m_table(new TableView(this)),
      m_empty(new PlainLabel(this)), m_withdraw(new QPushButton(tr("Withdraw"), this))
{
    m_table->setObjectName(name % QStringLiteral("Table"));
    m_table->setAccessibleName(title);
    m_table->setProperty("role", QStringLiteral("framed"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(theme, m_table));
    m_empty->setObjectName(name % QStringLiteral("Empty"));
    m_empty->setRole("muted");
    m_empty->setWordWrap(true);
    m_withdraw->setObjectName(name % QStringLiteral("Withdraw"));
    m_withdraw->setAccessibleName(tr("Withdraw: %1", "the list").arg(title));
    m_withdraw->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty);
    layout->addWidget(m_withdraw, 0, Qt::AlignLeft);
    connect(m_table, &TableView::currentRowChanged, this, &KeptList::follow);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        const int row = m_table->currentIndex().row();
        if (row >= 0 && row < int(m_rows.size()))
            emit withdrawWanted(m_rows[std::size_t(row)].entry, m_rows[std::size_t(row)].texts);
    });
}

void KeptList::tabAfter(QWidget &field)
{
    setTabOrder(&field, m_table);
    setTabOrder(m_table, m_withdraw);
}

void KeptList::show(std::vector<Row> rows, const QString &none, const QString &notYours)
{
    m_rows = std::move(rows);
    m_notYours = notYours;
    std::vector<QStringList> texts;
    for (const Row &row : m_rows)
        texts.push_back(row.texts);
    m_model->setRows(std::move(texts));
    m_empty->setText(none);
    const bool isAny = !m_rows.empty();
    m_table->setVisible(isAny);
    m_withdraw->setVisible(isAny);
    m_empty->setVisible(!isAny);
    if (isAny)
        m_table->setCurrentIndex(m_model->index(0, 0));
    follow(isAny ? 0 : -1);
}

void KeptList::follow(int row)
{
    const bool isThere = row >= 0 && row < int(m_rows.size());
    forbidButton(*m_withdraw, isThere && m_rows[std::size_t(row)].isWithdrawable ? QString() : m_notYours);
}

} // namespace casegrip::ui
