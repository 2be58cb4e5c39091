// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "ui/actions/actions.h"
#include "ui/actions/key_editor.h"
#include "ui/actions/palette.h"
#include "ui/style/theme.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>

#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace casegrip::ui;

class ActionsTest : public QObject
{
    Q_OBJECT
private slots:
    void namesAndKeysAreUnique();
    void iconsAreThere();
    void onlyWhatIsHandledExists();
    void keysCanBeChanged();
    void singleKeysCanBeSwitchedOff();
    void thePaletteSaysWhyNot();
    void whatIsForbiddenStaysOff();
    void keysOfOthersAreRefused();
    void theEditorChangesKeys();
    void typingIsTyping();
    void paletteDoesWhatItFinds();

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
};

void ActionsTest::namesAndKeysAreUnique()
{
    QMap<QString, QString> keys;
    QMap<QString, int> names;
    int place = 0;
    for (const ActionSpec &spec : actionSpecs()) {
        const QString name = QString::fromLatin1(spec.name);
        QVERIFY2(!names.contains(name), spec.name);
        names.insert(name, 1);
        for (const QString &key :
             QString::fromLatin1(spec.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QKeySequence sequence(key, QKeySequence::PortableText);
            QVERIFY2(!sequence.isEmpty() && sequence[0].key() != Qt::Key_unknown, spec.keys);
            QVERIFY2(!keys.contains(sequence.toString()),
                     qPrintable(key + QStringLiteral(": ") + name + QStringLiteral(" and ") +
                                keys[sequence.toString()]));
            keys.insert(sequence.toString(), name);
        }
        ++place;
    }
    QVERIFY(place > 20);
}

void ActionsTest::iconsAreThere()
{
    for (const ActionSpec &spec : actionSpecs()) {
        if (*spec.icon)
            QVERIFY2(QFile::exists(
                         QStringLiteral(":/resources/icons/ui/%1.svg").arg(QString::fromLatin1(spec.icon))),
                     spec.icon);
    }
}

void ActionsTest::onlyWhatIsHandledExists()
{
    Actions actions(m_settings);
    QVERIFY(!actions.get(ActionId::Snooze)->isVisible());
    QVERIFY(actions.handled().empty());
    actions.handle(ActionId::Snooze, this, [] {});
    QVERIFY(actions.get(ActionId::Snooze)->isVisible());
    QCOMPARE(actions.handled().size(), std::size_t(1));
    QCOMPARE(Actions::plainText(actions.get(ActionId::Snooze)), QStringLiteral("Snooze"));
}

void ActionsTest::keysCanBeChanged()
{
    m_settings.setValue(QStringLiteral("keys/snooze"), QStringLiteral("Ctrl+Alt+S"));
    Actions actions(m_settings);
    QCOMPARE(actions.get(ActionId::Snooze)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+S")));
    m_settings.remove(QStringLiteral("keys/snooze"));
}

void ActionsTest::singleKeysCanBeSwitchedOff()
{
    Actions actions(m_settings);
    QCOMPARE(actions.get(ActionId::NextRow)->shortcut(), QKeySequence(Qt::Key_J));
    actions.setSingleKeys(false);
    QVERIFY(actions.get(ActionId::NextRow)->shortcut().isEmpty());
    QCOMPARE(actions.get(ActionId::Search)->shortcuts(),
             QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_F)});
    QCOMPARE(actions.get(ActionId::StartReview)->shortcuts().size(), 2); // Enter is no character, E is one
    QVERIFY(!Actions(m_settings).singleKeys());
    actions.setSingleKeys(true);
    QCOMPARE(actions.get(ActionId::NextRow)->shortcut(), QKeySequence(Qt::Key_J));
}

// Who asks for an action that is off is told why; others that are off are not listed.
void ActionsTest::thePaletteSaysWhyNot()
{
    Actions actions(m_settings);
    bool done = false;
    for (const ActionId id : {ActionId::ReviewTogether, ActionId::Snooze})
        actions.handle(id, this, [&done] { done = true; })->setEnabled(false);
    actions.get(ActionId::ReviewTogether)->setStatusTip(QStringLiteral("Choose from 2 to 40 cases."));
    Palette palette(actions, nullptr);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    palette.show();
    auto *typed = palette.findChild<QLineEdit *>(QStringLiteral("paletteText"));
    const auto *matches = palette.findChild<QListWidget *>(QStringLiteral("paletteMatches"));
    QCOMPARE(matches->count(), 0);
    QTest::keyClicks(typed, QStringLiteral("review tog"));
    QCOMPARE(matches->count(), 1);
    QVERIFY2(matches->item(0)->text().endsWith(QStringLiteral("not now: Choose from 2 to 40 cases.")), qPrintable(matches->item(0)->text()));
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(palette.isVisible());
    QCoreApplication::processEvents();
    QVERIFY(!done);
}

// Whatever a page says of it meanwhile; then it is as the page wants it.
void ActionsTest::whatIsForbiddenStaysOff()
{
    Actions actions(m_settings);
    QAction *note = actions.handle(ActionId::Note, this, [] {});
    const QString why = QStringLiteral("That is for <b>another</b> rank.");
    actions.forbid(ActionId::Note, why);
    QVERIFY(!note->isEnabled());
    QCOMPARE(note->statusTip(), why);
    QVERIFY(note->toolTip().contains(QStringLiteral("&lt;b&gt;"))); // plain text
    QCOMPARE(actions.whyForbidden(ActionId::Note), why);
    note->setEnabled(false);
    note->setEnabled(true);
    QVERIFY(!note->isEnabled());
    actions.forbid(ActionId::Note, {});
    QVERIFY(note->isEnabled());
    QVERIFY(note->statusTip().isEmpty());
    QVERIFY(note->toolTip().startsWith(Actions::plainText(note)));
    note->setEnabled(false);
    actions.forbid(ActionId::Note, why);
    actions.forbid(ActionId::Note, {});
    QVERIFY(!note->isEnabled());
    actions.forbid(ActionId::Snooze, why); // nobody has taken it yet
    QVERIFY(!actions.handle(ActionId::Snooze, this, [] {})->isEnabled());
}

