// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"
#include "tests/bench/window_figures.h"
#include "ui/background/shared_progress.h"
#include "ui/charts/chart_frame.h"
#include "ui/pages/area_bar.h"
#include "ui/pages/area_board.h"
#include "ui/pages/area_page.h"
#include "ui/pages/rows_view.h"
#include "ui/pages/compliance_page.h"
#include "ui/pages/first_start_page.h"
#include "ui/pages/queue_page.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <sqlite3.h>

// bench_window DATA [LOGIN]: the real window on a data folder. Prints one line for each figure: work;value;peer;ratio;goal.
//   start: from the start of the process to the first painted row, beside a bare Qt window that asks SQLite for the same
//   rows; then every action there is, with the longest time that the event loop was not free and the longest answer of a
//   query. DATA is changed: a snooze is made and undone, and what has come due is worked out.
using namespace casegrip;
using namespace casegrip::bench;

namespace
{

constexpr int starts = 11;
constexpr Milliseconds frame = 1000.0 / 60;

double wallClock()
{
    return std::chrono::duration<double, std::milli>(std::chrono::system_clock::now().time_since_epoch()).count();
}

double memoryMb(const char *field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
    }
    return 0;
}

// Looks at the clock before a question is handed on and when its answer is there.
class TimedSource final : public ui::QueueSource
{
public:
    explicit TimedSource(ui::QueueSource &inner) : m_inner(inner) {}

    void list(QObject *context, const ui::QueueRequest &request, ui::KnownWork known, ui::Then<ui::QueueList> then) override
    {
        m_inner.list(context, request, std::move(known), timed(lists, std::move(then)));
    }
    std::string searchTold() const override { return m_inner.searchTold(); }
    void rows(QObject *context, std::vector<due::OpenWork> work, ui::Then<std::vector<due::QueueRow>> then) override
    {
        m_inner.rows(context, std::move(work), timed(pages, std::move(then)));
    }
    void readCase(QObject *context, const ui::CaseWanted &wanted, ui::Then<ui::CasePaper> then) override
    {
        m_inner.readCase(context, wanted, timed(cases, std::move(then)));
    }
    void caseNos(QObject *context, std::vector<due::OpenWork> work, ui::Then<std::vector<std::string>> then) override
    {
        m_inner.caseNos(context, std::move(work), std::move(then));
    }
    void takeCaseNos(QObject *context, std::vector<due::OpenWork> work, ui::Then<std::vector<std::string>> then) override
    {
        m_inner.takeCaseNos(context, std::move(work), std::move(then));
    }
    void directions(QObject *context, ui::Then<std::vector<workspace::DirectionOfCase>> then) override
    {
        m_inner.directions(context, std::move(then));
    }
    void drafts(QObject *context, ui::Then<std::vector<workspace::DraftRow>> then) override
    {
        m_inner.drafts(context, std::move(then));
    }
    void forms(QObject *context, const std::string &caseNo, ui::Then<std::vector<workspace::OfferedForm>> then) override
    {
        m_inner.forms(context, caseNo, std::move(then));
    }
    void officers(QObject *context, ui::Then<std::vector<workspace::Officer>> then) override
    {
        m_inner.officers(context, std::move(then));
    }
    void change(QObject *context, std::vector<workspace::Operation> operations,
                std::shared_ptr<ui::SharedProgress> progress, ui::Then<ui::EachChange> then) override
    {
        m_inner.change(context, std::move(operations), std::move(progress), timed(changes, std::move(then)));
    }

    std::vector<Milliseconds> lists, pages, cases, changes; // of each question, to its answer on the window's thread

private:
    template <typename T>
    static ui::Then<T> timed(std::vector<Milliseconds> &into, ui::Then<T> then)
    {
        QElapsedTimer timer;
        timer.start();
        return [&into, timer, then = std::move(then)](Result<T> answer) {
            into.push_back(double(timer.nsecsElapsed()) / 1e6);
            then(std::move(answer));
        };
    }
    ui::QueueSource &m_inner;
};

