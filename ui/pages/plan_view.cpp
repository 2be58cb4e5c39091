// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan_view.h"

#include "ui/text/labels.h"
#include "ui/text/sync_words.h"
#include "ui/text/visible_text.h"
#include "ui/text/words.h"
#include "ui/widgets/plain_label.h"

#include <QFrame>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{

PlanView::PlanView(const Words &words, QWidget *parent, int refusalsNamed)
    : QWidget(parent), m_words(words), m_refusalsNamed(refusalsNamed)
{
    setObjectName(QStringLiteral("planView"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void PlanView::showPlan(const sync::PlanReport &plan, Instant now)
{
    delete m_body;
    m_body = new QWidget(this);
    m_layout = new QVBoxLayout(m_body);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    auto *title = new PlainLabel(
        tr("%1: %2 export of %3", "name, full or changes only, time")
            .arg(visibleText(plan.name), label::exportKind(plan.kind), m_words.moment(plan.exportedAt, now)),
        m_body);
    title->setRole("heading");
    title->setWordWrap(true);
    m_layout->addWidget(title);
    if (plan.nothingToDo) {
        m_layout->addWidget(
            new PlainLabel(tr("This is what is here already. There is nothing to do."), m_body));
    } else {
        addCounts(plan.counts);
    }
    addRefusals(plan);
    QStringList objections, notices;
    for (const sync::Objection &objection : plan.objections)
        objections << objectionText(objection, m_words, now);
    for (const std::string &notice : plan.notices)
        notices << visibleText(notice);
    if (!objections.isEmpty())
        addWarning(tr("Please look at this first"), objections);
    for (const QString &notice : notices) {
        auto *line = new PlainLabel(notice, m_body);
        line->setRole("muted");
        line->setWordWrap(true);
        m_layout->addWidget(line);
    }
    layout()->addWidget(m_body);
}

void PlanView::addCounts(const sync::PlanCounts &counts)
{
    struct Line {
        QString name;
        std::int64_t count;
        bool always;
    };
    const Line lines[] = {
        {tr("New cases"), counts.added, true},
        {tr("Changed cases"), counts.changed, true},
        {tr("Unchanged cases"), counts.unchanged, true},
        {tr("Cases not in this export"), counts.absent, false},
        {tr("Rows refused"), counts.refused, true},
        {tr("Reviews no longer in the export: they stop counting"), counts.reviewsGone, false},
        {tr("Events worked out by comparing exports"), counts.inferred, false},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    int row = 0;
    const auto add = [&](const QString &value, const QString &name) {
        auto *number = new PlainLabel(value, m_body);
        number->setRole("heading");
        number->setAlignment(Qt::AlignRight);
        grid->addWidget(number, row, 0);
        grid->addWidget(new PlainLabel(name, m_body), row++, 1);
    };
    for (const Line &line : lines) {
        if (line.always || line.count > 0)
            add(m_words.count(line.count), line.name);
    }
    const auto step = tr("%1 → %2", "a count before and after");
    add(step.arg(m_words.count(counts.openBefore), m_words.count(counts.openAfter)),
        tr("Open work of new and changed cases, before and after"));
    add(step.arg(m_words.count(counts.overdueBefore), m_words.count(counts.overdueAfter)),
        tr("of it overdue"));
    m_layout->addLayout(grid);
}

void PlanView::addRefusals(const sync::PlanReport &plan)
{
    const auto named = std::min(std::size_t(m_refusalsNamed), plan.refusals.size());
    if (named == 0)
        return;
    QStringList lines;
    for (std::size_t i = 0; i < named; ++i) {
        const sync::Refusal &refusal = plan.refusals[i];
        lines << tr("%1, line %2: %3", "file, number, reason")
                     .arg(visibleText(refusal.file), QString::number(refusal.line), visibleText(refusal.reason));
    }
    if (const auto more = plan.counts.refused - std::int64_t(named); more > 0)
        lines << tr("and %n more", nullptr, int(more));
    addWarning(tr("Rows that cannot be taken"), lines);
}

void PlanView::addWarning(const QString &title, const QStringList &sentences)
{
    auto *frame = new QFrame(m_body);
    frame->setProperty("role", QStringLiteral("warning"));
    auto *layout = new QVBoxLayout(frame);
    auto *heading = new PlainLabel(title, frame);
    heading->setRole("heading");
    layout->addWidget(heading);
    for (const QString &sentence : sentences) {
        auto *line = new PlainLabel(sentence, frame);
        line->setWordWrap(true);
        layout->addWidget(line);
    }
    m_layout->addWidget(frame);
}

} // namespace casegrip::ui
