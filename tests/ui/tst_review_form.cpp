// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/library.h"
#include "tests/ui/desk_fixture.h"
#include "ui/review/choice_editors.h"
#include "ui/review/filled_form.h"
#include "ui/review/form_view.h"
#include "ui/review/guidance_panel.h"
#include "ui/review/section_view.h"
#include "ui/review/step_model.h"
#include "ui/text/written_day.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <numeric>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

forms::CaseFacts stalkingCase()
{
    forms::CaseFacts facts;
    facts.set("case_no", std::string("99250012345"));
    facts.set("class", std::string("8Q"));
    facts.set("red_box", forms::Words{"stalking"});
    facts.set("suspect", std::string("named"));
    facts.set("suspect_named", std::string("yes"));
    facts.set("victim_is_person", std::string("yes"));
    facts.set("outcome", std::string("16"));
    return facts;
}

// A form of the shipped templates on a page of its own.
struct Form {
    explicit Form(const char *id, forms::CaseFacts facts = stalkingCase())
        : form(std::make_shared<const forms::Template>(*library().find(id, 1)), std::move(facts), {}, fixture.clock,
               fixture.desk.words.zone(), nullptr),
          view(fixture.desk, nullptr)
    {
        view.resize(760, 640);
        view.show(&form, {{{"ESR-02", 0}, QStringLiteral("with measures (PS Ivelstow, 3 Mar)")}});
        static_cast<QWidget &>(view).show();
        QApplication::setActiveWindow(&view);
    }

    static const forms::Library &library()
    {
        static const forms::Library shipped = forms::Library::shipped();
        return shipped;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    std::string word(const char *id, int row = 0) const
    {
        const auto *text = std::get_if<std::string>(&form.answers().at({id, row}));
        return text ? *text : std::string();
    }
    QWidget *card(const char *id, int row = 0) const
    {
        QWidget *found = nullptr;
        for (QWidget *one : view.findChildren<QWidget *>(
                 QStringLiteral("question-%1-%2").arg(QString::fromLatin1(id)).arg(row)))
            found = one->isHidden() ? found : one;
        return found;
    }
    std::string current() const { return view.current() ? view.current()->id : std::string(); }

    DeskFixture fixture;
    ui::FilledForm form;
    ui::FormView view;
};

} // namespace

class ReviewFormTest : public QObject
{
    Q_OBJECT
private slots:
    void oneKeyForEachAnswer();
    void aScoreIsItsOwnKey_data();
    void aScoreIsItsOwnKey();
    void answersComeBackWithTheirQuestion();
    void onlyWhatChangedIsMadeAnew();
    void arrowsDoNotAnswer();
    void severalOptions();
    void listsAreTypedInto();
    void daysAreRead_data();
    void daysAreRead();
    void momentsAreRead();
    void lineThatCannotBeRead();
    void rows();
    void aRepeatThatIsEmptyHasGuidance();
    void textsAreAsHighAsTheirLines();
    void stepTitlesAreNotCut();
    void lastAnswersOfRows();
    void factsFillInOnce();
    void aProposalIsTakenByTheReviewer();
    void theNoticeStandsOverEveryStep();
    void whatFollowsIsSaid();
    void warningsTakeAReason();
    void missingAnswersAreFound();
    void stepsFollow();
    void tabGoesAsOneReads();
    void everyShippedTemplateOpens_data();
    void everyShippedTemplateOpens();
    void guidance();
};

void ReviewFormTest::oneKeyForEachAnswer()
{
    Form form("enhanced-initial");
    form.view.sectionView()->focusFirst();
    QCOMPARE(form.current(), std::string("ESR-01"));
    form.key(Qt::Key_1);
    QCOMPARE(form.word("ESR-01"), std::string("yes"));
    QCOMPARE(form.current(), std::string("ESR-02"));
    QCOMPARE(form.card("ESR-02")->findChild<QLabel *>(QStringLiteral("lastAnswer"))->text(),
             QStringLiteral("Last time: with measures (PS Ivelstow, 3 Mar)"));
    form.key(Qt::Key_3);
    QCOMPARE(form.word("ESR-02"), std::string("not_safe"));
    QCOMPARE(form.current(), std::string("ESR-02a")); // what the answer has brought comes next
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Told at 21:10, 1 car sent"));
    QCOMPARE(form.word("ESR-02a"), std::string("Told at 21:10, 1 car sent")); // digits are text here
}

