// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/desk_fixture.h"
#include "tests/ui/review_window.h"
#include "ui/models/plain_table_model.h"
#include "ui/pages/case_panel.h"
#include "ui/pages/directions_view.h"
#include "ui/pages/plan_view.h"
#include "ui/pages/queue_page.h"
#include "ui/status_line.h"
#include "ui/text/sentences.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/message.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
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
    void reviewsAndDirections();
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
    // Paints all of it, and points at each text, button and cell.
    static void lookAt(QWidget &widget);
    // The texts of a team, and of the forms, are the payload; so is what a review of `caseNo` says.
    void fillWithPayload(ReviewedForce &force, const std::string &caseNo) const;
    // A label of it shows the payload letter by letter.
    bool shows(const QWidget &widget) const
    {
        const auto labels = widget.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [this](const QLabel *label) { return label->isVisible() && label->text().contains(payload()); });
    }

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
    ui::PlanView view(fixture.desk.words, nullptr, 5);
    sync::PlanReport plan;
    plan.name = plan.kind = m_payload;
    plan.objections = {{sync::Objection::Code::MissingColumn, m_payload, m_payload, m_payload},
                       {sync::Objection::Code::ManifestMismatch, m_payload, m_payload}};
    plan.notices = {m_payload};
    plan.refusals = {{m_payload, 1, m_payload, m_payload, m_payload}};
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

void PlainTextsTest::lookAt(QWidget &widget)
{
    widget.grab();
    for (QWidget *part : widget.findChildren<QWidget *>()) {
        if (part->isVisible())
            pointAt(part, part->rect().center());
    }
    for (QAbstractItemView *view : widget.findChildren<QAbstractItemView *>()) {
        for (int column = 0; view->isVisible() && view->model() && column < view->model()->columnCount(); ++column)
            pointAt(view->viewport(), view->visualRect(view->model()->index(0, column)).center());
    }
    QToolTip::hideText();
}

void PlainTextsTest::fillWithPayload(ReviewedForce &force, const std::string &caseNo) const
{
    std::vector<forms::LibraryFile> files = forms::Library::shippedTemplateFiles();
    for (forms::LibraryFile &file : files) {
        QString text = QString::fromStdString(file.bytes);
        for (const char *field : {"label", "title", "why", "help", "exemplar"}) {
            const QString begin = QStringLiteral("\"%1\": \"").arg(QLatin1String(field));
            text.replace(begin, begin + payload() + QLatin1Char(' '));
        }
        file.bytes = text.toStdString();
    }
    force.library = std::make_shared<const forms::Library>(files, shippedGuidanceFiles());
    for (auto *rows : {&force.tables.cases.rows, &force.tables.events.rows, &force.tables.officers.rows, &force.tables.units.rows}) {
        for (auto &row : *rows) {
            for (auto &[name, value] : row) {
                if (name == "summary" || name == "note" || name == "class_title" || name == "name")
                    value = m_payload;
            }
        }
    }
    force.sync();
    auto opened = force.open("pi300");
    must(opened.run(workspace::GiveDirection{caseNo, m_payload, "oic", {}, force.clock.now() + std::chrono::hours{24}}));
    const auto begun = must(opened.beginReview({caseNo, {}, {}}));
    reviews::Draft draft = completed(begun.fresh, *begun.form);
    for (auto &[place, answer] : draft.answers.given) {
        const forms::Question *question = begun.form->find(place.id);
        if (question && question->type == forms::QuestionType::Text)
            answer.value = m_payload + " seen and discussed";
    }
    for (auto &[place, reason] : draft.answers.overrides)
        reason = m_payload;
    must(opened.saveDraft(draft)); // what is found when the form is opened
}

// A review, its directions and its form on every page and in every box that shows them.
void PlainTextsTest::reviewsAndDirections()
{
    ReviewedForce force;
    const std::string caseNo = ReviewedForce::burglary;
    fillWithPayload(force, caseNo);
    ReviewWindow window(force, "pi300");
    ui::DirectionsView &directions = window.queue().directions();
    window.key(Qt::Key_G);
    window.key(Qt::Key_D);
    EVENTUALLY_IS(directions.count(), std::size_t(1));
    QVERIFY(directions.findChild<ui::TableView *>()->model()->index(0, 2).data().toString().contains(payload()));
    lookAt(window.window());
    directions.findChild<QPushButton *>(QStringLiteral("closing%1").arg(int(reviews::Closing::NotNeeded)))->click();
    lookAt(*directions.findChild<QDialog *>(QStringLiteral("reasonDialog")));
    directions.findChild<QDialog *>(QStringLiteral("reasonDialog"))->reject();
    window.queue().showDirections(false);
    QVERIFY(!wasOpened());

    emit window.queue().reviewWanted({caseNo, {}, {}});
    EVENTUALLY(window.page().isShown());
    lookAt(window.window()); // the draft that was found
    window.page().findChild<QPushButton *>(QStringLiteral("goOn"))->click();
    EVENTUALLY(window.page().isOpen());
    window.page().act(ui::ActionId::CoachMode);
    for (int step = 1; step <= window.form().steps(); ++step) {
        QVERIFY(shows(window.form()));
        lookAt(window.window());
        window.form().moveSection(1);
    }
    QVERIFY(!wasOpened());

    window.page().act(ui::ActionId::Submit);
    const auto box = [&] { return window.page().findChild<QDialog *>(QStringLiteral("checkDialog")); };
    QSignalSpy submitted(&window.page(), &ui::ReviewPage::submitted);
    EVENTUALLY(submitted.size() > 0 || (box() && box()->isVisible()));
    if (box()) {
        lookAt(*box());
        box()->findChild<QPushButton *>(QStringLiteral("checkSign"))->click();
    }
    EVENTUALLY(submitted.size() > 0);
    lookAt(window.window()); // what was signed
    window.window().findChild<QAction *>(QStringLiteral("read-signed-text"))->trigger();
    const auto text = [&] { return window.window().findChild<QDialog *>(QStringLiteral("logTextDialog")); };
    EVENTUALLY(text() && text()->isVisible());
    QVERIFY(text()->findChild<QLabel *>(QStringLiteral("logText"))->text().contains(QStringLiteral("<b>x</b>")));
    lookAt(*text());
    text()->reject();
    window.queue().setView({});
    EVENTUALLY(window.queue().shownCase() == caseNo || window.hasRow(ReviewedForce::assault));
    window.queue().table().setFocus();
    for (int i = 0; i < window.queue().model().rowCount() && !window.isOnRow(caseNo); ++i)
        window.key(i == 0 ? Qt::Key_Home : Qt::Key_Down);
    EVENTUALLY_IS(QString::fromStdString(window.queue().shownCase()), QString::fromStdString(caseNo));
    EVENTUALLY(window.queue().findChild<QAbstractItemView *>(QStringLiteral("reviewList")) != nullptr);
    lookAt(window.window()); // the reviews of the case
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
