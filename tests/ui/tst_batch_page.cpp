// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review_window.h"

#include "ui/actions/actions.h"
#include "ui/models/batch_model.h"
#include "ui/review/batch_lines.h"
#include "ui/review/batch_page.h"
#include "ui/review/found_batch_view.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

const std::vector<std::string> oldCases{"99250001001", "99250001002", "99250001003"};
const std::string redBox = "99250009999";

void addOldCases(ReviewedForce &force)
{
    for (const std::string &caseNo : oldCases)
        force.addOpenCase(caseNo, "2025-11-10T10:00:00Z");
    force.addOpenCase(redBox, "2025-11-10T10:00:00Z", "Stalking", "8Q");
    force.sync();
}

} // namespace

// Several cases reviewed together in the real window, with nothing but the keyboard.
class BatchPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReviewedForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;

    ReviewWindow &window() { return *m_window; }
    ui::BatchPage &page() { return window().window().batchPage(); }
    ui::BatchLines &lines() { return page().lines(); }
    QAction *action(const char *name) { return window().window().findChild<QAction *>(QLatin1String(name)); }
    QString textOf(const char *name)
    {
        return window().window().findChild<QLabel *>(QLatin1String(name))->text();
    }
    void open(const std::string &login)
    {
        m_window.reset();
        m_window = std::make_unique<ReviewWindow>(*m_force, login);
        for (const std::string &caseNo : oldCases)
            EVENTUALLY(window().hasRow(caseNo));
    }
    // The rows of these cases, as Ctrl with the arrow keys and Space would choose them.
    void choose(const std::vector<std::string> &cases)
    {
        window().key(Qt::Key_Home, Qt::ControlModifier);
        for (int row = 0; row < window().queue().model().rowCount(); ++row) {
            const auto *texts = window().queue().model().textsAt(row);
            const bool isWanted = texts && texts->cycle == 1 &&
                                  std::find(cases.begin(), cases.end(), texts->caseNo) != cases.end();
            const bool isChosen = window().queue().table().selectionModel()->isRowSelected(row, {});
            if (isWanted != isChosen)
                window().key(Qt::Key_Space, Qt::ControlModifier);
            window().key(Qt::Key_Down, Qt::ControlModifier);
        }
    }
    void begin(const std::vector<std::string> &cases)
    {
        choose(cases);
        window().key(Qt::Key_B);
        EVENTUALLY(page().isOpen());
    }
    int rowOf(const std::string &caseNo)
    {
        for (int row = 0; row < lines().model().rowCount(); ++row) {
            if (lines().model().caseNo(row) == caseNo)
                return row;
        }
        return -1;
    }
    // What is said of each of the cases.
    std::vector<std::vector<std::string>> explainedNow() const
    {
        auto opened = m_force->open("nobody", workspace::OpenOptions::Access::Read);
        std::vector<std::vector<std::string>> said;
        for (const std::string &caseNo : oldCases)
            said.push_back(explained(opened, caseNo));
        return said;
    }
    // A line for each, each case looked at; the first one's twice.
    void writeLines()
    {
        for (int i = 0; i < lines().model().rowCount(); ++i) {
            EVENTUALLY(lines().model().isOpened(lines().row()));
            window().type(QStringLiteral("Phone %1 is with the unit.").arg(i));
            window().key(Qt::Key_Return);
        }
    }

private slots:
    void init()
    {
        m_force = std::make_unique<ReviewedForce>();
        addOldCases(*m_force);
    }
    void cleanup() { m_window.reset(); }

    void threeCasesByTheKeyboard();
    void linesAreComparedAtOnce();
    void leavingLosesNothing();
    void onlyWhenItCanWork();
    void theModel();
    void whatBecameOfTheFormIsSaid();
};

