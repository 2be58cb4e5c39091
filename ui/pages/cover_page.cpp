// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cover_page.h"

#include "ui/actions/permissions.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/models/plain_table_model.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

using Kind = ArrangementDialog::Kind;

QString nameOf(const access::Officer &officer)
{
    return visibleText(officer.name.empty() ? officer.id : officer.name);
}

QPushButton *makeButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(true);
    return made;
}

} // namespace

CoverPage::CoverPage(const Desk &desk, WorkspaceThread &reader, WorkspaceThread &writer, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_writer(writer), m_past(new QCheckBox(tr("Show what is over"), this))
{
    setObjectName(QStringLiteral("coverPage"));
    auto *title = new PlainLabel(tr("Cover and absence"), this);
    title->setRole("title");
    m_past->setObjectName(QStringLiteral("coverPast"));
    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(m_past);
    auto *about = new PlainLabel(tr("Cover ends by itself and is not passed on; who is covered may still act, and what is done by cover is "
                                    "recorded with both names."),
                                 this);
    about->setRole("muted");
    about->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(about);
    layout->addWidget(buildList(m_covers, tr("Cover"), {tr("Who is covered"), tr("Covered by"), tr("From"), tr("Until"), tr("Now"), tr("Why")}, "cover"), 1);
    layout->addWidget(buildList(m_absences, tr("Absence"), {tr("Who is away"), tr("Covered by"), tr("From"), tr("Until"), tr("Now"), tr("Work on their cases")}, "absence"), 1);
    layout->addWidget(buildWork());
    m_covers.record->setText(tr("Record a cover…"));
    m_covers.end->setText(tr("End this cover…"));
    m_absences.record->setText(tr("Record an absence…"));
    m_absences.end->setText(tr("End this absence…"));
    connectList(m_covers, Kind::Cover);
    connectList(m_absences, Kind::Absence);
    connect(m_past, &QCheckBox::toggled, this, [this] {
        showCovers();
        showAbsences();
    });
    take({});
}

Card *CoverPage::buildList(List &list, const QString &title, const QStringList &columns, const char *name)
{
    const QString stem = QString::fromLatin1(name);
    auto *card = new Card(title, this);
    list.model = new PlainTableModel(columns, card);
    list.table = new TableView(card);
    list.table->setObjectName(stem % QStringLiteral("Table"));
    list.table->setProperty("role", QStringLiteral("framed"));
    list.table->setAccessibleName(title);
    list.table->setModel(list.model);
    list.table->setItemDelegate(new RowDelegate(m_desk.theme, list.table));
    const int widths[] = {196, 196, 136, 136, 112};
    for (int column = 0; column < int(std::size(widths)); ++column)
        list.table->setColumnWidth(column, widths[column]);
    list.empty = new PlainLabel(card);
    list.empty->setObjectName(stem % QStringLiteral("Empty"));
    list.empty->setRole("muted");
    list.empty->setWordWrap(true);
    list.record = makeButton({}, stem % QStringLiteral("Record"), card);
    list.end = makeButton({}, stem % QStringLiteral("End"), card);
    auto *row = new QHBoxLayout;
    row->addWidget(list.record);
    row->addWidget(list.end);
    row->addStretch();
    card->body()->addWidget(list.table, 1);
    card->body()->addWidget(list.empty, 1, Qt::AlignTop);
    card->body()->addLayout(row);
    return card;
}

QWidget *CoverPage::buildWork()
{
    auto *place = new QWidget(this);
    m_work = new PlainLabel(place);
    m_work->setObjectName(QStringLiteral("unattendedWork"));
    m_showWork = makeButton(tr("Show it in the queue"), QStringLiteral("showUnattended"), place);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_work);
    row->addWidget(m_showWork);
    row->addStretch();
    connect(m_showWork, &QPushButton::clicked, this, &CoverPage::workWanted);
    return place;
}

