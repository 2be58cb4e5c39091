// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/first_start_page.h"

#include "ui/actions/permissions.h"
#include "ui/background/sync_runner.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/models/plain_table_model.h"
#include "ui/pages/plan_view.h"
#include "ui/style/icon.h"
#include "ui/text/labels.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/table_view.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr std::int64_t demoCases = 5000;
constexpr int refusalsNamed = 5;
const auto skippedSetting = QStringLiteral("start/who-skipped-in"); // data folder
enum DayChoice { FromEver, FromDay };

QPushButton *choice(const QString &text, const QString &explanation, const QString &iconName,
                    const char *name, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text % QLatin1Char('\n') % explanation, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("role", QStringLiteral("choice"));
    button->setIconSize({24, 24});
    button->setMinimumHeight(60);
    return button;
}

// Of the whole force.
struct Work {
    std::int64_t open = 0, overdue = 0;
};

Result<Work> countWork(workspace::Workspace &workspace)
{
    due::QueueQuery query;
    const auto open = workspace.openWork(query);
    if (!open)
        return failure(open.error());
    query.states = {due::State::Overdue};
    const auto overdue = workspace.openWork(query);
    if (!overdue)
        return failure(overdue.error());
    return Work{std::int64_t(open->size()), std::int64_t(overdue->size())};
}

} // namespace

FirstStartPage::FirstStartPage(const Desk &desk, SyncRunner &runner, WorkspaceThread &writer, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_runner(runner), m_writer(writer), m_progress(new PlainLabel(this)),
      m_error(new PlainLabel(this)), m_steps(new QStackedWidget(this)),
      m_another(new QPushButton(tr("Choose another"), this)), m_skip(new QPushButton(tr("Skip"), this)),
      m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("firstStartPage"));
    auto *column = new QWidget(this);
    column->setObjectName(QStringLiteral("firstStartCard"));
    column->setAttribute(Qt::WA_StyledBackground);
    column->setMaximumSize(720, 600);
    auto *inner = new QVBoxLayout(column);
    inner->setContentsMargins(32, 24, 32, 24);
    inner->setSpacing(16);
    m_progress->setRole("muted");
    m_error->setRole("amber");
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("firstStartError"));
    m_error->hide();
    m_another->setObjectName(QStringLiteral("chooseAnother"));
    m_skip->setObjectName(QStringLiteral("skipStep"));
    m_next->setObjectName(QStringLiteral("nextStep"));
    m_next->setProperty("role", QStringLiteral("primary"));
    m_steps->addWidget(buildDataStep());
    m_steps->addWidget(buildDayStep());
    m_steps->addWidget(buildPersonStep());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_progress);
    buttons->addStretch();
    buttons->addWidget(m_another);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_next);
    inner->addWidget(m_steps, 1);
    inner->addWidget(m_error);
    inner->addWidget(new ProgressStrip(runner, this));
    inner->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 24);
    layout->addStretch(1);
    layout->addWidget(column, 6);
    layout->addStretch(1);

    connect(m_another, &QPushButton::clicked, this, [this] {
        m_runner.drop();
        firstOf(*m_choices)->setFocus();
    });
    connect(m_skip, &QPushButton::clicked, this, [this] {
        if (m_steps->currentIndex() == PersonStep)
            skip(m_desk.settings, m_desk.briefing.status.dataDir);
        next();
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        switch (m_steps->currentIndex()) {
        case DataStep:
            applyPlan();
            break;
        case DayStep:
            applyDay();
            break;
        default:
            keepActor();
        }
    });
    connect(&runner, &SyncRunner::stateChanged, this, &FirstStartPage::showState);
    connect(&runner, &SyncRunner::planned, this, &FirstStartPage::onPlanned);
    connect(&runner, &SyncRunner::changed, this, &FirstStartPage::onChanged);
    connect(&runner, &SyncRunner::failed, this, [this](const Error &error) {
        m_active = false;
        m_error->setText(sentence(error).joined());
        m_error->show();
    });
    showStep(DataStep);
}

QVBoxLayout *FirstStartPage::stepLayout(QWidget *step, const QString &question, const QString &explanation)
{
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *title = new PlainLabel(question, step);
    title->setRole("title");
    title->setWordWrap(true);
    auto *text = new PlainLabel(explanation, step);
    text->setRole("muted");
    text->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(text);
    return layout;
}

