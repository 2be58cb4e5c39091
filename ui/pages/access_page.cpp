// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access_page.h"

#include "ui/actions/actions.h"
#include "ui/actions/permissions.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/models/access_model.h"
#include "ui/print/check_outputs.h"
#include "ui/text/labels.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int typingMs = 250;

QLineEdit *makeField(const QString &name, const char *objectName, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(name);
    field->setPlaceholderText(name);
    field->setClearButtonEnabled(true);
    return field;
}

QComboBox *makeChoice(const QString &name, const char *objectName, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(QString::fromLatin1(objectName));
    choice->setAccessibleName(name);
    return choice;
}

QDateEdit *makeDay(const QString &name, const char *objectName, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setObjectName(QString::fromLatin1(objectName));
    setFieldName(*edit, name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    edit->setMinimumWidth(132);
    edit->setDateRange({1990, 1, 1}, {2135, 12, 31});
    return edit;
}

} // namespace

AccessPage::AccessPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_writer(writer), m_save(actions.get(ActionId::SaveAccessLog)),
      m_person(makeField(tr("Person: name, login or collar number"), "accessPerson", this)),
      m_case(makeField(tr("Case number"), "accessCase", this)), m_action(makeChoice(tr("What was done"), "accessAction", this)),
      m_time(makeChoice(tr("When"), "accessTime", this)), m_from(makeDay(tr("First day"), "accessFrom", this)),
      m_to(makeDay(tr("Last day"), "accessTo", this)), m_count(new PlainLabel(this)), m_model(new AccessModel(desk.words, this)),
      m_table(new TableView(this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("accessPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(buildTop());
    auto *about = new PlainLabel(tr("Who looked at, searched for, took out and changed what, when, and for which work. It never says "
                                    "what was read, and nobody can change it."),
                                 this);
    about->setRole("muted");
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addLayout(buildChoice());
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(buildEmpty());
    layout->addWidget(m_stack, 1);
    m_count->setObjectName(QStringLiteral("accessCount"));
    m_count->setRole("muted");
    layout->addWidget(m_count);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &AccessPage::reload);
    connect(m_model, &AccessModel::moreWanted, this, &AccessPage::readMore);
}

AccessPage::~AccessPage() = default;

QLayout *AccessPage::buildTop()
{
    auto *row = new QHBoxLayout;
    auto *title = new PlainLabel(tr("Access log"), this);
    title->setRole("title");
    auto *save = new QPushButton(tr("Save the rows…"), this);
    save->setObjectName(QStringLiteral("saveAccessLog"));
    m_save->setEnabled(false);
    save->setEnabled(false);
    connect(save, &QPushButton::clicked, m_save, &QAction::trigger);
    followAction(*save, *m_save);
    row->addWidget(title, 1);
    row->addWidget(save);
    return row;
}

QLayout *AccessPage::buildChoice()
{
    m_action->addItem(tr("Everything that was done"), QString());
    for (const std::string &word : workspace::accessActions())
        m_action->addItem(label::accessAction(word), QString::fromStdString(word));
    for (const QString &text : {tr("At any time"), tr("Today"), tr("In the last 7 days"), tr("In the last 31 days"), tr("Between two days")})
        m_time->addItem(text);
    const QDate today = dateOf(m_desk.words.zone().dayOf(m_desk.clock.now()));
    m_from->setDate(today.addDays(-30));
    m_to->setDate(today);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_person, 3);
    row->addWidget(m_case, 2);
    row->addWidget(m_action);
    row->addWidget(m_time);
    row->addWidget(m_from);
    row->addWidget(m_to);
    m_from->hide();
    m_to->hide();
    for (QLineEdit *field : {m_person, m_case})
        connect(field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &AccessPage::reload);
    connect(m_action, &QComboBox::currentIndexChanged, this, &AccessPage::reload);
    connect(m_time, &QComboBox::currentIndexChanged, this, [this](int index) {
        for (QDateEdit *edit : {m_from, m_to})
            edit->setVisible(Time(index) == Time::Between);
        reload();
    });
    return row;
}

void AccessPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("accessTable"));
    m_table->setProperty("role", QStringLiteral("framed"));
    m_table->setAccessibleName(tr("Access log"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(m_desk.theme, m_table));
    const int widths[] = {128, 200, 128, 128, 320};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
}

QWidget *AccessPage::buildEmpty()
{
    auto *empty = new QWidget(this);
    m_why = new PlainLabel(empty);
    m_why->setObjectName(QStringLiteral("accessEmpty"));
    m_why->setRole("muted");
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignCenter);
    m_everything = new QPushButton(tr("Show everything"), empty);
    m_everything->setObjectName(QStringLiteral("accessEverything"));
    m_everything->setAutoDefault(true);
    connect(m_everything, &QPushButton::clicked, this, &AccessPage::showEverything);
    auto *layout = new QVBoxLayout(empty);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_why);
    layout->addWidget(m_everything, 0, Qt::AlignHCenter);
    layout->addStretch();
    return empty;
}

QWidget &AccessPage::firstField()
{
    return *m_person;
}

void AccessPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isTold = false;
    reload();
}

workspace::AccessQuery AccessPage::query() const
{
    workspace::AccessQuery asked;
    asked.person = m_person->text().trimmed().toStdString();
    asked.caseNo = m_case->text().trimmed().toStdString();
    asked.action = m_action->currentData().toString().toStdString();
    const TimeZone &zone = m_desk.words.zone();
    const Day today = zone.dayOf(m_desk.clock.now());
    const auto from = [&](Day day) { asked.from = zone.startOfDay(day); };
    switch (Time(m_time->currentIndex())) {
    case Time::Any:
        break;
    case Time::Today:
        from(today);
        break;
    case Time::Week:
        from(today - std::chrono::days{6});
        break;
    case Time::Month:
        from(today - std::chrono::days{30});
        break;
    case Time::Between:
        from(dayOf(m_from->date()));
        asked.to = zone.startOfDay(dayOf(m_to->date()) + std::chrono::days{1});
        break;
    }
    return asked;
}

bool AccessPage::isChosen() const
{
    return !m_person->text().trimmed().isEmpty() || !m_case->text().trimmed().isEmpty() || m_action->currentIndex() > 0 || m_time->currentIndex() > 0;
}

void AccessPage::showEverything()
{
    {
        const QSignalBlocker noPerson(m_person), noCase(m_case), noAction(m_action);
        m_person->clear();
        m_case->clear();
        m_action->setCurrentIndex(0);
    }
    if (m_time->currentIndex() == 0)
        reload();
    m_time->setCurrentIndex(0);
    m_person->setFocus();
}

void AccessPage::reload()
{
    m_typing.stop();
    m_isReading = true;
    m_shown = query();
    m_reader.runLatest(
        m_latest.next(), this,
        [asked = m_shown, tells = !m_isTold](workspace::Workspace &workspace) -> Result<workspace::AccessPage> {
            auto page = workspace.accessLog(asked);
            if (!page || !tells || page->rows.empty())
                return page;
            const Done told = workspace.recordListed({"access log", std::int64_t(page->rows.size())});
            return told ? std::move(page) : failure(told.error());
        },
        [this](Result<workspace::AccessPage> page) {
            m_isTold = m_isTold || (page && !page->rows.empty());
            take(std::move(page), true);
        });
}

void AccessPage::readMore()
{
    m_isReading = true;
    workspace::AccessQuery asked = m_shown;
    asked.before = m_model->rows().back().position;
    m_reader.runLatest(
        m_latest.next(), this, [asked](workspace::Workspace &workspace) { return workspace.accessLog(asked); },
        [this](Result<workspace::AccessPage> page) { take(std::move(page), false); });
}

void AccessPage::take(Result<workspace::AccessPage> page, bool isFirst)
{
    m_isReading = false;
    if (!page) {
        showRefused(page.error());
        return;
    }
    if (isFirst)
        m_model->show(std::move(*page), m_desk.clock.now());
    else
        m_model->append(std::move(*page));
    const bool isEmpty = m_model->rowCount() == 0;
    const bool hadFocus = m_table->hasFocus() || m_everything->hasFocus();
    if (isEmpty)
        m_why->setText(isChosen() ? tr("No row of the log is like that. Choose less, or other days.")
                                  : tr("Nothing has been looked at, searched for, taken out or changed in this data folder yet."));
    m_everything->setVisible(isChosen());
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (hadFocus)
        (!isEmpty ? static_cast<QWidget *>(m_table) : isChosen() ? m_everything : &firstField())->setFocus();
    m_save->setEnabled(!isEmpty);
    showCount();
}

void AccessPage::showCount()
{
    const int count = m_model->rowCount();
    m_count->setText(count == 0            ? QString()
                     : m_model->hasMore() ? tr("The newest %n row(s); more follow below.", nullptr, count)
                                          : tr("%n row(s)", nullptr, count));
}

// What is shown is never that of another question.
void AccessPage::showRefused(const Error &error)
{
    m_model->show({}, m_desk.clock.now());
    m_why->setText(sentence(error).joined());
    m_everything->hide();
    m_stack->setCurrentIndex(1);
    m_save->setEnabled(false);
    showCount();
}

void AccessPage::askFile()
{
    const QString day = QString::fromStdString(formatDay(m_desk.words.zone().dayOf(m_desk.clock.now())));
    auto *dialog = new QFileDialog(this, tr("Save the rows"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("access log %1.csv").arg(day));
    connect(dialog, &QFileDialog::fileSelected, this, &AccessPage::saveAs);
    dialog->open();
}

void AccessPage::saveAs(const QString &path)
{
    m_writer.run(
        this, [asked = m_shown, path](workspace::Workspace &workspace) { return writeAccessLog(workspace, asked, path); },
        [this, path](const Result<std::int64_t> &written) {
            if (!written)
                emit failed(written.error());
            else
                emit happened(tr("Saved %n row(s) as %1", nullptr, int(*written)).arg(visibleText(path)));
        });
}

} // namespace casegrip::ui
