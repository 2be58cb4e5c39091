// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"

#include <QScrollArea>

class QAction;

namespace casegrip::ui
{

class CaseSheet;
class WorkspaceThread;
struct Desk;

// Beside the form: why the review was returned, what changed since the last review, the directions that are open, why the review is due now, and the
// case as it is known. What becomes of a direction is said here.
class ReviewCase : public QScrollArea
{
    Q_OBJECT
public:
    // `writer` closes directions; `give` gives one, null: not here.
    ReviewCase(const Desk &desk, WorkspaceThread &writer, QAction *give, QWidget *parent);

    void show(const workspace::BegunReview &begun);

signals:
    void changed(const casegrip::workspace::Changes &changes); // a direction was closed: the case has to be read again
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void failed(const casegrip::Error &error);
    void readWanted(const std::string &ref); // a review made here, whole

private:
    void addReading(CaseSheet &sheet, const std::string &ref);
    void addReturned(CaseSheet &sheet, const workspace::Revision &revision);
    void addChanges(CaseSheet &sheet, const workspace::BegunReview &begun);
    void addDirections(CaseSheet &sheet, const std::vector<reviews::DirectionState> &directions);
    void addDirection(CaseSheet &sheet, const reviews::DirectionState &direction);
    void close(const reviews::DirectionState &direction, reviews::Closing closing);

    const Desk &m_desk;
    WorkspaceThread &m_writer;
    QAction *m_give;
    std::string m_caseNo;
};

} // namespace casegrip::ui
