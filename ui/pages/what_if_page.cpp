// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if_page.h"

#include "ui/actions/permissions.h"
#include "ui/background/shared_progress.h"
#include "ui/background/workspace_thread.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_table_view.h"
#include "ui/desk.h"
#include "ui/models/framework_words.h"
#include "ui/pages/candidate_form.h"
#include "ui/pages/rows_view.h"
#include "ui/pages/shown_chart.h"
#include "ui/text/labels.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/wheel_care.h"

#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int lookMs = 100;
constexpr int besideWidth = 960; // pixels: from there on the results stand beside the candidate

QPushButton *makeButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(true);
    return button;
}

QDateEdit *makeDay(const QString &name, const char *objectName, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setObjectName(QString::fromLatin1(objectName));
    setFieldName(*edit, name);
    passWheelOn(*edit);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    edit->setMinimumWidth(132);
    edit->setDateRange({1990, 1, 1}, {2135, 12, 31});
    return edit;
}

PlainLabel *makeText(const char *name, const char *role, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setRole(role);
    label->setWordWrap(true);
    return label;
}

figures::WhatIfQuery queryOf(const AreaChoice &choice)
{
    figures::WhatIfQuery query;
    query.from = choice.period.from;
    query.to = choice.period.to;
    query.by = {figures::Key::Rank, figures::Key::Stage};
    query.area = choice.place.team.empty() ? choice.place.area : std::string();
    query.team = choice.place.team;
    return query;
}

} // namespace

WhatIfPage::WhatIfPage(const Desk &desk, WorkspaceThread &reader, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_from(makeDay(tr("First day"), "whatIfFrom", this)),
      m_to(makeDay(tr("Last day"), "whatIfTo", this)), m_preset(makeButton(tr("Last 12 months"), "whatIfPreset", this)),
      m_run(makeButton(tr("Run"), "whatIfRun", this)), m_cancel(makeButton(tr("Cancel"), "whatIfCancel", this)),
      m_doing(new PlainLabel(this)), m_bar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("whatIfPage"));
    auto *inside = new QWidget;
    auto *page = new QVBoxLayout(inside);
    page->setContentsMargins(16, 12, 16, 16);
    page->setSpacing(12);
    page->addLayout(buildTop());
    page->addLayout(buildRun());
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(12);
    m_halves->addWidget(buildCandidate(), 2);
    m_halves->addLayout(buildBars(), 3);
    page->addLayout(m_halves);
    m_table = makeFrame("whatIfTable", tr("Load and compliance, now and then"), m_tableMarks);
    page->addWidget(m_table);
    page->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("whatIfScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(scroll);
    m_stack->addWidget(buildRows());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &WhatIfPage::showProgress);
    sayHow();
    refresh();
}

WhatIfPage::~WhatIfPage()
{
    cancel();
}

QLayout *WhatIfPage::buildTop()
{
    auto *title = new PlainLabel(tr("What if"), this);
    title->setRole("title");
    auto *about = makeText("whatIfAbout", "muted", this);
    about->setText(tr("A period replayed under a candidate framework. The load is that of the real cases and reviews; compliance is what it "
                      "would have been if people had reviewed as they did. Nothing is changed."));
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(about);
    return column;
}

QLayout *WhatIfPage::buildRun()
{
    m_run->setProperty("role", QStringLiteral("primary"));
    m_preset->setProperty("role", QStringLiteral("chip"));
    m_preset->setCheckable(true);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setMinimumWidth(120);
    m_doing->setObjectName(QStringLiteral("whatIfDoing"));
    auto *from = new PlainLabel(tr("Due from"), this), *to = new PlainLabel(tr("to", "from one day to another"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (QWidget *each : std::initializer_list<QWidget *>{from, m_from, to, m_to, m_preset, m_run, m_doing})
        row->addWidget(each);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    for (PlainLabel *label : {from, to})
        label->setRole("muted");
    connect(m_run, &QPushButton::clicked, this, &WhatIfPage::run);
    connect(m_cancel, &QPushButton::clicked, this, &WhatIfPage::cancel);
    connect(m_preset, &QPushButton::clicked, this, [this] {
        m_isPeriodChosen = false;
        showPreset();
        outdate();
    });
    for (QDateEdit *edit : {m_from, m_to}) {
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_isPeriodChosen = true;
            showPreset();
            outdate();
        });
    }
    return row;
}