void ActionsTest::keysOfOthersAreRefused()
{
    Actions actions(m_settings);
    for (const ActionId id : {ActionId::GoQueue, ActionId::NextRow})
        actions.handle(id, this, [] {});
    using Keys = QKeySequence;
    QCOMPARE(actions.userOf(Keys(Qt::Key_J), ActionId::Snooze), actions.get(ActionId::NextRow));
    QCOMPARE(actions.userOf(Keys(Qt::Key_G, Qt::Key_Q), ActionId::Snooze), actions.get(ActionId::GoQueue));
    QCOMPARE(actions.userOf(Keys(Qt::Key_G), ActionId::Snooze), actions.get(ActionId::GoQueue)); // begins alike
    QCOMPARE(actions.userOf(Keys(Qt::Key_J, Qt::Key_Q), ActionId::Snooze), actions.get(ActionId::NextRow));
    QVERIFY(!actions.userOf(Keys(Qt::Key_J), ActionId::NextRow)); // its own
    QVERIFY(!actions.userOf(Keys(Qt::Key_Q), ActionId::Snooze));
    QVERIFY(!actions.userOf(Keys(Qt::Key_S), ActionId::Note)); // nobody has taken that action
}

void ActionsTest::theEditorChangesKeys()
{
    Theme theme;
    Actions actions(m_settings);
    actions.handle(ActionId::NextRow, this, [] {});
    actions.handle(ActionId::Snooze, this, [] {});
    actions.handle(ActionId::SingleKeys, &actions, &Actions::setSingleKeys)->setChecked(true);
    QWidget window;
    auto *editor = new KeyEditor(actions, theme, &window);
    auto *table = editor->findChild<TableView *>();
    const auto button = [&](const char *name) {
        return editor->findChild<QPushButton *>(QString::fromLatin1(name));
    };
    const auto row = [&](ActionId id) {
        const QString text = Actions::plainText(actions.get(id));
        for (int at = 0; at < table->model()->rowCount(); ++at) {
            if (table->model()->index(at, 0).data().toString() == text)
                return at;
        }
        return -1;
    };
    auto *typed = editor->findChild<QKeySequenceEdit *>();
    const auto *problem = editor->findChild<QLabel *>(QStringLiteral("keyProblem"));
    table->setCurrentIndex(table->model()->index(row(ActionId::Snooze), 0));
    typed->setKeySequence(QKeySequence(Qt::Key_J));
    button("useKeys")->click();
    QVERIFY(!problem->isHidden());
    QCOMPARE(actions.get(ActionId::Snooze)->shortcut(), QKeySequence(Qt::Key_S));
    typed->setKeySequence(QKeySequence(QStringLiteral("Ctrl+B, Z")));
    button("useKeys")->click();
    QVERIFY(problem->isHidden());
    QCOMPARE(actions.get(ActionId::Snooze)->shortcut(), QKeySequence(QStringLiteral("Ctrl+B, Z")));
    QCOMPARE(Actions(m_settings).get(ActionId::Snooze)->shortcut(), actions.get(ActionId::Snooze)->shortcut());
    button("noKeys")->click();
    QVERIFY(actions.get(ActionId::Snooze)->shortcut().isEmpty());
    QVERIFY(Actions(m_settings).get(ActionId::Snooze)->shortcut().isEmpty());
    button("firstKeys")->click();
    QCOMPARE(actions.get(ActionId::Snooze)->shortcut(), QKeySequence(Qt::Key_S));
    auto *single = editor->findChild<QCheckBox *>(QStringLiteral("singleKeys"));
    single->setChecked(false);
    QVERIFY(!actions.singleKeys() && !actions.get(ActionId::SingleKeys)->isChecked());
    single->setChecked(true);
    QCOMPARE(actions.get(ActionId::NextRow)->shortcut(), QKeySequence(Qt::Key_J));
}

void ActionsTest::typingIsTyping()
{
    QWidget window;
    QLineEdit text(&window);
    QWidget table(&window);
    Actions actions(m_settings);
    int searched = 0;
    actions.handle(ActionId::Search, this, [&searched] { ++searched; });
    actions.attach(&window, &table);
    window.show();
    text.setFocus();
    EVENTUALLY(text.hasFocus());
    QTest::keyClicks(&text, QStringLiteral("a/b?jk"));
    QCOMPARE(text.text(), QStringLiteral("a/b?jk"));
    QCOMPARE(searched, 0);
}

void ActionsTest::paletteDoesWhatItFinds()
{
    QWidget window;
    Actions actions(m_settings);
    int notes = 0;
    actions.handle(ActionId::Note, this, [&notes] { ++notes; });
    actions.handle(ActionId::Snooze, this, [] {});
    actions.handle(ActionId::Undo, this, [] {})->setEnabled(false);
    auto *palette = new Palette(actions, &window);
    auto *matches = palette->findChild<QListWidget *>();
    QCOMPARE(matches->count(), 2); // what cannot be done now is not offered
    auto *typed = palette->findChild<QLineEdit *>();
    typed->setText(QStringLiteral("nt"));
    QCOMPARE(matches->count(), 1);
    QTest::keyClick(typed, Qt::Key_Return);
    EVENTUALLY_IS(notes, 1);
}

QTEST_MAIN(ActionsTest)
#include "tst_actions.moc"
