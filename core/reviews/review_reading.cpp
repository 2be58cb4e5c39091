// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a signed review from its JSON.
#include "core/reviews/signed_review.h"

#include "core/base/json.h"
#include "core/forms/checked_json.h"

#include <algorithm>

namespace casegrip::reviews
{
namespace
{

using forms::Node;

// What is absent reads as empty; what is there has to be of the right type.
class Reading
{
public:
    explicit Reading(const QJsonObject &json) : m_file(json, "", m_faults) {}

    Result<SignedReview> run()
    {
        SignedReview review;
        review.ref = m_file.requiredText("ref");
        review.version = m_file.number("version", 1, 1'000'000, 0);
        review.caseNo = m_file.requiredText("case_no");
        review.kind = wordAt(m_file, "kind", due::parseReviewKind).value_or(due::ReviewKind::Audit);
        review.signedAt = instantAt(m_file, "signed_at").value_or(Instant{});
        if (!m_file.has("signed_at"))
            m_file.fault("signed_at", "is missing");
        const Node author = objectAt("author");
        review.author = {author.text("id"), author.text("name"), author.text("rank")};
        review.form = templateUsed(objectAt("template"));
        review.occasion = occasion();
        review.batch = batch();
        review.approval = approval();
        readContent(review.content);
        for (const Node &node : m_file.objects("directions", false))
            review.directions.push_back(direction(node));
        readCaseFacts(review);
        if (m_file.has("previous"))
            review.previous = hashAt(m_file, "previous");
        if (m_faults.list().empty())
            return review;
        const forms::Fault &fault = m_faults.list().front();
        return failure(ErrorKind::Invalid,
                       "The review cannot be read: " + fault.path + ' ' + fault.what + '.');
    }

private:
    Node objectAt(const char *key)
    {
        if (m_file.has(key) && !m_file.value(key).isObject())
            m_file.fault(key, "must be an object");
        return {m_file.value(key).toObject(), m_file.at(key), m_faults};
    }

    std::optional<Instant> instantAt(const Node &node, const char *key)
    {
        const std::string text = node.text(key);
        const auto at = parseInstant(text, m_utc);
        if (!text.empty() && !at)
            node.fault(key, "must be a time");
        return at;
    }

    template <typename T>
    std::optional<T> wordAt(const Node &node, const char *key, std::optional<T> (*parse)(std::string_view))
    {
        const auto found = parse(node.requiredText(key));
        if (!found)
            node.fault(key, "is not known");
        return found;
    }

    static journal::Hash hashAt(const Node &node, const char *key)
    {
        const auto hash = journal::fromHex<32>(node.text(key));
        if (!hash)
            node.fault(key, "must be 64 hexadecimal digits");
        return hash.value_or(journal::Hash{});
    }

    static TemplateUsed templateUsed(const Node &node)
    {
        TemplateUsed form{node.requiredText("id"), node.number("version", 1, 1'000'000, 0),
                          node.text("title"),      node.text("language"),
                          hashAt(node, "content"), {},                   node.text("notice")};
        for (const Node &part : node.objects("parts", false))
            form.parts.push_back({part.requiredText("id"), part.number("version", 1, 1'000'000, 0)});
        return form;
    }

    std::optional<Occasion> occasion()
    {
        if (!m_file.has("occasion"))
            return {};
        const Node node = objectAt("occasion");
        return Occasion{wordAt(node, "stage", due::parseStage).value_or(due::Stage::Audit),
                        std::uint32_t(node.number("cycle", 1, 1'000'000, 1)), instantAt(node, "due_at")};
    }

    std::optional<Batch> batch()
    {
        if (!m_file.has("batch"))
            return {};
        const Node node = objectAt("batch");
        return Batch{node.requiredText("id"), node.number("size", 1, 1'000'000, 1)};
    }

    std::optional<ApprovalAsked> approval()
    {
        if (!m_file.has("approval"))
            return {};
        const Node node = objectAt("approval");
        return ApprovalAsked{node.requiredText("rank"), node.requiredText("why")};
    }

