// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/star_dialog.h"

#include "ui/actions/permissions.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int lookMs = 100;

} // namespace

StarDialog::StarDialog(const Desk &desk, WorkspaceThread &reader, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_kinds(new QComboBox(this)), m_folder(new QLineEdit(this)),
      m_choose(new QPushButton(tr("Choose…", "a folder"), this)), m_bar(new QProgressBar(this)), m_said(new PlainLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this)), m_writer(reader.another(QStringLiteral("export")))
{
    setObjectName(QStringLiteral("starDialog"));
    setWindowTitle(tr("Export for Power BI and other tools"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *explanation = new PlainLabel(tr("Everything as tables: facts, and dimensions to group them by, with a dictionary of their columns. No names and "
                                          "no free text; officers are pseudonyms, and restricted cases are only counted. The folder is new, empty, or "
                                          "holds an earlier export, which is replaced in one step. The access log says that you took it."),
                                       this);
    explanation->setWordWrap(true);
    explanation->setRole("muted");
    m_kinds->setObjectName(QStringLiteral("starKind"));
    m_kinds->setAccessibleName(tr("Kind of files"));
    m_kinds->addItems({tr("A CSV file for each table"), tr("One SQLite file")});
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Files"), m_kinds);
    form->addRow(tr("Folder"), makeFolderRow());
    makeButtons();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addLayout(makeProgress());
    layout->addWidget(m_buttons);
    connect(m_folder, &QLineEdit::textChanged, this, &StarDialog::check);
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &StarDialog::showProgress);
    resize(520, sizeHint().height());
    m_folder->setFocus();
    check();
}

StarDialog::~StarDialog()
{
    if (m_progress)
        m_progress->cancel();
}

void StarDialog::makeButtons()
{
    m_cancel = m_buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(QStringLiteral("starCancel"));
    m_write = m_buttons->addButton(tr("Write the tables"), QDialogButtonBox::ActionRole);
    m_write->setObjectName(QStringLiteral("starWrite"));
    m_write->setProperty("role", QStringLiteral("primary"));
    m_write->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &StarDialog::write);
}

QLayout *StarDialog::makeFolderRow()
{
    m_folder->setObjectName(QStringLiteral("starFolder"));
    m_folder->setAccessibleName(tr("Folder"));
    m_choose->setObjectName(QStringLiteral("starChoose"));
    m_choose->setAccessibleName(tr("Choose the folder"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &StarDialog::askFolder);
    return row;
}

QLayout *StarDialog::makeProgress()
{
    m_said->setObjectName(QStringLiteral("starSaid"));
    m_said->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("starProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    auto *column = new QVBoxLayout;
    column->addWidget(m_said);
    column->addWidget(m_bar);
    return column;
}

void StarDialog::setFolder(const QString &folder)
{
    m_folder->setText(folder);
}

void StarDialog::askFolder()
{
    const QString start = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Folder for the tables"), m_folder->text().isEmpty() ? start : m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &StarDialog::setFolder);
    dialog->open();
}

void StarDialog::check()
{
    const bool isIdle = !m_progress;
    const QString why = !isIdle                                ? tr("The tables are being written.")
                        : m_folder->text().trimmed().isEmpty() ? tr("Choose a folder first.")
                                                               : whyNot(m_desk.briefing.standing, access::Action::ExportRows);
    forbidButton(*m_write, why);
    for (QWidget *field : std::initializer_list<QWidget *>{m_kinds, m_folder, m_choose})
        field->setEnabled(isIdle);
    m_bar->setVisible(!isIdle);
}

void StarDialog::write()
{
    workspace::StarWanted wanted;
    wanted.folder = m_folder->text().trimmed().toStdString();
    wanted.isSqlite = m_kinds->currentIndex() == 1;
    m_progress = std::make_shared<SharedProgress>();
    m_timer.start();
    check();
    showProgress();
    m_writer->run(
        this, [wanted, progress = m_progress](workspace::Workspace &workspace) { return workspace.exportStar(wanted, *progress); },
        [this](const Result<workspace::StarReport> &report) { take(report); });
}

void StarDialog::take(const Result<workspace::StarReport> &report)
{
    m_timer.stop();
    m_progress.reset();
    forbidButton(*m_cancel, {});
    check();
    if (report) {
        QString text = tr("Wrote %1 cases into %2.", "a number, a folder").arg(m_desk.words.count(report->cases), visibleText(report->folder));
        if (report->onlyCounted > 0)
            text += QLatin1Char(' ') % tr("%1 more are only counted: they are restricted or not yours to see.").arg(m_desk.words.count(report->onlyCounted));
        emit happened(text);
        accept();
    } else if (report.error().kind == ErrorKind::Cancelled) {
        QDialog::reject();
    } else {
        m_said->setText(sentence(report.error()).joined());
    }
}

void StarDialog::showProgress()
{
    if (!m_progress)
        return;
    const SharedProgress::Reading reading = m_progress->read();
    m_said->setText(m_progress->isCancelled() ? tr("Stopping…")
                    : reading.total > 0       ? tr("Writing the tables: %1 of %2 cases", "how many were done")
                                                    .arg(m_desk.words.count(reading.done), m_desk.words.count(reading.total))
                                              : tr("Writing the tables…"));
    m_bar->setMaximum(reading.total > 0 ? 1000 : 0);
    if (reading.total > 0)
        m_bar->setValue(int(reading.done * 1000 / reading.total));
}

// What is under way is stopped first; its answer closes the dialog.
void StarDialog::reject()
{
    if (!m_progress) {
        QDialog::reject();
        return;
    }
    m_progress->cancel();
    forbidButton(*m_cancel, tr("It is being stopped."));
    showProgress();
}

} // namespace casegrip::ui
