// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/pch.h"
#include "ui/pch.h"

#include <QSignalSpy>
