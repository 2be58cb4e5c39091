// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/review_file.h"

#include "core/base/json.h"
#include "core/reviews/review_ref.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace casegrip::command
{
namespace
{

constexpr qint64 mostBytes = 4 << 20;

std::string textAt(const QJsonObject &json, const char *key)
{
    return toStd(json.value(QLatin1String(key)).toString());
}

QJsonObject questionOf(const workspace::BegunReview &begun, const forms::QuestionState &state, const TimeZone &zone)
{
    const forms::Question &question = begun.form->questions[state.question];
    QJsonObject json{{QStringLiteral("id"), toQString(question.id)},
                     {QStringLiteral("type"), toQString(forms::toWord(question.type))},
                     {QStringLiteral("label"), toQString(question.label)},
                     {QStringLiteral("why"), toQString(question.why)},
                     {QStringLiteral("required"), state.isRequired}};
    QJsonArray options;
    for (const std::size_t option : state.options)
        options.append(toQString(question.options[option].value));
    if (!options.isEmpty())
        json[u"options"] = options;
    const auto last = begun.lastAnswers.find({question.id, state.row});
    if (last != begun.lastAnswers.end())
        json[u"last"] = toQString(last->second.words + " (" + last->second.reviewer + ", " +
                                  forms::toText(last->second.at, zone) + ")");
    return json;
}

QJsonArray questionsOf(const workspace::BegunReview &begun, const TimeZone &zone)
{
    const reviews::Draft &draft = begun.fresh;
    QJsonArray questions;
    for (const auto &state : forms::evaluate(*begun.form, draft.answers, draft.facts, {draft.begunAt, zone}).questions) {
        if (state.isRelevant)
            questions.append(questionOf(begun, state, zone));
    }
    return questions;
}

QJsonArray directionsOf(const workspace::BegunReview &begun)
{
    QJsonArray directions;
    for (const reviews::DirectionState &direction : begun.directions) {
        QJsonObject json{{QStringLiteral("number"), direction.given.number},
                         {QStringLiteral("text"), toQString(direction.given.text)},
                         {QStringLiteral("owner"), toQString(direction.given.owner)}};
        if (direction.dueAt())
            json[u"due_at"] = toQString(formatInstant(*direction.dueAt()));
        directions.append(json);
    }
    return directions;
}

Error wrong(const std::string &name, const std::vector<forms::Fault> &faults)
{
    std::string what = name + ":";
    for (const forms::Fault &fault : faults)
        what += " " + fault.path + " " + fault.what + ".";
    return {ErrorKind::Invalid, what, "Correct the file and submit it again."};
}

// The same file of the same author gives the same.
journal::Hash hashOf(const std::string &author, const QJsonObject &json)
{
    return journal::hash(author + '\n', QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString());
}

Result<QJsonObject> readObject(const std::string &path)
{
    QFile file(QFile::decodeName(path.c_str()));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, "The file " + path + " cannot be read: " + toStd(file.errorString()) + ".",
                       "Check the path.");
    if (file.size() > mostBytes)
        return failure(ErrorKind::Invalid, "The file " + path + " is larger than 4 MiB.", "Shorten it.");
    return parseJsonObject(file.readAll().toStdString(), path);
}

// Reading; everything that is wrong is gathered.
class Reading
{
public:
    Reading(QJsonObject json, std::string name, workspace::Workspace &workspace)
        : m_json(std::move(json)), m_name(std::move(name)), m_workspace(workspace), m_zone(workspace.frameworks().zone())
    {
    }

    Result<workspace::SubmitReview> run()
    {
        auto draft = m_json.contains(u"content") ? readBegun() : beginNow();
        if (!draft)
            return failure(draft.error());
        workspace::SubmitReview submitted{std::move(*draft), readGiven(), readClosed()};
        if (!m_faults.list().empty())
            return failure(wrong(m_name, m_faults.list()));
        return submitted;
    }

private:
    forms::Answers readAnswersOn(const forms::Template &form)
    {
        const QJsonObject given = m_json.contains(u"form") ? m_json.value(u"form").toObject() : m_json;
        QJsonObject answers;
        for (const char *key : {"answers", "rows", "overrides"}) {
            if (given.contains(QLatin1String(key)))
                answers.insert(QLatin1String(key), given.value(QLatin1String(key)));
        }
        auto read = forms::readAnswers(answers, form, m_zone);
        for (const forms::Fault &fault : read.faults)
            m_faults.add(fault.path, fault.what);
        return std::move(read.answers);
    }

    Result<reviews::Draft> readBegun()
    {
        const auto library = m_workspace.library();
        const auto begunOn = reviews::templateOf(m_json);
        const forms::Template *form = begunOn ? library->find(begunOn->id, begunOn->version) : nullptr;
        if (!form)
            return failure(ErrorKind::Refused, m_name + " was begun on a template that is not installed.",
                           "Begin it again with casegrip review new.");
        auto draft = reviews::readDraft(m_json, *form);
        if (draft)
            draft->answers = readAnswersOn(*form);
        return draft;
    }

    Result<reviews::Draft> beginNow()
    {
        const std::string stage = textAt(m_json, "stage");
        const auto asked = due::parseStage(stage);
        if (!stage.empty() && !asked)
            return failure(ErrorKind::Invalid, m_name + ": /stage is not known.", "Leave it out.");
        auto begun = m_workspace.beginReview({textAt(m_json, "case_no"), asked, textAt(m_json, "template")});
        if (!begun)
            return failure(begun.error());
        reviews::Draft draft = std::move(begun->fresh);
        const forms::Answers given = readAnswersOn(*begun->form);
        for (const auto &[place, answer] : given.given)
            draft.answers.set(place, answer);
        draft.answers.rows = given.rows;
        draft.answers.overrides = given.overrides;
        draft.ref = refOf(draft);
        return draft;
    }

    std::string refOf(const reviews::Draft &draft) const
    {
        const journal::Hash hash = hashOf(draft.author, m_json);
        journal::Bytes<8> bytes;
        std::copy_n(hash.begin(), bytes.size(), bytes.begin());
        return reviews::makeRef(bytes);
    }

    std::optional<Instant> instantAt(const QJsonObject &json, const std::string &path)
    {
        const std::string text = textAt(json, "due_at");
        if (text.empty())
            return {};
        const auto instant = parseInstant(text, m_zone);
        if (!instant)
            m_faults.add(path + "/due_at", "must be a time");
        return instant;
    }

    std::vector<reviews::PlannedDirection> readGiven()
    {
        std::vector<reviews::PlannedDirection> given;
        const QJsonArray list = m_json.value(u"give").toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QJsonObject one = list[i].toObject();
            const std::string path = "/give/" + std::to_string(i);
            const std::string owner = textAt(one, "owner");
            const auto &known = forms::owners();
            if (std::none_of(known.begin(), known.end(), [&](const auto &role) { return role.word == owner; }))
                m_faults.add(path + "/owner", "is not known");
            if (textAt(one, "text").empty())
                m_faults.add(path + "/text", "is missing");
            given.push_back({0, textAt(one, "text"), owner, textAt(one, "owner_id"), instantAt(one, path), {}});
        }
        return given;
    }

    std::vector<workspace::CloseDirection> readClosed()
    {
        std::vector<workspace::CloseDirection> closed;
        const QJsonArray list = m_json.value(u"close").toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QJsonObject one = list[i].toObject();
            const std::string path = "/close/" + std::to_string(i);
            const auto how = reviews::parseClosing(textAt(one, "how"));
            if (!how)
                m_faults.add(path + "/how", "must be done, overdue or not_needed");
            const std::string entry = entryOf(one.value(u"number").toInt());
            if (entry.empty())
                m_faults.add(path + "/number", "is no direction of the case");
            closed.push_back({entry, how.value_or(reviews::Closing::Done), textAt(one, "reason"), instantAt(one, path)});
        }
        return closed;
    }

    std::string entryOf(int number)
    {
        const auto all = m_workspace.directions({false, textAt(m_json, "case_no"), true, 10'000});
        if (!all)
            return {};
        for (const workspace::DirectionOfCase &direction : *all) {
            if (direction.number == number)
                return direction.entryId;
        }
        return {};
    }

    const QJsonObject m_json;
    const std::string m_name;
    workspace::Workspace &m_workspace;
    const TimeZone &m_zone;
    forms::Faults m_faults;
};

} // namespace

