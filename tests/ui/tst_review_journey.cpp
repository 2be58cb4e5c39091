// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/review_window.h"

#include "ui/pages/directions_view.h"
#include "ui/pages/guidance_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

// At the same moment as the review, so that nothing but the review makes a difference.
std::vector<std::string> explainedTo(const ReviewedForce &force, const char *caseNo)
{
    auto opened = force.open("nobody", workspace::OpenOptions::Access::Read);
    return explained(opened, caseNo);
}

} // namespace

// Whole reviews in the real window with nothing but the keyboard, from the row in the queue to the signature.
class ReviewJourneyTest : public QObject
{
    Q_OBJECT
private slots:
    void sergeantsEnhancedReview();
    void inspectorsThirtyDays();
    void closureWithOutcomeSixteen();
    void whatChangedIsBesideTheForm();
    void whatChangedUnderTheFormIsShownBeforeSigning();
    void myDirections();
    void whatIsNotDueYetIsNotOverdue();
    void aDirectionByHand();
    void leavingLosesNothing();
    void submitAndNext();
    void logTextOfWhatWasSigned();
    void anEmptyQueueHasTheKeys();
    void guidanceInPlaceAndInTheLibrary();
    void undoOfASignature();
    void whatStandsAgainstItIsListed();
};

void ReviewJourneyTest::sergeantsEnhancedReview()
{
    ReviewedForce force;
    force.sync();
    const auto before = explainedTo(force, ReviewedForce::stalking);
    {
        ReviewWindow window(force, "ps200");
        window.startReview(ReviewedForce::stalking);
        const ReviewWindow::Given given{{"ESR-02", QStringLiteral("not_safe")},
                                        {"ESR-02a", QStringLiteral("Duty inspector told 21:10; officers with her.")}};
        window.fillIn(given);
        QCOMPARE(window.form().form()->answers().at({"ESR-02", 0}), forms::Value{std::string("not_safe")});
        window.sign(given);
        EVENTUALLY(!window.hasRow(ReviewedForce::stalking));
    }
    auto opened = force.open("ps200");
    QCOMPARE(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial), due::State::DoneOnTime);
    QVERIFY(explained(opened, ReviewedForce::stalking) != before);
    QCOMPARE(completedInMarch(opened, "initial"), std::int64_t(1));
    const auto reviews = must(opened.reviewsOf(ReviewedForce::stalking));
    QCOMPARE(reviews.here.reviews.size(), std::size_t(1));
    const auto isTold = [](const reviews::DirectionState &one) { return one.given.owner == "duty_inspector"; };
    QVERIFY(std::any_of(reviews.here.directions.begin(), reviews.here.directions.end(), isTold));
}

void ReviewJourneyTest::inspectorsThirtyDays()
{
    ReviewedForce force;
    force.sync();
    const auto before = explainedTo(force, ReviewedForce::burglary);
    {
        ReviewWindow window(force, "pi300");
        window.review(ReviewedForce::burglary);
        EVENTUALLY(!window.hasRow(ReviewedForce::burglary));
    }
    auto opened = force.open("pi300");
    QCOMPARE(stateOf(opened, ReviewedForce::burglary, due::Stage::Inspector), due::State::DoneOnTime);
    QVERIFY(explained(opened, ReviewedForce::burglary) != before);
    QCOMPARE(completedInMarch(opened, "inspector"), std::int64_t(1));
}

void ReviewJourneyTest::closureWithOutcomeSixteen()
{
    ReviewedForce force;
    force.sync();
    const auto before = explainedTo(force, ReviewedForce::assault);
    {
        ReviewWindow window(force, "pi300");
        window.review(ReviewedForce::assault, {{"INR-14", QStringLiteral("close")}, {"FIL-02", QStringLiteral("16")}});
        EVENTUALLY(!window.hasRow(ReviewedForce::assault));
    }
    auto opened = force.open("pi300");
    QCOMPARE(stateOf(opened, ReviewedForce::assault, due::Stage::Inspector), due::State::DoneOnTime);
    QVERIFY(explained(opened, ReviewedForce::assault) != before);
    const auto reviews = must(opened.reviewsOf(ReviewedForce::assault));
    QCOMPARE(reviews.here.reviews.size(), std::size_t(1));
    bool saysOutcome = false;
    for (const auto &answer : reviews.here.reviews.front().latest().review.content.answers)
        saysOutcome = saysOutcome || (answer.question == "FIL-02" && answer.value == forms::Value{std::string("16")});
    QVERIFY(saysOutcome);
}

