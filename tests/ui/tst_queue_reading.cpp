// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/support/small_force.h"
#include "tests/ui/desk_fixture.h"
#include "ui/background/workspace_queue_source.h"
#include "ui/background/workspace_thread.h"
#include "ui/pages/queue_page.h"
#include "ui/widgets/table_view.h"

#include <QDirIterator>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <map>
#include <mutex>
#include <set>
#include <sqlite3.h>

using namespace casegrip;
using namespace casegrip::test;
using Access = workspace::OpenOptions::Access;
using ui::QueueModel;

namespace
{

constexpr int forceSize = 15000;

// Every row that SQLite gives to anybody in this program, by the statement that asked for it.
class RowsRead
{
public:
    static RowsRead &watch()
    {
        static RowsRead rows;
        return rows;
    }
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_rows.clear();
    }
    std::int64_t of(const std::string &statement) const
    {
        const std::lock_guard lock(m_mutex);
        const auto at = m_rows.find(statement);
        return at == m_rows.end() ? 0 : at->second;
    }
    // What the others read together.
    std::int64_t besides(const std::set<std::string> &statements) const
    {
        const std::lock_guard lock(m_mutex);
        std::int64_t rows = 0;
        for (const auto &[statement, count] : m_rows)
            rows += statements.contains(statement) ? 0 : count;
        return rows;
    }
    std::string text() const
    {
        const std::lock_guard lock(m_mutex);
        std::string text;
        for (const auto &[statement, count] : m_rows)
            text += statement + ": " + std::to_string(count) + "\n";
        return text;
    }

private:
    RowsRead()
    {
        QDirIterator files(QStringLiteral(":/sql"), {QStringLiteral("*.sql")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                m_names[file.readAll().trimmed().toStdString()] = file.fileName().mid(6).chopped(4).toStdString();
        }
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&RowsRead::onOpen)); // of every connection from now on
    }
    static int onOpen(sqlite3 *database, char **, const struct sqlite3_api_routines *)
    {
        return sqlite3_trace_v2(database, SQLITE_TRACE_ROW, &RowsRead::onRow, &watch());
    }
    static int onRow(unsigned, void *self, void *statement, void *)
    {
        static_cast<RowsRead *>(self)->add(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
        return 0;
    }
    void add(const char *sql)
    {
        const std::string text = QByteArray(sql).trimmed().toStdString();
        const std::lock_guard lock(m_mutex);
        const auto name = m_names.find(text);
        ++m_rows[name == m_names.end() ? text : name->second];
    }

    mutable std::mutex m_mutex;
    std::map<std::string, std::string> m_names; // by text
    std::map<std::string, std::int64_t> m_rows;
};

} // namespace

// The queue of a whole force on a synced data folder: how many rows are read to open it, to go to its end and to sort it.
// What may grow with the force: once the packed array of the open work, and, to sort by a text, the ids of the open
// cases in the order of that text. Texts are read for the pages that are looked at. The units of the force are read with
// each case that the panel shows; how many it shows on the way is a matter of time.
class QueueReadingTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void opening();
    void scrollingToTheEnd();
    void sortingByANumber();
    void sortingByAText();
    void searching();

private:
    workspace::OpenOptions options(Access access) const
    {
        return {m_fixture.folder.filePath(QStringLiteral("data")).toStdString(), access, &m_fixture.clock, false, {}, "somebody"};
    }
    bool hasTexts(int row) const { return m_page->model().textsAt(row) != nullptr; }
    void sortBy(int column)
    {
        RowsRead::watch().forget();
        QSignalSpy changed(&m_page->model(), &QueueModel::listChanged);
        QHeaderView *header = m_page->table().horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + 12, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        EVENTUALLY_IS(changed.size(), 1);
        EVENTUALLY(hasTexts(m_page->table().currentIndex().row()));
    }

    RowsRead &m_rows = RowsRead::watch(); // before anything is opened
    DeskFixture m_fixture;
    std::unique_ptr<ui::WorkspaceThread> m_writer, m_reader;
    std::unique_ptr<ui::WorkspaceQueueSource> m_source;
    std::unique_ptr<ui::QueuePage> m_page; // goes first
    std::int64_t m_pieces = 0, m_cases = 0; // of open work, and to whom it belongs
};

