// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reviews/approval_checks.h"
#include "core/workspace/operation.h"

#include <QWidget>

#include <vector>

class QAction;
class QButtonGroup;
class QVBoxLayout;

namespace casegrip::ui
{

class Theme;

// What is looked at before a review is approved or returned: the questions of the approval form, each with Yes and No. None has to
// be answered; what is answered is kept with the decision. 1 and 2 answer and go on, Backspace takes an answer back.
class ApprovalChecks : public QWidget
{
    Q_OBJECT
public:
    // `answers`: given before. `decide`: actions that work from here too.
    ApprovalChecks(const Theme &theme, const std::vector<reviews::ApprovalCheck> &checks, const workspace::CheckAnswers &answers,
                   const QList<QAction *> &decide, QWidget *parent);

    workspace::CheckAnswers answers() const;
    // Those that are answered with no.
    std::vector<reviews::ApprovalCheck> notMet() const;
    int focusedRow() const; // -1: none has the keys
    void focusRow(int row);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(const Theme &theme, const reviews::ApprovalCheck &check, const QList<QAction *> &decide, QVBoxLayout &layout);
    void answer(int row, int id); // -1: no answer

    std::vector<reviews::ApprovalCheck> m_checks;
    std::vector<QButtonGroup *> m_groups; // by check; ids: 0 yes, 1 no
};

} // namespace casegrip::ui