Card *WhatIfPage::buildCandidate()
{
    auto *card = new Card(tr("Framework"), this);
    m_form = new CandidateForm(card);
    card->body()->addWidget(m_form);
    m_fault = makeText("whatIfFault", "red", card);
    card->body()->addWidget(m_fault);
    auto *load = makeButton(tr("Load from a file…"), "whatIfLoad", card), *save = makeButton(tr("Save as a file…"), "whatIfSave", card),
         *reset = makeButton(tr("As now"), "whatIfReset", card);
    reset->setToolTip(tr("The candidate as the framework in force."));
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {load, save, reset})
        row->addWidget(button);
    row->addStretch();
    card->body()->addLayout(row);
    card->body()->addStretch();
    connect(load, &QPushButton::clicked, this, &WhatIfPage::askLoad);
    connect(save, &QPushButton::clicked, this, &WhatIfPage::askSave);
    connect(reset, &QPushButton::clicked, m_form, &CandidateForm::reset);
    connect(m_form, &CandidateForm::changed, this, &WhatIfPage::onEdited);
    return card;
}

QWidget *WhatIfPage::buildRows()
{
    auto *side = new QWidget(this);
    m_back = makeButton(tr("Back"), "whatIfBack", side);
    m_back->setAccessibleName(tr("Back to the replay"));
    m_rows = new RowsView(m_desk, m_reader, side);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 8, 16, 0);
    top->addWidget(m_back);
    top->addStretch();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_rows, 1);
    connect(m_back, &QPushButton::clicked, this, &WhatIfPage::back);
    connect(m_rows, &RowsView::viewed, this, &WhatIfPage::viewed);
    connect(m_rows, &RowsView::caseWanted, this, &WhatIfPage::caseWanted);
    connect(m_rows, &RowsView::failed, this, &WhatIfPage::failed);
    return side;
}

bool WhatIfPage::showsRows() const
{
    return m_stack->currentIndex() == 1;
}

void WhatIfPage::back()
{
    m_stack->setCurrentIndex(0);
    m_run->setFocus();
}

void WhatIfPage::keyPressEvent(QKeyEvent *event)
{
    if (showsRows() && (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace))
        back();
    else
        QWidget::keyPressEvent(event);
}

void WhatIfPage::open(const Marks &marks, int mark)
{
    const auto *selection =
        mark < 0 || mark >= int(marks.size()) ? nullptr : std::get_if<figures::Selection>(&marks[std::size_t(mark)].target);
    if (!selection)
        return;
    m_rows->open(*selection, marks[std::size_t(mark)].what);
    m_stack->setCurrentIndex(1);
    m_rows->focusRows();
}

// `marks`: what those of the frame lead to.
ChartFrame *WhatIfPage::makeFrame(const char *name, const QString &title, Marks &marks)
{
    auto *frame = new ChartFrame(m_desk.theme, QString::fromLatin1(name), title, this);
    connect(frame, &ChartFrame::markActivated, this, [this, &marks](int mark) { open(marks, mark); });
    connect(frame, &ChartFrame::happened, this, &WhatIfPage::happened);
    connect(frame, &ChartFrame::failed, this, &WhatIfPage::failed);
    return frame;
}

QLayout *WhatIfPage::buildBars()
{
    m_stale = makeText("whatIfStale", "amber", this);
    m_stale->setText(tr("What is shown is of an earlier choice. Run again."));
    m_stale->hide();
    m_bars = makeFrame("whatIfBars", tr("What falls due, by rank"), m_barMarks);
    m_bars->setPlot(new StackPlot(m_bars)); // now, for Tab
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(m_stale);
    column->addWidget(m_bars);
    column->addStretch();
    return column;
}

void WhatIfPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_halves->setDirection(width() >= besideWidth ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void WhatIfPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showPreset(); // another day may have begun
}