void ReviewFormTest::aScoreIsItsOwnKey_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("question");
    QTest::newRow("audit") << QStringLiteral("audit") << QStringLiteral("IQA-01");
    QTest::newRow("with not applicable") << QStringLiteral("iq-plan-review") << QStringLiteral("IQP-08");
    QTest::newRow("scores alone") << QStringLiteral("iq-plan-review") << QStringLiteral("IQP-01");
}

// Key 3 is "3 Good", also beside an option that is no score.
void ReviewFormTest::aScoreIsItsOwnKey()
{
    QFETCH(QString, form);
    QFETCH(QString, question);
    const forms::Template &scored = *Form::library().find(form.toStdString(), 1);
    const forms::Question &asked = *scored.find(question.toStdString());
    DeskFixture fixture;
    ui::ButtonsEditor editor(asked, QStringLiteral("Score"), false, fixture.desk, nullptr);
    std::vector<std::size_t> all(asked.options.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    editor.show({}, all);
    forms::Value last;
    connect(&editor, &ui::AnswerEditor::answered, &editor, [&](const forms::Value &value) { last = value; });
    for (char digit = '0'; digit <= '3'; ++digit) {
        last = {};
        QTest::keyClick(&editor, digit);
        QCOMPARE(last, forms::Value{std::string(1, digit)});
    }
    last = {};
    QTest::keyClick(&editor, '4'); // the first that no score has
    const bool hasOther = asked.options.size() > 4;
    QCOMPARE(last, hasOther ? forms::Value{std::string("na")} : forms::Value{});
}

void ReviewFormTest::answersComeBackWithTheirQuestion()
{
    Form form("enhanced-initial");
    form.form.answer({"ESR-02", 0}, std::string("not_safe"));
    form.form.answer({"ESR-02a", 0}, std::string("Duty inspector told"));
    QVERIFY(form.card("ESR-02a"));
    form.form.answer({"ESR-02", 0}, std::string("safe"));
    QVERIFY(!form.card("ESR-02a"));
    QCOMPARE(form.form.progress().leftOut, std::size_t(1));
    form.form.answer({"ESR-02", 0}, std::string("not_safe"));
    QVERIFY(form.card("ESR-02a"));
    QCOMPARE(form.card("ESR-02a")->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("Duty inspector told"));
    QCOMPARE(form.form.progress().leftOut, std::size_t(0));
}

void ReviewFormTest::onlyWhatChangedIsMadeAnew()
{
    Form form("enhanced-initial");
    const QWidget *first = form.card("ESR-01");
    form.form.answer({"ESR-02", 0}, std::string("not_safe"));
    QCOMPARE(form.card("ESR-01"), first);
    QWidget *text = form.card("ESR-02a")->findChild<QPlainTextEdit *>();
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Words"));
    QCOMPARE(QApplication::focusWidget(), text);
    QCOMPARE(form.card("ESR-02a")->findChild<QPlainTextEdit *>(), text);
}

void ReviewFormTest::arrowsDoNotAnswer()
{
    Form form("enhanced-initial");
    form.view.sectionView()->focusFirst();
    form.key(Qt::Key_Down);
    QCOMPARE(form.word("ESR-01"), std::string());
    form.key(Qt::Key_Space);
    QCOMPARE(form.word("ESR-01"), std::string("no"));
    QCOMPARE(form.current(), std::string("ESR-01")); // only a digit and Enter go on
    form.key(Qt::Key_Up);
    QCOMPARE(form.word("ESR-01"), std::string("no"));
    form.key(Qt::Key_Delete);
    QCOMPARE(form.word("ESR-01"), std::string());
    QVERIFY(!form.card("ESR-01")->findChild<QRadioButton *>(QStringLiteral("option-no"))->isChecked());
}

void ReviewFormTest::severalOptions()
{
    Form form("enhanced-initial");
    form.form.answer({"ESR-02", 0}, std::string("measures"));
    form.view.jumpTo({"ESR-03", 0});
    form.key(Qt::Key_2);
    form.key(Qt::Key_0); // the tenth
    QCOMPARE(form.form.answers().at({"ESR-03", 0}), (forms::Value{forms::Words{"alarm", "none"}}));
    const auto *problem = form.card("ESR-03")->findChild<QLabel *>(QStringLiteral("problem"));
    QVERIFY(problem && problem->text().startsWith(QStringLiteral("Choose either")));
    form.key(Qt::Key_0);
    QVERIFY(problem->isHidden());
    form.key(Qt::Key_Return);
    QVERIFY(form.current() != "ESR-03");
}

void ReviewFormTest::listsAreTypedInto()
{
    Form form("closure-check");
    form.view.jumpTo({"FIL-02", 0});
    auto *list = form.card("FIL-02")->findChild<QComboBox *>();
    QVERIFY(list);
    QCOMPARE(form.word("FIL-02"), std::string("16")); // what the records say
    form.key(Qt::Key_Delete);
    QCOMPARE(form.word("FIL-02"), std::string());
    QTest::keyClicks(list, QStringLiteral("16"));
    QCOMPARE(form.word("FIL-02"), std::string("16"));
    QWheelEvent wheel({5, 5}, list->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(list, &wheel);
    QCOMPARE(form.word("FIL-02"), std::string("16")); // scrolling answers nothing
}

void ReviewFormTest::daysAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("day");
    const std::pair<const char *, const char *> days[] = {
        {"3 Apr", "2026-04-03"},   {"3 april 2027", "2027-04-03"}, {"3/4", "2026-04-03"},    {"3.4.26", "2026-04-03"},
        {"3/4/2027", "2027-04-03"}, {"2026-04-03", "2026-04-03"},  {"today", "2026-02-24"},  {"Tomorrow", "2026-02-25"},
        {"+7", "2026-03-03"},      {"-2", "2026-02-22"},           {"Fri 3 Apr", "2026-04-03"}, {"3", ""},
        {"31 Feb", ""},            {"3 Foo", ""},                  {"32/1", ""},             {"soon", ""},
        {"", ""},                  {"+", ""},                      {"3 Mai", ""},
    };
    for (const auto &[text, day] : days)
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(day);
}

void ReviewFormTest::daysAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, day);
    const auto read = ui::writtenDay(text, QDate(2026, 2, 24), QLocale(QLocale::English));
    QCOMPARE(read ? read->toString(Qt::ISODate) : QString(), day);
}

