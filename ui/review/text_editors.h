// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/answer_editor.h"

class QLineEdit;
class QPlainTextEdit;

namespace casegrip::ui
{

class PlainLabel;

// Free words; as high as what is written.
class TextEditor : public AnswerEditor
{
    Q_OBJECT
public:
    TextEditor(const QString &name, QWidget *parent);

    void show(const forms::Value &value, const std::vector<std::size_t> &) override;
    QWidget *focusPlace() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitHeight();

    QPlainTextEdit *m_text;
    int m_lines = 0;
};

// One line that is read as a whole number, a day or a moment: what it was read as stands beside it, and what cannot be
// read is no answer.
class LineEditor : public AnswerEditor
{
    Q_OBJECT
public:
    LineEditor(forms::QuestionType type, const QString &name, const Desk &desk, QWidget *parent);

    void show(const forms::Value &value, const std::vector<std::size_t> &) override;
    QWidget *focusPlace() override;
    QString keysHint() const override;

private:
    forms::Value read(const QString &text) const;
    QString written(const forms::Value &value) const; // as it stands in the line
    QString readBack(const forms::Value &value) const;
    void onEdited(const QString &text);
    void showReading(const QString &text, const forms::Value &value);

    const forms::QuestionType m_type;
    const Desk &m_desk;
    QLineEdit *m_line;
    PlainLabel *m_reading;
    forms::Value m_value;
};

} // namespace casegrip::ui
