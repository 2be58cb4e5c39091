// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refused_rows.h"

#include "core/reports/refused_csv.h"
#include "ui/actions/permissions.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/models/plain_table_model.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr std::size_t shownOfRow = 4000; // in the table; below it the whole
constexpr std::size_t writtenAtOnce = 1 << 20;

Result<std::int64_t> writeRefused(workspace::Workspace &workspace, const QString &path)
{
    const auto decision = workspace.may(access::Action::SeeRefusedRows);
    if (!decision)
        return failure(decision.error());
    if (auto allowed = decision->asDone(); !allowed)
        return failure(allowed.error());
    if (auto recorded = workspace.recordListed({"refused rows", {}, "csv"}); !recorded)
        return failure(recorded.error());
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    std::string csv = reports::refusedCsvHead();
    const auto write = [&] {
        isWritten = isWritten && file.write(csv.data(), qint64(csv.size())) == qint64(csv.size());
        csv.clear();
    };
    std::int64_t count = 0;
    const auto read = workspace.forEachRefusal([&](const sync::Refusal &refusal) {
        ++count;
        reports::addRefusedCsv(refusal, csv);
        if (csv.size() > writtenAtOnce)
            write();
    });
    if (!read)
        return failure(read.error());
    write();
    if (!isWritten || !file.commit())
        return failure(ErrorKind::Io, "The refused rows were not saved: " + file.errorString().toStdString() + ".",
                       "Choose another folder, or free space on the disk.");
    return count;
}

} // namespace

RefusedRows::RefusedRows(const Desk &desk, WorkspaceThread &writer, QWidget *parent)
    : Card(tr("Refused rows"), parent), m_desk(desk), m_writer(writer),
      m_rows(new PlainTableModel({tr("File"), tr("Line"), tr("Column"), tr("Reason"), tr("Row")}, this)),
      m_count(new PlainLabel(this)), m_table(new TableView(this)), m_detail(new QPlainTextEdit(this)),
      m_save(new QPushButton(tr("Save all as CSV…"), this)), m_saved(new PlainLabel(this))
{
    m_count->setObjectName(QStringLiteral("refusedCount"));
    m_count->setRole("muted");
    m_table->setObjectName(QStringLiteral("refusedTable"));
    m_table->setAccessibleName(tr("Refused rows"));
    m_table->setProperty("role", QStringLiteral("framed"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new RowDelegate(desk.theme, m_table));
    m_table->setMinimumHeight(120);
    const int widths[] = {88, 72, 84, 280};
    for (int column = 0; column < 4; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_detail->setObjectName(QStringLiteral("refusedDetail"));
    m_detail->setAccessibleName(tr("The chosen row, whole"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFixedHeight(96);
    m_save->setObjectName(QStringLiteral("saveRefused"));
    m_saved->setObjectName(QStringLiteral("refusedSaved"));
    m_saved->setRole("muted");
    for (PlainLabel *label : {m_count, m_saved})
        label->setWordWrap(true);
    body()->addWidget(m_count);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_detail);
    body()->addWidget(m_save, 0, Qt::AlignLeft);
    body()->addWidget(m_saved);
    connect(m_table, &TableView::currentRowChanged, this, &RefusedRows::showDetail);
    connect(m_save, &QPushButton::clicked, this, &RefusedRows::askFile);
    showRows({}, 0);
}

void RefusedRows::showRows(sync::RefusedRows refused, std::int64_t count)
{
    std::vector<QStringList> rows;
    for (const sync::Refusal &refusal : refused.rows) {
        rows.push_back({QString::fromStdString(refusal.file), QString::number(refusal.line),
                        QString::fromStdString(refusal.column), QString::fromStdString(refusal.reason),
                        QString::fromStdString(refusal.row.substr(0, shownOfRow))});
    }
    m_refusals = std::move(refused.rows);
    m_rows->setRows(std::move(rows));
    QString said = count == 0 ? tr("None.")
                              : tr("%n row(s) were not taken. They are kept here and tried again with the "
                                   "next export.",
                                   nullptr, int(count));
    const auto shown = std::int64_t(m_refusals.size());
    if (shown > 0 && shown + refused.untold < count)
        said += QLatin1Char(' ') % tr("The first %1 of %2 are shown.").arg(m_desk.words.count(shown), m_desk.words.count(count));
    const QString forbidden = whyNot(m_desk.briefing.standing, access::Action::SeeRefusedRows);
    if (refused.untold > 0)
        said += QLatin1Char(' ') % (forbidden.isEmpty() ? tr("%n of them are of restricted cases and not shown.", nullptr, int(refused.untold))
                                                        : tr("An administrator sees which."));
    m_count->setText(said);
    m_saved->hide();
    m_save->setVisible(count > 0);
    forbidButton(*m_save, forbidden);
    showDetail();
}

void RefusedRows::showDetail()
{
    const int row = m_table->currentIndex().row();
    const bool isChosen = row >= 0 && row < int(m_refusals.size());
    m_detail->setVisible(isChosen);
    if (!isChosen)
        return;
    const sync::Refusal &refusal = m_refusals[std::size_t(row)];
    const QString place = refusal.column.empty()
                              ? tr("%1, line %2", "file, number").arg(visibleText(refusal.file), QString::number(refusal.line))
                              : tr("%1, line %2, column %3", "file, number, name")
                                    .arg(visibleText(refusal.file), QString::number(refusal.line), visibleText(refusal.column));
    m_detail->setPlainText(place % QStringLiteral("\n") % visibleText(refusal.reason) % QStringLiteral("\n\n") %
                           visibleText(refusal.row, true));
}

void RefusedRows::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the refused rows"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("refused rows.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &RefusedRows::saveAs);
    dialog->open();
}

void RefusedRows::saveAs(const QString &path)
{
    m_writer.run(
        this, [path](workspace::Workspace &workspace) { return writeRefused(workspace, path); },
        [this, path](const Result<std::int64_t> &written) {
            if (!written) {
                emit failed(written.error());
                return;
            }
            m_saved->setText(tr("Saved %n row(s) as %1", nullptr, int(*written)).arg(visibleText(path)));
            m_saved->show();
        });
}

} // namespace casegrip::ui