    void readContent(forms::Content &content)
    {
        content.decision = m_file.text("decision");
        content.decisionWords = m_file.text("decision_words");
        for (const Node &node : m_file.objects("answers", false))
            content.answers.push_back(answer(node));
        for (const Node &node : m_file.objects("facts", false))
            content.facts.push_back(fact(node));
        for (const Node &node : m_file.objects("overrides", false))
            content.overrides.push_back(
                {node.requiredText("place"), rowAt(node), node.text("warning"), node.text("reason")});
        for (const Node &node : m_file.objects("effects", false))
            content.effects.push_back(effect(node));
    }

    static int rowAt(const Node &node) { return node.number("row", 1, 1'000'000, 0); }

    forms::Value valueAt(const Node &node, forms::ValueType type)
    {
        const auto value = forms::readValue(node.value("value"), type, m_utc);
        if (!value)
            node.fault("value", "must be " + std::string(forms::toWord(type)));
        return value.value_or(forms::Value{});
    }

    // Where they are not written, the value is its own words.
    static std::string wordsAt(const Node &node)
    {
        return node.has("words") ? node.text("words") : toStd(node.value("value").toString());
    }

    forms::SaidAnswer answer(const Node &node)
    {
        const std::string type = node.word("type", forms::typeWords(), true);
        const auto place = std::find(forms::typeWords().begin(), forms::typeWords().end(), type);
        const auto question = forms::QuestionType(place - forms::typeWords().begin());
        const forms::Value value = valueAt(node, forms::valueTypeOf(question));
        return {node.requiredText("question"),
                node.text("section"),
                rowAt(node),
                node.text("label"),
                type,
                value,
                wordsAt(node),
                node.text("origin"),
                node.text("source")};
    }

    // A fact that the program no longer knows is kept in words.
    forms::UsedFact fact(const Node &node)
    {
        const std::string name = node.requiredText("name");
        const auto known = forms::findFact(name);
        return {name,
                node.text("label"),
                known ? valueAt(node, forms::factTable()[*known].type) : forms::Value{},
                wordsAt(node),
                node.text("source"),
                instantAt(node, "as_of")};
    }

    // What the program no longer knows is left out: there is nothing to compare it with.
    void readCaseFacts(SignedReview &review)
    {
        if (!m_file.has("case_facts"))
            return;
        const Node node = objectAt("case_facts");
        const QJsonObject facts = m_file.value("case_facts").toObject();
        for (auto one = facts.begin(); one != facts.end(); ++one) {
            const std::string name = toStd(one.key());
            const auto known = forms::findFact(name);
            if (!known)
                continue;
            const auto value = forms::readValue(one.value(), forms::factTable()[*known].type, m_utc);
            if (!value)
                node.fault(name.c_str(), "must be " + std::string(forms::toWord(forms::factTable()[*known].type)));
            review.caseFacts[name] = value.value_or(forms::Value{});
        }
    }

    forms::Effect effect(const Node &node)
    {
        const std::string word = node.word("do", forms::consequenceWords(), true);
        const auto place =
            std::find(forms::consequenceWords().begin(), forms::consequenceWords().end(), word);
        return {{node.requiredText("question"), rowAt(node)},
                forms::Consequence(place - forms::consequenceWords().begin()),
                node.text("owner"),
                node.text("text"),
                instantAt(node, "due_at"),
                node.text("theme"),
                node.text("reason")};
    }

    PlannedDirection direction(const Node &node)
    {
        return {node.number("number", 1, 1'000'000, 0),
                node.requiredText("text"),
                node.text("owner"),
                node.text("owner_id"),
                instantAt(node, "due_at"),
                node.text("question")};
    }

    forms::Faults m_faults;
    const TimeZone m_utc = TimeZone::utc();
    Node m_file;
};

} // namespace

Result<SignedReview> readReview(const QJsonObject &json)
{
    return Reading(json).run();
}

} // namespace casegrip::reviews
