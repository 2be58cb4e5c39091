// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"

#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace casegrip::ui
{
namespace
{

struct Headline {
    ErrorKind kind;
    const char *text;
};
constexpr Headline headlines[] = {
    {ErrorKind::NotFound, QT_TRANSLATE_NOOP("sentences", "This was not found.")},
    {ErrorKind::Invalid, QT_TRANSLATE_NOOP("sentences", "This cannot be used as it is.")},
    {ErrorKind::Refused, QT_TRANSLATE_NOOP("sentences", "A rule does not allow this.")},
    {ErrorKind::Busy, QT_TRANSLATE_NOOP("sentences", "Another program is using the data.")},
    {ErrorKind::Damaged, QT_TRANSLATE_NOOP("sentences", "A data file is damaged.")},
    {ErrorKind::TooNew, QT_TRANSLATE_NOOP("sentences", "A newer Casegrip wrote this.")},
    {ErrorKind::TooOld, QT_TRANSLATE_NOOP("sentences", "This is too old to be read.")},
    {ErrorKind::DiskFull, QT_TRANSLATE_NOOP("sentences", "The disk is full. Nothing was changed.")},
    {ErrorKind::Io, QT_TRANSLATE_NOOP("sentences", "The file could not be read or written.")},
    {ErrorKind::Cancelled, QT_TRANSLATE_NOOP("sentences", "Stopped. Nothing was changed.")},
};

QString headline(ErrorKind kind)
{
    for (const Headline &each : headlines) {
        if (each.kind == kind)
            return QCoreApplication::translate("sentences", each.text);
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
