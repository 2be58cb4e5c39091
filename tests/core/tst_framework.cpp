// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framework/framework.h"

#include "core/forms/template.h"
#include "tests/support/json_schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace casegrip;
using namespace casegrip::framework;
using due::Classification;
using due::ReviewKind;
using due::Stage;

namespace
{

QJsonObject shippedJson()
{
    QFile file(QStringLiteral(":/resources/framework/cmf-1.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

std::string textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson().toStdString();
}

// The shipped framework with the value at a path ("/initial/enhanced_hours") replaced; Undefined removes the
// key.
QJsonValue replaced(const QJsonValue &in, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    if (in.isArray()) {
        QJsonArray array = in.toArray();
        const auto index = path.first().toInt();
        const auto inside = replaced(array.at(index), path.mid(1), value);
        if (index < array.size())
            array.replace(index, inside);
        else
            array.append(inside);
        return array;
    }
    QJsonObject object = in.toObject();
    object.insert(path.first(), replaced(object.value(path.first()), path.mid(1), value));
    return object;
}

std::string changed(const QString &path, const QJsonValue &value)
{
    return textOf(replaced(shippedJson(), path.split(u'/', Qt::SkipEmptyParts), value).toObject());
}

QJsonObject schema()
{
    QFile file(QStringLiteral(":/resources/framework/framework.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// The framework as it is published, without what Casegrip adds to it.
QJsonObject published()
{
    QJsonObject json = shippedJson();
    json.remove(QStringLiteral("approvals"));
    return json;
}

Framework version(const char *name, std::optional<Instant> from)
{
    Framework framework = shippedDefault();
    framework.version = name;
    framework.effectiveFrom = from;
    return framework;
}

} // namespace

class TestFramework : public QObject
{
    Q_OBJECT
private slots:
    void theShippedFrameworkSaysWhatTheRulesSay()
    {
        const Framework f = shippedDefault();
        QCOMPARE(f.id, std::string("cmf"));
        QCOMPARE(f.version, std::string("1"));
        QCOMPARE(f.zone.id(), std::string("Europe/London"));
        QVERIFY(!f.effectiveFrom);
        QCOMPARE(f.planRank, std::string("constable"));
        QCOMPARE(f.initialRank, std::string("sergeant"));
        QCOMPARE(f.enhancedHours, 24);
        QCOMPARE(f.standardHours, 96);
        QCOMPARE(f.periodic.size(), std::size_t(3));
        const std::vector<std::pair<Stage, int>> stages = {
            {Stage::Inspector, 30}, {Stage::ChiefInspector, 90}, {Stage::Superintendent, 120}};
        for (std::size_t i = 0; i < stages.size(); ++i) {
            QCOMPARE(f.periodic[i].stage, stages[i].first);
            QCOMPARE(f.periodic[i].everyDays, stages[i].second);
            QCOMPARE(f.periodic[i].rank, std::string(toWord(stages[i].first)));
            QVERIFY(f.periodic[i].alsoSatisfiedBy.empty());
            QCOMPARE(f.rankOf(stages[i].first), f.periodic[i].rank);
        }
        QVERIFY(f.rankOf(Stage::Audit).empty());
        QCOMPARE(f.onReopen, OnReopen::Restart);
        QCOMPARE(f.missedCycle, MissedCycle::Lapse);
        QVERIFY(!f.pauseWhileSuspended);
        QVERIFY(f.excludedFromCounting.empty());
        const std::vector<std::string> categories = {"stalking",    "rape",           "sexual_offence",
                                                     "knife_crime", "domestic_abuse", "manual"};
        QCOMPARE(f.categories, categories);
    }
    // What needs an approval as shipped; and a file that says nothing of it asks for the same.
    void theShippedApprovals()
    {
        const Approvals approvals = shippedDefault().approvals;
        const auto needs = [&approvals](ReviewKind kind, const char *decision, bool isRedBox) {
            QStringList titles;
            for (const ApprovalRule &rule : approvals.needed) {
                if (rule.matches(kind, decision, isRedBox))
                    titles << QString::fromStdString(rule.title);
            }
            return titles.join(QLatin1Char(';'));
        };
        QCOMPARE(needs(ReviewKind::InitialEnhanced, "proceed", false), QStringLiteral("Enhanced initial review"));
        QCOMPARE(needs(ReviewKind::InitialEnhanced, "file", true), QStringLiteral("Enhanced initial review;Proposal to file"));
        QCOMPARE(needs(ReviewKind::InitialStandard, "continue", true), QString());
        QCOMPARE(needs(ReviewKind::InitialStandard, "file", false), QStringLiteral("Proposal to file"));
        QCOMPARE(needs(ReviewKind::Inspector, "close", false), QStringLiteral("Proposal to file"));
        QCOMPARE(needs(ReviewKind::Inspector, "", true), QString());
        QCOMPARE(needs(ReviewKind::Plan, "", false), QString());
        QCOMPARE(needs(ReviewKind::Plan, "", true), QStringLiteral("Plan of a red-box case"));
        QCOMPARE(parse(textOf(published()), "f")->approvals, approvals);
        // Templates name the same reasons.
        QCOMPARE(approvals.returnReasons.size(), forms::returnReasons().size());
        for (const forms::Named &reason : forms::returnReasons())
            QCOMPARE(std::string_view(approvals.reason(reason.word)->label), reason.label);
        QVERIFY(!approvals.reason("because"));
    }
    void approvalsAreData()
    {
        const auto rules = QJsonArray{QJsonObject{{QStringLiteral("title"), QStringLiteral("All of the red box")},
                                                  {QStringLiteral("red_box"), true}}};
        const auto framework = parse(changed(QStringLiteral("/approvals/needed"), rules), "f");
        QVERIFY(framework.has_value());
        const ApprovalRule &rule = framework->approvals.needed.at(0);
        QVERIFY(framework->approvals.needed.size() == 1 && rule.rank.empty());
        QVERIFY(rule.matches(ReviewKind::Audit, "", true) && !rule.matches(ReviewKind::Audit, "", false));
        QCOMPARE(parse(toJson(*framework), "again")->approvals, framework->approvals);
        QVERIFY(parse(changed(QStringLiteral("/approvals/needed"), QJsonArray()), "f")->approvals.needed.empty());
    }
    // The schema refuses what the program refuses, as far as a shape can say it.
    void theSchemaSaysTheShape()
    {
        QCOMPARE(test::refusedBy(schema(), shippedJson()), QString());
        QCOMPARE(test::refusedBy(schema(), published()), QString());
        QCOMPARE(test::refusedBy(schema(), QJsonDocument::fromJson(QByteArray::fromStdString(toJson(shippedDefault()))).object()), QString());
        const QStringList beyondShape = {QStringLiteral("/timezone"), QStringLiteral("/effective_from"), QStringLiteral("/periodic/2/kind"),
                                         QStringLiteral("/initial/enhanced_hours"), QStringLiteral("/approvals/return_reasons/1/code")};
        faulty([&](const char *path, const QJsonValue &value, const char *) {
            const auto where = QString::fromLatin1(path);
            const QJsonObject json = replaced(shippedJson(), where.split(u'/', Qt::SkipEmptyParts), value).toObject();
            QVERIFY2(beyondShape.contains(where) || !test::refusedBy(schema(), json).isEmpty(), path);
        });
    }
    void redBoxRules_data()
    {
        QTest::addColumn<QString>("principal");
        QTest::addColumn<QString>("included");
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QString>("risk");
        QTest::addColumn<QString>("categories");
        const auto row = [](const char *name, const char *principal, const char *included, const char *flags,
                            const char *risk, const char *categories) {
            QTest::newRow(name) << QString::fromLatin1(principal) << QString::fromLatin1(included)
                                << QString::fromLatin1(flags) << QString::fromLatin1(risk)
                                << QString::fromLatin1(categories);
        };
        row("nothing", "28A", "", "", "", "");
        row("stalking", "8Q", "", "", "", "stalking");
        row("stalking only as included class", "8N", "105A;8Q", "", "", "stalking");
        row("rape", "19C", "", "", "", "rape");
        row("rape and knife", "19C", "", "knife", "", "rape;knife_crime");
        row("possession", "10D", "", "", "", "knife_crime");
        row("knife flag without possession class", "8N", "", "knife", "", "knife_crime");
        row("knife flag on another class", "28A", "", "knife", "", "");
        row("class of the knife rule without the flag", "8N", "", "", "", "");
        row("abuse not graded", "105A", "", "domestic_abuse", "", "domestic_abuse");
        row("abuse standard", "105A", "", "domestic_abuse", "standard", "");
        row("abuse medium", "105A", "", "domestic_abuse", "medium", "domestic_abuse");
        row("abuse high", "105A", "", "domestic_abuse;hate", "high", "domestic_abuse");
        row("high without the flag", "105A", "", "hate", "high", "");
    }
    void redBoxRules()
    {
        const auto list = [](const QString &text) {
            std::vector<std::string> parts;
            for (const auto &part : text.split(u';', Qt::SkipEmptyParts))
                parts.push_back(part.toStdString());
            return parts;
        };
        QFETCH(QString, principal);
        QFETCH(QString, included);
        QFETCH(QString, flags);
        QFETCH(QString, risk);
        QFETCH(QString, categories);
        const Framework f = shippedDefault();
        const std::uint64_t mask =
            f.redBoxOf({principal.toStdString(), list(included), list(flags), risk.toStdString()});
        std::vector<std::string> found;
        for (std::size_t i = 0; i < f.categories.size(); ++i) {
            if ((mask >> i) & 1)
                found.push_back(f.categories[i]);
        }
        QCOMPARE(found, list(categories));
        QCOMPARE(mask & f.manualBit(), std::uint64_t(0));
    }
    void writesWhatItReads()
    {
        Framework f = shippedDefault();
        f.effectiveFrom = fromEpoch(1775000000);
        f.onReopen = OnReopen::None;
        f.missedCycle = MissedCycle::Hold;
        f.pauseWhileSuspended = true;
        f.excludedFromCounting = {Stage::Plan, Stage::Audit};
        f.periodic[0].alsoSatisfiedBy = {ReviewKind::ChiefInspector, ReviewKind::Superintendent};
        f.initialRank = "staff";
        const auto again = parse(toJson(f), "again");
        QVERIFY2(again.has_value(), again ? "" : again.error().what.c_str());
        QCOMPARE(toJson(*again), toJson(f));
        QCOMPARE(again->effectiveFrom, f.effectiveFrom);
        QCOMPARE(again->onReopen, f.onReopen);
        QCOMPARE(again->missedCycle, f.missedCycle);
        QCOMPARE(again->pauseWhileSuspended, f.pauseWhileSuspended);
        QCOMPARE(again->excludedFromCounting, f.excludedFromCounting);
        QVERIFY(!again->counts(Stage::Plan) && again->counts(Stage::Inspector));
        QCOMPARE(again->periodic, f.periodic);
        QCOMPARE(again->redBox, f.redBox);
        QCOMPARE(again->initialRank, f.initialRank);
    }
    void effectiveFromIsADateOrAnInstant()
    {
        const auto from = [](const QJsonValue &value) {
            const auto framework = parse(changed(QStringLiteral("/effective_from"), value), "f");
            return framework && framework->effectiveFrom ? formatInstant(*framework->effectiveFrom) : "none";
        };
        QCOMPARE(from(QJsonValue::Null), std::string("none"));
        QCOMPARE(from(QStringLiteral("2026-07-01")), std::string("2026-06-30T23:00:00Z"));
        QCOMPARE(from(QStringLiteral("2026-07-01T08:00:00Z")), std::string("2026-07-01T08:00:00Z"));
    }
    void keysWithADefaultMayBeLeftOut()
    {
        QJsonObject json = shippedJson();
        for (const char *key :
             {"title", "timezone", "effective_from", "on_reopen", "missed_cycle", "pause_while_suspended"})
            json.remove(QLatin1String(key));
        auto framework = parse(textOf(json), "f");
        QVERIFY(framework.has_value());
        framework->title = shippedDefault().title;
        QCOMPARE(toJson(*framework), toJson(shippedDefault()));
    }
    void refusesWithThePath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("named"); // the path in the message
        faulty([](const char *path, const QJsonValue &value, const char *named) {
            QTest::addRow("%s", named ? named : path)
                << QString::fromLatin1(path) << value << QString::fromLatin1(named ? named : path);
        });
    }
    void refusesWithThePath()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, named);
        const auto framework = parse(changed(path, value), "mine.json");
        QVERIFY(!framework.has_value());
        const auto what = QString::fromStdString(framework.error().what);
        QVERIFY2(what.startsWith(QStringLiteral("mine.json: ") + named + u' '), qPrintable(what));
        QVERIFY(framework.error().kind == ErrorKind::Invalid);
    }
    void aRepeatedKeyIsRefused()
    {
        std::string text = textOf(shippedJson());
        text.replace(text.find('{'), 1, "{\"version\": \"2\",");
        const auto framework = parse(text, "f");
        QVERIFY(!framework.has_value());
        QVERIFY(framework.error().what.find("/version") != std::string::npos);
    }
    void aMissingFileIsSaid()
    {
        const auto framework = load("/nowhere/framework.json");
        QVERIFY(!framework.has_value());
        QVERIFY(framework.error().kind == ErrorKind::NotFound);
    }
    void versionsGovernFromTheirInstant()
    {
        const Instant second = fromEpoch(1000);
        const Instant third = fromEpoch(2000);
        auto set = makeSet({version("3", third), version("1", {}), version("2", second)});
        QVERIFY(set.has_value());
        QVERIFY(!set->goLive());
        QCOMPARE(set->versions[0].version, std::string("1"));
        QCOMPARE(set->versions[2].version, std::string("3"));
        QCOMPARE(set->inForceAt(fromEpoch(-5)), std::size_t(0));
        QCOMPARE(set->inForceAt(second - Seconds{1}), std::size_t(0));
        QCOMPARE(set->inForceAt(second), std::size_t(1));
        QCOMPARE(set->inForceAt(third), std::size_t(2));
        const auto live = makeSet({version("2", third), version("1", second)});
        QCOMPARE(live->goLive(), std::optional(second));
        QCOMPARE(live->inForceAt(fromEpoch(0)), std::size_t(0));
    }
    void versionsThatContradictAreRefused()
    {
        QVERIFY(!makeSet({}).has_value());
        QVERIFY(!makeSet({version("1", {}), version("2", {})}).has_value());
        QVERIFY(!makeSet({version("1", fromEpoch(5)), version("2", fromEpoch(5))}).has_value());
        Framework elsewhere = version("2", fromEpoch(5));
        elsewhere.zone = TimeZone::utc();
        QVERIFY(!makeSet({version("1", {}), elsewhere}).has_value());
    }

private:
    // What is wrong in a file: the path at which the shipped one gets another value, and the path that is named.
    template <typename Row>
    static void faulty(Row &&add)
    {
        const auto row = [&add](const char *path, const QJsonValue &value, const char *named = nullptr) { add(path, value, named); };
        const auto text = [](const char *word) { return QJsonValue(QString::fromLatin1(word)); };
        row("/id", QJsonValue::Undefined);
        row("/version", QJsonValue(1));
        row("/colour", text("red"));
        row("/initial/hours", QJsonValue(3));
        row("/plan/every", QJsonValue(3));
        row("/periodic/0/days", QJsonValue(3));
        row("/red_box/2/class", text("8Q"));
        row("/timezone", text("Europe/Atlantis"));
        row("/effective_from", text("2026-02-30"));
        row("/effective_from", QJsonValue(3), "/effective_from");
        row("/red_box", text("8Q"));
        row("/red_box/1", text("8Q"));
        row("/red_box/0/classes", QJsonValue::Undefined, "/red_box/0/category");
        row("/red_box/0/classes", QJsonArray(), "/red_box/0/classes");
        row("/red_box/0/classes", QJsonArray{1}, "/red_box/0/classes/0");
        row("/red_box/4/flag", text(""));
        row("/red_box/0/category", text("manual"), "/red_box/0/category");
        row("/plan/rank", text("major"));
        row("/plan/red_box", text("noon"));
        row("/plan", QJsonValue::Undefined);
        row("/initial/rank", text("boss"));
        row("/initial/enhanced_hours", QJsonValue(0));
        row("/initial/enhanced_hours", QJsonValue(97), "/initial/enhanced_hours");
        row("/initial/standard_hours", QJsonValue(1.5));
        row("/periodic/1/every_days", QJsonValue(0));
        row("/periodic/1/every_days", text("30"), "/periodic/1/every_days");
        row("/periodic/2/rank", text("king"));
        row("/periodic/2/kind", text("review"));
        row("/periodic/2/kind", text("plan"), "/periodic/2/kind");
        row("/periodic/2/kind", text("initial_standard"), "/periodic/2/kind");
        row("/periodic/2/kind", text("inspector"), "/periodic/2/kind");
        row("/periodic/0/also_satisfied_by", QJsonArray{QStringLiteral("plan"), QStringLiteral("boss")},
            "/periodic/0/also_satisfied_by/1");
        row("/on_reopen", text("maybe"));
        row("/missed_cycle", text("forget"));
        row("/pause_while_suspended", text("true"));
        row("/exclude_from_counting", QJsonArray{QStringLiteral("sergeant")}, "/exclude_from_counting/0");
        row("/approvals", text("all"));
        row("/approvals/needed", QJsonValue::Undefined);
        row("/approvals/colour", text("red"));
        row("/approvals/needed/0/title", QJsonValue::Undefined);
        row("/approvals/needed/0/kinds", QJsonArray());
        row("/approvals/needed/0/kinds", QJsonArray{QStringLiteral("boss")}, "/approvals/needed/0/kinds/0");
        row("/approvals/needed/1/decisions", QJsonValue::Undefined, "/approvals/needed/1/title");
        row("/approvals/needed/1/decision", text("file"));
        row("/approvals/needed/2/red_box", text("yes"));
        row("/approvals/needed/2/rank", text("boss"));
        row("/approvals/return_reasons", QJsonArray());
        row("/approvals/return_reasons/0/code", text("Missing line"));
        row("/approvals/return_reasons/1/code", text("missing_line"));
        row("/approvals/return_reasons/2/label", text(" "));
    }
};

QTEST_GUILESS_MAIN(TestFramework)
#include "tst_framework.moc"