// A fact that no question of the form asks about.
void ReviewJourneyTest::whatChangedIsBesideTheForm()
{
    ReviewedForce force;
    force.sync();
    force.tables.cases.rows[1].push_back({"contact_interval_days", "7"});
    force.passMinutes(60);
    force.sync();
    ReviewWindow window(force, "pi300");
    window.startReview(ReviewedForce::burglary);
    const auto *newer = window.window().findChild<QLabel *>(QStringLiteral("newerFact"));
    QVERIFY(newer && newer->isVisible());
    QVERIFY2(newer->text().contains(QStringLiteral("7")) && newer->text().contains(QStringLiteral("new or changed, export of")), qPrintable(newer->text()));
}

// An export while the form is open: the case beside it is the one of now, and what is different is listed at submitting.
void ReviewJourneyTest::whatChangedUnderTheFormIsShownBeforeSigning()
{
    ReviewedForce force;
    force.sync();
    ReviewWindow window(force, "pi300");
    window.startReview(ReviewedForce::assault);
    for (auto &[column, value] : force.tables.cases.rows[2])
        value = column == "risk" ? std::string("high") : value;
    force.passMinutes(60);
    force.tables.exportedAt = formatInstant(force.clock.now());
    must(force.tables.write(force.exportPath()));
    bool isApplied = false, isRead = false;
    window.writer().run(
        &window.window(),
        [path = force.exportPath()](workspace::Workspace &opened) -> Result<workspace::Changes> {
            NoProgress silent;
            if (const auto plan = opened.planSync(path, silent); !plan)
                return failure(plan.error());
            return opened.applySync(true, silent);
        },
        [&](const Result<workspace::Changes> &changes) { isApplied = bool(changes); });
    EVENTUALLY(isApplied);
    window.reader().reopen();
    window.page().follow({{ReviewedForce::assault}, false, {}, {}, 0});
    window.reader().run(
        &window.window(), [](workspace::Workspace &) { return Done(); }, [&](const Done &) { isRead = true; });
    EVENTUALLY(isRead); // what the page asked for came before
    window.page().act(ui::ActionId::Submit);
    const auto changed = [&] { return window.page().findChild<QListWidget *>(QStringLiteral("changed")); };
    EVENTUALLY(changed() && changed()->isVisible());
    QVERIFY2(changed()->item(0)->text().contains(QStringLiteral("high"), Qt::CaseInsensitive), qPrintable(changed()->item(0)->text()));
}

// What a review directs is on the queue page, and what became of it is said there.
void ReviewJourneyTest::myDirections()
{
    ReviewedForce force;
    force.sync();
    must(force.open("ps200").run(workspace::GiveDirection{ReviewedForce::stalking, "Seize the phone", "oic", {},
                                                          force.clock.now() + std::chrono::hours{24}}));
    ReviewWindow window(force, "ps200");
    ui::DirectionsView &directions = window.queue().directions();
    window.key(Qt::Key_G);
    window.key(Qt::Key_D);
    EVENTUALLY_IS(directions.count(), std::size_t(1));
    const auto *table = directions.findChild<ui::TableView *>();
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("1  Seize the phone"));
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_Return); // done
    EVENTUALLY_IS(directions.count(), std::size_t(0));
    const auto focus = [] { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); };
    window.key(Qt::Key_G); // nothing is left, and the keys are on what says so
    window.key(Qt::Key_D);
    EVENTUALLY_IS(focus(), QStringLiteral("noDirections"));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EVENTUALLY_IS(directions.count(), std::size_t(1));
}

