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
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int monthsToChoose = 36;
constexpr int lookMs = 100;

using workspace::Workspace;

} // namespace

PackDialog::PackDialog(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer,
                       figures::Month month, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_writer(writer), m_months(makeMonths(month)),
      m_folder(new QLineEdit(this)), m_choose(new QPushButton(tr("Choose…", "a folder"), this)),
      m_close(new QPushButton(tr("Close the month…"), this)), m_bar(new QProgressBar(this)),
      m_state(new PlainLabel(this)), m_said(new PlainLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this)),
      m_counter(reader.another(QStringLiteral("pack")))
{
    setObjectName(QStringLiteral("packDialog"));
    setWindowTitle(tr("Monthly pack"));
    setAttribute(Qt::WA_DeleteOnClose);
    QString about = tr("PDF, web page, Excel, and CSV with the rows behind every figure. Cases that you do not see are counted "
                       "and not listed. The access log says that you took it.");
    if (!desk.briefing.countsEveryTeam)
        about += QLatin1Char(' ') % tr("Its figures are those of the teams that you answer for, and its cover says so.");
    auto *explanation = new PlainLabel(about, this);
    explanation->setObjectName(QStringLiteral("packAbout"));
    explanation->setWordWrap(true);
    explanation->setRole("muted");
    for (PlainLabel *label : {m_state, m_said})
        label->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("packState"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Month"), m_months);
    form->addRow(m_state);
    form->addRow(tr("Folder"), makeFolderRow());
    makeButtons();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addLayout(makeProgress());
    layout->addWidget(m_buttons);
    connect(m_months, &QComboBox::currentIndexChanged, this, &PackDialog::readState);
    connect(m_folder, &QLineEdit::textChanged, this, &PackDialog::check);
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &PackDialog::showProgress);
    resize(520, sizeHint().height());
    m_months->setFocus();
    readState();
}

PackDialog::~PackDialog()
{
    for (const auto &progress : {m_looking, m_progress}) {
        if (progress)
            progress->cancel();
    }
}

void PackDialog::makeButtons()
{
    m_close->setObjectName(QStringLiteral("packClose"));
    m_cancel = m_buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(QStringLiteral("packCancel"));
    m_buttons->addButton(m_close, QDialogButtonBox::ActionRole);
    m_write = m_buttons->addButton(tr("Write the pack"), QDialogButtonBox::ActionRole);
    m_write->setObjectName(QStringLiteral("packWrite"));
    m_write->setProperty("role", QStringLiteral("primary"));
    m_write->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_close, &QPushButton::clicked, this, &PackDialog::askToClose);
    connect(m_write, &QPushButton::clicked, this, &PackDialog::write);
}