void QueueReadingTest::initTestCase()
{
    NoProgress silent;
    demo::DemoOptions made;
    made.dir = m_fixture.folder.filePath(QStringLiteral("export")).toStdString();
    made.cases = forceSize;
    made.asOf = m_fixture.clock.now();
    must(demo::writeDemo(made, silent));
    {
        auto opened = must(workspace::Workspace::open(options(Access::Write)));
        must(opened.planSync(made.dir, silent));
        must(opened.applySync(false, silent));
        m_fixture.desk.briefing = must(ui::readBriefing(opened));
        std::set<std::uint32_t> ids;
        for (const due::OpenWork &piece : must(opened.openWork({}))) {
            ids.insert(piece.caseId);
            ++m_pieces;
        }
        m_cases = std::int64_t(ids.size());
    }
    QVERIFY(m_cases > 10 * QueueModel::pageSize);
    m_writer = std::make_unique<ui::WorkspaceThread>(QStringLiteral("writer"), options(Access::Write));
    m_reader = std::make_unique<ui::WorkspaceThread>(QStringLiteral("reader"), options(Access::Read), *m_writer);
    bool opened = false;
    m_reader->run(
        this, [](workspace::Workspace &) -> Done { return {}; }, [&](const Done &done) { opened = done.has_value(); });
    EVENTUALLY(opened);
    m_source = std::make_unique<ui::WorkspaceQueueSource>(*m_reader, *m_writer);
    m_page = std::make_unique<ui::QueuePage>(m_fixture.desk, *m_source, m_fixture.actions);
    m_page->resize(1180, 640);
    m_page->show();
}

void QueueReadingTest::opening()
{
    m_rows.forget();
    m_page->setWork({});
    EVENTUALLY_IS(std::int64_t(m_page->model().rowCount()), m_pieces);
    EVENTUALLY(hasTexts(0));
    EVENTUALLY(!m_page->shownCase().empty());
    const std::string text = m_rows.text();
    QVERIFY2(m_rows.of("workspace/open_work") == m_pieces, text.c_str()); // the packed array, once
    QVERIFY2(m_rows.of("workspace/queue_row") <= 2 * QueueModel::pageSize, text.c_str());
    // Officers and teams, what breaks ties in the order, and (without a name) what SQLite reads of the schema.
    const std::set<std::string> ofTheForce{"", "workspace/open_work", "workspace/queue_row",  "workspace/people", "workspace/unit_names", "workspace/officers", "workspace/units",
                                           "figures/teams",       "figures/units", "workspace/case_no", "cases/read_teams",
                                           "cases/read_officer_codes", "cases/read_officer_teams", "cases/read_classifications"};
    // The reader opens, and the writer, which writes the row of the access log before the first case is read.
    QVERIFY2(m_rows.besides(ofTheForce) <= 3 * QueueModel::pageSize, text.c_str());
    QVERIFY2(m_rows.of("workspace/case_no") <= m_pieces, text.c_str());
}

void QueueReadingTest::scrollingToTheEnd()
{
    m_rows.forget();
    m_page->table().verticalScrollBar()->setValue(m_page->table().verticalScrollBar()->maximum());
    EVENTUALLY(hasTexts(int(m_pieces) - 1));
    const std::string text = m_rows.text();
    QVERIFY2(m_rows.of("workspace/queue_row") <= 2 * QueueModel::pageSize, text.c_str());
    QVERIFY2(m_rows.besides({"workspace/queue_row", "figures/teams", "figures/units"}) <= 2 * QueueModel::pageSize, text.c_str());
}

void QueueReadingTest::sortingByANumber()
{
    sortBy(QueueModel::StageName);
    const std::string text = m_rows.text();
    QVERIFY2(m_rows.of("workspace/open_work") == 0, text.c_str()); // the array is enough
    QVERIFY2(m_rows.of("workspace/queue_row") <= 3 * QueueModel::pageSize, text.c_str());
    QVERIFY2(m_rows.besides({"workspace/queue_row", "figures/teams", "figures/units"}) <= 4 * QueueModel::pageSize, text.c_str());
}

void QueueReadingTest::sortingByAText()
{
    sortBy(QueueModel::Offence);
    const std::string text = m_rows.text();
    QVERIFY2(m_rows.of("workspace/open_work") == 0, text.c_str());
    QVERIFY2(m_rows.of("workspace/sort_open_offence") == m_cases, text.c_str()); // each open case once
    QVERIFY2(m_rows.of("workspace/queue_row") <= 3 * QueueModel::pageSize, text.c_str());
    QVERIFY2(m_rows.besides({"workspace/sort_open_offence", "workspace/queue_row", "figures/teams", "figures/units"}) <= 4 * QueueModel::pageSize, text.c_str());
}

// Of each letter: the words of the open cases once, and the texts of the pages that are looked at.
void QueueReadingTest::searching()
{
    due::QueueQuery query;
    query.search = "burg";
    m_rows.forget();
    m_page->setWork(query);
    EVENTUALLY(std::int64_t(m_page->model().rowCount()) < m_pieces && hasTexts(0));
    const std::string text = m_rows.text();
    QVERIFY2(m_rows.of("workspace/open_work") == 0, text.c_str()); // the array is enough
    QVERIFY2(m_rows.of("workspace/open_words") == m_cases, text.c_str());
    QVERIFY2(m_rows.of("workspace/queue_row") <= 2 * QueueModel::pageSize, text.c_str());
    auto opened = must(workspace::Workspace::open(options(Access::Read)));
    QCOMPARE(std::size_t(m_page->model().rowCount()), must(opened.openWork(query)).size()); // as core answers
    m_page->setWork({});
    EVENTUALLY_IS(std::int64_t(m_page->model().rowCount()), m_pieces);
}

QTEST_MAIN(QueueReadingTest)
#include "tst_queue_reading.moc"
