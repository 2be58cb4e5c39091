// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/template_file.h"

#include "core/base/json.h"
#include "core/forms/cycle.h"
#include "core/forms/file_texts.h"
#include "core/forms/outline.h"
#include "core/forms/question_file.h"

#include <QJsonDocument>
#include <algorithm>
#include <unordered_set>

namespace casegrip::forms
{
namespace
{

constexpr int mostVersion = 1'000'000;
constexpr int mostRows = 500;
constexpr std::size_t mostQuestions = 2000;

class TemplateReader
{
public:
    TemplateReader(const QJsonObject &json, const References &references)
        : m_file(json, "", m_faults), m_references(references)
    {
    }

    CheckedTemplate read()
    {
        readHead();
        const Outline outline = readOutline(m_file, m_references, m_partFaults);
        m_form.parts = outline.parts;
        m_form.json = QJsonDocument(outline.json).toJson(QJsonDocument::Compact).toStdString();
        for (const SectionSource &source : outline.sections)
            readSection(source);
        if (m_form.questions.size() > mostQuestions)
            m_faults.add("/sections", "have more than " + std::to_string(mostQuestions) + " questions");
        else
            readConditions(outline.sections);
        readDecision();
        if (m_file.has("suits"))
            m_form.suits = readCondition(m_file.value("suits"), "/suits", {}, m_faults);
        noteHidden(m_file.object(), m_faults);
        if (!m_references.redBox.empty())
            noteUnknownCategories(m_file.object(), m_references.redBox, m_faults);
        if (m_faults.list().empty())
            noteCycles();
        CheckedTemplate checked{{}, m_faults.take()};
        if (checked.faults.empty())
            checked.form = std::move(m_form);
        return checked;
    }

private:
    void readHead()
    {
        m_file.allow({"$schema", "id", "version", "title", "kind", "rank", "effective_from", "language",
                      "note", "notice", "decision", "suits", "sections"});
        m_file.text("$schema"); // for editors
        m_form.id = m_file.id("id");
        if (!m_file.has("version"))
            m_file.fault("version", "is missing");
        m_form.version = m_file.number("version", 1, mostVersion, 1);
        m_form.title = m_file.requiredText("title");
        const std::string kind = m_file.word("kind", kindWords(), true);
        m_form.kind = Kind(std::find(kindWords().begin(), kindWords().end(), kind) - kindWords().begin());
        m_form.rank = m_file.word("rank", ranks(), true);
        m_form.language = m_file.word("language", {"en", "cy"}, false);
        m_form.note = m_file.text("note");
        m_form.notice = m_file.text("notice");
        readEffectiveFrom();
    }

    void readEffectiveFrom()
    {
        const QJsonValue from = m_file.value("effective_from");
        if (from.isUndefined() || from.isNull())
            return;
        m_form.effectiveFrom = parseDay(toStd(from.toString()));
        if (!m_form.effectiveFrom)
            m_file.fault("effective_from", "must be null or a date such as 2026-04-01");
    }

    void readDecision()
    {
        const std::string id = m_file.text("decision");
        if (id.empty())
            return;
        m_form.decision = m_form.indexOf(id);
        if (!m_form.decision) {
            m_file.fault("decision", "is " + inQuotes(id) + ", which is not a question of this template");
            return;
        }
        const Question &question = m_form.questions[*m_form.decision];
        if (valueTypeOf(question.type) != ValueType::Word || m_form.sectionOf(question).repeat)
            m_file.fault("decision", "is " + inQuotes(id) +
                                         ", which is not a question with one answer to choose, asked once");
    }

    void readSection(const SectionSource &source)
    {
        const Node &node = source.node;
        node.allow({"id", "title", "help", "relevant", "repeat", "questions"});
        Section section;
        section.id = node.id("id");
        section.title = node.requiredText("title");
        section.help = node.text("help");
        section.repeat = readRepeat(node);
        section.firstQuestion = m_form.questions.size();
        noteId(source, node, section.id);
        for (const Node &question : node.objects("questions", true)) {
            m_form.questions.push_back(readQuestion(question, m_references));
            m_form.questions.back().section = m_form.sections.size();
            noteId(source, question, m_form.questions.back().id);
            m_questionNodes.push_back(question);
        }
        section.questionCount = m_form.questions.size() - section.firstQuestion;
        m_form.sections.push_back(std::move(section));
    }

    static std::optional<Repeat> readRepeat(const Node &node)
    {
        if (!node.has("repeat"))
            return {};
        if (!node.value("repeat").isObject()) {
            node.fault("repeat", "must be an object with add, least and most");
            return Repeat{};
        }
        const Node inside(node.value("repeat").toObject(), node.at("repeat"), node.faults());
        inside.allow({"add", "least", "most"});
        Repeat repeat;
        repeat.add = inside.requiredText("add");
        repeat.least = inside.number("least", 0, mostRows, 0);
        repeat.most = inside.number("most", 1, mostRows, repeat.most);
        if (repeat.least > repeat.most)
            inside.fault("least", "is " + std::to_string(repeat.least) + ", more than most (" +
                                      std::to_string(repeat.most) + ")");
        return repeat;
    }

    // Sections and questions share their ids: each names one place of the form. A part is embedded once.
    void noteId(const SectionSource &source, const Node &node, const std::string &id)
    {
        if (id.empty() || m_ids.insert(id).second)
            return;
        const std::string what = inQuotes(id) + ", which an earlier section or question has";
        if (source.embeddedBy.empty())
            node.fault("id", "is " + what);
        else
            source.embeddedBy.front().fault("embed", "brings " + what);
    }

    void readConditions(const std::vector<SectionSource> &sources)
    {
        const Vocabulary vocabulary{&m_form.questions};
        for (std::size_t i = 0; i < sources.size(); ++i) {
            Condition relevant;
            for (const Node &entry : sources[i].embeddedBy)
                relevant = both(std::move(relevant), relevantOf(entry, vocabulary));
            Section &section = m_form.sections[i];
            section.relevant = both(std::move(relevant), relevantOf(sources[i].node, vocabulary));
            for (std::size_t q = 0; q < section.questionCount; ++q)
                readLogic(m_questionNodes[section.firstQuestion + q], m_form, section.firstQuestion + q);
        }
    }

    static Condition relevantOf(const Node &node, const Vocabulary &vocabulary)
    {
        if (!node.has("relevant"))
            return {};
        return readCondition(node.value("relevant"), node.at("relevant"), vocabulary, node.faults());
    }

    void noteCycles()
    {
        for (const auto &cycle : findCycles(m_form)) {
            std::string chain;
            for (const std::size_t question : cycle)
                chain += m_form.questions[question].id + " -> ";
            const std::size_t first = cycle.front();
            m_faults.add(m_questionNodes[first].path(),
                         "is asked depending on itself: " + chain + m_form.questions[first].id);
        }
    }

    Faults m_faults;
    Faults m_partFaults;
    Node m_file;
    const References &m_references;
    Template m_form;
    std::vector<Node> m_questionNodes; // by index of the question
    std::unordered_set<std::string> m_ids;
};

} // namespace

CheckedTemplate readTemplate(std::string_view json, const References &references)
{
    if (json.size() > mostTemplateBytes)
        return {{}, {{"/", "is larger than 4 MiB"}}};
    const auto object = parseJsonObject(json, "The file");
    if (!object)
        return {{}, {{"/", "cannot be read: " + object.error().what}}};
    return TemplateReader(*object, references).read();
}

} // namespace casegrip::forms