void ReviewFormTest::momentsAreRead()
{
    const QDateTime now(QDate(2026, 2, 24), QTime(12, 20), Qt::UTC);
    const QLocale english(QLocale::English);
    QCOMPARE(ui::writtenMoment(QStringLiteral("now"), now, english), now);
    QCOMPARE(ui::writtenMoment(QStringLiteral("3 Apr 14:05"), now, english),
             QDateTime(QDate(2026, 4, 3), QTime(14, 5), Qt::UTC));
    QCOMPARE(ui::writtenMoment(QStringLiteral("today, 9.30"), now, english),
             QDateTime(QDate(2026, 2, 24), QTime(9, 30), Qt::UTC));
    QVERIFY(!ui::writtenMoment(QStringLiteral("3 Apr"), now, english));
    QVERIFY(!ui::writtenMoment(QStringLiteral("3 Apr 25:00"), now, english));
}

void ReviewFormTest::lineThatCannotBeRead()
{
    Form form("plan-full");
    for (const forms::Place &place : form.form.asked()) {
        if (form.form.question(place).type == forms::QuestionType::Date)
            form.view.jumpTo(place);
    }
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    const auto *reading = line->parentWidget()->findChild<QLabel *>(QStringLiteral("answerReading"));
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("3 Ap"));
    QVERIFY(reading->text().startsWith(QStringLiteral("Not read")));
    QTest::keyClicks(line, QStringLiteral("r"));
    QCOMPARE(reading->text(), QStringLiteral("Fri 3 Apr 2026"));
    QCOMPARE(line->text(), QStringLiteral("3 Apr")); // what is typed is not rewritten
}

