// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guidance/catalogue.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace casegrip;
using namespace casegrip::guidance;

namespace
{

const forms::Library &shipped()
{
    static const forms::Library library = forms::Library::shipped();
    return library;
}

std::vector<Page> shippedPages()
{
    return pagesOf(shipped(), framework::shippedDefault(), toDay(2026, 3, 5));
}

const Catalogue &catalogue()
{
    static const Catalogue made = Catalogue::make(shippedPages()).value();
    return made;
}

std::vector<std::string> ids(const Found &found)
{
    std::vector<std::string> all;
    for (const Hit &hit : found.hits)
        all.push_back(hit.page->id);
    return all;
}

bool finds(const Found &found, const std::string &id)
{
    const auto all = ids(found);
    return std::find(all.begin(), all.end(), id) != all.end();
}

// Items of a list that an article has.
std::ptrdiff_t itemsOf(const std::string &id)
{
    const auto &text = catalogue().find(id)->text;
    return std::count_if(text.begin(), text.end(), [](const auto &line) { return line.starts_with("- "); });
}

} // namespace

class GuidanceTest : public QObject
{
    Q_OBJECT
private slots:
    void everyQuestionAndArticleHasOnePage()
    {
        std::set<std::string> seen;
        for (const Page &page : catalogue().pages())
            QVERIFY2(seen.insert(page.id).second, page.id.c_str());
        for (const forms::Article &article : shipped().articles())
            QVERIFY2(seen.contains(article.id), article.id.c_str());
        for (const forms::Template &form : shipped().templates()) {
            for (const forms::Question &question : form.questions)
                QVERIFY2(seen.contains(question.id), question.id.c_str());
        }
    }
    // What the forms rely on is there in full.
    void theSubjectsAreCovered()
    {
        for (const char *id : {"reasonable-line", "safeguarding", "evidence-led", "closure", "outcomes", "disclosure"})
            QVERIFY2(catalogue().find(id), id);
        QCOMPARE(itemsOf("risk-principles"), std::ptrdiff_t(10));
        QCOMPARE(itemsOf("victims-code"), std::ptrdiff_t(12));
        QCOMPARE(itemsOf("decision-model"), std::ptrdiff_t(6));
        std::string outcomes;
        for (const std::string &line : catalogue().find("outcomes")->text)
            outcomes += ' ' + line;
        for (int number = 1; number <= 23; ++number)
            QVERIFY2(outcomes.find(' ' + std::to_string(number)) != std::string::npos, std::to_string(number).c_str());
    }
    void aQuestionSaysWhyAndWhoAsks()
    {
        const Page *page = catalogue().find("ESR-02");
        QVERIFY(page);
        QCOMPARE(page->forms, std::vector<std::string>{"Enhanced initial review"});
        QVERIFY(page->why.find("duty inspector") != std::string::npos);
        QVERIFY(!page->exemplar.empty());
        QCOMPARE(page->answers.size(), std::size_t(3));
        QCOMPARE(page->references.front().id, std::string("safeguarding"));
        // A question of a part is told under the forms that ask it, and the article leads back to it.
        QVERIFY(catalogue().find("FIL-02")->forms.size() > 1);
        const auto &back = catalogue().find("safeguarding")->references;
        QVERIFY(std::any_of(back.begin(), back.end(), [](const Reference &one) { return one.id == "ESR-02"; }));
    }
    // No figure of our own: another framework, other figures.
    void theFrameworkIsTheOneInstalled()
    {
        framework::Framework other = framework::shippedDefault();
        other.enhancedHours = 7;
        other.periodic.front().everyDays = 41;
        const auto pages = pagesOf(shipped(), other, toDay(2026, 3, 5));
        QCOMPARE(pages.front().id, frameworkPage);
        std::string text;
        for (const std::string &line : pages.front().text)
            text += line + '\n';
        QVERIFY(text.find("within 7 hours") != std::string::npos);
        QVERIFY(text.find("every 41 days") != std::string::npos);
        QVERIFY(text.find("24 hours") == std::string::npos);
    }
    void theTitleCountsMost()
    {
        const auto found = catalogue().search("victims code");
        QVERIFY(found.has_value());
        QCOMPARE(found->hits.front().page->id, std::string("victims-code"));
        QCOMPARE(catalogue().search("ESR-02")->hits.front().page->id, std::string("ESR-02"));
        QCOMPARE(catalogue().search("framework")->hits.front().page->id, frameworkPage);
    }
    void beginningsOfWordsAreEnough()
    {
        for (const char *typed : {"safeg", "SAFEGUARD", "sáfeguarding", "  safeguarding  "})
            QVERIFY2(finds(catalogue().search(typed).value(), "safeguarding"), typed);
        QVERIFY(finds(catalogue().search("overwr").value(), "perishable"));
    }
    void someWordsWhenNoPageHasAll()
    {
        const auto all = catalogue().search("stalking protection");
        QVERIFY(all->hasEveryWord);
        const auto some = catalogue().search("stalking zeppelin");
        QVERIFY(!some->hasEveryWord);
        QVERIFY(finds(*some, "stalking"));
        QVERIFY(catalogue().search("zeppelin")->hits.empty());
    }
    void theExcerptIsPlainAndShort()
    {
        const auto found = catalogue().search("overwritten");
        QVERIFY(!found->hits.empty());
        for (const Hit &hit : found->hits) {
            QVERIFY(hit.excerpt.find('<') == std::string::npos);
            QVERIFY2(hit.excerpt.size() < 400, hit.excerpt.c_str());
        }
    }
    void nothingTypedFindsNothing()
    {
        for (const char *typed : {"", "   ", "-", "\"", "* ( ) ^", "\"\"\"\""})
            QVERIFY2(catalogue().search(typed)->hits.empty(), typed);
    }
    // The language of the index is never spoken by what somebody types.
    void hostileSearchesAreWords()
    {
        const char *const hostile[] = {"\"",        "a\" OR \"b",    "title:x",          "NEAR(a b)",  "a AND",
                                       "NOT",       "*",             "a*b*",             "{a b}: c",   "^a",
                                       "a + b",     "');DROP TABLE", "\\",               "OR OR OR",   "-id : x",
                                       "\xff\xfe",  "\x01\x02",      "\xf0\x9f\x98\x80", "a\"\"\"b\"", "--"};
        for (const char *typed : hostile)
            QVERIFY2(catalogue().search(typed).has_value(), typed);
        std::mt19937 dice(11); // NOLINT: the same at every run
        const std::string letters = "ab\"*()^:+-{}\\ ANDORNT.,;%_'\t\n";
        for (int i = 0; i < 500; ++i) {
            std::string typed;
            for (auto n = dice() % 24; n > 0; --n)
                typed += letters[dice() % letters.size()];
            QVERIFY2(catalogue().search(typed).has_value(), typed.c_str());
        }
        QVERIFY(catalogue().search(std::string(100000, 'a')).has_value());
        QVERIFY(catalogue().search(std::string("safe\0guard", 10)).has_value());
    }
};

QTEST_GUILESS_MAIN(GuidanceTest)
#include "tst_guidance.moc"
