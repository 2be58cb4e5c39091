// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/disclosure.h"
#include "core/reports/review_paper.h"
#include "tests/support/signed_reviews.h"
#include "ui/print/page_layout.h"
#include "ui/print/pdf.h"
#include "ui/print/poster.h"
#include "ui/print/qr_code.h"

#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;
using reports::Block;
using reports::Paper;

namespace
{

const TimeZone &london()
{
    static const TimeZone zone = *TimeZone::load("Europe/London");
    return zone;
}

Paper paperOf(const std::vector<Block> &blocks)
{
    Paper paper;
    paper.title = "A paper";
    paper.marking = "OFFICIAL-SENSITIVE";
    paper.name = "CG-11111-1111Q";
    paper.hash = std::string(64, 'a');
    paper.madeAt = test::someMoment().now;
    paper.blocks = blocks;
    return paper;
}

reviews::ReviewState someReview(const std::string &line = "Doorbell camera at 14 Broad Street.")
{
    reviews::ReviewVersion version;
    version.review = test::signedReview("CG-11111-1111Q", test::completeAnswers(line));
    version.hash = reviews::contentHash(reviews::toJson(version.review));
    return {"CG-11111-1111Q", {version}, {}, {}};
}

} // namespace

// What is drawn is what was said: read back from the file.
class PrintTest : public QObject
{
    Q_OBJECT
private slots:
    void theReviewIsAllThere();
    void eachPageIsMarkedAndNumbered();
    void theSameContentIsTheSameFile();
    void longWordsAndScriptsStayOnThePage();
    void anEndlessWordIsBrokenToo();
    void anAddressThatNothingOpensIsRefused();
    void markupIsText();
    void headingsStayWithWhatFollows();
    void thePosterIsTheFrameworkOnOnePage();
    void theCodeLeadsToTheAddress();
    void aFileThatCannotBeWrittenIsSaid();

private:
    // The text of a PDF, page by page; each ends with a form feed.
    QString textOf(const QByteArray &pdf, const QString &order = QStringLiteral("-layout"))
    {
        const QString path = m_folder.filePath(QStringLiteral("paper.pdf"));
        if (!ui::writeFile(path, pdf))
            return {};
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {order, path, QStringLiteral("-")});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput());
    }
    QTemporaryDir m_folder;
};

void PrintTest::theReviewIsAllThere()
{
    const auto review = someReview();
    const QString text = textOf(ui::pdfOf(reports::reviewPaper(review, london(), "OFFICIAL-SENSITIVE"))).simplified();
    for (const char *said : {"A small form", "99250012345", "A. Example (P4417), inspector",
                             "5 Mar 2026, 14:05 (2026-03-05T14:05:00Z)", "Is there more to say?",
                             "The neighbour at 16 saw the car", "Doorbell camera at 14 Broad Street.",
                             "officer in the case, by 9 Mar 2026, 23:59", "Page 1 of 1", "stalking"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + QLatin1Char('\n') + text));
    QVERIFY(text.contains(QString::fromStdString(journal::toHex(review.latest().hash))));
}

void PrintTest::eachPageIsMarkedAndNumbered()
{
    std::vector<Block> blocks;
    for (int i = 0; i < 300; ++i)
        blocks.push_back({Block::Kind::Answer, "Line " + std::to_string(i), {}});
    const QStringList pages = textOf(ui::pdfOf(paperOf(blocks))).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 3);
    for (int i = 0; i < pages.size(); ++i) {
        QCOMPARE(pages[i].count(QStringLiteral("OFFICIAL-SENSITIVE")), 2);
        QVERIFY(pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
        QVERIFY(pages[i].contains(QString(64, QLatin1Char('a'))));
    }
    const QString all = pages.join(QString());
    for (int i = 0; i < 300; ++i)
        QVERIFY(all.contains(QStringLiteral("Line %1\n").arg(i)));
}

void PrintTest::theSameContentIsTheSameFile()
{
    const Paper paper = reports::reviewPaper(someReview(), london(), "OFFICIAL-SENSITIVE");
    const QByteArray one = ui::pdfOf(paper), two = ui::pdfOf(paper);
    QCOMPARE(one, two);
    QVERIFY(one.contains("/CreationDate (D:20260305140500"));
    QVERIFY(ui::pdfOf(reports::reviewPaper(someReview("Another line of enquiry."), london(), "OFFICIAL-SENSITIVE")) != one);
}

void PrintTest::longWordsAndScriptsStayOnThePage()
{
    const std::string word(600, 'w');
    const QByteArray pdf = ui::pdfOf(paperOf({{Block::Kind::Answer, word, {}},
                                              {Block::Kind::Question, word, "ESR-02"},
                                              {Block::Kind::Field, word, word},
                                              {Block::Kind::Answer, "Llŷr Ó Súilleabháin Łódź Ωμέγα Привет \u202E4321", {}}}));
    QString text = textOf(pdf);
    QVERIFY(text.contains(QStringLiteral("Llŷr Ó Súilleabháin Łódź Ωμέγα Привет")));
    QVERIFY(text.contains(QStringLiteral("U+202E"))); // marked, and not obeyed
    QVERIFY(text.count(QLatin1Char('w')) >= 4 * 600);
    for (const QString &line : text.split(QLatin1Char('\n')))
        QVERIFY2(line.count(QLatin1Char('w')) < 200, qPrintable(line));
}

