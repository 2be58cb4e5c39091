// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"

#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace casegrip::ui
{
namespace
{

QString headline(ErrorKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("sentences", text); };
    switch (kind) {
    case ErrorKind::NotFound:
        return tr(QT_TRANSLATE_NOOP("sentences", "This was not found."));
    case ErrorKind::Invalid:
        return tr(QT_TRANSLATE_NOOP("sentences", "This cannot be used as it is."));
    case ErrorKind::Refused:
        return tr(QT_TRANSLATE_NOOP("sentences", "A rule does not allow this."));
    case ErrorKind::Busy:
        return tr(QT_TRANSLATE_NOOP("sentences", "Another program is using the data."));
    case ErrorKind::Damaged:
        return tr(QT_TRANSLATE_NOOP("sentences", "A data file is damaged."));
    case ErrorKind::TooNew:
        return tr(QT_TRANSLATE_NOOP("sentences", "A newer Casegrip wrote this."));
    case ErrorKind::TooOld:
        return tr(QT_TRANSLATE_NOOP("sentences", "This is too old to be read."));
    case ErrorKind::DiskFull:
        return tr(QT_TRANSLATE_NOOP("sentences", "The disk is full. Nothing was changed."));
    case ErrorKind::Io:
        return tr(QT_TRANSLATE_NOOP("sentences", "The file could not be read or written."));
    case ErrorKind::Cancelled:
        return tr(QT_TRANSLATE_NOOP("sentences", "Stopped. Nothing was changed."));
    }
    return {};
}

} // namespace

QString Sentence::joined() const
{
    QStringList parts{headline};
    for (const QString &part : {detail, todo}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QLatin1Char(' '));
}

Sentence sentence(const Error &error)
{
    return {headline(error.kind), visibleText(error.what), visibleText(error.todo)};
}

} // namespace casegrip::ui
