// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_file.h"
#include "core/demo/demo.h"
#include "core/due/due_store.h"
#include "core/storage/write_lock.h"
#include "core/sync/csv_reader.h"
#include "core/sync/plan.h"
#include "core/workspace/workspace.h"
#include "tests/support/export_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <future>
#include <map>
#include <set>

using namespace casegrip;
using workspace::OpenOptions;
using workspace::Workspace;

#define REQUIRE(result)                                                                                              \
    do {                                                                                                             \
        const auto &checked = (result);                                                                              \
        if (!checked)                                                                                                \
            QFAIL(toString(checked.error()).c_str());                                                                \
    } while (false)

namespace
{

// Says when the work has begun, and holds it until it is let go.
class HeldProgress final : public Progress
{
public:
    bool advance(Step, std::int64_t, std::int64_t) override
    {
        if (!m_hasBegun)
            begun.set_value();
        m_hasBegun = true;
        m_released.wait();
        return true;
    }

    std::promise<void> begun, release;

private:
    bool m_hasBegun = false;
    std::future<void> m_released = release.get_future();
};

} // namespace

// From an export to a queue, on a small fictional force.
class TestWorkspaceSync : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FixedClock m_clock{*parseInstant("2025-06-02T08:00:00Z", TimeZone::utc())};
    NoProgress m_silent;

    std::string path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)).toStdString(); }
    OpenOptions options(const char *folder) const
    {
        OpenOptions made;
        made.dataDir = path(folder);
        made.access = OpenOptions::Access::Write;
        made.clock = &m_clock;
        made.login = "tester";
        return made;
    }
    void makeExport(const char *name, double changed)
    {
        demo::DemoOptions made;
        made.dir = path(name);
        made.cases = 1500;
        made.seed = 7;
        made.asOf = *parseInstant("2025-06-01T06:00:00Z", TimeZone::utc());
        made.changedPercent = changed;
        REQUIRE(demo::writeDemo(made, m_silent));
    }

    // Three cases, and the export of the day after, in which each has changed.
    void makeDays()
    {
        test::ExportTables force;
        force.exportedAt = "2025-06-01T06:00:00Z";
        force.units.add({{"team", "T1"}, {"area", "North"}});
        for (const char *caseNo : {"99250000001", "99250000002", "99250000003"})
            force.cases.add({{"case_no", caseNo}, {"recorded_at", "2025-01-02T09:00:00Z"}, {"team", "T1"}, {"status", "open"},
                             {"class", "8N"}, {"risk", "standard"}, {"summary", caseNo}});
        REQUIRE(force.write(path("open")));
        for (auto &row : force.cases.rows)
            row.back().second += " again";
        force.exportedAt = "2025-06-02T06:00:00Z";
        REQUIRE(force.write(path("later")));
    }

    // Every obligation and fact, as text: equal texts are equal states.
    static std::string picture(Workspace &opened)
    {
        std::string text;
        std::string caseNo;
        (void)opened.forEachObligation({}, {}, [&](const workspace::ObligationRow &row) {
            text += std::string(row.caseNo) + ' ' + std::string(due::toWord(row.obligation.stage)) + ' ' +
                    formatInstant(row.obligation.opensAt) + ' ' + std::string(due::toWord(row.obligation.state)) + ' ' +
                    std::string(row.reviewRef) + ' ' + std::string(row.team) + '\n';
            if (row.caseNo != caseNo) {
                caseNo = row.caseNo;
                const auto view = opened.readCase(caseNo);
                for (const auto &fact : view->facts)
                    text += fact.column + '=' + fact.value + '@' + std::to_string(fact.source.exportId) + ' ';
                for (const auto &review : view->reviews)
                    text += review.ref + '@' + std::to_string(review.source.exportId) + ' ';
            }
            return true;
        });
        return text;
    }

    static void reportFirstDifference(const std::string &found, const std::string &expected)
    {
        const auto at = std::size_t(std::mismatch(found.begin(), found.end(), expected.begin(), expected.end()).first - found.begin());
        if (at < found.size())
            qWarning("found    %s\nexpected %s", found.substr(at < 200 ? 0 : at - 200, 300).c_str(),
                     expected.substr(at < 200 ? 0 : at - 200, 300).c_str());
    }

