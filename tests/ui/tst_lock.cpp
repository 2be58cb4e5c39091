// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/review_window.h"
#include "ui/lock/lock_page.h"
#include "ui/lock/window_lock.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace casegrip;
using namespace casegrip::test;
using namespace std::chrono_literals;

namespace
{

// Every text that a screen reader comes to from the program on down.
QString heard(QAccessibleInterface *from)
{
    if (!from || !from->isValid())
        return {};
    QStringList texts;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts << from->text(kind);
    if (QAccessibleTextInterface *text = from->textInterface())
        texts << text->text(0, text->characterCount());
    for (int i = 0; i < from->childCount(); ++i)
        texts << heard(from->child(i));
    return texts.join(QLatin1Char('\n'));
}

QString heard()
{
    return heard(QAccessible::queryAccessibleInterface(qApp));
}

// A time that stands still until it is moved on.
struct Time {
    std::chrono::milliseconds now = 0ms;
    ui::IdleWatch::Now clock()
    {
        return [this] { return now; };
    }
};

} // namespace

// While the window is locked nothing of the work can be seen, heard or reached, and afterwards everything is as it was.
class LockTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void nothingIsSeenOrHeard();
    void keysReachNothing();
    void whatIsBeingWrittenIsSavedAndKept();
    void aDialogIsKeptWithWhatWasTyped();
    void aDialogThatComesMeanwhileWaits();
    void popupsAreClosed();
    void idleLocksAndATouchPutsItOff();
    void whatWasCopiedGoes();
    void whatWasCopiedGoesWithTheProgram();
    void whatWasMarkedGoes();
    void whatOthersCopiedStays();

private:
    ui::WindowLock &lock() { return m_window->window().windowLock(); }
    void open()
    {
        auto *button = m_window->window().findChild<QPushButton *>(QStringLiteral("openAgain"));
        QVERIFY(button);
        m_window->activate();
        EVENTUALLY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Return);
        EVENTUALLY(!lock().isLocked());
    }
    QString textOf(const char *name) { return m_window->window().findChild<QLabel *>(QString::fromLatin1(name))->text(); }

    ReviewedForce m_force;
    std::unique_ptr<ReviewWindow> m_window;
};

void LockTest::initTestCase()
{
    QAccessible::setActive(true);
    m_force.sync();
    m_window = std::make_unique<ReviewWindow>(m_force, "pi300");
    EVENTUALLY(m_window->hasRow(ReviewedForce::burglary));
    m_window->key(Qt::Key_Home);
    EVENTUALLY(heard().contains(QStringLiteral("A short account"))); // the case panel
}

void LockTest::nothingIsSeenOrHeard()
{
    ui::MainWindow &window = m_window->window();
    const QString titleBefore = window.windowTitle(), heardBefore = heard();
    const QImage seenBefore = window.grab().toImage();
    QVERIFY(heardBefore.contains(QString::fromLatin1(ReviewedForce::burglary)));
    QVERIFY(heardBefore.contains(QStringLiteral("Ann Constable")));
    const QAccessible::Id known = QAccessible::uniqueId(QAccessible::queryAccessibleInterface(&window.queuePage().table()));
    QVERIFY(QAccessible::accessibleInterface(known) != nullptr);

    window.findChild<QAction *>(QStringLiteral("lock"))->trigger();
    QVERIFY(lock().isLocked());
    QCOMPARE(window.windowTitle(), QStringLiteral("Casegrip - locked"));
    const QString heardNow = heard();
    QVERIFY(heardNow.contains(QStringLiteral("Casegrip is locked")));
    for (const char *kept : {ReviewedForce::burglary, ReviewedForce::stalking, "Ann Constable", "Cai Inspector", "A short account", "Burglary"})
        QVERIFY2(!heardNow.contains(QString::fromLatin1(kept)), kept);
    QVERIFY(QAccessible::accessibleInterface(known) == nullptr); // who knew it cannot go on asking
    for (const QWidget *widget : QApplication::allWidgets()) {
        if (widget->isVisible())
            QVERIFY2(widget == &window || window.centralWidget() == widget || window.centralWidget()->isAncestorOf(widget),
                     qPrintable(widget->objectName() + QLatin1Char(' ') + QString::fromLatin1(widget->metaObject()->className())));
    }
    QVERIFY(window.grab().toImage() != seenBefore);
    QVERIFY(textOf("lockMeaning").contains(QStringLiteral("does not know your password")));
    for (const char *name : {"lockKept", "lockMeaning"}) { // and can be read to its end
        const auto *label = m_window->window().findChild<QLabel *>(QLatin1String(name));
        EVENTUALLY(label->isVisible() && label->height() >= label->heightForWidth(label->width()));
    }

    open();
    QCOMPARE(window.windowTitle(), titleBefore);
    QVERIFY(window.menuBar()->isVisible() || window.menuBar()->isNativeMenuBar());
    QVERIFY(window.queuePage().isVisible());
    QVERIFY(heard().contains(QString::fromLatin1(ReviewedForce::burglary)));
    EVENTUALLY(QApplication::focusWidget() == &window.queuePage().table());
}

