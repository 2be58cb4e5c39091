// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framework/framework.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSpinBox;
class QToolButton;

namespace casegrip::ui
{

// A framework that might be: what the one in force says on the left, the same of the candidate on the right, to be changed. What
// has no field here (ranks, classes, approvals) is as in the framework that the candidate was made of.
class CandidateForm : public QWidget
{
    Q_OBJECT
public:
    explicit CandidateForm(QWidget *parent);

    // The framework in force. A candidate that nobody has changed follows it.
    void setPresent(const framework::Framework &present);
    const framework::Framework &present() const { return m_present; }
    void setCandidate(const framework::Framework &candidate);
    // As the framework in force again.
    void reset();
    // As the fields say; Invalid with the path of what is wrong, as of a file.
    Result<framework::Framework> candidate() const;
    QWidget *firstField() const; // null: there is no framework yet

signals:
    void changed();

private:
    framework::Framework edited() const;
    void build();
    void orderFocus();
    QString focusedField() const;
    void buildHours(QGridLayout &grid);
    void buildDays(QGridLayout &grid);
    void buildChoices(QGridLayout &grid);
    void buildRedBox(QGridLayout &grid);
    void addEditors(QGridLayout &grid, const std::string &category, QCheckBox &box);
    QToolButton *makeEditor(const QString &text, const QString &name, const QString &objectName);
    // Without a category: a new one. `editor`: the object name of the button that asks for it.
    void askRule(const framework::RedBoxRule &rule, const QString &editor);
    void putRule(const framework::RedBoxRule &before, const framework::RedBoxRule &after);
    void addRow(QGridLayout &grid, const QString &name, const QString &present, QWidget *editor);
    QSpinBox *makeNumber(const QString &name, const QString &objectName, int least, int most, int value, const QString &unit);
    QComboBox *makeChoice(const QString &name, const char *objectName, const QStringList &words, int value);
    void onEdited();

    framework::Framework m_present, m_base; // the base is what the candidate was made of
    bool m_isChanged = false;               // the candidate is no copy of the present one
    std::vector<framework::Periodic> m_entries; // of the base, and of the present one what the base does not ask
    std::vector<framework::RedBoxRule> m_rules; // likewise
    QWidget *m_fields = nullptr;
    QSpinBox *m_enhanced = nullptr, *m_standard = nullptr;
    std::map<due::Stage, QSpinBox *> m_days;
    QComboBox *m_reopen = nullptr, *m_missed = nullptr, *m_pause = nullptr;
    std::map<std::string, QCheckBox *> m_redBox;
};

} // namespace casegrip::ui
