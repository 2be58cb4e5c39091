// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/spare_drafts.h"
#include "tests/support/eventually.h"
#include "tests/ui/hands.h"
#include "tests/ui/review_window.h"

#include "ui/review/filled_form.h"
#include "ui/review/kept_draft.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace casegrip;
using namespace casegrip::test;
using Access = workspace::OpenOptions::Access;

namespace
{

// An audit by the sergeant: something to read on a case that still owes its review.
std::string signedBySergeant(const ReviewedForce &force, const char *caseNo)
{
    auto opened = force.open("ps200");
    const auto begun = must(opened.beginReview({caseNo, {}, "audit"}));
    must(opened.run(workspace::SubmitReview{completed(begun.fresh, *begun.form), {}, {}}));
    return begun.fresh.ref;
}

QStringList viewed(const ReviewedForce &force, const char *caseNo)
{
    QStringList rows;
    for (const auto &row : must(force.open("ps200", Access::Read).log(caseNo, 1000))) {
        if (row.chain == "access" && row.type == "viewed")
            rows << QString::fromStdString(row.text);
    }
    return rows;
}

struct Scene {
    ReviewedForce force;
    std::optional<ReviewWindow> window;

    static constexpr const char *standard = "99260000007";
    Scene()
    {
        force.addOpenCase(standard, "2026-03-05T08:00:00Z");
        force.sync();
    }
    ReviewWindow &open(const char *login)
    {
        window.emplace(force, login);
        return *window;
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return window->window().findChild<Widget *>(QString::fromLatin1(name));
    }
    QAction &action(const char *name) { return *find<QAction>(name); }
    QDialog *box(const char *name)
    {
        auto *dialog = find<QDialog>(name);
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    QDialog &opened(const char *name)
    {
        [&] { EVENTUALLY(box(name)); }();
        QDialog &dialog = *box(name);
        dialog.activateWindow();
        [&] { EVENTUALLY(QApplication::activeWindow() == &dialog); }();
        return dialog;
    }
    std::size_t aside() const { return journal::SpareDrafts(force.data()).find().size(); }
    std::size_t drafts() { return must(force.open("ps200", Access::Read).drafts()).size(); }
};

} // namespace

// Reading, adding to, beginning otherwise and coming back to reviews, in the real window.
class ReviewUpkeepTest : public QObject
{
    Q_OBJECT
private slots:
    void whatWasSignedIsReadOnScreen();
    void theReviewPageReadsTheLastReview();
    void anAdditionByKeyboard();
    void anotherFormIsChosenFromAList();
    void draftsAreListedAndGoneOnWith();
    void aDraftOnAnotherFormIsAskedAbout();
    void aRedBoxFoundInAStandardReview();
    void aBusyWriterLosesNothing();
    void aChangeIsGivenToTheWriterInTime();
    void whatTheWriterDoesNotTakeIsPutAside();
    void thePageCoachesAsItIsTold();
};

void ReviewUpkeepTest::whatWasSignedIsReadOnScreen()
{
    Scene scene;
    const std::string ref = signedBySergeant(scene.force, ReviewedForce::burglary);
    must(scene.force.open("ps200").run(workspace::AddAddendum{ref, "The doorbell camera was viewed at noon."}));
    ReviewWindow &window = scene.open("pi300");
    EVENTUALLY(window.hasRow(ReviewedForce::burglary));
    EVENTUALLY(window.goesToRow(ReviewedForce::burglary));
    EVENTUALLY(scene.action("read-review").isEnabled());
    const auto before = viewed(scene.force, ReviewedForce::burglary).size();
    auto *list = scene.find<QListWidget>("reviewList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    const QString text = scene.opened("logTextDialog").findChild<QLabel *>(QStringLiteral("logText"))->text();
    QVERIFY2(text.startsWith(QStringLiteral("REVIEW ") + QString::fromStdString(ref)), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("ADDENDUM TO ")) && text.contains(QStringLiteral("The doorbell camera was viewed at noon.")));
    QVERIFY(text.contains(QStringLiteral("Bo Sergeant (S200)")));
    QCOMPARE(viewed(scene.force, ReviewedForce::burglary).size(), before + 1);
}

void ReviewUpkeepTest::theReviewPageReadsTheLastReview()
{
    Scene scene;
    const std::string ref = signedBySergeant(scene.force, ReviewedForce::burglary);
    ReviewWindow &window = scene.open("pi300");
    window.startReview(ReviewedForce::burglary);
    auto *read = scene.find<QPushButton>("readLastReview");
    QVERIFY(read && read->isVisible() && !read->accessibleName().isEmpty());
    read->setFocus();
    QTest::keyClick(read, Qt::Key_Return);
    QVERIFY(scene.opened("logTextDialog").findChild<QLabel *>(QStringLiteral("logText"))->text().contains(QString::fromStdString(ref)));
    QVERIFY(window.page().isOpen());
}

void ReviewUpkeepTest::anAdditionByKeyboard()
{
    Scene scene;
    const std::string ref = signedBySergeant(scene.force, ReviewedForce::stalking);
    ReviewWindow &window = scene.open("ps200");
    EVENTUALLY(window.hasRow(ReviewedForce::stalking));
    EVENTUALLY(window.goesToRow(ReviewedForce::stalking));
    EVENTUALLY(scene.action("add-to-review").isEnabled());
    window.key(Qt::Key_K, Qt::ControlModifier); // from the list of all actions
    auto *typed = scene.opened("palette").findChild<QWidget *>(QStringLiteral("paletteText"));
    QTest::keyClicks(typed, QStringLiteral("add to the review"));
    QTest::keyClick(typed, Qt::Key_Return);
    QDialog &dialog = scene.opened("reasonDialog");
    EVENTUALLY(dialog.findChild<QPlainTextEdit *>(QStringLiteral("reasonText"))->hasFocus());
    QTest::keyClicks(dialog.focusWidget(), QStringLiteral("She moved to her sister's."));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    const auto added = [&] {
        const auto found = must(scene.force.open("ps200", Access::Read).findReview(ref));
        return found.state.addenda.empty() ? std::string() : found.state.addenda.front().text;
    };
    EVENTUALLY_IS(added(), std::string("She moved to her sister's."));
    const auto first = [&] {
        const auto *list = scene.find<QListWidget>("reviewList");
        return list && list->count() > 0 ? list->item(0)->text() : QString();
    };
    EVENTUALLY(first().contains(QStringLiteral("1 addition")));
}

void ReviewUpkeepTest::anotherFormIsChosenFromAList()
{
    Scene scene;
    ReviewWindow &window = scene.open("pi300");
    EVENTUALLY(window.hasRow(ReviewedForce::burglary));
    EVENTUALLY(window.goesToRow(ReviewedForce::burglary));
    EVENTUALLY(scene.action("other-form").isEnabled());
    scene.action("other-form").trigger();
    QDialog &dialog = scene.opened("formDialog");
    auto *list = dialog.findChild<QListWidget *>(QStringLiteral("formList"));
    const auto audit = list->findItems(QStringLiteral("Audit"), Qt::MatchStartsWith);
    QVERIFY(!audit.isEmpty());
    while (list->currentItem() != audit.front())
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    EVENTUALLY(window.page().isOpen());
    QCOMPARE(window.form().form()->form().id, std::string("audit"));
    QCOMPARE(window.caseNo(), std::string(ReviewedForce::burglary));
}

void ReviewUpkeepTest::draftsAreListedAndGoneOnWith()
{
    Scene scene;
    ReviewWindow &window = scene.open("ps200");
    auto *button = scene.find<QPushButton>("myDrafts");
    QVERIFY(button->isHidden());
    window.startReview(ReviewedForce::stalking);
    window.key(Qt::Key_2);
    window.type(QStringLiteral("The included offence is missing."));
    window.key(Qt::Key_Escape);
    EVENTUALLY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("My drafts  1"));
    QCOMPARE(button->menu()->actions().size(), 1);
    const QString line = button->menu()->actions().front()->text();
    QVERIFY2(line.contains(QLatin1String(ReviewedForce::stalking)) && line.contains(QStringLiteral("nhanced")), qPrintable(line));
    button->menu()->actions().front()->trigger();
    const auto *found = scene.find<QLabel>("foundText");
    EVENTUALLY(found && found->isVisible());
    window.key(Qt::Key_Return);
    EVENTUALLY(window.page().isOpen());
    QCOMPARE(window.form().form()->answers().at({"ESR-01a", 0}), forms::Value{std::string("The included offence is missing.")});
}

