// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/answer_editor.h"

class QAbstractButton;
class QButtonGroup;
class QComboBox;

namespace casegrip::ui
{

class PlainLabel;

// The words of an option: those of yes/no questions and confirmations are ours, the others the template's.
QString optionText(const forms::Question &question, const forms::Option &option);

// Buttons to choose with, one for each option, chosen by its digit while one of them has the focus. Delete takes the
// answer away. A digit belongs to an option for good, whether the ones before it are offered or not; that of a score is the
// score, whatever other options there are.
class ButtonsEditor : public AnswerEditor
{
    Q_OBJECT
public:
    // `several`: any number of options; otherwise one.
    ButtonsEditor(const forms::Question &question, const QString &name, bool several, const Desk &desk, QWidget *parent);

    void show(const forms::Value &value, const std::vector<std::size_t> &options) override;
    QWidget *focusPlace() override;
    QString keysHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addButtons(const QString &name, const Desk &desk);
    QAbstractButton *makeButton(std::size_t option, const Desk &desk);
    void onClicked();
    void oneTabStop();
    void choose(QAbstractButton *button);
    void clear();

    const forms::Question &m_question;
    const bool m_several;
    std::vector<QAbstractButton *> m_buttons; // by option
    std::vector<QWidget *> m_places;          // by option: the button, or the line of button and hint
    QButtonGroup *m_group = nullptr;          // only one
};

// A list to choose from, for more options than there are digits: typing finds the option.
class ListEditor : public AnswerEditor
{
    Q_OBJECT
public:
    ListEditor(const forms::Question &question, const QString &name, const Desk &desk, QWidget *parent);

    void show(const forms::Value &value, const std::vector<std::size_t> &options) override;
    QWidget *focusPlace() override;
    QString keysHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const std::vector<std::size_t> &options);

    const forms::Question &m_question;
    std::vector<std::size_t> m_options;
    bool m_filled = false;
    QComboBox *m_box;
    PlainLabel *m_hint; // of the option chosen
};

} // namespace casegrip::ui
