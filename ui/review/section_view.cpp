// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/section_view.h"

#include "ui/desk.h"
#include "ui/text/review_words.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/plain_label.h"

#include "core/forms/content.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int longestTitle = 90;
constexpr int besideNext = 64; // what the button that goes on has round its text

const forms::Section &sectionAt(const FilledForm &form, std::size_t section)
{
    return form.form().sections[section];
}

} // namespace

SectionView::SectionView(const Desk &desk, FilledForm &form, const LastAnswers &last, std::size_t section,
                         QWidget *parent)
    : QWidget(parent), m_desk(desk), m_form(form), m_last(last), m_section(section), m_body(new QVBoxLayout),
      m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("sectionView"));
    setAttribute(Qt::WA_StyledBackground);
    build();
}

void SectionView::build()
{
    const forms::Section &section = sectionAt(m_form, m_section);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 16);
    layout->setSpacing(0);
    const auto text = [&](const std::string &said, const char *role) {
        auto *label = new PlainLabel(QString::fromStdString(said), this);
        label->setRole(role);
        label->setWordWrap(true);
        label->setContentsMargins(16, 0, 16, 4);
        layout->addWidget(label);
        return label;
    };
    text(section.title, "title")->setObjectName(QStringLiteral("sectionTitle"));
    if (!section.help.empty())
        text(section.help, "muted");
    m_body->setSpacing(0);
    layout->addLayout(m_body);
    if (section.repeat) {
        auto *buttons = new QHBoxLayout;
        buttons->setContentsMargins(16, 12, 16, 0);
        buttons->setSpacing(8);
        m_problem = text({}, "amber");
        m_problem->setObjectName(QStringLiteral("rowProblem"));
        m_problem->hide();
        m_add = new QPushButton(buttonText(QString::fromStdString(section.repeat->add)), this);
        m_add->setObjectName(QStringLiteral("addRow"));
        m_remove = new QPushButton(tr("Remove this one"), this);
        m_remove->setObjectName(QStringLiteral("removeRow"));
        m_add->setAutoDefault(true);
        m_remove->setAutoDefault(true);
        connect(m_add, &QPushButton::clicked, this, &SectionView::addRow);
        connect(m_remove, &QPushButton::clicked, this, &SectionView::removeOpenRow);
        buttons->addWidget(m_add);
        buttons->addWidget(m_remove);
        buttons->addStretch();
        layout->addLayout(buttons);
    }
    m_next->setObjectName(QStringLiteral("nextSection"));
    m_next->setMinimumWidth(besideNext); // instead of that of its text
    m_next->setAutoDefault(true); // Enter goes on, as from a question
    connect(m_next, &QPushButton::clicked, this, &SectionView::nextWanted);
    auto *end = new QHBoxLayout;
    end->setContentsMargins(16, 16, 16, 0);
    end->addStretch();
    end->addWidget(m_next);
    layout->addLayout(end);
    layout->addStretch();
    const auto rows = m_form.rows(m_section);
    m_openRow = rows.empty() ? 0 : rows.front();
}

void SectionView::setNext(const QString &text)
{
    m_nextText = text;
    m_next->setAccessibleName(text);
    fitNext();
}

// The title of the section that follows would widen everything where the form is narrow.
void SectionView::fitNext()
{
    m_next->setText(buttonText(m_next->fontMetrics().elidedText(m_nextText, Qt::ElideRight, width() - besideNext)));
}

void SectionView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitNext();
}

void SectionView::refresh(bool asksMissing)
{
    m_asksMissing = asksMissing;
    if (isRepeated())
        followRows();
    followQuestions();
    for (QuestionCard *card : m_cards)
        card->refresh(asksMissing);
}

// The rows as the form has them now; the open one stays open.
void SectionView::followRows()
{
    const std::vector<int> numbers = m_form.rows(m_section);
    const auto isGone = [&](const Row &row) {
        return std::find(numbers.begin(), numbers.end(), row.number) == numbers.end();
    };
    for (const Row &row : m_rows) {
        if (isGone(row))
            row.frame->deleteLater();
    }
    m_rows.erase(std::remove_if(m_rows.begin(), m_rows.end(), isGone), m_rows.end());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i >= m_rows.size() || m_rows[i].number != numbers[i]) {
            m_rows.insert(m_rows.begin() + std::ptrdiff_t(i), makeRow(numbers[i]));
            m_body->insertWidget(int(i), m_rows[i].frame);
            m_rows[i].frame->show();
        }
        const QString title = rowTitle(numbers[i], int(i) + 1);
        m_rows[i].head->setText(buttonText(title));
        m_rows[i].head->setAccessibleName(title);
        m_rows[i].head->setChecked(numbers[i] == m_openRow);
    }
    m_remove->setEnabled(m_openRow != 0);
    const forms::Problem *problem = m_form.problem({sectionAt(m_form, m_section).id, 0});
    const bool said = problem && (m_asksMissing || problem->kind == forms::Problem::Kind::TooManyRows);
    m_problem->setVisible(said);
    if (said)
        m_problem->setText(problemText(*problem, m_form.form()));
}

