// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/direction_dialog.h"

#include "ui/desk.h"
#include "ui/review/text_editors.h"
#include "ui/text/labels.h"
#include "ui/text/review_words.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int mostFound = 50, rowsAtOnce = 4, textLines = 4;
constexpr std::chrono::days usualTime{7};

const std::string &rankOf(const workspace::Officer &officer)
{
    return officer.actingRank.empty() ? officer.rank : officer.actingRank;
}

// That of the rank; of one that gives no role the officer's in the case.
std::string roleOf(const workspace::Officer &officer)
{
    const auto &owners = forms::owners();
    const bool isRole = std::any_of(owners.begin(), owners.end(), [&](const auto &owner) { return owner.word == rankOf(officer); });
    return isRole ? rankOf(officer) : "oic";
}

// "Bo Sergeant, Sergeant, S200, T1": found by any of it.
QString personText(const workspace::Officer &officer)
{
    return DirectionDialog::tr("%1, %2, %3, %4", "name, rank, number, team")
        .arg(visibleText(officer.name), label::rank(rankOf(officer)),
             visibleText(officer.collar.empty() ? officer.officerId : officer.collar), visibleText(officer.team));
}

bool isCalled(const QString &person, const QString &typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return person.contains(word, Qt::CaseInsensitive); });
}

} // namespace

DirectionDialog::DirectionDialog(const Desk &desk, const std::string &caseNo, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_caseNo(caseNo), m_text(new QPlainTextEdit(this)), m_owner(new QComboBox(this)),
      m_search(new QLineEdit(this)), m_found(new QListWidget(this)),
      m_day(new LineEditor(forms::QuestionType::Date, tr("By which day"), desk, this)), m_problem(new PlainLabel(this))
{
    setObjectName(QStringLiteral("directionDialog"));
    setWindowTitle(tr("Give a direction"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setObjectName(QStringLiteral("giveText"));
    m_text->setAccessibleName(tr("What is to be done"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textLines * m_text->fontMetrics().lineSpacing() + 12);
    m_owner->setObjectName(QStringLiteral("giveOwner"));
    m_owner->setAccessibleName(tr("For whom"));
    for (const forms::Named &owner : forms::owners()) {
        const std::string word(owner.word);
        m_owner->addItem(ownerName(word), QString::fromStdString(word));
    }
    m_problem->setObjectName(QStringLiteral("giveProblem"));
    m_problem->setRole("muted");
    m_problem->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("What is to be done"), m_text);
    form->addRow(tr("For whom"), m_owner);
    form->addRow(tr("Or one person, by name (may be left empty)"), buildPerson());
    form->addRow(tr("By which day"), m_day);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new PlainLabel(tr("On case %1").arg(visibleText(caseNo)), this));
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buildButtons());
    connect(m_text, &QPlainTextEdit::textChanged, this, &DirectionDialog::check);
    connect(m_search, &QLineEdit::textChanged, this, &DirectionDialog::search);
    connect(m_found, &QListWidget::currentRowChanged, this, &DirectionDialog::choose);
    m_dueOn = m_desk.words.zone().dayOf(m_desk.clock.now()) + usualTime;
    m_day->show(*m_dueOn, {});
    connect(m_day, &AnswerEditor::answered, this, [this](const forms::Value &value) {
        const Day *day = std::get_if<Day>(&value);
        m_dueOn = day ? std::optional(*day) : std::nullopt;
        check();
    });
    search({});
    resize(480, sizeHint().height());
    m_text->setFocus();
    check();
}

QWidget *DirectionDialog::buildPerson()
{
    m_search->setObjectName(QStringLiteral("giveSearch"));
    m_search->setAccessibleName(tr("Or one person, by name"));
    m_search->setPlaceholderText(tr("Name, number or team; empty: whoever has the role"));
    m_search->installEventFilter(this);
    m_found->setObjectName(QStringLiteral("giveFound"));
    m_found->setAccessibleName(tr("People found"));
    m_found->setTabKeyNavigation(false);
    m_found->setFocusPolicy(Qt::ClickFocus); // Up and Down in the search go through it
    m_found->setFixedHeight(rowsAtOnce * (m_found->fontMetrics().height() + 4) + 4);
    QSizePolicy policy = m_found->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves while one types
    m_found->setSizePolicy(policy);
    auto *person = new QWidget(this);
    auto *layout = new QVBoxLayout(person);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_found);
    return person;
}

