// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/hands.h"
#include "tests/ui/review_window.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_table_view.h"
#include "ui/charts/plot.h"
#include "ui/dialogs/red_box_dialog.h"
#include "ui/models/framework_words.h"
#include "ui/pages/candidate_form.h"
#include "ui/pages/rows_view.h"
#include "ui/pages/what_if_page.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace casegrip;
using namespace casegrip::test;
using Words = ui::FrameworkWords;

// The page that replays history under another framework: its fields, its run, what it shows.
class WhatIfPageTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void theSameFrameworkChangesNothing();
    void aNumberOfNowOpensItsRows();
    void aShorterIntervalAsksMore();
    void everyFieldIsOfTheCandidate();
    void aRuleIsEditedByKeys();
    void aRuleIsAdded();
    void aFaultIsSaidWithItsPath();
    void filesAreLoadedAndSaved();
    void aRunCanBeStopped();
    void anEarlierAnswerIsMarked();
    void emptyPlacesSayWhy();
    void theChartsAreSaved();
    void theKeysLeadThere();
    void tabFollowsWhatIsRead();
    void aWheelChangesNoField();
    void anotherFrameworkOutdatesWhatIsShown();
    void figuresGoWithThePermission();
    void everyChoiceIsSeenWhole();

private:
    enum Column { Name, When, Due, PerPost, Completed, CompletedRate, OnTime, OnTimeRate, OnTimeOfDue };

    ui::WhatIfPage &page() { return m_window->window().whatIfPage(); }
    template <typename T>
    T *part(const char *name)
    {
        return page().findChild<T *>(QString::fromLatin1(name));
    }
    QString said(const char *name) { return part<QLabel>(name)->text(); }
    void open(const char *login = "su500")
    {
        m_window = std::make_unique<ReviewWindow>(*m_force, login);
        m_window->window().showPage(ui::MainWindow::WhatIf);
        page().setPeriod({toDay(2025, 10, 1), toDay(2026, 3, 31)});
    }
    // The dialog that a button opens, when it is ready for keys.
    ui::RedBoxDialog *ask(const char *button)
    {
        QTest::keyClick(part<QToolButton>(button), Qt::Key_Space);
        auto *dialog = page().findChild<ui::RedBoxDialog *>();
        if (dialog)
            dialog->activateWindow();
        return dialog;
    }
    void run()
    {
        part<QPushButton>("whatIfRun")->click();
        EVENTUALLY(!page().isBusy());
    }
    QAbstractItemModel &model() { return *part<ui::ChartTableView>("whatIfTableTable")->model(); }
    // Of the line "now", "then" or "difference" of a rank and review.
    QString cell(const char *name, const char *when, Column column)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().index(row, Name).data().toString() == QLatin1String(name) && model().index(row, When).data().toString() == QLatin1String(when))
                return model().index(row, column).data().toString();
        }
        return QStringLiteral("none");
    }
    QString path(const char *name) const { return QString::fromStdString(m_force->path()) + u'/' + QLatin1String(name); }

    std::unique_ptr<ReviewedForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;
};

void WhatIfPageTest::init()
{
    m_force = std::make_unique<ReviewedForce>();
    for (const char *caseNo : {"99250000011", "99250000012", "99250000013"})
        m_force->addOpenCase(caseNo, "2025-10-06T09:00:00Z");
    m_force->addOpenCase("99250000014", "2025-10-06T09:00:00Z", "Stalking", "8Q");
    m_force->sync();
}

