// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/batch.h"

#include "core/base/json.h"
#include "core/base/json_values.h"
#include "core/base/visible_text.h"
#include "core/reviews/direction_json.h"
#include "core/reviews/review_ref.h"

#include <QJsonArray>
#include <algorithm>
#include <map>

namespace casegrip::workspace
{
namespace
{

constexpr const char *directionKey = "direction";

std::string plain(const std::string &text)
{
    return toStd(toQString(withoutHidden(text)).normalized(QString::NormalizationForm_KC).simplified().toCaseFolded());
}

LineFault faultOf(const BatchLine &line, const std::map<std::string, int> &cases, const std::map<std::string, int> &lines)
{
    if (cases.at(line.caseNo) > 1)
        return LineFault::CaseTwice;
    const std::string text = plain(line.line);
    if (text.empty())
        return LineFault::Empty;
    return lines.at(text) > 1 ? LineFault::Same : LineFault::None;
}

QJsonObject written(const reviews::PlannedDirection &direction)
{
    QJsonObject json{{QStringLiteral("text"), toQString(direction.text)},
                     {QStringLiteral("owner"), toQString(direction.owner)},
                     {QStringLiteral("owner_id"), toQString(direction.ownerId)}};
    if (direction.dueAt)
        json[u"due_at"] = toQString(formatInstant(*direction.dueAt));
    return json;
}

reviews::PlannedDirection readDirection(const forms::Node &node, const TimeZone &zone)
{
    node.allow({"text", "owner", "owner_id", "due_at"});
    reviews::PlannedDirection direction;
    if (node.has("text") && !node.value("text").isString())
        node.fault("text", "must be a text");
    direction.text = wordsAt(node.object(), "text"); // may be empty in a draft
    std::vector<std::string> known;
    for (const forms::Named &owner : forms::owners())
        known.emplace_back(owner.word);
    direction.owner = node.word("owner", known, !direction.text.empty());
    direction.ownerId = wordsAt(node.object(), "owner_id");
    direction.dueAt = reviews::readDeadline(node, zone);
    return direction;
}

} // namespace

std::vector<LineFault> lineFaults(const std::vector<BatchLine> &lines)
{
    std::map<std::string, int> cases;
    std::map<std::string, int> texts;
    for (const BatchLine &line : lines) {
        ++cases[line.caseNo];
        ++texts[plain(line.line)];
    }
    std::vector<LineFault> faults;
    for (const BatchLine &line : lines)
        faults.push_back(faultOf(line, cases, texts));
    return faults;
}

bool mayDecideTogether(const Actor &actor)
{
    return !actor.officerId.empty() && forms::isRankOrAbove(actor.rankNow(), "superintendent");
}

std::string refOf(const SubmitBatch &batch, const std::string &caseNo)
{
    const journal::Hash hash = journal::hash(batch.id + '\0', caseNo);
    journal::Bytes<8> bytes;
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    return reviews::makeRef(bytes);
}

forms::Template commonForm(const forms::Template &form, const std::string &lineQuestion)
{
    forms::Template common = form;
    if (const auto line = form.indexOf(lineQuestion)) // asked of no case: any of nothing never holds
        common.questions[*line].relevant = {forms::Condition::Kind::Any, {}, {}};
    return common;
}

forms::CaseFacts commonFacts(const std::vector<forms::CaseFacts> &facts)
{
    forms::CaseFacts common;
    if (facts.empty())
        return common;
    for (std::size_t fact = 0; fact < forms::factTable().size(); ++fact) {
        const auto isAlike = [&](const forms::CaseFacts &one) { return one.at(fact) == facts.front().at(fact); };
        if (std::all_of(facts.begin(), facts.end(), isAlike))
            common.set(forms::factTable()[fact].name, facts.front().known(fact));
    }
    return common;
}

QJsonObject toJson(const BatchDraft &draft, const forms::Template &form)
{
    QJsonObject json = forms::toJson(draft.batch.answers, form);
    json[u"id"] = toQString(draft.batch.id);
    json[u"template"] = toQString(draft.batch.templateId);
    json[u"version"] = form.version;
    json[u"content"] = toQString(journal::toHex(reviews::used(form).content));
    json[u"saved_at"] = toQString(formatInstant(draft.savedAt));
    if (draft.saves > 0)
        json[u"saves"] = draft.saves;
    json[QLatin1String(directionKey)] = written(draft.batch.direction);
    QJsonArray lines;
    for (const BatchLine &line : draft.batch.lines) {
        const bool isOpened = std::find(draft.opened.begin(), draft.opened.end(), line.caseNo) != draft.opened.end();
        QJsonObject one{{QStringLiteral("case_no"), toQString(line.caseNo)},
                        {QStringLiteral("line"), toQString(line.line)},
                        {QStringLiteral("opened"), isOpened}};
        if (line.openedOn)
            one[u"facts"] = forms::toJson(*line.openedOn);
        lines.append(one);
    }
    json[u"lines"] = lines;
    return json;
}

std::string templateOfBatch(const QJsonObject &json)
{
    return textAt(json, "template").value_or(SubmitBatch().templateId);
}

ReadBatch readBatch(const QJsonObject &json, const forms::Template &form, const TimeZone &zone)
{
    forms::Faults faults;
    const forms::Node file(json, {}, faults);
    file.allow({"id", "template", "version", "content", "saved_at", "saves", "answers", "rows", "overrides", directionKey, "lines"});
    ReadBatch read;
    SubmitBatch &batch = read.draft.batch;
    batch.id = wordsAt(json, "id");
    batch.templateId = form.id;
    QJsonObject given;
    for (const char *key : {"answers", "rows", "overrides"}) {
        if (file.has(key))
            given.insert(QLatin1String(key), file.value(key));
    }
    auto answers = forms::readAnswers(given, form, zone);
    batch.answers = std::move(answers.answers);
    for (const forms::Fault &fault : answers.faults)
        faults.add(fault.path, fault.what);
    if (file.has(directionKey) && !file.value(directionKey).isObject())
        file.fault(directionKey, "must be an object");
    else if (file.has(directionKey))
        batch.direction = readDirection({file.value(directionKey).toObject(), file.at(directionKey), faults}, zone);
    for (const forms::Node &line : file.objects("lines", true)) {
        line.allow({"case_no", "line", "opened", "facts"});
        if (line.has("line") && !line.value("line").isString())
            line.fault("line", "must be a text");
        batch.lines.push_back({line.requiredText("case_no"), wordsAt(line.object(), "line")});
        if (line.value("opened").toBool())
            read.draft.opened.push_back(batch.lines.back().caseNo);
        if (line.has("facts"))
            batch.lines.back().openedOn = forms::readFacts(line.value("facts").toObject());
    }
    read.draft.savedAt = instantAt(json, "saved_at").value_or(Instant());
    read.draft.saves = json.value(u"saves").toInt();
    read.faults = faults.take();
    return read;
}

} // namespace casegrip::workspace
