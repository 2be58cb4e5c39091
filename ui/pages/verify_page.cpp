// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/verify_page.h"

#include "ui/actions/actions.h"
#include "ui/actions/permissions.h"
#include "ui/background/shared_progress.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/models/plain_table_model.h"
#include "ui/print/check_outputs.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

using workspace::Finding;
using workspace::Since;
using workspace::VerifyReport;

constexpr int lookMs = 100;

PlainLabel *line(Card *card, const char *name, const char *role = "")
{
    auto *label = new PlainLabel(card);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setSelectable();
    if (*role)
        label->setRole(role);
    card->body()->addWidget(label);
    return label;
}

QPushButton *makeButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(true);
    return button;
}

QString sinceText(const std::optional<Since> &since, const Words &words)
{
    if (!since)
        return VerifyPage::tr("Cannot be told");
    const QString at = words.exact(since->at);
    switch (since->by) {
    case Since::Known::Written:
        return VerifyPage::tr("After %1, when it was written").arg(at);
    case Since::Known::Backup:
        return VerifyPage::tr("After %1, when a backup was made that does not show it").arg(at);
    case Since::Known::Export:
        return VerifyPage::tr("After %1, when the export that brought it was applied").arg(at);
    }
    return at;
}

} // namespace

VerifyPage::VerifyPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_writer(writer), m_action(actions.get(ActionId::CheckEverything)),
      m_save(actions.get(ActionId::SaveCertificate)), m_check(makeButton(tr("Check everything"), "verifyAll", this)),
      m_chains(makeButton(tr("Check the chains only"), "verifyChains", this)),
      m_rebuild(makeButton(tr("Check, and make anew…"), "verifyRebuild", this)), m_cancel(makeButton(tr("Cancel"), "verifyCancel", this)),
      m_doing(new PlainLabel(this)), m_bar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("verifyPage"));
    auto *inside = new QWidget;
    auto *page = new QVBoxLayout(inside);
    page->setContentsMargins(16, 12, 16, 16);
    page->setSpacing(12);
    auto *title = new PlainLabel(tr("Check the data folder"), inside);
    title->setRole("title");
    auto *about = new PlainLabel(tr("Everything that is stored is read again: each entry of the journal and the access log against its hash, "
                                    "its signature and the one before it; the facts of each case against their digest; and every due time "
                                    "and figure is worked out again and compared. Work goes on meanwhile."),
                                 inside);
    about->setRole("muted");
    about->setWordWrap(true);
    page->addWidget(title);
    page->addWidget(about);
    page->addLayout(buildButtons());
    page->addWidget(buildResult());
    page->addWidget(buildFindings(), 1);
    page->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &VerifyPage::showProgress);
    showState();
}

VerifyPage::~VerifyPage()
{
    cancel();
}

