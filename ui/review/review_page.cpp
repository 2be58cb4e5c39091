// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_page.h"

#include "ui/background/still_seen.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/review/check_dialog.h"
#include "ui/review/filled_form.h"
#include "ui/review/form_view.h"
#include "ui/review/found_draft_view.h"
#include "ui/review/guidance_panel.h"
#include "ui/review/page_parts.h"
#include "ui/review/review_case.h"
#include "ui/review/section_view.h"
#include "ui/text/labels.h"
#include "ui/text/review_words.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int guidanceWidth = 266, narrowestBeside = 220;
const auto splitterSetting = QStringLiteral("review/splitter");

using workspace::Workspace;

// The row of the access log is durable before the case, or a draft about it, is shown.
Result<workspace::BegunReview> beginTold(Workspace &workspace, const workspace::ReviewWanted &wanted, const std::optional<workspace::Viewed> &row)
{
    workspace::ReviewWanted orDraft = wanted;
    orDraft.goesOn = true;
    auto begun = workspace.beginReview(orDraft);
    if (!begun || !row)
        return begun;
    workspace::Viewed viewed = *row;
    viewed.caseNo = begun->fresh.caseNo;
    const Done told = workspace.recordViewed(viewed);
    return told ? std::move(begun) : failure(told.error());
}

} // namespace

std::span<const ActionId> ReviewPage::actions()
{
    using enum ActionId;
    static constexpr ActionId ids[] = {SubmitNext,   Submit,         NextUnanswered, NextQuestion, PreviousQuestion, NextStep,
                                       PreviousStep, AddRow,         RemoveRow,      NextFormRow,  PreviousFormRow,  CoachMode,
                                       ReadCase,     ReadGuidance,   OpenInLibrary,  LeaveReview};
    return ids;
}

ReviewPage::ReviewPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_writer(writer), m_actions(actions), m_aside(*this, writer.dataDir()),
      m_stack(new QStackedWidget(this)), m_waiting(makeWaiting("reviewWaiting", this)), m_found(new FoundDraftView(desk, this)),
      m_columns(new QSplitter(this)), m_case(new ReviewCase(desk, writer, actions.get(ActionId::GiveDirection), this)), m_form(new FormView(desk, this)),
      m_guidance(new GuidancePanel(actions.get(ActionId::OpenInLibrary), actions.get(ActionId::CoachMode), this)), m_title(new PlainLabel(this)), m_step(new PlainLabel(this)),
      m_saved(new PlainLabel(this)), m_progress(new PlainLabel(this)),
      m_kept(new KeptDraft(desk.words, *m_saved, [this](KeptDraft::Saved saved) { return write(std::move(saved)); },
                            [this](KeptDraft::Saved saved) { putAside(std::move(saved)); }, this)), m_others(new QToolButton(this)),
      m_submit(new QPushButton(tr("Submit"), this)), m_submitNext(new QPushButton(tr("Submit and next"), this))
{
    setObjectName(QStringLiteral("reviewPage"));
    QWidget *head = buildHead();
    buildColumns();
    QWidget *foot = buildFoot();
    for (QWidget *page : std::initializer_list<QWidget *>{m_waiting, m_found, m_columns})
        m_stack->addWidget(page);
    layOutPage(*this, head, *m_stack, foot);
    connect(m_kept, &KeptDraft::failed, this, &ReviewPage::failed);
    connect(m_found, &FoundDraftView::goOn, this, [this] { goOn(*m_begun->found); });
    connect(m_found, &FoundDraftView::goOnNewer, this, [this] { goOnNewer(*m_begun->found); });
    connect(m_found, &FoundDraftView::beginAnew, this, &ReviewPage::beginAnew);
    connect(m_form, &FormView::currentChanged, this, &ReviewPage::onCurrentQuestion);
    connect(m_form, &FormView::insteadWanted, this, &ReviewPage::changeForm, Qt::QueuedConnection); // its button goes with the form
    connect(m_form, &FormView::stepChanged, this, &ReviewPage::showTitle);
    connect(m_form, &FormView::stepChanged, this, &ReviewPage::onCurrentQuestion); // it may have no question to give the keys to
    connect(m_case, &ReviewCase::changed, this, &ReviewPage::changed);
    connect(m_case, &ReviewCase::happened, this, &ReviewPage::happened);
    connect(m_case, &ReviewCase::failed, this, &ReviewPage::failed);
    connect(m_case, &ReviewCase::readWanted, this, &ReviewPage::readWanted);
}

