// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/operation.h"

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace casegrip::ui
{

struct Desk;

// What became of a direction: asks for what has to be given (a reason, more time), then hands over what is to be done and
// how that is said ("Done: direction 2"). Does not block. Refused, before anything is asked, when it is called overdue and is not.
struct ClosingAsked {
    std::string entryId; // of the direction, hex
    std::string caseNo;
    int number = 0;
    std::string text;
    std::optional<Instant> dueAt; // with the further times that it was given
};
Done askClosing(const Desk &desk, QWidget *parent, const ClosingAsked &direction, reviews::Closing closing,
                std::function<void(const workspace::CloseDirection &closed, const QString &what)> then);

} // namespace casegrip::ui
