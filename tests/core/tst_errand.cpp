// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/errand.h"

#include "tests/support/eventually.h"

#include <atomic>
#include <latch>

using namespace casegrip;
using namespace casegrip::storage;
using namespace std::chrono_literals;

class TestErrand : public QObject
{
    Q_OBJECT
private slots:
    void theOutcomeIsToldOnce()
    {
        Errand errand;
        QVERIFY(!errand.outcome() && !errand.isUnderWay() && errand.settle());
        QVERIFY(errand.begin([](const GoOn &goOn) { return goOn() ? Done() : failure(ErrorKind::Cancelled, "Stopped."); }));
        QVERIFY(errand.settle() && !errand.isUnderWay());
        const auto first = errand.outcome();
        QVERIFY(first && *first);
        QVERIFY(!errand.outcome());
        QVERIFY(errand.begin([](const GoOn &) -> Done { return failure(ErrorKind::Io, "Away."); }));
        QVERIFY(errand.settle());
        const auto second = errand.outcome();
        QVERIFY(second && !*second && second->error().kind == ErrorKind::Io);
    }
    void oneAtATime()
    {
        std::latch free(1);
        Errand errand;
        QVERIFY(errand.begin([&free](const GoOn &) -> Done {
            free.wait();
            return {};
        }));
        QVERIFY(errand.isUnderWay() && !errand.outcome());
        QVERIFY(!errand.begin([](const GoOn &) { return Done(); }));
        free.count_down();
        QVERIFY(errand.settle());
        QVERIFY(errand.begin([](const GoOn &) { return Done(); }));
    }
    // As a call on a share that hangs: it is given up, nobody waits, and when it comes back it is told to stop.
    void whatIsHeldUpIsLeftBehind()
    {
        struct Share {
            std::latch answers{1};
            std::atomic<int> told{-1};
        };
        const auto share = std::make_shared<Share>();
        {
            Errand errand(0ms);
            QVERIFY(errand.begin([share](const GoOn &goOn) -> Done {
                share->answers.wait();
                share->told = goOn() ? 1 : 0;
                return {};
            }));
            QVERIFY(!errand.settle());
            QVERIFY(errand.isUnderWay());
        }
        share->answers.count_down();
        EVENTUALLY_IS(share->told.load(), 0);
    }
    // Slow is not silent.
    void whatGoesOnIsWaitedFor()
    {
        Errand errand(1h);
        QVERIFY(errand.begin([](const GoOn &goOn) -> Done {
            for (int i = 0; i < 10'000; ++i) {
                if (!goOn())
                    return failure(ErrorKind::Cancelled, "Stopped.");
            }
            return {};
        }));
        QVERIFY(errand.settle());
        QVERIFY(errand.outcome()->has_value());
    }
    void stopIsHeard()
    {
        Errand errand;
        QVERIFY(errand.begin([](const GoOn &goOn) -> Done {
            while (goOn())
                std::this_thread::yield();
            return failure(ErrorKind::Cancelled, "Stopped.");
        }));
        errand.stop();
        QVERIFY(errand.settle());
        QCOMPARE(errand.outcome()->error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestErrand)
#include "tst_errand.moc"
