// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/batch_page.h"

#include "ui/background/still_seen.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/review/batch_lines.h"
#include "ui/review/direction_fields.h"
#include "ui/review/filled_form.h"
#include "ui/review/form_view.h"
#include "ui/review/found_batch_view.h"
#include "ui/review/page_parts.h"
#include "ui/review/review_case.h"
#include "ui/review/section_view.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int restMs = 60; // a case is read when the cursor has stayed that long

using workspace::Workspace;

// All refusals, or what has been signed.
struct Outcome {
    std::vector<workspace::BatchRefusal> refusals;
    workspace::Changes changes;
};

Result<Outcome> checkAndSign(Workspace &workspace, const workspace::SubmitBatch &batch)
{
    auto refusals = workspace.checkBatch(batch);
    if (!refusals)
        return failure(refusals.error());
    Outcome outcome{std::move(*refusals), {}};
    if (!outcome.refusals.empty())
        return outcome;
    auto changes = workspace.run(batch);
    if (!changes)
        return failure(changes.error());
    outcome.changes = std::move(*changes);
    return outcome;
}

QString withKeys(const QString &text, const QAction *action)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text : BatchPage::tr("%1  (%2)", "what a button does, its keys").arg(text, keys);
}

} // namespace

std::span<const ActionId> BatchPage::actions()
{
    using enum ActionId;
    static constexpr ActionId ids[] = {SubmitNext,       Submit,          NextUnanswered,  NextQuestion,
                                       PreviousQuestion, NextStep,        PreviousStep,    AddRow,
                                       RemoveRow,        NextFormRow,     PreviousFormRow, ReadCase,
                                       LeaveReview,      LeaveOutRefused, LeaveOutCase,    NextOfBatch};
    return ids;
}

BatchPage::BatchPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions,
                     QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_writer(writer), m_actions(actions), m_aside(*this, writer.dataDir()),
      m_stack(new QStackedWidget(this)), m_waiting(makeWaiting("batchWaiting", this)),
      m_found(new FoundBatchView(desk, this)), m_columns(new QSplitter(this)),
      m_direction(new DirectionFields(desk, tr("Direction for every case"), this)),
      m_form(new FormView(desk, this)), m_lines(new BatchLines(desk, this)),
      m_case(new ReviewCase(desk, writer, nullptr, this)), m_title(new PlainLabel(this)), m_saved(new PlainLabel(this)),
      m_progress(new PlainLabel(this)),
      m_kept(new KeptDraft(desk.words, *m_saved, [this](KeptDraft::Saved saved) { return write(std::move(saved)); },
                           [this](KeptDraft::Saved saved) { putAside(std::move(saved)); }, this)),
      m_leaveOut(new QPushButton(this)), m_sign(new QPushButton(this))
{
    setObjectName(QStringLiteral("batchPage"));
    QWidget *head = buildHead();
    buildWork();
    QWidget *foot = buildFoot();
    for (QWidget *page : std::initializer_list<QWidget *>{m_waiting, m_found, m_columns})
        m_stack->addWidget(page);
    layOutPage(*this, head, *m_stack, foot);
    m_caseTimer.setSingleShot(true);
    m_caseTimer.setInterval(restMs);
    connect(m_kept, &KeptDraft::failed, this, &BatchPage::failed);
    connect(&m_caseTimer, &QTimer::timeout, this, &BatchPage::readCase);
    connect(m_found, &FoundBatchView::goOn, this, &BatchPage::goOn);
    connect(m_found, &FoundBatchView::beginAnew, this, [this] { read({}, m_wanted); });
    connect(m_direction, &DirectionFields::changed, this, &BatchPage::onChanged);
    connect(m_direction, &DirectionFields::finished, m_form, [this] { m_form->sectionView()->focusFirst(); });
    connect(m_lines, &BatchLines::edited, this, &BatchPage::onChanged);
    connect(m_lines, &BatchLines::finished, m_direction,
            [this] { m_direction->focusPlace()->setFocus(Qt::TabFocusReason); });
    connect(m_lines, &BatchLines::currentChanged, &m_caseTimer, qOverload<>(&QTimer::start));
    connect(m_case, &ReviewCase::readWanted, this, &BatchPage::readWanted);
    connect(m_case, &ReviewCase::changed, this, &BatchPage::changed);
    connect(m_case, &ReviewCase::changed, this, &BatchPage::readCase);
    connect(m_case, &ReviewCase::happened, this, &BatchPage::happened);
    connect(m_case, &ReviewCase::failed, this, &BatchPage::failed);
}