void WhatIfPageTest::theSameFrameworkChangesNothing()
{
    open();
    run();
    QVERIFY(page().reading() && page().reading()->differences.isEmpty());
    QVERIFY2(said("whatIfBarsReading").startsWith(QStringLiteral("The candidate asks the same as the framework in force. Now ")),
             qPrintable(said("whatIfBarsReading")));
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model().rowCount() >= 9 && model().rowCount() % 3 == 0);
    for (int row = 0; row < model().rowCount(); row += 3) {
        QCOMPARE(model().index(row, When).data().toString(), QStringLiteral("now"));
        QCOMPARE(model().index(row + 1, When).data().toString(), QStringLiteral("then"));
        QCOMPARE(model().index(row + 2, When).data().toString(), QStringLiteral("difference"));
        for (int column = Due; column < model().columnCount(); ++column)
            QCOMPARE(model().index(row + 1, column).data().toString(), model().index(row, column).data().toString());
        QCOMPARE(model().index(row + 2, Due).data().toString(), QStringLiteral("0"));
    }
    // As the compliance page counts it.
    const auto rows = must(m_force->open("su500", workspace::OpenOptions::Access::Read)
                               .compliance({toDay(2025, 10, 1), toDay(2026, 3, 31), {figures::Key::Stage}, {}, {}, {}, {}}));
    for (const auto &row : rows) {
        if (row.keys.front() == "initial")
            QCOMPARE(cell("Initial review (sergeant)", "now", Due), QString::number(row.due));
    }
    // Two bars for each rank: what they say, and how to read them with the keys.
    const auto *plot = part<ui::Plot>("whatIfBarsPlot");
    QVERIFY(plot && plot->markCount() == int(page().reading()->found.ranks.size()) * 2 * 3);
    QVERIFY(plot->markText(0).contains(QStringLiteral(", now: ")) && plot->markText(3).contains(QStringLiteral(", then: ")));
    QVERIFY(said("whatIfTableAsOf").startsWith(QStringLiteral("As of ")));
    QVERIFY(said("whatIfTableDefinition").contains(QStringLiteral("if people had reviewed as they did")));
}

// What would have been has no rows: its bars are read, and nothing opens.
void WhatIfPageTest::aNumberOfNowOpensItsRows()
{
    open();
    run();
    auto *plot = part<ui::Plot>("whatIfBarsPlot");
    for (int mark = 0; mark < plot->markCount(); ++mark)
        QCOMPARE(plot->opens(mark), plot->markText(mark).contains(QStringLiteral(", now")));
    auto &table = *part<ui::ChartTableView>("whatIfTableTable");
    int opened = 0;
    for (int row = 0; row < model().rowCount(); ++row) {
        const bool isNow = model().index(row, When).data().toString() == QStringLiteral("now");
        for (const int column : {Due, Completed, OnTime}) {
            const QModelIndex cell = model().index(row, column);
            QCOMPARE(table.chartModel().cell(cell).mark >= 0, isNow);
            table.setCurrentIndex(cell);
            QTest::keyClick(&table, Qt::Key_Return);
            QCOMPARE(page().showsRows(), isNow);
            if (!isNow)
                continue;
            EVENTUALLY(!page().rows().isReading());
            QCOMPARE(said("rowsCount"), cell.data().toString() + QStringLiteral(" in all."));
            QVERIFY(said("rowsTitle").startsWith(model().index(row, Name).data().toString()));
            part<QPushButton>("whatIfBack")->click();
            QVERIFY(!page().showsRows());
            ++opened;
        }
    }
    QVERIFY(opened >= 9);
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Return);
    QVERIFY(page().showsRows());
    QTest::keyClick(&page().rows(), Qt::Key_Escape);
    QVERIFY(!page().showsRows());
}

void WhatIfPageTest::aShorterIntervalAsksMore()
{
    open();
    part<QSpinBox>("candidateDays-inspector")->setValue(10);
    run();
    QCOMPARE(page().reading()->differences, QStringList{QStringLiteral("Inspector review: %1, then %2").arg(Words::days(30), Words::days(10))});
    const int now = cell("Inspector review (inspector)", "now", Due).toInt(), then = cell("Inspector review (inspector)", "then", Due).toInt();
    QVERIFY2(now > 0 && then > 2 * now, qPrintable(cell("Inspector review (inspector)", "now", Due)));
    QCOMPARE(cell("Inspector review (inspector)", "difference", Due), QLatin1Char('+') + QString::number(then - now));
    QVERIFY(cell("Inspector review (inspector)", "then", PerPost).toDouble() > cell("Inspector review (inspector)", "now", PerPost).toDouble());
    QCOMPARE(cell("Inspector review (inspector)", "difference", OnTimeOfDue), QStringLiteral("0.0 points"));
    QCOMPARE(cell("Superintendent review (superintendent)", "difference", Due), QStringLiteral("0"));
    // A stage that is not asked is there with nothing due then.
    part<QSpinBox>("candidateDays-superintendent")->setValue(0);
    QCOMPARE(part<QSpinBox>("candidateDays-superintendent")->text(), QStringLiteral("not asked"));
    run();
    QCOMPARE(cell("Superintendent review (superintendent)", "then", Due), QStringLiteral("0"));
    QCOMPARE(cell("Superintendent review (superintendent)", "then", CompletedRate), QStringLiteral("no data"));
    QCOMPARE(cell("Superintendent review (superintendent)", "difference", CompletedRate), QStringLiteral("no data"));
}