void ReviewFormTest::rows()
{
    Form form("closure-check");
    QCOMPARE(form.view.section(), std::optional<std::size_t>(0));
    form.view.sectionView()->focusFirst();
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("addRow"));
    form.key(Qt::Key_Return);
    QCOMPARE(form.form.rows(0), std::vector<int>{1});
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("CCTV"));
    form.key(Qt::Key_Tab);
    form.key(Qt::Key_1);
    form.view.addRow();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Phones"));
    QCOMPARE(form.word("FIL-01a", 2), std::string("Phones"));
    QVERIFY(!form.card("FIL-01a", 1)); // one row is open
    form.view.moveRow(-1);
    QVERIFY(form.card("FIL-01a", 1) && !form.card("FIL-01a", 2));
    QVERIFY(form.view.findChild<QPushButton *>(QStringLiteral("row-2"))->text().contains(QStringLiteral("Phones")));
    form.fixture.answer = false; // no, do not remove
    form.view.removeRow();
    QCOMPARE(form.form.rows(0).size(), std::size_t(2));
    form.fixture.answer = true;
    form.view.removeRow();
    QCOMPARE(form.form.rows(0), std::vector<int>{2});
    QVERIFY(form.card("FIL-01a", 2));
    QCOMPARE(form.word("FIL-01a", 1), std::string());
}

// The keys are on the button that adds a row: help is about what would be asked in it.
void ReviewFormTest::aRepeatThatIsEmptyHasGuidance()
{
    Form form("closure-check");
    form.view.sectionView()->focusFirst();
    QVERIFY(!form.view.current());
    QVERIFY(form.view.question());
    QCOMPARE(form.view.question()->id, std::string("FIL-01a"));
    form.key(Qt::Key_Return);
    form.key(Qt::Key_Tab);
    QCOMPARE(form.view.question()->id, form.current()); // that in focus
    form.view.show(nullptr, {});
    QVERIFY(!form.view.question());
}

// Also when they were written, and the card made, while it had no width yet.
void ReviewFormTest::textsAreAsHighAsTheirLines()
{
    Form form("enhanced-initial");
    form.form.answer({"ESR-02a", 0}, std::string("Duty inspector told at 21:10; two officers are with her until the morning."));
    form.form.answer({"ESR-02", 0}, std::string("not_safe"));
    const auto *text = form.card("ESR-02a")->findChild<QPlainTextEdit *>();
    const int line = text->fontMetrics().lineSpacing();
    QTRY_VERIFY2(text->height() >= 2 * line && text->height() < 3 * line + 8, qPrintable(QString::number(text->height())));
    QTRY_VERIFY(form.card("ESR-02a")->height() < 8 * line);
}