QWidget &WhatIfPage::firstField()
{
    return *m_form->firstField();
}

void WhatIfPage::setScope(const Scope &scope)
{
    if (!m_scope.sameAs(scope) || m_scope.title != scope.title)
        outdate();
    m_scope = scope;
}

void WhatIfPage::refresh()
{
    const auto &set = m_desk.briefing.frameworks;
    m_form->setPresent(set.versions.empty() ? framework::shippedDefault() : set.versions[set.inForceAt(m_desk.clock.now())]);
    showPreset();
    dropForbidden();
    showState();
}

// What was shown goes with the permission.
void WhatIfPage::dropForbidden()
{
    const QString why = whyNot(m_desk.briefing.standing, access::Action::SeeFigures);
    if (!why.isEmpty()) {
        cancel();
        m_reading.reset();
        m_stack->setCurrentIndex(0);
        sayInstead(why);
    } else if (m_isForbidden) {
        sayHow();
    }
    m_isForbidden = !why.isEmpty();
}

void WhatIfPage::setPeriod(const Period &period)
{
    m_from->setDate(dateOf(period.from));
    m_to->setDate(dateOf(period.to));
}

Period WhatIfPage::period() const
{
    return {dayOf(m_from->date()), dayOf(m_to->date())};
}

void WhatIfPage::showPreset()
{
    m_preset->setChecked(!m_isPeriodChosen);
    if (m_isPeriodChosen)
        return;
    const Period days = periodOf(Preset::TwelveMonths, m_desk.words.zone().dayOf(m_desk.clock.now()));
    const QSignalBlocker noFrom(m_from), noTo(m_to);
    m_from->setDate(dateOf(days.from));
    m_to->setDate(dateOf(days.to));
}

AreaPlace WhatIfPage::place() const
{
    switch (m_scope.reach) {
    case Reach::Mine:
    case Reach::Covered: // figures are of units
        return {{}, m_desk.briefing.actor.team, {}};
    case Reach::Team:
        return {{}, m_scope.code, {}};
    case Reach::Area:
        return {m_scope.code, {}, {}};
    case Reach::Force:
        break;
    }
    return {};
}

void WhatIfPage::run()
{
    const auto candidate = m_form->candidate();
    if (isBusy() || !candidate)
        return;
    AreaChoice choice;
    choice.period = period();
    choice.place = place();
    m_progress = std::make_shared<SharedProgress>();
    m_stale->hide();
    m_timer.start();
    showState();
    WhatIfReading reading{{}, FrameworkWords::name(m_form->present()), FrameworkWords::name(*candidate), differences(m_form->present(), *candidate), {}};
    m_replayer = m_reader.another(QStringLiteral("what-if"));
    m_replayer->run(
        this,
        [query = queryOf(choice), candidate = *candidate, progress = m_progress](workspace::Workspace &workspace) -> Result<Replay> {
            auto found = workspace.whatIf(query, candidate, *progress);
            if (!found)
                return failure(found.error());
            auto record = workspace.chartRecord();
            if (!record)
                return failure(record.error());
            return Replay{std::move(*found), workspace.now(), std::move(*record)};
        },
        [this, choice, reading](const Result<Replay> &replay) { take(choice, reading, replay); });
}

void WhatIfPage::cancel()
{
    if (m_progress)
        m_progress->cancel();
}

void WhatIfPage::take(const AreaChoice &choice, WhatIfReading reading, const Result<Replay> &replay)
{
    m_timer.stop();
    const bool isStopped = m_progress->isCancelled(); // it may have come to its end all the same
    m_progress.reset();
    // Not now: this is its answer.
    QTimer::singleShot(0, this, [this] {
        if (!isBusy())
            m_replayer.reset();
    });
    const bool mayShow = whyNot(m_desk.briefing.standing, access::Action::SeeFigures)
                             .isEmpty(); // it may have been taken meanwhile
    if (!mayShow) {
        dropForbidden();
    } else if (isStopped) {
        m_stale->setVisible(m_reading.has_value());
    } else if (replay) {
        reading.found = replay->found;
        reading.record = replay->record;
        show(reading, AreaWords(m_desk, choice, replay->now));
        m_reading = std::move(reading);
    } else {
        m_reading.reset();
        sayInstead(sentence(replay.error()).joined());
        emit failed(replay.error());
    }
    showState();
    emit replayed();
}