private slots:
    void initTestCase()
    {
        makeExport("first", 0);
        makeExport("next", 1);
        makeDays();
    }
    void firstSyncTheSameAgainAndTheNextDay()
    {
        auto opened = Workspace::open(options("data"));
        REQUIRE(opened);
        auto plan = opened->planSync(path("first"), m_silent);
        REQUIRE(plan);
        for (const auto &refusal : plan->refusals)
            qWarning("%s:%lld %s %s", refusal.file.c_str(), static_cast<long long>(refusal.line), refusal.column.c_str(), refusal.reason.c_str());
        QCOMPARE(plan->counts.added, 1500);
        QCOMPARE(plan->counts.refused, 0);
        QVERIFY(plan->objections.empty());
        REQUIRE(opened->applySync(false, m_silent));
        auto report = opened->verify(false, false, m_silent);
        REQUIRE(report);
        for (const auto &finding : report->findings)
            qWarning("%s", finding.what.c_str());
        QVERIFY(report->findings.empty());
        QCOMPARE(report->cases, 1500);

        auto again = opened->planSync(path("first"), m_silent);
        REQUIRE(again);
        QVERIFY(again->nothingToDo);

        auto next = opened->planSync(path("next"), m_silent);
        REQUIRE(next);
        QCOMPARE(next->counts.added, 0);
        QVERIFY(next->counts.changed > 5 && next->counts.changed < 60);
        QCOMPARE(next->counts.changed + next->counts.unchanged, 1500);
        REQUIRE(opened->applySync(false, m_silent));
        report = opened->verify(false, false, m_silent);
        REQUIRE(report);
        for (const auto &finding : report->findings)
            qWarning("%s", finding.what.c_str());
        QVERIFY(report->findings.empty());
    }
    // Applying takes what planning has prepared, but not of a case that something was done to meanwhile.
    void workBetweenPlanAndApply()
    {
        auto opened = Workspace::open(options("between"));
        REQUIRE(opened);
        REQUIRE(opened->planSync(path("open"), m_silent));
        REQUIRE(opened->applySync(false, m_silent));
        const auto plan = opened->planSync(path("later"), m_silent);
        REQUIRE(plan);
        QCOMPARE(plan->counts.changed, 3);
        REQUIRE(opened->run(workspace::ManualRedBox{"99250000002", "Repeat victim.", false}));
        const auto changes = opened->applySync(false, m_silent);
        REQUIRE(changes);
        QVERIFY(!changes->everything);
        QCOMPARE(changes->caseNos.size(), std::size_t(3));
        const auto report = opened->verify(false, false, m_silent);
        REQUIRE(report);
        QVERIFY(report->findings.empty());
        const auto work = opened->openWork({});
        REQUIRE(work);
        QVERIFY(std::any_of(work->begin(), work->end(), [](const auto &item) { return item.redBox; }));
        QVERIFY(!std::all_of(work->begin(), work->end(), [](const auto &item) { return item.redBox; }));
    }
    // An export is read on one thread while the workspace saves on another; what was saved meanwhile is in the figures.
    void workWhileAnExportIsRead()
    {
        auto opened = Workspace::open(options("while"));
        REQUIRE(opened);
        REQUIRE(opened->planSync(path("open"), m_silent));
        REQUIRE(opened->applySync(false, m_silent));

        auto input = opened->planInput(path("later"));
        REQUIRE(input);
        HeldProgress progress;
        auto reading = std::async(std::launch::async, [&] { return sync::Plan::make(std::move(*input), progress); });
        progress.begun.get_future().wait();
        REQUIRE(opened->run(workspace::ManualRedBox{"99250000002", "Repeat victim.", false}));
        progress.release.set_value();
        auto plan = reading.get();
        REQUIRE(plan);
        QCOMPARE((*plan)->report().counts.changed, 3);
        opened->takePlan(std::move(*plan));
        REQUIRE(opened->applySync(false, m_silent));

        const auto report = opened->verify(false, false, m_silent);
        REQUIRE(report);
        QVERIFY(report->findings.empty());
        const auto work = opened->openWork({});
        REQUIRE(work);
        QVERIFY(std::any_of(work->begin(), work->end(), [](const auto &item) { return item.redBox; }));
        QVERIFY(!std::all_of(work->begin(), work->end(), [](const auto &item) { return item.redBox; }));
    }
    // A plan for an empty folder does not replace the facts that somebody else has read in meanwhile.
    void aFirstSyncThatCameTooLate()
    {
        auto opened = Workspace::open(options("late"));
        REQUIRE(opened);
        auto input = opened->planInput(path("open"));
        REQUIRE(input);
        input->newFactsPath += "-aside";
        auto late = sync::Plan::make(std::move(*input), m_silent);
        REQUIRE(late);
        REQUIRE(opened->planSync(path("first"), m_silent));
        REQUIRE(opened->applySync(false, m_silent));
        opened->takePlan(std::move(*late));
        const auto applied = opened->applySync(false, m_silent);
        QVERIFY(!applied);
        QCOMPARE(applied.error().kind, ErrorKind::Busy);
        QCOMPARE(opened->holdings()->cases, 1500);
    }
    void everyRowArrives()
    {
        auto opened = Workspace::open(options("rows"));
        REQUIRE(opened);
        REQUIRE(opened->planSync(path("first"), m_silent));
        REQUIRE(opened->applySync(false, m_silent));
        std::set<std::string> caseNos;
        REQUIRE(opened->forEachObligation({}, {}, [&](const workspace::ObligationRow &row) {
            caseNos.emplace(row.caseNo);
            return true;
        }));
        std::map<std::string, int> stored;
        for (const auto &caseNo : caseNos) {
            const auto view = opened->readCase(caseNo);
            REQUIRE(view);
            stored[caseNo] = int(view->events.size() * 1000 + view->reviews.size());
        }
        std::map<std::string, int> sent;
        for (const auto &[name, column, weight] : {std::tuple("events.csv", 0, 1000), std::tuple("reviews.csv", 1, 1)}) {
            QFile file(m_dir.filePath(QStringLiteral("first/") + QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto text = file.readAll().toStdString();
            sync::MemorySource source(text);
            sync::CsvReader reader(source, name);
            REQUIRE(reader.readHeader());
            while (reader.next() == sync::CsvReader::Next::Row)
                sent[std::string(reader.row().fields[std::size_t(column)])] += weight;
        }
        int wrong = 0;
        for (const auto &[caseNo, count] : sent) {
            if (stored[caseNo] != count && ++wrong < 5)
                qWarning("%s: sent %d, stored %d", caseNo.c_str(), count, stored[caseNo]);
        }
        QCOMPARE(wrong, 0);
    }
    void undoGoesBackAndRebuildGivesTheSame()
    {
        auto first = Workspace::open(options("undo"));
        REQUIRE(first);
        REQUIRE(first->planSync(path("first"), m_silent));
        REQUIRE(first->applySync(false, m_silent));
        const auto before = picture(*first);
        QVERIFY(before.size() > 10000);
        REQUIRE(first->planSync(path("next"), m_silent));
        REQUIRE(first->applySync(false, m_silent));
        const auto after = picture(*first);
        QVERIFY(before != after);
        REQUIRE(first->rebuild(m_silent));
        reportFirstDifference(picture(*first), after);
        QVERIFY(picture(*first) == after);
        auto report = first->verify(false, false, m_silent);
        REQUIRE(report);
        QVERIFY(report->findings.empty());
        auto same = first->planSync(path("next"), m_silent);
        REQUIRE(same);
        QVERIFY(same->nothingToDo);
        REQUIRE(first->undoSync(m_silent));
        QVERIFY(picture(*first) == before);
        QCOMPARE(first->exports()->size(), std::size_t(1));
        REQUIRE(first->undoSync(m_silent));
        QVERIFY(!first->status()->hasData);
    }
    void theQueueIsThere()
    {
        auto opened = Workspace::open(options("data"));
        REQUIRE(opened);
        due::QueueQuery query;
        query.rank = "sergeant";
        auto work = opened->openWork(query);
        REQUIRE(work);
        QVERIFY(!work->empty());
        opened->sortQueue(*work);
        auto rows = opened->queueRows(work->data(), std::min<std::size_t>(work->size(), 100));
        REQUIRE(rows);
        QCOMPARE(rows->size(), std::min<std::size_t>(work->size(), 100));
        REQUIRE(opened->explain(rows->front().caseNo));
        REQUIRE(opened->readCase(rows->front().caseNo));
    }
    // What is kept in memory follows the facts, whoever changes them.
    void aReaderSeesWhatTheWriterDoes()
    {
        auto writer = Workspace::open(options("data"));
        REQUIRE(writer);
        auto reading = options("data");
        reading.access = OpenOptions::Access::Read;
        auto reader = Workspace::open(reading);
        REQUIRE(reader);
        const auto redWork = [](Workspace &opened) {
            const auto work = opened.openWork({});
            return work ? std::count_if(work->begin(), work->end(), [](const auto &item) { return item.redBox; }) : -1;
        };
        const auto owed = [](Workspace &opened) {
            const auto rows = opened.compliance({toDay(2000, 1, 1), toDay(2100, 1, 1), {figures::Key::Stage}, {}, {}, {}});
            return rows ? *rows : std::vector<figures::ComplianceRow>();
        };
        const auto redBefore = redWork(*reader);
        const auto owedBefore = owed(*reader);
        QCOMPARE(redWork(*writer), redBefore);
        QVERIFY(owed(*writer) == owedBefore);
        // Recorded long ago: as a red box its plan and enhanced review are overdue at once.
        auto work = reader->openWork({});
        REQUIRE(work);
        reader->sortQueue(*work);
        const auto calm = std::find_if(work->rbegin(), work->rend(), [](const auto &item) { return !item.redBox; });
        QVERIFY(calm != work->rend());
        const auto rows = reader->queueRows(&*calm, 1);
        REQUIRE(rows);
        REQUIRE(writer->run(workspace::ManualRedBox{rows->front().caseNo, "Repeat victim.", false}));
        QVERIFY(redWork(*writer) > redBefore);
        QCOMPARE(redWork(*reader), redWork(*writer));
        QVERIFY(owed(*reader) == owed(*writer));
        const auto changed = reader->queueRows(&*calm, 1);
        REQUIRE(changed);
        QVERIFY(changed->front().redBox != rows->front().redBox);
        REQUIRE(writer->run(workspace::Undo{}));
        QCOMPARE(redWork(*reader), redBefore);
        QVERIFY(owed(*reader) == owedBefore);
        QVERIFY(owed(*writer) == owedBefore);
    }
    // Work that came due since the last write is answered right: worked out from every case while somebody else has the right
    // to write, else brought up to date by the reader.
    void aReaderComesLater()
    {
        {
            auto writer = Workspace::open(options("late"));
            REQUIRE(writer);
            REQUIRE(writer->planSync(path("first"), m_silent));
            REQUIRE(writer->applySync(false, m_silent));
        }
        const FixedClock later{*parseInstant("2025-07-20T08:00:00Z", TimeZone::utc())};
        auto reading = options("late");
        reading.access = OpenOptions::Access::Read;
        reading.clock = &later;
        const auto due = [&] {
            auto facts = cases::openFacts(path("late") + "/facts-1.db", storage::Database::Mode::ReadOnly);
            return facts ? due::DueStore(*facts).comeDue(later.now()).size() : std::size_t(0);
        };
        const auto answer = [&] {
            auto reader = Workspace::open(reading);
            const auto rows = reader->compliance({toDay(2000, 1, 1), toDay(2100, 1, 1), {figures::Key::Stage}, {}, {}, {}});
            auto work = reader->openWork({});
            std::string text;
            reader->sortQueue(*work);
            const auto texts = reader->queueRows(work->data(), work->size());
            for (const auto &row : *texts)
                text += row.caseNo + ' ' + std::string(due::toWord(row.stage)) + ' ' + formatInstant(row.opensAt) + '\n';
            return std::pair(*rows, text);
        };
        const auto stale = due();
        QVERIFY(stale > 100);
        std::optional<storage::WriteLock> held = std::move(*storage::WriteLock::acquire(path("late")));
        const auto workedOut = answer();
        QCOMPARE(due(), stale);
        held.reset();
        QVERIFY(answer() == workedOut);
        QCOMPARE(due(), std::size_t(0));
        QVERIFY(!QFile::exists(QString::fromStdString(path("late") + "/facts-1.db-wal")) || QFileInfo(QString::fromStdString(path("late") + "/facts-1.db-wal")).size() == 0);
        QVERIFY(answer() == workedOut);
        reading.clock = &m_clock; // before the caches were computed
        QVERIFY(answer() != workedOut);
        auto writer = Workspace::open(options("late"));
        REQUIRE(writer);
        const auto report = writer->verify(false, true, m_silent);
        REQUIRE(report);
        QVERIFY(report->findings.empty());
    }
    // A reader looked, then another program wrote and closed, then cases came due: the reader brings them up to date with
    // what was written, and not with what it knew before.
    void aReaderLooksAgainBeforeItCatchesUp()
    {
        test::ExportTables force;
        force.exportedAt = "2025-06-01T06:00:00Z";
        force.units.add({{"team", "T1"}, {"area", "North"}});
        force.cases.add({{"case_no", "99250000001"}, {"recorded_at", "2025-01-02T09:00:00Z"}, {"team", "T1"}, {"status", "open"},
                         {"class", "28E"}, {"risk", "standard"}});
        REQUIRE(force.write(path("plain")));
        force.cases.rows.front()[4].second = "8Q"; // a red box, by a class that no case had
        force.exportedAt = "2025-06-02T06:00:00Z";
        REQUIRE(force.write(path("red")));
        auto writer = Workspace::open(options("again"));
        REQUIRE(writer);
        REQUIRE(writer->planSync(path("plain"), m_silent));
        REQUIRE(writer->applySync(false, m_silent));

        const FixedClock later{*parseInstant("2025-07-20T08:00:00Z", TimeZone::utc())};
        auto reading = options("again");
        reading.access = OpenOptions::Access::Read;
        reading.clock = &later;
        auto reader = Workspace::open(reading);
        REQUIRE(reader);
        QVERIFY(!reader->openWork({})->empty());
        REQUIRE(writer->planSync(path("red"), m_silent));
        REQUIRE(writer->applySync(false, m_silent));
        { const auto closed = std::move(*writer); }
        {
            auto log = cases::openFacts(path("again") + "/facts-1.db", storage::Database::Mode::ReadWrite);
            REQUIRE(log);
            REQUIRE(log->emptyLog());
        }
        const auto work = reader->openWork({});
        REQUIRE(work);
        QVERIFY(work->front().redBox != 0);
        auto facts = cases::openFacts(path("again") + "/facts-1.db", storage::Database::Mode::ReadOnly);
        REQUIRE(facts);
        QVERIFY(due::DueStore(*facts).comeDue(later.now()).empty()); // the reader wrote
        auto checking = options("again");
        checking.clock = &later;
        auto second = Workspace::open(checking);
        REQUIRE(second);
        const auto report = second->verify(false, true, m_silent);
        REQUIRE(report);
        QVERIFY(report->findings.empty());
    }
    // What a change names is enough to bring an earlier answer up to date.
    void theWorkOfSomeCases()
    {
        auto opened = Workspace::open(options("data"));
        REQUIRE(opened);
        const auto inOrder = [&](std::vector<due::OpenWork> work) {
            opened->sortQueue(work);
            return work;
        };
        auto officers = opened->officers();
        REQUIRE(officers);
        const auto rows = opened->queueRows(opened->openWork({})->data(), 1);
        REQUIRE(rows);
        std::vector<due::QueueQuery> queries(4);
        queries[1].rank = "sergeant";
        queries[2].oicId = rows->front().oicId;
        queries[3].search = rows->front().caseNo;
        for (const due::QueueQuery &query : queries) {
            auto known = opened->openWork(query);
            REQUIRE(known);
            const auto changes = opened->run(workspace::ManualRedBox{rows->front().caseNo, "Repeat victim.", false});
            REQUIRE(changes);
            const auto some = opened->openWork(query, changes->caseNos);
            REQUIRE(some);
            QCOMPARE(some->cases.size(), std::size_t(1));
            std::erase_if(*known, [&](const auto &piece) { return some->cases.contains(piece.caseId); });
            known->insert(known->end(), some->work.begin(), some->work.end());
            QVERIFY(std::any_of(some->work.begin(), some->work.end(), [](const auto &piece) { return piece.redBox; }));
            QVERIFY(inOrder(*known) == inOrder(*opened->openWork(query)));
            REQUIRE(opened->run(workspace::Undo{changes->entryId}));
        }
        QVERIFY(opened->openWork({}, {"there is no such case"})->cases.empty());
    }
    void anEntryIsFolded()
    {
        auto opened = Workspace::open(options("data"));
        REQUIRE(opened);
        auto work = opened->openWork({});
        REQUIRE(work);
        auto rows = opened->queueRows(work->data(), 1);
        REQUIRE(rows);
        const auto caseNo = rows->front().caseNo;
        REQUIRE(opened->run(workspace::AddNote{caseNo, "Spoke to the officer."}));
        REQUIRE(opened->run(workspace::ManualRedBox{caseNo, "Repeat victim.", false}));
        auto view = opened->readCase(caseNo);
        REQUIRE(view);
        QCOMPARE(view->ownEntries.size(), std::size_t(2));
        QVERIFY(std::find(view->redBox.begin(), view->redBox.end(), "manual") != view->redBox.end());
        REQUIRE(opened->run(workspace::Undo{}));
        view = opened->readCase(caseNo);
        REQUIRE(view);
        QVERIFY(std::find(view->redBox.begin(), view->redBox.end(), "manual") == view->redBox.end());
        auto report = opened->verify(false, true, m_silent);
        REQUIRE(report);
        QVERIFY(report->findings.empty());
    }
    void whatWouldChangeNothingIsRefused()
    {
        auto opened = Workspace::open(options("data"));
        REQUIRE(opened);
        auto work = opened->openWork({});
        REQUIRE(work);
        const auto caseNo = opened->queueRows(work->data() + 1, 1)->front().caseNo;
        const auto kindOf = [&](const workspace::Operation &operation) {
            const auto made = opened->run(operation);
            return made ? std::string() : std::string(toString(made.error().kind));
        };
        const std::string refused = toString(ErrorKind::Refused);
        QCOMPARE(kindOf(workspace::ManualRedBox{caseNo, "Mistake.", true}), refused);
        QCOMPARE(kindOf(workspace::ManualRedBox{caseNo, "Threats.", false}), std::string());
        QCOMPARE(kindOf(workspace::ManualRedBox{caseNo, "Threats.", false}), refused);
        QCOMPARE(kindOf(workspace::ManualRedBox{caseNo, "Safe now.", true}), std::string());
        QCOMPARE(kindOf(workspace::ManualRedBox{caseNo, "Safe now.", true}), refused);
        QCOMPARE(kindOf(workspace::Snooze{caseNo, opened->now(), "Waiting."}), refused);
        QCOMPARE(kindOf(workspace::Snooze{caseNo, opened->now() + Seconds{1}, "Waiting."}), std::string());
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceSync)
#include "tst_workspace_sync.moc"