QLayout *PackDialog::makeProgress()
{
    m_said->setObjectName(QStringLiteral("packSaid"));
    m_bar->setObjectName(QStringLiteral("packProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    auto *column = new QVBoxLayout;
    column->addWidget(m_said);
    column->addWidget(m_bar);
    return column;
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

// On the thread that counts: a month that was closed is counted anew.
void PackDialog::readState()
{
    m_isClosed.reset();
    m_state->setText(tr("Looking whether the month is closed…"));
    check();
    if (m_looking)
        m_looking->cancel();
    m_looking = std::make_shared<SharedProgress>();
    m_counter->runLatest(
        m_latest.next(), this,
        [month = month(), progress = m_looking](Workspace &workspace) -> Result<State> {
            auto notes = workspace.monthNotes(figures::firstDay(month), figures::lastDay(month), *progress);
            if (!notes)
                return failure(notes.error());
            return State{std::move(*notes), workspace.countsEveryTeam()};
        },
        [this](const Result<State> &state) { showState(state); });
}

void PackDialog::showState(const Result<State> &state)
{
    m_looking.reset();
    if (!state) {
        m_state->setText(tr("Whether the month is closed could not be read."));
        sayError(state.error());
        return;
    }
    m_isClosed = !state->notes.empty();
    if (*m_isClosed)
        m_state->setText(monthNoteText(state->notes.front(), m_desk.words, m_desk.clock.now()));
    else if (state->seesAll)
        m_state->setText(tr("The month is not closed: its figures are as of now."));
    else
        m_state->setText(tr("No closing of the month is shown to you, and its figures are as of now. "
                            "Closings are shown to those who see every team."));
    check();
}

void PackDialog::check()
{
    const bool isOver = figures::lastDay(month()) < m_desk.words.zone().dayOf(m_desk.clock.now());
    const QString why = m_doing != Doing::Nothing ? tr("Something is being done.")
                        : !m_isClosed             ? tr("It is not known yet whether the month is closed.")
                        : *m_isClosed             ? tr("The month is closed already.")
                        : !isOver                 ? tr("The month is not over yet.")
                                  : whyNot(m_desk.briefing.standing, access::Action::CloseMonth);
    forbidButton(*m_close, why);
    const bool isIdle = m_doing == Doing::Nothing;
    m_write->setEnabled(isIdle && !m_folder->text().trimmed().isEmpty());
    for (QWidget *field : std::initializer_list<QWidget *>{m_months, m_folder, m_choose})
        field->setEnabled(isIdle);
}

void PackDialog::say(const QString &text)
{
    m_said->setText(text);
}

void PackDialog::sayError(const Error &error)
{
    say(sentence(error).joined());
}

void PackDialog::setDoing(Doing doing)
{
    m_doing = doing;
    const bool isIdle = doing == Doing::Nothing;
    m_bar->setVisible(!isIdle);
    m_bar->setMaximum(0); // how long it takes is not known yet
    if (doing == Doing::Writing)
        m_timer.start();
    else
        m_timer.stop();
    forbidButton(*m_cancel, doing == Doing::Closing ? tr("The month is being closed, which is not stopped.")
                                                    : QString());
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
    setDoing(Doing::Closing);
    say(tr("Counting the month…"));
    m_writer.run(
        this, [wanted](Workspace &workspace) { return workspace.run(workspace::CloseMonth{wanted}); },
        [this, wanted](const Result<workspace::Changes> &changes) {
            setDoing(Doing::Nothing);
            if (!changes) {
                sayError(changes.error());
                return;
            }
            say(tr("The month is closed."));
            readState();
            emit changed(*changes);
            emit closed(tr("Closed %1", "a month").arg(monthText(wanted, m_desk.words)),
                        {workspace::Undo{changes->entryId}});
        });
}

void PackDialog::write()
{
    if (m_looking) { // the pack is waited for
        m_looking->cancel();
        m_latest.next();
    }
    m_progress = std::make_shared<SharedProgress>();
    setDoing(Doing::Writing);
    showProgress();
    const QString folder = m_folder->text().trimmed();
    m_counter->run(
        this,
        [month = month(), folder, progress = m_progress](Workspace &workspace) {
            return writeMonthPack(workspace, month, folder, {}, *progress);
        },
        [this, folder](const Result<WrittenPack> &written) { take(written, folder); });
}

void PackDialog::take(const Result<WrittenPack> &written, const QString &folder)
{
    m_progress.reset();
    setDoing(Doing::Nothing);
    if (written) {
        emit happened(tr("Wrote the monthly pack, %n file(s), into %1", nullptr, written->files)
                          .arg(visibleText(folder)));
        accept();
    } else if (written.error().kind == ErrorKind::Cancelled) {
        QDialog::reject();
    } else {
        sayError(written.error());
        if (!m_isClosed)
            readState(); // it was stopped for the pack
    }
}

void PackDialog::showProgress()
{
    if (!m_progress)
        return;
    const SharedProgress::Reading reading = m_progress->read();
    say(m_progress->isCancelled()                 ? tr("Stopping…")
        : reading.step == Progress::Step::Writing ? tr("Writing the files…")
                                                  : tr("Counting the month…"));
    m_bar->setMaximum(reading.total > 0 ? 1000 : 0);
    if (reading.total > 0)
        m_bar->setValue(int(reading.done * 1000 / reading.total));
}

// What is under way is stopped first; its answer closes the dialog.
void PackDialog::reject()
{
    if (m_doing == Doing::Nothing) {
        QDialog::reject();
        return;
    }
    if (m_doing == Doing::Closing)
        return;
    m_progress->cancel();
    forbidButton(*m_cancel, tr("It is being stopped."));
    showProgress();
}

} // namespace casegrip::ui