void ReviewFormTest::stepTitlesAreNotCut()
{
    Form form("superintendent-120-day");
    for (const int width : {760, 520}) { // as between the columns of a window of 1366 and of 960
        form.view.resize(width, 640);
        ui::TableView &steps = form.view.stepTable();
        const auto *questions = form.view.findChild<QScrollArea *>(QStringLiteral("formScroll"));
        QTRY_COMPARE(form.view.sectionView()->width(), questions->viewport()->width()); // nothing is cut beside it
        for (int row = 0; row < steps.model()->rowCount(); ++row) {
            const QString title = steps.model()->index(row, ui::StepModel::Title).data().toString();
            const QRect place(0, 0, steps.columnWidth(ui::StepModel::Title) - 16, QWIDGETSIZE_MAX);
            const QRect needed = steps.fontMetrics().boundingRect(place, Qt::TextWordWrap, title);
            QVERIFY2(needed.width() <= place.width(), qPrintable(title));
            QTRY_VERIFY2(steps.rowHeight(row) >= needed.height(), qPrintable(title));
            QTRY_VERIFY2(steps.rowHeight(row) < needed.height() + 2 * steps.fontMetrics().lineSpacing(), qPrintable(title));
        }
    }
}

void ReviewFormTest::lastAnswersOfRows()
{
    Form form("closure-check");
    workspace::BegunReview begun;
    const auto last = [&](const char *question, int row, const char *words) {
        begun.lastAnswers[{question, row}] = {"CG-1", "Bo Sergeant", form.fixture.clock.now(), std::string(words), words};
    };
    last("FIL-01a", 1, "CCTV");
    last("FIL-01b", 1, "Complete");
    last("FIL-01a", 2, "Phones");
    form.view.show(&form.form, ui::lastAnswersOf(begun, form.form.form(), form.fixture.desk.words, form.fixture.clock.now()));
    const auto said = [&](const char *question, int row) {
        const auto *line = form.card(question, row)->findChild<QLabel *>(QStringLiteral("lastAnswer"));
        return line ? line->text() : QString();
    };
    form.view.addRow();
    QVERIFY2(said("FIL-01a", 1).startsWith(QStringLiteral("Last time: CCTV (Bo Sergeant")), qPrintable(said("FIL-01a", 1)));
    QVERIFY2(said("FIL-01b", 1).startsWith(QStringLiteral("Last time: Complete, of \"CCTV\" (Bo")), qPrintable(said("FIL-01b", 1)));
    form.view.addRow();
    QVERIFY(said("FIL-01a", 2).startsWith(QStringLiteral("Last time: Phones")));
    QVERIFY(said("FIL-01b", 2).isEmpty());
    form.view.addRow();
    QVERIFY(said("FIL-01a", 3).isEmpty()); // there was no third
}

void ReviewFormTest::factsFillInOnce()
{
    Form form("closure-check");
    QCOMPARE(form.word("FIL-02"), std::string("16"));
    form.form.answer({"FIL-02", 0}, {});
    form.form.answer({"FIL-02a", 0}, std::string("x"));
    QCOMPARE(form.word("FIL-02"), std::string()); // cleared stays cleared
    ui::FilledForm again(std::make_shared<const forms::Template>(form.form.form()), stalkingCase(), form.form.answers(),
                         form.fixture.clock, form.form.zone(), nullptr);
    QVERIFY(forms::isEmpty(again.answers().at({"FIL-02", 0}))); // also when the draft is taken up again
}

void ReviewFormTest::aProposalIsTakenByTheReviewer()
{
    Form form("enhanced-initial");
    form.view.jumpTo({"ESR-25", 0});
    QWidget *card = form.card("ESR-25");
    const auto *line = card->findChild<QLabel *>(QStringLiteral("proposal"));
    auto *take = card->findChild<QPushButton *>(QStringLiteral("takeProposal"));
    const Day week = form.form.moment().today() + std::chrono::days{7};
    QVERIFY(line && line->isVisible() && take->isVisible());
    const QString day = form.fixture.desk.words.day(form.form.zone().startOfDay(week));
    QCOMPARE(line->text(), QStringLiteral("The form proposes %1: 7 day(s) from today.").arg(day));
    QVERIFY(forms::isEmpty(form.form.answers().at({"ESR-25", 0})));
    form.key(Qt::Key_Return); // going on takes nothing
    QVERIFY(forms::isEmpty(form.form.answers().at({"ESR-25", 0})));
    form.view.jumpTo({"ESR-25", 0});
    form.key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), take);
    form.key(Qt::Key_Return);
    QVERIFY(form.form.answers().at({"ESR-25", 0}) == forms::Value{week});
    QVERIFY(form.form.answers().given.at({"ESR-25", 0}).origin == forms::Origin::Typed);
    QVERIFY(!take->isVisible() && form.current() == "ESR-26");
    form.form.answer({"ESR-25", 0}, {});
    QVERIFY(take->isVisible()); // and not taken again by itself
    QVERIFY(forms::isEmpty(form.form.answers().at({"ESR-25", 0})));
}

