// SPDX-License-Identifier: GPL-3.0-or-later
// The area page as part of the window: who begins there, and what the keys lead to.
#include "tests/support/eventually.h"
#include "tests/ui/review_window.h"
#include "ui/charts/chart_frame.h"
#include "ui/pages/area_board.h"
#include "ui/pages/area_page.h"

#include <QAction>
#include <QDialog>

using namespace casegrip;
using namespace casegrip::test;

class AreaWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void whoBeginsThere_data();
    void whoBeginsThere();
    void themesHaveTheirKeys();
    void theExportHasItsAction();

private:
    ReviewedForce m_force;
};

void AreaWindowTest::initTestCase()
{
    m_force.addOpenCase("99250000011", "2025-10-06T09:00:00Z");
    m_force.sync();
}

void AreaWindowTest::whoBeginsThere_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("isArea");
    QTest::newRow("sergeant") << "ps200" << false;
    QTest::newRow("inspector") << "pi300" << false;
    QTest::newRow("chief inspector") << "ci400" << true;
    QTest::newRow("superintendent") << "su500" << true;
}

void AreaWindowTest::whoBeginsThere()
{
    QFETCH(QString, login);
    QFETCH(bool, isArea);
    const ReviewWindow window(m_force, login.toStdString());
    QCOMPARE(window.opensOnArea(), isArea);
}

void AreaWindowTest::themesHaveTheirKeys()
{
    ReviewWindow window(m_force, "su500");
    window.queue().table().setFocus();
    window.key(Qt::Key_G);
    window.key(Qt::Key_T);
    ui::AreaPage &page = window.window().areaPage();
    EVENTUALLY(page.isVisible() && page.isShown());
    ui::ChartFrame &frame = page.board().frame(ui::AreaBoard::Card::Themes);
    QVERIFY(frame.isAncestorOf(QApplication::focusWidget()));
    EVENTUALLY(page.board().viewport()->rect().intersects(QRect(frame.mapTo(page.board().viewport(), QPoint()), frame.size())));
}

void AreaWindowTest::theExportHasItsAction()
{
    ReviewWindow window(m_force, "su500");
    window.window().findChild<QAction *>(QStringLiteral("export-for-bi"))->trigger();
    EVENTUALLY(window.window().findChild<QDialog *>(QStringLiteral("starDialog")) != nullptr);
    QVERIFY(window.window().findChild<QDialog *>(QStringLiteral("starDialog"))->isVisible());
}

QTEST_MAIN(AreaWindowTest)
#include "tst_area_window.moc"