SectionView::Row SectionView::makeRow(int number)
{
    Row row{number, new QWidget(this), nullptr};
    auto *layout = new QVBoxLayout(row.frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    row.head = new QPushButton(row.frame);
    row.head->setObjectName(QStringLiteral("row-%1").arg(number));
    row.head->setProperty("role", QStringLiteral("row"));
    row.head->setCheckable(true);
    row.head->setAutoDefault(true);
    row.head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(row.head, &QPushButton::clicked, this, [this, number] { openRowAt(number); });
    layout->addWidget(row.head);
    return row;
}

// "2  CCTV of the bus company - Complete": what is written in it so far.
QString SectionView::rowTitle(int number, int position) const
{
    const forms::Section &section = sectionAt(m_form, m_section);
    QStringList parts;
    std::size_t missing = 0;
    for (std::size_t i = 0; i < section.questionCount; ++i) {
        const forms::Question &question = m_form.form().questions[section.firstQuestion + i];
        const forms::QuestionState *state = m_form.state({question.id, number});
        if (state && state->isAnswered())
            parts << visibleText(forms::inWords(question, state->answer, m_form.zone()));
        missing += state && state->isRequired && !state->isAnswered() ? 1 : 0;
    }
    const QString said = parts.isEmpty() ? tr("nothing written yet") : parts.join(QStringLiteral(" · "));
    const QString title = QStringLiteral("%1   %2").arg(
        QString::number(position), said.size() > longestTitle ? QString(said.left(longestTitle) % QChar(0x2026)) : said);
    return missing == 0 || parts.isEmpty() ? title : tr("%1 (%n unanswered)", nullptr, int(missing)).arg(title);
}

std::vector<forms::Place> SectionView::wanted() const
{
    const forms::Section &section = sectionAt(m_form, m_section);
    std::vector<forms::Place> places;
    const int row = isRepeated() ? m_openRow : 0;
    if (isRepeated() && row == 0)
        return places;
    for (std::size_t i = 0; i < section.questionCount; ++i) {
        const forms::Place place{m_form.form().questions[section.firstQuestion + i].id, row};
        const forms::QuestionState *state = m_form.state(place);
        if (state && state->isRelevant)
            places.push_back(place);
    }
    return places;
}

QVBoxLayout *SectionView::layoutOf(int row) const
{
    for (const Row &one : m_rows) {
        if (one.number == row)
            return static_cast<QVBoxLayout *>(one.frame->layout());
    }
    return m_body;
}

// Cards of questions that are no longer asked go; those that are asked anew come in their place.
void SectionView::followQuestions()
{
    const std::vector<forms::Place> places = wanted();
    bool differs = false;
    const auto isGone = [&](const QuestionCard *card) {
        return std::find(places.begin(), places.end(), card->place()) == places.end();
    };
    for (QuestionCard *card : m_cards) {
        if (isGone(card)) {
            card->hide();
            card->deleteLater();
            differs = true;
        }
    }
    m_cards.erase(std::remove_if(m_cards.begin(), m_cards.end(), isGone), m_cards.end());
    const int above = isRepeated() ? 1 : 0; // the head of the row
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i < m_cards.size() && m_cards[i]->place() == places[i])
            continue;
        QuestionCard *card = makeCard(places[i]);
        m_cards.insert(m_cards.begin() + std::ptrdiff_t(i), card);
        QVBoxLayout *layout = layoutOf(places[i].row);
        const int before = i == 0 ? above - 1 : layout->indexOf(m_cards[i - 1]);
        layout->insertWidget(before + 1, card);
        card->show(); // at once, so that it can take the keys
        differs = true;
    }
    if (differs)
        orderFocus();
}