QWidget *FirstStartPage::buildDataStep()
{
    auto *step = new QWidget(this);
    QVBoxLayout *layout = stepLayout(step, tr("What would you like to work with?"),
                                     tr("Casegrip reads what your records system exports and works out which "
                                        "reviews are due. It never changes "
                                        "anything there."));
    m_choices = new QWidget(step);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 8, 0, 8);
    choices->setSpacing(8);
    auto *demo = choice(tr("Try it with a fictional force"),
                        tr("Five thousand made-up cases. Everything works; nobody in it is real."),
                        QStringLiteral("person"), "chooseDemo", m_choices);
    auto *folder = choice(tr("Read the folder of an export…"),
                          tr("CSV files with a manifest.json. First you see what is in it."),
                          QStringLiteral("folder"), "chooseFolder", m_choices);
    auto *file = choice(tr("Read a zipped export…"), tr("The same, as one file."), QStringLiteral("archive"),
                        "chooseFile", m_choices);
    m_noSync = new PlainLabel(m_choices);
    m_noSync->setObjectName(QStringLiteral("noSync"));
    m_noSync->setRole("amber");
    m_noSync->setWordWrap(true);
    for (QPushButton *button : {demo, folder, file})
        choices->addWidget(button);
    choices->addWidget(m_noSync);
    m_plan = new QScrollArea(step);
    m_plan->setObjectName(QStringLiteral("planScroll"));
    m_plan->setAccessibleName(tr("What the export would do"));
    m_plan->setFrameShape(QFrame::NoFrame);
    m_plan->setWidgetResizable(true);
    m_planView = new PlanView(m_desk.words, m_plan, refusalsNamed);
    m_plan->setWidget(m_planView);
    layout->addWidget(m_choices);
    layout->addWidget(m_plan, 1);
    layout->addStretch();
    connect(demo, &QPushButton::clicked, this, [this] {
        m_active = true;
        m_runner.planDemo(QString::fromStdString(m_desk.briefing.status.dataDir), demoCases,
                          m_desk.clock.now());
    });
    connect(folder, &QPushButton::clicked, this, [this] { chooseExport(true); });
    connect(file, &QPushButton::clicked, this, [this] { chooseExport(false); });
    return step;
}

