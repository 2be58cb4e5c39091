// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"

#include <QDialog>

class QCheckBox;
class QKeySequenceEdit;
class QPushButton;

namespace casegrip::ui
{

class PlainLabel;
class PlainTableModel;
class TableView;
class Theme;

// Every action with its keys, to be changed, taken away or set back (WCAG 2.1.4). What another action uses is
// refused, also as the beginning of a longer sequence.
class KeyEditor : public QDialog
{
    Q_OBJECT
public:
    KeyEditor(Actions &actions, const Theme &theme, QWidget *parent);

private:
    void showKeys();
    void showCurrent();
    void useTyped();
    const ActionSpec *current() const;
    void set(const std::optional<QList<QKeySequence>> &keys);

    Actions &m_actions;
    const std::vector<ActionSpec> m_specs;
    PlainTableModel *m_model;
    TableView *m_table;
    QKeySequenceEdit *m_typed;
    QPushButton *m_use;
    PlainLabel *m_problem;
};

} // namespace casegrip::ui