// Begun under "Another form", and the review is started again as it is every day.
void ReviewUpkeepTest::aDraftOnAnotherFormIsAskedAbout()
{
    Scene scene;
    {
        auto opened = scene.force.open("ps200");
        must(opened.saveDraft(must(opened.beginReview({Scene::standard, due::Stage::Initial, "enhanced-initial"})).fresh));
    }
    ReviewWindow &window = scene.open("ps200");
    EVENTUALLY(window.hasRow(Scene::standard));
    EVENTUALLY(window.goesToRow(Scene::standard));
    window.key(Qt::Key_Return);
    const auto found = [&] { return scene.find<QLabel>("foundText"); };
    EVENTUALLY(found() && found()->isVisible());
    QVERIFY2(found()->text().contains(QStringLiteral("nhanced")), qPrintable(found()->text()));
    QVERIFY(!window.page().isOpen());
    scene.find<QPushButton>("beginAnew")->click(); // then on the form that is asked for
    EVENTUALLY(window.page().isOpen());
    QCOMPARE(window.form().form()->form().id, std::string("standard-initial"));
    QCOMPARE(scene.drafts(), std::size_t(0));
}

void ReviewUpkeepTest::aRedBoxFoundInAStandardReview()
{
    Scene scene;
    ReviewWindow &window = scene.open("ps200");
    window.startReview(Scene::standard);
    QCOMPARE(window.form().form()->form().id, std::string("standard-initial"));
    window.key(Qt::Key_1); // yes
    EVENTUALLY(scene.find<QPushButton>("insteadForm"));
    auto *change = scene.find<QPushButton>("insteadForm");
    QVERIFY(change->isVisible());
    change->setFocus(); // the next stop of Tab after the answers
    QTest::keyClick(change, Qt::Key_Return);
    EVENTUALLY(window.page().isOpen() && window.form().form()->form().id == "enhanced-initial");
    EVENTUALLY_IS(scene.drafts(), std::size_t(0)); // that of the form that was left
    const ReviewWindow::Given given{{"ESR-01b", QStringLiteral("yes")}};
    window.fillIn(given);
    window.sign(given);
    EVENTUALLY(!window.hasRow(Scene::standard));
    const auto here = must(scene.force.open("ps200", Access::Read).reviewsOf(Scene::standard)).here;
    QCOMPARE(here.reviews.front().latest().review.form.id, std::string("enhanced-initial"));
    QVERIFY(std::any_of(here.directions.begin(), here.directions.end(),
                        [](const auto &one) { return one.given.text.starts_with("Put class, included offences and flags right"); }));
}

