// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/choice_editors.h"

#include "ui/desk.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/wheel_care.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

constexpr std::size_t digits = 10; // 1 to 9, then 0

bool isScore(const forms::Option &option)
{
    return option.value.size() == 1 && option.value[0] >= '0' && option.value[0] <= '9';
}

bool hasScore(const forms::Question &question, QChar digit)
{
    return std::any_of(question.options.begin(), question.options.end(),
                       [&](const forms::Option &one) { return isScore(one) && QChar(QLatin1Char(one.value[0])) == digit; });
}

// The digit of an option: that of a score is the score, the others share what is left. None: there are no more.
QChar digitOf(const forms::Question &question, std::size_t option)
{
    if (isScore(question.options[option]))
        return QLatin1Char(question.options[option].value[0]);
    const auto before = question.options.begin() + std::ptrdiff_t(option);
    auto rank = std::count_if(question.options.begin(), before, [](const forms::Option &one) { return !isScore(one); });
    for (std::size_t i = 0; i < digits; ++i) {
        const QChar digit = QLatin1Char(char('0' + (i + 1) % 10));
        if (!hasScore(question, digit) && rank-- == 0)
            return digit;
    }
    return {};
}

bool isOffered(const std::vector<std::size_t> &options, std::size_t option)
{
    return std::find(options.begin(), options.end(), option) != options.end();
}

bool isChosen(const forms::Value &value, const std::string &option)
{
    if (const auto *words = std::get_if<forms::Words>(&value))
        return std::find(words->begin(), words->end(), option) != words->end();
    const auto *word = std::get_if<std::string>(&value);
    return word && *word == option;
}

} // namespace

QString optionText(const forms::Question &question, const forms::Option &option)
{
    using enum forms::QuestionType;
    static const std::pair<const char *, const char *> ours[] = {
        {"yes", QT_TRANSLATE_NOOP("answers", "Yes")},
        {"no", QT_TRANSLATE_NOOP("answers", "No")},
        {"na", QT_TRANSLATE_NOOP("answers", "Not applicable")},
        {"confirmed", QT_TRANSLATE_NOOP("answers", "Confirmed")},
        {"corrected", QT_TRANSLATE_NOOP("answers", "Needs correcting")},
    };
    if (question.type == YesNo || question.type == YesNoNa || question.type == Confirm) {
        for (const auto &[word, text] : ours) {
            if (option.value == word)
                return QCoreApplication::translate("answers", text);
        }
    }
    return visibleText(option.label);
}

ButtonsEditor::ButtonsEditor(const forms::Question &question, const QString &name, bool several, const Desk &desk,
                             QWidget *parent)
    : AnswerEditor(parent), m_question(question), m_several(several)
{
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(name);
    if (!several) {
        m_group = new QButtonGroup(this);
        m_group->setExclusive(true);
    }
    addButtons(name, desk);
    oneTabStop();
}

void ButtonsEditor::addButtons(const QString &name, const Desk &desk)
{
    const bool hinted = std::any_of(m_question.options.begin(), m_question.options.end(),
                                    [](const forms::Option &option) { return !option.hint.empty(); });
    QLayout *layout = nullptr;
    if (hinted) {
        auto *lines = new QVBoxLayout(this);
        lines->setSpacing(2);
        layout = lines;
    } else {
        layout = new FlowLayout(16, 2, this);
    }
    layout->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < m_question.options.size(); ++i) {
        QAbstractButton *button = makeButton(i, desk);
        QWidget *place = button;
        if (hinted) {
            place = new QWidget(this);
            auto *line = new QHBoxLayout(place);
            line->setContentsMargins(0, 0, 0, 0);
            line->setSpacing(12);
            line->addWidget(button);
            auto *hint = new PlainLabel(QString::fromStdString(m_question.options[i].hint), place);
            hint->setRole("muted");
            hint->setWordWrap(true);
            button->setAccessibleDescription(hint->text());
            line->addWidget(hint, 1);
        }
        // What is read when a key reaches the button: the question belongs to it.
        button->setAccessibleDescription(name % QLatin1String(". ") % button->accessibleDescription());
        layout->addWidget(place);
        m_buttons.push_back(button);
        m_places.push_back(place);
    }
}

QAbstractButton *ButtonsEditor::makeButton(std::size_t option, const Desk &desk)
{
    const QString text = optionText(m_question, m_question.options[option]);
    const QChar key = digitOf(m_question, option);
    QAbstractButton *button = nullptr;
    if (m_several)
        button = new KeyedButton<QCheckBox>(desk.theme, text, key, this);
    else
        button = new KeyedButton<QRadioButton>(desk.theme, text, key, this);
    button->setObjectName(QStringLiteral("option-") % QString::fromStdString(m_question.options[option].value));
    button->installEventFilter(this);
    if (m_group)
        m_group->addButton(button, int(option));
    connect(button, &QAbstractButton::clicked, this, &ButtonsEditor::onClicked);
    return button;
}

void ButtonsEditor::show(const forms::Value &value, const std::vector<std::size_t> &options)
{
    if (m_group)
        m_group->setExclusive(false); // so that none can be chosen
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_places[i]->setVisible(isOffered(options, i));
        m_buttons[i]->setChecked(isChosen(value, m_question.options[i].value));
    }
    if (m_group)
        m_group->setExclusive(true);
    oneTabStop();
}