void WhatIfPageTest::everyFieldIsOfTheCandidate()
{
    open();
    part<QSpinBox>("candidateEnhancedHours")->setValue(12);
    part<QSpinBox>("candidateStandardHours")->setValue(48);
    part<QComboBox>("candidateOnReopen")->setCurrentIndex(1);
    part<QComboBox>("candidateMissedCycle")->setCurrentIndex(1);
    part<QComboBox>("candidatePause")->setCurrentIndex(1);
    part<QCheckBox>("candidateRedBox-stalking")->setChecked(false);
    const auto made = must(page().form().candidate());
    QCOMPARE(made.enhancedHours, 12);
    QCOMPARE(made.standardHours, 48);
    QVERIFY(made.onReopen == framework::OnReopen::None && made.missedCycle == framework::MissedCycle::Hold && made.pauseWhileSuspended);
    QVERIFY(std::none_of(made.redBox.begin(), made.redBox.end(), [](const auto &rule) { return rule.category == "stalking"; }));
    QCOMPARE(made.redBox.size() + 1, framework::shippedDefault().redBox.size());
    run();
    QCOMPARE(page().reading()->differences.size(), 6);
    QVERIFY(page().reading()->differences.contains(QStringLiteral("No longer red box: stalking")));
    // The plan of a stalking case had to be there by the end of the day; now by no time.
    QCOMPARE(cell("Investigation plan (constable)", "now", Due), QStringLiteral("1"));
    QCOMPARE(cell("Investigation plan (constable)", "then", Due), QStringLiteral("0"));
    for (const char *name : {"candidateEnhancedHours", "candidateOnReopen", "candidateRedBox-stalking", "candidateDays-inspector"}) {
        auto *field = part<QWidget>(name);
        QVERIFY2(field->accessibleName().endsWith(QStringLiteral(", candidate")), name);
        QVERIFY2(field->accessibleDescription().startsWith(QStringLiteral("Now: ")), name);
    }
    part<QPushButton>("whatIfReset")->click();
    QCOMPARE(part<QSpinBox>("candidateEnhancedHours")->value(), 24);
    QVERIFY(part<QCheckBox>("candidateRedBox-stalking")->isChecked());
}

void WhatIfPageTest::aRuleIsEditedByKeys()
{
    open();
    QVERIFY(part<QToolButton>("candidateEdit-stalking-1")->accessibleName().contains(QStringLiteral("stalking")));
    QVERIFY(part<QToolButton>("candidateEdit-knife_crime-2")); // each of its rules
    ui::RedBoxDialog *dialog = ask("candidateEdit-stalking-1");
    QVERIFY(dialog);
    EVENTUALLY(QApplication::activeWindow() == dialog);
    QVERIFY(!dialog->findChild<QLineEdit *>(QStringLiteral("redBoxCategory"))); // it is that of the box
    auto *classes = dialog->findChild<QLineEdit *>(QStringLiteral("redBoxClasses"));
    QCOMPARE(classes->text(), QStringLiteral("8Q"));
    for (const QLineEdit *line : dialog->findChildren<QLineEdit *>())
        QVERIFY(!line->accessibleName().isEmpty());
    classes->clear();
    const auto *yes = dialog->findChild<QPushButton *>(QStringLiteral("redBoxYes"));
    QVERIFY(!yes->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("redBoxProblem"))->text().contains(QStringLiteral("/red_box/0/category")));
    classes->setText(QStringLiteral("8Q, 8N"));
    QVERIFY(yes->isEnabled());
    QTest::keyClick(classes, Qt::Key_Return);
    EVENTUALLY(!page().findChild<ui::RedBoxDialog *>());
    const auto made = must(page().form().candidate());
    const auto rule = std::find_if(made.redBox.begin(), made.redBox.end(), [](const auto &one) { return one.category == "stalking"; });
    QVERIFY(rule != made.redBox.end());
    QCOMPARE(rule->classes, (std::vector<std::string>{"8Q", "8N"}));
    QCOMPARE(made.redBox.size(), framework::shippedDefault().redBox.size());
    run();
    QCOMPARE(page().reading()->differences, QStringList{QStringLiteral("Red box by other rules: stalking")});
    part<QCheckBox>("candidateRedBox-stalking")->setChecked(false);
    QVERIFY(!part<QToolButton>("candidateEdit-stalking-1")->isEnabled());
}

