// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every case, tried on random ones.
#include "core/due/engine.h"
#include "core/due/explanation.h"
#include "tests/support/random_case.h"

#include <QTest>
#include <algorithm>
#include <map>
#include <rapidcheck.h>
#include <set>
#include <tuple>

using namespace casegrip;
using namespace casegrip::due;
using casegrip::test::DueCase;
using casegrip::test::randomCase;

namespace
{

Dues evaluate(const DueCase &one, Instant now)
{
    Engine engine(one.frameworks, one.classifications);
    Dues dues;
    engine.evaluate(one.history(), now, dues);
    return dues;
}

DueCase anyCase()
{
    return randomCase(*rc::gen::arbitrary<std::uint64_t>());
}

// Nothing that was done by then is returned later.
DueCase withoutLaterReturns(DueCase one)
{
    for (Review &review : one.reviews) {
        if (review.returnedAt && *review.returnedAt > one.now)
            review.returnedAt.reset();
    }
    return one;
}

// Says the case when a property fails.
void require(bool holds, const DueCase &one)
{
    if (!holds)
        RC_FAIL(test::describe(one));
}

// Sees to it that the columns of cases.csv are not replaced by a first classified event after `now`.
bool classificationIsSettled(const DueCase &one, Instant now)
{
    const auto classified = [](const Event &event) { return event.kind == EventKind::Classified; };
    return std::none_of(one.events.begin(), one.events.end(), classified) ||
           std::any_of(one.events.begin(), one.events.end(),
                       [&](const Event &event) { return classified(event) && event.at <= now; });
}

using Key = std::tuple<Stage, std::uint16_t, std::uint32_t>;
Key keyOf(const Obligation &obligation)
{
    return {obligation.stage, obligation.episode, obligation.cycle};
}

Instant lastInstant(const DueCase &one)
{
    Instant last = one.now;
    for (const auto &event : one.events)
        last = std::max(last, event.at);
    for (const auto &box : one.manualRedBoxes)
        last = std::max({last, box.from, box.until.value_or(last)});
    return last;
}

// The due time as a reader works it out from the reasons alone.
std::optional<Instant> recomputed(const std::vector<Reason> &reasons, const TimeZone &zone)
{
    using std::chrono::days;
    std::optional<Instant> due;
    for (const Reason &reason : reasons) {
        switch (reason.code) {
        case ReasonCode::DueAfterHours:
            due = reason.at + std::chrono::hours{reason.amount};
            break;
        case ReasonCode::DueAfterRed:
            due = std::min(*due, reason.at + Seconds{std::chrono::hours{reason.amount}});
            break;
        case ReasonCode::DueAfterDays:
            due = zone.endOfDay(zone.dayOf(reason.at) + days{reason.amount});
            break;
        case ReasonCode::PausedFor:
            due = zone.endOfDay(zone.dayOf(*due) + days{reason.amount});
            break;
        case ReasonCode::DueSameDay:
            due = zone.endOfDay(zone.dayOf(reason.at));
            break;
        case ReasonCode::NoDueTime:
        case ReasonCode::PauseRunning:
            due.reset();
            break;
        default:
            break;
        }
    }
    return due;
}

void chainHolds(const DueCase &one, const Obligation &before, const Obligation &after)
{
    require(after.cycle == before.cycle + 1, one);
    if (before.stage == Stage::Initial) {
        require(before.completedAt && *before.completedAt < after.opensAt &&
                    after.variant == Variant::Enhanced,
                one);
        return;
    }
    require(!isPending(before.state), one);
    require(before.state == State::Lapsed ? before.dueAt == after.opensAt
                                          : before.completedAt == after.opensAt,
            one);
}

// A state follows from the due time and the completion.
void stateHolds(const DueCase &one, const Obligation &ob)
{
    const bool late = ob.dueAt && ob.completedAt && *ob.completedAt > *ob.dueAt;
    require(isDone(ob.state) == ob.completedAt.has_value() && isDone(ob.state) == (ob.review >= 0), one);
    require((ob.state == State::DoneLate) == late, one);
    require(ob.state != State::Overdue || (ob.dueAt && one.now > *ob.dueAt), one);
    require(ob.state != State::Open || !ob.dueAt || one.now <= *ob.dueAt, one);
    require(ob.state != State::Paused || !ob.dueAt, one);
    require(ob.opensAt <= one.now, one);
}

} // namespace

