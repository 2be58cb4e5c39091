// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/disclosure.h"
#include "core/reports/framework_sheet.h"
#include "core/reports/review_paper.h"
#include "core/reviews/log_text.h"
#include "tests/support/signed_reviews.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace casegrip;
using namespace casegrip::reports;

namespace
{

const std::string refA = "CG-11111-1111Q";

const TimeZone &london()
{
    static const TimeZone zone = *TimeZone::load("Europe/London");
    return zone;
}

journal::Hash some(unsigned char byte)
{
    journal::Hash hash{};
    hash.fill(byte);
    return hash;
}

reviews::ReviewVersion version(const reviews::SignedReview &review, unsigned char entry)
{
    return {some(entry), review, reviews::contentHash(reviews::toJson(review)), false};
}

// Two versions, an addendum, a withdrawal; a direction that was late and then done.
Disclosure someDisclosure(const std::string &text = "Doorbell camera at 14 Broad Street.")
{
    const Instant later = test::someMoment().now + std::chrono::hours{30};
    reviews::SignedReview first = test::signedReview(refA, test::completeAnswers(text));
    reviews::SignedReview second = first;
    second.version = 2;
    second.previous = reviews::contentHash(reviews::toJson(first));
    second.signedAt = later;
    reviews::ReviewState review{refA, {version(first, 1), version(second, 2)}, {}, {}};
    const reviews::Reviewer author{"P4417", "A. Example", "inspector"}, now{"P4417", "A. Example", "chief_inspector"};
    review.addenda.push_back({some(3), later, "ae4417", "The date was wrong: 10 March. " + text, author});
    review.addenda.push_back({some(10), later, "jt", "Seen.", {}});
    review.withdrawal = reviews::Withdrawal{some(4), later, "ae4417", "On the wrong case. " + text, now};
    reviews::DirectionState direction;
    direction.entry = some(5);
    direction.at = first.signedAt;
    direction.author = "ae4417";
    direction.officer = author;
    direction.ref = refA;
    direction.given = first.directions.front();
    direction.notes.push_back({some(6), later, "ae4417", reviews::Closing::Overdue, "Owner on leave.", later + std::chrono::days{2}, author});
    direction.notes.push_back({some(7), later, "jt", reviews::Closing::Done, "", {}});
    const reviews::TakenBack undone{some(8), later, "ae4417", reviews::type::directionGiven, refA, 2, text,
                                    some(9), later, "so5120", author, {"P5120", "S. Other", "sergeant"}};
    Disclosure disclosure{test::reviewedCase, later, "A. Example (P4417)", "Disclosure officer",
                          {{review}, {direction}, {undone}}, {}};
    disclosure.seen = {{reviews::Seen::Altered, refA, 0, 0}, {reviews::Seen::OnlyThere, "RMS-7", 1, 0}};
    return disclosure;
}

// Returned by an inspector, revised, approved by somebody on the inspector's behalf; and a sergeant who had no say.
reviews::ReviewState decidedReview()
{
    reviews::SignedReview first = test::signedReview(refA);
    first.author = {"S200", "B. Example", "sergeant"};
    first.approval = reviews::ApprovalAsked{"inspector", "Enhanced initial review"};
    reviews::SignedReview second = first;
    second.version = 2;
    second.previous = reviews::contentHash(reviews::toJson(first));
    second.signedAt = first.signedAt + std::chrono::hours{5};
    reviews::ReviewState review{refA, {version(first, 1), version(second, 2)}, {}, {}};
    const auto add = [&review](std::size_t index, unsigned char entry, reviews::Decided said, reviews::Effect effect) {
        const reviews::ReviewVersion &on = review.versions[index];
        said.ref = refA;
        said.hash = on.hash;
        said.askedOf = "inspector";
        review.decisions.push_back({some(entry), on.review.signedAt + std::chrono::hours{1}, "login", said, on.review.version, on.entry, effect});
    };
    using enum reviews::Verdict;
    reviews::Decided said{Approved, {}, {}, {}, {"S201", "S. Example", "sergeant"}, {}, {}, {}, {}, {}};
    add(0, 11, said, reviews::Effect::RankTooLow);
    said = {Returned, {}, {}, {}, {"I300", "C. Example", "inspector"}, {}, {}, {"perishable", "Perishable evidence"}, "By when is the footage fetched?", {}};
    add(0, 12, said, reviews::Effect::Holds);
    said = {Approved, {}, {}, {}, {"I301", "D. Example", "inspector"}, "I300", "C. Example", {}, "Thank you.", {}};
    add(1, 13, said, reviews::Effect::Holds);
    return review;
}

// What a reader that knows RFC 4180 sees.
std::vector<QStringList> rowsOf(const std::string &csv)
{
    std::vector<QStringList> rows(1);
    QByteArray field;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            field += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\n')) {
            rows.back() << QString::fromUtf8(field);
            field.clear();
            if (c == '\n')
                rows.emplace_back();
        } else {
            field += c;
        }
    }
    rows.pop_back();
    return rows;
}

