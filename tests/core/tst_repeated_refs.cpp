// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/repeated_refs.h"

#include <QTest>
#include <map>
#include <random>
#include <rapidcheck.h>

using casegrip::sync::RepeatedRefs;
using Hashes = std::vector<std::uint64_t>;

namespace
{

Hashes found(const Hashes &hashes)
{
    RepeatedRefs refs;
    for (const auto hash : hashes)
        refs.add(hash);
    return refs.take();
}

Hashes counted(const Hashes &hashes)
{
    std::map<std::uint64_t, int> times;
    for (const auto hash : hashes)
        ++times[hash];
    Hashes repeated;
    for (const auto &[hash, count] : times) {
        if (count > 1)
            repeated.push_back(hash);
    }
    return repeated;
}

} // namespace

class TestRepeatedRefs : public QObject
{
    Q_OBJECT
private slots:
    void nothing();
    void asCounted();
    void manyOfThem();
};

void TestRepeatedRefs::nothing()
{
    QCOMPARE(found({}), Hashes());
    QCOMPARE(found({0}), Hashes());
    QCOMPARE(found({0, 64, ~std::uint64_t{0}}), Hashes()); // other hashes with the same bit
    QCOMPARE(found({7, 7, 7}), Hashes{7});
}

// Of few values, so that many come twice, and those of one part share bits.
void TestRepeatedRefs::asCounted()
{
    const auto anyHash = rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 3), rc::gen::inRange(0, 200)), [](const auto &pair) {
        return std::uint64_t(pair.first) << 62U | std::uint64_t(pair.second) * 64;
    });
    const bool held = rc::check("the same as counting", [&anyHash] {
        const auto hashes = *rc::gen::container<Hashes>(anyHash);
        RC_ASSERT(found(hashes) == counted(hashes));
    });
    QVERIFY(held);
}

void TestRepeatedRefs::manyOfThem()
{
    std::mt19937_64 random(7);
    Hashes hashes(200'000);
    for (auto &hash : hashes)
        hash = random();
    QCOMPARE(found(hashes), counted(hashes));
    RepeatedRefs refs;
    refs.reserve(hashes.size());
    for (const auto hash : hashes)
        refs.add(hash);
    for (const std::size_t again : {std::size_t(5), std::size_t(77'777), std::size_t(199'999), std::size_t(5)})
        refs.add(hashes[again]);
    QCOMPARE(refs.size(), hashes.size() + 4);
    Hashes expected{hashes[5], hashes[77'777], hashes[199'999]};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(refs.take(), expected);
    QCOMPARE(refs.size(), std::size_t(0)); // forgotten
    QCOMPARE(refs.take(), Hashes());
}

QTEST_APPLESS_MAIN(TestRepeatedRefs)
#include "tst_repeated_refs.moc"
