// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulk_dialog.h"

#include "ui/background/shared_progress.h"
#include "ui/models/plain_table_model.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{
constexpr int patienceMs = 300, lookMs = 100;
}

BulkDialog::BulkDialog(std::shared_ptr<SharedProgress> progress, QWidget *parent)
    : QDialog(parent), m_progress(std::move(progress)), m_what(new PlainLabel(tr("Saving each case…"), this)),
      m_bar(new QProgressBar(this)), m_refused(new PlainTableModel({tr("Case"), tr("Why not")}, this)),
      m_table(new TableView(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("bulkDialog"));
    setWindowTitle(tr("Several cases"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_what->setObjectName(QStringLiteral("bulkWhat"));
    m_what->setWordWrap(true);
    m_bar->setAccessibleName(tr("Progress"));
    m_table->setObjectName(QStringLiteral("bulkRefused"));
    m_table->setAccessibleName(tr("Cases that were not changed"));
    m_table->setProperty("role", QStringLiteral("framed"));
    m_table->setModel(m_refused);
    m_table->setColumnWidth(0, 128);
    m_table->setMinimumHeight(200);
    m_table->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_what);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_buttons);
    setMinimumWidth(480);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &BulkDialog::reject);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &QDialog::open);
    connect(&m_looking, &QTimer::timeout, this, &BulkDialog::look);
    m_patience.start(patienceMs);
    m_looking.start(lookMs);
}

void BulkDialog::look()
{
    const SharedProgress::Reading reading = m_progress->read();
    m_bar->setMaximum(int(reading.total));
    m_bar->setValue(int(reading.done));
}

void BulkDialog::reject()
{
    if (m_progress)
        m_progress->cancel();
    else
        QDialog::reject();
}

void BulkDialog::finish(const QString &summary, std::vector<QStringList> refused)
{
    m_progress.reset();
    m_patience.stop();
    m_looking.stop();
    if (refused.empty()) {
        deleteLater();
        hide();
        return;
    }
    m_bar->hide();
    m_what->setText(tr("%1. %n case(s) were not changed:", nullptr, int(refused.size())).arg(summary));
    m_refused->setRows(std::move(refused));
    m_table->show();
    m_table->setFocus();
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    open();
}

} // namespace casegrip::ui