void ReviewFormTest::theNoticeStandsOverEveryStep()
{
    Form form("enhanced-initial");
    const auto *notice = form.view.findChild<QLabel *>(QStringLiteral("formNotice"));
    for (int step = 1; step < form.view.steps(); ++step) {
        QVERIFY(notice && notice->isVisible());
        QVERIFY2(notice->text().startsWith(QStringLiteral("Disclosable under the CPIA")), qPrintable(notice->text()));
        QCOMPARE(notice->textFormat(), Qt::PlainText);
        form.view.moveSection(1);
    }
    Form part("closure-check"); // has none of its own
    QVERIFY(part.view.findChild<QLabel *>(QStringLiteral("formNotice"))->isHidden());
}

void ReviewFormTest::whatFollowsIsSaid()
{
    Form form("enhanced-initial");
    form.form.answer({"ESR-02", 0}, std::string("not_safe"));
    const auto *effects = form.card("ESR-02")->findChild<QLabel *>(QStringLiteral("effects"));
    QVERIFY(effects && effects->isVisible());
    QVERIFY2(effects->text().contains(QStringLiteral("Tell the duty inspector, now:")), qPrintable(effects->text()));
    form.form.answer({"ESR-02", 0}, std::string("safe"));
    QVERIFY(effects->isHidden());
}

void ReviewFormTest::warningsTakeAReason()
{
    Form form("plan-full");
    form.view.askMissing();
    form.view.jumpTo({"IPL-03", 0});
    QWidget *card = form.card("IPL-03");
    QVERIFY(card);
    auto *reason = card->findChild<QLineEdit *>(QStringLiteral("reasonLine"));
    QVERIFY(reason && reason->isVisible());
    const auto before = form.form.blocking().size();
    reason->setFocus();
    QTest::keyClicks(reason, QStringLiteral("Not known yet"));
    QCOMPARE(form.form.blocking().size(), before - 1);
    QCOMPARE(form.form.answers().overrides.at({"IPL-03", 0}), std::string("Not known yet"));
}

void ReviewFormTest::missingAnswersAreFound()
{
    Form form("enhanced-initial");
    QVERIFY(!form.card("ESR-01")->findChild<QLabel *>(QStringLiteral("problem")));
    form.view.askMissing();
    QVERIFY(form.card("ESR-01")->findChild<QLabel *>(QStringLiteral("problem"))->isVisible());
    form.view.sectionView()->focusFirst();
    form.key(Qt::Key_1);
    QVERIFY(form.card("ESR-01")->findChild<QLabel *>(QStringLiteral("problem"))->isHidden());
    form.view.nextUnanswered();
    QVERIFY(!form.form.state(*form.view.current())->isAnswered());
}

void ReviewFormTest::stepsFollow()
{
    forms::CaseFacts facts = stalkingCase();
    facts.set("reviewer_rank", std::string("inspector")); // who may file such a case
    Form form("enhanced-initial", facts);
    ui::StepModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.follow(form.form);
    const int before = model.rowCount();
    form.form.answer({"ESR-26", 0}, std::string("file"));
    model.follow(form.form);
    QVERIFY(model.rowCount() > before); // the closure check has come
    form.form.answer({"ESR-26", 0}, {});
    model.follow(form.form);
    QCOMPARE(model.rowCount(), before);
    form.form.answer({"ESR-01", 0}, std::string("yes"));
    model.follow(form.form);
    QVERIFY(model.index(0, 1).data().toString().startsWith(QStringLiteral("1/")));
    QCOMPARE(form.view.steps(), before);
    form.view.moveSection(1);
    QCOMPARE(form.view.step(), 2);
    QVERIFY(form.view.current().has_value());
}

