// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"

#include <QByteArray>

namespace casegrip::desktop
{

// What the command asks the open window to draw, because the window is the one process that writes the access log; and
// its answer. One line of JSON each way, through a socket that only this login can reach.
struct PrintRequest {
    std::string login; // on whose behalf
    PrintWanted wanted;
};
// What is to be said to the person; mostly nothing.
using Remark = Result<std::string>;

QByteArray lineOf(const PrintRequest &request);
Result<PrintRequest> readRequest(const QByteArray &line);
QByteArray lineOf(const Remark &answer);
Remark readAnswer(const QByteArray &line);

} // namespace casegrip::desktop
