// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

namespace casegrip::ui
{

class Actions;
struct Desk;

// Directions that are given without a review, on the case in front: in the queue, among my directions, or beside a form.
class DirectionGiving : public QObject
{
    Q_OBJECT
public:
    // `caseNo` is asked when the page or its case changes, and when a direction is to be given; empty: none is in front.
    DirectionGiving(const Desk &desk, QueueSource &source, Actions &actions, std::function<std::string()> caseNo, QWidget *window);

    void refresh(); // another case may be in front

signals:
    void saving(); // it has been given to the writer
    void changed(const casegrip::workspace::Changes &changes);
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void failed(const casegrip::Error &error);    // the roster could not be read
    void notSaved(const casegrip::Error &error);

private:
    void ask();
    void give(const workspace::GiveDirection &direction);

    const Desk &m_desk;
    QueueSource &m_source;
    Actions &m_actions;
    const std::function<std::string()> m_caseNo;
    QWidget *m_window;
};

} // namespace casegrip::ui
