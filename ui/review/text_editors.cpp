// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/text_editors.h"

#include "ui/desk.h"
#include "ui/text/written_day.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr int leastLines = 2, mostLines = 12;
constexpr int lineWidth = 220, mostLineText = 60;

// Civil time as a QDateTime that converts nothing.
QDateTime civil(LocalTime time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

} // namespace

TextEditor::TextEditor(const QString &name, QWidget *parent) : AnswerEditor(parent), m_text(new QPlainTextEdit(this))
{
    m_text->setAccessibleName(name);
    m_text->setObjectName(QStringLiteral("answerText"));
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    m_text->viewport()->installEventFilter(this);
    fitHeight();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        emit answered(m_text->toPlainText().toStdString());
    });
}

void TextEditor::fitHeight()
{
    const QTextDocument &document = *m_text->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        document.documentLayout()->blockBoundingRect(block); // lays it out: the lines are those of the width of now
    const int lines = std::clamp(document.lineCount(), leastLines, mostLines);
    if (lines == m_lines)
        return;
    m_lines = lines;
    const QMargins margins = m_text->contentsMargins();
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + 2 * int(m_text->document()->documentMargin()) +
                           margins.top() + margins.bottom() + 2);
}

// As high as its text at the width that it gets: it was made at another.
bool TextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &TextEditor::fitHeight, Qt::QueuedConnection); // the text follows first
    return AnswerEditor::eventFilter(watched, event);
}

void TextEditor::show(const forms::Value &value, const std::vector<std::size_t> &)
{
    const auto *text = std::get_if<std::string>(&value);
    const QString wanted = text ? QString::fromStdString(*text) : QString();
    if (wanted == m_text->toPlainText())
        return;
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(wanted);
    fitHeight();
}

QWidget *TextEditor::focusPlace()
{
    return m_text;
}

LineEditor::LineEditor(forms::QuestionType type, const QString &name, const Desk &desk, QWidget *parent)
    : AnswerEditor(parent), m_type(type), m_desk(desk), m_line(new QLineEdit(this)), m_reading(new PlainLabel(this))
{
    m_line->setAccessibleName(name);
    m_line->setObjectName(QStringLiteral("answerLine"));
    m_line->setMaxLength(mostLineText);
    m_line->setFixedWidth(lineWidth);
    m_reading->setObjectName(QStringLiteral("answerReading"));
    m_reading->setRole("muted");
    if (type == forms::QuestionType::Date)
        m_line->setPlaceholderText(tr("3 Apr, 3/4/26 or +7", "a day: keep the forms, translate the month"));
    else if (type == forms::QuestionType::DateTime)
        m_line->setPlaceholderText(tr("3 Apr 14:05, or now", "a time: keep the forms, translate the month"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_line);
    layout->addWidget(m_reading, 1);
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::onEdited);
    connect(m_line, &QLineEdit::returnPressed, this, &AnswerEditor::done);
}

forms::Value LineEditor::read(const QString &text) const
{
    const TimeZone &zone = m_desk.words.zone();
    const QDateTime now = civil(zone.toLocal(m_desk.clock.now()));
    if (m_type == forms::QuestionType::Number) {
        bool isNumber = false;
        const qlonglong number = text.trimmed().toLongLong(&isNumber);
        return isNumber ? forms::Value{std::int64_t(number)} : forms::Value{};
    }
    if (m_type == forms::QuestionType::Date) {
        const auto day = writtenDay(text, now.date(), m_desk.words.locale());
        return day ? forms::Value{dayOf(*day)} : forms::Value{};
    }
    const auto moment = writtenMoment(text, now, m_desk.words.locale());
    return moment ? forms::Value{zone.toInstant(LocalTime{Seconds{moment->toSecsSinceEpoch()}})} : forms::Value{};
}

QString LineEditor::written(const forms::Value &value) const
{
    const QLocale locale = m_desk.words.locale();
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return QString::number(*number);
    if (const auto *day = std::get_if<Day>(&value))
        return locale.toString(dateOf(*day), QStringLiteral("d MMM yyyy"));
    if (const auto *at = std::get_if<Instant>(&value))
        return locale.toString(civil(m_desk.words.zone().toLocal(*at)), QStringLiteral("d MMM yyyy HH:mm"));
    return {};
}

QString LineEditor::readBack(const forms::Value &value) const
{
    if (const auto *day = std::get_if<Day>(&value))
        return m_desk.words.day(m_desk.words.zone().startOfDay(*day));
    if (const auto *at = std::get_if<Instant>(&value))
        return m_desk.words.moment(*at, m_desk.clock.now());
    return {};
}

void LineEditor::showReading(const QString &text, const forms::Value &value)
{
    const bool unreadable = forms::isEmpty(value) && !text.trimmed().isEmpty();
    m_reading->setRole(unreadable ? "amber" : "muted");
    if (!unreadable)
        m_reading->setText(readBack(value));
    else
        m_reading->setText(m_type == forms::QuestionType::Number ? tr("Not read as a whole number.")
                           : m_type == forms::QuestionType::Date ? tr("Not read as a day yet: 3 Apr, 3/4/26 or +7.")
                                                                 : tr("Not read as a time yet: 3 Apr 14:05."));
    m_line->setAccessibleDescription(m_reading->text());
}

void LineEditor::onEdited(const QString &text)
{
    m_value = read(text);
    showReading(text, m_value);
    emit answered(m_value);
}

void LineEditor::show(const forms::Value &value, const std::vector<std::size_t> &)
{
    if (value == m_value) // what is being typed stays as it is
        return;
    m_value = value;
    m_line->setText(written(value));
    showReading(m_line->text(), value);
}

QWidget *LineEditor::focusPlace()
{
    return m_line;
}

QString LineEditor::keysHint() const
{
    return m_type == forms::QuestionType::Date ? tr("“+7” is in seven days; Enter goes on.") : tr("Enter goes on.");
}

} // namespace casegrip::ui
