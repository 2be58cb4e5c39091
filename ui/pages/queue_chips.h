// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_list.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace casegrip::ui
{

class PlainLabel;
class QueueModel;
struct Desk;

// Above the queue, on as many lines as it takes: what of it to see, each choice with its count; how many rows are
// chosen; and that something is still being read. Choices are wishes: what is pressed is said from outside.
class QueueChips : public QWidget
{
    Q_OBJECT
public:
    QueueChips(const Desk &desk, const QueueModel &model, QWidget *parent);

    void showView(const QueueView &view);
    void showCounts();
    void showChosenRows(int rows); // nothing is said of one
    // My directions instead of the queue: no other chip is pressed then. Hidden while there are none.
    void showDirections(bool shown, bool any);
    void countDirections(std::size_t open, std::size_t overdue);
    bool isOnDirections() const;
    // Said when the model is still at it after a blink, until stopWaiting().
    void wait(const QString &what);
    void stopWaiting();
    void addDrafts(QPushButton *drafts); // after everything else
    QList<QWidget *> focusOrder() const;

signals:
    void chipChosen(casegrip::ui::Chip chip);
    void redBoxOnlyChosen(bool only);
    void directionsChosen(bool shown);

private:
    std::array<QPushButton *, chipCount> makeChips();
    QPushButton *makeChip(const QString &objectName);

    const Desk &m_desk;
    const QueueModel &m_model;
    // In reading order, which screen readers go by.
    std::array<QPushButton *, chipCount> m_chips;
    QPushButton *m_directions;
    QPushButton *m_redBoxOnly;
    QPushButton *m_drafts = nullptr;
    PlainLabel *m_chosen;
    PlainLabel *m_busy;
    QTimer m_patience;
};

} // namespace casegrip::ui
