// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/read_export.h"

#include "core/base/json.h"
#include "core/sync/csv_reader.h"

#include <QFile>
#include <algorithm>

namespace casegrip::test
{
namespace
{

std::vector<std::string> listOf(const std::string &text)
{
    std::vector<std::string> list;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find(';', start), text.size());
        list.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace

ExportRows::ExportRows(const std::string &dir, const std::string &name)
{
    QFile file(toQString(dir + "/" + name));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    sync::MemorySource source(std::string_view(bytes.data(), std::size_t(bytes.size())));
    sync::CsvReader reader(source, name);
    if (const auto header = reader.readHeader(); !header) {
        m_fault = toString(header.error());
        return;
    }
    for (std::size_t i = 0; i < reader.columns().size(); ++i)
        m_columns.emplace(reader.columns()[i], i);
    for (auto next = reader.next(); next != sync::CsvReader::Next::End; next = reader.next()) {
        if (next != sync::CsvReader::Next::Row) {
            m_fault =
                next == sync::CsvReader::Next::Failed ? toString(reader.error()) : reader.refusal().reason;
            return;
        }
        m_rows.emplace_back(reader.row().fields.begin(), reader.row().fields.end());
    }
}

const std::string &ExportRows::at(std::size_t row, std::string_view column) const
{
    static const std::string none;
    const auto found = m_columns.find(column);
    return found == m_columns.end() ? none : m_rows[row][found->second];
}

Instant ExportRows::instant(std::size_t row, std::string_view column) const
{
    return parseInstant(at(row, column), TimeZone::utc()).value_or(Instant{});
}

Histories::Histories(const ExportRows &cases, const ExportRows &events, const ExportRows &reviews)
{
    std::map<std::string_view, std::size_t> byNumber;
    m_cases.resize(cases.size());
    for (std::size_t row = 0; row < cases.size(); ++row) {
        auto &history = m_cases[row].history;
        byNumber.emplace(cases.at(row, "case_no"), row);
        history.recordedAt = cases.instant(row, "recorded_at");
        if (!cases.at(row, "allocated_at").empty())
            history.allocatedAt = cases.instant(row, "allocated_at");
        history.firstTeam = teamOf(cases.at(row, "first_team"));
        history.team = teamOf(cases.at(row, "team"));
        history.classification = classificationOf(cases, row);
    }
    for (std::size_t row = 0; row < events.size(); ++row) {
        due::Event event;
        event.at = events.instant(row, "at");
        event.kind = due::parseEventKind(events.at(row, "kind")).value();
        if (event.kind == due::EventKind::Transferred)
            event.team = teamOf(events.at(row, "team"));
        if (event.kind == due::EventKind::Classified)
            event.classification = classificationOf(events, row);
        m_cases[byNumber.at(events.at(row, "case_no"))].events.push_back(event);
    }
    for (std::size_t row = 0; row < reviews.size(); ++row) {
        const due::Review review{reviews.at(row, "review_ref"), reviews.instant(row, "completed_at"),
                                 due::parseReviewKind(reviews.at(row, "kind")).value(), true};
        m_cases[byNumber.at(reviews.at(row, "case_no"))].reviews.push_back(review);
    }
}

due::CaseHistory Histories::at(std::size_t index) const
{
    due::CaseHistory history = m_cases[index].history;
    history.events = m_cases[index].events;
    history.reviews = m_cases[index].reviews;
    return history;
}

due::ClassificationId Histories::classificationOf(const ExportRows &rows, std::size_t row)
{
    const auto &included = rows.at(row, "included_classes");
    const auto &flags = rows.at(row, "flags");
    const auto key = rows.at(row, "class") + "|" + included + "|" + flags + "|" + rows.at(row, "risk");
    const auto [found, isNew] =
        m_classificationIds.emplace(key, due::ClassificationId(m_classifications.size()));
    if (isNew)
        m_classifications.push_back(
            {rows.at(row, "class"), listOf(included), listOf(flags), rows.at(row, "risk")});
    return found->second;
}

due::TeamId Histories::teamOf(const std::string &code)
{
    const auto [found, isNew] = m_teamIds.emplace(code, due::TeamId(m_teams.size()));
    if (isNew)
        m_teams.push_back(code);
    return found->second;
}

std::array<Counts, due::stageCount> complianceOf(const Histories &histories,
                                                 const framework::FrameworkSet &frameworks, Day from, Day to,
                                                 Instant now)
{
    const auto &zone = frameworks.zone();
    const Instant first = zone.startOfDay(from);
    const Instant last = zone.endOfDay(to);
    due::Engine engine(frameworks, histories.classifications());
    due::Dues dues;
    std::array<Counts, due::stageCount> counts;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        engine.evaluate(histories.at(i), now, dues);
        for (const auto &obligation : dues.obligations) {
            const auto state = obligation.state;
            const bool isDue = due::isDone(state) || state == due::State::Overdue ||
                               state == due::State::Lapsed || state == due::State::Missed;
            if (!obligation.dueAt || *obligation.dueAt < first || *obligation.dueAt > last || !isDue)
                continue;
            auto &count = counts[std::size_t(obligation.stage)];
            ++count.due;
            count.completed += due::isDone(state);
            count.onTime += state == due::State::DoneOnTime;
        }
    }
    return counts;
}

} // namespace casegrip::test
