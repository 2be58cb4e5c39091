// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/review_window.h"

#include "ui/review/batch_page.h"
#include "ui/review/filled_form.h"
#include "ui/review/section_view.h"

#include <QAbstractButton>
#include <QDialog>
#include <QPushButton>

namespace casegrip::test
{
namespace
{

constexpr int mostSteps = 600, mostLooks = 60;

bool isScore(const std::string &value)
{
    return value.size() == 1 && value[0] >= '0' && value[0] <= '9';
}

QString focusName()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

} // namespace

ui::FormView &ReviewWindow::form()
{
    const auto *batch = m_window->findChild<ui::BatchPage *>();
    return batch && batch->isVisible() ? m_window->batchPage().formView() : page().formView();
}

void ReviewWindow::fillIn(const Given &given)
{
    for (int i = 0; i < mostSteps; ++i) {
        if (focusName() == QLatin1String("nextSection") && form().step() == form().steps())
            return;
        step(given);
    }
    QFAIL(qPrintable(QStringLiteral("no end at ") + focusName()));
}

void ReviewWindow::step(const Given &given)
{
    ui::FilledForm &filled = *form().form();
    const auto place = form().current();
    const bool isInForm = QApplication::focusWidget() && form().isAncestorOf(QApplication::focusWidget());
    if (place && isInForm && focusName() != QLatin1String("reasonLine")) {
        answer(*place, given);
    } else if (focusName() == QLatin1String("addRow")) {
        const std::size_t section = *form().section();
        const auto &repeat = filled.form().sections[section].repeat;
        const bool isWanted = given.contains(filled.form().sections[section].id);
        key(int(filled.rows(section).size()) < std::max(repeat->least, isWanted ? 1 : 0) ? Qt::Key_Return : Qt::Key_Tab);
    } else {
        key(focusName() == QLatin1String("nextSection") ? Qt::Key_Return : Qt::Key_Tab);
    }
}

void ReviewWindow::answer(const forms::Place &place, const Given &given)
{
    ui::FilledForm &filled = *form().form();
    const forms::Question &question = filled.question(place);
    const auto said = given.find(place.id);
    const bool isSettled = filled.state(place)->isAnswered() && !filled.problem(place) &&
                           (said == given.end() || filled.answers().at(place) == forms::Value{said->second.toStdString()});
    if (!question.options.empty()) {
        if (isSettled)
            key(Qt::Key_Return);
        else
            choose(question, place, given);
        return;
    }
    const auto text = [&](const char *otherwise) { return said == given.end() ? QString::fromLatin1(otherwise) : said->second; };
    if (isSettled) {
        key(Qt::Key_Tab);
    } else if (question.type == forms::QuestionType::Text) {
        type(text("Seen and discussed with the officer; it is in the log."));
        key(Qt::Key_Tab);
    } else {
        key(Qt::Key_A, Qt::ControlModifier);
        const bool isDay = question.type == forms::QuestionType::Date;
        type(text(isDay ? "+7" : question.type == forms::QuestionType::Number ? "3" : "now"));
        if (isDay && filled.problem(place)) { // one that has passed is asked for
            key(Qt::Key_A, Qt::ControlModifier);
            type(QStringLiteral("-1"));
        }
        key(Qt::Key_Return);
    }
}

// By the digit that the button shows; in a list by typing what it begins with.
void ReviewWindow::choose(const forms::Question &question, const forms::Place &place, const Given &given)
{
    ui::FilledForm &filled = *form().form();
    const auto said = given.find(place.id);
    const std::vector<std::size_t> offered = filled.state(place)->options;
    std::vector<std::string> tried;
    if (said != given.end())
        tried.push_back(said->second.toStdString());
    if (!question.green.empty())
        tried.push_back(question.green);
    for (const std::size_t option : offered)
        tried.push_back(question.options[option].value);
    for (const std::string &value : tried) {
        const auto option = std::find_if(offered.begin(), offered.end(),
                                         [&](std::size_t one) { return question.options[one].value == value; });
        if (option == offered.end())
            continue;
        if (question.options.size() > 16)
            type(QString::fromStdString(question.options[*option].label).section(QLatin1Char(' '), 0, 0));
        else
            key(isScore(value) ? Qt::Key_0 + (value[0] - '0') : Qt::Key_0 + int(*option + 1) % 10);
        if (question.type == forms::QuestionType::Choices || question.options.size() > 16)
            key(Qt::Key_Return);
        if (filled.state(place) && filled.state(place)->isAnswered() && !filled.problem(place))
            return;
        form().jumpTo(place); // that answer is not allowed here: the next one
    }
}

void ReviewWindow::sign(const Given &given)
{
    const QSignalSpy signedOnes(&page(), &ui::ReviewPage::submitted); // then the next one may open
    for (int i = 0; i < mostLooks; ++i) {
        key(Qt::Key_Return, Qt::ControlModifier);
        const auto box = [this] { return page().findChild<QDialog *>(QStringLiteral("checkDialog")); };
        EVENTUALLY(signedOnes.size() > 0 || (box() && box()->isVisible()));
        if (signedOnes.size() > 0)
            return;
        if (box()->findChild<QPushButton *>(QStringLiteral("checkSign"))->isEnabled()) {
            QTest::keyClick(box(), Qt::Key_Return, Qt::ControlModifier);
            EVENTUALLY(signedOnes.size() > 0);
            return;
        }
        const QWidget *open = box();
        const std::string wanted = form().form()->blocking().front().place.id;
        QTest::keyClick(box()->focusWidget(), Qt::Key_Return); // to the first thing that stands against it
        EVENTUALLY(box() != open);
        activate();
        EVENTUALLY(QApplication::focusWidget() != nullptr);
        const bool isQuestion = form().form()->form().find(wanted) != nullptr;
        EVENTUALLY(isQuestion ? form().current() && form().current()->id == wanted
                               : form().isAncestorOf(QApplication::focusWidget()));
        step(given);
    }
    QFAIL("it cannot be signed");
}

} // namespace casegrip::test
