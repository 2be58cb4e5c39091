// SPDX-License-Identifier: GPL-3.0-or-later
// The monthly pack on paper, read back from the file.
#include "core/reports/month_figures.h"
#include "core/reports/month_files.h"
#include "tests/support/payload_force.h"
#include "tests/support/published_table.h"
#include "tests/support/small_force.h"
#include "tests/ui/read_folder.h"
#include "ui/print/column_widths.h"
#include "ui/print/month_outputs.h"
#include "ui/print/month_pdf.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

constexpr figures::Month april = 2025 * 12 + 3;

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

class MonthPdfTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everythingIsThereAndCanBeSearched();
    void drawingsAreLinesAndNoPicture();
    void eachPageIsMarkedAndNumbered();
    void theSamePackIsTheSameFile();
    void anyTextStaysOnThePage();
    void namesHaveTheRoomThatOthersLeave();
    void postsWithTooMuchAreListed();
    void theFilesOfAFolder();
    void nothingIsWrittenOver();
    void aPartIsTakenAway_data();
    void aPartIsTakenAway();

private:
    QByteArray textOf(const QByteArray &pdf)
    {
        QFile file(m_files.filePath(QStringLiteral("read.pdf")));
        (void)file.open(QIODevice::WriteOnly);
        file.write(pdf);
        file.close();
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
    }
    reports::MonthPack pack(workspace::Workspace &opened)
    {
        NoProgress silent;
        return must(opened.monthPack(april, silent));
    }

    ReadFolder m_folder;
    QTemporaryDir m_files;
};

void MonthPdfTest::initTestCase()
{
    const std::string exported = m_folder.filePath(QStringLiteral("export")).toStdString();
    QVERIFY(writePublishedTable(exported).has_value());
    auto opened = must(m_folder.openToWrite());
    NoProgress silent;
    must(opened.planSync(exported, silent));
    must(opened.applySync(false, silent));
}

void MonthPdfTest::everythingIsThereAndCanBeSearched()
{
    auto opened = must(m_folder.openToWrite());
    const auto made = pack(opened);
    const QByteArray text = textOf(ui::monthPdf(made));
    for (const char *said : {"Monthly pack", "April 2025", "OFFICIAL-SENSITIVE", "2500", "1430", "57.2 %", "not closed"})
        QVERIFY2(text.contains(said), said);
    for (const reports::PackFigure &figure : made.figures)
        QVERIFY2(text.simplified().contains(QByteArray::fromStdString(figure.title)), figure.title.c_str());
}

