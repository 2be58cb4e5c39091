// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/batch_lines.h"

#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr std::pair<BatchModel::Column, int> widths[] = {{BatchModel::Opened, 88},
                                                         {BatchModel::CaseNo, 108},
                                                         {BatchModel::Line, 480},
                                                         {BatchModel::Standing, 280}};
constexpr int mostLetters = 2000;

} // namespace

BatchLines::BatchLines(const Desk &desk, QWidget *parent)
    : QWidget(parent), m_model(new BatchModel(this)), m_table(new TableView(this)),
      m_name(new PlainLabel(this)), m_line(new QLineEdit(this)), m_fault(new PlainLabel(this))
{
    setObjectName(QStringLiteral("batchLines"));
    m_table->setObjectName(QStringLiteral("batchTable"));
    m_table->setAccessibleName(tr("Cases reviewed together"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(desk.theme, m_table));
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(BatchModel::Line, QHeaderView::Stretch);
    m_name->setObjectName(QStringLiteral("batchLineName"));
    m_line->setObjectName(QStringLiteral("batchLine"));
    m_line->setMaxLength(mostLetters);
    m_line->setPlaceholderText(tr("What is true of this case and of no other here"));
    m_line->installEventFilter(this);
    m_name->setBuddy(m_line);
    m_fault->setObjectName(QStringLiteral("batchLineFault"));
    m_fault->setRole("amber");
    auto *field = new QHBoxLayout;
    field->setContentsMargins(12, 8, 12, 8);
    field->setSpacing(8);
    field->addWidget(m_name);
    field->addWidget(m_line, 1);
    field->addWidget(m_fault);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addLayout(field);
    setTabOrder(m_table, m_line);
    connect(m_table, &TableView::currentRowChanged, this, [this] {
        showCurrent();
        emit currentChanged();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &BatchLines::showCurrent);
    connect(m_line, &QLineEdit::textEdited, this, &BatchLines::onEdited);
    connect(m_line, &QLineEdit::returnPressed, this, &BatchLines::onEnter);
}

int BatchLines::row() const
{
    return m_table->currentIndex().row();
}

void BatchLines::goTo(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row, BatchModel::Line));
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void BatchLines::showCurrent()
{
    const int at = row();
    m_line->setEnabled(at >= 0);
    if (at < 0 || at >= m_model->rowCount()) {
        m_line->clear();
        m_name->setText({});
        m_fault->hide();
        return;
    }
    const QString name = tr("The line for %1").arg(visibleText(m_model->caseNo(at)));
    m_name->setText(name);
    m_line->setAccessibleName(name);
    m_fault->setText(m_model->standing(at));
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_line->setAccessibleDescription(m_fault->text());
    if (const QString text = QString::fromStdString(m_model->line(at)); text != m_line->text())
        m_line->setText(text);
}

void BatchLines::onEdited(const QString &text)
{
    if (row() < 0)
        return;
    m_model->setLine(row(), text.toStdString());
    emit edited();
}

// On to the next one, and from the last to what still needs something.
void BatchLines::onEnter()
{
    if (row() + 1 < m_model->rowCount())
        return goTo(row() + 1);
    const int next = m_model->nextUnready(row());
    if (next >= 0 && next != row())
        goTo(next);
    else
        emit finished();
}

bool BatchLines::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            m_table->moveBy(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace casegrip::ui
