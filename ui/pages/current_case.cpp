// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/current_case.h"

#include "ui/desk.h"
#include "ui/dialogs/reason_dialog.h"
#include "ui/models/queue_model.h"
#include "ui/pages/case_panel.h"
#include "ui/text/visible_text.h"
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

CurrentCase::CurrentCase(const Desk &desk, QueueSource &source, const QueueModel &model, const TableView &table, CasePanel &panel, QObject *parent)
    : QObject(parent), m_desk(desk), m_source(source), m_model(model), m_table(table), m_panel(panel)
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

// Found by a typed search, and no work of the person's own: nothing says why they look at it.
bool CurrentCase::isOutside() const
{
    const due::OpenWork *piece = work();
    if (!m_desk.briefing.asksWorkReason || !piece || m_model.request().query.search.empty())
        return false;
    const auto &ranks = m_desk.briefing.ranks;
    return piece->rank >= ranks.size() || ranks[piece->rank] != m_desk.briefing.actor.rankNow();
}

void CurrentCase::read()
{
    const std::string wanted = caseNo();
    if (wanted.empty() || !m_panel.isVisible() || m_isAsking || wanted == m_declined)
        return;
    m_declined.clear();
    const due::OpenWork *piece = work();
    const workspace::WorkReason reason = reasonFor(piece ? std::optional(*piece) : std::nullopt);
    if (isOutside() && m_desk.lookedAt->rowFor({wanted, reason}, m_desk.clock.now()))
        askReason(wanted);
    else
        readTold(wanted, reason);
}

// One that is not given leaves the case unread.
void CurrentCase::askReason(const std::string &caseNo)
{
    m_isAsking = true;
    m_panel.showNothing(tr("This case is shown once it is said why you look at it."));
    auto *dialog = new ReasonDialog({tr("Why do you look at case %1?").arg(visibleText(caseNo)),
                                     tr("You owe no review of it. The access log keeps the reason with your name."), tr("Work reason"),
                                     tr("Show the case")},
                                    m_panel.window());
    dialog->setObjectName(QStringLiteral("workReasonDialog"));
    dialog->setLongest(int(workspace::longestWorkReason));
    connect(dialog, &QDialog::finished, this, [this] { m_isAsking = false; });
    connect(dialog, &QDialog::rejected, this, [this, caseNo] { m_declined = caseNo; }); // until another was in front
    connect(dialog, &QDialog::accepted, this, [this, dialog, caseNo] {
        readTold(caseNo, {workspace::WorkReason::From::Outside, {}, 0, {}, dialog->reason()});
    });
    dialog->open();
}

void CurrentCase::readTold(const std::string &wanted, workspace::WorkReason reason)
{
    const due::OpenWork *piece = work();
    const auto selected = piece ? std::optional(*piece) : std::nullopt;
    const auto &ranks = m_desk.briefing.ranks;
    const std::string asked = selected && selected->rank < ranks.size() ? ranks[selected->rank] : std::string();
    const auto row = m_desk.lookedAt->rowFor({wanted, std::move(reason)}, m_desk.clock.now());
    m_source.readCase(this, {wanted, asked, row}, [this, wanted, selected, row](Result<CasePaper> paper) {
        if (!paper) {
            m_panel.showNothing(tr("This case could not be shown."));
            emit failed(paper.error());
            return;
        }
        m_desk.lookedAt->told(row, m_desk.clock.now());
        m_shown = wanted;
        m_panel.showCase(*paper, selected ? &*selected : nullptr);
        emit shown(wanted, paper->standing);
    });
}

} // namespace casegrip::ui
