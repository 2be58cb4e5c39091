// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"
#include "ui/text/words.h"

#include <QAbstractListModel>

#include <string>
#include <vector>

namespace casegrip::ui
{

// Reviews that were put before somebody, in three lines each (LinesRole): which review of which case, how
// serious the case is, and how it stands with whom.
class ApprovalModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using Which = workspace::ApprovalQuery::Which;

    // `words` outlives it.
    ApprovalModel(const Words &words, QObject *parent);

    // `now`: that ages are told from.
    void show(Which which, std::vector<workspace::ApprovalOfCase> reviews, Instant now);
    const workspace::ApprovalOfCase &reviewAt(int row) const { return m_reviews[std::size_t(row)]; }
    int rowOf(const std::string &ref) const; // -1: it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString titleOf(const workspace::ApprovalOfCase &review) const;
    QString seriousness(const workspace::ApprovalOfCase &review) const;
    QString standing(const workspace::ApprovalOfCase &review) const;

    const Words &m_words;
    Which m_which = Which::Waiting;
    std::vector<workspace::ApprovalOfCase> m_reviews;
    Instant m_now{};
};

} // namespace casegrip::ui
