// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/case_actions.h"

#include "ui/actions/actions.h"
#include "ui/actions/permissions.h"
#include "ui/background/shared_progress.h"
#include "ui/desk.h"
#include "ui/dialogs/bulk_dialog.h"
#include "ui/dialogs/reason_dialog.h"
#include "ui/lock/clipboard_care.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"

#include <QPointer>

#include <set>

namespace casegrip::ui
{
namespace
{

int casesIn(const std::vector<due::OpenWork> &work)
{
    std::set<std::uint32_t> cases;
    for (const due::OpenWork &piece : work)
        cases.insert(piece.caseId);
    return int(cases.size());
}

} // namespace

CaseActions::CaseActions(const Desk &desk, QueueSource &source, Actions &actions, std::function<Chosen()> chosen,
                         QWidget *page)
    : QObject(page), m_desk(desk), m_source(source), m_actions(actions), m_chosen(std::move(chosen)), m_page(page)
{
    using enum ActionId;
    actions.handle(Snooze, this, &CaseActions::askSnooze);
    actions.handle(Note, this, &CaseActions::askNote);
    actions.handle(RedBox, this, [this] { askRedBox(false); })->setIconText(tr("Red box"));
    actions.handle(LiftRedBox, this, [this] { askRedBox(true); });
    actions.handle(DeclareInterest, this, &CaseActions::askInterest);
    actions.handle(CopyCaseNo, this, &CaseActions::copyCaseNos);
    actions.handle(AddToReview, this, &CaseActions::askAddition)->setEnabled(false);
    actions.handle(ReviewTogether, this, &CaseActions::reviewTogether);
    setChosenRows(0);
}

void CaseActions::setChosenRows(int rows)
{
    using enum ActionId;
    for (const ActionId id : {Snooze, Note, RedBox, LiftRedBox, DeclareInterest, CopyCaseNo})
        m_actions.get(id)->setEnabled(rows > 0);
    QAction *together = m_actions.get(ReviewTogether);
    const QString whyNot = whyNotTogether(rows);
    together->setEnabled(whyNot.isEmpty());
    together->setStatusTip(whyNot);
    const QString tip = whyNot.isEmpty() ? Actions::plainText(together) : whyNot;
    together->setToolTip(tipText(tip));
}

void CaseActions::setChosenReview(bool isChosen)
{
    m_actions.get(ActionId::AddToReview)->setEnabled(isChosen);
}

void CaseActions::setBatchWaits(bool waits)
{
    m_batchWaits = waits;
    setChosenRows(int(m_chosen().work.size()));
}

// Empty: they can be reviewed together.
QString CaseActions::whyNotTogether(int rows) const
{
    if (!workspace::mayDecideTogether(m_desk.briefing.actor))
        return tr("Cases are reviewed together by a superintendent or above.");
    if (const QString why = whyNot(m_desk.briefing.standing, access::Action::ReviewTogether); !why.isEmpty())
        return why;
    const int cases = rows < 2 ? rows : casesIn(m_chosen().work);
    const bool fits = cases >= 2 && cases <= int(workspace::mostInBatch);
    return fits || (m_batchWaits && cases < 2) ? QString() : tr("Choose from 2 to %1 cases.").arg(QString::number(workspace::mostInBatch));
}

void CaseActions::reviewTogether()
{
    const Chosen chosen = m_chosen();
    if (casesIn(chosen.work) < 2) {
        emit togetherWanted({});
        return;
    }
    m_source.caseNos(this, chosen.work, [this](const Result<std::vector<std::string>> &caseNos) {
        if (caseNos)
            emit togetherWanted(*caseNos);
        else
            emit failed(caseNos.error());
    });
}

std::optional<CaseActions::Chosen> CaseActions::choose()
{
    Chosen chosen = m_chosen();
    if (chosen.work.empty())
        return {};
    if (int(chosen.work.size()) <= mostAtOnce)
        return chosen;
    emit failed({ErrorKind::Refused, "At most 1,000 rows can be changed at once.", "Choose fewer rows."});
    return {};
}

QString CaseActions::nameOf(const Chosen &chosen) const
{
    return chosen.caseNo.empty() ? tr("%n case(s)", nullptr, casesIn(chosen.work)) : visibleText(chosen.caseNo);
}

void CaseActions::askSnooze()
{
    const auto chosen = choose();
    if (!chosen)
        return;
    const QString name = nameOf(*chosen);
    auto *dialog = new ReasonDialog({tr("Snooze %1").arg(name),
                                     tr("Hidden from your own queue until then. Due times stay."), tr("Reason"),
                                     tr("Snooze")},
                                    m_page);
    const Instant now = m_desk.clock.now();
    const TimeZone &zone = m_desk.words.zone();
    const LocalTime tour =
        LocalTime{zone.dayOf(now) + std::chrono::days{1}} + std::chrono::minutes{m_desk.briefing.tourStartMinutes};
    dialog->askUntil(zone.toInstant(tour), now, zone);
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen = *chosen, name] {
        const Instant until = dialog->until(m_desk.words.zone());
        changeCases(
            chosen,
            [until, reason = dialog->reason()](const std::string &caseNo) {
                return workspace::Snooze{caseNo, until, reason};
            },
            tr("Snoozed %1 until %2").arg(name, m_desk.words.moment(until, m_desk.clock.now())));
    });
    dialog->open();
}

