// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/approval_model.h"

#include "ui/models/lines_role.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"

#include <QStringList>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

const auto between = QStringLiteral("  ·  ");

} // namespace

ApprovalModel::ApprovalModel(const Words &words, QObject *parent) : QAbstractListModel(parent), m_words(words)
{
}

void ApprovalModel::show(Which which, std::vector<workspace::ApprovalOfCase> reviews, Instant now)
{
    beginResetModel();
    m_which = which;
    m_reviews = std::move(reviews);
    m_now = now;
    endResetModel();
}

int ApprovalModel::rowOf(const std::string &ref) const
{
    const auto found =
        std::find_if(m_reviews.begin(), m_reviews.end(),
                     [&](const workspace::ApprovalOfCase &one) { return one.review.ref == ref; });
    return found == m_reviews.end() ? -1 : int(found - m_reviews.begin());
}

int ApprovalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_reviews.size());
}

QVariant ApprovalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const workspace::ApprovalOfCase &review = reviewAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(review);
    case SecondLine:
        return seriousness(review);
    case ThirdLine:
        return standing(review);
    case Qt::AccessibleTextRole: // what a screen reader says of a row
        return QStringList{titleOf(review), seriousness(review), standing(review)}.join(QStringLiteral(". "));
    default:
        return {};
    }
}

QString ApprovalModel::titleOf(const workspace::ApprovalOfCase &review) const
{
    const QString title = tr("%1  %2", "case number, kind of review")
                              .arg(visibleText(review.caseNo), label::reviewKind(review.review.kind));
    return review.review.version < 2
               ? title
               : tr("%1, version %2").arg(title, QString::number(review.review.version));
}

QString ApprovalModel::seriousness(const workspace::ApprovalOfCase &review) const
{
    QStringList parts;
    if (!review.redBox.empty())
        parts << tr("Red box: %1").arg(label::redBoxes(review.redBox));
    if (!review.risk.empty())
        parts << tr("risk %1").arg(label::factValue("risk", review.risk));
    parts << visibleText(review.classTitle);
    return parts.join(between);
}

QString ApprovalModel::standing(const workspace::ApprovalOfCase &of) const
{
    const reviews::ApprovalRow &review = of.review;
    QStringList parts;
    if (m_which == Which::ReturnedToMe) {
        if (review.decidedAt)
            parts << tr("returned %1 by %2")
                         .arg(m_words.ago(*review.decidedAt, m_now), visibleText(review.decidedName));
        parts << visibleText(review.reason.label);
        return parts.join(between);
    }
    parts << (m_which == Which::Waiting
                  ? tr("%1 %2", "short rank, name")
                        .arg(label::shortRank(review.author.rank), visibleText(review.author.name))
                  : tr("asked of: %1").arg(label::rank(review.asked.rank)));
    parts << tr("waiting %1", "a duration").arg(m_words.span(m_now - review.submittedAt));
    if (review.timesReturned > 0)
        parts << tr("returned ×%1", "how often").arg(review.timesReturned);
    if (review.besides > 0)
        parts << tr("reviewed twice");
    return parts.join(between);
}

} // namespace casegrip::ui
