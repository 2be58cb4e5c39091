// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"

#include <QScrollArea>

namespace casegrip::ui
{

class CaseSheet;
struct Desk;

// Beside the form: what changed since the last review, the directions that are open, why the review is due now, and the
// case as it is known.
class ReviewCase : public QScrollArea
{
    Q_OBJECT
public:
    ReviewCase(const Desk &desk, QWidget *parent);

    void show(const workspace::BegunReview &begun);

signals:
    // The person says what became of a direction.
    void closeWanted(const casegrip::reviews::DirectionState &direction, casegrip::reviews::Closing closing);

private:
    void addChanges(CaseSheet &sheet, const workspace::BegunReview &begun);
    void addDirections(CaseSheet &sheet, const std::vector<reviews::DirectionState> &directions);
    void addDirection(CaseSheet &sheet, const reviews::DirectionState &direction);

    const Desk &m_desk;
};

} // namespace casegrip::ui