void LockTest::keysReachNothing()
{
    ui::MainWindow &window = m_window->window();
    m_window->key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(lock().isLocked());
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_K, Qt::KeyboardModifiers(Qt::ControlModifier)), {Qt::Key_Question, Qt::NoModifier},
                                         {Qt::Key_Z, Qt::ControlModifier}, {Qt::Key_F1, Qt::NoModifier}, {Qt::Key_J, Qt::NoModifier}})
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key, modifiers);
    QCoreApplication::processEvents();
    QVERIFY(lock().isLocked());
    QVERIFY(!QApplication::activeModalWidget());
    open();
}

void LockTest::whatIsBeingWrittenIsSavedAndKept()
{
    m_window->startReview(ReviewedForce::burglary);
    ui::FormView &form = m_window->form();
    // In the first step that has a text to be written.
    const auto text = [&]() -> QPlainTextEdit * {
        for (auto *editor : m_window->form().findChildren<QPlainTextEdit *>()) {
            if (editor->isVisible() && !editor->isReadOnly())
                return editor;
        }
        return nullptr;
    };
    for (int i = 0; i < m_window->form().steps() && !text(); ++i)
        m_window->window().findChild<QAction *>(QStringLiteral("next-step"))->trigger();
    QVERIFY(text() != nullptr);
    auto *editor = text();
    editor->setFocus();
    m_window->type(QStringLiteral("Half a sentence that"));
    const int step = form.step();
    lock().lock();
    QVERIFY(!heard().contains(QStringLiteral("Half a sentence")));
    const auto look = [&] {
        auto reading = m_force.open("pi300", workspace::OpenOptions::Access::Read);
        const auto begun = must(reading.beginReview({ReviewedForce::burglary, {}, {}}));
        return begun.found && QJsonDocument(reviews::toJson(begun.found->draft, *begun.form)).toJson().contains("Half a sentence that");
    };
    EVENTUALLY(look());
    open();
    EVENTUALLY(QApplication::focusWidget() == editor);
    m_window->type(QStringLiteral(" goes on."));
    QVERIFY(editor->toPlainText().contains(QStringLiteral("Half a sentence that goes on.")));
    QCOMPARE(form.step(), step);
    m_window->key(Qt::Key_Escape);
    EVENTUALLY(m_window->queue().isVisible());
}

void LockTest::aDialogIsKeptWithWhatWasTyped()
{
    EVENTUALLY(m_window->window().findChild<QAction *>(QStringLiteral("note"))->isEnabled());
    m_window->window().findChild<QAction *>(QStringLiteral("note"))->trigger();
    auto *dialog = m_window->queue().findChild<QDialog *>(QStringLiteral("reasonDialog"));
    QVERIFY(dialog && dialog->isVisible());
    auto *text = dialog->findChild<QPlainTextEdit *>();
    text->setPlainText(QStringLiteral("Not sent yet"));
    const QSignalSpy finished(dialog, &QDialog::finished);
    lock().lock();
    QVERIFY(!dialog->isVisible());
    QVERIFY(!heard().contains(QStringLiteral("Not sent yet")));
    QCOMPARE(finished.size(), 0);
    open();
    EVENTUALLY(dialog->isVisible());
    QVERIFY(dialog->isWindow() && dialog->isModal());
    QCOMPARE(dialog->parentWidget(), static_cast<QWidget *>(&m_window->queue()));
    QCOMPARE(text->toPlainText(), QStringLiteral("Not sent yet"));
    dialog->reject();
    QCOMPARE(finished.size(), 1);
}

