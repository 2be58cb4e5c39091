// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_plan.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace casegrip::ui
{

class Words;

// What a sync would do: the export, counts, what becomes due, objections and notices. Only shows.
class PlanView : public QWidget
{
    Q_OBJECT
public:
    // `refusalsNamed`: how many refused rows it names at most, where no table beside it does.
    PlanView(const Words &words, QWidget *parent, int refusalsNamed = 0);

    void showPlan(const sync::PlanReport &plan, Instant now);

private:
    void addCounts(const sync::PlanCounts &counts);
    void addRefusals(const sync::PlanReport &plan);
    void addWarning(const QString &title, const QStringList &sentences);

    const Words &m_words;
    int m_refusalsNamed;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace casegrip::ui
