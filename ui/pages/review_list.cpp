// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review_list.h"

#include "ui/actions/actions.h"
#include "ui/desk.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/flow_layout.h"

#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int refRole = Qt::UserRole, ownRole = Qt::UserRole + 1;
constexpr int mostRows = 4; // that are seen without scrolling

// How it stands, who decided that and when.
QString approvalText(const reviews::ReviewState &review, const Words &words, Instant now)
{
    const reviews::ApprovalState state = review.approval();
    if (state == reviews::ApprovalState::NotNeeded)
        return {};
    const auto decisions = review.decisionsOn(review.latest());
    if (state == reviews::ApprovalState::Waiting || decisions.empty())
        return ReviewList::tr("waits for an approval");
    const reviews::Decision &decision = *decisions.front();
    const reviews::Reviewer &by = decision.said.by;
    const QString who = visibleText(by.name.empty() ? by.id : by.name), at = words.moment(decision.at, now);
    return state == reviews::ApprovalState::Approved ? ReviewList::tr("approved by %1, %2", "who, when").arg(who, at)
                                                     : ReviewList::tr("returned to its author by %1, %2", "who, when").arg(who, at);
}

} // namespace

ReviewList::ReviewList(const Desk &desk, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_list(new QListWidget(this))
{
    m_list->setObjectName(QStringLiteral("reviewList"));
    m_list->setAccessibleName(tr("Reviews made here, newest first"));
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *read = new QToolButton(this);
    read->setObjectName(QStringLiteral("readReview"));
    read->setDefaultAction(actions.get(ActionId::ReadReview));
    connect(m_list, &QListWidget::itemActivated, actions.get(ActionId::ReadReview), &QAction::trigger);
    auto *copy = new QToolButton(this);
    copy->setDefaultAction(actions.get(ActionId::CopyLogText));
    auto *more = new QToolButton(this);
    more->setObjectName(QStringLiteral("reviewOutputs"));
    more->setText(tr("Save or print"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    for (const ActionId id : {ActionId::AddToReview, ActionId::SaveLogText, ActionId::SaveReviewPdf, ActionId::PrintReview, ActionId::DiscloseCase})
        menu->addAction(actions.get(id));
    more->setMenu(menu);
    auto *withdraw = new QToolButton(this);
    withdraw->setObjectName(QStringLiteral("withdrawReview"));
    withdraw->setDefaultAction(actions.get(ActionId::WithdrawReview));
    auto *buttons = new FlowLayout(4, 4, nullptr);
    for (QToolButton *button : {read, copy, more, withdraw}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReviewList::chosenChanged);
}

void ReviewList::show(const workspace::ReviewsOfCase &reviews, Instant now)
{
    const Words &words = m_desk.words;
    for (auto review = reviews.here.reviews.rbegin(); review != reviews.here.reviews.rend(); ++review) {
        const reviews::SignedReview &latest = review->latest().review;
        const auto seen = std::find_if(reviews.seen.begin(), reviews.seen.end(),
                                       [&](const reviews::SeenReview &one) { return one.ref == review->ref; });
        QStringList standing{review->isWithdrawn() ? tr("withdrawn") : seen == reviews.seen.end() ? QString() : label::seen(seen->seen),
                             approvalText(*review, words, now),
                             review->addenda.empty() ? QString() : tr("%n addition(s)", nullptr, int(review->addenda.size()))};
        standing.removeAll(QString());
        const QString what = tr("%1, %2, %3", "kind, time, who")
                                 .arg(label::reviewKind(latest.kind), words.moment(latest.signedAt, now), visibleText(latest.author.name));
        add(latest.batch ? tr("%1, batch of %2", "a review, signed together with how many").arg(what, QString::number(latest.batch->size)) : what,
            tr("%1: %2", "reference, what the records system has of it").arg(visibleText(reviews::nameOf(latest)), standing.join(QStringLiteral(", "))),
            review->ref, !review->isWithdrawn() && latest.author.id == m_desk.briefing.actor.officerId);
    }
    for (const reviews::SeenReview &seen : reviews.seen) {
        if (seen.seen != reviews::Seen::OnlyThere || !seen.there)
            continue;
        const cases::ReviewView &there = reviews.there[*seen.there];
        add(tr("%1, %2, %3", "kind, time, who")
                .arg(label::reviewKind(there.kind), words.moment(there.completedAt, now),
                     visibleText(there.reviewerName.empty() ? there.reviewerId : there.reviewerName)),
            tr("%1: %2", "reference, what the records system has of it").arg(visibleText(seen.ref), label::seen(seen.seen)), {}, false);
    }
    m_list->setCurrentRow(0);
    const int rows = std::clamp(m_list->count(), 1, mostRows);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), 40) + 8);
}

void ReviewList::add(const QString &first, const QString &second, const std::string &ref, bool isOwn)
{
    auto *item = new QListWidgetItem(first + QLatin1Char('\n') + second, m_list);
    item->setData(refRole, QString::fromStdString(ref));
    item->setData(ownRole, isOwn);
    item->setData(Qt::AccessibleTextRole, QString(first + QStringLiteral(". ") + second));
}

std::string ReviewList::own() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item && item->data(ownRole).toBool() ? chosen() : std::string();
}

std::string ReviewList::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(refRole).toString().toStdString() : std::string();
}

} // namespace casegrip::ui
