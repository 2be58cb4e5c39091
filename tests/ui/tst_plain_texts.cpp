// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/desk_fixture.h"
#include "ui/models/plain_table_model.h"
#include "ui/pages/case_panel.h"
#include "ui/pages/plan_view.h"
#include "ui/pages/queue_page.h"
#include "ui/status_line.h"
#include "ui/text/sentences.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/message.h"
#include "ui/widgets/table_view.h"

#include <QDialog>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>

#include <sys/inotify.h>
#include <unistd.h>

using namespace casegrip;
using namespace casegrip::test;

// Every text of the data is markup that would load a file. It must be shown as it is: nothing may open the
// file.
class PlainTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void theCanaryWorks();
    void queueAndCase();
    void planAndRefusals();
    void messagesAndLines();

private:
    // Whether the file has been opened since the last time.
    bool wasOpened() const
    {
        QCoreApplication::processEvents();
        char events[4096];
        return ::read(m_notify, events, sizeof events) > 0;
    }
    QString payload() const { return QString::fromStdString(m_payload); }
    static void pointAt(QWidget *widget, const QPoint &at);

    QTemporaryDir m_folder;
    std::string m_payload;
    int m_notify = -1;
};

void PlainTextsTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("canary.png"));
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(path));
    m_payload = "<b>x</b><img src='file://" + path.toStdString() + "'>";
    m_notify = ::inotify_init1(IN_NONBLOCK);
    QVERIFY(m_notify >= 0);
    QVERIFY(::inotify_add_watch(m_notify, path.toUtf8().constData(), IN_OPEN) >= 0);
}

void PlainTextsTest::cleanupTestCase()
{
    ::close(m_notify);
}

// The same text in a label that guesses does open it: so the test can fail.
void PlainTextsTest::theCanaryWorks()
{
    QLabel guessing;
    guessing.setText(payload());
    guessing.show();
    guessing.grab();
    QVERIFY(wasOpened());
    QVERIFY(!wasOpened());
}

void PlainTextsTest::pointAt(QWidget *widget, const QPoint &at)
{
    QHelpEvent help(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &help);
}

void PlainTextsTest::queueAndCase()
{
    DeskFixture fixture;
    FakeQueueSource source(50);
    source.prefix = m_payload;
    ui::QueuePage page(fixture.desk, source, fixture.actions);
    page.resize(1200, 700);
    page.show();
    page.setWork({});
    EVENTUALLY(page.model().textsAt(0) != nullptr);
    EVENTUALLY(page.findChild<QLabel *>(QStringLiteral("caseNumber")) != nullptr);
    QCOMPARE(page.findChild<QLabel *>(QStringLiteral("caseOffence"))->text().left(8),
             QStringLiteral("<b>x</b>"));
    page.grab();
    for (int column = 0; column < ui::QueueModel::ColumnCount; ++column) {
        const QRect cell = page.table().visualRect(page.model().index(0, column));
        pointAt(page.table().viewport(), cell.center());
        QToolTip::hideText();
    }
    for (QLabel *label : page.findChildren<QLabel *>())
        pointAt(label, label->rect().center());
    fixture.actions.get(ui::ActionId::Snooze)->trigger();
    auto *dialog = page.findChild<QDialog *>(QStringLiteral("reasonDialog"));
    QVERIFY(dialog != nullptr);
    dialog->grab();
    QVERIFY(!wasOpened());
}

void PlainTextsTest::planAndRefusals()
{
    DeskFixture fixture;
    ui::PlanView view(fixture.desk.words, nullptr);
    sync::PlanReport plan;
    plan.name = plan.kind = m_payload;
    plan.objections = {{sync::Objection::Code::FewerCases, m_payload}};
    plan.notices = {m_payload};
    view.showPlan(plan, FakeQueueSource::now);
    view.show();
    view.grab();
    ui::PlainTableModel model({QStringLiteral("Reason")}, nullptr);
    model.setRows({{payload()}});
    ui::TableView table;
    table.setModel(&model);
    table.show();
    table.grab();
    pointAt(table.viewport(), table.visualRect(model.index(0, 0)).center());
    QVERIFY(!wasOpened());
}

void PlainTextsTest::messagesAndLines()
{
    QWidget window;
    ui::Banner banner(&window);
    banner.say(ui::sentence({ErrorKind::Invalid, m_payload, m_payload}).joined());
    ui::StatusLine line(&window);
    line.say(payload(), true);
    window.show();
    window.grab();
    ui::message(&window, {payload(), payload(), payload(), payload()}, [](bool) {});
    auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box != nullptr);
    box->grab();
    QVERIFY(!wasOpened());
}

QTEST_MAIN(PlainTextsTest)
#include "tst_plain_texts.moc"