// The program with a look into it.
struct Bench {
    Bench(QApplication &application, const std::string &data, const std::string &login)
        : options{data, login, {}, {}, {}, {}}, paths(*app::pathsFor(data)),
          program(application, options, paths, clock, settingsFile(),
                  [this](ui::QueueSource &inner) {
                      auto wrapped = std::make_unique<TimedSource>(inner);
                      source = wrapped.get();
                      return wrapped;
                  })
    {
        program.window().resize(1366, 768);
        program.window().show();
        program.window().start();
    }
    // Nobody is asked who they are.
    QString settingsFile() const
    {
        const QString path = settings.filePath(QStringLiteral("window.ini"));
        QSettings written(path, QSettings::IniFormat);
        ui::FirstStartPage::skip(written, paths.dataFolder);
        return path;
    }
    ui::MainWindow &window() { return program.window(); }
    ui::QueuePage &page() { return program.window().queuePage(); }
    ui::QueueModel &model() { return page().model(); }
    bool firstRowIsThere() { return model().rowCount() > 0 && model().textsAt(page().table().rowAt(0)) != nullptr; }
    bool isSettled() { return !model().isLoading() && (model().rowCount() == 0 || firstRowIsThere()); }

    desktop::Options options;
    app::Paths paths;
    SystemClock clock;
    QTemporaryDir settings;
    TimedSource *source = nullptr;
    desktop::Program program;
};

// Tells when a widget has been painted while something held.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget *widget, std::function<bool()> holds, std::function<void()> then)
        : m_holds(std::move(holds)), m_then(std::move(then))
    {
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_then && m_holds()) // the paint itself follows, in this round
            QTimer::singleShot(0, std::exchange(m_then, {}));
        return false;
    }

private:
    std::function<bool()> m_holds;
    std::function<void()> m_then;
};

// --- One start, in a process of its own ------------------------------------------------------------------------------

int reportStart(double since)
{
    std::printf("%.1f %.1f\n", wallClock() - since, memoryMb("VmRSS:"));
    std::fflush(stdout);
    std::_Exit(0); // what closing costs is not asked
}

int startWindow(QApplication &application, const std::string &data, const std::string &login, double since)
{
    Bench bench(application, data, login);
    PaintWatch watch(bench.page().table().viewport(), [&] { return bench.firstRowIsThere(); },
                     [since] { reportStart(since); });
    return QApplication::exec();
}

// What the least program for the same rows would be: Qt, SQLite and the facts file.
int startBare(const std::string &facts, const std::string &team, const std::string &rank, double since)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(facts.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    const std::string query =
        "SELECT cases.case_no, cases.class_title, officer.name, open_work.due_at, cases.status, open_work.red_box "
        "FROM open_work JOIN cases ON cases.id = open_work.case_id LEFT JOIN officer ON officer.id = cases.oic WHERE " +
        (team.empty() ? std::string("1") : "open_work.team = (SELECT id FROM team WHERE code = '" + team + "')") +
        (rank.empty() ? "" : " AND open_work.rank = " + rank) +
        " ORDER BY open_work.red_box = 0, open_work.due_at LIMIT 100";
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, query.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(database));
        return 1;
    }
    QStandardItemModel model(0, 6);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QList<QStandardItem *> items;
        for (int column = 0; column < 6; ++column)
            items << new QStandardItem(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column))));
        model.appendRow(items);
    }
    sqlite3_finalize(statement);
    QTableView view;
    view.setModel(&model);
    view.resize(1366, 768);
    view.show();
    PaintWatch watch(view.viewport(), [&] { return model.rowCount() > 0; }, [since] { reportStart(since); });
    const int code = QApplication::exec();
    sqlite3_close(database);
    return code;
}

struct Start {
    double milliseconds = 0, megabytes = 0;
};

Start oneStart(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments + QStringList{QString::number(wallClock(), 'f', 1)});
    if (!process.waitForFinished(patienceMs))
        qFatal("a start did not come to an end");
    const QList<QByteArray> figures = process.readAllStandardOutput().simplified().split(' ');
    if (figures.size() != 2)
        qFatal("a start gave no figures");
    return {figures[0].toDouble(), figures[1].toDouble()};
}

