// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace casegrip
{

const char *toString(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return "not found";
    case ErrorKind::Invalid:
        return "invalid";
    case ErrorKind::Refused:
        return "refused";
    case ErrorKind::Busy:
        return "busy";
    case ErrorKind::Damaged:
        return "damaged";
    case ErrorKind::TooNew:
        return "too new";
    case ErrorKind::TooOld:
        return "too old";
    case ErrorKind::DiskFull:
        return "disk full";
    case ErrorKind::Io:
        return "input or output";
    case ErrorKind::Cancelled:
        return "cancelled";
    }
    return "unknown";
}

std::string toString(const Error &error)
{
    std::string text = toString(error.kind);
    text += ": ";
    text += error.what;
    if (!error.todo.empty()) {
        text += ' ';
        text += error.todo;
    }
    return text;
}

} // namespace casegrip
