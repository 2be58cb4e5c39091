// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_file.h"
#include "core/sync/free_space.h"
#include "core/sync/plan.h"
#include "tests/support/eventually.h"
#include "tests/support/small_force.h"
#include "tests/support/test_size.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <memory>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// A facts file that is not what was written, and a disk that has no room for one.
using namespace casegrip;
using namespace casegrip::test;
using workspace::Workspace;
using Access = workspace::OpenOptions::Access;

class TestFactsDamage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    NoProgress m_silent;
    std::unique_ptr<SmallForce> m_force;
    std::string m_synced, m_picture;

    QString factsPath() const { return QString::fromStdString(m_force->data()) + QStringLiteral("/facts-1.db"); }
    QByteArray readFacts() const
    {
        QFile file(factsPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void writeFacts(const QByteArray &bytes) const
    {
        QFile file(factsPath());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    // What is wrong as the program says it; empty: nothing.
    std::string complaint()
    {
        auto opened = m_force->tryOpen();
        if (!opened)
            return opened.error().kind == ErrorKind::Damaged ? opened.error().what : "not named as damage: " + toString(opened.error());
        const auto report = opened->verify(false, false, m_silent);
        if (!report)
            return report.error().what;
        return report->findings.empty() ? std::string() : report->findings.front().what;
    }
    void rebuild()
    {
        auto opened = must(m_force->tryOpen(Access::Rebuild));
        must(opened.rebuild(m_silent));
        QVERIFY(picture(opened) == m_picture);
    }
    // In a child that can write no file beyond `limit` bytes; what it was told.
    std::string syncWithRoom(rlim_t limit, const std::string &exportPath) const
    {
        int ends[2] = {};
        if (::pipe(ends) != 0)
            throw std::runtime_error("no pipe");
        const pid_t child = ::fork();
        if (child == 0) {
            std::string said = "done";
            try {
                auto opened = m_force->open();
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit room{limit, limit};
                ::setrlimit(RLIMIT_FSIZE, &room);
                m_force->sync(opened, exportPath);
            } catch (const std::exception &exception) {
                said = exception.what();
            }
            ::_exit(::write(ends[1], said.data(), said.size()) == ssize_t(said.size()) ? 0 : 1);
        }
        ::close(ends[1]);
        char said[1000];
        const ssize_t count = ::read(ends[0], said, sizeof said);
        ::close(ends[0]);
        ::waitpid(child, nullptr, 0);
        return {said, std::size_t(std::max<ssize_t>(0, count))};
    }

    // As a killed program leaves it: the log of the facts file is not played into it.
    void startFromAnUncleanClose()
    {
        const auto killed = m_home.filePath(QStringLiteral("killed")).toStdString();
        QDir(QString::fromStdString(killed)).removeRecursively();
        {
            auto opened = m_force->open();
            const auto work = must(opened.openWork({}));
            const auto caseNo = must(opened.queueRows(work.data(), 1)).front().caseNo;
            must(opened.run(workspace::AddNote{caseNo, "Spoke to the officer."}));
            SmallForce::copyFolder(m_force->data(), killed);
            QFile::remove(QString::fromStdString(killed) + QStringLiteral("/write.lock")); // that process is no more
        }
        m_force->startFrom(killed);
        QVERIFY(QFileInfo(factsPath() + QStringLiteral("-wal")).size() > 0);
    }
    // A page that nobody reads at a start or in the queue.
    void spoilQuietly() const
    {
        const auto page = SQLite::Database(factsPath().toStdString(), SQLite::OPEN_READONLY)
                              .execAndGet("SELECT rootpage FROM sqlite_master WHERE name = 'quarantine'")
                              .getInt();
        QFile file(factsPath());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * 4096));
        QCOMPARE(file.write(QByteArray(100, '\x5a')), qint64(100));
    }

private slots:
    void initTestCase()
    {
        m_force = std::make_unique<SmallForce>(m_home.path().toStdString(), 300);
        m_synced = m_home.filePath(QStringLiteral("synced")).toStdString();
        {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->first());
            m_picture = picture(opened);
        }
        SmallForce::copyFolder(m_force->data(), m_synced);
    }
    void init() { m_force->startFrom(m_synced); }

    // Files with one wrong bit each, 40 or as CASEGRIP_FLIPS says: either it lies where nothing is stored, or it is named; nothing crashes.
    void aWrongBitIsNamed()
    {
        const QByteArray whole = readFacts();
        QVERIFY(whole.size() > 100'000);
        std::mt19937 random(26);
        int named = 0;
        const int rounds = tries("CASEGRIP_FLIPS", 40);
        for (int round = 0; round < rounds; ++round) {
            QByteArray bytes = whole;
            const auto at = qsizetype(random() % std::uint32_t(bytes.size()));
            bytes[at] = char(bytes[at] ^ char(1 << (random() % 8)));
            m_force->startFrom(m_synced);
            writeFacts(bytes);
            const auto said = complaint();
            QVERIFY2(!said.starts_with("not named"), said.c_str());
            named += said.empty() ? 0 : 1;
            if (!said.empty())
                continue;
            auto opened = m_force->open();
            QVERIFY2(picture(opened) == m_picture, ("a wrong bit at " + std::to_string(at) + " is shown and not named").c_str());
        }
        qInfo("%d of %d wrong bits named; the others show nothing wrong", named, rounds);
        QVERIFY(named > 0);
    }
    void rebuildNeedsNoReadableFacts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not a database") << QByteArray(50'000, 'x');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("SQLite format 3");
    }
    void rebuildNeedsNoReadableFacts()
    {
        QFETCH(QByteArray, bytes);
        writeFacts(bytes);
        auto opened = m_force->tryOpen();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Damaged);
        QVERIFY2(opened.error().todo.find("casegrip rebuild") != std::string::npos, opened.error().todo.c_str());
        rebuild();
        QCOMPARE(complaint(), std::string());
    }
    void anotherVersionIsMadeAnew_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("older") << 2 << ErrorKind::TooOld;
        QTest::newRow("newer") << 99 << ErrorKind::TooNew;
    }
    void anotherVersionIsMadeAnew()
    {
        QFETCH(int, version);
        QFETCH(ErrorKind, kind);
        {
            auto facts = must(storage::Database::open(factsPath().toStdString(), storage::Database::Mode::ReadWrite, cases::factsApplicationId));
            facts.setUserVersion(version);
        }
        const auto reader = m_force->tryOpen(Access::Read);
        QVERIFY(!reader);
        QCOMPARE(reader.error().kind, kind);
        QVERIFY(reader.error().todo.find("rebuild") != std::string::npos);
        {
            auto opened = must(m_force->tryOpen());
            QVERIFY(picture(opened) == m_picture);
        }
        QCOMPARE(complaint(), std::string());
        must(m_force->tryOpen(Access::Read));
    }
    // What stopped it is said, not only that the version is another; and nothing is lost of it.
    void makingItAnewCanBeStopped()
    {
        class StopAtOnce final : public Progress
        {
        public:
            bool advance(Step, std::int64_t, std::int64_t) override { return false; }
        };
        {
            auto facts = must(storage::Database::open(factsPath().toStdString(), storage::Database::Mode::ReadWrite, cases::factsApplicationId));
            facts.setUserVersion(2);
        }
        const FixedClock clock{*parseInstant("2025-06-02T08:00:00Z", TimeZone::utc())};
        StopAtOnce stop;
        workspace::OpenOptions options;
        options.dataDir = m_force->data();
        options.access = Access::Write;
        options.clock = &clock;
        options.login = "tester";
        options.progress = &stop;
        {
            const auto stopped = Workspace::open(options);
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        }
        QVERIFY(QFile::exists(factsPath()));
        auto opened = must(m_force->tryOpen());
        QVERIFY(picture(opened) == m_picture);
    }
    // Then there is nothing to make them of, and nothing is touched.
    void anotherVersionWithoutExportsIsNamed()
    {
        {
            auto facts = must(storage::Database::open(factsPath().toStdString(), storage::Database::Mode::ReadWrite, cases::factsApplicationId));
            facts.setUserVersion(2);
        }
        QVERIFY(QDir(QString::fromStdString(m_force->data()) + QStringLiteral("/exports")).removeRecursively());
        const auto opened = m_force->tryOpen();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::TooOld);
        QVERIFY(QFile::exists(factsPath()));
    }
    void aDamagedPageIsRebuilt()
    {
        QByteArray bytes = readFacts();
        bytes.replace(20'000, bytes.size() - 20'000, QByteArray(bytes.size() - 20'000, '\x5a'));
        writeFacts(bytes);
        QVERIFY(!complaint().empty());
        rebuild();
        QCOMPARE(complaint(), std::string());
    }
    // A copy that was made but never applied is not what rebuild gives.
    void rebuildPassesOverAnExportThatWasNotApplied()
    {
        const QDir exports(QString::fromStdString(m_force->data()) + QStringLiteral("/exports"));
        SmallForce::copyFolder(exports.filePath(QStringLiteral("1")).toStdString(), exports.filePath(QStringLiteral("2")).toStdString());
        QFile meta(exports.filePath(QStringLiteral("2/kept.json")));
        QVERIFY(meta.open(QIODevice::ReadOnly));
        const QByteArray text = meta.readAll().replace("\"id\":1", "\"id\":2");
        QVERIFY(meta.remove());
        QFile waiting(exports.filePath(QStringLiteral("2/waiting.json")));
        QVERIFY(waiting.open(QIODevice::WriteOnly) && waiting.write(text) == text.size());
        waiting.close();
        writeFacts("garbage");
        rebuild();
        auto opened = m_force->open();
        QCOMPARE(must(opened.exports()).size(), std::size_t(1));
        QVERIFY(!exports.exists(QStringLiteral("2")));
    }
    // Damage that no question comes across is found in the background, and said with what to do.
    void anUncleanCloseHasTheFactsChecked()
    {
        startFromAnUncleanClose();
        spoilQuietly();
        {
            auto opened = m_force->open();
            QVERIFY(!must(opened.openWork({})).empty());
            auto said = opened.refresh();
            QVERIFY(said.has_value()); // nobody waits for it
            EVENTUALLY(!said || !(said = opened.refresh()));
            QCOMPARE(said.error().kind, ErrorKind::Damaged);
            QVERIFY2(said.error().what.find("facts-1.db is damaged") != std::string::npos, said.error().what.c_str());
            QVERIFY(said.error().todo.find("casegrip rebuild") != std::string::npos);
            QVERIFY(opened.refresh().has_value()); // said once
        }
        rebuild();
        auto opened = m_force->open();
        must(opened.refresh());
        QVERIFY(must(opened.verify(false, false, m_silent)).findings.empty());
    }
    void whatIsSoundAfterAnUncleanCloseIsNotCheckedAgain()
    {
        startFromAnUncleanClose();
        auto opened = m_force->open();
        QCOMPARE(must(opened.setting("unchecked_facts")), std::string("facts-1.db"));
        EVENTUALLY(opened.refresh().has_value() && must(opened.setting("unchecked_facts")).empty());
    }
    // Files may grow to so many KiB: the copy of the export, the facts file or its log does not fit.
    void aFullDiskLeavesTheStateBefore()
    {
        int refused = 0;
        for (const bool isFirst : {true, false}) {
            for (const int kibibytes : {0, 4, 16, 64, 200, 500, 1'000}) {
                m_force->startFrom(isFirst ? std::string() : m_synced);
                const auto said = syncWithRoom(rlim_t(kibibytes) * 1024, isFirst ? m_force->first() : m_force->next());
                auto opened = m_force->open();
                if (said != "done") {
                    ++refused;
                    QVERIFY2(said.find("space") != std::string::npos || said.find("could not be written") != std::string::npos ||
                                 said.find("disk") != std::string::npos,
                             said.c_str());
                    QVERIFY2(picture(opened) == (isFirst ? std::string() : m_picture), said.c_str());
                    m_force->sync(opened, isFirst ? m_force->first() : m_force->next());
                }
                const auto report = must(opened.verify(false, false, m_silent));
                QVERIFY(report.findings.empty());
            }
        }
        qInfo("%d of 14 syncs did not fit", refused);
        QVERIFY(refused >= 6);
    }
    void tooLittleRoomIsSaidBeforehand()
    {
        QCOMPARE(sync::neededBytes(3'000), std::int64_t(5'520)); // (3,600 + 1,000) x 1.2
        QVERIFY(sync::checkSpace(10, 10).has_value());
        QVERIFY(sync::freeBytes(m_force->data()) > 0);
        const auto frameworks = must(framework::makeSet({framework::shippedDefault()}));
        sync::PlanInput input{m_force->first(), {}, m_home.filePath(QStringLiteral("new.db")).toStdString(), frameworks, "tag", {},
                              *parseInstant("2025-06-02T08:00:00Z", TimeZone::utc())};
        input.freeBytes = [](const std::string &) { return std::int64_t(100'000); };
        const auto plan = sync::Plan::make(input, m_silent);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::DiskFull);
        QVERIFY2(plan.error().what.find("MiB on the disk of the data folder; 0 MiB are free") != std::string::npos, plan.error().what.c_str());
        QVERIFY(QDir(m_home.path()).entryList({QStringLiteral("new.db*")}, QDir::Files).isEmpty());
        input.freeBytes = [](const std::string &) { return std::int64_t(1'000'000'000); };
        QVERIFY(sync::Plan::make(input, m_silent).has_value());
    }
};

QTEST_GUILESS_MAIN(TestFactsDamage)
#include "tst_facts_damage.moc"
