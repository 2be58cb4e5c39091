// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/figures/compliance.h"
#include "core/figures/selection.h"
#include "ui/background/latest.h"
#include "ui/models/period.h"
#include "ui/models/scope.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QDateEdit;
class QLayout;
class QPushButton;

namespace casegrip::ui
{

class Actions;
class ComplianceModel;
class PlainLabel;
class TableView;
class WorkspaceThread;
struct Desk;

// How many reviews fell due in a period, were completed, and on time: counts with their percentages, by the
// keys that are chosen, for the team or area in scope. It counts on the reading thread, when it is looked at.
class CompliancePage : public QWidget
{
    Q_OBJECT
public:
    // The keys offered, in the order of their columns.
    static constexpr std::array keys = {figures::Key::Rank, figures::Key::Stage, figures::Key::Area,
                                        figures::Key::Team, figures::Key::DueMonth, figures::Key::DueWeek};

    CompliancePage(const Desk &desk, WorkspaceThread &reader, Actions &actions, QWidget *parent = nullptr);

    // Of officers there are no figures: "my cases" counts the team.
    void setScope(const Scope &scope);
    // Something has changed or time has passed.
    void reload();

    void setPeriod(const Period &period);
    void setKey(figures::Key key, bool chosen);
    const ComplianceModel &model() const { return *m_model; }
    TableView &table() { return *m_table; }
    bool isCounting() const { return m_counting; }
    void askFile(); // where the table goes; who makes the page leads ActionId::SaveTable here
    // The table shown, in its order, as the csv of `casegrip compliance`.
    Done saveAs(const QString &path) const;

signals:
    // A cell, by Return or a click: what it counts, and its name.
    void opened(const casegrip::figures::Selection &selection, const QString &what);
    void counted(); // the table is that of what is chosen
    void happened(const QString &what);
    void failed(const casegrip::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Counted {
        std::vector<figures::ComplianceRow> rows;
        Instant now;
    };

    QLayout *buildPeriod();
    QLayout *buildKeys();
    void buildTable();
    QLayout *buildNotes();
    void restoreChoices();
    void keepChoices();

    void choosePreset(Preset preset);
    Period period() const;
    std::vector<figures::Key> chosenKeys() const;
    figures::ComplianceQuery query() const;
    void request();
    void take(const figures::ComplianceQuery &query, Counted counted);
    void dropTable();
    void showPeriod();
    void showSum();
    void showAsOf(Instant now);
    void fitColumns();
    void open(const QModelIndex &cell);

    const Desk &m_desk;
    WorkspaceThread &m_reader;
    Actions &m_actions;
    Latest m_latest;
    Scope m_scope;
    std::optional<Preset> m_preset;
    bool m_counting = false;
    QTimer m_patience; // then it says that it is counting
    bool m_stale = true; // what is shown is not what is asked for
    std::optional<figures::ComplianceQuery> m_shown;

    QDateEdit *m_from, *m_to;
    std::array<QPushButton *, presetCount> m_presets = {};
    std::array<QPushButton *, keys.size()> m_keys = {};
    ComplianceModel *m_model;
    TableView *m_table = nullptr; // after the choices, as one reads
    PlainLabel *m_title, *m_sum, *m_asOf;
};

} // namespace casegrip::ui
