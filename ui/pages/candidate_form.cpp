// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/candidate_form.h"

#include "ui/dialogs/red_box_dialog.h"
#include "ui/models/framework_words.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/field_name.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/wheel_care.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

using framework::Framework;
using framework::MissedCycle;
using framework::OnReopen;
using framework::Periodic;
using framework::RedBoxRule;

constexpr int mostHours = 24 * 366, mostDays = 5 * 366; // what a field offers; a file may say more
constexpr int fieldWidth = 128, nameWidth = 164;       // pixels

// What the second has beside, of which the first has nothing.
template <typename T, typename Same>
std::vector<T> joined(std::vector<T> all, const std::vector<T> &further, Same same)
{
    const std::size_t own = all.size();
    for (const T &one : further) {
        const auto end = all.begin() + std::ptrdiff_t(own);
        if (std::none_of(all.begin(), end, [&](const T &known) { return same(known, one); }))
            all.push_back(one);
    }
    return all;
}

} // namespace

CandidateForm::CandidateForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("candidateForm"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void CandidateForm::setPresent(const Framework &present)
{
    if (m_fields && framework::toJson(present) == framework::toJson(m_present))
        return;
    m_present = present;
    if (!m_isChanged) {
        reset();
        return;
    }
    m_base = edited(); // the candidate stays what it is
    build();
    emit changed(); // what it is compared with is another
}

void CandidateForm::setCandidate(const Framework &candidate)
{
    m_base = candidate;
    m_isChanged = true;
    build();
    emit changed();
}

void CandidateForm::reset()
{
    m_base = m_present;
    m_base.version += "-candidate";
    m_isChanged = false;
    build();
    emit changed();
}

void CandidateForm::build()
{
    m_entries = joined(m_base.periodic, m_present.periodic, [](const Periodic &a, const Periodic &b) { return a.stage == b.stage; });
    m_rules = joined(m_base.redBox, m_present.redBox, [](const RedBoxRule &a, const RedBoxRule &b) { return a.category == b.category; });
    const QString focused = focusedField();
    delete m_fields;
    m_days.clear();
    m_redBox.clear();
    m_fields = new QWidget(this);
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(0, nameWidth);
    const QString heads[] = {QString(), tr("Now"), tr("Candidate")};
    for (int column = 1; column < 3; ++column) {
        auto *head = new PlainLabel(heads[column], m_fields);
        head->setRole("heading");
        grid->addWidget(head, 0, column);
    }
    buildHours(*grid);
    buildDays(*grid);
    buildChoices(*grid);
    buildRedBox(*grid);
    layout()->addWidget(m_fields);
    orderFocus();
    if (auto *again = focused.isEmpty() ? nullptr : m_fields->findChild<QWidget *>(focused))
        again->setFocus();
}

// Empty: none of ours.
QString CandidateForm::focusedField() const
{
    const QWidget *focus = m_fields ? QApplication::focusWidget() : nullptr;
    return focus && m_fields->isAncestorOf(focus) ? focus->objectName() : QString();
}

// After what comes before the form: new fields would come after everything else.
void CandidateForm::orderFocus()
{
    QWidget *before = tabStopBefore(*this);
    for (QWidget *field : m_fields->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (field->focusPolicy() == Qt::NoFocus)
            continue;
        setTabOrder(before, field);
        before = field;
    }
}

void CandidateForm::addRow(QGridLayout &grid, const QString &name, const QString &present, QWidget *editor)
{
    const int row = grid.rowCount();
    auto *what = new PlainLabel(name, m_fields);
    what->setWordWrap(true);
    auto *now = new PlainLabel(present, m_fields);
    now->setRole("muted");
    now->setWordWrap(true);
    grid.addWidget(what, row, 0);
    grid.addWidget(now, row, 1);
    grid.addWidget(editor, row, 2);
    editor->setAccessibleDescription(tr("Now: %1", "a setting's value").arg(present));
}

QSpinBox *CandidateForm::makeNumber(const QString &name, const QString &objectName, int least, int most, int value, const QString &unit)
{
    auto *field = new QSpinBox(m_fields);
    field->setObjectName(objectName);
    field->setRange(least, std::max(most, value));
    field->setValue(value);
    field->setSuffix(unit);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys do
    field->setMinimumWidth(fieldWidth);
    passWheelOn(*field);
    setFieldName(*field, tr("%1, candidate", "a setting").arg(name));
    connect(field, &QSpinBox::valueChanged, this, &CandidateForm::onEdited);
    return field;
}

QComboBox *CandidateForm::makeChoice(const QString &name, const char *objectName, const QStringList &words, int value)
{
    auto *field = new QComboBox(m_fields);
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(tr("%1, candidate", "a setting").arg(name));
    field->addItems(words);
    field->setSizeAdjustPolicy(
        QComboBox::AdjustToContents); // and no other least width: every text is seen whole
    passWheelOn(*field);
    field->setCurrentIndex(value);
    connect(field, &QComboBox::currentIndexChanged, this, &CandidateForm::onEdited);
    return field;
}

void CandidateForm::buildHours(QGridLayout &grid)
{
    const QString unit = tr(" h", "after a number: hours");
    const QString enhanced = label::stage(due::Stage::Initial, due::Variant::Enhanced);
    const QString standard = label::stage(due::Stage::Initial, due::Variant::Standard);
    m_enhanced = makeNumber(enhanced, QStringLiteral("candidateEnhancedHours"), 1, mostHours, m_base.enhancedHours, unit);
    addRow(grid, enhanced, FrameworkWords::hours(m_present.enhancedHours), m_enhanced);
    m_standard = makeNumber(standard, QStringLiteral("candidateStandardHours"), 1, mostHours, m_base.standardHours, unit);
    addRow(grid, standard, FrameworkWords::hours(m_present.standardHours), m_standard);
}

void CandidateForm::buildDays(QGridLayout &grid)
{
    for (const Periodic &entry : m_entries) {
        const QString name = FrameworkWords::stage(entry.stage);
        const std::string_view word = due::toWord(entry.stage);
        auto *field = makeNumber(name, QStringLiteral("candidateDays-") + QString::fromLatin1(word.data(), qsizetype(word.size())), 0,
                                 mostDays, daysOf(m_base, entry.stage), tr(" days", "after a number"));
        field->setSpecialValueText(FrameworkWords::days(0));
        m_days[entry.stage] = field;
        addRow(grid, name, FrameworkWords::days(daysOf(m_present, entry.stage)), field);
    }
}

void CandidateForm::buildChoices(QGridLayout &grid)
{
    using Words = FrameworkWords;
    const QString reopen = tr("On reopening"), missed = tr("A review that is missed"), pause = tr("While a case is suspended");
    m_reopen = makeChoice(reopen, "candidateOnReopen", {Words::onReopen(OnReopen::Restart), Words::onReopen(OnReopen::None)}, int(m_base.onReopen));
    addRow(grid, reopen, Words::onReopen(m_present.onReopen), m_reopen);
    m_missed = makeChoice(missed, "candidateMissedCycle", {Words::missedCycle(MissedCycle::Lapse), Words::missedCycle(MissedCycle::Hold)},
                          int(m_base.missedCycle));
    addRow(grid, missed, Words::missedCycle(m_present.missedCycle), m_missed);
    m_pause = makeChoice(pause, "candidatePause", {Words::pause(false), Words::pause(true)}, m_base.pauseWhileSuspended ? 1 : 0);
    addRow(grid, pause, Words::pause(m_present.pauseWhileSuspended), m_pause);
}

void CandidateForm::buildRedBox(QGridLayout &grid)
{
    const auto has = [](const Framework &framework, const std::string &category) {
        return std::any_of(framework.redBox.begin(), framework.redBox.end(), [&](const RedBoxRule &rule) { return rule.category == category; });
    };
    for (const RedBoxRule &rule : m_rules) {
        if (m_redBox.contains(rule.category))
            continue;
        const QString category = label::redBox(rule.category);
        const QString name = tr("Red box: %1", "a category").arg(category);
        auto *box = new QCheckBox(tr("red box", "a category is one"), m_fields);
        box->setObjectName(QStringLiteral("candidateRedBox-") + QString::fromStdString(rule.category));
        box->setAccessibleName(tr("%1, candidate", "a setting").arg(name));
        box->setChecked(has(m_base, rule.category));
        connect(box, &QCheckBox::toggled, this, &CandidateForm::onEdited);
        m_redBox[rule.category] = box;
        addRow(grid, name, has(m_present, rule.category) ? tr("red box", "a category is one") : tr("no", "a category is no red box"), box);
        addEditors(grid, rule.category, *box);
    }
    const auto add = QStringLiteral("candidateAddRule");
    QToolButton *adding = makeEditor(tr("Add…", "a red-box rule"), tr("Add a red-box rule"), add);
    connect(adding, &QToolButton::clicked, this, [this, add] { askRule({}, add); });
    grid.addWidget(adding, grid.rowCount(), 2);
}

// Beside the box of a category a button for each of its rules.
void CandidateForm::addEditors(QGridLayout &grid, const std::string &category, QCheckBox &box)
{
    const int row = grid.rowCount() - 1;
    auto *beside = new QHBoxLayout;
    beside->setSpacing(2);
    grid.removeWidget(&box);
    beside->addWidget(&box, 1);
    const auto isOf = [&](const RedBoxRule &rule) { return rule.category == category; };
    const bool isOne = std::count_if(m_rules.begin(), m_rules.end(), isOf) == 1;
    int number = 0;
    for (const RedBoxRule &rule : m_rules) {
        if (!isOf(rule))
            continue;
        const QString which = QString::number(++number);
        const QString name = isOne ? tr("Edit the rule: %1", "a category").arg(label::redBox(category))
                                   : tr("Edit rule %2: %1", "a category, a number").arg(label::redBox(category), which);
        const QString objectName = QStringLiteral("candidateEdit-%1-%2").arg(QString::fromStdString(category), which);
        QToolButton *editor = makeEditor(isOne ? tr("Edit…", "a red-box rule") : tr("%1…", "the number of a red-box rule").arg(which), name, objectName);
        editor->setEnabled(box.isChecked()); // what is no red box has no rule in the candidate
        connect(&box, &QCheckBox::toggled, editor, &QWidget::setEnabled);
        connect(editor, &QToolButton::clicked, this, [this, rule, objectName] { askRule(rule, objectName); });
        beside->addWidget(editor);
    }
    grid.addLayout(beside, row, 2);
}

QToolButton *CandidateForm::makeEditor(const QString &text, const QString &name, const QString &objectName)
{
    auto *editor = new QToolButton(m_fields);
    editor->setObjectName(objectName);
    editor->setText(text);
    editor->setAccessibleName(name);
    editor->setToolTip(tipText(name));
    editor->setFocusPolicy(Qt::StrongFocus);
    return editor;
}

void CandidateForm::askRule(const RedBoxRule &rule, const QString &editor)
{
    // Alone, so that it is not the rest of the candidate that is at fault.
    const auto check = [present = m_present](const RedBoxRule &asked) -> Done {
        Framework alone = present;
        alone.redBox = {asked};
        if (auto read = framework::parse(framework::toJson(alone), tr("candidate", "in place of a file's name").toStdString()); !read)
            return failure(read.error());
        return {};
    };
    auto *dialog = new RedBoxDialog(rule, check, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, rule, editor] {
        putRule(rule, dialog->rule());
        if (auto *again = m_fields->findChild<QWidget *>(editor))
            again->setFocus();
    });
    dialog->open();
}

