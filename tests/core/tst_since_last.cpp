// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/log_text.h"
#include "core/workspace/since_last.h"
#include "tests/support/reviewed_force.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace casegrip;
using namespace casegrip::workspace;
using casegrip::test::completed;
using casegrip::test::ExportRow;
using casegrip::test::must;
using casegrip::test::ReviewedForce;

namespace
{

constexpr const char *caseNo = ReviewedForce::burglary;

void put(ReviewedForce &force, const std::string &column, const std::string &value)
{
    for (ExportRow &row : force.tables.cases.rows) {
        if (row.front().second != caseNo)
            continue;
        const auto found = std::find_if(row.begin(), row.end(), [&](const auto &field) { return field.first == column; });
        if (found == row.end())
            row.emplace_back(column, value);
        else
            found->second = value;
    }
}

BegunReview begin(Workspace &opened) { return must(opened.beginReview({caseNo, {}, "inspector-30-day"})); }

// Signs the inspector's review of the case; gives its reference.
std::string signHere(const ReviewedForce &force, const std::vector<reviews::PlannedDirection> &byHand = {})
{
    auto opened = force.open("pi300");
    const auto begun = begin(opened);
    auto draft = completed(begun.fresh, *begun.form);
    must(opened.run(SubmitReview{draft, byHand, {}}));
    return draft.ref;
}

SinceLastReview sinceNow(const ReviewedForce &force)
{
    auto opened = force.open("pi300");
    const auto since = begin(opened).since;
    if (!since)
        throw std::runtime_error("there is a last review");
    return *since;
}

std::string shown(const forms::FactChange &change)
{
    return forms::factText(change.fact, change.then, test::london()) + " -> " + forms::factText(change.fact, change.now, test::london());
}

std::string changeOf(const SinceLastReview &since, const std::string &fact)
{
    for (const forms::FactChange &change : since.changes) {
        if (forms::factTable()[change.fact].name == fact)
            return shown(change);
    }
    return {};
}

std::set<std::string> namesOf(const SinceLastReview &since)
{
    std::set<std::string> names;
    for (const forms::FactChange &change : since.changes)
        names.insert(std::string(forms::factTable()[change.fact].name));
    for (const NewerFact &fact : since.newer)
        names.insert("newer " + std::string(forms::factTable()[fact.fact].name));
    return names;
}

void columns()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("change");
    const auto row = [](const char *column, const char *then, const char *now, const char *change, const char *fact = nullptr) {
        QTest::newRow(column) << QString::fromLatin1(column) << QString::fromLatin1(then) << QString::fromLatin1(now)
                              << QString::fromLatin1(fact ? fact : column) << QString::fromLatin1(change);
    };
    row("status", "open", "suspended", "open -> suspended");
    row("class", "28E", "30C", "28E -> 30C");
    row("class_title", "Burglary", "Burglary, business", "Burglary -> Burglary, business");
    row("included_classes", "", "8N", " -> 8N");
    row("flags", "hate_race", "domestic_abuse;hate_race", "hate race -> domestic abuse, hate race");
    row("risk", "standard", "high", "standard -> high");
    row("risk_tool", "DASH", "DARA", "DASH -> DARA");
    row("victim_type", "person", "business", "person -> business");
    row("victim_supports", "yes", "no", "yes -> no");
    row("suspect", "described", "named", "described -> named");
    row("outcome", "", "18", " -> 18");
    row("outcome_at", "", "2026-03-06T08:00:00Z", " -> 6 Mar 2026, 08:00");
    row("bail_until", "2026-03-10T10:00:00Z", "2026-04-10T10:00:00Z", "10 Mar 2026, 10:00 -> 10 Apr 2026, 11:00");
    row("rui_since", "2026-02-04T12:00:00Z", "", "4 Feb 2026, 12:00 -> ");
    row("wanted_since", "", "2026-02-20T10:00:00Z", " -> 20 Feb 2026, 10:00");
    row("time_limit_on", "2026-08-04", "2026-07-04", "4 Aug 2026 -> 4 Jul 2026");
    row("last_contact_at", "2026-02-04T18:00:00Z", "2026-02-04T19:00:00Z", "4 Feb 2026, 18:00 -> 4 Feb 2026, 19:00");
    row("contact_interval_days", "14", "28", "14 -> 28");
    row("allocated_at", "2026-02-04T10:00:00Z", "2026-02-04T12:00:00Z", "4 Feb 2026, 10:00 -> 4 Feb 2026, 12:00");
    row("status_at", "2026-02-04T10:00:00Z", "2026-02-05T10:00:00Z", "4 Feb 2026, 10:00 -> 5 Feb 2026, 10:00");
    row("oic_id", "C100", "C101", "Ann Constable -> Abe Other", "oic");
    row("supervisor_id", "S200", "I300", "Bo Sergeant -> Cai Inspector", "supervisor");
    row("restricted", "no", "yes", "no -> yes");
    row("summary", "A short account.", "A longer account.", "A short account. -> A longer account.");
}

