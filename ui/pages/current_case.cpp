// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/current_case.h"

#include "ui/models/queue_model.h"
#include "ui/pages/case_panel.h"
#include "ui/text/words.h"
#include "ui/widgets/table_view.h"

namespace casegrip::ui
{
namespace
{

constexpr int restMs = 60; // a case is read when the cursor has stayed that long

// A row of the queue led to it, or a direction.
workspace::WorkReason reasonFor(const std::optional<due::OpenWork> &row)
{
    if (!row)
        return {workspace::WorkReason::From::Direction, {}, 0, {}};
    const auto dueAt = row->dueAt == due::OpenWork::noDueAt ? std::nullopt : std::optional(toInstant(row->dueAt));
    return {workspace::WorkReason::From::Queue, row->stage, row->cycle, dueAt};
}

} // namespace

CurrentCase::CurrentCase(QueueSource &source, const QueueModel &model, const TableView &table, CasePanel &panel, QObject *parent)
    : QObject(parent), m_source(source), m_model(model), m_table(table), m_panel(panel)
{
    m_rest.setParent(this);
    m_rest.setObjectName(QStringLiteral("caseTimer"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &CurrentCase::read);
    connect(&m_panel, &CasePanel::shown, &m_rest, qOverload<>(&QTimer::start));
}

int CurrentCase::row() const
{
    return m_table.currentIndex().row();
}

const due::OpenWork *CurrentCase::work() const
{
    return m_direction ? nullptr : m_model.workAt(row());
}

std::string CurrentCase::caseNo() const
{
    if (m_direction)
        return *m_direction;
    const due::QueueRow *texts = m_model.textsAt(row());
    return texts ? texts->caseNo : std::string();
}

void CurrentCase::followRow()
{
    if (m_direction)
        return;
    if (row() < 0) {
        forget();
        m_panel.showNothing(tr("Choose a row to see its case here."));
    } else if (m_panel.isVisible()) {
        m_rest.start();
    }
}

void CurrentCase::followDirection(const std::string &caseNo)
{
    m_direction = caseNo;
    if (caseNo.empty()) {
        forget();
        m_panel.showNothing(tr("Choose a direction to see its case here."));
    } else if (caseNo != m_shown) {
        m_rest.start();
    }
}

void CurrentCase::showQueue()
{
    m_direction.reset();
    forget();
    followRow();
}

void CurrentCase::followTexts()
{
    if (m_shown != caseNo())
        m_rest.start();
}

void CurrentCase::forget()
{
    m_shown.clear();
}

void CurrentCase::read()
{
    const std::string wanted = caseNo();
    const due::OpenWork *piece = work();
    if (wanted.empty() || !m_panel.isVisible())
        return;
    m_source.readCase(this, wanted, [this, wanted, selected = piece ? std::optional(*piece) : std::nullopt](Result<CasePaper> paper) {
        if (!paper) {
            emit failed(paper.error());
            return;
        }
        m_shown = wanted;
        emit viewed({wanted, reasonFor(selected)});
        m_panel.showCase(*paper, selected ? &*selected : nullptr);
    });
}

} // namespace casegrip::ui