ReviewPage::~ReviewPage()
{
    m_form->show(nullptr, {});
}

QWidget *ReviewPage::buildHead()
{
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("reviewHead"));
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    m_title->setRole("heading");
    m_step->setObjectName(QStringLiteral("reviewStep"));
    m_step->setRole("muted");
    m_saved->setObjectName(QStringLiteral("reviewSaved"));
    m_saved->setRole("muted");
    m_others->setObjectName(QStringLiteral("otherForms"));
    m_others->setText(tr("Another form"));
    m_others->setAccessibleName(tr("Another form for this review"));
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setFocusPolicy(Qt::StrongFocus);
    m_others->setMenu(new QMenu(m_others));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_others);
    layout->addWidget(m_step);
    layout->addStretch();
    layout->addWidget(m_saved);
    return head;
}

void ReviewPage::buildColumns()
{
    m_columns->setObjectName(QStringLiteral("reviewColumns"));
    for (QWidget *column : std::initializer_list<QWidget *>{m_case, m_form, m_guidance})
        m_columns->addWidget(column);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_columns->setHandleWidth(1);
    m_columns->restoreState(m_desk.settings.value(splitterSetting).toByteArray());
    connect(m_columns, &QSplitter::splitterMoved, this,
            [this] { m_desk.settings.setValue(splitterSetting, m_columns->saveState()); });
}

QWidget *ReviewPage::buildFoot()
{
    m_progress->setObjectName(QStringLiteral("reviewProgress"));
    auto *leave = new QPushButton(tr("Back to the queue"), this);
    leave->setObjectName(QStringLiteral("leaveReview"));
    connect(leave, &QPushButton::clicked, this, [this] { act(ActionId::LeaveReview); });
    m_submit->setObjectName(QStringLiteral("submit"));
    m_submitNext->setObjectName(QStringLiteral("submitNext"));
    connect(m_submit, &QPushButton::clicked, this, [this] { check(false); });
    connect(m_submitNext, &QPushButton::clicked, this, [this] { check(true); });
    return makeFoot(m_progress, {leave, m_submit, m_submitNext}, this);
}

// Until somebody moves them the columns beside the form give way in a narrow window, down to what they need.
void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int beside = std::clamp(width() / 5, narrowestBeside, guidanceWidth);
    if (!m_desk.settings.contains(splitterSetting))
        m_columns->setSizes({beside, width() - 2 * beside, beside});
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    enableActions(true);
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    enableActions(false);
    save();
}

bool ReviewPage::isBesideForm() const
{
    const QWidget *focus = focusWidget();
    const auto isIn = [focus](const QWidget *column) { return column == focus || column->isAncestorOf(focus); };
    return isOpen() && focus && (isIn(m_case) || isIn(m_guidance));
}

// From the case or the guidance Escape goes back to the question; from the question it leaves.
bool ReviewPage::event(QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape || !isBesideForm())
        return QWidget::event(event);
    if (event->type() == QEvent::KeyPress)
        focusQuestion();
    event->accept();
    return true;
}

void ReviewPage::focusQuestion()
{
    m_form->focusCurrent();
}

void ReviewPage::helpWithQuestion()
{
    QList<int> widths = m_columns->sizes();
    if (widths.last() == 0) { // it was pushed to the edge
        widths[1] -= guidanceWidth;
        widths[2] = guidanceWidth;
        m_columns->setSizes(widths);
    }
    m_guidance->unfold();
    m_guidance->verticalScrollBar()->setValue(0);
    m_guidance->setFocus(Qt::ShortcutFocusReason);
}

void ReviewPage::enableActions(bool enabled)
{
    for (const ActionId id : actions())
        m_actions.get(id)->setEnabled(enabled && (isOpen() || id == ActionId::LeaveReview));
    const QString keys = m_actions.get(ActionId::SubmitNext)->shortcut().toString(QKeySequence::NativeText);
    m_submitNext->setText(keys.isEmpty() ? tr("Submit and next") : tr("Submit and next  (%1)", "its keys").arg(keys));
    for (QPushButton *button : {m_submit, m_submitNext})
        button->setEnabled(enabled && isOpen() && !m_isBusy);
}

