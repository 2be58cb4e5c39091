// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/answers.h"

#include "core/base/json.h"

#include <algorithm>

namespace casegrip::forms
{
namespace
{

QJsonValue written(const Answer &answer)
{
    if (answer.origin == Origin::Typed && answer.source.empty() && !answer.at)
        return toJson(answer.value);
    QJsonObject object{{QStringLiteral("value"), toJson(answer.value)},
                       {QStringLiteral("origin"), toQString(toWord(answer.origin))}};
    if (!answer.source.empty())
        object[u"source"] = toQString(answer.source);
    if (answer.at)
        object[u"at"] = toQString(formatInstant(*answer.at));
    return object;
}

// Where in its section a row stands, from 1; 0: not in a repeated section.
int positionOf(const Answers &answers, const Template &form, const Place &place)
{
    for (const Section &section : form.sections) {
        const bool isOwn = section.id == place.id ||
                           (form.find(place.id) && &form.sectionOf(*form.find(place.id)) == &section);
        const auto rows = answers.rows.find(section.id);
        if (!isOwn || place.row == 0 || rows == answers.rows.end())
            continue;
        const auto row = std::find(rows->second.begin(), rows->second.end(), place.row);
        return row == rows->second.end() ? 0 : int(row - rows->second.begin()) + 1;
    }
    return 0;
}

class AnswersReader
{
public:
    AnswersReader(const Template &form, const TimeZone &zone) : m_form(form), m_zone(zone) {}

    ReadAnswers read(const QJsonObject &json)
    {
        const Node file(json, "", m_faults);
        file.allow({"answers", "rows", "overrides"});
        const QJsonObject single = objectAt(file, "answers");
        for (const auto &id : single.keys())
            readAnswer(single.value(id), "/answers/" + toStd(id), toStd(id), 0, nullptr);
        const QJsonObject rows = objectAt(file, "rows");
        for (const auto &id : rows.keys())
            readRows(rows.value(id), "/rows/" + toStd(id), toStd(id));
        for (const Node &reason : file.objects("overrides", false))
            readOverride(reason);
        return {std::move(m_answers), m_faults.take()};
    }

private:
    static QJsonObject objectAt(const Node &file, const char *key)
    {
        if (file.has(key) && !file.value(key).isObject())
            file.fault(key, "must be an object");
        return file.value(key).toObject();
    }

    void readRows(const QJsonValue &json, const std::string &path, const std::string &id)
    {
        const auto section = std::find_if(m_form.sections.begin(), m_form.sections.end(),
                                          [&](const Section &one) { return one.id == id; });
        if (section == m_form.sections.end() || !section->repeat) {
            m_faults.add(path, "is not a repeated section of this template");
            return;
        }
        const QJsonArray rows = json.toArray();
        if (!json.isArray())
            m_faults.add(path, "must be a list of rows");
        if (rows.size() > section->repeat->most)
            m_faults.add(path, "has more than " + std::to_string(section->repeat->most) + " rows");
        for (qsizetype i = 0; i < std::min(rows.size(), qsizetype(section->repeat->most)); ++i) {
            const int row = m_answers.addRow(id);
            const std::string rowPath = path + '/' + std::to_string(i);
            if (!rows[i].isObject())
                m_faults.add(rowPath, "must be an object");
            const QJsonObject cells = rows[i].toObject();
            for (const auto &question : cells.keys())
                readAnswer(cells.value(question), rowPath + '/' + toStd(question), toStd(question), row,
                           &*section);
        }
    }

    void readAnswer(const QJsonValue &json, const std::string &path, const std::string &id, int row,
                    const Section *section)
    {
        const Question *question = m_form.find(id);
        if (!question || (section && &m_form.sectionOf(*question) != section)) {
            m_faults.add(path, section ? "is not a question of this section"
                                       : "is not a question of this template");
            return;
        }
        if (!section && m_form.sectionOf(*question).repeat) {
            m_faults.add(path, "is a question of a repeated section: its answers stand in rows");
            return;
        }
        if (auto answer = readOne(json, path, *question))
            m_answers.set({id, row}, std::move(*answer));
    }

    std::optional<Answer> readOne(const QJsonValue &json, const std::string &path, const Question &question)
    {
        Answer answer;
        QJsonValue plain = json;
        if (json.isObject()) {
            const Node node(json.toObject(), path, m_faults);
            node.allow({"value", "origin", "source", "at"});
            plain = node.value("value");
            answer.origin = node.word("origin", {"typed", "prefilled"}, false) == "prefilled"
                                ? Origin::Prefilled
                                : Origin::Typed;
            answer.source = node.text("source");
            answer.at = parseInstant(toStd(node.value("at").toString()), m_zone);
        }
        const auto value = readValue(plain, valueTypeOf(question.type), m_zone);
        if (!value) {
            m_faults.add(path, "must be " + std::string(toWord(valueTypeOf(question.type))));
            return {};
        }
        if (!hasOptions(*value, path, question))
            return {};
        answer.value = *value;
        return answer;
    }

