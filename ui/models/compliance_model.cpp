// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/compliance_model.h"

#include "core/due/types.h"
#include "core/figures/compliance_csv.h"
#include "core/figures/interval.h"
#include "ui/models/compliance_cells.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"
#include "ui/text/words.h"

#include <algorithm>

namespace casegrip::ui
{
namespace
{

using figures::ComplianceRow;
using figures::Key;

struct ColumnText {
    const char *title;
    const char *meaning;
};
constexpr ColumnText countTexts[complianceColumns] = {
    {QT_TRANSLATE_NOOP("compliance", "Due"),
     QT_TRANSLATE_NOOP("compliance", "What was asked for by a time in the period that has come.")},
    {QT_TRANSLATE_NOOP("compliance", "Completed"),
     QT_TRANSLATE_NOOP("compliance", "Of what was due: done, early or late.")},
    {QT_TRANSLATE_NOOP("compliance", "Completed %"), QT_TRANSLATE_NOOP("compliance", "Completed / due. In brackets: the 95 % interval (Wilson).")},
    {QT_TRANSLATE_NOOP("compliance", "On time"),
     QT_TRANSLATE_NOOP("compliance", "Of what was due: done by the due time.")},
    {QT_TRANSLATE_NOOP("compliance", "On time %"), QT_TRANSLATE_NOOP("compliance", "On time / completed. In brackets: the 95 % interval (Wilson).")},
    {QT_TRANSLATE_NOOP("compliance", "On time of due %"), QT_TRANSLATE_NOOP("compliance", "On time / due. In brackets: the 95 % interval (Wilson).")},
    {QT_TRANSLATE_NOOP("compliance", "In a batch"),
     QT_TRANSLATE_NOOP("compliance", "Of those completed: by a review signed here together with others.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("compliance", text);
}

// Where a value of a key comes; equal ones are told apart by their texts.
std::size_t placeOf(Key key, const std::string &value, const std::vector<std::string> &ranks)
{
    if (key == Key::Rank)
        return std::size_t(std::find(ranks.begin(), ranks.end(), value) - ranks.begin());
    if (key == Key::Stage)
        return std::size_t(due::parseStage(value).value_or(due::Stage::Audit));
    return 0;
}

QString monthText(const QString &month, const Words &words)
{
    const QDate first = QDate::fromString(month, QStringLiteral("yyyy-MM"));
    return first.isValid() ? words.month(first) : month;
}

// "2025-W05" as the day on which it begins.
QString weekText(const std::string &week, const Words &words)
{
    const auto days = daysOfKey(Key::DueWeek, week);
    return days ? QCoreApplication::translate("compliance", "w/c %1", "week commencing, the Monday").arg(words.date(dateOf(days->from)))
                : visibleText(week);
}

} // namespace

QString keyName(Key key)
{
    static const char *const names[figures::keyCount] = {
        QT_TRANSLATE_NOOP("compliance", "Rank"),  QT_TRANSLATE_NOOP("compliance", "Stage"),
        QT_TRANSLATE_NOOP("compliance", "Area"),  QT_TRANSLATE_NOOP("compliance", "Team"),
        QT_TRANSLATE_NOOP("compliance", "Month"), QT_TRANSLATE_NOOP("compliance", "Week"),
        QT_TRANSLATE_NOOP("compliance", "Reviewer's team"),
    };
    return translated(names[std::size_t(key)]);
}

namespace
{

std::pair<std::int64_t, std::int64_t> shareOf(const ComplianceRow &row, Rate rate)
{
    return {rate == Rate::Completed ? row.completed : row.onTime, rate == Rate::OnTime ? row.completed : row.due};
}

} // namespace

QString rateText(const ComplianceRow &row, Rate rate, const Words &words)
{
    const auto [part, whole] = shareOf(row, rate);
    if (whole == 0)
        return QCoreApplication::translate("compliance", "no data");
    const QString text = rate == Rate::OnTimeOfDue ? words.percentTenths(*figures::perMille(part, whole))
                                                   : words.percent(*figures::percent(part, whole));
    return whole < figures::fewestToJudge ? QCoreApplication::translate("compliance", "%1, few", "a percentage of few").arg(text)
                          : text;
}

QString rateWithInterval(const ComplianceRow &row, Rate rate, const Words &words)
{
    const auto [part, whole] = shareOf(row, rate);
    const QString text = rateText(row, rate, words);
    const auto range = figures::percentRange(part, whole);
    return range ? QCoreApplication::translate("compliance", "%1 (%2–%3)", "a percentage, its 95 % interval from, to")
                       .arg(text, QString::number(range->lower), QString::number(range->upper))
                 : text;
}

ComplianceModel::ComplianceModel(const Words &words, QObject *parent) : QAbstractTableModel(parent), m_words(words) {}

void putInOrder(std::vector<ComplianceRow> &rows, const std::vector<Key> &by, const std::vector<std::string> &ranks)
{
    std::stable_sort(rows.begin(), rows.end(), [&](const ComplianceRow &a, const ComplianceRow &b) {
        for (std::size_t i = 0; i < by.size(); ++i) {
            const std::size_t one = placeOf(by[i], a.keys[i], ranks), other = placeOf(by[i], b.keys[i], ranks);
            if (one != other)
                return one < other;
            if (const int letters = a.keys[i].compare(b.keys[i]))
                return letters < 0;
        }
        return false;
    });
}

void ComplianceModel::show(std::vector<Key> by, std::vector<ComplianceRow> rows,
                           const std::vector<workspace::Unit> &units)
{
    beginResetModel();
    m_by = std::move(by);
    m_rows = std::move(rows);
    m_units = units;
    m_hasBatched = figures::anyBatched(m_rows);
    endResetModel();
}

ComplianceRow ComplianceModel::total() const
{
    ComplianceRow sum;
    for (const ComplianceRow &row : m_rows) {
        sum.due += row.due;
        sum.completed += row.completed;
        sum.onTime += row.onTime;
        sum.batched += row.batched;
    }
    return sum;
}

int ComplianceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComplianceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_by.size()) + (m_hasBatched ? complianceColumns : int(BatchedColumn));
}

QVariant ComplianceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const ComplianceRow &row = m_rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return textOf(row, index.column());
    if (role == Qt::ToolTipRole)
        return tipText(textOf(row, index.column()));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() < int(m_by.size()) ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

QVariant ComplianceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const int keys = int(m_by.size());
    if (role == Qt::DisplayRole)
        return section < keys ? keyName(m_by[std::size_t(section)]) : translated(countTexts[section - keys].title);
    if (role == Qt::ToolTipRole && section >= keys)
        return tipText(translated(countTexts[section - keys].meaning));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section < keys ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

QString ComplianceModel::textOf(const ComplianceRow &row, int column) const
{
    const int keys = int(m_by.size());
    if (column < keys)
        return keyText(m_by[std::size_t(column)], row.keys[std::size_t(column)]);
    switch (column - keys) {
    case DueColumn:
        return m_words.count(row.due);
    case CompletedColumn:
        return m_words.count(row.completed);
    case CompletedRateColumn:
        return rateWithInterval(row, Rate::Completed, m_words);
    case OnTimeColumn:
        return m_words.count(row.onTime);
    case OnTimeRateColumn:
        return rateWithInterval(row, Rate::OnTime, m_words);
    case OnTimeOfDueRateColumn:
        return rateWithInterval(row, Rate::OnTimeOfDue, m_words);
    default:
        return m_words.count(row.batched);
    }
}

QString ComplianceModel::nameOf(const QModelIndex &index) const
{
    QStringList keys;
    for (std::size_t i = 0; i < m_by.size(); ++i)
        keys << keyText(m_by[i], m_rows[std::size_t(index.row())].keys[i]);
    const int count = std::max(0, index.column() - int(m_by.size()));
    const QString what = translated(countTexts[count].title);
    return keys.isEmpty() ? what : tr("%1: %2", "of whom and when, what is counted").arg(keys.join(QStringLiteral(", ")), what.toLower());
}

QString ComplianceModel::keyText(Key key, const std::string &value) const
{
    if (value.empty())
        return tr("not known");
    switch (key) {
    case Key::Rank:
        return label::rank(value);
    case Key::Stage: {
        const auto stage = due::parseStage(value);
        return stage ? label::stage(*stage, due::Variant::None) : visibleText(value);
    }
    case Key::Team:
    case Key::ReviewerUnit: {
        const auto unit = std::find_if(m_units.begin(), m_units.end(),
                                       [&](const workspace::Unit &known) { return known.team == value; });
        return visibleText(unit == m_units.end() || unit->name.empty() ? value : unit->name);
    }
    case Key::DueMonth:
        return monthText(visibleText(value), m_words);
    case Key::DueWeek:
        return weekText(value, m_words);
    case Key::Area:
        break;
    }
    return visibleText(value);
}

} // namespace casegrip::ui
