// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"

#include <QScrollArea>

namespace casegrip::ui
{

class CaseSheet;
struct Desk;

// A review that waits for a decision, as whoever decides reads it: who asks whom and why, what was decided on
// it before, what has changed since the version before, then all that was asked and answered. Reads nothing.
class ApprovalPaper : public QScrollArea
{
    Q_OBJECT
public:
    ApprovalPaper(const Desk &desk, QWidget *parent);

    void show(const workspace::ApprovalView &view);
    void showNothing(const QString &why);

private:
    void addHead(CaseSheet &sheet, const workspace::ApprovalView &view);
    void addDecisions(CaseSheet &sheet, const reviews::ReviewState &state);
    void addChanges(CaseSheet &sheet, const workspace::ApprovalView &view);
    void addAnswers(CaseSheet &sheet, const reviews::SignedReview &review);
    void addDirections(CaseSheet &sheet, const reviews::SignedReview &review);
    QString moment(Instant at) const;

    const Desk &m_desk;
};

// The case beside it: why the review was due, and the facts. Reads nothing.
class ApprovalCase : public QScrollArea
{
    Q_OBJECT
public:
    ApprovalCase(const Desk &desk, QWidget *parent);

    void show(const workspace::ApprovalView &view);
    void showNothing();

private:
    const Desk &m_desk;
};

} // namespace casegrip::ui
