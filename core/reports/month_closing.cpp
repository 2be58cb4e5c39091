// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/month_closing.h"

#include "core/base/json.h"
#include "core/base/json_values.h"
#include "core/journal/fold.h"
#include "core/journal/officer.h"
#include "core/reports/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <map>

namespace casegrip::reports
{
namespace
{

constexpr qsizetype largest = 1'000'000; // bytes; an entry holds 1 MiB
using Kind = PackColumn::Kind;

QJsonArray arrayOf(const std::vector<std::string> &texts)
{
    QJsonArray array;
    for (const std::string &text : texts)
        array.append(toQString(text));
    return array;
}

std::vector<std::string> textsIn(const QJsonValue &value)
{
    std::vector<std::string> texts;
    for (const auto &each : value.toArray())
        texts.push_back(toStd(each.toString()));
    return texts;
}

QJsonObject toJson(const PackCover &cover)
{
    QJsonObject json{{QStringLiteral("force"), toQString(cover.force)},
                     {QStringLiteral("scope"), toQString(cover.scope)},
                     {QStringLiteral("marking"), toQString(cover.marking)},
                     {QStringLiteral("framework"), toQString(cover.framework)},
                     {QStringLiteral("kind"), toQString(cover.kind)},
                     {QStringLiteral("as_of_text"), toQString(cover.asOfText)},
                     {QStringLiteral("export_text"), toQString(cover.exportText)},
                     {QStringLiteral("export"), toQString(cover.exportName)},
                     {QStringLiteral("as_of"), toQString(formatInstant(cover.asOf))}};
    if (cover.exportedAt)
        json[u"exported_at"] = toQString(formatInstant(*cover.exportedAt));
    return json;
}

PackCover coverIn(const QJsonObject &json)
{
    PackCover cover{wordsAt(json, "force"),      wordsAt(json, "scope"),       wordsAt(json, "marking"), wordsAt(json, "framework"), wordsAt(json, "kind"),
                    wordsAt(json, "as_of_text"), wordsAt(json, "export_text"), wordsAt(json, "export"),  instantAt(json, "exported_at"), {}};
    cover.asOf = instantAt(json, "as_of").value_or(Instant());
    return cover;
}

QJsonObject toJson(const PackColumn &column)
{
    return {{QStringLiteral("key"), toQString(column.key)},
            {QStringLiteral("name"), toQString(column.name)},
            {QStringLiteral("kind"), int(column.kind)},
            {QStringLiteral("of"), column.of}};
}

QJsonObject toJson(const PackFigure &figure)
{
    QJsonArray columns, rows;
    for (const PackColumn &column : figure.columns)
        columns.append(toJson(column));
    for (const PackRow &row : figure.rows)
        rows.append(arrayOf(row));
    return {{QStringLiteral("id"), toQString(figure.id)},
            {QStringLiteral("title"), toQString(figure.title)},
            {QStringLiteral("sentence"), toQString(figure.sentence)},
            {QStringLiteral("definitions"), arrayOf(figure.definitions)},
            {QStringLiteral("drawing"), int(figure.drawing)},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("keys"), figure.keys},
            {QStringLiteral("restated"), figure.isRestated},
            {QStringLiteral("behind"), arrayOf(figure.behind)}};
}

// Nothing: a row that does not go with the columns, or a number that stands for nothing.
std::optional<PackFigure> figureIn(const QJsonObject &json)
{
    PackFigure figure;
    figure.id = wordsAt(json, "id");
    figure.title = wordsAt(json, "title");
    figure.sentence = wordsAt(json, "sentence");
    figure.definitions = textsIn(json[u"definitions"]);
    const int drawing = json[u"drawing"].toInt(-1);
    figure.keys = json[u"keys"].toInt();
    figure.isRestated = json[u"restated"].toBool();
    figure.behind = textsIn(json[u"behind"]);
    const QJsonArray columns = json[u"columns"].toArray();
    for (const auto &value : columns) {
        const QJsonObject column = value.toObject();
        const int kind = column[u"kind"].toInt(-1), of = column[u"of"].toInt(-1);
        if (kind < 0 || kind > int(Kind::Percent) || of >= int(columns.size()))
            return {};
        figure.columns.push_back({wordsAt(column, "key"), wordsAt(column, "name"), Kind(kind), of});
    }
    for (const auto &row : json[u"rows"].toArray()) {
        figure.rows.push_back(textsIn(row));
        if (figure.rows.back().size() != figure.columns.size())
            return {};
    }
    if (drawing < 0 || drawing > int(Drawing::Gaps) || figure.keys < 1)
        return {};
    figure.drawing = Drawing(drawing);
    return figure;
}

QJsonObject contentOf(const PackCover &cover, const std::vector<PackFigure> &figures)
{
    QJsonArray list;
    for (const PackFigure &figure : figures)
        list.append(toJson(figure));
    return {{QStringLiteral("cover"), toJson(cover)}, {QStringLiteral("figures"), list}};
}

// Objects of Qt have their keys sorted.
std::string digestOf(const QJsonObject &content)
{
    return journal::toHex(journal::hash("CASEGRIP-MONTH-1", QJsonDocument(content).toJson(QJsonDocument::Compact).toStdString()));
}

} // namespace