void ReviewPage::act(ActionId id)
{
    using enum ActionId;
    if (actOnForm(*m_form, id))
        return;
    switch (id) {
    case SubmitNext:
        return check(true);
    case Submit:
        return check(false);
    case CoachMode:
        return setCoach(m_actions.get(CoachMode)->isChecked());
    case ReadCase:
        return m_case->setFocus(Qt::ShortcutFocusReason);
    case ReadGuidance:
        return m_guidance->setFocus(Qt::ShortcutFocusReason);
    case OpenInLibrary:
        emit guidanceWanted(m_form->question() ? QString::fromStdString(m_form->question()->id) : QString());
        return;
    default:
        save();
        emit left();
    }
}

// Opening -----------------------------------------------------------------------------------------------------------

void ReviewPage::begin(const workspace::ReviewWanted &wanted)
{
    close();
    m_wanted = wanted;
    m_waiting->setText(tr("Opening the review of %1…").arg(visibleText(wanted.caseNo)));
    m_stack->setCurrentWidget(m_waiting);
    setFocus();
    const auto row = m_desk.lookedAt->rowFor({wanted.caseNo, {workspace::WorkReason::From::Review, {}, 0, {}}}, m_desk.clock.now());
    m_reader.runLatest(
        m_latest.next(), this, [wanted, row](Workspace &workspace) { return beginTold(workspace, wanted, row); },
        [this, row](Result<workspace::BegunReview> begun) {
            if (begun) {
                m_desk.lookedAt->told(row, m_desk.clock.now());
                take(std::move(*begun));
                return;
            }
            emit failed(begun.error());
            emit left();
        });
}

// The review of the same obligation on another form. What was written on this one goes once that one is there.
void ReviewPage::changeForm(const std::string &templateId)
{
    if (!m_filled || m_isBusy)
        return;
    workspace::ReviewWanted wanted = m_wanted;
    wanted.templateId = templateId;
    if (m_draft.occasion)
        wanted.stage = m_draft.occasion->stage;
    begin(wanted);
    m_left = m_draft;
}

void ReviewPage::close()
{
    m_kept->close();
    m_form->show(nullptr, {});
    m_guidance->showNothing();
    m_filled.reset();
    m_begun.reset();
    m_left.reset();
    m_isBusy = false;
    for (PlainLabel *label : {m_title, m_step, m_saved, m_progress})
        label->setText({});
    m_others->hide();
    enableActions(isVisible());
}

void ReviewPage::take(workspace::BegunReview begun)
{
    if (!begun.returnedRef.empty() && m_wanted.revise.empty()) { // what came back is put right, not written anew
        workspace::ReviewWanted wanted = m_wanted;
        wanted.revise = begun.returnedRef;
        this->begin(wanted);
        return;
    }
    m_begun = std::move(begun);
    m_case->show(*m_begun);
    showTitle();
    showOthers();
    setCoach(m_begun->coach);
    if (m_begun->found) {
        m_stack->setCurrentWidget(m_found);
        m_found->ask(*m_begun->found);
    } else {
        open(m_begun->fresh, *m_begun->form, false);
    }
}

void ReviewPage::goOn(const workspace::FoundDraft &found)
{
    open(found.draft, *found.form, true);
}

void ReviewPage::goOnNewer(const workspace::FoundDraft &found)
{
    const forms::Template *to = found.newer->form;
    m_reader.runLatest(
        m_latest.next(), this, [draft = found.draft, to](Workspace &workspace) { return workspace.moveDraft(draft, *to); },
        [this, to](Result<reviews::Draft> draft) {
            if (draft) {
                open(std::move(*draft), *to, true);
                onChanged();
            } else {
                emit failed(draft.error());
            }
        });
}

bool ReviewPage::isShown() const
{
    return m_stack->currentWidget() != m_waiting;
}

void ReviewPage::beginAnew()
{
    if (m_begun->isOfDraft) { // anew is on the form that suits the case best
        drop(m_begun->found->draft, [this, wanted = m_wanted] { begin(wanted); });
        return;
    }
    drop(m_begun->found->draft, {});
    open(m_begun->fresh, *m_begun->form, false);
}

