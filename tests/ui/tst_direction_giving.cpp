// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/desk_fixture.h"
#include "ui/dialogs/direction_dialog.h"
#include "ui/pages/direction_giving.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

workspace::Officer officer(const char *id, const char *name, const char *rank, const char *acting = "", bool active = true)
{
    return {id, id, name, rank, "N2", {}, acting, active};
}

// A window with one case in front.
struct Giving {
    Giving() : giving(fixture.desk, source, fixture.actions, [this] { return caseNo; }, &window)
    {
        source.roster = {officer("5521", "Ceri Lloyd", "constable"), officer("2290", "Rhys Lloyd", "sergeant", "inspector"),
                         officer("7001", "Ann Lloyd", "sergeant", "", false), officer("3001", "Sam Whitfield", "specialist_staff")};
        window.show();
    }
    void open()
    {
        fixture.actions.get(ui::ActionId::GiveDirection)->trigger();
        dialog = window.findChild<QDialog *>(QStringLiteral("directionDialog"));
        EVENTUALLY(dialog && QApplication::activeWindow() == dialog);
        EVENTUALLY(field<QPlainTextEdit>("giveText")->hasFocus());
    }
    template <typename T>
    T *field(const char *name) const
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }
    QString problem() const { return field<QLabel>("giveProblem")->text(); }
    bool mayBeGiven() const { return field<QPushButton>("giveYes")->isEnabled(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers); }
    void type(const char *text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
    const workspace::GiveDirection &given() const { return std::get<workspace::GiveDirection>(source.changes.at(0)); }

    DeskFixture fixture;
    FakeQueueSource source{0};
    std::string caseNo = "99250012345";
    QWidget window;
    ui::DirectionGiving giving;
    QDialog *dialog = nullptr;
};

} // namespace

// A direction without a review, by the keyboard.
class DirectionGivingTest : public QObject
{
    Q_OBJECT
private slots:
    void offWithoutACase();
    void toARoleByADay();
    void toAPersonByName();
    void saysWhatIsWanting();
    void saysWhatWasRefused();
    void everyFieldHasAName();
};

void DirectionGivingTest::offWithoutACase()
{
    Giving giving;
    QVERIFY(giving.fixture.actions.get(ui::ActionId::GiveDirection)->isEnabled());
    giving.caseNo.clear();
    giving.giving.refresh();
    QVERIFY(!giving.fixture.actions.get(ui::ActionId::GiveDirection)->isEnabled());
}

void DirectionGivingTest::toARoleByADay()
{
    Giving giving;
    QSignalSpy happened(&giving.giving, &ui::DirectionGiving::happened);
    giving.open();
    giving.type("Seize the phone.");
    giving.key(Qt::Key_Tab);
    giving.type("sup"); // the list is typed into
    giving.key(Qt::Key_Tab);
    giving.key(Qt::Key_Return); // nobody by name: on to the day
    giving.type("+7");
    giving.key(Qt::Key_Return);
    EVENTUALLY_IS(happened.size(), 1);
    QCOMPARE(giving.given().caseNo, giving.caseNo);
    QCOMPARE(giving.given().text, std::string("Seize the phone."));
    QCOMPARE(giving.given().owner, std::string("superintendent"));
    QVERIFY(giving.given().ownerId.empty());
    const TimeZone zone = giving.fixture.desk.words.zone();
    QVERIFY(giving.given().dueAt == zone.endOfDay(zone.dayOf(FakeQueueSource::now) + std::chrono::days{7}));
    QVERIFY(happened.at(0).at(0).toString().contains(QStringLiteral("99250012345")));
    const auto undo = happened.at(0).at(1).value<std::vector<workspace::Operation>>();
    QVERIFY(undo.size() == 1 && std::holds_alternative<workspace::Undo>(undo.front()));
}

void DirectionGivingTest::toAPersonByName()
{
    Giving giving;
    giving.open();
    giving.type("Chase the laboratory.");
    giving.key(Qt::Key_Tab);
    giving.key(Qt::Key_Tab);
    giving.type("lloyd");
    auto *found = giving.field<QListWidget>("giveFound");
    EVENTUALLY_IS(found->count(), 2); // one has left
    QVERIFY(found->currentItem()->text().startsWith(QStringLiteral("Ceri Lloyd")));
    giving.key(Qt::Key_Down);
    QVERIFY(found->currentItem()->text().startsWith(QStringLiteral("Rhys Lloyd, Inspector")));
    QCOMPARE(giving.field<QLineEdit>("giveSearch")->accessibleDescription(), found->currentItem()->text());
    QVERIFY(!giving.field<QComboBox>("giveOwner")->isEnabled()); // the role is theirs
    giving.key(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("answerLine"));
    giving.key(Qt::Key_Return, Qt::ControlModifier);
    EVENTUALLY_IS(giving.source.changes.size(), std::size_t(1));
    QCOMPARE(giving.given().ownerId, std::string("2290"));
    QCOMPARE(giving.given().owner, std::string("inspector")); // as acting
    const TimeZone zone = giving.fixture.desk.words.zone();
    QVERIFY(giving.given().dueAt == zone.endOfDay(zone.dayOf(FakeQueueSource::now) + std::chrono::days{7})); // as it was proposed
}

void DirectionGivingTest::saysWhatIsWanting()
{
    Giving giving;
    giving.open();
    const auto isOff = [&](const char *why) {
        return !giving.mayBeGiven() && giving.problem() == QLatin1String(why) &&
               giving.field<QPushButton>("giveYes")->accessibleDescription() == giving.problem();
    };
    QVERIFY(isOff("Say what is to be done."));
    giving.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(giving.source.changes.empty());
    giving.type("Seize the phone.");
    QVERIFY(giving.mayBeGiven() && giving.problem().isEmpty());
    auto *search = giving.field<QLineEdit>("giveSearch");
    auto *day = giving.field<QLineEdit>("answerLine");
    search->setFocus();
    giving.type("nobody like that");
    QVERIFY(isOff("Nobody in the roster is called that."));
    search->clear();
    day->setFocus();
    giving.type("soon");
    QVERIFY(isOff("The day cannot be read yet."));
    giving.key(Qt::Key_A, Qt::ControlModifier);
    giving.type("-1");
    QVERIFY(isOff("That day has passed."));
    giving.key(Qt::Key_A, Qt::ControlModifier);
    giving.key(Qt::Key_Delete);
    QVERIFY(isOff("Say by which day."));
    giving.type("+0");
    QVERIFY2(giving.mayBeGiven(), qPrintable(giving.problem()));
}

void DirectionGivingTest::saysWhatWasRefused()
{
    Giving giving;
    giving.source.refused = {{giving.caseNo, {ErrorKind::NotFound, "There is no case with that number.", "Check it."}}};
    QSignalSpy notSaved(&giving.giving, &ui::DirectionGiving::notSaved);
    giving.open();
    giving.type("Seize the phone.");
    giving.key(Qt::Key_Return, Qt::ControlModifier);
    EVENTUALLY_IS(notSaved.size(), 1);
}

void DirectionGivingTest::everyFieldHasAName()
{
    Giving giving;
    giving.open();
    for (const QWidget *widget : giving.dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar") || !widget->isVisible())
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(DirectionGivingTest)
#include "tst_direction_giving.moc"