QWidget *FirstStartPage::buildDayStep()
{
    auto *step = new QWidget(this);
    QVBoxLayout *layout = stepLayout(step, tr("From which day does the framework apply?"),
                                     tr("Reviews are asked for from that day on. Cases that are open then "
                                        "owe no investigation plan and no initial "
                                        "review, and the clocks of the later reviews start on that day."));
    m_dayHint = new PlainLabel(step);
    m_dayHint->setWordWrap(true);
    m_dayHint->setObjectName(QStringLiteral("dayHint"));
    m_noFramework = new PlainLabel(step);
    m_noFramework->setObjectName(QStringLiteral("noFramework"));
    m_noFramework->setRole("amber");
    m_noFramework->setWordWrap(true);
    m_days = new QButtonGroup(this);
    auto *ever = new QRadioButton(tr("It has always applied: the whole history counts"), step);
    ever->setObjectName(QStringLiteral("fromEver"));
    auto *from = new QRadioButton(tr("From this day:"), step);
    from->setObjectName(QStringLiteral("fromDay"));
    m_days->addButton(ever, FromEver);
    m_days->addButton(from, FromDay);
    m_day = new QDateEdit(step);
    m_day->setObjectName(QStringLiteral("day"));
    setFieldName(*m_day, tr("The framework applies from"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    auto *row = new QHBoxLayout;
    row->addWidget(from);
    row->addWidget(m_day);
    row->addStretch();
    layout->addWidget(m_dayHint);
    layout->addWidget(ever);
    layout->addLayout(row);
    layout->addWidget(m_noFramework);
    layout->addStretch();
    connect(from, &QRadioButton::toggled, m_day, &QWidget::setEnabled);
    return step;
}

QWidget *FirstStartPage::buildPersonStep()
{
    auto *step = new QWidget(this);
    QVBoxLayout *layout = stepLayout(
        step, tr("Who are you?"),
        tr("Your queue opens on the work of your rank and team. Nothing is hidden by this choice, and your "
           "login stays what entries are signed with."));
    m_filter = new QLineEdit(step);
    m_filter->setObjectName(QStringLiteral("officerFilter"));
    m_filter->setPlaceholderText(tr("Name, number or team"));
    m_filter->setAccessibleName(tr("Name, number or team"));
    m_filter->setClearButtonEnabled(true);
    m_officers = new PlainTableModel({tr("Name"), tr("Rank"), tr("Number"), tr("Team")}, step);
    m_officerTable = new TableView(step);
    m_officerTable->setObjectName(QStringLiteral("officerTable"));
    m_officerTable->setAccessibleName(tr("Officers"));
    m_officerTable->setProperty("role", QStringLiteral("framed"));
    m_officerTable->setModel(m_officers);
    m_officerTable->setItemDelegate(new RowDelegate(m_desk.theme, m_officerTable));
    m_officerTable->setColumnWidth(0, 220);
    m_officerTable->setColumnWidth(1, 140);
    layout->addWidget(m_filter);
    layout->addWidget(m_officerTable, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &FirstStartPage::filterOfficers);
    connect(m_officerTable, &TableView::currentRowChanged, this, &FirstStartPage::showState);
    connect(m_officerTable, &TableView::doubleClicked, this, &FirstStartPage::keepActor);
    return step;
}

bool FirstStartPage::isWanted(const Desk &desk)
{
    const Briefing &briefing = desk.briefing;
    const QString dataDir = QString::fromStdString(briefing.status.dataDir);
    return !briefing.status.hasData || (asksWho(briefing) && desk.settings.value(skippedSetting).toString() != dataDir);
}

void FirstStartPage::skip(QSettings &settings, const std::string &dataDir)
{
    settings.setValue(skippedSetting, QString::fromStdString(dataDir));
}

void FirstStartPage::begin()
{
    const Briefing &briefing = m_desk.briefing;
    if (!briefing.status.hasData) {
        showStep(DataStep);
        return;
    }
    const auto &versions = briefing.frameworks.versions;
    const bool hasDay = std::any_of(versions.begin(), versions.end(), [](const auto &version) { return version.effectiveFrom.has_value(); });
    if (hasDay || !whyNot(briefing.standing, access::Action::InstallFramework).isEmpty()) {
        showStep(PersonStep);
        return;
    }
    m_steps->hide(); // until it is known which
    setEnabled(false);
    m_writer.run(this, countWork, [this](const Result<Work> &work) {
        m_steps->show();
        setEnabled(true);
        if (work) {
            m_openAfter = work->open;
            m_overdueAfter = work->overdue;
        }
        showStep(startsLate(m_openAfter, m_overdueAfter) ? DayStep : PersonStep);
    });
}

void FirstStartPage::showStep(Step step)
{
    m_steps->setCurrentIndex(step);
    m_error->hide();
    m_progress->setText(tr("Step %1 of %2").arg(QString::number(step + 1), QString::number(lastStep() + 1)));
    if (step == DayStep)
        presetDay();
    if (step == PersonStep)
        readOfficers();
    showState();
    if (step != PersonStep)
        setFocusProxy(firstOf(*m_steps->currentWidget()));
    else
        setFocusProxy(m_filter);
    setFocus();
}

// What takes the keys when the step is shown.
QWidget *FirstStartPage::firstOf(const QWidget &step) const
{
    for (QAbstractButton *button : step.findChildren<QAbstractButton *>()) {
        if (button->isEnabledTo(&step))
            return button;
    }
    return m_skip;
}

void FirstStartPage::showState()
{
    const bool busy = m_runner.isBusy();
    const int step = m_steps->currentIndex();
    const bool hasPlan = m_runner.plan().has_value();
    m_choices->setVisible(!hasPlan);
    m_choices->setEnabled(!busy);
    showStanding();
    m_plan->setVisible(hasPlan);
    m_another->setVisible(step == DataStep && hasPlan);
    m_another->setEnabled(!busy);
    m_skip->setEnabled(!busy);
    m_next->setVisible(step != DataStep || hasPlan);
    m_next->setEnabled(!busy && (step != PersonStep || m_officerTable->currentIndex().isValid()));
    m_next->setText(step == DataStep ? tr("Read it") : step == DayStep ? tr("Next") : tr("Start"));
    if (busy)
        m_error->hide();
}

// What the policy does not permit is off, with its reason in sight: there is nothing else on the page to find it by.
void FirstStartPage::showStanding()
{
    const QString sync = whyNot(m_desk.briefing.standing, access::Action::Sync);
    for (QPushButton *button : m_choices->findChildren<QPushButton *>())
        forbidButton(*button, sync);
    m_noSync->setText(sync);
    m_noSync->setVisible(!sync.isEmpty());
    const QString framework = whyNot(m_desk.briefing.standing, access::Action::InstallFramework);
    QAbstractButton *from = m_days->button(FromDay);
    from->setEnabled(framework.isEmpty());
    from->setToolTip(tipText(framework));
    m_noFramework->setText(framework);
    m_noFramework->setVisible(!framework.isEmpty());
}

// Under a policy nobody says who they are: the login does.
FirstStartPage::Step FirstStartPage::lastStep() const
{
    return m_desk.briefing.status.isOpenFolder ? PersonStep : DayStep;
}

void FirstStartPage::chooseExport(bool folder)
{
    auto *dialog = new QFileDialog(this, tr("Choose an export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, folder);
    connect(dialog, &QFileDialog::fileSelected, this, &FirstStartPage::planExport);
    dialog->open();
}

void FirstStartPage::planExport(const QString &path)
{
    m_active = true;
    m_runner.planExport(path);
}

void FirstStartPage::onPlanned()
{
    if (!m_active)
        return;
    const sync::PlanReport &plan = *m_runner.plan();
    m_openAfter = plan.counts.openAfter;
    m_overdueAfter = plan.counts.overdueAfter;
    m_planView->showPlan(plan, m_desk.clock.now());
    showState();
    m_next->setFocus();
}

void FirstStartPage::applyPlan()
{
    const auto &plan = m_runner.plan();
    if (!plan)
        return;
    m_active = true;
    if (plan->objections.empty()) {
        m_runner.apply(false);
        return;
    }
    m_desk.ask(this,
               {tr("Read it anyway?"),
                tr("Something about this export is unusual. It is listed above."),
                {},
                tr("Read it anyway")},
               [this](bool yes) {
                   if (yes)
                       m_runner.apply(true);
               });
}

void FirstStartPage::onChanged()
{
    if (!m_active)
        return;
    m_active = false;
    m_hasData = true;
    next();
}

void FirstStartPage::presetDay()
{
    const bool isPermitted = whyNot(m_desk.briefing.standing, access::Action::InstallFramework).isEmpty();
    const bool fromToday = isPermitted && startsLate(m_openAfter, m_overdueAfter);
    m_day->setDate(dateOf(m_desk.words.zone().dayOf(m_desk.clock.now())));
    m_days->button(fromToday ? FromDay : FromEver)->setChecked(true);
    m_day->setEnabled(fromToday);
    m_dayHint->setVisible(m_openAfter > 0);
    m_dayHint->setText(tr("If the whole history counts, %1 of %2 pieces of open work start overdue.")
                           .arg(m_desk.words.count(m_overdueAfter), m_desk.words.count(m_openAfter)));
}

void FirstStartPage::applyDay()
{
    if (m_days->checkedId() == FromEver) {
        next();
        return;
    }
    framework::Framework framework = framework::shippedDefault();
    framework.effectiveFrom = framework.zone.startOfDay(dayOf(m_day->date()));
    m_active = true;
    m_runner.installFramework(framework);
}

void FirstStartPage::readOfficers()
{
    m_writer.run(
        this, [](workspace::Workspace &workspace) { return workspace.officers(); },
        [this](Result<std::vector<workspace::Officer>> officers) {
            if (officers)
                m_allOfficers = std::move(*officers);
            filterOfficers(m_filter->text());
            m_filter->setFocus();
        });
}

void FirstStartPage::filterOfficers(const QString &typed)
{
    std::vector<QStringList> rows;
    m_shownOfficers.clear();
    for (const workspace::Officer &officer : m_allOfficers) {
        const QStringList texts{
            QString::fromStdString(officer.name), label::rank(officer.rank),
            QString::fromStdString(officer.collar.empty() ? officer.officerId : officer.collar),
            QString::fromStdString(officer.team)};
        if (!officer.active || !texts.join(QLatin1Char(' ')).contains(typed.trimmed(), Qt::CaseInsensitive))
            continue;
        rows.push_back(texts);
        m_shownOfficers.push_back(officer.officerId);
    }
    m_officers->setRows(std::move(rows));
    showState();
}

void FirstStartPage::keepActor()
{
    const int row = m_officerTable->currentIndex().row();
    if (row < 0 || row >= int(m_shownOfficers.size()))
        return;
    m_writer.run(
        this,
        [id = m_shownOfficers[std::size_t(row)]](workspace::Workspace &workspace) {
            return workspace.setSetting("actor", id);
        },
        [this](const Done &done) {
            if (!done) {
                m_error->setText(sentence(done.error()).joined());
                m_error->show();
                return;
            }
            emit actorChosen();
            next();
        });
}

void FirstStartPage::next()
{
    const int step = m_steps->currentIndex();
    if (step == DataStep && m_runner.plan())
        m_runner.drop();
    if (step >= lastStep() || !(m_hasData || m_desk.briefing.status.hasData))
        emit finished();
    else
        showStep(Step(step + 1));
}

} // namespace casegrip::ui