// Said at once, before a reason is asked for; on the queue page and beside a form.
void ReviewJourneyTest::whatIsNotDueYetIsNotOverdue()
{
    ReviewedForce force;
    force.sync();
    const std::chrono::hours day{24};
    must(force.open("ps200").run(workspace::GiveDirection{ReviewedForce::stalking, "Seize the phone", "oic", {}, force.clock.now() + day}));
    ReviewWindow window(force, "ps200");
    const auto *banner = window.window().findChild<ui::Banner *>();
    const auto reason = [](const QWidget &page) { return page.findChild<QDialog *>(QStringLiteral("reasonDialog")); };
    ui::DirectionsView &directions = window.queue().directions();
    window.key(Qt::Key_G);
    window.key(Qt::Key_D);
    EVENTUALLY_IS(directions.count(), std::size_t(1));
    auto *moreTime = directions.findChild<QPushButton *>(QStringLiteral("closing%1").arg(int(reviews::Closing::Overdue)));
    moreTime->click();
    QVERIFY(!reason(directions));
    QVERIFY2(banner->text().contains(QStringLiteral("Direction 1 is not overdue: it is due by 6 Mar 2026, 14:05.")), qPrintable(banner->text()));
    window.queue().showDirections(false);
    emit window.queue().reviewWanted({ReviewedForce::stalking, {}, {}});
    EVENTUALLY(window.page().isOpen());
    QPushButton *overdue = nullptr;
    for (auto *button : window.page().findChildren<QPushButton *>()) {
        if (button->accessibleName() == QStringLiteral("Overdue\u2026: direction 1"))
            overdue = button;
    }
    QVERIFY(overdue);
    QSignalSpy failed(&window.page(), &ui::ReviewPage::failed);
    overdue->click();
    QVERIFY(!reason(window.page()) && failed.size() == 1);
    window.fixture().clock.set(force.clock.now() + 2 * day);
    overdue->click();
    QVERIFY(reason(window.page()) && failed.size() == 1);
    reason(window.page())->reject();
}

// From the queue and beside the form; the window tells of it, and takes it back.
void ReviewJourneyTest::aDirectionByHand()
{
    ReviewedForce force;
    force.sync();
    ReviewWindow window(force, "ps200");
    const auto box = [&] { return window.window().findChild<QDialog *>(QStringLiteral("directionDialog")); };
    const auto give = [&](const QString &text, const QString &name) {
        window.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        EVENTUALLY(box() && QApplication::activeWindow() == box() && QApplication::focusWidget());
        window.type(text);
        window.key(Qt::Key_Tab);
        window.key(Qt::Key_Tab);
        window.type(name);
        const auto *found = box()->findChild<QListWidget *>(QStringLiteral("giveFound"));
        EVENTUALLY(name.isEmpty() || found->count() == 1);
        window.key(Qt::Key_Return);
        window.type(QStringLiteral("+7"));
        window.key(Qt::Key_Return);
        EVENTUALLY(!box());
    };
    const auto shown = [](const QWidget &page) {
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>(QStringLiteral("openDirection")))
            texts << label->text();
        return texts;
    };
    EVENTUALLY(window.hasRow(ReviewedForce::stalking));
    while (!window.isOnRow(ReviewedForce::stalking))
        window.key(Qt::Key_Down);
    give(QStringLiteral("Seize the phone"), QStringLiteral("inspector cai"));
    EVENTUALLY_IS(window.queue().directions().count(), std::size_t(1));
    EVENTUALLY_IS(shown(window.queue()), QStringList{QStringLiteral("1  Seize the phone")}); // in the case panel
    window.activate();
    const auto *start = window.window().findChild<QAction *>(QStringLiteral("start-review"));
    EVENTUALLY(!window.queue().model().isLoading() && window.isOnRow(ReviewedForce::stalking) && start->isEnabled());
    EVENTUALLY(QApplication::focusWidget() == &window.queue().table());
    window.key(Qt::Key_Return);
    EVENTUALLY(window.page().isOpen());
    QCOMPARE(shown(window.page()), QStringList{QStringLiteral("1  Seize the phone")});
    give(QStringLiteral("Call her"), {});
    EVENTUALLY_IS(shown(window.page()), (QStringList{QStringLiteral("1  Seize the phone"), QStringLiteral("2  Call her")}));
    QVERIFY(window.page().isOpen());
    {
        auto opened = force.open("nobody", workspace::OpenOptions::Access::Read);
        const auto all = must(opened.directions({false, ReviewedForce::stalking, true, 10}));
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].owner, std::string("inspector"));
        QCOMPARE(all[0].ownerId, std::string("I300"));
        QCOMPARE(all[0].ownerName, std::string("Cai Inspector"));
        QCOMPARE(all[1].owner, std::string("oic"));
        QVERIFY(all[0].dueAt && all[0].ref.empty());
    }
    window.activate();
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EVENTUALLY_IS(shown(window.page()), QStringList{QStringLiteral("1  Seize the phone")});
}

