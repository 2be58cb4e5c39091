// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/review_ref.h"
#include "tests/support/random_case.h"
#include "tests/support/review_script.h"
#include "tests/support/test_size.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <random>

using namespace casegrip;
using namespace casegrip::reviews;
using journal::Entry;
using journal::EntryId;
using test::Dice;

namespace
{

constexpr int stations = 20;
constexpr int clocksOff = 300'000; // milliseconds at most, either way: the clocks of stations differ

// What people at several stations do to one case, each seeing some of what the others did: reviews, decisions, edits,
// withdrawals, addenda, undos.
class Writing
{
public:
    Writing(std::uint64_t seed, std::string ref) : m_dice(seed), m_ref(std::move(ref)) {}

    std::vector<Entry> run(int count)
    {
        submit();
        while (int(m_script.entries.size()) < count)
            step();
        return std::move(m_script.entries);
    }

private:
    unsigned char someStation() { return static_cast<unsigned char>(m_dice.between(1, stations)); }
    // Two of them sign.
    std::string someLogin(int most = 6) { return "login " + std::to_string(m_dice.between(1, most)); }

    EntryId write(const Result<journal::NewEntry> &entry)
    {
        const std::string login = entry && entry->type == type::submitted ? someLogin(2) : someLogin();
        m_time += std::uint64_t(m_dice.between(1, 60'000));
        m_script.setClock(m_time + std::uint64_t(clocksOff + m_dice.between(-clocksOff, clocksOff)));
        m_ids.push_back(m_script.add(entry, login, someStation()));
        return m_ids.back();
    }

    void submit()
    {
        SignedReview review = m_versions.empty() ? test::signedReview(m_ref) : test::versionAfter(m_dice.pick(m_versions).first);
        review.author = {"S200", "Bo Sergeant", "sergeant"};
        if (!m_dice.chance(10))
            review.approval = ApprovalAsked{m_dice.chance(80) ? "inspector" : "chief_inspector", "Proposal to file"};
        const auto before = m_versions.empty() ? std::nullopt : std::optional(m_dice.pick(m_versions).second);
        const EntryId id = write(submittedEntry(review, before));
        m_versions.emplace_back(review, id);
    }

    void decide()
    {
        static const std::vector<Reviewer> people = {{"I300", "Cai", "inspector"}, {"H400", "Dee", "chief_inspector"}, {"S200", "Bo", "superintendent"}, {"S201", "Al", "sergeant"}};
        const auto &[review, entry] = m_dice.pick(m_versions);
        Decided said;
        said.verdict = m_dice.chance(m_approvals) ? Verdict::Approved : Verdict::Returned;
        said.ref = m_ref;
        said.hash = contentHash(toJson(review));
        said.askedOf = "inspector";
        said.by = m_dice.pick(people);
        if (said.verdict == Verdict::Returned) {
            said.reason = {"wording", "Wording"};
            said.note = "No. " + std::to_string(m_ids.size());
        }
        std::vector<EntryId> seen;
        if (m_dice.chance(40))
            seen.push_back(m_dice.pick(m_ids));
        write(decidedEntry(test::reviewedCase, said, entry, seen));
    }

    void step()
    {
        const int dice = m_dice.between(1, 100);
        if (dice <= 15)
            submit();
        else if (dice <= 75)
            decide();
        else if (dice <= 82)
            write(addendumEntry(test::reviewedCase, m_ref, m_versions.back().second, "Said " + std::to_string(dice)));
        else if (dice <= 84)
            write(withdrawnEntry(test::reviewedCase, m_ref, m_versions.back().second, "Wrong case."));
        else
            undo(m_dice.pick(m_ids));
    }

    void undo(const EntryId &target)
    {
        const auto entry = std::find_if(m_script.entries.begin(), m_script.entries.end(), [&](const Entry &one) { return one.id == target; });
        write(journal::undoEntry(*entry));
    }

    Dice m_dice;
    const int m_approvals = m_dice.between(30, 80); // percent of the decisions
    const std::string m_ref;
    test::Script m_script;
    std::uint64_t m_time = 1;
    std::vector<EntryId> m_ids;
    std::vector<std::pair<SignedReview, EntryId>> m_versions;
};

std::string someRef(int number)
{
    journal::Bytes<8> bytes{};
    bytes[0] = static_cast<unsigned char>(number);
    bytes[1] = static_cast<unsigned char>(number >> 8);
    return makeRef(bytes);
}

using Cases = std::vector<std::vector<Entry>>;
using States = std::vector<CaseReviews>;

// All entries as they might arrive, some of them twice, each case's apart.
Cases delivered(const Cases &cases, std::mt19937 &random)
{
    std::vector<std::pair<std::size_t, const Entry *>> all;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        for (const Entry &entry : cases[i])
            all.insert(all.end(), random() % 10 == 0 ? std::size_t{2} : std::size_t{1}, std::pair(i, &entry));
    }
    std::shuffle(all.begin(), all.end(), random);
    Cases arrived(cases.size());
    for (const auto &[of, entry] : all)
        arrived[of].push_back(*entry);
    return arrived;
}

States folded(const Cases &cases)
{
    States states;
    for (const auto &entries : cases)
        states.push_back(foldReviews(entries));
    return states;
}

// What a fold would say that lets the last decision to arrive win.
std::vector<EntryId> lastToArrive(const Cases &cases)
{
    std::vector<EntryId> last;
    for (const auto &entries : cases) {
        const auto decision = std::find_if(entries.rbegin(), entries.rend(), [](const Entry &entry) {
            return entry.envelope.type == type::approved || entry.envelope.type == type::returned;
        });
        last.push_back(decision == entries.rend() ? EntryId{} : decision->id);
    }
    return last;
}

} // namespace

// Entries of 20 stations in any order, some of them twice, come to one state. CASEGRIP_ORDERS=1000 folds 10,000 entries so often.
class TestReviewOrders : public QObject
{
    Q_OBJECT