void WhatIfPageTest::aRuleIsAdded()
{
    open();
    ui::RedBoxDialog *dialog = ask("candidateAddRule");
    QVERIFY(dialog);
    EVENTUALLY(QApplication::activeWindow() == dialog);
    const auto type = [&](const char *name, const char *text) {
        dialog->findChild<QLineEdit *>(QString::fromLatin1(name))->setText(QString::fromLatin1(text));
    };
    const auto *yes = dialog->findChild<QPushButton *>(QStringLiteral("redBoxYes"));
    type("redBoxCategory", "manual"); // kept for those made by hand
    type("redBoxFlag", "hate");
    QVERIFY(!yes->isEnabled());
    type("redBoxCategory", "hate_crime");
    type("redBoxRisk", "high");
    dialog->findChild<QCheckBox *>(QStringLiteral("redBoxUngraded"))->setChecked(true);
    QVERIFY(yes->isEnabled());
    dialog->accept();
    EVENTUALLY(!page().findChild<ui::RedBoxDialog *>());
    const framework::RedBoxRule wanted{"hate_crime", {}, "hate", {"high", ""}};
    const auto made = must(page().form().candidate());
    QVERIFY(made.redBox.back() == wanted);
    QVERIFY(part<QCheckBox>("candidateRedBox-hate_crime")->isChecked());
    QCOMPARE(made.redBox.size(), framework::shippedDefault().redBox.size() + 1);
    part<QPushButton>("whatIfReset")->click();
    QVERIFY(!part<QCheckBox>("candidateRedBox-hate_crime"));
}

void WhatIfPageTest::aFaultIsSaidWithItsPath()
{
    open();
    QVERIFY(!part<QLabel>("whatIfFault")->isVisible());
    part<QSpinBox>("candidateEnhancedHours")->setValue(120);
    QVERIFY(part<QLabel>("whatIfFault")->isVisible());
    QVERIFY2(said("whatIfFault").contains(QStringLiteral("/initial/enhanced_hours is 120, more than standard_hours (96)")), qPrintable(said("whatIfFault")));
    QVERIFY(!part<QPushButton>("whatIfRun")->isEnabled());
    QVERIFY(part<QPushButton>("whatIfRun")->statusTip().startsWith(QStringLiteral("Correct")));
    part<QSpinBox>("candidateStandardHours")->setValue(150);
    QVERIFY(!part<QLabel>("whatIfFault")->isVisible());
    QVERIFY(part<QPushButton>("whatIfRun")->isEnabled());
}

void WhatIfPageTest::filesAreLoadedAndSaved()
{
    open();
    framework::Framework other = framework::shippedDefault();
    other.id = "other <b>";
    other.version = "7";
    other.standardHours = 72;
    other.periodic.pop_back();
    other.redBox.push_back({"burglary & theft", {"28E"}, {}, {}});
    const auto write = [](const QString &name, const std::string &text) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) > 0);
    };
    write(path("other.json"), framework::toJson(other));
    page().load(path("other.json"));
    QCOMPARE(part<QSpinBox>("candidateStandardHours")->value(), 72);
    QCOMPARE(part<QSpinBox>("candidateDays-superintendent")->value(), 0); // not asked there, offered here
    QVERIFY(part<QCheckBox>("candidateRedBox-burglary & theft")->isChecked());
    run();
    QVERIFY(page().reading()->differences.contains(QStringLiteral("Superintendent review: %1, then not asked").arg(Words::days(120))));
    QVERIFY(page().reading()->differences.contains(QStringLiteral("Red box too: burglary & theft")));
    QCOMPARE(page().reading()->then, QStringLiteral("other <b> 7"));
    QVERIFY(cell("Investigation plan (constable)", "then", Due).toInt() > cell("Investigation plan (constable)", "now", Due).toInt());
    QSignalSpy happened(&page(), &ui::WhatIfPage::happened);
    page().saveAs(path("saved.json"));
    QCOMPARE(happened.size(), 1);
    const auto saved = must(framework::load(path("saved.json").toStdString()));
    QCOMPARE(framework::toJson(saved), framework::toJson(must(page().form().candidate())));
    QCOMPARE(saved.standardHours, 72);

    write(path("wrong.json"), "{\"id\": \"x\", \"version\": \"1\", \"red_box\": [], \"plan\": {}, \"initial\": {}, \"periodic\": [], \"more\": 1}");
    page().load(path("wrong.json"));
    QVERIFY2(said("whatIfFault").contains(QStringLiteral("/more is not a key that is known here")), qPrintable(said("whatIfFault")));
    QCOMPARE(part<QSpinBox>("candidateStandardHours")->value(), 72); // as it was
    QSignalSpy failed(&page(), &ui::WhatIfPage::failed);
    page().saveAs(path("no such folder/saved.json"));
    QCOMPARE(failed.size(), 1);
}

