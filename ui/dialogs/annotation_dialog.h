// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/chart_record.h"
#include "core/workspace/operation.h"
#include "ui/models/area_choice.h"

#include <QDialog>

#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace casegrip::ui
{

class KeptList;
class PlainLabel;
struct Desk;

// A place of the list that a person chooses from.
struct NamedPlace {
    QString name;
    AreaPlace place;
};

// What is there already, and which of it the person may take back.
struct ChartPaper {
    figures::ChartRecord record;
    std::vector<std::string> withdrawable; // entries, hex
};

// Asks what happened, when and where, or withdraws what was typed in before. Does not block: open() and wait
// for accepted().
class AnnotationDialog : public QDialog
{
    Q_OBJECT
public:
    // `here`: chosen at first. `whyNot`: the person may not record one; empty: may.
    AnnotationDialog(const Desk &desk, const ChartPaper &paper, const std::vector<NamedPlace> &places,
                     const AreaPlace &here, const QString &whyNot, QWidget *parent);

    // Annotate or WithdrawAnnotation; once it was accepted.
    const workspace::Operation &operation() const { return *m_operation; }
    const QString &what() const { return m_what; } // "Withdrawn: New framework"

private:
    void buildList(const ChartPaper &paper);
    QFormLayout *buildForm(const AreaPlace &here);
    QLineEdit *makeLine(const QString &name, const char *objectName);
    QString nameOf(const figures::Annotation &annotation) const;
    QString problem() const; // empty: it can be recorded
    void check();
    void record();

    const Desk &m_desk;
    const std::vector<NamedPlace> m_places;
    const QString m_whyNot;
    KeptList *m_list;
    QDateEdit *m_day;
    QComboBox *m_where;
    QLineEdit *m_text, *m_reason;
    QCheckBox *m_rebases;
    QSpinBox *m_baseline; // one less than there may be: of all months
    PlainLabel *m_problem;
    QPushButton *m_yes = nullptr;
    std::optional<workspace::Operation> m_operation;
    QString m_what;
};

} // namespace casegrip::ui
