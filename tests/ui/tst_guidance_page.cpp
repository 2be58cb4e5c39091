// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/desk_fixture.h"
#include "tests/ui/read_folder.h"
#include "ui/models/guidance_model.h"
#include "ui/pages/guidance_page.h"
#include "ui/pages/guidance_reader.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;

// The guidance library on screen: reached from a form, by searching, by links, with the keyboard alone.
class GuidancePageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theModelIsOne();
    void itOpensWithTheFramework();
    void aFormLeadsToItsQuestion();
    void anUnknownIdIsSaid();
    void searchingByKeyboard();
    void linksLeadOnAndBack();
    void everythingHasAName();

private:
    ReadFolder m_folder;
};

namespace
{

struct Page {
    explicit Page(ui::WorkspaceThread &reader) : page(fixture.desk, reader, fixture.actions)
    {
        fixture.actions.handle(ui::ActionId::GuidanceBack, &page, &ui::GuidancePage::back);
        page.resize(1180, 640);
        page.show();
    }
    QStringList texts() const
    {
        QStringList all;
        for (const QLabel *label : page.findChild<ui::GuidanceReader *>()->widget()->findChildren<QLabel *>())
            all << label->text();
        return all;
    }
    QListView *list() const { return page.findChild<QListView *>(QStringLiteral("guidanceList")); }
    QString count() const { return page.findChild<QLabel *>(QStringLiteral("guidanceCount"))->text(); }

    DeskFixture fixture;
    ui::GuidancePage page;
};

} // namespace

void GuidancePageTest::initTestCase()
{
    QVERIFY(m_folder.openToWrite().has_value());
}

void GuidancePageTest::theModelIsOne()
{
    ui::GuidanceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    guidance::Page article, question;
    article.id = "outcomes";
    article.title = "Choosing <b>the outcome</b>";
    question.kind = guidance::Page::Kind::Question;
    question.id = "ESR-02";
    question.title = "Is the victim safe?";
    question.forms = {"Enhanced initial review"};
    model.show({{&article, "an excerpt"}, {&question, {}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Choosing <b>the outcome</b>"));
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Is the victim safe?. Question ESR-02: Enhanced initial review"));
    QCOMPARE(model.rowOf("ESR-02"), 1);
    QCOMPARE(model.rowOf("nothing"), -1);
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

void GuidancePageTest::itOpensWithTheFramework()
{
    Page page(m_folder.reader());
    EVENTUALLY(page.page.isReady());
    QCOMPARE(page.page.shown(), QString::fromStdString(guidance::frameworkPage));
    QVERIFY(page.texts().filter(QStringLiteral("within 24 hours")).size() >= 1);
    QVERIFY(page.list()->model()->rowCount() > 20);
    QCOMPARE(page.list()->currentIndex().row(), 0);
}

void GuidancePageTest::aFormLeadsToItsQuestion()
{
    Page page(m_folder.reader());
    page.page.open(QStringLiteral("ESR-02")); // before anything was read
    EVENTUALLY(page.page.isReady());
    QCOMPARE(page.page.shown(), QStringLiteral("ESR-02"));
    QVERIFY(page.texts().contains(QStringLiteral("Is the victim safe until the next review?")));
    QVERIFY(page.texts().contains(QStringLiteral("Question ESR-02: Enhanced initial review")));
    page.page.open(QStringLiteral("outcomes"));
    QVERIFY(page.texts().contains(QStringLiteral("Choosing the outcome")));
    QCOMPARE(page.list()->currentIndex().data().toString(), QStringLiteral("Choosing the outcome"));
}

void GuidancePageTest::anUnknownIdIsSaid()
{
    Page page(m_folder.reader());
    EVENTUALLY(page.page.isReady());
    page.page.open(QStringLiteral("<b>XYZ-99</b>"));
    QVERIFY(page.texts().join(QLatin1Char(' ')).contains(QStringLiteral("no guidance on <b>XYZ-99</b>")));
    QVERIFY(!page.list()->currentIndex().isValid());
}

void GuidancePageTest::searchingByKeyboard()
{
    Page page(m_folder.reader());
    EVENTUALLY(page.page.isReady());
    page.page.focusSearch();
    QTest::keyClicks(&page.page.searchField(), QStringLiteral("victims co"));
    QCOMPARE(page.list()->model()->index(0, 0).data().toString(), QStringLiteral("Victims' Code"));
    QVERIFY(!page.list()->model()->index(0, 0).data(ui::GuidanceModel::Excerpt).toString().isEmpty());
    QTest::keyClick(&page.page.searchField(), Qt::Key_Down);
    QCOMPARE(page.page.shown(), QStringLiteral("victims-code"));
    QTest::keyClick(&page.page.searchField(), Qt::Key_Escape);
    QVERIFY(page.page.searchField().text().isEmpty());
    QVERIFY(page.list()->model()->rowCount() > 20);
    QTest::keyClicks(&page.page.searchField(), QStringLiteral("zeppelin"));
    QCOMPARE(page.list()->model()->rowCount(), 0);
    QVERIFY(page.count().contains(QStringLiteral("Nothing")));
    page.page.searchField().setText(QStringLiteral("\"zeppelin\" OR stalking"));
    QVERIFY(page.list()->model()->rowCount() > 0);
    QVERIFY(page.count().contains(QStringLiteral("some")));
}

void GuidancePageTest::linksLeadOnAndBack()
{
    Page page(m_folder.reader());
    page.page.open(QStringLiteral("ESR-02"));
    EVENTUALLY(page.page.isReady());
    QAction *back = page.fixture.actions.get(ui::ActionId::GuidanceBack);
    QVERIFY(!back->isEnabled());
    const auto *reader = page.page.findChild<ui::GuidanceReader *>();
    reader->widget()->findChildren<QPushButton *>().constFirst()->click();
    QCOMPARE(page.page.shown(), QStringLiteral("safeguarding"));
    QVERIFY(back->isEnabled());
    back->trigger();
    QCOMPARE(page.page.shown(), QStringLiteral("ESR-02"));
    QVERIFY(!back->isEnabled());
}

void GuidancePageTest::everythingHasAName()
{
    Page page(m_folder.reader());
    page.page.open(QStringLiteral("safeguarding"));
    EVENTUALLY(page.page.isReady());
    for (const QWidget *widget : page.page.findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || !widget->isVisible())
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(GuidancePageTest)
#include "tst_guidance_page.moc"
