// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/last_answers.h"
#include "ui/review/question_card.h"

#include <QWidget>

class QPushButton;

namespace casegrip::ui
{

// One section of a form: its questions one under the other; in a repeated section its rows, of which one is open.
// Follows the form: questions come and go without the others being made anew.
class SectionView : public QWidget
{
    Q_OBJECT
public:
    SectionView(const Desk &desk, FilledForm &form, const LastAnswers &last, std::size_t section, QWidget *parent);

    std::size_t section() const { return m_section; }
    void refresh(bool asksMissing);

    // The questions that are shown, in their order.
    std::vector<forms::Place> places() const;
    // Opens the row if need be; null: it is not asked at present.
    QuestionCard *cardAt(const forms::Place &place);
    QuestionCard *cardOf(QWidget *inside) const; // null: none of ours

    bool isRepeated() const { return m_add != nullptr; }
    int openRow() const { return m_openRow; } // 0: none
    void addRow();
    void removeOpenRow(); // asks when something is written in it
    void moveRow(int by); // opens the next or the one before
    void focusFirst();
    void focusEnd(); // the button that goes on
    void setNext(const QString &text);

    // Tab comes here from `before`, which outlives it and is in the same window.
    void follow(QWidget *before);

signals:
    void done(const casegrip::forms::Place &place); // the question is answered with a key: on to the next
    void nextWanted();
    void insteadWanted(const std::string &templateId); // see QuestionCard

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        int number = 0;
        QWidget *frame = nullptr;
        QPushButton *head = nullptr;
    };

    void build();
    void fitNext();
    void openRowAt(int row);
    void followRows();
    void followQuestions();
    Row makeRow(int number);
    QString rowTitle(int number, int position) const;
    QuestionCard *makeCard(const forms::Place &place);
    QString lastAnswer(const forms::Place &place) const;
    std::vector<forms::Place> wanted() const;
    QVBoxLayout *layoutOf(int row) const;
    void orderFocus();

    const Desk &m_desk;
    FilledForm &m_form;
    const LastAnswers &m_last;
    const std::size_t m_section;
    QWidget *m_before = nullptr; // see follow()
    QVBoxLayout *m_body;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_add = nullptr; // only when rows can be added
    QPushButton *m_remove = nullptr;
    QPushButton *m_next;
    QString m_nextText;
    std::vector<Row> m_rows;
    int m_openRow = 0;
    std::vector<QuestionCard *> m_cards; // in their order
    bool m_asksMissing = false;
};

} // namespace casegrip::ui