void measureStarts(const QString &what, const QStringList &window, const QStringList &bare)
{
    std::vector<double> times, bareTimes, sizes, bareSizes;
    oneStart(window); // warms the page cache
    for (int i = 0; i < starts; ++i) {
        const Start one = oneStart(window), other = oneStart(bare);
        times.push_back(one.milliseconds);
        sizes.push_back(one.megabytes);
        bareTimes.push_back(other.milliseconds);
        bareSizes.push_back(other.megabytes);
    }
    print(QStringLiteral("start to first painted row, ") + what, ms(median(times)), ms(median(bareTimes)) + QStringLiteral(" bare"),
          QString::number(median(times) / median(bareTimes), 'f', 2), QStringLiteral("2 x a bare Qt window, then 1.6"));
    print(QStringLiteral("memory then, ") + what, QStringLiteral("%1 MB").arg(median(sizes), 0, 'f', 0),
          QStringLiteral("%1 MB bare").arg(median(bareSizes), 0, 'f', 0), {}, QStringLiteral("90 MB"));
}

// --- Every action ----------------------------------------------------------------------------------------------------

class Tour
{
public:
    explicit Tour(Bench &bench) : m_bench(bench) {}

    void all()
    {
        settle();
        measure(QStringLiteral("whole force"), [&] { choose("scope", 0); });
        measure(QStringLiteral("for every rank"), [&] { choose("rank", -1); });
        std::fprintf(stderr, "  %d rows\n", m_bench.model().rowCount());
        chips();
        sortEveryColumn();
        typeFilters();
        moveAbout();
        scroll();
        otherPages();
        changes();
        report();
    }

private:
    struct Action {
        QString name;
        Milliseconds stall, settled;
    };

