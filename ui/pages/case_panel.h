// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace casegrip::ui
{

class Actions;
class PlainLabel;
class Timeline;
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
    void clear();
    void addTitle(const cases::CaseView &view);
    void addDue(const CasePaper &paper, const due::OpenWork *selected);
    void addExplanation(const workspace::ExplainedObligation &obligation);
    void addAlsoOpen(const std::vector<const workspace::ExplainedObligation *> &obligations);
    void addFacts(const cases::CaseView &view);
    void addTimeline(const CasePaper &paper);
    void addLastReview(const cases::CaseView &view);
    void addOwnEntries(const cases::CaseView &view);

    PlainLabel *addText(const QString &text, const char *role = "");
    void addHeading(const QString &text);
    QString sourceText(const cases::Source &source) const;
    QString factText(const cases::CaseView &view, const cases::Fact &fact) const;
    QString moment(Instant at) const;

    const Desk &m_desk;
    QScrollArea *m_scroll;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_layout = nullptr;
    Instant m_now;
};

} // namespace casegrip::ui