void ReviewPage::drop(const reviews::Draft &draft, std::function<void()> then)
{
    m_writer.run(
        this, [caseNo = draft.caseNo, form = draft.templateId](Workspace &workspace) { return workspace.dropDraft(caseNo, form); },
        [this, then = std::move(then)](const Done &dropped) {
            if (!dropped)
                emit failed(dropped.error());
            else if (then)
                then();
        });
}

void ReviewPage::open(reviews::Draft draft, const forms::Template &form, bool isRecovered)
{
    m_draft = std::move(draft);
    m_filled = std::make_unique<FilledForm>(std::shared_ptr<const forms::Template>(m_begun->library, &form), m_draft.facts,
                                            m_draft.answers, m_desk.clock, m_desk.words.zone(), nullptr);
    m_form->show(m_filled.get(), lastAnswersOf(*m_begun, form, m_desk.words, m_desk.clock.now()));
    connect(m_filled.get(), &FilledForm::changed, this, &ReviewPage::onChanged); // after the form: steps may have come or gone
    m_stack->setCurrentWidget(m_columns);
    if (m_left)
        drop(*std::exchange(m_left, std::nullopt), {});
    enableActions(isVisible());
    showTitle();
    showProgress();
    if (isRecovered) {
        m_kept->say(m_draft.savedAt);
        m_form->nextUnanswered();
    } else {
        m_form->sectionView()->focusFirst();
    }
}

void ReviewPage::showOthers()
{
    QMenu *menu = m_others->menu();
    menu->clear();
    m_others->setVisible(!m_begun->others.empty());
    for (const forms::Template *other : m_begun->others) {
        QAction *action = menu->addAction(QString());
        setActionText(action, QString::fromStdString(other->title));
        connect(action, &QAction::triggered, this, [this, id = other->id] {
            workspace::ReviewWanted wanted = m_wanted;
            wanted.templateId = id;
            begin(wanted);
        });
    }
}

// What is shown ------------------------------------------------------------------------------------------------------

void ReviewPage::showTitle()
{
    if (!m_begun)
        return;
    const QString title = tr("%1 - %2", "form, case").arg(visibleText(m_begun->form->title), visibleText(m_begun->view.caseNo));
    m_title->setText(m_begun->revision ? tr("%1, version %2").arg(title, QString::number(m_begun->revision->version)) : title);
    m_step->setText(m_form->step() > 0 ? tr("Step %1 of %2").arg(QString::number(m_form->step()), QString::number(m_form->steps())) : QString());
}

void ReviewPage::showProgress()
{
    const FilledForm::Progress progress = m_filled->progress();
    QString text = tr("%1 of %2 answered").arg(QString::number(progress.answered), QString::number(progress.asked));
    if (progress.leftOut > 0)
        text += QStringLiteral("  ·  ") % tr("%n will not be part of this review", nullptr, int(progress.leftOut));
    m_progress->setText(text);
}

void ReviewPage::onCurrentQuestion()
{
    const forms::Question *question = m_filled ? m_form->question() : nullptr;
    if (question)
        m_guidance->show(*question, *m_begun->library, m_form->keysHint());
}

void ReviewPage::setCoach(bool coach)
{
    m_actions.get(ActionId::CoachMode)->setChecked(coach);
    m_guidance->setCoach(coach, m_begun && m_begun->coach);
}

// Keeping the draft --------------------------------------------------------------------------------------------------

void ReviewPage::onChanged()
{
    showProgress();
    showTitle();
    m_kept->changed();
}

bool ReviewPage::write(KeptDraft::Saved saved)
{
    m_draft.answers = m_filled->answers();
    ++m_draft.saves;
    m_writer.run(
        this, [draft = m_draft](Workspace &workspace) { return workspace.saveDraft(draft); }, std::move(saved));
    return true;
}

// What was last given to the writer, who is busy.
void ReviewPage::putAside(KeptDraft::Saved saved)
{
    if (!m_filled)
        return;
    reviews::Draft draft = m_draft;
    draft.savedAt = m_desk.clock.now();
    const QByteArray body = QJsonDocument(reviews::toJson(draft, m_filled->form())).toJson(QJsonDocument::Compact);
    m_aside.put({draft.author, draft.caseNo, draft.templateId, draft.savedAt, body.toStdString()}, std::move(saved));
}