    void settle()
    {
        if (!QTest::qWaitFor([&] { return m_bench.isSettled(); }, patienceMs))
            qFatal("the queue did not settle");
        QCoreApplication::processEvents(); // and is painted
    }
    template <typename Do>
    void measure(const QString &name, Do action)
    {
        measure(name, action, [&] { settle(); });
    }
    template <typename Do, typename Settle>
    void measure(const QString &name, Do action, Settle settled)
    {
        QElapsedTimer timer;
        timer.start();
        m_watch.reset();
        action();
        settled();
        m_actions.push_back({name, m_watch.longest(), double(timer.nsecsElapsed()) / 1e6});
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return m_bench.window().findChild<Widget *>(QString::fromLatin1(name));
    }
    void choose(const char *box, int index)
    {
        auto *combo = find<QComboBox>(box);
        combo->setCurrentIndex(index < 0 ? combo->count() - 1 : index);
    }
    void chips()
    {
        for (const int chip : {1, 4, 0})
            measure(QStringLiteral("chip %1").arg(chip),
                    [&] { find<QPushButton>(qPrintable(QStringLiteral("chip%1").arg(chip)))->click(); });
        for (int i = 0; i < 2; ++i)
            measure(QStringLiteral("red box only"), [&] { find<QPushButton>("redBoxOnly")->click(); });
    }
    void sortEveryColumn()
    {
        QHeaderView *header = m_bench.page().table().horizontalHeader();
        for (int column = ui::QueueModel::ColumnCount - 1; column >= 0; --column) {
            const QString title = m_bench.model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            measure(QStringLiteral("sort by ") + title, [&] { emit header->sectionClicked(column); });
            m_sorts.push_back(m_actions.back());
        }
    }
    // Letter by letter, each waited for.
    void typeFilters()
    {
        auto *search = find<QLineEdit>("search");
        const std::size_t before = m_bench.source->lists.size();
        for (const char *text : {"burglary", "stalk thr", "9925000"}) {
            for (std::size_t length = 1; length <= std::strlen(text); ++length) {
                const std::size_t answered = m_bench.source->lists.size();
                measure(QStringLiteral("typing"), [&] { search->setText(QString::fromLatin1(text, qsizetype(length))); },
                        [&] {
                            (void)QTest::qWaitFor([&] { return m_bench.source->lists.size() > answered; }, patienceMs);
                            settle();
                        });
            }
        }
        m_typed.assign(m_bench.source->lists.begin() + std::ptrdiff_t(before), m_bench.source->lists.end());
        measure(QStringLiteral("search cleared"), [&] { search->clear(); },
                [&] { (void)QTest::qWaitFor([&] { return !m_bench.model().isLoading() && m_bench.model().rowCount() > 1000; }, patienceMs); });
    }
    void moveAbout()
    {
        ui::TableView &table = m_bench.page().table();
        for (int i = 0; i < 30; ++i) {
            const std::size_t read = m_bench.source->cases.size();
            measure(QStringLiteral("next case"), [&] { table.moveBy(1); },
                    [&] { (void)QTest::qWaitFor([&] { return m_bench.source->cases.size() > read; }, 2000); });
        }
    }
    // A thousand places, each until its texts are there.
    void scroll()
    {
        QScrollBar *bar = m_bench.page().table().verticalScrollBar();
        const int last = bar->maximum();
        const std::size_t before = m_bench.source->pages.size();
        for (int i = 0; i < 1000; ++i) {
            QElapsedTimer timer;
            timer.start();
            measure(QStringLiteral("scroll"), [&] { bar->setValue(int(std::int64_t(last) * ((i * 617) % 1000) / 999)); });
            m_scrolled.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        m_pages.assign(m_bench.source->pages.begin() + std::ptrdiff_t(before), m_bench.source->pages.end());
        measure(QStringLiteral("to the top"), [&] { bar->setValue(0); });
    }
    void otherPages()
    {
        ui::AreaPage &area = m_bench.window().areaPage();
        const auto shown = [&] { (void)QTest::qWaitFor([&] { return area.isShown(); }, patienceMs); };
        measure(QStringLiteral("area"), [&] { m_bench.window().showPage(ui::MainWindow::Area); }, shown);
        measure(QStringLiteral("area, another rank"), [&] { area.bar().setRank("inspector"); }, shown);
        measure(QStringLiteral("area, all ranks"), [&] { area.bar().setRank({}); }, shown);
        const auto listed = [&] { (void)QTest::qWaitFor([&] { return !area.rows().isReading(); }, patienceMs); };
        measure(QStringLiteral("area, rows of a bar"), [&] { emit area.board().frame(ui::AreaBoard::Card::Ranks).markActivated(0); }, listed);
        measure(QStringLiteral("area, back"), [&] { area.back(); }, shown);
        ui::CompliancePage &page = area.compliance();
        const auto counted = [&] { (void)QTest::qWaitFor([&] { return !page.isCounting(); }, patienceMs); };
        measure(QStringLiteral("compliance"), [&] { area.showView(ui::AreaPage::Table); }, counted);
        for (const auto key : ui::CompliancePage::keys)
            measure(QStringLiteral("compliance by ") + QString::fromUtf8(figures::toWord(key).data()),
                    [&] { page.setKey(key, true); }, counted);
        for (const auto next : {ui::MainWindow::Sync, ui::MainWindow::DataProtection, ui::MainWindow::Queue})
            measure(QStringLiteral("page %1").arg(int(next)), [&] { m_bench.window().showPage(next); });
        measure(QStringLiteral("refresh"), [&] { find<QAction>("refresh")->trigger(); },
                [&] {
                    (void)QTest::qWaitFor([&] { return m_bench.model().isLoading(); }, 1000);
                    settle();
                });
    }
    void changes()
    {
        const auto snooze = [&](int rows) {
            ui::TableView &table = m_bench.page().table();
            table.setCurrentIndex(m_bench.model().index(0, 0));
            table.selectionModel()->select({m_bench.model().index(0, 0), m_bench.model().index(rows - 1, 0)},
                                           QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            (void)QTest::qWaitFor([&] { return find<QAction>("snooze")->isEnabled(); }, 2000);
            find<QAction>("snooze")->trigger();
            find<QPlainTextEdit>("reasonText")->setPlainText(QStringLiteral("Measuring"));
            find<QPushButton>("reasonYes")->click();
        };
        const auto saved = [&] {
            (void)QTest::qWaitFor([&] { return find<QAction>("undo")->isEnabled(); }, patienceMs);
            settle();
        };
        const auto undone = [&] {
            (void)QTest::qWaitFor([&] { return m_bench.source->changes.size() >= m_awaited; }, patienceMs);
            settle();
        };
        for (const int rows : {1, 1, 1, 1, 1, 100}) {
            measure(QStringLiteral("snooze %1").arg(rows), [&] { snooze(rows); }, saved);
            m_awaited = m_bench.source->changes.size() + 1;
            measure(QStringLiteral("undo %1").arg(rows), [&] { find<QAction>("undo")->trigger(); }, undone);
        }
    }

    void report()
    {
        const auto longest = std::max_element(m_actions.begin(), m_actions.end(),
                                              [](const Action &a, const Action &b) { return a.stall < b.stall; });
        print(QStringLiteral("longest stall of the event loop, %1 actions").arg(m_actions.size()),
              ms(longest->stall) + QStringLiteral(", ") + longest->name, {}, {}, QStringLiteral("50 ms"));
        std::map<QString, Action> worst;
        for (const Action &action : m_actions) {
            const auto [at, added] = worst.emplace(action.name, action);
            at->second.stall = std::max(at->second.stall, action.stall);
            at->second.settled = std::max(at->second.settled, action.settled);
        }
        for (const auto &[name, action] : worst)
            std::fprintf(stderr, "    %-28s stall %6.1f ms, settled after %7.1f ms\n", qPrintable(name), action.stall, action.settled);
        print(QStringLiteral("1,000 pages scrolled: until the texts are painted"),
              QStringLiteral("%1, p95 %2").arg(ms(median(m_scrolled)), ms(percentile95(m_scrolled))), {}, {}, QStringLiteral("one frame, 16 ms, after the query"));
        print(QStringLiteral("query of a page"), slowest(m_pages), {}, {}, QStringLiteral("50 ms"));
        print(QStringLiteral("typing a filter, whole force: answer"), slowest(m_typed), {}, {}, QStringLiteral("50 ms"));
        std::vector<double> sorts;
        for (const Action &sort : m_sorts)
            sorts.push_back(sort.settled);
        print(QStringLiteral("sort by each column, whole force: painted"), slowest(sorts), {}, {}, QStringLiteral("50 ms"));
        print(QStringLiteral("one case shown"), slowest(m_bench.source->cases), {}, {}, QStringLiteral("50 ms"));
        print(QStringLiteral("memory after all of that"), QStringLiteral("%1 MB").arg(memoryMb("VmRSS:"), 0, 'f', 0), {}, {}, QStringLiteral("90 MB"));
    }
    static QString slowest(const std::vector<double> &values)
    {
        const double longest = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
        return QStringLiteral("%1, p95 %2, longest %3").arg(ms(median(values)), ms(percentile95(values)), ms(longest));
    }

    Bench &m_bench;
    StallWatch m_watch;
    std::vector<Action> m_actions, m_sorts;
    std::vector<Milliseconds> m_typed, m_scrolled, m_pages;
    std::size_t m_awaited = 0;
};

void measureAll(QApplication &application, const QString &data)
{
    const QString facts = factsOf(data);
    const Sergeant sergeant = someSergeant(facts.toStdString());
    const QString login = QString::fromStdString(sergeant.login), team = QString::fromStdString(sergeant.team);
    measureStarts(QStringLiteral("a sergeant's team"), {QStringLiteral("--window"), data, login},
                  {QStringLiteral("--bare"), facts, team, QStringLiteral("1")});
    measureStarts(QStringLiteral("whole force"), {QStringLiteral("--window"), data, QStringLiteral("nobody")},
                  {QStringLiteral("--bare"), facts, QString(), QString()});
    Bench bench(application, data.toStdString(), "nobody");
    Tour(bench).all();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--window"))
        return startWindow(application, arguments[2].toStdString(), arguments[3].toStdString(), arguments[4].toDouble());
    if (arguments.value(1) == QLatin1String("--bare"))
        return startBare(arguments[2].toStdString(), arguments[3].toStdString(), arguments[4].toStdString(), arguments[5].toDouble());
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: bench_window DATA\n");
        return 2;
    }
    measureAll(application, arguments[1]);
    return 0;
}
