// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

#include <QWidget>

class QScrollArea;

namespace casegrip::ui
{

class Actions;
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
    QList<QWidget *> focusOrder() const;
    QSize sizeHint() const override { return {320, 600}; }

signals:
    void left(); // Escape: back to the table

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Desk &m_desk;
    QScrollArea *m_scroll;
};

} // namespace casegrip::ui
