// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/case_panel.h"

#include "ui/actions/actions.h"
#include "ui/desk.h"
#include "ui/style/theme.h"
#include "ui/text/explanation.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/due_chip.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/timeline.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace casegrip::ui
{
namespace
{

// Facts that stand elsewhere in the panel, or that say nothing to a reader.
bool isShownElsewhere(const std::string &column)
{
    static const std::set<std::string> elsewhere = {"case_no", "class_title", "summary", "restricted",
                                                    "updated_at"};
    return elsewhere.contains(column);
}

bool isSame(const due::Obligation &obligation, const due::OpenWork &work)
{
    return obligation.stage == work.stage && obligation.episode == work.episode &&
           obligation.cycle == work.cycle;
}

} // namespace

CasePanel::CasePanel(const Desk &desk, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("casePanel"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(280);
    m_scroll->setObjectName(QStringLiteral("caseScroll"));
    setAccessibleRole(*m_scroll, QAccessible::Grouping);
    m_scroll->setAccessibleName(tr("Case"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 8, 12, 8);
    for (const ActionId id : {ActionId::Snooze, ActionId::Note, ActionId::RedBox}) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setDefaultAction(actions.get(id));
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);
    showNothing(tr("Choose a row to see its case here."));
}

void CasePanel::clear()
{
    m_body = new QWidget;
    m_body->setObjectName(QStringLiteral("casePanelBody"));
    m_body->setAttribute(Qt::WA_StyledBackground);
    m_layout = new QVBoxLayout(m_body);
    m_layout->setContentsMargins(12, 12, 12, 12);
    m_layout->setSpacing(4);
}

void CasePanel::showNothing(const QString &why)
{
    clear();
    addText(why, "muted");
    m_layout->addStretch();
    m_scroll->setWidget(m_body);
}

void CasePanel::showCase(const CasePaper &paper, const due::OpenWork *selected)
{
    m_now = m_desk.clock.now();
    clear();
    addTitle(paper.view);
    addDue(paper, selected);
    addFacts(paper.view);
    addLastReview(paper.view);
    addOwnEntries(paper.view);
    addTimeline(paper);
    m_layout->addStretch();
    m_scroll->setWidget(m_body);
    for (QListWidget *list : m_body->findChildren<QListWidget *>())
        setTabOrder(m_scroll, list); // not after everything that was made before
}

void CasePanel::focusCase()
{
    m_scroll->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget *> CasePanel::focusOrder() const
{
    QList<QWidget *> order{m_scroll};
    for (QToolButton *button : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        order << button;
    return order;
}

void CasePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

PlainLabel *CasePanel::addText(const QString &text, const char *role)
{
    auto *label = new PlainLabel(text, m_body);
    label->setWordWrap(true);
    label->setSelectable();
    if (*role)
        label->setRole(role);
    m_layout->addWidget(label);
    return label;
}

void CasePanel::addHeading(const QString &text)
{
    m_layout->addSpacing(8);
    addText(text, "heading");
}

QString CasePanel::moment(Instant at) const
{
    return m_desk.words.moment(at, m_now);
}

void CasePanel::addTitle(const cases::CaseView &view)
{
    addText(QString::fromStdString(view.caseNo), "title")->setObjectName(QStringLiteral("caseNumber"));
    addText(QString::fromStdString(view.classTitle))->setObjectName(QStringLiteral("caseOffence"));
    if (!view.redBox.empty())
        addText(tr("Red box: %1").arg(label::redBoxes(view.redBox)), "amber");
    if (view.restricted)
        addText(tr("Restricted"), "amber");
    if (view.absentSince)
        addText(tr("Not in the export since %1.").arg(moment(*view.absentSince)), "amber");
    if (!view.summary.empty())
        addText(QString::fromStdString(view.summary))->setObjectName(QStringLiteral("caseSummary"));
}

void CasePanel::addDue(const CasePaper &paper, const due::OpenWork *selected)
{
    std::vector<const workspace::ExplainedObligation *> open;
    for (const auto &explained : paper.obligations) {
        if (due::isPending(explained.obligation.state))
            open.push_back(&explained);
    }
    addHeading(tr("Why is this due?"));
    if (open.empty()) {
        addText(tr("Nothing is due for this case."), "muted");
        return;
    }
    if (selected) {
        std::stable_partition(open.begin(), open.end(), [&](const auto *explained) {
            return isSame(explained->obligation, *selected);
        });
    }
    addExplanation(*open.front());
    open.erase(open.begin());
    if (!open.empty())
        addAlsoOpen(open);
}

void CasePanel::addExplanation(const workspace::ExplainedObligation &explained)
{
    const due::Obligation &obligation = explained.obligation;
    m_layout->addWidget(new DueChip(m_desk.theme, m_desk.words, obligation, m_now, m_body));
    addText(label::stage(obligation.stage, obligation.variant));
    for (std::size_t i = 0; i < explained.reasons.size(); ++i) {
        PlainLabel *step = addText(
            ui::explained(explained.reasons[i], m_desk.briefing.frameworks, m_desk.words, m_now), "muted");
        if (i <
            explained.sentences.size()) // core's own words: exact times and the export that brought the fact
            step->setTip(QString::fromStdString(explained.sentences[i]));
    }
}

void CasePanel::addAlsoOpen(const std::vector<const workspace::ExplainedObligation *> &obligations)
{
    addHeading(tr("Also open"));
    for (const auto *explained : obligations) {
        const due::Obligation &obligation = explained->obligation;
        const QString stage = label::stage(obligation.stage, obligation.variant);
        addText(obligation.dueAt ? tr("%1: due %2", "stage, time").arg(stage, moment(*obligation.dueAt))
                                 : tr("%1: no due time").arg(stage),
                "muted");
    }
}

QString CasePanel::sourceText(const cases::Source &source) const
{
    if (source.exportId == 0)
        return tr("made here");
    const auto &exports = m_desk.briefing.exports;
    const auto record = std::find_if(exports.begin(), exports.end(),
                                     [&](const auto &known) { return known.id == source.exportId; });
    const QString name = record == exports.end() ? tr("export %1").arg(source.exportId)
                                                 : tr("export of %1").arg(moment(record->exportedAt));
    return source.inferred ? tr("worked out from %1").arg(name) : tr("from the %1").arg(name);
}

QString CasePanel::factText(const cases::CaseView &view, const cases::Fact &fact) const
{
    if (fact.column == "oic_id" && !view.oicName.empty())
        return tr("%1 %2 (%3)", "rank, name, number")
            .arg(label::shortRank(view.oicRank), visibleText(view.oicName), visibleText(fact.value))
            .trimmed();
    if (fact.column == "supervisor_id" && !view.supervisorName.empty())
        return tr("%1 (%2)", "name, number").arg(visibleText(view.supervisorName), visibleText(fact.value));
    if (fact.column == "team" && !view.teamName.empty())
        return tr("%1, %2", "team, area").arg(visibleText(view.teamName), visibleText(view.area));
    if (const auto at = parseInstant(fact.value, m_desk.words.zone());
        at && fact.value.find('T') != std::string::npos)
        return moment(*at);
    return label::factValue(fact.column, fact.value);
}

void CasePanel::addFacts(const cases::CaseView &view)
{
    addHeading(tr("Facts"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const cases::Fact &fact : view.facts) {
        if (isShownElsewhere(fact.column) || fact.value.empty())
            continue;
        auto *name = new PlainLabel(label::factName(fact.column), m_body);
        name->setRole("muted");
        name->setWordWrap(true);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto *value = new PlainLabel(factText(view, fact), m_body);
        value->setWordWrap(true);
        value->setSelectable();
        value->setTip(tr("%1\n%2", "value as it was sent, where from")
                          .arg(QString::fromStdString(fact.value), sourceText(fact.source)));
        grid->addWidget(name, row, 0);
        grid->addWidget(value, row, 1);
        ++row;
    }
    m_layout->addLayout(grid);
    if (!view.facts.empty())
        addText(
            tr("Facts %1. Point at one to see where it is from.").arg(sourceText(view.facts.front().source)),
            "muted");
}

void CasePanel::addLastReview(const cases::CaseView &view)
{
    addHeading(tr("Last review"));
    if (view.reviews.empty()) {
        addText(tr("None yet."), "muted");
        return;
    }
    const cases::ReviewView &review = view.reviews.back();
    const std::string &who = review.reviewerName.empty() ? review.reviewerId : review.reviewerName;
    addText(tr("%1, %2, %3", "kind, time, who")
                .arg(label::reviewKind(review.kind), moment(review.completedAt), visibleText(who)));
    if (!review.decision.empty())
        addText(tr("Decision: %1").arg(visibleText(review.decision)));
    if (!review.text.empty())
        addText(QString::fromStdString(review.text), "muted");
    if (!review.inExport)
        addText(tr("No longer in the export: it does not count."), "amber");
}

void CasePanel::addOwnEntries(const cases::CaseView &view)
{
    if (view.ownEntries.empty())
        return;
    addHeading(tr("Made here"));
    for (const cases::OwnEntryView &entry : view.ownEntries) {
        QString line = tr("%1, %2, %3", "what, time, who")
                           .arg(label::entryType(entry.type), moment(entry.at), visibleText(entry.author));
        if (entry.until)
            line += tr(", until %1").arg(moment(*entry.until));
        if (entry.undone)
            line += tr(" (undone)");
        addText(line, "muted");
        if (!entry.text.empty())
            addText(QString::fromStdString(entry.text));
    }
}

void CasePanel::addTimeline(const CasePaper &paper)
{
    std::vector<Timeline::Mark> marks;
    const auto add = [&](Instant at, Timeline::Kind kind, const QString &what) {
        marks.push_back({at, kind, tr("%1: %2", "time, what happened").arg(moment(at), what)});
    };
    for (const cases::EventView &event : paper.view.events)
        add(event.at, Timeline::Kind::Event, label::eventKind(event.kind));
    add(paper.view.recordedAt, Timeline::Kind::Event, tr("Recorded"));
    for (const cases::ReviewView &review : paper.view.reviews)
        add(review.completedAt, Timeline::Kind::Review, label::reviewKind(review.kind));
    for (const auto &explained : paper.obligations) {
        if (due::isPending(explained.obligation.state) && explained.obligation.dueAt)
            add(*explained.obligation.dueAt, Timeline::Kind::Due,
                tr("%1 due").arg(label::stage(explained.obligation.stage, explained.obligation.variant)));
    }
    std::stable_sort(marks.begin(), marks.end(), [](const auto &a, const auto &b) { return a.at > b.at; });

    addHeading(tr("Timeline"));
    auto *line = new Timeline(m_desk.theme, m_body);
    auto *list = new QListWidget(m_body);
    list->setObjectName(QStringLiteral("timelineList"));
    list->setAccessibleName(tr("Timeline, newest first"));
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setTabKeyNavigation(false);
    for (const Timeline::Mark &mark : marks)
        list->addItem(mark.text);
    const int rows = std::clamp(int(marks.size()), 2, 10);
    list->setFixedHeight(rows * (list->sizeHintForRow(0) > 0 ? list->sizeHintForRow(0) : 24) + 8);
    line->show(std::move(marks), m_now);
    m_layout->addWidget(line);
    m_layout->addWidget(list);
}

} // namespace casegrip::ui