QLayout *VerifyPage::buildButtons()
{
    m_check->setProperty("role", QStringLiteral("primary"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setMinimumWidth(160);
    m_doing->setObjectName(QStringLiteral("verifyDoing"));
    auto *row = new QHBoxLayout;
    for (QWidget *each : std::initializer_list<QWidget *>{m_check, m_chains, m_rebuild, m_doing})
        row->addWidget(each);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    m_save->setEnabled(false);
    connect(m_check, &QPushButton::clicked, m_action, &QAction::trigger);
    followAction(*m_check, *m_action);
    connect(m_chains, &QPushButton::clicked, this, [this] { check(true); });
    connect(m_rebuild, &QPushButton::clicked, this, &VerifyPage::askRebuild);
    connect(m_cancel, &QPushButton::clicked, this, &VerifyPage::cancel);
    return row;
}

Card *VerifyPage::buildResult()
{
    auto *card = new Card(tr("Result"), this);
    m_result = line(card, "verifyResult");
    m_counts = line(card, "verifyCounts", "muted");
    m_ends = line(card, "verifyEnds", "muted");
    auto *save = makeButton(tr("Save the certificate…"), "saveCertificate", card);
    save->setEnabled(false);
    connect(save, &QPushButton::clicked, m_save, &QAction::trigger);
    followAction(*save, *m_save);
    card->body()->addWidget(save, 0, Qt::AlignLeft);
    return card;
}

Card *VerifyPage::buildFindings()
{
    m_findingsCard = new Card(tr("What differs"), this);
    m_findings = new PlainTableModel({tr("What"), tr("Where"), tr("Since when"), tr("What to do")}, m_findingsCard);
    m_table = new TableView(m_findingsCard);
    m_table->setObjectName(QStringLiteral("verifyFindings"));
    m_table->setAccessibleName(tr("What differs"));
    m_table->setProperty("role", QStringLiteral("framed"));
    m_table->setModel(m_findings);
    m_table->setItemDelegate(new RowDelegate(m_desk.theme, m_table));
    m_table->setMinimumHeight(160);
    const int widths[] = {360, 220, 220};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_findingsCard->body()->addWidget(m_table, 1);
    m_finding = line(m_findingsCard, "verifyFinding");
    connect(m_table, &TableView::currentRowChanged, this, &VerifyPage::showFinding);
    return m_findingsCard;
}

void VerifyPage::check(bool chainsOnly)
{
    if (isBusy())
        return;
    begin(chainsOnly ? tr("Checking the chains") : tr("Checking everything"));
    m_checker = m_reader.another(QStringLiteral("verify"));
    m_checker->run(
        this, [chainsOnly, progress = m_progress](workspace::Workspace &workspace) { return workspace.verify(chainsOnly, false, *progress); },
        [this](const Result<VerifyReport> &report) { take(report); });
}

void VerifyPage::askRebuild()
{
    m_desk.ask(this,
               {tr("Make anew what can be worked out?"),
                tr("Due times, figures and what is shown of your own work are checked, thrown away, and worked out again from the facts and "
                   "the journal. No entry and no fact is touched. What differed is listed."),
                tr("Until it is done, saving waits."), tr("Make anew")},
               [this](bool yes) {
                   if (yes)
                       rebuild();
               });
}

void VerifyPage::rebuild()
{
    if (isBusy())
        return;
    begin(tr("Checking, and making anew"));
    m_writer.run(
        this, [progress = m_progress](workspace::Workspace &workspace) { return workspace.verify(false, true, *progress); },
        [this](const Result<VerifyReport> &report) {
            take(report);
            workspace::Changes everything;
            everything.everything = true;
            emit changed(everything);
        });
}

void VerifyPage::begin(const QString &doing)
{
    m_progress = std::make_shared<SharedProgress>();
    m_doingText = doing;
    m_report.reset();
    m_timer.start();
    showState();
}

void VerifyPage::cancel()
{
    if (m_progress)
        m_progress->cancel();
}

void VerifyPage::take(const Result<VerifyReport> &report)
{
    m_timer.stop();
    m_progress.reset();
    // Not now: this is its answer.
    QTimer::singleShot(0, this, [this] {
        if (!isBusy())
            m_checker.reset();
    });
    if (report)
        m_report = *report;
    else if (report.error().kind != ErrorKind::Cancelled)
        emit failed(report.error());
    showState();
}

void VerifyPage::showState()
{
    const bool hadFocus = isBusy() ? m_check->hasFocus() || m_chains->hasFocus() || m_rebuild->hasFocus() : m_cancel->hasFocus();
    for (QPushButton *button : {m_check, m_chains, m_rebuild})
        button->setVisible(!isBusy());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_doing, m_bar, m_cancel})
        widget->setVisible(isBusy());
    m_action->setEnabled(!isBusy());
    if (hadFocus) // what is off takes no focus
        (isBusy() ? m_cancel : m_check)->setFocus();
    forbidButton(*m_chains, whyNot(m_desk.briefing.standing, access::Action::Verify));
    forbidButton(*m_rebuild, whyNot(m_desk.briefing.standing, access::Action::Rebuild));
    m_save->setEnabled(m_report.has_value());
    showProgress();
    showReport();
}

void VerifyPage::showProgress()
{
    if (!m_progress)
        return;
    const SharedProgress::Reading reading = m_progress->read();
    m_doing->setText(m_progress->isCancelled() ? tr("Stopping…")
                                               : tr("%1: %2", "what is done, its present step").arg(m_doingText, label::step(reading.step)));
    m_bar->setMaximum(reading.total > 0 ? 1000 : 0);
    if (reading.total > 0)
        m_bar->setValue(int(reading.done * 1000 / reading.total));
}

