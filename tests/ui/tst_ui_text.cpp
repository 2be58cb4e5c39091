// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/fuzzy.h"
#include "ui/models/briefing.h"
#include "ui/models/queue_list.h"
#include "ui/models/scope.h"
#include "ui/style/look.h"
#include "ui/text/labels.h"
#include "ui/text/review_words.h"
#include "ui/text/sentences.h"
#include "ui/text/sync_words.h"
#include "ui/text/visible_text.h"
#include "ui/text/words.h"

#include <QTest>
#include <QTranslator>

using namespace casegrip;
using namespace casegrip::ui;
using namespace std::chrono_literals;

namespace
{

const TimeZone &london()
{
    static const TimeZone zone = *TimeZone::load("Europe/London");
    return zone;
}

Words englishWords()
{
    return Words(london(), QLocale(QLocale::English, QLocale::UnitedKingdom));
}

Instant instant(const char *text)
{
    return *parseInstant(text, london());
}

due::OpenWork work(const char *opens, const char *dueAt)
{
    due::OpenWork made;
    made.opensAt = toPacked(instant(opens));
    made.dueAt = *dueAt ? toPacked(instant(dueAt)) : due::OpenWork::noDueAt;
    return made;
}

// A translation file for the length of one test.
struct Language {
    explicit Language(const char *name)
    {
        loaded = translator.load(QString::fromLatin1(name), QStringLiteral(":/translations"));
        QCoreApplication::installTranslator(&translator);
    }
    ~Language() { QCoreApplication::removeTranslator(&translator); }
    QTranslator translator;
    bool loaded = false;
};

} // namespace

class UiTextTest : public QObject
{
    Q_OBJECT
private slots:
    void tipsAreNeverMarkup();
    void timesInWords();
    void dueInWords_data();
    void dueInWords();
    void chipsDivideTheDays_data();
    void chipsDivideTheDays();
    void viewsAreKeptAsText();
    void wordsOfListsAreSaid();
    void welshIsLoaded();
    void fuzzyFindsWhatIsMeant();
    void coloursHaveContrast_data();
    void coloursHaveContrast();
    void scopesFollowThePost();
    void nextExportIsExpected();
    void objectionsAreSaid();
};

void UiTextTest::tipsAreNeverMarkup()
{
    const QString tip = tipText(QStringLiteral("<img src='file:///etc/hostname'>"));
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QVERIFY(tip.contains(QStringLiteral("&lt;img")));
}

void UiTextTest::timesInWords()
{
    const Words words = englishWords();
    const Instant now = instant("2026-03-03 12:00");
    QCOMPARE(words.moment(instant("2026-03-03 14:05"), now), QStringLiteral("14:05"));
    QCOMPARE(words.moment(instant("2026-03-10 14:05"), now), QStringLiteral("Tue 10 Mar, 14:05"));
    QCOMPARE(words.moment(instant("2025-12-31 09:01"), now), QStringLiteral("Wed 31 Dec 2025, 09:01"));
    QCOMPARE(words.moment(instant("2026-07-01T08:00:00Z"), now), QStringLiteral("Wed 1 Jul, 09:00"));
    QVERIFY(words.exact(instant("2026-07-01T08:00:00Z")).contains(QStringLiteral("(2026-07-01T08:00:00Z)")));
}

void UiTextTest::dueInWords_data()
{
    QTest::addColumn<QString>("dueAt");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("band");
    QTest::newRow("hours") << "2026-03-03 15:30" << false << "3 h left" << int(due::Band::Under100);
    QTest::newRow("minutes") << "2026-03-03 12:35" << false << "35 min left" << int(due::Band::Under100);
    QTest::newRow("days") << "2026-03-20 12:00" << false << "17 days left" << int(due::Band::Under50);
    QTest::newRow("half") << "2026-03-04 18:00" << false << "30 h left" << int(due::Band::Under75);
    QTest::newRow("at once") << "2026-03-03 12:00" << false << "0 min left" << int(due::Band::Under100);
    QTest::newRow("weeks") << "2026-05-20 12:00" << false << "11 weeks left" << int(due::Band::Under50);
    QTest::newRow("over") << "2026-03-01 12:00" << false << "2 days over" << int(due::Band::Overdue);
    QTest::newRow("paused") << "2026-03-01 12:00" << true << "paused" << int(due::Band::Paused);
    QTest::newRow("none") << "" << false << "no due time" << int(due::Band::NoDueTime);
}

void UiTextTest::dueInWords()
{
    QFETCH(QString, dueAt);
    QFETCH(bool, paused);
    const Language english("casegrip_en");
    QVERIFY(english.loaded);
    due::OpenWork piece = work("2026-03-01 00:00", qPrintable(dueAt));
    piece.paused = paused;
    const Instant now = instant("2026-03-03 12:00");
    QTEST(englishWords().due(piece, now), "words");
    QTEST(int(bandAt(piece, now)), "band");
}