QuestionCard *SectionView::makeCard(const forms::Place &place)
{
    auto *card = new QuestionCard(m_desk, m_form, place, lastAnswer(place), this);
    connect(card, &QuestionCard::done, this, [this, place] { emit done(place); });
    connect(card, &QuestionCard::grown, this, &SectionView::orderFocus);
    connect(card, &QuestionCard::insteadWanted, this, &SectionView::insteadWanted);
    return card;
}

void SectionView::follow(QWidget *before)
{
    m_before = before;
    orderFocus();
}

// The first row goes with the first row of then.
QString SectionView::lastAnswer(const forms::Place &place) const
{
    int position = 0;
    if (isRepeated()) {
        const auto rows = m_form.rows(m_section);
        position = int(std::find(rows.begin(), rows.end(), place.row) - rows.begin()) + 1;
    }
    const auto last = m_last.find({place.id, position});
    return last == m_last.end() ? QString() : last->second;
}

// Tab goes as one reads, also through questions that came later.
void SectionView::orderFocus()
{
    QWidget *before = m_before;
    const auto then = [&before](QWidget *next) {
        if (before)
            setTabOrder(before, next);
        before = next;
    };
    const auto cards = [&] {
        for (QuestionCard *card : m_cards) {
            for (QWidget *widget : card->findChildren<QWidget *>()) {
                if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && widget->window() == window())
                    then(widget);
            }
        }
    };
    for (const Row &row : m_rows) {
        then(row.head);
        if (row.number == m_openRow)
            cards();
    }
    if (!isRepeated()) {
        cards();
    } else {
        then(m_add);
        then(m_remove);
    }
    then(m_next);
}

std::vector<forms::Place> SectionView::places() const
{
    std::vector<forms::Place> places;
    for (const QuestionCard *card : m_cards)
        places.push_back(card->place());
    return places;
}

QuestionCard *SectionView::cardAt(const forms::Place &place)
{
    if (isRepeated() && place.row != m_openRow)
        openRowAt(place.row);
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&](const QuestionCard *card) { return card->place() == place; });
    return found == m_cards.end() ? nullptr : *found;
}

QuestionCard *SectionView::cardOf(QWidget *inside) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&](const QuestionCard *card) { return card->isAncestorOf(inside); });
    return found == m_cards.end() ? nullptr : *found;
}

void SectionView::openRowAt(int row)
{
    const auto rows = m_form.rows(m_section);
    if (std::find(rows.begin(), rows.end(), row) == rows.end())
        return;
    m_openRow = row;
    refresh(m_asksMissing);
}

void SectionView::addRow()
{
    if (!isRepeated())
        return;
    m_openRow = m_form.addRow(m_section); // the form tells us before it returns, when this row was not yet open
    refresh(m_asksMissing);
    focusFirst();
}

void SectionView::removeOpenRow()
{
    if (m_openRow == 0)
        return;
    const auto remove = [this](bool yes) {
        const auto rows = m_form.rows(m_section);
        const auto at = std::find(rows.begin(), rows.end(), m_openRow);
        if (!yes || at == rows.end())
            return;
        const int removed = *at;
        m_openRow = at + 1 != rows.end() ? *(at + 1) : at != rows.begin() ? *(at - 1) : 0;
        m_form.removeRow(m_section, removed);
        refresh(m_asksMissing);
        m_openRow ? focusFirst() : m_add->setFocus(Qt::OtherFocusReason);
    };
    const auto &given = m_form.answers().given;
    const bool isWritten = std::any_of(given.begin(), given.end(), [this](const auto &answer) {
        return answer.first.row == m_openRow && m_form.question(answer.first).section == m_section;
    });
    if (!isWritten)
        remove(true);
    else
        m_desk.ask(this, {tr("Remove"), tr("Remove what is written here?"), tr("It cannot be brought back."), tr("Remove")},
                   remove);
}

void SectionView::moveRow(int by)
{
    const auto rows = m_form.rows(m_section);
    const auto at = std::find(rows.begin(), rows.end(), m_openRow);
    if (at == rows.end())
        return;
    const auto next = std::distance(rows.begin(), at) + by;
    if (next < 0 || next >= std::ssize(rows))
        return;
    openRowAt(rows[std::size_t(next)]);
    focusFirst();
}

void SectionView::focusFirst()
{
    if (!m_cards.empty())
        m_cards.front()->focusAnswer(Qt::TabFocusReason);
    else if (m_add)
        m_add->setFocus(Qt::TabFocusReason);
    else
        focusEnd();
}

void SectionView::focusEnd()
{
    m_next->setFocus(Qt::TabFocusReason);
}

} // namespace casegrip::ui