// The draft is there, asked about by its time, when one comes back; and after the program has ended.
void ReviewJourneyTest::leavingLosesNothing()
{
    ReviewedForce force;
    force.sync();
    {
        ReviewWindow window(force, "ps200");
        window.startReview(ReviewedForce::stalking);
        window.key(Qt::Key_2);
        window.type(QStringLiteral("The included offence is missing."));
        window.key(Qt::Key_Escape);
        QVERIFY(window.queue().isVisible());
    }
    force.passMinutes(5);
    ReviewWindow window(force, "ps200");
    EVENTUALLY(window.hasRow(ReviewedForce::stalking));
    while (!window.isOnRow(ReviewedForce::stalking))
        window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    const auto *text = window.page().findChild<QLabel *>(QStringLiteral("foundText"));
    EVENTUALLY(text->isVisible());
    QVERIFY2(text->text().contains(QStringLiteral("14:05")), qPrintable(text->text()));
    window.key(Qt::Key_Return); // go on with it
    QVERIFY(window.page().isOpen());
    QCOMPARE(window.form().form()->answers().at({"ESR-01a", 0}), forms::Value{std::string("The included offence is missing.")});
}

void ReviewJourneyTest::submitAndNext()
{
    ReviewedForce force;
    force.sync();
    ReviewWindow window(force, "pi300");
    window.review(ReviewedForce::burglary);
    EVENTUALLY(window.page().isOpen() || window.queue().isVisible());
    EVENTUALLY_IS(window.caseNo(), std::string(ReviewedForce::assault));
    EVENTUALLY(window.page().isOpen());
}

// Offered at once and one key away, also while the next form is open already.
void ReviewJourneyTest::logTextOfWhatWasSigned()
{
    ReviewedForce force;
    force.sync();
    ReviewWindow window(force, "pi300");
    QVERIFY(!window.window().findChild<QAction *>(QStringLiteral("copy-signed-text"))->isEnabled());
    window.review(ReviewedForce::burglary);
    EVENTUALLY_IS(window.caseNo(), std::string(ReviewedForce::assault));
    EVENTUALLY(window.page().isOpen());
    QVERIFY(window.window().findChild<QPushButton *>(QStringLiteral("offer-copy-signed-text"))->isVisible());
    window.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    const auto box = [&] { return window.window().findChild<QDialog *>(QStringLiteral("logTextDialog")); };
    EVENTUALLY(box() && box()->isVisible());
    const QString text = box()->findChild<QLabel *>(QStringLiteral("logText"))->text();
    QVERIFY2(text.startsWith(QStringLiteral("REVIEW ")) && text.contains(QLatin1String(ReviewedForce::burglary)), qPrintable(text));
    QTest::keyClick(box()->focusWidget(), Qt::Key_Escape);
    EVENTUALLY(!box());
    window.activate();
    QGuiApplication::clipboard()->clear();
    window.key(Qt::Key_T, Qt::ControlModifier);
    EVENTUALLY_IS(QGuiApplication::clipboard()->text().trimmed(), text.trimmed());
    QVERIFY(window.page().isOpen());
}