// Of buttons of which one is chosen Tab visits one: the chosen one, or the first.
void ButtonsEditor::oneTabStop()
{
    if (m_several)
        return;
    const QWidget *stop = focusPlace();
    for (QAbstractButton *button : m_buttons)
        button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

QWidget *ButtonsEditor::focusPlace()
{
    QAbstractButton *first = nullptr;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (m_places[i]->isHidden())
            continue;
        if (m_buttons[i]->isChecked() && !m_several)
            return m_buttons[i];
        first = first ? first : m_buttons[i];
    }
    return first;
}

QString ButtonsEditor::keysHint() const
{
    return m_several ? tr("Digits tick and untick; Enter goes on; Delete clears.")
                     : tr("A digit answers and goes on; Delete clears.");
}

void ButtonsEditor::onClicked()
{
    if (!m_several) {
        emit answered(m_question.options[std::size_t(m_group->checkedId())].value);
        return;
    }
    forms::Words words;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            words.push_back(m_question.options[i].value);
    }
    emit answered(words.empty() ? forms::Value{} : forms::Value{std::move(words)});
}

void ButtonsEditor::choose(QAbstractButton *button)
{
    button->setFocus(Qt::ShortcutFocusReason);
    button->click();
    if (!m_several)
        emit done();
}

void ButtonsEditor::clear()
{
    emit answered({});
}

void ButtonsEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier) {
        AnswerEditor::keyPressEvent(event);
        return;
    }
    const auto wanted = event->text().size() == 1 ? event->text().front() : QChar();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit done();
        return;
    }
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        clear();
        return;
    }
    for (std::size_t i = 0; wanted.isDigit() && i < m_buttons.size(); ++i) {
        if (!m_places[i]->isHidden() && digitOf(m_question, i) == wanted) {
            choose(m_buttons[i]);
            return;
        }
    }
    AnswerEditor::keyPressEvent(event);
}

// Arrows move between the options without answering: an answer is never a by-product. Space chooses.
bool ButtonsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    if ((!back && key != Qt::Key_Right && key != Qt::Key_Down) ||
        static_cast<QKeyEvent *>(event)->modifiers() & ~Qt::KeypadModifier)
        return false;
    std::vector<QAbstractButton *> offered;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (!m_places[i]->isHidden())
            offered.push_back(m_buttons[i]);
    }
    const auto at = std::find(offered.begin(), offered.end(), watched);
    if (at == offered.end())
        return false;
    const auto next = back ? std::distance(offered.begin(), at) - 1 : std::distance(offered.begin(), at) + 1;
    if (next >= 0 && next < std::ssize(offered))
        offered[std::size_t(next)]->setFocus(Qt::TabFocusReason);
    return true;
}

ListEditor::ListEditor(const forms::Question &question, const QString &name, const Desk &, QWidget *parent)
    : AnswerEditor(parent), m_question(question), m_box(new QComboBox(this)), m_hint(new PlainLabel(this))
{
    m_box->setAccessibleName(name);
    m_box->setObjectName(QStringLiteral("answerList"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(36);
    m_box->setMaxVisibleItems(16);
    m_box->installEventFilter(this);
    passWheelOn(*m_box);
    m_hint->setRole("muted");
    m_hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box, 0, Qt::AlignLeft);
    layout->addWidget(m_hint);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this](int index) {
        emit answered(index <= 0 ? forms::Value{}
                                 : forms::Value{m_question.options[m_options[std::size_t(index - 1)]].value});
    });
}

void ListEditor::fill(const std::vector<std::size_t> &options)
{
    if (m_filled && m_options == options)
        return;
    m_filled = true;
    m_options = options;
    m_box->clear();
    m_box->addItem(tr("Choose…"));
    for (const std::size_t option : options)
        m_box->addItem(optionText(m_question, m_question.options[option]));
}

void ListEditor::show(const forms::Value &value, const std::vector<std::size_t> &options)
{
    const QSignalBlocker quiet(m_box);
    fill(options);
    int index = 0;
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        if (isChosen(value, m_question.options[m_options[i]].value))
            index = int(i) + 1;
    }
    m_box->setCurrentIndex(index);
    const std::string none;
    const std::string &hint = index == 0 ? none : m_question.options[m_options[std::size_t(index - 1)]].hint;
    m_hint->setText(QString::fromStdString(hint));
    m_hint->setVisible(!hint.empty());
}

QWidget *ListEditor::focusPlace()
{
    return m_box;
}

QString ListEditor::keysHint() const
{
    return tr("Type the beginning of an answer; Enter goes on; Delete clears.");
}

void ListEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit done();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        emit answered({});
    else
        AnswerEditor::keyPressEvent(event);
}

// Enter goes on instead of opening the list.
bool ListEditor::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (static_cast<QKeyEvent *>(event)->modifiers() & Qt::ControlModifier)
        return false;
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Delete && key != Qt::Key_Backspace)
        return false;
    keyPressEvent(static_cast<QKeyEvent *>(event));
    return true;
}

} // namespace casegrip::ui
