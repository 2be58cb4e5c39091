// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/workspace/operation.h"
#include "core/workspace/status.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace casegrip::ui
{

class PlainLabel;

// Asks who works on whose cases for a period, or who is away. Does not block: open() and wait for accepted().
class ArrangementDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Kind { Cover, Absence };
    // `forWhom`: whom the person may arrange something for; `all`: who can cover. Times are shown in `zone`.
    ArrangementDialog(Kind kind, const std::vector<workspace::Officer> &forWhom, const std::vector<workspace::Officer> &all, Instant now,
                      const TimeZone &zone, QWidget *parent);

    workspace::Operation operation() const; // GiveCover or RecordAbsence
    QString who() const;                    // name of whom it is about
    QString by() const;                     // of who covers

private:
    QComboBox *makePeople(const QString &name, const char *objectName, const std::vector<workspace::Officer> &people);
    QDateTimeEdit *makeTime(const QString &name, const char *objectName, Instant preset);
    void buildCover(QFormLayout &form, const std::vector<workspace::Officer> &all);
    void buildAbsence(QFormLayout &form);
    Instant timeOf(const QDateTimeEdit &edit) const;
    QString problem() const; // empty: it can be recorded
    void check();

    const Kind m_kind;
    const TimeZone m_zone;
    QComboBox *m_who;
    QComboBox *m_by = nullptr;
    QDateTimeEdit *m_from, *m_until;
    QCheckBox *m_openEnd = nullptr;
    QLineEdit *m_reason = nullptr;
    PlainLabel *m_problem;
    QPushButton *m_yes = nullptr;
};

} // namespace casegrip::ui