// While a sync is applied or everything is made anew: on disk all the same, for whoever opens the folder next.
void ReviewUpkeepTest::aBusyWriterLosesNothing()
{
    Scene scene;
    ReviewWindow &window = scene.open("ps200");
    window.startReview(ReviewedForce::stalking);
    {
        const Held held(window.writer());
        window.key(Qt::Key_2);
        window.type(QStringLiteral("The included offence"));
        EVENTUALLY_IS(scene.aside(), std::size_t(1));
        EVENTUALLY(scene.find<QLabel>("reviewSaved")->text().startsWith(QStringLiteral("saved ")));
        window.type(QStringLiteral(" is missing."));
        const auto onDisk = [&] {
            const auto begun = must(scene.force.open("ps200", Access::Read).beginReview({ReviewedForce::stalking, {}, {}}));
            return begun.found ? begun.found->draft.answers.at({"ESR-01a", 0}) : forms::Value{};
        };
        EVENTUALLY_IS(onDisk(), forms::Value{std::string("The included offence is missing.")});
    }
    EVENTUALLY_IS(scene.aside(), std::size_t(0)); // the writer has come to it
    QCOMPARE(scene.drafts(), std::size_t(1));
}

namespace
{

// What keeps a draft, with a writer that answers when it is told to.
struct Kept {
    DeskFixture fixture;
    ui::PlainLabel line;
    std::vector<ui::KeptDraft::Saved> given, aside;
    ui::KeptDraft kept{fixture.desk.words, line, [this](ui::KeptDraft::Saved saved) { given.push_back(std::move(saved)); return true; },
                       [this](ui::KeptDraft::Saved saved) { aside.push_back(std::move(saved)); }, nullptr};
};

} // namespace

