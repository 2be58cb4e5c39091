// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing the framework file.
#include "core/base/json.h"
#include "core/framework/approvals_file.h"
#include "core/framework/framework.h"
#include "core/framework/reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace casegrip::framework
{
namespace
{

constexpr int maxHours = 100 * 366 * 24;
constexpr int maxDays = 100 * 366;
constexpr std::size_t maxCategories = 63; // one bit each, and one for the manual red box

TimeZone zoneOf(const Reader &file)
{
    const std::string id = file.has("timezone") ? file.text("timezone") : "Europe/London";
    auto zone = TimeZone::load(id);
    if (!zone) {
        file.fault("timezone", "is " + inQuotes(id) + ", which this computer does not know as a time zone");
        return TimeZone::utc();
    }
    return std::move(*zone);
}

std::optional<Instant> effectiveFrom(const Reader &file, const TimeZone &zone)
{
    if (!file.has("effective_from") || file.value("effective_from").isNull())
        return {};
    const auto from = parseInstant(toStd(file.value("effective_from").toString()), zone);
    if (!from)
        file.fault("effective_from", "must be null, a date such as 2026-04-01 or an instant such as "
                                     "2026-04-01T00:00:00Z");
    return from;
}

// A list that is named has to say something: an empty one could never match.
std::vector<std::string> condition(const Reader &rule, const char *key)
{
    auto values = rule.texts(key);
    if (rule.has(key) && values.empty())
        rule.fault(key, "must not be an empty list");
    return values;
}

RedBoxRule redBoxRule(const Reader &in)
{
    in.allow({"category", "classes", "flag", "risk"});
    RedBoxRule rule;
    rule.category = in.requiredText("category");
    rule.classes = condition(in, "classes");
    if (in.has("flag"))
        rule.flag = in.text("flag");
    rule.risk = condition(in, "risk");
    if (rule.category == manualCategory)
        in.fault("category", "is " + inQuotes(rule.category) + ", which is kept for red boxes made by hand");
    if (!in.has("classes") && !in.has("flag") && !in.has("risk"))
        in.fault("category", "is given by a rule with no condition (classes, flag or risk)");
    return rule;
}

std::vector<due::ReviewKind> alsoSatisfiedBy(const Reader &in)
{
    std::vector<due::ReviewKind> kinds;
    const auto found = in.texts("also_satisfied_by");
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto kind = due::parseReviewKind(found[i]);
        if (!kind)
            in.fault("also_satisfied_by", i, "is " + inQuotes(found[i]) + ", which is not a kind of review");
        kinds.push_back(kind.value_or(due::ReviewKind::Audit));
    }
    return kinds;
}

Periodic periodicEntry(const Reader &in)
{
    in.allow({"kind", "rank", "every_days", "also_satisfied_by"});
    Periodic entry;
    const std::string word = in.requiredText("kind");
    const auto stage = due::parseStage(word);
    const auto kind = due::parseReviewKind(word);
    if (!kind)
        in.fault("kind", "is " + inQuotes(word) + ", which is not a kind of review");
    else if (!stage || *stage == due::Stage::Plan)
        in.fault("kind", "is " + inQuotes(word) + ", which is not a review that comes round");
    entry.kind = kind.value_or(due::ReviewKind::Audit);
    entry.stage = stage.value_or(due::Stage::Audit);
    entry.rank = in.word("rank", ranks);
    if (in.require("every_days"))
        entry.everyDays = in.positive("every_days", maxDays);
    entry.alsoSatisfiedBy = alsoSatisfiedBy(in);
    return entry;
}

void readPeriodic(const Reader &file, Framework &into)
{
    for (const auto &in : file.objects("periodic")) {
        const Periodic entry = periodicEntry(in);
        if (into.periodicOf(entry.stage))
            in.fault("kind",
                     "is " + inQuotes(std::string(toWord(entry.kind))) + ", which an earlier entry has");
        into.periodic.push_back(entry);
    }
}

void readPlan(const Reader &plan, Framework &into)
{
    plan.allow({"rank", "red_box"});
    into.planRank = plan.word("rank", ranks);
    plan.optionalWord("red_box", {"end_of_day"});
}

void readInitial(const Reader &initial, Framework &into)
{
    initial.allow({"rank", "enhanced_hours", "standard_hours"});
    into.initialRank = initial.word("rank", ranks);
    if (initial.has("enhanced_hours"))
        into.enhancedHours = initial.positive("enhanced_hours", maxHours);
    if (initial.has("standard_hours"))
        into.standardHours = initial.positive("standard_hours", maxHours);
    if (into.enhancedHours > into.standardHours)
        initial.fault("enhanced_hours", "is " + std::to_string(into.enhancedHours) +
                                            ", more than standard_hours (" +
                                            std::to_string(into.standardHours) + ")");
}

void readRedBox(const Reader &file, Framework &into)
{
    for (const auto &in : file.objects("red_box")) {
        into.redBox.push_back(redBoxRule(in));
        const std::string &category = into.redBox.back().category;
        if (std::find(into.categories.begin(), into.categories.end(), category) == into.categories.end())
            into.categories.push_back(category);
    }
    if (into.categories.size() > maxCategories)
        file.fault("red_box", "has more than " + std::to_string(maxCategories) + " categories");
    into.categories.emplace_back(manualCategory);
}

void readExclusions(const Reader &file, Framework &into)
{
    const auto words = file.texts("exclude_from_counting");
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto stage = due::parseStage(words[i]);
        if (!stage)
            file.fault("exclude_from_counting", i, "is " + inQuotes(words[i]) + ", which is not a stage");
        else if (into.counts(*stage))
            into.excludedFromCounting.push_back(*stage);
    }
}

