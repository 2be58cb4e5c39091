// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync_page.h"

#include "core/workspace/known_settings.h"
#include "ui/actions/actions.h"
#include "ui/actions/permissions.h"
#include "ui/background/sync_runner.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/dialogs/passphrase_dialog.h"
#include "ui/models/plain_table_model.h"
#include "ui/pages/plan_view.h"
#include "ui/pages/refused_rows.h"
#include "ui/style/icon.h"
#include "ui/text/backup_words.h"
#include "ui/text/labels.h"
#include "ui/text/sentences.h"
#include "ui/text/sync_words.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/wheel_care.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

const auto watchSetting = QStringLiteral("sync/watched-folder");

PlainLabel *wrapped(QWidget *parent, const char *role = "")
{
    auto *label = new PlainLabel(parent);
    label->setWordWrap(true);
    if (*role)
        label->setRole(role);
    return label;
}

QPushButton *button(const QString &text, const char *name, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

TableView *framedTable(PlainTableModel *model, const QString &name, const Desk &desk, QWidget *parent)
{
    auto *table = new TableView(parent);
    table->setProperty("role", QStringLiteral("framed"));
    table->setAccessibleName(name);
    table->setModel(model);
    table->setItemDelegate(new RowDelegate(desk.theme, table));
    return table;
}

// A file dialog that does not block; `chosen` gets the path.
void choosePath(QWidget *parent, const QString &title, bool folder,
                std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, folder);
    if (!folder)
        dialog->setNameFilter(SyncPage::tr("Zipped exports (*.zip)"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace

SyncPage::SyncPage(const Desk &desk, SyncRunner &runner, WorkspaceThread &writer, Actions &actions,
                   QWidget *parent)
    : QWidget(parent), m_desk(desk), m_runner(runner), m_writer(writer), m_watch(this)
{
    setObjectName(QStringLiteral("syncPage"));
    auto *inside = new QWidget;
    auto *columns = new QHBoxLayout(inside);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(16);
    columns->addWidget(buildLeft(), 4);
    columns->addWidget(buildRight(), 3);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(&runner, &SyncRunner::stateChanged, this, &SyncPage::showState);
    connect(&runner, &SyncRunner::failed, this, &SyncPage::showError);
    connect(&m_watch, &FolderWatch::newestChanged, this, &SyncPage::showFound);
    handleActions(actions);
    setWatched(desk.settings.value(watchSetting).toString());
    showState();
}

QWidget *SyncPage::buildLeft()
{
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(buildData());
    layout->addWidget(buildPlan());
    m_refused = new RefusedRows(m_desk, m_writer, left);
    connect(m_refused, &RefusedRows::failed, this, &SyncPage::showError);
    layout->addWidget(m_refused, 1);
    return left;
}

QWidget *SyncPage::buildRight()
{
    auto *right = new QWidget(this);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(buildExports(), 1);
    layout->addWidget(buildWatch());
    layout->addWidget(buildBackups());
    return right;
}

Card *SyncPage::buildData()
{
    auto *card = new Card(tr("The data"), this);
    m_age = new PlainLabel(card);
    m_age->setObjectName(QStringLiteral("syncAge"));
    m_data = wrapped(card);
    m_data->setObjectName(QStringLiteral("syncData"));
    m_next = wrapped(card, "muted");
    m_next->setObjectName(QStringLiteral("nextExport"));
    m_stale = new QSpinBox(card);
    m_stale->setObjectName(QStringLiteral("staleAfterHours"));
    m_stale->setRange(1, 8760); // as the setting
    m_stale->setSuffix(tr(" hours"));
    m_staleShown = m_stale->value();
    setFieldName(*m_stale, tr("Too old after, in hours"));
    passWheelOn(*m_stale);
    connect(m_stale, &QSpinBox::editingFinished, this, &SyncPage::keepStaleAfter);
    auto *stale = new QHBoxLayout;
    stale->addWidget(new PlainLabel(tr("An export is too old after"), card));
    stale->addWidget(m_stale);
    stale->addStretch();
    m_unusedForms = wrapped(card, "amber");
    m_unusedForms->setObjectName(QStringLiteral("unusedForms"));
    m_unusedForms->hide();
    card->body()->addWidget(m_data);
    card->body()->addWidget(m_age, 0, Qt::AlignLeft);
    card->body()->addWidget(m_next);
    card->body()->addLayout(stale);
    card->body()->addWidget(m_unusedForms);
    return card;
}

Card *SyncPage::buildPlan()
{
    auto *card = new Card(tr("Read an export"), this);
    m_planIdle = wrapped(card, "muted");
    m_planIdle->setText(
        tr("First it is read and checked, and nothing is changed. Then you see what it would do, and "
           "decide."));
    m_error = wrapped(card, "amber");
    m_error->setObjectName(QStringLiteral("syncError"));
    m_error->hide();
    m_plan = new PlanView(m_desk.words, card);
    m_folder = button(tr("Choose a folder…"), "chooseFolder", card);
    m_file = button(tr("Choose a zip…"), "chooseFile", card);
    m_apply = button(tr("Apply"), "applyPlan", card);
    m_apply->setProperty("role", QStringLiteral("primary"));
    m_drop = button(tr("Drop this plan"), "dropPlan", card);
    auto *row = new QHBoxLayout;
    for (QPushButton *each : {m_apply, m_drop, m_folder, m_file})
        row->addWidget(each);
    row->addStretch();
    card->body()->addWidget(m_planIdle);
    card->body()->addWidget(m_plan);
    card->body()->addWidget(m_error);
    card->body()->addWidget(new ProgressStrip(m_runner, card));
    card->body()->addLayout(row);
    connect(m_folder, &QPushButton::clicked, this, &SyncPage::chooseFolder);
    connect(m_file, &QPushButton::clicked, this, &SyncPage::chooseFile);
    connect(m_apply, &QPushButton::clicked, this, &SyncPage::askApply);
    connect(m_drop, &QPushButton::clicked, &m_runner, &SyncRunner::drop);
    return card;
}

Card *SyncPage::buildExports()
{
    auto *card = new Card(tr("Exports applied"), this);
    m_exports = new PlainTableModel({tr("Made"), tr("Kind"), tr("Rows"), tr("Refused"), tr("Name")}, card);
    TableView *table = framedTable(m_exports, tr("Exports applied"), m_desk, card);
    table->setObjectName(QStringLiteral("exportsTable"));
    table->setMinimumHeight(120);
    const int widths[] = {128, 68, 76, 88};
    for (int column = 0; column < 4; ++column)
        table->setColumnWidth(column, widths[column]);
    m_undo = button(tr("Go back to the one before…"), "undoSync", card);
    connect(m_undo, &QPushButton::clicked, this, &SyncPage::askUndo);
    card->body()->addWidget(table, 1);
    card->body()->addWidget(m_undo, 0, Qt::AlignLeft);
    return card;
}

Card *SyncPage::buildWatch()
{
    auto *card = new Card(tr("Watch a folder"), this);
    m_watched = wrapped(card, "muted");
    m_foundText = wrapped(card);
    m_foundText->setObjectName(QStringLiteral("foundExport"));
    m_readFound = button(tr("Read it"), "readFound", card);
    auto *choose = button(tr("Choose…"), "chooseWatched", card);
    m_stopWatching = button(tr("Stop watching"), "stopWatching", card);
    auto *row = new QHBoxLayout;
    for (QPushButton *each : {m_readFound, choose, m_stopWatching})
        row->addWidget(each);
    row->addStretch();
    card->body()->addWidget(m_watched);
    card->body()->addWidget(m_foundText);
    card->body()->addLayout(row);
    connect(choose, &QPushButton::clicked, this, &SyncPage::chooseWatched);
    connect(m_stopWatching, &QPushButton::clicked, this, [this] { setWatched({}); });
    connect(m_readFound, &QPushButton::clicked, this, [this] {
        if (m_watch.newest())
            m_runner.planExport(m_watch.newest()->path);
    });
    return card;
}

Card *SyncPage::buildBackups()
{
    auto *card = new Card(tr("Backups"), this);
    m_backups = wrapped(card, "muted");
    m_backupWarning = wrapped(card, "amber");
    m_backupWarning->setObjectName(QStringLiteral("backupWarning"));
    m_secondFolder = button(tr("Choose a second folder…"), "chooseSecondFolder", card);
    card->body()->addWidget(m_backups);
    card->body()->addWidget(m_backupWarning);
    card->body()->addWidget(m_secondFolder, 0, Qt::AlignLeft);
    connect(m_secondFolder, &QPushButton::clicked, this, &SyncPage::chooseSecondFolder);
    return card;
}

void SyncPage::handleActions(Actions &actions)
{
    using enum ActionId;
    actions.handle(ChooseExportFolder, this, &SyncPage::chooseFolder);
    actions.handle(ChooseExportFile, this, &SyncPage::chooseFile);
    actions.handle(UndoSync, this, &SyncPage::askUndo);
    actions.handle(SecondBackupFolder, this, &SyncPage::chooseSecondFolder);
}

void SyncPage::refresh()
{
    showData();
    showExports();
    showBackups();
    if (!(m_watch.zone() == m_desk.words.zone()))
        m_watch.watch(m_watch.folder(), m_desk.words.zone());
    showState();
    m_unread = true;
    if (isVisible())
        readHoldings();
}

void SyncPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_unread)
        readHoldings();
}

QWidget &SyncPage::firstButton()
{
    return *m_folder;
}

void SyncPage::showState()
{
    const bool busy = m_runner.isBusy();
    const auto &plan = m_runner.plan();
    if (busy)
        m_error->hide();
    using access::Action;
    const auto allow = [&](QPushButton *button, Action action, bool isPossible) {
        forbidButton(*button, whyNot(m_desk.briefing.standing, action));
        button->setEnabled(button->isEnabled() && isPossible);
    };
    for (QPushButton *each : {m_folder, m_file})
        allow(each, Action::Sync, !busy);
    allow(m_undo, Action::UndoSync, !busy && m_desk.briefing.exports.size() > 1);
    allow(m_apply, plan && !plan->objections.empty() ? Action::Force : Action::Sync, !busy);
    allow(m_readFound, Action::Sync, true);
    allow(m_secondFolder, Action::BackUp, true);
    const QString noSetting = whyNot(m_desk.briefing.standing, Action::ChangeSetting);
    m_stale->setEnabled(noSetting.isEmpty());
    m_stale->setToolTip(tipText(noSetting));
    m_planIdle->setVisible(!busy && !plan);
    m_plan->setVisible(!busy && plan);
    m_drop->setVisible(!busy && plan);
    m_apply->setVisible(!busy && plan && !plan->nothingToDo);
    if (plan && !busy)
        showPlan();
    showFound();
}

void SyncPage::showPlan()
{
    const sync::PlanReport &plan = *m_runner.plan();
    m_plan->showPlan(plan, m_desk.clock.now());
    m_apply->setText(plan.objections.empty() ? tr("Apply") : tr("Apply anyway…"));
    m_refused->showRows({plan.refusals, plan.untold}, plan.counts.refused);
}

void SyncPage::showError(const Error &error)
{
    m_error->setText(sentence(error).joined());
    m_error->show();
}

void SyncPage::showData()
{
    const Briefing &briefing = m_desk.briefing;
    const Words &words = m_desk.words;
    const auto &last = briefing.status.lastExport;
    m_age->setVisible(last.has_value());
    m_next->setVisible(last.has_value());
    if (m_stale->value() == m_staleShown) // or it is being changed here
        m_stale->setValue(int(briefing.staleAfterHours));
    m_staleShown = int(briefing.staleAfterHours);
    if (!last) {
        m_data->setText(tr("No export has been read yet."));
        return;
    }
    const Age age = ageOf(last->exportedAt, briefing.now, briefing.staleAfterHours);
    const QString made =
        tr("Export of %1, %2 old.")
            .arg(words.moment(last->exportedAt, briefing.now), words.span(briefing.now - last->exportedAt));
    m_age->setText(age == Age::Stale
                       ? made + QLatin1Char(' ') + tr("That is too old: what is due may have changed.")
                       : made);
    m_age->setRole(age == Age::Stale ? "red" : age == Age::Ageing ? "amber" : "muted");
    const auto next = nextExport(briefing.exports);
    m_next->setText(
        !next ? tr("When the next export is expected is not known yet: the times between exports tell it, from the second one on.")
        : *next < briefing.now ? tr("The next export was expected about %1.").arg(words.moment(*next, briefing.now))
                               : tr("The next export is expected about %1.").arg(words.moment(*next, briefing.now)));
}

void SyncPage::showExports()
{
    std::vector<QStringList> rows;
    for (const workspace::ExportRecord &record : m_desk.briefing.exports) {
        rows.push_back({m_desk.words.moment(record.exportedAt, m_desk.briefing.now),
                        label::exportKind(record.kind),
                        m_desk.words.count(record.cases + record.events + record.reviews),
                        m_desk.words.count(record.refused), QString::fromStdString(record.name)});
    }
    std::reverse(rows.begin(), rows.end()); // newest first
    m_exports->setRows(std::move(rows));
}

void SyncPage::showBackups()
{
    const workspace::BackupStatus &backup = m_desk.briefing.backup;
    m_backups->setText(backupText(backup, m_desk.words, m_desk.briefing.now));
    m_backupWarning->setVisible(backup.warn);
    m_backupWarning->setText(backupWarnings(backup));
}

// The counts and the refused rows: read only when they are looked at.
void SyncPage::readHoldings()
{
    m_unread = false;
    m_writer.run(
        this,
        [tells = m_desk.briefing.standing.why(access::Action::SeeRefusedRows) == access::Reason::None](workspace::Workspace &workspace) -> Result<Held> {
            auto counts = workspace.holdings();
            if (!counts)
                return failure(counts.error());
            auto refused = tells ? workspace.quarantine(RefusedRows::most) : Result<sync::RefusedRows>({{}, counts->refused});
            if (!refused)
                return failure(refused.error());
            return Held{*counts, std::move(*refused), workspace.library()->faultyFiles()};
        },
        [this](const Result<Held> &held) {
            if (!held) {
                showError(held.error());
                return;
            }
            if (m_desk.briefing.status.lastExport)
                m_data->setText(tr("%1 cases, %2 of them open.")
                                    .arg(m_desk.words.count(held->counts.cases), m_desk.words.count(held->counts.openCases)));
            showUnusedForms(held->unusedForms);
            if (!m_runner.plan())
                m_refused->showRows(held->refused, held->counts.refused);
        });
}

// Files of the force that would be forms and have a fault: reviews go on with what there was before.
void SyncPage::showUnusedForms(const std::vector<forms::FaultyFile> &files)
{
    QStringList named;
    for (const forms::FaultyFile &file : files)
        named << visibleText(file.name + ": " + file.faults.front().path + ' ' + file.faults.front().what);
    m_unusedForms->setVisible(!files.empty());
    m_unusedForms->setText(tr("%n form(s) of your force in the data folder have a fault and are not used:", nullptr, int(files.size())) %
                           QLatin1Char('\n') % named.join(QLatin1Char('\n')));
}

void SyncPage::chooseFolder()
{
    choosePath(this, tr("Choose the folder of an export"), true,
               [this](const QString &path) { m_runner.planExport(path); });
}

void SyncPage::chooseFile()
{
    choosePath(this, tr("Choose a zipped export"), false,
               [this](const QString &path) { m_runner.planExport(path); });
}

void SyncPage::askApply()
{
    const auto &plan = m_runner.plan();
    if (!plan)
        return;
    if (plan->objections.empty()) {
        m_runner.apply(false);
        return;
    }
    QStringList sentences;
    for (const sync::Objection &objection : plan->objections)
        sentences << objectionText(objection, m_desk.words, m_desk.clock.now());
    m_desk.ask(this,
               {tr("Apply anyway?"), tr("Something about this export is unusual."),
                sentences.join(QLatin1Char('\n')), tr("Apply anyway")},
               [this](bool yes) {
                   if (yes)
                       m_runner.apply(true);
               });
}

void SyncPage::askUndo()
{
    m_desk.ask(
        this,
        {tr("Go back to the export before?"),
         tr("The facts become those of the export before. Your own notes, snoozes and red boxes stay."),
         {},
         tr("Go back")},
        [this](bool yes) {
            if (yes)
                m_runner.undoSync();
        });
}

void SyncPage::chooseWatched()
{
    choosePath(this, tr("Choose the folder in which exports arrive"), true,
               [this](const QString &path) { setWatched(path); });
}

void SyncPage::setWatched(const QString &folder)
{
    m_desk.settings.setValue(watchSetting, folder);
    m_watch.watch(folder, m_desk.words.zone());
    m_stopWatching->setVisible(!folder.isEmpty());
    m_watched->setText(folder.isEmpty()
                           ? tr("Casegrip can look in a folder for new exports and tell you. It never "
                                "applies one by itself.")
                           : tr("Watching %1.").arg(visibleText(folder)));
}

// An export counts as new by its time: a force may write every night to the same place. While one is being read or
// waits to be applied, nothing is said.
void SyncPage::showFound()
{
    const auto &newest = m_watch.newest();
    const auto &last = m_desk.briefing.status.lastExport;
    const bool isNew = newest && (!last || newest->exportedAt > last->exportedAt) && !m_runner.isBusy() && !m_runner.plan();
    const QString before = m_foundText->text();
    m_foundText->setText(
        isNew ? tr("There is an export of %1 that was not read yet: %2.", "moment, name of the export")
                    .arg(m_desk.words.moment(newest->exportedAt, m_desk.clock.now()), visibleText(QFileInfo(newest->path).fileName()))
              : QString());
    m_foundText->setVisible(isNew);
    m_readFound->setVisible(isNew);
    if (m_foundText->text() != before)
        emit foundChanged(m_foundText->text());
}

void SyncPage::chooseSecondFolder()
{
    choosePath(this, tr("Choose a second folder for backups"), true, [this](const QString &folder) {
        auto *dialog = new PassphraseDialog(
            tr("Seal the backups"),
            tr("Backups in %1 are sealed with a passphrase, so that nobody else can read them.")
                .arg(visibleText(folder)),
            this);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, folder] { keepSecondFolder(folder, dialog->passphrase()); });
        dialog->open();
    });
}

void SyncPage::keepStaleAfter()
{
    const int hours = m_stale->value();
    if (hours == m_desk.briefing.staleAfterHours)
        return;
    m_writer.run(
        this,
        [hours](workspace::Workspace &workspace) {
            return workspace.setSetting(workspace::staleAfterHoursSetting, std::to_string(hours));
        },
        [this](const Done &done) {
            if (done) {
                emit settingsChanged();
                return;
            }
            m_stale->setValue(int(m_desk.briefing.staleAfterHours));
            showError(done.error());
        });
}

void SyncPage::keepSecondFolder(const QString &folder, const std::string &passphrase)
{
    m_writer.run(
        this,
        [path = folder.toStdString(), passphrase](workspace::Workspace &workspace) {
            return workspace.chooseSecondFolder(path, passphrase);
        },
        [this](const Done &done) {
            if (done)
                emit settingsChanged();
            else
                showError(done.error());
        });
}

} // namespace casegrip::ui