    const int m_orders = test::tries("CASEGRIP_ORDERS", 8);

private slots:
    void oneStateWhateverTheOrder()
    {
        constexpr int perCase = 40;
        const int entries = m_orders >= 100 ? 10'000 : 2'000;
        Cases cases;
        for (int i = 0; i < entries / perCase; ++i)
            cases.push_back(Writing(std::uint64_t(i) + 1, someRef(i)).run(perCase));
        const States expected = folded(cases);
        reached(expected);

        std::mt19937 random(7);
        QElapsedTimer timer;
        timer.start();
        int naiveDiffers = 0;
        for (int order = 0; order < m_orders; ++order) {
            const Cases arrived = delivered(cases, random);
            QVERIFY2(folded(arrived) == expected, qPrintable(QStringLiteral("order %1").arg(order)));
            naiveDiffers += lastToArrive(arrived) != lastToArrive(cases) ? 1 : 0;
        }
        QCOMPARE(naiveDiffers, m_orders); // the orders are such that it matters
        qInfo("%d orders of %d entries in %lld ms", m_orders, entries, static_cast<long long>(timer.elapsed()));
    }

private:
    // The cases are such that every rule is met.
    static void reached(const States &states)
    {
        std::map<std::string, int> seen;
        for (const CaseReviews &one : states) {
            for (const ReviewState &state : one.reviews) {
                ++seen["state " + std::string(toWord(state.approval()))];
                ++seen["returned " + std::to_string(std::min(state.timesReturned(), 3))];
                seen["withdrawn"] += state.isWithdrawn() ? 1 : 0;
                seen["spans"] += state.spans().size() > 1 ? 1 : 0;
                for (const Decision &decision : state.decisions)
                    ++seen["effect " + std::string(toWord(decision.effect))];
            }
        }
        for (const char *what : {"state not_needed", "state waiting", "state approved", "state returned", "returned 0", "returned 1",
                                 "withdrawn", "spans", "effect holds", "effect overruled", "effect voided", "effect stale",
                                 "effect late", "effect own_review", "effect rank_too_low", "effect not_asked", "effect no_version"})
            QVERIFY2(seen[what] > 0, what);
    }
};

QTEST_GUILESS_MAIN(TestReviewOrders)
#include "tst_review_orders.moc"
