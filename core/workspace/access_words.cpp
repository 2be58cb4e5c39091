// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/access_words.h"

#include "core/base/json.h"
#include "core/base/json_values.h"
#include "core/journal/journal_writer.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace casegrip::workspace
{
namespace
{

using From = WorkReason::From;

constexpr std::array<std::pair<From, std::string_view>, 7> fromWords = {{
    {From::Queue, "queue"},
    {From::Direction, "direction"},
    {From::Review, "review"},
    {From::Together, "together"},
    {From::Approval, "approval"},
    {From::Outside, "outside"},
    {From::Figure, "figure"},
}};

std::optional<WorkReason> reasonOf(const QJsonObject &payload)
{
    const std::string word = wordsAt(payload, "from");
    const auto known = std::find_if(fromWords.begin(), fromWords.end(), [&](const auto &one) { return one.second == word; });
    if (known == fromWords.end())
        return {};
    WorkReason reason{known->first, due::parseStage(wordsAt(payload, "stage")), payload.value(QStringLiteral("round")).toInt(),
                      instantAt(payload, "due_at"), wordsAt(payload, "why")};
    return reason;
}

std::string joined(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts) {
        if (!part.empty())
            text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

std::string with(const char *word, const std::string &value)
{
    return value.empty() ? std::string() : word + value;
}

void insertWords(QJsonObject &details, const char *key, const std::string &value)
{
    if (!value.empty())
        details.insert(QLatin1String(key), toQString(value));
}

} // namespace

std::string_view toWord(From from)
{
    return fromWords[std::size_t(from)].second;
}

std::string toText(const WorkReason &reason)
{
    const std::string stage = reason.stage ? std::string(due::toWord(*reason.stage)) + ", round " + std::to_string(reason.cycle) : "";
    const std::string due = reason.dueAt ? "due " + formatInstant(*reason.dueAt) : "";
    const std::string what = joined({stage, due, reason.words});
    return std::string(toWord(reason.from)) + (what.empty() ? "" : ": " + what);
}

const std::vector<std::string> &accessActions()
{
    static const std::vector<std::string> words = [] {
        std::vector<std::string> all;
        for (int i = 0; i <= int(journal::AccessKind::Changed); ++i)
            all.emplace_back(journal::toWord(journal::AccessKind(i)));
        return all;
    }();
    return words;
}

QJsonObject detailsOf(const Viewed &viewed)
{
    QJsonObject details{{QStringLiteral("from"), toQString(toWord(viewed.reason.from))}};
    if (viewed.reason.stage) {
        details.insert(QStringLiteral("stage"), toQString(due::toWord(*viewed.reason.stage)));
        details.insert(QStringLiteral("round"), viewed.reason.cycle);
    }
    if (viewed.reason.dueAt)
        details.insert(QStringLiteral("due_at"), toQString(formatInstant(*viewed.reason.dueAt)));
    insertWords(details, "why", viewed.reason.words);
    insertWords(details, "as", viewed.as);
    return details;
}

QJsonObject detailsOf(const Listed &listed)
{
    QJsonObject details{{QStringLiteral("listed"), toQString(listed.what)}};
    if (listed.rows)
        details.insert(QStringLiteral("found"), qint64(*listed.rows));
    insertWords(details, "why", listed.words);
    insertWords(details, "as", listed.as);
    return details;
}

std::string accessText(const journal::Entry &entry)
{
    const QJsonObject payload = entry.payload();
    const auto at = [&](const char *key) { return wordsAt(payload, key); };
    const std::string &type = entry.envelope.type;
    if (payload.contains(QStringLiteral("disclosed")))
        return joined({at("disclosed"), with("as ", at("as")), with("for ", at("recipient")), with("because: ", at("why"))});
    if (payload.contains(QStringLiteral("listed"))) {
        const bool isCounted = payload.contains(QStringLiteral("found"));
        const std::string rows = isCounted ? std::to_string(payload.value(QStringLiteral("found")).toInteger()) + " rows" : "";
        return joined({at("listed"), rows, with("as ", at("as")), with("because: ", at("why"))});
    }
    if (payload.contains(QStringLiteral("from"))) { // looked at, or taken out
        const auto reason = reasonOf(payload);
        return joined({reason ? toText(*reason) : std::string(), with("as ", at("as"))});
    }
    if (type == journal::toWord(journal::AccessKind::Searched))
        return std::to_string(payload.value(QStringLiteral("found")).toInteger()) + " found, words " + at("words");
    if (type == journal::toWord(journal::AccessKind::Changed))
        return joined({at("type"), with("entry ", at("entry"))});
    const std::string undone = payload.value(QStringLiteral("undone")).toBool() ? "taken back" : "";
    return joined({at("export"), at("of"), undone});
}

AccessRow accessRowOf(const journal::Entry &entry)
{
    const QJsonObject payload = entry.payload();
    AccessRow row;
    row.position = entry.position;
    row.id = journal::toHex(entry.id);
    row.at = entry.envelope.authoredAt;
    row.login = entry.envelope.author;
    row.action = entry.envelope.type;
    row.caseNo = entry.envelope.caseNo;
    row.text = accessText(entry);
    if (payload.contains(QStringLiteral("from")))
        row.reason = reasonOf(payload);
    if (row.action == journal::toWord(journal::AccessKind::Searched) && !payload.contains(QStringLiteral("listed")))
        row.found = payload.value(QStringLiteral("found")).toInteger();
    if (row.action == journal::toWord(journal::AccessKind::Changed))
        row.entryType = wordsAt(payload, "type");
    return row;
}

std::string keyedHash(const journal::Hash &key, const std::string &words)
{
    QStringList sorted = toQString(words).normalized(QString::NormalizationForm_KC).toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    sorted.sort();
    const std::string text = sorted.join(QLatin1Char(' ')).toStdString();
    journal::Bytes<16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(text.data()), text.size(), key.data(), key.size());
    return journal::toHex(hash);
}

} // namespace casegrip::workspace
