// SPDX-License-Identifier: GPL-3.0-or-later
// Quality by audit: scores and the agreement of two auditors, worked out by hand; and those of audits that
// were signed.
#include "core/figures/audits.h"
#include "tests/support/reviewed_force.h"

#include <QTest>
#include <cmath>
#include <tuple>

using namespace casegrip;
using namespace casegrip::figures;
using namespace casegrip::test;

namespace
{

const std::vector<std::string> ranks;
const Instant now = *parseInstant("2025-03-10T12:00:00Z", TimeZone::utc());

AuditMarks marks(const char *caseNo, const char *auditor, std::uint32_t team, Day day,
                 std::map<std::string, int> scores)
{
    return {caseNo, auditor, team, day, std::move(scores)};
}

} // namespace

class TestFigureAudits : public QObject
{
    Q_OBJECT

    const UnitCalendar m_units{{{1, "T1"}, {2, "T2"}}, {{1, "North", {}, {}}, {2, "South", {}, {}}}};
    const TimeZone m_zone = TimeZone::utc();
    const AsOf m_asOf{m_zone, ranks, now};

private slots:
    void meansAreOfAudits()
    {
        const AuditQuery query{toDay(2025, 1, 1), toDay(2025, 3, 31), {"area", "month"}, {}, {}};
        AuditCounter counter(query, m_units, m_asOf);
        counter.add(marks("1", "A", 1, toDay(2025, 1, 5), {{"Q1", 3}, {"Q2", 3}, {"Q3", 0}}));
        counter.add(marks("2", "A", 1, toDay(2025, 1, 6), {{"Q1", 1}}));
        counter.add(marks("3", "A", 1, toDay(2025, 1, 7), {})); // nothing applied
        counter.add(marks("4", "A", 2, toDay(2025, 2, 7), {{"Q1", 2}, {"Q2", 3}}));
        const auto rows = counter.rows();
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].keys, (std::vector<std::string>{"North", "2025-01"}));
        QCOMPARE(rows[0].audits, std::int64_t(2));
        QCOMPARE(*rows[0].meanScore(), 1.5);
        QCOMPARE(rows[0].pairs, std::int64_t(0));
        QVERIFY(!rows[0].agreement());
        QCOMPARE(rows[1].keys, (std::vector<std::string>{"South", "2025-02"}));
        QCOMPARE(*rows[1].meanScore(), 2.5);
    }
    void anAreaOrATeam()
    {
        for (const auto &[area, team, expected] :
             {std::tuple("North", "", 1), {"", "T2", 1}, {"", "", 2}, {"South", "T1", 0}, {"East", "", 0}}) {
            const AuditQuery query{toDay(2025, 1, 1), toDay(2025, 3, 31), {}, area, team};
            AuditCounter counter(query, m_units, m_asOf);
            counter.add(marks("1", "A", 1, toDay(2025, 1, 5), {{"Q1", 3}}));
            counter.add(marks("2", "A", 2, toDay(2025, 1, 5), {{"Q1", 3}}));
            QCOMPARE(counter.rows().at(0).audits, std::int64_t(expected));
        }
    }
    void agreementIsWeightedKappa()
    {
        AuditRow row;
        QVERIFY(!row.meanScore() && !row.agreement());
        row.both[0][1] = 2;
        row.both[1][1] = 3;
        row.both[2][3] = 1;
        row.both[3][3] = 4;
        QVERIFY(std::abs(*row.agreement() - 0.7446808510638299) < 1e-12); // by hand
        std::swap(row.both[0][1], row.both[1][0]);                        // who was first says nothing
        std::swap(row.both[2][3], row.both[3][2]);
        QVERIFY(std::abs(*row.agreement() - 0.7446808510638299) < 1e-12);
        row.both = {};
        row.both[3][3] = 7; // all alike: chance would give the same
        QVERIFY(!row.agreement());
        row.both[0][0] = 1;
        QCOMPARE(*row.agreement(), 1.0);
        row.both = {};
        row.both[0][3] = 4;
        QCOMPARE(*row.agreement(), -1.0);
    }
    void pairsAreOfOneCaseByTwoPeople()
    {
        const AuditQuery query{toDay(2025, 1, 1), toDay(2025, 3, 31), {"month"}, {}, {}};
        AuditCounter counter(query, m_units, m_asOf);
        counter.add(marks("1", "A", 1, toDay(2025, 1, 5), {{"Q1", 3}, {"Q2", 1}, {"Q3", 2}}));
        counter.add(marks("1", "A", 1, toDay(2025, 1, 6), {{"Q1", 0}})); // again by the same
        counter.add(marks("2", "B", 1, toDay(2025, 1, 6), {{"Q1", 0}})); // another case
        counter.add(marks("1", "B", 1, toDay(2025, 2, 6), {{"Q1", 3}, {"Q2", 0}, {"Q4", 0}}));
        const auto rows = counter.rows();
        QCOMPARE(rows.at(0).pairs, std::int64_t(0));
        QCOMPARE(rows.at(1).pairs, std::int64_t(2)); // with both of the first
        AuditPairs expected = {};
        expected[3][3] = expected[1][0] = expected[0][3] = 1;
        QVERIFY(rows[1].both == expected);
    }
    void answersThatScore()
    {
        for (const auto &[answer, score] :
             {std::pair("0", 0), {"3", 3}, {"4", -1}, {"na", -1}, {"", -1}, {"30", -1}})
            QCOMPARE(auditScore(answer).value_or(-1), score);
    }
    void whatCannotBeAskedIsRefused()
    {
        QVERIFY(!check(AuditQuery{toDay(2025, 2, 1), toDay(2025, 1, 1), {}, {}, {}}));
        QVERIFY(!check(AuditQuery{toDay(2025, 1, 1), toDay(2025, 2, 1), {"rank"}, {}, {}}));
        QVERIFY(!check(AuditQuery{toDay(2025, 1, 1), toDay(2025, 2, 1), {"team", "team"}, {}, {}}));
        QVERIFY(
            check(AuditQuery{toDay(2025, 1, 1), toDay(2025, 2, 1), {"month", "team"}, {}, {}}).has_value());
    }

    // Two people audit one case, one of them another; then one is taken back.
    void auditsThatWereSigned()
    {
        ReviewedForce force;
        force.sync();
        const auto audit = [&](const char *login, const char *caseNo, std::uint64_t seed) {
            auto opened = force.open(login);
            const auto begun = must(opened.beginReview({caseNo, {}, "audit"}));
            const auto draft = completed(begun.fresh, *begun.form, seed);
            must(opened.run(workspace::SubmitReview{draft, {}, {}}));
            force.passMinutes(5);
            std::map<std::string, int> scores;
            const auto found = must(opened.findReview(draft.ref));
            for (const auto &answer : found.state.latest().review.content.answers) {
                const auto *word = std::get_if<std::string>(&answer.value);
                if (word && word->size() == 1 && answer.type == "choice")
                    scores[answer.question] = (*word)[0] - '0';
            }
            double sum = 0;
            for (const auto &[question, score] : scores)
                sum += score;
            return std::pair(draft.ref, sum / double(scores.size()));
        };
        const auto one = audit("ps200", ReviewedForce::burglary, 1);
        const auto two = audit("pi300", ReviewedForce::burglary, 2);
        const auto three = audit("pi300", ReviewedForce::assault, 3);
        auto opened = force.open("pi300");
        const auto today = TimeZone::utc().dayOf(force.clock.now());
        const AuditQuery query{today - std::chrono::days(1), today, {"area", "team"}, {}, {}};
        auto rows = must(opened.audits(query));
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows[0].keys, (std::vector<std::string>{"North", "T1"}));
        QCOMPARE(rows[0].audits, std::int64_t(3));
        QCOMPARE(rows[0].pairs, std::int64_t(1));
        QVERIFY(std::abs(*rows[0].meanScore() - (one.second + two.second + three.second) / 3) < 1e-9);
        must(opened.run(workspace::WithdrawReview{three.first, "It was another case."}));
        rows = must(opened.audits(query));
        QCOMPARE(rows[0].audits, std::int64_t(2));
        QVERIFY(std::abs(*rows[0].meanScore() - (one.second + two.second) / 2) < 1e-9);
        QVERIFY(must(opened.audits(
                         {today - std::chrono::days(9), today - std::chrono::days(8), {"team"}, {}, {}}))
                    .empty());
        QCOMPARE(must(opened.audits({query.from, query.to, {}, {}, "T2"})).at(0).audits, std::int64_t(0));
        QVERIFY(!opened.audits({query.to, query.from, {}, {}, {}}));
    }
};

QTEST_GUILESS_MAIN(TestFigureAudits)
#include "tst_figure_audits.moc"