void WhatIfPage::show(const WhatIfReading &reading, const AreaWords &words)
{
    AreaChart table = whatIfTable(reading, words), bars = whatIfBars(reading, words);
    if (!table.nothing.isEmpty()) {
        sayInstead(table.nothing);
        return;
    }
    m_tableMarks = showChart(*m_table, std::move(table));
    m_table->setVisible(true);
    m_barMarks = showChart(*m_bars, std::move(bars));
}

void WhatIfPage::sayInstead(const QString &text)
{
    m_stale->hide();
    m_bars->say(text);
    m_table->say({});
    m_table->hide(); // it would be empty
}

void WhatIfPage::sayHow()
{
    sayInstead(tr("Change the candidate, then run: the period is replayed under both."));
}

void WhatIfPage::onEdited()
{
    const auto candidate = m_form->candidate();
    say(candidate ? QString() : sentence(candidate.error()).joined());
    outdate();
    showState();
}

void WhatIfPage::outdate()
{
    if (m_stale) // which is made after the fields
        m_stale->setVisible(m_reading.has_value() || isBusy());
}

void WhatIfPage::say(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void WhatIfPage::showState()
{
    const bool hadFocus = isBusy() ? m_run->hasFocus() : m_cancel->hasFocus();
    m_run->setVisible(!isBusy());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_doing, m_bar, m_cancel})
        widget->setVisible(isBusy());
    const QString forbidden = whyNot(m_desk.briefing.standing, access::Action::SeeFigures);
    const bool isSound = m_form->candidate().has_value();
    forbidButton(*m_run, !forbidden.isEmpty() ? forbidden : isSound ? QString() : tr("Correct the candidate first."));
    if (hadFocus)
        (isBusy() ? m_cancel : m_run)->setFocus();
    showProgress();
}

void WhatIfPage::showProgress()
{
    if (!m_progress)
        return;
    const SharedProgress::Reading reading = m_progress->read();
    m_doing->setText(m_progress->isCancelled()
                         ? tr("Stopping…")
                         : tr("Replaying: %1 of %2 cases", "how many were done").arg(m_desk.words.count(reading.done), m_desk.words.count(reading.total)));
    m_bar->setMaximum(reading.total > 0 ? 1000 : 0);
    if (reading.total > 0)
        m_bar->setValue(int(reading.done * 1000 / reading.total));
}

void WhatIfPage::askLoad()
{
    auto *dialog = new QFileDialog(this, tr("Load a framework"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Framework files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WhatIfPage::load);
    dialog->open();
}

// A file that is wrong changes nothing: what is wrong is said as `framework check` says it.
void WhatIfPage::load(const QString &path)
{
    const auto loaded = framework::load(path.toStdString());
    if (!loaded) {
        say(sentence(loaded.error()).joined());
        return;
    }
    m_form->setCandidate(*loaded);
    emit happened(tr("Loaded %1 from %2", "a framework, a file").arg(FrameworkWords::name(*loaded), visibleText(path)));
}

void WhatIfPage::askSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the candidate"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Framework files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("candidate.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &WhatIfPage::saveAs);
    dialog->open();
}

void WhatIfPage::saveAs(const QString &path)
{
    const auto candidate = m_form->candidate();
    if (!candidate) {
        emit failed(candidate.error());
        return;
    }
    QSaveFile file(path);
    const QByteArray text = QByteArray::fromStdString(framework::toJson(*candidate));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        emit failed({ErrorKind::Io, "The file " + path.toStdString() + " cannot be written: " + file.errorString().toStdString() + '.',
                     "Choose another folder."});
        return;
    }
    emit happened(tr("Saved the candidate as %1").arg(visibleText(path)));
}

} // namespace casegrip::ui
