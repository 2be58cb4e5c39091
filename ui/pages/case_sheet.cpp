// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/case_sheet.h"

#include "core/reviews/review_ref.h"
#include "ui/desk.h"
#include "ui/models/scope.h"
#include "ui/style/theme.h"
#include "ui/text/event_words.h"
#include "ui/text/explanation.h"
#include "ui/text/labels.h"
#include "ui/text/review_words.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/due_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/timeline.h"

#include <QGridLayout>
#include <QListWidget>
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

CaseSheet::CaseSheet(const Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout(this)), m_now(desk.clock.now())
{
    setObjectName(QStringLiteral("casePanelBody"));
    setAttribute(Qt::WA_StyledBackground);
    m_layout->setContentsMargins(12, 12, 12, 12);
    m_layout->setSpacing(4);
}

void CaseSheet::finish()
{
    m_layout->addStretch();
}

PlainLabel *CaseSheet::addText(const QString &text, const char *role)
{
    auto *label = new PlainLabel(text, this);
    label->setWordWrap(true);
    label->setSelectable();
    QSizePolicy policy = label->sizePolicy(); // a word that is too long is cut; it does not widen the column for all
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label->setSizePolicy(policy);
    if (*role)
        label->setRole(role);
    m_layout->addWidget(label);
    return label;
}

void CaseSheet::addHeading(const QString &text)
{
    m_layout->addSpacing(8);
    addText(text, "heading");
}

void CaseSheet::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

QString CaseSheet::moment(Instant at) const
{
    return m_desk.words.moment(at, m_now);
}

void CaseSheet::addTitle(const cases::CaseView &view)
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

void CaseSheet::addDue(const CasePaper &paper, const due::OpenWork *selected)
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

void CaseSheet::addExplanation(const workspace::ExplainedObligation &explained)
{
    const due::Obligation &obligation = explained.obligation;
    addDueLine(obligation);
    addText(label::stage(obligation.stage, obligation.variant));
    for (std::size_t i = 0; i < explained.reasons.size(); ++i) {
        PlainLabel *step = addText(
            ui::explained(explained.reasons[i], m_desk.briefing.frameworks, m_desk.words, m_now), "muted");
        if (i <
            explained.sentences.size()) // core's own words: exact times and the export that brought the fact
            step->setTip(QString::fromStdString(explained.sentences[i]));
    }
}

// How long there is, or what became of it, and until when: below it where both do not fit side by side.
void CaseSheet::addDueLine(const due::Obligation &obligation)
{
    auto *line = new QWidget(this);
    auto *layout = new FlowLayout(8, 2, line);
    if (due::isPending(obligation.state)) {
        layout->addWidget(new DueChip(m_desk.theme, m_desk.words, obligation, m_now, line));
    } else {
        QString state = label::state(obligation.state);
        if (!state.isEmpty())
            state[0] = state[0].toUpper();
        auto *outcome = new PlainLabel(state, line);
        outcome->setObjectName(QStringLiteral("caseDueOutcome"));
        outcome->setRole("heading");
        layout->addWidget(outcome);
    }
    if (obligation.dueAt) {
        auto *until = new PlainLabel(tr("due %1", "a time").arg(moment(*obligation.dueAt)), line);
        until->setObjectName(QStringLiteral("caseDueAt"));
        until->setTip(m_desk.words.exact(*obligation.dueAt));
        layout->addWidget(until);
    }
    m_layout->addWidget(line);
}

void CaseSheet::addAlsoOpen(const std::vector<const workspace::ExplainedObligation *> &obligations)
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

QString CaseSheet::sourceText(const cases::Source &source) const
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

QString CaseSheet::factText(const cases::CaseView &view, const cases::Fact &fact) const
{
    if (fact.column == "oic_id" && !view.oicName.empty())
        return tr("%1 %2 (%3)", "rank, name, number")
            .arg(label::shortRank(view.oicRank), visibleText(view.oicName), visibleText(fact.value))
            .trimmed();
    if (fact.column == "supervisor_id" && !view.supervisorName.empty())
        return tr("%1 (%2)", "name, number").arg(visibleText(view.supervisorName), visibleText(fact.value));
    if (fact.column == "team" && !view.teamName.empty())
        return tr("%1, %2", "team, area").arg(visibleText(view.teamName), visibleText(view.area));
    if (fact.column == "first_team" && !view.firstTeamName.empty())
        return visibleText(view.firstTeamName);
    if (const auto day = fact.column == "time_limit_on" ? parseDay(fact.value) : std::nullopt)
        return m_desk.words.date(dateOf(*day));
    if (const auto at = parseInstant(fact.value, m_desk.words.zone());
        at && fact.value.find('T') != std::string::npos)
        return moment(*at);
    return label::factValue(fact.column, fact.value);
}