Framework readFramework(const Reader &file)
{
    file.allow({"id", "version", "title", "timezone", "effective_from", "red_box", "plan", "initial",
                "periodic", "on_reopen", "missed_cycle", "pause_while_suspended", "exclude_from_counting",
                "approvals"});
    Framework framework;
    framework.id = file.requiredText("id");
    framework.version = file.requiredText("version");
    framework.title = file.has("title") ? file.text("title") : framework.id;
    framework.zone = zoneOf(file);
    framework.effectiveFrom = effectiveFrom(file, framework.zone);
    readRedBox(file, framework);
    readPlan(file.object("plan"), framework);
    readInitial(file.object("initial"), framework);
    readPeriodic(file, framework);
    framework.onReopen =
        file.optionalWord("on_reopen", {"restart", "none"}) == "none" ? OnReopen::None : OnReopen::Restart;
    framework.missedCycle = file.optionalWord("missed_cycle", {"lapse", "hold"}) == "hold"
                                ? MissedCycle::Hold
                                : MissedCycle::Lapse;
    framework.pauseWhileSuspended = file.flag("pause_while_suspended", false);
    readExclusions(file, framework);
    framework.approvals = readApprovals(file);
    return framework;
}

QJsonArray array(const std::vector<std::string> &texts)
{
    QJsonArray out;
    for (const auto &text : texts)
        out.append(toQString(text));
    return out;
}

template <typename T>
QJsonArray wordList(const std::vector<T> &values)
{
    QJsonArray out;
    for (const auto value : values)
        out.append(toQString(due::toWord(value)));
    return out;
}

QJsonObject json(const RedBoxRule &rule)
{
    QJsonObject out{{QStringLiteral("category"), toQString(rule.category)}};
    if (!rule.classes.empty())
        out[u"classes"] = array(rule.classes);
    if (!rule.flag.empty())
        out[u"flag"] = toQString(rule.flag);
    if (!rule.risk.empty())
        out[u"risk"] = array(rule.risk);
    return out;
}

QJsonObject json(const Periodic &entry)
{
    return {{QStringLiteral("kind"), toQString(due::toWord(entry.kind))},
            {QStringLiteral("rank"), toQString(entry.rank)},
            {QStringLiteral("every_days"), entry.everyDays},
            {QStringLiteral("also_satisfied_by"), wordList(entry.alsoSatisfiedBy)}};
}

template <typename T>
QJsonArray objects(const std::vector<T> &values)
{
    QJsonArray out;
    for (const auto &value : values)
        out.append(json(value));
    return out;
}

} // namespace

Result<Framework> parse(std::string_view json, const std::string &name)
{
    const auto object = parseJsonObject(json, name);
    if (!object)
        return failure(object.error());
    Faults faults(name);
    Framework framework = readFramework(Reader(*object, "", faults));
    if (faults.first())
        return failure(*faults.first());
    return framework;
}

Result<Framework> load(const std::string &path)
{
    QFile file(toQString(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound,
                       "The framework file " + path + " cannot be read: " + toStd(file.errorString()) + ".", "Check the path.");
    return parse(file.readAll().toStdString(), path);
}

Framework shippedDefault()
{
    auto framework = load(":/resources/framework/cmf-1.json");
    if (!framework)
        qFatal("the shipped framework: %s", framework.error().what.c_str());
    return std::move(*framework);
}

std::string toJson(const Framework &framework)
{
    const QJsonObject initial{{QStringLiteral("rank"), toQString(framework.initialRank)},
                              {QStringLiteral("enhanced_hours"), framework.enhancedHours},
                              {QStringLiteral("standard_hours"), framework.standardHours}};
    const QJsonObject plan{{QStringLiteral("rank"), toQString(framework.planRank)},
                           {QStringLiteral("red_box"), QStringLiteral("end_of_day")}};
    const bool restarts = framework.onReopen == OnReopen::Restart;
    const bool lapses = framework.missedCycle == MissedCycle::Lapse;
    QJsonObject out{
        {QStringLiteral("id"), toQString(framework.id)},
        {QStringLiteral("version"), toQString(framework.version)},
        {QStringLiteral("title"), toQString(framework.title)},
        {QStringLiteral("timezone"), toQString(framework.zone.id())},
        {QStringLiteral("effective_from"), QJsonValue::Null},
        {QStringLiteral("red_box"), objects(framework.redBox)},
        {QStringLiteral("plan"), plan},
        {QStringLiteral("initial"), initial},
        {QStringLiteral("periodic"), objects(framework.periodic)},
        {QStringLiteral("on_reopen"), restarts ? QStringLiteral("restart") : QStringLiteral("none")},
        {QStringLiteral("missed_cycle"), lapses ? QStringLiteral("lapse") : QStringLiteral("hold")},
        {QStringLiteral("pause_while_suspended"), framework.pauseWhileSuspended},
        {QStringLiteral("exclude_from_counting"), wordList(framework.excludedFromCounting)},
        {QStringLiteral("approvals"), toJson(framework.approvals)}};
    if (framework.effectiveFrom)
        out[u"effective_from"] = toQString(formatInstant(*framework.effectiveFrom));
    return QJsonDocument(out).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace casegrip::framework
