// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

namespace casegrip::ui
{

class Actions;
struct Desk;

// A signed review that is not to count any more: taken back by whoever signed it, from the list of its case or from Approvals.
class ReviewWithdrawal : public QObject
{
    Q_OBJECT
public:
    // `chosen` is asked when the page or what is chosen on it changes, and when it is withdrawn: the reference of a review of
    // the person's own that still counts; empty: none is in front.
    ReviewWithdrawal(QueueSource &source, Actions &actions, std::function<std::string()> chosen, QWidget *window);

    void refresh(); // another review may be in front

signals:
    void saving(); // it has been given to the writer
    void changed(const casegrip::workspace::Changes &changes);
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void notSaved(const casegrip::Error &error);

private:
    void ask();
    void withdraw(const workspace::WithdrawReview &withdrawn);

    QueueSource &m_source;
    Actions &m_actions;
    const std::function<std::string()> m_chosen;
    QWidget *m_window;
};

} // namespace casegrip::ui
