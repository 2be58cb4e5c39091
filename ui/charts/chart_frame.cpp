// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_frame.h"

#include "ui/charts/chart_table_view.h"
#include "ui/charts/plot.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/wheel_care.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casegrip::ui
{

ChartFrame::ChartFrame(const Theme &theme, const QString &name, const QString &title, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_name(name), m_title(new PlainLabel(title, this)),
      m_showDefinition(makeButton(tr("Definition"), "ShowDefinition")),
      m_showTable(makeButton(tr("Table"), "AsTable")), m_save(makeButton(tr("Save…"), "Save")),
      m_reading(makeText("Reading", "")), m_definition(makeText("Definition", "muted")),
      m_events(makeText("Events", "")), m_foot(makeText("AsOf", "muted")), m_instead(makeText("Instead", "muted")),
      m_stack(new QStackedWidget(this)), m_table(new ChartTableView(theme, m_stack))
{
    setObjectName(name);
    setProperty("role", QStringLiteral("card"));
    setAccessibleRole(*this, QAccessible::Grouping);
    m_title->setRole("heading");
    setTitle(title);
    m_table->setObjectName(name % QStringLiteral("Table"));
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(buildHead());
    for (QWidget *part : std::initializer_list<QWidget *>{m_definition, m_reading, m_instead})
        layout->addWidget(part);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_events);
    layout->addWidget(m_foot);
    m_definition->hide();
    say({});
    connect(m_table, &ChartTableView::markActivated, this, &ChartFrame::markActivated);
}

PlainLabel *ChartFrame::makeText(const char *ending, const char *role)
{
    auto *label = new PlainLabel(this);
    label->setObjectName(m_name + QLatin1String(ending));
    label->setRole(role);
    label->setWordWrap(true);
    return label;
}

QToolButton *ChartFrame::makeButton(const QString &text, const char *ending)
{
    auto *button = new QToolButton(this);
    button->setObjectName(m_name + QLatin1String(ending));
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QLayout *ChartFrame::buildHead()
{
    auto *row = new QHBoxLayout;
    m_head = row;
    row->setSpacing(0);
    row->addWidget(m_title, 1);
    for (QToolButton *button : {m_showDefinition, m_showTable, m_save})
        row->addWidget(button);
    m_showDefinition->setCheckable(true);
    m_showTable->setCheckable(true);
    m_showTable->hide();
    connect(m_showDefinition, &QToolButton::toggled, m_definition, &QWidget::setVisible);
    connect(m_showTable, &QToolButton::toggled, this, &ChartFrame::setTable);
    connect(m_save, &QToolButton::clicked, this, &ChartFrame::askFile);
    return row;
}

void ChartFrame::addKinds(const QString &what, const QStringList &kinds, int chosen)
{
    m_kindsName = what;
    m_kinds = new QComboBox(this);
    m_kinds->setObjectName(m_name % QStringLiteral("Kind"));
    m_kinds->addItems(kinds);
    passWheelOn(*m_kinds);
    m_kind = std::clamp(chosen, 0, int(kinds.size()) - 1);
    m_kinds->setCurrentIndex(m_kind);
    m_head->insertWidget(1, m_kinds);
    setTabOrder(tabStopBefore(*m_showDefinition), m_kinds); // made last, it stands first
    setTitle(m_notes.title);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_kind = kind;
        emit kindChosen(kind);
    });
}

void ChartFrame::setKindsOff(const QString &why)
{
    if (!m_kinds)
        return;
    const QSignalBlocker quiet(m_kinds);
    m_kinds->setCurrentIndex(why.isEmpty() ? m_kind : 0);
    m_kinds->setEnabled(why.isEmpty());
    m_kinds->setToolTip(tipText(why));
    m_kinds->setAccessibleDescription(why);
}

