// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framework/framework.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace casegrip::ui
{

class PlainLabel;

// Asks for one red-box rule of a candidate: which classes, flag and risk. Of a new one for its category too. Does not block:
// open() and wait for accepted().
class RedBoxDialog : public QDialog
{
    Q_OBJECT
public:
    // Says what is wrong with a rule, as the reader of framework files does.
    using Check = std::function<Done(const framework::RedBoxRule &rule)>;

    // `rule`: what is edited; without a category it is a new one, and the category is asked for.
    RedBoxDialog(const framework::RedBoxRule &rule, Check check, QWidget *parent);
    framework::RedBoxRule rule() const;

private:
    QLineEdit *addLine(QFormLayout &form, const QString &name, const char *objectName, const QString &text);
    void judge();

    const std::string m_given; // category; empty: it is asked for
    const Check m_check;
    QLineEdit *m_category = nullptr, *m_classes = nullptr, *m_flag = nullptr, *m_risk = nullptr;
    QCheckBox *m_ungraded;
    PlainLabel *m_problem;
    QPushButton *m_yes = nullptr;
};

} // namespace casegrip::ui
