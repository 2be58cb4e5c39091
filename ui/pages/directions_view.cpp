// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/directions_view.h"

#include "ui/background/shared_progress.h"
#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/dialogs/closing_dialog.h"
#include "ui/models/plain_table_model.h"
#include "ui/text/review_words.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

enum Column { Due, CaseNo, What, Owner, Given };
constexpr std::pair<Column, int> widths[] = {{Due, 172}, {CaseNo, 108}, {What, 320}, {Owner, 140}, {Given, 100}};

QString dueText(const workspace::DirectionOfCase &direction, const Words &words, Instant now)
{
    if (!direction.dueAt)
        return QCoreApplication::translate("directions", "no time given");
    const auto day = [&](Instant at) { return words.zone().dayOf(at); };
    const bool isToday = now <= *direction.dueAt && day(*direction.dueAt) == day(now);
    const QString at = words.moment(*direction.dueAt, now);
    const QString text = now > *direction.dueAt
                             ? QCoreApplication::translate("directions", "%1 over").arg(words.span(now - *direction.dueAt))
                         : isToday ? QCoreApplication::translate("directions", "today, %1", "a time").arg(at)
                                   : at;
    return direction.timesOverdue > 0
               ? QCoreApplication::translate("directions", "%1, late before: %2").arg(text, QString::number(direction.timesOverdue))
               : text;
}

} // namespace

DirectionsView::DirectionsView(const Desk &desk, QueueSource &source, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_source(source),
      m_model(new PlainTableModel({tr("Due"), tr("Case"), tr("Direction"), tr("For"), tr("Given")}, this)),
      m_table(new TableView(this)), m_empty(new PlainLabel(this))
{
    setObjectName(QStringLiteral("directionsView"));
    m_table->setObjectName(QStringLiteral("directionTable"));
    m_table->setAccessibleName(tr("My directions"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(desk.theme, m_table));
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(What, QHeaderView::Stretch);
    connect(m_table, &TableView::currentRowChanged, this, [this] { emit currentChanged(currentCase()); });
    connect(m_table, &TableView::doubleClicked, this, &DirectionsView::caseWanted);
    m_empty->setText(tr("No direction of yours is open. Those that you give in a review, and those that are yours to do, appear here."));
    m_empty->setRole("muted");
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setObjectName(QStringLiteral("noDirections"));
    m_empty->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    const std::pair<reviews::Closing, QString> closings[] = {{reviews::Closing::Done, tr("Done")},
                                                             {reviews::Closing::Overdue, tr("More time…")},
                                                             {reviews::Closing::NotNeeded, tr("Not needed…")}};
    for (const auto &[closing, text] : closings) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QStringLiteral("closing%1").arg(int(closing)));
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, [this, closing = closing] { close(closing); });
        m_buttons.push_back(button);
        row->addWidget(button);
    }
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(row);
    take({});
}

void DirectionsView::reload()
{
    m_source.directions(this, [this](Result<std::vector<workspace::DirectionOfCase>> directions) {
        if (directions)
            take(std::move(*directions));
        else
            emit failed(directions.error());
    });
}

// The row that was current stays so while it is there.
void DirectionsView::take(std::vector<workspace::DirectionOfCase> directions)
{
    const int before = m_table->currentIndex().row();
    const std::string current =
        before >= 0 && before < std::ssize(m_directions) ? m_directions[std::size_t(before)].entryId : std::string();
    m_directions = std::move(directions);
    const Instant now = m_desk.clock.now();
    std::vector<QStringList> rows;
    std::size_t overdue = 0;
    int row = std::clamp(before, 0, std::max(0, int(m_directions.size()) - 1));
    for (std::size_t i = 0; i < m_directions.size(); ++i) {
        const workspace::DirectionOfCase &direction = m_directions[i];
        overdue += direction.dueAt && now > *direction.dueAt ? 1 : 0;
        row = direction.entryId == current ? int(i) : row;
        rows.push_back({dueText(direction, m_desk.words, now), QString::fromStdString(direction.caseNo),
                        QStringLiteral("%1  %2").arg(QString::number(direction.number), QString::fromStdString(direction.text)),
                        ownerName(direction.owner, direction.ownerId, direction.ownerName), m_desk.words.shortDay(direction.givenAt, now)});
    }
    const bool hadFocus = m_table->hasFocus() || m_empty->hasFocus();
    m_model->setRows(std::move(rows));
    const bool any = !m_directions.empty();
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    if (any)
        m_table->setCurrentIndex(m_model->index(row, 0));
    for (QPushButton *button : m_buttons)
        button->setEnabled(any);
    if (hadFocus)
        firstFocus().setFocus();
    emit countsChanged(m_directions.size(), overdue);
    emit currentChanged(currentCase());
}

std::string DirectionsView::currentCase() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < std::ssize(m_directions) ? m_directions[std::size_t(row)].caseNo : std::string();
}

QWidget &DirectionsView::firstFocus()
{
    return m_directions.empty() ? *static_cast<QWidget *>(m_empty) : *m_table;
}

void DirectionsView::close(reviews::Closing closing)
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= std::ssize(m_directions))
        return;
    const workspace::DirectionOfCase &direction = m_directions[std::size_t(row)];
    const ClosingAsked about{direction.entryId, direction.caseNo, direction.number, direction.text, direction.dueAt};
    const auto asked = askClosing(m_desk, this, about, closing,
                                  [this](const workspace::CloseDirection &closed, const QString &what) { carryOut(closed, what); });
    if (!asked)
        emit notSaved(asked.error());
}

void DirectionsView::carryOut(const workspace::CloseDirection &closed, const QString &what)
{
    emit saving();
    m_source.change(this, {closed}, std::make_shared<SharedProgress>(), [this, what](const Result<EachChange> &outcome) {
        if (!outcome || !outcome->refused.empty()) {
            emit notSaved(outcome ? outcome->refused.front().why : outcome.error());
            return;
        }
        emit changed(outcome->changes);
        emit happened(what, outcome->undo());
    });
}

} // namespace casegrip::ui
