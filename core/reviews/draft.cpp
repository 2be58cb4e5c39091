// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/draft.h"

#include "core/base/json.h"
#include "core/base/json_values.h"
#include "core/reviews/review_ref.h"

namespace casegrip::reviews
{
namespace
{

QJsonObject written(const Occasion &occasion)
{
    QJsonObject object{{QStringLiteral("stage"), toQString(due::toWord(occasion.stage))},
                       {QStringLiteral("cycle"), qint64(occasion.cycle)}};
    if (occasion.dueAt)
        object[u"due_at"] = toQString(formatInstant(*occasion.dueAt));
    return object;
}

std::optional<Occasion> readOccasion(const QJsonObject &json)
{
    const auto stage = due::parseStage(wordsAt(json, "stage"));
    if (!stage)
        return {};
    return Occasion{*stage, std::uint32_t(json.value(u"cycle").toInt(1)), instantAt(json, "due_at")};
}

} // namespace

QJsonObject toJson(const Draft &draft, const forms::Template &form)
{
    QJsonObject json{{QStringLiteral("ref"), toQString(draft.ref)},
                     {QStringLiteral("case_no"), toQString(draft.caseNo)},
                     {QStringLiteral("author"), toQString(draft.author)},
                     {QStringLiteral("template"), toQString(draft.templateId)},
                     {QStringLiteral("version"), draft.templateVersion},
                     {QStringLiteral("content"), toQString(journal::toHex(draft.templateContent))},
                     {QStringLiteral("begun_at"), toQString(formatInstant(draft.begunAt))},
                     {QStringLiteral("saved_at"), toQString(formatInstant(draft.savedAt))},
                     {QStringLiteral("facts"), forms::toJson(draft.facts)},
                     {QStringLiteral("form"), forms::toJson(draft.answers, form)}};
    if (draft.occasion)
        json[u"occasion"] = written(*draft.occasion);
    if (draft.saves > 0)
        json[u"saves"] = draft.saves;
    if (draft.version > 1)
        json[u"review_version"] = draft.version;
    return json;
}

std::optional<DraftTemplate> templateOf(const QJsonObject &draft)
{
    const auto content = journal::fromHex<32>(wordsAt(draft, "content"));
    const int version = draft.value(u"version").toInt();
    std::string id = wordsAt(draft, "template");
    if (!content || version < 1 || id.empty())
        return {};
    return DraftTemplate{std::move(id), version, *content};
}

Result<Draft> readDraft(const QJsonObject &json, const forms::Template &form)
{
    const auto begunOn = templateOf(json);
    const auto begunAt = instantAt(json, "begun_at");
    const auto savedAt = instantAt(json, "saved_at");
    if (!begunOn || !begunAt || !savedAt || begunOn->id != form.id)
        return failure(ErrorKind::Damaged, "A draft is not what was saved.", "Start the review again.");
    Draft draft;
    draft.ref = canonicalRef(wordsAt(json, "ref"));
    draft.version = json.value(u"review_version").toInt(1);
    draft.saves = json.value(u"saves").toInt();
    draft.caseNo = wordsAt(json, "case_no");
    draft.author = wordsAt(json, "author");
    draft.templateId = begunOn->id;
    draft.templateVersion = begunOn->version;
    draft.templateContent = begunOn->content;
    if (json.contains(u"occasion"))
        draft.occasion = readOccasion(json.value(u"occasion").toObject());
    draft.begunAt = *begunAt;
    draft.savedAt = *savedAt;
    draft.facts = forms::readFacts(json.value(u"facts").toObject());
    draft.answers = forms::readAnswers(json.value(u"form").toObject(), form, TimeZone::utc()).answers;
    return draft;
}

} // namespace casegrip::reviews
