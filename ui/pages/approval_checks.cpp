// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/approval_checks.h"

#include "ui/text/visible_text.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int yes = 0, no = 1, none = -1;

} // namespace

ApprovalChecks::ApprovalChecks(const Theme &theme, const std::vector<reviews::ApprovalCheck> &checks,
                               const workspace::CheckAnswers &answers, const QList<QAction *> &decide, QWidget *parent)
    : QWidget(parent), m_checks(checks)
{
    setObjectName(QStringLiteral("approvalChecks"));
    setAccessibleName(tr("Before you decide"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(4);
    for (const reviews::ApprovalCheck &check : m_checks) {
        addRow(theme, check, decide, *layout);
        if (const auto given = answers.find(check.question); given != answers.end())
            m_groups.back()->button(given->second ? yes : no)->setChecked(true);
    }
}

void ApprovalChecks::addRow(const Theme &theme, const reviews::ApprovalCheck &check, const QList<QAction *> &decide, QVBoxLayout &layout)
{
    const QString question = visibleText(check.label);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    auto *label = new PlainLabel(question, this);
    label->setWordWrap(true);
    const QString why = visibleText(check.why) % QLatin1Char(' ') % visibleText(check.help);
    label->setTip(why);
    row->addWidget(label, 1);
    auto *group = new QButtonGroup(this);
    const std::pair<int, QString> choices[] = {{yes, tr("Yes")}, {no, tr("No")}};
    for (const auto &[id, text] : choices) {
        auto *button = new KeyedButton<QRadioButton>(theme, text, QChar(), this);
        button->setObjectName(QStringLiteral("check-%1-%2").arg(QString::fromStdString(check.question), id == yes ? QStringLiteral("yes") : QStringLiteral("no")));
        button->setAccessibleName(tr("%1: %2", "answer, question").arg(text, question));
        button->setToolTip(tipText(why));
        button->addActions(decide);
        button->installEventFilter(this);
        group->addButton(button, id);
        row->addWidget(button);
    }
    connect(group, &QButtonGroup::idToggled, this, &ApprovalChecks::changed);
    m_groups.push_back(group);
    layout.addLayout(row);
}

workspace::CheckAnswers ApprovalChecks::answers() const
{
    workspace::CheckAnswers answers;
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        if (m_groups[i]->checkedId() != none)
            answers[m_checks[i].question] = m_groups[i]->checkedId() == yes;
    }
    return answers;
}

std::vector<reviews::ApprovalCheck> ApprovalChecks::notMet() const
{
    std::vector<reviews::ApprovalCheck> found;
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        if (m_groups[i]->checkedId() == no)
            found.push_back(m_checks[i]);
    }
    return found;
}

int ApprovalChecks::focusedRow() const
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        for (const QAbstractButton *button : m_groups[i]->buttons()) {
            if (button->hasFocus())
                return int(i);
        }
    }
    return -1;
}

void ApprovalChecks::focusRow(int row)
{
    if (row < 0 || row >= int(m_groups.size()))
        return;
    QAbstractButton *checked = m_groups[std::size_t(row)]->checkedButton();
    (checked ? checked : m_groups[std::size_t(row)]->button(yes))->setFocus(Qt::TabFocusReason);
}

void ApprovalChecks::answer(int row, int id)
{
    QButtonGroup *group = m_groups[std::size_t(row)];
    if (id == none) {
        group->setExclusive(false);
        for (QAbstractButton *button : group->buttons())
            button->setChecked(false);
        group->setExclusive(true);
        return;
    }
    group->button(id)->setChecked(true);
    focusRow(row + 1 < int(m_groups.size()) ? row + 1 : row);
}

bool ApprovalChecks::eventFilter(QObject *watched, QEvent *event)
{
    const int row = event->type() == QEvent::KeyPress ? focusedRow() : -1;
    if (row < 0)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_1:
        answer(row, yes);
        return true;
    case Qt::Key_2:
        answer(row, no);
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        answer(row, none);
        return true;
    case Qt::Key_Down:
        focusRow(row + 1);
        return true;
    case Qt::Key_Up:
        focusRow(row - 1);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace casegrip::ui
