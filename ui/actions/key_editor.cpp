// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/key_editor.h"

#include "ui/delegates/row_delegate.h"
#include "ui/models/plain_table_model.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

QPushButton *button(const QString &text, const char *name, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false); // Enter is a key that can be given to an action
    return made;
}

} // namespace

KeyEditor::KeyEditor(Actions &actions, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_specs(actions.handled()),
      m_model(new PlainTableModel({tr("Action"), tr("Keys")}, this)), m_table(new TableView(this)),
      m_typed(new QKeySequenceEdit(this)), m_use(button(tr("Use these keys"), "useKeys", this)),
      m_problem(new PlainLabel(this))
{
    setObjectName(QStringLiteral("keyEditor"));
    setWindowTitle(tr("Change the keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setObjectName(QStringLiteral("keyTable"));
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->setProperty("role", QStringLiteral("framed"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(theme, m_table));
    m_table->setColumnWidth(0, 280);
    m_typed->setObjectName(QStringLiteral("typedKeys"));
    setAccessibleRole(*m_typed, QAccessible::Grouping);
    m_typed->setAccessibleName(tr("New keys"));
    m_typed->findChild<QLineEdit *>()->setAccessibleName(tr("New keys"));
    m_typed->findChild<QLineEdit *>()->setPlaceholderText(tr("Press the new keys"));
    m_problem->setObjectName(QStringLiteral("keyProblem"));
    m_problem->setRole("amber");
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *none = button(tr("No keys"), "noKeys", this);
    auto *first = button(tr("As at first"), "firstKeys", this);
    auto *single = new QCheckBox(tr("Single keys work, except while typing"), this);
    single->setObjectName(QStringLiteral("singleKeys"));
    single->setChecked(actions.singleKeys());

    auto *row = new QHBoxLayout;
    row->addWidget(m_typed, 1);
    for (QPushButton *each : {m_use, none, first})
        row->addWidget(each);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addLayout(row);
    layout->addWidget(single);
    layout->addWidget(buttons);
    resize(560, 520);

    connect(m_table, &TableView::currentRowChanged, this, &KeyEditor::showCurrent);
    connect(m_use, &QPushButton::clicked, this, &KeyEditor::useTyped);
    connect(none, &QPushButton::clicked, this, [this] { set(QList<QKeySequence>()); });
    connect(first, &QPushButton::clicked, this, [this] { set({}); });
    connect(single, &QCheckBox::toggled, this, [this](bool on) {
        m_actions.setSingleKeys(on);
        m_actions.get(ActionId::SingleKeys)->setChecked(on);
        showKeys();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showKeys();
    m_table->setFocus();
}

void KeyEditor::showKeys()
{
    const int row = std::max(0, m_table->currentIndex().row());
    std::vector<QStringList> rows;
    for (const ActionSpec &spec : m_specs)
        rows.push_back({Actions::plainText(m_actions.get(spec.id)),
                        QKeySequence::listToString(m_actions.get(spec.id)->shortcuts(), QKeySequence::NativeText)});
    m_model->setRows(std::move(rows));
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void KeyEditor::showCurrent()
{
    m_typed->clear();
    m_problem->hide();
}

const ActionSpec *KeyEditor::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < int(m_specs.size()) ? &m_specs[std::size_t(row)] : nullptr;
}

void KeyEditor::useTyped()
{
    const ActionSpec *spec = current();
    const QKeySequence typed = m_typed->keySequence();
    if (!spec || typed.isEmpty())
        return;
    if (const QAction *other = m_actions.userOf(typed, spec->id)) {
        m_problem->setText(tr("%1 uses these keys, or keys that begin like them. Choose others, or change that one first.")
                               .arg(Actions::plainText(other)));
        m_problem->show();
        return;
    }
    set(QList<QKeySequence>{typed});
}

void KeyEditor::set(const std::optional<QList<QKeySequence>> &keys)
{
    if (const ActionSpec *spec = current()) {
        m_actions.setKeys(spec->id, keys);
        showKeys();
        showCurrent();
    }
}

} // namespace casegrip::ui