QJsonObject toJson(const workspace::BegunReview &begun, const TimeZone &zone)
{
    QJsonObject json = reviews::toJson(begun.fresh, *begun.form);
    json[u"title"] = toQString(begun.form->title);
    json[u"questions"] = questionsOf(begun, zone);
    json[u"open_directions"] = directionsOf(begun);
    json[u"close"] = QJsonArray();
    json[u"give"] = QJsonArray();
    return json;
}

Result<workspace::SubmitReview> readReviewFile(const std::string &path, workspace::Workspace &workspace)
{
    auto json = readObject(path);
    if (!json)
        return failure(json.error());
    return Reading(std::move(*json), path, workspace).run();
}

Result<workspace::SubmitBatch> readBatchFile(const std::string &path, workspace::Workspace &workspace)
{
    const auto json = readObject(path);
    if (!json)
        return failure(json.error());
    const TimeZone &zone = workspace.frameworks().zone();
    const std::string id = workspace::templateOfBatch(*json);
    const forms::Template *form = workspace.library()->current(id, zone.dayOf(workspace.now()));
    if (!form)
        return failure(ErrorKind::NotFound, "There is no template " + id + ".",
                       "casegrip template list shows those that are installed.");
    auto read = workspace::readBatch(*json, *form, zone);
    if (!read.faults.empty())
        return failure(wrong(path, read.faults));
    read.draft.batch.id = journal::toHex(hashOf(workspace.actor().officerId, *json));
    return std::move(read.draft.batch);
}

} // namespace casegrip::command