void CoverPage::connectList(List &list, Kind kind)
{
    connect(list.table, &TableView::currentRowChanged, this, &CoverPage::enableButtons);
    connect(list.record, &QPushButton::clicked, this, [this, kind] { askNew(kind); });
    connect(list.end, &QPushButton::clicked, this, [this, &list, kind] { askEnd(list, kind); });
}

void CoverPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void CoverPage::reload()
{
    if (!isVisible())
        return; // it is read when it is shown
    m_isReading = true;
    m_reader.runLatest(
        m_latest.next(), this, [](workspace::Workspace &workspace) { return readCoverPaper(workspace); },
        [this](Result<CoverPaper> paper) {
            m_isReading = false;
            if (!paper)
                emit failed(paper.error());
            take(paper ? std::move(*paper) : CoverPaper());
        });
}

void CoverPage::take(CoverPaper paper)
{
    m_paper = std::move(paper);
    showCovers();
    showAbsences();
    showWork();
}

QString CoverPage::whenText(Instant from, const std::optional<Instant> &until) const
{
    if (until && *until <= m_paper.now)
        return tr("over");
    return from <= m_paper.now ? tr("now") : tr("to come");
}

QString CoverPage::workText(const std::string &officerId) const
{
    const auto found = m_paper.work.find(officerId);
    if (found == m_paper.work.end())
        return {};
    const QString open = m_desk.words.count(found->second.open), overdue = m_desk.words.count(found->second.overdue);
    return found->second.overdue == 0 ? tr("%1 waiting", "reviews").arg(open) : tr("%1 waiting, %2 overdue", "reviews").arg(open, overdue);
}

QString CoverPage::coversText(const std::string &officerId) const
{
    QStringList names;
    for (const access::CoverState &cover : m_paper.all.covers) {
        if (cover.given.covered.id == officerId && cover.isRunning(m_paper.now))
            names << nameOf(cover.given.by);
    }
    return names.isEmpty() ? tr("nobody") : names.join(QStringLiteral(", "));
}

void CoverPage::showCovers()
{
    std::vector<QStringList> rows;
    std::vector<std::string> entries;
    for (const access::CoverState &cover : m_paper.all.covers) {
        if (cover.isOver(m_paper.now) && !m_past->isChecked())
            continue;
        rows.push_back({nameOf(cover.given.covered), nameOf(cover.given.by), m_desk.words.moment(cover.given.from, m_paper.now),
                        m_desk.words.moment(cover.endsAt(), m_paper.now), whenText(cover.given.from, cover.endsAt()), visibleText(cover.given.reason)});
        entries.push_back(journal::toHex(cover.entry));
    }
    showRows(m_covers, std::move(rows), std::move(entries), tr("Nobody is covered."));
}

void CoverPage::showAbsences()
{
    std::vector<QStringList> rows;
    std::vector<std::string> entries;
    for (const access::AbsenceState &absence : m_paper.all.absences) {
        if (absence.isOver(m_paper.now) && !m_past->isChecked())
            continue;
        const auto until = absence.endedAt ? absence.endedAt : absence.given.until;
        const bool isRunning = absence.isRunning(m_paper.now);
        const std::string &officerId = absence.given.officer.id;
        rows.push_back({nameOf(absence.given.officer), isRunning ? coversText(officerId) : QString(),
                        m_desk.words.moment(absence.given.from, m_paper.now), until ? m_desk.words.moment(*until, m_paper.now) : tr("it is ended"),
                        whenText(absence.given.from, until), isRunning ? workText(officerId) : QString()});
        entries.push_back(journal::toHex(absence.entry));
    }
    showRows(m_absences, std::move(rows), std::move(entries), tr("Nobody is away."));
}

// The row that was current stays so while it is there.
void CoverPage::showRows(List &list, std::vector<QStringList> rows, std::vector<std::string> entries, const QString &none)
{
    const int before = list.table->currentIndex().row();
    const std::string current = before >= 0 && before < int(list.entries.size()) ? list.entries[std::size_t(before)] : std::string();
    const bool any = !rows.empty();
    list.model->setRows(std::move(rows));
    list.entries = std::move(entries);
    list.table->setVisible(any);
    list.empty->setVisible(!any);
    list.empty->setText(none);
    const auto same = std::find(list.entries.begin(), list.entries.end(), current);
    if (any)
        list.table->setCurrentIndex(list.model->index(same == list.entries.end() ? 0 : int(same - list.entries.begin()), 0));
    enableButtons();
}