void VerifyPage::showReport()
{
    m_result->setText(resultText());
    m_result->setRole(!m_report ? "muted" : !m_report->findings.empty() ? "red" : !m_report->mended.empty() || !m_report->doubts.empty() || m_report->unseenDoubts > 0 ? "amber" : "");
    m_counts->setVisible(m_report.has_value());
    m_ends->setVisible(m_report && !m_report->ends.empty());
    std::vector<QStringList> rows;
    if (m_report) {
        const VerifyReport &report = *m_report;
        const Words &words = m_desk.words;
        const QString journal = tr("%1 entries, %2 signatures").arg(words.count(report.entries), words.count(report.signatures));
        m_counts->setText(report.chainsOnly ? journal
                                            : tr("%1; %2 cases, %3 obligations, %4 tallies", "entries and signatures, counts")
                                                  .arg(journal, words.count(report.cases), words.count(report.obligations),
                                                       words.count(report.tallies)));
        m_ends->setText(endsText());
        for (const Finding &finding : report.findings)
            rows.push_back(rowOf(finding, false));
        for (const Finding &finding : report.mended)
            rows.push_back(rowOf(finding, true));
        for (const Finding &doubt : report.doubts)
            rows.push_back(rowOf(doubt, false));
    }
    m_findingsCard->setVisible(!rows.empty());
    m_findings->setRows(std::move(rows));
    showFinding(m_table->currentIndex().row());
}

QString VerifyPage::resultText() const
{
    if (isBusy())
        return tr("It is being checked.");
    if (!m_report)
        return tr("Nothing has been checked since the window was opened.");
    const QString when = m_desk.words.moment(m_report->at, m_desk.clock.now());
    if (!m_report->findings.empty())
        return tr("%n thing(s) differ, as of %1. Keep the data folder as it is until somebody has looked into it.", nullptr,
                  int(m_report->findings.size()))
            .arg(when);
    if (!m_report->mended.empty())
        return tr("%n thing(s) differed and were made anew; everything agrees now, as of %1.", nullptr, int(m_report->mended.size())).arg(when);
    if (!m_report->doubts.empty())
        return tr("Everything agrees, as of %1. Somebody should look at %n decision(s).", nullptr, int(m_report->doubts.size())).arg(when);
    if (m_report->unseenDoubts > 0)
        return tr("Everything agrees, as of %1. Somebody who sees their cases should look at %n decision(s).", nullptr, int(m_report->unseenDoubts)).arg(when);
    return m_report->chainsOnly ? tr("The chains are whole, as of %1.").arg(when) : tr("Everything agrees, as of %1.").arg(when);
}

QString VerifyPage::endsText() const
{
    QStringList lines;
    for (const workspace::ChainEnd &end : m_report->ends) {
        const QString chain = end.chain == "journal" ? tr("Journal") : tr("Access log");
        lines << tr("%1 of station %2 ends with entry %3: %4", "chain, station, number, hash")
                     .arg(chain, QString::fromStdString(end.station.substr(0, 8)), m_desk.words.count(end.entries), QString::fromStdString(end.id));
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList VerifyPage::rowOf(const Finding &finding, bool isMended) const
{
    return {QString::fromStdString(finding.what), QString::fromStdString(finding.where), sinceText(finding.since, m_desk.words),
            isMended ? tr("Nothing: it was made anew and agrees now.") : QString::fromStdString(finding.todo)};
}

// All of it: the columns are narrow.
void VerifyPage::showFinding(int row)
{
    const bool isThere = row >= 0 && row < m_findings->rowCount();
    m_finding->setVisible(isThere);
    if (!isThere)
        return;
    QStringList lines;
    const QStringList &texts = m_findings->textsAt(row);
    for (int column = 0; column < texts.size(); ++column)
        lines << tr("%1: %2", "name of a column, its text").arg(m_findings->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), texts[column]);
    m_finding->setText(lines.join(QLatin1Char('\n')));
}

void VerifyPage::askFile()
{
    const QString day = QString::fromStdString(formatDay(m_desk.words.zone().dayOf(m_report->at)));
    auto *dialog = new QFileDialog(this, tr("Save the certificate"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("check %1.pdf").arg(day));
    connect(dialog, &QFileDialog::fileSelected, this, &VerifyPage::saveAs);
    dialog->open();
}

void VerifyPage::saveAs(const QString &path)
{
    if (!m_report)
        return;
    m_writer.run(
        this, [report = *m_report, path](workspace::Workspace &workspace) { return writeCertificate(workspace, report, path); },
        [this, path](const Done &done) {
            if (done)
                emit happened(tr("Saved the certificate as %1").arg(visibleText(path)));
            else
                emit failed(done.error());
        });
}

} // namespace casegrip::ui
