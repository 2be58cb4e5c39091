// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/table.h"

namespace casegrip::command
{

// Rows for people: columns as wide as the first two hundred rows need, numbers to the right, local times.
// Later rows go straight out, so that a million of them take no memory.
class TextRows final : public RowWriter
{
public:
    TextRows(Columns columns, Output &output, const TimeZone &zone);
    void finish() override;

private:
    using Cells = std::vector<std::string>;

    void putText(std::size_t column, std::string_view value) override;
    void putInstant(std::size_t column, Instant value) override;
    void putDay(std::size_t column, Day value) override;
    void putBool(std::size_t column, bool value) override;
    void putNumber(std::size_t column, std::int64_t value) override;
    void putNothing(std::size_t column) override;
    void putEnd() override;

    void printWaiting();
    void print(const Cells &cells);

    const TimeZone &m_zone;
    Cells m_cells; // of the row in hand
    std::vector<Cells> m_waiting;
    std::vector<std::size_t> m_widths; // empty until the layout is known
};

} // namespace casegrip::command
