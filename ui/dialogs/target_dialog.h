// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/annotation_dialog.h"

class QDoubleSpinBox;

namespace casegrip::ui
{

// Asks which target a percentage has from which day on, or withdraws one. Does not block: open() and wait for
// accepted().
class TargetDialog : public QDialog
{
    Q_OBJECT
public:
    // `whyNot`: the person may not set one; empty: may.
    TargetDialog(const Desk &desk, const ChartPaper &paper, const QString &whyNot, QWidget *parent);

    // SetTarget or WithdrawTarget; once it was accepted.
    const workspace::Operation &operation() const { return *m_operation; }
    const QString &what() const { return m_what; }

private:
    void buildList(const ChartPaper &paper);
    QFormLayout *buildForm();
    void record();

    const Desk &m_desk;
    KeptList *m_list;
    QComboBox *m_rate;
    QDateEdit *m_from;
    QDoubleSpinBox *m_percent;
    QCheckBox *m_none;
    std::optional<workspace::Operation> m_operation;
    QString m_what;
};

} // namespace casegrip::ui