std::string figuresDigest(const PackCover &cover, const std::vector<PackFigure> &figures)
{
    return digestOf(contentOf(cover, figures));
}

Result<journal::NewEntry> monthClosedEntry(const MonthPack &pack, const workspace::CaseMarks &marks)
{
    const QJsonObject content = contentOf(pack.cover, pack.figures);
    QJsonObject totals, digests;
    for (const PackRows &rows : pack.rows) {
        totals[toQString(rows.id)] = qint64(rows.total);
        digests[toQString(rows.id)] = toQString(rows.digest);
    }
    QJsonObject payload{{QStringLiteral("month"), toQString(figures::monthText(pack.month))},
                        {QStringLiteral("text"), toQString(monthName(pack.month))},
                        {QStringLiteral("digest"), toQString(digestOf(content))},
                        {QStringLiteral("content"), content},
                        {QStringLiteral("rows"), totals},
                        {QStringLiteral("row_digests"), digests},
                        {QStringLiteral("cases"), toQString(marks.packed())}};
    if (QJsonDocument(payload).toJson(QJsonDocument::Compact).size() > largest)
        return failure(ErrorKind::Refused, "The figures of this month are more than an entry of the journal holds.",
                       "Keep the pack's files instead; each of them says as of when it is.");
    return journal::newEntry(type::monthClosed, {}, std::move(payload));
}

std::optional<ClosedMonth> readMonthClosed(const journal::Entry &entry)
{
    if (entry.envelope.type != type::monthClosed || entry.envelope.typeVersion != 1)
        return {};
    const QJsonObject payload = entry.payload(), content = payload[u"content"].toObject();
    const auto month = parseMonth(wordsAt(payload, "month"));
    ClosedMonth closed;
    closed.digest = wordsAt(payload, "digest");
    if (!month || closed.digest != digestOf(content))
        return {};
    closed.month = *month;
    closed.entry = journal::toHex(entry.id);
    const journal::Officer by = journal::readOfficer(payload[u"by"].toObject());
    closed.by = by.id.empty() ? entry.envelope.author : by.name + " (" + by.id + ")";
    closed.at = entry.envelope.authoredAt;
    closed.cover = coverIn(content[u"cover"].toObject());
    for (const auto &value : content[u"figures"].toArray()) {
        auto figure = figureIn(value.toObject());
        if (!figure)
            return {};
        closed.figures.push_back(std::move(*figure));
    }
    const QJsonObject totals = payload[u"rows"].toObject();
    for (auto each = totals.begin(); each != totals.end(); ++each)
        closed.totals.emplace_back(toStd(each.key()), each.value().toInteger());
    const QJsonObject digests = payload[u"row_digests"].toObject();
    for (auto each = digests.begin(); each != digests.end(); ++each)
        closed.rowDigests[toStd(each.key())] = toStd(each.value().toString());
    closed.marks = wordsAt(payload, "cases");
    return closed;
}

std::vector<ClosedMonth> closedMonths(std::vector<journal::Entry> entries)
{
    journal::putInOrder(entries);
    const auto undone = journal::undoneBy(entries);
    std::map<figures::Month, ClosedMonth, std::greater<>> months;
    for (const journal::Entry &entry : entries) {
        if (undone.contains(entry.id))
            continue;
        if (auto closed = readMonthClosed(entry))
            months[closed->month] = std::move(*closed);
    }
    std::vector<ClosedMonth> list;
    for (auto &[month, closed] : months)
        list.push_back(std::move(closed));
    return list;
}

std::vector<std::string> reasonsWithoutMarks(const std::vector<SyncedSince> &synced)
{
    const std::string unknown = "Which cases changed was not kept: there were too many.";
    if (synced.empty())
        return {unknown + " No export was synced since the month was closed: work recorded or taken back in Casegrip, a setting, the rules or the program made the difference."};
    std::vector<std::string> why = {unknown + ' ' + counted(std::int64_t(synced.size()), "export was", "exports were") +
                                    " synced since the month was closed; work recorded or taken back in Casegrip may have changed it too."};
    const std::size_t unnamed = synced.size() - std::min(synced.size(), mostSyncedNamed);
    if (unnamed > 0)
        why.push_back(counted(std::int64_t(unnamed), "earlier one is", "earlier ones are") + " not named here, the first of them " + synced.front().name + " of " +
                      synced.front().exportedAt + ", synced " + synced.front().syncedAt + '.');
    for (std::size_t i = unnamed; i < synced.size(); ++i)
        why.push_back("The export " + synced[i].name + " of " + synced[i].exportedAt + ", synced " + synced[i].syncedAt + '.');
    return why;
}

} // namespace casegrip::reports