void CoverPage::showWork()
{
    const bool any = m_paper.unattended > 0;
    m_work->setText(any ? tr("Nobody is there for %n open review(s): who owes them is away, or the case has no officer.", nullptr, int(m_paper.unattended))
                        : tr("Somebody is there for all open work."));
    m_work->setRole(any ? "amber" : "muted");
    m_showWork->setVisible(any);
}

void CoverPage::enableButtons()
{
    const access::Permissions &standing = m_desk.briefing.standing;
    const auto ofRow = [this](const List &list) {
        const int row = list.table->currentIndex().row();
        const auto &endable = m_paper.arranging.endable;
        const bool isThere = row >= 0 && row < int(list.entries.size());
        return isThere && std::find(endable.begin(), endable.end(), list.entries[std::size_t(row)]) != endable.end();
    };
    const QString notYours = tr("Those whom it concerns and their line management can end it, until it is over.");
    for (List *list : {&m_covers, &m_absences}) {
        const auto action = list == &m_covers ? access::Action::GiveCover : access::Action::RecordAbsence;
        forbidButton(*list->record, whyNot(standing, action));
        forbidButton(*list->end, ofRow(*list) ? QString() : notYours);
        for (QPushButton *button : {list->record, list->end})
            button->setEnabled(button->isEnabled() && !m_isBusy);
    }
}

QWidget &CoverPage::firstFocus()
{
    return m_covers.record->isEnabled() ? *static_cast<QWidget *>(m_covers.record) : *m_past;
}

void CoverPage::askNew(Kind kind)
{
    auto *dialog = new ArrangementDialog(kind, m_paper.arranging.forWhom, m_paper.officers, m_desk.clock.now(), m_desk.words.zone(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kind] {
        run(dialog->operation(), kind == Kind::Cover ? tr("Recorded: %1 covers %2").arg(dialog->by(), dialog->who())
                                                     : tr("Recorded: %1 is away").arg(dialog->who()));
    });
    dialog->open();
}

void CoverPage::askEnd(const List &list, Kind kind)
{
    const int row = list.table->currentIndex().row();
    if (row < 0 || row >= int(list.entries.size()))
        return;
    const std::string entry = list.entries[std::size_t(row)];
    const QStringList &texts = list.model->textsAt(row);
    const bool isCover = kind == Kind::Cover;
    const QString what = isCover ? tr("Ended: %1 no longer covers %2").arg(texts[1], texts[0]) : tr("Ended: %1 is back").arg(texts[0]);
    const Question question{isCover ? tr("End the cover") : tr("End the absence"),
                            isCover ? tr("%1 no longer covers %2?").arg(texts[1], texts[0]) : tr("%1 is back?").arg(texts[0]),
                            tr("It ends now. What was done by it stays as it is."), isCover ? tr("End the cover") : tr("End the absence")};
    m_desk.ask(this, question, [this, entry, isCover, what](bool yes) {
        if (!yes)
            return;
        if (isCover)
            run(workspace::EndCover{entry}, what);
        else
            run(workspace::EndAbsence{entry}, what);
    });
}

void CoverPage::run(workspace::Operation operation, const QString &what)
{
    m_isBusy = true;
    enableButtons();
    emit saving();
    m_writer.run(
        this, [operation = std::move(operation)](workspace::Workspace &workspace) { return workspace.run(operation); },
        [this, what](const Result<workspace::Changes> &changes) {
            m_isBusy = false;
            enableButtons();
            if (!changes) {
                emit notSaved(changes.error());
                return;
            }
            emit changed(*changes);
            emit happened(what, {workspace::Undo{changes->entryId}});
            reload();
        });
}

} // namespace casegrip::ui