BatchPage::~BatchPage()
{
    m_form->show(nullptr, {});
}

QWidget *BatchPage::buildHead()
{
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("reviewHead"));
    m_title->setObjectName(QStringLiteral("batchTitle"));
    m_title->setRole("heading");
    m_saved->setObjectName(QStringLiteral("batchSaved"));
    m_saved->setRole("muted");
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_saved);
    return head;
}

void BatchPage::buildWork()
{
    auto *above = new QWidget(m_columns);
    auto *aboveLayout = new QVBoxLayout(above);
    aboveLayout->setContentsMargins(0, 0, 0, 0);
    aboveLayout->setSpacing(0);
    aboveLayout->addWidget(m_direction);
    aboveLayout->addWidget(m_form, 1);
    auto *work = new QSplitter(Qt::Vertical, m_columns);
    work->addWidget(above);
    work->addWidget(m_lines);
    work->setChildrenCollapsible(false);
    work->setHandleWidth(1);
    work->setSizes({340, 260});
    m_columns->setObjectName(QStringLiteral("batchColumns"));
    m_columns->addWidget(work);
    m_columns->addWidget(m_case);
    m_columns->setStretchFactor(0, 1);
    m_columns->setCollapsible(0, false);
    m_columns->setHandleWidth(1);
    m_columns->setSizes({1046, 320});
}

QWidget *BatchPage::buildFoot()
{
    m_progress->setObjectName(QStringLiteral("batchProgress"));
    auto *back = new QPushButton(tr("Back to the queue"), this);
    back->setObjectName(QStringLiteral("leaveBatch"));
    m_leaveOut->setObjectName(QStringLiteral("leaveOutRefused"));
    m_sign->setObjectName(QStringLiteral("signBatch"));
    connect(back, &QPushButton::clicked, this, &BatchPage::leave);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { leaveOut(false); });
    connect(m_sign, &QPushButton::clicked, this, &BatchPage::sign);
    return makeFoot(m_progress, {m_leaveOut, back, m_sign}, this);
}

void BatchPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    enableActions(true);
}

void BatchPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    enableActions(false);
    save();
    emit kept(waits());
}

void BatchPage::enableActions(bool enabled)
{
    for (const ActionId id : actions())
        m_actions.get(id)->setEnabled(enabled && (isOpen() || id == ActionId::LeaveReview));
    m_sign->setEnabled(enabled && isOpen() && !m_isBusy);
    m_leaveOut->setEnabled(enabled && isOpen() && !m_isBusy);
    if (isOpen())
        showProgress();
}

void BatchPage::act(ActionId id)
{
    using enum ActionId;
    if (actOnForm(*m_form, id))
        return;
    switch (id) {
    case SubmitNext:
    case Submit:
        return sign();
    case ReadCase:
        return m_case->setFocus(Qt::ShortcutFocusReason);
    case LeaveOutRefused:
        return leaveOut(false);
    case LeaveOutCase:
        return leaveOut(true);
    case NextOfBatch:
        return m_lines->goTo(m_lines->model().nextUnready(m_lines->row()));
    default:
        leave();
    }
}

// Opening
// -----------------------------------------------------------------------------------------------------------

