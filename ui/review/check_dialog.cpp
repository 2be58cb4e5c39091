// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/check_dialog.h"

#include "ui/desk.h"
#include "ui/review/filled_form.h"
#include "ui/text/labels.h"
#include "ui/text/review_words.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include "core/forms/content.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int rowsAtOnce = 6, longestAnswer = 80;

QString sectionTitle(const forms::Template &form, const std::string &id)
{
    const auto found = std::find_if(form.sections.begin(), form.sections.end(),
                                    [&](const forms::Section &section) { return section.id == id; });
    return found == form.sections.end() ? QString() : visibleText(found->title);
}

// "Direction 2: what is to be done?" of a row, or the question alone.
QString placeTitle(const FilledForm &filled, const forms::Place &place)
{
    const forms::Question *question = filled.form().find(place.id);
    if (!question)
        return sectionTitle(filled.form(), place.id);
    if (place.row == 0)
        return visibleText(question->label);
    const auto rows = filled.rows(question->section);
    const auto at = std::find(rows.begin(), rows.end(), place.row) - rows.begin();
    return QStringLiteral("%1 %2: %3").arg(visibleText(filled.form().sectionOf(*question).title),
                                           QString::number(at + 1), visibleText(question->label));
}

} // namespace

bool CheckDialog::isNeeded(const workspace::ReviewCheck &check)
{
    return !check.problems.empty() || !check.unanswered.empty() || !check.leftOut.empty() || !check.changed.empty() ||
           !check.quality.empty() || !check.isOwed;
}

CheckDialog::CheckDialog(const Desk &desk, const FilledForm &form, const workspace::ReviewCheck &check, QWidget *parent)
    : QDialog(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("checkDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Before you sign"));
    auto *body = new QWidget(this);
    m_parts = new QVBoxLayout(body);
    m_parts->setSpacing(4);
    if (!check.isOwed)
        addPart(tr("Somebody else has done this review meanwhile"), tr("Yours can be signed all the same; both stay."), {},
                "notOwed");
    addProblems(form, check);
    addLeftOut(form, check);
    addChanged(check);
    addDirections(check);
    addApproval(check);
    addQuality(form, check);
    m_parts->addStretch();
    auto *scroll = new QScrollArea(this);
    setAccessibleRole(*scroll, QAccessible::Grouping);
    scroll->setAccessibleName(windowTitle());
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    addButtons(check.problems.empty());
    resize(680, 520);
}

void CheckDialog::addPart(const QString &title, const QString &why, const std::vector<Line> &lines, const char *name)
{
    auto *heading = new PlainLabel(title, this);
    heading->setRole("heading");
    heading->setWordWrap(true);
    m_parts->addWidget(heading);
    if (!why.isEmpty()) {
        auto *muted = new PlainLabel(why, this);
        muted->setRole("muted");
        muted->setWordWrap(true);
        m_parts->addWidget(muted);
    }
    if (lines.empty()) {
        m_parts->addSpacing(12);
        return;
    }
    auto *list = new QListWidget(this);
    list->setObjectName(QString::fromLatin1(name));
    list->setAccessibleName(title);
    list->setTabKeyNavigation(false);
    list->setWordWrap(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Line &line : lines)
        list->addItem(visibleText(line.text));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines wrap
    const int height = std::max(list->sizeHintForRow(0), 24), rows = int(lines.size());
    list->setMinimumHeight(std::min(rows, rowsAtOnce) * height + 8);
    list->setMaximumHeight(rows * height + 8);
    const bool leads = std::any_of(lines.begin(), lines.end(), [](const Line &line) { return line.place.has_value(); });
    if (leads) {
        connect(list, &QListWidget::itemActivated, this, [this, list, lines](const QListWidgetItem *item) {
            if (const auto &place = lines[std::size_t(list->row(item))].place) {
                emit jumpWanted(*place);
                reject();
            }
        });
        if (!m_first) {
            m_first = list;
            list->setCurrentRow(0);
        }
    }
    m_parts->addWidget(list, rows > rowsAtOnce ? 1 : 0); // a long one takes the room that the others leave
    m_parts->addSpacing(12);
}

