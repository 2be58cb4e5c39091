// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance.h"
#include "core/figures/interval.h"
#include "ui/charts/chart_table.h"
#include "ui/desk.h"
#include "ui/models/area_choice.h"

#include <QCoreApplication>

namespace casegrip::ui
{

// The names, notes and cells that the charts of the area page share. Borrows the desk; for one choice at one
// moment.
class AreaWords
{
    Q_DECLARE_TR_FUNCTIONS(AreaWords)

public:
    AreaWords(const Desk &desk, AreaChoice choice, Instant now)
        : m_desk(desk), m_choice(std::move(choice)), m_now(now)
    {
    }

    const AreaChoice &choice() const { return m_choice; }
    const Words &words() const { return m_desk.words; }
    const Briefing &briefing() const { return m_desk.briefing; }
    Instant now() const { return m_now; }

    QString team(const std::string &code) const;
    QString area(const std::string &name) const;
    QString stage(const std::string &word) const;
    QString place(const AreaPlace &place) const; // an officer by number
    // The same, of what is counted there: somebody who answers for some teams reads that it is these.
    QString counted(const AreaPlace &place) const;
    QString days(const Period &period) const;
    QString month(Day first) const; // "Mar 2025"
    QString count(std::int64_t number) const { return words().count(number); }

    // `definitions`: of core/figures/definitions.h, of everything that is shown. `chosen`: what the chart counts by.
    ChartNotes notes(const QString &title, std::initializer_list<const char *> definitions, const QString &reading,
                     const Chosen &chosen) const;
    QString asOf() const;
    QString filter(const Chosen &chosen) const;
    // What they mean; of several each has its name before it and a line of its own.
    static QString definition(std::initializer_list<const char *> ids);

    ChartCell text(const QString &text, int mark = -1) const { return {text, {}, mark, false, {}, -1}; }
    ChartCell number(std::int64_t number, int mark = -1) const;
    // A share with its one decimal or none and its interval; "no data" of nothing, "few" and grey of fewer
    // than five. In files with one decimal.
    ChartCell rate(std::int64_t part, std::int64_t whole, bool tenths, int mark = -1) const;
    // "57.2 % of 120".
    ChartCell rateOf(std::int64_t part, std::int64_t whole, bool tenths, int mark = -1) const;
    QString rateText(std::int64_t part, std::int64_t whole, bool tenths = false) const;
    // "45 %; 95 %: 43 to 47 %": of a rate that stands in a sentence.
    QString rateInText(std::int64_t part, std::int64_t whole) const;
    // "43 to 47 %", of 95 %; empty: no share.
    QString intervalText(std::int64_t part, std::int64_t whole) const;

private:
    const Desk &m_desk;
    const AreaChoice m_choice;
    const Instant m_now;
};

// Counts of some rows together.
figures::ComplianceRow &operator+=(figures::ComplianceRow &sum, const figures::ComplianceRow &row);
inline bool isTooFew(std::int64_t whole)
{
    return whole < figures::fewestToJudge;
}

} // namespace casegrip::ui
