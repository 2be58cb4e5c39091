// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/approval_paper.h"

#include "ui/desk.h"
#include "ui/pages/approval_checks.h"
#include "ui/pages/case_sheet.h"
#include "ui/text/labels.h"
#include "ui/text/review_words.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/difference_text.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractButton>

namespace casegrip::ui
{
namespace
{

void makeReadable(QScrollArea &area, const char *objectName, const QString &name)
{
    area.setObjectName(QString::fromLatin1(objectName));
    setAccessibleRole(area, QAccessible::Grouping);
    area.setAccessibleName(name);
    area.setWidgetResizable(true);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setFocusPolicy(Qt::StrongFocus);
    area.setMinimumWidth(220);
}

// "Bo Sergeant, sergeant"
QString whoText(const reviews::Reviewer &who)
{
    const QString name = visibleText(who.name.empty() ? who.id : who.name);
    return who.rank.empty() ? name
                            : ApprovalPaper::tr("%1, %2", "name, rank").arg(name, label::rank(who.rank));
}

QString verdictText(const reviews::Decided &said)
{
    if (said.verdict == reviews::Verdict::Approved)
        return ApprovalPaper::tr("Approved");
    return ApprovalPaper::tr("Returned: %1", "a reason").arg(visibleText(said.reason.label));
}

} // namespace

// The review
// ---------------------------------------------------------------------------------------------------------

ApprovalPaper::ApprovalPaper(const Desk &desk, QWidget *parent) : QScrollArea(parent), m_desk(desk)
{
    makeReadable(*this, "approvalPaper", tr("Review"));
}

QString ApprovalPaper::moment(Instant at) const
{
    return m_desk.words.moment(at, m_desk.clock.now());
}

void ApprovalPaper::showNothing(const QString &why)
{
    auto *sheet = new CaseSheet(m_desk);
    sheet->addText(why, "muted")->setObjectName(QStringLiteral("approvalNothing"));
    sheet->finish();
    setWidget(sheet);
}

void ApprovalPaper::show(const workspace::ApprovalView &view)
{
    auto *sheet = new CaseSheet(m_desk);
    addHead(*sheet, view);
    addDecisions(*sheet, view.state);
    addChanges(*sheet, view);
    addAnswers(*sheet, view.state.latest().review);
    addDirections(*sheet, view.state.latest().review);
    sheet->finish();
    setWidget(sheet);
}

void ApprovalPaper::addHead(CaseSheet &sheet, const workspace::ApprovalView &view)
{
    const reviews::SignedReview &review = view.state.latest().review;
    sheet.addText(visibleText(review.form.title), "title")->setObjectName(QStringLiteral("approvalTitle"));
    sheet.addText(
        tr("%1, %2. %3", "who, when, reference of the review")
            .arg(whoText(review.author), moment(review.signedAt), visibleText(reviews::nameOf(review))),
        "muted");
    if (review.approval)
        sheet
            .addText(tr("Asked of: %1. %2", "a rank, why")
                         .arg(label::rank(review.approval->rank), visibleText(review.approval->why)))
            ->setObjectName(QStringLiteral("approvalAsked"));
    if (view.refused)
        sheet.addText(sentence(*view.refused).joined(), "amber")
            ->setObjectName(QStringLiteral("approvalRefused"));
    for (const std::string &other : view.besides)
        sheet.addText(
            tr("Reviewed twice: %1 is of the same obligation, by somebody who did not see this one.")
                .arg(visibleText(other)),
            "amber");
    if (!review.content.decisionWords.empty())
        sheet.addText(tr("Decision: %1").arg(visibleText(review.content.decisionWords)), "heading");
}

// Everything that was decided, also what had no effect: both stay on the record.
void ApprovalPaper::addDecisions(CaseSheet &sheet, const reviews::ReviewState &state)
{
    if (state.decisions.empty())
        return;
    sheet.addHeading(tr("Decided before"));
    for (const reviews::Decision &decision : state.decisions) {
        const reviews::Decided &said = decision.said;
        QString line = tr("%1. %2, %3, version %4", "verdict, who, when, of which version")
                           .arg(verdictText(said), whoText(said.by), moment(decision.at),
                                QString::number(decision.version));
        if (!said.onBehalfOf.empty())
            line +=
                tr(", on behalf of %1")
                    .arg(visibleText(said.onBehalfOfName.empty() ? said.onBehalfOf : said.onBehalfOfName));
        if (!said.askedOf.empty())
            line += tr(", asked of %1", "a rank").arg(label::rank(said.askedOf));
        sheet.addText(line)->setObjectName(QStringLiteral("approvalDecision"));
        if (!said.note.empty())
            sheet.addText(visibleText(said.note, true))->setObjectName(QStringLiteral("approvalNote"));
        for (const reviews::CheckSaid &check : said.checks)
            sheet.addText(tr("%1 %2", "question, Yes or No").arg(visibleText(check.label), check.isMet ? tr("Yes") : tr("No")), "muted")
                ->setObjectName(QStringLiteral("approvalCheck"));
        if (!decision.holds())
            sheet.addText(tr("Without effect: %1").arg(withoutEffectText(decision.effect)), "muted");
    }
}

void ApprovalPaper::addChanges(CaseSheet &sheet, const workspace::ApprovalView &view)
{
    const int version = view.state.latest().review.version;
    if (version < 2)
        return;
    sheet.addHeading(tr("Changed since version %1").arg(version - 1));
    if (view.changes.empty())
        sheet.addText(tr("Nothing: every answer is what it was."), "amber");
    for (const reviews::Change &change : view.changes) {
        sheet.addText(visibleText(change.label), "muted");
        auto *text = new DifferenceText(m_desk.theme, change.pieces, &sheet);
        text->setObjectName(QStringLiteral("approvalChange"));
        sheet.addWidget(text);
    }
}

void ApprovalPaper::addAnswers(CaseSheet &sheet, const reviews::SignedReview &review)
{
    std::string section;
    for (const forms::SaidAnswer &answer : review.content.answers) {
        if (answer.section != section) {
            section = answer.section;
            sheet.addHeading(visibleText(section));
        }
        const QString label = visibleText(answer.label);
        sheet.addText(
            answer.row > 0 ? tr("%1  %2", "number, question").arg(QString::number(answer.row), label) : label,
            "muted");
        sheet.addText(visibleText(answer.words, true))->setObjectName(QStringLiteral("approvalAnswer"));
    }
    if (!review.content.overrides.empty())
        sheet.addHeading(tr("Warnings gone past"));
    for (const forms::Override &override : review.content.overrides)
        sheet.addText(tr("%1 Reason: %2", "warning, why")
                          .arg(visibleText(override.warning), visibleText(override.reason)));
}

void ApprovalPaper::addDirections(CaseSheet &sheet, const reviews::SignedReview &review)
{
    if (review.directions.empty())
        return;
    sheet.addHeading(tr("Directions that it gives"));
    for (const reviews::PlannedDirection &given : review.directions) {
        const QString owner = ownerName(given.owner, given.ownerId, given.ownerName);
        sheet.addText(tr("%1  %2", "number and text of a direction")
                          .arg(QString::number(given.number), visibleText(given.text)));
        sheet.addText(given.dueAt
                          ? tr("For: %1, by %2", "whose it is, until when").arg(owner, moment(*given.dueAt))
                          : tr("For: %1").arg(owner),
                      "muted");
    }
}

// The case
// -----------------------------------------------------------------------------------------------------------

ApprovalCase::ApprovalCase(const Desk &desk, const QList<QAction *> &decide, QWidget *parent)
    : QScrollArea(parent), m_desk(desk), m_decide(decide)
{
    makeReadable(*this, "approvalCase", tr("Case"));
    addActions(decide);
}

void ApprovalCase::showNothing()
{
    setWidget(new CaseSheet(m_desk));
}

workspace::CheckAnswers ApprovalCase::checks() const
{
    return m_checks ? m_checks->answers() : workspace::CheckAnswers();
}

std::vector<reviews::ApprovalCheck> ApprovalCase::notMet() const
{
    return m_checks ? m_checks->notMet() : std::vector<reviews::ApprovalCheck>();
}

void ApprovalCase::addChecks(CaseSheet &sheet, const workspace::ApprovalView &view, const workspace::CheckAnswers &answers)
{
    sheet.addHeading(tr("Before you decide"));
    sheet.addText(tr("What you answer is kept with your decision. 1 is yes, 2 is no."), "muted");
    m_checks = new ApprovalChecks(m_desk.theme, view.checks, answers, m_decide, &sheet);
    connect(m_checks, &ApprovalChecks::changed, this, &ApprovalCase::checked);
    sheet.addWidget(m_checks);
}

void ApprovalCase::show(const workspace::ApprovalView &view, bool asks)
{
    const journal::Hash &version = view.state.latest().hash;
    const auto answers = version == m_version ? checks() : workspace::CheckAnswers();
    const int focused = m_checks ? m_checks->focusedRow() : -1;
    m_version = version;
    auto *sheet = new CaseSheet(m_desk);
    if (asks && !view.checks.empty())
        addChecks(*sheet, view, answers);
    sheet->addTitle(view.view);
    if (view.obligation) {
        sheet->addHeading(tr("Why was this due?"));
        sheet->addExplanation(*view.obligation);
    }
    sheet->addFacts(view.view);
    sheet->addLastReview(view.view);
    CasePaper paper{view.view, {}};
    if (view.obligation)
        paper.obligations.push_back(*view.obligation);
    sheet->addTimeline(paper);
    sheet->finish();
    setWidget(sheet); // the one before goes, with what was asked there
    if (!m_checks)
        return;
    QWidget *before = this;
    for (QAbstractButton *button : m_checks->findChildren<QAbstractButton *>()) {
        setTabOrder(before, button); // not after the buttons below
        before = button;
    }
    m_checks->focusRow(focused);
}

} // namespace casegrip::ui
