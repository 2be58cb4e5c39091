// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rows_view.h"

#include "ui/background/workspace_queue_source.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/models/area_words.h"
#include "ui/models/cell_row_model.h"
#include "ui/pages/case_sheet.h"
#include "ui/text/sentences.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace casegrip::ui
{
namespace
{

constexpr int restMs = 120;

PlainLabel *makeLabel(const char *name, const char *role, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setRole(role);
    label->setWordWrap(true);
    return label;
}

} // namespace

RowsView::RowsView(const Desk &desk, WorkspaceThread &reader, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader), m_title(makeLabel("rowsTitle", "heading", this)),
      m_filter(makeLabel("rowsFilter", "muted", this)), m_count(makeLabel("rowsCount", "", this)),
      m_end(makeLabel("rowsEnd", "", this)),
      m_model(new CellRowModel(desk.words, desk.briefing, this)), m_table(new TableView(this))
{
    setObjectName(QStringLiteral("rowsView"));
    m_table->setObjectName(QStringLiteral("rowsTable"));
    m_table->setProperty("role", QStringLiteral("framed"));
    m_table->setAccessibleName(tr("Rows behind the number"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(desk.theme, m_table));
    const int widths[] = {120, 112, 152, 216, 176};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_table);
    split->addWidget(buildCase());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 12);
    layout->setSpacing(4);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_filter, m_count})
        layout->addWidget(part);
    layout->addWidget(split, 1);
    layout->addWidget(m_end);
    m_end->hide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &RowsView::readCase);
    connect(m_table, &TableView::currentRowChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_model, &CellRowModel::moreWanted, this, &RowsView::read);
}

QWidget *RowsView::buildCase()
{
    auto *side = new QWidget(this);
    m_case = new QScrollArea(side);
    m_case->setObjectName(QStringLiteral("rowsCase"));
    setAccessibleRole(*m_case, QAccessible::Grouping);
    m_case->setAccessibleName(tr("Case"));
    m_case->setWidgetResizable(true);
    m_case->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_case->setFocusPolicy(Qt::StrongFocus);
    auto *show = new QPushButton(tr("Show it in the queue"), side);
    show->setObjectName(QStringLiteral("showInQueue"));
    connect(show, &QPushButton::clicked, this, [this] {
        if (const std::string caseNo = currentCase(); !caseNo.empty())
            emit caseWanted(caseNo);
    });
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_case, 1);
    layout->addWidget(show);
    side->setMinimumWidth(300);
    return side;
}

void RowsView::focusRows()
{
    m_table->setFocus();
}

std::string RowsView::currentCase() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= int(m_model->rows().size()) ? std::string()
                                                         : m_model->rows()[std::size_t(row)].caseNo;
}

void RowsView::open(const figures::Selection &selection, const QString &what)
{
    const AreaWords words(m_desk, {}, m_desk.clock.now());
    m_selection = selection;
    m_title->setText(what);
    m_filter->setText(words.filter(chosenOf(selection)));
    m_isOpen = true;
    m_isStale = false;
    clear();
    read();
}

void RowsView::clear()
{
    m_latest.next(); // what is being read is of before
    m_isReading = false;
    m_count->setText(tr("Reading…"));
    m_end->hide();
    m_model->clear();
    takeCase(failure(ErrorKind::NotFound, {}));
}

void RowsView::reload()
{
    if (!m_isOpen)
        return;
    clear();
    m_isStale = !isVisible();
    if (!m_isStale)
        read();
}

void RowsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isStale, false))
        read();
}

void RowsView::read()
{
    m_isReading = true;
    m_reader.runLatest(
        m_latest.next(), this,
        [selection = m_selection, offset = m_model->rows().size()](workspace::Workspace &workspace) {
            return workspace.cell(selection, offset);
        },
        [this](Result<figures::CellPage> page) { take(std::move(page)); });
}

void RowsView::take(Result<figures::CellPage> page)
{
    m_isReading = false;
    if (!page) {
        m_count->setText(sentence(page.error()).joined());
        emit failed(page.error());
        return;
    }
    showCount(*page);
    const bool isFirst = m_model->rowCount() == 0;
    m_model->append(std::move(*page));
    if (isFirst && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void RowsView::showCount(const figures::CellPage &page)
{
    if (!page.isDrillable) {
        m_count->setText(tr("Fewer than %1, and something restricted is among them: the rows are not shown.")
                             .arg(m_desk.words.count(figures::fewestWithHidden)));
        return;
    }
    m_count->setText(tr("%1 in all.").arg(m_desk.words.count(page.total)));
    m_end->setText(tr("and %1 not shown", "rows at the end of a list").arg(m_desk.words.count(page.notShown)));
    m_end->setVisible(page.notShown > 0);
}

void RowsView::readCase()
{
    const std::string caseNo = currentCase();
    if (caseNo.empty())
        return;
    m_isReadingCase = true;
    workspace::Viewed look;
    look.caseNo = caseNo;
    look.reason.from = workspace::WorkReason::From::Figure;
    const CaseWanted wanted{caseNo, {}, m_desk.lookedAt->rowFor(look, m_desk.clock.now())};
    m_reader.runLatest(
        m_cases.next(), this,
        [wanted](workspace::Workspace &workspace) { return readPaper(workspace, wanted); },
        [this, wanted](const Result<CasePaper> &paper) {
            m_isReadingCase = false;
            if (paper)
                m_desk.lookedAt->told(wanted.row, m_desk.clock.now());
            if (wanted.caseNo != currentCase())
                return;
            takeCase(paper);
            if (paper)
                emit viewed(wanted.caseNo);
        });
}

void RowsView::takeCase(const Result<CasePaper> &paper)
{
    auto *sheet = new CaseSheet(m_desk);
    if (paper) {
        sheet->addTitle(paper->view);
        sheet->addDue(*paper, nullptr);
        sheet->addFacts(paper->view);
        sheet->addLastReview(paper->view);
        sheet->addOwnEntries(paper->view);
        sheet->addTimeline(*paper);
    } else {
        sheet->addText(paper.error().what.empty() ? tr("Choose a row to see its case here.")
                                                  : sentence(paper.error()).joined(),
                       "muted");
    }
    sheet->finish();
    m_case->setWidget(sheet);
    m_case->setProperty("caseNo", paper ? QString::fromStdString(paper->view.caseNo) : QString());
}

} // namespace casegrip::ui
