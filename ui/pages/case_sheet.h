// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/queue_source.h"

#include <QWidget>

class QVBoxLayout;

namespace casegrip::ui
{

class PlainLabel;
struct Desk;

// What is known of a case, part by part from above: whoever shows it says which parts, then finish(). Reads nothing.
class CaseSheet : public QWidget
{
    Q_OBJECT
public:
    CaseSheet(const Desk &desk, QWidget *parent = nullptr);

    void addTitle(const cases::CaseView &view);
    // `selected`: the piece of work that stands first; null: the first that is open.
    void addDue(const CasePaper &paper, const due::OpenWork *selected);
    void addExplanation(const workspace::ExplainedObligation &obligation);
    void addFacts(const cases::CaseView &view);
    void addTimeline(const CasePaper &paper);
    void addLastReview(const cases::CaseView &view);
    // Number, text, how it stands and whose it is.
    void addDirection(const reviews::DirectionState &direction);
    void addOwnEntries(const cases::CaseView &view);
    PlainLabel *addText(const QString &text, const char *role = "");
    void addHeading(const QString &text);
    void addWidget(QWidget *widget);
    void finish();

private:
    void addDueLine(const due::Obligation &obligation);
    void addAlsoOpen(const std::vector<const workspace::ExplainedObligation *> &obligations);
    QString sourceText(const cases::Source &source) const;
    QString factText(const cases::CaseView &view, const cases::Fact &fact) const;
    QString moment(Instant at) const;

    const Desk &m_desk;
    QVBoxLayout *m_layout;
    const Instant m_now;
};

} // namespace casegrip::ui
