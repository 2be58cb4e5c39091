// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/engine.h"

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// A canonical export read into memory for tests: every field by its column's name, and each case's history as
// the due engine takes it.
namespace casegrip::test
{

class ExportRows
{
public:
    // Reads DIR/NAME. fault() says what was refused; empty: nothing.
    ExportRows(const std::string &dir, const std::string &name);

    const std::string &fault() const { return m_fault; }
    std::size_t size() const { return m_rows.size(); }
    // Empty for a column that the file does not have.
    const std::string &at(std::size_t row, std::string_view column) const;
    Instant instant(std::size_t row, std::string_view column) const;

private:
    std::string m_fault;
    std::map<std::string, std::size_t, std::less<>> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

// The histories of all cases of an export, in its order; the rows must outlive it.
class Histories
{
public:
    Histories(const ExportRows &cases, const ExportRows &events, const ExportRows &reviews);
    Histories(const Histories &) = delete;

    std::size_t size() const { return m_cases.size(); }
    due::CaseHistory at(std::size_t index) const;
    const std::vector<due::Classification> &classifications() const { return m_classifications; }
    const std::string &team(due::TeamId id) const { return m_teams[std::size_t(id)]; }
    const due::Classification &classification(due::ClassificationId id) const
    {
        return m_classifications[std::size_t(id)];
    }

private:
    struct Held {
        due::CaseHistory history;
        std::vector<due::Event> events;
        std::vector<due::Review> reviews;
    };
    due::ClassificationId classificationOf(const ExportRows &rows, std::size_t row);
    due::TeamId teamOf(const std::string &code);

    std::vector<Held> m_cases;
    std::vector<due::Classification> m_classifications;
    std::map<std::string, due::ClassificationId> m_classificationIds;
    std::vector<std::string> m_teams{""};
    std::map<std::string, due::TeamId> m_teamIds{{"", due::TeamId{}}};
};

struct Counts {
    std::int64_t due = 0, completed = 0, onTime = 0;

    bool operator==(const Counts &) const = default;
};

// Compliance by stage over the obligations due from the first to the last day, by the engine.
std::array<Counts, due::stageCount> complianceOf(const Histories &histories,
                                                 const framework::FrameworkSet &frameworks, Day from, Day to,
                                                 Instant now);

} // namespace casegrip::test
