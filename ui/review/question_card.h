// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/answers.h"
#include "ui/review/filled_form.h"

#include <QFrame>

#include <string>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace casegrip::ui
{

class AnswerEditor;
class PlainLabel;
struct Desk;

// One question: label, what the records say, the answer, the last one, what it brings about, what is wrong with it.
// Lines appear when there is something to say.
class QuestionCard : public QFrame
{
    Q_OBJECT
public:
    // `last`: the last answer as one line; empty: none.
    QuestionCard(const Desk &desk, FilledForm &form, const forms::Place &place, const QString &last, QWidget *parent);

    const forms::Place &place() const { return m_place; }
    // Shows the form's present state of the question; cheap when it is as before. `asksMissing`: says so where an
    // answer is missing.
    void refresh(bool asksMissing);
    void focusAnswer(Qt::FocusReason reason);
    QString keysHint() const;
    // The question in focus has a bar at its side.
    void setCurrent(bool current);

signals:
    void done();  // on to the next question
    void grown(); // there is one more place for the keys
    void insteadWanted(const std::string &templateId); // another form than this one

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showFact();
    void addProposal();
    void showProposal();
    void takeProposal();
    void showProblem(bool asksMissing);
    void showEffects();
    void say(PlainLabel *&line, const QString &text, const char *role, const char *name);
    void askReason(bool asked);
    void offerInstead(bool offered);

    const Desk &m_desk;
    FilledForm &m_form;
    const forms::Place m_place;
    const forms::Question &m_question;
    AnswerEditor *m_editor;
    QVBoxLayout *m_lines; // under the answer
    PlainLabel *m_fact = nullptr;
    QWidget *m_proposal = nullptr; // none: the form proposes nothing for this question
    PlainLabel *m_proposed = nullptr;
    PlainLabel *m_partLeftOut = nullptr;
    PlainLabel *m_effects = nullptr;
    PlainLabel *m_problem = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_instead = nullptr; // once it was offered
    bool m_isTaken = false; // the answer is what the records say
    bool m_isCurrent = false;
};

} // namespace casegrip::ui
