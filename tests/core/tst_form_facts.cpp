// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/gather.h"
#include "core/forms/prefill.h"
#include "tests/support/random_form.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::forms;
using namespace std::chrono_literals;

namespace
{

const Instant now = test::someMoment().now;        // 5 Mar 2026, 14:05
const Instant exported = fromEpoch(1'772'691'000); // 06:10 that day
const Instant exportedBefore = exported - std::chrono::days{2};

cases::CaseView someCase()
{
    cases::CaseView view;
    view.caseNo = "99250012345";
    view.recordedAt = now - std::chrono::days{40};
    view.oicId = "P5521";
    view.oicName = "PC Example";
    view.teamName = "Northbrook ICR 2";
    view.redBox = {"stalking"};
    view.facts = {{"case_no", "99250012345", {7, false}},
                  {"status", "open", {7, false}},
                  {"flags", "domestic_abuse;knife", {7, false}},
                  {"risk", "high", {5, true}},
                  {"suspect", "named", {7, false}},
                  {"victim_type", "person", {7, false}},
                  {"bail_until", "2026-03-20T00:00:00Z", {7, false}},
                  {"wanted_since", "2026-02-27T12:00:00Z", {7, false}},
                  {"time_limit_on", "2026-09-02", {7, false}},
                  {"last_contact_at", "2026-02-15T12:00:00Z", {7, false}},
                  {"contact_interval_days", "14", {7, false}},
                  {"restricted", "no", {7, false}}};
    cases::ReviewView plan;
    plan.kind = due::ReviewKind::Plan;
    plan.completedAt = now - std::chrono::days{39};
    cases::ReviewView review;
    review.kind = due::ReviewKind::InitialEnhanced;
    review.completedAt = now - std::chrono::days{30};
    review.decision = "continue";
    cases::ReviewView gone = review;
    gone.completedAt = now - std::chrono::days{1};
    gone.inExport = false;
    view.reviews = {plan, review, gone};
    cases::EventView event;
    event.at = now - std::chrono::days{25};
    view.events = {event};
    return view;
}

Situation situationOf(const cases::CaseView &view)
{
    Situation situation{view, {{5, exportedBefore}, {7, exported}}, {}, {}, 0, 0, 0, 0, {}, {}, 0};
    due::Obligation owed;
    owed.stage = due::Stage::Inspector;
    owed.cycle = 2;
    owed.dueAt = now + 3h;
    situation.obligation = owed;
    situation.directionsOpen = 2;
    situation.reviewerId = "P5521";
    situation.reviewerRank = "inspector";
    return situation;
}

std::string shown(const CaseFacts &facts, const char *name)
{
    return toText(facts.at(*findFact(name)), test::london());
}

} // namespace

class TestFormFacts : public QObject
{
    Q_OBJECT
private slots:
    void gathered_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(expected);
        };
        row("case_no", "99250012345");
        row("flags", "domestic_abuse, knife");
        row("risk", "high");
        row("outcome", "");
        row("bail_until", "20 Mar 2026, 00:00");
        row("time_limit_on", "2 Sep 2026");
        row("oic", "PC Example");
        row("supervisor", "");
        row("red_box", "stalking");
        row("suspect_named", "yes");
        row("victim_is_person", "yes");
        row("days_open", "40");
        row("days_wanted", "6");
        row("days_since_contact", "18");
        row("contact_overdue", "yes");
        row("days_rui", "");
        row("reviews_done", "2");
        row("last_review_kind", "initial_enhanced");
        row("last_review_decision", "continue");
        row("days_since_review", "30");
        row("plan_recorded", "yes");
        row("initial_review_done", "yes");
        row("longest_gap_days", "18"); // from the contact to now; nothing between
        row("stage", "inspector");
        row("cycle", "2");
        row("variant", "");
        row("due_at", "5 Mar 2026, 17:05");
        row("directions_open", "2");
        row("reviewer_rank", "inspector");
        row("reviewer_is_oic", "yes");
    }
    void gathered()
    {
        QFETCH(QString, name);
        const cases::CaseView view = someCase();
        const CaseFacts facts = gather(situationOf(view), test::someMoment());
        QTEST(QString::fromStdString(shown(facts, qPrintable(name))), "expected");
    }
    void aFiledCaseGrowsNoOlder()
    {
        cases::CaseView view = someCase();
        const auto daysOpen = [&view] { return shown(gather(situationOf(view), test::someMoment()), "days_open"); };
        view.facts[1].value = "filed";
        view.facts.push_back({"status_at", "2026-02-10T12:00:00Z", {7, false}});
        QCOMPARE(daysOpen(), std::string("17"));
        view.facts.push_back({"outcome_at", "2026-02-08T12:00:00Z", {7, false}});
        QCOMPARE(daysOpen(), std::string("15"));
        view.facts[1].value = "open";
        QCOMPARE(daysOpen(), std::string("40"));
    }
    // What is not known stays so: a form then asks.
    void whatIsNotKnownIsNotMadeUp()
    {
        cases::CaseView view = someCase();
        std::erase_if(view.facts, [](const auto &fact) {
            return fact.column == "suspect" || fact.column == "victim_type" || fact.column == "bail_until";
        });
        view.reviews.clear();
        Situation situation = situationOf(view);
        situation.reviewerRank = "grand_wizard";
        const CaseFacts facts = gather(situation, test::someMoment());
        for (const char *name : {"suspect", "suspect_named", "victim_is_person", "bail_until",
                                 "last_review_at", "last_review_kind", "reviewer_rank", "oic_open_cases"})
            QVERIFY2(isEmpty(facts.at(*findFact(name))), name);
        QCOMPARE(shown(facts, "reviews_done"), std::string("0"));
        QCOMPARE(shown(facts, "plan_recorded"), std::string("no"));
        view.facts.push_back({"suspect", "none", {7, false}});
        view.facts.push_back({"victim_type", "organisation", {7, false}});
        const CaseFacts known = gather(situationOf(view), test::someMoment());
        QCOMPARE(shown(known, "suspect_named"), std::string("no"));
        QCOMPARE(shown(known, "victim_is_person"), std::string("no"));
    }
    void aColumnThatCannotBeReadIsNotKnown()
    {
        cases::CaseView view = someCase();
        for (auto &fact : view.facts) {
            if (fact.column == "time_limit_on" || fact.column == "bail_until")
                fact.value = "soon";
        }
        const CaseFacts facts = gather(situationOf(view), test::someMoment());
        QVERIFY(isEmpty(facts.at(*findFact("time_limit_on"))) && isEmpty(facts.at(*findFact("bail_until"))));
    }
    void everyFactSaysWhereItComesFrom()
    {
        const cases::CaseView view = someCase();
        const CaseFacts facts = gather(situationOf(view), test::someMoment());
        const auto source = [&](const char *name) {
            return sourceText(facts.known(*findFact(name)), test::someMoment());
        };
        QCOMPARE(source("status"), std::string("records system, export of 5 Mar 2026, 06:10"));
        QCOMPARE(source("risk"),
                 std::string("records system, export of 3 Mar 2026, 06:10, found by comparing exports"));
        QCOMPARE(source("red_box"), std::string("worked out from the records system, export of 5 Mar 2026, 06:10"));
        QCOMPARE(source("directions_open"), std::string("reviews made here"));
        QCOMPARE(source("reviewer_rank"), std::string("the list of officers"));
    }
    void valuesOfFactsAreSaidForPeople()
    {
        const auto said = [](const char *name, const Value &value) {
            return factText(*findFact(name), value, test::london());
        };
        QCOMPARE(said("risk_tool", std::string("dara")), std::string("DARA"));
        QCOMPARE(said("flags", Words{"domestic_abuse", "DA_repeat", "iq_plan"}), std::string("domestic abuse, DA_repeat, IQ plan"));
        QCOMPARE(said("last_review_decision", std::string("meets_standard")), std::string("Meets standard"));
        QCOMPARE(said("last_review_decision", std::string("Proceed, see note_1")), std::string("Proceed, see note_1"));
        QCOMPARE(said("summary", std::string("dara")), std::string("dara")); // words of a person
        QCOMPARE(said("class", std::string("8Q")), std::string("8Q"));
        QCOMPARE(said("days_open", std::int64_t{14}), std::string("14"));
        QCOMPARE(said("flags", {}), std::string());
    }
    void whatChanged()
    {
        const cases::CaseView view = someCase();
        const CaseFacts then = gather(situationOf(view), test::someMoment());
        QVERIFY(changesBetween(then, then).empty());
        const Moment later{now + std::chrono::days{5}, test::london()};
        QVERIFY(changesBetween(then, gather(situationOf(view), later)).empty()); // only days went by
        cases::CaseView changed = view;
        changed.facts[3].value = "medium";
        changed.facts.push_back({"outcome", "16", {7, false}});
        const auto changes = changesBetween(then, gather(situationOf(changed), later));
        QCOMPARE(changes.size(), std::size_t(2));
        QVERIFY((changes[0] == FactChange{*findFact("risk"), std::string("high"), std::string("medium")}));
        QVERIFY((changes[1] == FactChange{*findFact("outcome"), {}, std::string("16")}));
    }
    void factsBesideTheirQuestions()
    {
        const Template form = test::formFrom(QStringLiteral("prefilled"));
        const cases::CaseView view = someCase();
        const CaseFacts facts = gather(situationOf(view), test::someMoment());
        const auto found =
            prefills(form, evaluate(form, {}, facts, test::someMoment()), facts, test::someMoment());
        QStringList lines;
        for (const Prefill &one : found)
            lines << QString::fromStdString(one.place.id + ": " + one.shown + " -> " +
                                            toText(one.value, test::london()));
        QCOMPARE(lines, (QStringList{QStringLiteral("P1: 20 Mar 2026, 00:00 -> 20 Mar 2026"),
                                     QStringLiteral("P2: named -> "), // no option of that name
                                     QStringLiteral("P3: domestic abuse, knife -> knife"),
                                     QStringLiteral("P4: 14 -> 14"), QStringLiteral("P5: not known -> "),
                                     QStringLiteral("P6: 2 Sep 2026 -> "), // confirmed, not filled in
                                     QStringLiteral("P7: 18 -> 18")}));
        Answers begun;
        begun.set({"P4"}, std::int64_t{7});
        const Answers filled = withPrefills(begun, found, test::someMoment());
        QCOMPARE(filled.given.size(), std::size_t(4));
        QVERIFY(filled.at({"P4"}) == Value{std::int64_t{7}});
        QVERIFY(filled.given.at({"P1"}).origin == Origin::Prefilled);
        QCOMPARE(filled.given.at({"P1"}).source, std::string("records system, export of 5 Mar 2026, 06:10"));
        QVERIFY(filled.given.at({"P7"}).value == Value{std::string("18")});
    }
};

QTEST_GUILESS_MAIN(TestFormFacts)
#include "tst_form_facts.moc"
