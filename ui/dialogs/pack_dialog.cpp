// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pack_dialog.h"

#include "core/reports/month_pack.h"
#include "ui/actions/permissions.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/models/month_words.h"
#include "ui/print/month_outputs.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int monthsToChoose = 36;

using workspace::Workspace;

} // namespace

PackDialog::PackDialog(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, figures::Month month, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_reader(reader), m_writer(writer), m_months(makeMonths(month)), m_folder(new QLineEdit(this)),
      m_choose(new QPushButton(tr("Choose…", "a folder"), this)), m_close(new QPushButton(tr("Close the month…"), this)), m_write(nullptr),
      m_state(new PlainLabel(this)), m_said(new PlainLabel(this))
{
    setObjectName(QStringLiteral("packDialog"));
    setWindowTitle(tr("Monthly pack"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *explanation = new PlainLabel(tr("PDF, web page, Excel, and CSV with the rows behind every figure. Cases that you do not see are counted "
                                          "and not listed. The access log says that you took it."),
                                       this);
    explanation->setWordWrap(true);
    explanation->setRole("muted");
    for (PlainLabel *label : {m_state, m_said})
        label->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("packState"));
    m_said->setObjectName(QStringLiteral("packSaid"));
    m_close->setObjectName(QStringLiteral("packClose"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Month"), m_months);
    form->addRow(m_state);
    form->addRow(tr("Folder"), makeFolderRow());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_close, QDialogButtonBox::ActionRole);
    m_write = buttons->addButton(tr("Write the pack"), QDialogButtonBox::ActionRole);
    m_write->setObjectName(QStringLiteral("packWrite"));
    m_write->setProperty("role", QStringLiteral("primary"));
    m_write->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_months, &QComboBox::currentIndexChanged, this, &PackDialog::readState);
    connect(m_folder, &QLineEdit::textChanged, this, &PackDialog::check);
    connect(m_close, &QPushButton::clicked, this, &PackDialog::askToClose);
    connect(m_write, &QPushButton::clicked, this, &PackDialog::write);
    resize(520, sizeHint().height());
    m_months->setFocus();
    readState();
}

PackDialog::~PackDialog()
{
    if (m_progress)
        m_progress->cancel();
}

QComboBox *PackDialog::makeMonths(figures::Month month)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QStringLiteral("packMonth"));
    box->setAccessibleName(tr("Month"));
    const figures::Month now = figures::monthOf(m_desk.words.zone().dayOf(m_desk.clock.now()));
    for (int i = 0; i < monthsToChoose; ++i)
        box->addItem(monthText(now - i, m_desk.words), now - i);
    if (box->findData(month) < 0)
        box->addItem(monthText(month, m_desk.words), month);
    box->setCurrentIndex(box->findData(month));
    return box;
}

QLayout *PackDialog::makeFolderRow()
{
    m_folder->setObjectName(QStringLiteral("packFolder"));
    m_folder->setAccessibleName(tr("Folder"));
    m_choose->setObjectName(QStringLiteral("packChoose"));
    m_choose->setAccessibleName(tr("Choose the folder"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &PackDialog::askFolder);
    return row;
}

figures::Month PackDialog::month() const
{
    return m_months->currentData().toInt();
}

void PackDialog::setFolder(const QString &folder)
{
    m_folder->setText(folder);
}

void PackDialog::askFolder()
{
    const QString start = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Folder for the pack"), m_folder->text().isEmpty() ? start : m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &PackDialog::setFolder);
    dialog->open();
}

void PackDialog::readState()
{
    m_isClosed = true;
    m_state->setText(tr("Looking whether the month is closed…"));
    check();
    m_reader.runLatest(
        m_latest.next(), this,
        [month = month()](Workspace &workspace) {
            NoProgress silent;
            return workspace.monthNotes(figures::firstDay(month), figures::lastDay(month), silent);
        },
        [this](const Result<std::vector<reports::MonthNote>> &notes) {
            if (!notes) {
                sayError(notes.error());
                return;
            }
            m_isClosed = !notes->empty();
            m_state->setText(m_isClosed ? monthNoteText(notes->front(), m_desk.words, m_desk.clock.now())
                                        : tr("The month is not closed: its figures are as of now."));
            check();
        });
}

void PackDialog::check()
{
    const bool isOver = figures::lastDay(month()) < m_desk.words.zone().dayOf(m_desk.clock.now());
    const QString why = m_isClosed  ? tr("The month is closed already.")
                        : !isOver   ? tr("The month is not over yet.")
                                    : whyNot(m_desk.briefing.standing, access::Action::CloseMonth);
    forbidButton(*m_close, m_isBusy ? tr("Something is being done.") : why);
    m_write->setEnabled(!m_isBusy && !m_folder->text().trimmed().isEmpty());
    for (QWidget *field : std::initializer_list<QWidget *>{m_months, m_folder, m_choose})
        field->setEnabled(!m_isBusy);
}

void PackDialog::say(const QString &text)
{
    m_said->setText(text);
}

void PackDialog::sayError(const Error &error)
{
    say(sentence(error).joined());
}

void PackDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    check();
}

void PackDialog::askToClose()
{
    m_desk.ask(this,
               {tr("Close the month"), tr("Close %1 with the figures that it has now?", "a month").arg(monthText(month(), m_desk.words)),
                tr("They are stored in the journal and stay the figures of the month. When a later export says something else, the pack and this "
                   "page say what is restated and why. You can undo it."),
                tr("Close the month")},
               [this, wanted = month()](bool isYes) {
                   if (isYes)
                       closeMonth(wanted);
               });
}

void PackDialog::closeMonth(figures::Month wanted)
{
    setBusy(true);
    say(tr("Counting the month…"));
    m_writer.run(
        this, [wanted](Workspace &workspace) { return workspace.run(workspace::CloseMonth{wanted}); },
        [this](const Result<workspace::Changes> &changes) {
            setBusy(false);
            if (!changes) {
                sayError(changes.error());
                return;
            }
            say(tr("The month is closed."));
            readState();
            emit monthChanged();
        });
}

void PackDialog::write()
{
    setBusy(true);
    say(tr("Counting, and writing the files…"));
    if (!m_packer)
        m_packer = m_reader.another(QStringLiteral("pack"));
    m_progress = std::make_shared<SharedProgress>();
    const QString folder = m_folder->text().trimmed();
    m_packer->run(
        this,
        [month = month(), folder, progress = m_progress](Workspace &workspace) { return writeMonthPack(workspace, month, folder, {}, *progress); },
        [this, folder](const Result<WrittenPack> &written) {
            setBusy(false);
            if (!written) {
                sayError(written.error());
                return;
            }
            emit happened(tr("Wrote the monthly pack, %n file(s), into %1", nullptr, written->files).arg(visibleText(folder)));
            accept();
        });
}

// What is under way is stopped first; then it says so and can be closed.
void PackDialog::reject()
{
    if (m_isBusy && m_progress && !m_progress->isCancelled())
        m_progress->cancel();
    else
        QDialog::reject();
}

} // namespace casegrip::ui
