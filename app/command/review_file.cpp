// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/review_file.h"

#include "core/base/json.h"
#include "core/reviews/direction_json.h"
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

// What the form suggests for it; nobody has answered so.
void addProposed(QJsonObject &json, const forms::Place &place, const std::vector<forms::Proposal> &proposals)
{
    const auto found = std::find_if(proposals.begin(), proposals.end(), [&](const auto &one) { return one.place == place; });
    if (found == proposals.end())
        return;
    json[u"proposed"] = toQString(formatDay(found->day));
    json[u"proposed_source"] = toQString(forms::sourceText(*found));
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
    const forms::Moment moment{draft.begunAt, zone};
    const auto evaluation = forms::evaluate(*begun.form, draft.answers, draft.facts, moment);
    const auto proposals = forms::proposals(*begun.form, evaluation, draft.facts, moment);
    for (const auto &state : evaluation.questions) {
        if (!state.isRelevant)
            continue;
        QJsonObject question = questionOf(begun, state, zone);
        addProposed(question, {begun.form->questions[state.question].id, state.row}, proposals);
        questions.append(question);
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

// What has changed since the last review, in the words of the contract; absent: it is the first one.
QJsonObject sinceOf(const workspace::SinceLastReview &since)
{
    const auto nameOf = [](std::size_t fact) { return toQString(forms::factTable()[fact].name); };
    QJsonArray changed;
    for (const forms::FactChange &change : since.changes)
        changed.append(QJsonObject{{QStringLiteral("fact"), nameOf(change.fact)},
                                   {QStringLiteral("then"), forms::toJson(change.then)},
                                   {QStringLiteral("now"), forms::toJson(change.now)}});
    for (const workspace::NewerFact &fact : since.newer) {
        QJsonObject json{{QStringLiteral("fact"), nameOf(fact.fact)}, {QStringLiteral("now"), forms::toJson(fact.now)}};
        if (fact.asOf)
            json[u"export"] = toQString(formatInstant(*fact.asOf));
        changed.append(json);
    }
    QJsonArray events;
    for (const cases::EventView &event : since.events)
        events.append(QJsonObject{{QStringLiteral("at"), toQString(formatInstant(event.at))},
                                  {QStringLiteral("kind"), toQString(due::toWord(event.kind))}});
    QJsonArray closed;
    for (const reviews::DirectionState &direction : since.closed)
        closed.append(QJsonObject{{QStringLiteral("number"), direction.given.number},
                                  {QStringLiteral("text"), toQString(direction.given.text)},
                                  {QStringLiteral("how"), toQString(reviews::toWord(direction.notes.back().closing))}});
    return {{QStringLiteral("ref"), toQString(since.ref)},       {QStringLiteral("by"), toQString(since.reviewer)},
            {QStringLiteral("at"), toQString(formatInstant(since.at))}, {QStringLiteral("decision"), toQString(since.decision)},
            {QStringLiteral("changed"), changed},                {QStringLiteral("events"), events},
            {QStringLiteral("closed_directions"), closed}};
}

QJsonArray returnsOf(const workspace::Revision &revision)
{
    QJsonArray returns;
    for (const reviews::Decision &decision : revision.returned)
        returns.append(QJsonObject{{QStringLiteral("at"), toQString(formatInstant(decision.at))},
                                   {QStringLiteral("by"), toQString(decision.said.by.name)},
                                   {QStringLiteral("reason"), toQString(decision.said.reason.label)},
                                   {QStringLiteral("note"), toQString(decision.said.note)}});
    return returns;
}

Error wrong(const std::string &name, const std::vector<forms::Fault> &faults)
{
    std::string what = name + ":";
    for (const forms::Fault &fault : faults)
        what += " " + fault.path + " " + fault.what + ".";
    return {ErrorKind::Invalid, what, "Correct the file and submit it again."};
}

bool hasControls(const std::string &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
    });
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
        : m_json(std::move(json)), m_name(std::move(name)), m_workspace(workspace), m_zone(workspace.frameworks().zone()),
          m_file(m_json, {}, m_faults)
    {
    }

    Result<workspace::SubmitReview> run()
    {
        m_caseNo = m_file.requiredText("case_no");
        auto draft = m_file.has("content") ? readBegun() : beginNow();
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
        for (const auto &[place, answer] : read.answers.given) {
            if (const auto *text = std::get_if<std::string>(&answer.value); text && hasControls(*text))
                m_faults.add("/answers/" + place.id, "holds a control character, which no records system takes");
        }
        return std::move(read.answers);
    }

    Result<reviews::Draft> readBegun()
    {
        m_file.allow({"ref", "case_no", "author", "template", "version", "content", "begun_at", "saved_at", "facts", "form",
                      "occasion", "review_version", "title", "notice", "returned", "since_last_review", "questions", "open_directions", "give", "close"});
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
        m_file.allow({"case_no", "template", "stage", "revise", "answers", "rows", "overrides", "give", "close"});
        const std::string stage = m_file.text("stage");
        const std::string form = m_file.text("template");
        const auto asked = due::parseStage(stage);
        if (!stage.empty() && !asked)
            m_file.fault("stage", "is not known; leave it out");
        if (!m_faults.list().empty()) // they decide what is begun
            return failure(wrong(m_name, m_faults.list()));
        const std::string revise = m_file.text("revise");
        auto begun = m_workspace.beginReview({m_caseNo, asked, form, revise});
        if (!begun)
            return failure(begun.error());
        reviews::Draft draft = std::move(begun->fresh);
        takeGiven(draft.answers, readAnswersOn(*begun->form), *begun->form);
        if (revise.empty())
            draft.ref = refOf(draft);
        return draft;
    }

    // What the file says, in place of what was there; of a repeated section all of it.
    static void takeGiven(forms::Answers &answers, const forms::Answers &given, const forms::Template &form)
    {
        for (const forms::Section &section : form.sections) {
            const auto rows = given.rows.find(section.id);
            if (rows == given.rows.end())
                continue;
            for (const int row : std::vector<int>(answers.rows[section.id]))
                answers.removeRow(section, form, row);
            answers.rows[section.id] = rows->second;
        }
        for (const auto &[place, answer] : given.given)
            answers.set(place, answer);
        for (const auto &[place, reason] : given.overrides)
            answers.overrides[place] = reason;
    }

    std::string refOf(const reviews::Draft &draft) const
    {
        const journal::Hash hash = hashOf(draft.author, m_json);
        journal::Bytes<8> bytes;
        std::copy_n(hash.begin(), bytes.size(), bytes.begin());
        return reviews::makeRef(bytes);
    }

    std::vector<reviews::PlannedDirection> readGiven()
    {
        std::vector<reviews::PlannedDirection> given;
        for (const forms::Node &one : m_file.objects("give", false))
            given.push_back(reviews::readDirection(one, m_zone));
        return given;
    }

    std::vector<workspace::CloseDirection> readClosed()
    {
        std::vector<workspace::CloseDirection> closed;
        for (const forms::Node &one : m_file.objects("close", false)) {
            one.allow({"number", "how", "reason", "due_at"});
            const auto how = reviews::parseClosing(one.requiredText("how"));
            if (!how)
                one.fault("how", "must be done, overdue or not_needed");
            const std::string entry = entryOf(one.number("number", 1, 1'000'000, 0));
            if (entry.empty())
                one.fault("number", "is no direction of the case");
            else if (std::any_of(closed.begin(), closed.end(), [&entry](const auto &other) { return other.entryId == entry; }))
                one.fault("number", "is there twice");
            closed.push_back({entry, how.value_or(reviews::Closing::Done), one.text("reason"), reviews::readDeadline(one, m_zone)});
        }
        return closed;
    }

    std::string entryOf(int number)
    {
        const auto all = m_workspace.directions({false, m_caseNo, true, 10'000});
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
    const forms::Node m_file;
    std::string m_caseNo;
};

} // namespace

QJsonObject toJson(const workspace::BegunReview &begun, const TimeZone &zone)
{
    QJsonObject json = reviews::toJson(begun.fresh, *begun.form);
    json[u"title"] = toQString(begun.form->title);
    if (!begun.form->notice.empty())
        json[u"notice"] = toQString(begun.form->notice);
    if (begun.revision)
        json[u"returned"] = returnsOf(*begun.revision);
    if (begun.since)
        json[u"since_last_review"] = sinceOf(*begun.since);
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

Result<QJsonObject> withFactsOfNow(const std::string &path, workspace::Workspace &workspace)
{
    auto json = readObject(path);
    if (!json)
        return failure(json.error());
    auto submitted = Reading(*json, path, workspace).run();
    if (!submitted)
        return failure(submitted.error());
    const auto check = workspace.checkReview(submitted->draft);
    if (!check)
        return failure(check.error());
    reviews::Draft &draft = submitted->draft;
    draft.facts = check->facts;
    if (json->contains(u"facts")) // else submit takes those of now
        json->insert(u"facts", reviews::toJson(draft, *workspace.library()->find(draft.templateId, draft.templateVersion))[u"facts"]);
    return json;
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
