// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/background/each_change.h"
#include "ui/models/queue_source.h"

#include <QObject>

class QWidget;

namespace casegrip::ui
{

class Actions;
class BulkDialog;
class ReasonDialog;
struct Desk;

// What can be done to the chosen cases: snooze, note, red box by hand, an interest declared. One case or many: the reason is asked
// once, each case gets an entry of its own, and one undo takes them all back.
class CaseActions : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostAtOnce = 1000;

    // What is chosen: pieces of work, and the number of the case when it is a single one.
    struct Chosen {
        std::vector<due::OpenWork> work;
        std::string caseNo;
        std::string ref = {}; // of the chosen one of its reviews made here; empty: none
    };

    // `chosen` is asked when something is to be done. Boxes open above `page`.
    CaseActions(const Desk &desk, QueueSource &source, Actions &actions, std::function<Chosen()> chosen,
                QWidget *page);

    // Of how many rows; 0: nothing can be done.
    void setChosenRows(int rows);
    void setChosenReview(bool isChosen);
    // A batch that was not signed is there to go on with.
    void setBatchWaits(bool waits);

signals:
    void togetherWanted(const std::vector<std::string> &caseNos); // none: the batch that waits
    void saving(); // a change has been given to the writer, which may have to finish something first
    void changed(const casegrip::workspace::Changes &changes);
    // Something was done; `undo` takes it back.
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void failed(const casegrip::Error &error);

private:
    using Make = std::function<workspace::Operation(const std::string &caseNo)>;

    void askSnooze();
    void askNote();
    void askRedBox(bool lift);
    void askAddition();
    void askInterest();
    void copyCaseNos();
    void reviewTogether();
    QString whyNotTogether(int rows) const;

    std::optional<Chosen> choose();
    QString nameOf(const Chosen &chosen) const;
    void changeCases(const Chosen &chosen, const Make &make, const QString &what);
    void changeEach(std::vector<workspace::Operation> operations, const QString &what);
    void take(const EachChange &outcome, std::size_t asked, const QString &what, BulkDialog *dialog);

    const Desk &m_desk;
    QueueSource &m_source;
    Actions &m_actions;
    const std::function<Chosen()> m_chosen;
    QWidget *m_page;
    bool m_batchWaits = false;
};

} // namespace casegrip::ui
