// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/charts/chart_sheet.h"

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace casegrip::ui
{

class ChartTableView;
class PlainLabel;
class Plot;
class Theme;

// What goes around every chart: its title and what it means in a sentence, as of when, the definition behind
// a button, the same numbers as a table, and how it leaves the program. A chart without a plot is its table:
// a heat table, a summary.
class ChartFrame : public QFrame
{
    Q_OBJECT
public:
    // Parts have object names that begin with `name`: "<name>Plot", "<name>Table", "<name>Reading",
    // "<name>AsTable", "<name>Events".
    ChartFrame(const Theme &theme, const QString &name, const QString &title, QWidget *parent);

    // Once, before the first show(): becomes the frame's.
    void setPlot(Plot *plot);
    // The numbers and what is said with them; the plot is shown its own before.
    void show(const ChartNotes &notes, ChartTable table);
    // In place of numbers: that they are being counted, that there are none, why they could not be had.
    void say(const QString &text);
    void setTitle(const QString &title);
    bool isFilled() const { return m_isFilled; }

    // Two ways to draw it, in the chart's own bar, and which of them is chosen. Once; "<name>Kind". `what` is what is chosen:
    // "Which limits".
    void addKinds(const QString &what, const QStringList &kinds, int chosen);
    int kind() const { return m_kind; } // also while it is off; 0: there is no choice
    // Off, with why, and showing the first; empty: there is something to choose.
    void setKindsOff(const QString &why);

    void focusFirst(); // of its controls
    void setTable(bool asTable);
    ChartTableView &table() { return *m_table; }
    Plot *plot() { return m_plot; }
    Done saveAs(const QString &path) const;

signals:
    void markActivated(int mark);
    void kindChosen(int kind);
    void happened(const QString &what);
    void failed(const casegrip::Error &error);

private:
    QLayout *buildHead();
    QToolButton *makeButton(const QString &text, const char *ending);
    PlainLabel *makeText(const char *ending, const char *role);
    void askFile();
    ChartSheet sheet() const;

    const Theme &m_theme;
    const QString m_name;
    PlainLabel *m_title;
    QToolButton *m_showDefinition, *m_showTable, *m_save;
    PlainLabel *m_reading, *m_definition, *m_events, *m_foot, *m_instead;
    QStackedWidget *m_stack;
    ChartTableView *m_table;
    Plot *m_plot = nullptr;
    QHBoxLayout *m_head = nullptr;
    QComboBox *m_kinds = nullptr;
    QString m_kindsName;
    int m_kind = 0; // chosen
    ChartNotes m_notes;
    bool m_isFilled = false;
};

} // namespace casegrip::ui
