// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/operation.h"
#include "core/workspace/reviewing.h"

#include <QPointer>
#include <QScrollArea>

namespace casegrip::ui
{

class ApprovalChecks;
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

// Beside it: what to look at before deciding, then the case: why the review was due, and the facts. Reads nothing.
class ApprovalCase : public QScrollArea
{
    Q_OBJECT
public:
    // `decide`: actions that work here.
    ApprovalCase(const Desk &desk, const QList<QAction *> &decide, QWidget *parent);

    // `asks`: it can be decided on. What was answered about the same version stays.
    void show(const workspace::ApprovalView &view, bool asks);
    void showNothing();
    // About what is shown.
    workspace::CheckAnswers checks() const;
    std::vector<reviews::ApprovalCheck> notMet() const;

signals:
    void checked();

private:
    void addChecks(CaseSheet &sheet, const workspace::ApprovalView &view, const workspace::CheckAnswers &answers);

    const Desk &m_desk;
    const QList<QAction *> m_decide;
    QPointer<ApprovalChecks> m_checks; // none: nothing is asked
    journal::Hash m_version{};         // that they are about
};

} // namespace casegrip::ui
