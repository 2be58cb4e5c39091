// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the monthly pack: nothing in them is taken for a formula, for markup, or loads anything.
#include "core/reports/month_files.h"
#include "core/reports/month_figures.h"
#include "core/reports/month_svg.h"
#include "tests/support/payload_force.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace casegrip;
using reports::MonthPack;
using reports::PackFigure;
using Kind = reports::PackColumn::Kind;

namespace
{

const std::string canary = "/tmp/casegrip-month-canary";

// Every text of it is one of these.
MonthPack packOf(const std::vector<std::string> &texts)
{
    std::size_t next = 0;
    const auto text = [&]() -> const std::string & { return texts[next++ % texts.size()]; };
    MonthPack pack;
    pack.month = 2025 * 12 + 2;
    pack.cover.force = text();
    pack.cover.scope = text();
    pack.cover.marking = text();
    pack.cover.framework = text();
    pack.cover.exportText = text();
    pack.cover.exportName = text();
    pack.cover.asOf = fromEpoch(1'748'764'800);
    pack.cover.asOfText = text();
    for (const auto drawing : {reports::Drawing::None, reports::Drawing::Rates, reports::Drawing::Counts, reports::Drawing::Days, reports::Drawing::Trend, reports::Drawing::Funnel, reports::Drawing::Gaps}) {
        PackFigure figure{"figure" + std::to_string(int(drawing)), text(), text(), {"completed_rate"}, drawing, {}, {}, 1, true, {"reviews"}};
        figure.columns = {{"name", text(), Kind::Text, -1},       {"due", "Due", Kind::Number, -1},   {"completed", "Completed", Kind::Number, -1},
                          {"on_time", "On time", Kind::Number, -1}, {"count", "Count", Kind::Number, -1}, {"part", "Part", Kind::Number, -1},
                          {"of", "Of", Kind::Number, -1},         {"percent", "Percent", Kind::Percent, 1},
                          {"days", "Days", Kind::Number, -1},     {"middle", "Middle", Kind::Number, -1}, {"lower_limit", "Lower", Kind::Number, -1},
                          {"upper_limit", "Upper", Kind::Number, -1}};
        for (int i = 0; i < int(texts.size()); ++i)
            figure.rows.push_back({text(), std::to_string(20 + i), "15", std::to_string(10 - i % 5), std::to_string(i), std::to_string(5 + i % 3), "12", "57.2", std::to_string(3 * i), "7.0", "1.5", "20.0"});
        pack.figures.push_back(std::move(figure));
    }
    pack.rows.push_back({"reviews", text(), {"case_no", "what"}, {{"99250000001", text()}, {text(), text()}}, 4, 2, {}});
    pack.restated.changes.push_back({"figure1", text(), text(), text(), "88 %", text()});
    pack.restated.why.push_back(text());
    pack.digest = std::string(64, 'a');
    return pack;
}

std::vector<std::string> payloadTexts()
{
    std::vector<std::string> texts;
    for (const test::Payload &payload : test::payloads(canary))
        texts.push_back(payload.text);
    return texts;
}

QByteArray partOf(const QString &file, const QString &name)
{
    QuaZip zip(file);
    if (!zip.open(QuaZip::mdUnzip) || !zip.setCurrentFile(name))
        return {};
    QuaZipFile part(&zip);
    return part.open(QIODevice::ReadOnly) ? part.readAll() : QByteArray();
}

QStringList partsOf(const QString &file)
{
    QuaZip zip(file);
    return zip.open(QuaZip::mdUnzip) ? zip.getFileNameList() : QStringList();
}

} // namespace

class MonthFilesTest : public QObject
{
    Q_OBJECT
private slots:
    void thePageLoadsNothing();
    void thePageShowsTextsAsTheyAre();
    void drawingsAreWellFormed();
    void aDrawingShowsItsNumbers();
    void csvHasNoFormula();
    void theWorkbookIsTextAlone();
    void theWorkbookCounts();
    void theWorkbookLeavesNothingBehind();
    void aFolderThatIsNotThere();
};

void MonthFilesTest::thePageLoadsNothing()
{
    const QString html = QString::fromStdString(reports::monthHtml(packOf(payloadTexts())));
    // Of what could load: no such element and no such attribute, outside of texts.
    static const QRegularExpression element(QStringLiteral("<\\s*(script|link|img|iframe|object|embed|image|use|a|base|form|video|audio|foreignObject)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(!element.match(html).hasMatch(), qPrintable(element.match(html).captured()));
    static const QRegularExpression attribute(QStringLiteral("<[^<>]*\\s(src|href|xlink:href|on[a-z]+|background|action|data)\\s*=[^<>]*>"), QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(!attribute.match(html).hasMatch(), qPrintable(attribute.match(html).captured()));
    // A text may speak of them; a tag or a style sheet may not.
    static const QRegularExpression markup(QStringLiteral("<style\\b[^<>]*>.*?</style>|<[^<>]*>"),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    for (auto all = markup.globalMatch(html); all.hasNext();) {
        const QString found = all.next().captured();
        QVERIFY2(!found.contains(QLatin1String("@import"), Qt::CaseInsensitive) && !found.contains(QLatin1String("url("), Qt::CaseInsensitive), qPrintable(found));
    }
    QCOMPARE(html.count(QLatin1String("<style"), Qt::CaseInsensitive), 1);
    QVERIFY(html.contains(QLatin1String("default-src 'none'")));
    QCOMPARE(html.count(QLatin1String("<svg ")), 6);
}

void MonthFilesTest::thePageShowsTextsAsTheyAre()
{
    const std::vector<std::string> texts{"<script>alert(1)</script>", "a & b", "\"quoted\" 'single'", "<img src=x onerror=y>", "turn\xE2\x80\xAEround"};
    const std::string html = reports::monthHtml(packOf(texts));
    QVERIFY(html.find("<script>") == std::string::npos && html.find("<img") == std::string::npos);
    QVERIFY(html.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
    QVERIFY(html.find("a &amp; b") != std::string::npos);
    QVERIFY(html.find("&quot;quoted&quot; &#39;single&#39;") != std::string::npos);
    QVERIFY(html.find("\xE2\x80\xAE") == std::string::npos); // marked, as everywhere
    QVERIFY(html.find("U+202E") != std::string::npos);
}

void MonthFilesTest::drawingsAreWellFormed()
{
    for (const PackFigure &figure : packOf(payloadTexts()).figures) {
        const std::string svg = reports::figureSvg(figure);
        QCOMPARE(svg.empty(), figure.drawing == reports::Drawing::None);
        QXmlStreamReader xml(QByteArray::fromStdString(svg));
        QString texts;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters())
                texts += xml.text().toString();
        }
        if (!svg.empty())
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        PackFigure none = figure;
        none.rows.clear();
        QVERIFY(reports::figureSvg(none).empty());
    }
}

void MonthFilesTest::aDrawingShowsItsNumbers()
{
    PackFigure figure{"ages", "Age", "", {}, reports::Drawing::Counts, {{"days", "Days", Kind::Text, -1}, {"count", "Open", Kind::Number, -1}}, {{"0-7", "4"}, {"8-30", "8"}}, 1, false, {}};
    const std::string svg = reports::figureSvg(figure);
    QVERIFY(svg.find(">0-7<") != std::string::npos && svg.find(">8<") != std::string::npos);
    QVERIFY(svg.find("width=\"200.0\"") != std::string::npos); // half as long as
    QVERIFY(svg.find("width=\"400.0\"") != std::string::npos);
    figure.drawing = reports::Drawing::Rates;
    figure.columns = {{"rank", "Rank", Kind::Text, -1}, {"due", "", Kind::Number, -1}, {"completed", "", Kind::Number, -1}, {"on_time", "", Kind::Number, -1}};
    figure.rows = {{"Sergeant", "4", "4", "4"}};
    QVERIFY(reports::figureSvg(figure).find("too few") != std::string::npos);
    QVERIFY(reports::figureSvg(figure).find("fill=\"#1f5fae\" stroke=\"#1f5fae\" stroke-width=\"1\"/>\n<text x=\"208") != std::string::npos); // the legend alone is blue
    // Ten where about two thirds are on time: the 95 % limits are wider than a half. Twenty are enough.
    figure.rows = {{"Sergeant", "10", "10", "9"}, {"Inspector", "20", "20", "11"}};
    const std::string wide = reports::figureSvg(figure);
    QVERIFY(wide.find(">10 due, too few<") != std::string::npos);
    QVERIFY(wide.find(">11 of 20<") != std::string::npos);
}

void MonthFilesTest::csvHasNoFormula()
{
    const std::vector<std::string> texts{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "plain"};
    for (const auto &[name, bytes] : reports::monthCsv(packOf(texts))) {
        QVERIFY2(name.starts_with("pack-2025-03-"), name.c_str());
        for (const QByteArray &line : QByteArray::fromStdString(bytes).split('\n')) {
            for (const QByteArray &cell : line.split(','))
                QVERIFY2(cell.isEmpty() || !QByteArrayLiteral("=+-@\t").contains(cell.at(cell.at(0) == '"' && cell.size() > 1 ? 1 : 0)), cell.constData());
        }
    }
}

void MonthFilesTest::theWorkbookIsTextAlone()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("pack.xlsx"));
    std::vector<std::string> texts = payloadTexts();
    texts.emplace_back("=HYPERLINK(\"http://example.org\")");
    texts.emplace_back(std::string(40'000, 'x'));
    QVERIFY(reports::writeMonthXlsx(packOf(texts), file.toStdString()).has_value());
    const QStringList parts = partsOf(file);
    QCOMPARE(parts.filter(QStringLiteral("xl/worksheets/sheet")).size(), 10); // cover, restated, seven figures, rows
    for (const QString &part : parts) {
        const QByteArray xml = partOf(file, part);
        QVERIFY2(!part.contains(QLatin1String("externalLink")) && !part.contains(QLatin1String("calcChain")), qPrintable(part));
        QVERIFY2(!xml.contains("TargetMode=\"External\""), qPrintable(part));
        if (!part.startsWith(QLatin1String("xl/worksheets/sheet")))
            continue;
        QVERIFY(!xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("<hyperlink"));
        QXmlStreamReader reader(xml);
        int cells = 0, numbers = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("c")) {
                const QString type = reader.attributes().value(QLatin1String("t")).toString();
                QVERIFY2(type == QLatin1String("s") || type == QLatin1String("n"), qPrintable(type));
                numbers += type == QLatin1String("n") ? 1 : 0;
                ++cells;
            }
        }
        QVERIFY2(!reader.hasError() && cells > 0, qPrintable(part));
        const QString name = part.mid(part.lastIndexOf(QLatin1Char('/')) + 1);
        const bool isFigure = name != QLatin1String("sheet1.xml") && name != QLatin1String("sheet2.xml") && name != QLatin1String("sheet10.xml");
        QVERIFY2((numbers > 0) == isFigure, qPrintable(part)); // case numbers are no numbers
    }
    const QByteArray strings = partOf(file, QStringLiteral("xl/sharedStrings.xml"));
    QXmlStreamReader reader(strings);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters() && !reader.isWhitespace()) {
            QVERIFY2(!reader.text().startsWith(QLatin1Char('=')) && !reader.text().startsWith(QLatin1Char('@')), qPrintable(reader.text().toString()));
            QVERIFY(reader.text().size() <= 32'767);
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(strings.contains("'=HYPERLINK"));
}

// What can be counted on with is a number; what says more than its digits is text.
void MonthFilesTest::theWorkbookCounts()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("pack.xlsx"));
    MonthPack pack = packOf({"a"});
    pack.figures.resize(1);
    pack.figures[0].columns = {{"name", "Name", Kind::Text, -1}, {"due", "Due", Kind::Number, -1}, {"percent", "Percent", Kind::Percent, 1}};
    pack.figures[0].rows = {{"20", "2500", "57.2"}, {"b", "4", "50"}, {"c", "0", ""}, {"d", "12", "88"}, {"e", "=1", ""}};
    QVERIFY(reports::writeMonthXlsx(pack, file.toStdString()).has_value());
    const QByteArray sheet = partOf(file, QStringLiteral("xl/worksheets/sheet3.xml"));
    QVERIFY2(sheet.contains("t=\"n\"><v>2500</v>"), sheet);
    QVERIFY2(sheet.contains("s=\"3\" t=\"n\"><v>0.5720</v>") && sheet.contains("s=\"2\" t=\"n\"><v>0.8800</v>"), sheet);
    QVERIFY(!sheet.contains("<v>0.5000</v>"));                     // of few
    QCOMPARE(sheet.count("t=\"n\""), 6); // four of due, and two shares
    const QByteArray rows = partOf(file, QStringLiteral("xl/worksheets/sheet4.xml"));
    QVERIFY(!rows.contains("t=\"n\"") && partOf(file, QStringLiteral("xl/sharedStrings.xml")).contains("99250000001"));
    QVERIFY(partOf(file, QStringLiteral("xl/workbook.xml")).contains("rows-reviews"));
}

void MonthFilesTest::theWorkbookLeavesNothingBehind()
{
    const QTemporaryDir folder;
    QVERIFY(reports::writeMonthXlsx(packOf({"a"}), folder.filePath(QStringLiteral("a.xlsx")).toStdString()).has_value());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.xlsx")});
}

void MonthFilesTest::aFolderThatIsNotThere()
{
    const QTemporaryDir folder;
    const Done written = reports::writeMonthXlsx(packOf({"a"}), folder.filePath(QStringLiteral("none/a.xlsx")).toStdString());
    QCOMPARE(written.error().kind, ErrorKind::Io);
}

QTEST_GUILESS_MAIN(MonthFilesTest)
#include "tst_month_files.moc"