void CaseActions::askNote()
{
    const auto chosen = choose();
    if (!chosen)
        return;
    const QString name = nameOf(*chosen);
    auto *dialog = new ReasonDialog(
        {tr("Note on %1").arg(name),
         tr("Kept with the case, with your name and the time. It can be undone, not changed."), tr("Note"),
         tr("Keep the note")},
        m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen = *chosen, name] {
        changeCases(
            chosen,
            [text = dialog->reason()](const std::string &caseNo) { return workspace::AddNote{caseNo, text}; },
            tr("Note kept on %1").arg(name));
    });
    dialog->open();
}

void CaseActions::askRedBox(bool lift)
{
    const auto chosen = choose();
    if (!chosen)
        return;
    const QString name = nameOf(*chosen);
    auto *dialog = new ReasonDialog(
        lift ? ReasonDialog::Asked{tr("Lift the red box of %1").arg(name),
                                   tr("Ends the red box made by hand. What the framework itself calls red box stays, "
                                      "and no due time is relaxed."),
                                   tr("Reason"), tr("Lift")}
             : ReasonDialog::Asked{tr("Red box for %1").arg(name),
                                   tr("Counts as red box from now on, until that is lifted."), tr("Reason"),
                                   tr("Make it red box")},
        m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen = *chosen, name, lift] {
        changeCases(
            chosen,
            [reason = dialog->reason(), lift](const std::string &caseNo) {
                return workspace::ManualRedBox{caseNo, reason, lift};
            },
            lift ? tr("Lifted the red box of %1").arg(name) : tr("Made red box: %1").arg(name));
    });
    dialog->open();
}

void CaseActions::askAddition()
{
    const std::string ref = m_chosen().ref;
    if (ref.empty())
        return;
    const QString name = visibleText(ref);
    auto *dialog = new ReasonDialog({tr("Add to the review %1").arg(name),
                                     tr("A correction or an addition. What was signed stays as it is; this stands with it, with your name and the time."),
                                     tr("Text"), tr("Add it")},
                                    m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ref, name] {
        emit saving();
        changeEach({workspace::AddAddendum{ref, dialog->reason()}}, tr("Added to the review %1").arg(name));
    });
    dialog->open();
}

void CaseActions::askInterest()
{
    const auto chosen = choose();
    if (!chosen)
        return;
    const QString name = nameOf(*chosen);
    auto *dialog = new ReasonDialog({tr("Declare an interest in %1").arg(name),
                                     tr("From now on you neither review the case nor approve work on it. The reason is seen by you and your "
                                        "line management only."),
                                     tr("Reason"), tr("Declare it")},
                                    m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen = *chosen, name] {
        changeCases(
            chosen,
            [reason = dialog->reason()](const std::string &caseNo) { return workspace::DeclareInterest{caseNo, reason, {}}; },
            tr("Declared an interest in %1").arg(name));
    });
    dialog->open();
}

void CaseActions::copyCaseNos()
{
    const auto chosen = choose();
    if (!chosen)
        return;
    m_source.takeCaseNos(this, chosen->work, [this](const Result<std::vector<std::string>> &caseNos) {
        if (!caseNos) {
            emit failed(caseNos.error());
            return;
        }
        QStringList lines;
        for (const std::string &caseNo : *caseNos)
            lines << QString::fromStdString(caseNo);
        putOnClipboard(lines.join(QLatin1Char('\n')));
    });
}

void CaseActions::changeCases(const Chosen &chosen, const Make &make, const QString &what)
{
    emit saving();
    if (!chosen.caseNo.empty()) {
        changeEach({make(chosen.caseNo)}, what);
        return;
    }
    m_source.caseNos(this, chosen.work, [this, make, what](const Result<std::vector<std::string>> &caseNos) {
        if (!caseNos) {
            emit failed(caseNos.error());
            return;
        }
        std::vector<workspace::Operation> operations;
        for (const std::string &caseNo : *caseNos)
            operations.push_back(make(caseNo));
        changeEach(std::move(operations), what);
    });
}

void CaseActions::changeEach(std::vector<workspace::Operation> operations, const QString &what)
{
    const std::size_t asked = operations.size();
    auto progress = std::make_shared<SharedProgress>();
    QPointer<BulkDialog> dialog = asked > 1 ? new BulkDialog(progress, m_page) : nullptr;
    m_source.change(this, std::move(operations), progress,
                    [this, asked, what, dialog](const Result<EachChange> &outcome) {
                        if (outcome) {
                            take(*outcome, asked, what, dialog);
                            return;
                        }
                        if (dialog)
                            dialog->finish({}, {});
                        emit failed(outcome.error());
                    });
}

void CaseActions::take(const EachChange &outcome, std::size_t asked, const QString &what, BulkDialog *dialog)
{
    const std::size_t made = outcome.entryIds.size();
    if (!dialog && made == 0) {
        emit failed(outcome.refused.front().why);
        return;
    }
    QString said = what;
    if (made < asked)
        said = tr("%1 (%2 of %3)", "what was done, to how many of how many cases")
                   .arg(what, m_desk.words.count(std::int64_t(made)), m_desk.words.count(std::int64_t(asked)));
    std::vector<QStringList> refused;
    for (const RefusedChange &each : outcome.refused) {
        const Sentence why = sentence(each.why);
        refused.push_back({visibleText(each.caseNo), why.detail % QLatin1Char(' ') % why.todo});
    }
    if (dialog)
        dialog->finish(said, std::move(refused));
    if (made == 0)
        return;
    emit changed(outcome.changes);
    emit happened(said, outcome.undo());
}

} // namespace casegrip::ui
