// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/last_answers.h"
#include "ui/review/question_card.h"

#include <QWidget>

class QScrollArea;

namespace casegrip::ui
{

class PlainLabel;
class SectionView;
class StepModel;
class TableView;

// A form to be filled in: its sections as steps, and the questions of one of them. Everything can be reached with the
// keyboard: Tab and Enter, digits for answers, and the movements below.
class FormView : public QWidget
{
    Q_OBJECT
public:
    FormView(const Desk &desk, QWidget *parent);
    ~FormView() override;

    // `form` outlives its showing: the next one, or none (null), is shown before it goes.
    void show(FilledForm *form, LastAnswers last);
    void showSection(std::size_t section);
    // Opens its section and row and gives it the keys. Nothing happens when it is not asked.
    void jumpTo(const forms::Place &place);
    void jumpToSection(const std::string &id);
    void focusCurrent(); // back from elsewhere: the question that had the keys, or the first
    // From now on says so where an answer is missing.
    void askMissing();
    bool asksMissing() const { return m_asksMissing; }

    void moveSection(int by);
    void moveQuestion(int by); // to the next one, into other sections too
    void nextUnanswered();     // round the form
    void addRow();
    void removeRow();
    void moveRow(int by);

    const std::optional<forms::Place> &current() const { return m_current; }
    // That helping is about: the one that has the keys; between the rows of a repeated section its first one. Null: none.
    const forms::Question *question() const;
    std::optional<std::size_t> section() const;
    int step() const;  // from 1; 0: no form
    int steps() const;
    QString keysHint() const; // of the question in focus
    TableView &stepTable() { return *m_steps; }
    SectionView *sectionView() { return m_view; }
    FilledForm *form() const { return m_form; } // null: none

signals:
    void currentChanged(); // another question has the keys
    void stepChanged();
    void insteadWanted(const std::string &templateId); // see QuestionCard

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void buildSection(std::size_t section);
    void onFocus(QWidget *now);
    void onDone(const forms::Place &place);
    void setCurrent(const std::optional<forms::Place> &place);
    void showCurrentStep();
    void reveal(QWidget *card);
    std::size_t sectionOf(const forms::Place &place) const;

    const Desk &m_desk;
    FilledForm *m_form = nullptr;
    LastAnswers m_last;
    PlainLabel *m_notice; // of the template, over all steps
    StepModel *m_model;
    TableView *m_steps;
    QScrollArea *m_scroll;
    SectionView *m_view = nullptr; // of the section that is shown
    std::optional<forms::Place> m_current;
    bool m_asksMissing = false;
    QMetaObject::Connection m_following;
};

} // namespace casegrip::ui
