// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/form_view.h"

#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/review/section_view.h"
#include "ui/review/step_model.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int widestSteps = 240, narrowestSteps = 160, progressWidth = 40, margin = 48;

// A title is broken into lines rather than cut.
class StepDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRect place(0, 0, std::max(1, option.rect.width() - 2 * beside), QWIDGETSIZE_MAX);
        const int height = option.fontMetrics.boundingRect(place, Qt::TextWordWrap, index.data().toString()).height();
        return {place.width(), std::max(height, option.fontMetrics.height()) + 2 * above};
    }

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->drawText(option.rect, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextWordWrap, index.data().toString());
    }

private:
    static constexpr int beside = 8, above = 6; // as paint() leaves room
};

} // namespace

FormView::FormView(const Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_notice(new PlainLabel(this)), m_model(new StepModel(this)), m_steps(new TableView(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("formView"));
    m_steps->setObjectName(QStringLiteral("stepTable"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setModel(m_model);
    m_steps->setItemDelegate(new StepDelegate(desk.theme, m_steps));
    m_steps->horizontalHeader()->hide();
    m_steps->horizontalHeader()->setStretchLastSection(false);
    m_steps->horizontalHeader()->setSectionResizeMode(StepModel::Title, QHeaderView::Stretch);
    m_steps->setColumnWidth(StepModel::Progress, progressWidth);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setWordWrap(true); // else the delegate is not told the width
    m_steps->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_steps->setVerticalScrollMode(TableView::ScrollPerPixel);
    connect(m_steps->horizontalHeader(), &QHeaderView::sectionResized, m_steps, &TableView::resizeRowsToContents);
    m_scroll->setObjectName(QStringLiteral("formScroll"));
    setAccessibleRole(*m_scroll, QAccessible::Grouping);
    m_scroll->setAccessibleName(tr("Questions"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_notice->setObjectName(QStringLiteral("formNotice"));
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(16, 6, 16, 6);
    m_notice->hide();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_steps);
    columns->addWidget(m_scroll, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addLayout(columns, 1);
    connect(m_steps, &TableView::currentRowChanged, this, [this](int row) {
        if (row >= 0 && m_view && m_model->sectionAt(row) != m_view->section())
            showSection(m_model->sectionAt(row));
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { onFocus(now); });
}

FormView::~FormView()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus still moves while the widgets below are taken apart
    delete m_scroll->takeWidget();            // the cards know the form, which may go next
}

void FormView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_steps->setFixedWidth(std::clamp(width() / 3, narrowestSteps, widestSteps));
}

void FormView::show(FilledForm *form, LastAnswers last)
{
    disconnect(m_following);
    delete m_scroll->takeWidget();
    m_view = nullptr;
    m_form = form;
    m_last = std::move(last);
    m_asksMissing = false;
    setCurrent({});
    m_notice->setVisible(form && !form->form().notice.empty());
    if (!form)
        return;
    m_notice->setText(QString::fromStdString(form->form().notice));
    m_model->follow(*form);
    m_following = connect(form, &FilledForm::changed, this, &FormView::refresh);
    if (m_model->rowCount() > 0)
        showSection(m_model->sectionAt(0));
}

void FormView::refresh()
{
    m_model->follow(*m_form);
    if (m_view && m_model->rowOf(m_view->section()) < 0) {
        showSection(m_model->sectionAt(0)); // an answer elsewhere (new facts) has taken it away
        return;
    }
    if (m_view)
        m_view->refresh(m_asksMissing);
    showCurrentStep();
}

void FormView::showSection(std::size_t section)
{
    const bool stays = m_view && m_view->section() == section;
    if (!m_form || stays || m_model->rowOf(section) < 0)
        return;
    buildSection(section);
    showCurrentStep();
    emit stepChanged();
}

void FormView::buildSection(std::size_t section)
{
    setCurrent({});
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater(); // it may be the one whose key brought us here
    }
    m_view = new SectionView(m_desk, *m_form, m_last, section, nullptr);
    m_view->refresh(m_asksMissing);
    m_scroll->setWidget(m_view);
    m_view->follow(m_steps); // not after everything that was made before
    m_scroll->verticalScrollBar()->setValue(0);
    connect(m_view, &SectionView::done, this, &FormView::onDone);
    connect(m_view, &SectionView::insteadWanted, this, &FormView::insteadWanted);
    connect(m_view, &SectionView::nextWanted, this, [this] { step() < steps() ? moveSection(1) : nextUnanswered(); });
}

// The step of the section that is shown is the current one, and the button at its end names the next.
void FormView::showCurrentStep()
{
    if (!m_view)
        return;
    const int row = m_model->rowOf(m_view->section());
    if (m_steps->currentIndex().row() != row)
        m_steps->setCurrentIndex(m_model->index(row, 0));
    m_view->setNext(row + 1 < m_model->rowCount()
                        ? tr("Next: %1", "the section that follows").arg(m_model->index(row + 1, 0).data().toString())
                        : tr("Next unanswered question"));
}

void FormView::askMissing()
{
    m_asksMissing = true;
    if (m_view)
        m_view->refresh(true);
}

std::size_t FormView::sectionOf(const forms::Place &place) const
{
    return m_form->question(place).section;
}

void FormView::jumpTo(const forms::Place &place)
{
    const forms::QuestionState *state = m_form ? m_form->state(place) : nullptr;
    if (!state || !state->isRelevant)
        return;
    showSection(sectionOf(place));
    if (QuestionCard *card = m_view->cardAt(place)) {
        card->focusAnswer(Qt::TabFocusReason);
        setCurrent(place); // also while another window has the keys
        reveal(card);
    }
}

void FormView::jumpToSection(const std::string &id)
{
    for (std::size_t i = 0; m_form && i < m_form->form().sections.size(); ++i) {
        if (m_form->form().sections[i].id == id) {
            showSection(i);
            m_view->focusFirst();
        }
    }
}

void FormView::focusCurrent()
{
    if (m_current)
        jumpTo(forms::Place(*m_current));
    else if (m_view)
        m_view->focusFirst();
}

void FormView::moveSection(int by)
{
    const int row = m_steps->currentIndex().row() + by;
    if (!m_view || row < 0 || row >= m_model->rowCount())
        return;
    showSection(m_model->sectionAt(row));
    const auto places = m_view->places();
    const auto open = std::find_if(places.begin(), places.end(), [this](const forms::Place &place) {
        return !m_form->state(place)->isAnswered();
    });
    if (open != places.end() && by > 0)
        jumpTo(*open);
    else
        m_view->focusFirst();
}

void FormView::moveQuestion(int by)
{
    if (!m_form || !m_view)
        return;
    const auto asked = m_form->asked();
    const auto at = m_current ? std::find(asked.begin(), asked.end(), *m_current) : asked.end();
    if (at == asked.end()) {
        m_view->focusFirst();
        return;
    }
    const auto next = std::distance(asked.begin(), at) + by;
    if (next >= 0 && next < std::ssize(asked))
        jumpTo(asked[std::size_t(next)]);
}

void FormView::nextUnanswered()
{
    if (!m_form)
        return;
    const auto asked = m_form->asked();
    const auto at = m_current ? std::find(asked.begin(), asked.end(), *m_current) : asked.end();
    const std::size_t from = at == asked.end() ? 0 : std::size_t(at - asked.begin()) + 1;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const forms::Place &place = asked[(from + i) % asked.size()];
        if (!m_form->state(place)->isAnswered()) {
            jumpTo(place);
            return;
        }
    }
}

// The next question of this section; after the last one the button that goes on, so that a changed page is no surprise.
void FormView::onDone(const forms::Place &place)
{
    const auto places = m_view->places();
    const auto at = std::find(places.begin(), places.end(), place);
    if (at == places.end() || at + 1 == places.end())
        m_view->focusEnd();
    else
        jumpTo(*(at + 1));
}

void FormView::addRow()
{
    if (m_view)
        m_view->addRow();
}

void FormView::removeRow()
{
    if (m_view)
        m_view->removeOpenRow();
}

void FormView::moveRow(int by)
{
    if (m_view)
        m_view->moveRow(by);
}

void FormView::onFocus(QWidget *now)
{
    if (!now || !m_view || !m_view->isAncestorOf(now))
        return;
    QuestionCard *card = m_view->cardOf(now);
    setCurrent(card ? std::optional(card->place()) : std::nullopt);
    reveal(card ? static_cast<QWidget *>(card) : now);
}

void FormView::reveal(QWidget *card)
{
    // What a change has just added has no place yet.
    m_view->layout()->activate();
    const QRect area = card->rect().translated(card->mapTo(m_view, QPoint(0, 0)));
    m_scroll->ensureVisible(area.left(), area.bottom(), 0, margin);
    m_scroll->ensureVisible(area.left(), area.top(), 0, margin);
}

void FormView::setCurrent(const std::optional<forms::Place> &place)
{
    if (m_current == place)
        return;
    if (m_view) {
        for (QuestionCard *card : m_view->findChildren<QuestionCard *>())
            card->setCurrent(place && card->place() == *place);
    }
    m_current = place;
    emit currentChanged();
}

const forms::Question *FormView::question() const
{
    if (m_current)
        return &m_form->question(*m_current);
    if (!m_view || !m_view->isRepeated())
        return nullptr;
    const forms::Template &form = m_form->form();
    return &form.questions[form.sections[m_view->section()].firstQuestion];
}

std::optional<std::size_t> FormView::section() const
{
    return m_view ? std::optional(m_view->section()) : std::nullopt;
}

int FormView::step() const
{
    return m_view ? m_model->rowOf(m_view->section()) + 1 : 0;
}

int FormView::steps() const
{
    return m_model->rowCount();
}

QString FormView::keysHint() const
{
    QuestionCard *card = m_view && m_current ? m_view->cardAt(*m_current) : nullptr;
    return card ? card->keysHint() : QString();
}

} // namespace casegrip::ui
