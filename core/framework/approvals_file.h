// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framework/approvals.h"
#include "core/framework/reader.h"

// Reading and writing the key `approvals`. Internal to this folder.
namespace casegrip::framework
{

// Of a file without the key: what the shipped framework asks for.
Approvals readApprovals(const Reader &file);
QJsonObject toJson(const Approvals &approvals);

} // namespace casegrip::framework
