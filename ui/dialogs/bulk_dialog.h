// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

class QDialogButtonBox;
class QProgressBar;

namespace casegrip::ui
{

class PlainLabel;
class PlainTableModel;
class SharedProgress;
class TableView;

// Shows how far a change to many cases has come, and afterwards which cases it was refused for. Opens by itself:
// when it takes longer than a blink, or when there is something to read.
class BulkDialog : public QDialog
{
    Q_OBJECT
public:
    BulkDialog(std::shared_ptr<SharedProgress> progress, QWidget *parent);

    // It is over. `refused`: case number and reason; none: the dialog closes.
    void finish(const QString &summary, std::vector<QStringList> refused);
    void reject() override; // while it runs: stops it, what is done stays

private:
    void look();

    std::shared_ptr<SharedProgress> m_progress; // none: over
    PlainLabel *m_what;
    QProgressBar *m_bar;
    PlainTableModel *m_refused;
    TableView *m_table;
    QDialogButtonBox *m_buttons;
    QTimer m_patience, m_looking;
};

} // namespace casegrip::ui
