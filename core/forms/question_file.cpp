// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/question_file.h"

#include "core/base/json.h"
#include "core/forms/fact_table.h"
#include "core/forms/trigger_file.h"

#include <algorithm>

namespace casegrip::forms
{
namespace
{

Option readOption(const Node &node)
{
    node.allow({"value", "label", "hint", "relevant"});
    return {node.id("value"), node.requiredText("label"), node.text("hint"), {}};
}

std::vector<Option> ownOptions(const Node &node)
{
    std::vector<Option> options;
    for (const Node &option : node.objects("options", true)) {
        options.push_back(readOption(option));
        const auto isSame = [&](const Option &one) { return one.value == options.back().value; };
        if (std::count_if(options.begin(), options.end(), isSame) > 1)
            option.fault("value", "is " + inQuotes(options.back().value) + ", which an earlier option has");
    }
    return options;
}

std::vector<Option> impliedOptions(QuestionType type)
{
    switch (type) {
    case QuestionType::YesNo:
        return {{"yes", "Yes", {}, {}}, {"no", "No", {}, {}}};
    case QuestionType::YesNoNa:
        return {{"yes", "Yes", {}, {}}, {"no", "No", {}, {}}, {"na", "Not applicable", {}, {}}};
    case QuestionType::Confirm:
        return {{"confirmed", "Confirmed", {}, {}}, {"corrected", "Needs correcting", {}, {}}};
    default:
        return {};
    }
}

bool isChosen(QuestionType type)
{
    return type == QuestionType::Choice || type == QuestionType::Choices;
}

std::vector<Option> readOptions(const Node &node, QuestionType type)
{
    if (isChosen(type))
        return ownOptions(node);
    if (node.has("options"))
        node.fault("options", "belong to choice and choices only");
    return impliedOptions(type);
}

Link readLink(const Node &node, const References &references)
{
    if (node.has("guidance")) {
        node.allow({"guidance"});
        Link link{node.id("guidance"), {}, {}};
        if (isId(link.guidance) && !references.guidance.contains(link.guidance))
            node.fault("guidance",
                       "is " + inQuotes(link.guidance) + ", which is not an article of the guidance library");
        return link;
    }
    node.allow({"title", "url"});
    Link link{{}, node.requiredText("title"), node.text("url")};
    if (!link.url.empty() && !link.url.starts_with("https://"))
        node.fault("url", "must begin with https://");
    return link;
}

std::string readGreen(const Node &node, const Question &question)
{
    const std::string green = node.text("green");
    if (green.empty())
        return {};
    if (valueTypeOf(question.type) != ValueType::Word)
        node.fault("green", "belongs to questions with one answer to choose");
    else if (!optionOf(question, green))
        node.fault("green", "is " + inQuotes(green) + ", which is not an answer of this question");
    return green;
}

// Whether a fact can be filled in as an answer of that type.
bool suits(QuestionType type, ValueType fact)
{
    if (type == QuestionType::Confirm || type == QuestionType::Text)
        return true;
    if (type == QuestionType::Date)
        return fact == ValueType::Date || fact == ValueType::Time;
    return valueTypeOf(type) == fact;
}

std::optional<std::size_t> readPrefill(const Node &node, QuestionType type)
{
    if (!node.has("prefill")) {
        if (type == QuestionType::Confirm)
            node.fault("prefill", "is missing: it names the fact to be confirmed");
        return {};
    }
    const std::string name = node.text("prefill");
    const auto fact = findFact(name);
    if (!fact && !name.empty())
        node.fault("prefill", "is " + inQuotes(name) + ", which is not a fact that is known of a case");
    if (fact && !suits(type, factTable()[*fact].type))
        node.fault("prefill", "is " + std::string(toWord(factTable()[*fact].type)) +
                                  ", which does not fit a question of type " + std::string(toWord(type)));
    return fact;
}

std::optional<Proposed> readProposed(const Node &node, QuestionType type)
{
    if (!node.has("propose"))
        return {};
    if (type != QuestionType::Date)
        node.fault("propose", "belongs to questions of type date");
    if (node.has("prefill"))
        node.fault("propose", "cannot stand beside prefill");
    if (!node.value("propose").isObject()) {
        node.fault("propose", "must be an object with within and when");
        return {};
    }
    const Node inside(node.value("propose").toObject(), node.at("propose"), node.faults());
    inside.allow({"within", "when"});
    const std::string text = inside.requiredText("within");
    const auto within = parseWithin(text);
    const bool isDay = within && (within->unit == Within::Unit::Today || within->unit == Within::Unit::Days);
    if (!text.empty() && !isDay)
        inside.fault("within", "is " + inQuotes(text) + "; known are today, and days such as \"7 d\"");
    Proposed proposed{within.value_or(Within{}), {}};
    if (inside.has("when"))
        proposed.when = readCondition(inside.value("when"), inside.at("when"), {}, inside.faults());
    return proposed;
}

Condition readOptional(const Node &node, const char *key, const Vocabulary &vocabulary)
{
    return node.has(key) ? readCondition(node.value(key), node.at(key), vocabulary, node.faults())
                         : Condition{};
}

std::optional<Condition> readRequired(const Node &node, const Vocabulary &vocabulary)
{
    const QJsonValue required = node.value("required");
    if (required.isUndefined() || (required.isBool() && !required.toBool()))
        return {};
    if (required.isBool())
        return Condition{};
    return readCondition(required, node.at("required"), vocabulary, node.faults());
}

Constraint readConstraint(const Node &node, const Vocabulary &vocabulary)
{
    if (!node.has("constraint"))
        return {};
    if (!node.value("constraint").isObject()) {
        node.fault("constraint", "must be an object with must and message");
        return {};
    }
    const Node inside(node.value("constraint").toObject(), node.at("constraint"), node.faults());
    inside.allow({"must", "message", "instead"});
    if (!inside.has("must"))
        inside.fault("must", "is missing");
    return {readOptional(inside, "must", vocabulary), inside.requiredText("message"), inside.has("instead") ? inside.id("instead") : std::string()};
}

void readOptionConditions(const Node &node, const Vocabulary &vocabulary, Question &question)
{
    const auto sources = isChosen(question.type) ? node.objects("options", false) : std::vector<Node>();
    for (std::size_t i = 0; i < sources.size() && i < question.options.size(); ++i)
        question.options[i].relevant = readOptional(sources[i], "relevant", vocabulary);
}

Gate readGate(const Node &node)
{
    const Gate gate = node.word("gate", {"stop", "warn"}, false) == "warn" ? Gate::Warn : Gate::Stop;
    if (node.has("gate") && !node.has("required") && !node.has("constraint"))
        node.fault("gate", "has no effect: the question is not required and has no constraint");
    return gate;
}

} // namespace

Question readQuestion(const Node &node, const References &references)
{
    node.allow({"id", "type", "label", "why", "help", "exemplar", "unverified", "links", "options", "green",
                "relevant", "required", "constraint", "prefill", "propose", "triggers", "gate"});
    Question question;
    question.id = node.id("id");
    const std::string type = node.word("type", typeWords(), true);
    question.type =
        QuestionType(std::find(typeWords().begin(), typeWords().end(), type) - typeWords().begin());
    question.label = node.requiredText("label");
    question.why = node.requiredText("why");
    question.help = node.text("help");
    question.exemplar = node.text("exemplar");
    question.unverified = node.text("unverified");
    for (const Node &link : node.objects("links", false))
        question.links.push_back(readLink(link, references));
    // With an unknown type nothing can be said about the options and what hangs on them.
    if (toStd(node.value("type").toString()) == type) {
        question.options = readOptions(node, question.type);
        question.green = readGreen(node, question);
        question.prefill = readPrefill(node, question.type);
        question.proposed = readProposed(node, question.type);
    }
    return question;
}

void readLogic(const Node &node, Template &form, std::size_t index)
{
    Question &question = form.questions[index];
    const Vocabulary vocabulary{&form.questions};
    question.relevant = readOptional(node, "relevant", vocabulary);
    readOptionConditions(node, vocabulary, question);
    question.required = readRequired(node, vocabulary);
    question.constraint = readConstraint(node, vocabulary);
    question.gate = readGate(node);
    for (const Node &trigger : node.objects("triggers", false))
        question.triggers.push_back(readTrigger(trigger, form, index));
}

} // namespace casegrip::forms
