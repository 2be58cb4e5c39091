// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/backup_words.h"

#include "ui/text/visible_text.h"
#include "ui/text/words.h"

#include <QStringList>

namespace casegrip::ui
{
namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("backups", text);
}

QString warningText(storage::BackupWarning warning)
{
    using Warning = storage::BackupWarning;
    switch (warning) {
    case Warning::NoneHere:
        return tr(QT_TRANSLATE_NOOP("backups", "There is no backup of your own work yet; the next sync makes one."));
    case Warning::OldHere:
        return tr(QT_TRANSLATE_NOOP("backups", "The last backup is more than 7 days old. Is the disk full?"));
    case Warning::NoSecondFolder:
        return tr(QT_TRANSLATE_NOOP("backups", "Choose a second folder, on another disk or a share: a backup on the "
                                               "same disk is lost with it."));
    case Warning::NoneInSecond:
        return tr(QT_TRANSLATE_NOOP("backups", "Nothing has been copied to the second folder yet. Is it reachable?"));
    case Warning::OldInSecond:
        return tr(QT_TRANSLATE_NOOP(
            "backups", "The newest backup in the second folder is more than 7 days old. Is it reachable?"));
    }
    return {};
}

} // namespace

QString backupText(const workspace::BackupStatus &backup, const Words &words, Instant now)
{
    const auto told = [&](const std::optional<Instant> &at, const char *text, const char *none) {
        return at ? tr(text).arg(words.moment(*at, now), words.ago(*at, now)) : tr(none);
    };
    QStringList parts{told(backup.last, QT_TRANSLATE_NOOP("backups", "Last backup of your own work: %1, %2."),
                           QT_TRANSLATE_NOOP("backups", "There is no backup of your own work yet."))};
    if (!backup.secondFolder.empty()) {
        parts << tr(QT_TRANSLATE_NOOP("backups", "Second folder: %1.")).arg(visibleText(backup.secondFolder));
        parts << told(backup.lastSecond, QT_TRANSLATE_NOOP("backups", "Last copy there: %1, %2."),
                      QT_TRANSLATE_NOOP("backups", "No copy there yet."));
    }
    return parts.join(QLatin1Char(' '));
}

QString backupWarnings(const workspace::BackupStatus &backup)
{
    QStringList sentences;
    for (const storage::BackupWarning warning : backup.warnings)
        sentences << warningText(warning);
    return sentences.join(QLatin1Char('\n'));
}

} // namespace casegrip::ui
