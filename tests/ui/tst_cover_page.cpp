// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/policed_force.h"
#include "tests/ui/review_window.h"
#include "ui/dialogs/arrangement_dialog.h"
#include "ui/models/queue_list.h"
#include "ui/pages/cover_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace casegrip;
using namespace casegrip::test;

// Cover and absence in the window of the inspector of Ash.
class CoverPageTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void fromTheAbsenceToTheCoverToItsEnd();
    void whoMayNotIsToldWhy();
    void whatIsOverGoesOutOfSight();
    void theDialogSaysWhatIsMissing();

private:
    ui::CoverPage &page() { return m_window->window().coverPage(); }
    template <typename T>
    T *part(const char *name)
    {
        return page().findChild<T *>(QString::fromLatin1(name));
    }
    void open(const std::string &officer)
    {
        m_window.reset();
        m_window = std::make_unique<ReviewWindow>(m_force->clock.now(), [&](auto access) { return m_force->options("login-" + officer, true, access); });
    }
    void goThere()
    {
        m_window->queue().firstFocus().setFocus();
        m_window->key(Qt::Key_G);
        m_window->key(Qt::Key_B);
        EVENTUALLY(page().isVisible() && !page().isReading());
    }
    static QString cell(ui::TableView &table, int row, int column) { return table.model()->index(row, column).data().toString(); }
    QString said() { return m_window->window().findChild<QLabel *>(QStringLiteral("happened"))->text(); }
    // The dialog is there and has the keys.
    ui::ArrangementDialog *dialog()
    {
        auto *found = page().findChild<ui::ArrangementDialog *>();
        if (!found)
            return nullptr;
        found->activateWindow();
        return found;
    }
    ui::ArrangementDialog *askNew(const char *button)
    {
        part<QPushButton>(button)->click();
        [&] { EVENTUALLY(dialog() && QApplication::activeWindow() == dialog()); }();
        return dialog();
    }
    static void choose(ui::ArrangementDialog &dialog, const char *box, const QString &name)
    {
        auto *people = dialog.findChild<QComboBox *>(QString::fromLatin1(box));
        const int row = people->findText(name, Qt::MatchStartsWith);
        QVERIFY2(row >= 0, qPrintable(name));
        people->setCurrentIndex(row);
    }
    static QPushButton *yes(ui::ArrangementDialog &dialog) { return dialog.findChild<QPushButton *>(QStringLiteral("arrangeYes")); }

    std::unique_ptr<PolicedForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;
};

void CoverPageTest::init()
{
    m_force = std::make_unique<PolicedForce>();
    open("PI");
    EVENTUALLY(m_window->hasRow(PolicedForce::ash1) || m_window->queue().model().rowCount() > 0);
}

// An inspector goes away: what lies there is shown and counted, until somebody covers, and again once that is ended.
void CoverPageTest::fromTheAbsenceToTheCoverToItsEnd()
{
    goThere();
    QCOMPARE(part<QLabel>("coverEmpty")->text(), QStringLiteral("Nobody is covered."));
    QVERIFY(!part<QPushButton>("showUnattended")->isVisible());
    auto *away = askNew("absenceRecord");
    choose(*away, "arrangeWho", QStringLiteral("Name of PI"));
    away->findChild<QCheckBox *>(QStringLiteral("arrangeOpenEnd"))->setChecked(true);
    QVERIFY(yes(*away)->isEnabled());
    yes(*away)->click();
    EVENTUALLY(page().absences().model()->rowCount() == 1);
    QCOMPARE(said(), QStringLiteral("Recorded: Name of PI is away"));
    QCOMPARE(cell(page().absences(), 0, 0), QStringLiteral("Name of PI"));
    QCOMPARE(cell(page().absences(), 0, 1), QStringLiteral("nobody"));
    QCOMPARE(cell(page().absences(), 0, 4), QStringLiteral("now"));
    EVENTUALLY(part<QPushButton>("showUnattended")->isVisible());

    part<QPushButton>("showUnattended")->click(); // the queue has a chip for it
    EVENTUALLY(m_window->queue().isVisible());
    EVENTUALLY(m_window->queue().view().chip == ui::Chip::Unattended && m_window->queue().model().rowCount() > 0);
    const auto *chip = m_window->queue().findChild<QPushButton *>(QStringLiteral("chip%1").arg(int(ui::Chip::Unattended)));
    QVERIFY(chip->isVisible() && chip->text().startsWith(QStringLiteral("Nobody there")));

    goThere();
    auto *cover = askNew("coverRecord");
    choose(*cover, "arrangeWho", QStringLiteral("Name of PI"));
    choose(*cover, "arrangeBy", QStringLiteral("Name of PY"));
    cover->findChild<QLineEdit *>(QStringLiteral("arrangeReason"))->setText(QStringLiteral("Leave"));
    yes(*cover)->click();
    EVENTUALLY(page().covers().model()->rowCount() == 1);
    QCOMPARE(cell(page().covers(), 0, 0), QStringLiteral("Name of PI")); // both names
    QCOMPARE(cell(page().covers(), 0, 1), QStringLiteral("Name of PY"));
    QCOMPARE(cell(page().covers(), 0, 5), QStringLiteral("Leave"));
    EVENTUALLY(cell(page().absences(), 0, 1) == QLatin1String("Name of PY"));
    EVENTUALLY(!part<QPushButton>("showUnattended")->isVisible());

    part<QPushButton>("coverEnd")->click(); // the box is answered with yes
    EVENTUALLY(page().covers().model()->rowCount() == 0);
    QVERIFY(m_window->fixture().asked.back().title.contains(QStringLiteral("End the cover")));
    EVENTUALLY(part<QPushButton>("showUnattended")->isVisible());
    part<QPushButton>("absenceEnd")->click();
    EVENTUALLY(page().absences().model()->rowCount() == 0);
    EVENTUALLY(!part<QPushButton>("showUnattended")->isVisible());
}