void MonthPdfTest::drawingsAreLinesAndNoPicture()
{
    auto opened = must(m_folder.openToWrite());
    const QByteArray pdf = ui::monthPdf(pack(opened));
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(!pdf.contains("/Subtype /Image") && !pdf.contains("/Subtype/Image"));
    QFile file(m_files.filePath(QStringLiteral("vector.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QCOMPARE(run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file.fileName()}).trimmed().split('\n').size(), 2); // its head
}

void MonthPdfTest::eachPageIsMarkedAndNumbered()
{
    auto opened = must(m_folder.openToWrite());
    const QByteArray text = textOf(ui::monthPdf(pack(opened)));
    const auto pages = text.count('\f');
    QVERIFY(pages > 3);
    for (qsizetype i = 0; i < pages; ++i) {
        const QByteArray page = text.split('\f')[i], number = "Page " + QByteArray::number(i + 1) + " of " + QByteArray::number(pages) + '\n';
        QVERIFY2(page.count("Page ") == 1 && page.contains(number), page.constData());
        QVERIFY(page.count("OFFICIAL-SENSITIVE") >= 2 && page.contains("April 2025, as of"));
    }
}

void MonthPdfTest::theSamePackIsTheSameFile()
{
    auto opened = must(m_folder.openToWrite());
    const auto made = pack(opened);
    QCOMPARE(ui::monthPdf(made), ui::monthPdf(made));
}

void MonthPdfTest::anyTextStaysOnThePage()
{
    auto opened = must(m_folder.openToWrite());
    auto made = pack(opened);
    std::size_t next = 0;
    const auto texts = payloads("/tmp/casegrip-month-canary");
    for (reports::PackFigure &figure : made.figures) {
        figure.title = texts[next++ % texts.size()].text;
        for (reports::PackRow &row : figure.rows)
            row[0] = texts[next++ % texts.size()].text;
    }
    made.restated.changes.push_back({"by_rank", std::string(3000, 'w'), "row", "column", "88 %", "87 %"});
    made.restated.changes.push_back({"by_rank", std::string(30'000, 'z'), "row", "column", "1 %", "2 %"}); // higher than a page
    made.restated.why.push_back(texts[0].text);
    const QByteArray text = textOf(ui::monthPdf(made));
    QVERIFY(text.contains("Restated") && text.contains("88 %") && text.contains("87 %")); // beside a long text there is room
    QVERIFY(text.count('w') >= 3000 && text.count('x') >= 20'000);
    QVERIFY2(text.count('z') >= 30'000, QByteArray::number(text.count('z')).constData()); // the row goes on on the next page
    QVERIFY(text.count('\f') > 3);
}

// Intervals and names in a narrow table: no word is broken, and what the intervals do not need is the names'.
void MonthPdfTest::namesHaveTheRoomThatOthersLeave()
{
    using Widths = std::vector<qreal>;
    const ui::ColumnNeed number{10, 10}, interval{12, 20}, name{18, 60};
    QCOMPARE(ui::columnWidths({name, number, interval}, 100), (Widths{60, 10, 20})); // room for all
    QCOMPARE(ui::columnWidths({name, number, interval, interval, interval}, 100), (Widths{30, 10, 20, 20, 20}));
    QCOMPARE(ui::columnWidths({name, interval, interval, interval}, 60), (Widths{19.5, 13.5, 13.5, 13.5})); // none below its longest word
    QCOMPARE(ui::columnWidths({name, interval, interval}, 21), (Widths{9, 6, 6})); // not even these fit
    QVERIFY(ui::columnWidths({}, 100).empty());
}

void MonthPdfTest::postsWithTooMuchAreListed()
{
    auto opened = must(m_folder.openToWrite());
    auto made = pack(opened);
    const auto posts = std::find_if(made.figures.begin(), made.figures.end(), [](const reports::PackFigure &figure) { return figure.id == "forecast_by_post"; });
    QVERIFY(posts != made.figures.end());
    posts->rows = {{"Sergeant", "Q1", "Busyquay", "9", "9", "9", "2.3", "1.0", "set", "more than it does"}, {"Inspector", "Q2", "Calmbrook", "1", "1", "1", "0.3", "8.0", "set", ""}};
    const QByteArray text = textOf(ui::monthPdf(made)).simplified();
    QVERIFY(text.contains("Busyquay") && !text.contains("Calmbrook"));
    QVERIFY(text.contains("1 other post has no more than it does;"));
    made.figures = {*posts};
    const auto csv = reports::monthCsv(made);
    QVERIFY(csv[1].second.find("Calmbrook") != std::string::npos);
}

void MonthPdfTest::theFilesOfAFolder()
{
    auto opened = must(m_folder.openToWrite());
    const QString folder = m_files.filePath(QStringLiteral("pack"));
    NoProgress silent;
    const auto written = must(ui::writeMonthPack(opened, april, folder, "for the board", silent));
    const QStringList files = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(int(files.size()), written.files);
    for (const char *name : {"pack-2025-04.pdf", "pack-2025-04.html", "pack-2025-04.xlsx", "pack-2025-04-index.csv", "pack-2025-04-by_rank.csv", "pack-2025-04-rows-reviews.csv"})
        QVERIFY2(files.contains(QLatin1String(name)), name);
    // The access log was told first.
    const auto log = must(opened.accessLog({}));
    QCOMPARE(log.rows.front().action, std::string("exported"));
    const std::string &told = log.rows.front().text;
    QVERIFY2(told.starts_with("monthly pack 2025-04, ") && told.ends_with(" rows, as pdf, html, xlsx and csv, because: for the board"), told.c_str());
}

void MonthPdfTest::nothingIsWrittenOver()
{
    auto opened = must(m_folder.openToWrite());
    const auto rows = must(opened.accessLog({})).rows.size();
    NoProgress silent;
    const auto again = ui::writeMonthPack(opened, april, m_files.filePath(QStringLiteral("pack")), {}, silent);
    QVERIFY(!again && again.error().todo.find("nothing is written over") != std::string::npos);
    QCOMPARE(must(opened.accessLog({})).rows.size(), rows);
    const auto nowhere = ui::writeMonthPack(opened, april, QStringLiteral("/proc/none"), {}, silent);
    QCOMPARE(nowhere.error().kind, ErrorKind::Io);
}

namespace
{

// Stops when that many files are written.
class StopAt final : public Progress
{
public:
    explicit StopAt(int files) : m_files(files) {}
    bool advance(Step step, std::int64_t done, std::int64_t total) override
    {
        wasTotal = total;
        return step != Step::Writing || done < m_files;
    }
    std::int64_t wasTotal = 0;

private:
    const int m_files;
};

} // namespace

void MonthPdfTest::aPartIsTakenAway_data()
{
    QTest::addColumn<int>("files");
    QTest::addColumn<bool>("isThere");
    for (const int files : {0, 1, 5}) {
        QTest::addRow("%d files", files) << files << false;
        QTest::addRow("%d files in a folder that was there", files) << files << true;
    }
}

void MonthPdfTest::aPartIsTakenAway()
{
    QFETCH(int, files);
    QFETCH(bool, isThere);
    auto opened = must(m_folder.openToWrite());
    const QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("pack"));
    if (isThere) {
        QVERIFY(QDir().mkpath(folder));
        QFile other(folder + QStringLiteral("/pack-notes.txt"));
        QVERIFY(other.open(QIODevice::WriteOnly));
    }
    StopAt stop(files);
    const auto rows = must(opened.accessLog({})).rows.size();
    QCOMPARE(ui::writeMonthPack(opened, april, folder, {}, stop).error().kind, ErrorKind::Cancelled);
    QVERIFY(stop.wasTotal > 10);
    QCOMPARE(must(opened.accessLog({})).rows.size(),
             rows + (files == 0 ? 0 : 1)); // nothing was about to leave yet
    QCOMPARE(QDir(folder).exists(), isThere);
    if (isThere)
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("pack-notes.txt")});
}

QTEST_MAIN(MonthPdfTest)
#include "tst_month_pdf.moc"
