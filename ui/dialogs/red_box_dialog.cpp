// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/red_box_dialog.h"

#include "ui/text/labels.h"
#include "ui/text/sentences.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

using framework::RedBoxRule;

// "8Q, 19C"; without what is not graded, which has no word.
QString joined(const std::vector<std::string> &words)
{
    QStringList texts;
    for (const std::string &word : words) {
        if (!word.empty())
            texts << QString::fromStdString(word);
    }
    return texts.join(QStringLiteral(", "));
}

std::vector<std::string> wordsOf(const QString &text)
{
    std::vector<std::string> words;
    for (const QString &part : text.split(QLatin1Char(','))) {
        if (const QString word = part.trimmed(); !word.isEmpty())
            words.push_back(word.toStdString());
    }
    return words;
}

} // namespace

RedBoxDialog::RedBoxDialog(const RedBoxRule &rule, Check check, QWidget *parent)
    : QDialog(parent), m_given(rule.category), m_check(std::move(check)),
      m_ungraded(new QCheckBox(tr("Also those whose risk is not graded yet"), this)), m_problem(new PlainLabel(this))
{
    setObjectName(QStringLiteral("redBoxDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_given.empty() ? tr("A red-box rule") : tr("Red box: %1", "a category").arg(label::redBox(m_given)));
    auto *about = new PlainLabel(tr("A case is a red box by this rule if everything matches that is filled in here. Separate several by commas."), this);
    about->setWordWrap(true);
    about->setRole("muted");
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    if (m_given.empty())
        m_category = addLine(*form, tr("Category"), "redBoxCategory", {});
    m_classes = addLine(*form, tr("Classes: the principal or any included one"), "redBoxClasses", joined(rule.classes));
    m_flag = addLine(*form, tr("Flag"), "redBoxFlag", QString::fromStdString(rule.flag));
    m_risk = addLine(*form, tr("Risk: any of these"), "redBoxRisk", joined(rule.risk));
    m_ungraded->setObjectName(QStringLiteral("redBoxUngraded"));
    m_ungraded->setChecked(std::find(rule.risk.begin(), rule.risk.end(), std::string()) != rule.risk.end());
    setTabOrder(m_risk, m_ungraded); // made first
    connect(m_ungraded, &QCheckBox::toggled, this, &RedBoxDialog::judge);
    m_problem->setObjectName(QStringLiteral("redBoxProblem"));
    m_problem->setWordWrap(true);
    m_problem->setRole("red");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_yes = buttons->addButton(tr("Take it into the candidate"), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("redBoxYes"));
    m_yes->setProperty("role", QStringLiteral("primary"));
    m_yes->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addWidget(m_ungraded);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
    judge();
    (m_category ? m_category : m_classes)->setFocus();
}

QLineEdit *RedBoxDialog::addLine(QFormLayout &form, const QString &name, const char *objectName, const QString &text)
{
    constexpr int longest = 2000;
    auto *line = new QLineEdit(this);
    line->setObjectName(QString::fromLatin1(objectName));
    line->setAccessibleName(name);
    line->setMaxLength(longest);
    line->setText(text);
    auto *what = new PlainLabel(name, this);
    what->setBuddy(line);
    form.addRow(what, line);
    connect(line, &QLineEdit::textChanged, this, &RedBoxDialog::judge);
    return line;
}

RedBoxRule RedBoxDialog::rule() const
{
    RedBoxRule made;
    made.category = m_category ? m_category->text().trimmed().toStdString() : m_given;
    made.classes = wordsOf(m_classes->text());
    made.flag = m_flag->text().trimmed().toStdString();
    made.risk = wordsOf(m_risk->text());
    if (m_ungraded->isChecked())
        made.risk.emplace_back();
    return made;
}

void RedBoxDialog::judge()
{
    const Done sound = m_check(rule());
    m_problem->setText(sound ? QString() : sentence(sound.error()).joined());
    m_problem->setVisible(!sound);
    m_yes->setEnabled(sound.has_value());
}

} // namespace casegrip::ui
