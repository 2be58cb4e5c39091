// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/trigger_file.h"

#include <algorithm>

namespace casegrip::forms
{
namespace
{

std::vector<std::string> wordsOf(const std::vector<Named> &list)
{
    std::vector<std::string> words;
    for (const Named &one : list)
        words.emplace_back(one.word);
    return words;
}

class TriggerReader
{
public:
    TriggerReader(const Node &node, const Template &form, std::size_t index)
        : m_node(node), m_form(form), m_question(form.questions[index])
    {
    }

    Trigger read()
    {
        m_node.allow(
            {"when", "do", "owner", "owner_of", "text", "text_of", "within", "by", "theme", "reason"});
        Trigger trigger;
        if (m_node.has("when"))
            trigger.when =
                readCondition(m_node.value("when"), m_node.at("when"), {&m_form.questions}, m_node.faults());
        else
            m_node.fault("when", "is missing");
        const std::string word = m_node.word("do", consequenceWords(), true);
        trigger.consequence =
            Consequence(std::find(consequenceWords().begin(), consequenceWords().end(), word) -
                        consequenceWords().begin());
        if (m_node.value("do").toString().toStdString() != word)
            return trigger; // what else it needs is not known
        if (trigger.consequence == Consequence::Theme)
            readTheme(trigger);
        else
            readDirection(trigger);
        return trigger;
    }

private:
    void readTheme(Trigger &trigger)
    {
        refuse({"owner", "owner_of", "text", "text_of", "within", "by", "reason"});
        trigger.theme = m_node.word("theme", wordsOf(themes()), true);
    }

    void readDirection(Trigger &trigger)
    {
        refuse({"theme"});
        if (trigger.consequence == Consequence::ReturnToOic)
            trigger.reason = m_node.word("reason", wordsOf(returnReasons()), true);
        else
            refuse({"reason"});
        readOwner(trigger);
        readText(trigger);
        readTime(trigger);
    }

    // A return goes to the officer in the case.
    void readOwner(Trigger &trigger)
    {
        trigger.ownerOf = reference("owner_of", {QuestionType::Choice});
        if (trigger.ownerOf)
            checkOwnerOptions(m_form.questions[*trigger.ownerOf]);
        const bool isGiven = exactlyOne("owner", "owner_of", trigger.consequence != Consequence::ReturnToOic);
        if (isGiven && m_node.has("owner"))
            trigger.owner = m_node.word("owner", wordsOf(owners()), true);
        else if (!isGiven)
            trigger.owner = "oic";
    }

    void readText(Trigger &trigger)
    {
        exactlyOne("text", "text_of", true);
        trigger.text = m_node.text("text");
        trigger.textOf = reference("text_of", {QuestionType::Text});
    }

    void readTime(Trigger &trigger)
    {
        exactlyOne("within", "by", true);
        trigger.by = reference("by", {QuestionType::Date, QuestionType::DateTime});
        const std::string text = m_node.text("within");
        if (text.empty())
            return;
        const auto within = parseWithin(text);
        if (!within)
            m_node.fault("within", "is " + inQuotes(text) +
                                       "; known are now, today, and times such as \"24 h\" and \"7 d\"");
        trigger.within = within.value_or(Within{});
    }

    // True: one of them is there.
    bool exactlyOne(const char *one, const char *other, bool isRequired)
    {
        if (m_node.has(one) && m_node.has(other))
            m_node.fault(other, std::string("cannot stand beside ") + one);
        if (isRequired && !m_node.has(one) && !m_node.has(other))
            m_node.fault(one, std::string("is missing (or ") + other + ")");
        return m_node.has(one) || m_node.has(other);
    }

    void refuse(std::initializer_list<const char *> keys)
    {
        for (const char *key : keys) {
            if (m_node.has(key))
                m_node.fault(key, "does not belong to \"do\": " +
                                      inQuotes(m_node.value("do").toString().toStdString()));
        }
    }

    // A question of these types, in the same place of the form or outside of repeated sections.
    std::optional<std::size_t> reference(const char *key, std::initializer_list<QuestionType> types)
    {
        const std::string id = m_node.text(key);
        if (id.empty())
            return {};
        const auto index = m_form.indexOf(id);
        if (!index) {
            m_node.fault(key, "is " + inQuotes(id) + ", which is not a question of this template");
            return {};
        }
        const Question &question = m_form.questions[*index];
        if (std::find(types.begin(), types.end(), question.type) == types.end())
            m_node.fault(key, "is " + inQuotes(id) + ", a question of type " +
                                  std::string(toWord(question.type)) + ", which does not fit");
        if (question.section != m_question.section && m_form.sectionOf(question).repeat)
            m_node.fault(key, "is " + inQuotes(id) + ", which is asked in another repeated section");
        return index;
    }

    void checkOwnerOptions(const Question &question)
    {
        const auto known = wordsOf(owners());
        for (const Option &option : question.options) {
            if (std::find(known.begin(), known.end(), option.value) == known.end())
                m_node.fault("owner_of", "is " + inQuotes(question.id) + ", whose option " +
                                             inQuotes(option.value) + " is not an owner; known are " +
                                             listed(known));
        }
    }

    const Node &m_node;
    const Template &m_form;
    const Question &m_question;
};

} // namespace

Trigger readTrigger(const Node &node, const Template &form, std::size_t index)
{
    return TriggerReader(node, form, index).read();
}

} // namespace casegrip::forms
