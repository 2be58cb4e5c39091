// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/closing_dialog.h"

#include "core/reviews/overdue.h"
#include "ui/desk.h"
#include "ui/dialogs/reason_dialog.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>

namespace casegrip::ui
{
namespace
{

constexpr std::chrono::days moreTime{7};

} // namespace

Done askClosing(const Desk &desk, QWidget *parent, const ClosingAsked &direction, reviews::Closing closing,
                std::function<void(const workspace::CloseDirection &closed, const QString &what)> then)
{
    workspace::CloseDirection closed{direction.entryId, closing, {}, {}};
    const QString name = QCoreApplication::translate("directions", "direction %1").arg(direction.number);
    if (closing == reviews::Closing::Done) {
        then(closed, QCoreApplication::translate("directions", "Done: %1").arg(name));
        return {};
    }
    const bool isOverdue = closing == reviews::Closing::Overdue;
    const Instant now = desk.clock.now();
    const TimeZone zone = desk.words.zone();
    if (isOverdue) {
        if (auto late = reviews::checkOverdue(direction.number, direction.dueAt, now, zone); !late)
            return late;
    }
    const QString what = isOverdue ? QCoreApplication::translate("directions", "More time: %1").arg(name)
                                   : QCoreApplication::translate("directions", "No longer needed: %1").arg(name);
    auto *dialog = new ReasonDialog(
        {what,
         QCoreApplication::translate("directions", "Case %1: %2", "number, what a direction says")
                 .arg(visibleText(direction.caseNo), visibleText(direction.text)) %
             QLatin1Char('\n') %
             (isOverdue ? QCoreApplication::translate("directions", "It stays open until the further time.")
                        : QCoreApplication::translate("directions", "It is closed, with your reason.")),
         QCoreApplication::translate("directions", "Reason"),
         isOverdue ? QCoreApplication::translate("directions", "Give it more time")
                   : QCoreApplication::translate("directions", "Close it")},
        parent);
    if (isOverdue)
        dialog->askUntil(zone.endOfDay(zone.dayOf(now) + moreTime), now, zone);
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, closed = closed, isOverdue, zone, what, then = std::move(then)]() mutable {
        closed.reason = dialog->reason();
        if (isOverdue)
            closed.newDueAt = dialog->until(zone);
        then(closed, what);
    });
    dialog->open();
    return {};
}

} // namespace casegrip::ui