QString plain(const Paper &paper)
{
    QString text;
    for (const Block &block : paper.blocks)
        text += QString::fromStdString(block.lead.empty() ? block.text : block.lead + " | " + block.text) + QLatin1Char('\n');
    return text;
}

QString golden(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/reports/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class ReportsTest : public QObject
{
    Q_OBJECT
private slots:
    void aReviewOnPaper()
    {
        const reviews::SignedReview review = test::signedReview(refA);
        const Paper paper = reviewPaper({refA, {version(review, 1)}, {}, {}}, london(), "OFFICIAL-SENSITIVE");
        QCOMPARE(plain(paper), golden("review.txt"));
        QCOMPARE(paper.hash, journal::toHex(reviews::contentHash(reviews::toJson(review))));
        QCOMPARE(paper.name, refA);
        QVERIFY(paper.madeAt == review.signedAt);
        reviews::SignedReview warned = review;
        warned.form.notice = "May be read by the defence.";
        const QString said = plain(reviewPaper({refA, {version(warned, 1)}, {}, {}}, london(), {}));
        QVERIFY(said.indexOf(QStringLiteral("\nMay be read by the defence.\n")) < said.indexOf(QStringLiteral("\nOne\n")));
        QVERIFY(said.contains(QStringLiteral("\nMay be read by the defence.\n")));
    }
    // Asked of, decided by, on behalf of, rank then, reason and note; what had no effect, and why.
    void aDecidedReviewOnPaper()
    {
        QCOMPARE(plain(reviewPaper(decidedReview(), london(), {})), golden("decided.txt"));
        QCOMPARE(QString::fromStdString(reviews::logText(decidedReview(), london())), golden("decided-log.txt"));
    }
    void aDecidedReviewDisclosed()
    {
        Disclosure disclosure = someDisclosure();
        disclosure.here = {{decidedReview()}, {}, {}};
        QString decided;
        for (const QStringList &row : rowsOf(disclosureCsv(disclosure))) {
            if (row[3] == QLatin1String("approval_asked") || row[3] == QLatin1String("approval") || row[3] == QLatin1String("return") ||
                row[3] == QLatin1String("review"))
                decided += row.mid(1).join(QLatin1String(" | ")) + QLatin1Char('\n');
        }
        QCOMPARE(decided, golden("decided-rows.txt"));
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(disclosureJson(disclosure))).object();
        const QJsonObject told = json.value(u"reviews").toArray().first().toObject();
        QCOMPARE(told.value(u"approval").toString(), QStringLiteral("approved"));
        const QJsonArray decisions = told.value(u"decisions").toArray();
        QCOMPARE(decisions.size(), 3);
        QCOMPARE(decisions[0].toObject().value(u"effect").toString(), QStringLiteral("rank_too_low"));
        QCOMPARE(decisions[1].toObject().value(u"reason").toString(), QStringLiteral("perishable"));
        QCOMPARE(decisions[2].toObject().value(u"on_behalf_of").toObject().value(u"id").toString(), QStringLiteral("I300"));
        // One that was returned says so where it stands.
        disclosure.here.reviews[0].versions.pop_back();
        disclosure.here.reviews[0].decisions.pop_back();
        const QString paper = plain(disclosurePaper(disclosure, std::string(64, 'e'), london(), {}));
        QVERIFY(paper.contains(QStringLiteral(", returned")) && paper.contains(QStringLiteral("version 1: returned")));
        QVERIFY(plain(reviewPaper(disclosure.here.reviews[0], london(), {})).contains(QStringLiteral("returned and does not count")));
    }
    // What was looked at before deciding, with the answers, wherever the decision is told.
    void whatWasLookedAtStandsWithTheDecision()
    {
        reviews::ReviewState review = decidedReview();
        review.decisions.back().said.checks = {{"APR-02", "Perishable evidence has a time?", true}, {"APR-04", "Lines towards and away?", false}};
        const QString paper = plain(reviewPaper(review, london(), {}));
        QVERIFY2(paper.contains(QStringLiteral("APR-02 | Looked at: Perishable evidence has a time? Yes\n")), qPrintable(paper));
        QVERIFY(paper.contains(QStringLiteral("APR-04 | Looked at: Lines towards and away? No\n")));
        const QString text = QString::fromStdString(reviews::logText(review, london()));
        QVERIFY2(text.contains(QStringLiteral("Looked at: Perishable evidence has a time? Yes\nLooked at: Lines towards and away? No\n")), qPrintable(text));
        Disclosure disclosure = someDisclosure();
        disclosure.here = {{review}, {}, {}};
        int rows = 0;
        for (const QStringList &row : rowsOf(disclosureCsv(disclosure))) {
            if (row[3] == QLatin1String("check"))
                rows += row.contains(QStringLiteral("APR-02")) && row.contains(QStringLiteral("Yes")) ? 1 : 10;
        }
        QCOMPARE(rows, 11); // one is the first, the other is not
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(disclosureJson(disclosure))).object();
        const QJsonArray decisions = json.value(u"reviews").toArray().first().toObject().value(u"decisions").toArray();
        QCOMPARE(decisions[2].toObject().value(u"checks").toArray()[1].toObject().value(u"answer").toString(), QStringLiteral("no"));
        QVERIFY(decisions[0].toObject().value(u"checks").toArray().isEmpty());
    }
    // Whoever reads it sees that it was not written for this case alone.
    void aBatchIsMarkedEverywhere()
    {
        reviews::SignedReview review = test::signedReview(refA);
        review.batch = reviews::Batch{"b1", 12};
        const QString paper = plain(reviewPaper({refA, {version(review, 1)}, {}, {}}, london(), {}));
        QVERIFY2(paper.contains(QStringLiteral("batch of 12")), qPrintable(paper));
        Disclosure disclosure = someDisclosure();
        disclosure.here.reviews = {{refA, {version(review, 1)}, {}, {}}};
        const QString told = plain(disclosurePaper(disclosure, std::string(64, 'e'), london(), {}));
        QCOMPARE(told.count(QStringLiteral("batch of 12")), 2); // in the list and in the review
        QVERIFY(QString::fromStdString(disclosureCsv(disclosure)).contains(QStringLiteral("batch of 12")));
        QVERIFY(QByteArray::fromStdString(disclosureJson(disclosure)).contains("\"size\""));
    }
    void aDisclosureOnPaper()
    {
        QCOMPARE(plain(disclosurePaper(someDisclosure(), std::string(64, 'e'), london(), "OFFICIAL")), golden("disclosure.txt"));
    }
    void aDirectionNamesItsOwner()
    {
        Disclosure disclosure = someDisclosure();
        reviews::PlannedDirection &given = disclosure.here.directions.front().given;
        given.ownerId = "S200";
        const auto paper = [&] { return plain(disclosurePaper(disclosure, {}, london(), {})); };
        QVERIFY(paper().contains(QStringLiteral("For officer in the case S200, by")));
        given.ownerName = "Bo Sergeant";
        QVERIFY(paper().contains(QStringLiteral("For Bo Sergeant (S200), by")));
        QVERIFY(disclosureCsv(disclosure).find(",Bo Sergeant (S200),") != std::string::npos);
    }
    void aDisclosureAsCsv()
    {
        QCOMPARE(QString::fromStdString(disclosureCsv(someDisclosure())), golden("disclosure.csv"));
        const auto rows = rowsOf(disclosureCsv(someDisclosure("Two lines,\nwith \"quotes\"")));
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), rows.front().size());
        QStringList items;
        for (const QStringList &row : rows)
            items << row[3];
        for (const char *item : {"review", "answer", "fact", "addendum", "withdrawal", "direction", "direction_note"})
            QVERIFY2(items.contains(QString::fromLatin1(item)), item);
    }
    // A spreadsheet runs nothing of what somebody wrote.
    void formulasStayText()
    {
        for (const char *payload : {"=1+1", "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\xEF\xBC\x9D" "1+1",
                                    "=cmd|' /C calc'!A0"}) {
            const auto rows = rowsOf(disclosureCsv(someDisclosure(payload)));
            bool found = false;
            for (const QStringList &row : rows) {
                for (const QString &field : row) {
                    QVERIFY2(field.isEmpty() || !QStringLiteral("=+-@\t\r＝＋－＠").contains(field[0]), qPrintable(field));
                    found = found || field == QLatin1Char('\'') + QString::fromUtf8(payload);
                }
            }
            QVERIFY2(found, payload);
        }
    }
    // The hash beside a review is that of its canonical JSON: anybody can compute it from the file.
    void theJsonProvesItself()
    {
        const Disclosure disclosure = someDisclosure();
        const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(disclosureJson(disclosure))).object();
        const auto review = object[QStringLiteral("reviews")].toArray()[0].toObject();
        const auto versions = review[QStringLiteral("versions")].toArray();
        QCOMPARE(versions.size(), 2);
        for (const auto &one : versions) {
            const QByteArray canonical = QJsonDocument(one[QStringLiteral("review")].toObject()).toJson(QJsonDocument::Compact);
            QCOMPARE(QString::fromStdString(journal::toHex(journal::hash(canonical.toStdString()))),
                     one[QStringLiteral("hash")].toString());
        }
        QCOMPARE(review[QStringLiteral("seen")].toString(), QStringLiteral("altered"));
        QCOMPARE(versions[0][QStringLiteral("standing")].toString(), QStringLiteral("replaced by version 2"));
        QCOMPARE(versions[1][QStringLiteral("standing")].toString(), QStringLiteral("withdrawn"));
        QCOMPARE(object[QStringLiteral("only_in_records_system")].toArray()[0].toString(), QStringLiteral("RMS-7"));
        const auto undone = object[QStringLiteral("taken_back")].toArray()[0];
        QCOMPARE(undone[QStringLiteral("item")].toString(), QStringLiteral("direction"));
        QCOMPARE(undone[QStringLiteral("undone")][QStringLiteral("by")].toString(), QStringLiteral("so5120"));
        QCOMPARE(undone[QStringLiteral("undone")][QStringLiteral("officer")][QStringLiteral("rank")].toString(), QStringLiteral("sergeant"));
        const auto addenda = review[QStringLiteral("addenda")].toArray();
        QCOMPARE(addenda[0][QStringLiteral("officer")][QStringLiteral("name")].toString(), QStringLiteral("A. Example"));
        QVERIFY(addenda[1][QStringLiteral("officer")].isNull());
        QCOMPARE(object[QStringLiteral("directions")].toArray()[0][QStringLiteral("notes")].toArray().size(), 2);
    }
    void nothingReviewedIsSaid()
    {
        const Disclosure nothing{test::reviewedCase, test::someMoment().now, "somebody", "", {}, {}};
        QVERIFY(plain(disclosurePaper(nothing, "", london(), "")).contains(QStringLiteral("No review of this case was made")));
        QCOMPARE(rowsOf(disclosureCsv(nothing)).size(), std::size_t(1)); // the head
    }
    void theListIsThatOfSha256sum()
    {
        const std::string list = hashList({{"a.csv", "abc"}, {"b.pdf", ""}});
        QCOMPARE(QString::fromStdString(list),
                 QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.csv\n"
                                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.pdf\n"));
    }
    void theSheetSaysWhatTheFileSays()
    {
        const FrameworkSheet sheet = frameworkSheet(framework::shippedDefault());
        QCOMPARE(sheet.rows.size(), std::size_t(5));
        QCOMPARE(sheet.rows[1], (SheetRow{"Sergeant", "Initial review", "enhanced, within 24 hours", "standard, within 96 hours"}));
        QCOMPARE(sheet.rows[3], (SheetRow{"Chief inspector", "Review", "every 90 days", "every 90 days"}));
        QCOMPARE(sheet.redBox.size(), std::size_t(6));
        QCOMPARE(sheet.redBox[4].when, std::vector<std::string>{"flag domestic abuse; risk medium, high or not graded yet"});
        QCOMPARE(sheet.redBox.back().name, std::string("By hand"));
        framework::Framework other = framework::shippedDefault();
        other.missedCycle = framework::MissedCycle::Hold;
        other.onReopen = framework::OnReopen::None;
        other.pauseWhileSuspended = true;
        other.excludedFromCounting = {due::Stage::Plan, due::Stage::Audit};
        other.periodic.front().alsoSatisfiedBy = {due::ReviewKind::ChiefInspector};
        std::string notes;
        for (const std::string &note : frameworkSheet(other).notes)
            notes += note + '\n';
        for (const char *said : {"stays overdue until it is done", "no second initial review", "later reviews pause",
                                 "Not part of the compliance figures: plan or audit.", "also met by: chief inspector."})
            QVERIFY2(notes.find(said) != std::string::npos, said);
    }
};

QTEST_GUILESS_MAIN(ReportsTest)
#include "tst_reports.moc"
