// SPDX-License-Identifier: GPL-3.0-or-later
// The templates and the guidance that are shipped.
#include "tests/support/random_form.h"

#include <QFile>
#include <QTest>
#include <set>

using namespace casegrip;
using namespace casegrip::forms;

namespace
{

const Library &shipped()
{
    static const Library library = Library::shipped();
    return library;
}

// tests/data/forms/question_ids.txt: "template: id id ...", a section or question each; one line a set.
std::map<std::string, std::vector<std::string>> expectedIds()
{
    std::map<std::string, std::vector<std::string>> expected;
    QFile file(QStringLiteral(TEST_DATA_DIR "/forms/question_ids.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return expected;
    for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const auto parts = line.split(QStringLiteral(": "));
        if (line.startsWith(u'#') || parts.size() != 2)
            continue;
        for (const auto &id : parts[1].split(u' ', Qt::SkipEmptyParts))
            expected[parts[0].toStdString()].push_back(id.toStdString());
    }
    return expected;
}

bool hasPlace(const Template &form, const std::string &id)
{
    const auto isSection = [&](const Section &section) { return section.id == id; };
    return form.find(id) || std::any_of(form.sections.begin(), form.sections.end(), isSection);
}

void perTemplate()
{
    QTest::addColumn<QString>("id");
    for (const Template &form : shipped().templates())
        QTest::newRow(form.id.c_str()) << QString::fromStdString(form.id);
}

const Template &fetched()
{
    QFETCH_GLOBAL(QString, id);
    return *shipped().find(id.toStdString(), 1);
}

} // namespace

class TestFormShipped : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { perTemplate(); }
    void everyFileIsRead()
    {
        QCOMPARE(shipped().templates().size(), Library::shippedTemplateFiles().size());
        QVERIFY(shipped().articles().size() > 20);
    }
    void everyQuestionOfTheSetsIsThere()
    {
        const auto expected = expectedIds();
        const Template &form = fetched();
        QVERIFY2(expected.contains(form.id), "question_ids.txt has no line for this template");
        for (const auto &id : expected.at(form.id))
            QVERIFY2(hasPlace(form, id), id.c_str());
    }
    void canBeReadFromItsOwnJson()
    {
        const Template &form = fetched();
        References alone;
        alone.guidance = shipped().references().guidance;
        const auto again = readTemplate(form.json, alone);
        QVERIFY(again.form.has_value());
        QVERIFY(*again.form == form);
    }
    // Senior ranks said that nobody had taught them to review: they see a good answer beside each question.
    void seniorRanksSeeAGoodAnswer()
    {
        const std::set<std::string> senior = {"inspector", "chief_inspector", "superintendent"};
        const Template &form = fetched();
        if (!senior.contains(form.rank))
            return;
        for (const Question &question : form.questions)
            QVERIFY2(!question.exemplar.empty(), question.id.c_str());
    }
    void aCorrectionIsFollowedByTheRightValue()
    {
        const Template &form = fetched();
        for (std::size_t i = 0; i < form.questions.size(); ++i) {
            if (form.questions[i].type != QuestionType::Confirm)
                continue;
            const Comparison corrected{false, i, Operator::Is, std::string("corrected")};
            const auto asks = [&](const Question &one) {
                return one.relevant.kind == Condition::Kind::Compare &&
                       one.relevant.comparison == corrected && one.required;
            };
            QVERIFY2(std::any_of(form.questions.begin(), form.questions.end(), asks),
                     form.questions[i].id.c_str());
        }
    }
    void anIdMeansTheSameEverywhere()
    {
        const Template &form = fetched();
        for (const Template &other : shipped().templates()) {
            for (const Question &question : form.questions) {
                const Question *same = other.find(question.id);
                if (!same)
                    continue;
                QVERIFY2(same->label == question.label && same->type == question.type &&
                             same->why == question.why,
                         (question.id + " in " + form.id + " and " + other.id).c_str());
            }
        }
    }
    void everyQuestionCanBeReachedAndEveryPathCanBeSigned()
    {
        const Template &form = fetched();
        test::Dice dice(7);
        std::set<std::string> reached;
        for (int i = 0; i < 300 || (reached.size() < form.questions.size() && i < 20'000); ++i) {
            const CaseFacts facts = test::randomFacts(form, dice);
            Answers answers = i % 2 == 0 ? Answers{} : test::randomAnswers(form, dice);
            const bool isSigned = test::fillIn(form, facts, dice, answers);
            // A part is signed with the template that embeds it.
            QVERIFY2(isSigned || form.kind == Kind::Part, test::describe(answers, form).c_str());
            for (const QuestionState &state : evaluate(form, answers, facts, test::someMoment()).questions) {
                if (state.isRelevant)
                    reached.insert(form.questions[state.question].id);
            }
        }
        for (const Question &question : form.questions)
            QVERIFY2(reached.contains(question.id), (question.id + " was never asked").c_str());
    }
    void everyArticleIsLinked()
    {
        std::set<std::string> linked;
        for (const Template &form : shipped().templates()) {
            for (const Question &question : form.questions) {
                for (const Link &link : question.links)
                    linked.insert(link.guidance);
            }
        }
        for (const Article &article : shipped().articles())
            QVERIFY2(linked.contains(article.id), article.id.c_str());
    }
    void theRightTemplateIsOfferedFirst()
    {
        const Moment moment = test::someMoment();
        CaseFacts plain;
        plain.set("red_box", Words{});
        CaseFacts red;
        red.set("red_box", Words{"stalking"});
        QCOMPARE(shipped().offered(Kind::Plan, plain, moment).front()->id, std::string("plan-short"));
        QCOMPARE(shipped().offered(Kind::Plan, red, moment).front()->id, std::string("plan-full"));
        QCOMPARE(shipped().offered(Kind::Plan, red, moment).size(), std::size_t(2));
        QCOMPARE(shipped().offered(Kind::InitialEnhanced, red, moment).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestFormShipped)
#include "tst_form_shipped.moc"
