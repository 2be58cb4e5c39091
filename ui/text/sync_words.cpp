// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sync_words.h"

#include "ui/text/visible_text.h"

#include <QCoreApplication>

namespace casegrip::ui
{
namespace
{

class SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
public:
    static QString fewerCases(const QString &found, const QString &before)
    {
        return tr("The export names %1 cases; the last full one named %2.").arg(found, before);
    }
    static QString older(const QString &made, const QString &stored)
    {
        return tr("The export was made %1, before the one that is stored (%2).", "moments").arg(made, stored);
    }
    static QString noManifest() { return tr("The export has no manifest.json, so it cannot be told whether it is whole."); }
    static QString missingColumn(const QString &file, const QString &column)
    {
        return tr("%1, line 1: the column %2, which is required, is missing. If the export is read anyway, the file is left out.")
            .arg(file, column);
    }
    static QString mismatch(const sync::Objection &objection, const QString &file, const QString &found, const QString &promised)
    {
        switch (objection.mismatch) {
        case sync::Objection::Mismatch::Missing:
            break;
        case sync::Objection::Mismatch::Unlisted:
            return tr("%1 is in the export but not in manifest.json.", "file").arg(file);
        case sync::Objection::Mismatch::Rows:
            return tr("%1 has %2 rows, manifest.json says %3.", "file, count, count").arg(file, found, promised);
        case sync::Objection::Mismatch::Hash:
            return tr("%1 does not have the SHA-256 that manifest.json says.", "file").arg(file);
        }
        return tr("%1 is in manifest.json but not in the export.", "file").arg(file);
    }
};

} // namespace

QString objectionText(const sync::Objection &objection, const Words &words, Instant now)
{
    using Code = sync::Objection::Code;
    const QString found = words.count(objection.found);
    const QString expected = words.count(objection.expected);
    const QString file = visibleText(objection.file);
    switch (objection.code) {
    case Code::FewerCases:
        break;
    case Code::OlderExport:
        return SyncWords::older(words.moment(objection.exportedAt, now), words.moment(objection.lastExportedAt, now));
    case Code::ManifestMismatch:
        return SyncWords::mismatch(objection, file, found, expected);
    case Code::NoManifest:
        return SyncWords::noManifest();
    case Code::MissingColumn:
        return SyncWords::missingColumn(file, visibleText(objection.column));
    }
    return SyncWords::fewerCases(found, expected);
}

} // namespace casegrip::ui