// Only those whom it concerns and their line management.
void CoverPageTest::whoMayNotIsToldWhy()
{
    m_window.reset();
    {
        auto opened = m_force->open("PI");
        const Instant now = m_force->clock.now();
        must(opened.run(workspace::GiveCover{"PI", "PY", now, now + std::chrono::hours{48}, "Leave"}));
    }
    open("PN");
    goThere();
    EVENTUALLY(page().covers().model()->rowCount() == 1);
    QCOMPARE(cell(page().covers(), 0, 5), QString()); // why is not theirs to know
    auto *end = part<QPushButton>("coverEnd");
    QVERIFY(!end->isEnabled());
    QVERIFY(end->toolTip().contains(QStringLiteral("line management")));
    auto *dialog = askNew("coverRecord");
    const auto *who = dialog->findChild<QComboBox *>(QStringLiteral("arrangeWho"));
    QCOMPARE(who->count(), 1); // nobody but themselves
    dialog->reject();
}

void CoverPageTest::whatIsOverGoesOutOfSight()
{
    m_window.reset();
    {
        auto opened = m_force->open("PI");
        const Instant now = m_force->clock.now();
        must(opened.run(workspace::GiveCover{"PI", "PY", now, now + std::chrono::hours{1}, {}}));
    }
    m_force->clock.set(m_force->clock.now() + std::chrono::hours{2});
    open("PI");
    goThere();
    QCOMPARE(page().covers().model()->rowCount(), 0);
    part<QCheckBox>("coverPast")->setChecked(true);
    QCOMPARE(page().covers().model()->rowCount(), 1);
    QCOMPARE(cell(page().covers(), 0, 4), QStringLiteral("over"));
    QVERIFY(!part<QPushButton>("coverEnd")->isEnabled());
}

void CoverPageTest::theDialogSaysWhatIsMissing()
{
    goThere();
    auto *dialog = askNew("coverRecord");
    const auto *problem = dialog->findChild<QLabel *>(QStringLiteral("arrangeProblem"));
    const auto isRefused = [&](const char *why) { return !yes(*dialog)->isEnabled() && problem->text() == QLatin1String(why); };
    QVERIFY(isRefused("Choose who is covered."));
    choose(*dialog, "arrangeWho", QStringLiteral("Name of PI"));
    QVERIFY(isRefused("Choose who covers."));
    choose(*dialog, "arrangeBy", QStringLiteral("Name of PI"));
    QVERIFY(isRefused("Nobody covers themselves: choose somebody else."));
    choose(*dialog, "arrangeBy", QStringLiteral("Name of PY"));
    QVERIFY(yes(*dialog)->isEnabled());
    auto *until = dialog->findChild<QDateTimeEdit *>(QStringLiteral("arrangeUntil"));
    until->setDateTime(dialog->findChild<QDateTimeEdit *>(QStringLiteral("arrangeFrom"))->dateTime());
    QVERIFY(isRefused("It would end before it begins: choose a later end."));
    dialog->reject();
}

QTEST_MAIN(CoverPageTest)
#include "tst_cover_page.moc"
