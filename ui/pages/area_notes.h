// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/figures/post_load.h"
#include "core/workspace/operation.h"
#include "ui/background/latest.h"
#include "ui/dialogs/annotation_dialog.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace casegrip::ui
{

class WorkspaceThread;

// The buttons that say what happened and which targets hold: what is there is read when one is pressed, asked
// about in a dialog, and written on the writing thread.
class AreaNotes : public QWidget
{
    Q_OBJECT
public:
    AreaNotes(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, QWidget *parent);

    // What is chosen from, and where the charts stand.
    void setPlaces(const std::vector<AreaPlace> &places, const AreaPlace &here);
    // What the buttons do.
    void askAnnotation();
    void askTarget();
    // How many reviews a week the post can do.
    void askCapacity(const figures::PostLoad &post);

signals:
    void saving();
    void changed(const casegrip::workspace::Changes &changes);
    void happened(const QString &what, const std::vector<casegrip::workspace::Operation> &undo);
    void failed(const casegrip::Error &error);
    void notSaved(const casegrip::Error &error);

private:
    QPushButton *makeButton(const QString &text, const char *name);
    void read(std::function<void(const ChartPaper &)> then);
    void annotate(const ChartPaper &paper);
    void setTargets(const ChartPaper &paper);
    void setCapacity(const figures::PostLoad &post, std::optional<int> perWeek, const QString &name);
    void run(const workspace::Operation &operation, const QString &what);

    const Desk &m_desk;
    WorkspaceThread &m_reader, &m_writer;
    Latest m_latest;
    QPushButton *m_annotate, *m_targets;
    std::vector<NamedPlace> m_places;
    AreaPlace m_here;
};

} // namespace casegrip::ui