void BatchPage::begin(const std::vector<std::string> &caseNos)
{
    close();
    m_wanted = caseNos;
    m_waiting->setText(tr("Opening the cases…"));
    m_stack->setCurrentWidget(m_waiting);
    setFocus();
    m_reader.runLatest(
        m_latest.next(), this, [](Workspace &workspace) { return workspace.batchDraft(); },
        [this](const Result<std::optional<workspace::BatchDraft>> &found) {
            if (!found) {
                emit failed(found.error());
                emit left();
            } else if (*found) {
                ask(**found);
            } else if (!m_wanted.empty()) {
                read({}, m_wanted);
            } else {
                emit left();
            }
        });
}

void BatchPage::ask(const workspace::BatchDraft &found)
{
    m_earlier = found;
    m_stack->setCurrentWidget(m_found);
    m_found->ask(found, m_wanted.size());
}

void BatchPage::goOn()
{
    std::vector<std::string> caseNos;
    for (const workspace::BatchLine &line : m_earlier.batch.lines)
        caseNos.push_back(line.caseNo);
    read(m_earlier, caseNos);
}

void BatchPage::read(workspace::BatchDraft draft, const std::vector<std::string> &caseNos)
{
    if (draft.batch.id.empty())
        draft.batch.id = journal::toHex(journal::randomBytes<16>());
    m_waiting->setText(tr("Opening %n case(s)…", nullptr, int(caseNos.size())));
    m_stack->setCurrentWidget(m_waiting);
    m_reader.runLatest(
        m_latest.next(), this,
        [caseNos](Workspace &workspace) -> Result<workspace::BegunBatch> {
            const Done told = workspace.recordListed({"cases to be reviewed together", std::int64_t(caseNos.size())});
            return told ? workspace.beginBatch(caseNos) : failure(told.error());
        },
        [this, draft](const Result<workspace::BegunBatch> &begun) {
            if (begun) {
                open(*begun, draft);
                return;
            }
            emit failed(begun.error());
            emit left();
        });
}

void BatchPage::open(const workspace::BegunBatch &begun, workspace::BatchDraft draft)
{
    m_draft = std::move(draft);
    m_direction->show(m_draft.batch.direction);
    m_filled = std::make_unique<FilledForm>(begun.form, begun.facts, m_draft.batch.answers, m_desk.clock,
                                            m_desk.words.zone(), nullptr);
    connect(m_filled.get(), &FilledForm::changed, this, [this] {
        m_lines->model().forgetRefusedAnswers();
        onChanged();
    });
    m_form->show(m_filled.get(), {});
    m_lines->model().setCases(begun, m_draft);
    m_stack->setCurrentWidget(m_columns);
    enableActions(isVisible());
    if (m_draft.savedAt != Instant())
        m_kept->say(m_draft.savedAt);
    m_lines->goTo(std::max(0, m_lines->model().nextUnready(-1)));
    m_caseTimer.start();
}

void BatchPage::close()
{
    m_kept->close();
    m_form->show(nullptr, {});
    m_filled.reset();
    m_draft = {};
    m_earlier = {};
    m_isBusy = false;
    for (PlainLabel *label : {m_title, m_saved, m_progress})
        label->setText({});
    m_leaveOut->hide();
    enableActions(isVisible());
}

void BatchPage::leave()
{
    save();
    emit left();
}

void BatchPage::leaveUnseen()
{
    if (!m_filled)
        return;
    std::vector<std::string> caseNos;
    for (const workspace::BatchLine &line : m_lines->model().lines())
        caseNos.push_back(line.caseNo);
    m_reader.run(
        this, [caseNos](Workspace &workspace) { return stillSeen(workspace, caseNos); },
        [this, id = m_draft.batch.id](const Done &seen) {
            if (seen || !m_filled || m_draft.batch.id != id || m_isBusy) // what is being signed is refused
                return;
            for (auto *dialog : findChildren<QDialog *>())
                dialog->reject();
            if (isVisible())
                leave();
            close();
            m_waiting->setText(sentence(seen.error()).joined());
            m_stack->setCurrentWidget(m_waiting);
            emit failed(seen.error());
        });
}