// The fields may have been made anew while it was asked for.
void CandidateForm::putRule(const RedBoxRule &before, const RedBoxRule &after)
{
    Framework made = edited();
    const auto found = std::find(made.redBox.begin(), made.redBox.end(), before);
    if (found == made.redBox.end())
        made.redBox.push_back(after);
    else
        *found = after;
    m_base = std::move(made);
    m_isChanged = true;
    build();
    emit changed();
}

void CandidateForm::onEdited()
{
    m_isChanged = true;
    emit changed();
}

Framework CandidateForm::edited() const
{
    Framework made = m_base;
    made.enhancedHours = m_enhanced->value();
    made.standardHours = m_standard->value();
    made.periodic.clear();
    for (Periodic entry : m_entries) {
        entry.everyDays = m_days.at(entry.stage)->value();
        if (entry.everyDays > 0)
            made.periodic.push_back(entry);
    }
    made.onReopen = OnReopen(m_reopen->currentIndex());
    made.missedCycle = MissedCycle(m_missed->currentIndex());
    made.pauseWhileSuspended = m_pause->currentIndex() == 1;
    made.redBox.clear();
    std::copy_if(m_rules.begin(), m_rules.end(), std::back_inserter(made.redBox),
                 [this](const RedBoxRule &rule) { return m_redBox.at(rule.category)->isChecked(); });
    return made;
}

// Checked as a file is, which also tells the categories.
Result<Framework> CandidateForm::candidate() const
{
    return framework::parse(framework::toJson(edited()), tr("candidate", "in place of a file's name").toStdString());
}

QWidget *CandidateForm::firstField() const
{
    return m_enhanced;
}

} // namespace casegrip::ui
