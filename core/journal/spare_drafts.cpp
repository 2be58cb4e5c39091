// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/spare_drafts.h"

#include "core/base/json.h"
#include "core/base/json_values.h"
#include "core/journal/bytes.h"
#include "core/storage/file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace casegrip::journal
{
namespace
{

std::optional<StoredDraft> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto savedAt = instantAt(json, "saved_at");
    StoredDraft draft{wordsAt(json, "author"), wordsAt(json, "case_no"), wordsAt(json, "form"), savedAt.value_or(Instant()),
                      toStd(json.value(u"body").toString())};
    return savedAt && !draft.author.empty() && !draft.form.empty() ? std::optional(std::move(draft)) : std::nullopt;
}

} // namespace

// Who writes about what is in the file, not in its name.
std::string SpareDrafts::pathOf(const StoredDraft &draft) const
{
    return m_folder + '/' + toHex(hash(draft.author + '\0' + draft.caseNo + '\0' + draft.form)).substr(0, 32) + ".json";
}

Done SpareDrafts::put(const StoredDraft &draft) const
{
    if (auto made = storage::makeFolder(m_folder); !made)
        return made;
    const QJsonObject json{{QStringLiteral("author"), toQString(draft.author)},
                           {QStringLiteral("case_no"), toQString(draft.caseNo)},
                           {QStringLiteral("form"), toQString(draft.form)},
                           {QStringLiteral("saved_at"), toQString(formatInstant(draft.savedAt))},
                           {QStringLiteral("body"), toQString(draft.body)}};
    const std::string path = pathOf(draft), unfinished = path + ".new";
    auto file = storage::NewFile::create(unfinished);
    if (!file)
        return failure(file.error());
    if (auto written = file->write(QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString()); !written)
        return written;
    if (auto finished = file->finish(); !finished)
        return finished;
    return storage::moveInto(unfinished, path);
}

std::vector<StoredDraft> SpareDrafts::find(const std::string &author, const std::string &caseNo) const
{
    std::vector<StoredDraft> found;
    const QDir folder(QString::fromStdString(m_folder));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        auto draft = readFile(folder.filePath(name));
        if (draft && (author.empty() || draft->author == author) && (caseNo.empty() || draft->caseNo == caseNo))
            found.push_back(std::move(*draft));
    }
    return found;
}

Done SpareDrafts::remove(const StoredDraft &draft) const
{
    return storage::removeFile(pathOf(draft));
}

Done SpareDrafts::removeOfCase(const std::string &caseNo) const
{
    for (const StoredDraft &draft : find()) {
        const bool names = draft.caseNo == caseNo || (draft.caseNo.empty() && draft.body.find('"' + caseNo + '"') != std::string::npos);
        if (auto removed = names ? remove(draft) : Done(); !removed)
            return removed;
    }
    return {};
}

// Not one that is being written.
void SpareDrafts::removeUnfinished() const
{
    constexpr qint64 longestS = 60;
    for (const QFileInfo &file : QDir(QString::fromStdString(m_folder)).entryInfoList({QStringLiteral("*.new")}, QDir::Files)) {
        if (file.lastModified().secsTo(QDateTime::currentDateTimeUtc()) > longestS)
            (void)storage::removeFile(file.filePath().toStdString());
    }
}

} // namespace casegrip::journal
