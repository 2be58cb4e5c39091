// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"
#include "tests/bench/window_figures.h"
#include "ui/models/queue_model.h"
#include "ui/pages/queue_page.h"
#include "ui/review/filled_form.h"
#include "ui/review/form_view.h"
#include "ui/review/review_page.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

// bench_review DATA [TEMPLATE]: a sergeant opens the largest form on a case of the team, in the real window, goes through
// every question, and types. Prints one line for each figure: work;value;peer;ratio;goal. DATA is changed: a draft is kept.
using namespace casegrip;
using namespace casegrip::bench;

namespace
{

constexpr const char *largest = "enhanced-initial";
constexpr const char *frame = "one frame, 16 ms";
constexpr int openings = 5, keysInEach = 40;

class ReviewTour
{
public:
    ReviewTour(QApplication &application, const QString &data, const std::string &login)
        : m_options{data.toStdString(), login, {}, {}, {}, {}}, m_paths(*app::pathsFor(data.toStdString())),
          m_program(application, m_options, m_paths, m_clock, m_settings.filePath(QStringLiteral("window.ini")))
    {
        m_program.window().resize(1366, 768);
        m_program.window().show();
        m_program.window().activateWindow();
        m_program.window().start();
        wait([this] { return queue().model().rowCount() > 0 && queue().model().textsAt(0) != nullptr; }, "the queue");
    }

    void all(const std::string &templateId)
    {
        QObject::connect(&page(), &ui::ReviewPage::failed, &page(), [this] { m_isRefused = true; });
        for (int row = 0; int(m_opened.size()) < openings && row < queue().model().rowCount(); ++row)
            open(row, templateId);
        if (!page().isOpen())
            qFatal("no case of the team wants that form");
        for (int step = 1; step <= page().formView().steps(); ++step) {
            typeInEveryQuestion();
            if (step < page().formView().steps())
                m_steps.push_back(stall([this] { page().formView().moveSection(1); }));
        }
        std::fprintf(stderr, "  %zu questions asked in %d steps of %s at the end\n", page().formView().form()->asked().size(),
                     page().formView().steps(), templateId.c_str());
        report(QStringLiteral("the largest form opened, until it is painted"), m_opened);
        report(QStringLiteral("longest stall of the event loop while it opens"), m_openStalls);
        report(QStringLiteral("a step of it opened"), m_steps);
        report(QStringLiteral("to the next question"), m_moves);
        report(QStringLiteral("a choice answered by its key"), m_answers);
        report(QStringLiteral("a key typed, %1 keys").arg(m_keys.size()), m_keys);
    }

private:
    ui::QueuePage &queue() { return m_program.window().queuePage(); }
    ui::ReviewPage &page() { return m_program.window().reviewPage(); }

    static void wait(const std::function<bool()> &holds, const char *what)
    {
        if (!QTest::qWaitFor(holds, patienceMs))
            qFatal("waited in vain for %s", what);
    }
    // How long the event loop was not free, at most, until what was done is painted.
    Milliseconds stall(const std::function<void()> &action)
    {
        QCoreApplication::processEvents();
        m_watch.reset();
        action();
        QCoreApplication::processEvents();
        return m_watch.longest();
    }
    // Passed over when the case does not owe that review.
    void open(int row, const std::string &templateId)
    {
        m_program.window().showPage(ui::MainWindow::Queue);
        queue().table().verticalScrollBar()->setValue(row);
        wait([&] { return queue().model().textsAt(row) != nullptr; }, "a row");
        const std::string caseNo(queue().model().textsAt(row)->caseNo);
        QElapsedTimer timer;
        timer.start();
        m_watch.reset();
        m_isRefused = false;
        m_program.window().showPage(ui::MainWindow::Review);
        page().begin({caseNo, {}, templateId});
        wait([&] { return m_isRefused || (page().isShown() && page().caseNo() == caseNo); }, "the form");
        if (m_isRefused)
            return;
        if (!page().isOpen()) // a draft of an earlier run
            page().findChild<QPushButton *>(QStringLiteral("beginAnew"))->click();
        wait([&] { return page().isOpen(); }, "the form");
        QCoreApplication::processEvents();
        m_opened.push_back(double(timer.nsecsElapsed()) / 1e6);
        m_openStalls.push_back(m_watch.longest());
    }
    void typeInEveryQuestion()
    {
        ui::FormView &form = page().formView();
        form.focusCurrent();
        const int step = form.step();
        for (std::string last; form.step() == step && form.current() && form.current()->id != last;) {
            last = form.current()->id;
            answer(form);
            if (form.current() && form.current()->id == last)
                m_moves.push_back(stall([&form] { form.moveQuestion(1); }));
        }
        if (form.step() != step) // the last question led into the next step
            form.moveSection(-1);
    }
    // The second answer that is offered, often the one that asks for a reason; into what takes text then, it is typed.
    void answer(const ui::FormView &form)
    {
        QWidget *focus = QApplication::focusWidget();
        if (focus != nullptr && !form.form()->question(*form.current()).options.empty())
            m_answers.push_back(stall([focus] { QTest::keyClick(focus, Qt::Key_2); }));
        focus = QApplication::focusWidget();
        if (qobject_cast<QPlainTextEdit *>(focus) == nullptr && qobject_cast<QLineEdit *>(focus) == nullptr)
            return;
        for (int i = 0; i < keysInEach; ++i)
            m_keys.push_back(stall([focus, i] { QTest::keyClick(focus, i % 6 == 5 ? Qt::Key_Space : Qt::Key_A); }));
    }
    static void report(const QString &work, const std::vector<double> &values)
    {
        if (values.empty())
            qFatal("nothing was measured: %s", qPrintable(work));
        print(work,
              QStringLiteral("%1, p95 %2, longest %3")
                  .arg(ms(median(values)), ms(percentile95(values)), ms(*std::max_element(values.begin(), values.end()))),
              {}, {}, QString::fromLatin1(frame));
    }

    desktop::Options m_options;
    app::Paths m_paths;
    SystemClock m_clock;
    QTemporaryDir m_settings;
    desktop::Program m_program;
    StallWatch m_watch;
    bool m_isRefused = false;
    std::vector<double> m_opened, m_openStalls, m_steps, m_moves, m_answers, m_keys;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: bench_review DATA [TEMPLATE]\n");
        return 2;
    }
    const Sergeant sergeant = someSergeant(factsOf(arguments[1]).toStdString());
    ReviewTour(application, arguments[1], sergeant.login).all(arguments.value(2, QString::fromLatin1(largest)).toStdString());
    return 0;
}
