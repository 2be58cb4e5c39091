// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/area_notes.h"

#include "core/workspace/known_settings.h"
#include "ui/actions/permissions.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/dialogs/capacity_dialog.h"
#include "ui/dialogs/target_dialog.h"
#include "ui/models/area_posts.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace casegrip::ui
{
namespace
{

Result<ChartPaper> readPaper(workspace::Workspace &workspace)
{
    auto record = workspace.chartRecord();
    if (!record)
        return failure(record.error());
    auto withdrawable = workspace.withdrawable(*record);
    if (!withdrawable)
        return failure(withdrawable.error());
    return ChartPaper{std::move(*record), std::move(*withdrawable)};
}

} // namespace

AreaNotes::AreaNotes(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_writer(writer),
      m_annotate(makeButton(tr("Annotate…"), "areaAnnotate")),
      m_targets(makeButton(tr("Targets…"), "areaTargets"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_annotate);
    row->addWidget(m_targets);
    connect(m_annotate, &QPushButton::clicked, this, &AreaNotes::askAnnotation);
    connect(m_targets, &QPushButton::clicked, this, &AreaNotes::askTarget);
}

void AreaNotes::askAnnotation()
{
    read([this](const ChartPaper &paper) { annotate(paper); });
}

void AreaNotes::askTarget()
{
    read([this](const ChartPaper &paper) { setTargets(paper); });
}

QPushButton *AreaNotes::makeButton(const QString &text, const char *name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(true);
    return button;
}

void AreaNotes::setPlaces(const std::vector<AreaPlace> &places, const AreaPlace &here)
{
    const AreaWords words(m_desk, {}, m_desk.clock.now());
    m_places.clear();
    for (const AreaPlace &place : places)
        m_places.push_back({words.place(place), place});
    m_here = here;
    m_here.oic.clear();
    setEnabled(!m_places.empty());
}

void AreaNotes::read(std::function<void(const ChartPaper &)> then)
{
    m_reader.runLatest(m_latest.next(), this, readPaper,
                       [this, then = std::move(then)](const Result<ChartPaper> &paper) {
                           if (paper)
                               then(*paper);
                           else
                               emit failed(paper.error());
                       });
}

void AreaNotes::annotate(const ChartPaper &paper)
{
    auto *dialog = new AnnotationDialog(m_desk, paper, m_places, m_here,
                                        whyNot(m_desk.briefing.standing, access::Action::Annotate), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { run(dialog->operation(), dialog->what()); });
    dialog->open();
}

void AreaNotes::setTargets(const ChartPaper &paper)
{
    auto *dialog =
        new TargetDialog(m_desk, paper, whyNot(m_desk.briefing.standing, access::Action::SetTarget), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { run(dialog->operation(), dialog->what()); });
    dialog->open();
}

void AreaNotes::askCapacity(const figures::PostLoad &post)
{
    const QString name = postName(post.rank, post.team, AreaWords(m_desk, {}, m_desk.clock.now()));
    auto *dialog = new CapacityDialog(post, name, whyNot(m_desk.briefing.standing, access::Action::ChangeSetting), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, post, name] { setCapacity(post, dialog->perWeek(), name); });
    dialog->open();
}

// Into the setting as it is then: posts of others stay what they are.
void AreaNotes::setCapacity(const figures::PostLoad &post, std::optional<int> perWeek, const QString &name)
{
    emit saving();
    m_writer.run(
        this,
        [post, perWeek](workspace::Workspace &workspace) -> Result<bool> {
            const auto text = workspace.settingInForce(workspace::postCapacitySetting);
            if (!text)
                return failure(text.error());
            auto setting = figures::CapacitySetting::parse(*text).value_or(figures::CapacitySetting());
            setting.put(post.rank, post.team, perWeek);
            const Done set = workspace.setSetting(workspace::postCapacitySetting, setting.text());
            return set ? Result<bool>(true) : failure(set.error());
        },
        [this, perWeek, name](const Result<bool> &set) {
            if (!set) {
                emit notSaved(set.error());
                return;
            }
            emit changed({});
            emit happened(perWeek ? tr("%1 can do %2 reviews a week", "a post").arg(name, m_desk.words.count(*perWeek))
                                  : tr("What %1 can do comes from its past again", "a post").arg(name),
                          {});
        });
}

void AreaNotes::run(const workspace::Operation &operation, const QString &what)
{
    setEnabled(false);
    emit saving();
    m_writer.run(
        this, [operation](workspace::Workspace &workspace) { return workspace.run(operation); },
        [this, what](const Result<workspace::Changes> &changes) {
            setEnabled(!m_places.empty());
            if (!changes) {
                emit notSaved(changes.error());
                return;
            }
            emit changed(*changes);
            emit happened(what, {workspace::Undo{changes->entryId}});
        });
}

} // namespace casegrip::ui
