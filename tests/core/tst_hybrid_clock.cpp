// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/hybrid_clock.h"

#include <QTest>
#include <random>

using casegrip::journal::HybridClock;

class TestHybridClock : public QObject
{
    Q_OBJECT
private slots:
    void followsTheSystemClock()
    {
        HybridClock clock;
        QCOMPARE(clock.next(1000), HybridClock::fromMs(1000));
        QCOMPARE(clock.next(1000), HybridClock::fromMs(1000) + 1);
        QCOMPARE(clock.next(2000), HybridClock::fromMs(2000));
        QCOMPARE(clock.next(1500), HybridClock::fromMs(2000) + 1); // set back
        QCOMPARE(HybridClock::toMs(clock.next(1500)), 2000);
    }
    void writesAfterWhatItHasSeen()
    {
        HybridClock clock;
        clock.observe(HybridClock::fromMs(5000) + 7);
        QCOMPARE(clock.next(1000), HybridClock::fromMs(5000) + 8);
    }
    void aFullCounterCarries()
    {
        HybridClock clock(HybridClock::fromMs(1000) + 0xFFFF);
        QCOMPARE(clock.next(1000), HybridClock::fromMs(1001));
    }
    void neverRunsBack()
    {
        std::mt19937_64 random(4711);
        HybridClock clock;
        std::uint64_t last = 0;
        std::int64_t now = 1'700'000'000'000;
        for (int i = 0; i < 1'000'000; ++i) {
            now += static_cast<std::int64_t>(random() % 200'001) - 100'000; // up to 100 s forward or back
            if (random() % 8 == 0)
                clock.observe(HybridClock::fromMs(now + static_cast<std::int64_t>(random() % 60'000)));
            const std::uint64_t reading = clock.next(now);
            if (reading <= last || HybridClock::toMs(reading) < now)
                QFAIL(qPrintable(QStringLiteral("ran back at jump %1").arg(i)));
            last = reading;
        }
    }
};

QTEST_GUILESS_MAIN(TestHybridClock)
#include "tst_hybrid_clock.moc"