// Somebody more, and a second team, from the first export on.
void addOthers(ReviewedForce &force)
{
    force.tables.officers.add({{"officer_id", "C101"}, {"name", "Abe Other"}, {"rank", "constable"}, {"team", "T1"}, {"login", "pc101"}, {"active", "yes"}});
    force.tables.units.add({{"team", "T2"}, {"name", "Team 2"}, {"area", "North"}, {"force", "99"}});
}

void nextDay(ReviewedForce &force)
{
    force.passMinutes(24 * 60);
    force.sync();
}

} // namespace

// What a form says has changed since the last review.
class TestSinceLast : public QObject
{
    Q_OBJECT

private slots:
    void aReviewKeepsTheCaseThatItWasSignedAbout()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signHere(force);
        auto opened = force.open("pi300");
        const auto kept = must(opened.findReview(ref)).state.latest().review.caseFacts;
        QCOMPARE(kept.at("class"), forms::Value{std::string("28E")});
        QCOMPARE(kept.at("oic"), forms::Value{std::string("Ann Constable")});
        QVERIFY(kept.contains("bail_until") && forms::isEmpty(kept.at("bail_until"))); // that it was not known is known
        QVERIFY(kept.contains("red_box") && !kept.contains("days_open") && !kept.contains("case_no") && !kept.contains("reviewer_rank"));
    }
    // Every fact that an export tells, whether or not the form asks for it.
    void whatChangedSinceAReviewMadeHere_data() { columns(); }
    void whatChangedSinceAReviewMadeHere()
    {
        QFETCH(QString, column);
        QFETCH(QString, then);
        QFETCH(QString, now);
        QFETCH(QString, fact);
        QFETCH(QString, change);
        ReviewedForce force;
        addOthers(force);
        put(force, column.toStdString(), then.toStdString());
        force.sync();
        signHere(force);
        QCOMPARE(namesOf(sinceNow(force)), std::set<std::string>());
        put(force, column.toStdString(), now.toStdString());
        nextDay(force);
        const auto since = sinceNow(force);
        QCOMPARE(QString::fromStdString(changeOf(since, fact.toStdString())), change);
        QVERIFY(since.newer.empty());
    }
    // A review that the records system has: of what its history does not tell it is said that it is newer.
    void whatIsNewerThanAReviewMadeThere_data() { columns(); }
    void whatIsNewerThanAReviewMadeThere()
    {
        QFETCH(QString, column);
        QFETCH(QString, then);
        QFETCH(QString, now);
        QFETCH(QString, fact);
        ReviewedForce force;
        addOthers(force);
        put(force, column.toStdString(), then.toStdString());
        force.sync();
        const auto before = namesOf(sinceNow(force)); // what the first export tells may be older than the review
        put(force, column.toStdString(), now.toStdString());
        nextDay(force);
        const auto since = sinceNow(force);
        auto names = namesOf(since);
        QVERIFY2(names.contains("newer " + fact.toStdString()), "not said");
        for (const NewerFact &one : since.newer) {
            if (forms::factTable()[one.fact].name == fact.toStdString())
                QVERIFY(one.asOf == force.clock.now());
        }
        QVERIFY(!before.contains("newer " + fact.toStdString()));
        names.erase("newer " + fact.toStdString());
        if (column != QStringLiteral("class") && column != QStringLiteral("flags"))
            QCOMPARE(names, before);
    }
    void theHistoryTellsWhatWasThen()
    {
        ReviewedForce force;
        addOthers(force);
        const auto add = [&](const char *at, const char *kind, const std::vector<std::pair<std::string, std::string>> &rest) {
            ExportRow row{{"case_no", caseNo}, {"at", at}, {"kind", kind}};
            row.insert(row.end(), rest.begin(), rest.end());
            force.tables.events.add(std::move(row));
        };
        add("2026-02-04T10:00:00Z", "allocated", {{"officer_id", "C100"}});
        add("2026-02-04T10:00:00Z", "classified", {{"class", "28E"}, {"risk", "standard"}});
        add("2026-02-12T10:00:00Z", "allocated", {{"officer_id", "C101"}});
        add("2026-02-13T10:00:00Z", "classified", {{"class", "8Q"}, {"included_classes", "28E"}, {"flags", "knife"}, {"risk", "high"}});
        add("2026-02-14T10:00:00Z", "transferred", {{"team", "T2"}});
        add("2026-02-15T10:00:00Z", "transferred", {{"team", "T1"}});
        add("2026-02-16T10:00:00Z", "suspended", {});
        put(force, "oic_id", "C101");
        put(force, "class", "8Q");
        put(force, "included_classes", "28E");
        put(force, "flags", "knife");
        put(force, "risk", "high");
        put(force, "status", "suspended");
        put(force, "first_team", "T2");
        force.sync();
        const auto since = sinceNow(force);
        QCOMPARE(changeOf(since, "oic"), std::string("Ann Constable -> Abe Other"));
        QCOMPARE(changeOf(since, "class"), std::string("28E -> 8Q"));
        QCOMPARE(changeOf(since, "included_classes"), std::string(" -> 28E"));
        QCOMPARE(changeOf(since, "flags"), std::string(" -> knife"));
        QCOMPARE(changeOf(since, "risk"), std::string("standard -> high"));
        QCOMPARE(changeOf(since, "red_box"), std::string(" -> stalking"));
        QCOMPARE(changeOf(since, "status"), std::string("open -> suspended"));
        QCOMPARE(changeOf(since, "team"), std::string("Team 2 -> Team 1"));
        QVERIFY(since.newer.empty());
        QCOMPARE(since.events.size(), std::size_t(6)); // after the review, with the contact of the 10th
    }
    // What dates itself needs no second export.
    void newerByItsOwnDate()
    {
        ReviewedForce force;
        put(force, "wanted_since", "2026-03-01T10:00:00Z");
        put(force, "rui_since", "2026-02-04T12:00:00Z");
        put(force, "outcome", "16");
        put(force, "outcome_at", "2026-03-02T10:00:00Z");
        put(force, "bail_until", "2026-04-02T10:00:00Z");
        force.sync();
        QCOMPARE(namesOf(sinceNow(force)), (std::set<std::string>{"newer wanted_since", "newer outcome", "newer outcome_at"}));
    }
    // Signed before reviews kept the case: what was asked about, and what the history and the exports tell.
    void ofAReviewThatKeptLess()
    {
        ReviewedForce force;
        force.sync();
        signHere(force);
        put(force, "bail_until", "2026-04-02T10:00:00Z");
        put(force, "contact_interval_days", "7");
        nextDay(force);
        auto opened = force.open("pi300");
        const auto begun = begin(opened);
        CaseNow now{begun.view, must(opened.reviewsOf(caseNo)).here, {}};
        auto &review = now.reviews.reviews.back().versions.back().review;
        review.caseFacts.clear();
        const auto isUsed = [&](const char *name) {
            return std::any_of(review.content.facts.begin(), review.content.facts.end(), [&](const auto &fact) { return fact.name == name; });
        };
        QVERIFY(isUsed("bail_until") && !isUsed("contact_interval_days"));
        const SinceAsked since{now, begun.fresh.facts, force.clock.now(), opened.frameworks(), {{1, force.clock.now() - std::chrono::hours{24}}, {2, force.clock.now()}}, {}, {}};
        const auto answer = sinceLastReview(since);
        QVERIFY(answer.has_value());
        QCOMPARE(changeOf(*answer, "bail_until"), std::string(" -> 2 Apr 2026, 11:00"));
        QCOMPARE(namesOf(*answer), (std::set<std::string>{"bail_until", "newer contact_interval_days"}));
    }
    // Pasted into the records system, where it has a reference of there.
    void aReviewThatWasPasted()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signHere(force);
        std::string text;
        {
            auto opened = force.open("pi300");
            text = reviews::logText(must(opened.findReview(ref)).state.latest().review, test::london());
        }
        force.tables.reviews.add({{"review_ref", "RMS-9"}, {"case_no", caseNo}, {"kind", "inspector"}, {"completed_at", formatInstant(force.clock.now())},
                                  {"reviewer_id", "I300"}, {"text", text}});
        put(force, "bail_until", "2026-04-02T10:00:00Z");
        nextDay(force);
        const auto since = sinceNow(force);
        QCOMPARE(since.ref, std::string("RMS-9"));
        QCOMPARE(changeOf(since, "bail_until"), std::string(" -> 2 Apr 2026, 11:00"));
    }
    void directionsSetThenAndClosedSince()
    {
        ReviewedForce force;
        force.sync();
        const auto before = [&] {
            const Instant due = force.clock.now() + std::chrono::hours{24};
            signHere(force, {{0, "Visit the victim.", "oic", {}, due, {}}, {0, "Fetch the footage.", "oic", {}, due, {}}});
            auto opened = force.open("pi300");
            return must(opened.directions({.caseNo = caseNo}));
        }();
        QVERIFY(sinceNow(force).closed.empty());
        const auto wanted = std::find_if(before.begin(), before.end(), [](const auto &one) { return one.text == "Visit the victim."; });
        QVERIFY(wanted != before.end());
        must(force.open("pi300").run(CloseDirection{wanted->entryId, reviews::Closing::Done, {}, {}}));
        const auto closed = sinceNow(force).closed;
        QCOMPARE(closed.size(), std::size_t(1));
        QCOMPARE(closed.front().given.text, std::string("Visit the victim."));
    }
};

QTEST_GUILESS_MAIN(TestSinceLast)
#include "tst_since_last.moc"