class TestDueProperties : public QObject
{
    Q_OBJECT
private slots:
    void obligationsFormChains()
    {
        QVERIFY(rc::check([] {
            const DueCase one = anyCase();
            const Dues dues = evaluate(one, one.now);
            std::set<std::pair<Stage, std::int32_t>> used;
            std::map<Stage, int> pending;
            for (std::size_t i = 0; i < dues.obligations.size(); ++i) {
                const Obligation &ob = dues.obligations[i];
                stateHolds(one, ob);
                require(ob.review < 0 || used.insert({ob.stage, ob.review}).second, one);
                if (isPending(ob.state))
                    require(++pending[ob.stage] == 1, one);
                const bool follows = i > 0 && dues.obligations[i - 1].stage == ob.stage &&
                                     dues.obligations[i - 1].episode == ob.episode;
                if (follows)
                    chainHolds(one, dues.obligations[i - 1], ob);
                else
                    require(ob.cycle == 1, one);
            }
        }));
    }
    void nothingChangesBeforeItIsSaidTo()
    {
        QVERIFY(rc::check([] {
            const DueCase one = anyCase();
            const Dues before = evaluate(one, one.now);
            const auto most = before.nextChangeAt ? *before.nextChangeAt - one.now : Seconds{400 * 86400};
            const auto ahead = *rc::gen::inRange<std::int64_t>(0, most.count());
            require(most.count() > 0, one);
            const Instant later = one.now + Seconds{ahead};
            Dues after = evaluate(one, later);
            for (std::size_t i = 0; i < std::min(after.obligations.size(), before.obligations.size()); ++i) {
                Obligation &ob = after.obligations[i];
                if (ob.state == State::Overdue && *ob.dueAt >= one.now)
                    ob.state = State::Open;
            }
            require(after.obligations == before.obligations && after.nextChangeAt == before.nextChangeAt,
                    one);
        }));
    }
    void whatIsDoneStaysDone()
    {
        QVERIFY(rc::check([] {
            const DueCase one = withoutLaterReturns(anyCase());
            const Instant later = one.now + Seconds{*rc::gen::inRange<std::int64_t>(0, 300 * 86400)};
            RC_PRE(classificationIsSettled(one, one.now));
            std::map<Key, Obligation> found;
            for (const auto &ob : evaluate(one, later).obligations)
                found[keyOf(ob)] = ob;
            for (const auto &ob : evaluate(one, one.now).obligations) {
                if (!isDone(ob.state) && ob.state != State::Lapsed)
                    continue;
                const auto same = found.find(keyOf(ob));
                require(same != found.end() && isDone(same->second.state) == isDone(ob.state), one);
                require(same->second.review == ob.review, one);
            }
        }));
    }
    void turningNonRedRelaxesNothing()
    {
        QVERIFY(rc::check([] {
            DueCase one = anyCase();
            one.now = lastInstant(one) + Seconds{*rc::gen::inRange<std::int64_t>(1, 20 * 86400)};
            RC_PRE(std::any_of(one.events.begin(), one.events.end(),
                               [](const Event &event) { return event.kind == EventKind::Classified; }));
            const Classification plain{"99Z", {}, {}, "standard"};
            for (const auto &framework : one.frameworks.versions)
                RC_PRE(framework.redBoxOf(plain) == 0U);
            const Dues before = evaluate(one, one.now);
            one.classifications.push_back(plain);
            const auto id = ClassificationId(one.classifications.size() - 1);
            one.events.push_back({one.now, EventKind::Classified, {}, id});
            const Dues after = evaluate(one, one.now);
            require(after.obligations.size() == before.obligations.size(), one);
            for (std::size_t i = 0; i < after.obligations.size(); ++i) {
                Obligation ob = after.obligations[i];
                ob.redBox = before.obligations[i].redBox;
                require(ob == before.obligations[i], one);
            }
        }));
    }
    void theOrderOfRowsSaysNothing()
    {
        QVERIFY(rc::check([] {
            DueCase one = anyCase();
            std::vector<std::string> refs;
            for (std::size_t i = 0; i < one.reviews.size(); ++i)
                refs.push_back("R" + std::to_string(1000 + i));
            for (std::size_t i = 0; i < one.reviews.size(); ++i)
                one.reviews[i].ref = refs[i];
            const Dues before = evaluate(one, one.now);
            std::reverse(one.reviews.begin(), one.reviews.end());
            std::stable_partition(one.events.begin(), one.events.end(), [](const Event &event) {
                return event.kind != EventKind::Classified && event.kind != EventKind::Transferred;
            });
            Dues after = evaluate(one, one.now);
            for (auto &ob : after.obligations) {
                if (ob.review >= 0)
                    ob.review = std::int32_t(one.reviews.size()) - 1 - ob.review;
            }
            require(after.obligations == before.obligations, one);
        }));
    }
    void anEngineKeepsNothingOfTheCaseBefore()
    {
        QVERIFY(rc::check([] {
            const DueCase one = anyCase();
            DueCase other = anyCase();
            for (auto &event : other.events)
                event.classification = {};
            other.classification = {};
            Engine engine(one.frameworks, one.classifications);
            Dues dues;
            engine.evaluate(other.history(), one.now, dues);
            engine.evaluate(one.history(), one.now, dues);
            const Dues fresh = evaluate(one, one.now);
            require(dues.obligations == fresh.obligations && dues.nextChangeAt == fresh.nextChangeAt, one);
        }));
    }
    void theExplanationGivesTheDueTime()
    {
        QVERIFY(rc::check([] {
            const DueCase one = anyCase();
            Engine engine(one.frameworks, one.classifications);
            const auto trails = engine.explain(one.history(), one.now);
            const Dues dues = evaluate(one, one.now);
            require(trails.size() == dues.obligations.size(), one);
            for (std::size_t i = 0; i < trails.size(); ++i) {
                const Obligation &ob = dues.obligations[i];
                require(recomputed(trails[i], one.frameworks.zone()) == ob.dueAt, one);
                std::optional<Instant> last;
                for (const Reason &reason : trails[i]) {
                    require(reason.framework == ob.framework, one);
                    if (reason.due || reason.code == ReasonCode::PauseRunning)
                        last = reason.due;
                    RC_ASSERT(describe(reason, one.frameworks, one.classifications).ends_with('.'));
                }
                require(last == ob.dueAt, one);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestDueProperties)
#include "tst_due_properties.moc"
