// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

namespace casegrip::command
{

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    for (const auto make :
         {makeSync, makeRebuild, makeQueue, makeObligations, makeExplain, makeCompliance, makeCaseload, makeForecast,
          makeSnapshot, makeExport, makeWhatIf, makeFramework, makeTemplate, makeReview, makeApprovals, makeApprove,
          makeReturn, makeDirection, makeDisclosure, makeNote, makeSnooze, makeRedBox, makeUndo, makeCover,
          makeAbsence, makeInterest, makeAnnotation, makeTarget, makeWho, makeLog, makeVerify, makeBackup,
          makeBackups, makeRestore, makeSetting, makePack, makePoster, makePictures, makeDemo, makeCompletion})
        commands.push_back(make());
    return commands;
}

} // namespace casegrip::command