void BatchPageTest::threeCasesByTheKeyboard()
{
    open("su500");
    std::vector<std::string> chosen = oldCases;
    chosen.push_back(redBox);
    begin(chosen);
    QCOMPARE(lines().model().rowCount(), 4);
    const int refused = rowOf(redBox);
    QVERIFY(lines().model().standing(refused).contains(QStringLiteral("red-box")));
    window().key(Qt::Key_Return, Qt::ControlModifier); // nothing is signed: it goes to what is missing
    QVERIFY(page().isOpen());
    window().key(Qt::Key_F4);
    QCOMPARE(lines().model().rowCount(), 3);
    QCOMPARE(rowOf(redBox), -1);

    lines().goTo(0);
    writeLines();
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("directionText"));
    window().type(QStringLiteral("Chase the unit each Monday."));
    const QString wanting = QStringLiteral("Say by which day.");
    QCOMPARE(textOf("directionProblem"), wanting);
    window().key(Qt::Key_Return, Qt::ControlModifier); // nothing is signed
    QVERIFY(page().isOpen());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("answerLine"));
    window().type(QStringLiteral("-1"));
    QCOMPARE(textOf("directionProblem"), QStringLiteral("That day has passed."));
    window().key(Qt::Key_A, Qt::ControlModifier);
    window().type(QStringLiteral("someday"));
    QCOMPARE(textOf("directionProblem"), QStringLiteral("The day cannot be read yet."));
    window().key(Qt::Key_A, Qt::ControlModifier);
    window().type(QStringLiteral("+7"));
    QVERIFY(textOf("directionProblem").isEmpty());
    window().key(Qt::Key_Tab);
    window().fillIn({{"SUR-08", QStringLiteral("continue")}});
    QVERIFY(!page().formView().form()->state({"SUR-08a", 0})->isRelevant); // each case has its own
    const auto before = explainedNow();
    window().key(Qt::Key_Return, Qt::ControlModifier);
    for (const std::string &caseNo : oldCases)
        EVENTUALLY(!window().hasRow(caseNo));
    QVERIFY2(textOf("happened").contains(QStringLiteral("3 review")), qPrintable(textOf("happened")));
    {
        auto opened = m_force->open("nobody", workspace::OpenOptions::Access::Read);
        for (const std::string &caseNo : oldCases) {
            const reviews::CaseReviews of = must(opened.reviewsOf(caseNo)).here;
            QCOMPARE(of.reviews.size(), std::size_t(1));
            QCOMPARE(of.reviews[0].latest().review.batch->size, 3);
            const auto isOurs = [](const reviews::DirectionState &one) {
                return one.given.text == "Chase the unit each Monday." && one.given.dueAt.has_value();
            };
            QCOMPARE(std::count_if(of.directions.begin(), of.directions.end(), isOurs), std::ptrdiff_t(1));
        }
        QCOMPARE(completedInMarch(opened, "superintendent"), std::int64_t(oldCases.size()));
        const auto after = explainedNow();
        for (std::size_t i = 0; i < oldCases.size(); ++i)
            QVERIFY(after[i] != before[i]);
    }
    window().key(Qt::Key_Z, Qt::ControlModifier);
    for (const std::string &caseNo : oldCases)
        EVENTUALLY(window().hasRow(caseNo));
}

void BatchPageTest::linesAreComparedAtOnce()
{
    open("su500");
    begin(oldCases);
    lines().goTo(0);
    window().type(QStringLiteral("Phone is out"));
    window().key(Qt::Key_Down);
    window().type(QStringLiteral("  phone IS  out "));
    QCOMPARE(lines().model().standing(0), QStringLiteral("Another case has the same line"));
    QCOMPARE(textOf("batchLineFault"), QStringLiteral("Another case has the same line"));
    window().key(Qt::Key_1);
    QVERIFY(lines().model().standing(0) != QStringLiteral("Another case has the same line"));
    QCOMPARE(lines().model().standing(2), QStringLiteral("A line is missing"));
    window().key(Qt::Key_F3); // the next one that needs something
    QCOMPARE(lines().row(), 2);
    window().key(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lines().model().rowCount(), 2);
}

void BatchPageTest::leavingLosesNothing()
{
    open("su500");
    begin(oldCases);
    lines().goTo(0);
    EVENTUALLY(lines().model().isOpened(0));
    window().type(QStringLiteral("Phone is out."));
    window().key(Qt::Key_Escape);
    EVENTUALLY(window().queue().isVisible());
    open("su500");           // the program has ended
    window().key(Qt::Key_B); // one row alone: the batch that waits
    const auto goOn = [this] {
        return window().window().findChild<QPushButton *>(QStringLiteral("batchGoOn"));
    };
    EVENTUALLY(goOn() && goOn()->hasFocus());
    window().key(Qt::Key_Return);
    EVENTUALLY(page().isOpen());
    QCOMPARE(lines().model().rowCount(), 3);
    QCOMPARE(lines().model().line(0), std::string("Phone is out."));
    QVERIFY(lines().model().isOpened(0));
    // Anew: what was written is dropped.
    window().key(Qt::Key_Escape);
    EVENTUALLY(window().queue().table().hasFocus());
    choose({oldCases[0], oldCases[1]});
    window().key(Qt::Key_B);
    EVENTUALLY(goOn()->hasFocus());
    window().key(Qt::Key_Tab);
    window().key(Qt::Key_Return);
    EVENTUALLY(page().isOpen() && lines().model().rowCount() == 2);
    QVERIFY(lines().model().line(0).empty());
}

