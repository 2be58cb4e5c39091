// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/due_golden.h"

#include "core/base/json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <tuple>

namespace casegrip::test
{
namespace
{

using namespace due;

std::string textAt(const QJsonObject &json, const char *key)
{
    return toStd(json.value(QLatin1String(key)).toString());
}

std::vector<std::string> textsAt(const QJsonObject &json, const char *key)
{
    std::vector<std::string> texts;
    for (const auto &value : json.value(QLatin1String(key)).toArray())
        texts.push_back(toStd(value.toString()));
    std::sort(texts.begin(), texts.end());
    return texts;
}

QJsonArray arrayAt(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toArray();
}

QJsonObject shippedJson()
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(toJson(framework::shippedDefault()))).object();
}

// Objects are changed key by key, anything else is replaced.
QJsonObject merged(QJsonObject base, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const auto old = base.value(it.key());
        const QJsonValue changed = *it;
        const bool both = old.isObject() && changed.isObject();
        base.insert(it.key(), both ? QJsonValue(merged(old.toObject(), changed.toObject())) : changed);
    }
    return base;
}

std::string when(const std::optional<Instant> &instant)
{
    return instant ? formatInstant(*instant) : "";
}

} // namespace

Golden::Golden(const QString &directory) : m_zone(TimeZone::load("Europe/London").value())
{
    QFile file(directory + QStringLiteral("/case.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    const auto json = parseJsonObject(opened ? file.readAll().toStdString() : "", "case.json");
    if (!json) {
        fail(json.error().what);
        return;
    }
    m_about = textAt(*json, "about");
    readFrameworks(arrayAt(*json, "framework"));
    for (const auto &one : arrayAt(*json, "cases")) {
        const QJsonObject object = one.toObject();
        readCase(object, instant(object.contains(QStringLiteral("now")) ? object : *json, "now"));
    }
}

void Golden::fail(const std::string &fault)
{
    if (m_fault.empty())
        m_fault = fault;
}

void Golden::readFrameworks(const QJsonArray &changes)
{
    std::vector<framework::Framework> versions;
    for (const auto &change : changes) {
        const QJsonObject json = merged(shippedJson(), change.toObject());
        auto version = framework::parse(QJsonDocument(json).toJson().toStdString(), "framework");
        if (!version)
            return fail(version.error().what);
        versions.push_back(std::move(*version));
    }
    if (versions.empty())
        versions.push_back(framework::shippedDefault());
    auto set = framework::makeSet(std::move(versions));
    if (!set)
        return fail(set.error().what);
    m_frameworks = std::move(*set);
}

Instant Golden::instant(const QJsonObject &json, const char *key)
{
    const auto found = parseInstant(textAt(json, key), m_zone);
    if (!found)
        fail(std::string(key) + " is not an instant: " + textAt(json, key));
    return found.value_or(Instant{});
}

TeamId Golden::team(const QJsonObject &json, const char *key)
{
    const std::string name = textAt(json, key);
    auto known = std::find(m_teams.begin(), m_teams.end(), name);
    if (known == m_teams.end())
        known = m_teams.insert(m_teams.end(), name);
    return TeamId(known - m_teams.begin());
}

ClassificationId Golden::classification(const QJsonObject &json)
{
    const Classification wanted{textAt(json, "class"), textsAt(json, "included_classes"),
                                textsAt(json, "flags"), textAt(json, "risk")};
    auto known = std::find(m_classifications.begin(), m_classifications.end(), wanted);
    if (known == m_classifications.end())
        known = m_classifications.insert(m_classifications.end(), wanted);
    return ClassificationId(known - m_classifications.begin());
}

Event Golden::readEvent(const QJsonObject &json)
{
    const auto kind = parseEventKind(textAt(json, "kind"));
    if (!kind)
        fail("unknown event " + textAt(json, "kind"));
    return {instant(json, "at"), kind.value_or(EventKind::Contacted), team(json, "team"),
            classification(json)};
}

void Golden::readCase(const QJsonObject &json, Instant now)
{
    GoldenCase &one = m_cases.emplace_back();
    one.caseNo = textAt(json, "case_no");
    one.now = now;
    for (const auto &event : arrayAt(json, "events"))
        one.events.push_back(readEvent(event.toObject()));
    for (const auto &value : arrayAt(json, "reviews")) {
        const QJsonObject review = value.toObject();
        const auto kind = parseReviewKind(textAt(review, "kind"));
        if (!kind)
            fail("unknown review " + textAt(review, "kind"));
        one.refs.push_back(textAt(review, "review_ref"));
        one.reviews.push_back({one.refs.back(), instant(review, "completed_at"),
                               kind.value_or(ReviewKind::Audit),
                               review.value(QStringLiteral("counts")).toBool(true)});
        if (review.contains(QStringLiteral("returned_at")))
            one.reviews.back().returnedAt = instant(review, "returned_at");
    }
    for (const auto &value : arrayAt(json, "red_boxes")) {
        const QJsonObject box = value.toObject();
        one.redBoxes.push_back({instant(box, "from"), {}});
        if (box.contains(QStringLiteral("until")))
            one.redBoxes.back().until = instant(box, "until");
    }
    CaseHistory &history = one.history;
    history.recordedAt = instant(json, "recorded_at");
    if (json.contains(QStringLiteral("allocated_at")))
        history.allocatedAt = instant(json, "allocated_at");
    history.firstTeam = team(json, "first_team");
    history.team = team(json, "team");
    history.classification = classification(json);
    history.events = one.events;
    history.reviews = one.reviews;
    history.manualRedBoxes = one.redBoxes;
}

std::vector<Golden::Line> Golden::linesOf(const GoldenCase &one, Engine &engine)
{
    Dues dues;
    engine.evaluate(one.history, one.now, dues);
    auto reasons = engine.explain(one.history, one.now);
    std::vector<Line> lines;
    for (std::size_t i = 0; i < dues.obligations.size(); ++i) {
        const Obligation &ob = dues.obligations[i];
        const std::string ref = ob.review < 0 ? "" : std::string(one.reviews[std::size_t(ob.review)].ref);
        std::string line = one.caseNo;
        for (const std::string &field :
             {std::string(toWord(ob.stage)), std::to_string(ob.cycle), std::string(toWord(ob.variant)),
              when(ob.opensAt), when(ob.dueAt), when(ob.completedAt), std::string(toWord(ob.state)), ref,
              m_teams[std::size_t(ob.team)], std::string(ob.redBox ? "1" : "0")})
            line += ',' + field;
        lines.push_back({ob, line, reasons[i]});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &left, const Line &right) {
        const Obligation &a = left.obligation;
        const Obligation &b = right.obligation;
        return std::tuple(toWord(a.stage), a.opensAt, a.cycle) <
               std::tuple(toWord(b.stage), b.opensAt, b.cycle);
    });
    return lines;
}

std::string Golden::obligations()
{
    Engine engine(m_frameworks, m_classifications);
    std::string csv =
        "case_no,stage,cycle,variant,opens_at,due_at,completed_at,state,review_ref,team,red_box\n";
    for (const auto &one : m_cases) {
        for (const auto &line : linesOf(one, engine))
            csv += line.csv + '\n';
    }
    return csv;
}

std::string Golden::explanations()
{
    Engine engine(m_frameworks, m_classifications);
    std::string text;
    for (const auto &one : m_cases) {
        for (const auto &line : linesOf(one, engine)) {
            text += line.csv + '\n';
            for (const Reason &reason : line.reasons)
                text += "    " + describe(reason, m_frameworks, m_classifications) + '\n';
        }
    }
    return text;
}

} // namespace casegrip::test