void ReviewPage::save()
{
    m_kept->save();
}

// Signing ------------------------------------------------------------------------------------------------------------

void ReviewPage::check(bool next)
{
    if (!m_filled || m_isBusy)
        return;
    m_isBusy = true;
    enableActions(isVisible());
    m_form->askMissing();
    m_draft.answers = m_filled->answers();
    m_reader.run(
        this, [draft = m_draft](Workspace &workspace) { return workspace.checkReview(draft); },
        [this, next](const Result<workspace::ReviewCheck> &checked) {
            m_isBusy = false;
            enableActions(isVisible());
            if (checked)
                takeCheck(*checked, next);
            else
                emit failed(checked.error());
        });
}

void ReviewPage::takeCheck(const workspace::ReviewCheck &check, bool next)
{
    if (!m_filled)
        return;
    m_asked = check.approval;
    if (!check.changed.empty()) {
        m_draft.facts = check.facts;
        m_filled->setFacts(check.facts);
    }
    if (!CheckDialog::isNeeded(check)) {
        sign(next);
        return;
    }
    auto *dialog = new CheckDialog(m_desk, *m_filled, check, this);
    connect(dialog, &CheckDialog::signWanted, this, &ReviewPage::sign);
    connect(dialog, &CheckDialog::jumpWanted, this, [this](const forms::Place &place) {
        // Once the box has closed: it gives the focus back when it does.
        QTimer::singleShot(0, this, [this, place] {
            if (m_filled && m_filled->form().find(place.id))
                m_form->jumpTo(place);
            else
                m_form->jumpToSection(place.id);
        });
    });
    dialog->open();
}

void ReviewPage::sign(bool next)
{
    if (!m_filled || m_isBusy)
        return;
    m_isBusy = true;
    m_kept->forget();
    m_draft.answers = m_filled->answers();
    enableActions(isVisible());
    QString what = tr("Signed: %1 of %2").arg(visibleText(m_begun->form->title), visibleText(m_begun->view.caseNo));
    if (m_asked)
        what = tr("%1. It waits for an approval by: %2", "what was signed, a rank").arg(what, label::rank(m_asked->rank));
    m_writer.run(
        this, [draft = m_draft](Workspace &workspace) { return workspace.run(workspace::SubmitReview{draft, {}, {}}); },
        [this, next, what, ref = m_draft.ref](const Result<workspace::Changes> &changes) {
            m_isBusy = false;
            if (!changes) {
                enableActions(isVisible());
                onChanged(); // it is a draft again
                emit failed(changes.error());
                return;
            }
            close();
            emit submitted(*changes, what, ref, next);
        });
}

// The case beside the form as it is now; the form goes by what was done here, and by what an export changed once that has
// been shown (takeCheck).
void ReviewPage::follow(const workspace::Changes &changes)
{
    const auto &cases = changes.caseNos;
    if (!m_filled || std::find(cases.begin(), cases.end(), m_wanted.caseNo) == cases.end())
        return;
    workspace::ReviewWanted wanted = m_wanted;
    wanted.templateId = m_draft.templateId;
    m_reader.runLatest(
        m_latest.next(), this, [wanted](Workspace &workspace) { return workspace.beginReview(wanted); },
        [this](Result<workspace::BegunReview> begun) {
            if (!begun || !m_filled)
                return;
            m_case->show(*begun);
            forms::takeOwnWork(m_draft.facts, begun->fresh.facts);
            m_filled->setFacts(m_draft.facts);
        });
}

void ReviewPage::leaveUnseen()
{
    if (!m_begun)
        return;
    const std::string caseNo = m_begun->view.caseNo;
    m_reader.run(
        this, [caseNo](Workspace &workspace) { return stillSeen(workspace, {caseNo}); },
        [this, caseNo](const Done &seen) {
            if (seen || !m_begun || m_begun->view.caseNo != caseNo || m_isBusy) // what is being signed is refused
                return;
            for (auto *dialog : findChildren<QDialog *>())
                dialog->reject();
            const bool isInFront = isVisible();
            close();
            m_waiting->setText(sentence(seen.error()).joined());
            m_stack->setCurrentWidget(m_waiting);
            if (isInFront)
                emit left();
            emit failed(seen.error());
        });
}

} // namespace casegrip::ui