void BatchPageTest::onlyWhenItCanWork()
{
    open("su500");
    QAction *together = action("review-together");
    window().key(Qt::Key_Home);
    QVERIFY(!together->isEnabled());
    QCOMPARE(together->statusTip(), QStringLiteral("Choose from 2 to 40 cases."));
    QVERIFY(together->toolTip().contains(together->statusTip()));
    window().key(Qt::Key_B); // its key says it too
    QCOMPARE(textOf("happened"), together->statusTip());
    choose({oldCases[0], oldCases[1]});
    QVERIFY(together->isEnabled());
    open("ci400");
    choose({oldCases[0], oldCases[1]});
    QVERIFY(!action("review-together")->isEnabled());
    QVERIFY(action("review-together")->statusTip().contains(QStringLiteral("superintendent")));
}

void BatchPageTest::theModel()
{
    ui::BatchModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    workspace::BegunBatch begun;
    for (int i = 0; i < 4; ++i)
        begun.cases.push_back({"case " + std::to_string(i), {}});
    begun.cases[3].refused = Error{ErrorKind::Refused, "A red-box case is reviewed by itself.", {}};
    workspace::BatchDraft draft;
    draft.batch.lines = {{"case 1", "One.", forms::CaseFacts()}, {"case 2", {}}};
    draft.opened = {"case 1", "case 2"};
    model.setCases(begun, draft);
    QVERIFY(model.isReady(1) && !model.isReady(0));
    QVERIFY(!model.isOpened(2)); // nobody knows what was seen
    QCOMPARE(model.nextUnready(0), 2);
    model.setLine(0, "one. ");
    QVERIFY(!model.isReady(1));
    model.setLine(0, "Nought <b>.");
    model.setOpened(0, {});
    QVERIFY(model.isReady(0) && model.isReady(1));
    model.setRefusals({{"case 0", {ErrorKind::Refused, "The case has changed since you opened it.", {}}, workspace::BatchRefusal::About::Changed}});
    QVERIFY(!model.isReady(0) && !model.isOpened(0) && model.counts().refused == 1);
    forms::CaseFacts facts;
    facts.set("risk", std::string("high"));
    model.setOpened(0, facts);
    QVERIFY(model.isReady(0) && model.counts().refused == 0);
    QVERIFY(model.standing(0).contains(QStringLiteral("has changed"))); // to be read while it is looked at
    facts.set("risk", std::string("low"));
    facts.set("directions_open", std::int64_t{2});
    model.setOpened(0, facts); // looked at once more
    const forms::CaseFacts seen = *model.lines()[0].openedOn;
    QCOMPARE(seen.at(*forms::findFact("risk")), forms::Value{std::string("high")});
    QCOMPARE(seen.at(*forms::findFact("directions_open")), forms::Value{std::int64_t{2}}); // our own work
    model.setRefusals(
        {{"case 0", {ErrorKind::Refused, "Not for it.", {}}, workspace::BatchRefusal::About::Answers},
         {"case 2", {ErrorKind::Refused, "No line.", {}}, workspace::BatchRefusal::About::Line}});
    QCOMPARE(model.counts().refused, 1);
    model.forgetRefusedAnswers();
    QCOMPARE(model.counts().refused, 0);
    model.setRefusals(
        {{"case 3", {ErrorKind::Refused, "Red box.", {}}, workspace::BatchRefusal::About::Case}});
    QCOMPARE(model.leaveOutRefused(), 1);
    QCOMPARE(model.rowCount(), 3);
    model.leaveOut(2);
    QCOMPARE(model.nextUnready(-1), -1);
    QCOMPARE(model.data(model.index(0, ui::BatchModel::Line), Qt::DisplayRole).toString(),
             QStringLiteral("Nought <b>."));
}

void BatchPageTest::whatBecameOfTheFormIsSaid()
{
    DeskFixture fixture;
    ui::FoundBatchView view(fixture.desk, nullptr);
    const auto *text = view.findChild<QLabel *>(QStringLiteral("batchFound"));
    workspace::BatchDraft found;
    view.ask(found, 0);
    QVERIFY(!text->text().contains(QLatin1Char('\n')));
    found.isMoved = true;
    view.ask(found, 0);
    QVERIFY(text->text().contains(QStringLiteral("The form was changed since")));
    found.isMoved = false;
    auto library = std::make_shared<const forms::Library>(forms::Library::shipped());
    const forms::Template *form = library->find(found.batch.templateId, 1);
    forms::VersionMove move;
    move.dropped.push_back({"SUR-02", 0});
    found.newer = workspace::BatchDraft::Newer{library, form, form, move};
    view.ask(found, 0);
    QVERIFY2(text->text().contains(QStringLiteral("A newer version of this form is in force.")), qPrintable(text->text()));
    QVERIFY(text->text().contains(QString::fromStdString(form->find("SUR-02")->label)));
}

QTEST_MAIN(BatchPageTest)
#include "tst_batch_page.moc"