// Somebody leans on a key: every letter is there, and it does not take minutes.
void PrintTest::anEndlessWordIsBrokenToo()
{
    constexpr int letters = 20'000;
    const QString text = textOf(ui::pdfOf(paperOf({{Block::Kind::Answer, std::string(letters, 'w') + "\nThe end.", {}}})));
    QCOMPARE(text.count(QLatin1Char('w')), letters);
    QVERIFY(text.contains(QStringLiteral("The end.")));
}

void PrintTest::anAddressThatNothingOpensIsRefused()
{
    for (const char *good : {"", "https://intranet.example", "http://10.0.0.4:8080/cmf?id=1&x=\xc5\xb7"})
        QVERIFY2(ui::checkPosterAddress(QString::fromUtf8(good)), good);
    for (const char *bad : {"intranet.example", "ftp://intranet.example", "https://", "javascript:alert(1)", "https://a b", "cmf"})
        QVERIFY2(!ui::checkPosterAddress(QString::fromUtf8(bad)), bad);
}

void PrintTest::markupIsText()
{
    const QString canary = QStringLiteral("<b>x</b><img src='file:///etc/hostname'>");
    const QString text = textOf(ui::pdfOf(reports::reviewPaper(someReview(canary.toStdString()), london(), "<i>M</i>")));
    QString unbroken = text; // lines may end inside it
    unbroken.remove(QLatin1Char('\n')).remove(QLatin1Char(' '));
    QVERIFY(unbroken.contains(QString(canary).remove(QLatin1Char(' '))));
    QVERIFY(text.contains(QStringLiteral("<i>M</i>")));
}

// A question is never the last line of a page.
void PrintTest::headingsStayWithWhatFollows()
{
    for (int before = 30; before < 60; ++before) {
        std::vector<Block> blocks(std::size_t(before), {Block::Kind::Answer, "Before", {}});
        blocks.push_back({Block::Kind::Heading, "The heading", {}});
        blocks.push_back({Block::Kind::Question, "The question", "Q1"});
        blocks.push_back({Block::Kind::Answer, "The answer", {}});
        for (const QString &page : textOf(ui::pdfOf(paperOf(blocks))).split(QLatin1Char('\f'))) {
            const bool has = page.contains(QStringLiteral("The heading"));
            QCOMPARE(page.contains(QStringLiteral("The question")), has);
            QCOMPARE(page.contains(QStringLiteral("The answer")), has);
        }
    }
}

void PrintTest::thePosterIsTheFrameworkOnOnePage()
{
    framework::Framework other = framework::shippedDefault();
    other.enhancedHours = 7;
    other.periodic.front().everyDays = 41;
    const ui::PosterFrame frame{QStringLiteral("OFFICIAL"), {}, test::someMoment().now};
    const QString pages = textOf(ui::posterPdf(reports::frameworkSheet(other), frame), QStringLiteral("-raw"));
    QCOMPARE(pages.count(QLatin1Char('\f')), 1);
    const QString text = pages.simplified();
    for (const char *said : {"Crime management framework", "within 7 hours", "every 41 days", "Domestic abuse",
                             "risk medium, high or not graded yet", "No address is set"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    QVERIFY(!text.contains(QStringLiteral("24 hours")));
    QCOMPARE(text.count(QStringLiteral("OFFICIAL")), 2);
    for (int i = 0; i < 40; ++i) // a framework of many words
        other.redBox.push_back({"category_" + std::to_string(i), {"1", "2", "3B", "8Q"}, "a_flag", {}});
    for (int i = 0; i < 40; ++i)
        other.categories.insert(other.categories.begin(), "category_" + std::to_string(i));
    QCOMPARE(textOf(ui::posterPdf(reports::frameworkSheet(other), frame)).count(QLatin1Char('\f')), 1);
}

// Read back by a program that knows nothing of ours.
void PrintTest::theCodeLeadsToTheAddress()
{
    const QString address = QStringLiteral("https://intranet.example/framework?id=1&x=ŷ");
    QVERIFY(!ui::QrCode::of({}).has_value());
    QVERIFY(!ui::QrCode::of(QString(301, QLatin1Char('a'))).has_value());
    QVERIFY(ui::QrCode::of(address).has_value());
    const ui::PosterFrame frame{QStringLiteral("OFFICIAL"), address, test::someMoment().now};
    const QByteArray pdf = ui::posterPdf(reports::frameworkSheet(framework::shippedDefault()), frame);
    QVERIFY(textOf(pdf).contains(address));
    const QString drawn = m_folder.filePath(QStringLiteral("poster"));
    QCOMPARE(QProcess::execute(QStringLiteral("pdftoppm"),
                               {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-singlefile"),
                                m_folder.filePath(QStringLiteral("paper.pdf")), drawn}),
             0);
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), drawn + QStringLiteral(".png")});
    reader.waitForFinished();
    QCOMPARE(reader.readAllStandardOutput().trimmed(), QByteArray("https://intranet.example/framework?id=1&x=%C5%B7"));
}

void PrintTest::aFileThatCannotBeWrittenIsSaid()
{
    QVERIFY(!ui::writeFile(m_folder.filePath(QStringLiteral("no folder/paper.pdf")), "x").has_value());
}

QTEST_MAIN(PrintTest)
#include "tst_print.moc"