void WhatIfPageTest::aRunCanBeStopped()
{
    open();
    part<QPushButton>("whatIfRun")->setFocus();
    QTest::keyClick(part<QPushButton>("whatIfRun"), Qt::Key_Return);
    QVERIFY(page().isBusy());
    QVERIFY(part<QPushButton>("whatIfCancel")->isVisible() && part<QPushButton>("whatIfCancel")->hasFocus());
    QVERIFY(!part<QPushButton>("whatIfRun")->isVisible());
    QTest::keyClick(part<QPushButton>("whatIfCancel"), Qt::Key_Return);
    EVENTUALLY(!page().isBusy()); // what had come in time is not shown either
    QVERIFY(part<QPushButton>("whatIfRun")->hasFocus());
    QVERIFY(!page().reading());
    QVERIFY(said("whatIfBarsInstead").startsWith(QStringLiteral("Change the candidate")));
    run(); // and again
    QVERIFY(page().reading().has_value());
}

void WhatIfPageTest::anEarlierAnswerIsMarked()
{
    open();
    QVERIFY(!part<QLabel>("whatIfStale")->isVisible());
    run();
    QVERIFY(!part<QLabel>("whatIfStale")->isVisible());
    part<QSpinBox>("candidateDays-inspector")->setValue(28);
    QVERIFY(part<QLabel>("whatIfStale")->isVisible());
    run();
    QVERIFY(!part<QLabel>("whatIfStale")->isVisible());
    page().setScope({ui::Reach::Team, "T1", QStringLiteral("Team 1")});
    QVERIFY(part<QLabel>("whatIfStale")->isVisible());
    // Changed while it runs: what comes is of before.
    part<QPushButton>("whatIfRun")->click();
    page().setPeriod({toDay(2025, 11, 1), toDay(2025, 11, 30)});
    EVENTUALLY(!page().isBusy());
    QVERIFY(part<QLabel>("whatIfStale")->isVisible());
    // The last twelve months are those of today.
    part<QPushButton>("whatIfPreset")->click();
    run();
    QVERIFY(!part<QLabel>("whatIfStale")->isVisible());
    QVERIFY(page().reading().has_value());
}

void WhatIfPageTest::emptyPlacesSayWhy()
{
    open();
    page().setPeriod({toDay(2020, 1, 1), toDay(2020, 12, 31)});
    run();
    QVERIFY(part<QLabel>("whatIfBarsInstead")->isVisible());
    QVERIFY(said("whatIfBarsInstead").startsWith(QStringLiteral("Nothing fell due in this period here")));
    page().setPeriod({toDay(2026, 3, 1), toDay(2026, 2, 1)});
    QSignalSpy failed(&page(), &ui::WhatIfPage::failed);
    run();
    QCOMPARE(failed.size(), 1);
    QVERIFY(said("whatIfBarsInstead").contains(QStringLiteral("ends before it begins")));
    QVERIFY(!page().reading());
    QVERIFY(!part<QWidget>("whatIfTable")->isVisible());
}

void WhatIfPageTest::theChartsAreSaved()
{
    open();
    run();
    for (const char *name : {"whatIfTable", "whatIfBars"}) {
        const QString csv = path("figures.csv");
        must(part<ui::ChartFrame>(name)->saveAs(csv));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("now: cmf 1; then: cmf 1-candidate"), text.constData());
        QVERIFY2(text.contains("Per post a week") && text.contains("if people had reviewed as they did"), text.constData());
        must(part<ui::ChartFrame>(name)->saveAs(path("figures.png")));
    }
}

void WhatIfPageTest::theKeysLeadThere()
{
    m_window = std::make_unique<ReviewWindow>(*m_force, "su500");
    EVENTUALLY(m_window->queue().model().rowCount() > 0);
    m_window->queue().table().setFocus();
    m_window->key(Qt::Key_G);
    m_window->key(Qt::Key_W);
    EVENTUALLY(page().isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("candidateEnhancedHours"));
}