QWidget *DirectionDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_yes = buttons->addButton(tr("Give the direction"), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("giveYes"));
    m_yes->setProperty("role", QStringLiteral("primary"));
    m_yes->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *give = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this); // Enter alone begins a line
    connect(give, &QShortcut::activated, m_yes, &QPushButton::click);
    return buttons;
}

void DirectionDialog::setOfficers(std::vector<workspace::Officer> officers)
{
    m_officers = std::move(officers);
    std::erase_if(m_officers, [](const workspace::Officer &officer) { return !officer.active; });
    search(m_search->text());
}

void DirectionDialog::search(const QString &typed)
{
    m_shown.clear();
    m_found->clear();
    for (std::size_t i = 0; i < m_officers.size() && !typed.trimmed().isEmpty() && m_shown.size() < mostFound; ++i) {
        const QString person = personText(m_officers[i]);
        if (!isCalled(person, typed))
            continue;
        m_shown.push_back(i);
        m_found->addItem(person);
    }
    m_found->setCurrentRow(m_shown.empty() ? -1 : 0);
    m_found->setVisible(!m_shown.empty());
    check();
}

// Who is named alone does it, whatever the role.
void DirectionDialog::choose(int row)
{
    m_owner->setEnabled(!chosen());
    m_search->setAccessibleDescription(row >= 0 && m_found->item(row) ? m_found->item(row)->text() : QString());
    check();
}

const workspace::Officer *DirectionDialog::chosen() const
{
    const int row = m_found->currentRow();
    return row >= 0 && row < std::ssize(m_shown) ? &m_officers[m_shown[std::size_t(row)]] : nullptr;
}

QString DirectionDialog::problem() const
{
    const auto length = m_text->toPlainText().trimmed().size();
    const auto *day = qobject_cast<const QLineEdit *>(m_day->focusPlace());
    if (length == 0)
        return tr("Say what is to be done.");
    if (length > qsizetype(reviews::maxText))
        return tr("The text is too long: at most %n characters.", nullptr, int(reviews::maxText));
    if (!m_search->text().trimmed().isEmpty() && !chosen())
        return tr("Nobody in the roster is called that.");
    return dayProblem(day->text(), m_dueOn, m_desk.words.zone().dayOf(m_desk.clock.now()));
}

QString DirectionDialog::dayProblem(const QString &typed, const std::optional<Day> &day, Day today)
{
    if (!day)
        return typed.trimmed().isEmpty() ? tr("Say by which day.") : tr("The day cannot be read yet.");
    return *day < today ? tr("That day has passed.") : QString();
}

void DirectionDialog::check()
{
    const QString why = problem();
    m_problem->setText(why);
    m_yes->setEnabled(why.isEmpty());
    m_yes->setAccessibleDescription(why);
}

workspace::GiveDirection DirectionDialog::direction() const
{
    workspace::GiveDirection given{m_caseNo, m_text->toPlainText().trimmed().toStdString(),
                                   m_owner->currentData().toString().toStdString(), {}, {}};
    if (const workspace::Officer *officer = chosen()) {
        given.owner = roleOf(*officer);
        given.ownerId = officer->officerId;
    }
    if (m_dueOn)
        given.dueAt = m_desk.words.zone().endOfDay(*m_dueOn);
    return given;
}

bool DirectionDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) { // it chooses; what follows is still to be said
        m_day->focusPlace()->setFocus(Qt::TabFocusReason);
        return true;
    }
    if ((key != Qt::Key_Down && key != Qt::Key_Up) || m_shown.empty())
        return QDialog::eventFilter(watched, event);
    const int step = key == Qt::Key_Down ? 1 : -1;
    m_found->setCurrentRow(std::clamp(m_found->currentRow() + step, 0, m_found->count() - 1));
    return true;
}

} // namespace casegrip::ui
