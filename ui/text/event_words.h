// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_view.h"

#include <QString>

#include <functional>

namespace casegrip::ui
{

// What happened to a case, in one line: "Classified (Class: 8N, Risk: high); worked out by comparing exports". Of a
// classification what is another than in `before`, the one that held until then (null: all of it).
QString eventText(const cases::EventView &event, const due::Classification *before,
                  const std::function<QString(const std::string &code)> &teamName);

} // namespace casegrip::ui
