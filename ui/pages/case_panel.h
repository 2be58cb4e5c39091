// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

#include <QWidget>

class QScrollArea;

namespace casegrip::ui
{

class Actions;
class CaseSheet;
class ReviewList;
struct Desk;

// The right side of the queue: one case as it is known, and why its work is due. Shows what it is given;
// reads nothing.
class CasePanel : public QWidget
{
    Q_OBJECT
public:
    CasePanel(const Desk &desk, const Actions &actions, QWidget *parent);

    // `selected`: the piece of work that stands first under "Why is this due?"; null: the first that is open.
    void showCase(const CasePaper &paper, const due::OpenWork *selected);
    void showNothing(const QString &why);
    void focusCase();
    const std::string &caseNo() const { return m_caseNo; } // empty: none is shown
    // The reference of the chosen review that was made here; empty: none.
    std::string chosenReview() const;
    // The same when it is the person's own and still counts.
    std::string ownReview() const;
    QList<QWidget *> focusOrder() const;
    QSize sizeHint() const override { return {320, 600}; }

signals:
    void left(); // Escape: back to the table
    void reviewChosen(); // another one, or another case
    void shown();        // after it was hidden; what it shows may be of then

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addInterests(CaseSheet &sheet, const std::vector<access::InterestState> &interests);
    void addDirections(CaseSheet &sheet, const std::vector<reviews::DirectionState> &directions);

    const Desk &m_desk;
    const Actions &m_actions;
    QScrollArea *m_scroll;
    std::string m_caseNo;
    ReviewList *m_reviews = nullptr; // the sheet's; none: no review of this case was made here
};

} // namespace casegrip::ui