void CaseSheet::addFacts(const cases::CaseView &view)
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
        auto *name = new PlainLabel(label::factName(fact.column), this);
        name->setRole("muted");
        name->setWordWrap(true);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto *value = new PlainLabel(factText(view, fact), this);
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

void CaseSheet::addLastReview(const cases::CaseView &view)
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
        addText(tr("Decision: %1").arg(decisionText(review.decision)));
    if (!review.text.empty() && !reviews::isRef(review.ref)) // those made here are in the list below, whole
        addText(QString::fromStdString(review.text), "muted");
    if (!review.inExport)
        addText(tr("No longer in the export: it does not count."), "amber");
}

void CaseSheet::addDirection(const reviews::DirectionState &direction)
{
    const reviews::PlannedDirection &given = direction.given;
    addText(tr("%1  %2", "number and text of a direction").arg(QString::number(given.number), visibleText(given.text)))
        ->setObjectName(QStringLiteral("openDirection"));
    addText(tr("%1. For: %2", "how it stands, whose it is")
                .arg(directionStanding(direction, m_desk.words, m_now), ownerName(given.owner, given.ownerId, given.ownerName)),
            direction.isOverdue(m_now) ? "amber" : "muted");
}

void CaseSheet::addOwnEntries(const cases::CaseView &view)
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

void CaseSheet::addTimeline(const CasePaper &paper)
{
    struct Entry {
        Timeline::Mark mark;
        QString source;
    };
    std::vector<Entry> entries;
    const auto add = [&](Instant at, Timeline::Kind kind, const QString &what, const QString &source = {}) {
        entries.push_back({{at, kind, tr("%1: %2", "time, what happened").arg(moment(at), what)}, source});
    };
    const auto teamName = [this](const std::string &code) { return teamTitle(m_desk.briefing, code); };
    const due::Classification *before = nullptr;
    for (const cases::EventView &event : paper.view.events) {
        add(event.at, Timeline::Kind::Event, eventText(event, before, teamName), sourceText(event.source));
        if (event.kind == due::EventKind::Classified)
            before = &event.classification;
    }
    add(paper.view.recordedAt, Timeline::Kind::Event, tr("Recorded"));
    for (const cases::ReviewView &review : paper.view.reviews)
        add(review.completedAt, Timeline::Kind::Review, label::reviewKind(review.kind), sourceText(review.source));
    for (const auto &explained : paper.obligations) {
        if (due::isPending(explained.obligation.state) && explained.obligation.dueAt)
            add(*explained.obligation.dueAt, Timeline::Kind::Due,
                tr("%1 due").arg(label::stage(explained.obligation.stage, explained.obligation.variant)));
    }
    std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.mark.at > b.mark.at; });

    addHeading(tr("Timeline"));
    auto *line = new Timeline(m_desk.theme, this);
    auto *list = new QListWidget(this);
    list->setObjectName(QStringLiteral("timelineList"));
    list->setAccessibleName(tr("Timeline, newest first"));
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setTabKeyNavigation(false);
    list->setWordWrap(true);
    std::vector<Timeline::Mark> marks;
    for (Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.mark.text, list);
        if (!entry.source.isEmpty())
            item->setToolTip(tipText(entry.mark.text % QLatin1Char('\n') % entry.source));
        marks.push_back(std::move(entry.mark));
    }
    const int rows = std::clamp(int(marks.size()), 2, 10);
    list->setFixedHeight(rows * (list->sizeHintForRow(0) > 0 ? list->sizeHintForRow(0) : 24) + 8);
    line->show(std::move(marks), m_now);
    m_layout->addWidget(line);
    m_layout->addWidget(list);
}

} // namespace casegrip::ui
