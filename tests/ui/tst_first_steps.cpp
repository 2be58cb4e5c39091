// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review_window.h"
#include "ui/background/sync_runner.h"
#include "ui/pages/first_start_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QToolButton>

using namespace casegrip;
using namespace casegrip::test;
using ui::FirstStartPage;
using ui::MainWindow;

// What the window asks at a start: which data, from which day, who works here; and that it can be asked later.
class FirstStepsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_force = std::make_unique<ReviewedForce>(); }
    void cleanup() { m_window.reset(); }
    void afterASyncByCommandItAsksWho();
    void whoIsInTheRosterIsNotAsked();
    void lateWorkAsksForTheDayFirst();
    void skippingIsRemembered();
    void whoIAmCanBeChangedLater();
    void anotherExportCanBeChosen();
    void skippingAPlanAsksNothingOfIt();
    void refusedRowsAreNamed();

private:
    void open(const std::string &login) { m_window = std::make_unique<ReviewWindow>(*m_force, login); }
    FirstStartPage &page() { return m_window->window().firstStartPage(); }
    template <typename T>
    T *part(const char *name)
    {
        return page().findChild<T *>(QString::fromLatin1(name));
    }
    template <typename T>
    T *ofWindow(const char *name)
    {
        return m_window->window().findChild<T *>(QString::fromLatin1(name));
    }
    // Past the question for the day, if it is asked.
    void goToPerson()
    {
        const auto *day = part<QRadioButton>("fromDay");
        const auto *officers = part<ui::TableView>("officerTable");
        EVENTUALLY(page().isEnabled() && (day->isVisible() || officers->isVisible()));
        if (day->isVisible())
            part<QPushButton>("skipStep")->click();
        EVENTUALLY(officers->isVisible() && officers->model()->rowCount() > 0);
    }
    const workspace::Actor &actor() { return m_window->fixture().desk.briefing.actor; }
    // The export of the force, not applied.
    void planExport()
    {
        m_force->tables.exportedAt = formatInstant(m_force->clock.now());
        must(m_force->tables.write(m_force->exportPath()));
        open("stranger");
        QVERIFY(part<QPushButton>("chooseFolder")->isVisible());
        QVERIFY(!ofWindow<QAction>("who-i-am")->isEnabled()); // nobody is known
        page().planExport(QString::fromStdString(m_force->exportPath()));
        EVENTUALLY(m_window->window().syncRunner().plan().has_value());
    }
    void choose(const QString &name)
    {
        goToPerson();
        auto *officers = part<ui::TableView>("officerTable");
        part<QLineEdit>("officerFilter")->setText(name);
        officers->setCurrentIndex(officers->model()->index(0, 0));
        part<QPushButton>("nextStep")->click();
        EVENTUALLY(m_window->queue().isVisible());
        EVENTUALLY(QString::fromStdString(actor().name) == name);
    }

    std::unique_ptr<ReviewedForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;
};

void FirstStepsTest::afterASyncByCommandItAsksWho()
{
    m_force->sync();
    open("stranger");
    QVERIFY(page().isVisible());
    choose(QStringLiteral("Bo Sergeant"));
    QCOMPARE(m_window->queue().model().request().query.teams, std::vector<std::string>{"T1"});
    QCOMPARE(m_window->queue().model().request().query.rank, std::string("sergeant"));
    m_window.reset();
    open("stranger");
    QVERIFY(m_window->queue().isVisible());
}

void FirstStepsTest::whoIsInTheRosterIsNotAsked()
{
    m_force->sync();
    open("ps200");
    QVERIFY(m_window->queue().isVisible());
    QCOMPARE(actor().name, std::string("Bo Sergeant"));
}

void FirstStepsTest::lateWorkAsksForTheDayFirst()
{
    m_force->passMinutes(200 * 24 * 60);
    m_force->sync();
    open("stranger");
    EVENTUALLY(part<QRadioButton>("fromDay")->isVisible());
    QVERIFY(part<QRadioButton>("fromDay")->isChecked());
    QVERIFY(part<QLabel>("dayHint")->isVisible());
    part<QPushButton>("nextStep")->click();
    choose(QStringLiteral("Bo Sergeant"));
    QVERIFY(m_window->fixture().desk.briefing.frameworks.versions.back().effectiveFrom.has_value());
}

void FirstStepsTest::skippingIsRemembered()
{
    m_force->sync();
    open("stranger");
    goToPerson();
    part<QPushButton>("skipStep")->click();
    EVENTUALLY(m_window->queue().isVisible());
    QVERIFY(!FirstStartPage::isWanted(m_window->fixture().desk));
    m_window->fixture().desk.briefing.status.dataDir += "-another";
    QVERIFY(FirstStartPage::isWanted(m_window->fixture().desk));
}

void FirstStepsTest::whoIAmCanBeChangedLater()
{
    m_force->sync();
    open("ps200");
    auto *name = ofWindow<QToolButton>("actor");
    QVERIFY2(name->text().contains(QStringLiteral("Bo Sergeant")), qPrintable(name->text()));
    name->click();
    QVERIFY(page().isVisible());
    choose(QStringLiteral("Cai Inspector"));
    QVERIFY2(name->text().contains(QStringLiteral("Cai Inspector")), qPrintable(name->text()));
    ofWindow<QAction>("who-i-am")->trigger();
    QVERIFY(page().isVisible());
}

void FirstStepsTest::anotherExportCanBeChosen()
{
    planExport();
    auto *another = part<QPushButton>("chooseAnother");
    EVENTUALLY(another->isEnabled());
    QVERIFY(another->isVisible() && !part<QPushButton>("chooseDemo")->isVisible());
    another->click();
    QVERIFY(!m_window->window().syncRunner().plan());
    QVERIFY(part<QPushButton>("chooseDemo")->isVisible() && part<QPushButton>("chooseFolder")->isEnabled());
    QVERIFY(!another->isVisible() && !part<QPushButton>("nextStep")->isVisible());
}

void FirstStepsTest::skippingAPlanAsksNothingOfIt()
{
    planExport();
    EVENTUALLY(part<QPushButton>("skipStep")->isEnabled());
    const QSignalSpy finished(&page(), &FirstStartPage::finished);
    part<QPushButton>("skipStep")->click();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!m_window->window().syncRunner().plan());
    EVENTUALLY(m_window->queue().isVisible());
}

void FirstStepsTest::refusedRowsAreNamed()
{
    for (int i = 0; i < 7; ++i)
        m_force->tables.events.add({{"case_no", ReviewedForce::burglary}, {"at", "yesterday"}, {"kind", "contacted"}});
    planExport();
    QStringList texts;
    for (const QLabel *label : part<QScrollArea>("planScroll")->findChildren<QLabel *>())
        texts << label->text();
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("events.csv, line 4: ")), qPrintable(all)); // after a heading and two others
    QVERIFY2(all.contains(QStringLiteral("events.csv, line 8: ")), qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("line 9: ")) && all.contains(QStringLiteral("and 2 more")), qPrintable(all));
}

QTEST_MAIN(FirstStepsTest)
#include "tst_first_steps.moc"