void UiTextTest::chipsDivideTheDays_data()
{
    QTest::addColumn<QString>("dueAt");
    QTest::addColumn<int>("chip");
    QTest::newRow("just over") << "2026-03-03 11:59" << int(Chip::Overdue);
    QTest::newRow("now") << "2026-03-03 12:00" << int(Chip::BeforeTour);
    QTest::newRow("tour begins") << "2026-03-04 07:00" << int(Chip::BeforeTour);
    QTest::newRow("on the tour") << "2026-03-04 07:01" << int(Chip::ThisWeek);
    QTest::newRow("Sunday night") << "2026-03-08T23:59:59" << int(Chip::ThisWeek);
    QTest::newRow("Monday") << "2026-03-09 00:00" << int(Chip::Later);
}

void UiTextTest::chipsDivideTheDays()
{
    QFETCH(QString, dueAt);
    QFETCH(int, chip);
    const Deadlines deadlines = deadlinesAt(instant("2026-03-03 12:00"), london(), 7 * 60);
    due::OpenWork piece = work("2026-02-01 00:00", qPrintable(dueAt));
    QCOMPARE(int(chipOf(piece, deadlines)), chip);
    piece.snoozedUntil = deadlines.now + 1;
    QCOMPARE(chipOf(piece, deadlines), Chip::Snoozed);
    piece.snoozedUntil = deadlines.now; // over
    QCOMPARE(int(chipOf(piece, deadlines)), chip);
}

void UiTextTest::viewsAreKeptAsText()
{
    const QueueView view{Chip::Later, true, SortKey::Stage, true};
    QCOMPARE(viewFromText(textOf(view)), view);
    QCOMPARE(viewFromText(QStringLiteral("99 x -4")), QueueView());
}

void UiTextTest::wordsOfListsAreSaid()
{
    QCOMPARE(label::factValue("risk_tool", "dara"), QStringLiteral("DARA"));
    QCOMPARE(label::factValue("victim_supports", "not_asked"), QStringLiteral("not asked")); // a force's own
    QCOMPARE(label::factValue("flags", "domestic_abuse; our_flag"), QStringLiteral("domestic abuse, our flag"));
    QCOMPARE(label::factValue("class", "b_2"), QStringLiteral("b_2"));
    QCOMPARE(label::factName("no_such_column"), QStringLiteral("no_such_column"));
    QCOMPARE(label::rank("detective_constable"), QStringLiteral("detective constable"));
    QCOMPARE(decisionText("meets_standard"), QStringLiteral("Meets standard"));
    QCOMPARE(decisionText("Proceed; see note_1"), QStringLiteral("Proceed; see note_1"));
    const auto said = [](const char *fact, const forms::Value &value) { return valueText(*forms::findFact(fact), value, london()); };
    QCOMPARE(said("red_box", forms::Words{"domestic_abuse", "manual"}), QStringLiteral("domestic abuse, by hand"));
    QCOMPARE(said("last_review_kind", std::string("initial_enhanced")), QStringLiteral("Initial, enhanced"));
    QCOMPARE(said("last_review_decision", std::string("continue")), QStringLiteral("Continue"));
    QCOMPARE(said("risk", {}), QStringLiteral("not known"));
}

void UiTextTest::welshIsLoaded()
{
    const Language welsh("casegrip_cy");
    QVERIFY(welsh.loaded);
    QCOMPARE(label::rank("sergeant"), QStringLiteral("Rhingyll"));
    QCOMPARE(label::redBox("rape"), QStringLiteral("rape")); // statutory wording stays English
    QCOMPARE(sentence({ErrorKind::DiskFull, {}, {}}).headline,
             QStringLiteral("Mae'r ddisg yn llawn. Ni newidiwyd dim."));
    const Words words(london(), QLocale(QLocale::Welsh, QLocale::UnitedKingdom));
    QCOMPARE(words.span(24h * 3), QStringLiteral("3 ddiwrnod"));
    QVERIFY(words.day(instant("2026-03-03 12:00")).contains(QStringLiteral("Maw")));
}

void UiTextTest::fuzzyFindsWhatIsMeant()
{
    QVERIFY(fuzzyScore(QStringLiteral("sn"), QStringLiteral("Snooze")) > 0);
    QCOMPARE(fuzzyScore(QStringLiteral("xyz"), QStringLiteral("Snooze")), 0);
    QVERIFY(fuzzyScore(QStringLiteral("rb"), QStringLiteral("Red box by hand")) >
            fuzzyScore(QStringLiteral("rb"), QStringLiteral("Read the number")));
    QVERIFY(fuzzyScore(QString(), QStringLiteral("Anything")) > 0);
}

void UiTextTest::coloursHaveContrast_data()
{
    QTest::addColumn<Look>("look");
    QTest::newRow("light") << lightLook();
    QTest::newRow("dark") << darkLook();
}

