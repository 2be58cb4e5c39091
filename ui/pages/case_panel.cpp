// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/case_panel.h"

#include "ui/actions/actions.h"
#include "ui/desk.h"
#include "ui/pages/case_sheet.h"
#include "ui/pages/review_list.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{

CasePanel::CasePanel(const Desk &desk, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_actions(actions), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("casePanel"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(280);
    m_scroll->setObjectName(QStringLiteral("caseScroll"));
    setAccessibleRole(*m_scroll, QAccessible::Grouping);
    m_scroll->setAccessibleName(tr("Case"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    const auto button = [&](ActionId id) {
        auto *made = new QToolButton(this);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setDefaultAction(actions.get(id));
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    };
    QToolButton *start = button(ActionId::StartReview);
    start->setObjectName(QStringLiteral("startReview"));
    start->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    start->setProperty("role", QStringLiteral("primary"));
    auto *buttons = new QHBoxLayout;
    for (const ActionId id : {ActionId::Snooze, ActionId::Note, ActionId::RedBox})
        buttons->addWidget(button(id));
    buttons->addStretch();
    auto *actionLines = new QVBoxLayout;
    actionLines->setContentsMargins(12, 8, 12, 8);
    actionLines->setSpacing(4);
    actionLines->addWidget(start);
    actionLines->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(actionLines);
    showNothing(tr("Choose a row to see its case here."));
}

void CasePanel::showNothing(const QString &why)
{
    auto *sheet = new CaseSheet(m_desk);
    sheet->addText(why, "muted");
    sheet->finish();
    m_reviews = nullptr;
    m_caseNo.clear();
    m_scroll->setWidget(sheet);
    emit reviewChosen();
}

void CasePanel::showCase(const CasePaper &paper, const due::OpenWork *selected)
{
    auto *sheet = new CaseSheet(m_desk);
    sheet->addTitle(paper.view);
    sheet->addDue(paper, selected);
    addInterests(*sheet, paper.interests);
    sheet->addFacts(paper.view);
    m_reviews = nullptr;
    if (!paper.reviews.here.reviews.empty()) {
        m_reviews = new ReviewList(m_desk, m_actions, sheet);
        m_reviews->show(paper.reviews, m_desk.clock.now());
        sheet->addHeading(tr("Reviews made here"));
        sheet->addWidget(m_reviews);
        connect(m_reviews, &ReviewList::chosenChanged, this, &CasePanel::reviewChosen);
    }
    sheet->addLastReview(paper.view); // below the list: its text is long
    addDirections(*sheet, paper.reviews.here.directions);
    sheet->addOwnEntries(paper.view);
    sheet->addTimeline(paper);
    sheet->finish();
    m_scroll->setWidget(sheet);
    for (QListWidget *list : sheet->findChildren<QListWidget *>())
        setTabOrder(m_scroll, list); // not after everything that was made before
    m_caseNo = paper.view.caseNo;
    emit reviewChosen();
}

// Whoever it is not for does not even see that there are any.
void CasePanel::addInterests(CaseSheet &sheet, const std::vector<access::InterestState> &interests)
{
    if (interests.empty())
        return;
    sheet.addHeading(tr("Declared interests"));
    sheet.addText(tr("Seen by whoever declared it and their line management."), "muted");
    for (const access::InterestState &interest : interests) {
        const access::Officer &officer = interest.declared.officer;
        sheet.addText(tr("%1, declared %2. Neither reviews the case nor approves work on it.", "who, when")
                          .arg(visibleText(officer.name.empty() ? officer.id : officer.name),
                               m_desk.words.moment(interest.at, m_desk.clock.now())))
            ->setObjectName(QStringLiteral("declaredInterest"));
        sheet.addText(visibleText(interest.declared.reason, true))->setObjectName(QStringLiteral("interestReason"));
    }
}

// The open ones; what became of the others is in the reviews and in what is disclosed.
void CasePanel::addDirections(CaseSheet &sheet, const std::vector<reviews::DirectionState> &directions)
{
    sheet.addHeading(tr("Directions"));
    const auto open = std::count_if(directions.begin(), directions.end(), [](const auto &one) { return one.isOpen(); });
    if (open == 0)
        sheet.addText(tr("None is open."), "muted");
    for (const reviews::DirectionState &direction : directions) {
        if (direction.isOpen())
            sheet.addDirection(direction);
    }
    if (const auto closed = std::ssize(directions) - open; closed > 0)
        sheet.addText(tr("%n closed", nullptr, int(closed)), "muted");
    auto *give = new QToolButton(&sheet);
    give->setObjectName(QStringLiteral("giveDirection"));
    give->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    give->setDefaultAction(m_actions.get(ActionId::GiveDirection));
    give->setFocusPolicy(Qt::StrongFocus);
    sheet.addWidget(give);
}

std::string CasePanel::chosenReview() const
{
    return m_reviews ? m_reviews->chosen() : std::string();
}

std::string CasePanel::ownReview() const
{
    return m_reviews ? m_reviews->own() : std::string();
}

void CasePanel::focusCase()
{
    m_scroll->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget *> CasePanel::focusOrder() const
{
    QList<QWidget *> order{m_scroll};
    for (QToolButton *button : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        order << button;
    return order;
}

void CasePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

void CasePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace casegrip::ui