void LockTest::aDialogThatComesMeanwhileWaits()
{
    lock().lock();
    auto *dialog = new QDialog(&m_window->window());
    dialog->setObjectName(QStringLiteral("late"));
    auto *label = new QLabel(dialog);
    label->setText(tr("Of a case"));
    dialog->open();
    EVENTUALLY(!dialog->isVisible());
    QVERIFY(!dialog->isWindow());
    QVERIFY(!heard().contains(QStringLiteral("Of a case")));
    open();
    EVENTUALLY(dialog->isVisible() && dialog->isWindow());
    QVERIFY(!dialog->testAttribute(Qt::WA_DontShowOnScreen));
    delete dialog;
}

void LockTest::popupsAreClosed()
{
    auto *menu = m_window->window().menuBar()->findChild<QMenu *>();
    menu->popup({10, 10});
    QVERIFY(menu->isVisible());
    lock().lock();
    QVERIFY(!menu->isVisible() && !QApplication::activePopupWidget());
    open();
}

void LockTest::idleLocksAndATouchPutsItOff()
{
    Time time;
    QMainWindow window;
    window.setCentralWidget(new QLineEdit);
    window.show();
    ui::WindowLock lock(window, time.clock());
    lock.setLimits(5min, 30s);
    time.now = 4min + 59s;
    lock.idleWatch().look();
    QVERIFY(!lock.isLocked());
    QTest::keyClick(window.centralWidget(), Qt::Key_A); // a touch
    time.now = 5min + 1s;
    lock.idleWatch().look();
    QVERIFY(!lock.isLocked());
    QTest::mouseClick(window.centralWidget(), Qt::LeftButton);
    time.now = 10min;
    lock.idleWatch().look();
    QVERIFY(!lock.isLocked());
    time.now = 10min + 1s;
    lock.idleWatch().look();
    QVERIFY(lock.isLocked());
    lock.unlock();
    QVERIFY(!lock.isLocked());
    lock.idleWatch().look(); // the time begins anew
    QVERIFY(!lock.isLocked());
    time.now += 1min;
    lock.setLimits(1min, 30s); // another setting
    QVERIFY(lock.isLocked());
}

void LockTest::whatWasCopiedGoes()
{
    ui::ClipboardCare care(*QApplication::clipboard());
    care.setLimit(1ms);
    ui::putOnClipboard(QStringLiteral("REVIEW CG-1"));
    EVENTUALLY(QApplication::clipboard()->text().isEmpty());
}

void LockTest::whatWasCopiedGoesWithTheProgram()
{
    {
        ui::ClipboardCare care(*QApplication::clipboard());
        ui::putOnClipboard(QStringLiteral("REVIEW CG-2"));
        QVERIFY(care.isWaiting());
    }
    QVERIFY(QApplication::clipboard()->text().isEmpty());
}

// What a middle click would paste.
void LockTest::whatWasMarkedGoes()
{
    if (!QApplication::clipboard()->supportsSelection())
        QSKIP("this platform has no selection");
    ui::ClipboardCare care(*QApplication::clipboard());
    care.setLimit(1ms);
    QApplication::clipboard()->setText(QStringLiteral("REVIEW CG-3"), QClipboard::Selection);
    EVENTUALLY(QApplication::clipboard()->text(QClipboard::Selection).isEmpty());
}

void LockTest::whatOthersCopiedStays()
{
    ui::ClipboardCare care(*QApplication::clipboard());
    ui::putOnClipboard(QStringLiteral("ours"));
    QVERIFY(care.isWaiting());
    if (QApplication::clipboard()->ownsClipboard())
        QSKIP("this platform counts everything as ours");
    QApplication::clipboard()->setText(QStringLiteral("of another program")); // without our mark, as somebody else's
    QVERIFY(!care.isWaiting());
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("of another program"));
}

QTEST_MAIN(LockTest)
#include "tst_lock.moc"
