// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_case.h"

#include "core/reviews/review_ref.h"
#include "ui/actions/actions.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/dialogs/closing_dialog.h"
#include "ui/pages/case_sheet.h"
#include "ui/text/labels.h"
#include "ui/text/review_words.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"

#include <QListWidget>
#include <QPushButton>

namespace casegrip::ui
{

ReviewCase::ReviewCase(const Desk &desk, WorkspaceThread &writer, QAction *give, QWidget *parent)
    : QScrollArea(parent), m_desk(desk), m_writer(writer), m_give(give)
{
    setObjectName(QStringLiteral("reviewCase"));
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Case"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(220);
}

void ReviewCase::show(const workspace::BegunReview &begun)
{
    m_caseNo = begun.view.caseNo;
    auto *sheet = new CaseSheet(m_desk);
    sheet->addTitle(begun.view);
    if (begun.revision)
        addReturned(*sheet, *begun.revision);
    addChanges(*sheet, begun);
    addDirections(*sheet, begun.directions);
    if (begun.obligation) {
        sheet->addHeading(tr("Why is this due?"));
        sheet->addExplanation(*begun.obligation);
    }
    sheet->addFacts(begun.view);
    sheet->addLastReview(begun.view);
    if (!begun.view.reviews.empty() && reviews::isRef(begun.view.reviews.back().ref))
        addReading(*sheet, begun.view.reviews.back().ref);
    sheet->addOwnEntries(begun.view);
    CasePaper paper{begun.view, {}};
    if (begun.obligation)
        paper.obligations.push_back(*begun.obligation);
    sheet->addTimeline(paper);
    sheet->finish();
    setWidget(sheet);
    QWidget *before = this;
    for (QWidget *widget : sheet->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        setTabOrder(before, widget); // not after the form
        before = widget;
    }
}

// One that was made here can be read whole.
void ReviewCase::addReading(CaseSheet &sheet, const std::string &ref)
{
    auto *read = new QPushButton(tr("Read the review…"), &sheet);
    read->setObjectName(QStringLiteral("readLastReview"));
    read->setProperty("role", QStringLiteral("link"));
    read->setAutoDefault(true);
    read->setAccessibleName(tr("Read the last review, %1").arg(visibleText(ref)));
    connect(read, &QPushButton::clicked, this, [this, ref] { emit readWanted(ref); });
    sheet.addWidget(read);
}

// First of all: it is what the revision is for.
void ReviewCase::addReturned(CaseSheet &sheet, const workspace::Revision &revision)
{
    sheet.addHeading(tr("Returned to you"));
    for (const reviews::Decision &decision : revision.returned) {
        const reviews::Decided &said = decision.said;
        sheet.addText(visibleText(said.reason.label), "amber")->setObjectName(QStringLiteral("returnedReason"));
        sheet.addText(visibleText(said.note, true))->setObjectName(QStringLiteral("returnedNote"));
        sheet.addText(tr("%1, %2", "who, when")
                          .arg(visibleText(said.by.name.empty() ? said.by.id : said.by.name),
                               m_desk.words.moment(decision.at, m_desk.clock.now())),
                      "muted");
    }
    if (!revision.dropped.empty())
        sheet.addText(tr("The form was changed since: %n answer(s) have no place in it.", nullptr, int(revision.dropped.size())), "amber");
}

void ReviewCase::addChanges(CaseSheet &sheet, const workspace::BegunReview &begun)
{
    const Instant now = m_desk.clock.now();
    sheet.addHeading(tr("Changed since the last review"));
    if (!begun.since) {
        sheet.addText(tr("This is the first review of this case."), "muted");
        return;
    }
    const workspace::SinceLastReview &since = *begun.since;
    sheet.addText(tr("%1, %2", "when, who").arg(m_desk.words.moment(since.at, now), visibleText(since.reviewer)), "muted");
    if (!since.decision.empty())
        sheet.addText(tr("Decision then: %1").arg(decisionText(since.decision)), "muted");
    for (const forms::FactChange &change : since.changes)
        sheet.addText(tr("%1: %2", "fact, then and now").arg(factTitle(change.fact), changeText(change, m_desk.words.zone())))
            ->setObjectName(QStringLiteral("changedFact"));
    for (const workspace::NewerFact &fact : since.newer)
        sheet.addText(newerText(fact, m_desk.words, now))->setObjectName(QStringLiteral("newerFact"));
    for (const cases::EventView &event : since.events)
        sheet.addText(tr("%1: %2", "time, what happened")
                          .arg(m_desk.words.moment(event.at, now), label::eventKind(event.kind)));
    if (since.changes.empty() && since.newer.empty() && since.events.empty())
        sheet.addText(tr("Nothing that the records system tells of."));
    if (since.closed.empty())
        return;
    sheet.addHeading(tr("Directions set then and closed since"));
    for (const reviews::DirectionState &direction : since.closed)
        sheet.addDirection(direction);
}

void ReviewCase::addDirections(CaseSheet &sheet, const std::vector<reviews::DirectionState> &directions)
{
    sheet.addHeading(tr("Directions still open"));
    if (directions.empty())
        sheet.addText(tr("None."), "muted");
    for (const reviews::DirectionState &direction : directions)
        addDirection(sheet, direction);
    if (!m_give)
        return;
    auto *give = new QPushButton(Actions::plainText(m_give) % QChar(0x2026), &sheet);
    give->setObjectName(QStringLiteral("giveDirection"));
    give->setProperty("role", QStringLiteral("link"));
    give->setAutoDefault(true);
    give->setToolTip(tipText(m_give->shortcut().toString(QKeySequence::NativeText)));
    connect(give, &QPushButton::clicked, m_give, &QAction::trigger);
    sheet.addWidget(give);
}

void ReviewCase::addDirection(CaseSheet &sheet, const reviews::DirectionState &direction)
{
    sheet.addDirection(direction);
    auto *line = new QWidget(&sheet);
    auto *layout = new FlowLayout(4, 2, line);
    const std::pair<reviews::Closing, QString> closings[] = {{reviews::Closing::Done, tr("Done")},
                                                             {reviews::Closing::Overdue, tr("Overdue…")},
                                                             {reviews::Closing::NotNeeded, tr("Not needed…")}};
    for (const auto &[closing, text] : closings) {
        auto *button = new QPushButton(text, line);
        button->setProperty("role", QStringLiteral("link"));
        button->setAutoDefault(true);
        button->setAccessibleName(tr("%1: direction %2").arg(text, QString::number(direction.given.number)));
        connect(button, &QPushButton::clicked, this, [this, direction, closing = closing] { close(direction, closing); });
        layout->addWidget(button);
    }
    sheet.addWidget(line);
}

void ReviewCase::close(const reviews::DirectionState &direction, reviews::Closing closing)
{
    const auto carryOut = [this](const workspace::CloseDirection &closed, const QString &what) {
        m_writer.run(
            this, [closed](workspace::Workspace &workspace) { return workspace.run(closed); },
            [this, what](const Result<workspace::Changes> &changes) {
                if (!changes) {
                    emit failed(changes.error());
                    return;
                }
                emit changed(*changes);
                emit happened(what, {workspace::Undo{changes->entryId}});
            });
    };
    const ClosingAsked about{journal::toHex(direction.entry), m_caseNo, direction.given.number, direction.given.text, direction.dueAt()};
    if (const auto asked = askClosing(m_desk, this, about, closing, carryOut); !asked)
        emit failed(asked.error());
}

} // namespace casegrip::ui