// The last review is done: the keys are on what there is to do, and come back with the work.
void ReviewJourneyTest::anEmptyQueueHasTheKeys()
{
    ReviewedForce force;
    force.sync();
    ReviewWindow window(force, "ps200");
    window.review(ReviewedForce::stalking);
    EVENTUALLY(window.queue().isVisible());
    const auto focus = [] { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); };
    EVENTUALLY_IS(focus(), QStringLiteral("queueEmptyDo"));
    QVERIFY(QApplication::focusWidget()->isVisible());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EVENTUALLY(window.hasRow(ReviewedForce::stalking));
    EVENTUALLY_IS(focus(), QStringLiteral("queueTable"));
}

// From the question and back to it; what was written is still there.
void ReviewJourneyTest::guidanceInPlaceAndInTheLibrary()
{
    ReviewedForce force;
    force.sync();
    ReviewWindow window(force, "ps200");
    window.startReview(ReviewedForce::stalking);
    window.key(Qt::Key_2);
    window.type(QStringLiteral("The included offence is missing."));
    const auto isOnQuestion = [&] {
        return window.form().isAncestorOf(QApplication::focusWidget()) && window.form().current()->id == "ESR-01a";
    };
    QVERIFY(isOnQuestion());
    window.key(Qt::Key_F1);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("guidancePanel"));
    const auto heads = window.page().findChild<QWidget *>(QStringLiteral("guidanceBody"))->findChildren<QPushButton *>();
    QVERIFY(std::all_of(heads.begin(), heads.end(), [](auto *head) { return !head->isCheckable() || head->isChecked(); }));
    window.key(Qt::Key_Escape);
    QVERIFY(window.page().isVisible());
    QVERIFY(isOnQuestion());
    window.key(Qt::Key_F6); // the case, and back
    window.key(Qt::Key_Escape);
    QVERIFY(isOnQuestion());
    for (const bool byKeys : {true, false}) {
        window.key(Qt::Key_F1, Qt::ShiftModifier);
        EVENTUALLY(window.window().guidancePage().isReady());
        QCOMPARE(window.window().guidancePage().shown(), QStringLiteral("ESR-01a"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("guidanceReader"));
        if (byKeys)
            window.key(Qt::Key_Escape);
        else
            window.key(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(window.page().isVisible());
        QVERIFY(isOnQuestion());
    }
    QCOMPARE(window.form().form()->answers().at({"ESR-01a", 0}), forms::Value{std::string("The included offence is missing.")});
    window.key(Qt::Key_Escape);
    QVERIFY(window.queue().isVisible());
}

void ReviewJourneyTest::undoOfASignature()
{
    ReviewedForce force;
    force.sync();
    ReviewWindow window(force, "ps200");
    window.review(ReviewedForce::stalking);
    EVENTUALLY(!window.hasRow(ReviewedForce::stalking));
    EVENTUALLY(window.queue().isVisible());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EVENTUALLY(window.hasRow(ReviewedForce::stalking));
}

void ReviewJourneyTest::whatStandsAgainstItIsListed()
{
    ReviewedForce force;
    force.sync();
    ReviewWindow window(force, "ps200");
    window.startReview(ReviewedForce::stalking);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    const auto box = [&] { return window.page().findChild<QDialog *>(QStringLiteral("checkDialog")); };
    EVENTUALLY(box() && box()->isVisible());
    QVERIFY(!box()->findChild<QPushButton *>(QStringLiteral("checkSign"))->isEnabled());
    const std::string second = window.form().form()->blocking()[1].place.id;
    QTest::keyClick(box()->focusWidget(), Qt::Key_Down);
    QTest::keyClick(box()->focusWidget(), Qt::Key_Return);
    EVENTUALLY(!box());
    window.activate();
    EVENTUALLY_IS(QString::fromStdString(window.form().current()->id), QString::fromStdString(second));
}

QTEST_MAIN(ReviewJourneyTest)
#include "tst_review_journey.moc"