// A case counts as opened once it is shown.
void BatchPage::readCase()
{
    const int line = m_lines->row();
    if (!m_filled || line < 0)
        return;
    const std::string caseNo = m_lines->model().caseNo(line);
    const auto row = m_desk.lookedAt->rowFor({caseNo, {workspace::WorkReason::From::Together, {}, 0, {}}}, m_desk.clock.now());
    m_reader.runLatest(
        m_latestCase.next(), this,
        [caseNo, row, form = m_draft.batch.templateId](Workspace &workspace) -> Result<workspace::BegunReview> {
            if (const Done told = row ? workspace.recordViewed(*row) : Done(); !told)
                return failure(told.error());
            return workspace.beginReview({caseNo, {}, form});
        },
        [this, caseNo, row](const Result<workspace::BegunReview> &begun) {
            if (begun)
                m_desk.lookedAt->told(row, m_desk.clock.now());
            const int at = m_lines->row();
            if (!m_filled || at < 0 || m_lines->model().caseNo(at) != caseNo)
                return;
            if (!begun) {
                emit failed(begun.error());
                return;
            }
            m_case->show(*begun);
            const bool wasOpened = m_lines->model().isOpened(at);
            m_lines->model().setOpened(at, begun->fresh.facts);
            if (!wasOpened)
                onChanged();
        });
}

// Keeping the draft
// --------------------------------------------------------------------------------------------------

workspace::BatchDraft BatchPage::draft() const
{
    workspace::BatchDraft draft = m_draft;
    draft.batch.answers = m_filled->answers();
    draft.batch.direction = m_direction->direction();
    draft.batch.lines = m_lines->model().lines();
    draft.opened = m_lines->model().openedCases();
    return draft;
}

// A batch in which nothing was written is not missed.
bool BatchPage::isWorthKeeping() const
{
    const workspace::SubmitBatch batch = draft().batch;
    const auto isSaid = [](const workspace::BatchLine &line) { return !line.line.empty(); };
    const auto isTyped = [](const auto &answer) { return answer.second.origin == forms::Origin::Typed; };
    return !batch.lines.empty() &&
           (!batch.direction.text.empty() || std::any_of(batch.lines.begin(), batch.lines.end(), isSaid) ||
            std::any_of(batch.answers.given.begin(), batch.answers.given.end(), isTyped));
}

// An earlier one is there until the first thing is written in its place.
bool BatchPage::waits() const
{
    return !m_earlier.batch.id.empty() || (isOpen() && isWorthKeeping());
}

void BatchPage::onChanged()
{
    showProgress();
    m_kept->changed();
}

bool BatchPage::write(KeptDraft::Saved saved)
{
    if (!isWorthKeeping())
        return false;
    ++m_draft.saves;
    m_writer.run(
        this, [draft = draft()](Workspace &workspace) { return workspace.saveBatch(draft); }, std::move(saved));
    return true;
}

// The writer is busy.
void BatchPage::putAside(KeptDraft::Saved saved)
{
    if (!m_filled)
        return;
    workspace::BatchDraft now = draft();
    now.savedAt = m_desk.clock.now();
    const QByteArray body = QJsonDocument(workspace::toJson(now, m_filled->form())).toJson(QJsonDocument::Compact);
    m_aside.put({m_desk.briefing.actor.officerId, {}, now.batch.templateId, now.savedAt, body.toStdString()}, std::move(saved));
}

void BatchPage::save()
{
    m_kept->save();
}

