// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guidance_page.h"

#include "ui/actions/actions.h"
#include "ui/background/workspace_thread.h"
#include "ui/delegates/lines_delegate.h"
#include "ui/desk.h"
#include "ui/models/guidance_model.h"
#include "ui/pages/guidance_reader.h"
#include "ui/style/icon.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int longestTrail = 100;

// How it begins, for the list of contents.
std::string beginningOf(const guidance::Page &page)
{
    if (page.kind == guidance::Page::Kind::Framework || page.text.empty())
        return {};
    const std::string &first = page.text.front();
    return first.starts_with("- ") ? first.substr(2) : first;
}

// Everything but single questions: those are found by searching, or from a form.
guidance::Found contents(const guidance::Catalogue &catalogue)
{
    guidance::Found all;
    for (const guidance::Page &page : catalogue.pages()) {
        if (page.kind != guidance::Page::Kind::Question)
            all.hits.push_back({&page, beginningOf(page)});
    }
    return all;
}

} // namespace

GuidancePage::GuidancePage(const Desk &desk, WorkspaceThread &reader, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_reader(reader),
      m_back(actions.get(ActionId::GuidanceBack)), m_search(new QLineEdit(this)),
      m_count(new PlainLabel(this)), m_return(new QPushButton(tr("Back to the review  (Esc)"), this)), m_list(new QListView), m_model(new GuidanceModel(this)),
      m_page(new GuidanceReader(nullptr))
{
    setObjectName(QStringLiteral("guidancePage"));
    build(actions);
    m_back->setEnabled(false);
    m_back->setIconText(tr("Back"));
    connect(m_search, &QLineEdit::textChanged, this, &GuidancePage::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(QString::fromStdString(m_model->pageAt(index.row()).id));
    });
    connect(m_list, &QListView::activated, m_page, [this] { m_page->setFocus(); });
    connect(m_page, &GuidanceReader::chosen, this, &GuidancePage::choose);
    connect(m_page, &GuidanceReader::left, this, &GuidancePage::leaveReader);
    connect(m_return, &QPushButton::clicked, this, &GuidancePage::reviewWanted);
    setVisit(false);
}

GuidancePage::~GuidancePage() = default;

void GuidancePage::build(Actions &actions)
{
    auto *title = new PlainLabel(tr("Guidance"), this);
    title->setRole("title");
    m_search->setObjectName(QStringLiteral("guidanceSearch"));
    m_search->setPlaceholderText(tr("Search the guidance: a word, or the number of a question"));
    m_search->setAccessibleName(tr("Search the guidance"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("guidanceCount"));
    m_count->setRole("muted");
    m_list->setObjectName(QStringLiteral("guidanceList"));
    m_list->setAccessibleName(tr("Pages of the guidance"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LinesDelegate(m_desk.theme, m_list));
    m_list->setUniformItemSizes(false);
    m_list->setMouseTracking(true);
    m_list->setTabKeyNavigation(false);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

    auto *way = new QToolButton(this);
    way->setObjectName(QStringLiteral("guidanceBack"));
    way->setDefaultAction(actions.get(ActionId::GuidanceBack));
    way->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    way->setFocusPolicy(Qt::StrongFocus);
    m_return->setObjectName(QStringLiteral("backToReview"));
    m_return->setAutoDefault(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    top->addStretch(1);
    top->addWidget(way);
    top->addWidget(m_return);
    auto *halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_list);
    halves->addWidget(m_page);
    halves->setStretchFactor(1, 1);
    halves->setSizes({400, 760});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addLayout(top);
    layout->addWidget(halves, 1);
}

void GuidancePage::refresh()
{
    if (m_catalogue)
        read();
}

void GuidancePage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void GuidancePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_catalogue)
        read();
}

void GuidancePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    setVisit(false);
}

void GuidancePage::keyPressEvent(QKeyEvent *event)
{
    if (m_isVisit && event->key() == Qt::Key_Escape)
        emit reviewWanted();
    else
        QWidget::keyPressEvent(event);
}