void ChartFrame::setTitle(const QString &title)
{
    m_notes.title = title;
    m_title->setText(title);
    setAccessibleName(title);
    m_table->setAccessibleName(title);
    if (m_plot)
        m_plot->setAccessibleName(title);
    m_showDefinition->setAccessibleName(tr("Definition: %1", "of a chart").arg(title));
    m_showTable->setAccessibleName(tr("Table: %1", "of a chart").arg(title));
    m_save->setAccessibleName(tr("Save: %1", "a chart").arg(title));
    if (m_kinds)
        m_kinds->setAccessibleName(tr("%1: %2", "what is chosen, of a chart").arg(m_kindsName, title));
}

void ChartFrame::setPlot(Plot *plot)
{
    m_plot = plot;
    plot->setObjectName(m_name % QStringLiteral("Plot"));
    plot->setAccessibleName(m_notes.title);
    m_stack->addWidget(plot);
    m_stack->setCurrentWidget(plot);
    m_showTable->show();
    connect(plot, &Plot::markActivated, this, &ChartFrame::markActivated);
}

void ChartFrame::show(const ChartNotes &notes, ChartTable table)
{
    m_notes = notes;
    if (const QString note = intervalNote(table); !note.isEmpty())
        m_notes.definition += QLatin1Char('\n') % note;
    setTitle(notes.title);
    m_table->show(std::move(table));
    m_definition->setText(m_notes.definition);
    m_reading->setText(notes.reading);
    m_reading->setVisible(!notes.reading.isEmpty());
    QStringList below = notes.events;
    if (!notes.below.isEmpty())
        below.prepend(notes.below);
    m_events->setText(below.join(QLatin1Char('\n')));
    m_events->setVisible(!below.isEmpty());
    m_foot->setText(notes.asOf);
    m_isFilled = true;
    m_instead->hide();
    m_stack->show();
    m_foot->show();
    for (QToolButton *button : {m_showDefinition, m_showTable, m_save})
        button->setEnabled(true);
    if (!m_plot)
        m_table->setWhole(true);
}

void ChartFrame::say(const QString &text)
{
    m_isFilled = false;
    m_instead->setText(text);
    m_instead->show();
    m_stack->hide();
    m_reading->hide();
    m_events->hide();
    m_foot->hide();
    m_showTable->setEnabled(false);
    m_save->setEnabled(false);
}

void ChartFrame::focusFirst()
{
    m_showDefinition->setFocus();
}

void ChartFrame::setTable(bool asTable)
{
    m_showTable->setChecked(asTable);
    if (m_plot)
        m_stack->setCurrentWidget(asTable ? static_cast<QWidget *>(m_table) : m_plot);
}

ChartSheet ChartFrame::sheet() const
{
    ChartSheet sheet{
        m_notes, m_table->chartModel().table(), font(), m_plot ? m_plot->size() : m_table->wholeSize(), {}};
    sheet.paint = [this](QPainter &painter, const QRectF &place) {
        if (m_plot)
            m_plot->paintOn(painter, place);
        else
            m_table->paintOn(painter, place);
    };
    return sheet;
}

Done ChartFrame::saveAs(const QString &path) const
{
    return saveSheet(sheet(), path);
}

void ChartFrame::askFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QStringList kinds{tr("Picture (*.png)"), tr("Drawing that can be made larger (*.svg)"),
                            tr("Numbers (*.csv)")};
    auto *dialog = new QFileDialog(this, tr("Save the chart"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(kinds);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, kinds](const QString &kind) {
        const char *const endings[] = {"png", "svg", "csv"};
        dialog->setDefaultSuffix(QLatin1String(endings[std::max<qsizetype>(0, kinds.indexOf(kind))]));
    });
    dialog->selectFile(QString(m_notes.title).replace(QLatin1Char('/'), QLatin1Char('-')));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Done saved = saveAs(path); saved)
            emit happened(tr("Saved the chart as %1").arg(visibleText(path)));
        else
            emit failed(saved.error());
    });
    dialog->open();
}

} // namespace casegrip::ui
