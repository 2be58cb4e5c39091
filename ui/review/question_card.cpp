// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/question_card.h"

#include "ui/desk.h"
#include "ui/review/answer_editor.h"
#include "ui/style/theme.h"
#include "ui/text/review_words.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int barWidth = 3;

bool isOptional(const forms::Question &question)
{
    return !question.required.has_value();
}

} // namespace

QuestionCard::QuestionCard(const Desk &desk, FilledForm &form, const forms::Place &place, const QString &last,
                           QWidget *parent)
    : QFrame(parent), m_desk(desk), m_form(form), m_place(place), m_question(form.question(place)),
      m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("question-%1-%2").arg(QString::fromStdString(place.id), QString::number(place.row)));
    const QString text = visibleText(m_question.label);
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(4);
    auto *label = new PlainLabel(isOptional(m_question) ? tr("%1 (optional)", "a question").arg(text) : text, this);
    label->setWordWrap(true);
    label->setRole("heading");
    layout->addWidget(label);
    if (m_question.prefill) {
        m_fact = new PlainLabel(this);
        m_fact->setObjectName(QStringLiteral("factLine"));
        m_fact->setRole("muted");
        m_fact->setWordWrap(true);
        layout->addWidget(m_fact);
    }
    m_editor = makeEditor(m_question, text, desk, this);
    layout->addWidget(m_editor);
    if (m_question.proposed)
        addProposal();
    if (!last.isEmpty()) {
        auto *line = new PlainLabel(tr("Last time: %1").arg(last), this);
        line->setObjectName(QStringLiteral("lastAnswer"));
        line->setRole("muted");
        line->setWordWrap(true);
        layout->addWidget(line);
    }
    layout->addLayout(m_lines);
    m_lines->setSpacing(4);
    connect(m_editor, &AnswerEditor::answered, this,
            [this](const forms::Value &value) { m_form.answer(m_place, value); });
    connect(m_editor, &AnswerEditor::done, this, &QuestionCard::done);
}

void QuestionCard::refresh(bool asksMissing)
{
    const forms::QuestionState *state = m_form.state(m_place);
    if (!state)
        return;
    m_editor->show(m_form.answers().at(m_place), state->options);
    showFact();
    showProposal();
    say(m_partLeftOut,
        state->isLeftOut ? tr("A part of this answer is no longer offered and will not be part of the review.") : QString(),
        "amber", "partLeftOut");
    showEffects();
    showProblem(asksMissing);
}

// What the records say, from where and how old, and whether that is the answer.
void QuestionCard::showFact()
{
    const forms::Prefill *prefill = m_fact ? m_form.prefill(m_place) : nullptr;
    if (!prefill)
        return;
    const auto &given = m_form.answers().given;
    const auto answer = given.find(m_place);
    const bool isTaken = answer != given.end() && answer->second.origin == forms::Origin::Prefilled;
    if (m_isTaken == isTaken && !m_fact->text().isEmpty())
        return;
    m_isTaken = isTaken;
    m_fact->setText(prefillText(*prefill, isTaken, m_desk.words, m_desk.clock.now()));
}

// A day that the form suggests stands beside the answer, and is none until it is taken.
void QuestionCard::addProposal()
{
    m_proposal = new QWidget(this);
    m_proposed = new PlainLabel(m_proposal);
    m_proposed->setObjectName(QStringLiteral("proposal"));
    m_proposed->setRole("muted");
    m_proposed->setWordWrap(true);
    auto *take = new QPushButton(tr("Take this day"), m_proposal);
    take->setObjectName(QStringLiteral("takeProposal"));
    take->setProperty("role", QStringLiteral("link"));
    take->setAutoDefault(true);
    auto *line = new QHBoxLayout(m_proposal);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(m_proposed, 1);
    line->addWidget(take);
    layout()->addWidget(m_proposal);
    connect(take, &QPushButton::clicked, this, &QuestionCard::takeProposal);
}

void QuestionCard::showProposal()
{
    if (!m_proposal)
        return;
    const forms::Proposal *proposal = m_form.proposal(m_place);
    if (proposal)
        m_proposed->setText(proposalText(*proposal, m_desk.words));
    m_proposal->setVisible(proposal);
}