void BatchPage::showProgress()
{
    const int cases = m_lines->model().rowCount();
    const BatchModel::Counts counts = m_lines->model().counts();
    const FilledForm::Progress progress = m_filled->progress();
    m_title->setText(tr("%1 - %n case(s) together", "form", cases).arg(visibleText(m_filled->form().title)));
    QString text = tr("%1 of %2 opened  ·  %3 of %2 lines  ·  %4 of %5 answered")
                       .arg(QString::number(counts.opened), QString::number(cases), QString::number(counts.lined),
                            QString::number(progress.answered), QString::number(progress.asked));
    if (progress.leftOut > 0)
        text += QStringLiteral("  ·  ") % tr("%n answer(s) will not be part of these reviews", nullptr, int(progress.leftOut));
    m_progress->setText(text);
    m_sign->setText(withKeys(tr("Sign %n review(s)", nullptr, cases), m_actions.get(ActionId::SubmitNext)));
    m_leaveOut->setVisible(counts.refused > 0);
    m_leaveOut->setText(withKeys(tr("Leave out %n refused", nullptr, counts.refused),
                                 m_actions.get(ActionId::LeaveOutRefused)));
}

void BatchPage::leaveOut(bool current)
{
    if (!m_filled || m_isBusy)
        return;
    BatchModel &model = m_lines->model();
    const int row = m_lines->row();
    if (current && row >= 0)
        model.leaveOut(row);
    else if (current || model.leaveOutRefused() == 0)
        return;
    if (model.rowCount() == 0) {
        dropAll();
        return;
    }
    m_lines->goTo(std::min(std::max(row, 0), model.rowCount() - 1));
    onChanged();
}

// No case is left: there is nothing to go on with.
void BatchPage::dropAll()
{
    m_kept->forget();
    m_earlier = {};
    m_writer.run(
        this, [](Workspace &workspace) { return workspace.dropBatch(); },
        [this](const Done &dropped) {
            if (!dropped)
                emit failed(dropped.error());
        });
    emit left();
}

// Signing
// ------------------------------------------------------------------------------------------------------------

// To the first thing that is still wanting. False: there is none.
bool BatchPage::goToMissing()
{
    m_form->askMissing();
    if (const int row = m_lines->model().nextUnready(-1); row >= 0) {
        m_lines->goTo(row);
        return true;
    }
    if (!m_direction->problem().isEmpty()) {
        m_direction->dayPlace()->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    const auto problems = m_filled->blocking();
    if (problems.empty())
        return false;
    const forms::Place &place = problems.front().place;
    if (m_filled->form().find(place.id))
        m_form->jumpTo(place);
    else
        m_form->jumpToSection(place.id);
    return true;
}

void BatchPage::sign()
{
    if (!m_filled || m_isBusy || goToMissing())
        return;
    m_isBusy = true;
    m_kept->forget();
    enableActions(isVisible());
    m_progress->setText(tr("Signing…"));
    m_writer.run(
        this, [batch = draft().batch](Workspace &workspace) { return checkAndSign(workspace, batch); },
        [this](const Result<Outcome> &outcome) {
            m_isBusy = false;
            enableActions(isVisible());
            if (outcome) {
                takeOutcome(outcome->refusals, outcome->changes);
                return;
            }
            onChanged(); // it is a draft again
            emit failed(outcome.error());
        });
}

void BatchPage::takeOutcome(const std::vector<workspace::BatchRefusal> &refusals,
                            const workspace::Changes &changes)
{
    if (refusals.empty()) {
        const QString what = tr("%n review(s) signed", nullptr, m_lines->model().rowCount());
        close();
        emit submitted(changes, what);
        return;
    }
    m_lines->model().setRefusals(refusals);
    onChanged();
    m_lines->goTo(m_lines->model().nextUnready(-1));
    m_caseTimer.start(); // it may be the one that is shown, and has changed
    emit failed(Error{ErrorKind::Refused,
                      std::to_string(refusals.size()) + " of " + std::to_string(m_lines->model().rowCount()) +
                          " cases cannot be in the batch; each says why.",
                      "Nothing was signed. Put them right or leave them out."});
}

} // namespace casegrip::ui
