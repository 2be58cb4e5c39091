// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/signed_review.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casegrip::reviews
{
namespace
{

// Leaves out what is empty, so that an optional key that comes later changes no hash.
class Writing
{
public:
    Writing &text(const char *key, std::string_view value)
    {
        if (!value.empty())
            m_object.insert(QLatin1String(key), toQString(value));
        return *this;
    }
    Writing &number(const char *key, std::int64_t value)
    {
        m_object.insert(QLatin1String(key), qint64(value));
        return *this;
    }
    Writing &instant(const char *key, const std::optional<Instant> &value)
    {
        return text(key, value ? formatInstant(*value) : std::string());
    }
    Writing &json(const char *key, const QJsonValue &value)
    {
        m_object.insert(QLatin1String(key), value);
        return *this;
    }
    template <typename List, typename Write>
    Writing &list(const char *key, const List &items, Write &&write)
    {
        QJsonArray array;
        for (const auto &item : items)
            array.append(write(item));
        return items.empty() ? *this : json(key, array);
    }
    QJsonObject done() { return std::move(m_object); }

private:
    QJsonObject m_object;
};

// The words of a value, unless they are the value.
std::string ownWords(const forms::Value &value, const std::string &words)
{
    const auto *text = std::get_if<std::string>(&value);
    return text && *text == words ? std::string() : words;
}

QJsonObject written(const forms::SaidAnswer &answer)
{
    Writing object;
    object.text("question", answer.question).text("section", answer.section).text("label", answer.label);
    object.text("type", answer.type)
        .json("value", forms::toJson(answer.value))
        .text("words", ownWords(answer.value, answer.words));
    object.text("origin", answer.origin).text("source", answer.source);
    if (answer.row > 0)
        object.number("row", answer.row);
    return object.done();
}

QJsonObject written(const forms::UsedFact &fact)
{
    Writing object;
    object.text("name", fact.name).text("label", fact.label).json("value", forms::toJson(fact.value));
    object.text("words", ownWords(fact.value, fact.words))
        .text("source", fact.source)
        .instant("as_of", fact.asOf);
    return object.done();
}

QJsonObject written(const forms::Override &one)
{
    Writing object;
    object.text("place", one.place).text("warning", one.warning).text("reason", one.reason);
    if (one.row > 0)
        object.number("row", one.row);
    return object.done();
}

QJsonObject written(const forms::Effect &effect)
{
    Writing object;
    object.text("question", effect.place.id)
        .text("do", forms::toWord(effect.consequence))
        .text("owner", effect.owner);
    object.text("text", effect.text)
        .instant("due_at", effect.dueAt)
        .text("theme", effect.theme)
        .text("reason", effect.reason);
    if (effect.place.row > 0)
        object.number("row", effect.place.row);
    return object.done();
}

QJsonObject written(const PlannedDirection &direction)
{
    Writing object;
    object.number("number", direction.number).text("text", direction.text).text("owner", direction.owner);
    object.text("owner_id", direction.ownerId)
        .instant("due_at", direction.dueAt)
        .text("question", direction.question);
    return object.done();
}

QJsonObject written(const TemplateUsed &form)
{
    Writing object;
    object.text("id", form.id)
        .number("version", form.version)
        .text("title", form.title)
        .text("language", form.language);
    object.text("content", journal::toHex(form.content)).text("notice", form.notice);
    object.list("parts", form.parts, [](const forms::PartUsed &part) {
        return Writing().text("id", part.id).number("version", part.version).done();
    });
    return object.done();
}

} // namespace

TemplateUsed used(const forms::Template &form)
{
    return {form.id, form.version, form.title, form.language, journal::hash(form.json), form.parts, form.notice};
}

std::vector<PlannedDirection> directionsOf(const forms::Content &content, int firstNumber)
{
    std::vector<PlannedDirection> directions;
    for (const forms::Effect &effect : content.effects) {
        if (effect.consequence == forms::Consequence::Theme || effect.text.empty())
            continue;
        directions.push_back({firstNumber++, effect.text, effect.owner, {}, effect.dueAt, effect.place.id});
    }
    return directions;
}

QJsonObject toJson(const SignedReview &review)
{
    const auto write = [](const auto &item) { return written(item); };
    Writing object;
    object.text("ref", review.ref).number("version", review.version).text("case_no", review.caseNo);
    object.text("kind", due::toWord(review.kind)).instant("signed_at", review.signedAt);
    object.json("author", Writing()
                              .text("id", review.author.id)
                              .text("name", review.author.name)
                              .text("rank", review.author.rank)
                              .done());
    object.json("template", written(review.form));
    if (review.occasion)
        object.json("occasion", Writing()
                                    .text("stage", due::toWord(review.occasion->stage))
                                    .number("cycle", review.occasion->cycle)
                                    .instant("due_at", review.occasion->dueAt)
                                    .done());
    if (review.batch)
        object.json("batch",
                    Writing().text("id", review.batch->id).number("size", review.batch->size).done());
    if (review.approval)
        object.json("approval", Writing().text("rank", review.approval->rank).text("why", review.approval->why).done());
    object.text("decision", review.content.decision).text("decision_words", review.content.decisionWords);
    object.list("answers", review.content.answers, write).list("facts", review.content.facts, write);
    object.list("overrides", review.content.overrides, write).list("effects", review.content.effects, write);
    object.list("directions", review.directions, write);
    if (!review.caseFacts.empty()) {
        Writing facts;
        for (const auto &[name, value] : review.caseFacts)
            facts.json(name.c_str(), forms::toJson(value));
        object.json("case_facts", facts.done());
    }
    if (review.previous)
        object.text("previous", journal::toHex(*review.previous));
    return object.done();
}

std::string canonicalBytes(const QJsonObject &review)
{
    return QJsonDocument(review).toJson(QJsonDocument::Compact).toStdString();
}

journal::Hash contentHash(const QJsonObject &review)
{
    return journal::hash(canonicalBytes(review));
}

std::string nameOf(const SignedReview &review)
{
    return review.version == 1 ? review.ref : review.ref + " version " + std::to_string(review.version);
}

} // namespace casegrip::reviews