void QuestionCard::takeProposal()
{
    const forms::Proposal *proposal = m_form.proposal(m_place);
    if (!proposal)
        return;
    m_editor->focusPlace()->setFocus(Qt::OtherFocusReason); // before the button goes
    m_form.answer(m_place, proposal->day);
    emit done();
}

void QuestionCard::showEffects()
{
    QStringList lines;
    for (const forms::Effect *effect : m_form.effects(m_place))
        lines << QChar(0x2192) % QLatin1Char(' ') % effectText(*effect, m_desk.words, m_desk.clock.now());
    say(m_effects, lines.join(QLatin1Char('\n')), "effect", "effects");
}

void QuestionCard::showProblem(bool asksMissing)
{
    const forms::Problem *problem = m_form.problem(m_place);
    const bool isGiven = !m_form.reason(m_place).empty();
    if (problem && problem->kind == forms::Problem::Kind::Missing && !asksMissing && !isGiven)
        problem = nullptr;
    say(m_problem, problem ? problemText(*problem, m_form.form()) : QString(), "amber", "problem");
    askReason(problem && problem->gate == forms::Gate::Warn);
    offerInstead(problem && problem->kind == forms::Problem::Kind::Constraint && !m_question.constraint.instead.empty());
}

// What cannot be signed on this form is begun on the one that is right.
void QuestionCard::offerInstead(bool offered)
{
    if (!m_instead && !offered)
        return;
    if (!m_instead) {
        m_instead = new QPushButton(tr("Change to that form"), this);
        m_instead->setObjectName(QStringLiteral("insteadForm"));
        m_instead->setAccessibleDescription(tr("Begins the review on the form that this answer calls for"));
        m_instead->setAutoDefault(true);
        m_lines->addWidget(m_instead, 0, Qt::AlignLeft);
        connect(m_instead, &QPushButton::clicked, this, [this] { emit insteadWanted(m_question.constraint.instead); });
        emit grown();
    }
    m_instead->setVisible(offered);
}

void QuestionCard::say(PlainLabel *&line, const QString &text, const char *role, const char *name)
{
    if (!line && text.isEmpty())
        return;
    if (!line) {
        line = new PlainLabel(this);
        line->setObjectName(QString::fromLatin1(name));
        line->setWordWrap(true);
        line->setRole(role);
        m_lines->addWidget(line);
    }
    if (line->text() == text && line->isHidden() == text.isEmpty())
        return;
    line->setText(text);
    line->setVisible(!text.isEmpty());
    QAccessibleEvent event(line, QAccessible::Alert);
    if (!text.isEmpty())
        QAccessible::updateAccessibility(&event);
}

// A warning may be gone past with a reason, which is kept with the review.
void QuestionCard::askReason(bool asked)
{
    if (!m_reason && !asked)
        return;
    if (!m_reason) {
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(QStringLiteral("reasonLine"));
        m_reason->setAccessibleName(tr("Reason for going on without it"));
        m_reason->setPlaceholderText(tr("Or go on without it: why? The reason is kept with the review."));
        m_reason->setText(QString::fromStdString(m_form.reason(m_place)));
        m_lines->addWidget(m_reason);
        connect(m_reason, &QLineEdit::textEdited, this,
                [this](const QString &reason) { m_form.giveReason(m_place, reason.trimmed().toStdString()); });
        connect(m_reason, &QLineEdit::returnPressed, this, &QuestionCard::done);
        emit grown();
    }
    m_reason->setVisible(asked);
}

void QuestionCard::focusAnswer(Qt::FocusReason reason)
{
    if (QWidget *place = m_editor->focusPlace())
        place->setFocus(reason);
}

QString QuestionCard::keysHint() const
{
    return m_editor->keysHint();
}

void QuestionCard::setCurrent(bool current)
{
    if (m_isCurrent == current)
        return;
    m_isCurrent = current;
    update();
}

void QuestionCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const Look &look = m_desk.theme.look();
    painter.setPen(look.line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    if (m_isCurrent)
        painter.fillRect(0, 4, barWidth, height() - 8, look.accent);
}

} // namespace casegrip::ui
