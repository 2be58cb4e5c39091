// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/draft.h"
#include "core/reviews/log_text.h"
#include "core/reviews/review_entries.h"
#include "core/reviews/review_ref.h"
#include "tests/support/signed_reviews.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <random>
#include <set>

using namespace casegrip;
using namespace casegrip::reviews;

namespace
{

const std::string ref = "CG-11111-1111Q";

QByteArray dataFile(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/reviews/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

journal::Bytes<8> randomBytes(std::mt19937_64 &random)
{
    journal::Bytes<8> bytes;
    for (auto &byte : bytes)
        byte = static_cast<unsigned char>(random());
    return bytes;
}

} // namespace

class TestReviewSigning : public QObject
{
    Q_OBJECT
private slots:
    void refsAreNoticedWhenMistyped()
    {
        std::mt19937_64 random(3);
        for (int i = 0; i < 300; ++i) {
            const std::string made = makeRef(randomBytes(random));
            QVERIFY2(isRef(made), made.c_str());
            for (std::size_t at = 3; at < made.size(); ++at) {
                std::string wrong = made;
                if (made[at] == '-')
                    continue;
                wrong[at] = wrong[at] == '7' ? '8' : '7';
                QVERIFY2(!isRef(wrong), wrong.c_str());
                wrong = made;
                if (at + 1 < made.size() && made[at + 1] != '-' && made[at] != made[at + 1]) {
                    std::swap(wrong[at], wrong[at + 1]);
                    QVERIFY2(!isRef(wrong), wrong.c_str());
                }
            }
        }
        QVERIFY(isRef(ref) && isRef("cg-11111-1111q"));
        QVERIFY(!isRef("") && !isRef("CG-11111-1111I") && !isRef("XX-11111-1111Q") &&
                !isRef("CG-111111111Q"));
    }
    void refsAreFoundInText()
    {
        const auto found = refsIn("see " + ref + ", and cg-11111-1111q; not X" + ref + " nor " + ref + "9.");
        QVERIFY((found == std::vector<std::string>{ref}));
        QVERIFY(refsIn("").empty() && refsIn(ref).size() == 1);
    }
    void twoRandomRefsDiffer()
    {
        std::mt19937_64 random(9);
        std::set<std::string> made;
        for (int i = 0; i < 20'000; ++i)
            made.insert(makeRef(randomBytes(random)));
        QVERIFY(made.size() == 20'000);
    }
    void aReviewIsSignedWhenNothingStandsAgainstIt()
    {
        const forms::Template form = test::formFrom(QStringLiteral("small"));
        forms::Answers answers = test::completeAnswers();
        const auto review = sign(form, answers, {}, test::someMoment(), test::signing(ref));
        QVERIFY(review.has_value());
        QCOMPARE(review->content.decision, std::string());
        QCOMPARE(review->content.answers.size(), std::size_t(6));
        QCOMPARE(review->directions.size(), std::size_t(1));
        QCOMPARE(review->directions[0].text, std::string("Doorbell camera at 14 Broad Street."));
        QVERIFY(review->signedAt == test::someMoment().now && !review->previous);
        answers.set({"Q2"}, forms::Value{});
        const auto refused = sign(form, answers, {}, test::someMoment(), test::signing(ref));
        QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
        QCOMPARE(refused.error().what, std::string("Q2 (What?): This needs an answer."));
        answers = {};
        QCOMPARE(sign(form, answers, {}, test::someMoment(), test::signing(ref)).error().what,
                 std::string("Q1 (Is there more to say?): This needs an answer. 1 more."));
    }
    void aTemplateCompletesItsOwnKind()
    {
        forms::Template form = test::formFrom(QStringLiteral("small"));
        Signing other = test::signing(ref);
        other.kind = due::ReviewKind::Superintendent;
        QVERIFY(!sign(form, test::completeAnswers(), {}, test::someMoment(), other));
        const auto kind = [&form](forms::Kind is, std::optional<due::Stage> begunFor) {
            form.kind = is;
            return kindCompleted(form, begunFor);
        };
        QVERIFY(kind(forms::Kind::InitialEnhanced, {}) == due::ReviewKind::InitialEnhanced);
        QVERIFY(kind(forms::Kind::Audit, due::Stage::Inspector) == due::ReviewKind::Audit);
        QVERIFY(kind(forms::Kind::Periodic, due::Stage::ChiefInspector) == due::ReviewKind::ChiefInspector);
        QVERIFY(!kind(forms::Kind::Periodic, due::Stage::Initial) && !kind(forms::Kind::Periodic, {}));
        QVERIFY(!kind(forms::Kind::Approval, due::Stage::Inspector) &&
                !kind(forms::Kind::Part, due::Stage::Inspector));
    }
    void directionsAreNumberedOn()
    {
        Signing by = test::signing(ref);
        by.firstDirection = 4;
        by.byHand = {{0, "See the victim.", "sergeant", "P1", test::someMoment().now, {}}};
        const auto review = sign(test::formFrom(QStringLiteral("small")), test::completeAnswers(), {},
                                 test::someMoment(), by);
        QCOMPARE(review->directions.size(), std::size_t(2));
        QCOMPARE(review->directions[0].number, 4);
        QCOMPARE(review->directions[1].number, 5);
        QCOMPARE(review->directions[1].text, std::string("See the victim."));
    }
    void aNewVersionNamesTheOneBefore()
    {
        const SignedReview first = test::signedReview(ref);
        Signing again = test::signing(ref);
        again.previous = &first;
        const auto second = sign(test::formFrom(QStringLiteral("small")), test::completeAnswers("Witness."),
                                 {}, test::someMoment(), again);
        QCOMPARE(second->version, 2);
        QVERIFY(second->previous == contentHash(toJson(first)));
        QVERIFY(submittedEntry(*second, journal::EntryId{1}).has_value());
        QVERIFY(!submittedEntry(*second, {}) && !submittedEntry(first, journal::EntryId{1}));
    }
    void whatIsWrittenIsRead()
    {
        test::Dice dice(21);
        const forms::Library library = forms::Library::shipped();
        for (int i = 0; i < 60; ++i) {
            const forms::Template &form = dice.pick(library.templates());
            SignedReview review = test::signedReview(ref);
            forms::Answers answers = test::randomAnswers(form, dice);
            review.form = used(form);
            review.content =
                forms::contentOf(form, answers, test::randomFacts(form, dice), test::someMoment());
            review.directions = directionsOf(review.content, 1);
            review.batch = dice.chance(50) ? std::optional(Batch{"00ff", 12}) : std::nullopt;
            const auto json =
                QJsonDocument::fromJson(QByteArray::fromStdString(canonicalBytes(toJson(review)))).object();
            const auto read = readReview(json);
            QVERIFY2(read.has_value(), read ? "" : read.error().what.c_str());
            QVERIFY(*read == review);
            QVERIFY(contentHash(json) == contentHash(toJson(review)));
        }
    }
    // The bytes that are hashed, and the text that is pasted, are the same for ever.
    void frozenBytes()
    {
        const SignedReview review = test::signedReview(ref);
        const QByteArray bytes = QByteArray::fromStdString(canonicalBytes(toJson(review)));
        QCOMPARE(bytes + '\n', dataFile("signed.json"));
        const auto read = readReview(QJsonDocument::fromJson(bytes).object());
        QVERIFY(read && *read == review);
        QCOMPARE(QByteArray::fromStdString(logText(review, test::london())), dataFile("signed.txt"));
    }
    // What a form says throughout is signed with it, and stands at the head of the text.
    void theNoticeIsPartOfTheReview()
    {
        forms::Template form = test::formFrom(QStringLiteral("small"));
        form.notice = "May be read by the defence.";
        const auto review = sign(form, test::completeAnswers(), {}, test::someMoment(), test::signing(ref));
        QVERIFY(review.has_value());
        const auto read = readReview(toJson(*review));
        QVERIFY(read && *read == *review && read->form.notice == form.notice);
        const std::string text = logText(*review, test::london());
        const auto at = text.find("5 Mar 2026, 14:05\nMay be read by the defence.\n\nONE\n");
        QVERIFY2(at != std::string::npos, text.c_str());
    }
    void everyByteCounts()
    {
        const SignedReview review = test::signedReview(ref);
        const QJsonObject entry = submittedEntry(review, {})->payload;
        QVERIFY(readSubmitted(entry)->review == review);
        QJsonObject json = entry.value(u"review").toObject();
        for (const auto &key : json.keys()) {
            QJsonObject changed = json;
            changed.remove(key);
            QVERIFY2(!readSubmitted({{QStringLiteral("review"), changed},
                                     {QStringLiteral("hash"), entry.value(u"hash")}}),
                     qPrintable(key));
        }
        json[u"more"] = 1;
        QVERIFY(!readSubmitted(
            {{QStringLiteral("review"), json}, {QStringLiteral("hash"), entry.value(u"hash")}}));
        QVERIFY(!readSubmitted({}));
    }
    void readingNamesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("what");
        QTest::newRow("no ref") << QStringLiteral("ref") << QJsonValue(QJsonValue::Undefined)
                                << QStringLiteral("/ref is missing");
        QTest::newRow("kind") << QStringLiteral("kind") << QJsonValue(QStringLiteral("weekly"))
                              << QStringLiteral("/kind is not known");
        QTest::newRow("time") << QStringLiteral("signed_at") << QJsonValue(QStringLiteral("today"))
                              << QStringLiteral("/signed_at must be a time");
        QTest::newRow("version") << QStringLiteral("version") << QJsonValue(0)
                                 << QStringLiteral("/version must be a whole number from 1 to 1000000");
        QTest::newRow("template") << QStringLiteral("template") << QJsonValue(1)
                                  << QStringLiteral("/template must be an object");
        QTest::newRow("hash") << QStringLiteral("previous") << QJsonValue(QStringLiteral("00"))
                              << QStringLiteral("/previous must be 64 hexadecimal digits");
        QTest::newRow("answers") << QStringLiteral("answers") << QJsonValue(QStringLiteral("x"))
                                 << QStringLiteral("/answers must be a list");
    }
    void readingNamesWhatIsWrong()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, what);
        QJsonObject json = toJson(test::signedReview(ref));
        json[key] = value;
        const auto read = readReview(json);
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().what),
                 QStringLiteral("The review cannot be read: ") + what + u'.');
    }
    void theLogTextIsNarrowAndPlain()
    {
        forms::Answers answers = test::completeAnswers();
        std::string wide = "First line.\n\n\tSecond line with \xC5\xB5 ";
        for (int i = 0; i < 60; ++i)
            wide += "word" + std::to_string(i) + "  ";
        answers.set({"Q2"}, wide);
        const QString text =
            QString::fromStdString(logText(test::signedReview(ref, answers), test::london()));
        QVERIFY(text.startsWith(QStringLiteral("REVIEW CG-11111-1111Q\n")) &&
                text.endsWith(QStringLiteral("END OF REVIEW CG-11111-1111Q\n")));
        QVERIFY(!text.contains(u'\t'));
        for (const auto &line : text.split(u'\n'))
            QVERIFY2(line.size() <= 76 && !line.endsWith(u' '), qPrintable(line));
        QVERIFY(text.contains(QStringLiteral("    First line.\n    Second line with \u0175 word0 word1")));
    }
    void aDraftIsReadAsItWasSaved()
    {
        test::Dice dice(4);
        const forms::Library library = forms::Library::shipped();
        for (int i = 0; i < 40; ++i) {
            const forms::Template &form = dice.pick(library.templates());
            Draft draft;
            draft.caseNo = test::reviewedCase;
            draft.author = "P4417";
            draft.templateId = form.id;
            draft.templateVersion = form.version;
            draft.templateContent = used(form).content;
            draft.begunAt = test::someMoment().now;
            draft.savedAt = draft.begunAt + Seconds{90};
            if (dice.chance(50))
                draft.occasion = Occasion{due::Stage::Inspector, 3, draft.begunAt};
            draft.facts = test::randomFacts(form, dice);
            draft.answers = test::randomAnswers(form, dice);
            const QJsonObject json =
                QJsonDocument::fromJson(QJsonDocument(toJson(draft, form)).toJson()).object();
            QVERIFY(templateOf(json)->id == form.id && templateOf(json)->content == used(form).content);
            const auto read = readDraft(json, form);
            QVERIFY(read && *read == draft);
        }
        QVERIFY(readDraft({}, library.templates().front()).error().kind == ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestReviewSigning)
#include "tst_review_signing.moc"