void GuidancePage::visit(const QString &guidanceId)
{
    open(guidanceId);
    m_trail.clear(); // the way back is to the review
    setVisit(true);
    m_page->setFocus();
}

void GuidancePage::setVisit(bool isVisit)
{
    m_isVisit = isVisit;
    m_return->setVisible(isVisit);
    m_back->setEnabled(isVisit || !m_trail.isEmpty());
}

void GuidancePage::leaveReader()
{
    if (m_isVisit)
        emit reviewWanted();
    else
        m_list->setFocus();
}

bool GuidancePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    const bool toList = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!toList || m_model->rowCount() == 0)
        return QWidget::eventFilter(watched, event);
    m_list->setFocus();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    return true;
}

// Templates are read and the index is made on the reading thread.
void GuidancePage::read()
{
    if (m_reading)
        return;
    m_reading = true;
    m_reader.run(
        this,
        [](workspace::Workspace &workspace) -> Result<std::shared_ptr<guidance::Catalogue>> {
            const auto &set = workspace.frameworks();
            const Instant now = workspace.now();
            auto made = guidance::Catalogue::make(guidance::pagesOf(
                *workspace.library(), set.versions[set.inForceAt(now)], set.zone().dayOf(now)));
            if (!made)
                return failure(made.error());
            return std::make_shared<guidance::Catalogue>(std::move(*made));
        },
        [this](Result<std::shared_ptr<guidance::Catalogue>> catalogue) {
            m_reading = false;
            if (catalogue)
                take(std::move(*catalogue));
            else
                emit failed(catalogue.error());
        });
}

void GuidancePage::take(std::shared_ptr<guidance::Catalogue> catalogue)
{
    m_model->show({});
    m_catalogue = std::move(catalogue);
    const QString first = QString::fromStdString(guidance::frameworkPage);
    const QString wanted = !m_wanted.isEmpty() ? m_wanted : !m_shown.isEmpty() ? m_shown : first;
    m_wanted.clear();
    search();
    showPage(wanted);
}

void GuidancePage::search()
{
    if (!m_catalogue)
        return;
    const QString typed = m_search->text().trimmed();
    if (typed.isEmpty()) {
        showList(contents(*m_catalogue), false);
        return;
    }
    auto found = m_catalogue->search(typed.toStdString());
    if (found)
        showList(std::move(*found), true);
    else
        emit failed(found.error());
}

void GuidancePage::showList(guidance::Found found, bool isSearch)
{
    const int count = int(found.hits.size());
    m_model->show(std::move(found.hits));
    m_list->scrollToTop();
    if (isSearch && count == 0)
        m_count->setText(tr("Nothing has these words. Try the beginning of one."));
    else if (!found.hasEveryWord)
        m_count->setText(tr("No page has every word; %n has some of them.", nullptr, count));
    else
        m_count->setText(tr("%n page(s)", nullptr, count));
}

void GuidancePage::open(const QString &guidanceId)
{
    if (m_catalogue) {
        choose(guidanceId);
        return;
    }
    m_wanted = guidanceId;
    read();
}

void GuidancePage::choose(const QString &id)
{
    if (id == m_shown)
        return;
    if (!m_shown.isEmpty())
        m_trail << m_shown;
    if (m_trail.size() > longestTrail)
        m_trail.removeFirst();
    showPage(id);
}

void GuidancePage::back()
{
    if (!m_trail.isEmpty())
        showPage(m_trail.takeLast());
    else if (m_isVisit)
        emit reviewWanted();
}

void GuidancePage::showPage(const QString &id)
{
    m_shown = id;
    m_back->setEnabled(m_isVisit || !m_trail.isEmpty());
    if (const guidance::Page *page = m_catalogue->find(id.toStdString()))
        m_page->showPage(*page);
    else
        m_page->showNothing(tr("There is no guidance on %1 in the templates that are installed.").arg(visibleText(id)));
    const int row = m_model->rowOf(id.toStdString());
    if (row < 0)
        m_list->selectionModel()->clear();
    else if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

} // namespace casegrip::ui