// Typing on does not put it off.
void ReviewUpkeepTest::aChangeIsGivenToTheWriterInTime()
{
    Kept kept;
    QElapsedTimer since;
    since.start();
    while (kept.given.empty() && since.elapsed() < 120'000) {
        kept.kept.changed();
        QCoreApplication::processEvents();
    }
    QCOMPARE(kept.given.size(), std::size_t(1));
    QVERIFY2(since.elapsed() < 2000, qPrintable(QString::number(since.elapsed())));
    kept.given[0](someMoment().now);
    QVERIFY(kept.line.text().startsWith(QStringLiteral("saved ")));
    kept.kept.changed();
    EVENTUALLY_IS(kept.given.size(), std::size_t(2)); // what was typed since
    kept.given[1](failure(ErrorKind::Io, "No.", "Try again."));
    QCOMPARE(kept.line.text(), QStringLiteral("not saved"));
    EVENTUALLY_IS(kept.given.size(), std::size_t(3)); // until it succeeds
}

void ReviewUpkeepTest::whatTheWriterDoesNotTakeIsPutAside()
{
    Kept kept;
    kept.kept.changed();
    EVENTUALLY_IS(kept.aside.size(), std::size_t(1));
    QCOMPARE(kept.given.size(), std::size_t(1));
    kept.aside[0](someMoment().now);
    QVERIFY(kept.line.text().startsWith(QStringLiteral("saved ")));
    kept.kept.changed();
    EVENTUALLY_IS(kept.given.size(), std::size_t(2));
    kept.kept.close(); // the writer is late: what would be put aside may be gone later
    QCOMPARE(kept.aside.size(), std::size_t(2));
    kept.line.setText(QString());
    kept.given[1](someMoment().now); // of a draft that is no longer shown
    QVERIFY(kept.line.text().isEmpty());
}

void ReviewUpkeepTest::thePageCoachesAsItIsTold()
{
    Scene scene;
    {
        ReviewWindow &window = scene.open("pi300");
        window.startReview(ReviewedForce::burglary); // the first of its kind
        QVERIFY(scene.action("coach-mode").isChecked());
        QVERIFY(scene.find<QLabel>("coachText")->text().contains(QStringLiteral("F2 closes it")));
        window.key(Qt::Key_F2);
        EVENTUALLY(!scene.find<QLabel>("coachText"));
    }
    ReviewWindow &window = scene.open("ps200");
    window.startReview(ReviewedForce::stalking);
    QVERIFY(!scene.action("coach-mode").isChecked());
    QVERIFY(!scene.find<QLabel>("coachText"));
}

QTEST_MAIN(ReviewUpkeepTest)
#include "tst_review_upkeep.moc"