void CheckDialog::addProblems(const FilledForm &form, const workspace::ReviewCheck &check)
{
    std::vector<Line> against;
    for (const forms::Problem &problem : check.problems)
        against.push_back({tr("%1 - %2", "question, what is wrong").arg(placeTitle(form, problem.place), problemText(problem, form.form())),
                           problem.place});
    if (!against.empty())
        addPart(tr("Before this can be signed: %n", nullptr, int(against.size())), tr("Enter leads to the question."), against,
                "problems");
    std::vector<Line> open;
    for (const workspace::Unanswered &unanswered : check.unanswered) {
        const auto isSaid = [&](const forms::Problem &problem) { return problem.place == unanswered.place; };
        if (std::none_of(check.problems.begin(), check.problems.end(), isSaid))
            open.push_back({placeTitle(form, unanswered.place), unanswered.place});
    }
    if (!open.empty())
        addPart(tr("Unanswered, and may stay so: %n", nullptr, int(open.size())), {}, open, "unanswered");
}

void CheckDialog::addLeftOut(const FilledForm &form, const workspace::ReviewCheck &check)
{
    std::vector<Line> lines;
    for (const forms::Place &place : check.leftOut) {
        const QString answer = visibleText(forms::inWords(form.question(place), form.answers().at(place), form.zone()));
        lines.push_back({tr("%1 - %2", "question, answer").arg(placeTitle(form, place), answer.left(longestAnswer)), {}});
    }
    if (!lines.empty())
        addPart(tr("%n answer(s) will not be part of this review", nullptr, int(lines.size())),
                tr("Their questions are not asked with the answers as they are now."), lines, "leftOut");
}

void CheckDialog::addChanged(const workspace::ReviewCheck &check)
{
    std::vector<Line> lines;
    for (const forms::FactChange &change : check.changed)
        lines.push_back({tr("%1: %2", "fact, then and now").arg(factTitle(change.fact), changeText(change, m_desk.words.zone())), {}});
    if (!lines.empty())
        addPart(tr("The case has changed since you opened this form"),
                tr("The form goes by the new facts now. Look whether your answers still hold."), lines, "changed");
}

void CheckDialog::addDirections(const workspace::ReviewCheck &check)
{
    std::vector<Line> lines;
    for (const reviews::PlannedDirection &direction : check.directions) {
        const Instant now = m_desk.clock.now();
        const QString when = !direction.dueAt          ? tr("no time given")
                             : *direction.dueAt <= now ? tr("now")
                                                       : m_desk.words.moment(*direction.dueAt, now);
        lines.push_back({tr("%1, %2: %3", "owner, time, what").arg(ownerName(direction.owner), when, visibleText(direction.text)), {}});
    }
    if (!lines.empty())
        addPart(tr("It gives %n direction(s)", nullptr, int(lines.size())), {}, lines, "directions");
}

void CheckDialog::addApproval(const workspace::ReviewCheck &check)
{
    if (check.approval)
        addPart(tr("It will wait for an approval"),
                tr("Asked of: %1. %2", "a rank, why").arg(label::rank(check.approval->rank), visibleText(check.approval->why)), {}, "approval");
}

void CheckDialog::addQuality(const FilledForm &form, const workspace::ReviewCheck &check)
{
    std::vector<Line> lines;
    for (const reviews::Signal &signal : check.quality) {
        const forms::Question *question = form.form().find(signal.question);
        const auto place = question ? std::optional(forms::Place{signal.question, signal.row}) : std::nullopt;
        lines.push_back({signalText(signal, place ? placeTitle(form, *place) : QString()), place});
    }
    if (!lines.empty())
        addPart(tr("For your eyes only"), tr("Nobody else is told, and nothing is counted. You may sign as it is."), lines,
                "quality");
}

void CheckDialog::addButtons(bool mayBeSigned)
{
    auto *row = new QHBoxLayout;
    auto *back = new QPushButton(tr("Back to the form"), this);
    back->setObjectName(QStringLiteral("checkBack"));
    back->setAutoDefault(true);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(back);
    row->addStretch();
    const auto add = [&](const QString &text, const char *name, bool next) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(true);
        button->setEnabled(mayBeSigned);
        connect(button, &QPushButton::clicked, this, [this, next] {
            emit signWanted(next);
            accept();
        });
        row->addWidget(button);
        return button;
    };
    add(tr("Sign"), "checkSign", false);
    QPushButton *both = add(tr("Sign and open the next"), "checkSignNext", true);
    both->setProperty("role", QStringLiteral("primary"));
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    auto *keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(keys, &QShortcut::activated, both, &QPushButton::click);
    if (!mayBeSigned && m_first)
        m_first->setFocus();
    else
        both->setFocus();
}

} // namespace casegrip::ui