    bool hasOptions(const Value &value, const std::string &path, const Question &question)
    {
        if (question.options.empty() || isEmpty(value))
            return true;
        const auto *words = std::get_if<Words>(&value);
        for (const auto &word : words ? *words : Words{std::get<std::string>(value)}) {
            if (optionOf(question, word))
                continue;
            m_faults.add(path, "is " + inQuotes(word) + ", which is not an answer of this question");
            return false;
        }
        return true;
    }

    void readOverride(const Node &node)
    {
        node.allow({"place", "row", "reason"});
        const std::string id = node.id("place");
        const std::string reason = node.requiredText("reason");
        const Question *question = m_form.find(id);
        const auto section = std::find_if(m_form.sections.begin(), m_form.sections.end(),
                                          [&](const Section &one) { return one.id == id; });
        if (!question && section == m_form.sections.end()) {
            node.fault("place",
                       "is " + inQuotes(id) + ", which is neither a question nor a section of this template");
            return;
        }
        const auto rows =
            question ? m_answers.rows.find(m_form.sectionOf(*question).id) : m_answers.rows.end();
        const int position = node.number("row", 0, 10'000, 0);
        const bool isRow =
            rows != m_answers.rows.end() && position > 0 && std::size_t(position) <= rows->second.size();
        if (position > 0 && !isRow)
            node.fault("row", "is not a row of that section");
        m_answers.overrides[{id, isRow ? rows->second[std::size_t(position) - 1] : 0}] = reason;
    }

    const Template &m_form;
    const TimeZone &m_zone;
    Answers m_answers;
    Faults m_faults;
};

} // namespace

std::string_view toWord(Origin origin)
{
    return origin == Origin::Prefilled ? "prefilled" : "typed";
}

const Value &Answers::at(const Place &place) const
{
    static const Value nothing;
    const auto found = given.find(place);
    return found == given.end() ? nothing : found->second.value;
}

void Answers::set(const Place &place, Answer answer)
{
    if (isEmpty(answer.value))
        given.erase(place);
    else
        given[place] = std::move(answer);
}

int Answers::addRow(const std::string &section)
{
    auto &numbers = rows[section];
    const int number = numbers.empty() ? 1 : *std::max_element(numbers.begin(), numbers.end()) + 1;
    numbers.push_back(number);
    return number;
}

void Answers::removeRow(const Section &section, const Template &form, int row)
{
    if (const auto found = rows.find(section.id); found != rows.end()) {
        std::erase(found->second, row);
        if (found->second.empty())
            rows.erase(found);
    }
    for (std::size_t i = 0; i < section.questionCount; ++i) {
        const Place place{form.questions[section.firstQuestion + i].id, row};
        given.erase(place);
        overrides.erase(place);
    }
}

ReadAnswers readAnswers(const QJsonObject &json, const Template &form, const TimeZone &zone)
{
    return AnswersReader(form, zone).read(json);
}

QJsonObject toJson(const Answers &answers, const Template &form)
{
    QJsonObject single;
    for (const auto &[place, answer] : answers.given) {
        if (place.row == 0)
            single[toQString(place.id)] = written(answer);
    }
    QJsonObject rows;
    for (const Section &section : form.sections) {
        const auto found = answers.rows.find(section.id);
        if (found == answers.rows.end())
            continue;
        QJsonArray list;
        for (const int row : found->second) {
            QJsonObject cells;
            for (std::size_t i = 0; i < section.questionCount; ++i) {
                const std::string &id = form.questions[section.firstQuestion + i].id;
                if (const auto answer = answers.given.find({id, row}); answer != answers.given.end())
                    cells[toQString(id)] = written(answer->second);
            }
            list.append(cells);
        }
        rows[toQString(section.id)] = list;
    }
    QJsonArray overrides;
    for (const auto &[place, reason] : answers.overrides)
        overrides.append(QJsonObject{{QStringLiteral("place"), toQString(place.id)},
                                     {QStringLiteral("row"), positionOf(answers, form, place)},
                                     {QStringLiteral("reason"), toQString(reason)}});
    return {{QStringLiteral("answers"), single},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("overrides"), overrides}};
}

} // namespace casegrip::forms
