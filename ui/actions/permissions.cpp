// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/permissions.h"

#include "ui/actions/actions.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"

#include <QAction>
#include <QPushButton>

namespace casegrip::ui
{
namespace
{

using access::Action;

struct Needed {
    ActionId id;
    Action action;
};

constexpr Needed general[] = {
    {ActionId::CopyCaseNo, Action::ExportRows},
    {ActionId::ReviseReview, Action::Review},
    {ActionId::WithdrawReview, Action::Withdraw},
    {ActionId::GoArea, Action::SeeFigures},
    {ActionId::GoThemes, Action::SeeFigures},
    {ActionId::SaveTable, Action::SeeFigures},
    {ActionId::GoWhatIf, Action::SeeFigures},
    {ActionId::AnnotateCharts, Action::SeeFigures},
    {ActionId::ChartTargets, Action::SeeFigures},
    {ActionId::ExportForBi, Action::ExportRows},
    {ActionId::GoAccessLog, Action::ReadLog},
    {ActionId::SaveAccessLog, Action::ReadLog},
    {ActionId::GoVerify, Action::Verify},
    {ActionId::CheckEverything, Action::Verify},
    {ActionId::SaveCertificate, Action::Verify},
    {ActionId::GoCover, Action::Search},
    {ActionId::ChooseExportFolder, Action::Sync},
    {ActionId::ChooseExportFile, Action::Sync},
    {ActionId::UndoSync, Action::UndoSync},
    {ActionId::SecondBackupFolder, Action::BackUp},
};

constexpr Needed aboutCase[] = {
    {ActionId::OpenCase, Action::SeeCase},         {ActionId::Peek, Action::SeeCase},
    {ActionId::Snooze, Action::Snooze},            {ActionId::Note, Action::AddNote},
    {ActionId::RedBox, Action::SetRedBox},         {ActionId::LiftRedBox, Action::LiftRedBox},
    {ActionId::GiveDirection, Action::GiveDirection}, {ActionId::CopyLogText, Action::PrintCase},
    {ActionId::ReadReview, Action::SeeCase},       {ActionId::AddToReview, Action::AddAddendum},
    {ActionId::SaveLogText, Action::PrintCase},    {ActionId::SaveReviewPdf, Action::PrintCase},
    {ActionId::PrintReview, Action::PrintCase},    {ActionId::DiscloseCase, Action::Disclose},
    {ActionId::DeclareInterest, Action::DeclareInterest},
};

// A plan is written, everything else reviewed; without a stage either will do.
QString whyNoReview(const access::Permissions &standing, const std::optional<due::Stage> &stage)
{
    const QString review = whyNot(standing, Action::Review), plan = whyNot(standing, Action::WritePlan);
    if (stage)
        return *stage == due::Stage::Plan ? plan : review;
    return plan.isEmpty() ? QString() : review;
}

} // namespace

QString whyNot(const access::Permissions &standing, access::Action action)
{
    const access::Reason reason = standing.why(action);
    if (reason == access::Reason::None)
        return {};
    const Sentence said = sentence(access::toError(reason));
    return said.todo.isEmpty() ? said.detail : QString(said.detail % QLatin1Char(' ') % said.todo);
}

void followStanding(Actions &actions, const access::Permissions &standing)
{
    for (const Needed &each : general)
        actions.forbid(each.id, whyNot(standing, each.action));
    followCase(actions, standing, {}, {});
}

void followCase(Actions &actions, const access::Permissions &atAll, const std::optional<access::Permissions> &ofCase,
                const std::optional<due::Stage> &stage)
{
    const access::Permissions &standing = ofCase ? *ofCase : atAll;
    for (const Needed &each : aboutCase)
        actions.forbid(each.id, whyNot(standing, each.action));
    actions.forbid(ActionId::StartReview, whyNoReview(standing, stage));
    actions.forbid(ActionId::OtherForm, whyNot(standing, Action::SeeCase)); // it lists what may be begun
}

void followAction(QPushButton &button, QAction &action)
{
    const auto follow = [&button, &action] {
        button.setEnabled(action.isEnabled());
        const QString why = action.isEnabled() ? QString() : action.statusTip();
        button.setToolTip(tipText(why));
        button.setStatusTip(why);
    };
    QObject::connect(&action, &QAction::changed, &button, follow);
    follow();
}

void forbidButton(QPushButton &button, const QString &why)
{
    button.setEnabled(why.isEmpty());
    button.setToolTip(tipText(why));
    button.setStatusTip(why);
}

} // namespace casegrip::ui