void UiTextTest::coloursHaveContrast()
{
    QFETCH(Look, look);
    const std::pair<QColor, QColor> pairs[] = {
        {look.text, look.window},         {look.text, look.base},
        {look.text, look.raised},         {look.text, look.hover},
        {look.muted, look.window},        {look.muted, look.base},
        {look.muted, look.raised},        {look.accentText, look.accent},
        {look.accent, look.base},         {look.accent, look.window},
        {look.overText, look.over},       {look.selectionText, look.selection},
        {look.overdueText, look.overdue}, {look.soonText, look.soon},
        {look.calmText, look.calm},       {look.warningText, look.warning},
    };
    for (const auto &[text, ground] : pairs)
        QVERIFY2(contrast(text, ground) >= 4.5,
                 qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
}

void UiTextTest::scopesFollowThePost()
{
    Briefing briefing;
    briefing.units = {{"N2", "Northbrook ICR 2", "Northbrook", "99", "response", {}, {}},
                      {"E1", "Eastmarsh CID", "Eastmarsh", "99", "cid", {}, {}}};
    const auto firstFor = [&](const char *rank, const char *acting = "") {
        briefing.actor = {"x", "1", "A", rank, acting, "N2", "Northbrook"};
        return scopesFor(briefing).front().reach;
    };
    QCOMPARE(firstFor("constable"), Reach::Mine);
    QCOMPARE(firstFor("constable", "sergeant"), Reach::Team); // acting counts
    QCOMPARE(firstFor("inspector"), Reach::Team);
    QCOMPARE(firstFor("chief_inspector"), Reach::Area);
    QCOMPARE(firstFor("superintendent"), Reach::Force);
    briefing.actor = {};
    QCOMPARE(scopesFor(briefing).size(), std::size_t(3)); // force and both areas
    const due::QueueQuery query =
        queryFor({Reach::Team, "N2", {}}, "sergeant", QStringLiteral("  two   words "), briefing.actor);
    QCOMPARE(query.teams, std::vector<std::string>{"N2"});
    QCOMPARE(query.search, std::string("two words"));
}

// In words of the window, which are translated, and with the figures of the sentence of core.
void UiTextTest::objectionsAreSaid()
{
    using sync::Objection;
    const Words words = englishWords();
    const Instant now = instant("2026-03-03 12:00");
    const auto said = [&](const Objection &objection) { return objectionText(objection, words, now); };
    Objection objection;
    objection.found = 1400;
    objection.expected = 2500;
    QCOMPARE(said(objection), QStringLiteral("The export names 1,400 cases; the last full one named 2,500."));
    objection.code = Objection::Code::OlderExport;
    objection.exportedAt = instant("2026-03-01 06:00");
    objection.lastExportedAt = instant("2026-03-03 06:00");
    QCOMPARE(said(objection), QStringLiteral("The export was made Sun 1 Mar, 06:00, before the one that is stored (06:00)."));
    objection.code = Objection::Code::NoManifest;
    QVERIFY(said(objection).contains(QStringLiteral("manifest.json")));
    objection.code = Objection::Code::MissingColumn;
    objection.file = "events.csv";
    objection.column = "at";
    QVERIFY(said(objection).startsWith(QStringLiteral("events.csv, line 1: the column at,")));
    objection.code = Objection::Code::ManifestMismatch;
    QCOMPARE(said(objection), QStringLiteral("events.csv is in manifest.json but not in the export."));
    objection.mismatch = Objection::Mismatch::Unlisted;
    QCOMPARE(said(objection), QStringLiteral("events.csv is in the export but not in manifest.json."));
    objection.mismatch = Objection::Mismatch::Rows;
    QCOMPARE(said(objection), QStringLiteral("events.csv has 1,400 rows, manifest.json says 2,500."));
    objection.mismatch = Objection::Mismatch::Hash;
    QCOMPARE(said(objection), QStringLiteral("events.csv does not have the SHA-256 that manifest.json says."));
}

void UiTextTest::nextExportIsExpected()
{
    std::vector<workspace::ExportRecord> exports(4);
    for (int i = 0; i < 4; ++i)
        exports[std::size_t(i)].exportedAt = instant("2026-03-01 06:00") + i * 24h;
    exports[1].exportedAt += 2h; // late once
    QCOMPARE(*nextExport(exports), instant("2026-03-05 06:00"));
    QVERIFY(!nextExport({exports.front()}));
    const Instant made = exports.back().exportedAt;
    QCOMPARE(ageOf(made, made + 2h, 26), Age::Fresh);
    QCOMPARE(ageOf(made, made + 14h, 26), Age::Ageing);
    QCOMPARE(ageOf(made, made + 27h, 26), Age::Stale);
}

QTEST_MAIN(UiTextTest)
#include "tst_ui_text.moc"