void WhatIfPageTest::tabFollowsWhatIsRead()
{
    open();
    const QStringList wanted{QStringLiteral("whatIfFrom"),
                             QStringLiteral("whatIfRun"),
                             QStringLiteral("candidateEnhancedHours"),
                             QStringLiteral("candidateDays-inspector"),
                             QStringLiteral("candidateOnReopen"),
                             QStringLiteral("candidateRedBox-stalking"),
                             QStringLiteral("whatIfLoad"),
                             QStringLiteral("whatIfBarsSave"),
                             QStringLiteral("whatIfTableSave")};
    QCOMPARE(outOfOrder(page(), wanted), QString());
    part<QPushButton>("whatIfReset")->click(); // fields are made anew
    QCOMPARE(outOfOrder(page(), wanted), QString());
}

void WhatIfPageTest::aWheelChangesNoField()
{
    open();
    for (const char *name : {"candidateEnhancedHours", "candidateDays-inspector"}) {
        auto *field = part<QSpinBox>(name);
        const int before = field->value();
        QVERIFY2(isWheelPassedOn(*field) && field->value() == before, name);
    }
    for (const char *name : {"candidateOnReopen", "candidateMissedCycle", "candidatePause"}) {
        auto *field = part<QComboBox>(name);
        const int before = field->currentIndex();
        QVERIFY2(isWheelPassedOn(*field) && field->currentIndex() == before, name);
    }
    for (const char *name : {"whatIfFrom", "whatIfTo"}) {
        auto *field = part<QDateEdit>(name);
        const QDate before = field->date();
        QVERIFY2(isWheelPassedOn(*field) && field->date() == before, name);
    }
}

void WhatIfPageTest::anotherFrameworkOutdatesWhatIsShown()
{
    open();
    part<QSpinBox>("candidateDays-inspector")->setValue(10);
    run();
    QVERIFY(!part<QLabel>("whatIfStale")->isVisible());
    part<QSpinBox>("candidateStandardHours")->setFocus();
    framework::Framework other = framework::shippedDefault();
    other.version = "2";
    other.standardHours = 72;
    page().form().setPresent(other);
    QVERIFY(part<QLabel>("whatIfStale")->isVisible()); // it was compared with the former one
    QCOMPARE(part<QSpinBox>("candidateDays-inspector")->value(), 10);
    QCOMPARE(QApplication::focusWidget(),
             part<QWidget>("candidateStandardHours")); // which is another field of the same name
}

void WhatIfPageTest::figuresGoWithThePermission()
{
    open();
    run();
    QVERIFY(page().reading());
    access::Reason &reason =
        m_window->fixture().desk.briefing.standing.whyNot[std::size_t(access::Action::SeeFigures)];
    reason = access::Reason::NotPermitted;
    page().refresh();
    QVERIFY(!page().reading());
    QVERIFY(!part<QWidget>("whatIfTable")->isVisible() && !part<QWidget>("whatIfBarsPlot")->isVisible());
    const QString why = said("whatIfBarsInstead");
    QVERIFY2(!why.isEmpty() && why == part<QPushButton>("whatIfRun")->statusTip(), qPrintable(why));
    reason = access::Reason::None;
    page().refresh();
    QVERIFY(said("whatIfBarsInstead").startsWith(QStringLiteral("Change the candidate")));
    // Taken away while history is replayed.
    part<QPushButton>("whatIfRun")->click();
    reason = access::Reason::NotPermitted;
    EVENTUALLY(!page().isBusy());
    QVERIFY(!page().reading());
    QCOMPARE(said("whatIfBarsInstead"), why);
}

void WhatIfPageTest::everyChoiceIsSeenWhole()
{
    open();
    m_window->window().resize(1366, 768);
    for (const char *name : {"candidateOnReopen", "candidateMissedCycle", "candidatePause"}) {
        auto *field = part<QComboBox>(name);
        EVENTUALLY(field->width() >= field->sizeHint().width());
        for (int i = 0; i < field->count(); ++i)
            QVERIFY2(field->fontMetrics().horizontalAdvance(field->itemText(i)) + 24 <= field->width(),
                     qPrintable(field->itemText(i)));
    }
}

QTEST_MAIN(WhatIfPageTest)
#include "tst_what_if_page.moc"