void ReviewFormTest::tabGoesAsOneReads()
{
    Form form("enhanced-initial");
    form.form.answer({"ESR-02", 0}, std::string("not_safe")); // brings questions in between
    form.view.sectionView()->focusFirst();
    std::vector<std::string> visited;
    while (QApplication::focusWidget()->objectName() != QStringLiteral("nextSection") && visited.size() < 100) {
        if (visited.empty() || visited.back() != form.current())
            visited.push_back(form.current());
        form.key(Qt::Key_Tab);
    }
    std::vector<std::string> shown;
    for (const forms::Place &place : form.view.sectionView()->places())
        shown.push_back(place.id);
    QCOMPARE(visited, shown);
}

void ReviewFormTest::everyShippedTemplateOpens_data()
{
    QTest::addColumn<QString>("id");
    for (const forms::Template &form : Form::library().templates())
        QTest::newRow(form.id.c_str()) << QString::fromStdString(form.id);
}

// Each section can be shown, everything that takes the keys has a name, and no text is cut by the width.
void ReviewFormTest::everyShippedTemplateOpens()
{
    QFETCH(QString, id);
    Form form(id.toLatin1().constData());
    for (int step = 0; step < form.view.steps(); ++step) {
        form.view.stepTable().setCurrentIndex(form.view.stepTable().model()->index(step, 0));
        QCOMPARE(form.view.step(), step + 1);
        form.view.addRow();
        for (const QWidget *widget : form.view.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->inherits("QLabel") ||
                widget->inherits("QScrollBar"))
                continue;
            const auto *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
        const auto *scroll = form.view.findChild<QScrollArea *>(QStringLiteral("formScroll"));
        QVERIFY2(form.view.sectionView()->minimumSizeHint().width() <= scroll->viewport()->width(),
                 qPrintable(QStringLiteral("%1 step %2: %3").arg(id).arg(step + 1)
                                .arg(form.view.sectionView()->minimumSizeHint().width())));
    }
}

void ReviewFormTest::guidance()
{
    QAction toLibrary, toCoach;
    toCoach.setShortcut(Qt::CTRL | Qt::Key_J);
    ui::GuidancePanel panel(&toLibrary, &toCoach, nullptr);
    const forms::Template &form = *Form::library().find("enhanced-initial", 1);
    panel.show(*form.find("ESR-02"), Form::library(), {});
    static_cast<QWidget &>(panel).show();
    QVERIFY(panel.findChild<QLabel *>(QStringLiteral("exemplarText"))->isHidden());
    const auto caption = [&] {
        const auto *text = panel.findChild<QLabel *>(QStringLiteral("coachText"));
        return text ? text->text() : QString();
    };
    QVERIFY(caption().isEmpty());
    panel.setCoach(true, true);
    QVERIFY(caption().contains(QStringLiteral("goes by itself after five reviews")));
    panel.setCoach(false, true);
    QVERIFY(caption().isEmpty());
    panel.setCoach(true, false); // by its key, whoever it is and however often
    QVERIFY2(caption().contains(QStringLiteral("Ctrl+J closes it")) && !caption().contains(QStringLiteral("by itself")), qPrintable(caption()));
    panel.setCoach(false, false);
    toCoach.setShortcut({});
    panel.setCoach(true, true);
    QVERIFY2(!caption().contains(QStringLiteral("closes it")), qPrintable(caption()));
    QVERIFY(panel.findChild<QLabel *>(QStringLiteral("exemplarText"))->isVisible());
    QVERIFY(panel.findChild<QLabel *>(QStringLiteral("articleText"))->isVisible());
}

QTEST_MAIN(ReviewFormTest)
#include "tst_review_form.moc"
